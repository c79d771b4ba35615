// "mom change in tickets", "qoq complaints", 工单量月环比: a step set against the one before, where no days are named. Of the one that runs, or
// of the last whole one? It is asked back.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { inferPeriod } from '../../time/period.js';
import { aside, type Lang, type Read } from '../turn-parts.js';

type Step = 'week' | 'month' | 'quarter';

const STEPS: Readonly<Record<string, Step>> = {
  m: 'month',
  w: 'week',
  q: 'quarter',
  月: 'month',
  周: 'week',
  季: 'quarter',
};
const OVER =
  /(?<![a-z])(?:(?<step>month|week|quarter)[- ](?:over|on)[- ]\k<step>|(?<short>mom|wow(?! ?[,!.])|qoq)|m\/m|w\/w|q\/q)(?![a-z])|(?<zh>月|周|季度?)环比/u;
const CHANGE_WORDS =
  /(?<![a-z])(?:the )?(?:(?:percentage |percent |% )?(?:changes?|growth|delta|difference|comparison|movement)(?: (?:in|of|for))?|(?<=^)(?:in|of|for))(?![a-z])|的?(?:变化|变动|增长|涨幅|情况)/gu;
const ZH: Readonly<Record<Step, readonly [string, string]>> = {
  week: ['上周', '本周'],
  month: ['上个月', '本月'],
  quarter: ['上季度', '本季度'],
};

/** The two that it may be; null where something else is said. @param alone reads normalised words as they stand */
export function stepOverStep(words: string, lang: Lang, context: ReadContext, alone: Read): Reading | null {
  const found = OVER.exec(words);
  const { step, short, zh } = found?.groups ?? {};
  if (found === null) return null;
  const grain = STEPS[(step ?? short ?? zh ?? found[0]).charAt(0)];
  const figure = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`
    .replace(CHANGE_WORDS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (grain === undefined || figure === '') return null;
  const plain = alone(figure, aside(context));
  if (plain.status !== 'plan') return null;
  if (!isOfNoDays(plain.plan))
    return zh === undefined ? null : ofItsStep(`${figure}环比`, grain, context, alone);
  const inChinese = zh !== undefined || /[\u3400-\u9fff]/u.test(figure);
  const days = inChinese ? ZH[grain] : [`last ${grain}`, `this ${grain}`];
  const options = days.flatMap((when) => {
    const one = alone(
      inChinese ? `${when}${figure}环比` : `${figure} ${when} vs the previous period`,
      aside(context),
    );
    return one.status === 'plan' && one.plan.kind === 'compare'
      ? [say(one.plan, lang, context.gazetteer)]
      : [];
  });
  return options.length < 2 ? null : { status: 'clarify', lang, about: found[0], options };
}

/** 上个月工单量月环比: the days are a step of that length, and the one before is what is meant. */
function ofItsStep(words: string, grain: Step, context: ReadContext, alone: Read): Reading | null {
  const one = alone(words, aside(context));
  if (one.status !== 'plan' || one.plan.kind !== 'compare' || one.plan.range === null) return null;
  const { unit } = inferPeriod(one.plan.range, context.today, context.weekStart);
  return unit.kind === 'steps' && unit.count === 1 && unit.grain === grain ? one : null;
}

/** One figure, of days that nobody named. */
const isOfNoDays = ({ kind, metrics, compare, assumed, by, grain }: Plan): boolean =>
  kind === 'value' &&
  metrics.length === 1 &&
  compare === null &&
  by.length === 0 &&
  grain === null &&
  assumed.includes('last_30_days');
