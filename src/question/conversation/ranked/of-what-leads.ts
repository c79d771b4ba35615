// Of what it is made that has the most: "who is that mostly?", 都有谁, 主要是哪些渠道 after which team or product leads. Those of that one, and not of
// all there are: whoever leads in the whole has nothing to do with it.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { stepOf, winnerOf } from '../edits.js';
import { reworded } from '../said/rewrites.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';
import { oneFigure } from '../../lines/one-figure.js';

const BEGINS = '(?:(?:and|so|ok|okay|but|then|now|hm+)[, ]+){0,8}';
const MAINLY_EN = 'mostly|mainly|primarily|largely|chiefly|for the most part|in the main|predominantly';
const POINTS = '(?:it|that|this|they|those|these|all (?:of )?(?:that|this|those|these|them))';
const WHOM = '(?:(?<who>who|whose|whom)|(?:which|what) (?<dim>[a-z]+(?: [a-z]+)?))';
const COMES =
  '(?:(?:come|coming|came|arrive|stem|belong|sit|lie|go) ?)?(?:from|about|on|for|in|through|via|with|by|to|down to|behind|on account of|due to)?';
const OF_EN: readonly RegExp[] = [
  // "who is that mostly?", "which channels does it mainly come from"
  new RegExp(
    `^${BEGINS}(?:from |through |via |on )?${WHOM}(?:'s| is| are| was| were| do| does| did) (?:(?<before>${MAINLY_EN}) )?${POINTS}(?: all)?(?: (?<mainly>${MAINLY_EN}))?(?: ${COMES})?(?: (?<after>${MAINLY_EN}))?[?.!]*$`,
    'u',
  ),
  // "who is mostly behind that"
  new RegExp(
    `^${BEGINS}${WHOM}(?:'s| is| are| was| were) (?:(?<mainly>${MAINLY_EN}) )?(?:behind|in|making up|carrying|holding) ${POINTS}(?: (?<after>${MAINLY_EN}))?[?.!]*$`,
    'u',
  ),
  // "who mainly?", "mostly which channels?"
  new RegExp(`^${BEGINS}(?:from |through |via |on )?${WHOM},? (?<mainly>${MAINLY_EN})[?.!]*$`, 'u'),
  new RegExp(`^${BEGINS}(?<mainly>${MAINLY_EN}),? (?:from |through |via |on )?${WHOM}[?.!]*$`, 'u'),
  // "who has most of that"
  new RegExp(
    `^${BEGINS}${WHOM}(?:'s got| has| have| had| holds?| makes up| make up| carry| carries) (?<mainly>(?:the )?(?:most|bulk|majority|lion's share)) of (?:it|that|this|them|those|these)[?.!]*$`,
    'u',
  ),
];

const MAINLY_ZH = '主要|大多数?|大部分|基本上?|多半|最主要|一般|集中';
const OF_ZH = new RegExp(
  `^(?:那|那么|这些|那些|里面|里头|其中|具体|到底|分别|这里面|那里面|(?:这|那|该)个?(?:组|团队|产品|渠道|地区|分类)(?:里面?)?|它|他们){0,6}(?<before>(?:${MAINLY_ZH}|都|具体|到底|分别){0,6})(?<verb>(?:是|有|由|来自|集中在|集中于|出在|出自|落在|压在|堆在|在){0,6})(?:些)?(?:(?<who>谁|(?:哪(?:些|几个|几位|一?个|一?位)|什么)(?:人|客服|同事|组员|成员))|(?:哪(?:些|几[个类种款家条]|一?[个类种款家条])?|什么|啥)(?<dim>[\\u4e00-\\u9fff]{1,5}?))(?<after>(?:为主|居多|占大头|占多数)?)(?:的(?:单子?|工单)?|(?:手上|手里|名下|身上|那里|那儿)的?|在(?:跟|背|处理|接|扛)的?|负责的?|来的|进来的|过来的)?(?<mostly>(?:为主|居多|占大头|占多数|最主要)?)(?:啊|呢|呀)?[?？。]*$`,
  'u',
);

interface Asked {
  /** The word for the groups, as it is read behind by and 按. */
  readonly by: string;
  /** One of them is asked for, and not all. */
  readonly one: boolean;
  readonly mainly: boolean;
}

function askedOf(words: string): Asked | null {
  const zh = OF_ZH.exec(words)?.groups;
  if (zh !== undefined) {
    const { before = '', verb = '', who, dim = '', after = '', mostly = '' } = zh;
    const mainly = new RegExp(`${MAINLY_ZH}|为主|居多|大头|多数`, 'u').test(
      `${before}${verb}${after}${mostly}`,
    );
    // 哪个渠道 alone may ask which of all of them.
    if (verb === '' && !mainly && !before.includes('都')) return null;
    // 主要是哪类问题 of two stretches of days is asked of one of them (made-of.ts).
    if (dim === '问题') return null;
    return { by: `按${who === undefined ? dim : '客服'}`, one: false, mainly };
  }
  for (const pattern of OF_EN) {
    const found = pattern.exec(words)?.groups;
    if (found === undefined) continue;
    const { who, dim = '', before, mainly, after } = found;
    const main = before !== undefined || mainly !== undefined || after !== undefined;
    const several = who === undefined && dim.endsWith('s');
    return { by: `by ${who === undefined ? dim : 'agent'}`, one: main && !several, mainly: main };
  }
  return null;
}

/** "what are they about", 都是什么问题: in the words that are read for it a table, of which it did not say so itself. */
function madeOf(words: string): Asked | null {
  if (/(?<![a-z])(?:by|per|into)(?![a-z])|[按分拆]/u.test(words)) return null;
  const by = reworded(words);
  return by !== words && /^(?:by |按)[^,，]+$/u.test(by) ? { by, one: false, mainly: false } : null;
}

/** The reading of such a turn; null where it is none. @param words normalised */
export function ofWhatLeads(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.place || !MADE_OF_GROUPS.has(previous.kind)) return null;
  const ranked = previous.limit === 1 && (previous.by.length > 0 || previous.grain !== null);
  const asked = askedOf(words) ?? (ranked ? madeOf(words) : null);
  if (asked === null || !isGroup(asked.by, context)) return null;
  const leader = winnerOf(context) ?? stepOf(context);
  const plain = inPlainWords(words, asked);
  if (!ranked) return plain === words ? null : turn(plain, context);
  const seen = oneFigure(leader ?? previous);
  const then = turn(asked.by, { ...context, previous: seen, shown: null, step: null });
  if (then.status !== 'plan' || then.plan.by.length !== 1 || then.plan.kind !== 'breakdown') return null;
  // Who it was is named already; whoever else is asked for is another question.
  if (then.plan.by.some((dim) => previous.by.includes(dim))) return null;
  // Several share that end: of which of them is not said.
  if (leader === null) return refused({ why: 'not_supported', words: [words] }, lang);
  if (!asked.mainly) return then;
  const counts = then.plan.metrics.every((id) => metricEntry(id).unit === 'count');
  const order = counts ? 'desc' : previous.order;
  return { ...then, plan: { ...then.plan, order, limit: asked.one ? 1 : null } };
}

/** Where nobody leads: 主要是谁, "who mainly" in the words that are read. */
const inPlainWords = (words: string, { by, mainly }: Asked): string =>
  /[a-z]/u.test(words)
    ? words.replace(/(?<![a-z])(?:mainly|primarily|largely|chiefly|predominantly)(?![a-z])/u, 'mostly')
    : mainly
      ? by
      : words;

const MADE_OF_GROUPS: ReadonlySet<Plan['kind']> = new Set(['value', 'breakdown', 'trend', 'list', 'compare']);

/** Behind "by", 按: groups of some kind, and nothing else. */
function isGroup(by: string, context: ReadContext): boolean {
  const [token, more] = cut(by.replace(/^按|^by /u, ''), context);
  return token !== undefined && more === undefined && canMean(token, 'dim');
}
