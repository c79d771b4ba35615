// 谁第二, 第二是谁, 排第二的是哪个组, "which team is second?" after a ranking: whoever stands at that place of it, and neither the people of the team that
// stands there nor a ranking of people. 同样的排名看5月, "same ranking for may" after one of a ranking was looked at: the ranking, and not the one.
import type { ReadContext } from '../../context.js';
import { readPlace } from '../../numbers.js';
import type { Plan, Reading } from '../../plan.js';
import { isOfAnotherKind } from '../conditions/kind-said.js';
import { placeNow } from './next-of-table.js';
import type { Read } from '../turn-parts.js';

const KIND_ZH = '(?:组|团队|小组|人|客服|同事|产品|渠道|地区|区域|分类|类别|版本)';
const WHICH_ZH = `(?:谁|哪一?[个位家款条]?(?<kind>${KIND_ZH})?)`;
const LAST_ZH = '倒数第一名?|最后一?[名位个]?|垫底|末位|倒数第1名?';
const NTH_ZH = '第(?:[一二三四五六七八九十]|[1-9])(?:名|位)?';
const BEGINS_ZH = '^(?:那么?|所以|再看看?|然后|[,，]){0,3}';
const ENDS_ZH = '(?:的)?(?:呢|啊|呀){0,2}[?？。]*$';
const ZH: readonly RegExp[] = [
  new RegExp(
    `${BEGINS_ZH}${WHICH_ZH}(?:会|又)?(?:是|排在?|排名|名列|得了?|拿了?)?(?:(?<last>${LAST_ZH})|(?<nth>${NTH_ZH}))${ENDS_ZH}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_ZH}(?:排名?|排在|位列)?(?:(?<last>${LAST_ZH})|(?<nth>${NTH_ZH}))的?(?:会|又)?是${WHICH_ZH}${ENDS_ZH}`,
    'u',
  ),
  new RegExp(`${BEGINS_ZH}(?:排名?|排在|位列)?(?<nth>${NTH_ZH})(?<last>(?!))?${ENDS_ZH}`, 'u'),
];
const ORDINALS: Readonly<Record<string, string>> = {
  two: 'second',
  three: 'third',
  four: 'fourth',
  five: 'fifth',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '5': 'fifth',
};
const EN =
  /^(?:(?:and|so|ok|okay|then|now|but)[, ]+){0,4}(?:which (?:one|(?<kind>team|person|agent|product|channel|region|category))(?: is| was|'s)?(?: (?:came|comes|come|finished|ranked|ranks|placed|sits|stands))?(?: in)?(?: the)? (?<nth>second|third|fourth|fifth|2nd|3rd|4th|5th|last)(?: place)?|(?:who(?:'s| is| was) )?(?:number|no\.?|#) ?(?<number>two|three|four|five|[2-5]))(?: then)?[?.! ]*$/u;
const WHO_EN =
  /^(?:(?:and|so|ok|okay|then|now|but)[, ]+){0,4}who(?:'s| is| was| came| comes| finished| ranked)(?: in)?(?: the)? (?<nth>first|second|third|fourth|fifth|last)(?: place)?(?: then)?[?.! ]*$/u;

/** The turn as a place is asked for elsewhere; the words as they are where none is, or nothing was ranked. @param words normalised */
export function whoAtPlace(words: string, context: ReadContext): string {
  const { previous } = context;
  const dim = previous === null ? undefined : rankedDim(previous, context);
  if (previous === null || dim === undefined) return words;
  const zh = ZH.map((one) => one.exec(words)?.groups).find((one) => one !== undefined);
  if (zh !== undefined) {
    const { kind = '', last, nth = '' } = zh;
    if (isOfAnotherKind(kind, dim)) return words;
    if (last !== undefined) return lastSaid(words, last, dim, previous);
    // Of people 谁第一 ranks them as they are ranked.
    const place = nth.replace(/[名位]$/u, '');
    if (whoIsThere(words, context) !== null) return words;
    if (!/第[一1]/u.test(nth)) return previous.limit === null ? `${place}名呢` : `${place}是谁`;
    if (dim === 'agent' || previous.limit === 1) return words;
    return previous.place || previous.kind === 'value' ? '第一名呢' : '排名第一的是哪个';
  }
  const { kind = '', nth, number } = EN.exec(words)?.groups ?? {};
  // "who's last" after the second team was looked at: of the teams.
  const who = previous.kind === 'value' && dim !== 'agent' ? WHO_EN.exec(words)?.groups?.['nth'] : undefined;
  if (who !== undefined) return `the ${who} one`;
  if (isOfAnotherKind(kind, dim)) return words;
  if (number !== undefined) return `who is ${ORDINALS[number] ?? number}`;
  return nth === undefined ? words : `who is ${nth}`;
}

/** 第二是谁 of a ranking that shows all of them: who that is, and no figure of one. @param words normalised */
export function whoIsThere(words: string, { previous, shown = null }: ReadContext): Plan | null {
  const [dim, more] = previous?.by ?? [];
  if (previous?.kind !== 'breakdown' || dim === undefined || more !== undefined || previous.place)
    return null;
  if (previous.grain !== null || previous.order === null || previous.limit !== null) return null;
  const { kind = '', nth = '' } =
    ZH.slice(0, 2)
      .map((one) => one.exec(words)?.groups)
      .find((one) => one !== undefined) ?? {};
  const n = readPlace(nth.replace(/^第|[名位]$/gu, ''));
  if (n === null || n < 2 || n > (shown?.values.length ?? n) || isOfAnotherKind(kind, dim)) return null;
  return { ...previous, limit: n, nth: true };
}

/** Of a table 谁垫底 is which of its groups does worst, in whichever order it stands. */
function lastSaid(words: string, last: string, dim: Plan['by'][number], previous: Plan): string {
  if (previous.kind !== 'breakdown' || previous.place) return '最后一名呢';
  const named = /一[名位个]|倒数/u.test(last) || dim === 'agent' ? null : (KINDS_ZH[dim] ?? null);
  if (named !== null) return `哪个${named}垫底`;
  return /^最后$/u.test(last) ? '谁垫底' : words;
}

const KINDS_ZH: Partial<Record<Plan['by'][number], string>> = {
  team: '组',
  channel: '渠道',
  product: '产品',
  region: '地区',
  category: '类别',
};

/** What stands in the ranking, or the table, that is looked at: of which one may have been picked. */
function rankedDim(previous: Plan, context: ReadContext): Plan['by'][number] | undefined {
  const [dim, more] = previous.by;
  if (previous.kind === 'breakdown' && previous.grain === null && dim !== undefined && more === undefined)
    return previous.place && previous.rankOf === undefined ? undefined : dim;
  const listed = context.looked ?? context.shown ?? null;
  const picked = previous.kind === 'value' && listed !== null && placeNow(previous, listed) !== null;
  return picked ? listed.dim : undefined;
}

const RANKING =
  /(?<![a-z])(?:(?:same|the|that|this|whole|full|entire|complete) ){1,3}(?:ranking|leaderboard|league table|rankings|board)(?![a-z])|排名表?|排行榜?|榜单/u;
const OWN = /(?<![a-z])(?:my|our|his|her|their|its|by|of|in|within)(?![a-z])|我|他|她|它|各|每|按|第/u;

/** The ranking that was there before one of it was picked; null where the turn asks for none, or for whose place it is. @param words normalised */
export function sameRanking(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous, earlier = [] } = context;
  if (previous?.kind !== 'value' || !RANKING.test(words) || OWN.test(words)) return null;
  const dim = rankedDim(previous, context);
  const ranking = earlier.findLast(({ by }) => by.length > 0);
  const fits =
    dim !== undefined &&
    ranking?.kind === 'breakdown' &&
    ranking.by.join() === dim &&
    ranking.order !== null &&
    !ranking.place &&
    ranking.grain === null;
  if (!fits) return null;
  const { nth: _nth, ...rest } = ranking;
  const whole: Plan = ranking.nth === true ? { ...rest, limit: null } : rest;
  const then = turn(words, { ...context, previous: whole, shown: null, looked: null });
  return then.status === 'plan' && then.plan.by.join() === dim ? then : null;
}
