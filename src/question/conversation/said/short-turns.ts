// Turns of a word or two that hang on what was asked before: "rate instead", "region then", "list them", "were they followed up?", "Lite呢".
// Each is put into the words that are read.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { normalise } from '../../normalise.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { figuresNamed } from '../figures/loose-figures.js';
import { heldAgainst } from '../figures/on-target.js';
import { setAgainst } from '../compared/set-against.js';
import { sortedBy } from '../ranked/sorted-by.js';
import { listedWords } from '../tickets/shown-tickets.js';
import { cut } from '../turn-parts.js';

/** What is read for a turn of a word or two; the words themselves where they are none. @param words normalised */
export function spelledShort(said: string, context: ReadContext): string {
  const { previous } = context;
  if (previous === null || previous.kind === 'explain') return said;
  const words = figuresNamed(
    setAgainst(listedWords(heldAgainst(said, previous), previous), context),
    context,
  );
  return (
    otherSort(words, previous) ??
    sortedBy(words, context) ??
    ownRank(words, context) ??
    whoLeads(words, previous) ??
    whoseFault(words) ??
    whoseAreThey(words, previous) ??
    listedBy(words, context) ??
    theirTickets(words, previous) ??
    followedUp(words, previous) ??
    pickedOut(words, previous) ??
    groupAlone(words, context) ??
    restOfName(words, context) ??
    words
  );
}

const LEAD =
  '(?:and |ok |okay |or |so |now |no,? |actually,? |maybe |what about |how about |show |give me |try |just ){0,8}';
const TAIL = '(?:,? (?:instead|then|please|maybe|though)){0,8}[?.!]*';

const RATE = new RegExp(
  `^${LEAD}(?:as |in |by |on |the |a |terms of ){0,8}(?:rates?|rate figures?)${TAIL}$|^(?:那|那么)?(?:换成|改成|改看|换|看|用|按)?(?:比率|率|发生率)(?:的)?(?:呢|看看|看一下|是多少|多少|吧|来看|看|算){0,6}[?？。]*$`,
  'u',
);
/** "as a rate of tickets": of complaints alone is that the rate. */
const RATE_OF_TICKETS = new RegExp(
  `^${LEAD}(?:as |in |by |the |a |an ){0,8}(?:rates?|ratio) (?:of|to) (?:all |the |our |total ){0,3}(?:tickets|ticket volume|volume|cases)${TAIL}$`,
  'u',
);
const COUNT = new RegExp(
  `^${LEAD}(?:as |in |the |a |absolute |raw |actual |plain ){0,8}(?:counts?|numbers?|volumes?)${TAIL}$|^(?:那|那么)?(?:换成|改成|改看|换|看|用|按)?(?:数量|个数|绝对数|绝对值|件数)(?:的)?(?:呢|看看|看一下|是多少|多少|吧|来看){0,6}[?？。]*$`,
  'u',
);
const RATES: Readonly<Partial<Record<MetricId, MetricId>>> = {
  complaints: 'complaint_rate',
  faults: 'fault_rate',
  resolved: 'resolution_rate',
  complaint_rate: 'complaint_rate',
  fault_rate: 'fault_rate',
};
const COUNTS: Readonly<Partial<Record<MetricId, MetricId>>> = {
  complaint_rate: 'complaints',
  fault_rate: 'faults',
  resolution_rate: 'resolved',
  complaints: 'complaints',
  faults: 'faults',
};

/** "rate instead" after a number, "the count then" after its rate: the other figure of the same thing. */
function otherSort(words: string, { metrics, share }: Plan): string | null {
  const [metric, more] = metrics;
  if (metric === undefined || more !== undefined || share !== undefined) return null;
  const ofTickets = metric === 'complaints' && RATE_OF_TICKETS.test(words);
  const other =
    ofTickets || RATE.test(words) ? RATES[metric] : COUNT.test(words) ? COUNTS[metric] : undefined;
  if (other === undefined) return null;
  const { names } = metricEntry(other);
  return /[a-z]/u.test(words) ? `${names.en[0]} instead` : `换成${names.zh[0]}`;
}

const RANK =
  /^(?:and |so |ok |nice|great|cool|good|thanks|my |the |what'?s |what is |[,.!] ?){0,8}(?:rank|ranking|place|position|standing)[?.!]*$|^(?:那|那么|我的|我|哦|好的|好|,|，){0,6}(?:排名|名次|排第几|第几名?|位置)(?:呢|是多少|多少|怎么样|如何){0,6}[?？。]*$/u;

/** "nice. rank?", 排名呢 after one's own figure: one's own place. */
function ownRank(words: string, { previous, asker }: ReadContext): string | null {
  const own =
    asker.agentId !== null &&
    previous?.kind === 'value' &&
    previous.where.some(
      (filter) => filter.dim === 'agent' && 'in' in filter && filter.in.join() === asker.agentId,
    );
  if (!own || !RANK.test(words)) return null;
  return /[a-z]/u.test(words) ? 'what is my rank' : '我排第几';
}

const LEADS =
  /^(?:那|那么|其中)?(?:排名?|位列|排在|位居)?(?:第一|第1|首位|榜首|头名)(?:位|名)?的?(?:那?一?[个位])?(?:是|到底是)(?:谁|啥|什么|哪个?[\u3400-\u9fff]{0,3})(?:啊|呢|呀)?[?？。]*$/u;

/** 排第一的是啥 after a table: which of its groups leads, by number or by what is better. */
function whoLeads(words: string, { kind, by, grain, limit, metrics }: Plan): string | null {
  const table = kind === 'breakdown' && by.length === 1 && grain === null && limit === null;
  if (!table || !LEADS.test(words)) return null;
  return metrics.every((id) => metricEntry(id).unit === 'count') ? '最多的是哪个' : '最好的是哪个';
}

/** 是谁的问题 asks who it lies with, and for nobody's tickets. */
const whoseFault = (words: string): string | null =>
  /^(?:那|那么)?(?:到底|究竟|主要|这个?|这){0,2}是谁的(?:问题|锅|责任)(?:啊|呢|呀)?[?？。]*$/u.test(words)
    ? '主要是谁拖的'
    : null;

const WHOSE =
  /^(?:那|那么|这些|那些|这几[单张个]|都|分别|具体){0,6}(?:是)?(?:谁|哪些人|哪个人|哪位|哪几个人|哪个客服|哪些客服)的(?:单子?|工单|票)(?:呢|啊|呀)?[?？。]*$|^(?:and |so |ok ){0,8}(?:whose|which agent'?s|who'?s) (?:tickets?|cases?)(?: (?:are|were|is|was) (?:they|those|these|it|that))?[?.]*$/u;

/** 谁的单 after low ratings or complaints: whose those are, and not who has the most tickets of all. */
function whoseAreThey(words: string, { kind, metrics, by }: Plan): string | null {
  const counted = metrics.length === 1 && metrics.every((id) => metricEntry(id).unit === 'count');
  const asked = kind === 'value' || (kind === 'breakdown' && by.length === 1);
  if (!counted || !asked || !WHOSE.test(words)) return null;
  return /[a-z]/u.test(words) ? 'by agent' : '按客服';
}

const LISTED =
  /^(?:那|再|请|把|给我){0,6}(?:按|分|照)(.{2,4}?)(?:都|全都|全部|全|一个个|逐个|挨个|一一)?(?:列|排|摆|展|罗列)(?:一下|出来|开来|开|个表|一遍|成表)?(?:吧|看看|呢)?[。.!！]*$/u;

/** 按客群全列一下: by that, and no tickets. */
function listedBy(words: string, context: ReadContext): string | null {
  const core = LISTED.exec(words)?.[1] ?? '';
  const [token, more] = core === '' ? [] : cut(core, context);
  return token !== undefined && more === undefined && canMean(token, 'dim') ? `按${core}` : null;
}

const LIST_THEM =
  /^(?:and |ok |okay |so |now |just |please |can you |could you ){0,8}(?:list|show|pull up|pull|display|give me|show me|let me see)(?: me)? (?:them|those|these)(?: out| up| for me| please| then| to me){0,8}[?.!]*$|^(?:那)?(?:请)?(?:把)?(?:它们|这些|那些)(?:给我)?(?:列|拉|调)(?:一下|下|出来|出来看看|给我|给我看看){0,6}[。!]*$/u;

/** "list them" after how many tickets each has: the tickets. Groups that were picked out, three of them or those over a figure, are what it says. */
function theirTickets(words: string, previous: Plan): string | null {
  if (!LIST_THEM.test(words) || previous.kind !== 'breakdown' || previous.grain !== null) return null;
  const picked =
    (previous.limit !== null && previous.limit > 1) ||
    previous.having !== undefined ||
    previous.share !== undefined ||
    previous.place;
  const tickets = previous.metrics.every((id) => metricEntry(id).unit === 'count');
  if (picked || !tickets || previous.by.length !== 1) return null;
  return /[a-z]/u.test(words) ? 'list the tickets' : '列出工单';
}

/**
 * Whether "list them" is of all that the table counts: who has the most was not asked with its figure ("overdue ones?" after who has the
 * most open), so that nobody's in particular are meant.
 */
export const ofAllOfThem = (words: string, { previous, earlier = [] }: ReadContext): boolean => {
  const before = earlier.at(-1);
  return (
    LIST_THEM.test(words) &&
    previous !== null &&
    before?.limit === previous.limit &&
    before.by.join() === previous.by.join() &&
    before.metrics.join() !== previous.metrics.join()
  );
};

const FOLLOWED_UP =
  /^(?:and |so |ok ){0,8}(?:(?:were|have|did|are) )?(?:how many|they|those|these|all|any|(?:all|any|how many|most) of (?:them|those|these)|we|the customers|everyone){0,8}(?: (?:were|have|had|got|was|did)){0,8}(?: they| we)?(?: all| any| been| get| ever){0,8} ?(?:followed up|follow up)(?: on| with)?(?: on (?:them|those|these)| with (?:them|those|these))?(?: at all| yet)?[?.]*$|^(?:那|那么)?(?:这些|那些|他们|她们|它们|客户){0,6}(?:有没有|是不是|是否)?(?:都|全|全部)?(?:有)?(?:做)?(?:了)?回访(?:过|了|到){0,6}(?:吗|没有|没|么|多少|几个|几单|的有几个|的有多少|情况|情况呢)?[?？。]*$/u;

/** "how many did we follow up on, as a rate", "what share got a call back". */
const PART_FOLLOWED_UP =
  /^(?:and |so |ok ){0,8}(?:(?:how (?:many|much)|what (?:share|percentage|percent|proportion|part|fraction|%)|which (?:share|part|percentage))(?: of (?:them|those|these|it))?) (?:(?:did|have|has|do|were|was|got|get|had|we|they|us|anyone|somebody|someone|been|actually|ever|then|being|a|our|in the end) ){0,8}(?:follow(?:ed|ing)?[- ]?up|call(?:ed)? back|callback|call[- ]back|rung back|ring back|chase(?:d)?(?: up)?|get back to|got back to|contact(?:ed)? again)(?: (?:on|with|to))?(?: (?:them|those|these))?(?:,? (?:as|in) (?:an? )?(?:rate|percentage|percent|share|%|proportion))?[?.]*$/u;

/** "were they followed up?" after bad marks: what part of them was. */
function followedUp(words: string, { metrics, kind }: Plan): string | null {
  const asked = FOLLOWED_UP.test(words) || PART_FOLLOWED_UP.test(words);
  if (metrics.join() !== 'low_scores' || kind === 'drivers' || !asked) return null;
  return /[a-z]/u.test(words) ? 'and follow up rate' : '那回访率呢';
}

const PICKS =
  /^(?:and |so |ok ){0,8}(?:(?:is|are|was|were) there )?(?:which(?: ones| one| of (?:them|those|these))?|what|anything|anyone|anybody|something|ones|any of (?:them|those|these))(?:'s| is| are| was| were| that's| that are)? (?=(?:at )?(?:over|above|under|below|less|more|at least|at most|higher|lower|better|worse|beneath|exceeding)\b.*\d)/u;

/** "anything above 10 %?", "which are over 5 %" of groups: any of them. */
const pickedOut = (words: string, { kind, by, grain }: Plan): string | null =>
  kind === 'breakdown' && by.length === 1 && grain === null && PICKS.test(words)
    ? words.replace(PICKS, 'any ')
    : null;

const ALONE = new RegExp(`^(${LEAD})([a-z][a-z ]*?)(${TAIL})$`, 'u');

const ALONE_ZH =
  /^(?:那|那么|再|或者|还是|要不|换成|改成|换|看看|看){0,6}(.{2,5}?)(?:的|维度)?(?:呢|看看|看一下|看|吧|也行|的话){0,6}[?？。]*$/u;

/** "region then", "channel?", 地区呢: by that, where a figure stands there. "the team?" after somebody's figure is their team's. */
function groupAlone(words: string, context: ReadContext): string | null {
  const { previous } = context;
  const en = ALONE.exec(words)?.[2];
  const core = en ?? ALONE_ZH.exec(words)?.[1] ?? '';
  if (previous === null || core === '' || previous.kind === 'list' || previous.kind === 'drivers')
    return null;
  const [token, more] = cut(core, context);
  const dim = token?.known === true ? token.meanings.find((one) => one.k === 'dim') : undefined;
  if (token === undefined || more !== undefined || dim?.k !== 'dim') return null;
  if (canMean(token, 'name', 'metric', 'type', 'my_team', 'each', 'filler')) return null;
  const person = previous.where.some((filter) => filter.dim === 'agent') || previous.place;
  if (dim.dim === 'team' && (person || core.startsWith('the '))) return null;
  return en === undefined ? `按${core}` : `by ${core}`;
}

const EN_ONE =
  /^(?<before>(?:and |ok |so |now |no,? |just |only |what about |how about |for |the ){0,8})(?<name>[^,?]{1,24}?)(?<after>(?: one| instead| then){0,8}[?.!]*)$/u;
const ZH_ONE =
  /^(?<before>(?:那|那么|换成|改成|只看|就看|看){0,6})(?<name>[^,，?？]{1,24}?)(?:这|那)?(?:款|版|款式)?(?<after>的?呢?[?？。]*)$/u;

/** "Lite呢" after Ledgerwise: of names that begin alike, the one that ends so. */
function restOfName(words: string, context: ReadContext): string | null {
  for (const pattern of [EN_ONE, ZH_ONE]) {
    const { before = '', name = '', after = '' } = pattern.exec(words)?.groups ?? {};
    // A word that says something by itself is no name's end.
    const empty = cut(name, context).every((token) => !token.known || canMean(token, 'also', 'filler'));
    if (name === '' || !empty) continue;
    const [whole, another] = new Set(namesBeside(context).flatMap((names) => endsSo(name, names)));
    if (whole !== undefined && another === undefined) return `${before}${whole}${after}`;
  }
  return null;
}

interface Beside {
  /** The name of what was asked about. */
  readonly asked: string;
  /** All names of its kind. */
  readonly all: readonly string[];
}

/** What was asked about by name, and what else there is of its kind. */
function namesBeside({ previous, gazetteer }: ReadContext): readonly Beside[] {
  const { products, teams, values } = gazetteer.directory;
  const known: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
    ['product', new Map(products.map(({ id, name }) => [id, normalise(name)]))],
    ['team', new Map(teams.map(({ id, name }) => [id, normalise(name)]))],
    ...(['category', 'product_line'] as const).map(
      (dim) => [dim, new Map((values[dim] ?? []).map((one) => [one, normalise(one)]))] as const,
    ),
  ];
  return known.flatMap(([dim, names]) =>
    (previous?.where ?? []).flatMap((filter) =>
      filter.dim === dim && 'in' in filter
        ? filter.in.flatMap((one) => {
            const asked = names.get(String(one));
            return asked === undefined ? [] : [{ asked, all: [...names.values()] }];
          })
        : [],
    ),
  );
}

/** The names that begin as the one that was asked about, whole words of it, and end with `end`. */
function endsSo(end: string, { asked, all }: Beside): readonly string[] {
  return all.filter((name) => {
    const front = name.endsWith(end) ? name.slice(0, -end.length) : '';
    const whole = front.endsWith(' ') || /[\u3400-\u9fff]$/u.test(front);
    const stem = front.trim();
    return name !== asked && whole && stem !== '' && (asked === stem || asked.startsWith(front));
  });
}
