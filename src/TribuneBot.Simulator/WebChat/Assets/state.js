// What the page knows. Modules read it; app.js and conversation.js change it.

export const state = {
  me: 0,
  personas: [],
  chats: [],
  open: null,
  topic: 0,
  payload: null,
  replyTo: null,
  messages: new Map(),
  commands: [],
};

export const current = () => state.chats.find((chat) => chat.key === state.open);
export const persona = () => state.personas.find((person) => person.id === state.me);

// What only the app keeps, not Telegram: it outlives a reload, and a browser that forbids storage merely forgets.
function kept(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name);
    if (value === null) localStorage.removeItem(name); else localStorage.setItem(name, value);
  } catch { /* Storage is switched off. */ }
  return null;
}

const muteName = (key) => `muted:${state.me}:${key}`;
export const isMuted = (key) => kept(muteName(key)) === '1';
export const setMuted = (key, on) => kept(muteName(key), on ? '1' : null);
export const theme = () => kept('theme') ?? 'auto';
export const setTheme = (name) => kept('theme', name === 'auto' ? null : name);
