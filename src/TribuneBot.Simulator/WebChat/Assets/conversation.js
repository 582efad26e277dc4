// The open conversation: its messages, where one reads in them, and what arrives.
import * as api from './api.js';
import { $, make } from './dom.js';
import { bubble } from './bubble.js';
import { act } from './dialogs.js';
import { drawHead, idle } from './head.js';
import { reconcile } from './reconcile.js';
import { current, state } from './state.js';
import { day, senderOf, service } from './words.js';

const TOGETHER = 10 * 60;
const NEAR = 120;

let context;
let afterDraw = () => {};
let atEnd = true;
let firstUnread = 0;
let hasEarlier = false;
let isLoadingEarlier = false;
// Changes that came while the messages were being fetched: the answer may be older than they are.
let waiting = null;
let turn = 0;
let latest = null;
let wantsFresh = false;

export function setUpConversation(given) {
  context = given;
  afterDraw = given.afterDraw;
  const log = $('messages');
  log.addEventListener('scroll', onScroll, { passive: true });
  log.addEventListener('keydown', onKey);
  // Pictures load and keyboards open: whoever is at the end stays there.
  const keep = new ResizeObserver(() => { if (atEnd) toEnd(); else onScroll(); });
  keep.observe($('thread'));
  keep.observe(log);
}

const nearEnd = () => $('messages').scrollHeight - $('messages').scrollTop - $('messages').clientHeight < NEAR;

export function toEnd() {
  $('messages').scrollTop = $('messages').scrollHeight;
  atEnd = true;
}

function onScroll() {
  atEnd = nearEnd();
  drawToEnd();
  markSeen();
  if ($('messages').scrollTop < 200) loadEarlier();
}

export function drawToEnd() {
  const unread = current()?.unread ?? 0;
  $('to-end').hidden = atEnd || $('messages').hidden;
  $('to-end-count').hidden = !unread;
  $('to-end-count').textContent = unread ? String(unread) : '';
  $('to-end').setAttribute('aria-label', unread ? `Scroll to the latest message, ${unread} unread` : 'Scroll to the latest message');
}

// Arrow keys walk through the messages when one of them, or the list itself, has the focus.
function onKey(event) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const onMessage = event.target === $('messages') || event.target.matches('.message');
  if (event.altKey || !onMessage) return;
  const all = [...$('thread').querySelectorAll('.message')];
  const at = all.indexOf(event.target);
  if (by) {
    event.preventDefault();
    const next = at < 0 ? all.at(-1) : all[Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
  } else if (at >= 0 && (event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
    event.preventDefault();
    all[at].querySelector('.more').click();
  }
}

// Whoever waits for a load that another one has overtaken waits for that one.
export function load(key, { isFresh = true } = {}) {
  wantsFresh ||= isFresh;
  latest = fetchAndDraw(key, ++turn);
  return latest;
}

async function fetchAndDraw(key, mine) {
  const changes = waiting = [];
  const found = await act(Promise.all([api.messages(state.me, key), api.commands(state.me, key)]));
  if (mine !== turn) return latest;
  if (waiting === changes) waiting = null;
  if (key !== state.open) return null;
  if (found) keep(...found);
  for (const change of changes) apply(change);
  if (wantsFresh) fresh(); else { draw(); drawToEnd(); }
  wantsFresh = false;
  return null;
}

// A message that has not changed stays the object it was, and so it is not drawn anew.
function keep(messages, commands) {
  hasEarlier = messages.length === api.PAGE;
  const known = state.messages;
  state.messages = new Map(messages.filter((message) => !message.observed.deleted).map((message) => {
    const old = known.get(message.message_id);
    return [message.message_id, old && JSON.stringify(old) === JSON.stringify(message) ? old : message];
  }));
  state.commands = commands;
}

function fresh() {
  const { unread, read, joined } = current() ?? {};
  firstUnread = unread && joined && read > 0 ? [...state.messages.values()].find((message) => message.message_id > read && message.from?.id !== state.me)?.message_id ?? 0 : 0;
  // A screen reader need not hear a whole conversation because it was opened.
  $('messages').setAttribute('aria-busy', 'true');
  idle();
  draw();
  const separator = $('thread').querySelector('.unread');
  toEnd();
  if (separator) { $('messages').scrollTop += separator.getBoundingClientRect().top - $('messages').getBoundingClientRect().top - 60; atEnd = nearEnd(); }
  requestAnimationFrame(() => { $('messages').setAttribute('aria-busy', 'false'); onScroll(); });
}

async function loadEarlier() {
  const key = state.open;
  const first = state.messages.keys().next().value;
  if (!hasEarlier || isLoadingEarlier || key === null || !first) return;
  isLoadingEarlier = true;
  const earlier = await act(api.messages(state.me, key, first));
  isLoadingEarlier = false;
  if (!earlier || key !== state.open) return;
  hasEarlier = earlier.length === api.PAGE;
  const fromEnd = $('messages').scrollHeight - $('messages').scrollTop;
  state.messages = new Map([...earlier.filter((message) => !message.observed.deleted).map((message) => [message.message_id, message]), ...state.messages]);
  draw();
  $('messages').scrollTop = $('messages').scrollHeight - fromEnd;
}

export function empty() {
  waiting = null;
  firstUnread = 0;
  state.messages = new Map();
  reconcile($('thread'), []);
}

function apply(change) {
  const message = change.data;
  if (change.kind === 'delete') state.messages.delete(message.message_id);
  else if (change.kind === 'message' || state.messages.has(message.message_id)) state.messages.set(message.message_id, message);
}

// Something happened to a message of the open chat.
export function put(change) {
  if (waiting) { waiting.push(change); return; }
  apply(change);
  const isMine = change.data.from?.id === state.me && change.kind === 'message';
  if (isMine) firstUnread = 0;
  const stick = atEnd || isMine;
  if (change.kind === 'message' && !isMine) idle();
  draw();
  const node = nodeOf(change.data.message_id);
  if (change.kind === 'message') node?.classList.add('new');
  if (change.kind === 'edit') flash(node);
  if (stick) toEnd();
  onScroll();
}

export function draw() {
  const chat = current();
  if (!chat) return;
  reconcile($('thread'), items(chat));
  afterDraw();
}

function items(chat) {
  const groups = grouped(chat);
  const found = [];
  let lastDay = '';
  groups.forEach((group, i) => {
    const { message, rest } = group;
    const today = day(message.date);
    if (today !== lastDay) { found.push({ key: `day ${today}`, inputs: [], build: () => make('div', 'day', make('span', '', today)) }); lastDay = today; }
    if (message.message_id === firstUnread) found.push({ key: 'unread', inputs: [], build: () => make('div', 'unread', make('span', '', 'Unread messages')) });
    group.isFirst = !together(groups[i - 1], group);
    group.isLast = !together(group, groups[i + 1]);
    found.push({
      key: `m${message.message_id}`,
      inputs: [message, ...rest, group.isFirst, group.isLast],
      build: () => bubble(group, { ...context, me: state.me, showAuthor: chat.kind !== 'private', showAvatars: chat.kind.endsWith('group') }),
    });
  });
  return found;
}

function grouped(chat) {
  const groups = [];
  for (const message of state.messages.values()) {
    if (chat.topics && state.topic && message.message_thread_id !== state.topic) continue;
    const before = groups.at(-1);
    if (message.media_group_id && before?.message.media_group_id === message.media_group_id) before.rest.push(message);
    else groups.push({ message, rest: [] });
  }
  return groups;
}

// Messages that one sender wrote in a row stand close, under one name.
function together(a, b) {
  if (!a || !b || service(a.message) || service(b.message) || b.message.message_id === firstUnread) return false;
  return senderOf(a.message)?.id === senderOf(b.message)?.id && b.message.date - a.message.date < TOGETHER
    && day(a.message.date) === day(b.message.date) && !b.message.forward_origin === !a.message.forward_origin && !a.message.sender_chat;
}

const nodeOf = (id) => $('thread').querySelector(`[data-id="${id}"]`);

function flash(node) {
  if (!node) return;
  node.classList.remove('flash');
  void node.offsetWidth;
  node.classList.add('flash');
}

export function jump(id) {
  const node = nodeOf(id) ?? nodeOf([...state.messages.values()].find((message) => message.media_group_id && message.media_group_id === state.messages.get(id)?.media_group_id)?.message_id);
  if (!node) return false;
  atEnd = false;
  node.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  node.focus({ preventScroll: true });
  flash(node);
  return true;
}

// What was in sight has been read.
export function markSeen() {
  if (state.open === null || document.visibilityState !== 'visible' || waiting || !current()?.joined) return;
  const bottom = $('messages').getBoundingClientRect().bottom + 8;
  let last = 0;
  for (let node = $('thread').lastElementChild; node && !last; node = node.previousElementSibling)
    if (node.dataset.id && node.getBoundingClientRect().top < bottom - 30) last = Number(node.dataset.id);
  const album = state.messages.get(last)?.media_group_id;
  for (const message of album ? state.messages.values() : []) if (message.media_group_id === album) last = Math.max(last, message.message_id);
  const chat = current();
  if (last <= Math.max(chat.read ?? 0, markSeen.sent?.[chat.key] ?? 0)) return;
  markSeen.sent = { ...markSeen.sent, [chat.key]: last };
  act(api.read(state.me, chat.key, last)).then(context.onRead);
}

export function forgetSeen() { markSeen.sent = {}; }

export { drawHead };
