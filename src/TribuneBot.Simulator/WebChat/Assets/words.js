// Names, times and one-line previews.

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: '2-digit' });
const fullDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const otherYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const DAY = 86_400_000;

export const when = (seconds) => new Date(seconds * 1000);
export const time = (seconds) => clock.format(when(seconds));

export function day(seconds, now = new Date()) {
  const date = when(seconds);
  if (date.toDateString() === now.toDateString()) return 'Today';
  if (date.toDateString() === new Date(now - DAY).toDateString()) return 'Yesterday';
  return (date.getFullYear() === now.getFullYear() ? fullDay : otherYear).format(date);
}

export function shortTime(seconds, now = new Date()) {
  const date = when(seconds);
  if (date.toDateString() === now.toDateString()) return clock.format(date);
  return now - date < 6 * DAY ? weekday.format(date) : shortDay.format(date);
}

export const nameOf = (who) => who ? who.title ?? [who.first_name, who.last_name].filter(Boolean).join(' ') : '';
export const senderOf = (message) => message.sender_chat ?? message.from;
export const count = (number, one, many) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

export function size(bytes) {
  if (bytes === undefined) return '';
  return bytes < 1024 ? `${bytes} B` : bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

// Something that happened to the chat, in one sentence; null for ordinary messages.
export function service(message) {
  const who = nameOf(senderOf(message));
  if (message.pinned_message) return `${who} pinned “${plain(message.pinned_message).slice(0, 60)}”`;
  if (message.new_chat_members) return `${message.new_chat_members.map(nameOf).join(', ')} joined the group`;
  if (message.left_chat_member) return `${nameOf(message.left_chat_member)} left the group`;
  if (message.new_chat_title) return `${who} changed the name to “${message.new_chat_title}”`;
  if (message.forum_topic_created) return `Topic “${message.forum_topic_created.name}” was created`;
  if (message.forum_topic_edited) return message.forum_topic_edited.name ? `The topic is now “${message.forum_topic_edited.name}”` : 'The topic was edited';
  if (message.forum_topic_closed) return 'The topic was closed';
  if (message.forum_topic_reopened) return 'The topic was reopened';
  if (message.migrate_to_chat_id) return 'This group became a supergroup';
  if (message.migrate_from_chat_id) return 'This supergroup was a group';
  return null;
}

function richText(node) {
  if (node === null || node === undefined) return '';
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(richText).join(' ');
  return richText(node.text ?? node.summary ?? node.blocks ?? node.items ?? node.cells ?? node.expression ?? node.alternative_text);
}

export function plain(message) {
  const text = message.text ?? message.caption ?? (message.rich_message ? richText(message.rich_message.blocks).trim() : '');
  if (text) return text;
  if (message.photo) return 'Photo';
  if (message.video) return 'Video';
  if (message.animation) return 'Animation';
  if (message.sticker) return `Sticker ${message.sticker.emoji ?? ''}`.trim();
  if (message.audio) return message.audio.title ?? message.audio.file_name ?? 'Audio';
  if (message.voice) return 'Voice message';
  if (message.contact) return nameOf(message.contact);
  if (message.location || message.venue) return message.venue?.title ?? 'Location';
  if (message.document) return message.document.file_name ?? 'File';
  return service(message) ?? (message.rich_message ? 'Rich message' : 'Message');
}

// What a text shows of its language by its letters alone: enough for a screen reader to choose a voice.
export function languageOf(text) {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return '';
  if (/[əƏ]/.test(text)) return 'az';
  return (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 > letters ? 'ru' : '';
}
