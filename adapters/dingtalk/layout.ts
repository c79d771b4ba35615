// How a text is put together of units that are kept or left out as a whole, within a size.
import type { ButtonStyle } from '../platform.js';
import type { Button, Card } from '../../src/cards/card.js';
import type { Lang } from '../../src/text/lang.js';
import { bytes, cut } from './markdown.js';
import type { Place } from './types.js';

export interface RenderParts {
  readonly place: Place;
  readonly style: ButtonStyle;
  /** The DingTalk staff id of a person of the desk; null where it is not known. */
  readonly dingtalkIdOf: (personId: string) => string | null;
  /** Proves later that a button's value is ours. */
  readonly sign: (text: string) => string;
}

export const WORDS = {
  zh: {
    cut: '……（内容过长，后面的已省略）',
    reply: '回复数字：',
    // A group's robot hears only what mentions it.
    replyInGroup: '@我并回复数字：',
    and: '：',
    sep: '，',
  },
  en: {
    cut: '… (too long; the rest is left out)',
    reply: 'Reply with a number:',
    replyInGroup: 'Mention me with a number:',
    and: ': ',
    sep: ', ',
  },
} as const;

/** What stands above the numbers of buttons. */
export const replyWords = (lang: Lang, { kind }: Place): string =>
  kind === 'group' ? WORDS[lang].replyInGroup : WORDS[lang].reply;

/** What is dropped or kept as a whole, with what stands before it. */
export interface Unit {
  readonly text: string;
  readonly before: '\n\n' | '\n';
  /** Stays when the text has to be shortened. */
  readonly kept?: true;
}

/** The units as one text within a size. What has to go goes from the end, line by line; the last that stays may be shortened. */
export function assemble(units: readonly Unit[], notice: string, fits: (text: string) => boolean): string {
  const whole = join(units);
  if (fits(whole)) return whole;
  const told: Unit = { text: notice, before: '\n\n', kept: true };
  const tail = units.filter(({ kept }) => kept === true);
  const body = units.filter(({ kept }) => kept !== true);
  const first = body[0];
  const some = (count: number): string => join([...body.slice(0, count), told, ...tail]);
  let [low, high] = [0, body.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(some(middle))) low = middle;
    else high = middle - 1;
  }
  if (low > 0) return grown(body, low, [told, ...tail], fits) ?? some(low);
  const shortened = (text: string): string =>
    join([...(first === undefined ? [] : [{ ...first, text }]), told, ...tail]);
  return shortened(cut(first?.text ?? '', (text) => fits(shortened(text))));
}

/** With the beginning of the next unit, where that is a long text and no row. */
function grown(
  body: readonly Unit[],
  count: number,
  tail: readonly Unit[],
  fits: (text: string) => boolean,
): string | null {
  const next = body[count];
  if (next === undefined || next.before === '\n' || bytes(next.text) < 400) return null;
  const withText = (text: string): string => join([...body.slice(0, count), { ...next, text }, ...tail]);
  const text = cut(next.text, (shorter) => fits(withText(shorter)));
  return text === '…' ? null : withText(text);
}

export const join = (units: readonly Unit[]): string =>
  units.map(({ text, before }, index) => (index === 0 ? text : `${before}${text}`)).join('');

/** All buttons of a card in the order in which they are numbered. */
export const buttonsOf = (card: Card): readonly Button[] =>
  card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
