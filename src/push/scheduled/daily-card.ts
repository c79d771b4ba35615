// The daily card: yesterday's figures beside what makes them mean something, and what is waiting now. An agent's is about their own
// work, a supervisor's about the team, a manager's about the whole.
import type { MetricId } from '../../metrics/metric.js';
import { benchmarksOf, waitingTickets } from '../../store/push-open.js';
import { HOUR_MS } from '../../time/instant.js';
import { addDays, type LocalDate } from '../../time/local-date.js';
import { localDateOf, startOfDay } from '../../time/zone.js';
import { dailyCard } from '../daily/card.js';
import { DAILY_METRICS } from '../daily/facts.js';
import { circleOf, factsFor } from '../daily/facts-for.js';
import { loadFigures } from '../daily/figures.js';
import { countWaiting } from '../daily/waiting.js';
import type { Composed, Due, RunContext, ScheduledPush } from '../push.js';
import { lastWorkday } from '../working-day.js';

export const dailyCardPush: ScheduledPush = {
  name: 'daily-card',
  about: {
    zh: '每个工作日早上：上一个工作日的首响和满意度，以及现在等着处理的工单',
    en: 'Every working morning: first response and CSAT of the last working day, and what is waiting now',
  },
  defaults: { cron: '0 9 * * *', to: ['agents', 'supervisors', 'managers'] },
  // After lunch the morning's card is no news any more.
  latenessMs: 4 * HOUR_MS,
  workdaysOnly: true,
  compose,
};

async function compose(run: RunContext, due: readonly Due[]): Promise<ReadonlyMap<string, Composed>> {
  const days = new Map(due.map((each) => [each.recipient.id, dayFor(each, run)]));
  const asked = [...days.values()].filter((day) => day !== null);
  const composed = new Map<string, Composed>();
  if (asked.length === 0) {
    for (const { recipient } of due) composed.set(recipient.id, { kind: 'skip', reason: 'no_work' });
    return composed;
  }
  const figures = await loadFigures(run, asked);
  const tickets = await waitingTickets(run.db, run.now);
  const zones = new Map(run.directory.agents.map(({ id, timezone }) => [`agent:${id}`, timezone]));
  const waiting = countWaiting(tickets, run.now, (group) => {
    const zone = zones.get(group) ?? run.config.workspace.timezone;
    return startOfDay(addDays(localDateOf(run.now, zone), 1), zone);
  });
  const benchmarks = new Map(
    (await benchmarksOf(run.db, DAILY_METRICS)).toReversed().map((row) => [row.metric, row]),
  );
  const owners = new Set(tickets.flatMap(({ agent }) => agent ?? []));
  const sources = {
    figures,
    waiting,
    benchmarks,
    peopleBehind: (metric: MetricId, date: LocalDate) =>
      metric === 'backlog' ? owners : figures.people(metric, date),
  };
  for (const { recipient, slot } of due) {
    const day = days.get(recipient.id) ?? null;
    const circle = circleOf(recipient, run);
    const idle =
      day === null ||
      (circle.scope === 'own'
        ? !figures.worked(recipient.id, day)
        : DAILY_METRICS.every((metric) => (figures.on(circle.group, metric, day)?.n ?? 0) === 0) &&
          figures.resolved(circle.group, day) === 0);
    composed.set(
      recipient.id,
      idle
        ? { kind: 'skip', reason: 'no_work' }
        : {
            kind: 'card',
            card: dailyCard(factsFor(recipient, day, slot.date, run, sources), {
              lang: run.lang,
              slot: slot.name,
            }),
          },
    );
  }
  return composed;
}

/**
 * The last working day that is over. Figures are by the workspace's days, so for somebody east of it the newest whole day may be
 * the one before their yesterday.
 */
function dayFor({ recipient, slot }: Due, run: RunContext): LocalDate | null {
  const { teamId } = circleOf(recipient, run);
  const whole = localDateOf(run.now, run.config.workspace.timezone);
  const before = slot.date < whole ? slot.date : whole;
  const own = recipient.kind === 'person' && recipient.agent.role === 'agent' ? recipient.id : null;
  return lastWorkday(run.config.calendarOf(teamId), run.absences, own, before);
}
