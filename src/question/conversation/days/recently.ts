// 最近怎么走的, "and lately?" after days that were named: of late, and not those days again. 最近几周 and "the last few weeks" name no number:
// asked back with some that may be meant.
import { addDays } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read } from '../turn-parts.js';

const SOME_ZH = /(?:最近|近|过去)(?:的)?(?:这)?(?:几|好几|若干|数)(个?)(天|日|周|星期|礼拜|月|季度|年)/u;
const SOME_EN =
  /(?<![a-z])(?:the |these )?(?:last|past|recent|most recent) (?:few|couple of|several) (day|week|month|quarter|year)s(?![a-z])|(?<![a-z])recent (day|week|month)s(?![a-z])/u;
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  天: [3, 7, 14],
  日: [3, 7, 14],
  day: [3, 7, 14],
  周: [4, 8, 12],
  星期: [4, 8, 12],
  礼拜: [4, 8, 12],
  week: [4, 8, 12],
  月: [3, 6, 12],
  month: [3, 6, 12],
  季度: [2, 4],
  quarter: [2, 4],
  年: [2, 3],
  year: [2, 3],
};

/** Some of late with no number: the question with numbers that may be meant; null where none of them is read. @param words normalised */
export function someOfLate(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const zh = SOME_ZH.exec(words);
  const en = zh === null ? SOME_EN.exec(words) : null;
  const found = zh ?? en;
  const unit = zh?.[2] ?? en?.[1] ?? en?.[2] ?? '';
  if (found === null) return null;
  const said = (count: number): string =>
    zh === null
      ? `the last ${count} ${unit}s`
      : `最近${count}${/月|季度|星期|礼拜/u.test(unit) ? '个' : ''}${unit}`;
  const options = (COUNTS[unit] ?? []).flatMap((count) => {
    const read = turn(words.replace(found[0], said(count)), context);
    return read.status === 'plan' ? [say(read.plan, lang, context.gazetteer)] : [];
  });
  const different = [...new Set(options)];
  return different.length < 2
    ? null
    : { status: 'clarify', lang, about: found[0].trim(), options: different };
}

const LATELY = /^(?:最近|近期|近来|最近一段时间|recently|lately|of late)$/u;
const LATELY_EN = /(?<![a-z])(?:recently|lately|of late|these days)(?![a-z])/u;

/** The context as if the days of late had been asked about before, where a turn says so and names no others. */
export function ofLate(words: string, context: ReadContext): ReadContext {
  const { previous, today } = context;
  if (previous === null || previous.range === null || previous.kind === 'explain') return context;
  if (!/最近|近期|近来/u.test(words) && !LATELY_EN.test(words)) return context;
  if (previous.assumed.includes('now')) return context;
  const tokens = cut(words, context);
  const late = LATELY_EN.test(words) || tokens.some(({ text }) => LATELY.test(text));
  if (!late || tokens.some((token) => canMean(token, 'time', 'previous', 'year_earlier'))) return context;
  const compared = previous.compare !== null;
  const plan: Plan = {
    ...previous,
    kind: !compared
      ? previous.kind
      : previous.by.length > 0 && previous.kind === 'compare'
        ? 'breakdown'
        : 'value',
    range: { from: addDays(today, -30), to: addDays(today, -1) },
    compare: null,
    assumed: [...new Set([...previous.assumed, 'last_30_days' as const])],
  };
  return { ...context, previous: plan };
}
