// The API calls as they happen, and switches for limits and faults.
import { make } from './bubble.js';

const $ = (id) => document.getElementById(id);
const MOST = 300;
const json = (method, path, body) => fetch(path, { method, headers: { 'Content-Type': 'application/json' }, body: body ? JSON.stringify(body) : undefined });

const TELEGRAM = { bulk_per_second: 30, replies_per_second: 100, chat_per_second: 1, chat_burst: 3, shared_chat_per_minute: 20, paid_per_second: 1000 };
const FAULTS = {
  'too many': { kind: 'error', status: 429, description: 'Too Many Requests: retry after 5', retry_after: 5, probability: 0.3 },
  'bad gateway': { kind: 'bad_gateway', probability: 0.3 },
  'cut after': { kind: 'close_after', probability: 0.3 },
  'slow': { kind: 'delay', delay_milliseconds: 2000 },
};

export function setUpPanel() {
  const toggle = $('panel-toggle');
  toggle.addEventListener('click', () => show($('panel').hidden));
  $('panel-close').addEventListener('click', () => { show(false); toggle.focus(); });
  $('limits').addEventListener('change', () => json('PUT', '/sim/limits', $('limits').checked ? TELEGRAM : { chat_burst: 1 }));
  for (const name of Object.keys(FAULTS)) {
    const box = make('input');
    box.type = 'checkbox';
    box.value = name;
    box.addEventListener('change', applyFaults);
    $('faults').append(make('label', '', box, name));
  }
  if (new URLSearchParams(location.search).has('panel')) show(true);
}

async function show(on) {
  $('panel').hidden = !on;
  $('app').classList.toggle('with-panel', on);
  $('panel-toggle').setAttribute('aria-expanded', String(on));
  if (!on) return;
  const [calls, limits] = await Promise.all([fetch(`/sim/calls?limit=${MOST}`).then((r) => r.json()), fetch('/sim/limits').then((r) => r.json())]);
  $('limits').checked = limits.bulk_per_second > 0;
  $('calls').replaceChildren(...calls.filter((c) => c.method.toLowerCase() !== 'getupdates').reverse().map(row));
}

async function applyFaults() {
  await json('DELETE', '/sim/faults');
  for (const box of $('faults').querySelectorAll('input:checked')) await json('POST', '/sim/faults', FAULTS[box.value]);
}

export function addCall(call) {
  if ($('panel').hidden) return;
  $('calls').prepend(row(call));
  while ($('calls').childElementCount > MOST) $('calls').lastElementChild.remove();
}

function row(call) {
  const said = call.response?.description ?? call.parameters.text ?? call.parameters.caption ?? Object.values(call.parameters)[0] ?? '';
  const details = make('details', '', make('summary', '', make('b', '', call.method), make('span', '', said), make('i', '', call.fault ? `${call.fault} ` : '', String(call.status || 'cut'))));
  const item = make('li', call.status === 200 ? '' : 'failed', details);
  // Pretty JSON for hundreds of calls would be work for nothing: it is made when somebody looks.
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(make('pre', '', `${JSON.stringify(call.parameters, null, 1)}\n→ ${JSON.stringify(call.response, null, 1)}`));
  });
  return item;
}
