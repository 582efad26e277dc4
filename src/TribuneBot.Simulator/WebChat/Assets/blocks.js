// Rich messages: the typed blocks and rich texts of the Bot API into DOM nodes.
import { make } from './dom.js';
import { code, date, link, spoiler, word } from './entities.js';
import { addressOf, document as file, photo, place as location, player, video } from './media.js';

const WRAPPERS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', subscript: 'sub', superscript: 'sup', marked: 'mark' };

export function blocks(message, onLink) {
  const place = `m${message.message_id}-`;
  const draw = drawer(place, onLink);
  const body = make('div', 'body rich', ...message.rich_message.blocks.map(draw.block));
  if (message.rich_message.is_rtl) body.dir = 'rtl';
  return body;
}

const ROMAN = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

// A list's label: decimal, letters (z is followed by aa) or Roman numerals.
function numeral(number, type = '1') {
  if (number < 1 || type === '1') return String(number);
  let text = '';
  if (type.toLowerCase() === 'a') for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(97 + (left - 1) % 26) + text;
  else for (let left = number, at = 0; left > 0;) if (ROMAN[at][0] <= left) { text += ROMAN[at][1]; left -= ROMAN[at][0]; } else at++;
  return type === type.toUpperCase() ? text.toUpperCase() : text;
}

// place keeps the anchors of one message apart from another's.
function drawer(place, onLink) {
  const anchor = (name) => { const node = make('span', 'anchor'); node.id = place + name; return node; };

  function jump(name, content) {
    const node = make('a', '', content);
    node.href = `#${place}${name}`;
    node.addEventListener('click', (event) => {
      event.preventDefault();
      (name ? window.document.getElementById(place + name) : node.closest('.message'))?.scrollIntoView({ block: 'center' });
    });
    return node;
  }

  function text(rich) {
    if (rich === undefined || rich === null) return '';
    if (typeof rich === 'string') return rich;
    if (Array.isArray(rich)) {
      const fragment = window.document.createDocumentFragment();
      fragment.append(...rich.map(text));
      return fragment;
    }
    const inner = text(rich.text);
    switch (rich.type) {
      case 'url': return link(rich.url ?? '', inner, onLink);
      case 'email_address': return link(`mailto:${rich.email_address}`, inner, onLink);
      case 'phone_number': return link(`tel:${String(rich.phone_number).replace(/[^\d+]/g, '')}`, inner, onLink);
      case 'mention': return link(`https://t.me/${String(rich.username).replace(/^@/, '')}`, inner, onLink);
      case 'hashtag': case 'cashtag': return word(rich.hashtag ?? rich.cashtag, inner, onLink);
      case 'bot_command': return word(rich.bot_command, inner, onLink);
      case 'spoiler': return spoiler(inner);
      case 'date_time': return date(rich.unix_time, inner);
      case 'custom_emoji': { const node = make('span', 'emoji', rich.alternative_text ?? '🙂'); node.title = 'Custom emoji'; return node; }
      case 'mathematical_expression': return make('code', 'math', rich.expression ?? '');
      case 'anchor': return anchor(rich.name);
      case 'anchor_link': return jump(rich.anchor_name, inner);
      case 'reference': return make('span', 'reference', anchor(`ref-${rich.name}`), inner);
      case 'reference_link': return make('sup', '', jump(`ref-${rich.reference_name}`, inner));
      default: return make(WRAPPERS[rich.type] ?? 'span', rich.type === 'text_mention' ? 'mention' : '', inner);
    }
  }

  function caption(value) {
    if (!value) return null;
    const words = value.text === undefined || value.type ? value : value.text;
    return make('figcaption', '', text(words), value.credit ? make('cite', '', text(value.credit)) : null);
  }

  const figure = (className, value, ...content) => make('figure', className, ...content, caption(value.caption));

  function list(value) {
    const isOrdered = value.items.some((item) => item.value !== undefined || item.type !== undefined || /^\w+[.)]$/.test(item.label ?? ''));
    let number = 0;
    const node = make(isOrdered ? 'ol' : 'ul', '', ...value.items.map((item) => {
      number = item.value ?? number + 1;
      const content = make('div', '', ...item.blocks.map(block));
      if (!item.has_checkbox) return make('li', '', make('span', 'label', item.label || (isOrdered ? `${numeral(number, item.type)}.` : '•')), content);
      const box = make('input');
      box.type = 'checkbox';
      box.checked = item.is_checked === true;
      box.disabled = true;
      box.setAttribute('aria-label', item.is_checked ? 'Done' : 'Not done');
      return make('li', 'task', box, content);
    }));
    node.setAttribute('role', 'list');
    return node;
  }

  function cell(value) {
    const node = make(value.is_header ? 'th' : 'td', `${value.align ?? 'left'} ${value.valign ?? 'top'}${value.text === undefined ? ' invisible' : ''}`, text(value.text));
    if (value.colspan > 1) node.colSpan = value.colspan;
    if (value.rowspan > 1) node.rowSpan = value.rowspan;
    return node;
  }

  function table(value) {
    const rows = value.cells.map((row) => make('tr', '', ...row.map(cell)));
    const grid = make('table', `${value.is_bordered ? 'bordered' : ''}${value.is_striped ? ' striped' : ''}`, value.caption ? make('caption', '', text(value.caption)) : null, make('tbody', '', ...rows));
    const scroll = make('div', 'table', grid);
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-label', 'Table');
    return scroll;
  }

  function block(value) {
    switch (value.type) {
      case 'paragraph': return make('p', '', text(value.text));
      case 'heading': return make(`h${Math.min(6, Math.max(1, value.size ?? 3) + 1)}`, `size-${value.size ?? 3}`, text(value.text));
      case 'pre': return code(value.language, text(value.text));
      case 'footer': return make('footer', '', text(value.text));
      case 'divider': return make('hr');
      case 'mathematical_expression': return make('pre', 'math', value.expression ?? '');
      case 'anchor': return anchor(value.name);
      case 'list': return list(value);
      case 'blockquote': return make('blockquote', '', ...value.blocks.map(block), value.credit ? make('cite', '', text(value.credit)) : null);
      case 'pullquote': return make('aside', 'pull', text(value.text), value.credit ? make('cite', '', text(value.credit)) : null);
      case 'collage': return figure('collage', value, make('div', 'tiles', ...value.blocks.map(block)));
      case 'slideshow': return slideshow(value);
      case 'table': return table(value);
      case 'details': { const node = make('details', '', make('summary', '', text(value.summary)), ...value.blocks.map(block)); node.open = value.is_open === true; return node; }
      case 'map': return figure('', value, location(value.location, null, onLink, value.zoom));
      case 'photo': return figure('', value, photo({ source: addressOf(value.photo), size: value.photo?.at?.(-1), alt: 'Photo', hidden: value.has_spoiler }));
      case 'video': case 'animation': return figure('', value, video({ source: addressOf(value[value.type]), size: value[value.type], hidden: value.has_spoiler, loops: value.type === 'animation' }));
      case 'audio': return figure('', value, player(addressOf(value.audio), value.audio?.title ?? value.audio?.file_name ?? 'Audio'));
      case 'voice_note': return figure('', value, player(addressOf(value.voice_note), 'Voice message'));
      case 'document': return file(value.document, addressOf(value.document));
      case 'thinking': return make('p', 'thinking', text(value.text));
      default: return make('p', '', text(value.text ?? value.caption?.text ?? value.type));
    }
  }

  function slideshow(value) {
    const slides = make('div', 'slides', ...value.blocks.map(block));
    slides.tabIndex = 0;
    slides.setAttribute('role', 'group');
    slides.setAttribute('aria-label', `Slideshow of ${value.blocks.length}`);
    return figure('slideshow', value, slides);
  }

  return { block };
}
