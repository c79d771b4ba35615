// 跟组平均比, 比组里平均高还是低, 高于整体吗, 在组里算高吗: what a figure is to be held against, and what is left of the turn without it.
import type { DimensionId } from '../../../metrics/metric.js';
import { type AgainstSaid, type Pace, wholeOf } from './against-said.js';

const TEAM =
  '(?:(?:我们|咱们?|他们|她们|他|她|ta|我|全|整个|所在的?|自己的?|这个|那个|本|同)(?:的|所在的?)?)?(?:组|团队|小组|班组)(?:整体|总体|全体)?(?:里头|里面|里|内部|内)?(?:的)?';
const ALL =
  '(?:全|整个|我们|咱们)?(?:公司|部门|客服中心|客服部)(?:整体|总体)?(?:里头|里面|里|内部|内)?(?:的)?|(?:团队整体|大盘|整体|总体|全体|全员|所有人|所有客服|大家|总的|全部)(?:的)?';
const OTHERS =
  '(?:公司)?(?:里|的)?(?:其他|其它|别的|其余)(?:的)?(?:人|客服|同事|组|团队|小组|渠道|产品|地区|区域)?(?:的)?|(?:别人|别组|旁人)(?:的)?';
const MEAN = '(?:平均水平|平均值|平均数|平均线|平均|均值|均线)(?:的)?';
const LEVEL = `(?:${MEAN}|(?:整体水平|整体|总体|水平|大家|总的)(?:的)?)?`;
const MATES = '(?:其他人|其他同事|其他客服|其余人|别人|组员|队友|其他组员)(?:的)?';
const WHOLE = `(?:(?<mates>${TEAM}${MATES})|(?<team>${TEAM}(?:人|成员|客服)?(?:的)?)(?<level>${LEVEL})|(?<others>${OTHERS})(?:${MEAN})?|(?<all>${ALL})(?<level2>${LEVEL})|(?<mean>${MEAN}))`;
const COMPARED = '(?:相比较?|对比|比较|比一?下|比一比|比比|比起来|比|相差|(?=差(?:多少|了?多少|距|别)))';
const SIDES = '高低快慢好差多少长短';
const HOW = `(?:起来|的话|来说|来讲|,|，|\\s){0,6}(?:(?:是|算|偏|更|要|还|会|比较|有|属于){0,6}(?:[${SIDES}](?:还是|了?多少|一?点|一些|些|吗|不[${SIDES}]|没有?)?(?:是)?[${SIDES}]?(?:的|一?点|些){0,6})?(?:怎么样|咋样|怎样|如何|呢|啊|呀|吗|嘛|么|吧|不|差多少|差距多大|差距|差别|起来|看看|看一下|看|一下|下|什么水平|啥水平|哪个水平|情况){0,6})[?？。!]*`;

/** Each leaves the words before it and behind it. */
const SAID = [
  new RegExp(`(?:跟|和|与|同)${WHOLE}${COMPARED}(?<how>${HOW})`, 'u'),
  new RegExp(
    `(?:对比|相比于?|比起|对照|相对于?|相较于?|较之|比)(?:一下|于)?${WHOLE}(?:来说|来讲|来看|相比|比)?(?<how>${HOW})`,
    'u',
  ),
  new RegExp(
    `(?<verb>高于|低于|超过了?|超出|好于|优于|快于|慢于|强于|差于|不如|赶得上|赶上|达到|跟得上|多于|少于|长于|短于|高过|低过)${WHOLE}(?<how>${HOW})`,
    'u',
  ),
  new RegExp(
    `在${WHOLE}(?:当中|中|之中)?(?=算|属于|处于|处在|偏|什么水平|啥水平)(?:处于|处在)?(?<how>${HOW})`,
    'u',
  ),
  new RegExp(`(?:算是?|属于|处于|处在|是不是|是)(?:个)?${MEAN}(?<how>${HOW})$`, 'u'),
] as const;

/** 把我的满意度和团队的比一下, 对比我和团队的满意度: what compares stands apart from the two. */
const APART = new RegExp(
  `^(?<lead>把|对比|比较|比一下)?(?<one>[^,，]*?)(?:跟|和|与|同)(?<whole>(?:${WHOLE}))(?<two>[^,，]*?)(?:(?:做|作)?(?:个|一个|一下)?${COMPARED})?(?<how>${HOW})$`,
  'u',
);

/** 跟同事比: with those of the team or with all, which is asked back. */
const COLLEAGUES = new RegExp(
  `^(?:那|那么)?(?<one>我|他|她|ta)?(?:(?:跟|和|与|同)(?:我|他|她|我们)?(?:的)?同事们?(?:的)?${COMPARED}|(?:对比|相比于?|比起|比)(?:我|他|她|我们)?(?:的)?同事们?)${HOW}$`,
  'u',
);

const ASKS_BEFORE =
  /(?:是不是|是否|有没有|能不能|算不算|会不会|到底|究竟|要|都|有|是|能|会|还|没|的|,|，){1,6}$/u;

const paceOf = (said: string): Pace | null => {
  if (/[快慢]/u.test(said)) return 'speed';
  if (/[长短]/u.test(said)) return 'length';
  if (/[高低好差]|超|优|强|不如|水平|赶|达|跟得/u.test(said.replace(/差(?:多少|距|别)/gu, '')))
    return 'level';
  return /[多少]/u.test(said.replace(/多少/gu, '')) ? 'amount' : null;
};

/** @param words normalised */
export function againstSaidZh(words: string): AgainstSaid | null {
  const colleagues = COLLEAGUES.exec(words);
  if (colleagues !== null)
    return {
      whole: 'all',
      mean: false,
      ours: false,
      named: [0, 0],
      among: null,
      pace: paceOf(colleagues[0]),
      rest: colleagues.groups?.one ?? '',
      unsaid: true,
      words,
    };
  for (const pattern of SAID) {
    const found = pattern.exec(words);
    if (found !== null)
      return saidBy(found, words.slice(0, found.index), words.slice(found.index + found[0].length), words);
  }
  const apart = APART.exec(words);
  const { lead = '', one = '', two = '' } = apart?.groups ?? {};
  if (apart === null || (lead === '' && !new RegExp(COMPARED, 'u').test(words))) return null;
  return saidBy(apart, one, two.replace(/^的/u, ''), words);
}

/** 其他渠道: of what the others are. */
const AMONG: readonly (readonly [RegExp, DimensionId])[] = [
  [/组|团队/u, 'team'],
  [/人|客服|同事/u, 'agent'],
  [/渠道/u, 'channel'],
  [/产品/u, 'product'],
  [/地区|区域/u, 'region'],
];
const amongOf = (others: string): DimensionId | null =>
  AMONG.find(([word]) => word.test(others))?.[1] ?? null;

function saidBy(found: RegExpExecArray, before: string, after: string, words: string): AgainstSaid {
  const { mates, team, others, all, level = '', level2 = '', how = '', verb = '' } = found.groups ?? {};
  const whole = wholeOf(found.groups);
  const start = found.index;
  return {
    whole,
    mean: /平均|均/u.test(found[0]),
    ours: /我们|咱|自己|我/u.test(team ?? mates ?? ''),
    named: [start, start + found[0].length],
    among: others === undefined ? null : amongOf(others),
    pace: paceOf(`${verb}${how}${all === undefined ? level : level2}`.replace(/平均水平|整体水平/gu, '')),
    rest: `${before.replace(ASKS_BEFORE, '')}${after.replace(/^(?:,|，|的){1,6}/u, '')}`.trim(),
    unsaid: false,
    words,
  };
}

/** 他, 这个, 它: whose figure was just told. */
export const POINTS_ZH = /^(?:那|那么|把|而)?(?:它|他|她|ta|这个|那个|这|那|该)?(?:的)?$/u;
export const MINE_ZH = /^(?:那|那么)?(?:我|我的|本人|我自己)$/u;
