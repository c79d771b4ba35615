// "is that better than the month before?", 比3月高吗: a question of yes or no about which way a figure has gone. Only what asks so of the figure that
// stands there: of days that are named first ("was May higher?") it is said of these, and "up or down" is no yes or no.
import { normalise } from '../normalise.js';

/** Which way is asked about. `better` and `worse` as the figure is, `faster` and `slower` of what takes time. */
export type AskedWay = 'up' | 'down' | 'better' | 'worse' | 'faster' | 'slower';

const WAYS_EN: Readonly<Record<AskedWay, string>> = {
  up: 'up|higher|more|greater|rising|risen|rise|increasing|increased|increase|gone up|going up|go up|went up',
  down: 'down|lower|fewer|less|falling|fallen|fall|dropping|dropped|drop|decreasing|decreased|decrease|gone down|going down|go down|went down',
  better: 'better|improving|improved|improve|improvement',
  worse: 'worse|worsening|worsened|deteriorating|deteriorated',
  faster: 'faster|quicker|shorter',
  slower: 'slower|longer',
};
const WAYS_ZH: Readonly<Record<AskedWay, string>> = {
  up: '[高多涨升]|上升|上涨|增加|增长|增多|提高',
  down: '[低少降跌]|下降|下跌|减少|降低',
  better: '好|变好|改善|进步|好转',
  worse: '差|变差|恶化|退步|糟',
  faster: '快|变快|短|缩短',
  slower: '慢|变慢|长|变长',
};
const anyOf = (ways: Readonly<Record<AskedWay, string>>): string => Object.values(ways).join('|');

const EN = new RegExp(
  `^(?:(?:and|so|but|ok|okay|now|then|hm+)[, ]+){0,4}(?:is|was|are|were|has|have|did|does) (?:that|it|this|they|those|these|things)(?: (?:been|gone|going|doing|get|got|gotten|getting|become|any|a bit|a lot|much|even|actually|really|still|an?)){0,4} (?<way>${anyOf(WAYS_EN)})(?: (?:than|compared (?:to|with)|on|from|since|vs|versus|against) [^?]{1,40})?[?.! ]*$`,
  'u',
);
const ZH = new RegExp(
  `^(?:那么?|所以|这个?|它|是不是|有没有|是否|[,，]){0,4}(?:(?:比|跟|和|与|较)[^,，]{1,12}?(?:相比|比起来|比)?(?:是不是|有没有|是否|更|要|还|又|有所|变){0,3}|(?:更|还|又|有所|变){1,2})?(?<way>${anyOf(WAYS_ZH)})(?:了|些|点|一点儿?|一些|不少|很多){0,3}(?<asks>吗|么|嘛|没有?|不)?[?？。 ]*$`,
  'u',
);
const ASKS_ZH = /是不是|有没有|是否/u;
const SET_ZH = /[比跟和与较更变了点些]/u;

/** Which way is asked about; null where the text is no such question. @param typed as somebody typed it */
export function askedWay(typed: string): AskedWay | null {
  const text = normalise(typed);
  const en = EN.exec(text)?.groups?.['way'];
  if (en !== undefined) return wayOf(en, WAYS_EN);
  const zh = ZH.exec(text)?.groups;
  if (zh?.['way'] === undefined || (zh['asks'] === undefined && !ASKS_ZH.test(text))) return null;
  // 好吗, 高吗 ask whether it is good or high, and not whether it has become so.
  if (/^[高多低少好差快短慢长糟]$/u.test(zh['way']) && !SET_ZH.test(text)) return null;
  return wayOf(zh['way'], WAYS_ZH);
}

const wayOf = (word: string, ways: Readonly<Record<AskedWay, string>>): AskedWay | null =>
  (Object.keys(ways) as AskedWay[]).find((way) => new RegExp(`^(?:${ways[way]})$`, 'u').test(word)) ?? null;
