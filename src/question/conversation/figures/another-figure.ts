// "Plus NPS in the same answer", "add csat", 再加上满意度: another figure beside the one that was asked for.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, meaning, type Lang, type Read } from '../turn-parts.js';

const PLACE =
  '(?:in|on|into|to) (?:the same|one|a single|that|this|the) (?:answer|table|view|chart|go|message|reply|page|row|list|graph)|together with (?:it|that)|alongside(?: it| that)?|beside (?:it|that)|next to (?:it|that)|as (?:a |an )?(?:second|extra|additional|another|further) (?:column|metric|figure|measure|line)|on top(?: of (?:it|that))?|into the mix|as well as (?:it|that)';
const OPENERS = "(?:ok |okay |now |then |please |can you |could you |let's |and ){0,8}";
const EN = [
  new RegExp(
    `^${OPENERS}(?:and |plus |add |with |also |include |throw in |tack on |bring in |along with |together with |show |give me |put in |append |attach ){1,8}(?:the )?(.+?),? (?:(?:all |both )?(?:${PLACE}))[.?!]*$`,
    'u',
  ),
  // To add is to leave what stands there.
  new RegExp(
    `^${OPENERS}(?:also )?(?:add|include|throw in|tack on|append|attach)(?: in)? (?:the |our )?(.+?)(?: too| as well| also| please| to it| to that| to this| to those){0,8}[.?!]*$`,
    'u',
  ),
  // "plus resolution time": beside what stands there, as the word says.
  new RegExp(
    `^${OPENERS}(?:plus|along with|together with|as well as|in addition to that,?)(?: also)? (?:the |our |its |their )?(.+?)(?: too| as well| also| please){0,8}[.?!]*$`,
    'u',
  ),
];
const ZH = [
  // 再加解决时长, 外加NPS, 再来个重开率.
  /^(?:还|顺便|顺带|另外|然后|麻烦|请|那){0,6}(?:再加|外加|另加|加|再添|添|再来)(?:上|个|一个|一项|一列|一下)?(.+?)(?:一起看|看看|吧|呢|这个|这项){0,3}[。.!?？]*$/u,
  /^(?:再|还|顺便|顺带|另外|麻烦|请|也){0,6}(?:加上|加个|加一个|附上|附带上?|补上|带上)(.+?)(?:一起)?(?:看|看看|看一下)?(?:吧|呢)?[。.!?？]*$/u,
  /^(?:再|还|顺便|顺带|另外|麻烦|请){0,6}把(.+?)(?:也|一起|也一起)?(?:加上|加进来|加进去|附上|带上|补上)(?:吧|呢)?[。.!?？]*$/u,
  // 工单量也加上, 首响也要, 还有首响也一起看: beside what stands there, and not in its place.
  /^(?:那|再|还|还有|另外|然后|顺便|对了|把){0,6}(.+?)(?:也|都)(?:给我|帮我)?(?:一起|一并|一块儿?|同时)?(?:加上|加进来|加进去|加一下|加|要|要看|带上|附上|补上|放上|放进来|算上|列上|列出来|列一下)(?:看看|看一下|看)?(?:吧|呢|哈)?[。.!?？]*$/u,
  /^(?:那|再|还|还有|另外|然后|顺便|对了){0,6}(.+?)(?:也|都)(?:给我|帮我)?(?:一起|一并|一块儿?|同时)(?:看看|看一下|看下|看|给我|列出来|列|报)?(?:吧|呢|哈)?[。.!?？]*$/u,
  /^(?:那|再)?(?:连|连同)(.+?)(?:也)?(?:一起|一并|一块儿?)(?:看|看看|列|列出来|给我|看一下)?(?:吧|呢)?[。.!?？]*$/u,
];

/** The figure that is added; null where none is. */
const added = (words: string, context: ReadContext): string | null => {
  const name = [...EN, ...ZH].flatMap((pattern) => pattern.exec(words)?.[1] ?? [])[0];
  return name === undefined || !isFigure(name, context) ? null : name;
};

/** Whether a figure is to stand beside what takes no other: a ranking, a comparison, a list, a spread. */
export const takesNoOther = (words: string, previous: Plan, context: ReadContext): boolean =>
  !takesAnother(previous) && added(words, context) !== null;

/** The plan with the figure beside its own; `no` where the two do not go together, null where no figure is added. @param words normalised */
export function withAnotherFigure(
  words: string,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Plan | 'no' | null {
  const { previous } = context;
  const name = previous === null || !takesAnother(previous) ? null : added(words, context);
  if (previous === null || name === null) return null;
  const then = turn(lang === 'zh' ? `${name}呢` : `and ${name}`, context);
  if (then.status !== 'plan' || then.plan.metrics.length !== 1) return null;
  const metrics = [...new Set([...previous.metrics, ...then.plan.metrics])];
  const same =
    meaning({ ...then.plan, metrics, stat: null }) === meaning({ ...previous, metrics, stat: null });
  if (metrics.length === previous.metrics.length) return null;
  return same ? { ...previous, metrics, stat: then.plan.stat ?? previous.stat } : 'no';
}

/** One figure, a table or a course, in no order of one of them. */
const takesAnother = ({ kind, order, having, share, place, target }: Plan): boolean =>
  (kind === 'value' || kind === 'breakdown' || kind === 'trend') &&
  order === null &&
  having === undefined &&
  share === undefined &&
  target !== true &&
  !place;

function isFigure(words: string, context: ReadContext): boolean {
  const tokens = cut(words, context);
  return (
    tokens.some((token) => token.known && canMean(token, 'metric', 'type')) &&
    tokens.every((token) => token.known && canMean(token, 'metric', 'type', 'stat', 'figure', 'filler'))
  );
}
