// Turns that a colleague says shortly, in the words that are read: 产品去掉，看全部 (the condition on products goes), 三类客户都列一下 (each of so
// many kinds), 所有类型分开列 (each of them), 不是他，是孙悦 (the other in the place of the one), 全team的.
import type { ReadContext } from '../../context.js';
import { sizeOf } from '../../interpret/size-of.js';
import { readNumber } from '../../numbers.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

/** The turn in plain words; the words themselves where it is none of these. @param words normalised */
export const shortlySaid = (words: string, context: ReadContext): string =>
  [lifted, kindsOfCustomers, eachApart, notHim, wholeTeam].reduce((plain, say) => say(plain, context), words);

const FILTER_OFF =
  /^(?:那|请|先|把|麻烦){0,4}(?:这个|那个|刚才的|上面的)?filter(?:都)?(?:去掉|取消|清掉|清除|删掉|拿掉|不要)(?:了|吧|看看){0,3}[。.!]*$|^(?:那|请|先|麻烦){0,4}(?:去掉|取消|清除|清掉|删掉|移除|拿掉)(?:这个|那个|刚才的|上面的)?filter(?:了|吧){0,2}[。.!]*$/u;
const KIND_OFF: readonly RegExp[] = [
  /^(?:那|请|先|把|麻烦){0,4}(?<kind>[^,，。]{1,6}?)(?:的)?(?:筛选|条件|限制|filter)?(?:去掉|取消|拿掉|撤掉|不要|不限)(?:了|吧|啦){0,2}(?<all>[,，]\s*(?:还是|就|改)?(?:看|要|算|查|统计)?(?:全部|所有|整体|全体)(?:的|产品|渠道|团队)?)?(?:吧|呗)?[。.!]*$/u,
  /^(?:那|请|先|麻烦){0,4}(?:去掉|取消|拿掉|撤掉|不要)(?<kind>[^,，。]{1,6}?)(?:的)?(?:筛选|条件|限制|filter)?(?:了|吧|啦){0,2}(?<all>[,，]\s*(?:还是|就|改)?(?:看|要|算|查|统计)?(?:全部|所有|整体|全体)(?:的|产品|渠道|团队)?)(?:吧|呗)?[。.!]*$/u,
];

/** A kind of thing there is a condition on: that condition goes, and no other. */
function lifted(words: string, context: ReadContext): string {
  const { previous } = context;
  if (previous === null) return words;
  if (FILTER_OFF.test(words)) return '去掉筛选';
  const found = KIND_OFF.map((one) => one.exec(words)?.groups).find((one) => one !== undefined);
  const [token, more] = found === undefined ? [] : cut(found['kind'] ?? '', context);
  if (token === undefined || more !== undefined || !token.known) return words;
  const dim = token.meanings.find((meaning) => meaning.k === 'dim')?.dim;
  const held = previous.where.some((filter) => filter.dim === dim && 'in' in filter);
  return dim === undefined || !held || previous.by.includes(dim) ? words : `${token.text}筛选去掉`;
}

const KINDS =
  /(?<![\u3400-\u9fff])(?:那|把|给我|将){0,3}(?<count>[两二三四五六七八九十]|\d{1,2})(?:类|种|个)(?:客户|顾客|用户)(?:类型|群体?)?(?:都|全)(?=[列看给要展])/u;
const ALL_KINDS = /(?:所有|全部)的?客户群体?(?=都|的都|[列看])/u;

/** 三类客户都列一下, 所有客户群都列出来: each of the segments, where there are so many. */
function kindsOfCustomers(words: string, context: ReadContext): string {
  const count = KINDS.exec(words)?.groups?.['count'];
  if (count !== undefined)
    return sizeOf('segment', context) === readNumber(count) ? words.replace(KINDS, '各客户群都') : words;
  return words.replace(ALL_KINDS, '各客户群');
}

const APART_ZH =
  /^(?:那么?|再|请|麻烦|帮我|把|将|[,，]){0,4}(?:所有|全部|各个?|每一?个)的?(?<kind>[^,，的?？]{2,6}?)(?:都|给我){0,2}(?:分开来?|分别|单独|逐个|逐一|一个个|一个一个|挨个)(?:都|来|给我){0,2}(?:列|看|算|统计|展示|显示|拆|说|报)(?:出来|一下|下|看看|开|给我){0,3}(?:吧|呗)?[。!?？]*$/u;
const APART_EN =
  /^(?:(?:and|now|ok|okay|please|can you|show|show me|list|give me|let me see|what about)[, ]+){0,5}(?:all|every|each)(?: of)?(?: the)? (?<kind>[a-z]+(?: [a-z]+)?)(?: listed| shown| broken out| laid out)? (?:separately|individually|one by one|on its own|on their own|apart)(?: please| then| now| instead){0,3}[.!?]*$/u;

/** 所有类型分开列, "all channels separately": a row for each. */
function eachApart(words: string, context: ReadContext): string {
  const zh = APART_ZH.exec(words)?.groups?.['kind'];
  const kind = zh ?? APART_EN.exec(words)?.groups?.['kind'];
  const [token, more] = kind === undefined ? [] : cut(kind, context);
  if (token === undefined || more !== undefined || !canMean(token, 'dim')) return words;
  return zh === undefined ? `by ${kind ?? ''}` : `所有${zh}都列`;
}

const NOT_HIM =
  /^(?:不对|哦|啊|[,，]){0,3}(?:不是|我问的不是|我说的不是|问的不是)(?:他|她|ta|这个人|那个人|这位|这人)(?:啦|呀|啊)?[,，]? ?(?:而是|应该是|我?(?:问|说|指|要|想看|看|要看)的?是?|是)(?<who>[^,，?？]{2,20}?)(?:的)?(?:吧|啦|啊)?[。.!]*$|^(?:no[, ]+|sorry[, ]+){0,2}not (?:him|her|them)[,;. ]+(?:but |i meant? |it's |i asked about ){0,2}(?<name>[^,?!.]{2,30}?)(?: please)?[.! ]*$/u;

/** 不是他，是孙悦 after the figure of one person: that of the other. */
function notHim(words: string, context: ReadContext): string {
  const groups = NOT_HIM.exec(words)?.groups;
  const who = groups?.['who'] ?? groups?.['name'];
  const { previous } = context;
  const [held, other] = previous?.where.filter(({ dim }) => dim === 'agent') ?? [];
  if (who === undefined || held === undefined || other !== undefined || !('in' in held)) return words;
  const tokens = cut(who, context).filter((token) => !canMean(token, 'filler'));
  const [token, more] = tokens;
  const isPerson =
    token?.known === true &&
    token.meanings.some((one) => one.k === 'name' && one.candidates.every(({ dim }) => dim === 'agent'));
  if (held.in.length !== 1 || !isPerson || more !== undefined) return words;
  return groups?.['who'] === undefined ? `what about ${who}` : `${who}呢`;
}

/** 全team的, 整个team的: of all of the team. */
const wholeTeam = (words: string): string =>
  words.replace(/^(那|那么)?(?:全|整个|我们全|我们整个) ?team(?=的|呢|一共|总共|合计|$)/u, '$1整个组');
