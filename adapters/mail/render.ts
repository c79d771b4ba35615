// A card as an e-mail: HTML with its plain text beside it. Everything that came from data is escaped; pictures are attached and
// shown in place by their content id. What is to be pressed or unfolded is left out.
import type { Block, Card, Tone } from '../../src/cards/card.js';
import { plainText } from '../../src/cards/plain-text.js';
import { pictureOf } from '../picture.js';
import type { Part, Picture } from '../platform.js';

export interface MailBody {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** RFC 5322, 2.1.1: a line may have 998 bytes; a subject that is read has far fewer characters. */
const SUBJECT_LENGTH = 150;

const EDGES: Readonly<Record<Tone, string>> = {
  plain: '#c9ced6',
  good: '#2e9e6b',
  warn: '#d98a00',
  bad: '#cc3d3d',
};

/** One part: the whole card. */
export function renderMail(card: Card): readonly Part[] {
  const shown = card.blocks.flatMap(forMail);
  const pictures: Picture[] = [];
  const inner = shown.map((block) => html(block, pictures)).join('\n');
  const body: MailBody = {
    // A line break would begin another header.
    subject: [
      ...card.title
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[.。]$/u, ''),
    ]
      .slice(0, SUBJECT_LENGTH)
      .join(''),
    text: plainText({ ...card, blocks: shown }, { details: true }),
    html: page(card, inner),
  };
  return [{ kind: 'mail', body, pictures, optional: false }];
}

/** In a mail nothing folds and nothing can be pressed: buttons are left out, and statements, which nobody opens there. */
function forMail(block: Block): readonly Block[] {
  if (block.kind === 'buttons' || block.kind === 'code') return [];
  return [block.kind === 'details' ? { ...block, blocks: block.blocks.flatMap(forMail) } : block];
}

const page = (card: Card, inner: string): string =>
  `<!doctype html><html lang="${card.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>` +
  `<body style="margin:0;padding:16px;font:15px/1.5 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;color:#1d2129">` +
  `<div style="max-width:640px;border-left:4px solid ${EDGES[card.tone]};padding-left:16px">\n` +
  `<h1 style="font-size:18px;margin:0 0 12px">${escaped(card.title)}</h1>\n${inner}\n</div></body></html>`;

function html(block: Block, pictures: Picture[]): string {
  switch (block.kind) {
    case 'text':
      return `<p style="${TEXT_STYLES[block.weight ?? 'normal']}">${lines(block.text)}</p>`;
    case 'facts':
      return table(
        block.facts.map(({ label, value }) => [
          `<td style="color:#667085;padding:2px 12px 2px 0;vertical-align:top;white-space:nowrap">${lines(label)}</td>`,
          `<td style="padding:2px 0">${lines(value)}</td>`,
        ]),
      );
    case 'table':
      return table([
        block.head.map((name, i) => cell('th', name, block.numeric[i] ?? false)),
        ...block.rows.map((row) => row.map((value, i) => cell('td', value, block.numeric[i] ?? false))),
      ]);
    case 'chart': {
      const picture = pictureOf(block.chart, block.alt);
      pictures.push(picture);
      return `<p><img src="cid:${picture.id}" alt="${escaped(block.alt)}" style="max-width:100%;height:auto"></p>`;
    }
    case 'details':
      return `<p style="${TEXT_STYLES.small}"><b>${escaped(block.label)}</b></p>\n${block.blocks
        .map((each) => html(each, pictures))
        .join('\n')}`;
    case 'code':
      return `<pre style="white-space:pre-wrap;font-size:12px;color:#667085">${escaped(block.text)}</pre>`;
    case 'mention':
      return `<p>${escaped(block.name)}</p>`;
    case 'buttons':
      return '';
    default:
      return block satisfies never;
  }
}

const TEXT_STYLES = {
  normal: 'margin:0 0 8px',
  small: 'margin:0 0 8px;font-size:13px;color:#667085',
  figure: 'margin:0 0 8px;font-size:28px;font-weight:600',
} as const;

const table = (rows: readonly (readonly string[])[]): string =>
  `<table style="border-collapse:collapse;margin:0 0 12px">${rows
    .map((cells) => `<tr>${cells.join('')}</tr>`)
    .join('')}</table>`;

const cell = (tag: 'th' | 'td', text: string, numeric: boolean): string =>
  `<${tag} style="padding:4px 12px 4px 0;border-bottom:1px solid #e4e7ec;text-align:${numeric ? 'right' : 'left'}">${lines(text)}</${tag}>`;

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');
