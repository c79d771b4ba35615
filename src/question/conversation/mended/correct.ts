// "Not csat, nps", 不是上周，是上个月: what was not meant must be what was just asked, else it says something else and is not read.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { Plan, Reading } from '../../plan.js';

/** `[what was not meant, what was]`, each way in which the text may be cut in two; none where it is no correction. */
function cuts(text: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  // No space stands between English and Chinese: "not会员,新客".
  const body =
    /^(?:(?:no|and|but|sorry|oh|oops|wait|nope|argh+|ugh+|gah|ah)[,.!]? ?){0,8}not(?: |(?=\p{Script=Han}))(.+)$/u.exec(
      text,
    )?.[1];
  if (body !== undefined)
    for (const cut of body.matchAll(
      /,? but (?:rather )?|(?<=\p{Script=Han}),? ?but ?(?:rather ?)?|,? but ?(?=\p{Script=Han})|,? ?(?:i mean|i meant)(?: |(?=\p{Script=Han}))|[,.;!] ?(?:it'?s ?)?/gu,
    ))
      found.push([body.slice(0, cut.index), body.slice(cut.index + cut[0].length)]);
  // "average, not median"; 要平均不要中位数.
  const turned =
    /^(?:(?:i asked about|i asked for|i meant|i mean|i want)(?: |(?=\p{Script=Han})))?(.+?)(?:,? |,|(?<=\p{Script=Han}))(?:(?:and )?not|rather than|instead of)(?: |(?=\p{Script=Han}))(?:the )?(.+)$/u.exec(
      text,
    ) ??
    /^(?:要|看|我要|我要的是|我问的是|我说的是|我想要|是)?(.+?),?(?:而不是|不是|不要|而非)(.+)$/u.exec(text);
  if (turned?.[1] !== undefined && turned[2] !== undefined) found.push([turned[2], turned[1]]);
  // "median换成average", "swap phone for email", "change median to average".
  const swapped =
    /^(?:把)?(.+?)(?:换成|改成|改为|换为|替换成)(.+)$/u.exec(text) ??
    /^(?:can you |please |now ){0,8}(?:change|switch|swap|replace) (?:the )?(.+?) (?:to|for|with|by) (?:the )?(.+)$/u.exec(
      text,
    );
  if (swapped?.[1] !== undefined && swapped[2] !== undefined) found.push([swapped[1], swapped[2]]);
  // 天猫不要,看门店.
  const unwanted = /^(.+?)(?:不要|不用|不看)了?,(?:要|看|改看|改成|换成|来|给我)(.+)$/u.exec(text);
  if (unwanted?.[1] !== undefined && unwanted[2] !== undefined) found.push([unwanted[1], unwanted[2]]);
  const rest = /^不(?:是|要|看|用|要看|是看|是说)(.+)$/u.exec(text)?.[1];
  if (rest !== undefined)
    for (const cut of rest.matchAll(/,?(?:而是|是说|是要|是看|要看|改看|换成|应该是|是|要|看)|,/gu))
      found.push([rest.slice(0, cut.index), rest.slice(cut.index + cut[0].length)]);
  return found.filter(([not, but]) => not.trim() !== '' && but.trim() !== '');
}

/** What says nothing of the figures asked for. */
const meaning = ({ chart: _chart, assumed: _assumed, ...plan }: Plan): string => JSON.stringify(plan);

/** "time, not rate": the sort of figure that the last one was. */
function isSortOf(words: string, { metrics }: Plan): boolean {
  const sorts: Readonly<Record<string, RegExp>> = {
    ratio: /^(?:the )?(?:rate|percentage|share|ratio)$|^(?:比?率|比例|百分比)$/u,
    seconds: /^(?:the )?(?:time|duration)$|^(?:时长|时间|耗时)$/u,
    count: /^(?:the )?(?:count|number|volume|amount)$|^(?:数量|数|量|个数)$/u,
    score: /^(?:the )?(?:score|rating)$|^(?:评分|分数|打分)$/u,
  };
  return metrics.every((id) => sorts[metricEntry(id).unit]?.test(words) === true);
}

/** The text without the "no," that only says that something else is meant. */
export const withoutNo = (text: string): string =>
  text.replace(/^(?:no|nope|nah|不|不不|不不不)[,.!] ?/u, '');

/** The correction as read; null where the text is none. `read` reads words as a follow-up to `previous`. */
export function corrected(text: string, previous: Plan, read: (words: string) => Reading): Reading | null {
  for (const [not, but] of cuts(text)) {
    const denied = read(not.trim());
    const isIt = denied.status === 'plan' && meaning(denied.plan) === meaning(previous);
    if (!isIt && !isSortOf(not.trim(), previous)) continue;
    const meant = read(`i meant ${but.trim()}`);
    if (meant.status !== 'unread') return meant;
  }
  return null;
}
