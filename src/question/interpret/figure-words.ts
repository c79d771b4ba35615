// Words for the sort of figure ("rate", 几分, 多久) beside the metrics they are said of: they must agree, or they change the metric.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import type { Meaning } from '../token.js';
import type { Bag } from './bag.js';

/** What a metric becomes with a figure word right beside it ("complaints rate", 满意度几分). */
const WITH_FIGURE: Readonly<Record<string, Partial<Record<MetricId, MetricId>>>> = {
  rate: { complaints: 'complaint_rate', faults: 'fault_rate', resolved: 'resolution_rate' },
  score: { csat: 'csat_score' },
  duration: { resolved: 'resolution_time' },
};

const AGREES: Readonly<Record<string, readonly string[]>> = {
  rate: ['ratio', 'per_mille', 'points'],
  count: ['count'],
  duration: ['seconds'],
  score: ['score', 'points'],
};

/** Metrics counted by the date of creation: what "received", 新增 may stand beside. */
const BY_CREATION: ReadonlySet<MetricId> = new Set([
  'tickets',
  'complaints',
  'faults',
  'suggestions',
  'complaint_rate',
  'resolution_rate',
  'repeat_complaint_rate',
  'suggestion_adoption_rate',
]);

/** 转过手的单占多少. */
export const isPartOf = (bag: Bag, at: number): boolean => /^占了?$/u.test(bag.pieces[at]?.text ?? '');

const BETWEEN: ReadonlySet<Meaning['k']> = new Set(['ticket_noun', 'stat', 'time', 'filler']);
/** "What share of Harbor's tickets were resolved"; not so where the figure comes last (投诉退款率). */
const WHOSE: ReadonlySet<Meaning['k']> = new Set(['name', 'self', 'my_team', 'type']);

/** Side by side, or with only a ticket noun or a statistic between ("share of tickets resolved", 解决工单平均要多久). */
const near = (bag: Bag, metric: number, figure: number): boolean =>
  Math.abs(metric - figure) === 1 ||
  bag.pieces
    .slice(Math.min(metric, figure) + 1, Math.max(metric, figure))
    .every(({ meanings }) => meanings.some(({ k }) => BETWEEN.has(k) || (figure < metric && WHOSE.has(k))));

/** 投诉和故障总量: behind a row of figures their sum, which no figure is. 投诉总量和故障总量 are two. */
const isSum = (bag: Bag, place: number, said: readonly { place: number }[]): boolean =>
  said.length > 1 &&
  bag.at(place, 'total') !== null &&
  said.every(({ place: at }) => at < place) &&
  bag.pieces.filter(({ text }) => text === bag.pieces[place]?.text).length < said.length;

/** Uses up the figure words that agree with the metrics; one that changes the metric it stands beside does so. */
export function agree(bag: Bag, said: readonly { id: MetricId; place: number }[]): MetricId[] {
  let ids = said.map(({ id }) => id);
  for (const place of bag.places('figure')) {
    const figure = bag.at(place, 'figure')?.figure;
    if (figure === undefined || isSum(bag, place, said)) continue;
    const changed = said.map(({ id, place: at }) =>
      near(bag, at, place) &&
      !/^times?$|^(?:in|as|expressed in) (?:hours|hrs|minutes|mins|seconds|secs|days)$|表示|单位|换算|[钟时]计$/u.test(
        bag.pieces[place]?.text ?? '',
      ) &&
      // A share of faults is none of the units sold.
      !(
        id === 'faults' &&
        /占|比例|百分|几成|share|percent|proportion|pct|%/u.test(bag.pieces[place]?.text ?? '')
      )
        ? (WITH_FIGURE[figure]?.[id] ?? id)
        : id,
    );
    if (changed.some((id, index) => id !== said[index]?.id)) {
      ids = changed;
      bag.use(place);
    } else if (ids.some((id) => AGREES[figure]?.includes(metricEntry(id).unit))) bag.use(place);
  }
  // 一次解决的单占多少: a rate says itself of what it is a part.
  const [one, more] = said;
  if (one !== undefined && more === undefined && metricEntry(one.id).unit === 'ratio')
    for (const place of bag.places('share')) {
      const behind =
        place === one.place + 1 || (place === one.place + 2 && bag.at(place - 1, 'ticket_noun') !== null);
      if (behind && isPartOf(bag, place)) bag.use(place);
    }
  if (ids.length > 0 && ids.every((id) => BY_CREATION.has(id))) bag.useAll('created');
  if (ids.length > 0 && ids.every((id) => id === 'low_scores')) gotFromCustomers(bag);
  return ids;
}

/**
 * 收到多少低分, "low ratings we received": marks are counted by the day on which they were given. Of "low ratings for the tickets we
 * received" it would be the tickets that came on these days, which is another figure.
 */
function gotFromCustomers(bag: Bag): void {
  if (bag.pieces.some((_, at) => (bag.at(at, 'ticket_noun') ?? bag.at(at, 'type')) !== null)) return;
  for (const place of bag.places('created')) if (GOT.test(bag.pieces[place]?.text ?? '')) bag.use(place);
}

const GOT =
  /^[共一]*[收接]|^(?:receive|received|(?:that )?(?:come|came|coming) in|we got in|got in|get in)$/u;
