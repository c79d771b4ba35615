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

/** A step of time that something is set against: 上上周, 前一个月, 9月. */
const STEP =
  '(?:上+|前)(?:一)?个?(?:周|星期|礼拜|月|季度)|再?上+(?:周|月|季度)|去年(?:同期)?|同期|上年|\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?';
/** 谁影响的: what it lies with. 谁做的, 谁负责 ask whose it is. */
const BLAMED =
  '(?:主要|到底|究竟|都|这)?(?:是|被|受|由)?(?:谁|什么|啥|哪(?:里|块|些|儿))(?:给|的)?(?:影响|造成|导致|引起|拉低|拉高|拉下来|带下来|带上去|带起来|拖累|拖|拖低|拖下来|拖后腿|推高)(?:的|了)?(?:呢|啊|呀)?';

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
  // 为啥上周满意率跟上上周不一样: why it moved, whichever way.
  [
    new RegExp(
      `(?<=(?:为什么|为啥|为何|怎么|咋)[^,，。;；?？]{2,20})(?:跟|和|与|同)(${STEP})(?:相比|比起来|比)?(?:就|会|都|有点|又){0,2}(?:不一样|不太一样|不同|差(?:了)?(?:这么|那么|很|挺)?(?:多|大)|不是一个数)(?:了|呢|啊)?(?=\\s*(?:[,，。;；?？!！]|$))`,
      'gu',
    ),
    '跟$1比变了',
  ],
  [
    new RegExp(
      `(?<=^[^,，。;；?？]{2,20}?)(?:跟|和|与|同)(${STEP})(?:相比|比起来|比)?(?:就|会|都|有点|又){0,2}(?:不一样|不太一样|不同)(?:了)?(?=[,，]\\s*${BLAMED})`,
      'u',
    ),
    '跟$1比变了',
  ],
  // …掉了，谁影响的: why it did. Behind a why it is asked once.
  [
    new RegExp(
      `(?<=(?:为什么|为啥|为何|怎么|咋)[^;；]{2,40}?[了低高少多慢快长短差好])[,，]\\s*${BLAMED}(?=\\s*[?？。!！]*$)`,
      'u',
    ),
    '',
  ],
  [
    new RegExp(
      `(?<=^(?!.*(?:为什么|为啥|为何|怎么|咋)).{4,40}?(?:变|掉|降|跌|涨|升|高|低|多|少|慢|快|长|短|差|好|滑|落)(?:了|下来了|上去了|下去了))[,，]\\s*${BLAMED}(?=\\s*[?？。!！]*$)`,
      'u',
    ),
    ',为什么',
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
  /怎|咋|为|谁|什么|啥|哪|why|how come/u.test(text) ? swapAll(text, TURNS) : text;
