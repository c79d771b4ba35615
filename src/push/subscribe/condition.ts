// The condition of an alert, found in its sentence: what is taken out of it, and what is left to be about.
import { quantityAt } from './quantity.js';
import type { Condition, Quantity, Step } from './wish.js';

export interface FoundCondition {
  readonly condition: Condition;
  /** The text without the words of the condition. */
  readonly rest: string;
  /** The step of a change, where what it is measured against says it: 比上周 looks week by week. */
  readonly step?: Step;
}

const ABOVE =
  /(?:(?:is|are|goes|gets|rises|climbs|stays|was|reaches|becomes)\s+)?(?:(?:up\s+)?(?:above|over|beyond|past)|more than|greater than|higher than|longer than|slower than|exceeds?|at least|>=?|≥)\s*|(?:超过了?|高于|大于|多于|高过|长于|达到|突破|不低于|不少于|涨过)\s*/u;
const BELOW =
  /(?:(?:is|are|goes|gets|falls|drops|stays|was|dips|becomes)\s+)?(?:(?:down\s+)?(?:below|under|beneath)|less than|lower than|fewer than|shorter than|faster than|at most|<=?|≤)\s*|(?:低于|小于|少于|不到|不足|跌破|低过|降到|掉到|短于|不超过)\s*/u;
const UP_BY =
  /(?:(?:goes|is|are|gets)\s+)?(?:up|rises?|increases?|grows?|jumps?|climbs?|worsens?)\s+(?:by\s+)?(?:more than\s+|over\s+|at least\s+)?|(?:上升|上涨|增加|升高|涨|增长|提高|多出?)(?:了|超过|至少|达到?)*\s*/u;
const DOWN_BY =
  /(?:(?:goes|is|are|gets)\s+)?(?:down|drops?|falls?|decreases?|declines?|slips?|sinks?)\s+(?:by\s+)?(?:more than\s+|over\s+|at least\s+)?|(?:下降|下跌|减少|降低|跌|掉|下滑|少)(?:了|超过|至少|达到?)*\s*/u;
const EITHER_BY =
  /(?:changes?|moves?|swings?)\s+(?:by\s+)?(?:more than\s+|over\s+|at least\s+)?|(?:变化|波动|浮动)(?:了|超过|至少|达到?|幅度)*\s*/u;

/** What a change is measured against, said aloud: the period before is meant anyway. */
const AGAINST =
  /\s*(?:(?:vs\.?|versus|compared (?:to|with)|against|from|than)\s+(?:the\s+)?(?:day before|yesterday|last comparable day|previous (?:day|week|month)|last (?:week|month)|week before|month before)|(?:week over week|day over day|month over month)|(?:比|较|相比|环比)(?:前一个?(?:同类)?[天周日月]|上[个一]?[周月]|昨[天日]|前[天日])?)\s*/u;

const UNUSUAL_UP = /(?:surges?|spikes?|soars?|shoots up)|(?:激增|暴增|飙升|猛增|突增|骤增|暴涨)/u;
const UNUSUAL_DOWN =
  /(?:plunges?|crash(?:es)?|tanks?|drops sharply|falls sharply|collapses?)|(?:骤降|暴跌|猛跌|突降|锐减|大跌)/u;
const UNUSUAL =
  /(?:(?:if |when )?(?:anything|something)\s+(?:unusual|strange|odd|weird|abnormal)\s+(?:happens|occurs|is going on|goes on)(?:\s+(?:to|with|in|about))?|(?:is|are|looks?|gets?|becomes?|behaves?|goes)\s+(?:unusual(?:ly)?|abnormal(?:ly)?|strange(?:ly)?|odd(?:ly)?|weird(?:ly)?|off)|(?:has|have|shows?)\s+an(?:y)?\s+(?:anomal(?:y|ies)|outliers?)|anomal(?:y|ies|ous)(?:\s+(?:in|of|on|for))?)|(?:有|出现|发生)?(?:了)?(?:任何|什么)?(?:异常|反常|不正常|不对劲|不寻常)(?:的?(?:变化|波动|情况))?/u;
const SILENCE =
  /(?:(?:data|tickets|the (?:data|feed|import))\s+(?:stops?|stopped|is not)\s*(?:arriving|coming in|coming|being imported)?|no (?:new )?(?:data|tickets)\s*(?:arrives?|arrived|comes? in|is coming|are coming|for (?:a|one) day)?)|(?:(?:没有|没|无)(?:新的?)?数据(?:进来|更新|导入|了)*|数据(?:断了|中断|停了|停更|没更新|不更新|不再更新|没进来))/u;

/** Null when the sentence has no condition that is known. Patterns of an amount need one right behind them. */
export function conditionIn(text: string): FoundCondition | null {
  const silence = SILENCE.exec(text);
  if (silence !== null) return taken(text, silence.index, silence[0].length, { kind: 'silence' });
  const amount =
    withAmount(text, UP_BY, (by) => ({ kind: 'change', way: 'up', by }), true) ??
    withAmount(text, DOWN_BY, (by) => ({ kind: 'change', way: 'down', by }), true) ??
    withAmount(text, EITHER_BY, (by) => ({ kind: 'change', way: 'either', by }), true) ??
    withAmount(text, ABOVE, (value) => ({ kind: 'threshold', side: 'above', value }), false) ??
    withAmount(text, BELOW, (value) => ({ kind: 'threshold', side: 'below', value }), false);
  if (amount !== null) return amount;
  for (const [pattern, way] of [
    [UNUSUAL_UP, 'up'],
    [UNUSUAL_DOWN, 'down'],
    [UNUSUAL, 'either'],
  ] as const) {
    const found = pattern.exec(text);
    if (found !== null) return taken(text, found.index, found[0].length, { kind: 'anomaly', way });
  }
  return null;
}

function withAmount(
  text: string,
  words: RegExp,
  make: (quantity: Quantity) => Condition,
  isChange: boolean,
): FoundCondition | null {
  for (const found of text.matchAll(new RegExp(words.source, 'gu'))) {
    const at = found.index + found[0].length;
    const amount = quantityAt(text.slice(at));
    if (amount === null) continue;
    // "up 3 hours" may be; "more than 5 % up on last week" is not ours to guess.
    const left = taken(text, found.index, found[0].length + amount.length, make(amount.quantity));
    if (!isChange) return left;
    const against = AGAINST.exec(left.rest)?.[0] ?? '';
    const rest = left.rest.replace(AGAINST, ' ').trim();
    const step = /week|[周]/u.test(against) ? 'week' : /month|月/u.test(against) ? 'month' : null;
    return step === null ? { ...left, rest } : { ...left, rest, step };
  }
  return null;
}

const taken = (text: string, at: number, length: number, condition: Condition): FoundCondition => ({
  condition,
  rest: `${text.slice(0, at)} ${text.slice(at + length)}`.replace(/\s+/gu, ' ').trim(),
});
