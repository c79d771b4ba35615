// A message of Block Kit as Slack shows it: the blocks that we send, each in a function of its own.
import { el } from './dom.js';

/** @param {any} payload of chat.postMessage @param {{ picture: (name: string) => Node | null, person: (id: string) => string }} with_ */
export const slackView = (payload, with_) =>
  payload.blocks.map((block) => BLOCKS[block.type]?.(block, with_) ?? el('pre', {}, JSON.stringify(block)));

const BLOCKS = {
  header: (block) => el('p.header', {}, plain(block.text)),
  section: (block, with_) =>
    block.fields === undefined
      ? textView(block.text, with_)
      : el('div.fields', {}, ...block.fields.map((field) => textView(field, with_))),
  context: (block, with_) =>
    el('div.context', {}, ...block.elements.map((element) => textView(element, with_))),
  image: (block, with_) => with_.picture(block.slack_file.id) ?? el('p.context', {}, block.alt_text),
  table: (block) => {
    const [head, ...body] = block.rows;
    const line = (tag, row) =>
      el(
        'tr',
        {},
        ...row.map((cell, index) =>
          el(tag, { class: block.column_settings?.[index]?.align === 'right' ? 'number' : null }, cell.text),
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
  },
  actions: (block) =>
    el('div.actions', {}, ...block.elements.map((button) => el('span.button', {}, plain(button.text)))),
};

/** Slack takes three entities back, in every text but cells of tables. */
const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const plain = (text) => unescaped(text.text);

function textView(text, with_) {
  if (text.type === 'plain_text') return el('p', {}, plain(text));
  const out = [];
  let from = 0;
  for (const found of text.text.matchAll(
    /```(?<code>[^]*?)```|\*(?<bold>[^*\n]+)\*|<@(?<user>[A-Z0-9]+)>/gu,
  )) {
    out.push(unescaped(text.text.slice(from, found.index)));
    from = found.index + found[0].length;
    const { code, bold, user } = found.groups;
    if (code !== undefined) out.push(el('code.block', {}, unescaped(code)));
    else if (bold !== undefined) out.push(el('strong', {}, unescaped(bold)));
    else out.push(el('span.mention', {}, `@${with_.person(user.slice(1))}`));
  }
  out.push(unescaped(text.text.slice(from)));
  return el('p', {}, ...out.filter((each) => each !== ''));
}
