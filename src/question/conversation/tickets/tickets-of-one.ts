// The tickets of one that stands there: 第一个人的单子, 他的工单, "the first one's tickets", "show me the ones in Harbor", 电话的那几个给我看看. How many they are the
// answer before has said; what is asked for now are the tickets themselves.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';

const BEGINS_ZH = '^(?:那么?|再|请|麻烦|帮我|给我|让我|我要|我想|想|来|先|把|将|也|嗯|好的?|[,，]){0,6}';
const VIEW_ZH =
  '(?:看看|看一看|看一?下|看一眼|看|瞧瞧|翻翻|查一?下?|列一?下|列出来?|列列|列|拉一?下|拉出来?|调一?下|调出来?|打开|展示一?下?|显示)';
const KIND_ZH = '(?:人|客服|同事|坐席|组|团队|小组|产品|渠道|地区|分类|类别|版本|型号)';
const NTH_ZH = `(?:排名?)?第[一二三四五六七八九十\\d]{1,2}(?:个|名|位|款|家|类)?${KIND_ZH}?`;
const THAT_ZH = `(?:他|她|它|ta|(?:这|那|此)个?(?:人|位|客服|同事|坐席|组|团队|小组|产品|渠道|地区|分类|类别|版本|型号)|(?:这|那)(?:位|款))`;
const OWN_ZH = '(?:的|(?:手上|手里|名下|身上)的?|那边的)';
const NOUN_ZH = '(?:单子|工单|单据|单|票|ticket|tickets|case|cases)';
const TAIL_ZH = `(?:都|全|全部|给我|发我|帮我|让我|一下|${VIEW_ZH}|是哪些|有哪些|都有哪些|吧|呗|呢|啊|谢谢|[,，]){0,6}[?？。!]*$`;
const OF_ONE_ZH = new RegExp(
  `${BEGINS_ZH}${VIEW_ZH}?(?:给我|一下)?(?<who>${NTH_ZH}|${THAT_ZH})${OWN_ZH}(?:这些|那些|所有的?|全部的?|[这那]几[张个条])?${NOUN_ZH}${TAIL_ZH}`,
  'u',
);
/** 电话的那几个给我看看: shown by a word for it. */
const THOSE_ZH = new RegExp(
  `${BEGINS_ZH}${VIEW_ZH}?(?:给我|一下)?(?<who>[^,，?？]{1,12}?)的?(?:那|这)(?:几[个张条单]|些)(?:${NOUN_ZH})?(?<shown>${TAIL_ZH})`,
  'u',
);
const SHOWN_ZH = new RegExp(`给我|发我|${VIEW_ZH}|哪些`, 'u');

const BEGINS_EN =
  "^(?:(?:and|so|ok|okay|now|then|please|pls|just|great|thanks|yes|sure|right)[,.]? |(?:can|could|may|would|will) (?:i|we|you)(?: please)? |i(?:'d| would) (?:like|love) to |i (?:want|need) to |let me |let's |let us |go ahead and ){0,6}";
const VERB_EN =
  '(?:see|view|look at|have a look at|take a look at|inspect|review|read|open|open up|pull up|pull out|pull|bring up|dig out|get|give|send|fetch|show|list|display|go through)(?: me| us)?';
const TAIL_EN = '(?:,? (?:please|pls|then|now|too|though|for me|thanks)){0,3}[?.! ]*$';
const NTH_EN =
  "(?:the )?(?:first|second|third|fourth|fifth|top|1st|2nd|3rd|4th|5th)(?: (?:one|person|agent|rep|guy|team|product|channel|region))?(?:'s|’s)";
const OF_ONE_EN = new RegExp(
  `${BEGINS_EN}(?:${VERB_EN} )?(?:what about |how about )?(?<who>his|her|their|its|${NTH_EN}|(?:that|this) (?:person|agent|rep|team|product|channel|region)(?:'s|’s)) (?:tickets|cases)${TAIL_EN}`,
  'u',
);
/** "show me the ones in Harbor". */
const ONES_EN = new RegExp(
  `${BEGINS_EN}${VERB_EN} (?:all )?(?:of )?(?:the |those )?(?:ones|tickets|cases) (?<link>in|from|on|for|of|at|with|via|through|under|about|belonging to) (?:the )?(?<who>.+?)${TAIL_EN}`,
  'u',
);

/** The tickets; null where the turn is none of these, or the answer before has counted none. @param words normalised */
export function ticketsOfOne(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || !COUNTED.has(previous.kind) || previous.place || previous.share !== undefined)
    return null;
  const counted = previous.metrics.every((id) => metricEntry(id).unit === 'count');
  const one = OF_ONE_ZH.exec(words)?.groups?.['who'];
  const own = OF_ONE_EN.exec(words)?.groups?.['who'];
  // Said again as it is read, it is read by other rules.
  const then = (way: string): Reading | null => {
    if (way === words) return null;
    const told = turn(way, context);
    if (told.status === 'plan' && told.plan.kind !== 'list') return null;
    return { ...told, lang };
  };
  if (one !== undefined || own !== undefined) {
    // Of one figure of somebody 他的工单 may be another figure: how many they had.
    if (previous.by.length === 0 || previous.grain !== null) return null;
    // 第一名 alone asks who leads.
    const zh = one?.replace(/^(?:排名?)?(第[一二三四五六七八九十\d]{1,2})[名位]$/u, '$1个');
    if (!counted) return howMany(words, zh, own, context, lang, turn);
    return then(zh === undefined ? `list ${own ?? ''} tickets` : `列出${zh}的工单`);
  }
  if (!counted) return null;
  const { who: those, shown } = THOSE_ZH.exec(words)?.groups ?? {};
  if (those !== undefined && SHOWN_ZH.test(`${shown ?? ''}${words.slice(0, 6)}`) && isNamed(those, context))
    return then(`列出${those}的工单`);
  const { who: ones, link } = ONES_EN.exec(words)?.groups ?? {};
  return ones !== undefined && isNamed(ones, context)
    ? (then(`list the ones ${link ?? 'in'} ${ones}`) ?? then(`list ${ones} tickets`))
    : null;
}

/** Of a mark there is no list: how many tickets they had may be meant, and is asked back. */
function howMany(
  words: string,
  zh: string | undefined,
  en: string | undefined,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Reading {
  const volume = turn(zh === undefined ? `${en ?? ''} ticket volume` : `${zh}的工单量`, context);
  const isVolume = volume.status === 'plan' && volume.plan.metrics.join() === 'tickets';
  return isVolume
    ? { status: 'clarify', lang, about: words, options: [say(volume.plan, lang, context.gazetteer)] }
    : refused({ why: 'not_supported', words: [words] }, lang);
}

const COUNTED: ReadonlySet<Plan['kind']> = new Set(['value', 'breakdown', 'trend', 'compare']);

/** Names and nothing else; a team behind a table of people names those of them who are in it. */
function isNamed(words: string, context: ReadContext): boolean {
  const tokens = cut(words, context);
  const people = context.previous?.by.includes('agent') === true;
  const ofTeam = tokens.some(
    (token) =>
      token.known &&
      token.meanings.some((one) => one.k === 'name' && one.candidates.some(({ dim }) => dim === 'team')),
  );
  return (
    !(people && ofTeam) &&
    tokens.some((token) => canMean(token, 'name')) &&
    tokens.every((token) => canMean(token, 'name', 'filler', 'possessive', 'dim'))
  );
}
