// Turns that name what was talked of: 刚才的重开率，三月的呢 goes back to the last question about it; "just the number" asks for the one figure
// instead of its reasons or its course.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { cut, type Lang, type Read } from '../turn-parts.js';

const BACK_EN =
  "(?:ok |okay |now |and |so |right,? |let's (?:go |get |come )?|can we (?:go |get )?|go |going |coming |come |getting ){0,8}";
const BEFORE: readonly RegExp[] = [
  /^(?:那|再|还是)?(?:看看|看|说说|说|回到|回|接着)?(?:刚才|刚刚|之前|前面|上面|一开始)(?:说的|问的|看的|那个|的)?([^,，]+?)(?:[,，] ?(.+))?$/u,
  /^(?:那|再|还是|我们)?(?:回到|说回到?|回头看|回过头看|回过来看|回过头来看|转回到?)([^,，]+?)(?:这个|那个|的问题)?(?:[,，] ?(.+))?$/u,
  new RegExp(
    `^${BACK_EN}(?:back to|returning to|about) ?(?:the |that |our )?([^,:?!]+?)(?: (?:question|figure|number|one))?(?: from (?:before|earlier))?(?:[,:] ?(.+))?[?.]*$`,
    'u',
  ),
  // "back to the Drift Tarp faults by channel": what is said of them now, without a pause.
  new RegExp(
    `^${BACK_EN}(?:back to|returning to) ?(?:the |that |our )?([^,:?!]+?) ((?:but |and )?(?:just |only )?(?:by|per|for|in|split|broken|over|during|from|last|this|as) .+)$`,
    'u',
  ),
  /^(?:ok |now |and ){0,8}(?:the |that )?([a-z0-9 ]+?) (?:from (?:before|earlier)|you (?:gave|showed) me(?: before| earlier)?|we had(?: before| earlier)?)(?:[,:] ?(.+))?[?.]*$/u,
];

const GOES_BACK =
  /^(?:ok |okay |now |and |so |let's |can we |go |get |come ){0,8}(?:back|going back|coming back|getting back|returning) to|^(?:那|再|还是|我们)?(?:回到|说回|回头看|回过头|回过来|转回)/u;

/** The last question about the figure that is named, and what is said of it now; null where none was asked, or something else is said. */
export function talkedOf(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, earlier = [] } = context;
  if (previous === null) return null;
  const goesBack = GOES_BACK.test(words);
  for (const pattern of BEFORE) {
    const [, name = '', said] = pattern.exec(words) ?? [];
    const tail = (said ?? '').trim();
    const topic = name === '' ? null : topicIn(cut(name, context));
    // 刚才云帆组的: a name alone may be of this very question.
    if (topic === null || (topic.where.length > 0 && !goesBack)) continue;
    const base: Plan | undefined = [...earlier, previous].findLast((plan) => isAbout(plan, topic));
    if (base !== undefined && topic.where.length > 0 && !isOfSomethingElse(previous, base, topic)) continue;
    if (base === undefined || (base === previous && !(goesBack && tail === ''))) continue;
    if (tail === '') return { status: 'plan', plan: base, lang };
    const then = turn(
      /^\p{Script=Han}/u.test(tail) ? `那${tail}` : `and ${tail.replace(/^(?:and|but) /u, '')}`,
      {
        ...context,
        previous: base,
        shown: null,
        step: null,
      },
    );
    return then.status === 'plan' ? { ...then, lang } : null;
  }
  return null;
}

const BACK_TO: readonly RegExp[] = [
  /^(?:(?:ok|okay|now|and|so|then|well|right|please|let's|let us|can we|could we|just|actually)[, ]+){0,6}(?:(?:go|going|get|switch|returning|return|revert|come|take me|take us)(?: back)? to|back to) (?:the |that |our |those )?(?<name>[a-z][a-z -]+?)(?: (?:question|figure|figures|one|ones|table|numbers?|thing|view))?(?: from (?:before|earlier))?(?: then| please| again| instead){0,2}[.?!]*$/u,
  /^(?:那|那么|再|还是|先|就|好|我们|咱们|[,， ]){0,6}(?:看回|说回|聊回|讲回|绕回|退回|返回|切回|转回|回)(?:到|去看|来看|看)?(?:刚才|之前|前面|上面|原来|最早)?(?:的|那个|说的|问的)?(?<name>[^,，的]{2,10}?)(?:的)?(?:那个|那块|那张表|那张|那个表|那条|那一?题|那个问题|那里|那边|那儿)?(?:吧|呢|上|上面|去|来|了){0,3}[。.!?？]*$/u,
];

/** "go back to low ratings", 回到低分那个: the last answer about it, whatever was not understood since. @param words normalised */
export function backToFigure(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, earlier = [] } = context;
  if (previous === null) return null;
  for (const pattern of BACK_TO) {
    const name = pattern.exec(words)?.groups?.['name'];
    const topic = name === undefined ? null : topicIn(cut(name, context));
    const metric = topic === null || topic.where.length > 0 ? null : topic.metric;
    const base =
      metric === null ? undefined : [...earlier, previous].findLast((plan) => plan.metrics.join() === metric);
    if (base !== undefined) return { status: 'plan', plan: base, lang };
  }
  return null;
}

interface Topic {
  readonly metric: string | null;
  readonly where: Plan['where'];
}

/** Whether a question was about the figure, and of just what is named with it. */
function isAbout({ metrics, where }: Plan, topic: Topic): boolean {
  if (topic.metric !== null && metrics.join() !== topic.metric) return false;
  const has = ({ dim, ...values }: Plan['where'][number]): boolean =>
    where.some((one) => one.dim === dim && JSON.stringify(one) === JSON.stringify({ dim, ...values }));
  return topic.where.every(has);
}

/**
 * Whether the talk has gone elsewhere since. "back to Harbor" after the same figure of Tom, or another one of his, is of Harbor what is
 * talked of now, in the days that were named last.
 */
function isOfSomethingElse(previous: Plan, base: Plan, topic: Topic): boolean {
  const group = (dim: string): string => (dim === 'agent' ? 'team' : dim);
  const dims = topic.where.map(({ dim }) => group(dim));
  const isSwap = previous.where.some(({ dim }) => dims.includes(group(dim)));
  return previous.metrics.join() !== base.metrics.join() && (topic.metric !== null || !isSwap);
}

/** The one figure that the words name, with names that are each one thing, or such names alone; null where anything else is said. */
function topicIn(tokens: readonly Token[]): Topic | null {
  const where: Plan['where'][number][] = [];
  const metrics: string[] = [];
  for (const token of tokens) {
    const metric = metricOf(token);
    const name = token.known ? token.meanings.find(({ k }) => k === 'name') : undefined;
    const [one, another] = name?.k === 'name' ? name.candidates : [];
    if (metric !== null) metrics.push(metric);
    else if (one !== undefined && another === undefined) where.push({ dim: one.dim, in: one.values });
    else if (!canMean(token, 'filler', 'figure', 'ticket_noun', 'possessive')) return null;
  }
  const [metric = null, more] = metrics;
  return more !== undefined || (metric === null && where.length === 0) ? null : { metric, where };
}

function metricOf(token: Token): string | null {
  for (const meaning of token.known ? token.meanings : []) {
    if (meaning.k === 'metric') return meaning.metric;
    if (meaning.k === 'type' && meaning.metric !== null) return meaning.metric;
  }
  return null;
}

const JUST =
  /[,，]? ?(?:just|only) the (?:number|figure|value|result)(?: please)?\b|[,，]?(?:只要|就要|只给|只说|只看)(?:个|一个)?(?:数字|数值|数)(?:就行|就好|就够了|就可以)?/u;

/** The one figure of what was asked, instead of its reasons, its course or what it is held against. */
export function plainly(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || !JUST.test(words)) return null;
  const stepped = previous.kind === 'trend' && previous.by.length === 0;
  const compared = previous.kind === 'compare' && previous.compare !== null && previous.order === null;
  if (previous.kind !== 'drivers' && !stepped && !compared) return null;
  const grouped = compared && previous.by.length > 0;
  const base: Plan = {
    ...previous,
    kind: grouped ? 'breakdown' : 'value',
    by: grouped ? previous.by : [],
    grain: null,
    compare: null,
    assumed: previous.assumed.filter((one) => one !== 'previous_range'),
  };
  const rest = words
    .replace(JUST, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:ok |and ){1,8}(?=and )/u, '');
  if (/^(?:and|ok|那|呢|please|[?？.。,，\s]){0,6}$/u.test(rest)) return { status: 'plan', plan: base, lang };
  const then = turn(rest, { ...context, previous: base, shown: null, step: null });
  return then.status === 'plan' ? then : null;
}
