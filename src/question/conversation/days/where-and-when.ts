// "Where's it lowest?" after a table, "when's the peak?" after a course: which of its rows, or of its steps, is at that end.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import type { Read } from '../turn-parts.js';

const BEGINS = '(?:(?:and|so|ok|okay|but|then)[, ]+){0,8}';
const END = '(?<end>lowest|highest|worst|best|slowest|fastest)';
const WHERE = new RegExp(
  `^${BEGINS}(?:where(?:'s|s| is| was| are| were)? (?:it|that|this|they|we)(?: the)? ${END}|${END.replace('end', 'last')} where)[?.! ]*$`,
  'u',
);
const WHEN = new RegExp(
  `^${BEGINS}when(?:'s|s| is| was| are| were| did)? (?:(?:it|that|this|they|we) )?(?:the )?(?<when>peak|high point|highest|busiest|low point|lowest|quietest)[?.! ]*$`,
  'u',
);
const LOW = /low|quiet/u;
const CLOCK: Readonly<Record<string, string>> = { hour: 'hour', weekday: 'day of the week' };

const PEAK_ZH =
  /^(?:那么?|所以|[,，]){0,3}(?:工单|单量|投诉|进单)?的?最?(?:(?<high>高峰|峰值|高点)|(?<low>低谷|谷底|低点|最低谷))(?:期|值)?(?:是|在|出现在|是在){0,2}(?<asks>几点|哪个时段|什么时段|哪个小时|周几|星期几|礼拜几|哪一?天|哪一?周|哪个?月|几月|什么时候|什么时间)(?:呢|啊)?[?？。]*$/u;
const STEP_ZH: Readonly<Record<string, RegExp>> = {
  hour: /几点|时段|小时|什么时/u,
  weekday: /周几|星期几|礼拜几|哪一?天|什么时/u,
  day: /哪一?天|什么时/u,
  week: /哪一?周|什么时/u,
  month: /月|什么时/u,
};
const ASKED_ZH: Readonly<Record<string, string>> = {
  hour: '哪个时段',
  weekday: '周几',
  day: '哪天',
  week: '哪周',
  month: '哪个月',
};

/** 高峰是几点, 低谷在哪天 after the hours, or the days: which of them. */
function peakZh(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  const groups = PEAK_ZH.exec(words)?.groups;
  const [metric] = previous?.metrics ?? [];
  if (groups === undefined || previous === null || metric === undefined) return null;
  const [dim, more] = previous.by;
  const table = previous.kind === 'breakdown' && previous.grain === null && more === undefined;
  const course = previous.kind === 'trend' && dim === undefined;
  const step = table ? dim : course ? previous.grain : null;
  const asked = step === null || step === undefined ? undefined : ASKED_ZH[step];
  if (asked === undefined || STEP_ZH[step ?? '']?.test(groups['asks'] ?? '') !== true) return null;
  const counted = metricEntry(metric).unit === 'count';
  const end = groups['low'] === undefined ? (counted ? '最多' : '最高') : counted ? '最少' : '最低';
  return same(turn(`${asked}${end}`, context), table ? (dim ?? null) : null);
}

/** The row or the step at that end; null where something else is said, or neither stands there. @param words normalised */
export function whereAndWhen(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.metrics.length !== 1 || previous.limit !== null || previous.place)
    return null;
  const peak = peakZh(words, context, turn);
  if (peak !== null) return peak;
  const where = WHERE.exec(words)?.groups;
  const end = where?.['end'] ?? where?.['last'];
  const [dim, more] = previous.by;
  const table = previous.kind === 'breakdown' && previous.grain === null && more === undefined;
  if (end !== undefined && table && dim !== undefined && dim !== 'agent')
    return same(turn(`which is the ${end}`, context), dim);
  const when = WHEN.exec(words)?.groups?.['when'];
  if (when === undefined) return null;
  if (previous.kind === 'trend' && previous.by.length === 0)
    return same(turn(LOW.test(when) ? 'when was it lowest' : 'when did it peak', context), null);
  const clock = dim === undefined || !table ? undefined : CLOCK[dim];
  return clock === undefined || dim === undefined
    ? null
    : same(turn(`which ${clock} is the ${LOW.test(when) ? 'lowest' : 'highest'}`, context), dim);
}

/** Only what is of that table, or of that course, is meant. */
const same = (reading: Reading, dim: string | null): Reading | null =>
  reading.status === 'plan' &&
  reading.plan.limit === 1 &&
  (dim === null ? reading.plan.grain !== null : reading.plan.by.join() === dim)
    ? reading
    : null;
