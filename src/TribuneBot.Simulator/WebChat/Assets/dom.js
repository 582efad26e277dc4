// The few things every module needs to make elements. Text only ever gets in as text.

export const $ = (id) => document.getElementById(id);

export function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function button(className, content, onClick, label) {
  const node = make('button', className, ...[content].flat());
  node.type = 'button';
  if (label) node.setAttribute('aria-label', label);
  if (onClick) node.addEventListener('click', onClick);
  return node;
}

const SHAPES = {
  back: 'M14.5 5.5 8 12l6.5 6.5',
  blank: 'M0 0',
  bot: 'M12 3.5v3M7 7h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2zM9.5 12v1.5M14.5 12v1.5',
  block: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12',
  channel: 'M4 10v4h3l8 4.5v-13L7 10H4zM18.5 9a4 4 0 0 1 0 6',
  close: 'm7 7 10 10M17 7 7 17',
  copy: 'M9 9h9.5v9.5H9zM6 15H5.5V5.5H15V6',
  down: 'm6 9.5 6 6 6-6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  file: 'M7 3.5h7l4.5 4.5v12.5H7zM14 3.5V8h4.5',
  forward: 'm13 5.5 7 6.5-7 6.5v-4C8 14.5 5.5 16 4 18.5c.3-5 3.5-8.5 9-9z',
  group: 'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19c0-3 3-5 6.5-5s6.5 2 6.5 5M16 5a3.3 3.3 0 0 1 0 6.2M18 14.5c2.2.7 3.5 2.3 3.5 4.5',
  join: 'M12 5v14M5 12h14',
  keyboard: 'M3.5 6.5h17v11h-17zM7 10h.01M10.5 10h.01M14 10h.01M17 10h.01M8 14h8',
  leave: 'M10 4.5H5.5v15H10M14 8l4.5 4-4.5 4M18 12H9.5',
  link: 'M10 6.5H6.5v11h11V14M13 6h5v5M18 6l-7 7',
  menu: 'M5 7h14M5 12h14M5 17h9',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  muted: 'M6 16.5h12c-1.5-1.5-1.5-3-1.5-6a4.5 4.5 0 0 0-8-2.8M7.5 10.5c0 3 0 4.5-1.5 6M10.5 19.5h3M4 4l16 16',
  place: 'M12 21c4.5-5 7-8.5 7-11.5a7 7 0 0 0-14 0c0 3 2.5 6.5 7 11.5zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  pin: 'm14 4 6 6-3 .5-3.5 3.5-.5 4-6.5-6.5 4-.5L13.5 7.5zM9 15l-4.5 4.5',
  reply: 'M11 5.5 4 12l7 6.5v-4c5 0 7.5 1.5 9 4-.3-5-3.5-8.5-9-9z',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  tick: 'm5 12.5 4.5 4.5L19 7.5',
  topic: 'M4.5 5.5h15v10h-8l-4 3.5v-3.5h-3z',
  unmuted: 'M6 16.5h12c-1.5-1.5-1.5-3-1.5-6a4.5 4.5 0 0 0-9 0c0 3 0 4.5-1.5 6zM10.5 19.5h3',
  wide: 'M4.5 9.5v-5h5M19.5 14.5v5h-5M4.5 4.5l6 6M19.5 19.5l-6-6',
};

export function icon(name, label) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon ${name}`);
  if (label) { svg.setAttribute('role', 'img'); svg.setAttribute('aria-label', label); } else svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}

// Seven colours, as Telegram has; which one somebody gets never changes.
export const tint = (id) => `tint-${[...String(id)].reduce((sum, digit, at) => sum + (at + 3) * digit.charCodeAt(0), 0) % 7}`;

const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? '').join('').toUpperCase();

export function avatar(id, name, node = make('span')) {
  node.className = `avatar ${tint(id)}`;
  node.setAttribute('aria-hidden', 'true');
  node.textContent = initials(name);
  return node;
}

// Arrow keys, Home and End move between the children that Tab enters once.
export function roving(container, selector, { onMove } = {}) {
  container.addEventListener('keydown', (event) => {
    const all = [...container.querySelectorAll(selector)];
    const at = all.indexOf(event.target.closest(selector));
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined || event.altKey) return;
    event.preventDefault();
    const next = all[(to + all.length) % all.length];
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next.focus();
    onMove?.(next);
  });
}
