// Text with entities into DOM nodes. Offsets are UTF-16 code units, as JavaScript's strings count.
import { safeUrl } from './links.js';
import { make } from './dom.js';
import { when } from './words.js';

const TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', blockquote: 'blockquote' };

export function formatted(text, entities = [], onLink = () => {}) {
  return build(text, 0, text.length, [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length), onLink);
}

function build(text, from, to, entities, onLink) {
  const fragment = document.createDocumentFragment();
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    const end = entity.offset + entity.length;
    if (entity.offset < at) continue;
    const isBlock = /^(pre|.*blockquote)$/.test(entity.type);
    // A block stands on lines of its own; the line breaks around it are already there to see.
    const lead = text.slice(at, entity.offset);
    fragment.append(isBlock && lead.endsWith('\n') ? lead.slice(0, -1) : lead);
    const inner = [];
    while (i + 1 < entities.length && entities[i + 1].offset < end) inner.push(entities[++i]);
    fragment.append(element(entity, text.slice(entity.offset, end), build(text, entity.offset, end, inner, onLink), onLink));
    at = isBlock && text[end] === '\n' ? end + 1 : end;
  }
  fragment.append(text.slice(at, to));
  return fragment;
}

function element(entity, text, content, onLink) {
  switch (entity.type) {
    case 'url': return link(text, content, onLink);
    case 'text_link': return link(entity.url, content, onLink);
    case 'email': return link(`mailto:${text}`, content, onLink);
    case 'phone_number': return link(`tel:${text.replace(/[^\d+]/g, '')}`, content, onLink);
    case 'mention': return link(`https://t.me/${text.slice(1)}`, content, onLink);
    case 'hashtag': case 'cashtag': case 'bot_command': return word(text, content, onLink);
    case 'spoiler': return spoiler(content);
    case 'expandable_blockquote': return foldable(content);
    case 'pre': return code(entity.language, content);
    case 'custom_emoji': return titled('emoji', 'Custom emoji', content);
    case 'text_mention': return titled('mention', '', content);
    case 'date_time': return date(entity.unix_time, content);
    default: return make(TAGS[entity.type] ?? 'span', '', content);
  }
}

function titled(className, title, content) {
  const node = make('span', className, content);
  if (title) node.title = title;
  return node;
}

export function date(seconds, content) {
  const node = make('time', 'date', content);
  if (Number.isFinite(seconds)) {
    node.dateTime = when(seconds).toISOString();
    node.title = when(seconds).toLocaleString('en-GB');
  }
  return node;
}

export function link(url, content, onLink) {
  const href = safeUrl(url);
  if (!href) return make('span', '', content);
  const node = make('a', '', content);
  node.href = href;
  node.rel = 'noopener noreferrer';
  node.target = '_blank';
  node.addEventListener('click', (event) => onLink(event, href));
  return node;
}

// Hashtags and commands: pressing them does something in the chat, so they are buttons.
export function word(text, content, onLink) {
  const node = make('button', 'word', content);
  node.type = 'button';
  node.addEventListener('click', (event) => onLink(event, null, text));
  return node;
}

export function spoiler(content) {
  const hidden = make('span', 'hidden', content);
  const node = make('span', 'spoiler', hidden);
  node.tabIndex = 0;
  node.setAttribute('role', 'button');
  node.setAttribute('aria-label', 'Hidden text, press to show');
  hidden.setAttribute('aria-hidden', 'true');
  hidden.inert = true;
  const show = (event) => {
    event.preventDefault();
    node.classList.add('shown');
    for (const name of ['role', 'aria-label', 'tabindex']) node.removeAttribute(name);
    hidden.removeAttribute('aria-hidden');
    hidden.inert = false;
    node.removeEventListener('click', show);
  };
  node.addEventListener('click', show);
  node.addEventListener('keydown', (event) => { if (!node.classList.contains('shown') && ['Enter', ' '].includes(event.key)) show(event); });
  return node;
}

export function code(language, content) {
  const node = make('pre', '', make('code', '', content));
  if (language) node.dataset.language = language;
  return node;
}

export function foldable(content) {
  const toggle = make('button', 'toggle', 'Show more');
  toggle.type = 'button';
  toggle.setAttribute('aria-expanded', 'false');
  const node = make('blockquote', 'folds', make('span', 'fold', content), toggle);
  node.addEventListener('click', (event) => {
    if (event.target.closest('a, .word, .spoiler') || String(getSelection())) return;
    const open = node.classList.toggle('open');
    toggle.textContent = open ? 'Show less' : 'Show more';
    toggle.setAttribute('aria-expanded', String(open));
  });
  return node;
}
