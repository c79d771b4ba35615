// The daily list "not answered in time": tickets whose first response is overdue, by who they belong to, the longest waiting first. A
// supervisor sees the team's, a manager all, an agent their own; a room only how many.
import { unansweredCard, unansweredRows, type Unanswered } from '../overdue/unanswered.js';
import { restrict } from '../../access/restrict.js';
import type { Filter } from '../../metrics/query.js';
import { waitingTickets } from '../../store/push-open.js';
import { HOUR_MS } from '../../time/instant.js';
import { circleOf, type Circle } from '../daily/facts-for.js';
import type { Composed, Due, Recipient, RunContext, ScheduledPush } from '../push.js';

export const unansweredListPush: ScheduledPush = {
  name: 'unanswered-list',
  about: {
    zh: '每天下班前：没有按时首次响应的工单清单',
    en: 'Every working afternoon: the tickets that were not answered in time',
  },
  defaults: { cron: '0 17 * * *', to: ['supervisors'] },
  latenessMs: 3 * HOUR_MS,
  workdaysOnly: true,
  compose: async (run, due) => {
    const missed = await unanswered(run);
    return new Map(
      due.map(({ recipient }): readonly [string, Composed] => {
        const circle = circleOf(recipient, run);
        const own = missed.filter((ticket) => within(circle, ticket));
        const card = unansweredCard(own, {
          lang: run.lang,
          zone: recipient.zone,
          now: run.now,
          scope: run.directory.teams.find(({ id }) => id === circle.teamId)?.name ?? null,
          named: mayList(recipient, circle, run),
          isOwn: circle.scope === 'own',
          nameOf: namesOf(run),
        });
        return [recipient.id, { kind: 'card', card }];
      }),
    );
  },
  csv: async (run, due: Due | null) => {
    const circle = due === null ? null : circleOf(due.recipient, run);
    const missed = await unanswered(run);
    const allowed = due === null || circle === null || mayList(due.recipient, circle, run);
    return unansweredRows(
      allowed ? missed.filter((ticket) => circle === null || within(circle, ticket)) : [],
      { zone: run.config.workspace.timezone, now: run.now, nameOf: namesOf(run), teamOf: teamsOf(run) },
    );
  },
};

async function unanswered(run: RunContext): Promise<readonly Unanswered[]> {
  return (await waitingTickets(run.db, run.now))
    .flatMap(({ id, agent, team, priority, createdAt, firstResponseAt, firstResponseDueAt: dueAt }) =>
      dueAt !== null && dueAt < run.now && (firstResponseAt === null || firstResponseAt > run.now)
        ? [{ id, agent, team, priority, createdAt, dueAt }]
        : [],
    )
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}

const within = ({ scope, group, teamId }: Circle, ticket: Unanswered): boolean =>
  scope === 'whole' || (scope === 'own' ? group === `agent:${ticket.agent ?? ''}` : ticket.team === teamId);

/** Whether the reader may see the tickets of the circle one by one. */
function mayList(recipient: Recipient, circle: Circle, run: RunContext): boolean {
  const where: readonly Filter[] =
    circle.scope === 'whole'
      ? []
      : circle.scope === 'own'
        ? [{ dim: 'agent', in: [recipient.id] }]
        : [{ dim: 'team', in: [circle.teamId] }];
  const query = {
    metric: 'overdue',
    stat: null,
    clock: run.config.workspace.clock,
    range: null,
    grain: null,
    by: [],
    where,
  } as const;
  return restrict(recipient.principal, query, 'tickets', run.directory).kind === 'scoped';
}

const namesOf = (run: RunContext): ((id: string) => string) => {
  const names = new Map(run.directory.agents.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};
const teamsOf = (run: RunContext): ((id: string) => string) => {
  const names = new Map(run.directory.teams.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};
