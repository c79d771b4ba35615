// 2月满意度哪个最高, "csat last month, which is highest": the highest of what is not said. What there may be is offered: the team, the product,
// the channel, each as the question that asks for it.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { dimensionsFor } from '../refused/refuse.js';
import { say } from '../say.js';

const ZH =
  /^(?<rest>.*?)[,，]?(?:哪个|哪一个|哪一?项|哪家)(?:是)?(?<most>最[高低好差多少快慢长短])(?:的)?(?:是)?(?:啊|呢|呀)?[?？。]*$/u;
const EN =
  /^(?<rest>.*?),?(?: and)? ?which (?:one )?(?:is|was|has|had) (?:the )?(?<most>highest|lowest|best|worst|fastest|slowest|longest|shortest|most|fewest)[?.!]*$/u;

const NAMES: Partial<Record<DimensionId, { readonly zh: string; readonly en: string }>> = {
  team: { zh: '团队', en: 'team' },
  product: { zh: '产品', en: 'product' },
  channel: { zh: '渠道', en: 'channel' },
};

/** What is asked back; null where it is no such question, or not one that would be answered. @param read reads normalised words alone */
export function whichOfWhat(
  text: string,
  lang: 'zh' | 'en',
  context: ReadContext,
  read: (words: string) => Reading,
): Reading | null {
  const zh = ZH.exec(text);
  const { rest = '', most = '' } = (zh ?? EN.exec(text))?.groups ?? {};
  if (rest.trim() === '') return null;
  const alone = read(rest);
  if (alone.status !== 'plan' || alone.plan.kind !== 'value' || alone.plan.metrics.length !== 1) return null;
  const [metric] = alone.plan.metrics;
  const dims = metric === undefined ? [] : dimensionsFor(metric, context.asker.role);
  const plans = dims.flatMap((dim): readonly Plan[] => {
    const name = NAMES[dim];
    if (name === undefined || alone.plan.where.some((one) => one.dim === dim)) return [];
    const one = read(
      zh !== null ? `${rest}哪个${name.zh}${most}` : `which ${name.en} has the ${most} ${rest}`,
    );
    const same =
      one.status === 'plan' &&
      one.plan.metrics.join() === metric &&
      one.plan.by.join() === dim &&
      one.plan.limit === 1 &&
      JSON.stringify(one.plan.range) === JSON.stringify(alone.plan.range);
    return same ? [one.plan] : [];
  });
  if (plans.length < 2 || metric === undefined || metricEntry(metric).timing === 'now') return null;
  return {
    status: 'clarify',
    lang,
    about: text,
    options: plans.slice(0, 3).map((plan) => say(plan, lang, context.gazetteer)),
  };
}
