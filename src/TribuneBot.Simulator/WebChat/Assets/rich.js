// Text with entities into DOM nodes. Offsets are UTF-16 code units, as JavaScript's strings count.

const TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote', expandable_blockquote: 'blockquote' };
const PREFIXES = { email: 'mailto:', phone_number: 'tel:' };

export function rich(text, entities = [], onLink = () => {}) {
  return build(text, 0, text.length, [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length), onLink);
}

function build(text, from, to, entities, onLink) {
  const fragment = document.createDocumentFragment();
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    const end = entity.offset + entity.length;
    if (entity.offset < at) continue;
    fragment.append(text.slice(at, entity.offset));
    const isBlock = /^(pre|.*blockquote)$/.test(entity.type);
    const inner = [];
    while (i + 1 < entities.length && entities[i + 1].offset < end) inner.push(entities[++i]);
    fragment.append(element(entity, text.slice(entity.offset, end), build(text, entity.offset, end, inner, onLink), onLink));
    // A block stands on lines of its own; the line break after it is already there to see.
    at = isBlock && text[end] === '\n' ? end + 1 : end;
  }
  fragment.append(text.slice(at, to));
  return fragment;
}

function element(entity, text, content, onLink) {
  switch (entity.type) {
    case 'url': return link(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`, content, onLink);
    case 'text_link': return link(entity.url, content, onLink);
    case 'email': case 'phone_number': return link((PREFIXES[entity.type] ?? '') + text, content, onLink);
    case 'mention': return link(`https://t.me/${text.slice(1)}`, content, onLink);
    case 'hashtag': case 'cashtag': return link('#', content, (event) => onLink(event, null, text));
    case 'bot_command': return link('#', content, (event) => onLink(event, null, text));
    case 'spoiler': return spoiler(content);
    case 'expandable_blockquote': return foldable(content);
    default: return tagged(entity, content);
  }
}

function tagged(entity, content) {
  const node = document.createElement(TAGS[entity.type] ?? 'span');
  if (entity.language) node.dataset.language = entity.language;
  node.append(content);
  return node;
}

function link(url, content, onLink) {
  const node = document.createElement('a');
  node.href = url;
  node.rel = 'noopener noreferrer';
  if (url !== '#') node.target = '_blank';
  node.append(content);
  node.addEventListener('click', (event) => onLink(event, url === '#' ? null : url));
  return node;
}

function spoiler(content) {
  const node = document.createElement('span');
  node.className = 'spoiler';
  node.tabIndex = 0;
  node.setAttribute('role', 'button');
  node.setAttribute('aria-label', 'Hidden text, press to show');
  const show = () => { node.classList.add('shown'); node.removeAttribute('role'); node.removeAttribute('aria-label'); };
  node.addEventListener('click', show);
  node.addEventListener('keydown', (event) => { if (event.key === 'Enter') show(); });
  node.append(content);
  return node;
}

function foldable(content) {
  const node = document.createElement('blockquote');
  node.className = 'folds';
  const fold = document.createElement('span');
  fold.className = 'fold';
  fold.append(content);
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.className = 'toggle';
  toggle.textContent = 'more';
  toggle.setAttribute('aria-expanded', 'false');
  const flip = (event) => {
    if (event.target.closest('a')) return;
    const open = node.classList.toggle('open');
    toggle.textContent = open ? 'less' : 'more';
    toggle.setAttribute('aria-expanded', String(open));
  };
  node.addEventListener('click', flip);
  node.append(fold, toggle);
  return node;
}
