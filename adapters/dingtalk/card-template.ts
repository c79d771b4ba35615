// The interactive card: which variables the template in DingTalk's console has, and how a card fills them. Every value is a text of
// at most 1 KB. docs/dingtalk.md shows how the template is made.
import { z } from 'zod';
import type { Part, Picture } from '../platform.js';
import type { Button, Card } from '../../src/cards/card.js';
import { LIMITS } from './limits.js';
import { bytes, cut, withMentions } from './markdown.js';
import { type RenderParts, type Unit, WORDS, assemble, buttonsOf } from './layout.js';
import { addressOf, type CardBody, type Mention } from './types.js';

/** The text goes into so many variables under each other, each markdown. */
export const TEXTS = ['body', 'body2', 'body3', 'body4'] as const;

/** The title and the labels of buttons are shown as they are, without markdown. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const within = (text: string): boolean => bytes(text) <= LIMITS.cardValueBytes;

/** The card as one part: title, up to four texts, a picture, up to six buttons; more buttons are left out from the end. */
export function cardBody(
  card: Card,
  written: {
    readonly units: readonly Unit[];
    readonly mentions: readonly Mention[];
    readonly pictures: readonly Picture[];
  },
  parts: RenderParts,
): Part {
  let mention = 0;
  // The first is the heading: the template has a place of its own for it.
  const units = written.units.slice(1).map((unit) => ({
    ...unit,
    text: withMentions(unit.text, () => `**${written.mentions[mention++]?.name ?? ''}**`),
  }));
  const texts = spread(units, WORDS[card.lang].cut);
  const params: Record<string, string> = {
    title: cut(oneLine(card.title), within),
    tone: card.tone,
    lang: card.lang,
  };
  TEXTS.forEach((name, index) => (params[name] = texts[index] ?? ''));
  const buttons = buttonsOf(card).slice(0, LIMITS.cardButtons);
  for (let slot = 1; slot <= LIMITS.cardButtons; slot += 1) {
    const button = buttons[slot - 1];
    params[`button${slot}`] =
      button === undefined ? '' : cut(oneLine(button.label), (text) => bytes(text) <= LIMITS.labelBytes);
    params[`value${slot}`] = button === undefined ? '' : valueOf(button, addressOf(parts.place), parts.sign);
  }
  const picture = written.pictures[0];
  const body: CardBody = {
    params,
    atUserIds: [...new Set(written.mentions.flatMap(({ id }) => (id === null ? [] : [id])))],
    picture: picture?.id ?? null,
  };
  return { kind: 'card', body, pictures: picture === undefined ? [] : [picture], optional: false };
}

/** The units over the texts, none torn apart unless it alone is larger than one; what has no place is left out, and said so. */
function spread(units: readonly Unit[], notice: string): readonly string[] {
  const texts: string[] = [];
  let rest = units;
  while (rest.length > 0 && texts.length < TEXTS.length) {
    const last = texts.length === TEXTS.length - 1;
    if (last) {
      texts.push(assemble(rest, notice, within));
      break;
    }
    let count = rest.length;
    while (count > 1 && !within(assemble(rest.slice(0, count), '', () => true))) count -= 1;
    texts.push(assemble(rest.slice(0, count), notice, within));
    rest = rest.slice(count);
  }
  return texts;
}

const Value = z.union([
  z.strictObject({ q: z.string(), t: z.string(), s: z.string() }),
  z.strictObject({ a: z.string(), v: z.string(), t: z.string(), s: z.string() }),
]);

export interface Pressed {
  readonly button:
    | { readonly kind: 'ask'; readonly question: string }
    | { readonly kind: 'act'; readonly action: string; readonly value: string };
  /** Where the card stands. */
  readonly address: string;
}

/** A button as the text that comes back when it is pressed: what it does, where it stands, and our sign; empty when that is too long. */
function valueOf(button: Button, address: string, sign: (text: string) => string): string {
  const what = button.kind === 'ask' ? { q: button.question } : { a: button.action, v: button.value };
  const unsigned = { ...what, t: address };
  const value = JSON.stringify({ ...unsigned, s: sign(JSON.stringify(unsigned)) });
  return within(value) ? value : '';
}

/** What was pressed; null when the value is not one of ours. */
export function pressedOf(value: string, isOurs: (text: string, sign: string) => boolean): Pressed | null {
  const parsed = Value.safeParse(jsonOf(value));
  if (!parsed.success) return null;
  const { s, ...unsigned } = parsed.data;
  // In the order in which it was signed, whatever order it came back in.
  const text =
    'q' in unsigned
      ? JSON.stringify({ q: unsigned.q, t: unsigned.t })
      : JSON.stringify({ a: unsigned.a, v: unsigned.v, t: unsigned.t });
  if (!isOurs(text, s)) return null;
  return {
    address: unsigned.t,
    button:
      'q' in unsigned
        ? { kind: 'ask', question: unsigned.q }
        : { kind: 'act', action: unsigned.a, value: unsigned.v },
  };
}

/** Unknown JSON; undefined for no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
