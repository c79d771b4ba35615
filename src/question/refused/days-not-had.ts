// Days that are plain to a reader but are none that can be asked for here, with what may be asked instead: "complaints this year excluding
// May" (a figure is of days in a row), 暑假 (no dates of its own), "tickets yesterday morning" (nobody has said from when to when that is).
import { yearOf } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import { findTimes } from '../parsers/time-spans.js';
import type { Plan, Reading, Unread } from '../plan.js';
import { say } from '../say.js';

/** How what may be asked instead is read: by itself, or as a turn of what came before. */
interface Ways {
  alone(words: string): Reading;
  asTurn(words: string): Reading;
}

/** What says that the days behind it, or before it, don't count. 除了五月还有哪个月 asks for more, and 不要 and 非 may mean anything. */
const WITHOUT_BEFORE =
  /(?:(?:除去|除开|除了|除|不含|不包括|不包含|不算上?|不计|去掉|去除|剔除|扣掉|扣除|扣|减去|刨除|刨去|刨掉|撇开|抛开|排除|别算上?)掉?的?|(?<![a-z])(?:except(?:ing)?(?: for)?|exclud(?:e|ing)|excl\.?|without|other than|apart from|aside from|not counting|not including|leaving out|leave out|minus|omitting|ignoring|skipping|bar(?:ring)?|but not|save for|take out|taking out)(?: (?:for|in|on|the|all of|month of|days of)){0,3} )$/u;
const WITHOUT_BEHIND =
  /^(?:的?(?:那个月|整个月|数据)?(?:除外|不算|不计|不含|不包括|去掉|剔除|扣掉|刨去)|,? (?:excluded|left out|aside|removed|taken out|not included|not counted))/u;
const ASKS_FOR_MORE = /还有|还|也|都|另外|else|besides|in addition/u;
const BEHIND_DAYS = /^(?:以外|之外|外)?的?/u;

/** Weekends, Fridays and working days can be left out: they are no stretch of a range. */
const KINDS_OF_DAYS = /周末|工作日|节假日|周[一二三四五六日天]|星期|weekend|working day|weekday|day$|days$/u;

interface Found {
  readonly start: number;
  readonly end: number;
}

/** The days named in a text, the longest first, none inside another. */
function daysIn(text: string, year: number): readonly Found[] {
  const longest = [...findTimes(text, year)].sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest
    .reduce<readonly Found[]>(
      (kept, one) =>
        kept.some(({ start, end }) => one.start < end && start < one.end) ? kept : [...kept, one],
      [],
    )
    .toSorted((a, b) => a.start - b.start);
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').replace(/^[\s,，]+|[\s,，]+$/gu, '');

/** 今年除了二月的投诉率: the question by month, of the whole, and of what was to be left out. */
function leftOut(text: string, { today }: ReadContext): readonly [string, readonly string[]] | null {
  const days = daysIn(text, yearOf(today));
  for (const one of days) {
    const said = text.slice(one.start, one.end);
    const [before, behind] = [text.slice(0, one.start), text.slice(one.end)];
    const front = WITHOUT_BEFORE.exec(before)?.[0];
    const back = front === undefined ? WITHOUT_BEHIND.exec(behind)?.[0] : BEHIND_DAYS.exec(behind)?.[0];
    if ((front === undefined && back === undefined) || KINDS_OF_DAYS.test(said)) continue;
    if (ASKS_FOR_MORE.test(behind)) continue;
    const head = before.slice(0, before.length - (front ?? '').length);
    const tail = behind.slice((back ?? '').length);
    const whole = tidy(`${head} ${tail}`);
    // What is left out alone: in the place of the longer range, or by itself.
    const other = days.find((day) => day !== one);
    const long = other === undefined ? null : text.slice(other.start, other.end);
    const apart = long === null ? `${whole} ${said}` : whole.replace(long, ` ${said} `);
    return [said.trim(), [`${whole} by month`, `${whole} 按月`, whole, tidy(apart)]];
  }
  return null;
}

const SCHOOL_HOLIDAYS =
  /暑假(?:期间)?|寒假(?:期间)?|暑期|开学季|(?<![a-z])(?:the )?(?:(?:summer|winter|spring|autumn|school|half-?term|term)[ -](?:holidays?|breaks?|vacations?|recess)|half[ -]term)(?![a-z])/u;

/** Parts of the day, and hours that they may be: offered, never taken. The evening is settled (18 to 24) where its day is said. */
const PARTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /今早|今晨|昨早|早上|早晨|清早|清晨|大清早|上午|一早|(?<![a-z])(?:in the |early |late |first thing )?(?:this )?(?:morning|mornings)(?![a-z])|(?<![a-z])first thing(?![a-z])/u,
    ['9点到12点', '6点到12点', 'from 9am to 12pm', 'from 6am to 12pm'],
  ],
  [
    /中午|午间|午休|(?<![a-z])(?:at |over )?(?:noon|midday|lunch ?time|lunch)(?![a-z])/u,
    ['12点到14点', 'from 12pm to 2pm'],
  ],
  [
    /今天下午|下午|午后|傍晚|(?<![a-z])(?:in the |early |late )?(?:this )?(?:afternoons?)(?![a-z])/u,
    ['12点到18点', '14点到18点', 'from 12pm to 6pm', 'from 2pm to 6pm'],
  ],
  [
    /凌晨|半夜|深夜|后半夜|午夜|(?<![a-z])(?:overnight|at night|(?:in|during) the night)(?![a-z])/u,
    ['0点到6点', 'from 0am to 6am'],
  ],
  [
    /今晚|晚上|晚间|夜里|夜间|(?<![a-z])(?:tonight(?:'s)?|(?:in the )?(?:this )?(?:evenings?))(?![a-z])/u,
    ['18点到24点', 'from 6pm to midnight'],
  ],
];

/** "this morning" is of today, 昨早 of yesterday. */
const dayOfPart = (said: string): string =>
  said.startsWith('今')
    ? '今天'
    : said.startsWith('昨')
      ? '昨天'
      : /(?<![a-z])this(?![a-z])|tonight/u.test(said)
        ? 'today '
        : '';

const SAYS_HOURS = /\d ?(?:点|:\d\d|[ap]m(?![a-z]))|[一二两三四五六七八九十]点/u;

/** The question without the part, with hours for it. */
function partOfDay(text: string): readonly [string, readonly string[]] | null {
  for (const [part, hours] of PARTS) {
    const said = part.exec(text);
    if (said === null) continue;
    const at = [text.slice(0, said.index), text.slice(said.index + said[0].length)] as const;
    const day = dayOfPart(said[0]);
    // 下午14点到18点: where the hours are said, no others are offered.
    const asked = SAYS_HOURS.test(text) ? [] : hours.map((hour) => tidy(`${at[0]} ${day}${hour} ${at[1]}`));
    return [said[0].trim(), [...asked, tidy(`${at[0]} ${day}${at[1]}`)]];
  }
  return null;
}

/** 昨天这个时候, "this time yesterday", "yesterday so far": a day up to this hour, which is not all of it. 去年这个时候 is of days. */
const UP_TO_NOW: readonly RegExp[] = [
  /(?<day>昨天|昨日|前天|前日|大前天|前一天|上个?(?:周|星期|礼拜)[一二三四五六日天]?|(?<![a-z本这])(?:周|星期|礼拜)[一二三四五六日天]|上个?月|\d{1,2}[日号])(?:的)?(?:(?:截至|截止|截止到|到了?|在)(?:现在)?(?:的)?)?(?:这(?:个)?(?:时候|会儿|时间点?|时刻|钟点|点儿?|时段)|此时(?:此刻)?|此刻)(?!的?前)/u,
  /(?<day>昨天|昨日|前天|前日|大前天|前一天)(?:的)?(?:(?:截至|截止|截止到|到了?|在)(?:现在)?(?:的)?)?(?:那(?:个)?(?:时候|会儿|时间点|时刻|钟点|点)|同一?(?:个)?(?:时间点?|时刻|时段|钟点|时候))/u,
  /(?<![a-z])(?:(?:by|at|around|about|until|up to|till) )?(?:this|the same|same) (?:time|hour|point|moment)(?: of (?:the )?day)? (?:on )?(?<day>yesterday|the day before(?: yesterday)?|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])/u,
  /(?<![a-z])(?<day>yesterday|the day before yesterday|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?:(?:at|by|around|until|up to|till) (?:this|the same|same|about this) (?:time|hour|point|moment)|so far|by now|until now|up to now|around now)(?! (?:this|in|on) )/u,
  /(?<![a-z])(?:so far|by now|up to now|until now) (?<day>yesterday)(?![a-z])/u,
];

function upToNow(
  text: string,
  reading: Reading,
  { gazetteer, previous }: ReadContext,
  ways: Ways,
): Reading | null {
  const found = UP_TO_NOW.map((one) => one.exec(text)).find((one) => one !== null);
  if (found === undefined || found === null) return null;
  const day = tidy(text.replace(found[0], ` ${found.groups?.['day'] ?? ''} `));
  const whole = previous === null ? ways.alone(day) : ways.asTurn(day);
  const { lang } = reading;
  return {
    status: 'unread',
    lang,
    unread: { why: 'no_set_hours', words: [found[0].trim()] },
    examples: whole.status === 'plan' ? [say(whole.plan, lang, gazetteer)] : [],
  };
}

/** A question that is not read, or asked back for having two ranges, with a plain reason where its days are the matter. */
export function daysNotHad(reading: Reading, text: string, context: ReadContext, ways: Ways): Reading {
  const hour = upToNow(text, reading, context, ways);
  if (hour !== null) return hour;
  const open =
    reading.status === 'clarify' ||
    (reading.status === 'unread' &&
      (reading.unread.why === 'unknown_words' || reading.unread.why === 'not_supported'));
  if (!open) return reading;
  const out = leftOut(text, context);
  if (out !== null) return refused('left_out', out, reading, context, ways);
  if (reading.status !== 'unread') return reading;
  const school = SCHOOL_HOLIDAYS.exec(text)?.[0];
  if (school !== undefined) {
    const rest = tidy(text.replace(school, ' '));
    return refused('no_fixed_days', [school.trim(), [rest]], reading, context, ways);
  }
  const part = partOfDay(text);
  return part === null ? reading : refused('no_set_hours', part, reading, context, ways);
}

/** What says nothing but that it is a turn. */
const NOTHING_LEFT = /^(?:and|ok|now|呢|那|的|please|请|[\s,，?？。.!]){0,8}$/u;

/** By month, of days of one month. */
const isOneStep = ({ kind, grain, range }: Plan): boolean =>
  kind === 'trend' && grain === 'month' && range?.from?.slice(0, 7) === range?.to.slice(0, 7);

/** Only of what is a question otherwise; alone what is left of it is said to be the matter. */
function refused(
  why: 'left_out' | 'no_fixed_days' | 'no_set_hours',
  [words, instead]: readonly [string, readonly string[]],
  reading: Reading,
  { gazetteer, previous }: ReadContext,
  { alone, asTurn }: Ways,
): Reading {
  const plans = instead
    .flatMap((one): readonly Plan[] => {
      const said = alone(one);
      if (said.status === 'plan') return [said.plan];
      if (previous === null) return [];
      // 今年投诉率, then 去掉二月: what is left of the turn is of what came before.
      if (NOTHING_LEFT.test(one)) return [previous];
      const turn = asTurn(one);
      return turn.status === 'plan' ? [turn.plan] : [];
    })
    .filter((plan) => !isOneStep(plan));
  const near = plans.at(-1);
  if (near === undefined || (reading.status !== 'unread' && reading.status !== 'clarify')) return reading;
  const { lang } = reading;
  const offered = why === 'no_fixed_days' ? [] : plans.map((plan) => say(plan, lang, gazetteer));
  const unread: Unread = { why, words: [words] };
  const others = reading.status === 'unread' ? reading.examples : [];
  return {
    status: 'unread',
    lang,
    unread,
    examples: [...new Set([...offered, ...others])].slice(0, 3),
    ...(why === 'left_out' ? {} : { near }),
    ...(reading.status === 'unread' && reading.lost !== undefined ? { lost: reading.lost } : {}),
  };
}
