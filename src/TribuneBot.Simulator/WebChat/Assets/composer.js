// The line one writes in.
import { $, button, icon, make } from './dom.js';
import { current, state } from './state.js';
import { nameOf, plain, senderOf } from './words.js';
import { safeUrl } from './links.js';
import * as suggestions from './suggestions.js';

const INLINE = /^@(\w+bot)\s(.*)$/is;

export function setUpComposer({ send, sendPhoto, ask, choose, startWith, openUrl }) {
  const text = $('text');
  const grow = () => {
    text.style.height = 'auto';
    // What is not on the screen has no height to measure.
    if (text.scrollHeight > 0) text.style.height = `${text.scrollHeight}px`;
    $('composer').classList.toggle('writing', text.value.trim() !== '');
  };

  function offerCommands(all) {
    const typed = /^\/(\w*)$/.exec(text.value);
    const found = all ? state.commands : typed ? state.commands.filter((command) => command.command.startsWith(typed[1].toLowerCase())) : [];
    // What was typed whole comes first: Enter after "/top" must not send "/topics".
    if (!all && typed) found.sort((one, other) => one.command.length === typed[1].length ? -1 : other.command.length === typed[1].length ? 1 : 0);
    suggestions.offer(found.map((command) => ({ command: command.command, title: `/${command.command}`, detail: command.description })), (item) => { write(''); send(item.title); text.focus(); });
  }

  // "@bot words": what the bot offers, asked for once the typing pauses.
  function askInline() {
    const typed = INLINE.exec(text.value);
    clearTimeout(askInline.timer);
    if (!typed) return;
    const asked = text.value;
    const page = async (offset) => {
      const found = await ask(typed[1], typed[2], offset);
      if (text.value !== asked || !found) return;
      const items = found.results.map((result) => ({ title: result.title ?? 'Photo', detail: result.description, thumbnail: result.thumbnail_url && safeUrl(result.thumbnail_url), id: result.id, query: found.query_id }));
      if (!offset && found.button) items.unshift({ title: found.button.text, isButton: true, detail: '', start: found.button.start_parameter, app: found.button.web_app?.url });
      const onEnd = found.next_offset ? () => page(found.next_offset) : null;
      if (offset) suggestions.add(items, onEnd); else suggestions.offer(items, (item) => pick(item, typed[1]), onEnd);
    };
    askInline.timer = setTimeout(() => page(''), 250);
  }

  function pick(item, bot) {
    suggestions.withdraw();
    write('');
    if (item.app) openUrl(item.app);
    else if (item.start !== undefined) startWith(bot, item.start);
    else choose(item.query, item.id);
    text.focus();
  }

  function write(value, focus = false) {
    text.value = value;
    grow();
    suggestions.withdraw();
    if (focus) { text.focus(); text.setSelectionRange(value.length, value.length); text.dispatchEvent(new Event('input')); }
  }

  function submit() {
    const value = text.value;
    if (!value.trim()) return;
    write('');
    send(value);
  }

  function replyTo(message) {
    state.replyTo = message;
    $('reply-bar').hidden = !message;
    if (!message) return;
    $('reply-bar').replaceChildren(icon('reply'), make('span', 'reply-text', make('b', '', `Reply to ${nameOf(senderOf(message))}`), make('span', '', plain(message))), button('icon-button', icon('close'), () => { replyTo(null); text.focus(); }, 'Do not reply'));
  }

  function onKey(event) {
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (suggestions.isOffering() && arrow) { event.preventDefault(); suggestions.move(arrow); return; }
    if (event.key === 'Escape') { if (suggestions.isOffering()) suggestions.withdraw(); else if (state.replyTo) replyTo(null); return; }
    if (suggestions.isOffering() && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      const { command } = suggestions.choice();
      if (command) write(`/${command} `); else suggestions.pickChosen();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (suggestions.isOffering()) suggestions.pickChosen(); else submit();
  }

  text.addEventListener('input', () => { grow(); offerCommands(false); askInline(); });
  text.addEventListener('keydown', onKey);
  $('composer').addEventListener('submit', (event) => { event.preventDefault(); submit(); });
  $('menu').addEventListener('click', () => {
    const app = current()?.menu_button?.web_app?.url;
    if (app) openUrl(app);
    else if (suggestions.isOffering()) suggestions.withdraw();
    else { offerCommands(true); text.focus(); }
  });
  $('photo').addEventListener('change', () => {
    const [file] = $('photo').files;
    if (!file) return;
    const caption = text.value;
    write('');
    $('photo').value = '';
    sendPhoto(file, caption);
  });
  return { focus: () => { if (!$('composer').hidden) text.focus(); }, write, replyTo };
}
