// The weekly review for those who lead: what moved beyond chance, by how much, where it came from, and where figures contradict each
// other. Each figure is asked for as the reader would ask it.
import type { Block, Button, Card } from '../../cards/card.js';
import { drivers, type Driver, type DriverGroup } from '../../insight/drivers.js';
import type { Measured } from '../../insight/leaderboard.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../metrics/metric.js';
import type { ResultTable } from '../../metrics/query.js';
import { rangeText } from '../../text/dates.js';
import { makeFormat } from '../../text/format.js';
import { sentenceCase } from '../../text/glue.js';
import type { Lang } from '../../text/lang.js';
import { DIGESTS } from '../../text/sentences/push-digests.js';
import { DAY_MS } from '../../time/instant.js';
import { addDays, startOf, type ClosedRange } from '../../time/local-date.js';
import { circleOf } from '../daily/facts-for.js';
import { agentNames, askAs, circleFilter } from '../digests/ask-as.js';
import { contradictionsIn, moveOf, type Contradiction, type Move } from '../digests/review.js';
import { measured } from '../leaderboard/measure.js';
import type { Composed, Due, Recipient, RunContext, ScheduledPush } from '../push.js';

const METRICS: readonly MetricId[] = [
  'tickets',
  'first_response_time',
  'resolution_time',
  'csat',
  'csat_response_rate',
  'fcr',
  'reopen_rate',
  'transfer_rate',
  'complaints',
  'complaint_rate',
  'churn_rate',
];
/** Where a change may have come from; the dimension whose largest group explains most of it is told. */
const DIMENSIONS: readonly DimensionId[] = ['team', 'channel', 'category', 'product', 'region', 'agent'];
const EXPLAINED = 3;
const PARTS = 2;
/** Less than this of a change is no reason of it. */
const WORTH_NAMING = 0.15;

export const weeklyReviewPush: ScheduledPush = {
  name: 'weekly-review',
  about: {
    zh: '每周一：上周哪些指标有超出偶然的变化，变化多少，从哪里来，有没有互相矛盾',
    en: 'Every Monday: what moved beyond chance last week, by how much, where it came from, and what contradicts what',
  },
  defaults: { cron: '0 9 * * 1', to: ['managers'] },
  latenessMs: DAY_MS,
  workdaysOnly: false,
  compose: async (run, due) => {
    const composed = new Map<string, Composed>();
    for (const each of due) composed.set(each.recipient.id, await compose(each, run));
    return composed;
  },
};

interface Weeks {
  readonly now: ClosedRange;
  readonly before: ClosedRange;
}

async function compose({ recipient, slot }: Due, run: RunContext): Promise<Composed> {
  const week = startOf('week', slot.date, run.config.workspace.weekStart);
  const weeks: Weeks = {
    now: { from: addDays(week, -7), to: addDays(week, -1) },
    before: { from: addDays(week, -14), to: addDays(week, -8) },
  };
  const moves: Move[] = [];
  for (const metric of METRICS) {
    const now = await figureOf(recipient, metric, weeks.now, weeks.before, run);
    const before = await figureOf(recipient, metric, weeks.before, weeks.now, run);
    const { unit, better } = metricEntry(metric);
    if (now !== null && before !== null && now.n + before.n > 0)
      moves.push(moveOf({ metric, unit, better, now, before }));
  }
  if (moves.length === 0) return { kind: 'skip', reason: 'nothing_to_say' };
  const sure = moves.filter(({ isSure }) => isSure).toSorted((a, b) => relativeSize(b) - relativeSize(a));
  const reasons = new Map<MetricId, readonly Named[]>();
  for (const { metric, unit } of sure.slice(0, EXPLAINED))
    reasons.set(metric, await whyOf(recipient, metric, unit === 'count', weeks, run));
  const { scope, teamId } = circleOf(recipient, run);
  return {
    kind: 'card',
    card: reviewCard(moves, sure, reasons, contradictionsIn(moves), {
      lang: run.lang,
      team: scope === 'team' ? (run.directory.teams.find(({ id }) => id === teamId)?.name ?? null) : null,
      range: DIGESTS[run.lang].review.range(
        rangeText(weeks.now, run.lang, slot.date),
        rangeText(weeks.before, run.lang, slot.date),
      ),
      about: recipient.kind === 'person' ? `${run.settings.name}/${slot.name}` : null,
    }),
  };
}

const relativeSize = ({ now, before }: Move): number =>
  before.value === 0 ? 1 : Math.abs(now.value - before.value) / Math.abs(before.value);

async function figureOf(
  recipient: Recipient,
  metric: MetricId,
  range: ClosedRange,
  beside: ClosedRange,
  run: RunContext,
): Promise<Measured | null> {
  const where = circleFilter(circleOf(recipient, run));
  const { unit } = metricEntry(metric);
  const whole = (await askAs(recipient, { metric, range, where, beside }, run))?.rows[0];
  if (whole === undefined || whole.value === null) return null;
  const reading = { value: whole.value, n: whole.n };
  if (unit === 'count') return { ...reading, low: reading.value, high: reading.value };
  const days = unit === 'ratio' ? null : await askAs(recipient, { metric, range, where, grain: 'day' }, run);
  return measured(
    reading,
    unit,
    (days?.rows ?? []).flatMap(({ value, n }) => (value === null || n === 0 ? [] : [{ value, n }])),
  );
}

interface Named {
  readonly name: string;
  readonly contribution: number;
}

/** The groups of the dimension whose largest one explains most of the change; empty where none can be seen or told apart. */
async function whyOf(
  recipient: Recipient,
  metric: MetricId,
  counts: boolean,
  weeks: Weeks,
  run: RunContext,
): Promise<readonly Named[]> {
  const where = circleFilter(circleOf(recipient, run));
  const may = metricEntry(metric).dimensions;
  let best: { readonly dim: DimensionId; readonly found: readonly Driver[]; readonly share: number } | null =
    null;
  for (const dim of DIMENSIONS) {
    if (!may.includes(dim)) continue;
    const now = await askAs(
      recipient,
      { metric, range: weeks.now, where, by: [dim], beside: weeks.before },
      run,
    );
    const before = await askAs(
      recipient,
      { metric, range: weeks.before, where, by: [dim], beside: weeks.now },
      run,
    );
    if (now === null || before === null) continue;
    const found = drivers(groupsOf(before), groupsOf(now), counts).filter(({ key }) => key !== null);
    const total = found.reduce((sum, { contribution }) => sum + contribution, 0);
    const [first] = found;
    if (first === undefined || found.length < 2 || total === 0) continue;
    // Many groups share a change more thinly by themselves: what stands out is more than the even share.
    const share = first.contribution / total - 1 / found.length;
    if (best === null || share > best.share) best = { dim, found, share };
  }
  if (best === null) return [];
  const { dim, found } = best;
  const total = found.reduce((sum, { contribution }) => sum + contribution, 0);
  return found
    .filter(({ contribution }) => contribution / total >= WORTH_NAMING)
    .slice(0, PARTS)
    .map(({ key, contribution }) => ({ name: nameOf(dim, String(key), run), contribution }));
}

const groupsOf = ({ rows }: ResultTable): readonly DriverGroup[] =>
  rows.map(({ key: [key = null], value, n }) => ({ key, value, n }));

function nameOf(dim: DimensionId, key: string, run: RunContext): string {
  const { directory } = run;
  if (dim === 'agent') return agentNames(run)(key);
  if (dim === 'team') return directory.teams.find(({ id }) => id === key)?.name ?? key;
  if (dim === 'product') return directory.products.find(({ id }) => id === key)?.name ?? key;
  return key;
}

interface Look {
  readonly lang: Lang;
  readonly team: string | null;
  readonly range: string;
  readonly about: string | null;
}

function reviewCard(
  moves: readonly Move[],
  sure: readonly Move[],
  reasons: ReadonlyMap<MetricId, readonly Named[]>,
  contradictions: readonly Contradiction[],
  { lang, team, range, about }: Look,
): Card {
  const words = DIGESTS[lang].review;
  const format = makeFormat(lang);
  const name = (metric: MetricId): string => metricEntry(metric).names[lang][0] ?? metric;
  const said = ({ metric, unit, now, before }: Move): string =>
    words.moved({
      metric: name(metric),
      by: format.difference(now.value - before.value, unit, [now.value, before.value]),
      up: now.value > before.value,
      of: unit === 'seconds' ? 'time' : unit === 'count' ? 'count' : 'share',
    });
  const changeText = ({ unit, now, before, isSure }: Move): string => {
    const text = format.contribution(now.value - before.value, unit);
    return isSure ? `${words.surely} ${text}` : text;
  };
  const why: readonly Block[] = [...reasons].flatMap(([metric, parts]) =>
    parts.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: words.why(
              name(metric),
              parts.map((part) => ({
                name: part.name,
                by: format.contribution(part.contribution, metricEntry(metric).unit),
              })),
            ),
          } as const,
        ],
  );
  const [first] = sure;
  const buttons: readonly Button[] = [
    ...(first === undefined
      ? []
      : [{ kind: 'ask', label: words.askWhy, question: words.ask(name(first.metric), team) } as const]),
    ...(about === null
      ? []
      : [{ kind: 'act', label: DIGESTS[lang].feedback, action: 'push-feedback', value: about } as const]),
  ];
  return {
    title:
      sure.length === 0
        ? sentenceCase(words.calm(team))
        : sentenceCase(words.title({ team, moved: sure.slice(0, EXPLAINED).map(said) })),
    tone: contradictions.length > 0 ? 'warn' : 'plain',
    lang,
    blocks: [
      { kind: 'text', text: range, weight: 'small' },
      ...why,
      ...contradictions.map((each) => ({ kind: 'text', text: `⚠ ${words.contradictions[each]}` }) as const),
      {
        kind: 'table',
        head: words.head,
        rows: moves.map((move) => [
          sentenceCase(name(move.metric)),
          format.value(move.now.value, move.unit),
          format.value(move.before.value, move.unit),
          changeText(move),
        ]),
        numeric: [false, true, true, true],
      },
      { kind: 'text', text: words.note, weight: 'small' },
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const]),
    ],
  };
}
