// Low ratings to call back: those of the last seven days that nobody has followed up, the oldest first. Customers' words stand in it for
// who may read the tickets, masked; a room is told how many.
import type { Block, Card } from '../../cards/card.js';
import { maskedExcerpt } from '../../privacy/mask.js';
import { lowRatings, type LowRating } from '../../store/push-digest.js';
import { stepText } from '../../text/dates.js';
import { DIGESTS } from '../../text/sentences/push-digests.js';
import { DAY_MS, HOUR_MS } from '../../time/instant.js';
import { addDays } from '../../time/local-date.js';
import { localDateOf } from '../../time/zone.js';
import { circleOf } from '../daily/facts-for.js';
import { agentNames, circleFilter, inCircle, mayRead } from '../digests/ask-as.js';
import type { Composed, Due, RunContext, ScheduledPush } from '../push.js';

const DAYS = 7;
const MAX_ROWS = 10;
/** What a customer wrote is cut to a line. */
const EXCERPT_BYTES = 90;
/** Where a source does not say, CSAT goes up to five. */
const CSAT_SCALE = 5;

export const lowRatingsPush: ScheduledPush = {
  name: 'low-ratings',
  about: {
    zh: '每个工作日早上：近 7 天的低分评价，哪些还没有回访',
    en: 'Every working morning: low ratings of the last 7 days, and which still have to be called back',
  },
  defaults: { cron: '30 9 * * *', to: ['supervisors'] },
  latenessMs: 6 * HOUR_MS,
  workdaysOnly: true,
  compose: async (run, due) => {
    const all = await lowRatings(run.db, run.now - DAYS * DAY_MS, run.now);
    return new Map(due.map((each) => [each.recipient.id, compose(each, all, run)]));
  },
};

function compose({ recipient, slot }: Due, all: readonly LowRating[], run: RunContext): Composed {
  const circle = circleOf(recipient, run);
  const own = all.filter((each) => inCircle(circle, each));
  // An analyst may not see whose they are, so not how many a person has either: the whole is no table of people.
  if (own.length === 0) return { kind: 'skip', reason: 'nothing_to_say' };
  const today = localDateOf(run.now, run.config.workspace.timezone);
  const listed = mayRead(
    recipient,
    { metric: 'low_scores', range: { from: addDays(today, -DAYS), to: today }, where: circleFilter(circle) },
    'tickets',
    run,
  );
  const team = run.directory.teams.find(({ id }) => id === circle.teamId)?.name ?? null;
  return {
    kind: 'card',
    card: lowRatingsCard(own, {
      lang: run.lang,
      zone: recipient.zone,
      team: circle.scope === 'team' ? team : null,
      listed,
      isOwn: circle.scope === 'own',
      about: recipient.kind === 'person' ? `${run.settings.name}/${slot.name}` : null,
      nameOf: agentNames(run),
    }),
  };
}

interface Look {
  readonly lang: 'zh' | 'en';
  readonly zone: string;
  readonly team: string | null;
  readonly listed: boolean;
  readonly isOwn: boolean;
  readonly about: string | null;
  nameOf(agentId: string): string;
}

function lowRatingsCard(ratings: readonly LowRating[], look: Look): Card {
  const { lang } = look;
  const words = DIGESTS[lang];
  const open = ratings.filter(({ followedUpAt }) => followedUpAt === null);
  const shown = open.slice(0, MAX_ROWS);
  const [ticket, agent, score, day, comment] = words.low.head;
  const excerpts = shown.map((each) =>
    maskedExcerpt((each.comment ?? '').replace(/\s+/gu, ' '), EXCERPT_BYTES),
  );
  const said = excerpts.some((text) => text !== '');
  const table: readonly Block[] =
    !look.listed || shown.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: [ticket, ...(look.isOwn ? [] : [agent]), score, day, ...(said ? [comment] : [])],
            rows: shown.map((each, index) => [
              each.ticket ?? '–',
              ...(look.isOwn ? [] : [each.agent === null ? words.nobody : look.nameOf(each.agent)]),
              each.score === null ? '–' : `${each.score}/${each.max ?? CSAT_SCALE}`,
              stepText('day', localDateOf(each.at, look.zone), lang, false),
              ...(said ? [excerpts[index] ?? ''] : []),
            ]),
            numeric: [false, ...(look.isOwn ? [] : [false]), true, false, ...(said ? [false] : [])],
          },
        ];
  const rest = open.length - shown.length;
  return {
    title: words.low.title({ team: look.team, n: ratings.length, open: open.length }),
    tone: open.length === 0 ? 'good' : 'warn',
    lang,
    blocks: [
      ...table,
      ...(look.listed && rest > 0
        ? [{ kind: 'text', text: words.more(rest), weight: 'small' } as const]
        : []),
      {
        kind: 'text',
        text:
          open.length === 0
            ? words.low.allDone
            : words.low.followed(ratings.length - open.length, ratings.length),
      },
      ...(look.about === null
        ? []
        : [
            {
              kind: 'buttons',
              buttons: [{ kind: 'act', label: words.feedback, action: 'push-feedback', value: look.about }],
            } as const,
          ]),
    ],
  };
}
