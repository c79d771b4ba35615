// The words by which foreign systems say priority, status, type and satisfaction, in Chinese and English, and what they
// are here. Each reader says what it made of every value, and which values it did not know.

/** What became of a column's values: translations as the mapping writes them, and the ones nothing is known about. */
export interface Translation {
  readonly values: ReadonlyMap<string, string>;
  readonly unread: readonly string[];
  /** An assumption that was needed, worded for the reader. */
  readonly assumed: string | null;
}

/** Word lists in the order in which they are tried; a value counts when it is the word or contains it. */
type Lexicon = readonly (readonly [string, string])[];

const PRIORITY: Lexicon = [
  ['urgent', 'urgent|critical|blocker|highest|emergency|immediate|特急|非常紧急|最高|加急|极高|紧急'],
  ['low', 'low|lowest|minor|planning|trivial|不紧急|低|较低|不急'],
  ['normal', 'medium|normal|moderate|average|standard|regular|routine|中|一般|普通|正常|中等|常规'],
  ['high', 'high|major|important|severe|高|重要|较高|较急|严重|急'],
];

const STATUS: Lexicon = [
  [
    'pending',
    'pending|waiting|awaiting|on hold|hold|paused|suspended|blocked|customer response|挂起|等待|待回复|待确认|待客户|暂停|搁置|待反馈',
  ],
  ['open', 'reopened|unresolved|not resolved|unsolved|未解决|未完成|未办结|未关闭|未处理|重新打开|已重开'],
  [
    'resolved',
    'resolved|solved|completed|complete|done|fixed|finished|answered|replied|已解决|已完成|已办结|办结|已处理|完成|解决|处理完成|已修复|已完结|已回复|已答复|是',
  ],
  [
    'closed',
    'closed|close|cancelled|canceled|archived|deleted|duplicate|rejected|已关闭|关闭|已结单|已归档|结案|已结案|已取消|已关单|已撤销|作废|已评价',
  ],
  [
    'open',
    'open|new|active|in progress|progress|assigned|processing|started|submitted|working|to do|todo|escalated|logged|ongoing|received|待处理|处理中|新建|待受理|已受理|进行中|已分配|待分配|待派单|已派单|跟进中|办理中|受理中|待办|待解决|已接单|待接单|打开|否',
  ],
];

const TYPE: Lexicon = [
  ['complaint', 'complaint|complain|grievance|投诉|举报'],
  ['suggestion', 'suggestion|feature request|enhancement|idea|improvement|建议|意见'],
  [
    'fault',
    'fault|incident|bug|defect|problem|technical issue|malfunction|outage|failure|error|repair|故障|报修|报障|维修|异常|缺陷',
  ],
  ['question', 'question|inquiry|enquiry|query|how to|information|咨询|询问|疑问|查询'],
  [
    'request',
    'request|task|service|cancellation|refund|return|exchange|change|申请|请求|求助|办理|退款|退货|换货|需求',
  ],
];

export const readPriorities = (values: readonly string[]): Translation => {
  const words = translate(values.map(bare), PRIORITY, values);
  if (words.unread.length < values.length) return { ...words, assumed: null };
  return priorityNumbers(values) ?? { ...words, assumed: null };
};

/** `3 - Moderate` says its priority in words; a number in front only orders the list. */
const bare = (value: string): string => value.replace(/^\s*[pP]?\d+\s*[-.:：、)]\s*/, '');

/** Bare numbers and P-codes: the smallest is the most urgent, as ServiceNow, Jira and most tools have it. */
function priorityNumbers(values: readonly string[]): Translation | null {
  const numbers = values.map((value) => ({
    value,
    code: /^(?:[pPsS]|sev|SEV|Sev)?-?\s?(\d)$/.exec(value)?.[1],
  }));
  if (numbers.length === 0 || numbers.some(({ code }) => code === undefined)) return null;
  const base = Math.min(...numbers.map(({ code }) => Number(code))) === 0 ? 0 : 1;
  const names = ['urgent', 'high', 'normal', 'low'];
  return {
    values: new Map(
      numbers.map(({ value, code }) => [value, names[Math.min(3, Number(code) - base)] ?? 'normal']),
    ),
    unread: [],
    assumed: `${base} is the most urgent priority`,
  };
}

export const readStatuses = (values: readonly string[]): Translation => ({
  ...translate(values, STATUS, values),
  assumed: null,
});

export const readTypes = (values: readonly string[]): Translation => ({
  ...translate(values, TYPE, values),
  assumed: null,
});

function translate(
  texts: readonly string[],
  lexicon: Lexicon,
  values: readonly string[],
): { readonly values: ReadonlyMap<string, string>; readonly unread: readonly string[] } {
  const known = new Map<string, string>();
  const unread: string[] = [];
  texts.forEach((text, i) => {
    const value = values[i] ?? text;
    const meaning = lookUp(text.normalize('NFKC').toLowerCase().trim(), lexicon);
    if (meaning === null) unread.push(value);
    else known.set(value, meaning);
  });
  return { values: known, unread };
}

function lookUp(text: string, lexicon: Lexicon): string | null {
  for (const [meaning, words] of lexicon) if (words.split('|').includes(text)) return meaning;
  for (const [meaning, words] of lexicon) {
    for (const word of words.split('|')) {
      const zh = /\p{Script=Han}/u.test(word);
      if (
        zh
          ? word.length > 1 && text.includes(word)
          : ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `)
      )
        return meaning;
    }
  }
  return null;
}

/** How a satisfaction column is read: its scale, and what its words are worth. */
export interface ScoreReading {
  readonly min: number;
  readonly max: number;
  /** Words and their scores; null when the values are numbers already. */
  readonly values: ReadonlyMap<string, string> | null;
  /** True when the number has to be taken out of a text such as `4 / 5` or `5 stars`. */
  readonly inText: boolean;
  readonly assumed: string | null;
}

const FIVE: Lexicon = [
  [
    '1',
    '非常不满意|很不满意|非常不满|极不满意|very dissatisfied|very unsatisfied|extremely dissatisfied|terrible|very bad|very poor|非常差|很差',
  ],
  ['2', '不满意|不太满意|较不满意|不满|dissatisfied|unsatisfied|bad|poor|somewhat dissatisfied|较差|差'],
  ['5', '非常满意|很满意|十分满意|very satisfied|extremely satisfied|excellent|very good|非常好|很好|优秀'],
  [
    '3',
    '一般|基本满意|尚可|中立|neutral|neither satisfied nor dissatisfied|average|okay|ok|fair|普通|还行|中评',
  ],
  ['4', '满意|比较满意|较满意|satisfied|good|somewhat satisfied|好|较好|良好'],
];
const TWO: Lexicon = [
  ['0', 'bad|dissatisfied|unsatisfied|no|n|false|不满意|否|差评|不满|thumbs down|negative'],
  ['1', 'good|satisfied|yes|y|true|满意|是|好评|thumbs up|positive'],
];

/** Reads a column of scores from its distinct values; null when they are no scores. */
export function readScores(values: readonly string[]): ScoreReading | null {
  if (values.length === 0) return null;
  const numbers = values.map(Number);
  if (numbers.every((n) => Number.isFinite(n))) return scaleOf(numbers, false);
  const inText = values.map(
    (value) =>
      /^(\d+(?:\.\d+)?)\s*(?:\/\s*\d+|分|星|points?|stars?|[-–:：].*|\(.*\)|（.*）)$/iu.exec(
        value.trim(),
      )?.[1],
  );
  if (inText.every((found) => found !== undefined)) {
    const bound = values
      .map((value) => /\/\s*(\d+)$/.exec(value.trim())?.[1])
      .find((found) => found !== undefined);
    return scaleOf([...inText.map(Number), ...(bound === undefined ? [] : [Number(bound)])], true);
  }
  const two = wordScores(values, TWO);
  if (two !== null && values.length <= 2)
    return { min: 0, max: 1, values: two, inText: false, assumed: null };
  const five = wordScores(values, FIVE);
  if (five !== null) return { min: 1, max: 5, values: five, inText: false, assumed: null };
  return null;
}

/** Every value's score, or null when some value is none of the words. Only whole words count: 不满意 contains 满意. */
function wordScores(values: readonly string[], lexicon: Lexicon): ReadonlyMap<string, string> | null {
  const scores = new Map<string, string>();
  for (const value of values) {
    const text = value.normalize('NFKC').toLowerCase().trim();
    const score =
      lexicon.find(([, words]) => words.split('|').includes(text))?.[0] ??
      (/^(offered|unoffered|未评价|未评|没有评价|未参评|no response)$/.test(text) ? '' : undefined);
    if (score === undefined) return null;
    scores.set(value, score);
  }
  return [...scores.values()].some((score) => score !== '') ? scores : null;
}

function scaleOf(numbers: readonly number[], inText: boolean): ScoreReading | null {
  const min = Math.min(...numbers);
  const max = Math.max(...numbers);
  const scale = (low: number, high: number, assumed: string | null = null): ScoreReading => ({
    min: low,
    max: high,
    values: null,
    inText,
    assumed,
  });
  if (min < 0 || max > 100) return null;
  if (max <= 1 && min === 0) return scale(0, 1, 'scores are 0 (bad) and 1 (good)');
  if (max <= 5)
    return min >= 1
      ? scale(1, 5)
      : scale(
          0,
          5,
          'scores go from 0 to 5 (a 0 counts as a bad score; if it means "not rated", add it to "unknown")',
        );
  if (max <= 10) return min >= 1 ? scale(1, 10) : scale(0, 10);
  return scale(0, 100, 'scores go from 0 to 100');
}

/** The unit that a duration's column names; null when it names none. */
export function unitOf(header: string): 'seconds' | 'minutes' | 'hours' | 'days' | null {
  const name = header.normalize('NFKC').replaceAll('_', ' ').toLowerCase();
  if (/\b(seconds?|secs?|s)\b|秒/.test(name)) return 'seconds';
  if (/\b(minutes?|mins?)\b|分钟|分\)/.test(name)) return 'minutes';
  if (/\b(hours?|hrs?|h)\b|小时|时\)/.test(name)) return 'hours';
  if (/\b(days?|d)\b|天|日\)/.test(name)) return 'days';
  return null;
}
