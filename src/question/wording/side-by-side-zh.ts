// 各组满意度对比 4月: groups set side by side, and behind them the days of which. It is no comparison with those days.

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
