// Which metrics a question is about. A bare noun ("tickets") counts only where nothing more exact is said; a type word (投诉)
// is a metric by itself and a filter beside another metric; a figure word ("rate") must agree with what it stands beside.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId, Stat } from '../../metrics/metric.js';
import type { TicketType } from '../../tickets/rows.js';
import type { Bag, KindOf } from './bag.js';
import { rateOf, typeCounted } from './one-type.js';
import { agree, isPartOf } from './figure-words.js';
import type { SaidFilter } from './frame.js';

export interface SaidMetrics {
  readonly metrics: readonly MetricId[];
  readonly nounOnly: boolean;
  readonly filters: readonly SaidFilter[];
  /** A statistic that stood in a metric's own name. */
  readonly stat: Stat | null;
  /** "still open": as it stands now. */
  readonly now: boolean;
}

/** Words for what is still to be done. "Open" says so only right before what is open: "open complaints", "open urgent tickets". */
function useAtHand(bag: Bag): boolean {
  const places = bag
    .places('at_hand')
    .filter((place) => bag.pieces[place]?.text !== 'open' || opens(bag, place, true));
  for (const place of places) bag.use(place);
  return places.length > 0;
}

function opens(bag: Bag, place: number, used = false): boolean {
  if (bag.pieces[place]?.text !== 'open' || bag.pieces[place]?.owns === true) return false;
  // "did I open complaints": what somebody does.
  const doer =
    bag.pieces[place]?.gap === true
      ? null
      : (bag.at(place - 1, 'self') ?? bag.at(place - 1, 'my_team') ?? bag.at(place - 1, 'who'));
  if (
    doer !== null &&
    bag.pieces[place - 1]?.owns !== true &&
    !/^(?:my|our|whose)\b/u.test(bag.pieces[place - 1]?.text ?? '')
  )
    return false;
  for (let at = place + 1; at < bag.pieces.length && bag.pieces[at]?.gap !== true; at += 1) {
    if ((used || bag.pieces[at]?.used !== true) && (bag.at(at, 'type') ?? bag.at(at, 'ticket_noun')) !== null)
      return true;
    if (bag.at(at, 'name') === null) return false;
  }
  return false;
}

/** Words of change that are said of a time. */
const QUICKER = /faster|slower|quicker|快|慢/u;

export function saidMetrics(bag: Bag): SaidMetrics {
  const metricPlaces = bag.places('metric');
  const typePlaces = bag.places('type').filter((place) => bag.at(place, 'metric') === null);
  const joined = (place: number): boolean => isJoined(bag, place);

  let metrics = metricPlaces.map((place) => ({ id: bag.at(place, 'metric')?.metric ?? 'tickets', place }));
  const stat =
    metricPlaces.map((place) => bag.at(place, 'metric')?.stat ?? null).find((one) => one !== null) ?? null;
  let now = metricPlaces.some((place) => bag.at(place, 'metric')?.now === true);
  for (const place of metricPlaces) bag.use(place);
  // "does slow response hurt csat": beside a word for what goes together it is the figure that may do so.
  if (bag.has('relate'))
    for (const place of bag.places('slow')) {
      metrics.push({ id: bag.at(place, 'slow')?.metric ?? 'response_time', place });
      bag.use(place);
    }
  metrics.sort((a, b) => a.place - b.place);

  // "tickets and complaints": a noun in one row with metrics is the metric that it names.
  for (const place of bag.places('ticket_noun')) {
    if (bag.at(place, 'figure') !== null || !inRow(bag, place, ['metric', 'type'])) continue;
    if (isTheme(bag, place)) continue;
    metrics.push({ id: 'tickets', place });
    bag.use(place);
  }

  // "created vs resolved": set against a number of tickets it is one too.
  for (const place of bag.places('created')) {
    if (!inRow(bag, place, ['metric'])) continue;
    metrics.push({ id: 'tickets', place });
    bag.use(place);
  }

  const types: TicketType[] = [];
  const open = bag.places('at_hand').filter((place) => opens(bag, place));
  // 投诉和咨询的工单量: how many of each there are.
  const ofSeveral =
    metrics.length > 0 &&
    typePlaces.some((at) => bag.at(at, 'type')?.metric === null && inRow(bag, at, ['type']));
  // 故障工单的工单量: as a condition, as it stands where a share of it is said.
  const ofThose = typePlaces.some(
    (at) => bag.at(at + 1, 'ticket_noun') !== null && bag.pieces[at + 2]?.text === '工单量',
  );
  const exact = metrics.some(({ id }) => id !== 'tickets') || open.length > 0 || ofSeveral || ofThose;
  for (const place of typePlaces) {
    const type = bag.at(place, 'type');
    if (type === null) continue;
    // 投诉最多的产品的满意度: what is most is counted, it filters nothing.
    const counted = bag.at(place + 1, 'extreme') !== null;
    const asMetric =
      type.metric !== null && (!exact || inRow(bag, place, ['metric']) || counted) && !negated(bag, place);
    if (asMetric && type.metric !== null) metrics.push({ id: type.metric, place });
    else types.push(type.type);
    if (!negated(bag, place)) bag.use(place);
  }
  // "tickets created" beside another metric, with no "and" between them, says something of that metric that is not read here.
  // "resolution rate for tickets created last quarter": by when they came is how that is reckoned anyway.
  const byArrival = metrics.every(({ id }) => id === 'tickets' || OF_THOSE_THAT_CAME.has(id));
  if (metrics.some(({ id }) => id !== 'tickets')) {
    for (const { id, place } of metrics)
      if (
        !(byArrival && isOfThem(bag, place)) &&
        id === 'tickets' &&
        !joined(place) &&
        bag.at(place, 'ticket_noun') === null &&
        !namesTheirNumber(bag, place)
      )
        bag.release(place);
    metrics = metrics.filter(({ id, place }) => id !== 'tickets' || joined(place));
  }
  metrics.sort((a, b) => a.place - b.place);
  metrics = oneOfTwo(bag, metrics);
  const shares = sharedMetric(bag, metrics);
  // 重开最多的客服, 重开率: the figure that the loose word before it is said of.
  for (const place of bag.places('share_of'))
    if (
      bag.at(place + 1, 'extreme') !== null &&
      metrics.some(({ id }) => id === bag.at(place, 'share_of')?.metric)
    )
      bag.use(place);
  if (shares !== null) metrics = [shares];

  // 多少单 asks for a number: beside a duration it must agree, and does not.
  const nounPlaces = bag
    .places('ticket_noun')
    .filter((place) => metrics.length === 0 || bag.at(place, 'figure') === null);
  for (const place of nounPlaces) bag.use(place);
  // 加急单, 高优单: the noun stands in the name of the priority.
  const urgent = bag.pieces.some(
    ({ text }, at) =>
      text.endsWith('单') && bag.at(at, 'name')?.candidates.every(({ dim }) => dim === 'priority') === true,
  );
  const counted = metrics.length === 0 && (nounPlaces.length > 0 || types.length > 0 || urgent);
  // 手上有几单, "tickets on my plate": those that are still open.
  const atHand = counted && useAtHand(bag);
  if (atHand) {
    metrics = [{ id: 'backlog', place: nounPlaces[0] ?? typePlaces[0] ?? 0 }];
    now = true;
  } else if (metrics.length > 0 && metrics.every(({ id }) => metricEntry(id).timing !== 'range'))
    useAtHand(bag);
  const nounOnly = counted && !atHand;
  if (nounOnly) metrics = [{ id: 'tickets', place: nounPlaces[0] ?? typePlaces[0] ?? 0 }];

  // "busiest" names its metric itself.
  const implied = bag.places('extreme').flatMap((place) => bag.at(place, 'extreme')?.metric ?? []);
  if (metrics.length === 0 && implied[0] !== undefined) metrics = [{ id: implied[0], place: -9 }];

  // 态度得分: of the process surveys alone there are aspects. "volume on Monday": of tickets, where nothing else is named.
  const figures = bag.places('figure');
  const scored = figures.find((at) => bag.at(at, 'figure')?.figure === 'score');
  const aspect = bag.pieces.some((_, at) =>
    bag.at(at, 'name')?.candidates.every(({ dim }) => dim === 'aspect'),
  );
  const volume = figures.find((at) => /^(?:the )?volumes?(?: of)?$/u.test(bag.pieces[at]?.text ?? ''));
  if (metrics.length === 0 && aspect && scored !== undefined)
    metrics = [{ id: 'process_satisfaction', place: scored }];
  else if (metrics.length === 0 && volume !== undefined) metrics = [{ id: 'tickets', place: volume }];

  // "how many came in": only tickets come in.
  const cameIn =
    metrics.length === 0 &&
    bag.has('created') &&
    (bag.has('list') || bag.places('figure').some((at) => bag.at(at, 'figure')?.figure === 'count'));
  // 每天新增, 工单类型分布: what is new, or has a type, are tickets.
  const laidOut =
    metrics.length === 0 &&
    ((bag.has('created') && bag.has('every')) ||
      (bag.places('dim').some((at) => /^工单|^ticket/u.test(bag.pieces[at]?.text ?? '')) &&
        (bag.has('spread') || bag.has('each') || bag.has('share'))));
  if (cameIn || laidOut) metrics = [{ id: 'tickets', place: -9 }];

  // 解决最快, "takes longest to resolve": how fast it is done, not how much of it.
  const paced = bag
    .places('extreme')
    .some((at) => ['fast', 'slow'].includes(bag.at(at, 'extreme')?.extreme ?? ''));
  const quicker = bag.places('change').some((at) => QUICKER.test(bag.pieces[at]?.text ?? ''));
  const done = (at: number): boolean =>
    /^(?:(?:解决|搞定|弄完|搞完|整完|办完)[了得的]?|resolv\w+|solv\w+|clos\w+)$/u.test(
      bag.pieces[at]?.text ?? '',
    );
  if (paced || quicker)
    metrics = metrics.map((metric) =>
      metric.id === 'resolved' && (paced || done(metric.place))
        ? { ...metric, id: 'resolution_time' }
        : metric,
    );

  const ids = agree(bag, metrics);
  joinsUsed(
    bag,
    metrics.map(({ place }) => place),
  );
  joinsUsed(bag, typePlaces);
  const kept = types.filter(
    (type) =>
      !typePlaces.some((place) => bag.at(place, 'type')?.type === type && negated(bag, place)) &&
      // "do shops complain more? complaint rate": the share of complaints among complaints would be all of them.
      !ids.some((id) => rateOf(id) === type),
  );
  // 投诉和咨询: of two types one of which has no figure of its own, the tickets of both.
  const countedTypes = ids.flatMap((id) => typeCounted(id) ?? []);
  const inOneRow = typePlaces.some((place) => {
    const type = bag.at(place, 'type')?.type;
    return type !== undefined && kept.includes(type) && inRow(bag, place, ['type', 'metric']);
  });
  if (kept.length > 0 && ids.length > 0 && countedTypes.length === ids.length && inOneRow)
    return {
      metrics: ['tickets'],
      nounOnly: false,
      stat,
      now,
      filters: [{ dim: 'type', values: [...new Set([...countedTypes, ...kept])], not: false }],
    };
  return {
    metrics: [...new Set(ids)],
    nounOnly,
    stat,
    now,
    filters: kept.length > 0 ? [{ dim: 'type', values: [...new Set(kept)], not: false }] : [],
  };
}

/** 逾期工单数量, "number of tickets we closed": beside a count of tickets, "number of tickets" says only that it is one. */
const namesTheirNumber = (bag: Bag, place: number): boolean => {
  const counts = (at: number): boolean => {
    const metric = bag.at(at, 'metric')?.metric;
    return metric !== undefined && COUNTS_OF_TICKETS.has(metric);
  };
  const text = bag.pieces[place]?.text ?? '';
  if (/^(?:工单|单)(?:数量?|总数|量)$/u.test(text)) return counts(place - 1);
  return /^(?:number|count) of tickets$/u.test(text) && counts(place + 1);
};

/** What the catalogue reckons by the day on which the tickets were created. */
const OF_THOSE_THAT_CAME: ReadonlySet<MetricId> = new Set<MetricId>([
  'resolution_rate',
  'sla',
  'first_response_sla',
  'resolution_sla',
  'complaint_rate',
]);

/** "… of tickets created": of which tickets. */
const isOfThem = (bag: Bag, place: number): boolean =>
  bag.pieces[place]?.text === 'tickets created' && /(?:^| )of$/u.test(bag.pieces[place]?.lead ?? '');

const COUNTS_OF_TICKETS: ReadonlySet<MetricId> = new Set(['backlog', 'unanswered', 'overdue', 'resolved']);

interface Said {
  readonly id: MetricId;
  readonly place: number;
}

/** What a metric right behind another means together with it: "CSAT 均分" is the score. */
const TOGETHER: Partial<Record<MetricId, readonly MetricId[]>> = {
  csat: ['csat_score', 'csat_response_rate'],
};

/** Two metrics with no "and" between them are one, where they go together; else the second is not understood. */
function oneOfTwo(bag: Bag, metrics: readonly Said[]): Said[] {
  // 响应时间对满意度有影响吗: both are what is spoken of, however they stand.
  if (bag.has('relate') && metrics.length === 2) return [...metrics];
  const kept: Said[] = [];
  for (const metric of metrics) {
    const last = kept.at(-1);
    if (last !== undefined && metric.place === last.place + 1) {
      if (TOGETHER[last.id]?.includes(metric.id) === true) kept.pop();
      else if (last.id !== metric.id) {
        bag.release(metric.place);
        continue;
      }
    } else if (
      last !== undefined &&
      last.id !== metric.id &&
      !isJoined(bag, metric.place) &&
      bag.at(metric.place - 1, 'and') === null
    ) {
      bag.release(metric.place);
      continue;
    }
    kept.push(metric);
  }
  return kept;
}

/** "% of tickets reopened", 多少建议被采纳, "who replies fastest": a word for a share or a time and what it is one of. */
function sharedMetric(bag: Bag, metrics: readonly Said[]): Said | null {
  const [place] = bag.places('share_of');
  if (place === undefined) return null;
  const figures = bag.places('figure');
  const paced = bag
    .places('extreme')
    .some((at) => ['fast', 'slow'].includes(bag.at(at, 'extreme')?.extreme ?? ''));
  const quicker = bag.places('change').some((at) => QUICKER.test(bag.pieces[at]?.text ?? ''));
  for (const { metric } of sharesAt(bag, place)) {
    const kind = metricEntry(metric).unit === 'seconds' ? 'duration' : 'rate';
    const rate =
      figures.find((at) => bag.at(at, 'figure')?.figure === kind) ??
      (kind === 'rate' ? bag.places('share').find((at) => at > place && isPartOf(bag, at)) : undefined);
    if (rate === undefined && !(kind === 'duration' && (paced || quicker || bag.has('stat')))) continue;
    // What is shared out ("suggestions", "complaints") may stand beside it as its noun, and the figure's own name again.
    const known = [metric, ...(NOUN_OF[metric] ?? [])];
    if (metrics.some(({ id }) => id !== 'tickets' && !known.includes(id))) continue;
    bag.use(place);
    if (rate !== undefined) bag.use(rate);
    // "how many tickets get reopened, as a %": the share is said beside the number.
    if (kind === 'rate')
      for (const at of figures)
        if (/^how many$/u.test(bag.pieces[at]?.text ?? '') && (rate ?? 0) > at) bag.use(at);
    return { id: metric, place };
  }
  return null;
}

const sharesAt = (bag: Bag, place: number): readonly KindOf<'share_of'>[] =>
  (bag.pieces[place]?.meanings ?? []).filter(
    (meaning): meaning is KindOf<'share_of'> => meaning.k === 'share_of',
  );

const NOUN_OF: Partial<Record<MetricId, readonly MetricId[]>> = {
  suggestion_adoption_rate: ['suggestions'],
  repeat_complaint_rate: ['complaints'],
  complaint_rate: ['complaints'],
  follow_up_rate: ['low_scores'],
};

/** "high-priority stuff, first response p90": a kind of tickets and a comma, then the figure that is no count of them. */
function isTheme(bag: Bag, place: number): boolean {
  const metric = bag.at(place + 2, 'metric')?.metric;
  return (
    bag.pieces[place + 1]?.text === ',' &&
    bag.at(place - 1, 'name') !== null &&
    metric !== undefined &&
    metricEntry(metric).unit !== 'count'
  );
}

/** In one row, linked by "and"s and commas, with a piece that means one of `kinds`. */
function inRow(bag: Bag, place: number, kinds: readonly ('metric' | 'type')[]): boolean {
  const links = (at: number): boolean => bag.at(at, 'and') !== null || bag.at(at, 'versus') !== null;
  const counts = (at: number): boolean =>
    (['metric', 'type', 'ticket_noun'] as const).some((k) => bag.at(at, k) !== null);
  for (const step of [-2, 2]) {
    for (let at = place + step; links(at - step / 2) && counts(at); at += step) {
      if (kinds.some((k) => bag.at(at, k) !== null)) return true;
    }
  }
  return false;
}

/** Linked by "and" (or set against) another metric or type word. */
function isJoined(bag: Bag, place: number): boolean {
  const link = (at: number): boolean =>
    (['and', 'versus', 'relate'] as const).some((k) => bag.at(at, k) !== null);
  const counted = (at: number): boolean =>
    (['metric', 'type', 'slow', 'created'] as const).some((k) => bag.at(at, k) !== null);
  return (link(place - 1) && counted(place - 2)) || (link(place + 1) && counted(place + 2));
}

const negated = (bag: Bag, place: number): boolean =>
  bag.at(place - 1, 'not') !== null || bag.at(place + 1, 'not_behind') !== null || inNegatedRow(bag, place);

/** 工单不含电话和投诉: a type word at the end of a row of names that is left out, where what is counted stands elsewhere. */
function inNegatedRow(bag: Bag, place: number): boolean {
  const counted = bag.pieces.some(
    (_, at) => at !== place && (bag.at(at, 'ticket_noun') !== null || bag.at(at, 'metric') !== null),
  );
  if (!counted) return false;
  for (let at = place - 1; at >= 0; at -= 1) {
    if (bag.at(at, 'not') !== null) return true;
    const joins = bag.pieces[at]?.text !== ',' && (bag.at(at, 'and') !== null || bag.at(at, 'or') !== null);
    const named = bag.at(at, 'name') !== null || bag.at(at, 'type') !== null;
    if (bag.pieces[at + 1]?.gap === true || !(joins || named)) return false;
  }
  return false;
}

/** "and" between two metrics says nothing more. */
function joinsUsed(bag: Bag, places: readonly number[]): void {
  const at = new Set(places);
  for (const place of places)
    if (at.has(place + 2) && bag.free(place + 1, 'and') !== null) bag.use(place + 1);
}
