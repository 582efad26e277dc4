// The web chat: who I am, my chats, the open conversation.
import * as api from './api.js';
import { bubble, hue, initials, make, plain, service, time } from './bubble.js';
import { setUpComposer } from './composer.js';
import { addCall, setUpPanel } from './panel.js';

const $ = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
const still = query.has('still');
const state = { me: 0, personas: [], chats: [], open: null, messages: new Map(), commands: [], leave: null, wasLive: false };

const composer = setUpComposer({ state, ask: (query) => act(api.askInline(state.me, botNamed(query.name), query.text)), choose: (query, result) => act(api.chooseInline(state.me, state.open, query, result)), send: (text) => act(api.sendText(state.me, state.open, text)), sendPhoto: (file, caption) => act(api.sendPhoto(state.me, state.open, file, caption)) });

function place() {
  const query = new URLSearchParams({ as: state.me });
  if (state.open !== null) query.set('chat', state.open);
  history.replaceState(null, '', `?${query}`);
}

const botNamed = (name) => state.chats.find((chat) => chat.kind === 'private' && chat.username?.toLowerCase() === name.toLowerCase())?.key;

async function act(promise) {
  try { return await promise; } catch (error) { toast(error.message); return null; }
}

function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $('toast').hidden = true; }, 3800);
}

function avatar(node, id, name) {
  node.style.setProperty('--hue', hue(id));
  node.textContent = initials(name);
  return node;
}

// Who I am

function drawPersonas() {
  $('personas').replaceChildren(...state.personas.map((person) => {
    const mine = person.id === state.me;
    const node = make('button', 'persona', avatar(make('span', 'avatar'), person.id, [person.first_name, person.last_name].filter(Boolean).join(' ')), make('span', '', person.first_name, make('small', '', person.language_code ?? '')));
    node.type = 'button';
    node.setAttribute('role', 'radio');
    node.setAttribute('aria-checked', String(mine));
    node.tabIndex = mine ? 0 : -1;
    node.addEventListener('click', () => become(person.id));
    node.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = state.personas[(state.personas.indexOf(person) + step + state.personas.length) % state.personas.length];
      become(next.id).then(() => $('personas').querySelector('[aria-checked="true"]').focus());
    });
    return node;
  }));
}

async function become(id, chat = null) {
  state.me = id;
  state.leave?.();
  state.wasLive = false;
  state.open = null;
  drawPersonas();
  await refreshChats();
  const wanted = state.chats.find((c) => c.key === chat || (chat === id && c.kind === 'private')) ?? (matchMedia('(min-width: 721px)').matches ? state.chats[0] : null);
  if (wanted) await open(wanted.key);
  else close();
  // ?still=1 leaves the live stream out, so that a headless browser sees the page come to rest and can take its picture.
  $('live').hidden = still;
  state.leave = still ? null : api.watch(id, onChange, onLive);
}

function onLive(on) {
  $('live').textContent = on ? 'live' : 'reconnecting…';
  $('live').classList.toggle('on', on);
  // What happened while the line was down is only known by looking again.
  if (on && state.wasLive) { refreshChats(); if (state.open !== null) load(state.open); }
  state.wasLive ||= on;
}

// The chats

async function refreshChats() {
  state.chats = await api.chats(state.me);
  state.chats.sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0));
  drawChats();
}

function soonRefreshChats() {
  clearTimeout(soonRefreshChats.timer);
  soonRefreshChats.timer = setTimeout(() => refreshChats().then(drawHead), 60);
}

const KINDS = {
  channel: 'M3 9v6h3.5L14 19V5L6.5 9H3zm13.5 3a4 4 0 0 0-1.7-3.3v6.6a4 4 0 0 0 1.7-3.3z',
  private: 'M12 3v3M7 7h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2zm2.5 4a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6zm5 0a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6z',
  group: 'M8.5 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm7.5 0a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 18c0-2.8 3-4.5 6.5-4.5S15 15.200 15 18v1H2v-1zm14.500 1H22v-1c0-2.200-2.500-3.600-5.500-3.800.900.900 1.500 2.100 1.500 3.800v1z',
};

function kindIcon(kind) {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('class', 'chat-kind');
  icon.setAttribute('role', 'img');
  icon.setAttribute('aria-label', kind === 'private' ? 'bot' : kind);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', KINDS[kind] ?? KINDS.group);
  icon.append(path);
  return icon;
}

function drawChats() {
  $('chats').replaceChildren(...state.chats.map((chat) => {
    const last = chat.last;
    const said = last ? `${last.from?.id === state.me ? 'You: ' : ''}${plain(last)}` : chat.description ?? 'Nothing here yet';
    const node = make('button', 'chat', avatar(make('span', 'avatar'), chat.key, chat.title), make('span', 'chat-title', kindIcon(chat.kind), make('span', '', chat.title)), make('span', 'chat-time', last ? time(last) : ''), make('span', 'chat-last', said.replaceAll('\n', ' ')), chat.unread && chat.key !== state.open ? badge(chat.unread) : null);
    node.type = 'button';
    node.setAttribute('aria-current', String(chat.key === state.open));
    node.addEventListener('click', () => open(chat.key));
    return node;
  }));
}

function badge(count) {
  const node = make('span', 'badge', count > 999 ? '999+' : String(count));
  node.setAttribute('aria-label', `${count} unread`);
  return node;
}

// The open conversation

const current = () => state.chats.find((chat) => chat.key === state.open);

async function open(key) {
  state.open = key;
  $('app').classList.add('open');
  place();
  await load(key);
  if (matchMedia('(min-width: 721px)').matches) composer.focus();
}

function close() {
  state.open = null;
  $('app').classList.remove('open');
  for (const id of ['chat-head', 'composer', 'pinned', 'footer-action', 'footer-note', 'reply-keyboard', 'to-end', 'suggestions']) $(id).hidden = true;
  $('messages').replaceChildren();
  $('empty').hidden = false;
  place();
  drawChats();
}

async function load(key) {
  const [messages, commands] = await Promise.all([api.messages(state.me, key), api.commands(state.me, key)]);
  if (key !== state.open) return;
  state.messages = new Map(messages.filter((m) => !m.observed.deleted).map((m) => [m.message_id, m]));
  state.commands = commands;
  drawHead();
  drawMessages();
  toEnd();
  seen();
}

function drawHead() {
  const chat = current();
  if (!chat) return;
  $('empty').hidden = true;
  $('chat-head').hidden = false;
  avatar($('head-avatar'), chat.key, chat.title);
  $('head-title').textContent = chat.title;
  $('head-subtitle').classList.remove('busy');
  $('head-subtitle').textContent = { private: 'bot', channel: `channel · ${chat.members} subscribers` }[chat.kind] ?? `${chat.kind} · ${chat.members} members`;
  $('block').hidden = chat.kind !== 'private' || !chat.started;
  $('block').textContent = chat.blocked ? 'Unblock' : 'Block';
  $('pinned').hidden = !chat.pinned;
  if (chat.pinned) $('pinned').replaceChildren(make('b', '', 'Pinned'), plain(chat.pinned));
  const stopped = chat.kind === 'private' && (!chat.started || chat.blocked);
  $('footer-action').hidden = !stopped;
  $('footer-action').textContent = chat.blocked ? 'Unblock and restart' : 'Start';
  $('footer-note').hidden = chat.can_write;
  $('footer-note').textContent = 'You read this channel; only its editors write here.';
  $('composer').hidden = stopped || !chat.can_write;
  drawReplyKeyboard();
}

function drawReplyKeyboard() {
  const latest = [...state.messages.values()].reverse().find((m) => m.observed.reply_keyboard);
  const rows = latest?.observed.reply_keyboard.keyboard;
  $('reply-keyboard').hidden = !rows || $('composer').hidden;
  if (rows) $('reply-keyboard').replaceChildren(...rows.map((row) => make('div', '', ...row.map((button) => {
    const text = button.text ?? button;
    const node = make('button', '', text);
    node.type = 'button';
    node.addEventListener('click', () => act(api.sendText(state.me, state.open, text)));
    return node;
  }))));
}

function drawMessages() {
  const chat = current();
  const context = { me: state.me, showAuthor: chat.kind !== 'private', onLink, onButton, onJump: jump };
  const nodes = [];
  let day = '';
  const all = [...state.messages.values()];
  for (let i = 0; i < all.length; i++) {
    const message = all[i];
    const date = new Date(message.date * 1000).toLocaleDateString([], { day: 'numeric', month: 'long', year: 'numeric' });
    if (date !== day) nodes.push(make('div', 'day', make('span', '', day = date)));
    const album = [];
    while (message.media_group_id && all[i + 1]?.media_group_id === message.media_group_id) album.push(all[++i]);
    nodes.push(bubble(message, album, context));
  }
  $('messages').replaceChildren(...nodes);
}

const nearEnd = () => $('messages').scrollHeight - $('messages').scrollTop - $('messages').clientHeight < 120;

function toEnd() {
  $('messages').scrollTop = $('messages').scrollHeight;
}

function jump(id) {
  const node = $('messages').querySelector(`[data-id="${id}"]`);
  if (!node) return;
  node.scrollIntoView({ block: 'center', behavior: 'smooth' });
  node.classList.remove('flash');
  void node.offsetWidth;
  node.classList.add('flash');
}

function seen() {
  const last = [...state.messages.keys()].at(-1);
  if (last && document.visibilityState === 'visible') act(api.read(state.me, state.open, last)).then(soonRefreshChats);
}

function onChange(change) {
  if (change.kind === 'call') { addCall(change.data); return; }
  const key = change.bot_id || change.chat_id;
  if (change.kind === 'commands') { if (state.open !== null) api.commands(state.me, state.open).then((found) => { state.commands = found; }); return; }
  if (change.kind === 'action') { if (key === state.open) busy(change.data.action); return; }
  if (key === state.open && change.data.message_id) put(change);
  soonRefreshChats();
}

function put(change) {
  const message = change.data;
  const stick = nearEnd() || message.from?.id === state.me;
  if (change.kind === 'delete') state.messages.delete(message.message_id);
  else state.messages.set(message.message_id, message);
  drawMessages();
  drawReplyKeyboard();
  const node = $('messages').querySelector(`[data-id="${message.message_id}"]`);
  if (change.kind === 'message') node?.classList.add('new');
  if (change.kind === 'edit') node?.classList.add('flash');
  if (stick) toEnd();
  $('to-end').hidden = stick || nearEnd();
  if (change.kind === 'message') { drawHead(); seen(); }
}

function busy(action) {
  $('head-subtitle').classList.add('busy');
  $('head-subtitle').textContent = action === 'typing' ? 'is typing…' : `is ${action.replace('_', 'ing a ').replace('uploading', 'sending').replace('upload', 'send')}…`;
  clearTimeout(busy.timer);
  busy.timer = setTimeout(drawHead, 5000);
}

// Links that Telegram opens inside itself

function insideLink(url) {
  const web = /^https?:\/\/(?:www\.)?(?:t|telegram)\.me\/([a-z0-9_]+)(?:\/(\d+))?\/?(?:\?(.*))?$/i.exec(url);
  const own = /^tg:\/\/resolve\?(.*)$/i.exec(url);
  const query = new URLSearchParams(web?.[3] ?? own?.[1] ?? '');
  const name = web?.[1] ?? query.get('domain');
  const chat = name ? state.chats.find((c) => c.username?.toLowerCase() === name.toLowerCase()) : null;
  return chat ? { chat, post: web?.[2] ?? query.get('post'), start: query.get('start') } : null;
}

async function follow(url) {
  const inside = insideLink(url);
  if (!inside) { window.open(url, '_blank', 'noopener'); return; }
  await open(inside.chat.key);
  if (inside.start !== null) await act(api.start(state.me, inside.chat.key, inside.start));
  if (inside.post) jump(inside.post);
}

function onLink(event, url, word) {
  if (url && !insideLink(url)) return;
  event.preventDefault();
  if (url) follow(url);
  else if (word.startsWith('/') && !$('composer').hidden) act(api.sendText(state.me, state.open, word));
}

async function onButton(message, button, node) {
  if (button.url) { await follow(button.url); return; }
  if (button.copy_text) { await navigator.clipboard?.writeText(button.copy_text.text); toast('Copied'); return; }
  if (!button.callback_data) { toast('This kind of button does nothing here.'); return; }
  node.classList.add('waiting');
  const answer = await act(api.press(state.me, state.open, message.message_id, button.callback_data));
  node.classList.remove('waiting');
  if (!answer?.answered) { if (answer) toast('The bot did not answer.'); return; }
  if (answer.url) await follow(answer.url);
  if (!answer.text) return;
  if (!answer.show_alert) { toast(answer.text); return; }
  $('alert-text').textContent = answer.text;
  $('alert').showModal();
}

// Wiring

$('back').addEventListener('click', close);
$('to-end').addEventListener('click', toEnd);
$('messages').addEventListener('scroll', () => { $('to-end').hidden = nearEnd(); });
$('pinned').addEventListener('click', () => jump(current().pinned.message_id));
$('block').addEventListener('click', () => act(api.block(state.me, state.open, !current().blocked)).then(soonRefreshChats));
$('footer-action').addEventListener('click', () => act(api.start(state.me, state.open, '')).then(soonRefreshChats));
document.addEventListener('visibilitychange', () => { if (state.open !== null) seen(); });
document.addEventListener('keydown', (event) => {
  if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key) || !state.chats.length) return;
  event.preventDefault();
  const at = state.chats.findIndex((chat) => chat.key === state.open) + (event.key === 'ArrowDown' ? 1 : -1);
  open(state.chats[(at + state.chats.length) % state.chats.length].key);
});

setUpPanel();
state.personas = await api.personas();
const me = state.personas.find((person) => String(person.id) === query.get('as')) ?? state.personas[0];
if (me) await become(me.id, query.has('chat') ? Number(query.get('chat')) : null);
else toast('There is nobody in this world yet.');
