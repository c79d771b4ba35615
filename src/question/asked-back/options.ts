// What is said to a question that can't be read as it stands: asked back with options, each of them a sentence that is answered, or why not.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import { lengthInDays, yearOf, type DateRange, type Grain } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import { frameOf, type Framed } from '../interpret/frame-of.js';
import type { FrameProblem } from '../interpret/frame.js';
import { toPlan } from '../interpret/to-plan.js';
import { halfWithin, nearNames, partOfTeam } from '../near-names.js';
import { normalise } from '../normalise.js';
import type { Reading, Unread } from '../plan.js';
import { examplesFor } from '../refused/refuse.js';
import { bareRange, say, sayRange } from '../say.js';
import { segment } from '../segment.js';
import { resolveSpan } from '../time/combine.js';
import { canMean, hasUnknown, type Candidate, type Token } from '../token.js';

/** What is said of a question that could not be framed: asked back with sentences that are answered, or why it is not read. */
export function problem(
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
      return (
        ofHalf(text, tokens, found.words, lang, context) ??
        unread({ why: 'unknown_words', words: found.words }, lang, context)
      );
    case 'stat':
      return unread({ why: 'not_supported', words: found.words }, lang, context);
    case 'future':
      return unread({ why: 'future' }, lang, context);
    case 'backwards':
      return (
        ofLastWeek(text, found.words, lang, context) ??
        unread({ why: found.p, words: found.words }, lang, context)
      );
    case 'bad_date':
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
      const asked = askWhich(text, token?.start ?? 0, token?.end ?? 0, found.candidates, lang, context);
      const people = found.candidates.every(({ dim }) => dim === 'agent') ? found.candidates.length : 0;
      return asked.status === 'clarify' && people > 1 ? { ...asked, namesakes: people } : asked;
    }
    case 'which_metric': {
      const at = text.indexOf(found.text);
      const options = found.metrics.map((id) => {
        const name = metricEntry(id).names[lang][0] ?? id;
        return `${text.slice(0, at)} ${name} ${text.slice(found.keep === true ? at : at + found.text.length)}`;
      });
      const read = answered(options, lang, context);
      // 张伟处理了多少单, of two of that name: whom it is of is asked, of the likelier figure.
      return (
        (read.length === 0 && found.metrics[0] === 'resolved'
          ? whoOf(options[0] ?? '', lang, context)
          : null) ?? clarify(found.text, read, lang, context)
      );
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
    case 'which_held': {
      const token = tokens.find((candidate) => candidate.known && candidate.text === found.text);
      const rest = `${text.slice(0, token?.start ?? 0)} ${text.slice(token?.end ?? 0)}`;
      const days = found.running === null ? sayRange(found.range, lang) : RUNNING[found.running][lang];
      return clarify(found.text, answered([`${days} ${rest}`], lang, context), lang, context);
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
      const about = [...new Set(ranges)].join(lang === 'zh' ? '、' : ', ');
      return clarify(about, twoRanges(text, tokens, ranges, lang, context), lang, context);
    }
  }
}

/** Plus四月投诉量: a known word that is of no use here, and half a name. Null where none is. */
function ofHalf(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  lang: 'zh' | 'en',
  context: ReadContext,
): Reading | null {
  for (const token of tokens) {
    const near = words.includes(token.text) ? halfWithin(token, context.gazetteer) : null;
    if (near === null) continue;
    const asked = askWhich(text, near.start, near.end, near.candidates, lang, context);
    if (asked.status === 'clarify') return asked;
  }
  // 安装组 of 配送安装组, where 安装 is a category as well.
  for (const word of words) {
    const at = text.indexOf(word);
    const from = /^(?:小组|团队|组|队)$/u.test(word) ? at - 2 : at;
    const near = from < 0 ? null : partOfTeam(text.slice(from, at + word.length), from, context.gazetteer);
    if (near !== null) return askWhich(text, near.start, near.end, near.candidates, lang, context);
  }
  return null;
}

const DAYS_OF_WEEK = /^(?:周|星期|礼拜)([一二三四五六])(?:到|至|-|~)(?:周|星期|礼拜)?([一二三四五六日天])$/u;

/** 周一到周五 on a Wednesday: of last week, or of every week; null where the words are no days of a week. */
function ofLastWeek(
  text: string,
  words: readonly string[],
  lang: 'zh' | 'en',
  context: ReadContext,
): Reading | null {
  const [about = ''] = words;
  const [, from, to] = DAYS_OF_WEEK.exec(about) ?? [];
  if (from === undefined || to === undefined) return null;
  const option = text.replace(about, `上周${from}到上周${to}`);
  return clarify(about, answered([option], lang, context), lang, context);
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
  // 昨晚, 昨天: one day, said twice.
  return answered(ranges[0] === ranges[1] ? alone.slice(0, 1) : [against, ...alone], lang, context);
}

/** Asks which of several names was meant: one option per name, each a question that is answered. */
export function askWhich(
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

/** Which of several people of one name a sentence is of; null where nothing else is unclear in it. */
function whoOf(option: string, lang: 'zh' | 'en', context: ReadContext): Reading | null {
  const text = normalise(option);
  const tokens = segment(text, context.gazetteer, yearOf(context.today));
  const framed = frameOf(tokens, context);
  if (framed.ok || framed.problem.p !== 'which_name') return null;
  return problem(framed.problem, text, tokens, lang, context);
}

/** Why a question is not read, with examples of what is. */
export const unread = (
  why: Unread,
  lang: 'zh' | 'en',
  { asker, lost = [], near = null }: ReadContext,
): Reading => ({
  status: 'unread',
  lang,
  unread:
    why.why === 'nothing_before' && (lost.length > 0 || near !== null) ? { ...why, refused: true } : why,
  examples: examplesFor(why, lang, asker.role),
});

/** The step that runs, as it is read. */
const RUNNING: Readonly<Record<Grain, Readonly<Record<'zh' | 'en', string>>>> = {
  day: { zh: '今天', en: 'today' },
  week: { zh: '本周', en: 'this week' },
  month: { zh: '本月', en: 'this month' },
  quarter: { zh: '本季度', en: 'this quarter' },
  year: { zh: '今年', en: 'this year' },
};
