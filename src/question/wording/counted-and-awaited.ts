// How long it takes until somebody first answers (多久才首次回复学员, "how long until someone first answers"), what came in (来了几个低分), and how
// many suggestions were taken up behind how many there were: in the words of the figures. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const ASKERS = '(?:客户|用户|顾客|学员|学生|患者|病人|玩家|买家|乘客|旅客|大家|他们|人家|对方)们?';
const HOW_LONG = '(?:多久|多长时间|多少时间|几分钟|多少分钟|几个?小时|多少个?小时)';
const THEN = '(?:才|就|能|会|可以|才能|才会|就能|能够){0,2}';
const FIRST = '(?:首次|第一次|头一次|头一回|第一回|首轮|最早)';
const ANSWERS = '(?:回复|回应|响应|答复|应答|回信|回话|回|理|搭理|应)';
const USUALLY = '(?:一般|通常|大概|普遍|大致|大约|差不多){0,2}';
const ENDS = `(?=\\s*(?:[,，。;；?？!！呀啊呢]|$|的|上|本|今|去|这|昨|\\d|[一二三四五六七八九十]+月))`;

const ZH: readonly Swap[] = [
  // 五月份平均要多久才首次回复学员, 学员平均等多长时间才收到第一次回复.
  [
    new RegExp(
      `(?:${ASKERS})?(平均)?(?:大概|一般|普遍)?(?:要|得|需要?|会)?(?:等|花|用|隔)?(?:上|了|待)?${HOW_LONG}${THEN}(?:有人|我们|客服)?(?:收到|得到|等到|拿到|给)?(?:人)?${FIRST}的?${ANSWERS}(?:了|上|到)?(?:一下)?(?:${ASKERS})?`,
      'gu',
    ),
    '$1首次响应时间',
  ],
  // 首响平均多久才回.
  [
    new RegExp(
      `(?:首响|首次响应|首次回复|首回|第一次回复)(?:时间)?(平均)?(?:大概|一般)?(?:要|得|需要?|是)?(?:等|花)?${HOW_LONG}${THEN}(?:有人)?${ANSWERS}(?:了|上|到)?(?:${ASKERS})?${ENDS}`,
      'gu',
    ),
    '$1首次响应时间',
  ],
  // 学员上个月等多久才有人回: who waits is whoever asks.
  [
    new RegExp(
      `${ASKERS}(?=[^,，。;]{0,12}${USUALLY}(?:要|得|会)?(?:等|等了|等上)${HOW_LONG}${THEN}有人${ANSWERS}(?!几|多|两))`,
      'gu',
    ),
    '',
  ],
  [
    new RegExp(
      `${USUALLY}(?:要|得|会)?(?:等|等了|等上)${HOW_LONG}${THEN}有人${ANSWERS}(?:了|上|到)?(?:${ASKERS})?${ENDS}`,
      'gu',
    ),
    '首次响应时间',
  ],
  // 来了几个低分, 低分来了几个.
  [
    /(?:又)?(?:来|收到?|进来?|冒出?来?|蹦出来?|出|吃到?|得到?|挨|拿到?)了?(?=(?:几|多少)(?:个|条|起|次|张)?(?:新的?)?(?:低分|差评))/gu,
    '',
  ],
  [
    /(?<=低分评价|低分|差评)(?:又|一共|总共)?(?:来|收到?|进来?|冒出?来?|蹦出来?|出|吃到?|得到?|挨|拿到?)(?:了|来了)?(?=(?:几|多少)(?:个|条|起|次|张)?\s*(?:[,，。?？!！呀啊呢]|$))/gu,
    '有',
  ],
  // 低分回访了几个: what share, which is told with its number.
  [
    /(低分评价|低分|差评)(?:工单|单子|单)?(?:里面?|中|当中)?(?:有)?(?:回访|跟进|回访跟进)(?:过)?了?(?:多少|几)(?:个|条|单|起|成)?(?=\s*(?:[,，。;；?？!！呀啊呢]|$))/gu,
    '回访率',
  ],
  // 低分里有多少做了回访.
  [
    /(低分评价|低分|差评)(?:工单|单子|单)?(?:里面?|里头|中|当中)?有?(?:多少|几成|几个|几条|几单)(?:是)?(?:做了|有|进行了|已经|已|得到了?|被)?(?:回访|跟进)(?:过|了|的)?(?=\s*(?:[,，。;；?？!！呀啊呢]|$))/gu,
    '回访率',
  ],
  // 客户打低分的有几个; 客户提的建议.
  [new RegExp(`${ASKERS}(?:给|打|评)了?(?:低分|差评)的(?:一共|总共)?(?=有?(?:几|多少))`, 'gu'), '低分评价'],
  [new RegExp(`${ASKERS}(?:提|提出|提上来|提交|反馈)的(?=建议)`, 'gu'), ''],
  // 建议采纳了多少.
  [
    /(?<=建议)(?:类|类型)?的?(?:工单|单子|单)?(?:里面?|中|当中)?(?:一共|总共|被)?(?:采纳|采用|落实)了?(?:多少|几成|几条|几个)(?:[条个件])?(?:[,，]\s*采纳率(?:是多少|多少)?)?(?=\s*(?:[。;；?？!！呀啊呢]|$))/gu,
    '采纳率',
  ],
  // 建议类工单上个月几条，采纳了多少.
  [
    /建议(?:类|类型|性)?的?(?:工单|单子|单)?([^,，。;；?？建]{0,14}?)(?:一共|总共|共)?(?:有|收到?了?|提了|来了)?(?:几|多少)[条个单起件]?[,，、\s]+(?:其中|里面|当中|那|又|有|被|一共){0,3}(?:采纳|采用|落实|接受)(?:了?(?:多少|几)[条个单件成]?|率(?:是|有)?(?:多少|几成)?)/gu,
    '$1建议量和建议采纳率',
  ],
];

const CUSTOMERS =
  '(?:customers?|clients?|users?|people|folks|students?|learners?|patients?|players?|shoppers?|they|somebody|someone)';
const SOMEBODY =
  '(?:someone|somebody|anyone|anybody|we|us|an agent|a rep|our agents|the team|support|our team|staff)';
const ANSWER =
  '(?:answer(?:s|ed)?|repl(?:y|ies|ied)|respond(?:s|ed)?|gets? back|got back|writes? back|wrote back)';
const OPENS = `(?:on average,? )?how long(?: (?:does|did) it (?:typically |usually |normally |generally )?take| is it| was it| (?:do|did|does|must) (?:the |our |a )?${CUSTOMERS} (?:have to )?wait)?(?:,? on average)?`;

const EN: readonly Swap[] = [
  // "how long until someone first answers", "how long do customers wait for someone to reply".
  [
    new RegExp(
      `(?<![a-z])${OPENS} (?:until|till|before|for) ${SOMEBODY} (?:to )?(?:first |finally |initially )?${ANSWER}(?: first| for the first time)?(?: (?:to )?(?:a |the |our |them|their )?(?:customers?|clients?|users?|students?|learners?|tickets?|messages?)?)?(?![a-z])`,
      'gu',
    ),
    (found = '') => `${/on average/u.test(found) ? 'average ' : ''}first response time `,
  ],
  // "how long until a customer gets a first answer".
  [
    new RegExp(
      `(?<![a-z])${OPENS} (?:until|till|before|for) (?:a |an |the |our )?${CUSTOMERS} (?:to )?(?:first )?(?:(?:get|gets|got|receive|receives|received|see|sees) (?:a |an |the |their |our |any )?(?:first |initial )(?:answer|reply|response)|hears? (?:back )?first from us|first hears? (?:back|from us))(?![a-z])`,
      'gu',
    ),
    (found = '') => `${/on average/u.test(found) ? 'average ' : ''}first response time `,
  ],
  // "how many suggestions last month, and how many were adopted".
  [
    /(?<![a-z])(?:how many|number of|the number of) suggestions(?: did we (?:get|have|receive)| were there| came in| were made| (?:got )?raised)?((?: [^\s,?.]+){0,5}?),? (?:and |& |with )?(?:(?:how many|what share|what percentage|what proportion)(?: of (?:them|those|these|it))? (?:was|were|got|have been|has been|had been|are|did we) (?:adopted|accepted|implemented|taken up|taken on|adopt|implement|accept)|(?:what(?:'s| is| was| were) )?(?:the |their )?(?:suggestion )?adoption rate)(?![a-z])/gu,
    'suggestion count and suggestion adoption rate$1',
  ],
];

/** "how many low ratings were followed up", before names are kept: "low" is one of them. */
export const withFollowedUp = (text: string): string =>
  text
    .replace(
      /(?<![a-z])(?:how many|how much|what share|what percentage|what percent|what proportion|what %|which share)(?: of)?(?: the| our| all)? (?:low[ -](?:ratings?|scores?)|bad ratings|poor ratings)((?: [^\s,?.]+){0,3}?) (?:was|were|got|have been|has been|had been|did we|have we|do we)(?: already| actually)? (?:followed(?:[ -]up)?|follow(?: up)?|called back|contacted again)(?: on| with)?(?![a-z])/giu,
      'follow up rate$1',
    )
    // "did we follow up on low ratings in August? rate".
    .replace(
      /^(?:did|have|do) we (?:follow(?:ed)?[ -]?up)(?: on| with)?(?: the| our| all)? (?:low[ -](?:ratings?|scores?)|bad ratings|poor ratings)((?: [^\s,?.]+){0,4}?)\s*[?,.:;-]+ ?(?:what(?:'s| is| was) )?(?:the |as a |our )?(?:rate|percentage|share|%|percent)(?=\s*[?.!]*$)/giu,
      'follow up rate$1',
    );

/** The normalised text with such questions in plain words. */
export const withWhatCame = (text: string): string =>
  swapAll(
    swapAll(text, /[多几]/u.test(text) ? ZH : []),
    /how long|suggestions|low|bad|poor/u.test(text) ? EN : [],
  );
