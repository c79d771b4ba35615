// The little markup that the platforms have, as elements: what our own messages use of it, line by line. Whatever is not known here is
// shown as it was written; nothing is ever read as HTML.
import { el } from './dom.js';

/**
 * @param {string} text
 * @param {{ picture?: (name: string) => Node | null, person?: (id: string) => string, tables?: boolean }} with_
 *   `picture` gives the picture of an address, `person` the name of who is mentioned by an id
 * @returns {Node[]}
 */
export function markdown(text, with_ = {}) {
  const out = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at].trimEnd();
    const fence = line.startsWith('```');
    if (fence) {
      const end = lines.findIndex((each, index) => index > at && each.startsWith('```'));
      const last = end < 0 ? lines.length : end;
      out.push(el('pre', {}, lines.slice(at + 1, last).join('\n')));
      at = last;
    } else if (with_.tables && line.startsWith('|')) {
      const rows = [];
      for (; at < lines.length && lines[at].startsWith('|'); at += 1) rows.push(lines[at]);
      at -= 1;
      out.push(tableOf(rows, with_));
    } else if (line.startsWith('> ')) {
      const quoted = [];
      for (; at < lines.length && lines[at].startsWith('> '); at += 1)
        quoted.push(lines[at].slice(2).trimEnd());
      at -= 1;
      out.push(el('blockquote', {}, ...quoted.flatMap((each) => [el('p', {}, ...inline(each, with_))])));
    } else if (/^#{1,6} /.test(line)) {
      const level = line.indexOf(' ');
      out.push(el(`p.h.h${level}`, {}, ...inline(line.slice(level + 1), with_)));
    } else if (/^(- |\d+\. )/.test(line)) {
      const mark = line.startsWith('- ') ? '•' : line.slice(0, line.indexOf(' '));
      out.push(
        el(
          'p.item',
          {},
          el('i', {}, mark),
          el('span', {}, ...inline(line.slice(line.indexOf(' ') + 1), with_)),
        ),
      );
    } else if (line.trim() !== '') out.push(el('p', {}, ...inline(line, with_)));
  }
  return out;
}

// Bold, a coloured text, a mention, a picture: in the order in which they begin.
const INLINE =
  /\*\*(?<bold>[^*]+)\*\*|<font color="(?<colour>info|comment|warning)">(?<coloured>.*?)<\/font>|<@(?<user>[^>\s]+)>|!\[(?<alt>[^\]]*)\]\((?<src>[^)\s]+)\)/gu;

function inline(text, with_) {
  const out = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    out.push(text.slice(from, found.index));
    from = found.index + found[0].length;
    const { bold, colour, coloured, user, alt, src } = found.groups;
    if (bold !== undefined) out.push(el('strong', {}, ...inline(bold, with_)));
    else if (colour !== undefined) out.push(el(`span.font-${colour}`, {}, ...inline(coloured, with_)));
    else if (user !== undefined) out.push(el('span.mention', {}, `@${with_.person?.(user) ?? user}`));
    else out.push(with_.picture?.(src) ?? (alt === '' ? found[0] : alt));
  }
  out.push(text.slice(from));
  return out.filter((each) => each !== '');
}

/** Rows of `| a | b |`; the second says where columns are set. */
function tableOf(rows, with_) {
  const cells = (row) =>
    row
      .slice(1, row.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim());
  const [head, rule = [], ...body] = rows.map(cells);
  const line = (tag, row) =>
    el(
      'tr',
      {},
      ...row.map((cell, index) =>
        el(tag, { class: rule[index]?.endsWith(':') ? 'number' : null }, ...inline(cell, with_)),
      ),
    );
  return el(
    'div.table',
    {},
    el(
      'table',
      {},
      el('thead', {}, line('th', head)),
      el('tbody', {}, ...body.map((row) => line('td', row))),
    ),
  );
}
