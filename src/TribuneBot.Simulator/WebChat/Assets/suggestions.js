// The list over the composer: commands after "/", and a bot's inline results after "@bot".
import { $, avatar, icon, make } from './dom.js';

let offered = [];
let chosen = 0;
let pick = () => {};
let atEnd = null;

export const isOffering = () => offered.length > 0;
export const choice = () => offered[chosen];

// items: { title, detail, letter, thumbnail, command, run }; atEnd is called when the last one is scrolled into view.
export function offer(items, onPick, onEnd = null) {
  offered = items;
  pick = onPick;
  atEnd = onEnd;
  chosen = 0;
  draw();
}

export const withdraw = () => offer([], () => {});

export function add(items, onEnd) {
  offered = [...offered, ...items];
  atEnd = onEnd;
  draw();
}

export function move(by) {
  chosen = (chosen + by + offered.length) % offered.length;
  draw();
}

export const pickChosen = () => pick(offered[chosen]);

function draw() {
  const list = $('suggestions');
  list.hidden = offered.length === 0;
  $('menu').setAttribute('aria-expanded', String(offered.some((item) => item.command)));
  list.classList.toggle('results', offered.some((item) => !item.command));
  list.setAttribute('aria-label', offered.some((item) => item.command) ? 'Commands' : 'Inline results');
  list.replaceChildren(...offered.map(row));
  if (!offered.length) { $('text').removeAttribute('aria-activedescendant'); return; }
  $('text').setAttribute('aria-activedescendant', `suggestion-${chosen}`);
  $(`suggestion-${chosen}`).scrollIntoView({ block: 'nearest' });
  list.onscroll = () => { if (atEnd && list.scrollTop + list.clientHeight > list.scrollHeight - 60) { const more = atEnd; atEnd = null; more(); } };
}

function row(item, index) {
  const node = make('div', 'suggestion', item.command ? null : tile(item), make('b', '', item.title), make('span', '', item.detail ?? ''));
  node.id = `suggestion-${index}`;
  node.setAttribute('role', 'option');
  node.setAttribute('aria-selected', String(index === chosen));
  // The caret stays in the text; a mouse must not take it away.
  node.addEventListener('mousedown', (event) => event.preventDefault());
  node.addEventListener('click', () => pick(item));
  return node;
}

function tile(item) {
  if (item.isButton) return make('span', 'tile', icon('link'));
  if (!item.thumbnail) { const node = avatar(item.title.length, item.title); node.classList.add('tile'); return node; }
  const image = make('img', 'tile');
  image.alt = '';
  image.src = item.thumbnail;
  return image;
}
