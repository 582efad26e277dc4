// One message into DOM: author, media, text, buttons, time.
import { blocks } from './blocks.js';
import { rich } from './rich.js';

export const hue = (id) => (Math.abs(Number(id)) * 47) % 360;
export const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? '').join('').toUpperCase();
export const time = (message) => new Date(message.date * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });
export const plain = (message) => message.text ?? message.caption ?? (message.photo ? 'Photo' : message.video ? 'Video' : message.document ? 'File' : service(message) ?? (message.rich_message ? 'Rich message' : 'Message'));

export function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export function service(message) {
  const who = message.from?.first_name ?? message.sender_chat?.title ?? '';
  if (message.pinned_message) return `${who} pinned “${plain(message.pinned_message).slice(0, 60)}”`;
  if (message.new_chat_members) return `${message.new_chat_members.map((m) => m.first_name).join(', ')} joined`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left`;
  if (message.new_chat_title) return `Title changed to “${message.new_chat_title}”`;
  if (message.forum_topic_created) return `Topic “${message.forum_topic_created.name}” created`;
  if (message.migrate_to_chat_id) return 'This group was upgraded to a supergroup';
  return null;
}

// album: further messages of the same media group, shown in the same bubble.
export function bubble(message, album, context) {
  const told = service(message);
  if (told) return withId(make('div', 'service', make('span', '', told)), message);
  const mine = message.from?.id === context.me;
  const node = withId(make('article', `message${mine ? ' mine' : ''}${message.observed.deleted ? ' deleted' : ''}`), message);
  const media = [message, ...album].filter((m) => m.photo || m.video);
  const text = message.text ?? [message, ...album].map((m) => m.caption).find(Boolean) ?? '';
  const entities = message.entities ?? [message, ...album].map((m) => m.caption_entities).find(Boolean) ?? [];
  const box = make('div', `bubble${media.length ? ' media' : ''}${media.length && !text ? ' bare' : ''}`);
  if (context.showAuthor && !mine) box.append(author(message));
  if (message.via_bot) box.append(make('span', 'forwarded', `via @${message.via_bot.username}`));
  if (message.forward_origin) box.append(make('span', 'forwarded', 'Forwarded message'));
  if (message.reply_to_message) box.append(replied(message.reply_to_message, context));
  const body = text ? make('div', 'body', rich(text, entities, context.onLink)) : message.rich_message ? blocks(message.rich_message) : null;
  if (message.show_caption_above_media && body) box.append(body);
  if (media.length === 1) box.append(picture(media[0]));
  else if (media.length) box.append(make('div', 'album', ...media.map(picture)));
  if (message.document) box.append(file(message));
  if (!message.show_caption_above_media && body) box.append(body);
  box.append(meta(message));
  node.append(box);
  if (message.reply_markup?.inline_keyboard) node.append(keyboard(message, context));
  return node;
}

function withId(node, message) {
  node.dataset.id = message.message_id;
  return node;
}

function author(message) {
  const who = message.sender_chat ?? message.from;
  const node = make('span', 'author', who.title ?? [who.first_name, who.last_name].filter(Boolean).join(' '));
  node.style.setProperty('--hue', hue(who.id));
  return node;
}

function replied(message, context) {
  const who = message.from?.first_name ?? message.sender_chat?.title ?? '';
  const node = make('button', 'replied', make('b', '', who), plain(message));
  node.type = 'button';
  node.addEventListener('click', () => context.onJump(message.message_id));
  return node;
}

function picture(message) {
  const size = message.photo?.at(-1) ?? message.video;
  const holder = make('div', 'photo');
  holder.style.setProperty('--hue', 190 + (message.message_id * 17) % 50);
  const image = make('img');
  image.alt = message.caption ? `Photo: ${message.caption.slice(0, 80)}` : 'Photo';
  image.loading = 'lazy';
  image.style.aspectRatio = `${size.width} / ${size.height}`;
  image.addEventListener('error', () => {
    holder.classList.add('missing');
    holder.append(`Picture at ${hostOf(message.observed.file_url)}`);
  });
  image.src = message.observed.file_url;
  if (message.has_media_spoiler) {
    holder.classList.add('hidden-media');
    holder.addEventListener('click', () => holder.classList.remove('hidden-media'));
  }
  holder.append(image);
  return holder;
}

function hostOf(url) {
  try { return new URL(url, location.href).host; } catch { return 'an address nobody can read'; }
}

function file(message) {
  const node = make('a', 'file', make('i', '', '↓'), make('span', '', message.document.file_name ?? 'File'));
  node.href = message.observed.file_url;
  node.target = '_blank';
  node.rel = 'noopener noreferrer';
  return node;
}

function meta(message) {
  const node = make('div', 'meta');
  if (message.observed.deleted) node.append(make('span', '', 'deleted'));
  else if (message.edit_date) {
    const edited = make('span', '', 'edited');
    edited.title = `Edited ${message.observed.edits} time${message.observed.edits === 1 ? '' : 's'}`;
    node.append(edited);
  }
  if (message.observed.silent) {
    const silent = make('span', '', '🔕');
    silent.title = 'Sent without sound';
    node.append(silent);
  }
  const at = make('time', '', time(message));
  at.dateTime = new Date(message.date * 1000).toISOString();
  node.append(at);
  return node;
}

function keyboard(message, context) {
  const rows = message.reply_markup.inline_keyboard.map((row) => make('div', '', ...row.map((button) => {
    const node = make('button', '', button.text);
    node.type = 'button';
    if (button.url) node.dataset.url = button.url;
    node.addEventListener('click', () => context.onButton(message, button, node));
    return node;
  })));
  return make('div', 'keyboard', ...rows);
}
