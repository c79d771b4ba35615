// "make the list top 5", 列到前五 after the first three, and after questions on some of them: the ranking goes on to so many. What was asked of its members
// in between does not change what they were ranked by; what was asked of something else does, and then it is not known which list is meant.
import type { ReadContext } from '../../context.js';
import { readNumber } from '../../numbers.js';
import type { Plan } from '../../plan.js';

const COUNT_EN = '(?<count>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)';
const BEGINS_EN =
  "^(?:(?:and|ok|okay|now|so|then|please|actually|can you|could you|can we|could we|let's|let us|just|thanks)[, ]+){0,6}";
const LIST_EN =
  '(?:(?:the|that|this|our|my) (?:same |whole |first )?(?:list|ranking|leaderboard|board|table|league table|rank list|top (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)))';
const EN = new RegExp(
  `${BEGINS_EN}(?:make|extend|expand|widen|stretch|lengthen|grow|turn|change|cut|trim|shorten|take|bring|go|set|increase|continue) (?:${LIST_EN}(?: (?:out|down|up|back))?|it(?: (?:out|down|up|back))?|that(?: (?:out|down|up|back))?)(?: (?:to|into|as|until))?(?: (?:a|an|the|be|show|the full))? ?(?:top |first |best )${COUNT_EN}(?: instead| please| then| now| though| for me| as well){0,2}[.!?]*$`,
  'u',
);
const COUNT_ZH = '(?<count>\\d{1,2}|[二两三四五六七八九]|二?十[一二三四五六七八九]?)';
const ZH = new RegExp(
  `^(?:那么?|再|就|请|麻烦|帮我|给我|把|将|[,，]){0,5}(?:(?:刚才|前面|上面|这个|那个|这张|那张|的){0,3}(?:名单|榜单|榜|排名|排行榜?|列表|清单|表|名次|排序))?(?:给我|再|都|也){0,2}(?:列|扩|扩大|扩展|扩充|延长|延伸|延|拉长|拉|加|增加|放宽|放|排|展开|补|接着列|继续列|往下列|往后列)(?:到|成|至|为)(?:前|top ?)${COUNT_ZH}(?:名|位|个|家|款)?(?:吧|呗|看看|看|就行|可以吗|行吗|好了|呢){0,2}[。.!?？]*$`,
  'u',
);
const MOST = 50;

/** The ranking with so many; null where nothing of the kind is said, or no ranking was talked of last. @param words normalised */
export function longerList(words: string, context: ReadContext): Plan | null {
  const said = (EN.exec(words) ?? ZH.exec(words))?.groups?.['count'];
  const count = said === undefined ? null : readNumber(said);
  const list = count === null || count < 1 || count > MOST ? null : listTalkedOf(context);
  return list === null ? null : { ...list, limit: count };
}

/** The last ranking of so many, with nothing behind it but questions on those who stand in it. */
function listTalkedOf({ previous, earlier = [] }: ReadContext): Plan | null {
  if (previous === null) return null;
  const talk = [...earlier, previous];
  const at = talk.findLastIndex(isList);
  const list = talk[at];
  const [dim] = list?.by ?? [];
  if (list === undefined || dim === undefined) return null;
  const ofMembers = talk
    .slice(at + 1)
    .every(
      ({ kind, where, by, range }) =>
        kind === 'value' &&
        by.length === 0 &&
        where.some((filter) => filter.dim === dim && 'in' in filter && filter.in.length === 1) &&
        JSON.stringify(range) === JSON.stringify(list.range),
    );
  return ofMembers ? list : null;
}

const isList = ({ kind, by, limit, order, grain, place, nth }: Plan): boolean =>
  kind === 'breakdown' &&
  by.length === 1 &&
  order !== null &&
  limit !== null &&
  limit > 1 &&
  grain === null &&
  !place &&
  nth !== true;
