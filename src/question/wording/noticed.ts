// What somebody has noticed, said before what it was: 发现3月满意度掉了，为什么, "I noticed CSAT dropped in March, why", "csat seems to have dropped".
// Only before words of change: what one thinks or sees may else be what is asked. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const MOVED_ZH =
  '(?:掉|降|跌|涨|升|滑|变[高低多少快慢好差长短]|[高低多少快慢差好长短]了|恶化|好转|增加|减少|提高|不一样|不对劲|异常)';
const NOTICED_ZH = new RegExp(
  `^(?:我们?|咱们?|老板|领导)?(?:刚刚?|刚才|今天|最近|这两天)?(?:发现|注意到|留意到|观察到|感觉到?|觉得|好像|似乎|貌似|听说|据说|看起来|看上去)(?:是|说)?[,，:：]?\\s*(?=[^,，。?？]{2,24}${MOVED_ZH})`,
  'u',
);

const MOVED_EN =
  '(?:dropp?(?:ed|ing)|drops?|fell|fallen|falling|rose|risen|rising|went (?:up|down)|gone (?:up|down)|going (?:up|down)|jumped|spiked|dipped|slipped|climbed|increased|decreased|declined|improved|worsened|got (?:worse|better|slower|faster)|(?:is|are|was|were) (?:up|down|higher|lower|worse|better|slower|faster))';
const NOTICED_EN = new RegExp(
  `^(?:(?:i|we)(?:'ve| have)? ?(?:just )?)?(?:noticed|notice|saw|see|feel like|feel|think|heard|it (?:looks|seems|feels|appears) like|it (?:seems|appears)|(?:looks|seems|feels) like)(?: that)? (?=[^?.]{2,50}(?<![a-z])${MOVED_EN}(?![a-z]))`,
  'u',
);
const SEEMS: Readonly<Record<string, string>> = {
  dropped: 'dropped',
  fallen: 'fell',
  risen: 'rose',
  'gone up': 'went up',
  'gone down': 'went down',
  jumped: 'jumped',
  spiked: 'spiked',
  dipped: 'dipped',
  slipped: 'slipped',
  improved: 'improved',
  worsened: 'worsened',
  increased: 'increased',
  decreased: 'decreased',
  declined: 'declined',
  'got worse': 'got worse',
  'gotten worse': 'got worse',
  'gotten slower': 'got slower',
  'gotten better': 'got better',
};
const EN: readonly Swap[] = [
  [NOTICED_EN, ''],
  [
    new RegExp(
      `(?<![a-z])(?:seems?|appears?|looks?) to have (${Object.keys(SEEMS).join('|')})(?![a-z])`,
      'gu',
    ),
    (_, moved = '') => SEEMS[moved] ?? moved,
  ],
];

/** The text without who noticed it. */
export const withoutNoticed = (text: string): string =>
  swapAll(text.replace(NOTICED_ZH, ''), /[a-z]{3}/u.test(text) ? EN : []);
