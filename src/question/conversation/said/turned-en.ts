// The ways in which an English turn is read where its words as they stand are not understood: without the remarks around it, as one thing
// that it means as a whole, as an operator on the answer before, as a change of the plan itself.
import { addDays, addSteps, startOf, type DateRange, type Grain } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { withAnotherFigure } from '../figures/another-figure.js';
import { withoutFilter } from '../conditions/conditions.js';
import { operated } from './operators-en.js';
import { withoutRemarks } from './remarks-en.js';
import { cut, meaning, type Read } from '../turn-parts.js';
import { ofTypeOnly } from '../conditions/type-only.js';
import { asWhole } from './whole-turns-en.js';

/** The reading of a turn that was not understood as it stands; null where it is none of these. @param text normalised */
export function turnedEn(text: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || !/[a-z]/u.test(text)) return null;
  const words = withoutRemarks(text)
    .replace(/(?<![a-z])w\/ ?(?!o)/gu, 'with ')
    .replace(/(?<![a-z'])'?em(?![a-z'])/gu, 'them')
    .replace(SAME_DAYS, 'the same period');
  const plan = changed(words, context) ?? withAnotherFigure(words, context, 'en', turn);
  if (plan === 'no') return null;
  if (plan !== null) return { status: 'plan', plan, lang: 'en' };
  const whole = asWhole(words, context);
  const both = BOTH.exec(words)?.[1];
  const ways = [
    ...(whole === null ? [] : [whole]),
    ...(words === text ? [] : [words]),
    ...meantBy(words),
    ...operated(words, context),
    ...(both === undefined ? [] : [both]),
  ];
  for (const way of ways) {
    const typed = ofTypeOnly(way, context);
    const then: Reading = typed === null ? turn(way, context) : { status: 'plan', plan: typed, lang: 'en' };
    if (then.status !== 'plan') continue;
    // What changes nothing was not understood, unless it asks for just what stands there.
    if (way !== whole && meaning(then.plan) === meaning(previous)) continue;
    const { kind, metrics } = then.plan;
    if (way === both && kind !== 'compare' && metrics.length < 2) continue;
    return then;
  }
  return restated(words, previous, context, turn) ?? inParts(words, previous, context, turn);
}

/** What was meant, said in many ways: "should have said Q4", "the other one, Summit", "high priority subset". */
const meantBy = (words: string): readonly string[] =>
  MEANT.flatMap(([pattern, instead]) => (pattern.test(words) ? [words.replace(pattern, instead)] : []));

const MEANT: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:(?:oh|no|ah|it|that|i|we),? ){0,8}(?:should(?:'ve| have)|ought to have|was supposed to|were supposed to|wanted to|intended to|meant to|was going to|should) (?:say|said|ask|asked|be|been|read|have said|have been|have read|write|written|type|typed|put|pick|picked)(?: for| about)? (.+?)[.!]*$/u,
    'i meant $1',
  ],
  [
    /^(?:the |that )?other (?:one|team|person|agent|product|channel|region|month|week|quarter|year|guy)[,:] ?(.+?)[.!?]*$/u,
    'i meant $1',
  ],
  [
    /^(?:read|correction|typo|errata|fix|edit|that's|it's|i'm after|i was after|looking for)[:,]? (.+?)[.!]*$/u,
    'i meant $1',
  ],
  [
    /^(?:just |only )?(?:the )?(.+?) (?:subset|only please|ones only|exclusively|solely|and nothing else|and no others?|and only (?:that|those|them))[.!?]*$/u,
    'only $1',
  ],
];

const PAUSE = /\s*[,.;:?!]+\s+(?:and |so |but |then )?|\s+(?:and then|and|then|-)\s+/gu;

/** "Guangdong only. by product": two turns in one, where what the first has changed stays in the second. */
function inParts(words: string, previous: Plan, context: ReadContext, turn: Read): Reading | null {
  for (const pause of words.matchAll(PAUSE)) {
    const [head, tail] = [words.slice(0, pause.index), words.slice(pause.index + pause[0].length)];
    if (head === '' || tail === '') continue;
    const first = turn(head, context);
    if (first.status !== 'plan' || meaning(first.plan) === meaning(previous)) continue;
    const seen = {
      ...context,
      previous: first.plan,
      shown: null,
      step: null,
      offered: [],
      passed: [],
      lost: [],
    };
    const second = turn(`and ${tail}`.length < words.length ? `and ${tail}` : tail, seen);
    if (second.status !== 'plan' || meaning(second.plan) === meaning(first.plan)) continue;
    if (keeps(previous, first.plan, second.plan)) return second;
  }
  return null;
}

/** Whether all that the first of two turns has changed stands in the second one still. */
function keeps(before: Plan, first: Plan, second: Plan): boolean {
  if (second.kind === 'explain' || first.kind === 'explain') return false;
  const parts = (plan: Plan): readonly string[] => [
    ...plan.where.map((filter) => JSON.stringify(filter)),
    ...plan.by,
    ...plan.metrics,
    `range ${JSON.stringify(plan.range)}`,
    `compare ${JSON.stringify(plan.compare)}`,
    `grain ${plan.grain}`,
    `order ${plan.order} ${plan.limit}`,
    `stat ${plan.stat}`,
    `share ${plan.share}`,
    `having ${JSON.stringify(plan.having)}`,
  ];
  const had = new Set(parts(before));
  const has = new Set(parts(second));
  return parts(first).every((part) => had.has(part) || has.has(part));
}

/** "the second half" after a month or a year: of that one. */
export function halfOf(words: string, { previous, today }: ReadContext): Plan | null {
  const [, which = ''] = HALF.exec(words) ?? [];
  if (previous === null || which === '' || previous.compare !== null || previous.range === null) return null;
  const { from, to } = previous.range;
  if (from === null) return null;
  const grain = (['month', 'year'] as const).find(
    (step) => startOf(step, from, 1) === from && addDays(addSteps(step, from, 1), -1) === to,
  );
  if (grain === undefined) return null;
  const middle = grain === 'month' ? addDays(from, 15) : addSteps('month', from, 6);
  const isFirst = /^(?:first|1st|former|front|early|earlier)$/u.test(which);
  const range = isFirst ? { from, to: addDays(middle, -1) } : { from: middle, to };
  return to > today ? null : { ...previous, range };
}

const HALF =
  /^(?:and |so |ok |now |what about |how about |just |only |for |in |show ){0,8}(?:the |its )?(first|second|latter|last|1st|2nd|former|front|back|early|earlier|later) half(?: only| alone| please| then| of (?:it|that|that month|that year|the month)){0,8}[?.!]*$/u;

/** "the hump of it, i.e. p90": what is said again, where of what it says again no word has another meaning. */
function restated(words: string, previous: Plan, context: ReadContext, turn: Read): Reading | null {
  const [, first = '', second = ''] =
    RESTATED.map((pattern) => pattern.exec(words)).find((found) => found !== null) ?? [];
  if (second === '') return null;
  const said = new Set(cut(second, context).map(({ text }) => text));
  const nothing = cut(first, context).every(
    (token) => !token.known || said.has(token.text) || token.meanings.some(({ k }) => SAYS_NOTHING.has(k)),
  );
  const then = turn(second, context);
  if (then.status !== 'plan' || meaning(then.plan) === meaning(previous)) return null;
  if (nothing && !/\d|(?<![a-z])(?:not?|never|without|except|but|than)(?![a-z])/u.test(first)) return then;
  const alike = turn(first, context);
  return alike.status === 'plan' && meaning(alike.plan) === meaning(then.plan) ? then : null;
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'filler',
  'follow_up',
  'those',
  'pronoun',
  'it',
  'only',
  'and',
]);
const RESTATED: readonly RegExp[] = [
  /^(.+?)[\s,;.?-]+(?:i\.? ?e\.?|in other words|a\.?k\.?a\.?|namely|that is to say|by which i meant?|that's|meaning)[,:]? (?:the )?([^()]+?)[.?!]*$/u,
  /^(.+?)[\s,;.?-]*\((?:i\.?e\.?,? |meaning |aka |the )?([^()]+)\)[.?!]*$/u,
  /^(.+?)[,;] ?(.+?),? (?:that is|i meant|that'd be|that would be|to be precise|to be exact)[.?!]*$/u,
];

/** "over the same stretch": the same days. */
const SAME_DAYS =
  /(?<![a-z])(?:the|that|this|those)(?: very| exact)? same (?:stretch|span|time ?frame|time span|time window|window|interval|horizon|dates|days|range|time range|date range|time period|timeline|time(?! (?:last|a|as|of|yesterday)))(?![a-z])/gu;
/** "was it better in feb? show both": two figures stand there anyway. */
const BOTH =
  /^(.+?)[\s,;.?!-]+(?:(?:show|give|get|let me see|i want|i need|need|want|with|as)(?: me)? )?(?:both(?: (?:figures|numbers|values|of them|side by side|in one (?:table|answer|view)))?|(?:together )?in (?:one|the same|a single) (?:table|view|answer|chart|go))\s*[.!]*$/u;

/** The plan before, moved by whole steps or with no filters; null where the words say no such thing. */
function changed(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  if (previous === null) return null;
  if (UNFILTERED.test(words)) {
    const grouped = previous.where.some(({ dim }) => previous.by.some((one) => one === dim));
    return previous.where.length === 0 || grouped ? null : { ...previous, where: [] };
  }
  const off = OFF.exec(words)
    ?.slice(1)
    .find((name) => name !== undefined);
  if (off !== undefined) {
    const left = withoutFilter(previous, cut(off.replace(/ ?filters?$/u, ''), context));
    const gone = previous.where.filter((filter) => left?.where.includes(filter) === false);
    if (left !== null && gone.every((filter) => 'in' in filter)) return left;
  }
  const range = previous.compare === null ? shifted(words, previous.range, context) : null;
  return range === null ? null : { ...previous, range };
}

const FILTERS = '(?:filters?|conditions?|restrictions?|constraints?|limits|limitations?|criteria)';
const UNFILTERED = new RegExp(
  `^(?:please |now |and |ok |then |can you ){0,8}(?:(?:remove|clear|drop|lift|lose|reset|take off|take away|get rid of|wipe|kill|scrap|undo|strip|delete|switch off|turn off|cancel|ditch|dump|throw out) (?:all(?: of)?|every|any|each|both)(?: the| my| these| those| of them| of the)? ${FILTERS}|(?:remove|clear|reset|wipe|lift|drop|lose|scrap|ditch|delete) (?:the |those |these |my )?(?:filters|conditions|restrictions|constraints|criteria)|(?:no|without(?: any)?|zero) (?:more )?${FILTERS}(?: at all| whatsoever| please)?|(?:show (?:it|me) |make it |go )?unfiltered|(?:all |the )?filters (?:off|out|gone|cleared|removed))[.?!]*$`,
  'u',
);
/** What is a filter now, and said to go. */
const OFF =
  /^(?:please |now |and |ok |then |can you |could you ){0,8}(?:(?:the )?(.+?) (?:off|out|gone|begone|be gone|away|dropped|lifted|removed)|(?:switch|turn|take|knock|strip|wipe|clear|lift) (?:the )?(.+?) (?:off|out|away)|(?:switch|turn|take|knock|strip|wipe|clear) (?:off|away) (?:the )?(.+?)|(?:forget|forget about|never mind|scrap|unselect|deselect|untick|uncheck|undo|cancel|lift|get rid of) (?:the )?(.+?))[.?!]*$/u;

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  another: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const COUNT = '(?<n>a|an|one|another|two|three|four|five|six|\\d{1,2})';
const GRAIN = '(?<grain>day|week|month|quarter|year)s?';
const VERB =
  '(?:shift|move|push|wind|roll|go|step|rewind|take|scroll|slide|nudge|bump|turn|set|jump|skip|hop|bring|slip|travel|drag|pull|fast[- ]forward|spool|dial)';
const WHAT =
  '(?: (?:it|that|this|them|those|everything|the (?:clock|window|range|period|dates?|time ?frame|whole thing|time|lot)))?';
const BACK =
  '(?:back|backwards?|earlier|before|prior|into the past|to the past|further back|previously|sooner|behind)';
const ON = '(?:forwards?|ahead|later|on|onwards?|after|further on|further ahead|up)';
const SHIFTS: readonly RegExp[] = [
  new RegExp(
    `^(?:and |now |ok |then |please |let's |can you ){0,8}${VERB}${WHAT} (?<way>${BACK}|${ON})(?: in time)?(?: by)? ${COUNT} ${GRAIN}[.?!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:and |now |ok |then |please |let's |can you ){0,8}${VERB}${WHAT}(?: by)? ${COUNT} ${GRAIN} (?<way>${BACK}|${ON})(?: that| in time)?[.?!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:and |now |ok |then |please |let's |can you ){0,8}(?<way>rewind|fast[- ]forward)${WHAT}(?: by)? ${COUNT} ${GRAIN}[.?!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:and |now |ok |then |what about |how about |same ){0,8}(?:the same,? )?${COUNT} (?<grain>day|week|month|quarter)s? (?<way>further back|earlier|later|further on|back)[.?!]*$`,
    'u',
  ),
];

/** "shift that back by a week": the same number of steps, so many of them earlier; null where the days are no whole steps. */
function shifted(
  words: string,
  range: DateRange | null,
  { today, weekStart }: ReadContext,
): DateRange | null {
  if (range === null || range.from === null) return null;
  const said = SHIFTS.map((pattern) => pattern.exec(words)?.groups).find((groups) => groups !== undefined);
  const grain = said?.['grain'] as Grain | undefined;
  const steps = NUMBERS[said?.['n'] ?? ''] ?? Number(said?.['n']);
  if (said === undefined || grain === undefined || !Number.isInteger(steps)) return null;
  // "go back three months" may ask for all of the three.
  if (steps > 1 && !/(?<![a-z])(?:it|that|this|them|everything|the|by)(?![a-z])/u.test(words)) return null;
  const by = /^(?:forward|ahead|later|on|after|further (?:on|ahead)|up|fast)/u.test(said['way'] ?? '')
    ? steps
    : -steps;
  // A year back: the same months of it.
  const unit = grain === 'year' || grain === 'quarter' ? 'month' : grain;
  const next = addDays(range.to, 1);
  if (startOf(unit, range.from, weekStart) !== range.from || startOf(unit, next, weekStart) !== next)
    return null;
  const from = addSteps(grain, range.from, by);
  const to = addDays(addSteps(grain, next, by), -1);
  return to > today ? null : { from, to };
}
