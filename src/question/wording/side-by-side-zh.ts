// Groups set side by side, and the days of which: 各组满意度对比 4月, 各组比一下上个月首响. It is no comparison with those days.
import { DIM_WORDS } from './reworded-zh.js';

const SIDE =
  '(?:横向|相互|互相)?(?:对比|比较|对照|差距|差异|比一比|比一下|比比|對比|比較)(?:一下|下|看看)?(?:情况)?';
const NAMED =
  '(?:20\\d\\d年?)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月份?|(?:20\\d\\d年?)?第?[一二三四1-4]季度|(?:20\\d\\d年?)?[qQ][1-4]|(?:20\\d\\d)年';
const RELATIVE =
  '(?:上上?个?|本|这个?|當|当)(?:月|周|季度?|星期|礼拜)|去年|今年|前年|昨天|今天|昨日|最?近\\d{1,3}(?:天|周|个月)|(?:过去|最近)[^,，。]{1,5}';
const ENDS = '[的吗呢]*\\s*[?？。!！]*$';
const BEHIND = new RegExp(
  `(${SIDE})(?:\\s+(?=(?:${NAMED}|${RELATIVE})${ENDS})|(?=(?:${NAMED})${ENDS}))`,
  'u',
);
/** Several are named: each of a kind, or one after the other. */
const SEVERAL = /各|每[一个条位名]?|不同|、|之间/u;
const TIMES = /月|季度|[qQ][1-4]|年|周|昨|今天|星期/u;

/** @param text as it was typed, before its spaces go */
export function daysOfWhich(text: string): string {
  const found = BEHIND.exec(text);
  if (found === null) return text;
  const before = text.slice(0, found.index);
  const joined = /(?:和|跟|与|同|較|较|与之|相)\s*$/u.test(before);
  return SEVERAL.test(before) && !joined && !TIMES.test(before) ? text.replace(BEHIND, '$1，') : text;
}

/** 各组比一下上个月首响, 渠道对比一下上季度满意度, 华东和华南比比上周首响: who stands side by side, and behind it of which days what. */
const AHEAD = new RegExp(
  `^((?:麻烦|帮我?|请|给我?|把|想){0,3})(?:(?:各个?|每个|不同的?)?(${DIM_WORDS})(?:之间)?|([^,，。、\\s]{1,12}(?:和|跟|与|、)[^,，。\\s]{1,12}?)(?:两个人|两个|两人|俩)?)(?:来|互相|横向|都)?(?:对比|比较|对照|比一比|比一下|比下|比比|pk|PK)(?:一下|下|看看|看)?\\s*((?:${RELATIVE}|${NAMED})的?)(?=[^,，。?？的以]{2})([^,，。?？]+?)(?:吧|呗|看看|如何|怎么样|怎样)?[?？。!！]*$`,
  'u',
);

/** What stands first is taken to its end, where the figure comes before the word for setting side by side. */
export function sideBySideFirst(text: string): string {
  const found = AHEAD.exec(text);
  if (found === null) return text;
  const [, polite = '', dim, names, days = '', figure = ''] = found;
  return `${polite}${dim === undefined ? (names ?? '') : `各${dim}`}${days}${figure}对比一下`;
}
