// Elements from plain values. Text is always set as text: nothing that anybody wrote is ever read as markup.

/**
 * @param {string} tag `p`, or with classes `p.small.note`
 * @param {Record<string, unknown>} [props] `on…` are listeners, `data…`/`aria-…` and the rest attributes; false and null are left out
 * @param {...(Node | string | null | undefined)} children
 */
export function el(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name);
  if (classes.length > 0) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined) node.append(child);
  return node;
}

/** @param {string} id */
export const byId = (id) => document.getElementById(id);

/** A round with the first letter of a name; the colour follows from the id. @param {string} id @param {string} name */
export function avatar(id, name) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)) % 997;
  return el(`span.avatar.hue-${sum % 6}`, { 'aria-hidden': 'true' }, [...name][0] ?? '?');
}
