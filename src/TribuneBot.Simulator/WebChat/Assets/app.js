// The web chat: ties its parts together. Who I am, which chat is open, what pressing something does.
import * as api from './api.js';
import { setUpChatList, drawChats, drawPersonas } from './chatlist.js';
import { setUpComposer } from './composer.js';
import { draw, drawToEnd, empty, forgetSeen, jump, load, markSeen, put, setUpConversation, toEnd } from './conversation.js';
import { act, chooseChat, openMenu, showAlert, toast } from './dialogs.js';
import { $ } from './dom.js';
import { busy, chatMenu, drawHead, footAction, toggleMuted } from './head.js';
import { drawReplyKeyboard, forcedReply } from './keyboards.js';
import { inside, safeUrl } from './links.js';
import { addCall, setUpPanel } from './panel.js';
import { current, state } from './state.js';
import { setUpTheme } from './theme.js';

const query = new URLSearchParams(location.search);
// ?still=1 leaves the live stream out, so that a headless browser sees the page come to rest and can take its picture.
const still = query.has('still');
const isWide = () => matchMedia('(min-width: 721px)').matches;
let stopWatching = null;

// Where I am, in the address: a reload or the browser's Back leads to the same place.

function place({ replace = false } = {}) {
  const now = new URLSearchParams({ as: state.me });
  if (state.open !== null) now.set('chat', state.open);
  const address = `?${now}`;
  if (address !== location.search) history[replace ? 'replaceState' : 'pushState'](null, '', address);
}

async function become(id, { chat = null, focus = false } = {}) {
  state.me = id;
  stopWatching?.();
  forgetSeen();
  drawPersonas({ focus });
  await refreshChats();
  const wanted = state.chats.find((one) => one.key === chat || (chat === id && one.kind === 'private')) ?? (isWide() ? state.chats.find((one) => one.joined) ?? state.chats[0] : null);
  if (wanted) await open(wanted.key, { replace: true, keepFocus: focus });
  else close({ replace: true });
  $('live').hidden = still;
  stopWatching = still ? null : api.watch(id, onChange, onLine);
}

async function onLine(isOn) {
  $('live').classList.toggle('on', false);
  $('live').textContent = isOn ? '' : 'Connecting…';
  if (!isOn) return;
  // What happened while there was no line is only known by looking again.
  await refreshChats();
  if (state.open !== null) await load(state.open, { isFresh: false });
  $('live').classList.toggle('on', true);
}

async function refreshChats() {
  const me = state.me;
  const found = await act(api.chats(me));
  if (!found || me !== state.me) return;
  state.chats = found.sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0));
  drawChats();
  afterDraw();
}

function soonRefreshChats() {
  clearTimeout(soonRefreshChats.timer);
  soonRefreshChats.timer = setTimeout(refreshChats, 60);
}

async function open(key, { replace = false, keepFocus = false, payload = null } = {}) {
  const isNew = key !== state.open;
  Object.assign(state, { open: key, payload, topic: isNew ? 0 : state.topic });
  $('app').classList.add('open');
  $('messages').hidden = false;
  place({ replace });
  if (isNew) { empty(); composer.write(''); composer.replyTo(null); isKeyboardHidden = undefined; }
  await load(key);
  drawChats();
  if (!keepFocus && isWide()) composer.focus();
}

function close({ replace = false } = {}) {
  state.open = null;
  $('app').classList.remove('open');
  for (const id of ['chat-head', 'composer', 'pinned', 'topics', 'about', 'footer-action', 'reply-keyboard', 'reply-bar', 'to-end', 'suggestions', 'messages']) $(id).hidden = true;
  empty();
  $('empty').hidden = false;
  place({ replace });
  drawChats();
}

// What the rest of the page shows of the open chat.
let isKeyboardHidden;
function afterDraw() {
  const chat = current();
  if (!chat) return;
  drawHead();
  drawToEnd();
  drawReplyKeyboard({ canWrite: !footAction(chat), isHidden: isKeyboardHidden, onPress: pressReplyButton });
}

function onChange(change) {
  if (change.kind === 'call') { addCall(change.data); return; }
  const key = change.bot_id || change.chat_id;
  if (change.kind === 'commands') { if (state.open !== null) act(api.commands(state.me, state.open)).then((found) => { state.commands = found ?? state.commands; afterDraw(); }); return; }
  if (change.kind === 'action') { if (key === state.open) busy(change.data.action); return; }
  if (key === state.open && change.data.message_id) {
    put(change);
    const forced = change.kind === 'message' && change.data.observed.reply_keyboard ? forcedReply() : null;
    if (forced) composer.replyTo(forced);
    if (change.data.observed.reply_keyboard && change.kind === 'message') { isKeyboardHidden = undefined; afterDraw(); }
  }
  soonRefreshChats();
}

// Sending

async function send(text) {
  const replyTo = state.replyTo?.message_id ?? 0;
  composer.replyTo(null);
  await act(api.sendText(state.me, state.open, text, { replyTo, topic: state.topic }));
  if (still) await load(state.open, { isFresh: false });
}

function pressReplyButton(described) {
  if (Object.keys(described).some((name) => /^request_/.test(name))) { toast('Sharing contacts, chats and places is not simulated.'); return; }
  if (described.web_app) openUrl(described.web_app.url);
  else send(described.text);
}

async function start() {
  const payload = state.payload ?? '';
  state.payload = null;
  await act(api.start(state.me, state.open, payload));
  await refreshChats();
  composer.focus();
}

const botNamed = (name) => state.chats.find((chat) => chat.kind === 'private' && chat.username?.toLowerCase() === name.toLowerCase())?.key;
const chatType = (chat) => chat.kind === 'private' ? 'sender' : chat.kind;

async function ask(name, text, offset) {
  const bot = botNamed(name);
  return bot ? act(api.askInline(state.me, bot, text, offset, chatType(current()))) : null;
}

async function startWith(name, payload) {
  const bot = botNamed(name);
  if (bot) await open(bot, { payload });
}

// Links and buttons

function openUrl(url) {
  const safe = safeUrl(url);
  if (safe) window.open(safe, '_blank', 'noopener');
  else toast('This address cannot be opened.');
}

async function follow(url) {
  const target = inside(url);
  if (!target) { openUrl(url); return; }
  if (target.share) { await share(target.share); return; }
  if (!target.chat) { toast(`There is no @${target.name} in this Telegram.`); return; }
  await open(target.chat.key, { payload: target.chat.kind === 'private' ? target.start : null, keepFocus: target.post > 0 });
  if (target.post && !jump(target.post)) toast('This message does not exist.');
  if (state.payload !== null) $('footer-action').focus();
}

async function share(text) {
  const chat = await chooseChat('Share with', writable);
  if (!chat) return;
  await open(chat.key);
  composer.write(text, true);
}

function onLink(event, url, word) {
  if (url && !inside(url)) return;
  event.preventDefault();
  if (url) follow(url);
  else if (word.startsWith('/') && !$('composer').hidden) send(word);
  else if (!$('composer').hidden) composer.write(`${word} `, true);
}

async function press(message, button, node) {
  node.classList.add('waiting');
  const answer = await act(api.press(state.me, state.open, message.message_id, button.callback_data));
  node.classList.remove('waiting');
  if (!answer) return;
  if (!answer.answered) { toast('The bot did not answer.'); return; }
  if (answer.url) await follow(answer.url);
  if (!answer.text) return;
  if (answer.show_alert) showAlert(answer.text); else toast(answer.text);
}

async function switchInline(message, query, fits) {
  const bot = (message.via_bot ?? message.from ?? current()).username;
  if (fits) {
    const chat = await chooseChat('Choose a chat', fits);
    if (!chat) return;
    await open(chat.key);
  }
  composer.write(`@${bot} ${query}`, true);
}

const writable = (chat) => chat.joined && chat.can_write && !chat.blocked;
const CHOSEN = { private: 'allow_bot_chats', group: 'allow_group_chats', supergroup: 'allow_group_chats', channel: 'allow_channel_chats' };

async function onButton(message, button, node) {
  if (button.url) await follow(button.url);
  else if (button.login_url) openUrl(button.login_url.url);
  else if (button.web_app) openUrl(button.web_app.url);
  else if (button.copy_text) await copy(button.copy_text.text);
  else if (button.callback_data !== undefined) await press(message, button, node);
  else if (button.switch_inline_query_current_chat !== undefined) await switchInline(message, button.switch_inline_query_current_chat);
  else if (button.switch_inline_query !== undefined) await switchInline(message, button.switch_inline_query, writable);
  else if (button.switch_inline_query_chosen_chat) await switchInline(message, button.switch_inline_query_chosen_chat.query ?? '', (chat) => writable(chat) && (button.switch_inline_query_chosen_chat[CHOSEN[chat.kind]] ?? false));
  else toast('This kind of button is not simulated.');
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied to the clipboard.');
  } catch { toast(`Not allowed to copy: ${text}`); }
}

// What can be done with a message

async function forward(all) {
  const target = await chooseChat('Forward to', (chat) => writable(chat));
  if (!target) return;
  const done = await act(api.forward(state.me, state.open, all.map((message) => message.message_id), target.key));
  if (!done) return;
  await refreshChats();
  if (target.key === state.open) await load(target.key, { isFresh: false });
  else await open(target.key);
  toast(`Forwarded to ${target.title}.`);
}

let menuPoint;
function messageMenu(message, all, anchor) {
  const chat = current();
  const text = all.map((one) => one.text ?? one.caption).find(Boolean);
  openMenu([
    !$('composer').hidden && { icon: 'reply', text: 'Reply', run: () => { composer.replyTo(message); composer.focus(); } },
    text && { icon: 'copy', text: 'Copy text', run: () => copy(text) },
    chat.username && chat.kind !== 'private' && { icon: 'link', text: 'Copy link', run: () => copy(`https://t.me/${chat.username}/${message.message_id}`) },
    !message.has_protected_content && { icon: 'forward', text: 'Forward', run: () => forward(all) },
  ], anchor, menuPoint);
}

function onOrigin(origin) {
  const chat = state.chats.find((one) => one.key === origin.chat?.id);
  if (!chat) { toast('This chat is not here.'); return; }
  open(chat.key, { keepFocus: true }).then(() => jump(origin.message_id));
}

// Wiring

const composer = setUpComposer({
  send,
  sendPhoto: (file, caption) => act(api.sendPhoto(state.me, state.open, file, caption)),
  ask,
  choose: (queryId, result) => act(api.chooseInline(state.me, state.open, queryId, result)),
  startWith,
  openUrl,
});
setUpConversation({ afterDraw, onLink, onButton, onJump: jump, onForward: forward, onMenu: messageMenu, onOrigin, onRead: soonRefreshChats });
setUpChatList({ open, become });
setUpTheme();
setUpPanel();

const mute = () => toggleMuted(state.open, () => { drawChats(); drawHead(); });
const visit = (does) => act(does(state.me, state.open)).then(refreshChats);
const block = () => act(api.block(state.me, state.open, !current().blocked)).then(refreshChats);

$('back').addEventListener('click', () => close());
$('to-end').addEventListener('click', toEnd);
$('pinned').addEventListener('click', () => jump(current().pinned.message_id));
$('topics').addEventListener('topic', (event) => { state.topic = event.detail; draw(); toEnd(); });
$('keyboard-toggle').addEventListener('click', () => { isKeyboardHidden = !$('reply-keyboard').hidden; afterDraw(); });
$('chat-menu').addEventListener('click', () => chatMenu({ mute, block, leave: () => visit(api.leave), join: () => visit(api.join), copyLink: () => copy(`https://t.me/${current().username}`) }));
$('footer-action').addEventListener('click', () => ({ start, join: () => visit(api.join), mute })[footAction(current()).does]?.());
$('thread').addEventListener('contextmenu', (event) => {
  const more = event.target.closest('.message')?.querySelector('.more');
  if (!more || event.target.closest('a, img, video') || String(getSelection())) return;
  event.preventDefault();
  menuPoint = { x: event.clientX, y: event.clientY };
  more.click();
  menuPoint = undefined;
});
document.addEventListener('visibilitychange', markSeen);
addEventListener('popstate', () => {
  const now = new URLSearchParams(location.search);
  const chat = now.has('chat') ? Number(now.get('chat')) : null;
  if (Number(now.get('as')) !== state.me) become(Number(now.get('as')), { chat });
  else if (chat === null) close({ replace: true });
  else if (chat !== state.open) open(chat, { replace: true });
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !isWide() && state.open !== null && event.target === document.body) close();
  if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key) || !state.chats.length) return;
  event.preventDefault();
  const at = state.chats.findIndex((chat) => chat.key === state.open) + (event.key === 'ArrowDown' ? 1 : -1);
  open(state.chats[(at + state.chats.length) % state.chats.length].key);
});

state.personas = await act(api.personas()) ?? [];
const me = state.personas.find((person) => String(person.id) === query.get('as')) ?? state.personas[0];
if (me) await become(me.id, { chat: query.has('chat') ? Number(query.get('chat')) : null });
else toast('There is nobody in this world yet.');
if (query.has('link')) await follow(query.get('link'));
