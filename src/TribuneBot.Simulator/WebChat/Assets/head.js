// The bar over the conversation, what is pinned, the topics of a forum, and what stands at the foot when one cannot write.
import { $, avatar, button, icon, make } from './dom.js';
import { openMenu } from './dialogs.js';
import { current, isMuted, setMuted, state } from './state.js';
import { count, plain } from './words.js';

export function subtitle(chat) {
  if (chat.kind === 'private') return chat.blocked ? 'bot · blocked' : 'bot';
  return chat.kind === 'channel' ? count(chat.members, 'subscriber', 'subscribers') : count(chat.members, 'member', 'members');
}

export function drawHead() {
  const chat = current();
  if (!chat) return;
  $('empty').hidden = true;
  $('chat-head').hidden = false;
  avatar(chat.key, chat.title, $('head-avatar'));
  $('head-title').replaceChildren(chat.title, ...(isMuted(chat.key) ? [icon('muted', 'Muted')] : []));
  if (!busy.timer) $('head-subtitle').textContent = subtitle(chat);
  drawPinned(chat);
  drawTopics(chat);
  drawAbout(chat);
  drawFoot(chat);
}

function drawPinned(chat) {
  $('pinned').hidden = !chat.pinned;
  if (chat.pinned) $('pinned').replaceChildren(make('span', 'bar'), make('span', 'pinned-text', make('b', '', 'Pinned message'), make('span', '', plain(chat.pinned))));
}

function drawTopics(chat) {
  $('topics').hidden = !chat.topics?.length;
  if (!chat.topics?.length) return;
  const all = [{ id: 0, name: 'All' }, ...chat.topics];
  $('topics').replaceChildren(...all.map((topic) => {
    const node = button('topic', [...(topic.closed ? [icon('block', 'Closed')] : []), topic.name], () => $('topics').dispatchEvent(new CustomEvent('topic', { detail: topic.id })));
    node.setAttribute('aria-pressed', String(topic.id === state.topic));
    return node;
  }));
}

// What a bot says of itself before the first word.
function drawAbout(chat) {
  const shown = chat.kind === 'private' && state.messages.size === 0;
  $('about').hidden = !shown;
  if (shown) $('about').replaceChildren(avatar(chat.key, chat.title), make('h2', '', chat.title), make('h3', '', chat.description ? 'What can this bot do?' : 'No messages here yet…'), make('p', '', chat.description ?? 'Press Start, or write something.'));
}

// What the one button at the foot does; null when the composer stands there.
export function footAction(chat) {
  if (chat.kind === 'private') {
    if (chat.blocked) return { text: 'Unblock and restart', does: 'start' };
    return !chat.started || state.payload !== null ? { text: 'Start', does: 'start' } : null;
  }
  if (!chat.joined) return { text: chat.kind === 'channel' ? 'Join channel' : 'Join group', does: 'join' };
  if (chat.can_write) return null;
  return chat.kind === 'channel' ? { text: isMuted(chat.key) ? 'Unmute' : 'Mute', does: 'mute' } : { text: 'You cannot write here', does: null };
}

function drawFoot(chat) {
  const action = footAction(chat);
  $('footer-action').hidden = !action;
  $('composer').hidden = Boolean(action);
  if (action) {
    $('footer-action').textContent = action.text;
    $('footer-action').disabled = action.does === null;
  }
  const app = chat.menu_button?.type === 'web_app' ? chat.menu_button : null;
  const hasMenu = chat.kind === 'private' && (app || state.commands.length > 0);
  $('menu').hidden = !hasMenu;
  $('menu-text').textContent = app?.text ?? 'Menu';
  $('menu').setAttribute('aria-label', app ? app.text : 'Menu of commands');
}

const DOING = { typing: 'is typing', upload_photo: 'is sending a photo', record_video: 'is recording a video', upload_video: 'is sending a video', record_voice: 'is recording a voice message', upload_voice: 'is sending a voice message', upload_document: 'is sending a file', choose_sticker: 'is choosing a sticker', find_location: 'is finding a location' };

export function busy(action) {
  $('head-subtitle').replaceChildren(DOING[action] ?? 'is busy', make('span', 'dots'));
  $('head-subtitle').classList.add('busy');
  clearTimeout(busy.timer);
  busy.timer = setTimeout(idle, 5000);
}

export function idle() {
  clearTimeout(busy.timer);
  busy.timer = 0;
  $('head-subtitle').classList.remove('busy');
  const chat = current();
  if (chat) $('head-subtitle').textContent = subtitle(chat);
}

export function toggleMuted(key, redraw) {
  setMuted(key, !isMuted(key));
  redraw();
}

export function chatMenu({ mute, block, leave, join, copyLink }) {
  const chat = current();
  openMenu([
    chat.joined && { icon: isMuted(chat.key) ? 'unmuted' : 'muted', text: isMuted(chat.key) ? 'Unmute' : 'Mute', run: mute },
    chat.username && { icon: 'copy', text: 'Copy link', run: copyLink },
    chat.kind === 'private' && (chat.started || chat.blocked) && { icon: 'block', text: chat.blocked ? 'Unblock bot' : 'Block bot', danger: !chat.blocked, run: block },
    chat.kind !== 'private' && chat.joined && { icon: 'leave', text: chat.kind === 'channel' ? 'Leave channel' : 'Leave group', danger: true, run: leave },
    !chat.joined && { icon: 'join', text: chat.kind === 'channel' ? 'Join channel' : 'Join group', run: join },
  ], $('chat-menu'));
}
