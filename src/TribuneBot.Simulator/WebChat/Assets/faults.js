// Faults by rule: what goes wrong, with which calls, how often and for how long.
import * as api from './api.js';
import { $, button, icon, make } from './dom.js';
import { act } from './dialogs.js';
import { state } from './state.js';

const NAMES = {
  error: 'Error answer', delay: 'Late answer', close_before: 'Cut before it took effect', close_after: 'Cut after it took effect',
  bad_gateway: '502 with HTML', truncated_json: 'Half of the answer', slow_body: 'Trickling answer', duplicate_update: 'Update delivered twice',
};
const PRESETS = {
  '429, retry after 5 s': { kind: 'error', status: 429, description: 'Too Many Requests: retry after 5', retry_after: 5 },
  '403, blocked by the user': { kind: 'error', status: 403, description: 'Forbidden: bot was blocked by the user' },
  '500, internal': { kind: 'error', status: 500, description: 'Internal Server Error' },
  'Down for 30 s': { kind: 'close_before', for_seconds: 30 },
  'Three calls in ten get 502': { kind: 'bad_gateway', probability: 0.3 },
};
const FIELDS = { method: 'text', chat_id: 'text', probability: 'percent', count: 'number', for_seconds: 'number', status: 'number', description: 'text', retry_after: 'number', delay_milliseconds: 'number' };

const field = (name) => $(`fault-${name}`);

export async function setUpFaults() {
  field('preset').replaceChildren(new Option('Your own', ''), ...Object.keys(PRESETS).map((name) => new Option(name, name)));
  field('preset').addEventListener('change', () => fill(PRESETS[field('preset').value] ?? {}));
  field('kind').addEventListener('change', drawKind);
  $('fault-form').addEventListener('submit', (event) => { event.preventDefault(); add(); });
  $('faults-clear').addEventListener('click', async () => { await act(api.clearFaults()); await drawFaults(); });
  $('repeat-update').addEventListener('click', () => act(api.repeatUpdate()));
  const [kinds, methods] = await Promise.all([act(api.faultKinds()), act(api.methods())]);
  field('kind').replaceChildren(...(kinds ?? []).map((kind) => new Option(NAMES[kind] ?? kind, kind)));
  $('method-names').replaceChildren(...(methods ?? []).map((name) => new Option(name)));
  fill({});
}

function fill(rule) {
  field('kind').value = rule.kind ?? 'error';
  for (const [name, type] of Object.entries(FIELDS)) field(name).value = type === 'percent' ? (rule[name] ?? 1) * 100 : rule[name] ?? { status: 500, description: 'Internal Server Error', delay_milliseconds: 2000 }[name] ?? '';
  drawKind();
}

// Only what the chosen kind understands is asked for.
function drawKind() {
  const kind = field('kind').value;
  for (const node of $('fault-form').querySelectorAll('[data-for]')) node.hidden = !node.dataset.for.split(' ').includes(kind);
}

async function add() {
  const rule = { kind: field('kind').value };
  for (const [name, type] of Object.entries(FIELDS)) {
    const node = field(name);
    const value = node.value.trim();
    if (!value || node.closest('[hidden]')) continue;
    rule[name] = type === 'percent' ? Number(value) / 100 : type === 'number' ? Number(value) : value;
  }
  await act(api.addFault(rule));
  await drawFaults();
}

export async function drawFaults() {
  const rules = await act(api.faults()) ?? [];
  $('chat-ids').replaceChildren(...state.chats.map((chat) => new Option(chat.title, chat.kind === 'private' ? state.me : chat.key)));
  $('faults-count').textContent = rules.length ? String(rules.length) : '';
  $('faults-clear').hidden = !rules.length;
  $('fault-rules').replaceChildren(...rules.map((rule) => make('li', '', make('span', '', make('b', '', NAMES[rule.kind] ?? rule.kind), ' ', told(rule)), button('icon-button', icon('close'), () => remove(rules, rule), `Remove the fault ${NAMES[rule.kind] ?? rule.kind}`))));
}

function told(rule) {
  return [
    rule.kind === 'error' && `${rule.status} ${rule.description}`,
    rule.method ?? 'every method',
    rule.chat_id && `chat ${rule.chat_id}`,
    rule.probability < 1 && `${Math.round(rule.probability * 100)} %`,
    rule.count && `${rule.count} more`,
    rule.for_seconds && `for ${rule.for_seconds} s`,
    rule.delay_milliseconds && `${rule.delay_milliseconds} ms`,
  ].filter(Boolean).join(' · ');
}

async function remove(rules, rule) {
  await act(api.clearFaults());
  for (const other of rules) if (other !== rule) await act(api.addFault(other));
  await drawFaults();
}
