// "When do tickets come in?", 单子都是几点来的: at which hours, or on which days of the week. Where a step of time is said beside it, it is
// that one; else it is asked back, for a table by hour is no answer to somebody who thinks of Mondays.
import type { MetricId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import { cut, refused } from '../conversation/turn-parts.js';
import type { Plan, Reading } from '../plan.js';
import { say } from '../say.js';
import { canMean } from '../token.js';

const USUALLY =
  '(?: (?:usually|typically|mostly|normally|generally|mainly|actually|all|tend to|really|most often|most|the most)){0,8}';
const ARRIVE =
  '(?:come in|coming in|came in|come through|coming through|come|coming|arrive|arriving|arrived|get in|get created|get opened|get raised|get logged|created|opened|raised|logged|submitted|reach us|hit us|land|pour in|flow in|roll in)';
const NOUN = "(?<noun>[a-z0-9\\u3400-\\u9fff' -]{2,40}?)";
const EN = new RegExp(
  `(?<![a-z])(?:at )?(?<when>when|what time(?: of (?:the )?day)?|what hours?(?: of (?:the )?day)?) (?:do|does|did|are|were|is) (?:all )?(?:of )?(?:the |our |my )?(?<most>most )?(?:of )?(?:the |our |my )?${NOUN}${USUALLY} (?:being |getting )?${ARRIVE}${USUALLY}(?![a-z])`,
  'u',
);

const OFTEN = '(?:一般|通常|大多数?|主要|都|基本上?|多半|往往|平时|大概|集中){0,6}';
const WHEN_ZH =
  '(?<when>什么时候|啥时候|什么时间|什么时间段|哪个时间段|何时|几时|什么时段|哪个时段|哪些时段|几点钟?|哪个钟点|哪个点|哪个小时)';
const COME_ZH = '(?:进来|过来|打进来|涌进来|提上来|提交|创建|建|来|进|到)';
const NOUN_ZH = '(?<noun>[^,，。?？]{1,16}?)';
const ZH: readonly RegExp[] = [
  new RegExp(
    `${NOUN_ZH}(?:的)?${OFTEN}是?在?${WHEN_ZH}${OFTEN}${COME_ZH}得?的?(?:比较|更)?(?<most>最多|多|集中)?(?:啊|呢|呀)?(?=[,，。?？ ]|$)`,
    'u',
  ),
  new RegExp(
    `^(?<head>[^,，。?？]{0,10}?)${OFTEN}${WHEN_ZH}${COME_ZH}的${NOUN_ZH}(?:比较|更)?(?<most>最多|多)(?:啊|呢|呀)?(?=[,，。?？ ]|$)`,
    'u',
  ),
];

/** What is counted when it comes in. */
const ARRIVALS: ReadonlySet<MetricId> = new Set(['tickets', 'complaints', 'faults', 'suggestions']);
const ONE_OF_THEM =
  /第[一二三四五六七八九十\d]|最[早晚后新近]|[这那该某][一]?[张单个条件]|\b(?:first|last|latest|oldest|newest|this|that) /u;
const THEY = /^(?:they|those|these|them|it|它们|这些|那些|他们)$/u;
const HOURS = /hour|time|时段|时间段|点|小时/u;

/** The reading of such a question, or what it is asked back with; null where it is none. @param read reads normalised words as a turn */
export function whenTheyCome(
  text: string,
  lang: 'zh' | 'en',
  context: ReadContext,
  read: (words: string, seen: ReadContext) => Reading,
): Reading | null {
  const found = [EN, ...ZH].map((pattern) => pattern.exec(text)).find((one) => one !== null);
  const { noun = '', when = '', most, head = '' } = found?.groups ?? {};
  if (found === null || found === undefined) return null;
  // 第一单是什么时候来的: of one ticket, whose time is no figure.
  if (ONE_OF_THEM.test(noun)) return refused({ why: 'unknown_words', words: [when] }, lang);
  const { previous } = context;
  const they = THEY.test(noun.trim());
  if (they ? previous === null || previous.kind === 'list' : !namesTickets(noun, context)) return null;
  const zh = /[\u3400-\u9fff]/u.test(when);
  const of = they ? (zh ? '那' : 'and') : `${head}${noun}`;
  const around = (step: string): string =>
    `${text.slice(0, found.index)}${of}${step}${text.slice(found.index + found[0].length)}`;
  const isOfArrivals = ({ metrics: [metric, more] }: Plan): boolean =>
    more === undefined && metric !== undefined && ARRIVALS.has(metric);
  const stepped = they && text.length === found[0].length ? null : read(around(''), context);
  if (stepped?.status === 'plan' && isStepped(stepped.plan) && isOfArrivals(stepped.plan)) return stepped;
  const plans = STEPS[zh ? 'zh' : 'en'].flatMap((step) => {
    const one = read(around(step), context);
    return one.status === 'plan' && isStepped(one.plan) && isOfArrivals(one.plan) ? [one.plan] : [];
  });
  const [byHour, byDay] = plans;
  if (byHour === undefined || byDay === undefined) return null;
  if (most === undefined && HOURS.test(when)) return { status: 'plan', plan: byHour, lang };
  const one = (plan: Plan): Plan => (most === undefined ? plan : { ...plan, order: 'desc', limit: 1 });
  const options = (HOURS.test(when) ? [byHour] : [byHour, byDay]).map(one);
  const [only, more] = options;
  if (only !== undefined && more === undefined) return { status: 'plan', plan: only, lang };
  return {
    status: 'clarify',
    lang,
    about: when,
    options: options.map((plan) => say(plan, lang, context.gazetteer)),
  };
}

const STEPS = { zh: ['按小时', '按周几'], en: [' by hour', ' by weekday'] } as const;

const isStepped = ({ by, grain, kind }: Plan): boolean =>
  (kind === 'breakdown' || kind === 'trend') &&
  (grain !== null || by.some((dim) => dim === 'hour' || dim === 'weekday'));

const namesTickets = (words: string, context: ReadContext): boolean =>
  cut(words, context).some((token) => canMean(token, 'ticket_noun', 'type', 'metric'));
