// Photos, videos, files and albums.
import { button, icon, make } from './dom.js';
import { hostOf, safeUrl } from './links.js';
import { view } from './viewer.js';
import { size as bytes } from './words.js';

// How many stand side by side in each row of an album, as Telegram lays them out by their number.
const ROWS = { 2: [2], 3: [1, 2], 4: [1, 3], 5: [2, 3], 6: [3, 3], 7: [3, 4], 8: [2, 3, 3], 9: [3, 3, 3], 10: [3, 3, 4] };

// Where a file of a rich block can be had: blocks name files by address, by file_id, or as the Bot API's own objects.
export function addressOf(value) {
  const named = Array.isArray(value) ? value.at(-1) : value;
  const text = typeof named === 'string' ? named : named?.file_id ?? named?.media ?? named?.url;
  if (!text || text.startsWith('attach:')) return null;
  return text.includes('/') ? safeUrl(text) : `/sim/files/${encodeURIComponent(text)}`;
}

export function mediaOf(message) {
  const at = message.observed.file_url;
  if (message.photo) return { kind: 'photo', source: at, size: message.photo.at(-1), hidden: message.has_media_spoiler, alt: message.caption ? `Photo: ${message.caption.slice(0, 80)}` : 'Photo' };
  if (message.video) return { kind: 'video', source: at, size: message.video, hidden: message.has_media_spoiler, alt: 'Video' };
  if (message.animation) return { kind: 'video', source: at, size: message.animation, hidden: message.has_media_spoiler, loops: true, alt: 'Animation' };
  if (message.sticker) return { kind: 'photo', source: at, size: message.sticker, alt: `Sticker ${message.sticker.emoji ?? ''}`.trim() };
  return null;
}

// What is neither seen nor read: sound, files, places and people.
export function attachment(message, onLink) {
  const sound = message.audio ?? message.voice;
  if (sound) return player(message.observed.file_url, message.audio ? [sound.performer, sound.title ?? sound.file_name].filter(Boolean).join(' – ') || 'Audio' : 'Voice message');
  if (message.document) return document(message.document, message.observed.file_url);
  const location = message.location ?? message.venue?.location;
  if (location) return place(location, message.venue?.title, onLink);
  if (message.contact) return make('div', 'file', make('span', 'sheet', icon('bot')), make('span', 'file-text', make('b', '', [message.contact.first_name, message.contact.last_name].filter(Boolean).join(' ')), make('small', '', message.contact.phone_number)));
  return null;
}

export function player(source, label) {
  const sound = make('audio');
  sound.controls = true;
  sound.preload = 'none';
  sound.setAttribute('aria-label', label);
  if (source) sound.src = source;
  return make('div', 'sound', make('b', '', label), sound);
}

export function place({ latitude, longitude }, title, onLink, zoom = 15) {
  const node = make('a', 'map', icon('place'), make('span', 'coordinates', title ? `${title} · ` : '', `${latitude}, ${longitude}`));
  node.href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${zoom}/${latitude}/${longitude}`;
  node.target = '_blank';
  node.rel = 'noopener noreferrer';
  node.addEventListener('click', (event) => onLink(event, node.href));
  return node;
}

// Where it should be; a file that the Simulator knows only by its address leads elsewhere.
const missing = (what, source) => source && !source.startsWith('/') ? `The ${what} is at ${hostOf(source)}` : `This ${what} cannot be loaded`;

export const picture = (media, shown) => media.kind === 'video' ? video(media) : photo(media, shown);

// shown: all photos of the album, for the viewer to walk through.
export function photo({ source, size, alt, hidden }, shown) {
  const image = make('img');
  image.alt = alt ?? 'Photo';
  image.decoding = 'async';
  if (size?.width && size?.height) image.style.aspectRatio = `${size.width} / ${size.height}`;
  const holder = button('photo', image, null, alt ?? 'Photo');
  image.addEventListener('load', () => { image.style.aspectRatio = `${image.naturalWidth} / ${image.naturalHeight}`; });
  image.addEventListener('error', () => {
    holder.classList.add('missing');
    holder.append(make('span', '', missing('picture', source)));
  });
  if (source) image.src = source; else queueMicrotask(() => image.dispatchEvent(new Event('error')));
  coverable(holder, hidden, 'Hidden photo, press to show', alt ?? 'Photo', () => { if (!holder.classList.contains('missing')) view(shown ?? [{ source, alt }], source); });
  return holder;
}

export function video({ source, size, hidden, loops }) {
  const player = make('video');
  player.controls = true;
  player.preload = 'metadata';
  player.playsInline = true;
  player.loop = loops === true;
  player.setAttribute('aria-label', 'Video');
  if (size?.width && size?.height) player.style.aspectRatio = `${size.width} / ${size.height}`;
  const holder = make('div', 'photo film', player);
  player.addEventListener('error', () => {
    holder.classList.add('missing');
    holder.append(make('span', '', missing('video', source)));
  });
  if (source) player.src = source;
  if (hidden) {
    const cover = button('cover', '', () => cover.remove(), 'Hidden video, press to show');
    holder.append(cover);
  }
  return holder;
}

function coverable(holder, hidden, coveredName, name, open) {
  holder.classList.toggle('covered', hidden === true);
  if (hidden) holder.setAttribute('aria-label', coveredName);
  holder.addEventListener('click', () => {
    if (!holder.classList.contains('covered')) { open(); return; }
    holder.classList.remove('covered');
    holder.setAttribute('aria-label', name);
  });
}

export function album(all) {
  const shown = all.filter((media) => media.kind === 'photo');
  const node = make('div', 'album');
  const isTall = all.length > 2 && all.length < 5 && all[0].size?.height > all[0].size?.width;
  node.classList.toggle('tall', isTall);
  const widths = (ROWS[all.length] ?? [all.length]).flatMap((inRow) => Array(inRow).fill(inRow));
  all.forEach((media, at) => {
    const tile = picture(media, shown);
    if (!isTall) tile.classList.add(`of-${widths[at]}`);
    node.append(tile);
  });
  if (isTall) node.classList.add(`beside-${all.length - 1}`);
  return node;
}

export function document(described, source) {
  const name = described?.file_name ?? 'File';
  const ending = /\.(\w{1,4})$/.exec(name)?.[1] ?? '';
  const node = make('a', 'file', make('span', 'sheet', ending || icon('file')), make('span', 'file-text', make('b', '', name), make('small', '', bytes(described?.file_size) || 'Open')));
  node.href = source ?? '#';
  node.target = '_blank';
  node.rel = 'noopener noreferrer';
  return node;
}
