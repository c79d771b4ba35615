// How many stand behind a figure: "how many responses did he get", "based on how many tickets", 样本多少, 有多少人评价了.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { winnerOf } from '../edits.js';

const THAT = '(?:that|this|it|those|these|they|them)';
const NOUN_ZH = '(?<noun>评价|评分|打分|问卷|样本|工单|单子|单|票)';
const NOUN = '(?<noun>responses?|surveys?|answers|ratings|scores|tickets|cases)';
const BEHIND: readonly RegExp[] = [
  new RegExp(`^(?:and |so |ok ){0,8}(?:based on|out of|from|on) how many(?: ${NOUN})?[?.]*$`, 'u'),
  new RegExp(
    `^(?:and |so |ok ){0,8}how many(?: ${NOUN})? (?:is|was|are|were) ${THAT}(?: number| figure| score)? (?:based on|out of|from|over|made up of)[?.]*$`,
    'u',
  ),
  new RegExp(
    `^(?:and |so |ok ){0,8}how many ${NOUN} (?:are|were|is|was) (?:behind|in|underneath) ${THAT}[?.]*$`,
    'u',
  ),
  new RegExp(
    `^(?:and |so |ok ){0,8}(?:(?:what(?:'s| is| was)|how (?:big|large) (?:is|was)) the sample(?: size)?|what sample size|sample size)[?.]*$`,
    'u',
  ),
  // 样本多少, 基于多少条评价, n是多少.
  /^(?:那|这个?|它)?的?(?:样本量?|样本数量?|n值?)(?:有|是|为)?(?:多少|多大|几个|呢)?[。?？]*$/u,
  new RegExp(
    `^(?:那|这)?(?:个|个数|些)?(?:是|都是)?(?:基于|根据|按|用|从)(?:了)?(?:多少|几)(?:条|个|份|张|单|次)?(?:${NOUN_ZH})?(?:算|统计|得|得出|算出来|出来)?(?:来)?的?(?:吗|呢|啊)?[。?？]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那)?(?:一共|总共|共|实际)?(?:有)?(?:多少|几)(?:个|位)?(?:人|客户|用户|顾客)给?(?<noun>评价|打分|评分|参评|填|回复|反馈)(?:了|过)?(?:问卷|的|分)?[呢?？。]*$`,
    'u',
  ),
];
const GOT_ZH =
  /^(?:那)?(?:一共|总共|共|实际)?(?:收到|回收)?了?(?:有)?(?:多少|几)(?:条|个|份|张)?(?<noun>评价|评分|打分|问卷|反馈)(?:呢)?[?？。]*$/u;
const GOT = new RegExp(
  `^(?:and |so |ok ){0,8}how many (?<noun>responses|surveys|survey responses|survey answers|ratings) (?:did|do|does|have|has) (?:he|she|they|it|that|we)(?: get| got| have| had| receive| received)?[?.]*$|^(?:and |so |ok ){0,8}how many (?<each>responses|survey responses|ratings) (?:each|for each|per (?:team|agent|product|channel|person))[?.]*$|^(?:and |so |ok ){0,8}how many (?<bare>responses|survey responses|ratings)[?.]*$`,
  'u',
);
const THAT_MANY = new RegExp(
  `^(?:and |so |ok ){0,8}how many(?: tickets| cases)? (?:is|was|are|were) (?:that|this|it|those)(?: in (?:numbers|tickets|total))?[?.]*$`,
  'u',
);

const OF_SURVEYS: ReadonlySet<MetricId> = new Set(['csat', 'csat_score', 'nps', 'process_satisfaction']);

/** Whether a figure rests on things of that name; of a noun that is not said it does. */
function restsOn(noun: string | undefined, metric: MetricId): boolean {
  if (noun === undefined) return true;
  return OF_SURVEYS.has(metric) !== /^(?:tickets|cases|工单|单子|单|票)$/u.test(noun);
}

/**
 * The figure again, which carries how many it rests on; a share as the number that it is of. Null where nothing of the kind is asked, or
 * the figure rests on something else.
 */
export function countedBehind(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const [metric, more] = previous?.metrics ?? [];
  if (previous === null || metric === undefined || more !== undefined) return null;
  if (THAT_MANY.test(words)) {
    const { share, ...rest } = previous;
    return share === undefined ? null : rest;
  }
  const found =
    BEHIND.map((pattern) => pattern.exec(words)).find((one) => one !== null) ??
    GOT.exec(words) ??
    GOT_ZH.exec(words);
  if (found === null || found === undefined || metricEntry(metric).unit === 'count') return null;
  const noun = found.groups?.['noun'] ?? found.groups?.['each'] ?? found.groups?.['bare'];
  if (!restsOn(noun, metric) || previous.kind === 'explain' || previous.kind === 'drivers') return null;
  return found.groups?.['each'] === undefined ? (winnerOf(context) ?? previous) : previous;
}
