// What is asked of the one who led. 三月也是它吗, 四月还是这个组吗 after who has the most: whether the same one leads there. Who does is what can be
// said; the figure of the one that led before says nothing of it.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { winnerOf } from '../edits.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';

const ONE =
  '(?:它|他|她|ta|它们|他们|她们|(?:这|那|该)(?:一?个|一?款|一?位|一?家|一?条|一?类|一)?(?:组|团队|小组|人|客服|同事|产品|渠道|地区|分类|类别|客群|型号|版本|问题|天|周|月)?|同一?个?(?:组|团队|人|客服|产品|渠道|地区|分类)?)';
const STILL =
  '(?:也|还|又|仍然?|依然|依旧|都|同样|照样|是不是|是否|会不会|一直|总){1,6}(?:是|归|属|轮到|数)?';
const LEADS =
  '(?:(?:拿|得|排|当|占|居)?(?:了)?(?:第一|冠军|榜首|垫底|最后)|(?:也|都|是){0,6}最[多少高低快慢好差长短大小])?';
const SAME = new RegExp(
  `^(?:那|那么)?(.{1,12}?)(?:的)?(?:第一名?|冠军|榜首|垫底的?|最[多少高低快慢好差长短]的?)?,?${STILL}(?:(${ONE})|([^,，?？]{1,14}?))(?:的)?(${LEADS})(?:吗|么|嘛|不|没|吧|呢|啊){0,6}[?？。]*$`,
  'u',
);

/** The reading of such a turn; null where it is none. @param words normalised */
export function stillLeads(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, earlier = [] } = context;
  const [, when = '', one, name, leads = ''] = SAME.exec(words) ?? [];
  if (previous === null || when === '' || !/[吗么嘛不没?？]|是不是|是否/u.test(words)) return null;
  const said = cut(when, context);
  const isTime =
    said.some((token) => canMean(token, 'time')) && said.every((token) => canMean(token, 'time', 'filler'));
  if (!isTime) return null;
  const named = name === undefined ? [] : cut(name, context);
  if (one === undefined && !(named.length > 0 && named.every((token) => canMean(token, 'name')))) return null;
  const ranked = [previous, earlier.at(-1)].find(
    (plan): plan is Plan =>
      plan !== undefined && plan.kind === 'breakdown' && plan.limit === 1 && plan.order !== null,
  );
  // 三月也是微信吗 of no ranking may be of a condition.
  if (ranked === undefined)
    return one === undefined ? null : refused({ why: 'not_supported', words: [words] }, lang);
  const most = /最[多少高低快慢好差长短]/u.exec(leads)?.[0];
  const asked =
    most === undefined ? `那${when}呢` : `那${when}${ranked.by[0] === 'agent' ? '谁' : '哪个'}${most}`;
  const then = turn(asked, { ...context, previous: ranked, shown: null });
  return then.status === 'plan' && then.plan.by.join() !== ranked.by.join() ? null : then;
}

/** 有多少单, 是多少: how much it is of which somebody has the most. */
const HOW_MUCH =
  /^(?:那|那么|它|他|她|ta|一共|总共|到底|具体){0,6}(?:是|有|共|达到|达){0,6}(?:了)?(多少|多高|多久|多长(?:时间)?|几)(?:(单|张|个|件|条|起|例|票|宗)(?:单子?|工单|投诉|故障)?)?(?:呢|啊|呀)?[?？。]*$/u;

/** 超时的有多少, "how many are overdue": of what the one who led has. */
const HOW_MANY_OF =
  /^(?:那|那么)?([^,，]{2,10}?)的(?:一共|总共|具体)?(?:有|是|占)?(?:多少|几)(?:张|单|个|件|条|起|笔)?(?:单子?|工单)?(?:呢|啊|呀)?[?？。]*$|^(?:and |so |ok ){0,8}how many(?: of (?:them|those|these))? (?:are|were|is|was) (?:still )?([a-z ]{3,24}?)[?.]*$/u;

/** The figure of the one who led; of a rate there are no so and so many tickets. Null where it is not asked. @param words normalised */
export function ofLeader(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous?.kind !== 'breakdown' || previous.limit !== 1 || previous.place) return null;
  const part = partOfLeader(words, context, lang, turn);
  if (part !== null) return part;
  const [all, , counted] = HOW_MUCH.exec(words) ?? [];
  if (all === undefined) return null;
  // 那一共多少: the answer has said how many the first one has; it is all of them that is asked for.
  if (/^(?:那|那么)?(?:一共|总共)/u.test(words)) return null;
  const named = /^(?:那)?[它他她t]/u.test(words);
  const counts = previous.metrics.every((id) => metricEntry(id).unit === 'count');
  if (counted !== undefined && (named || !counts))
    return named ? null : refused({ why: 'not_supported', words: [words] }, lang);
  const plan = winnerOf(context);
  return plan === null ? null : { status: 'plan', plan, lang };
}

/** How many of what the one who led has are so; of another one by name it is another question. */
function partOfLeader(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const [, zh, en] = HOW_MANY_OF.exec(words) ?? [];
  const said = zh ?? en;
  const leader = said === undefined ? null : winnerOf(context);
  if (said === undefined || leader === null) return null;
  const tokens = cut(said, context);
  const by: readonly string[] = context.previous?.by ?? [];
  const people = by.includes('agent') || by.includes('team');
  const scopes = new Set<string>([...by, ...(people ? ['agent', 'team'] : [])]);
  const ofAnother = tokens.some(
    (token) =>
      token.known &&
      token.meanings.some((one) => one.k === 'name' && one.candidates.some(({ dim }) => scopes.has(dim))),
  );
  const ofThem = tokens.every((token) => canMean(token, 'metric', 'type', 'name', 'ticket_noun', 'filler'));
  if (ofAnother || !ofThem || !tokens.some((token) => canMean(token, 'metric', 'type', 'name'))) return null;
  const then = turn(words, { ...context, previous: leader, shown: null });
  const fits = then.status === 'plan' && then.plan.kind === 'value' && then.plan.by.length === 0;
  if (!fits || / of (?:them|those|these) /u.test(words)) return fits ? then : null;
  if (!tokens.some((token) => canMean(token, 'metric', 'type'))) return then;
  // Another figure, of the leader's or of all there are: either may be meant.
  const led = new Set<string>(by);
  const all = { ...leader, where: leader.where.filter(({ dim }) => !led.has(dim)) };
  const whole = turn(words, { ...context, previous: all, shown: null });
  if (whole.status !== 'plan') return then;
  const options = [then.plan, whole.plan].map((plan) => say(plan, lang, context.gazetteer));
  return { status: 'clarify', lang, about: words, options };
}
