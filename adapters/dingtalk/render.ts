// A card as DingTalk gets it. The written rules of degradation:
//
// - title → the title of the message (the list and the notice show nothing else) and a heading of its text
// - text → a paragraph; small → a quote; figure → a large heading
// - facts → a list; table → a numbered list, one row a line, the column's name beside each cell: phones show no tables
// - chart → a picture in a message of its own after the text, which stands without it; a group robot shows it by its public
//   address, and says its words where it has none
// - details → only when short, and never code: there is one click to them elsewhere
// - buttons → "reply 1 …"; presses where a card template is set; nothing where nobody can answer (group robots)
// - mention → a real one where the call can mention and the person is known here; else the name
// - too long → whole lines are left out from the end, the buttons stay, and the text says so
//
// Sizes are bytes, as they are sent. Texts of cards are plain; `safe` makes markdown of them that shows just them.
import { pictureOf } from '../picture.js';
import type { Part, Picture } from '../platform.js';
import type { Block, Button, Card } from '../../src/cards/card.js';
import { cardBody } from './card-template.js';
import { LIMITS } from './limits.js';
import { type RenderParts, type Unit, WORDS, assemble, join, replyWords } from './layout.js';
import { brief, bytes, cut, lines, listTitle, numberedButton, safe, safeInline } from './markdown.js';
import { MENTION, PICTURE, type MarkdownBody, type Mention, type Place } from './types.js';

interface Written {
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly pictures: readonly Picture[];
}

export function renderCard(card: Card, parts: RenderParts): readonly Part[] {
  const written = write(card, parts);
  const title = listTitle(card.title, LIMITS.titleLength);
  if (parts.style === 'pressed') return [cardBody(card, written, parts)];
  const fits = (text: string): boolean => sizeOf({ title, text, mentions: written.mentions }, parts.place);
  const body: MarkdownBody = {
    title,
    text: assemble(written.units, WORDS[card.lang].cut, fits),
    mentions: written.mentions,
  };
  if (parts.place.kind === 'robot') {
    return [{ kind: 'robot', body, pictures: written.pictures, optional: false }];
  }
  return [
    { kind: 'markdown', body, pictures: [], optional: false },
    ...written.pictures.map((picture): Part => ({
      kind: 'image',
      body: { picture: picture.id },
      pictures: [picture],
      optional: true,
    })),
  ];
}

/** Whether a message is within the sizes of every call that it may go out by. */
function sizeOf(body: MarkdownBody, place: Place): boolean {
  const longest = body.mentions.reduce(
    (sum, { id, name }) => sum + Math.max(bytes(name), bytes(id ?? '')) + 4,
    0,
  );
  // Twice the ids: in the text and in the list beside it.
  const rest = longest * 2 + 400;
  if (place.kind === 'robot') {
    const picture = body.text.includes(PICTURE) ? LIMITS.pictureUrlBytes * pictureCount(body.text) : 0;
    return bytes(JSON.stringify(body.text)) + bytes(body.title) * 2 + rest + picture <= LIMITS.webhookBytes;
  }
  return bytes(JSON.stringify({ title: body.title, text: body.text })) + rest <= LIMITS.msgParamBytes;
}

const pictureCount = (text: string): number => text.split(PICTURE).length - 1;

function write(card: Card, parts: RenderParts): Written {
  const mentions: Mention[] = [];
  const pictures: Picture[] = [];
  const words = WORDS[card.lang];
  let offered = 0;
  /** Counted through the whole card, as they are pressed. */
  const numbered = (buttons: readonly Button[], reply: string): readonly Unit[] => {
    const first = offered + 1;
    offered += buttons.length;
    const shown = buttons.slice(0, Math.max(0, LIMITS.numberedButtons - first + 1));
    const asked = shown.map(({ label }, index) => numberedButton(first + index, label));
    if (asked.length === 0) return [];
    return [{ text: lines(first === 1 ? [`> ${reply}`, ...asked] : asked), before: '\n\n', kept: true }];
  };
  const para = (text: string): Unit => ({ text, before: '\n\n' });
  const rows = (all: readonly string[]): readonly Unit[] =>
    all.map((text, index) => ({ text, before: index === 0 ? '\n\n' : '\n' }));
  const blockUnits = (block: Block): readonly Unit[] => {
    switch (block.kind) {
      case 'text':
        return textUnits(block.text, block.weight ?? 'normal').map(para);
      case 'facts':
        return rows(
          block.facts.map(({ label, value }) => `- **${safeInline(label)}**${words.and}${safeInline(value)}`),
        );
      case 'table':
        return rows(tableRows(block, words));
      case 'chart': {
        const picture = pictureOf(block.chart, block.alt);
        pictures.push(picture);
        return parts.place.kind === 'robot' ? [para(`![${safeAlt(block.alt)}](${PICTURE})`)] : [];
      }
      case 'details': {
        if (block.blocks.some(({ kind }) => kind === 'code' || kind === 'chart' || kind === 'buttons'))
          return [];
        const inside = block.blocks.flatMap(blockUnits);
        const text = join(inside);
        if (bytes(text) > LIMITS.detailsBytes) return [];
        return [para(`**${safeInline(block.label)}**`), ...inside];
      }
      case 'code':
        return [para(lines(safe(block.text).split('\n')))];
      case 'mention': {
        const id = mentions.length < LIMITS.mentions ? parts.dingtalkIdOf(block.personId) : null;
        if (id === null) return [para(`**${brief(block.name, LIMITS.nameBytes)}**`)];
        mentions.push({ id, name: brief(block.name, LIMITS.nameBytes) });
        return [para(MENTION)];
      }
      case 'buttons':
        return parts.style === 'numbered' ? numbered(block.buttons, replyWords(card.lang, parts.place)) : [];
    }
  };
  // What the heading says is not said again.
  const said = card.blocks.filter((block) => block.kind !== 'text' || !isSaid(block, card.title));
  const body = merged(said.flatMap(blockUnits));
  const heading = para(`#### ${safeInline(card.title)}`);
  return { units: [heading, ...body], mentions, pictures };
}

/** Whether the heading says it: in these words, or a figure that stands in it. */
const isSaid = (block: Extract<Block, { readonly kind: 'text' }>, title: string): boolean =>
  block.text === title || (block.weight === 'figure' && figureIn(block.text, title));

/** As a figure of its own: `1` does not stand in `12`. */
function figureIn(figure: string, title: string): boolean {
  const at = title.indexOf(figure);
  if (figure === '' || at < 0) return false;
  const [before = '', after = ''] = [title.slice(0, at).slice(-1), title.slice(at + figure.length)];
  return !/[\d.,−-]/u.test(before) && !/^[.,]?\d/u.test(after);
}

const isNote = ({ text, kept }: Unit): boolean => text.startsWith('> ') && kept !== true;

/** Mentions beside each other stand on one line, notes beside each other in one quote. */
function merged(units: readonly Unit[]): readonly Unit[] {
  const all: Unit[] = [];
  for (const unit of units) {
    const last = all.at(-1);
    if (last !== undefined && isNote(last) && isNote(unit)) {
      // Two spaces end a line; each note still goes by itself where there is no room.
      all[all.length - 1] = { ...last, text: `${last.text}  ` };
      all.push({ ...unit, before: '\n' });
    } else if (unit.text === MENTION && last !== undefined && last.text.endsWith(MENTION)) {
      all[all.length - 1] = { ...last, text: `${last.text} ${MENTION}` };
    } else all.push(unit);
  }
  return all;
}

function textUnits(text: string, weight: 'normal' | 'small' | 'figure'): readonly string[] {
  const paragraphs = safe(text)
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph !== '');
  switch (weight) {
    case 'figure':
      return paragraphs.map((paragraph) => `## ${paragraph.replaceAll('\n', ' ')}`);
    case 'small':
      return paragraphs.map((paragraph) => lines(paragraph.split('\n').map((line) => `> ${line}`)));
    default:
      return paragraphs.map((paragraph) => lines(paragraph.split('\n')));
  }
}

/**
 * One row a line: `1. **name** · Column value · Column value`; the name alone in front when there are just two columns. Where the
 * first column only groups the rows (the same word again and again), the second is the name and the first stands behind it.
 */
function tableRows(
  block: Extract<Block, { readonly kind: 'table' }>,
  words: { readonly and: string },
): readonly string[] {
  const groups =
    block.head.length > 2 && new Set(block.rows.map(([first]) => first)).size < block.rows.length;
  // Nothing is known in this column at all.
  const isEmpty = (column: number): boolean =>
    block.head.length > 2 && block.rows.every((row) => ['', '–'].includes(row[column] ?? ''));
  return block.rows.map((row, index) => {
    const [first = '', second = '', ...others] = row.map(safeInline);
    const [name, rest] =
      groups && second !== '' ? [second, [first, ...others]] : [first, row.slice(1).map(safeInline)];
    const cells = rest.flatMap((cell, column) => {
      if (cell === '' || isEmpty(column + 1)) return [];
      const isGroup = groups && second !== '' && column === 0;
      const head = isGroup ? '' : safeInline(block.head[column + 1] ?? '');
      return [rest.length === 1 || head === '' ? cell : `${head} ${cell}`];
    });
    const label = `${index + 1}. **${name === '' ? '–' : name}**`;
    return rest.length === 1 ? `${label}${words.and}${cells.join('')}` : [label, ...cells].join(' · ');
  });
}

/** Words in the brackets of a picture. */
const safeAlt = (alt: string): string =>
  cut(safeInline(alt).replaceAll('[', '［').replaceAll(']', '］'), (text) => bytes(text) <= 300);
