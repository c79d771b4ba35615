// "The worst team", 最低的组, "the product with the most": words that point at the group at one end of a table by which end it is, with another figure
// asked of it. What they point at is settled in `of-that-end.ts`.

const END_EN =
  'top|biggest|largest|highest|most|leading|best|worst|lowest|smallest|least|fewest|bottom|slowest|longest|fastest|quickest|shortest|weakest|strongest';
const THING_EN =
  'one|team|group|squad|product line|product|item|model|version|channel|region|area|category|topic|segment|priority|agent|person|rep|weekday|day|hour|week|month|quarter';
/** "the worst team", "the slowest channel's"; alone it must have something: "the lowest's". */
const BY_END_EN = new RegExp(
  `(?<=^|[ ,])(?:(?:the|our|that|this) )?(?:single |very )?(?<end>${END_EN})(?:[- ](?:ranked|rated|scoring|performing))? (?<thing>${THING_EN})(?<has>'s|’s)?(?![a-z])`,
  'u',
);
/** "the product with the most complaints", "the one that has the lowest". */
const WITH_END_EN = new RegExp(
  `(?<=^|[ ,])(?:(?:the|that|whichever) )?(?<thing>${THING_EN}) (?:with|having|(?:that|which|who) (?:has|had|got|gets|have)|at) (?:the )?(?<end>${END_EN})(?![a-z])`,
  'u',
);
/** "How many complaints did the lowest get": no word for what it is. */
const END_ALONE_EN = new RegExp(
  `(?<=(?:^| )(?:of|for|from|in|on|with|at|does|did|do|has|had) )the (?<end>${END_EN})(?<has>'s|’s)?(?=$|[?.!,]| (?:has|have|had|get|gets|got|receive|received|take|took)(?![a-z]))`,
  'u',
);

const END_ZH =
  '最(?:多|少|高|低|快|慢|好|差|长|短|大|小)|(?:排名?)?第一名?|垫底|倒数第一|排(?:在)?(?:最后|末尾|首位)';
const THING_ZH =
  '那一?[个位家款条](?:组|团队|产品|渠道|地区|分类|类别|版本|型号|客服|人|月|周|星期|小时)?|组|团队|小组|部门|产品线|产品|商品|机型|型号|版本|渠道|地区|区域|分类|类别|客户类型|客群|客服|同事|员工|坐席|月份|月|周|季度|小时|时段|那[天月周]|一?天|日子';
const BY_END_ZH = new RegExp(`(?<end>${END_ZH})的?(?<thing>${THING_ZH})`, 'u');
/** 最多的满意率多少: 最多的 is the group, or the figure behind it. */
const END_ALONE_ZH = new RegExp(
  `(?<=^|那|看看|看下|把)(?<end>最(?:多|少|高|低|快|慢|好|差|长|短|大|小))的?(?<thing>)(?![个位名款家条些几一两二三四五六七八九十\\d])`,
  'u',
);

export interface EndSaid {
  /** Which end: lowest, 最低. */
  readonly end: string;
  /** What is called so, as it was typed; empty where nothing is. */
  readonly thing: string;
  /** The words around it. */
  readonly before: string;
  readonly after: string;
  /** What may be the figure that it is the end of: in front of it (满意率最低的组), or behind it (with the most complaints). */
  readonly figure: string;
  /** What is left to say what is asked of it. */
  readonly asked: string;
}

/** @param words normalised; null where they point at no end */
export function endSaid(words: string): EndSaid | null {
  const zh = BY_END_ZH.exec(words) ?? END_ALONE_ZH.exec(words);
  if (zh !== null) {
    const before = words.slice(0, zh.index);
    const after = words.slice(zh.index + zh[0].length);
    const { end = '', thing = '' } = zh.groups ?? {};
    // 最低的组是哪个 asks which it is, 哪个月最低 as well.
    if (/[哪谁]/u.test(before) || /^(?:呢|都|分别)?[,，]?(?:是|叫)?(?:哪|谁|什么)/u.test(after)) return null;
    // 最低的组，投诉多少 as 最低的组投诉多少
    return { end, thing, before, after, figure: before, asked: after };
  }
  const found = WITH_END_EN.exec(words);
  const one = found ?? BY_END_EN.exec(words) ?? END_ALONE_EN.exec(words);
  if (one === null) return null;
  const before = words.slice(0, one.index);
  const after = words.slice(one.index + one[0].length);
  // "Which is the worst team for complaints" ranks anew.
  if (/(?:^| )(?:which|who|whose)(?: |$)/u.test(before)) return null;
  const { end = '', thing = '', has } = one.groups ?? {};
  if (found !== null) return { end, thing, before, after, figure: after, asked: before };
  // "The worst team for complaints" as well; "the worst team's complaints", "how many complaints does the worst team have" do not.
  const ranks =
    has === undefined && /^,? (?:for|on|by|in terms of|when it comes to|regarding|at|with) /u.test(after);
  if (ranks) return null;
  return { end, thing, before, after, figure: '', asked: has === undefined ? before : `${before} ${after}` };
}
