// 全组平均呢, "and the team average?" after how many somebody resolved: their team is meant, and not one's own. A number has no mean of a team
// here: it is asked back as 跟组平均比 is. Of what has one (首响) the team's own figure is given, elsewhere.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';
import type { Reading } from '../../plan.js';
import type { Read } from '../turn-parts.js';

const ZH =
  /^(?:那|那么|再看看|看看){0,4}(?:他们|她们|他|她|该|这个|那个|全|整个|本|所在)?(?:小组|团队|组|队)(?:里|内|的){0,3}(?:人均|平均值?|均值|平均水平|平均数)(?:呢|是多少|多少|怎么样|有多少|是几单){0,3}[?？。 ]*$/u;
const EN =
  /^(?:(?:and|so|ok|okay|now|what about|how about|what's|what is|what was)[, ]+){0,4}(?:the |their |his |her )?team(?:'s)? (?:average|avg|mean)(?: then| instead| please)?[?.! ]*$/u;

/** The turn as a comparison with the team's average; null where it is none, or not after one person's number. @param words normalised */
export function ofTheirTeam(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  if (!(ZH.test(words) || EN.test(words)) || previous === null) return null;
  const [metric, more] = previous.metrics;
  if (metric === undefined || more !== undefined || metricEntry(metric).unit !== 'count') return null;
  const who = previous.where.filter(({ dim }) => dim === 'agent');
  const [one] = who;
  if (who.length !== 1 || one === undefined || !('in' in one) || one.in.length !== 1) return null;
  if (previous.by.length > 0 || previous.grain !== null) return null;
  const asked = turn(hasChinese(words) ? '跟组平均比' : 'compared with the team average', context);
  return asked.status === 'clarify' ? { ...asked, about: words } : asked;
}
