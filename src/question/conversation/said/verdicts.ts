// What is said of a figure before the next question: 低了点，6月呢, 还行，那哪个渠道最高, "that's high. and June?". It judges the answer and asks
// nothing, so it is left out whole. A word that may be the question itself stays: 最低的，6月呢 and "high, and June" (a priority) name what is
// asked for, 偏高的，列出来 picks some, 微信有点低，6月呢 names a thing, and of a bound that was asked for (under 60 %) "too low" is said of the bound.
import type { Plan } from '../../plan.js';

const SOUND_ZH =
  '(?:(?:嗯+|哦+|噢|哇+|啊|哎呀?|唉|呃|额|诶|嚯|天哪|好吧|不过|但是?|可是?|感觉|觉得)[,，。! ]*){0,3}';
const SUBJECT_ZH =
  '(?:这个?(?:数字?|比例|比率|水平|值|成绩|结果|表现)?|那个?(?:数字?|比例|值)?|它|数字|结果|成绩|表现|比例)?';
const DEGREE_ZH =
  '(?:有一?点儿?|有些|稍微有?点?|略微?|偏|太|挺|很|蛮|好|真是?|确实|的确|果然|实在是?|还|还是|也|都|这么|那么|居然|竟然|不|不算|不算太|不太|不怎么|不是很|不是太|比较|相当|未免|是)';
const ADJECTIVE_ZH = '(?:高|低|多|少|快|慢|长|短|差|好|大|小|久)';
const SOUNDED_ZH = '(?:啊|呀|吧|哈|嘛|哦|呐|哎|诶|啦|嘞){0,2}';
const LITTLE_ZH = '(?:一?点儿?|一些|些|不少|好多|很多)?';
const FINE_ZH = `(?:还(?:算)?(?:行|可以|好|不错|凑合|过得去|正常|成|好了)|(?:挺|很|蛮|还挺|都挺)?(?:正常|不错|可以|稳定?|平稳|理想|满意)|一般(?:般)?|马马虎虎|凑合|过得去|差强人意|(?:不|不太|不怎么|不是很|不够)(?:行|好|妙|理想|满意|乐观|稳)|够呛|比(?:我们?)?(?:想|预期|想象|预想|以为|预计|料想)(?:的|中的?)?(?:还)?(?:要)?${ADJECTIVE_ZH}(?:一?点儿?|一些|些)?|符合预期|在预期(?:之)?内|意料之中|(?:有)?(?:进步|改善|好转|起色))`;
const JUDGED_ZH = new RegExp(
  `^${SOUND_ZH}${SUBJECT_ZH}(?:${DEGREE_ZH}{1,3}${ADJECTIVE_ZH}(?:了${LITTLE_ZH})?${SOUNDED_ZH}|${ADJECTIVE_ZH}了${LITTLE_ZH}${SOUNDED_ZH}|(?:挺|蛮|还挺|还蛮|都挺|是挺|确实挺)${ADJECTIVE_ZH}的${SOUNDED_ZH}|${FINE_ZH}(?:了|的)?${SOUNDED_ZH})[,，。!！?？…;；~ ]+(?=.{2})`,
  'u',
);

const SOUND_EN =
  '(?:(?:hm+|oh|ah|ok|okay|well|wow|yikes|ouch|oof|ugh|right|so|but|and|yeah|yes|no)[,.! ]+){0,3}';
const ABOUT_IT_EN =
  "(?:that|it|this|these|those|they|(?:the|that|this) (?:figure|number|rate|score|result)|that one|this one)(?:'s|s| is| was| are| were| looks?| seems?| feels?| sounds?)";
const DEGREE_EN =
  '(?:(?:a bit|a little|a tad|a touch|somewhat|slightly|far|much|so|too|very|really|quite|rather|pretty|fairly|kind of|kinda|sort of|still|not|not very|not that|not so|not too|not exactly|awfully|terribly|super|extremely|surprisingly|suspiciously|way|actually|indeed) ){0,4}';
const JUDGED_ADJECTIVE_EN =
  '(?:high|low|slow|fast|quick|long|short|steep|large|small|big|better|worse|higher|lower|slower|faster|more|less)';
const THAN_EN =
  "(?: than (?:i |we )?(?:thought|expected|hoped|feared|(?:i|we) (?:would|'d) like)| (?:for us|for me|indeed|actually|again|already|then|still|i (?:think|guess|must say)|isn't it|isnt it|no|right|huh|eh|though|tho)){0,2}";
const JUDGED_EN = new RegExp(
  `^${SOUND_EN}(?:${ABOUT_IT_EN} ${DEGREE_EN}|(?:a bit|a little|a tad|pretty|quite|rather|really|very|so|too|still|fairly|surprisingly|kinda|not that|not so|not too|not very) (?:too )?)${JUDGED_ADJECTIVE_EN}${THAN_EN}\\s*[,.!?;:…-]+\\s*(?=\\S{2})`,
  'u',
);

/** What picks some of several groups, behind a remark that may have said which: 偏高的，列出来. */
const PICKS =
  /^(?:都|全|给我|帮我|请)?(?:列|拉|调|导|排|挑|筛|只看|单独看|标)|^(?:list|show|sort|only|just|pull|give me)(?![a-z])/u;

/** "that's low, which team?": the remark says from which end. */
const ASKS_WHICH =
  /^(?!.*最)(?:那么?|都|是|主要|[,， ]){0,4}(?:谁|哪)|^(?!.*(?:est|most|best|worst|least)(?![a-z]))(?:(?:and|so|but) )?(?:which|who|whose)(?![a-z])/u;

/** The turn without such a remark; as it is where there is none. @param text normalised */
export function withoutVerdict(text: string, previous: Plan): string {
  if (previous.having !== undefined) return text;
  const rest = text.replace(JUDGED_ZH, '').replace(JUDGED_EN, '').trim();
  if (ASKS_WHICH.test(rest)) return withoutDegree(text, rest);
  return rest === text || (previous.by.length > 0 && PICKS.test(rest)) ? text : rest;
}

/** "too slow. which team?" as "that's slow, which team?": how much so says nothing more of which end is asked for. */
function withoutDegree(text: string, rest: string): string {
  const judged = new RegExp(`(?<![a-z])(${JUDGED_ADJECTIVE_EN})(?![a-z])`, 'u').exec(text)?.[1];
  const remark = JUDGED_EN.test(text) && judged !== undefined && rest.length < text.length;
  return remark ? `that's ${judged}, ${rest}` : text;
}

/** "Is that normal?" of several groups: no yes or no is to be had of them, and no normal priority is meant. */
export const asksIfNormal = (words: string, { by }: Plan): boolean => by.length > 0 && NORMAL.test(words);

const NORMAL =
  /^(?:(?:and|so|ok|okay|but|hmm)[, ]+){0,4}(?:is|are|was|were) (?:that|this|it|they|those|these|all that|all this) (?:(?:a|the|all|quite|pretty|within) ){0,2}(?:normal|urgent|usual|typical)(?: range| level| thing)?(?: for (?:us|them|it))?[?.! ]*$/u;
