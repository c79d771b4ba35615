// Why, asked by way of two things set against each other (五月工单怎么比四月少了，啥原因), and the reason asked for once more behind a why ("how come
// csat fell, what's the reason"). Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const LESS_OR_MORE = '(?:少|多|高|低|慢|快|长|短|差|好|坏|糟|大|小)';
const HOW_COME = '(?:怎么|咋|咋么|怎的|怎|怎么会|咋会|为啥|为何)(?:就|会|又|突然|一下子|还|反而|倒){0,3}';
const SO_MUCH =
  '(?:了|了?这么多|了?那么多|了?很多|了?不少|了?好多|了?一大截|了?一截|了?些|了?点|起来了?){0,2}';
const SO = '(?:这么|那么|这样|如此|特别|很|挺|偏|比较|异常){0,2}';
const NO_MORE = '(?:了|啊|呢|呀|的)?(?=\\s*(?:[,，。;；?？!！]|$))';

const NO_MORE_SAID = '了(?:啊|呢|呀)?(?=\\s*(?:[,，。;；?？!！]|$))';

/** 那个为什么这么低 is about one of those that were shown. */
const OF_ITSELF = '(?<![那这]一?[个家款条][^,，]{0,3})';

const TURNS: readonly Swap[] = [
  [
    new RegExp(
      `${HOW_COME}比(?=[^,，。;；?？比]{1,14}${LESS_OR_MORE}${SO_MUCH}(?:[啊呢呀吗的]|\\s*[,，。;；?？!！]|\\s*$))`,
      'gu',
    ),
    '为什么比',
  ],
  [
    new RegExp(
      `^((?:那|那么|诶|哎|咦)[,，]?)?${HOW_COME}(?=[^,，。;；?？]{1,20}比[^,，。;；?？比]{1,14}${LESS_OR_MORE}${SO_MUCH}\\s*(?:[啊呢呀]|[,，。?？!！]|$))`,
      'u',
    ),
    '为什么',
  ],
  // 上周工单怎么多了: taken to have gone up.
  [
    new RegExp(
      `${OF_ITSELF}(?<=[量数单诉障率度议])(?:怎么|咋)(?:就|又|突然){0,2}(?:变)?多${NO_MORE_SAID}`,
      'gu',
    ),
    '为什么上升了',
  ],
  [
    new RegExp(
      `${OF_ITSELF}(?<=[量数单诉障率度议])(?:怎么|咋)(?:就|又|突然){0,2}(?:变)?少${NO_MORE_SAID}`,
      'gu',
    ),
    '为什么下降了',
  ],
  // 三月满意度为什么高: it is taken to have risen; where it has not, the answer says so.
  [
    new RegExp(`${OF_ITSELF}为什么(?:会|就|又|突然){0,2}${SO}(?:高|多|长|大|慢)${NO_MORE}`, 'gu'),
    '为什么上升了',
  ],
  [
    new RegExp(`${OF_ITSELF}为什么(?:会|就|又|突然){0,2}${SO}(?:低|少|短|小|快)${NO_MORE}`, 'gu'),
    '为什么下降了',
  ],
  [
    /(?<![a-z])why (?:is|was|were|are) (?!there|(?:that|this|the [a-z]+) (?:one|channel|team|product|region|category|person|agent|segment)(?![a-z]))([^,?.]{3,60}?) (?:so |that |this |unusually |quite )?(high|low)(?=\s*(?:[?.!,]|$)| (?:in|on|during|last|this|over|for|yesterday|today)(?![a-z]))/gu,
    (_all, figure = '', level = '') => `why did ${figure} ${level === 'high' ? 'rise' : 'fall'}`,
  ],
  // "why was csat different in june": why it moved, whichever way.
  [
    /(?<![a-z])why (?:is|was|were|are) (?:the |our |my )?([^,?.]{3,40}?) (?:so )?different(?= (?:in|last|this|on|over|during|for)(?![a-z])|[?.! ]*$)/gu,
    'why did $1 change',
  ],
  // 怎么涨了这么多，因为啥: 因为啥 asks nothing but why.
  [
    /(?<=(?:为什么|为啥|为何|怎么(?!样|算|看|办|说|处|做)|咋(?!样|看|办|说))[^;；]{2,40}?)[,，。?？\s]+(?:到底|究竟|主要)?(?:是)?(?:因为|由于)(?:啥|什么|何)(?:原因|事儿?|缘故)?(?:呢|啊|呀)?(?=\s*[?？。!！]*$)/gu,
    '',
  ],
  // 为什么…，啥原因: asked once.
  [
    /(?<=为什么[^;；]{2,40}?)[,，。?？\s]+(?:到底|究竟|具体|主要)?(?:是)?(?:(?:啥|什么|何|哪些?)(?:原因|缘故|情况|问题)(?:造成的|导致的|引起的)?|(?:原因|缘故)(?:是啥|是什么|何在|在哪|呢)|为什么|为啥)(?:呢|啊|呀)?(?=\s*[?？。!！]*$)/gu,
    '',
  ],
  [
    /(?<=^(?:.{0,20}?)(?:why|how come)(?![a-z]).{4,120}?),? (?:and )?(?:what(?:'s| is| was| are| were) the (?:main |likely )?(?:reasons?|causes?|drivers?)|what happened|what caused (?:it|that)|for what reason)(?: for (?:it|that))?(?=\s*[?.!]*$)/gu,
    '',
  ],
];

/** The normalised text with such questions in plain words. */
export const withReasonsAsked = (text: string): string =>
  /怎|咋|为|why|how come/u.test(text) ? swapAll(text, TURNS) : text;
