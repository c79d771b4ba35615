// Days of the week and hours of the day, as they are said: filters, unless they are what is broken down by.
import type { Weekday } from '../../time/local-date.js';
import type { Candidate } from '../token.js';
import type { Bag } from './bag.js';
import type { Frame, FrameProblem } from './frame.js';

/** 周末 where somebody is called so: the person where 客服 stands beside it, else it is asked back. */
export function weekendOrPerson(bag: Bag): FrameProblem | null {
  for (const index of bag.places('weekdays')) {
    const names = bag.at(index, 'name')?.candidates ?? [];
    if (names.length === 0 || isPersonHere(bag, index)) continue;
    const text = bag.pieces[index]?.text ?? '';
    const days: Candidate = {
      dim: 'weekday',
      values: [6, 7],
      label: { zh: '周六周日', en: 'saturdays and sundays' },
    };
    return { p: 'which_name', index, text, candidates: [...names, days] };
  }
  return null;
}

const isPersonHere = (bag: Bag, index: number): boolean =>
  bag.at(index, 'name') !== null && [index - 1, index + 1].some((at) => bag.at(at, 'dim')?.dim === 'agent');

/** Weekdays as a filter; as a breakdown they are a dimension like others and left for it. */
export function saidWeekdays(bag: Bag): Frame['weekdays'] {
  const [first] = bag.places('weekdays').filter((index) => !isPersonHere(bag, index));
  if (first === undefined) return null;
  // "by weekday" breaks down; "weekday tickets" are those of working days.
  const grouped =
    bag.at(first - 1, 'each') !== null ||
    bag.at(first - 1, 'which') !== null ||
    // "by model and weekday": the last of a row of dimensions.
    (bag.at(first - 1, 'and') !== null &&
      (bag.at(first - 2, 'dim') !== null || bag.at(first - 2, 'every') !== null)) ||
    bag.at(first + 1, 'each') !== null ||
    bag.has('extreme') ||
    bag.at(first + 1, 'versus') !== null;
  if (bag.at(first, 'dim') !== null && grouped) return null;
  const said = bag.at(first, 'weekdays')?.which;
  if (said === undefined) return null;
  const more = typeof said === 'number' ? moreDays(bag, first) : [];
  const which = typeof said === 'number' ? [said, ...more] : said;
  const last = first + 2 * more.length;
  const before = bag.free(first - 1, 'not') !== null;
  const after = bag.free(last + 1, 'not_behind') !== null;
  bag.use(first);
  if (before) bag.use(first - 1);
  if (after) bag.use(last + 1);
  if (bag.free(last + 1, 'not_end') !== null) bag.use(last + 1);
  return { which, not: before || after };
}

/** "mondays, tuesdays and fridays", 每周五和每周六: the days behind the first of a row. */
function moreDays(bag: Bag, first: number): Weekday[] {
  const days: Weekday[] = [];
  for (let at = first + 1; bag.free(at, 'and') !== null; at += 2) {
    const next = bag.at(at + 1, 'weekdays')?.which;
    if (typeof next !== 'number') break;
    bag.use(at);
    bag.use(at + 1);
    days.push(next);
  }
  return days;
}

/** Hours of the day as filters. */
export function saidHours(bag: Bag): Frame['filters'] {
  const times = bag.pieces.flatMap((piece, at) => {
    const time = piece.used ? bag.at(at, 'time') : null;
    return time === null ? [] : [time];
  });
  const within = times.find(({ hours }) => hours !== undefined)?.hours;
  // "last night at 8", "last night and last week": of which hours it speaks then is not clear, and the hours stay unused.
  if (within !== undefined && times.length === 1 && !bag.has('hours')) {
    const [from, to] = within;
    return [{ dim: 'hour', values: Array.from({ length: to - from + 1 }, (_, i) => from + i), not: false }];
  }
  if (within !== undefined)
    for (const [at, piece] of bag.pieces.entries())
      if (piece.used && bag.at(at, 'time')?.hours !== undefined) bag.release(at);
  return bag.places('hours').flatMap((place) => {
    const hours = bag.at(place, 'hours');
    if (hours === null) return [];
    bag.use(place);
    const values = Array.from({ length: hours.to - hours.from + 1 }, (_, i) => hours.from + i);
    return [{ dim: 'hour' as const, values, not: false }];
  });
}
