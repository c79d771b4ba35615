// Reads one question: normalise, cut into pieces, mend slips, understand, fill in. Pure: the same text and context give the
// same reading, always.
import { metricEntry } from '../metrics/catalogue.js';
import type { MetricId } from '../metrics/metric.js';
import { lengthInDays, yearOf, type DateRange } from '../time/local-date.js';
import { saidAnew } from './anew.js';
import type { ReadContext } from './context.js';
import { asksWhether } from './interpret/said-target.js';
import { firstOfAll } from './interpret/first-of-all.js';
import { frameOf, type Framed } from './interpret/frame-of.js';
import type { Frame, FrameProblem } from './interpret/frame.js';
import { followUp, saysNothing } from './interpret/follow-up.js';
import { leansOnPrevious } from './interpret/leans.js';
import { asksBack, backTo, goneBack, picked } from './interpret/references.js';
import { planOf, type Planned } from './interpret/plan-of.js';
import { hasChinese, normalise } from './normalise.js';
import type { Plan, Reading, Unread } from './plan.js';
import { withoutGloss } from './glossed.js';
import { bareRange, say, sayRange } from './say.js';
import { resolveSpan } from './time/combine.js';
import { segment } from './segment.js';
import { frontOfLatin, nearNames } from './near-names.js';
import { mend } from './slips.js';
import { asTyped, examplesFor } from './refuse.js';
import { canMean, type Candidate, type Token } from './token.js';
import { asOperator } from './conversation/operators-zh.js';
import { readTurn } from './conversation/turn.js';
import { plainly } from './wording/plain.js';

/** Longer than any question people ask; a text beyond it is not read. */
const LONGEST = 400;

/** What `text` asks for, seen from `context`. Never throws on bad text: what can't be read is a value that says why. */
export function readQuestion(text: string, context: ReadContext): Reading {
  const lang = context.lang ?? (hasChinese(text) ? 'zh' : 'en');
  if (text.length > 4 * LONGEST) return unread({ why: 'too_long' }, lang, context);
  const normal = plainly(text, context);
  if (normal.length > LONGEST) return unread({ why: 'too_long' }, lang, context);
  if (normal === '') return unread({ why: 'not_a_question' }, lang, context);
  const spoken = (words: string, seen: ReadContext): Reading =>
    readTurn(words, lang, seen, (part, from) => readNormal(part, lang, from));
  const turn = (words: string, seen: ReadContext): Reading => asOperator(words, seen, spoken);
  const reading =
    saidAnew(normal, context, turn) ??
    withoutGloss(normal, context, turn) ??
    nearer(turn(normal, context), normal, context);
  return reading.status === 'plan'
    ? reading
    : asTyped(reading, text, segment(normal, context.gazetteer, yearOf(context.today)));
}

/** What leaves out, turns round, sends off or dates, and a single character, half of a word: a question without it would be another one. */
const TURNS =
  /^[\u3400-\u9fff]$|[别不没无非除勿未差失败达发寄送推转年月季周天日时一二两三四五六七八九十]|\d|(?<![a-z])(?:not?|non|none|never|without|except|excluding|miss\w*|fail\w*|breach\w*|than|before|after|until|halves?|days?|weeks?|months?|quarters?|years?|hours?)(?![a-z])/u;

/** Beside what was not understood, the question without it, where that is one. */
function nearer(reading: Reading, text: string, context: ReadContext): Reading {
  if (reading.status !== 'unread' || reading.unread.why !== 'unknown_words') return reading;
  const words = reading.unread.words.filter((word) => word !== '');
  if (words.some((word) => TURNS.test(word))) return reading;
  const rest = words
    .reduce((left, word) => left.replace(word, ' '), text)
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length === 0 || rest === text || rest === '') return reading;
  const said = readNormal(rest, reading.lang, { ...context, previous: null, offered: [] });
  if (said.status !== 'plan' || !suits(said.plan, context)) return reading;
  const [first, second] = reading.examples.filter((example) => example !== rest);
  const near = say(said.plan, reading.lang, context.gazetteer);
  return {
    ...reading,
    near: said.plan,
    examples: [near, first, second].filter((example) => example !== undefined),
  };
}

/** Agents and analysts are not offered other people's figures. */
const suits = ({ by, where }: Plan, { asker }: ReadContext): boolean =>
  (asker.role !== 'agent' && asker.role !== 'analyst') ||
  ![...by, ...where.map(({ dim }) => dim)].some((dim) => dim === 'agent' || dim === 'team');

function readNormal(text: string, lang: 'zh' | 'en', given: ReadContext): Reading {
  let context = given;
  const year = yearOf(context.today);
  let current = text;
  let tokens = segment(current, context.gazetteer, year);
  const option = picked(text, tokens, context.offered ?? []);
  if (option !== null) {
    const meant = readQuestion(option, {
      ...context,
      lang,
      previous: null,
      offered: [],
      passed: [],
      lost: [],
    });
    const passed = (context.offered ?? []).filter((one) => one !== option);
    return meant.status === 'plan' ? { ...meant, passed } : meant;
  }
  const again = backTo(tokens, context);
  if (again !== null) return { status: 'plan', plan: again, lang };
  if (asksBack(tokens)) {
    return goneBack(context, lang) ?? unread({ why: 'nothing_to_undo' }, lang, context);
  }
  if (tokens.some((token) => !token.known && /^[a-z]/.test(token.text))) {
    context = { ...context, gazetteer: context.gazetteer.withPinyin() };
    tokens = segment(current, context.gazetteer, year);
  }
  if (hasUnknown(tokens)) {
    const near = nearNames(current, tokens, context.gazetteer);
    const mended = mend(current, tokens);
    const better = mended === null ? null : segment(mended, context.gazetteer, year);
    // A slip in a word that is mended whole is a slip; a piece of a name stays a question.
    if (near !== null && !(better !== null && !hasUnknown(better) && near.end - near.start <= 4)) {
      return askWhich(current, near.start, near.end, near.candidates, lang, context);
    }
    if (mended !== null && better !== null && unknownLength(better) < unknownLength(tokens)) {
      current = mended;
      tokens = better;
    }
    const front = frontOfLatin(tokens, context.gazetteer);
    if (front !== null) return askWhich(current, front.start, front.end, front.candidates, lang, context);
  }
  const framed = frameOf(tokens, context);
  if (!framed.ok) return problem(framed.problem, current, tokens, lang, context);
  return settle(firstOfAll(framed.frame, asksWhether(tokens)), lang, context);
}

const hasUnknown = (tokens: readonly Token[]): boolean => tokens.some((token) => !token.known);
const unknownLength = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => sum + (token.known ? 0 : token.end - token.start), 0);

function settle(frame: Frame, lang: 'zh' | 'en', context: ReadContext): Reading {
  const planned = toPlan(frame, context);
  if (planned.ok) return { status: 'plan', plan: planned.plan, lang };
  const reading = unread(planned.unread, lang, context);
  const { why } = planned.unread;
  const unasked = why === 'no_metric' && context.previous === null;
  if (!unasked && why !== 'now_only') return reading;
  // "how is Harbor doing this month", "overdue last week": of whom and when is understood, and which figure may be said next.
  const open = toPlan({ ...frame, metrics: ['tickets'] }, context);
  return open.ok && reading.status === 'unread'
    ? { ...reading, near: { ...open.plan, metrics: [] } }
    : reading;
}

function toPlan(frame: Frame, context: ReadContext): Planned {
  const { previous } = context;
  if (previous !== null && leansOnPrevious(frame, previous)) return followUp(frame, previous, context);
  if (frame.them || (previous === null && frame.swaps))
    return { ok: false, unread: { why: 'nothing_before' } };
  // "top 5 categories": what tickets are about is ranked by their number.
  const [about, more] = frame.by;
  if (
    frame.metrics.length === 0 &&
    previous === null &&
    frame.order?.o === 'end' &&
    more === undefined &&
    (about === 'category' || about === 'type' || about === 'channel')
  )
    return planOf({ ...frame, metrics: ['tickets'] }, context);
  // 闪退今年每月多少: what tickets are about is counted.
  const asksCount = frame.asks || frame.order !== null || frame.grain !== null || frame.trend;
  const ofCategory = frame.filters.some(({ dim, not }) => dim === 'category' && !not);
  if (frame.metrics.length === 0 && previous === null && ofCategory && asksCount)
    return planOf({ ...frame, metrics: ['tickets'] }, context);
  if (frame.metrics.length === 0) {
    if (saysNothing(frame))
      return {
        ok: false,
        unread: { why: frame.marker || frame.explain ? 'nothing_before' : 'not_a_question' },
      };
    return {
      ok: false,
      unread:
        frame.marker || frame.only || frame.instead
          ? { why: 'nothing_before' }
          : { why: 'no_metric', words: [] },
    };
  }
  return planOf(frame, context);
}

function problem(
  found: FrameProblem,
  text: string,
  tokens: readonly Token[],
  lang: 'zh' | 'en',
  context: ReadContext,
): Reading {
  switch (found.p) {
    case 'left_over':
      // 明天会有几单: what is not understood of a time to come matters less than that it is one.
      if (isToCome(tokens, context)) return unread({ why: 'future' }, lang, context);
      return unread({ why: 'unknown_words', words: found.words }, lang, context);
    case 'stat':
      return unread({ why: 'not_supported', words: found.words }, lang, context);
    case 'future':
      return unread({ why: 'future' }, lang, context);
    case 'bad_date':
    case 'backwards':
      return unread({ why: found.p, words: found.words }, lang, context);
    case 'command':
      return unread({ why: 'command' }, lang, context);
    case 'no_self':
      return { status: 'no_self', what: found.what, lang };
    case 'which_name': {
      const token = tokens.find(
        (candidate) =>
          candidate.known &&
          candidate.text === found.text &&
          candidate.meanings.some((meaning) => meaning.k === 'name'),
      );
      return askWhich(text, token?.start ?? 0, token?.end ?? 0, found.candidates, lang, context);
    }
    case 'which_metric': {
      const at = text.indexOf(found.text);
      const options = found.metrics.map((id) => {
        const name = metricEntry(id).names[lang][0] ?? id;
        return `${text.slice(0, at)} ${name} ${text.slice(found.keep === true ? at : at + found.text.length)}`;
      });
      return clarify(found.text, answered(options, lang, context), lang, context);
    }
    case 'which_share': {
      const at = text.indexOf(found.text);
      const around = (words: string, end = ''): string =>
        `${text.slice(0, at)} ${words} ${text.slice(at + found.text.length)}${end}`;
      const name = (id: MetricId): string => metricEntry(id).names[lang][0] ?? id;
      const whole = lang === 'zh' ? '，占全部的比例' : ' as a share of the whole';
      return clarify(
        found.text,
        answered([around(name(found.count), whole), around(name(found.rate))], lang, context),
        lang,
        context,
      );
    }
    case 'month_or_name': {
      const token = tokens.find((one) => one.text === found.text && canMean(one, 'name'));
      const [start, end] = [token?.start ?? 0, token?.end ?? 0];
      const around = (words: string, without: string | null): string => {
        const [head, tail] = [text.slice(0, start), text.slice(end)];
        if (without === null) return `${head} ${words} ${tail}`;
        return tail.includes(without)
          ? `${head} ${words} ${tail.replace(without, ' ')}`
          : `${head.replace(without, ' ')} ${words} ${tail}`;
      };
      const month = found.month === null ? null : sayRange(found.month, lang);
      // "Emma and april": of the month there is nothing to join.
      const unjoined = `${text.slice(0, start).replace(/(?:\b(?:and|or)|[和与跟&,])\s*$/u, '')} ${month} ${text.slice(end)}`;
      const months =
        month === null ? [] : [...[null, found.beside].map((without) => around(month, without)), unjoined];
      const ofMonth = answered(months, lang, context).slice(0, 1);
      const people = found.candidates.slice(0, 2).map((candidate) => around(candidate.label[lang], null));
      return clarify(
        found.text,
        [...new Set([...ofMonth, ...answered(people, lang, context)])],
        lang,
        context,
      );
    }
    case 'which_target': {
      const at = text.indexOf(found.text);
      const options = found.options.map(
        (option) => `${text.slice(0, at)} ${option} ${text.slice(at + found.text.length)}`,
      );
      return clarify(found.text, answered(options, lang, context), lang, context);
    }
    case 'which_range': {
      const token = tokens.find((candidate) => candidate.known && candidate.text === found.text);
      const [start, end] = [token?.start ?? 0, token?.end ?? 0];
      const options = found.ranges
        .slice(0, 3)
        .map((range) => `${text.slice(0, start)} ${sayRange(range, lang)} ${text.slice(end)}`);
      return clarify(found.text, answered(options, lang, context), lang, context);
    }
    case 'which_frame': {
      const options = found.frames.slice(0, 3).flatMap((frame) => {
        const planned = toPlan(frame, context);
        return planned.ok ? [say(planned.plan, lang, context.gazetteer)] : [];
      });
      return clarify(found.text, options, lang, context);
    }
    case 'two_ranges': {
      const whole = qualified(text, tokens, found.first.range, found.second.range);
      if (whole !== null) return unread({ why: 'unknown_words', words: [whole] }, lang, context);
      const ranges = [found.first.range, found.second.range].map((range) => sayRange(range, lang));
      const about = ranges.join(lang === 'zh' ? '、' : ', ');
      return clarify(about, twoRanges(text, tokens, ranges, lang, context), lang, context);
    }
  }
}

/** A time is named that has not come yet. */
const isToCome = (tokens: readonly Token[], context: ReadContext): boolean =>
  tokens.some(
    (token) =>
      token.known &&
      token.meanings.some((meaning) => {
        if (meaning.k !== 'time') return false;
        const resolved = resolveSpan(meaning.span, context);
        return !resolved.ok && resolved.why === 'future';
      }),
  );

/** 去年今天, 去年和今年的3月: side by side the one says of which the other is, and neither is meant by itself. */
function qualified(
  text: string,
  tokens: readonly Token[],
  first: DateRange,
  second: DateRange,
): string | null {
  const [one, two] = tokens.filter((token) => canMean(token, 'time'));
  if (one === undefined || two === undefined || canMean(one, 'name') || canMean(two, 'name')) return null;
  const [a, b] = [first, second].map(({ from, to }) =>
    from === null ? Infinity : lengthInDays({ from, to }),
  );
  const between = text.slice(one.end, two.start);
  // 上周和上个月 are two, each by itself.
  const dated = /^(?:今年|去年|前年|\d{4}年)./u.test(two.text) && /[月季度旬]$/u.test(two.text);
  const yearBefore = /^[、和与跟及]$/u.test(between) && dated && one.text.endsWith('年');
  if (!/^的?$/u.test(between) && !yearBefore) return null;
  const alike = a !== undefined && b !== undefined && a <= 2.5 * b && b <= 2.5 * a;
  return alike ? null : text.slice(one.start, two.end);
}

/** The question once per range, each of which stands alone. */
function twoRanges(
  text: string,
  tokens: readonly Token[],
  ranges: readonly string[],
  lang: 'zh' | 'en',
  context: ReadContext,
): readonly string[] {
  const times = tokens.filter(
    (token) => token.known && token.meanings.some((meaning) => meaning.k === 'time'),
  );
  const [first, second] = times;
  if (first === undefined || second === undefined) return [];
  const alone = ranges.map((range) => `${text.slice(0, first.start)}${range}${text.slice(second.end)}`);
  const against =
    lang === 'zh'
      ? `${alone[0]}，与${ranges[1]}相比`
      : `${alone[0]} compared with ${bareRange(ranges[1] ?? '')}`;
  return answered([against, ...alone], lang, context);
}

/** Asks which of several names was meant: one option per name, each a question that is answered. */
function askWhich(
  text: string,
  start: number,
  end: number,
  candidates: readonly Candidate[],
  lang: 'zh' | 'en',
  context: ReadContext,
): Reading {
  const about = text.slice(start, end);
  const options = candidates
    .slice(0, 3)
    .map((candidate) => `${text.slice(0, start)} ${candidate.label[lang]} ${text.slice(end)}`)
    .map((option) => withNearest(option, lang, context));
  const asked = clarify(about, answered(options, lang, context), lang, context);
  return asked.status === 'clarify'
    ? { ...asked, blank: { before: text.slice(0, start), after: text.slice(end) } }
    : asked;
}

/** Another name in the same question that is nearly one, and nearly only one, stands in the options as that one. */
function withNearest(option: string, lang: 'zh' | 'en', { gazetteer, today }: ReadContext): string {
  const text = normalise(option);
  const tokens = segment(text, gazetteer, yearOf(today));
  const near = hasUnknown(tokens) ? nearNames(text, tokens, gazetteer) : null;
  const [one, another] = near?.candidates ?? [];
  if (near === null || one === undefined || another !== undefined) return option;
  return `${text.slice(0, near.start)} ${one.label[lang]} ${text.slice(near.end)}`;
}

/** Asked back with its options; where none of them would be answered either, something else is not understood. */
const clarify = (
  about: string,
  options: readonly string[],
  lang: 'zh' | 'en',
  context: ReadContext,
): Reading =>
  options.length > 0
    ? { status: 'clarify', lang, about, options }
    : unread({ why: 'unknown_words', words: [about] }, lang, context);

/** The options that are read as plans, in the plain form of `say`. */
function answered(options: readonly string[], lang: 'zh' | 'en', context: ReadContext): readonly string[] {
  const year = yearOf(context.today);
  return options.flatMap((option) => {
    const framed: Framed = frameOf(segment(normalise(option), context.gazetteer, year), context);
    if (!framed.ok) return [];
    const planned = toPlan(framed.frame, context);
    return planned.ok ? [say(planned.plan, lang, context.gazetteer)] : [];
  });
}

const unread = (why: Unread, lang: 'zh' | 'en', { asker }: ReadContext): Reading => ({
  status: 'unread',
  lang,
  unread: why,
  examples: examplesFor(why, lang, asker.role),
});
