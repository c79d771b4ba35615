// What an alarm looks like: the finding, the last periods with the limit or the usual, who is responsible, four buttons; and what
// takes its place when it is over. Pure.
import type { LineChart } from '../../../charts/chart.js';
import type { Block, Button, Card } from '../../cards/card.js';
import { metricEntry } from '../../metrics/catalogue.js';
import { say } from '../../question/say.js';
import type { Gazetteer } from '../../question/gazetteer.js';
import { rangeText, stepText } from '../../text/dates.js';
import { glue, sentenceCase } from '../../text/glue.js';
import type { Lang } from '../../text/lang.js';
import { ALERTS } from '../../text/sentences/alerts.js';
import { addSteps, stepOf } from '../../time/local-date.js';
import { planOf } from './series.js';
import type { Point } from './comparable.js';
import { findingText, periodText, subjectText, type Ring } from './words.js';

export interface Alarm extends Ring {
  readonly id: number;
  /** The series' name and the period: what feedback is kept with. */
  readonly series: string;
  readonly points: readonly Point[];
  /** Who set it up. */
  readonly owner: string;
  readonly responsible: { readonly id: string; readonly name: string } | null;
  readonly gazetteer: Gazetteer;
}

const SHOWN = 28;

export const alarmTitle = (alarm: Alarm): string => {
  const { ctx, evidence, subject } = alarm;
  const isCount = metricEntry(subject.metric).unit === 'count';
  const n = isCount
    ? ''
    : ctx.lang === 'zh'
      ? `（${ctx.format.n(evidence.point.n)}）`
      : ` (${ctx.format.n(evidence.point.n)})`;
  return `${findingText(alarm)}${n}`;
};

/** @param also what a wider alarm holds back, each a finding */
export function alarmCard(alarm: Alarm, also: readonly string[]): Card {
  const { ctx, responsible } = alarm;
  const { lang } = ctx;
  const words = ALERTS[lang];
  return {
    title: alarmTitle(alarm),
    tone: 'bad',
    lang,
    blocks: [
      ...chartBlock(alarm),
      ...also.map((text): Block => ({ kind: 'text', text: `${words.also}${text}` })),
      ...responsibleBlocks(responsible, lang),
      { kind: 'text', text: words.byRule(alarm.id, alarm.owner), weight: 'small' },
      { kind: 'buttons', buttons: alarmButtons(alarm) },
    ],
  };
}

export function responsibleBlocks(responsible: Alarm['responsible'], lang: Lang): readonly Block[] {
  if (responsible === null) return [];
  return [
    { kind: 'text', text: lang === 'zh' ? `${ALERTS.zh.responsible}：` : `${ALERTS.en.responsible}:` },
    { kind: 'mention', personId: responsible.id, name: responsible.name },
  ];
}

/** The last periods as a line, beside the limit or what is usual. */
function chartBlock(alarm: Alarm): readonly Block[] {
  const { ctx, rule, subject, evidence, points, where } = alarm;
  const { lang, format } = ctx;
  const words = ALERTS[lang];
  const { unit } = metricEntry(subject.metric);
  const shown = points.filter(({ first }) => first <= evidence.point.first).slice(-SHOWN);
  const [oldest] = shown;
  if (oldest === undefined || shown.filter(({ value }) => value !== null).length < 2) return [];
  const line =
    rule.limit.kind === 'threshold' ? rule.limit.limit : (evidence.usual ?? evidence.before?.value ?? null);
  const label =
    rule.limit.kind === 'threshold'
      ? words.limit
      : rule.limit.kind === 'anomaly'
        ? words.usual
        : words.before;
  const about = sentenceCase(subjectText(subject, where, ctx));
  const range = {
    from: oldest.first,
    to: stepOf(rule.step, evidence.point.first, ctx.config.workspace.weekStart).to,
  };
  const chart: LineChart = {
    kind: 'line',
    title: findingText(alarm),
    subtitle: rangeText(range, lang, null),
    lang,
    note: null,
    unit,
    series: [
      {
        name: about,
        points: shown.map(({ first, value, n }) => ({
          at: first,
          label: stepText(rule.step, first, lang, false),
          value,
          n,
          ...(alarm.running && first === evidence.point.first ? { partial: true as const } : {}),
        })),
      },
    ],
    previous: null,
    target: line === null ? null : { value: line, label: `${label} ${format.value(line, unit)}` },
  };
  return [{ kind: 'chart', chart, alt: words.chart(subjectText(subject, where, ctx)) }];
}

function alarmButtons(alarm: Alarm): readonly Button[] {
  const { ctx, id, series, evidence } = alarm;
  const { buttons } = ALERTS[ctx.lang];
  const about = JSON.stringify([id, series, evidence.point.first]);
  const why = whyQuestion(alarm);
  return [
    ...(why === null ? [] : [{ kind: 'ask', label: buttons.why, question: why } as const]),
    { kind: 'act', label: buttons.snooze, action: 'alert-snooze', value: String(id) },
    { kind: 'act', label: buttons.mute, action: 'alert-mute', value: String(id) },
    { kind: 'act', label: buttons.useful, action: 'alert-useful', value: about },
    { kind: 'act', label: buttons.notUseful, action: 'alert-not-useful', value: about },
  ];
}

/** The period against the one that it was set against, else the one before; null where a figure has no past. */
function whyQuestion({ ctx, rule, subject, where, evidence, gazetteer }: Alarm): string | null {
  if (metricEntry(subject.metric).timing === 'now') return null;
  const { weekStart } = ctx.config.workspace;
  const range = stepOf(rule.step, evidence.point.first, weekStart);
  const earlier =
    evidence.before?.first ?? addSteps(rule.step, evidence.point.first, rule.step === 'day' ? -7 : -1);
  const plan = {
    ...planOf({ ...subject, by: null, where }, rule.step, range),
    kind: 'drivers' as const,
    grain: null,
    compare: stepOf(rule.step, earlier, weekStart),
  };
  return say(plan, ctx.lang, gazetteer);
}

/** Figures in the title of several alarms. */
const NAMED = 3;

/** `complaint rate 23.7%`. */
const figureText = ({ subject, where, evidence, ctx }: Alarm): string =>
  glue(
    subjectText(subject, where, ctx),
    ' ',
    ctx.format.value(evidence.point.value, metricEntry(subject.metric).unit),
  );

/** Several alarms that came at once, as one message. */
export function digestCard(
  alarms: readonly Alarm[],
  also: ReadonlyMap<Alarm, readonly string[]>,
  lang: Lang,
): Card {
  const words = ALERTS[lang];
  const responsible = new Map(
    alarms.flatMap(({ responsible: one }) => (one === null ? [] : [[one.id, one] as const])),
  );
  return {
    title: words.digest(alarms.length, alarms.slice(0, NAMED).map(figureText)),
    tone: 'bad',
    lang,
    blocks: [
      ...alarms.flatMap((alarm): readonly Block[] => [
        { kind: 'text', text: `• ${alarmTitle(alarm)}` },
        ...(also.get(alarm) ?? []).map((text): Block => ({
          kind: 'text',
          text: `${words.also}${text}`,
          weight: 'small',
        })),
      ]),
      ...[...responsible.values()]
        .flatMap((one) => responsibleBlocks(one, lang))
        .filter((block, i) => i === 0 || block.kind === 'mention'),
      {
        kind: 'buttons',
        buttons: [...new Set(alarms.map(({ id }) => id))].slice(0, 4).map((id): Button => ({
          kind: 'act',
          label: words.buttons.open(id),
          action: 'alert-open',
          value: String(id),
        })),
      },
    ],
  };
}

/** What takes the place of the alarm's message when it is over. @param was the alarm's title */
export function recoveryCard(
  alarm: Omit<Alarm, 'gazetteer' | 'points' | 'responsible' | 'series'>,
  was: string,
  settled: boolean,
): Card {
  const { ctx, rule, subject, where, evidence } = alarm;
  const { lang, format } = ctx;
  const words = ALERTS[lang];
  const about = subjectText(subject, where, ctx);
  const when = periodText(rule.step, evidence.point.first, lang, ctx.today, ctx.config.workspace.weekStart);
  const value = format.value(evidence.point.value, metricEntry(subject.metric).unit);
  return {
    title: settled ? words.settled(about, when, value) : words.recovered(about, when, value),
    tone: settled ? 'plain' : 'good',
    lang,
    blocks: [
      { kind: 'text', text: words.was(was) },
      { kind: 'text', text: words.byRule(alarm.id, alarm.owner), weight: 'small' },
    ],
  };
}

/** Beyond the budget of an address: what was not sent one by one. */
export function moreCard(titles: readonly string[], lang: Lang): Card {
  const words = ALERTS[lang];
  return {
    title: words.more(titles.length),
    tone: 'warn',
    lang,
    blocks: [
      ...titles.slice(-20).map((text): Block => ({ kind: 'text', text: `• ${text}` })),
      { kind: 'text', text: words.moreAbout, weight: 'small' },
    ],
  };
}
