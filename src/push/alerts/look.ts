// One alert at one moment: which of its periods can be judged, and what it says of them. Reads the store and changes nothing; what
// comes of it is settled for all alerts together (tell.ts).
import type { Principal } from '../../access/principal.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { Config } from '../../config/config.js';
import type { Bucket } from '../../time/bucket.js';
import { DAY_MS, HOUR_MS, type Instant } from '../../time/instant.js';
import { addSteps, startOf, type LocalDate } from '../../time/local-date.js';
import { localDateOf } from '../../time/zone.js';
import type { AlertStateRow } from '../../store/alerts.js';
import type { AlertSubscription } from '../subscribe/subscription.js';
import type { Step } from '../subscribe/wish.js';
import { advance, evidenceFor, memoOf, NEW, type Memo } from './advance.js';
import type { Evidence, Setup } from './judge.js';
import { judgedTogether } from './together.js';
import { historyFrom, loadSeries, periodsFrom, setupOf, type Series, type SeriesDeps } from './series.js';
import type { AnswerContext } from '../../answer/context.js';

/** What is known of how new the data are. */
export interface Freshness {
  readonly newest: Instant | null;
  /** When the last import ended; null when there was none lately. */
  readonly imported: Instant | null;
}

/** Data for a period that has ended may still be on their way; after this nobody waits any longer. */
const GRACE_MS = 12 * HOUR_MS;

/** Whether the figures of a period stand: something newer is known, an import came after its end, or the wait is over. */
export function hasSettled({ span }: Bucket, { newest, imported }: Freshness, now: Instant): boolean {
  if (span.end > now || newest === null) return false;
  if (newest >= span.end) return true;
  // Nothing of the period is known at all: no data is not fine, and no bad news either.
  if (newest < span.start) return false;
  return (imported !== null && imported >= span.end) || now >= span.end + GRACE_MS;
}

/** News of periods that ended longer ago is none: it is only taken note of. */
const STALE_MS: Readonly<Record<Step, number>> = { day: 4 * DAY_MS, week: 10 * DAY_MS, month: 20 * DAY_MS };
/** More periods than this are not caught up with. */
const MOST = 14;

/** What one series of an alert has come to. */
export interface Looked {
  readonly sub: AlertSubscription;
  readonly series: Series;
  readonly ctx: AnswerContext;
  /** The version that this was decided on; 0: there was none. */
  readonly seen: number;
  readonly memo: Memo;
  readonly judged: LocalDate | null;
  readonly events: readonly Event[];
  readonly changed: boolean;
}

export interface Event {
  readonly say: 'alarm' | 'recovery';
  readonly evidence: Evidence;
  readonly period: LocalDate;
  readonly running: boolean;
  readonly settled: boolean;
  /** The alarm that is over. */
  readonly over: Memo['open'];
}

/** A series on its way through its periods. */
interface Walk {
  readonly sub: AlertSubscription;
  readonly series: Series;
  readonly setup: Setup;
  readonly ctx: AnswerContext;
  readonly seen: number;
  readonly queue: readonly Bucket[];
  readonly running: Bucket | null;
  memo: Memo;
  judged: LocalDate | null;
  readonly events: Event[];
  changed: boolean;
}

export interface LookDeps extends Omit<SeriesDeps, 'principal' | 'lang'> {
  readonly eyes: (sub: AlertSubscription) => Promise<Principal | null>;
  readonly states: readonly AlertStateRow[];
  readonly fresh: Freshness;
  readonly onFault: (sub: AlertSubscription, error: unknown) => void;
}

/** What is to be looked at of an alert; null where nothing is. */
export function dueOf(
  sub: AlertSubscription,
  states: readonly AlertStateRow[],
  fresh: Freshness,
  config: Config,
  now: Instant,
): { readonly queue: readonly Bucket[]; readonly running: Bucket | null } | null {
  const { rule } = sub.content;
  if (rule.subject === null) return null;
  const { timezone, weekStart } = config.workspace;
  const mine = states.filter(({ subscription_id }) => subscription_id === sub.id);
  const judged = mine.reduce<LocalDate | null>(
    (last, each) => (each.judged !== null && (last === null || each.judged > last) ? each.judged : last),
    null,
  );
  const from =
    judged === null
      ? startOf(rule.step, localDateOf(sub.row.changed_at, timezone), weekStart)
      : addSteps(rule.step, judged, 1);
  const periods = periodsFrom(rule.step, from, now, config);
  const queue: Bucket[] = [];
  for (const period of periods) {
    if (!hasSettled(period, fresh, now)) break;
    queue.push(period);
  }
  const last = periods.at(-1);
  const running = last !== undefined && last.span.end > now && mayRing(sub) ? last : null;
  return queue.length === 0 && running === null ? null : { queue: queue.slice(-MOST), running };
}

/** Only what grows until the period ends, or stands as it is now, is known before the end. */
function mayRing({ content: { rule } }: AlertSubscription): boolean {
  if (rule.subject === null || rule.limit.kind !== 'threshold' || rule.hold > 1 || rule.level > 0)
    return false;
  const { unit, timing } = metricEntry(rule.subject.metric);
  if (unit !== 'count') return false;
  return timing !== 'range' || rule.limit.side === 'above';
}

/** Looks at all alerts that have something to look at. One that can't be looked at is told of, and the others go on. */
export async function lookAt(subs: readonly AlertSubscription[], deps: LookDeps): Promise<readonly Looked[]> {
  const walks: Walk[] = [];
  for (const sub of subs) {
    try {
      walks.push(...(await begin(sub, deps)));
    } catch (error) {
      deps.onFault(sub, error);
    }
  }
  // Period by period, so that those which ended together are judged together.
  const rounds = Math.max(0, ...walks.map(({ queue }) => queue.length));
  for (let round = 0; round < rounds; round++) walkRound(walks, round, deps.now);
  for (const walk of walks) if (walk.running !== null) walkRunning(walk, walk.running, deps.now);
  return walks.map(({ sub, series, ctx, seen, memo, judged, events, changed }) => ({
    sub,
    series,
    ctx,
    seen,
    memo,
    judged,
    events,
    changed,
  }));
}

async function begin(sub: AlertSubscription, deps: LookDeps): Promise<readonly Walk[]> {
  const { rule } = sub.content;
  const due = dueOf(sub, deps.states, deps.fresh, deps.config, deps.now);
  const last = due?.running ?? due?.queue.at(-1);
  if (due === null || last === undefined || rule.subject === null) return [];
  const principal = await deps.eyes(sub);
  if (principal === null) return [];
  const first = due.queue[0]?.first ?? last.first;
  const loaded = await loadSeries(
    rule.subject,
    rule.step,
    { from: historyFrom(rule.step, first), to: last.days.to },
    { ...deps, principal, lang: sub.lang },
  );
  if (!loaded.allowed) return [];
  return loaded.series.map((series): Walk => {
    const state = deps.states.find(
      ({ subscription_id, series: name }) => subscription_id === sub.id && name === series.name,
    );
    return {
      sub,
      series,
      setup: setupOf(rule, series, deps.config),
      ctx: loaded.ctx,
      seen: state?.version ?? 0,
      queue: due.queue,
      running: due.running,
      memo: state === undefined ? NEW : memoOf(state.state),
      judged: state?.judged ?? null,
      events: [],
      changed: false,
    };
  });
}

/** The same period of all walks: false discoveries are held down over all anomalies that are judged at once. */
function walkRound(walks: readonly Walk[], round: number, now: Instant): void {
  const found = walks.flatMap((walk) => {
    const period = walk.queue[round];
    if (period === undefined) return [];
    const evidence = evidenceFor(walk.setup, indexOf(walk, period.first), walk.memo);
    return evidence === null ? [] : [{ walk, period, evidence }];
  });
  const together = judgedTogether(
    found.map(({ walk, evidence }) => ({
      evidence,
      isAlarmed: walk.memo.state.phase === 'alarmed',
      level: walk.sub.content.rule.level,
    })),
  );
  for (const [at, { walk, period, evidence }] of found.entries()) {
    take(walk, together[at] ?? evidence, period, now, false);
    walk.judged = period.first;
    walk.changed = true;
  }
}

const indexOf = (walk: Walk, first: LocalDate): number =>
  walk.series.points.findIndex((point) => point.first === first);

/** A count that has passed its limit, or a stock as it stands, need not wait for the end of the day. */
function walkRunning(walk: Walk, period: Bucket, now: Instant): void {
  const evidence = evidenceFor(walk.setup, indexOf(walk, period.first), walk.memo);
  if (evidence === null) return;
  const alarmed = walk.memo.state.phase === 'alarmed';
  const mayEnd = alarmed && walk.setup.gauge;
  if (evidence.verdict === 'breached' ? alarmed : !(mayEnd && evidence.verdict === 'clear')) return;
  take(walk, evidence, period, now, true);
}

function take(walk: Walk, evidence: Evidence, period: Bucket, now: Instant, running: boolean): void {
  const { sub } = walk;
  const before = walk.memo;
  const at = running ? now : period.span.end;
  const advanced = advance(before, evidence, sub.content.rule, at);
  const isSilent = sub.row.muted === 1 || (sub.row.snoozed_until !== null && sub.row.snoozed_until > now);
  const isStale = !running && now - period.span.end > STALE_MS[sub.content.rule.step];
  if (advanced.say === 'alarm' && (isSilent || isStale)) {
    // It is not said now; where it still holds at the next look that may speak, it is said then.
    walk.memo = {
      ...before,
      state: {
        phase: 'holding',
        periods: sub.content.rule.hold + sub.content.rule.level,
        since: at,
        overAt: before.state.phase === 'alarmed' ? null : before.state.overAt,
      },
    };
    walk.changed = true;
    return;
  }
  walk.memo = advanced.memo;
  if (advanced.say === null && running) return;
  walk.changed = true;
  if (advanced.say !== null)
    walk.events.push({
      say: advanced.say,
      evidence,
      period: period.first,
      running,
      settled: advanced.settled,
      over: before.open,
    });
}
