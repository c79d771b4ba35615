// Dates written with a point, month first: "5.1-5.15", 4.20到5.10. The same form is a version, a mark out of five or a time in
// hours, so one is a date only where its surroundings leave nothing else.
import { finds } from '../finds.js';
import { hasChinese } from '../normalise.js';
import type { TimeAtomMatch } from './time-rule.js';

const DOTTED = /(?<![\d.,a-z])(1[0-2]|[1-9])\.(3[01]|[12]\d|0?[1-9])(?![\d.a-z])/gu;
/** What stands before a figure that is a mark or a version. */
const FIGURE_BEFORE =
  /(?:评分|打分|得分|分数|均分|平均分|分值|版本?|型号|固件|不到|不足|低于|高于|大于|小于|超过|达到|至少|以上|rating|score|version|v) ?[是为在从:]?$/u;
/** What stands behind a figure: its unit, or another word that makes it one. */
const FIGURE_BEHIND =
  /^(?:分|星|版|款|型|寸|英寸|折|倍|%|成|个点|小时|h(?![a-z])|分钟|秒|万|亿|元|块|米|公斤|以上|以下|左右|上下)/u;
const LINKED_BEHIND = /^(?:到|至|~|-)(?:1[0-2]|[1-9])\.\d{1,2}/u;

/** Every number with a point that may be a date of a Chinese question. In English the day may as well stand first. */
export function findDotted(text: string): TimeAtomMatch[] {
  if (!hasChinese(text)) return [];
  const found: TimeAtomMatch[] = [];
  for (const match of finds(text, DOTTED)) {
    const [all, month, day] = match;
    const end = match.index + all.length;
    const link = LINKED_BEHIND.exec(text.slice(end))?.[0].length ?? 0;
    if (FIGURE_BEFORE.test(text.slice(0, match.index)) || FIGURE_BEHIND.test(text.slice(end + link)))
      continue;
    const tail = /^[日号]/u.test(text.slice(end)) ? 1 : 0;
    const atom = { t: 'date', year: null, month: Number(month), day: Number(day) } as const;
    found.push({ start: match.index, end: end + tail, atom });
  }
  return found;
}

/** By itself, it begins the question or stands behind a pause, or a word behind it says that it is a day. */
export function standsAsDate(text: string, { start, end }: TimeAtomMatch): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (/[日号]$/u.test(text.slice(start, end)) || /^(?:当天|那天|那一天|这天|这一天|全天)/u.test(behind))
    return true;
  return /(?:^|[,，。;；!！?？、])$/u.test(before) && !/^的?(?:评|打|得|均|多少分)/u.test(behind);
}
