// From facts to a card: figures with what stands beside them, the chart of 14 days, what waits, two sentences, four buttons. Pure.
import type { TileChart, TileMetric } from '../../../charts/chart.js';
import { meets } from '../../answer/target.js';
import type { Block, Button, Card } from '../../cards/card.js';
import { metricEntry } from '../../metrics/catalogue.js';
import { dayText, rangeText, stepText, weekdayName } from '../../text/dates.js';
import { makeFormat, type Format } from '../../text/format.js';
import { glue, sentenceCase } from '../../text/glue.js';
import type { Lang } from '../../text/lang.js';
import { DAILY } from '../../text/sentences/push-daily.js';
import { addDays, weekdayOf } from '../../time/local-date.js';
import type { DailyFacts, DailyLine, DailyMetric, Reading } from './facts.js';
import { judge, type Concern, type Praise } from './judge.js';

export interface DailyLook {
  readonly lang: Lang;
  /** The slot that the card is of; what is said of it is kept with it. */
  readonly slot: string;
}

export function dailyCard(facts: DailyFacts, look: DailyLook): Card {
  const { lang } = look;
  const format = makeFormat(lang);
  const verdict = judge(facts);
  const words = DAILY[lang];
  const shown = facts.lines.filter(({ day }) => day.n > 0);
  const who = facts.scope === 'own' ? facts.reader : facts.scope === 'team' ? facts.team : words.whole;
  return {
    title: words.title({
      who,
      day: dayWords(facts, lang),
      figures: shown.map(({ metric, day }) =>
        glue(plainName(metric, lang), ' ', reading(day, metric, format, lang)),
      ),
      resolved: facts.resolved,
    }),
    tone: 'plain',
    lang,
    blocks: [
      { kind: 'facts', facts: facts.lines.map((line) => lineFact(facts, line, format, lang)) },
      ...chartBlock(facts, verdict.small, lang),
      { kind: 'facts', facts: [{ label: words.waiting, value: words.waitingNow(facts.waiting) }] },
      ...(facts.members.length === 0 ? [] : [membersTable(facts, format, lang)]),
      ...sentence(words.wentWell, praiseText(verdict.good, facts, format, lang), lang),
      ...sentence(words.toLook, concernText(verdict.look, facts, format, lang), lang),
      ...verdict.small.map((metric): Block => {
        const n = facts.lines.find((line) => line.metric === metric)?.day.n ?? 0;
        return { kind: 'text', text: words.small(metricName(metric, lang), n), weight: 'small' };
      }),
      ...sourceNote(facts, lang),
      { kind: 'buttons', buttons: buttons(facts, verdict.look, look) },
    ],
  };
}

const plainName = (metric: DailyMetric, lang: Lang): string => metricEntry(metric).names[lang][0] ?? metric;

/** At the beginning of a line. */
const metricName = (metric: DailyMetric, lang: Lang): string => sentenceCase(plainName(metric, lang));

/** `昨天`, `上周五`-like names only where they are exact: else the weekday with its date. */
function dayWords({ day, today }: DailyFacts, lang: Lang): string {
  if (addDays(day, 1) === today) return DAILY[lang].yesterday;
  const weekday = weekdayName(weekdayOf(day), lang);
  const date = dayText(day, lang, today);
  return lang === 'zh' ? `${weekday}（${date}）` : `${weekday} ${date}`;
}

const reading = ({ value, n }: Reading, metric: DailyMetric, format: Format, lang: Lang): string =>
  n === 0
    ? DAILY[lang].noData
    : DAILY[lang].figure(format.value(value, metricEntry(metric).unit), format.n(n));

function lineFact(
  facts: DailyFacts,
  line: DailyLine,
  format: Format,
  lang: Lang,
): { readonly label: string; readonly value: string } {
  const words = DAILY[lang];
  const entry = metricEntry(line.metric);
  const { day, usual, around, target, benchmark } = line;
  const value = (x: number): string => format.value(x, entry.unit);
  const beside = [
    usual === null ? null : words.usual(value(usual.value), usual.days),
    around === null || around.value === null
      ? null
      : (facts.scope === 'own' && facts.team !== null ? words.aroundTeam : words.aroundWhole)(
          value(around.value),
        ),
    target === null
      ? null
      : words.target(value(target), day.value === null ? null : meets(entry, day.value, target)),
    benchmark === null ? null : words.benchmark(value(benchmark.value)),
  ].filter((text) => text !== null);
  return {
    label: metricName(line.metric, lang),
    value: [reading(day, line.metric, format, lang), ...beside].join(' · '),
  };
}

/** A tile of both figures with their last 14 days, for a phone; none where no metric has two days to show. */
function chartBlock(facts: DailyFacts, small: readonly DailyMetric[], lang: Lang): readonly Block[] {
  const lines = facts.lines.filter(({ series }) => series.filter(({ n }) => n > 0).length > 1);
  const [first] = lines;
  if (first === undefined) return [];
  const format = makeFormat(lang);
  const words = DAILY[lang];
  const chart: TileChart = {
    kind: 'tile',
    title: facts.scope === 'own' ? words.chart.own : (facts.team ?? words.whole),
    subtitle: rangeText({ from: first.series[0]?.date ?? facts.day, to: facts.day }, lang, facts.today),
    lang,
    note: null,
    metrics: lines.map(({ metric, day, usual, target, series }): TileMetric => {
      const { unit, better } = metricEntry(metric);
      return {
        name: metricName(metric, lang),
        unit,
        value: day.value,
        n: day.n,
        small: small.includes(metric),
        usual: usual === null ? null : { value: usual.value, range: null },
        better: better === 'down' ? 'lower' : better === 'up' ? 'higher' : null,
        target:
          target === null ? null : { label: words.target(format.value(target, unit), null), value: target },
        points: series.map(({ date, value, n }) => ({
          at: date,
          label: stepText('day', date, lang, false),
          value,
          n,
        })),
      };
    }),
  };
  const alt = lines.map(
    ({ metric, day }) => `${metricName(metric, lang)} ${reading(day, metric, format, lang)}`,
  );
  return [{ kind: 'chart', chart, alt: words.chart.alt(alt) }];
}

function membersTable(facts: DailyFacts, format: Format, lang: Lang): Block {
  const words = DAILY[lang].members;
  const cell = (metric: DailyMetric, { value, n }: Reading): string =>
    n === 0 ? '–' : format.value(value, metricEntry(metric).unit);
  return {
    kind: 'table',
    head: [
      facts.scope === 'team' ? words.team : words.whole,
      words.open,
      words.overdue,
      metricName('first_response_time', lang),
      metricName('csat', lang),
    ],
    rows: facts.members.map((member) => [
      member.name,
      String(member.open),
      String(member.overdue),
      cell('first_response_time', member.firstResponse),
      cell('csat', member.csat),
    ]),
    numeric: [false, true, true, true, true],
  };
}

const sentence = (label: string, text: string | null, lang: Lang): readonly Block[] =>
  text === null ? [] : [{ kind: 'text', text: `${label}${lang === 'zh' ? '：' : ': '}${text}` }];

function praiseText(praise: Praise | null, facts: DailyFacts, format: Format, lang: Lang): string | null {
  if (praise === null) return null;
  const words = DAILY[lang].good;
  switch (praise.kind) {
    case 'target_met':
      return words.target_met(metricName(praise.metric, lang), valueOf(praise.metric, praise.target, format));
    case 'better_than_usual':
      return words.better_than_usual(
        metricName(praise.metric, lang),
        differenceOf(praise.metric, praise.by, format),
        isDuration(praise.metric),
      );
    case 'better_than_around':
      return words.better_than_around(
        metricName(praise.metric, lang),
        differenceOf(praise.metric, praise.by, format),
        isDuration(praise.metric),
        facts.scope === 'own' && facts.team !== null,
      );
    case 'all_satisfied':
      return words.all_satisfied(praise.n);
    case 'nothing_overdue':
      return words.nothing_overdue();
    case 'resolved':
      return words.resolved(praise.n);
    default:
      return praise satisfies never;
  }
}

function concernText(concern: Concern | null, facts: DailyFacts, format: Format, lang: Lang): string | null {
  if (concern === null) return null;
  const words = DAILY[lang].look;
  const own = facts.scope === 'own';
  switch (concern.kind) {
    case 'overdue':
      return words.overdue(concern.n, own);
    case 'due_today':
      return words.due_today(concern.n, own);
    case 'target_missed':
      return words.target_missed(
        metricName(concern.metric, lang),
        differenceOf(concern.metric, concern.gap, format),
        valueOf(concern.metric, concern.target, format),
        isDuration(concern.metric),
      );
    case 'worse_than_usual':
      return words.worse_than_usual(
        metricName(concern.metric, lang),
        differenceOf(concern.metric, concern.by, format),
        isDuration(concern.metric),
      );
    default:
      return concern satisfies never;
  }
}

const isDuration = (metric: DailyMetric): boolean => metricEntry(metric).unit === 'seconds';
const valueOf = (metric: DailyMetric, value: number, format: Format): string =>
  format.value(value, metricEntry(metric).unit);
const differenceOf = (metric: DailyMetric, delta: number, format: Format): string =>
  format.difference(delta, metricEntry(metric).unit);

function sourceNote(facts: DailyFacts, lang: Lang): readonly Block[] {
  const sources = [...new Set(facts.lines.flatMap(({ benchmark }) => benchmark?.source ?? []))];
  return sources.every((source) => source === '')
    ? []
    : [{ kind: 'text', text: DAILY[lang].sources(sources.join(', ')), weight: 'small' }];
}

function buttons(facts: DailyFacts, concern: Concern | null, { lang, slot }: DailyLook): readonly Button[] {
  const words = DAILY[lang];
  const { scope, team } = facts;
  const date = dayText(facts.day, lang, null);
  const about = concern !== null && 'metric' in concern ? concern.metric : (facts.lines[0]?.metric ?? 'csat');
  const why: Button =
    concern?.kind === 'overdue'
      ? { kind: 'ask', label: words.buttons.why, question: words.ask.overdue(scope, team) }
      : {
          kind: 'ask',
          label: words.buttons.why,
          question: words.ask.why(scope, team, date, plainName(about, lang)),
        };
  const ask: readonly Button[] = [
    { kind: 'ask', label: words.buttons.details, question: words.ask.details(scope, team, date) },
    why,
  ];
  if (facts.reader === null) return ask;
  return [
    ...ask,
    { kind: 'act', label: words.buttons.pause, action: 'push-pause', value: 'daily-card' },
    { kind: 'act', label: words.buttons.feedback, action: 'push-feedback', value: `daily-card/${slot}` },
  ];
}
