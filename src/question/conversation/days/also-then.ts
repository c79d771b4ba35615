// 登录异常的呢，也是上个月, "and invoices, also last month": the days are those of the one before as well. The word stands with the days, and adds
// nothing to what was asked.
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const ZH =
  /^(?<what>[^,，]{1,20}?)(?<asks>呢|的|多少|有多少|怎么样)?[,，]\s*(?:也|同样|还)(?:都)?(?:是|看|按|算|用|要)?(?:的)?(?<time>[^,，?？。]{1,12}?)(?<end>的|吧|哈|啊)?[?？。]*$/u;
/** 也是上个月，发票的呢; 发票也是上个月. */
const AHEAD_ZH =
  /^(?:也|同样)(?:都)?(?:是|看|按|算)(?<time>[^,，?？。]{1,12}?)(?:的)?[,，]\s*(?<what>[^,，]{1,20}?)(?<asks>呢|的|多少|有多少|怎么样)?[?？。]*$|^(?<one>[^,，]{1,20}?)(?:的)?也是(?<then>[^,，?？。]{1,12}?)(?:的|吧|哈)?[。]*$/u;
const EN =
  /^(?<what>[^,]{2,40}),? (?:(?:also|again|likewise|too) (?:for|in|on|over)?|(?:also|again|likewise) )(?<time> ?[a-z0-9][a-z0-9 ]{2,24}?)(?<end>)[?.! ]*$|^(?<one>[^,]{2,40}),? (?:(?:for|in) )?(?<then>[a-z][a-z0-9 ]{2,24}?),? (?:too|as well|again)[?.! ]*$/u;

/** The turn without that word; the words themselves where no days stand with it. @param words normalised */
export function alsoThen(words: string, context: ReadContext): string {
  const zh = (ZH.exec(words) ?? AHEAD_ZH.exec(words))?.groups;
  const en = zh === undefined ? EN.exec(words)?.groups : undefined;
  const time = (zh?.['time'] ?? zh?.['then'] ?? en?.['time'] ?? en?.['then'] ?? '').trim();
  const what = zh?.['what'] ?? zh?.['one'] ?? en?.['what'] ?? en?.['one'] ?? '';
  if (time === '' || context.previous === null) return words;
  const days = cut(time, context);
  const only =
    days.some((token) => canMean(token, 'time')) && days.every((token) => canMean(token, 'time', 'filler'));
  // "October and also September" is of two stretches.
  if (!only || cut(what, context).some((token) => canMean(token, 'time'))) return words;
  return zh === undefined
    ? `${what} ${time}`
    : `${what}${zh['asks'] === '呢' ? '' : (zh['asks'] ?? '')}${time}呢`;
}
