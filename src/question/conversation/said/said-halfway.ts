// Turns said in a mixture, or the wrong way round, in the plain words that are read: June 的 compare 一下 (和June比), "and overdue ones, do I have any"
// (how many overdue tickets do I have), "how low was it exactly" (the figure), "I meant the percentage" after a mean mark (the satisfied share),
// "take dealer out again", 全部优先级的，但是换成Harbor.
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

/** The turn in plain words; the words themselves where it is none of these. @param words normalised */
export function saidHalfway(words: string, context: ReadContext): string {
  const { previous } = context;
  if (previous === null) return words;
  const mixed = hasChinese(words)
    ? compared(words.replace(BUT_ZH, ','), context)
    : words.replace(OUT_AGAIN, '$1');
  const { what } = DO_I_HAVE.exec(mixed)?.groups ?? {};
  if (what !== undefined && isCounted(what, context)) return `how many ${what} tickets do i have`;
  if (previous.metrics.join() === 'csat_score' && (PERCENT_EN.test(mixed) || PERCENT_ZH.test(mixed)))
    return hasChinese(mixed) ? '换成满意度' : 'csat instead';
  return mixed;
}

/** 但是 before a change of what was asked; of what is left out ("all but") it is no such word. */
const BUT_ZH =
  /[,，]\s*(?:但是?|不过|只是|只不过)(?=(?:就|得|要|我要|请)?(?:换|改|切|只看|只要|按|去掉|加上|不要|不算|把))/u;

const COMPARED: readonly RegExp[] = [
  /^(?:那么?|再|也|帮我|请|[,， ]){0,4}(?:(?:跟|和|与|同|把)\s*)?(?<what>[^,，。?？]{2,24}?)\s*(?:的|之间)?\s*(?:来|去|也|做个|做一下|给我)?(?:compare|对比|比较)\s*(?:一下|下|看看|一下看看)?(?:吧|呗|呢)?[。?？!]*$/u,
  /^(?:那么?|再|也|帮我|请|[,， ]){0,4}compare\s*(?:一下|下)\s*(?:(?:跟|和|与|同|with|to|to the)\s*)?(?<what>[^,，。?？]{2,24}?)(?:的)?(?:吧|呗|呢)?[。?？!]*$/u,
];

/** June 的 compare 一下: held against those days, or that one. */
function compared(words: string, context: ReadContext): string {
  const found = COMPARED.map((pattern) => pattern.exec(words)?.groups?.['what']).find(
    (one) => one !== undefined,
  );
  if (found === undefined || !/compare|的\s*(?:对比|比较)/u.test(words)) return words;
  const tokens = cut(found.trim(), context);
  const named = tokens.some((token) => canMean(token, 'time', 'name'));
  const alone = tokens.every((token) => canMean(token, 'time', 'name', 'filler'));
  return named && alone && !/跟|和|与|and/u.test(found) ? `和${found.trim()}比` : words;
}

const OUT_AGAIN =
  /^((?:(?:and|now|ok|okay|then|so|please)[, ]+){0,4}(?:take|leave|drop|cut|pull|kick|throw|put|move|get) .+? (?:out|off|away)) again[.!]*$/u;

const DO_I_HAVE =
  /^(?:(?:and|also|so|ok|what about|how about)[, ]+){0,4}(?:the |any )?(?<what>[a-z ]{3,30}?)(?: ones| tickets| cases)?, ?(?:do|have) i (?:have|got|currently have|still have) (?:any|some|one)(?: of (?:those|them))?(?: (?:now|right now|at the moment|left|too))?[?.!]*$/u;

const isCounted = (what: string, context: ReadContext): boolean => {
  const tokens = cut(what, context);
  return (
    tokens.some((token) => canMean(token, 'metric', 'type', 'name')) &&
    tokens.every((token) => canMean(token, 'metric', 'type', 'name', 'filler', 'ticket_noun'))
  );
};

const PERCENT_EN =
  /^(?:(?:no|sorry|actually|oh|and|ok)[, ]+){0,3}(?:i (?:mean|meant|want|wanted|need|was after|'d like) |(?:make it|show|show me|give me|as|in|what about|how about|rather) ){0,2}(?:the |a )?(?:percentage|percent|per cent|pct|%|share)(?: (?:of )?(?:satisfied|happy|positive)(?: (?:customers|ratings|answers|people))?)?(?: (?:one|figure|version|not the (?:score|average|mean|stars)))?(?: instead| please| then){0,2}[.!?]*$/u;
const PERCENT_ZH =
  /^(?:不是?|不对|抱歉|那|[,， ]){0,3}(?:我(?:要|说|指|问|想看|想要|想问)的?(?:是)?|换成|改成|用|按|看)?(?:那个)?(?:百分比|百分率|比例|满意的比例|满意占比|满意的百分比)(?:那个|的那个|的|的呢|呢|来看|不是(?:分数|平均分|评分)){0,2}[。?？!]*$/u;

const HOW_EXACTLY_EN =
  /^(?:(?:and|so|but|ok|well)[, ]+){0,4}(?:(?:exactly|precisely) )?how (?:low|high|much|many|long|bad|good|slow|fast|big|small|large) (?:exactly |precisely )?(?:is|was|were|are|did|does) (?:it|that|this|they)(?: get| actually)?(?: then)?(?: exactly| precisely| actually| in numbers){0,2}[?.!]*$|^(?:(?:and|so|but|ok)[, ]+){0,4}what (?:is|was) (?:it|that|the (?:exact |actual )?(?:figure|number|value|rate|score))(?: again)? (?:exactly|precisely|in numbers)[?.!]*$/u;
const HOW_EXACTLY_ZH =
  /^(?:那么?|所以|[,， ]){0,3}(?:它|这个?|到底|究竟|具体|实际|准确|确切){1,3}(?:地说)?(?:是|有|低到|高到|到)?(?:多少|多[高低快慢长久大小差])(?:呢|啊|呀)?[?？。]*$/u;

/** "how low was it exactly" of one figure, or of what was explained: that figure. A word that does not suit it asks for something else. */
export function exactly(words: string, { previous }: ReadContext): Plan | null {
  if (previous === null || !(HOW_EXACTLY_EN.test(words) || HOW_EXACTLY_ZH.test(words))) return null;
  if (/how (?:many|much|long|slow|fast)|多[长久快慢]/u.test(words)) return null;
  const one = previous.by.length === 0 && previous.grain === null && previous.metrics.length === 1;
  if (!one || (previous.kind !== 'value' && previous.kind !== 'drivers')) return null;
  return { ...previous, kind: 'value', compare: null };
}
