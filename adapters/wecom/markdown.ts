// A card's blocks as units of text, in each of WeCom's dialects (section by section in render.ts).
import type { Block, Card } from '../../src/cards/card.js';
import { WECOM } from '../../src/text/sentences/wecom.js';
import { displayWidth } from '../../src/text/width.js';
import { neutralised, oneLine } from './neutralise.js';
import { cutToCharacters, line, unit, type Line, type Unit } from './pack.js';

/** How one surface writes. */
export interface Style {
  readonly dialect: 'plain' | 'narrow' | 'wide';
  /** `<font color>`: the app's markdown and the robots' first one. */
  readonly colours: boolean;
  /** `<@userid>` in the text: the robots' first markdown only. */
  readonly mentions: boolean;
  readonly userIdOf: (personId: string) => string | null;
}

const TONES = { plain: null, good: 'info', warn: 'warning', bad: 'warning' } as const;

/** Labels and cells stand whole on their line: what nobody writes in one is cut. */
const MAX_CELL = 60;
const cellOf = (text: string, style: Pick<Style, 'dialect'>): string =>
  cutToCharacters(oneLine(text, style.dialect), MAX_CELL);

export function titleUnit(card: Card, style: Style): Unit {
  const text = oneLine(card.title, style.dialect);
  const colour = TONES[card.tone];
  if (text === '') return unit([]);
  if (style.dialect === 'plain') return unit([line(text)]);
  return unit([colour === null || !style.colours ? line(text, '**', '**') : font(text, colour)]);
}

const font = (text: string, colour: string): Line => line(text, `<font color="${colour}">`, '</font>');

/** Charts and buttons are no text: they give nothing. */
export function blockUnits(block: Block, card: Card, style: Style): readonly Unit[] {
  const { dialect } = style;
  switch (block.kind) {
    case 'text': {
      const lines = neutralised(block.text, dialect).split('\n');
      if (lines.every((text) => text === '')) return [];
      return [unit(lines.map((text) => weighed(text, block.weight ?? 'normal', style)))];
    }
    case 'facts':
      return block.facts.length === 0
        ? []
        : [
            unit(
              block.facts.map((fact) =>
                factLine(fact, card, style, dialect === 'wide' && block.facts.length > 1),
              ),
            ),
          ];
    case 'table':
      return dialect === 'wide' ? wideTable(block) : rowsAsLines(block, card, style);
    case 'code': {
      const lines = neutralised(block.text, dialect)
        .split('\n')
        .map((text) => (dialect === 'narrow' ? line(text, '> ') : line(text)));
      return [dialect === 'wide' ? unit(lines, '```\n', '\n```') : unit(lines)];
    }
    case 'mention':
      return [unit([mention(block, style)])];
    case 'chart':
    case 'buttons':
    case 'details':
      return [];
    default:
      return block satisfies never;
  }
}

/** What stands beside a figure ("usually 13 min · team 5 min") is separated so; of all of it only the figure is bold. */
const BESIDE = ' · ';
/** Columns of a value that is a sentence rather than a figure. */
const LONG_VALUE = 30;

function factLine(
  { label, value }: { readonly label: string; readonly value: string },
  card: Card,
  { dialect, ...style }: Style,
  isListed: boolean,
): Line {
  const start = `${isListed ? '- ' : ''}${cellOf(label, { ...style, dialect })}${WECOM[card.lang].colon}`;
  const said = oneLine(value, dialect);
  const [figure = '', ...beside] = said.split(BESIDE);
  if (dialect === 'plain' || said === '' || displayWidth(figure) > LONG_VALUE) return line(said, start);
  if (beside.length === 0) return line(said, `${start}**`, '**');
  return line(`${BESIDE}${beside.join(BESIDE)}`, `${start}**${figure}**`);
}

function weighed(text: string, weight: 'normal' | 'small' | 'figure', style: Style): Line {
  if (text === '' || style.dialect === 'plain') return line(text);
  if (weight === 'figure') return line(text, '## ');
  if (weight === 'normal') return line(text);
  return style.colours ? font(text, 'comment') : line(text, '> ');
}

function mention({ personId, name }: Extract<Block, { kind: 'mention' }>, style: Style): Line {
  const id = style.mentions ? style.userIdOf(personId) : null;
  return id === null ? line(`＠${oneLine(name, style.dialect)}`) : line('', `<@${id}>`);
}

type Table = Extract<Block, { kind: 'table' }>;

function wideTable({ head, rows, numeric }: Table): readonly Unit[] {
  if (head.length === 0 || rows.length === 0) return [];
  const row = (cells: readonly string[]): string =>
    `| ${head.map((_, index) => cellOf(cells[index] ?? '', { dialect: 'wide' })).join(' | ')} |`;
  const rule = `| ${head.map((_, index) => (numeric[index] === true ? '---:' : ':---')).join(' | ')} |`;
  return [
    unit(
      rows.map((cells) => line('', row(cells))),
      `${row(head)}\n${rule}\n`,
    ),
  ];
}

/** Heads of a column that holds the sample of the figure before it. */
const SAMPLE = new Set(['n', '样本', '样本 n']);

interface Figure {
  readonly text: string;
  readonly name: string;
  readonly isNumber: boolean;
}

/** Each figure behind its name, with its sample where the next column holds it; words behind a colon. */
function withSamples(figures: readonly Figure[], { lang }: Card): readonly string[] {
  const { withSample, colon } = WECOM[lang];
  return figures.flatMap(({ text, name, isNumber }, index) => {
    const next = figures[index + 1];
    if (index > 0 && SAMPLE.has(name) && figures[index - 1]?.isNumber === true) return [];
    const said = isNumber && next !== undefined && SAMPLE.has(next.name) ? withSample(text, next.text) : text;
    const label = index === 0 ? name : inSentence(name);
    return [label === '' ? said : `${label}${isNumber || /^[\d+−-]/.test(text) ? ' ' : colon}${said}`];
  });
}

/** A heading within a line: small at its beginning, but for what is written in capitals. */
const inSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** "1. Wang Wei  92.3% (n = 120)": a rank stands before rows that name somebody; one figure needs no name, the title has it. */
function rowsAsLines({ head, rows, numeric }: Table, card: Card, style: Style): readonly Unit[] {
  const { comma, withSample } = WECOM[card.lang];
  const cell = (text: string): string => cellOf(text, style);
  if (rows.length === 0) return [];
  const hasRank = rows.every((cells, index) => cells[0] === String(index + 1));
  const from = hasRank ? 1 : 0;
  // What two columns of words say together names the row: "产品 店小管".
  const names = head.length - from > 2 && numeric[from] === false && numeric[from + 1] === false ? 2 : 1;
  const isSampled = head.length - from - names === 2 && SAMPLE.has(head.at(-1) ?? '');
  // Several figures beside each other are no order.
  const isOrdered = isSampled || head.length - from - names <= 1;
  const isRanked = hasRank || (isOrdered && rows.every((cells) => !/\d/.test(cells[0] ?? '')));
  return [
    unit(
      rows.map((cells, index) => {
        const name = cell(
          cells
            .slice(from, from + names)
            .filter((text) => text !== '')
            .join(' '),
        );
        const figures = cells
          .map((text, column) => ({
            text: cell(text),
            name: cell(head[column] ?? ''),
            isNumber: numeric[column] === true,
          }))
          .slice(from + names)
          // "–" in a table says that there is nothing to say.
          .filter(({ text }) => text !== '' && text !== '–');
        const [figure, sample] = figures;
        const said =
          isSampled && figure !== undefined && sample !== undefined
            ? withSample(figure.text, sample.text)
            : figures.length === 1
              ? (figure?.text ?? '')
              : withSamples(figures, card).join(comma);
        const start = isRanked ? `${index + 1}. ` : '';
        return style.dialect === 'plain'
          ? line(`${start}${name}  ${said}`.trimEnd())
          : line(`  ${said}`.trimEnd(), name === '' ? start : `${start}**${name}**`);
      }),
    ),
  ];
}
