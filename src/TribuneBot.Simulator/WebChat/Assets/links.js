// Which addresses may become links, and which of them Telegram opens inside itself.
import { state } from './state.js';

const SCHEMES = new Set(['http:', 'https:', 'tg:', 'mailto:', 'tel:']);

// The address if it is harmless, else null: a bot may write anything into its links, javascript: too.
export function safeUrl(text) {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`);
    return SCHEMES.has(url.protocol) ? url.href : null;
  } catch { return null; }
}

export function hostOf(url) {
  try { return new URL(url, location.href).host; } catch { return 'an address nobody can read'; }
}

const byName = (name) => state.chats.find((chat) => chat.username?.toLowerCase() === name.toLowerCase());

// What a t.me or tg: link means here; null for links to the outside.
export function inside(url) {
  const web = /^https?:\/\/(?:www\.)?(?:t|telegram)\.(?:me|dog)\/(?:s\/)?([a-z0-9_]+)(?:\/([a-z0-9_]+))?\/?(?:\?(.*))?$/i.exec(url);
  const own = /^tg:(?:\/\/)?([a-z_]+)\/?\??(.*)$/i.exec(url);
  if (!web && !own) return null;
  const query = new URLSearchParams((web?.[3] ?? own?.[2] ?? '').replace(/#.*$/, ''));
  if (web?.[1].toLowerCase() === 'share' || own?.[1] === 'msg_url') return { share: [query.get('url'), query.get('text')].filter(Boolean).join('\n') };
  const name = web?.[1] ?? query.get('domain') ?? '';
  return { name, chat: byName(name), post: Number(web?.[2] ?? query.get('post')) || 0, start: query.get('start') };
}
