// The ten products, models and versions with most faults last week, beside the week before: for those who build them.
import type { BarChart } from '../../../charts/chart.js';
import type { Card } from '../../cards/card.js';
import { wilson } from '../../insight/interval.js';
import type { DimensionValue } from '../../metrics/metric.js';
import type { ResultTable } from '../../metrics/query.js';
import { rangeText } from '../../text/dates.js';
import type { Lang } from '../../text/lang.js';
import { DIGESTS } from '../../text/sentences/push-digests.js';
import { DAY_MS } from '../../time/instant.js';
import { addDays, startOf, type ClosedRange } from '../../time/local-date.js';
import { askAs } from '../digests/ask-as.js';
import type { Composed, Due, RunContext, ScheduledPush } from '../push.js';

const MOST = 10;

export const faultTopPush: ScheduledPush = {
  name: 'fault-top10',
  about: {
    zh: '每周一：上周故障最多的 10 个产品 / 型号 / 版本，与前一周相比',
    en: 'Every Monday: the ten products, models and versions with most faults last week, beside the week before',
  },
  defaults: { cron: '0 10 * * 1', to: ['analysts'] },
  latenessMs: DAY_MS,
  workdaysOnly: false,
  compose: async (run, due) => {
    const composed = new Map<string, Composed>();
    for (const each of due) composed.set(each.recipient.id, await compose(each, run));
    return composed;
  },
};

export interface FaultRow {
  readonly name: string;
  readonly now: number;
  readonly before: number;
  readonly verdict: 'up' | 'down' | 'added' | null;
}

async function compose({ recipient, slot }: Due, run: RunContext): Promise<Composed> {
  const week = startOf('week', slot.date, run.config.workspace.weekStart);
  const now: ClosedRange = { from: addDays(week, -7), to: addDays(week, -1) };
  const before: ClosedRange = { from: addDays(week, -14), to: addDays(week, -8) };
  const ask = (range: ClosedRange, split: boolean) =>
    askAs(
      recipient,
      {
        metric: 'faults',
        range,
        where: [],
        by: split ? ['product', 'model', 'version'] : [],
        beside: range === now ? before : now,
      },
      run,
    );
  const [rows, earlier] = [await ask(now, true), await ask(before, true)];
  const [total, totalBefore] = [await ask(now, false), await ask(before, false)];
  if (rows === null || rows.rows.length === 0) return { kind: 'skip', reason: 'nothing_to_say' };
  const names = new Map(run.directory.products.map(({ id, name }) => [id, name]));
  const list = faultRows(rows, earlier, (key) => nameOf(key, names, run.lang));
  if (list.length === 0) return { kind: 'skip', reason: 'nothing_to_say' };
  return {
    kind: 'card',
    card: faultCard(list, {
      lang: run.lang,
      total: total?.rows[0]?.n ?? sum(rows),
      totalBefore: totalBefore?.rows[0]?.n ?? (earlier === null ? 0 : sum(earlier)),
      range: rangeText(now, run.lang, slot.date),
      about: recipient.kind === 'person' ? `${run.settings.name}/${slot.name}` : null,
    }),
  };
}

const sum = ({ rows }: ResultTable): number => rows.reduce((total, { n }) => total + n, 0);

function nameOf(key: readonly DimensionValue[], names: ReadonlyMap<string, string>, lang: Lang): string {
  const [product, model, version] = key.map((part) => (part === null ? null : String(part)));
  const parts = [
    // A model or a version by itself is no product.
    product === null || product === undefined
      ? DIGESTS[lang].faults.unknown
      : (names.get(product) ?? product),
    model,
    version,
  ];
  return parts
    .filter((part, i) => part !== null && part !== undefined && parts.indexOf(part) === i)
    .join(' ');
}

/** The most first; whether a count moved by more than chance is judged from the two counts alone. */
export function faultRows(
  now: ResultTable,
  before: ResultTable | null,
  name: (key: readonly DimensionValue[]) => string,
): readonly FaultRow[] {
  const earlier = new Map(before?.rows.map(({ key, n }) => [JSON.stringify(key), n]));
  return now.rows
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n || (name(a.key) < name(b.key) ? -1 : 1))
    .slice(0, MOST)
    .map(({ key, n }) => {
      const was = earlier.get(JSON.stringify(key)) ?? 0;
      return { name: name(key), now: n, before: was, verdict: verdictOf(n, was) };
    });
}

/** If nothing had changed, each case would be of either week by the toss of a coin. */
function verdictOf(now: number, before: number): FaultRow['verdict'] {
  const { low, high } = wilson(now, now + before);
  if (low > 0.5) return before === 0 ? 'added' : 'up';
  return high < 0.5 ? 'down' : null;
}

interface Look {
  readonly lang: Lang;
  readonly total: number;
  readonly totalBefore: number;
  readonly range: string;
  readonly about: string | null;
}

function faultCard(rows: readonly FaultRow[], look: Look): Card {
  const { lang } = look;
  const words = DIGESTS[lang].faults;
  const [first] = rows;
  const title = words.title({
    n: look.total,
    before: look.totalBefore,
    first: first?.name ?? '',
    firstN: first?.now ?? 0,
  });
  const chart: BarChart = {
    kind: 'bar',
    title: words.chart(first?.name ?? '', first?.now ?? 0),
    subtitle: look.range,
    lang,
    note: null,
    unit: 'count',
    bars: rows.map(({ name, now, before, verdict }) => ({
      name,
      value: now,
      n: now,
      emphasis: verdict === 'up' || verdict === 'added',
      small: false,
      before,
    })),
    target: null,
    legend: words.legend,
  };
  const change = ({ now, before, verdict }: FaultRow): string => {
    const by = now - before;
    const size = by === 0 ? '0' : `${by > 0 ? '+' : '−'}${Math.abs(by)}`;
    return verdict === null ? size : `${size} ${words[verdict]}`;
  };
  return {
    title,
    tone: 'plain',
    lang,
    blocks: [
      { kind: 'chart', chart, alt: words.alt(title, rows) },
      {
        kind: 'table',
        head: words.head,
        rows: rows.map((row) => [row.name, String(row.now), String(row.before), change(row)]),
        numeric: [false, true, true, false],
      },
      ...(rows.some(({ verdict }) => verdict === 'up' || verdict === 'down')
        ? [{ kind: 'text', text: words.note, weight: 'small' } as const]
        : []),
      {
        kind: 'buttons',
        buttons: [
          { kind: 'ask', label: words.askLabel, question: words.ask },
          ...(look.about === null
            ? []
            : [
                {
                  kind: 'act',
                  label: DIGESTS[lang].feedback,
                  action: 'push-feedback',
                  value: look.about,
                } as const,
              ]),
        ],
      },
    ],
  };
}
