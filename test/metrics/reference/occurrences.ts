// Every metric that is made of single occurrences, straight from its definition: for each occurrence when, who, where, and what
// it says. One long list of plain conditions, on purpose: it is to be read beside the catalogue.
import type { MetricId } from '../../../src/metrics/metric.js';
import type { World } from '../world.js';
import type { Clock } from './calendar.js';
import type { Dims } from './dimensions.js';
import { ticketDims, timeDims } from './dimensions.js';

export interface Occurrence {
  readonly at: number;
  readonly agent: string | null;
  readonly dims: Dims;
  /** Null: it could not take part. Several: it counts several times (pooled promises). */
  readonly says: readonly number[] | null;
  /** For durations: the team whose calendar measures, and the two ends. */
  readonly lasted?: { readonly from: number; readonly to: number; readonly team: string | null };
}

const DAY = 86_400_000;

export function occurrences(metric: MetricId, world: World, clock: Clock): readonly Occurrence[] | null {
  const { now } = clock;
  const past = (t: number | null): t is number => t !== null && t <= now;
  const yes = (test: boolean): number => (test ? 1 : 0);

  type T = World['tickets'][number];
  const ofTickets = (
    place: (t: T) => { at: number | null; agent: string | null },
    says: (t: T) => readonly number[] | null | 'no',
  ): readonly Occurrence[] =>
    world.tickets.flatMap((t) => {
      const { at, agent } = place(t);
      const said = says(t);
      if (!past(at) || said === 'no') return [];
      return [{ at, agent, dims: { ...ticketDims(t, world), ...timeDims(at, clock), agent }, says: said }];
    });
  const created = (t: T): { at: number; agent: string | null } => ({
    at: t.created_at,
    agent: t.assignee_id,
  });
  const resolved = (t: T): { at: number | null; agent: string | null } => ({
    at: t.resolved_at,
    agent: t.resolver_id,
  });
  const lasting = (list: readonly Occurrence[], from: (o: Occurrence) => number): readonly Occurrence[] =>
    list.map((o) => ({
      ...o,
      lasted: { from: from(o), to: o.at, team: typeof o.dims.team === 'string' ? o.dims.team : null },
    }));

  type S = World['surveys'][number];
  const ofSurveys = (
    kind: string,
    when: (s: S) => number | null,
    says: (s: S, t: T | undefined) => readonly number[] | null | 'no',
  ): readonly Occurrence[] =>
    world.surveys.flatMap((s) => {
      const at = when(s);
      const t = world.tickets.find(({ id }) => id === s.ticket_id);
      const said = says(s, t);
      if (s.kind !== kind || !past(at) || said === 'no') return [];
      const own = { agent: s.agent_id, team: s.team_id, aspect: s.aspect };
      const dims = { ...ticketDims(t, world), ...timeDims(at, clock), ...own };
      return [{ at, agent: s.agent_id, dims, says: said }];
    });
  const answer = (s: S): number | null => s.responded_at;
  const low = (s: S): boolean => s.rating !== null && s.rating <= 0.25;
  const oneToFive = (s: S): readonly number[] | null => (s.rating === null ? null : [s.rating * 4 + 1]);
  const firstPromise = (t: T): readonly number[] =>
    t.first_response_due_at !== null && (past(t.first_response_at) || t.first_response_due_at < now)
      ? [yes(past(t.first_response_at) && t.first_response_at <= t.first_response_due_at)]
      : [];
  const lastPromise = (t: T): readonly number[] =>
    t.resolution_due_at !== null && (past(t.resolved_at) || t.resolution_due_at < now)
      ? [yes(past(t.resolved_at) && t.resolved_at <= t.resolution_due_at)]
      : [];
  const orNull = (said: readonly number[]): readonly number[] | null => (said.length === 0 ? null : said);

  switch (metric) {
    case 'tickets':
      return ofTickets(created, () => [1]);
    case 'resolved':
      return ofTickets(resolved, () => [1]);
    case 'first_response_time':
      return world.tickets.flatMap((t) =>
        lasting(
          ofTickets(
            (each) => ({ at: each.first_response_at, agent: each.first_responder_id }),
            (each) => (each === t ? [1] : 'no'),
          ),
          () => t.created_at,
        ),
      );
    case 'resolution_time':
      return world.tickets.flatMap((t) =>
        lasting(
          ofTickets(resolved, (each) => (each === t ? [1] : 'no')),
          () => t.created_at,
        ),
      );
    case 'response_time':
      return world.replies.flatMap((r) => {
        if (r.at > now) return [];
        const t = world.tickets.find(({ id }) => id === r.ticket_id);
        const dims = { ...ticketDims(t, world), ...timeDims(r.at, clock), agent: r.agent_id };
        const lasted = { from: r.waiting_since, to: r.at, team: t?.team_id ?? null };
        return [{ at: r.at, agent: r.agent_id, dims, says: [1], lasted }];
      });
    case 'resolution_rate':
      return ofTickets(created, (t) => [yes(past(t.resolved_at))]);
    case 'fcr':
      return ofTickets(resolved, (t) =>
        t.contacts === null ? null : [yes(t.contacts <= 1 && t.reopens === 0)],
      );
    case 'reopen_rate':
      return ofTickets(resolved, (t) => [yes(t.reopens >= 1)]);
    case 'transfer_rate':
      return ofTickets(resolved, (t) => [yes(t.transfers >= 1)]);
    case 'multi_transfer_rate':
      return ofTickets(resolved, (t) => [yes(t.transfers >= 2)]);
    case 'csat':
      return ofSurveys('csat', answer, (s) => (s.rating === null ? null : [yes(s.rating >= 0.75)]));
    case 'csat_score':
      return ofSurveys('csat', answer, oneToFive);
    case 'csat_response_rate':
      return ofSurveys(
        'csat',
        (s) => s.sent_at,
        (s) => [yes(past(s.responded_at) && s.score !== null)],
      );
    case 'nps':
      return ofSurveys('nps', answer, ({ score }) =>
        score === null ? null : [score >= 9 ? 100 : score <= 6 ? -100 : 0],
      );
    case 'process_satisfaction':
      return ofSurveys('process', answer, oneToFive);
    case 'low_scores':
      return ofSurveys('csat', answer, (s) => (low(s) ? [1] : 'no'));
    case 'follow_up_rate':
      return ofSurveys('csat', answer, (s, t) => {
        if (!low(s)) return 'no';
        if (t === undefined) return null;
        return [yes(past(t.followed_up_at) && t.followed_up_at > (s.responded_at ?? Infinity))];
      });
    case 'complaints':
      return ofTickets(created, (t) => (t.type === 'complaint' ? [1] : 'no'));
    case 'complaint_rate':
      return ofTickets(created, (t) => [yes(t.type === 'complaint')]);
    case 'repeat_complaint_rate':
      return ofTickets(created, (t) => {
        if (t.type !== 'complaint') return 'no';
        if (t.customer_id === null) return null;
        const before = world.tickets.filter(
          (b) =>
            b.type === 'complaint' &&
            b.customer_id === t.customer_id &&
            b.id !== t.id &&
            b.created_at < t.created_at &&
            t.created_at - b.created_at <= 30 * DAY,
        );
        return [yes(before.length > 0)];
      });
    case 'faults':
      return ofTickets(created, (t) => (t.type === 'fault' ? [1] : 'no'));
    case 'suggestions':
      return ofTickets(created, (t) => (t.type === 'suggestion' ? [1] : 'no'));
    case 'suggestion_adoption_rate':
      return ofTickets(created, (t) =>
        t.type !== 'suggestion'
          ? 'no'
          : t.suggestion_adopted === null
            ? null
            : [yes(t.suggestion_adopted === 1)],
      );
    case 'first_response_sla':
      return ofTickets(created, (t) => orNull(firstPromise(t)));
    case 'resolution_sla':
      return ofTickets(created, (t) => orNull(lastPromise(t)));
    case 'sla':
      return ofTickets(created, (t) => orNull([...firstPromise(t), ...lastPromise(t)]));
    default:
      return null;
  }
}
