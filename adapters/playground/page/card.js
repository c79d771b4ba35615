// A card as elements: one function per kind of block.
import { el } from './dom.js';

/**
 * @param {any} card
 * @param {{ say: any, theme: 'light' | 'dark', ask: (question: string) => void, act: (button: any) => Promise<boolean> }} page
 */
export function cardView(card, page) {
  return el(
    'div',
    { class: `card tone-${card.tone}`, lang: card.lang === 'zh' ? 'zh-CN' : 'en' },
    el('h3', {}, unbroken(card.title)),
    ...together(card).map((block) => blockView(block, page)),
  );
}

/** Buttons that follow buttons share their row, people stand behind the text that names them, a title is not said twice. */
function together(card) {
  const out = [];
  for (const block of card.blocks) {
    const last = out.at(-1);
    if (block.kind === 'text' && block.text === card.title) continue;
    if (block.kind === 'buttons' && last?.kind === 'buttons')
      out[out.length - 1] = { ...last, buttons: [...last.buttons, ...block.buttons] };
    else if (block.kind === 'mention' && last?.kind === 'people')
      out[out.length - 1] = { ...last, names: [...last.names, block.name] };
    else if (block.kind === 'mention' && last?.kind === 'text' && /[:：]$/u.test(last.text))
      out[out.length - 1] = { kind: 'people', lead: last.text, names: [block.name] };
    else out.push(block);
  }
  return out;
}

/** Pictures follow the theme. @param {ParentNode} root @param {'light' | 'dark'} theme */
export function repaint(root, theme) {
  for (const picture of root.querySelectorAll('img[data-chart]')) {
    const address = chartAddress(picture.dataset.chart, theme);
    if (picture.getAttribute('src') === address) continue;
    picture.setAttribute('src', address);
    picture.closest('a')?.setAttribute('href', address);
  }
}

const narrow = matchMedia('(max-width: 560px)');
/** @param {string} id @param {'light' | 'dark'} theme */
export const chartAddress = (id, theme) =>
  `charts/${id}.png?theme=${theme}&width=${narrow.matches ? 'narrow' : 'wide'}`;

/** How wide a text is, in Latin letters: a Chinese character takes two. */
const widthOf = (text) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

/** A number stays with what it counts: neither `(n = 45)` nor `15 分钟` is torn apart at the end of a line. */
const unbroken = (text) =>
  text
    .replace(/(?<=\bn) = (?=\d)/gu, '\u00a0=\u00a0')
    .replace(/(?<=\d) (?=[\u4e00-\u9fff])|(?<=\d[hm]) (?=\d)/gu, '\u00a0');

/** `22m · usually 9m · team 8m`: lines end between the pieces. */
function piecesOf(value) {
  const pieces = value.split(' · ');
  if (pieces.length === 1) return [unbroken(value)];
  return pieces.flatMap((piece, index) => [
    el('span.piece', {}, unbroken(index < pieces.length - 1 ? `${piece} ·` : piece)),
    ' ',
  ]);
}

const VIEWS = {
  text: (block) =>
    el(
      `p.${block.weight === 'figure' ? 'figure' : block.weight === 'small' ? 'small' : 'text'}`,
      {},
      unbroken(block.text),
    ),

  people: (block) =>
    el('p.text', {}, block.lead, ...block.names.flatMap((name) => [' ', el('span.mention', {}, `@${name}`)])),

  facts: (block) =>
    el(
      // What is too long for a column has a line of its own.
      block.facts.some(({ value }) => widthOf(value) > 20) ? 'dl.facts.long' : 'dl.facts',
      {},
      ...block.facts.map((fact) =>
        el('div', {}, el('dt', {}, fact.label), el('dd', {}, ...piecesOf(fact.value))),
      ),
    ),

  table: (block) =>
    el(
      'div.table',
      { tabindex: '0', role: 'group' },
      el(
        'table',
        {},
        el('thead', {}, row('th', block.head, block.numeric)),
        el('tbody', {}, ...block.rows.map((cells) => row('td', cells, block.numeric))),
      ),
    ),

  chart: (block, page) => {
    const address = chartAddress(block.id, page.theme);
    const picture = el('img', { src: address, alt: block.alt, 'data-chart': block.id, decoding: 'async' });
    const frame = el(
      'a.chart.waiting',
      { href: address, target: '_blank', rel: 'noopener', title: page.say.chartOpen },
      picture,
    );
    picture.addEventListener('load', () => frame.classList.remove('waiting'));
    picture.addEventListener('error', () => {
      frame.replaceWith(el('p.small', {}, `${page.say.chartGone} ${block.alt}`));
    });
    return frame;
  },

  details: (block, page) =>
    el('details', {}, el('summary', {}, block.label), ...block.blocks.map((inner) => blockView(inner, page))),

  code: (block) => el('pre', { tabindex: '0' }, el('code', {}, block.text)),

  mention: (block) => el('p.text', {}, el('span.mention', {}, `@${block.name}`)),

  buttons: (block, page) =>
    el(
      'div.chips',
      {},
      ...block.buttons.map((button) =>
        button.kind === 'ask'
          ? el('button.chip', { type: 'button', onclick: () => page.ask(button.question) }, button.label)
          : button.action === 'feedback'
            ? voteButton(button, page)
            : actButton(button, page),
      ),
    ),
};

/** Pressed once; open again when it did not go through. */
function actButton(button, page) {
  const press = async () => {
    node.disabled = true;
    node.disabled = await page.act(button);
  };
  const node = el('button.chip.act', { type: 'button', onclick: () => void press() }, button.label);
  return node;
}

/** What was voted, by what it was about: a card that is drawn anew shows it again. */
const votes = new Map();
const THUMB =
  'M7 11v9H4v-9zM7 11l4-8c1.6 0 2.6 1.2 2.2 2.8L12.5 9H18c1.4 0 2.3 1.2 2 2.5l-1.4 6.4A2.7 2.7 0 0 1 16 20H7';

/** A small thumb, up or down; the one that was pressed stays marked, and the other may still be. */
function voteButton(button, page) {
  const [verdict, about] = button.value.split(' ');
  const isPressed = () => String(votes.get(about) === verdict);
  const words = button.label.replace(/^\P{L}+/u, '');
  const node = el(
    `button.vote.${verdict}`,
    {
      type: 'button',
      title: words === '' ? page.say.votes[verdict] : words,
      'aria-label': words === '' ? page.say.votes[verdict] : words,
      'aria-pressed': isPressed(),
      'data-about': about,
      onclick: async () => {
        if (votes.get(about) === verdict || !(await page.act(button))) return;
        votes.set(about, verdict);
        for (const each of document.querySelectorAll(`.vote[data-about="${CSS.escape(about)}"]`))
          each.setAttribute('aria-pressed', String(each.classList.contains(verdict)));
      },
    },
    drawing(THUMB),
  );
  return node;
}

function drawing(path) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const line = document.createElementNS(space, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** A kind that this page does not know yet is left out rather than shown wrongly. */
const blockView = (block, page) => VIEWS[block.kind]?.(block, page) ?? null;

/** What is longer than this, in Latin letters, may go on in a second line. */
const SHORT = { th: 10, td: 12, number: 8 };

const row = (tag, cells, numeric) =>
  el(
    'tr',
    {},
    ...cells.map((cell, index) => {
      const wraps = widthOf(cell) > SHORT[tag === 'td' && numeric[index] ? 'number' : tag];
      const classes = [
        numeric[index] ? 'number' : null,
        wraps ? 'wraps' : null,
        // Chinese has no spaces: a run of a few characters is a word, a longer one a sentence that may break anywhere.
        wraps && !/[\u2e80-\uffef]{5}/u.test(cell) ? 'words' : null,
      ].filter(Boolean);
      return el(
        tag,
        { class: classes.length === 0 ? null : classes.join(' ') },
        wraps ? cell : unbroken(cell),
      );
    }),
  );
