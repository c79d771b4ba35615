// A place of the groups that stand there, said with the word that ranks them: 第二多的呢, 第三慢的是谁, 其次呢.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { isOfAnotherKind } from '../conditions/kind-said.js';

const PLACE =
  /^(?:那|那么)?(?:排)?第([二三四五六七八九十两]|[2-9]|10)(多|高|大|少|低|小|快|慢|短|长|久|好|差)的?(?:那)?(?:一)?(?:个|位|家|款|条|类)?(?:组|团队|人|客服|产品|渠道|地区|分类|版本)?(?:是|又是)?(?:谁|哪个|哪一个|哪位|哪家|哪款|哪组|哪类|什么)?(?:呢|啊|呀)?[?？。]*$/u;
const NEXT =
  /^(?:那|那么)?(?:其次|排第二的?|第二|紧跟着的|紧随其后的|下一名|再下一名|后一名|再往下一名)(?:的)?(?:是)?(?:谁|哪个|哪一个|哪位|哪款|哪组)?(?:呢|啊|呀)?[?？。]*$/u;

/** 第二名是哪个组 asks who stands there; 第二名呢 may be of what was listed. */
const WHO_ZH =
  /^(?:那|那么)?(?:排)?第(?<n>[二三四五六七八九十两]|[2-9]|10)(?:名|位)?(?:又|会)?是(?:谁|哪(?:一?个|一?位|家|款|条)?(?<kind>组|团队|人|客服|产品|渠道|地区|分类|版本)?)(?:呢|啊|呀)?[?？。]*$/u;

/** How far they are apart is seen where both stand in one table. */
const APART =
  /^(?:那|那么)?(?:和|跟|与|比|离|距)第([一二三四五六七八九十]|[1-9])(?:名|位|的|的那个)?(?:比)?(?:差|相差|差了|差距|差距有|差得|落后|领先|高|低|多|少)(?:了)?(?:多少|多大|多远|几单|几个|几张|几分)(?:单|张|个|分)?(?:呢|啊)?[?？。]*$/u;

const OF_THEM = '(?:个|位|名|家|款|条|类)?(?:组|团队|人|客服|产品|渠道|地区|分类|版本)?';
/** 倒数第二的呢: from the end of those who do worst. */
const FROM_THE_END = new RegExp(
  `^(?:那|那么|再|看看){0,4}(?:排(?:在)?)?倒(?:数)?第(?<zh>[二三四五六七八九十两]|[2-9]|10)${OF_THEM}的?${OF_THEM}(?:又)?(?:是)?(?:谁|哪个|哪一个|哪位|哪家|哪款|哪组|哪类|什么)?(?:组|团队|人|产品|渠道)?(?:呢|啊|呀){0,2}[?？。]*$`,
  'u',
);
const FROM_THE_END_EN =
  /^(?:(?:and|so|ok|okay|what about|how about|then|who's|who is|who was|which is|which was|which one is|what's)[, ]+){0,6}(?:the |in )?(?:(?<en>second|third|fourth|fifth|2nd|3rd|4th|5th)(?:[- ](?:one|team|person|place|product|channel|region))?[- ](?:(?:to|from(?: the)?)[- ])?(?:last|bottom|end)|(?<next>next to last|next to bottom|last but one|bottom but one|penultimate))(?: one| place| team| person| product| channel| region)?(?: then)?[?.!]*$/u;
const NUMBERS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
};

const PLACES = '一二三四五六七八九十';
const numberOf = (place: string): number =>
  place === '两' ? 2 : PLACES.includes(place) ? PLACES.indexOf(place) + 1 : Number(place);

/** How far the ranking before goes to the place that is named; null where none is, or the word does not rank that figure. */
export function placeOf(words: string, { previous }: ReadContext): Plan | null {
  if (previous === null || !ranks(previous)) return null;
  if (NEXT.test(words)) {
    const { order, limit } = previous;
    // 第二是谁 of the first three is the second of them, and not the fourth.
    const second = /第二/u.test(words) || (/其次/u.test(words) && previous.nth !== true);
    const next = second ? 2 : (limit ?? 0) + 1;
    return order === null || limit === null ? null : { ...previous, limit: next, nth: true };
  }
  const who = WHO_ZH.exec(words)?.groups;
  if (who !== undefined && previous.order !== null && previous.limit !== null) {
    if (isOfAnotherKind(who['kind'] ?? '', previous.by[0])) return null;
    const named = previous.where.find(({ dim }) => dim === previous.by[0]);
    const n = numberOf(who['n'] ?? '');
    return named !== undefined && 'in' in named && named.in.length < n
      ? null
      : { ...previous, limit: n, nth: true };
  }
  const [, from] = APART.exec(words) ?? [];
  if (from !== undefined) {
    const { order, limit } = previous;
    return order === null || limit === null
      ? null
      : { ...previous, limit: Math.max(limit, numberOf(from), 2) };
  }
  const last = placeFromTheEnd(words);
  if (last !== null) return isOfAnotherKind(words, previous.by[0]) ? null : fromTheEnd(last, previous);
  const [, place, word = ''] = PLACE.exec(words) ?? [];
  if (place === undefined) return null;
  const order = orderBy(word, previous);
  const n = numberOf(place);
  // The other end of what was ranked, or one of those that were shown: not what is meant for sure.
  const turned = previous.order !== null && order !== previous.order && previous.limit !== null;
  const shown = previous.limit !== null && n <= previous.limit;
  // The fourth of three who are named is nobody.
  const named = previous.where.find(({ dim }) => dim === previous.by[0]);
  const beyond = named !== undefined && 'in' in named && named.in.length < n;
  return order === null || turned || shown || beyond ? null : { ...previous, order, limit: n, nth: true };
}

/** How far from the end; null where nothing of the kind is said. @param words normalised */
export function placeFromTheEnd(words: string): number | null {
  const { zh, en, next } = (FROM_THE_END.exec(words) ?? FROM_THE_END_EN.exec(words))?.groups ?? {};
  if (next !== undefined) return 2;
  return zh !== undefined ? numberOf(zh) : en === undefined ? null : (NUMBERS[en] ?? null);
}

/** The ranking from those who do worst, or have least. Of what is worse the more there is of it, either end may be meant. */
function fromTheEnd(n: number, previous: Plan): Plan | null {
  const [metric] = previous.metrics;
  if (metric === undefined) return null;
  const { unit, better } = metricEntry(metric);
  if (unit !== 'seconds' && better === 'down') return null;
  const order = better === 'down' ? 'desc' : 'asc';
  const { order: before, limit, by, where } = previous;
  // The end of those that stand there is not the end of all of them, nor is that of a table the other way round.
  const turned = before !== null && before !== order;
  if (turned ? limit !== null && limit > 1 : before !== null && limit === null) return null;
  const named = where.find(({ dim }) => dim === by[0]);
  const beyond = named !== undefined && 'in' in named && named.in.length < n;
  return beyond ? null : { ...previous, order, limit: n, nth: true };
}

/** One figure of groups of one kind. */
const ranks = ({ kind, by, place, metrics, grain, share }: Plan): boolean =>
  kind === 'breakdown' &&
  by.length === 1 &&
  grain === null &&
  !place &&
  metrics.length === 1 &&
  share === undefined;

/** Which way the word ranks the figure: much and little of what is counted, fast and slow of what takes time. */
export function orderBy(word: string, { metrics: [metric] }: Pick<Plan, 'metrics'>): Plan['order'] {
  if (metric === undefined) return null;
  const { unit, better } = metricEntry(metric);
  if (/[多少]/u.test(word)) return unit !== 'count' ? null : word === '多' ? 'desc' : 'asc';
  if (/[快慢短长久]/u.test(word)) return unit !== 'seconds' ? null : /[快短]/u.test(word) ? 'asc' : 'desc';
  if (/[好差]/u.test(word))
    return better === null ? null : (better === 'up') === (word === '好') ? 'desc' : 'asc';
  return /[高大]/u.test(word) ? 'desc' : 'asc';
}
