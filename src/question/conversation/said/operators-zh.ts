// A Chinese turn that works on the answer before in words of its own: 麻烦切到去年Q3, 样本太少，放宽到30天, 跟北斗摆一起瞧瞧. It is said in
// plain turns (`frames-zh`), which are read one after the other; what can be read as it stands is left alone.
import type { ReadContext } from '../../context.js';
import { lengthInDays, yearOf } from '../../../time/local-date.js';
import { hasChinese } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { AFTER_ZH, BEFORE_ZH, SHOW_ZH, WHAT_FIGURE_ZH } from '../../lexicon/operators-zh.js';
import { canMean, type Token } from '../../token.js';
import { FIRST_FRAMES, FRAMES, LAST_FRAMES, plainExtreme, type Steps, type Words } from './frames-zh.js';
import { MORE_FRAMES, plainWords, withoutConditions } from './more-frames-zh.js';
import { SPLIT_FRAMES } from './split-frames-zh.js';
import { onlyWeekdays } from '../days/only-weekdays.js';
import { movedTime, unclear } from '../days/moved-zh.js';
import { aheadOf, withoutRemarks } from './remarks-zh.js';
import { takesNoOther } from '../figures/another-figure.js';
import { liftsNothing } from '../conditions/lifts-nothing.js';
import { saysAgain, unconfirmed } from '../mended/lost.js';
import { aside, cut, meaning, type Read, refused } from '../turn-parts.js';
import { afterOffer } from '../mended/offered.js';
import { hasNoTotal } from '../figures/the-whole.js';

/** What is more special goes first. */
const ALL_FRAMES = [...MORE_FRAMES, ...FIRST_FRAMES, ...SPLIT_FRAMES, ...FRAMES, ...LAST_FRAMES];

/** Not more plain turns than these are tried for one. */
const TRIES = 60;

/** The reading of a turn, in its own words or in plain ones. @param text normalised @param turn reads normalised words as a turn */
export function asOperator(text: string, context: ReadContext, turn: Read): Reading {
  const { previous } = context;
  if (previous === null || !hasChinese(text)) return turn(text, context);
  const moved = movedTime(text, context);
  const { offered = [] } = context;
  if (moved !== null)
    return offered.length === 0
      ? certain(moved, text, context, turn)
      : // 再往前一个月 after something was asked back: of what was offered, and not of what was asked before.
        afterOffer(
          (seen) => movedTime(text, seen) ?? refused({ why: 'nothing_before' }, 'zh'),
          text,
          offered,
          'zh',
          context,
          turn,
        );
  if (ONLY_A_WEEKDAY.test(text) && severalWeeks(previous)) {
    const days = (context.lost ?? []).length > 0 ? null : onlyWeekdays(text, context);
    return days === null || days === 'no' ? unclear(text) : { status: 'plan', plan: days, lang: 'zh' };
  }
  const told = turn(aheadOf(text, context), context);
  if (told.status !== 'unread' || !MENDED.has(told.unread.why)) return told;
  const plain = inPlainTurns(text, previous, context, turn);
  return plain === null ? told : certain(plain, text, context, turn);
}

/** 恢复成上周的 after 改回各组 was not understood: it may go on from that, and is read back first; what stands alone is sure. */
function certain(reading: Reading, text: string, context: ReadContext, turn: Read): Reading {
  if (reading.status !== 'plan' || (context.lost ?? []).length === 0) return reading;
  if (saysAgain(cut(text, context), context)) return reading;
  const alone = turn(text, aside(context));
  const same = alone.status === 'plan' && meaning(alone.plan) === meaning(reading.plan);
  return same ? reading : unconfirmed(reading, 'zh', context);
}

const MENDED: ReadonlySet<string> = new Set([
  'unknown_words',
  'not_supported',
  'not_a_question',
  'no_metric',
  'command',
]);

/** 光算礼拜一的 of a month: all of its Mondays, or the last one. */
const A_WEEKDAY = /(?<![上这本下])(?:周|星期|礼拜)[一二三四五六日天末](?!到|至)/u;

const ONLY_A_WEEKDAY =
  /^(?:只|光|单|就|仅)(?:看|算|要|说|报|查)?(?:周|星期|礼拜)[一二三四五六日天](?:的)?[?？。]*$|^(?:周|星期|礼拜)[一二三四五六日天](?:的)?单?(?:拎|挑|摘|抽|拿|列)出来/u;

const severalWeeks = ({ range }: Plan): boolean =>
  range !== null && range.from !== null && lengthInDays({ from: range.from, to: range.to }) > 7;

function inPlainTurns(text: string, previous: Plan, context: ReadContext, turn: Read): Reading | null {
  if (A_WEEKDAY.test(text) || hasNoTotal(text, previous)) return null;
  if (liftsNothing(text, previous, context) || takesNoOther(text, previous, context)) return null;
  const { clauses, fresh } = withoutRemarks(aheadOf(text, context), context);
  if (clauses.length === 0 || clauses.length > 4) return null;
  const joined = clauses.join(',');
  if (joined !== text && (clauses.length > 1 || fresh)) {
    const read = turn(fresh ? `换个问题,${joined}` : joined, context);
    if (read.status === 'plan') return read;
  }
  if (fresh) return null;
  let seen = context;
  let last: Reading | null = null;
  const said: string[] = [];
  for (const [at, clause] of clauses.entries()) {
    const reading = clauseRead(clause, seen, turn);
    if (reading?.status !== 'plan') return null;
    // What a later clause says anew was not meant by the one before it: which of the two holds is not clear.
    const slots = slotsOf(clause, context);
    const changes = seen.previous === null || meaning(reading.plan) !== meaning(seen.previous);
    if (changes && slots.some((slot) => said.includes(slot))) return null;
    // What stands by itself has nothing of the clause before it.
    if (at > 0 && last !== null && changes) {
      const alone = clauseRead(clause, context, turn);
      const before = last.status === 'plan' && meaning(last.plan) !== meaning(previous);
      if (before && alone?.status === 'plan' && meaning(alone.plan) === meaning(reading.plan)) return null;
    }
    said.push(...slots);
    last = reading;
    seen = after(seen, reading.plan);
  }
  // Where nothing has changed, something that was said was not understood.
  return last?.status === 'plan' && meaning(last.plan) !== meaning(previous) ? last : null;
}

const after = (context: ReadContext, plan: Plan): ReadContext => ({
  ...context,
  previous: plan,
  shown: null,
  step: null,
  offered: [],
  passed: [],
  lost: [],
});

/** One clause: as it stands, without what surrounds it, or in the first plain turns of it that are read. */
function clauseRead(clause: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null) return null;
  const moved = movedTime(clause, context);
  if (moved !== null) return moved;
  const gone = withoutConditions(clause, previous);
  if (gone !== null) return { status: 'plan', plan: gone, lang: 'zh' };
  const words: Words = {
    previous,
    isDim: (part) => every(part, context, 'dim'),
    isTime: (part) => every(part, context, 'time'),
    isMetric: (part) => every(part, context, 'metric', 'type', 'share_of', 'slow'),
    isStat: (part) => every(part, context, 'stat'),
    isName: (part) => every(part, context, 'name'),
  };
  let tries = 0;
  for (const part of trimmed(plainExtreme(plainWords(ofThatYear(clause, context)), words))) {
    const asIs = part === '' ? null : turn(part, context);
    if (asIs?.status === 'plan') return asIs;
    for (const [pattern, say] of ALL_FRAMES) {
      const found = pattern.exec(part);
      if (found === null) continue;
      for (const steps of say(found, words)) {
        if ((tries += 1) > TRIES) return null;
        const reading = inOrder(steps, context, turn);
        if (reading !== null) return reading;
      }
    }
  }
  return null;
}

/** 上半年 beside a half of 2025: of that year. */
function ofThatYear(clause: string, { previous, today }: ReadContext): string {
  const { from = null, to = null } = previous?.range ?? {};
  if (from === null || to === null || yearOf(from) !== yearOf(to) || yearOf(to) === yearOf(today))
    return clause;
  return clause.replace(/(?<![年今去前本这\d])(?=[上下]半年)/u, `${yearOf(from)}年`);
}

function inOrder(steps: Steps, context: ReadContext, turn: Read): Reading | null {
  let seen = context;
  let last: Reading | null = null;
  for (const step of steps) {
    const reading = turn(step, seen);
    if (reading.status !== 'plan') return null;
    last = reading;
    seen = after(seen, reading.plan);
  }
  return last;
}

const BEFORE = new RegExp(`^(?:${BEFORE_ZH})(?=.)`, 'u');
const AFTER = new RegExp(`(?<=.)(?:${AFTER_ZH})$`, 'u');
const SHOWN = new RegExp(
  `(?<=.)(?:也|都|一并|一同|同样|先|再|照样|给我|依次|分别|逐个|挨个){0,6}(?:${SHOW_ZH})(?:出来|上来|一下|下|一眼|一遍|一趟|一份|一套|一版|一回|给我|我|个)$`,
  'u',
);
const ASKED = new RegExp(`(?<=.{2})(?:${WHAT_FIGURE_ZH})$`, 'u');

/** A clause with ever less of what surrounds it. */
function trimmed(clause: string): readonly string[] {
  const forms = [clause];
  let rest = clause.trim();
  for (let turns = 0; turns < 6; turns += 1) {
    const less = rest.replace(AFTER, '').replace(BEFORE, '').trim();
    if (less === rest || less === '') break;
    rest = less;
    forms.push(rest);
  }
  for (const pattern of [SHOWN, ASKED]) {
    const less = rest.replace(pattern, '').trim();
    if (less !== rest && less !== '') forms.push(less);
  }
  return [...new Set(forms)];
}

const every = (part: string, context: ReadContext, ...kinds: Parameters<typeof canMean>[1][]): boolean => {
  const tokens = part === '' ? [] : cut(part, context);
  return (
    tokens.some((token) => canMean(token, ...kinds)) &&
    tokens.every((token) => canMean(token, ...kinds, 'filler', 'possessive', 'figure'))
  );
};

const SLOTS = ['metric', 'time', 'stat', 'having'] as const;

/** What a clause says that another one could say otherwise. */
const slotsOf = (clause: string, context: ReadContext): readonly string[] => {
  const tokens: readonly Token[] = cut(clause, context);
  return SLOTS.filter((slot) => tokens.some((token) => token.text.length > 1 && canMean(token, slot)));
};
