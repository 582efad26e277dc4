// Rich messages: typed blocks into DOM nodes.

const WRAPPERS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', subscript: 'sub', superscript: 'sup', marked: 'mark' };

function node(tag, ...children) {
  const element = document.createElement(tag);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function text(rich) {
  if (rich === undefined || rich === null) return null;
  if (typeof rich === 'string') return document.createTextNode(rich);
  if (Array.isArray(rich)) {
    const fragment = document.createDocumentFragment();
    fragment.append(...rich.map(text).filter(Boolean));
    return fragment;
  }
  const inner = text(rich.text) ?? '';
  if (rich.type === 'url') {
    const link = node('a', inner);
    link.href = /^https?:/i.test(rich.url) ? rich.url : '#';
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  }
  return node(WRAPPERS[rich.type] ?? 'span', inner);
}

function caption(value) {
  return value ? node('figcaption', text(value.text ?? value)) : null;
}

function block(value) {
  switch (value.type) {
    case 'heading': return node(value.size <= 2 ? 'h3' : 'h4', text(value.text));
    case 'pre': return node('pre', text(value.text));
    case 'footer': return node('footer', text(value.text));
    case 'divider': return node('hr');
    case 'list': return node('ul', ...value.items.map((item) => node('li', ...item.blocks.map(block))));
    case 'blockquote': return node('blockquote', ...value.blocks.map(block), value.credit ? node('footer', text(value.credit)) : null);
    case 'pullquote': return node('blockquote', text(value.text), value.credit ? node('footer', text(value.credit)) : null);
    case 'details': return node('details', node('summary', text(value.summary)), ...value.blocks.map(block));
    case 'table': return node('table', ...value.cells.map((row) => node('tr', ...row.map((cell) => node(cell.is_header ? 'th' : 'td', text(cell.text))))));
    case 'collage': case 'slideshow': return node('figure', ...value.blocks.map(block), caption(value.caption));
    case 'paragraph': return node('p', text(value.text));
    default: return node('p', `[${value.type}] `, text(value.text ?? value.caption?.text));
  }
}

export function blocks(message) {
  const body = node('div', ...message.blocks.map(block));
  body.className = 'body rich';
  if (message.is_rtl) body.dir = 'rtl';
  return body;
}
