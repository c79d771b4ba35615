// Other这类客户, 退费这一类, 学校那档客户: a name, and that it is one of its kind. Of things sold it may be others like it (Focus这类产品): that stays
// as it was said.
import type { Gazetteer } from '../gazetteer.js';

const KIND =
  /(?<=([\p{L}\d"”」]{1,16}))(?:[这那](?:一)?(?:[类种档批拨群]|部分)|[这那](?:一)?个(?:分类|类别|客群|客户群|客户类型|类型|渠道|地区))(?=的|客户|用户|顾客|工单|单|[一-鿿]{0,2}(?:今|上|本|去|这|四|三|二|一|五|六|七|八|九|十|\d)|[\s,，。?？]|$)/gu;
const KINDS: ReadonlySet<string> = new Set(['segment', 'category', 'region', 'channel', 'priority']);

/** @param text normalised */
export const withoutKind = (text: string, gazetteer: Gazetteer): string =>
  text.replace(KIND, (all: string, before: string, at: number) => {
    // 微信这类问题 may be what is wrong with it.
    const asks = /^(?:问题|毛病)/u.test(text.slice(at + all.length));
    const named = [...before].some((_, from) => {
      const found = gazetteer.lookup(before.slice(from));
      return found.length > 0 && found.every(({ dim }) => KINDS.has(dim) && !(dim !== 'category' && asks));
    });
    return named ? '' : all;
  });
