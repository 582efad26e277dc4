// Light, dark, or as the system has it.
import { $ } from './dom.js';
import { openMenu } from './dialogs.js';
import { setTheme, theme } from './state.js';

const NAMES = { auto: 'As the system', light: 'Light', dark: 'Dark' };

function apply(name) {
  if (name === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
}

export function setUpTheme() {
  apply(new URLSearchParams(location.search).get('theme') ?? theme());
  $('theme').addEventListener('click', () => openMenu(Object.entries(NAMES).map(([name, text]) => ({ icon: theme() === name ? 'tick' : 'blank', text, run: () => { setTheme(name); apply(name); } })), $('theme')));
}
