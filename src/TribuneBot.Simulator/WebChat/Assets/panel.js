// The panel: API calls as they happen, and switches for faults, limits and the clock.
import * as api from './api.js';
import { $, button, make } from './dom.js';
import { act } from './dialogs.js';
import { drawFaults, setUpFaults } from './faults.js';
import { drawLimits, setUpLimits } from './limits.js';

const MOST = 300;
const DAY = 86_400;
const STEPS = [['10 s', 10], ['1 min', 60], ['1 h', 3600], ['1 day', DAY], ['48 h', 2 * DAY]];

export function setUpPanel() {
  $('panel-toggle').addEventListener('click', () => show($('panel').hidden));
  $('panel-close').addEventListener('click', hide);
  $('panel').addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
  $('calls-filter').addEventListener('input', filter);
  $('calls-clear').addEventListener('click', () => $('calls').replaceChildren());
  setUpFaults();
  setUpLimits();
  setUpClock();
  if (new URLSearchParams(location.search).has('panel')) show(true);
}

function hide() {
  show(false);
  $('panel-toggle').focus();
}

async function show(on) {
  $('panel').hidden = !on;
  $('app').classList.toggle('with-panel', on);
  $('panel-toggle').setAttribute('aria-expanded', String(on));
  if (!on) return;
  $('panel-close').focus();
  const calls = await act(api.calls(MOST));
  $('calls').replaceChildren(...(calls ?? []).filter((call) => call.method.toLowerCase() !== 'getupdates').reverse().map(row));
  filter();
  await Promise.all([drawFaults(), drawLimits(), drawClock()]);
}

function setUpClock() {
  $('clock-steps').replaceChildren(...STEPS.map(([text, seconds]) => button('', `+${text}`, () => advance(seconds), `Advance the clock by ${text}`)));
  $('clock-form').addEventListener('submit', (event) => { event.preventDefault(); advance(Number($('clock-seconds').value)); });
}

async function advance(seconds) {
  await act(api.advance(seconds));
  await drawClock();
}

async function drawClock() {
  const clock = await act(api.clock());
  if (clock) $('clock-now').textContent = new Date(clock.now).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
}

export function addCall(call) {
  if ($('panel').hidden) return;
  const node = row(call);
  node.hidden = !fits(node);
  $('calls').prepend(node);
  while ($('calls').childElementCount > MOST) $('calls').lastElementChild.remove();
  if (call.fault) drawFaults();
}

const fits = (node) => node.textContent.toLowerCase().includes($('calls-filter').value.trim().toLowerCase());
function filter() { for (const node of $('calls').children) node.hidden = !fits(node); }

function row(call) {
  const answer = call.response?.description ?? call.parameters.text ?? call.parameters.caption ?? Object.entries(call.parameters).find(([name]) => name !== 'chat_id')?.[1] ?? '';
  const status = make('i', '', call.status ? String(call.status) : 'cut');
  const summary = make('summary', '', make('span', 'line', make('b', '', call.method), make('span', 'to', call.chat_id ? `→ ${call.chat_id}` : ''), status), make('span', 'said', String(answer).slice(0, 160)), call.fault ? make('span', 'fault', `Fault: ${call.fault}`) : null);
  const details = make('details', '', summary);
  // Pretty JSON for hundreds of calls would be work for nothing: it is made when somebody looks.
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(...json(`Request · ${new Date(call.at).toLocaleTimeString('en-GB')}`, readable(call.parameters)), ...json('Answer', call.response));
  });
  return make('li', call.status === 200 ? '' : 'failed', details);
}

// Parameters that hold JSON are shown as what they hold.
function readable(parameters) {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => {
    try { return [name, /^[[{]/.test(value) ? JSON.parse(value) : value]; } catch { return [name, value]; }
  }));
}

function json(title, value) {
  const text = value === null || value === undefined ? 'nothing: the connection was cut, or the body was no JSON' : JSON.stringify(value, null, 2);
  const shown = make('pre', '', text);
  shown.tabIndex = 0;
  shown.setAttribute('aria-label', title);
  return [make('h4', '', title), shown];
}
