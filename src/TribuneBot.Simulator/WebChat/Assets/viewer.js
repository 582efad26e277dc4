// A photo, as large as the window allows; arrows walk through its album.
import { $, button, icon, make } from './dom.js';

export function view(all, source) {
  const dialog = $('viewer');
  let at = Math.max(0, all.findIndex((one) => one.source === source));
  const image = make('img');
  const label = make('p', '');
  const step = (by) => show((at + by + all.length) % all.length);

  function show(next) {
    at = next;
    image.src = all[at].source;
    image.alt = all[at].alt ?? 'Photo';
    label.textContent = all.length > 1 ? `${at + 1} of ${all.length}` : '';
  }

  const close = button('icon-button', icon('close'), () => dialog.close(), 'Close');
  const sides = all.length > 1 ? [button('icon-button previous', icon('back'), () => step(-1), 'Previous photo'), button('icon-button next', icon('back'), () => step(1), 'Next photo')] : [];
  dialog.replaceChildren(image, label, close, ...sides);
  dialog.onclick = (event) => { if (event.target === dialog || event.target === image) dialog.close(); };
  dialog.onkeydown = (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by && all.length > 1) step(by);
  };
  show(at);
  dialog.showModal();
}
