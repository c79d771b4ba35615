// What the demo's customers say when asked: a rating after most tickets (a third answer), now and then the three questions
// about the process, and whether they would recommend us.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant.js';
import type { Instant } from '../time/instant.js';
import { ASPECTS } from '../tickets/rows.js';
import type { TicketType } from '../tickets/rows.js';
import type { Random } from './random.js';
import { iso, row } from './row.js';
import type { DemoRow } from './row.js';
import { COOL_REMARKS, DROP_REMARKS, KIND_REMARKS } from './wording.js';

export interface Occasion {
  readonly ticketId: string;
  readonly agentId: string;
  readonly type: TicketType;
  readonly resolvedAt: Instant;
  /** Whether a customer who answers is satisfied; drawn only for those who do. */
  readonly isSatisfied: () => boolean;
  /** Part of the planted fall in CSAT. */
  readonly dropped: boolean;
  readonly now: Instant;
}

/** The surveys of one resolved ticket, and when a low rating was called back (null when it was not). */
export function askCustomer(
  random: Random,
  occasion: Occasion,
  nextId: () => string,
): { readonly surveys: readonly DemoRow[]; readonly followedUpAt: Instant | null } {
  const { now, ticketId, agentId } = occasion;
  const sentAt = occasion.resolvedAt + random.int(5, 40) * MINUTE_MS;
  if (sentAt > now || !random.chance(0.93)) return { surveys: [], followedUpAt: null };

  const answeredAt = sentAt + random.logNormal(3, 1.3) * HOUR_MS;
  const answered = random.chance(0.39) && answeredAt <= now;
  const happy = answered && occasion.isSatisfied();
  const score = happy
    ? random.chance(0.72)
      ? 5
      : 4
    : random.weighted([
        { value: 3, weight: 40 },
        { value: 2, weight: 27 },
        { value: 1, weight: 33 },
      ]);
  const remark =
    answered && random.chance(0.3)
      ? random.pick(happy ? KIND_REMARKS : occasion.dropped ? DROP_REMARKS : COOL_REMARKS)
      : null;

  const survey = (kind: string, values: Readonly<Record<string, string | number | null>>): DemoRow =>
    row({ id: nextId(), ticket_id: ticketId, agent_id: agentId, kind, sent_at: iso(sentAt), ...values });
  const reply = (value: number) => ({
    score: answered ? value : null,
    responded_at: answered ? iso(answeredAt) : null,
  });

  const surveys = [survey('csat', { ...reply(score), comment: remark })];
  if (random.chance(0.16)) {
    for (const aspect of ASPECTS) {
      surveys.push(survey('process', { aspect, ...reply(clamp(score + random.int(-1, 1), 1, 5)) }));
    }
  }
  if (random.chance(0.14)) {
    const liking = happy ? random.int(7, 10) : random.int(1, 7);
    surveys.push(survey('nps', { scale_min: 0, scale_max: 10, ...reply(liking) }));
  }

  const callback = answeredAt + random.logNormal(0.9, 0.6) * DAY_MS;
  const called = answered && score <= 2 && random.chance(0.68) && callback <= now;
  return { surveys, followedUpAt: called ? callback : null };
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
