// The line one writes in, and the commands it offers.
import { make } from './bubble.js';

const $ = (id) => document.getElementById(id);

export function setUpComposer({ state, send, sendPhoto, ask, choose }) {
  const text = $('text');
  let chosen = 0;
  let offered = [];

  const grow = () => { text.style.height = 'auto'; text.style.height = `${text.scrollHeight}px`; };

  function offer(all) {
    const typed = /^\/(\w*)$/.exec(text.value);
    offered = all ? state.commands : typed ? state.commands.filter((c) => c.command.startsWith(typed[1].toLowerCase())) : [];
    chosen = 0;
    draw();
  }

  // "@bot words": what the bot offers, asked for once the typing pauses.
  function askInline() {
    const typed = /^@(\w+bot)\s(.*)$/i.exec(text.value);
    clearTimeout(askInline.timer);
    if (!typed) return false;
    askInline.timer = setTimeout(async () => {
      const asked = text.value;
      const found = await ask({ name: typed[1], text: typed[2] });
      if (text.value !== asked) return;
      offered = (found?.results ?? []).map((result) => ({ ...result, query: found.query_id }));
      chosen = 0;
      draw();
    }, 250);
    return true;
  }

  function draw() {
    $('suggestions').hidden = offered.length === 0;
    $('menu').setAttribute('aria-expanded', String(offered.length > 0));
    $('suggestions').replaceChildren(...offered.map((command, index) => {
      const node = make('button', 'suggestion', make('b', '', command.command ? `/${command.command}` : command.title ?? 'Photo'), make('span', '', command.description ?? ''));
      node.type = 'button';
      node.id = `suggestion-${index}`;
      node.setAttribute('role', 'option');
      node.setAttribute('aria-selected', String(index === chosen));
      node.addEventListener('click', () => pick(command));
      return node;
    }));
    if (offered.length) { text.setAttribute('aria-activedescendant', `suggestion-${chosen}`); $(`suggestion-${chosen}`).scrollIntoView({ block: 'nearest' }); } else text.removeAttribute('aria-activedescendant');
  }

  function pick(command) {
    offered = [];
    draw();
    text.value = '';
    grow();
    if (command.query) choose(command.query, command.id);
    else send(`/${command.command}`);
    text.focus();
  }

  function submit() {
    const value = text.value;
    if (!value.trim()) return;
    text.value = '';
    grow();
    offer(false);
    send(value);
  }

  text.addEventListener('input', () => { grow(); offer(false); askInline(); });
  text.addEventListener('keydown', (event) => {
    if (offered.length && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length;
      draw();
    } else if (offered.length && event.key === 'Escape') {
      offered = [];
      draw();
    } else if (offered.length && event.key === 'Tab') {
      event.preventDefault();
      if (!offered[chosen].command) { pick(offered[chosen]); return; }
      text.value = `/${offered[chosen].command} `;
      offer(false);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (offered.length) pick(offered[chosen]);
      else submit();
    }
  });
  $('composer').addEventListener('submit', (event) => { event.preventDefault(); submit(); });
  $('menu').addEventListener('click', () => { if (offered.length) { offered = []; draw(); } else { offer(true); text.focus(); } });
  $('photo').addEventListener('change', async () => {
    const [file] = $('photo').files;
    if (!file) return;
    const caption = text.value;
    text.value = '';
    $('photo').value = '';
    await sendPhoto(file, caption);
  });
  return { focus: () => { if (!$('composer').hidden) text.focus(); } };
}
