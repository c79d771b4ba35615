// "phone and chat together", 电话和在线合起来 after a table or course of something else: each of its rows for both, and no single figure of them.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read } from '../turn-parts.js';

const EN =
  /^(?:(?:and|so|ok|okay|now|then|but|what about|how about|for|with|just|only)[, ]+){0,5}(?<names>[^,?!]{3,60}? (?:and|&) [^,?!]{2,40}?),? (?:together|combined|pooled|taken together|put together|as one)[?.! ]*$/u;
const ZH =
  /^(?:那|那么|再|只看|看看?|把|[,，]){0,4}(?<names>[^,，?？]{1,20}?(?:和|跟|与|加|、)[^,，?？]{1,20}?)(?:两个|俩|这两个)?(?:合|加|并|放|算|凑)(?:起来|一起|在一起|一块儿?|在一块儿?)(?:看看?|算|看一下|看下|的)?(?:呢|吧)?[?？。!！ ]*$/u;

/** The table before of those alone; null where none stands there, or its rows are of that kind. @param words normalised */
export function joinedFilter(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.kind !== 'breakdown' || previous.by.length === 0) return null;
  const names = (EN.exec(words) ?? ZH.exec(words))?.groups?.['names'];
  if (names === undefined) return null;
  const dims = cut(names, context).flatMap((token) => {
    if (token.known && canMean(token, 'and')) return [];
    const name = token.known ? token.meanings.find(({ k }) => k === 'name') : undefined;
    return [name?.k === 'name' && name.candidates.length === 1 ? (name.candidates[0]?.dim ?? null) : null];
  });
  const [dim = null] = dims;
  if (dim === null || dims.length < 2 || dims.some((one) => one !== dim)) return null;
  if (previous.by.some((one) => one === dim)) return null;
  const then = turn(lang === 'zh' ? `只看${names}` : `only ${names}`, context);
  return then.status === 'plan' && then.plan.by.join() === previous.by.join() ? then : null;
}
