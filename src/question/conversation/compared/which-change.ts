// "Why the jump?" after a course of months: of the last of its steps, or of all of it against what came before, which is asked back. "That's
// a lot, who?" after one figure: everybody's, from the end that was complained of.
import { metricEntry } from '../../../metrics/catalogue.js';
import { addDays, addSteps, startOf } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { inferPeriod, previousRange } from '../../time/period.js';
import type { Lang, Read } from '../turn-parts.js';
import { whichMainly } from '../ranked/which-mainly.js';

const WHY = new RegExp(
  "^(?:(?:and|so|ok|okay|but|hm+)[, ]+){0,8}(?:why(?: (?:was there|is there))?|what(?:'s| is| was)? (?:behind|caused|explains|causing|driving|drove)|what happened with|how come) (?:such )?(?:the|that|this|an?) (?:big |sudden |sharp |huge |large ){0,8}(?:rise|drop|change|jump|spike|dip|increase|fall|decline|surge)[?.! ]*$|^(?:那|那么)?(?:为什么|为啥|怎么)(?:会)?(?:突然|一下子?|忽然|猛地)?(?:涨|升|跌|降|跳|掉|飙)(?:升|高|上去|下来|下去|起来)?(?:了)?(?:这么|那么)?(?:多|高|快)?(?:了|啊|呢){0,6}[?？。 ]*$|^(?:那|那么)?(?:为什么|为啥)(?:会)?(?:有)?(?:这个|那个|这么大的?)?(?:突增|突变|暴涨|暴跌|飙升|跳升|波动|跳变)(?:了)?(?:啊|呢){0,6}[?？。 ]*$",
  'u',
);

/** The two readings of "the jump" in a course over days; null where something else is said. @param words normalised */
export function whichJump(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, today, weekStart, gazetteer } = context;
  if (previous?.kind !== 'trend' || previous.by.length > 0 || previous.metrics.length !== 1) return null;
  const { grain, range } = previous;
  if (grain === null || range === null || range.from === null || !WHY.test(words)) return null;
  if (previous.metrics.some((id) => metricEntry(id).timing !== 'range')) return null;
  // The step that still runs says nothing yet.
  const last = startOf(grain, range.to, weekStart);
  const whole = addDays(addSteps(grain, last, 1), -1) <= range.to && range.to < today;
  const from = whole ? last : addSteps(grain, last, -1);
  const before = addSteps(grain, from, -1);
  const all = previousRange(inferPeriod(range, today, weekStart));
  const base: Plan = {
    ...previous,
    kind: 'drivers',
    stat: null,
    grain: null,
    order: null,
    limit: null,
    chart: null,
  };
  const plans = [
    ...(before < range.from
      ? []
      : [
          {
            ...base,
            range: { from, to: addDays(addSteps(grain, from, 1), -1) },
            compare: { from: before, to: addDays(from, -1) },
          },
        ]),
    ...(all === null ? [] : [{ ...base, compare: all }]),
  ];
  return plans.length === 0
    ? null
    : { status: 'clarify', lang, about: words, options: plans.map((plan) => say(plan, lang, gazetteer)) };
}

const JUDGED = new RegExp(
  "^(?:(?:hm+|wow|oh|ok|so|and|ouch|yikes|well)[,. ]+){0,8}(?:that|it|this)(?:'s| is|s| looks| seems) (?:still |really |quite |pretty |very |way |far |much |so |rather |just ){0,8}(?:(?<high>a lot|(?:too )?(?:high|long|slow|many|much)|lots|huge|up there)|(?<low>(?:too )?(?:low|little|short)|not (?:a lot|much|many))|(?<bad>bad|terrible|awful|poor|horrible|grim|worrying|dreadful))[,.;:!?… -]+(?:and |so |but ){0,8}(?:(?<who>who|who is it|who's that|whose|who's behind (?:it|that)|who is behind (?:it|that)|who exactly)|(?:which|what) (?<thing>teams?|products?|channels?|regions?|categor(?:y|ies)|agents?)(?: is it| mainly| mostly| exactly)?)[?.! ]*$|^(?:哇|呃|嗯|这|这个|那|也|有点|真|太|好|挺|够|这么|[,，]){0,6}(?:(?<highZh>高|多|长|慢|久)|(?<lowZh>低|少)|(?<badZh>差|惨|糟))(?:了|啊|呀|的|吧){0,6}[,，。!？? ]+(?:都|主要|到底)?(?:是)?(?:(?<whoZh>谁)|哪个?(?<thingZh>组|团队|产品|渠道|地区|客服|分类))(?:的|呢|啊|呀){0,6}[?？。 ]*$",
  'u',
);

/** "hm that's a lot, who?" after one figure: each of them, the high ones first; null where something else is said. @param words normalised */
export function fromThatEnd(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  const groups = JUDGED.exec(words)?.groups;
  if (previous === null || groups === undefined) return null;
  if ((previous.kind !== 'value' && previous.kind !== 'compare') || previous.by.length > 0) return null;
  const [metric, more] = previous.metrics;
  if (metric === undefined || more !== undefined) return null;
  const thing = groups['thing'] ?? groups['thingZh'];
  const zh = lang === 'zh';
  const split =
    thing === undefined
      ? zh
        ? '按客服'
        : 'by agent'
      : zh
        ? `按${thing}`
        : `by ${thing.replace(/ies$/u, 'y').replace(/s$/u, '')}`;
  const then = turn(split, {
    ...context,
    previous: { ...previous, kind: 'value', compare: null },
    shown: null,
  });
  if (then.status !== 'plan' || then.plan.kind !== 'breakdown') return then.status === 'plan' ? null : then;
  const { better, unit } = metricEntry(metric);
  const high = groups['high'] ?? groups['highZh'];
  const low = groups['low'] ?? groups['lowZh'];
  const worst = better === 'up' && unit !== 'count' ? 'asc' : 'desc';
  const order = high !== undefined ? 'desc' : low !== undefined ? 'asc' : worst;
  return { ...then, plan: { ...then.plan, order } };
}

const DOWN = /(?<![a-z])(?:down|drop|fall|back)(?![a-z])|拖|拉低|拉下来|拽下来|带下来|后腿/u;
const UP = /(?<![a-z])(?:up|rise|jump)(?![a-z])|推高|拉高|推上去/u;

/** "who dragged it down?": whoever weighed most, and the answer says so where it went up. Null where something else is said. @param words normalised */
export function dragged(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  const spoken = previous === null ? words : whichMainly(words, previous);
  const way = DOWN.test(words) ? 'down' : UP.test(words) ? 'up' : null;
  if (spoken === words || way === null) return null;
  const then = turn(spoken, context);
  return then.status === 'plan' && then.plan.kind === 'drivers'
    ? { ...then, plan: { ...then.plan, way } }
    : then;
}
