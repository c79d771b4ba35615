// Words of Cantonese as they are typed in Hong Kong, written as the standard Chinese that everything later knows: 幾多 is 多少, 嘅 is 的.
// Runs on simplified text. What is part of a name stays as it is.
import type { Gazetteer } from '../gazetteer.js';

type Swap = readonly [RegExp, string];

/** In this order: what is longer goes first. Each stands only where standard Chinese writes it in no other sense (点解 of 8点解决). */
const SWAPS: readonly Swap[] = [
  [/唔该晒?|多谢晒/gu, '谢谢'],
  [/话(?:俾|畀|给)?我知/gu, '告诉我'],
  [/想知(?!道)/gu, '想知道'],
  [/有冇/gu, '有没有'],
  [/(?:仲|重)未|仲冇/gu, '还没'],
  [/仲(?=有|剩|系)/gu, '还'],
  [/同埋/gu, '和'],
  [/除咗|撇除/gu, '除了'],
  [/净系(?![列统])/gu, '只'],
  [/搞掂/gu, '搞定'],
  [/点解(?![决析释除答开])(?<!\d点解|[一二三四五六七八九十两几半]点解)/gu, '为什么'],
  [/[过超](?:咗|晒)时/gu, '超时'],
  [/入咗/gu, '进了'],
  [/边(?=几[张单个条])/gu, '哪'],
  [/边队/gu, '哪个组'],
  [/(?<=[快慢多少高低好差长短])啲/gu, ''],
  [/点样/gu, '怎么样'],
  [/(?<!节|时)点计/gu, '怎么算'],
  [/第几耐/gu, '第几久'],
  [/几多/gu, '多少'],
  [/几耐/gu, '多久'],
  [/(?<!第)几(?=[快慢高低长](?:[呀啊㗎?？!！,，。]|$))/gu, '多'],
  [/最耐/gu, '最久'],
  [
    /(?<![这那我你他周旁两身])边个(?=月|季度|星期|礼拜|组|小组|团队|客服|同事|人|渠道|产品|地区|型号|分类|类别|部门|版本|时段)/gu,
    '哪个',
  ],
  [/(?<![这那我你他周旁两身])边个/gu, '谁'],
  [/(?<![这那我你他周旁两身])边(?:啲|些)/gu, '哪些'],
  [/(?<![这那我你他周旁两身])边(?=位|日|一个|一组|几个|组)/gu, '哪'],
  [/(?<!边)啲/gu, '的'],
  [/乜嘢|乜野|咩嘢|乜|咩/gu, '什么'],
  [/(?<=[我你佢])哋/gu, '们'],
  [/佢/gu, '他'],
  [/[而依宜]家(?![电具庭居用装人园])/gu, '现在'],
  [/[寻琴噚]日/gu, '昨天'],
  [/[寻琴噚]晚/gu, '昨晚'],
  [/听日/gu, '明天'],
  [/今季(?!节)/gu, '本季度'],
  // 未覆, 多咗定少咗, 點樣計, 滿意度點呀.
  [/(?<=[未没])覆(?!盖)/gu, '回复'],
  [/(?<=[多少高低快慢好差升降涨跌](?:咗|了)?)定(?=[多少高低快慢好差升降涨跌](?:咗|了))/gu, '还是'],
  [/一次过/gu, '一起'],
  [/(?<=[度率量间长单诉响分系是a-z])点(?=[呀啊]?(?:[?？!！,，。]|$))/gu, '怎么样'],
  [/今(?=[月周](?!年))/gu, '本'],
  [/(?<![如至现当])今个(?=月|星期|礼拜|季度|季|年)/gu, '这个'],
  [/呢(?=个(?:月|星期|礼拜|季度|组|产品|渠道|地区))/gu, '这'],
  [/(?<!新)旧年(?!度)/gu, '去年'],
  [/(?<=[各都就唔不定还])系(?![列统])/gu, '是'],
  [/系(?=多少|几多|几|什么|谁|哪|点|怎么样|多久|边)/gu, '是'],
  [/咁(?=[多少高低慢快差])/gu, '这么'],
  [/嘅/gu, '的'],
  [/咗/gu, '了'],
  [/喺/gu, '在'],
  [/嚟/gu, '来'],
  [/[俾畀](?=我|们)/gu, '给'],
  [/睇/gu, '看'],
  [/(?<=[看查计问])吓/gu, '下'],
  [/冇/gu, '没有'],
  [/唔(?![,，。!！\s]|$)/gu, '不'],
  [/[㗎喎㖞啫嘞噃啩]+(?=[?？!！,，。~]|$)/gu, ''],
];

/** Nothing is looked for in a text without one of these. */
const CUE =
  /[嘅啲咁咗喺嚟佢哋冇唔睇咩乜俾畀㗎喎㖞啫嘞噃啩掂撇埋吓耐仲嘢系]|几[多快慢高低长]|边|点[解样计]|[而依宜]家|[寻琴噚听][日晚]|今[个季月周]|呢个|旧年|想知|话我知|[未没]覆|[多少高低快慢好差升降涨跌]了?定|一次过|点(?:[呀啊]|$)/u;

/** Names are not longer than this around a word that they hold. */
const NAME_REACH = 12;

/** The text in standard Chinese; `text` is normalised. Names of the workspace keep their characters. */
export function inMandarin(text: string, gazetteer: Pick<Gazetteer, 'lookup'>): string {
  if (!CUE.test(text)) return text;
  return SWAPS.reduce(
    (current, [regex, instead]) =>
      current.replace(regex, (found: string, ...rest: readonly unknown[]) => {
        const at = rest.find((one): one is number => typeof one === 'number') ?? 0;
        return inName(current, at, at + found.length, gazetteer) ? found : instead;
      }),
    text,
  );
}

export type Names = Pick<Gazetteer, 'lookup'>;

/** Whether the stretch `[start, end)` of a text is a name of the workspace or stands within one. */
export function inName(text: string, start: number, end: number, { lookup }: Names): boolean {
  for (let from = Math.max(0, end - NAME_REACH); from <= start; from += 1)
    for (let to = end; to <= Math.min(text.length, from + NAME_REACH); to += 1)
      if (
        to - from >= 2 &&
        lookup(text.slice(from, to)).length > 0 &&
        (from < start || to > end || end - start > 1)
      )
        return true;
  return false;
}
