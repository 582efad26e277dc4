// Buttons under a message, and the keyboard that a bot puts in place of the person's own.
import { $, button, icon, make } from './dom.js';
import { state } from './state.js';

const STYLES = new Set(['danger', 'success', 'primary']);
const SIGNS = { url: 'link', login_url: 'link', copy_text: 'copy', switch_inline_query: 'forward', switch_inline_query_chosen_chat: 'forward', switch_inline_query_current_chat: 'reply', web_app: 'wide' };

function styled(node, described) {
  if (STYLES.has(described.style)) node.classList.add(described.style);
  if (described.icon_custom_emoji_id) { const emoji = make('span', 'emoji', '✨'); emoji.setAttribute('aria-hidden', 'true'); node.prepend(emoji); }
  return node;
}

export function inlineKeyboard(message, onButton) {
  return make('div', 'keyboard', ...message.reply_markup.inline_keyboard.map((row) => make('div', '', ...row.map((described) => {
    const sign = Object.keys(SIGNS).find((kind) => described[kind] !== undefined);
    const node = button('', [make('span', 'label', described.text), ...(sign ? [icon(SIGNS[sign])] : [])], () => onButton(message, described, node));
    return styled(node, described);
  }))));
}

let used = null;

// The latest message that brought a keyboard, took one away or asked for an answer decides.
const latest = () => [...state.messages.values()].reverse().find((message) => message.observed.reply_keyboard && !message.observed.deleted);

export function forcedReply() {
  const message = latest();
  return message?.observed.reply_keyboard.force_reply ? message : null;
}

export function drawReplyKeyboard({ canWrite, onPress, isHidden }) {
  const message = latest();
  const markup = message?.observed.reply_keyboard;
  const rows = canWrite ? markup?.keyboard : null;
  const wasUsed = used === message?.message_id;
  $('text').placeholder = (canWrite && !wasUsed && markup?.input_field_placeholder) || 'Message';
  $('keyboard-toggle').hidden = !rows || markup.is_persistent === true;
  const shown = Boolean(rows) && (markup.is_persistent === true || !(isHidden ?? wasUsed));
  $('reply-keyboard').hidden = !shown;
  $('keyboard-toggle').setAttribute('aria-expanded', String(shown));
  if (!rows) return;
  $('reply-keyboard').classList.toggle('tall', !markup.resize_keyboard);
  $('reply-keyboard').replaceChildren(...rows.map((row) => make('div', '', ...row.map((described) => styled(button('', described.text ?? described, () => {
    if (markup.one_time_keyboard) used = message.message_id;
    onPress(typeof described === 'string' ? { text: described } : described);
  }), described)))));
}
