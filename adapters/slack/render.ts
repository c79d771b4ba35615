// A card as Block Kit, within every limit by construction. What Slack can't show degrades by these rules:
//
// - The title is a header; one longer than a header (150) is a section. Of a long title of several sentences the first is the header,
//   the rest a section. The tone is a coloured dot before it: the colour bar exists only on attachments, which Slack folds away and
//   does not show tables in. A lone figure that the title says already is left out.
// - Text is plain text (`plain_text`), never markup: nothing that a customer wrote becomes bold, a link or a mention. Only bold labels,
//   a lone figure, mentions from mention blocks and fixed-width blocks are mrkdwn, escaped.
// - Text longer than a section goes on in the next one, broken at a line's end or between characters.
// - Facts are fields in two columns, label and value, five to a section.
// - The first table of a message is a table block. A further one is aligned text in a fixed-width block when it is small, else it
//   begins the next message. Rows that don't fit go on in the next message, under the head again; a row is never cut, a cell
//   longer than 120 is shortened with `…`, columns after the twentieth are left out. The home tab has no tables: aligned text.
// - A chart is an image block; its words take its place where the picture can't be had (send.ts).
// - Details have no fold in Slack: a button asks for them in words ("how was this computed"), which the chat answers.
// - Buttons go by 25 to a row, labels are shortened at 75; one whose value is over 2,000 is left out.
// - A card that does not fit into one message goes on in the next, four at most (the home tab: one); then a line says that it was cut.
import type { Block, Button, Card, Tone } from '../../src/cards/card.js';
import { SLACK } from '../../src/text/sentences/slack.js';
import type { Part, Picture } from '../platform.js';
import { pictureOf } from '../picture.js';
import { plainText } from '../../src/cards/plain-text.js';
import { LIMITS } from './limits.js';
import { alignedTable, nativeTables } from './table.js';
import { bold, clean, escaped, escapedLength, fenced, literal, pieces, shortened } from './text.js';
import type { SlackBlock, SlackBody } from './types.js';

export type Surface = 'message' | 'home';

export interface RenderOptions {
  readonly surface: Surface;
  /** The Slack user of a person of the store; null where none is known. */
  readonly slackIdOf: (personId: string) => string | null;
}

/** One piece of a message that is never torn apart. Two tables never stand in one message; mentions in a row share a line. */
interface Piece {
  readonly block: SlackBlock;
  readonly kind?: 'table' | 'mention';
  readonly picture?: Picture;
}

const DOTS: Readonly<Record<Tone, string>> = { plain: '', good: '🟢 ', warn: '🟠 ', bad: '🔴 ' };

/** What a picture's block is called by before it has been uploaded: see `withPictures` in files.ts. */
export const pictureRef = (id: string): string => `picture:${id}`;

/** One part per message; never empty. */
export function renderCard(raw: Card, options: RenderOptions): readonly Part[] {
  const card = { ...raw, title: clean(raw.title) };
  const blocks = grouped(card);
  const table = options.surface === 'home' ? undefined : blocks.find(({ kind }) => kind === 'table');
  const all = blocks.flatMap((block) => piecesOf(block, block === table, options));
  const packed = pack([...titlePieces(card), ...inLines(all)], card, options);
  return packed.map((group, index): Part => {
    const body: SlackBody = {
      text: index === 0 ? fallbackOf(card) : `${fallbackOf({ ...card, blocks: [] })} (${index + 1})`,
      blocks: group.map(({ block }, at) => named(block, card.lang, at)),
    };
    const pictures = group.flatMap(({ picture }) => (picture === undefined ? [] : [picture]));
    return { kind: options.surface, body, pictures, optional: false };
  });
}

/**
 * What notifications, lists and screen readers get: the card in words, escaped. Without what stands there only for the sake of
 * buttons, without statements, and without the words of a picture whose table is there.
 */
function fallbackOf(card: Card): string {
  const hasTable = card.blocks.some(({ kind }) => kind === 'table');
  const said = card.blocks.filter((block, index) => {
    if (block.kind === 'text')
      return (
        !isInTitle(block, card) && !(/[:：]$/.test(block.text) && card.blocks[index + 1]?.kind === 'buttons')
      );
    return !['buttons', 'code'].includes(block.kind) && !(block.kind === 'chart' && hasTable);
  });
  // A long cell would push all the others apart.
  const short = said.map((block): Block =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => shortened(cell, LIMITS.fallbackCell))) }
      : block,
  );
  const words = clean(plainText({ ...card, blocks: short }));
  return escaped(shortened(words.trim() === '' ? '–' : words, LIMITS.fallbackText, escapedLength));
}

/** Buttons say in which language they were shown; nothing else needs a name. */
const named = (block: SlackBlock, lang: 'zh' | 'en', index: number): SlackBlock =>
  block['type'] === 'actions' ? { ...block, block_id: `${lang}/${index}` } : block;

const plain = (text: string): SlackBlock => ({
  type: 'plain_text',
  text: escaped(clean(text)),
  emoji: false,
});
const marked = (text: string): SlackBlock => ({ type: 'mrkdwn', text: clean(text), verbatim: true });
const section = (text: SlackBlock): Piece => ({ block: { type: 'section', text } });

/** What is said where there is nothing to say: Slack refuses empty texts. */
const someText = (text: string): string => {
  const said = clean(text);
  return said.trim() === '' ? '–' : said;
};

function titlePieces({ title, tone }: Card): readonly Piece[] {
  const text = `${DOTS[tone]}${someText(title.replaceAll(/\s*\n\s*/g, ' '))}`;
  const [first, rest] = text.length > LIMITS.longTitle ? sentences(text) : [text, ''];
  if (escapedLength(first) > LIMITS.header) return paragraphs(text);
  return [{ block: { type: 'header', text: plain(first) } }, ...(rest === '' ? [] : paragraphs(rest))];
}

/** The first sentence, and what comes after it. */
function sentences(text: string): readonly [string, string] {
  const end = /[。！？]|[.!?](?= +[A-Z“"])/u.exec(text);
  if (end === null) return [text, ''];
  const at = end.index + end[0].length;
  return [text.slice(0, at), text.slice(at).trim()];
}

/** "87.5%" under "CSAT last week: 87.5%" says nothing new. */
const isInTitle = (block: Block, { title }: Card): boolean =>
  block.kind === 'text' &&
  (block.text === title || (block.weight === 'figure' && title.includes(block.text)));

const paragraphs = (text: string): readonly Piece[] =>
  pieces(someText(text), LIMITS.sectionText, escapedLength).map((piece) => section(plain(someText(piece))));

/** What a block is as buttons: details are asked for in words. Null for every other block. */
function buttonsOf(block: Block): readonly Button[] | null {
  if (block.kind === 'buttons') return block.buttons;
  return block.kind === 'details' ? [{ kind: 'ask', label: block.label, question: block.label }] : null;
}

/** Neighbours that read as one are put together: small texts, mentions. A text that repeats the title is left out. */
function grouped(card: Card): readonly Block[] {
  const out: Block[] = [];
  for (const block of card.blocks) {
    if (isInTitle(block, card)) continue;
    const last = out.at(-1);
    const buttons = buttonsOf(block);
    if (buttons !== null) {
      // One row: what to ask next, how it was computed, what can be done.
      const before = last === undefined ? null : buttonsOf(last);
      const together =
        before === null
          ? buttons
          : last?.kind === 'details'
            ? [
                ...buttons.filter(({ kind }) => kind === 'ask'),
                ...before,
                ...buttons.filter(({ kind }) => kind === 'act'),
              ]
            : [...before, ...buttons];
      if (before !== null) out.pop();
      out.push(before === null ? block : { kind: 'buttons', buttons: together });
    } else if (
      block.kind === 'text' &&
      block.weight === 'small' &&
      last?.kind === 'text' &&
      last.weight === 'small'
    ) {
      out[out.length - 1] = { ...block, text: `${last.text}\n${block.text}` };
    } else out.push(block);
  }
  return out;
}

/** @param first the first table of a message */
function piecesOf(block: Block, first: boolean, options: RenderOptions): readonly Piece[] {
  switch (block.kind) {
    case 'text':
      return textPieces(block.text, block.weight ?? 'normal');
    case 'facts':
      return factPieces(block.facts);
    case 'table': {
      if (block.head.length === 0) return [];
      const native = options.surface === 'message' && (first || block.rows.length > LIMITS.alignedRows);
      return native
        ? nativeTables(block).map((table): Piece => ({ block: table, kind: 'table' }))
        : alignedTable(block).map((text) => section(marked(text)));
    }
    case 'chart': {
      const picture = pictureOf(block.chart, someText(block.alt));
      const alt = shortened(literal(picture.alt), LIMITS.altText);
      const image: SlackBlock = { type: 'image', alt_text: alt, slack_file: { id: pictureRef(picture.id) } };
      return [{ block: image, picture }];
    }
    case 'details':
      return buttonPieces(buttonsOf(block) ?? []);
    case 'code':
      return pieces(someText(block.text), LIMITS.sectionText - 10, fencedLength).map((text) =>
        section(marked(`\`\`\`${fenced(text)}\`\`\``)),
      );
    case 'mention': {
      const id = options.slackIdOf(block.personId);
      if (id !== null && /^[UW][A-Z0-9]+$/.test(id))
        return [{ ...section(marked(`<@${id}>`)), kind: 'mention' }];
      return [section(plain(shortened(`@${block.name}`, LIMITS.fieldText, escapedLength)))];
    }
    case 'buttons':
      return buttonPieces(block.buttons);
    default:
      return block satisfies never;
  }
}

const fencedLength = (text: string): number => fenced(text).length;

function textPieces(text: string, weight: 'normal' | 'small' | 'figure'): readonly Piece[] {
  if (weight === 'small') {
    return pieces(someText(text), LIMITS.contextText, escapedLength).map((piece): Piece => ({
      block: { type: 'context', elements: [plain(someText(piece))] },
    }));
  }
  if (weight === 'figure' && text.length < LIMITS.header) return [section(marked(bold(someText(text))))];
  return paragraphs(text);
}

function factPieces(facts: readonly { readonly label: string; readonly value: string }[]): readonly Piece[] {
  const perSection = LIMITS.sectionFields / 2;
  const short = facts.filter(
    ({ label, value }) => escapedLength(label) <= 100 && escapedLength(value) <= LIMITS.factValue,
  );
  if (short.length < facts.length) {
    return facts.flatMap(({ label, value }) => paragraphs(`${label}: ${value}`));
  }
  return chunks(facts, perSection).map((some): Piece => ({
    block: {
      type: 'section',
      fields: some.flatMap(({ label, value }) => [marked(bold(someText(label))), plain(someText(value))]),
    },
  }));
}

function buttonPieces(buttons: readonly Button[]): readonly Piece[] {
  const elements = buttons.flatMap((button, index): readonly SlackBlock[] => {
    const value = button.kind === 'ask' ? button.question : button.value;
    const name = button.kind === 'ask' ? `ask/${index}` : `act/${button.action}/${index}`;
    if (value.length > LIMITS.buttonValue || name.length > LIMITS.id) return [];
    if (button.kind === 'ask' && value === '') return [];
    const text = plain(shortened(someText(button.label), LIMITS.buttonText, escapedLength));
    // An empty value is refused by Slack, and comes back as none.
    return [{ type: 'button', text, action_id: name, ...(value === '' ? {} : { value }) }];
  });
  // Values may be long: a row of buttons stays a fraction of a message.
  const wide = elements.some((element) => JSON.stringify(element).length > 500);
  return chunks(elements, wide ? 2 : LIMITS.actions).map((some): Piece => ({
    block: { type: 'actions', elements: some },
  }));
}

/** Mentions that follow each other, in one section, none of them cut. */
function inLines(all: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of all) {
    const last = out.at(-1);
    const before = last?.kind === 'mention' ? mrkdwnOf(last) : '';
    const both = `${before} ${mrkdwnOf(piece)}`;
    if (piece.kind !== 'mention' || before === '' || both.length > LIMITS.sectionText) out.push(piece);
    else out[out.length - 1] = { ...section(marked(both)), kind: 'mention' };
  }
  return out;
}

function mrkdwnOf({ block }: Piece): string {
  const text = block['text'];
  return typeof text === 'object' && text !== null && 'text' in text ? String(text.text) : '';
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** Pieces into messages, in order, none over a limit; what is left after the last message is said to be left out. */
function pack(all: readonly Piece[], card: Card, { surface }: RenderOptions): readonly (readonly Piece[])[] {
  const messages: Piece[][] = [[]];
  const most = surface === 'home' ? 1 : LIMITS.messages;
  // Room for the line that says that something was cut.
  const maxBlocks = LIMITS.blocks[surface] - 1;
  const maxJson = LIMITS.messageJson - 500;
  let size = 2;
  for (const [index, piece] of all.entries()) {
    let message = messages.at(-1) ?? [];
    const width = JSON.stringify(piece.block).length + 30;
    const full =
      message.length >= maxBlocks ||
      size + width > maxJson ||
      (piece.kind === 'table' && message.some(({ kind }) => kind === 'table'));
    if (full && message.length > 0) {
      if (messages.length >= most) {
        message.push({
          block: { type: 'context', elements: [plain(SLACK[card.lang].cut(all.length - index))] },
        });
        return messages;
      }
      message = [];
      messages.push(message);
      size = 2;
    }
    message.push(piece);
    size += width;
  }
  return messages;
}
