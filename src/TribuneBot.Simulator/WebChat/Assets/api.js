// Everything the page asks of the Simulator.

async function ask(path, options) {
  const response = await fetch(path, options);
  const text = await response.text();
  const body = text ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(body?.error ?? `The Simulator answered ${response.status}.`);
  return body;
}

const post = (path, body) => ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const personas = () => ask('/sim/personas');
export const chats = (me) => ask(`/sim/chats?as=${me}`);
export const messages = (me, chat) => ask(`/sim/messages?as=${me}&chat=${chat}&limit=400`);
export const commands = (me, chat) => ask(`/sim/commands?as=${me}&chat=${chat}`);
export const sendText = (me, chat, text) => post('/sim/act/text', { user_id: me, chat_id: chat, text });
export const start = (me, bot, payload) => post('/sim/act/start', { user_id: me, bot_id: bot, payload });
export const press = (me, chat, message, button) => post('/sim/act/press', { user_id: me, chat_id: chat, message_id: message, button });
export const askInline = (me, bot, query) => bot ? post('/sim/act/inline', { user_id: me, bot_id: bot, query }) : Promise.resolve({ results: [] });
export const chooseInline = (me, chat, query, result) => post('/sim/act/choose', { user_id: me, chat_id: chat, query_id: query, result_id: result });
export const block = (me, bot, blocked) => post('/sim/act/block', { user_id: me, bot_id: bot, blocked });
export const read = (me, chat, message) => post('/sim/act/read', { user_id: me, chat_id: chat, message_id: message });

export function sendPhoto(me, chat, file, caption) {
  const form = new FormData();
  form.set('user_id', me);
  form.set('chat_id', chat);
  form.set('caption', caption);
  form.set('photo', file, file.name);
  return ask('/sim/act/photo', { method: 'POST', body: form });
}

// Calls back for every change; after a broken connection also says that something may have been missed.
export function watch(me, onChange, onState) {
  const source = new EventSource(`/sim/events?as=${me}`);
  source.addEventListener('ready', () => onState(true));
  source.onmessage = (event) => onChange(JSON.parse(event.data));
  source.onerror = () => onState(false);
  return () => source.close();
}
