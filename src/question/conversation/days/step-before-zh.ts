// 再上季度, 再上一年, 再上上个月: the step before the one that was shown, wherever that is. 上一个月呢 is so as well where last month is what
// was shown: nobody asks for the same figure again.
import { addDays, startOf, stepOf } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { inferPeriod } from '../../time/period.js';
import { STEP_WORDS } from '../../time/step-words.js';
import { movedTime } from './moved-zh.js';

const STEP = '(周|星期|礼拜|月|季度?|年)';
const TAIL = '(?:的)?(?:呢|啊|呀|吧|看看|是多少|多少|怎么样|如何){0,6}[?？。]*';
const HEAD = '(?:那|那么|看看|看|查|换成|还有|,|，){0,6}';
const AGAIN = new RegExp(`^${HEAD}再(?:之?前|上)(?:一|1)?个?${STEP}${TAIL}$`, 'u');
const TWICE = new RegExp(`^${HEAD}再上上(?:一|1)?个?${STEP}${TAIL}$`, 'u');
const THE_LAST = new RegExp(`^${HEAD}上(?:一|1)个?${STEP}${TAIL}$`, 'u');

/** The plan before one step earlier; null where nothing of the kind is said, or another step was shown. @param words normalised */
export function stepBefore(words: string, context: ReadContext): Reading | null {
  const range = context.previous?.range ?? null;
  const again = AGAIN.exec(words)?.[1];
  const twice = TWICE.exec(words)?.[1];
  const said = again ?? twice ?? THE_LAST.exec(words)?.[1];
  const grain = said === undefined ? undefined : STEP_WORDS[said];
  if (said === undefined || grain === undefined || range === null || range.from === null) return null;
  const { today, weekStart } = context;
  const { unit } = inferPeriod(range, today, weekStart);
  if (unit.kind !== 'steps' || unit.grain !== grain || unit.count !== 1) return null;
  const last = stepOf(grain, addDays(startOf(grain, today, weekStart), -1), weekStart).from;
  const lastButOne = stepOf(grain, addDays(last, -1), weekStart).from;
  const fits =
    again !== undefined || range.from === last || (twice !== undefined && range.from === lastButOne);
  return fits ? movedTime(`再往前一个${said}`, context) : null;
}
