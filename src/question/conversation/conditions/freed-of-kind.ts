// 去掉渠道限制, "drop the channel filter" after a course of time with two channels side by side: one course of all of them, as it was before the first of
// them was picked.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, type Lang } from '../turn-parts.js';

const ZH =
  /^(?:那么?|请|先|把|再|麻烦){0,4}(?:(?:去掉|取消|拿掉|撤掉|清掉|去除|不要|解除)(?<kind>[^,，。]{2,6}?)(?:的)?(?:限制|筛选|条件|过滤|限定)|(?<thing>[^,，。]{2,6}?)(?:的)?(?:限制|筛选|条件|过滤|限定)(?:去掉|取消|拿掉|撤掉|清掉|去除|不要|解除)|不限(?<free>[^,，。了]{2,6}?))(?:了|吧|啦){0,2}[。.!]*$/u;
const EN =
  /^(?:(?:and|now|ok|so|please|then|can you)[, ]+){0,4}(?:remove|drop|clear|lift|lose|take off|without) (?:the |that )?(?<kind>[a-z]+) (?:filters?|restrictions?|conditions?|limits?)(?: please| again| now)?[.!?]*$/u;

/** Freed of its groups; null where that is not said, or no two stand there. @param words normalised */
export function freedOfKind(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  const { kind, thing, free } = (ZH.exec(words) ?? EN.exec(words))?.groups ?? {};
  const said = kind ?? thing ?? free;
  const [dim, more] = previous?.by ?? [];
  if (previous === null || said === undefined || dim === undefined || more !== undefined) return null;
  const tokens = cut(said, context);
  const isKind =
    tokens.length === 1 &&
    tokens.every(
      (token) =>
        canMean(token, 'dim') &&
        token.known &&
        token.meanings.some((one) => one.k === 'dim' && one.dim === dim),
    );
  const filter = previous.where.find((one) => one.dim === dim);
  const sideBySide = filter !== undefined && 'in' in filter && filter.in.length > 1;
  if (!isKind || !sideBySide || previous.kind !== 'trend') return null;
  const plan = { ...previous, by: [], where: previous.where.filter((one) => one.dim !== dim) };
  return { status: 'plan', plan, lang };
}
