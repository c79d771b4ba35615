// 最后一名是谁, "and the last one?" after one's own place: the other end of that ranking, and not one's own figure once more.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { readPlace } from '../../numbers.js';
import type { Plan, Reading } from '../../plan.js';
import type { Lang, Read } from '../turn-parts.js';

const LAST =
  /^(?:(?:and|so|ok|okay|then|what about|how about|who's|who is|who was|who came|who comes)[, ]+){0,5}(?:the |in )?(?:very )?(?:last|bottom)(?:[- ](?:placed?|ranked))?(?: one| person| place| agent| of (?:them|all|the list|the board))?(?: then| please)?[?.! ]*$|^(?:那|那么|排|排名|倒数|所以){0,3}(?:最后|最末|末尾|垫底|倒数)(?:一名|一位|一个|第一名?|的)?(?:那个|那位|的?人)?(?:是|会是|又是){0,2}(?:谁|哪个|哪位|哪一位)?(?:呢|啊|呀)?[?？。! ]*$/u;
const FIRST =
  /^(?:(?:and|so|ok|okay|then|what about|how about)[, ]+){0,5}(?:the |in )?(?:very )?(?:first|top)(?:[- ](?:placed?|ranked))?(?: one| person| place| agent| of (?:them|all|the list|the board))?(?: then| please)?[?.! ]*$|^(?:那|那么|排|排名|所以){0,3}(?:第一名?|头名|榜首|最前面?)(?:那个|那位|的?人)?(?:呢|啊|呀)?[?？。! ]*$/u;

/** Who stands there, as whoever may see it is told; null where nothing of the kind is said. @param words normalised */
export function lastOfBoard(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous?.place !== true) return null;
  if (previous.rankOf !== undefined && (LAST.test(words) || FIRST.test(words)))
    return { status: 'plan', plan: endOf(previous, LAST.test(words)), lang };
  const n = previous.rankOf === undefined ? null : nthSaid(words);
  if (n !== null) return { status: 'plan', plan: { ...endOf(previous, false), limit: n, nth: true }, lang };
  const end = LAST.test(words) ? ENDS.last : FIRST.test(words) ? ENDS.first : null;
  return end === null || words.startsWith(end[lang]) ? null : turn(end[lang], context);
}

/** One end of the ranking that somebody's place was counted in: last is who does worst, or has least. */
function endOf({ rankOf: _who, ...rest }: Plan, last: boolean): Plan {
  const better = rest.metrics.map((id) => metricEntry(id).better);
  const where = rest.where.filter(({ dim }) => dim !== rest.by[0]);
  const order = (better[0] === 'down') === last ? 'desc' : 'asc';
  return { ...rest, place: false, where, order, limit: 1 };
}

const NTH =
  /^(?:那么?|[,，]){0,3}第(?<zh>[二三四五2-5])名呢[?？。]*$|^(?:(?:and|so|then|who is|who's|who was|who came)[, ]+){0,4}(?:the |in )?(?<en>second|third|fourth|fifth)(?: one| place)?[?.! ]*$/u;

function nthSaid(words: string): number | null {
  const { zh, en } = NTH.exec(words)?.groups ?? {};
  if (en !== undefined) return ['second', 'third', 'fourth', 'fifth'].indexOf(en) + 2;
  return zh === undefined ? null : readPlace(zh);
}

const ENDS = {
  last: { zh: '谁垫底', en: 'who is last' },
  first: { zh: '第一名是谁', en: 'who is first' },
} as const;
