// A figure to be over or under ("under 80 %", 超过30分钟, "50 or more"). The unit is taken as said; which metric it suits is judged
// when the metric is known. "Over 7 days" is no threshold but
// a stretch of time.
import { finds } from '../finds.js';
import { EN_NUMBER, readNumber } from '../numbers.js';
import type { Match, Meaning, SaidUnit } from '../token.js';

type Bound = Extract<Extract<Meaning, { k: 'having' }>, { than: 'value' }>;

interface Rule {
  readonly regex: RegExp;
  read(match: RegExpMatchArray): Bound | null;
}

const ZH_FIGURE =
  '(?<percent>百分之)?(?<n>\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百]+|半)\\s*(?<unit>%|‰|成|分钟|分|个?小时|个?钟头|秒钟?|天|单|张|个|件|条|起|次|例|宗|笔|星|元|块钱?|位)?(?![\\d.%‰]|个?[月周季年日号]|个?星期|[一二三四五六七八九十百点])';
const EN_FIGURE = (days: string): string =>
  `(?<n>\\d+(?:\\.\\d+)?|${EN_NUMBER})(?: ?(?<unit>%|percent|per cent|pct|minutes?|mins?|m|hours?|hrs?|h|seconds?|secs?|s|stars?|points?${days}))?(?![a-z0-9%.]*[a-z0-9%]| (?:${days === '' ? 'days?|' : ''}weeks?|months?|quarters?|years?|o'? ?clock|am|pm))`;

const bound =
  (side: Bound['side'], inclusive: boolean, figure = figureOf): Rule['read'] =>
  (match) => {
    const said = figure(match);
    return said === null ? null : { k: 'having', than: 'value', side, inclusive, ...said };
  };

const UNITS: Readonly<Record<string, readonly [SaidUnit, number]>> = {
  '%': ['percent', 1],
  percent: ['percent', 1],
  'per cent': ['percent', 1],
  pct: ['percent', 1],
  百分之: ['percent', 1],
  成: ['percent', 10],
  '‰': ['per_mille', 1],
  分钟: ['seconds', 60],
  分: ['minutes_or_score', 1],
  小时: ['seconds', 3600],
  个小时: ['seconds', 3600],
  钟头: ['seconds', 3600],
  个钟头: ['seconds', 3600],
  秒: ['seconds', 1],
  秒钟: ['seconds', 1],
  天: ['seconds', 86_400],
  day: ['seconds', 86_400],
  m: ['seconds', 60],
  h: ['seconds', 3600],
  s: ['seconds', 1],
  星: ['score', 1],
  star: ['score', 1],
  point: ['score', 1],
  元: ['currency', 1],
  块: ['currency', 1],
  块钱: ['currency', 1],
};

/** The figure and its unit; null for what is no number, or two units in one. */
function figureOf({ groups }: RegExpMatchArray): Pick<Bound, 'value' | 'unit'> | null {
  const text = groups?.['n'] ?? '';
  const number = text === '半' ? 0.5 : /^\d/u.test(text) ? Number(text) : readNumber(text);
  if (number === null || !Number.isFinite(number)) return null;
  const percent = groups?.['percent'];
  const unit = groups?.['unit'];
  if (percent !== undefined) return unit === undefined ? { value: number, unit: 'percent' } : null;
  if (unit === undefined) return text === '半' ? null : { value: number, unit: null };
  const known = UNITS[unit] ?? UNITS[unit.replace(/s$/u, '')] ?? timeUnit(unit);
  if (known === undefined || known === null) return { value: number, unit: 'count' };
  return { value: number * known[1], unit: known[0] };
}

const timeUnit = (unit: string): readonly [SaidUnit, number] | null =>
  unit.startsWith('min')
    ? ['seconds', 60]
    : /^(?:hour|hr)/u.test(unit)
      ? ['seconds', 3600]
      : unit.startsWith('sec')
        ? ['seconds', 1]
        : null;

/** A share or a time, and no number of something. */
function rateOrTime(match: RegExpMatchArray): Pick<Bound, 'value' | 'unit'> | null {
  const said = figureOf(match);
  return said?.unit === 'percent' || said?.unit === 'seconds' ? said : null;
}

const zh = (before: string, after: string): RegExp =>
  new RegExp(`(?:${before})\\s*${ZH_FIGURE}${after}`, 'gu');
const en = (before: string, after: string, days = '|days?'): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${before}) ?${EN_FIGURE(days)}${after}`, 'gu');

/** Half of all, said by itself: 过半, "under half". 过半年 is a time, "over half of the tickets" a share of them. */
const half =
  (side: 'above' | 'below', inclusive: boolean): Rule['read'] =>
  () => ({ k: 'having', than: 'value', side, inclusive, value: 50, unit: 'percent' });
const NO_HALF_DAY = '(?![个年天日月小点路夜晚])';
const HALF_EN =
  '(?:a |one )?half(?![a-z0-9-]| (?:of|an?|the|past|day|hour|year|month|week|time|price|term)(?![a-z]))';

const RULES: readonly Rule[] = [
  {
    regex: new RegExp(
      `(?:不到|低于|少于|不足|未到|没到|没有到|达不到|没达到|未达到?|没过|未过|不过)(?:一半|半数)|(?:没有?|未|不)过半${NO_HALF_DAY}`,
      'gu',
    ),
    read: half('below', false),
  },
  {
    regex: new RegExp(
      `(?:超过了?|超出|高于|多于|大于|不止|(?<![没未不])过)(?:一半|半数)|(?<![没未不有超通])(?:过|超)半数?${NO_HALF_DAY}`,
      'gu',
    ),
    read: half('above', false),
  },
  {
    regex: /(?:一半|半数)(?:及|或)?以上|(?:至少|不低于|不少于)(?:一半|半数)(?!以)/gu,
    read: half('above', true),
  },
  { regex: /(?:一半|半数)(?:及|或)?以下/gu, read: half('below', true) },
  {
    regex: new RegExp(`(?<![a-z])(?:under|below|less than|fewer than|lower than) ${HALF_EN}`, 'gu'),
    read: half('below', false),
  },
  {
    regex: new RegExp(
      `(?<![a-z])(?:over|above|more than|higher than|greater than|exceeding) ${HALF_EN}`,
      'gu',
    ),
    read: half('above', false),
  },
  { regex: new RegExp(`(?<![a-z])(?:at least|no less than) ${HALF_EN}`, 'gu'), read: half('above', true) },
  {
    regex: zh('低于|小于|少于|不到|不足|未到|没到|没有到|不止|短于|快于|<', ''),
    read: bound('below', false),
  },
  {
    regex: zh('达不到|没达到|没有达到|未达到|未达|没做到|没有做到', ''),
    read: bound('unreached', false),
  },
  { regex: zh('高于|大于|多于|超过了?|超出|长于|慢于|>', ''), read: bound('above', false) },
  {
    regex: zh('不低于|不少于|不小于|至少|最少|>=|≥', '(?:及?以上|或以上)?'),
    read: bound('above', true),
  },
  { regex: zh('达到了?', '(?:及?以上|或以上)'), read: bound('above', true) },
  {
    regex: zh('达到了?|做到了?', '(?!及?以上|或以上)(?:的(?:目标|要求|标准))?'),
    read: bound('reached', true),
  },
  {
    regex: zh('不高于|不超过|不多于|不大于|至多|最多|没超过|没有超过|未超过|<=|≤', '(?:及?以下|以内)?'),
    read: bound('below', true),
  },
  {
    regex: zh(
      '(?:有没有|有无|是否|是不是|能不能|够不够)(?:能)?(?:到|达到|上|够)?|到了?|够|破|达',
      '(?:及?以上)',
    ),
    read: bound('above', true),
  },
  {
    regex: zh(
      '(?:有没有|有无|是否|是不是|能不能|够不够)(?:能)?(?:到|达到|做到|上|够)?|到了?|够|破|达',
      '(?!及?以上)(?:的(?:目标|要求|标准))?',
    ),
    read: bound('reached', true),
  },
  {
    regex: zh('(?:有没有|是否|是不是)(?:超过?|高于|多于|大于|过)|过了?|超了?|突破', ''),
    read: bound('above', false),
  },
  { regex: zh('(?:有没有|是否|是不是)(?:低于|少于|小于|不到)', ''), read: bound('below', false) },
  // 上90了没有; 压到一小时以内.
  {
    regex: zh('(?<![晚早以之马加])上了?', '了?(?:吗|没有?|么|嘛)'),
    read: bound('above', true),
  },
  {
    regex: zh(
      '(?:有没有|有无|是否|是不是|能不能|能否)?(?:能)?(?:压到|压在|压进|压缩到|控制到|控制在|缩短到|缩到)',
      '(?:及?以内|之内|以下|内)?',
    ),
    read: bound('below', true),
  },
  { regex: zh('在|有|(?<!百分之)', '(?:及?以上|或以上|或更高|或更多)'), read: bound('above', true) },
  { regex: zh('在|(?<!百分之)', '(?:及?以下|或以下|以内|之内|或更低|或更少)'), read: bound('below', true) },
  {
    regex: en(
      'under|below|less than|lower than|fewer than|smaller than|shorter than|faster than|quicker than|<',
      '',
    ),
    read: bound('below', false),
  },
  {
    regex: en(
      'above|more than|higher than|greater than|bigger than|longer than|slower than|exceeding|exceeds?|exceeded|in excess of|>',
      '',
    ),
    read: bound('above', false),
  },
  { regex: en('over', '', ''), read: bound('above', false) },
  {
    regex: en('hit|hits|hitting|reach|reaches|reached|reaching|achieve|achieved|make it to|made it to', ''),
    read: bound('reached', true),
  },
  {
    regex: en('beat|beats|pass|passed|cross|crossed|break|broke|crack|cracked', ''),
    read: bound('above', false),
  },
  {
    regex: en(
      'missed|miss|misses|missing|fell short of|falls short of|fall short of|failed to (?:hit|reach|meet)',
      '',
    ),
    // "missed 5 calls" is no figure to be under.
    read: bound('unreached', false, rateOrTime),
  },
  {
    regex: en(
      'make it past|made it past|get past|got past|get above|got above|go above|went above|topped',
      '',
    ),
    read: bound('above', false),
  },
  { regex: en('make it over|made it over|get to|got to', ''), read: bound('above', true) },
  { regex: en('within|inside', ''), read: bound('below', true) },
  // 离95%还差多少 and "how far from 85 %", in plain words.
  { regex: zh('有没有好到', ''), read: bound('better', true) },
  { regex: en('get as good as', ''), read: bound('better', true) },
  { regex: en('better than', ''), read: bound('better', false) },
  { regex: en('worse than', ''), read: bound('worse', false) },
  { regex: zh('好于|优于|好过', ''), read: bound('better', false) },
  { regex: zh('差于|劣于', ''), read: bound('worse', false) },
  {
    regex: en('at least|no less than|not less than|no fewer than|a minimum of|>=|≥', ''),
    read: bound('above', true),
  },
  { regex: en('at most|no more than|not more than|a maximum of|<=|≤', ''), read: bound('below', true) },
  { regex: en('', ' or (?:more|higher|above|over|better|longer)'), read: bound('above', true) },
  { regex: en('', ' or (?:less|lower|below|under|fewer|shorter)'), read: bound('below', true) },
];

/** Nothing can match without one of these: most questions are spared the rules. */
const CUE =
  /[<>≤≥]|半|half|上|压|控制|缩|好到|as good as|有没有|有无|是否|是不是|能不能|够|到|破|达|过|超|好于|优于|差于|劣于|低于|小于|少于|不到|不足|未到|没到|没有到|达不到|达到|未达|不止|短于|快于|高于|大于|多于|超过|超出|长于|慢于|至少|至多|最多|最少|以上|以下|以内|之内|或更|hit|miss|short of|reach|get|got|go above|went above|topped|achiev|make it|made it|beat|pass|cross|br[eo]a?k|crack|within|inside|under|below|than|over|above|exceed|excess|at least|at most|minimum|maximum| or (?:more|higher|better|longer|less|lower|fewer|shorter)/u;

export function findThresholds(text: string): Match[] {
  if (!CUE.test(text)) return [];
  const found: Match[] = [];
  for (const { regex, read } of RULES)
    for (const match of finds(text, regex)) {
      const meaning = read(match);
      if (meaning !== null)
        found.push({ start: match.index, end: match.index + match[0].length, meanings: [meaning] });
    }
  return found;
}
