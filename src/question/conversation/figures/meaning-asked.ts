// 那转派率又是什么, "and what's reopen rate then?" after the meaning of another figure: the meaning of this one, and no figure of it. Words
// that ask for nothing but a meaning (又是什么意思, "what's FCR mean again") do so wherever they stand.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import type { Meaning } from '../../token.js';
import { isFigureAlone } from '../mended/completed.js';
import { aside, cut, type Lang, type Read } from '../turn-parts.js';

const HEAD_ZH = '(?:那|那么|所以|还有|再问下|再问一下|顺便问下|顺便|请问|话说|嗯|哦|[,，、 ]){0,6}';
const TAIL_ZH = '(?:呢|啊|呀|嘛|来着|了|的|哈|吧){0,4}[?？。! ]*';
const SENSE =
  '(?:意思|含义|定义|概念|东西|指标|玩意儿?|算法|口径|个指标|个东西|个意思|个概念|个定义|个玩意儿?)';
const WHAT_ZH = `(?:个)?(?:什么|啥)(?:样的)?${SENSE}?`;
const HOW_ZH = '(?:怎么|咋|如何|怎样|怎么个)(?:来)?(?:算|计算|定义|统计|得出来?|算出来|理解|解释|算法|来)';
const ZH_ANYWHERE = new RegExp(
  `^${HEAD_ZH}(?<figure>.+?)(?:这个指标|这个率|这个|这指标)?[,，]?(?:又(?:到底|究竟|具体)?(?:是|叫|叫做|算是|指|是指|指的是|说的是|代表|代表的?是)?(?:${WHAT_ZH}|${HOW_ZH})|(?:到底|究竟|具体)?(?:指|是指|指的是|是个|说的是|代表|代表的?是)${WHAT_ZH}|(?:又|到底|究竟)?是(?:什么|啥)(?=来着)|(?:又)?是怎么个算法)${TAIL_ZH}$`,
  'u',
);
const ZH_AFTER = new RegExp(
  `^(?:${HEAD_ZH}(?<figure>.+?)呢|(?:那|那么|那再|再说说|再讲讲)(?<other>.+?))[?？。! ]*$`,
  'u',
);

const HEAD_EN = '(?:(?:and|so|ok|okay|but|then|right|now|sorry|well|hm+|also|oh)[, ]+){0,6}';
const TAIL_EN = '(?:[, ]+(?:then|again|exactly|now|though|please|actually|anyway|even|really)){0,4}[?.! ]*';
const EN_ANYWHERE = new RegExp(
  `^${HEAD_EN}(?:what(?:'s| does| do| is| would)? (?:the |an? )?(?<figure>.+?) (?:means?|stands? for|measures?|meant to be)|(?:the )?(?<other>.+?),? (?:is|means|meaning|stands for|measures|that's|that is) what(?= (?:exactly|again|though|even)))${TAIL_EN}$`,
  'u',
);
const EN_AGAIN = new RegExp(
  `^${HEAD_EN}(?:the )?(?<figure>.+?),? again,? (?:is|was|means) what${TAIL_EN}$`,
  'u',
);
const EN_AFTER = new RegExp(
  `^(?:${HEAD_EN}(?:what(?:'s| is|s| are)|how about|what about) (?:the |an? )?(?<figure>.+?)|${HEAD_EN}(?:the )?(?<other>.+?) (?:is|means) what|(?:and|so|then|also) (?:then |the )?(?<third>.+?))${TAIL_EN}$`,
  'u',
);

const APART_ZH = new RegExp(
  `^${HEAD_ZH}(?:它|这个|这)?(?:和|跟|与|同)(?<figure>.+?)(?:之间)?的?(?:到底|究竟)?(?:有|是)?(?:什么|啥|何)?(?:区别|差别|不同|不一样)(?:是什么|是啥|在哪里?|在哪儿|吗)?${TAIL_ZH}$`,
  'u',
);
const APART_EN = new RegExp(
  `^${HEAD_EN}(?:how (?:is|does|are|do) (?:that|it|this|they) (?:any )?(?:different|differ) (?:from|to|than) (?:the )?(?<figure>.+?)|(?:(?:what is|what's|whats) )?(?:the )?(?:difference|diff) (?:to|from|with|between (?:that|it|this) and) (?:the )?(?<other>.+?))${TAIL_EN}$`,
  'u',
);

/** Whether the plan before told what a figure means, and was about no days of its own. */
const isMeaning = ({ previous }: ReadContext): boolean =>
  previous?.kind === 'explain' && previous.range === null && previous.where.length === 0;

/** The reading of such a turn; null where it is none. @param words normalised */
export function meaningAsked(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const apart = apartFrom(words, context, lang);
  if (apart !== null) return { ...turn(apart, aside(context)), lang };
  const figure = figureIn(words, context);
  if (figure === null) return null;
  const told = turn(lang === 'zh' ? `${figure}是怎么算的` : `how is ${figure} calculated`, aside(context));
  return told.status === 'plan' && told.plan.kind === 'explain' ? { ...told, lang } : null;
}

/** 和一次解决率有什么区别 after what another figure means: both of them. */
function apartFrom(words: string, context: ReadContext, lang: Lang): string | null {
  const [metric, more] = context.previous?.metrics ?? [];
  if (!isMeaning(context) || metric === undefined || more !== undefined) return null;
  const { figure, other } = (APART_ZH.exec(words) ?? APART_EN.exec(words))?.groups ?? {};
  const said = figure ?? other;
  if (said === undefined || !isFigureAlone(cut(said, context))) return null;
  const name = metricEntry(metric).names[lang][0] ?? metric;
  return lang === 'zh' ? `${name}和${said}的区别` : `difference between ${name} and ${said}`;
}

function figureIn(words: string, context: ReadContext): string | null {
  const after = isMeaning(context) && !/多少|几|(?<![a-z])how (?:many|much)/u.test(words);
  const asked = [ZH_ANYWHERE, EN_ANYWHERE, EN_AGAIN, ...(after ? [ZH_AFTER, EN_AFTER] : [])];
  for (const pattern of asked) {
    const { figure, other, third } = pattern.exec(words)?.groups ?? {};
    const said = figure ?? other ?? third;
    if (said === undefined) continue;
    const tokens = cut(said, context);
    if (!isFigureAlone(tokens)) continue;
    const metric = tokens.flatMap((token) => (token.known ? token.meanings.flatMap(metricOf) : []))[0];
    if (metric === undefined) continue;
    // "what's the backlog then": how many there are.
    const counted = metricEntry(metric).unit === 'count' && /(?<![a-z])the /u.test(words);
    // "FCR again is what?" of a figure that was given: that figure.
    const given = !after && [context.previous, ...(context.earlier ?? [])].some((plan) => isOf(plan, metric));
    if (!(pattern === EN_AFTER && counted) && !(pattern === EN_AGAIN && given)) return said;
  }
  return null;
}

const metricOf = (meaning: Meaning): readonly MetricId[] =>
  meaning.k === 'metric' && typeof meaning.metric === 'string' ? [meaning.metric] : [];

const isOf = (plan: Plan | null, metric: MetricId): boolean =>
  plan !== null && plan.kind !== 'explain' && plan.metrics.includes(metric);
