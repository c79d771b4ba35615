// The days said last, behind what is held against others or asked at length: 工单量环比，上周; 投诉量同比 9月; 有没有人给低分 昨天. Where that is not
// understood as it stands, the days are said first, as one would anyway. Over normalised text.
import type { ReadContext } from '../context.js';
import { cut, type Read } from '../conversation/turn-parts.js';
import type { Reading } from '../plan.js';
import { canMean } from '../token.js';

const LAST = new RegExp(
  '^(?<what>.{3,40}?)(?<pause>[,，\\s]*)(?<days>(?:上上个?|上个?|本|这个?|当)(?:月|周|星期|礼拜|季度?|季)|(?:今|去|前)年|(?:昨|今|前)[天日]|(?:20\\d\\d年?)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|(?:20\\d\\d年?)?第?[一二三四1-4]季度|[上下]半年|(?:最近|近|过去)(?:\\d{1,3}|[一二两三四五六七八九十]{1,2})(?:天|周|个月))[?？。! ]*$',
  'u',
);

/** What it asks for with its days first; null where it is no such question, or is none then either. @param words normalised, not understood */
export function withDaysFirst(words: string, context: ReadContext, read: Read): Reading | null {
  const { what = '', pause = '', days = '' } = LAST.exec(words)?.groups ?? {};
  if (days === '' || context.previous !== null) return null;
  // 工单量环比上周 may be held against last week.
  if (pause === '' && /[比和与跟较对同从到至]$/u.test(what)) return null;
  const pieces = cut(what, context);
  if (pieces.some((piece) => canMean(piece, 'time') || canMean(piece, 'versus'))) return null;
  const told = read(`${days}${what}`, context);
  return told.status === 'plan' ? told : null;
}
