// The left side: who I am, and my chats.
import { $, avatar, button, icon, make, roving } from './dom.js';
import { isMuted, state } from './state.js';
import { nameOf, plain, senderOf, shortTime } from './words.js';

const KIND = { private: ['bot', 'bot'], channel: ['channel', 'channel'], group: ['group', 'group'], supergroup: ['group', 'supergroup'] };

export function setUpChatList({ open, become }) {
  roving($('chats'), '.chat');
  roving($('personas'), '.persona', { onMove: (node) => become(Number(node.dataset.id), { focus: true }) });
  $('chats').addEventListener('click', (event) => { const row = event.target.closest('.chat'); if (row) open(Number(row.dataset.key)); });
  $('personas').addEventListener('click', (event) => { const one = event.target.closest('.persona'); if (one) become(Number(one.dataset.id)); });
  $('search').addEventListener('input', drawChats);
  $('search').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { $('search').value = ''; drawChats(); }
    if (event.key === 'Enter' || event.key === 'ArrowDown') { event.preventDefault(); $('chats').querySelector('.chat')?.focus(); }
  });
}

export function drawPersonas({ focus = false } = {}) {
  $('personas').replaceChildren(...state.personas.map((person) => {
    const isMe = person.id === state.me;
    const language = person.language_code ? make('small', '', person.language_code) : null;
    const node = button('persona', [make('span', 'ring', avatar(person.id, nameOf(person))), make('span', 'persona-name', person.first_name), ...(language ? [language] : [])]);
    node.dataset.id = person.id;
    node.setAttribute('role', 'radio');
    node.setAttribute('aria-checked', String(isMe));
    node.tabIndex = isMe ? 0 : -1;
    return node;
  }));
  const mine = $('personas').querySelector('[aria-checked="true"]');
  if (focus) mine?.focus();
  mine?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function drawChats() {
  const held = document.activeElement?.closest?.('.chat')?.dataset.key;
  const typed = $('search').value.trim().toLowerCase();
  const found = state.chats.filter((chat) => [chat.title, chat.username ? `@${chat.username}` : ''].some((name) => name.toLowerCase().includes(typed)));
  const [mine, others] = [found.filter((chat) => chat.joined), found.filter((chat) => !chat.joined)];
  const rows = [list(mine)];
  if (others.length) rows.push(make('h2', 'section', 'Public chats'), list(others));
  if (!found.length) rows.push(make('p', 'none', 'No chat fits.'));
  $('chats').replaceChildren(...rows);
  const all = [...$('chats').querySelectorAll('.chat')];
  const entry = all.find((row) => row.dataset.key === (held ?? String(state.open))) ?? all[0];
  if (entry) entry.tabIndex = 0;
  if (held) entry?.focus({ preventScroll: true });
}

function list(chats) {
  const node = make('ul', '', ...chats.map((chat) => make('li', '', row(chat))));
  node.setAttribute('role', 'list');
  return node;
}

function row(chat) {
  const [sign, name] = KIND[chat.kind] ?? KIND.group;
  const muted = isMuted(chat.key);
  const title = make('span', 'chat-title', icon(sign, name), make('span', '', chat.title), muted ? icon('muted', 'Muted') : null);
  const end = chat.unread && chat.joined ? badge(chat.unread, muted) : chat.pinned ? icon('pin', 'Has a pinned message') : null;
  const node = button('chat', [avatar(chat.key, chat.title), title, make('span', 'chat-time', chat.last ? shortTime(chat.last.date) : ''), lastLine(chat), ...(end ? [end] : [])]);
  node.dataset.key = chat.key;
  node.tabIndex = -1;
  node.setAttribute('aria-current', String(chat.key === state.open));
  return node;
}

function lastLine(chat) {
  const last = chat.last;
  if (!last) return make('span', 'chat-last', chat.description ?? chat.about ?? 'Nothing here yet');
  const who = last.from?.id === state.me ? 'You: ' : chat.kind.endsWith('group') ? `${nameOf(senderOf(last))}: ` : '';
  return make('span', 'chat-last', who ? make('b', '', who) : null, plain(last).replaceAll(/\s+/g, ' ').slice(0, 120));
}

function badge(unread, muted) {
  const node = make('span', `badge${muted ? ' muted' : ''}`, unread > 999 ? '999+' : String(unread));
  node.setAttribute('role', 'img');
  node.setAttribute('aria-label', `${unread} unread`);
  return node;
}
