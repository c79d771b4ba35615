// How often anomaly alerts cry wolf, and how soon they see a change: the watcher's own steps over invented days. 30 agents with 6
// metrics each, 90 working and free days after 12 weeks of history; then the same with one real change planted among them.
import type { Unit } from '../../src/metrics/metric.js';
import { advance, evidenceFor, NEW, type Memo } from '../../src/push/alerts/advance.js';
import type { Days, Point } from '../../src/push/alerts/comparable.js';
import type { Evidence, Setup } from '../../src/push/alerts/judge.js';
import type { AlertRule } from '../../src/push/alerts/rule.js';
import { judgedTogether } from '../../src/push/alerts/together.js';
import { DAY_MS } from '../../src/time/instant.js';
import { addDays, dayNumber, weekdayOf } from '../../src/time/local-date.js';

const HISTORY = 84;
const WATCHED = 90;
const START = '2026-01-05';

/** mulberry32: small, seeded, good enough to invent days with. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Draw = () => number;
const normal = (draw: Draw): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
function poisson(draw: Draw, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(draw)));
  const end = Math.exp(-mean);
  let n = 0;
  for (let product = draw(); product > end; product *= draw()) n += 1;
  return n;
}
const binomial = (draw: Draw, n: number, p: number): number => {
  let hits = 0;
  for (let i = 0; i < n; i += 1) if (draw() < p) hits += 1;
  return hits;
};

/** How busy days of the week are: Mondays most, weekends little. */
const BUSY = [1.3, 1.1, 1, 1, 0.95, 0.3, 0.25];
const busy = (day: string): number => BUSY[weekdayOf(day) - 1] ?? 1;

interface Kind {
  readonly name: string;
  readonly unit: Unit;
  readonly worse: 'up' | 'down' | null;
  /** A day of somebody with this many cases; `level` is 1 until something changes. */
  day(draw: Draw, cases: number, level: number): { readonly value: number | null; readonly n: number };
}

const share =
  (p: number): Kind['day'] =>
  (draw, cases, level) => {
    const n = poisson(draw, cases);
    return { n, value: n === 0 ? null : binomial(draw, n, p * level) / n };
  };

/** Six kinds of figures: shares, a count, a median of skewed durations, a mean score. */
const KINDS: readonly Kind[] = [
  {
    name: 'csat',
    unit: 'ratio',
    worse: 'down',
    day: (draw, cases, level) => share(0.9)(draw, cases * 0.5, level),
  },
  { name: 'complaint_rate', unit: 'ratio', worse: 'up', day: share(0.05) },
  { name: 'fcr', unit: 'ratio', worse: 'down', day: share(0.7) },
  {
    name: 'tickets',
    unit: 'count',
    worse: null,
    day: (draw, cases, level) => {
      const n = poisson(draw, cases * level);
      return { n, value: n };
    },
  },
  {
    name: 'first_response_time',
    unit: 'seconds',
    worse: 'up',
    day: (draw, cases, level) => {
      const n = poisson(draw, cases);
      const all = Array.from({ length: n }, () => 1200 * level * Math.exp(normal(draw))).sort(
        (a, b) => a - b,
      );
      return { n, value: n === 0 ? null : (all[Math.floor(n / 2)] ?? null) };
    },
  },
  {
    name: 'csat_score',
    unit: 'score',
    worse: 'down',
    day: (draw, cases, level) => {
      const n = poisson(draw, cases * 0.5);
      const sum = Array.from({ length: n }, () => (draw() < 0.9 * level ? 5 : 2)).reduce((a, b) => a + b, 0);
      return { n, value: n === 0 ? null : sum / n };
    },
  },
];

const RULE: AlertRule = {
  subject: null,
  limit: { kind: 'anomaly', way: 'either' },
  step: 'day',
  hold: 1,
  level: 0,
};
const DAYS: Days = { isWorked: (day) => weekdayOf(day) <= 5 };

interface Line {
  readonly setup: Setup;
  memo: Memo;
}

function lineOf(
  kind: Kind,
  cases: number,
  draw: Draw,
  change: { readonly at: number; readonly level: number } | null,
): Line {
  const points = Array.from({ length: HISTORY + WATCHED }, (_, i): Point => {
    const first = addDays(START, i);
    const level = change !== null && i >= change.at ? change.level : 1;
    return { first, ...kind.day(draw, cases * busy(first), level) };
  });
  return {
    setup: {
      rule: RULE,
      unit: kind.unit,
      gauge: false,
      points,
      days: DAYS,
      worse: kind.worse,
      minSample: 10,
    },
    memo: NEW,
  };
}

/** Walks all lines day by day, as one tick does; which rang on which day. */
function walk(
  lines: readonly Line[],
  until: number,
): readonly { readonly line: number; readonly day: number }[] {
  const rang: { line: number; day: number }[] = [];
  for (let i = HISTORY; i < until; i += 1) {
    const seen: { readonly line: number; readonly evidence: Evidence }[] = [];
    for (const [line, { setup, memo }] of lines.entries()) {
      const evidence = evidenceFor(setup, i, memo);
      if (evidence !== null) seen.push({ line, evidence });
    }
    const judged = judgedTogether(
      seen.map(({ line, evidence }) => ({
        evidence,
        isAlarmed: lines[line]?.memo.state.phase === 'alarmed',
        level: 0,
      })),
    );
    for (const [at, { line }] of seen.entries()) {
      const each = lines[line];
      const evidence = judged[at];
      if (each === undefined || evidence === undefined) continue;
      const advanced = advance(each.memo, evidence, RULE, (dayNumber(evidence.point.first) + 1) * DAY_MS);
      each.memo = advanced.memo;
      if (advanced.say === 'alarm') rang.push({ line, day: i });
    }
  }
  return rang;
}

const noise = (draw: Draw): Line[] =>
  Array.from({ length: 30 }).flatMap(() => KINDS.map((kind) => lineOf(kind, 12 + 16 * draw(), draw, null)));

interface Planted {
  readonly name: string;
  readonly kind: string;
  readonly cases: number;
  readonly level: number;
}

/** Changes of a size that happens: of a team, or of somebody busy. */
const PLANTED: readonly Planted[] = [
  { name: 'CSAT 90 → 70 %, 60 ratings a day', kind: 'csat', cases: 120, level: 0.7 / 0.9 },
  { name: 'complaint rate 5 → 15 %, 90 tickets a day', kind: 'complaint_rate', cases: 90, level: 3 },
  { name: 'tickets +60 %, 60 a day', kind: 'tickets', cases: 60, level: 1.6 },
  { name: 'first response twice as long, 60 a day', kind: 'first_response_time', cases: 60, level: 2 },
];

/** Prints both rates; what stands in docs/alerts.md is one run of it. */
export function printAlertRates(runs: number, planted: number): void {
  let alarms = 0;
  for (let run = 0; run < runs; run += 1) alarms += walk(noise(random(1000 + run)), HISTORY + WATCHED).length;
  const weeks = (runs * WATCHED) / 7;
  console.log(`\nAnomaly alerts, ${runs} × 30 agents × 6 metrics × ${WATCHED} days without any change:`);
  console.log(`| false alarms in all | a week | allowed |\n| --- | --- | --- |`);
  console.log(`| ${alarms} | ${(alarms / weeks).toFixed(2)} | 1.00 |`);
  console.log(`\nPlanted changes among those 180 series, ${planted} each, on a working day:`);
  console.log(
    '| change | found on the day | within two working days | the same, watched alone |\n| --- | --- | --- | --- |',
  );
  const background = noise(random(7));
  const usual = new Map<number, readonly Evidence[]>();
  for (const each of PLANTED) {
    const kind = KINDS.find(({ name }) => name === each.kind);
    if (kind === undefined) continue;
    let first = 0;
    let second = 0;
    let alone = 0;
    for (let run = 0; run < planted; run += 1) {
      const draw = random(5000 + run);
      // Monday to Thursday: the day after is a working day, too.
      const at = HISTORY + 7 + Math.floor(draw() * 4);
      const line = lineOf(kind, each.cases, draw, { at, level: each.level });
      const rang = foundOn(line, background, usual, at);
      if (rang === at) first += 1;
      if (rang !== null && rang <= at + 1) second += 1;
      if (foundOn(line, [], new Map(), at) !== null) alone += 1;
    }
    const shown = (count: number): string => `${Math.round((100 * count) / planted)} %`;
    console.log(`| ${each.name} | ${shown(first)} | ${shown(second)} | ${shown(alone)} |`);
  }
}

/** On which of the two days from `at` on this line rings, judged among all the others; null: on neither. */
function foundOn(
  line: Line,
  background: readonly Line[],
  usual: Map<number, readonly Evidence[]>,
  at: number,
): number | null {
  for (const i of [at, at + 1]) {
    const others = usual.get(i) ?? background.flatMap(({ setup }) => evidenceFor(setup, i, NEW) ?? []);
    usual.set(i, others);
    const own = evidenceFor(line.setup, i, NEW);
    if (own === null) continue;
    const [judged] = judgedTogether(
      [own, ...others].map((evidence) => ({ evidence, isAlarmed: false, level: 0 })),
    );
    if (judged?.verdict === 'breached') return i;
  }
  return null;
}
