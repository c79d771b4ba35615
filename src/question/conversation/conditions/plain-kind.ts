// 还是看普通的转派率吧, "the regular transfer rate again" after that of tickets passed on more than once: the figure whose name says no more,
// beside its kin. 普通的呢, "the plain one" stands for it where the kin was asked for last. Of any other figure the word says something
// that is not kept, and is not read.
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { say } from '../../say.js';
import type { Plan } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { cut, type Lang } from '../turn-parts.js';

/** Figures that are told apart by a word more, and the one that is meant without it. */
const PLAIN_OF: Readonly<Partial<Record<MetricId, MetricId>>> = {
  multi_transfer_rate: 'transfer_rate',
  repeat_complaint_rate: 'complaint_rate',
  csat_score: 'csat',
  first_response_sla: 'sla',
  resolution_sla: 'sla',
};

const PLAIN_ZH =
  '(?:普通|一般|寻常|平常|常规|单纯|正常|原来|通常意义上|基本|基础|最普通|最基本)(?:版|意义上)?的?';
const ZH = new RegExp(
  `^(?<before>(?:那|那么|还是|再|就|只|看回|看|换回|换成|回到|说回|改成|要|我要|给我|算了|[,， ]){0,6})${PLAIN_ZH}(?:那个|那种)?(?<figure>[^,，。?？]{0,16}?)(?<after>(?:呢|吧|了|好了|是多少|多少|怎么样|看看|看一下){0,3}[?？。! ]*)$`,
  'u',
);
const EN =
  /^(?<before>(?:(?:and|so|ok|okay|but|then|now|just|only|actually|back to|what about|how about|show me|give me|i meant|let's see|what's|what is|what was)[, ]+){0,5})(?:the |our |a )?(?:plain|normal|regular|ordinary|usual|simple|basic|standard|general|straight)(?: old)? (?<figure>[a-z -]{2,40}?)(?<after>(?:[, ]+(?:then|again|please|instead|though|now)){0,3}[?.! ]*)$/u;

/** The turn without the word for plain, where a kindred figure was asked for; the words themselves elsewhere. @param words normalised */
export function plainKind(words: string, context: ReadContext, lang: Lang): string {
  const { previous, earlier = [], gazetteer } = context;
  const { before = '', figure = '', after = '' } = (ZH.exec(words) ?? EN.exec(words))?.groups ?? {};
  if (previous === null || (figure === '' && !ZH.test(words) && !EN.test(words))) return words;
  // Some have customers, or things, that are called so.
  if (
    ['普通', '一般', '正常', 'normal', 'regular', 'standard'].some((word) =>
      isSaidName(word, words, gazetteer),
    )
  )
    return words;
  const shown = [previous, ...earlier.slice(-LATELY)];
  if (figure === '' || /^(?:one|figure|number|rate|kind|的|那个|率)$/u.test(figure)) {
    const [special] = previous.metrics;
    const plain = special === undefined || previous.metrics.length > 1 ? undefined : PLAIN_OF[special];
    return plain === undefined ? words : named(plain, previous, lang, gazetteer);
  }
  const metrics = cut(figure, context).flatMap(metricOf);
  const [metric, more] = metrics;
  if (metric === undefined || more !== undefined) return words;
  const kin = shown.some((plan) => plan.metrics.some((id) => PLAIN_OF[id] === metric));
  return kin ? `${before}${figure}${after}` : words;
}

/** As long as what stood there is still before one's eyes. */
const LATELY = 3;

const isSaidName = (word: string, words: string, gazetteer: ReadContext['gazetteer']): boolean =>
  words.includes(word) && gazetteer.lookup(word).length > 0;

/** The other figure in its own name: 转派率呢. */
function named(metric: MetricId, previous: Plan, lang: Lang, gazetteer: ReadContext['gazetteer']): string {
  const bare = say({ ...previous, kind: 'explain', metrics: [metric], stat: null }, lang, gazetteer);
  const name = bare.replace(/^how is | calculated$|是怎么算的$/gu, '');
  return lang === 'zh' ? `那${name}呢` : `and ${name}`;
}

const metricOf = (token: Token): readonly MetricId[] =>
  token.known && canMean(token, 'metric')
    ? token.meanings.flatMap((one) => (one.k === 'metric' ? [one.metric] : [])).slice(0, 1)
    : [];
