// One message, or one album, into DOM: author, where it came from, media, text, buttons, time.
import { avatar, button, icon, make, tint } from './dom.js';
import { blocks } from './blocks.js';
import { formatted } from './entities.js';
import { inlineKeyboard } from './keyboards.js';
import { hostOf, inside, safeUrl } from './links.js';
import { album, attachment, mediaOf, picture } from './media.js';
import { languageOf, nameOf, plain, senderOf, service, time, when } from './words.js';

export function bubble({ message, rest, isFirst, isLast }, context) {
  const told = service(message);
  if (told) return withId(make('div', 'service', make('span', '', told)), message);
  const all = [message, ...rest];
  const isMine = message.from?.id === context.me;
  const node = withId(make('article', ['message', isMine && 'mine', isFirst && 'first', isLast && 'last'].filter(Boolean).join(' ')), message);
  node.tabIndex = -1;
  node.setAttribute('aria-label', `${isMine ? 'You' : nameOf(senderOf(message))}, ${time(message.date)}`);
  const media = all.map(mediaOf).filter(Boolean);
  const spoken = all.find((one) => one.text || one.caption) ?? message;
  const text = spoken.text ?? spoken.caption ?? '';
  const body = bodyOf(message, spoken, text, context);
  const content = make('div', 'content');
  const isBare = media.length > 0 && !body;
  const box = make('div', ['bubble', media.length && 'with-media', isBare && 'bare', message.rich_message && 'wide'].filter(Boolean).join(' '), content);
  content.append(...heading(message, { ...context, isMine, isFirst }));
  const shown = media.length === 1 ? picture(media[0]) : media.length ? album(media) : null;
  const files = all.map((one) => attachment(one, context.onLink)).filter(Boolean);
  if (spoken.show_caption_above_media && body) content.append(body, ...[shown].filter(Boolean), ...files);
  else content.append(...[shown].filter(Boolean), ...files, ...(body ? [body] : []));
  const preview = linkPreview(message, context);
  if (preview) (message.link_preview_options?.show_above_text && body ? body.before(preview) : content.append(preview));
  (body && !preview && !spoken.show_caption_above_media ? body : content).append(meta(message, isMine));
  const column = make('div', 'column', box);
  if (message.reply_markup?.inline_keyboard) column.append(inlineKeyboard(message, context.onButton));
  if (context.showAvatars && !isMine) node.append(isLast ? avatar(senderOf(message).id, nameOf(senderOf(message))) : make('span', 'avatar-space'));
  node.append(column, actions(message, all, context));
  return node;
}

function bodyOf(message, spoken, text, context) {
  if (!text) return message.rich_message ? blocks(message, context.onLink) : null;
  const body = make('div', 'body', formatted(text, spoken.entities ?? spoken.caption_entities ?? [], context.onLink));
  if (isEmojiOnly(text) && !spoken.caption) body.classList.add('jumbo');
  const language = languageOf(text);
  if (language) body.lang = language;
  return body;
}

const isEmojiOnly = (text) => /^(?:\p{Extended_Pictographic}\uFE0F?\s*){1,3}$/u.test(text);

function withId(node, message) {
  node.dataset.id = message.message_id;
  return node;
}

function heading(message, context) {
  const via = message.via_bot ? make('span', 'via', ' via ', make('b', '', `@${message.via_bot.username}`)) : null;
  const lines = [];
  if (context.showAuthor && !context.isMine && context.isFirst) {
    const who = senderOf(message);
    lines.push(make('div', 'author', make('b', tint(who.id), nameOf(who)), via));
  } else if (via) lines.push(make('div', 'author', via));
  if (message.forward_origin) lines.push(forwarded(message.forward_origin, context));
  if (message.reply_to_message) lines.push(replied(message.reply_to_message, context, message.quote));
  else if (message.external_reply) lines.push(make('div', 'forwarded', `In reply to ${nameOf(message.external_reply.chat ?? message.external_reply.origin?.sender_user) || 'another chat'}`));
  return lines;
}

function forwarded(origin, context) {
  const name = nameOf(origin.chat ?? origin.sender_chat ?? origin.sender_user) || origin.sender_user_name || 'somebody';
  const line = make('div', 'forwarded', 'Forwarded from ');
  line.append(origin.type === 'channel' ? button('origin', name, () => context.onOrigin(origin)) : make('b', '', name));
  return line;
}

function replied(message, context, quote) {
  const who = senderOf(message);
  const node = button(`replied ${tint(who?.id ?? 0)}`, [make('b', '', nameOf(who)), make('span', '', quote?.text ?? plain(message))], () => context.onJump(message.message_id));
  node.setAttribute('aria-label', `In reply to ${nameOf(who)}: ${plain(message).slice(0, 80)}`);
  return node;
}

// Nothing is fetched, so a preview says only where the first link leads; small, large and off are respected.
function linkPreview(message, context) {
  const options = message.link_preview_options ?? {};
  if (!message.text || options.is_disabled) return null;
  const entity = message.entities?.find((one) => one.type === 'url' || one.type === 'text_link');
  const raw = options.url ?? (entity?.type === 'text_link' ? entity.url : entity && message.text.slice(entity.offset, entity.offset + entity.length));
  const url = raw ? safeUrl(raw) : null;
  if (!url || !/^https?:/.test(url) || inside(url)) return null;
  const node = make('a', `preview${options.prefer_large_media ? ' large' : ''}`, make('b', '', hostOf(url)), make('span', '', decodeURI(new URL(url).pathname)));
  node.href = url;
  node.target = '_blank';
  node.rel = 'noopener noreferrer';
  node.addEventListener('click', (event) => context.onLink(event, url));
  return node;
}

function meta(message, isMine) {
  const node = make('span', 'meta');
  if (message.observed.views) node.append(make('span', 'views', icon('eye', 'Views'), String(message.observed.views)));
  if (message.observed.silent) node.append(icon('muted', 'Sent without sound'));
  if (message.edit_date) {
    const edited = make('span', '', 'edited');
    edited.title = `Edited at ${time(message.edit_date)}, ${message.observed.edits} in all`;
    node.append(edited);
  }
  const at = make('time', '', time(message.date));
  at.dateTime = when(message.date).toISOString();
  node.append(at);
  if (isMine) node.append(icon('tick', 'Sent'));
  return node;
}

function actions(message, all, context) {
  const node = make('div', 'actions');
  if (message.sender_chat && !message.has_protected_content) node.append(button('round', icon('forward'), () => context.onForward(all), 'Forward'));
  const more = button('round more', icon('more'), () => context.onMenu(message, all, more), 'Message actions');
  more.setAttribute('aria-haspopup', 'menu');
  node.append(more);
  return node;
}
