// Telegram's limits, each with its value.
import * as api from './api.js';
import { $, make } from './dom.js';
import { act } from './dialogs.js';

const TELEGRAM = { bulk_per_second: 30, replies_per_second: 100, chat_per_second: 1, chat_burst: 3, shared_chat_per_minute: 20, paid_per_second: 1000 };
const NAMES = {
  bulk_per_second: 'Messages a second, overall', replies_per_second: 'Answers a second', chat_per_second: 'A second in one chat', chat_burst: 'At once in one chat',
  shared_chat_per_minute: 'A minute in a group or channel', star_balance: 'Star balance', paid_per_second: 'Paid messages a second',
};
let values = {};

export function setUpLimits() {
  $('limits-telegram').addEventListener('click', () => set({ ...values, ...TELEGRAM }));
  $('limits-off').addEventListener('click', () => set({ ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? 0 : value])), star_balance: values.star_balance, chat_burst: 1 }));
}

async function set(wanted) {
  await act(api.setLimits(wanted));
  await drawLimits();
}

export async function drawLimits() {
  values = await act(api.limits()) ?? {};
  const isOn = Object.entries(values).some(([name, value]) => value > 0 && !['chat_burst', 'star_balance'].includes(name));
  $('limits-state').textContent = isOn ? 'on' : 'off';
  $('limit-values').replaceChildren(...Object.entries(values).filter(([, value]) => typeof value === 'number').map(([name, value]) => {
    const input = make('input');
    Object.assign(input, { type: 'number', min: name === 'chat_burst' ? 1 : 0, value, step: name === 'star_balance' ? 'any' : 1 });
    input.addEventListener('change', () => set({ ...values, [name]: Number(input.value) }));
    return make('label', '', make('span', '', NAMES[name] ?? name.replaceAll('_', ' ')), input);
  }));
}
