// Days of the week that were left out and are counted again: 周末加回去, "put the weekends back". They are no names, and nothing of them is
// left out by a "not": what stands in the plan is the days that are counted.
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { canMean, type Token } from '../token.js';
import { cut } from './turn-parts.js';

const BACK_ZH =
  '(?:加回来|加回去|加回|加上|加进来|加进去|放回来|放回去|放回|放进来|放进去|算上|算进来|算进去|算回来|带上|包括进来|包括进去|包含进来|补上|补回来|恢复|捡回来|留着|保留)';
const ZH: readonly RegExp[] = [
  new RegExp(
    `^(?:那|再|请|还是|把|要|麻烦|先){0,6}(.+?)(?:的)?(?:数据)?(?:还是|也|都|就|再|又|重新|一起|一并|给我|要){0,6}${BACK_ZH}(?:吧|了|看看|的话|一下|呢){0,6}[。.!?？]*$`,
    'u',
  ),
  /^(?:那|再|请|还是|把|先){0,6}(.+?)(?:的)?(?:数据)?(?:还是|又|重新){0,6}(?:也|都也|还是)(?:要|看|算|计入|统计|统计进来|包括|包含|包括在内|算在内|纳入)(?:吧|了|看看|的话|一下|呢){0,6}[。.!?？]*$/u,
  new RegExp(
    `^(?:那|再|请|还是|要|麻烦|先|重新){0,6}(?:加上|加回|加入|算上|放回|恢复|带上|包含|包括|含|连|连同|补上|补回|纳入)(.+?)(?:的)?(?:数据)?(?:在内|也算上|也算|一起算|一起|也){0,6}(?:的话|的)?(?:呢|吧|了|看看|一下){0,6}[。.!?？]*$`,
    'u',
  ),
];
const EN_LEAD =
  "(?:(?:and|now|ok|okay|actually|please|then|so|but|let's|can you|could you|what if we|no|yes)[, ]+){0,8}";
const EN: readonly RegExp[] = [
  new RegExp(
    `^${EN_LEAD}(?:put|bring|add|include|count|throw|take|get|restore|re-?include|re-?add|allow)(?: back)?(?: in)? (?:the |all |those ){0,8}(.+?)(?: (?:back|in|again|too|as well|also|after all|now|please|then|as before)){0,8}[.!?]*$`,
    'u',
  ),
  new RegExp(
    `^${EN_LEAD}(?:what about |how about |same )?(?:with|including|counting|not without) (?:the |all |those ){0,8}(.+?)(?: (?:included|too|back|in|again|as well|this time|please|then)){0,8}[.!?]*$`,
    'u',
  ),
  new RegExp(
    `^${EN_LEAD}(?:the )?(.+?) (?:included|back in|back|too|as well|also|should count|count too)(?: (?:again|please|then|now|after all|as well)){0,8}[.!?]*$`,
    'u',
  ),
  new RegExp(
    `^${EN_LEAD}(?:stop|no longer|no more|don't|do not) (?:exclud(?:e|ing)|leav(?:e|ing) out|skip(?:ping)?|ignor(?:e|ing)|drop(?:ping)?) (?:the )?(.+?)(?: (?:any ?more|any longer|please|then|now|after all)){0,8}[.!?]*$`,
    'u',
  ),
];

/** The plan before with the days that are named counted as well; null where they were not left out, or something else is named. */
export function daysBack(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const filter = previous?.where.find(({ dim }) => dim === 'weekday');
  if (previous === null || filter === undefined || !('in' in filter)) return null;
  for (const pattern of [...ZH, ...EN]) {
    const named = pattern.exec(words)?.[1];
    const days = named === undefined ? null : daysIn(cut(named.trim(), context));
    if (days === null || days.some((day) => filter.in.includes(day))) continue;
    const all = [...new Set([...filter.in.map(Number), ...days])].sort((a, b) => a - b);
    const where = previous.where.flatMap((one) =>
      one !== filter ? [one] : all.length === DAYS ? [] : [{ dim: filter.dim, in: all }],
    );
    return { ...previous, where };
  }
  return null;
}

const DAYS = 7;

/** The days of the week that the words name; null where they name anything else. */
function daysIn(tokens: readonly Token[]): readonly number[] | null {
  const days: number[] = [];
  for (const token of tokens) {
    if (!token.known) return null;
    // Somebody may be called 周末.
    if (canMean(token, 'name')) return null;
    const said = token.meanings.find((meaning) => meaning.k === 'weekdays');
    if (said?.k === 'weekdays')
      days.push(
        ...(said.which === 'weekend' ? [6, 7] : said.which === 'workday' ? [1, 2, 3, 4, 5] : [said.which]),
      );
    else if (!canMean(token, 'filler', 'and', 'possessive')) return null;
  }
  return days.length > 0 ? days : null;
}
