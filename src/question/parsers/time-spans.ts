// From time atoms to every time expression of a text: single atoms, two ends ("from … to …", 3月1日到10日), and open ends
// ("since …", …之前). All of them are candidates; segmentation keeps what explains the text best.
import { finds } from '../finds.js';
import { EN_NUMBER, readNumber, ZH_NUMBER as N } from '../numbers.js';
import type { TimeAtom } from '../time/atom.js';
import type { TimeSpan } from '../time/combine.js';
import type { Match } from '../token.js';
import { EN_TIME } from './time-en.js';
import { EN_FESTIVALS, MAY_HOLD_FESTIVAL, ZH_FESTIVALS } from './time-festivals.js';
import { findBeside } from './time-beside.js';
import { findDotted, standsAsDate } from './time-dotted.js';
import { compileRules, findAtoms, type TimeAtomMatch } from './time-rule.js';
import { findWeeks } from './time-weeks.js';
import { findWithin } from './time-within.js';
import { ZH_TIME } from './time-zh.js';

const ZH = compileRules(ZH_TIME, false);
const EN = compileRules(EN_TIME, true);
const NAMED_ZH = compileRules(ZH_FESTIVALS, false);
const NAMED_EN = compileRules(EN_FESTIVALS, true);

const LINK = /^ ?(?:到|至|~|-|to|through|thru|till|until|up to) ?/u;
const AND = /^ ?(?:and|和|与) ?/u;
const PREFIX = /(?:from|between|during|in|从|自|由|在) ?$/u;
const BETWEEN = /(?:between) ?$/u;
const CLOSING = /^(?:之间|期间|这段时间|这期间|为止)/u;
const SINCE_BEFORE =
  /(?:(?:ever )?since|on or after|not before|no earlier than|starting|beginning|from|自从|从|自)(?: on)? ?$/u;
const SINCE_AFTER =
  /^(?:以来|至今|到现在|到今天|到目前|起|开始| onwards?| on(?=\W*$| until| to )| until now| to date)/u;
// "came through yesterday", "get through last week": what was done, and no end.
const UNTIL_BEFORE =
  /(?:until|on or before|no later than|till|up to|(?<!\b(?:c[ao]mes?|coming|ge?o?ts?|getting|gotten|go(?:es|ing|ne)?|went|sent|send|put|work(?:ed)?|ran|run|pass(?:ed)?|push(?:ed)?) )through|up until|截至|截止到?|直到) ?$/u;
const UNTIL_AFTER = /^(?:为止|止)/u;
const EARLIER_BEFORE = /(?:before|prior to|earlier than) ?$/u;
const EARLIER_AFTER = /^(?:之前|以前|前(?![\d一二两三四五六七八九十]))/u;
const SAME_DAY = /^(?:当天|那天|当日|那一天|这一天|全天|整天|一整天)/u;
const EVENT =
  '(?:(?:new|major|minor|big|last|latest|software|firmware|product|app|website|site|system|version|price|pricing|server|data) ){0,8}(?:release|launch|relaunch|rollout|roll out|deployment|deploy|update|upgrade|migration|cutover|go live|redesign|price change|price increase|change|incident|outage|campaign|promotion|switch|recall|hotfix|patch)';
const WE_DID =
  '(?:we|it) (?:went live|released|launched|relaunched|rolled out|deployed|updated|upgraded|migrated|switched)(?: it)?';
const EVENT_SINCE_EN = new RegExp(
  `(?<![a-z])(?:ever )?since (?:(?:the |our |that )?${EVENT}|${WE_DID})(?: (?:on|of|from))? ?$`,
  'u',
);
const EVENT_BEFORE_EN = new RegExp(
  `(?<![a-z])(?:before|prior to) (?:(?:the |our |that )?${EVENT}|${WE_DID})(?: (?:on|of|from))? ?$`,
  'u',
);
const EVENT_ZH =
  '的?(?:新版本?|新产品|新系统|版本|系统|产品|软件|固件|应用|网站|app)?(?:发布|发版|上线|升级|更新|改版|上市|迁移|切换|割接|改价|涨价|降价|调价|促销|召回|宕机|回滚)';
const SINCE_ZH = /(?:自从|从|自)$/u;
const EVENT_SINCE_ZH = new RegExp(`^${EVENT_ZH}(?:以来|至今|到现在|到今天|到目前)`, 'u');
const EVENT_BEFORE_ZH = new RegExp(`^${EVENT_ZH}(?:之前|以前|前)`, 'u');
const NOTHING = /^$/u;
const EVENING = /^(?:的?晚上|晚(?!于|[上了点])|夜里|夜间| evening(?![a-z])| night(?![a-z]))/u;
const EVENING_HOURS = [18, 23] as const;
const LATER_BEFORE = /(?:after) ?$/u;
const LATER_AFTER = /^(?:之后|以后)/u;

/** Every time expression that a text may hold, overlapping ones included. */
export function findTimes(text: string, thisYear: number): Match[] {
  const named = MAY_HOLD_FESTIVAL.test(text)
    ? [...findAtoms(text, NAMED_ZH, thisYear), ...findAtoms(text, NAMED_EN, thisYear)]
    : [];
  const dotted = findDotted(text);
  // Every rule of a language needs one of its characters, or a digit.
  const [zh, en] = [/[\u3400-\u9fff\d]/u.test(text), /[a-z\d]/u.test(text)];
  const plain = [
    ...(zh ? findAtoms(text, ZH, thisYear) : []),
    ...(en ? findAtoms(text, EN, thisYear) : []),
    ...named,
  ].filter((found) => !isOfAModel(text, found));
  const atoms = [...plain, ...dotted];
  const byStart = new Map<number, TimeAtomMatch[]>();
  for (const atom of atoms) byStart.set(atom.start, [...(byStart.get(atom.start) ?? []), atom]);
  return [
    ...[...plain, ...dotted.filter((found) => standsAsDate(text, found))].map((found) =>
      match(found.start, found.end, { s: 'atom', atom: found.atom }),
    ),
    ...[...plain, ...dotted.filter((found) => standsAsDate(text, found) || opens(text, found))].flatMap(
      (found) => openEnds(text, found),
    ),
    ...atoms.flatMap((found) => [...events(text, found), ...evenings(text, found)]),
    ...lastNight(text),
    ...wholeSteps(text),
    ...[...findWithin(text, atoms), ...findWeeks(text, atoms), ...findBeside(text, atoms)].map((found) =>
      match(found.start, found.end, { s: 'atom', atom: found.atom }),
    ),
    ...atoms.flatMap((found) => twoEnds(text, found, byStart)),
    ...shorthand(text, thisYear),
  ];
}

/** 从5.1到现在, 截至5.20: the word before makes a day of what may else be a figure. */
const opens = (text: string, { start }: TimeAtomMatch): boolean =>
  /(?:从|自从|自|截至|截止到?|直到)$/u.test(text.slice(0, start));

/** "2025款", 2025年版: the year of a model is its name, and no time. */
const isOfAModel = (text: string, { start, end }: TimeAtomMatch): boolean =>
  /^\d{2,4}年?$/u.test(text.slice(start, end)) && /^(?:款|版|型)/u.test(text.slice(end));

const match = (start: number, end: number, span: TimeSpan): Match => ({
  start,
  end,
  meanings: [{ k: 'time', span }],
});

const lengthOf = (regex: RegExp, text: string): number => regex.exec(text)?.[0].length ?? 0;

function twoEnds(text: string, first: TimeAtomMatch, byStart: ReadonlyMap<number, TimeAtomMatch[]>): Match[] {
  const before = text.slice(0, first.start);
  const rest = text.slice(first.end);
  const link = lengthOf(LINK, rest) || (BETWEEN.test(before) ? lengthOf(AND, rest) : 0);
  if (link === 0) return [];
  const start = first.start - lengthOf(PREFIX, before);
  const at = first.end + link;
  const ends = [...(byStart.get(at) ?? []), ...bareDay(text, at, first.atom)];
  return ends.flatMap((second) => {
    const end = second.end + lengthOf(CLOSING, text.slice(second.end));
    const span: TimeSpan = { s: 'between', from: first.atom, to: second.atom };
    // "after Feb 22 until March 5": from the day after.
    const after = lengthOf(LATER_BEFORE, before);
    const later =
      after > 0 ? [match(first.start - after, end, { ...span, after: true } satisfies TimeSpan)] : [];
    return [...later, match(first.start, end, span), match(start, end, span)];
  });
}

const BARE_DAY = new RegExp(
  `^(?:(\\d{1,2})(?:st|nd|rd|th)?(?!\\.\\d|[\\d/a-z月-])|(${N})(?=[日号]))[日号]?`,
  'u',
);

/** After "3月1日到" or "March 1 to", a number alone is a day of the month. */
function bareDay(text: string, at: number, first: TimeAtom): TimeAtomMatch[] {
  if (first.t !== 'date' && first.t !== 'day_of') return [];
  const found = BARE_DAY.exec(text.slice(at));
  const day = readNumber(found?.[1] ?? found?.[2] ?? '');
  if (found === null || day === null) return [];
  return [{ start: at, end: at + found[0].length, atom: { t: 'date', year: null, month: null, day } }];
}

function openEnds(text: string, found: TimeAtomMatch): Match[] {
  const { atom } = found;
  if (atom.t === 'now' || atom.t === 'rolling') return [];
  const before = text.slice(0, found.start);
  const after = text.slice(found.end);
  const result: Match[] = [];
  const add = (head: number, tail: number, span: TimeSpan): void => {
    if (head + tail > 0) result.push(match(found.start - head, found.end + tail, span));
  };
  const wordBefore = (regex: RegExp): number => {
    const length = lengthOf(regex, before);
    const previous = text[found.start - length - 1];
    return length > 0 &&
      previous !== undefined &&
      /[a-z]/.test(previous) &&
      /^[a-z]/.test(before.slice(-length))
      ? 0
      : length;
  };
  const since = wordBefore(SINCE_BEFORE);
  const sinceTail = lengthOf(SINCE_AFTER, after);
  // "from March" alone is "in March": only a clear word for an open end makes one; 从3月5日 is clear, as it names a day.
  const vague = atom.t === 'date' || atom.t === 'day_of' ? /^from ?$/u : /^(?:from|从|自) ?$/u;
  const clear = since > 0 && !vague.test(before.slice(-since));
  // 昨天当天 is yesterday; 上周当天 ("on the same day") says something of the metric.
  if (isDay(atom)) add(0, lengthOf(SAME_DAY, after), { s: 'atom', atom });
  if (clear || sinceTail > 0) add(since, sinceTail, { s: 'since', from: atom });
  add(wordBefore(UNTIL_BEFORE), lengthOf(UNTIL_AFTER, after), { s: 'until', to: atom });
  add(wordBefore(EARLIER_BEFORE), 0, { s: 'before', to: atom });
  add(0, lengthOf(EARLIER_AFTER, after), { s: 'before', to: atom });
  add(wordBefore(LATER_BEFORE), 0, { s: 'after', from: atom });
  add(0, lengthOf(LATER_AFTER, after), { s: 'after', from: atom });
  return result;
}

/** "since the release on March 3", 3月3日上线以来: what happened on the day says nothing that the day does not. */
function events(text: string, found: TimeAtomMatch): Match[] {
  if (!isDay(found.atom)) return [];
  const before = text.slice(0, found.start);
  const after = text.slice(found.end);
  const spans: (readonly [RegExp, RegExp, TimeSpan])[] = [
    [EVENT_SINCE_EN, NOTHING, { s: 'since', from: found.atom }],
    [EVENT_BEFORE_EN, NOTHING, { s: 'before', to: found.atom }],
    [SINCE_ZH, EVENT_SINCE_ZH, { s: 'since', from: found.atom }],
    [NOTHING, EVENT_BEFORE_ZH, { s: 'before', to: found.atom }],
  ];
  return spans.flatMap(([head, tail, span]) => {
    const [said, behind] = [
      head === EVENT_SINCE_EN || head === EVENT_BEFORE_EN ? head : tail,
      lengthOf(tail, after),
    ];
    const ahead = lengthOf(head, before);
    const there = said === head ? ahead > 0 : behind > 0;
    return there ? [match(found.start - ahead, found.end + behind, span)] : [];
  });
}

/** 昨天晚上, "Friday evening", "last night": the hours from six to midnight of that day. Of a day that runs they are not over. */
function evenings(text: string, found: TimeAtomMatch): Match[] {
  const { atom } = found;
  if (!isDay(atom) || (atom.t === 'relative' && atom.offset >= 0)) return [];
  const behind = lengthOf(EVENING, text.slice(found.end));
  if (behind === 0) return [];
  const meaning = { k: 'time', span: { s: 'atom', atom }, hours: EVENING_HOURS } as const;
  return [{ start: found.start, end: found.end + behind, meanings: [meaning] }];
}

const isDay = (atom: TimeAtom): boolean =>
  atom.t === 'date' ||
  atom.t === 'day_of' ||
  atom.t === 'weekday' ||
  atom.t === 'days_ago' ||
  (atom.t === 'relative' && atom.grain === 'day');

const LAST_NIGHT = /(?<![a-z])(?:last|yesterday) (?:night|evening)(?![a-z])/gu;

/** "last night" has no day of its own in its words. */
const lastNight = (text: string): Match[] =>
  finds(text, LAST_NIGHT).map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    meanings: [
      {
        k: 'time',
        span: { s: 'atom', atom: { t: 'relative', grain: 'day', offset: -1 } },
        hours: EVENING_HOURS,
      },
    ],
  }));

const WHOLE_STEPS = new RegExp(
  `(?<![a-z0-9])(?:the )?(?:last|past|previous) (${EN_NUMBER}) (?:full|whole|complete|calendar|completed) (?:calendar )?(week|month|quarter|year)s?(?![a-z])`,
  'gu',
);

/** "the last three full months": the calendar ones before this, and no days counted back from today. */
const wholeSteps = (text: string): Match[] =>
  finds(text, WHOLE_STEPS).flatMap((found) => {
    const count = readNumber(found[1] ?? '');
    const grain = GRAINS.find((one) => one === found[2]);
    if (count === null || count < 1 || count > 60 || grain === undefined) return [];
    const from: TimeAtom = { t: 'relative', grain, offset: -count };
    const to: TimeAtom = { t: 'relative', grain, offset: -1 };
    return [match(found.index, found.index + found[0].length, { s: 'between', from, to })];
  });

const GRAINS = ['week', 'month', 'quarter', 'year'] as const;

const MONTHS_ZH = new RegExp(
  `(?:(\\d{4})年|(今年)|(去年))?(?<![\\d月])(${N})月?(?:到|至|-|~)(${N})月(?!\\d)份?`,
  'gu',
);
const DAYS_ZH = new RegExp(`(?<![\\d月])(${N})[日号]?(?:到|至|-|~)(${N})号`, 'gu');
const DAYS_OF_MONTH_ZH = new RegExp(
  `(上上|上|本|这|当)个?月份?的?(${N})[日号]?(?:到|至|-|~)(${N})[日号]`,
  'gu',
);

/** Two ends that share their unit: 1到3月, 一至三月, 3月1到10号, "1-10 March", "March 1-10". */
function shorthand(text: string, thisYear: number): Match[] {
  const found: Match[] = [];
  for (const m of finds(text, MONTHS_ZH)) {
    const [from, to] = [readNumber(m[4] ?? ''), readNumber(m[5] ?? '')];
    if (from === null || to === null || from > 12 || to > 12) continue;
    const year = m[1] ? Number(m[1]) : m[2] ? thisYear : m[3] ? thisYear - 1 : null;
    found.push(
      match(m.index, m.index + m[0].length, {
        s: 'between',
        from: { t: 'month', month: from, year },
        to: { t: 'month', month: to, year: year !== null && to < from ? year + 1 : year },
      }),
    );
  }
  for (const m of finds(text, DAYS_ZH)) {
    const [from, to] = [readNumber(m[1] ?? ''), readNumber(m[2] ?? '')];
    if (from === null || to === null || from > 31 || to > 31) continue;
    found.push(
      match(m.index, m.index + m[0].length, {
        s: 'between',
        from: { t: 'date', year: null, month: null, day: from },
        to: { t: 'date', year: null, month: null, day: to },
      }),
    );
  }
  for (const m of finds(text, DAYS_OF_MONTH_ZH)) {
    const [from, to] = [readNumber(m[2] ?? ''), readNumber(m[3] ?? '')];
    if (from === null || to === null || from > to) continue;
    const offset = m[1] === '上上' ? -2 : m[1] === '上' ? -1 : 0;
    found.push(
      match(m.index, m.index + m[0].length, {
        s: 'between',
        from: { t: 'day_of', offset, day: from },
        to: { t: 'day_of', offset, day: to },
      }),
    );
  }
  for (const m of finds(
    text,
    /(?<![\d/-])(?:(?:between )(?:the )?(?=\d{1,2}(?:st|nd|rd|th)? and))?(\d{1,2})(?:st|nd|rd|th)? ?(?:-|~|to|through|(?<=between (?:the )?\d{1,2}(?:st|nd|rd|th)? )and) ?(?:the )?(?=\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z])/gu,
  )) {
    const at = m.index + m[0].length;
    for (const second of findAtoms(text.slice(at), EN, thisYear)) {
      const { atom } = second;
      if (second.start !== 0) continue;
      const from: TimeAtom | null =
        atom.t === 'day_of'
          ? { ...atom, day: Number(m[1]) }
          : atom.t === 'date' && atom.month !== null
            ? { ...atom, day: Number(m[1]) }
            : null;
      if (from === null) continue;
      found.push(match(m.index, at + second.end, { s: 'between', from, to: second.atom }));
    }
  }
  return found;
}
