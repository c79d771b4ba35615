// A figure named twice, once loosely: "did we call the unhappy ones back? follow-up rate for Q1", "resolution time, i.e. how long a fix takes".
// Where the whole is not understood, a clause that says nothing but what the named figure is of is left out. Every word of such a clause
// is known here: none is a name, a time, a count, a condition or a "not", and what it speaks of is the figure that stands beside it.
import type { MetricId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import { topicsOfZh } from './glossed-zh.js';
import { hasChinese } from '../normalise.js';
import type { Reading } from '../plan.js';

/** Words that a loose clause is made of besides what it speaks of. "My" and "only" are filters, "those" points back. */
const LITTLE = new Set(
  (
    'a an the our of on in for to at by it its is was are were be been being do did does have has had how what whats we us you your and or ' +
    'who whos so well then here there hi hey thing things stuff ones one people customers customer clients client users user folks they them their ' +
    'question questions worry worries concern concerns check query topic theme matter angle ask point issue watch corner reminder request ' +
    'ie eg aka i.e i.e. e.g meaning namely basically essentially simply quick another small simple general usual classic ' +
    'time take takes took get gets got getting go goes went doing done make made come came us out up back really actually can could ' +
    'talk about talking speaking regarding re discipline effort game front side department story ' +
    'as fyi figure number metric rate percent percentage share proportion measure measured value day desk team support service with from'
  ).split(' '),
);

const DURATIONS: readonly MetricId[] = ['first_response_time', 'response_time', 'resolution_time'];
const SLAS: readonly MetricId[] = ['sla', 'first_response_sla', 'resolution_sla'];
const MARKS: readonly MetricId[] = ['csat', 'csat_score', 'nps', 'process_satisfaction', 'low_scores'];
const LOYAL: readonly MetricId[] = ['churn_rate', 'repurchase_rate', 'clv', 'nps'];
const DONE: readonly MetricId[] = ['resolved', 'resolution_rate', 'resolution_time', 'resolution_sla', 'fcr'];
const FIRST: readonly MetricId[] = ['first_response_time', 'first_response_sla', 'fcr', 'unanswered'];

/** What a word may speak of. */
const TOPICS: readonly (readonly [readonly MetricId[], string])[] = [
  [
    ['tickets'],
    'busy swamped slammed hectic load workload volume volumes demand traffic incoming inbound arrivals intake inflow influx',
  ],
  [['tickets', 'resolved'], 'workload output productivity throughput'],
  [
    DONE,
    'solve solved solving resolve resolved fix fixed fixes fixing sort sorted close closed clear cleared finish finished resolution',
  ],
  [['resolution_time'], 'turnaround turn around'],
  [
    DURATIONS,
    'speed speedy fast quick quickly slow slowness pace long hurry prompt wait waits waiting waited hang hanging',
  ],
  [
    ['first_response_time', 'response_time', ...SLAS, 'unanswered'],
    'reply replies replying respond responsive responsiveness answer answering response responses',
  ],
  [FIRST, 'first initial initially'],
  [
    [...SLAS, 'overdue'],
    'on time hitting keeping meeting keep hit meet punctual punctuality promise promises deadline deadlines sla slas commitments timely',
  ],
  [['fcr'], 'touch one-touch once go contact single'],
  [['reopen_rate'], 'boomerang boomerangs reopen reopened reopening reopens bounced again'],
  [
    ['transfer_rate', 'multi_transfer_rate'],
    'handover handovers handoff handoffs hop hops hot potato transfer transfers passed around ping pong',
  ],
  [
    MARKS,
    'happy happiness satisfaction satisfied mood sentiment feel feeling feelings think opinion like liked love loved',
  ],
  [
    ['csat_response_rate'],
    'survey surveys participation rated rating ratings respond response answered feedback many bothered',
  ],
  [
    ['low_scores', 'follow_up_rate', 'csat', 'csat_score'],
    'unhappy angry dissatisfied bad low scores score ratings',
  ],
  [['follow_up_rate'], 'call called callback callbacks calling ring followup follow after'],
  [
    ['complaint_rate', 'complaints', 'repeat_complaint_rate'],
    'complaint complaints complain complaining complained grumble grumbles moan moans gripes',
  ],
  [['repeat_complaint_rate'], 'repeat repeated again'],
  [['fault_rate', 'faults'], 'fault faults defects reliability reliable break breaks breaking broken'],
  [
    ['suggestion_adoption_rate', 'suggestions'],
    'ideas idea suggestions suggestion adopt adopted adoption listen listened',
  ],
  [['backlog', 'unanswered', 'overdue'], 'backlog pile queue piled'],
  [LOYAL, 'retention loyalty loyal stickiness sticky'],
  [['churn_rate'], 'churn churned leave leaving left lose lost losing quit attrition'],
  [['repurchase_rate'], 'buy buys bought again repeat return returning repurchase'],
  [['clv'], 'worth lifetime spend spends spent valuable bring brings money revenue'],
];

const SPEAKS_OF = ((): ReadonlyMap<string, ReadonlySet<MetricId>> => {
  const index = new Map<string, Set<MetricId>>();
  for (const [metrics, words] of TOPICS)
    for (const word of words.split(' ')) {
      const known = index.get(word) ?? new Set<MetricId>();
      for (const metric of metrics) known.add(metric);
      index.set(word, known);
    }
  return index;
})();

const PARTS = /\s*(?:[;:?!()。]+|,|(?<=\s)-+(?=\s))\s*/u;

/** Of which metrics a loose clause may speak: a set for each of its topics; null where it is none. */
function topicsOf(clause: string): readonly ReadonlySet<MetricId>[] | null {
  const topics: ReadonlySet<MetricId>[] = [];
  const words = clause.split(/[\s"-]+/u).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    // "old backlog question": of questions, not of tickets.
    if (
      /^(?:old|big|new|eternal)$/u.test(word) &&
      /^(?:question|worry|concern|topic|matter|issue)$/u.test(words.at(-1) ?? '') &&
      at === 0
    )
      continue;
    const topic = SPEAKS_OF.get(word);
    if (topic !== undefined) topics.push(topic);
    else if (!LITTLE.has(word) && !LITTLE.has(word.replace(/'(?:s|re|ve|d|ll|m)$/u, ''))) return null;
  }
  return topics.length > 0 ? topics : null;
}

/** 处理速度怎么样 by itself names a kind of mark, which another figure does not have. */
const NOT_READ: ReadonlySet<string> = new Set(['unknown_words', 'no_dimension']);

/** The reading without the clauses that name its figure loosely, or null. @param read reads normalised words as a turn */
export function withoutGloss(
  text: string,
  context: ReadContext,
  read: (words: string, seen: ReadContext) => Reading,
): Reading | null {
  const parts = text.split(PARTS).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const loose = parts.map((part) => (hasChinese(part) ? topicsOfZh(part) : topicsOf(part)));
  if (loose.every((topics) => topics === null) || loose.every((topics) => topics !== null)) return null;
  const whole = read(text, context);
  if (whole.status === 'plan' || (whole.status === 'unread' && !NOT_READ.has(whole.unread.why))) return null;
  const rest = read(parts.filter((_, at) => loose[at] === null).join(', '), context);
  if (rest.status !== 'plan') return null;
  const { metrics } = rest.plan;
  const agrees = loose.every(
    (topics) => topics === null || topics.every((topic) => metrics.some((metric) => topic.has(metric))),
  );
  return agrees ? rest : null;
}
