// What stands over the page for a while: toasts, alerts, the choice of a chat, menus.
import { $, avatar, button, icon, make } from './dom.js';
import { state } from './state.js';

export function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $('toast').hidden = true; }, 3800);
}

export function showAlert(text) {
  $('alert-text').textContent = text;
  $('alert').showModal();
}

// Runs something that the Simulator may refuse; a refusal is shown and comes out as undefined.
export async function act(promise) {
  try { return await promise; } catch (error) { toast(error.message); return undefined; }
}

// Asks for one of the person's chats; resolves with it, or with null when the person thinks better of it.
export function chooseChat(title, fits) {
  const dialog = $('chooser');
  $('chooser-title').textContent = title;
  $('chooser-search').value = '';
  return new Promise((resolve) => {
    let chosen = null;
    const draw = () => {
      const typed = $('chooser-search').value.trim().toLowerCase();
      const found = state.chats.filter((chat) => fits(chat) && chat.title.toLowerCase().includes(typed));
      $('chooser-list').replaceChildren(...found.map((chat) => make('li', '', button('chat-choice', [avatar(chat.key, chat.title), make('span', '', chat.title, make('small', '', chat.kind === 'private' ? 'bot' : chat.kind))], () => { chosen = chat; dialog.close(); }))));
      if (!found.length) $('chooser-list').append(make('li', 'none', 'No chat fits.'));
    };
    $('chooser-search').oninput = draw;
    dialog.onclose = () => resolve(chosen);
    draw();
    dialog.showModal();
  });
}

// A menu at an element or a point: items are { icon, text, run, danger }. Esc and a press elsewhere close it.
export function openMenu(items, anchor, point) {
  const menu = $('context-menu');
  menu.replaceChildren(...items.filter(Boolean).map((item) => {
    const node = button(item.danger ? 'danger' : '', [icon(item.icon), make('span', '', item.text)], () => { menu.hidePopover(); item.run(); });
    node.setAttribute('role', 'menuitem');
    node.tabIndex = -1;
    return node;
  }));
  menu.onkeydown = (event) => {
    const all = [...menu.children];
    const to = { ArrowDown: all.indexOf(document.activeElement) + 1, ArrowUp: all.indexOf(document.activeElement) - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Tab') menu.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  };
  menu.ontoggle = (event) => {
    anchor.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState === 'closed' && (menu.contains(document.activeElement) || document.activeElement === document.body)) anchor.focus();
  };
  menu.showPopover();
  const box = anchor.getBoundingClientRect();
  const at = point ?? { x: box.left, y: box.bottom + 4 };
  menu.style.left = `${Math.max(8, Math.min(at.x, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, at.y + menu.offsetHeight > innerHeight - 8 ? (point ? at.y : box.top) - menu.offsetHeight - 4 : at.y)}px`;
  menu.firstElementChild.focus();
}
