// 第一名呢, "and the winner?" after 第二名6月解决了多少单: as many of the first of that ranking. Nobody is ranked anew, least of all people after
// channels. 第一名的投诉率, "and number one's complaint rate": that figure of the first, and nobody ranked by it. "And the third?" of a ranking that
// showed two: who that is has to be asked first, and is asked back.
import type { ReadContext } from '../../context.js';
import { readPlace } from '../../numbers.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { isOfAnotherKind } from '../conditions/kind-said.js';
import { placeNow } from './next-of-table.js';
import { canMean } from '../../token.js';
import { cut, refused, type Lang, type Read } from '../turn-parts.js';

const GROUP_ZH = '(?:那个|这个|那位|个|位)?(?:人|组|团队|小组|客服|同事|产品|渠道|地区|分类|类别)?';
const PLACE_ZH = `^(?:那么?|再看看?|看看?|还有|然后|[,，]){0,4}(?:(?:排名?|位列|位居)?第(?<n>[一二三四五六七八九十]|[1-9]|10)(?:名|位)?|(?:排名?)?(?:(?<first>冠军|榜首|头名|头一名|头一个|首位)|(?<last>最后一名|最后一位|最后一个|倒数第一名?|垫底|末位)))的?(?<kind>${GROUP_ZH})`;
const ZH = new RegExp(
  `${PLACE_ZH}的?(?:(?:的|呢|多少|有多少|是多少|怎么样|如何|啊|呀){1,2}|(?<=的))[?？。]*$`,
  'u',
);
/** 第一名的投诉率, "number one's complaint rate". */
const FIGURE_ZH = new RegExp(
  `${PLACE_ZH}的(?<rest>[^,，?？。]{2,12}?)(?:呢|多少|有多少|是多少|怎么样|如何|是几|啊|呀){0,2}[?？。]*$`,
  'u',
);
const KIND_EN = '(?:one|place|person|agent|team|product|channel|region|category)';
const PLACE_EN = `(?:for |of )?(?:the )?(?:(?:in )?(?:(?<n>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?:[- ](?:placed?|ranked))?|(?<first>winner|champion|leader|top|best[- ]ranked|top[- ]ranked|first[- ]place)|(?<last>last|last[- ]place|last[- ]ranked|bottom))(?<kind>(?: ${KIND_EN})?)|(?:number|no\\.?|#) ?(?<number>one|two|three|four|five|[1-5]))`;
const BEGINS_EN =
  '^(?:(?:and|so|ok|okay|now|then|but|what about|how about|what is|what.s|what was)[, ]+){0,6}';
const EN = new RegExp(`${BEGINS_EN}${PLACE_EN}(?:'s)?(?: then| too)?[?.!]*$`, 'u');
const FIGURE_EN: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}${PLACE_EN}(?:'s|') (?<rest>[a-z][a-z -]{1,40}?)(?: then| too)?[?.!]*$`, 'u'),
  new RegExp(
    `${BEGINS_EN}(?:the )?(?<rest>[a-z][a-z -]{1,40}?) (?:of|for) ${PLACE_EN.replace('(?:for |of )?', '')}(?: then| too)?[?.!]*$`,
    'u',
  ),
];
const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

/** The reading of such a turn; null where it is none, or nobody of a ranking is looked at. @param words normalised */
export function firstOfThose(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, looked = null, shown = null } = context;
  const listed = looked ?? shown;
  if (previous === null || listed === null || !OF_ONE.has(previous.kind) || previous.by.length > 0)
    return null;
  const figure = figureOfPlace(words, context, listed, lang, turn);
  if (figure !== null) return figure;
  const { n, first, last, number, kind = '' } = (ZH.exec(words) ?? EN.exec(words))?.groups ?? {};
  const said = n ?? number;
  if (said === undefined && first === undefined && last === undefined) return null;
  if (isOfAnotherKind(kind, listed.dim)) return null;
  const place = said === undefined ? 1 : placeOf(said);
  const at = placeNow(previous, listed);
  if (at === null || Number.isNaN(place) || place < 1) return null;
  const value = listed.values[place - 1];
  const of = (one: string | number): Plan => ofOne(previous, listed.dim, one);
  if (last !== undefined) return lastOf(words, context, listed, of, lang);
  if (value !== undefined && place !== at + 1) return { status: 'plan', plan: of(value), lang };
  const ranking = rankedBefore(context, listed.dim);
  if (ranking === null) return null;
  const { nth: _nth, ...plain } = ranking;
  // It is the first who is looked at: who leads by the figure of now may be meant, and it is the same kind of thing that leads.
  const options =
    value === undefined
      ? [{ ...plain, limit: place, ...(place > 1 ? { nth: true as const } : {}) }]
      : previous.kind === 'value' && place === 1
        ? [
            {
              ...previous,
              kind: 'breakdown' as const,
              by: [listed.dim],
              where: previous.where.filter(({ dim }) => dim !== listed.dim),
              order: 'desc' as const,
              limit: 1,
            },
          ]
        : [];
  if (options.length === 0) return null;
  return {
    status: 'clarify',
    lang,
    about: words,
    options: options.map((plan) => say(plan, lang, context.gazetteer)),
  };
}

const placeOf = (said: string): number => NUMBERS[said] ?? readPlace(said) ?? Number.parseInt(said, 10);

const ofOne = (plan: Plan, dim: Plan['by'][number], one: string | number): Plan => ({
  ...plan,
  where: plan.where.map((filter) => (filter.dim === dim ? { dim, in: [one] } : filter)),
});

/** A figure that is named of one place: 第一名的投诉率 after figures of the second. Whoever is not listed is asked back for by the rules of places. */
function figureOfPlace(
  words: string,
  context: ReadContext,
  listed: NonNullable<ReadContext['looked']>,
  lang: Lang,
  turn: Read,
): Reading | null {
  const { previous } = context;
  const found = [FIGURE_ZH, ...FIGURE_EN]
    .map((one) => one.exec(words)?.groups)
    .find((one) => one !== undefined);
  const { n, first, number, kind = '', rest = '' } = found ?? {};
  const said = n ?? number;
  if (previous === null || (said === undefined && first === undefined)) return null;
  if (isOfAnotherKind(kind, listed.dim) || placeNow(previous, listed) === null) return null;
  const isFigure = cut(rest, context).every((token) =>
    canMean(token, 'metric', 'type', 'stat', 'ticket_noun', 'filler'),
  );
  const place = said === undefined ? 1 : placeOf(said);
  const value = listed.values[place - 1];
  if (!isFigure) return null;
  // 第二名的投诉率 of a ranking that showed its first alone; or of two rankings, one within the other: whose it is can't be told.
  const { looked = null, shown = null } = context;
  const within =
    looked !== null && shown !== null && looked.dim !== shown.dim && placeNow(previous, shown) !== null;
  if (value === undefined || within) return refused({ why: 'not_supported', words: [words] }, lang);
  const seen = { ...context, previous: ofOne(previous, listed.dim, value), shown: null, looked: null };
  const then = turn(lang === 'zh' ? `那${rest}` : `and ${rest}`, seen);
  const keeps =
    then.status === 'plan' &&
    then.plan.by.length === 0 &&
    then.plan.where.some(
      (filter) => filter.dim === listed.dim && 'in' in filter && filter.in.join() === String(value),
    );
  return keeps ? then : null;
}

/** The last of a table that was shown whole; of a ranking that was cut off before it who that is has to be asked first. */
function lastOf(
  words: string,
  context: ReadContext,
  { dim, values }: NonNullable<ReadContext['looked']>,
  of: (one: string | number) => Plan,
  lang: Lang,
): Reading | null {
  const table = context.earlier?.findLast(
    ({ kind, by, grain, place }) => kind === 'breakdown' && by.join() === dim && grain === null && !place,
  );
  if (table === undefined) return null;
  const value = values.at(-1);
  if (table.limit === null && table.having === undefined && value !== undefined && values.length < WHOLE)
    return { status: 'plan', plan: of(value), lang };
  if (table.order === null) return null;
  const { nth: _nth, ...plain } = table;
  const least: Plan = { ...plain, order: table.order === 'asc' ? 'desc' : 'asc', limit: 1 };
  return { status: 'clarify', lang, about: words, options: [say(least, lang, context.gazetteer)] };
}

/** So many are kept of what an answer has listed: of a longer table its end is not known. */
const WHOLE = 20;

const OF_ONE: ReadonlySet<Plan['kind']> = new Set(['value', 'trend', 'compare']);

/** The last ranking of that kind of thing. */
const rankedBefore = ({ earlier = [] }: ReadContext, dim: Plan['by'][number]): Plan | null =>
  earlier.findLast(
    ({ kind, by, grain, order, place }) =>
      kind === 'breakdown' && by.join() === dim && grain === null && order !== null && !place,
  ) ?? null;
