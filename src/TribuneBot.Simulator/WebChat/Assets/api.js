// Everything the page asks of the Simulator.

async function ask(path, options) {
  const response = await fetch(path, options);
  const text = await response.text();
  const body = text ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(body?.error ?? `The Simulator answered ${response.status}.`);
  return body;
}

const send = (method, path, body) => ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
const post = (path, body) => send('POST', path, body);

export const PAGE = 200;

export const personas = () => ask('/sim/personas');
export const chats = (me) => ask(`/sim/chats?as=${me}`);
export const messages = (me, chat, before) => ask(`/sim/messages?as=${me}&chat=${chat}&limit=${PAGE}${before ? `&before=${before}` : ''}`);
export const commands = (me, chat) => ask(`/sim/commands?as=${me}&chat=${chat}`);
export const sendText = (me, chat, text, { replyTo = 0, topic = 0 } = {}) => post('/sim/act/text', { user_id: me, chat_id: chat, text, reply_to: replyTo, thread_id: topic });
export const start = (me, bot, payload) => post('/sim/act/start', { user_id: me, bot_id: bot, payload });
export const press = (me, chat, message, button) => post('/sim/act/press', { user_id: me, chat_id: chat, message_id: message, button });
export const askInline = (me, bot, query, offset, kind) => post('/sim/act/inline', { user_id: me, bot_id: bot, query, offset, chat_type: kind });
export const chooseInline = (me, chat, query, result) => post('/sim/act/choose', { user_id: me, chat_id: chat, query_id: query, result_id: result });
export const block = (me, bot, blocked) => post('/sim/act/block', { user_id: me, bot_id: bot, blocked });
export const read = (me, chat, message) => post('/sim/act/read', { user_id: me, chat_id: chat, message_id: message });
export const forward = (me, from, ids, to) => post('/sim/act/forward', { user_id: me, from_chat_id: from, message_ids: ids, chat_id: to });
export const join = (me, chat) => post('/sim/act/join', { user_id: me, chat_id: chat });
export const leave = (me, chat) => post('/sim/act/leave', { user_id: me, chat_id: chat });
export const repeatUpdate = () => post('/sim/act/repeat', { user_id: 0, blocked: false });

export const calls = (limit) => ask(`/sim/calls?limit=${limit}`);
export const methods = () => ask('/sim/methods');
export const faultKinds = () => ask('/sim/faults/kinds');
export const faults = () => ask('/sim/faults');
export const addFault = (rule) => post('/sim/faults', rule);
export const clearFaults = () => send('DELETE', '/sim/faults');
export const limits = () => ask('/sim/limits');
export const setLimits = (values) => send('PUT', '/sim/limits', values);
export const clock = () => ask('/sim/clock');
export const advance = (seconds) => post('/sim/clock/advance', { seconds });

export function sendPhoto(me, chat, file, caption) {
  const form = new FormData();
  form.set('user_id', me);
  form.set('chat_id', chat);
  form.set('caption', caption);
  form.set('photo', file, file.name);
  return ask('/sim/act/photo', { method: 'POST', body: form });
}

// Calls back for every change, and each time the line is there (again): what happened before that is known only by looking.
export function watch(me, onChange, onState) {
  let source;
  let retry;
  const connect = () => {
    source = new EventSource(`/sim/events?as=${me}`);
    source.addEventListener('ready', () => onState(true));
    source.onmessage = (event) => onChange(JSON.parse(event.data));
    source.onerror = () => {
      onState(false);
      // A browser gives up for good when something other than a stream answers, as a proxy does while the Simulator restarts.
      if (source.readyState === EventSource.CLOSED) { clearTimeout(retry); retry = setTimeout(connect, 1000); }
    };
  };
  connect();
  return () => { clearTimeout(retry); source.close(); };
}
