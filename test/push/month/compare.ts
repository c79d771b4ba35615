// What arrived beside what should have: the differences, in words.
import type { Arrived } from './bot.js';
import type { Expected } from './reference.js';

export interface Differences {
  /** Should have come and did not. */
  readonly missing: readonly string[];
  /** Came and should not have, or once more. */
  readonly unasked: readonly string[];
  readonly early: readonly string[];
  readonly late: readonly string[];
  /** Came, and did not say what it had to; or with a sound, where it was to be a change in silence (or the other way round). */
  readonly wrong: readonly string[];
}

export const NOTHING: Differences = { missing: [], unasked: [], early: [], late: [], wrong: [] };

const clock = (t: number): string => new Date(t).toISOString().slice(0, 16);

/** `daily-card 2026-03-08T09:00` of `daily-card/2026-03-08T09:00/w1#0`. */
function whatOf(key: string): string {
  const [push = '', slot = ''] = key.split('/');
  return push === 'overdue' ? push : `${push} ${slot}`;
}

export function compare(expected: readonly Expected[], arrived: readonly Arrived[]): Differences {
  const found: Record<keyof Differences, string[]> = {
    missing: [],
    unasked: [],
    early: [],
    late: [],
    wrong: [],
  };
  const left = new Map<string, Arrived[]>();
  for (const each of arrived) {
    const name = `${each.address} ${whatOf(each.key)}`;
    left.set(name, [...(left.get(name) ?? []), each]);
  }
  for (const each of expected) {
    const name = `${each.address} ${each.what}`;
    const got = take(left.get(name) ?? [], each);
    const line = `${name}, due ${clock(each.from)}`;
    if (got === undefined) {
      found.missing.push(`${line} ${JSON.stringify(each.tickets)}`);
      continue;
    }
    if (got.at < each.from) found.early.push(`${line}, came ${clock(got.at)}`);
    if (got.at > each.to) found.late.push(`${line}, came ${clock(got.at)}`);
    const text = got.text.replace(/ +/gu, ' ');
    const unsaid = each.says.filter((said) => !text.includes(said));
    if (unsaid.length > 0) found.wrong.push(`${line}: does not say ${unsaid.join(', ')}: ${got.text}`);
    if (got.isChange !== each.isChange)
      found.wrong.push(`${line}: is ${got.isChange ? 'a change' : 'new'}, which it should not be`);
    if (each.tickets !== null && String(ticketsIn(got.text)) !== String(each.tickets))
      found.wrong.push(`${line}: lists ${ticketsIn(got.text)} where ${each.tickets} stand`);
  }
  for (const [name, rest] of left)
    for (const { at } of rest) found.unasked.push(`${name}, came ${clock(at)}`);
  return found;
}

/** The one that came in time, else the first that is left. */
function take(from: Arrived[], { from: earliest, to }: Expected): Arrived | undefined {
  const index = from.findIndex(({ at }) => at >= earliest && at <= to);
  return from.splice(Math.max(index, 0), 1)[0];
}

/** The tickets that a board lists, `!` behind late ones, in order. */
const ticketsIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const [, id] = /^([TSX]\d{4})\b/.exec(line) ?? [];
    return id === undefined ? [] : [`${id}${/, overdue\b/.test(line) ? '!' : ''}`];
  });
