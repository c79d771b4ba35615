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
    el('h3', {}, card.title),
    ...card.blocks.map((block) => blockView(block, page)),
  );
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

const VIEWS = {
  text: (block) =>
    el(
      `p.${block.weight === 'figure' ? 'figure' : block.weight === 'small' ? 'small' : 'text'}`,
      {},
      block.text,
    ),

  facts: (block) =>
    el(
      'dl.facts',
      {},
      ...block.facts.map((fact) => el('div', {}, el('dt', {}, fact.label), el('dd', {}, fact.value))),
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

/** A kind that this page does not know yet is left out rather than shown wrongly. */
const blockView = (block, page) => VIEWS[block.kind]?.(block, page) ?? null;

const row = (tag, cells, numeric) =>
  el('tr', {}, ...cells.map((cell, index) => el(tag, { class: numeric[index] ? 'number' : null }, cell)));
