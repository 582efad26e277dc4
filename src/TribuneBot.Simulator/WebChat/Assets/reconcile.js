// Puts items into a container and touches only what changed: focus, opened quotes and shown spoilers stay as they are,
// and a screen reader that follows the container hears only what is new.

const FOCUSABLE = 'button, a[href], [tabindex]';
const drawn = new WeakMap();

const same = (a, b) => a.length === b.length && a.every((value, i) => value === b[i]);

// items: { key, inputs, build }; an item is built anew when one of its inputs is another object.
export function reconcile(container, items) {
  const before = drawn.get(container) ?? new Map();
  const after = new Map();
  const wanted = new Set(items.map((item) => item.key));
  for (const [key, entry] of before) if (!wanted.has(key)) entry.node.remove();
  let at = container.firstElementChild;
  for (const item of items) {
    let entry = before.get(item.key);
    if (!entry || !same(entry.inputs, item.inputs)) {
      const node = item.build();
      if (entry) {
        if (at === entry.node) at = node;
        swap(entry.node, node);
      }
      entry = { inputs: item.inputs, node };
    }
    after.set(item.key, entry);
    if (entry.node === at) at = at.nextElementSibling;
    else container.insertBefore(entry.node, at);
  }
  drawn.set(container, after);
}

// Whoever pressed a button and sees the message change keeps their place in it.
function swap(old, node) {
  const held = document.activeElement;
  const place = old.contains(held) ? [...old.querySelectorAll(FOCUSABLE)].indexOf(held) : null;
  old.replaceWith(node);
  if (place !== null) (node.querySelectorAll(FOCUSABLE)[place] ?? node).focus({ preventScroll: true });
}
