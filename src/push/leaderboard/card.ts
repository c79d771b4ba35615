// A board as a card: for a room the top three by name, for somebody on it their own place as well, for those who lead up to ten. Pure.
import type { Block, Button, Card } from '../../cards/card.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import { rangeText } from '../../text/dates.js';
import { makeFormat, saysSomething } from '../../text/format.js';
import { sentenceCase } from '../../text/glue.js';
import type { Lang } from '../../text/lang.js';
import { LEADERBOARD } from '../../text/sentences/push-leaderboard.js';
import { lengthInDays, type LocalDate } from '../../time/local-date.js';
import { chartBlocks } from './chart.js';
import { direction, type BoardFacts, type BoardRow, type BoardSpec, type Own } from './board.js';

export interface BoardLook {
  readonly lang: Lang;
  readonly today: LocalDate;
  readonly minSample: number;
  readonly monthly: boolean;
  readonly team: string | null;
  /** The name of the push and its slot: what feedback is about. */
  readonly about: string;
  readonly audience: 'room' | 'person';
  /** Somebody on the board, who may say whether it names them; null for rooms and those who lead. */
  readonly reader: { readonly isUnnamed: boolean } | null;
}

export function boardCard(facts: BoardFacts, spec: BoardSpec, look: BoardLook): Card {
  const { lang, team } = look;
  const words = LEADERBOARD[lang];
  const { own } = facts;
  const first = facts.top.filter(({ place }) => place === 1);
  const boardTitle =
    facts.top.length === 0
      ? sentenceCase(nameOf(spec.metric, lang))
      : words.title({
          metric: lang === 'zh' ? nameOf(spec.metric, lang) : sentenceCase(nameOf(spec.metric, lang)),
          team,
          leaders: first.map(({ name }) => name ?? words.unnamed),
          sharing: facts.sharing,
        });
  const title = own === null ? boardTitle : ownTitle(own, spec, look);
  return {
    title,
    tone: 'plain',
    lang,
    blocks: [
      {
        kind: 'text',
        // The title of a team's board names the team.
        text: words.period(
          rangeText(spec.windows.now, lang, look.today),
          own === null && facts.top.length > 0 ? null : team,
        ),
        weight: 'small',
      },
      ...(own === null ? [] : ownBlocks(own, facts, spec, look)),
      ...(facts.top.length === 0
        ? [{ kind: 'text', text: words.nobody } as const]
        : [
            // Who has no place is not what the bars show.
            ...chartBlocks(facts, spec, look, own?.kind === 'placed' ? title : boardTitle),
            topTable(facts, spec, look),
          ]),
      ...(facts.sharing > facts.top.filter(({ place }) => place === 1).length
        ? [{ kind: 'text', text: words.sharing(facts.sharing), weight: 'small' } as const]
        : []),
      ...recognitionBlocks(facts, spec, look),
      { kind: 'details', label: words.how.label, blocks: howBlocks(facts, spec, look) },
      ...buttonBlock(spec, look),
    ],
  };
}

/** So many may share a place and it still is one. */
const FEW = 3;

const nameOf = (metric: MetricId, lang: Lang): string => metricEntry(metric).names[lang][0] ?? metric;
const valueOf = (value: number | null, metric: MetricId, lang: Lang): string =>
  makeFormat(lang).value(value, metricEntry(metric).unit);

function ownTitle(own: Own, { metric, guard }: BoardSpec, { lang, minSample }: BoardLook): string {
  const words = LEADERBOARD[lang];
  const name = sentenceCase(nameOf(metric, lang));
  switch (own.kind) {
    case 'placed': {
      const { place, isTied } = own.row;
      return own.sharing > FEW
        ? words.ownAmong({ metric: name, place, sharing: own.sharing, of: own.of })
        : words.own({ metric: name, place, of: own.of, tied: isTied });
    }
    case 'too_few':
      return words.ownTooFew({ metric: name, n: makeFormat(lang).n(own.n), needed: minSample });
    case 'held_back':
      return words.ownHeldBack({ metric: name, guard: guard === null ? '' : nameOf(guard, lang) });
    default:
      return own satisfies never;
  }
}

function ownBlocks(own: Own, facts: BoardFacts, spec: BoardSpec, look: BoardLook): readonly Block[] {
  const { lang } = look;
  const words = LEADERBOARD[lang];
  const format = makeFormat(lang);
  if (own.kind === 'too_few') return [];
  const { figure, guard } = own.kind === 'placed' ? own.row : own;
  const value = (x: number | null): string => valueOf(x, spec.metric, lang);
  const beside = own.kind === 'placed' ? movement(own, spec, look) : [];
  const lines: Block = {
    kind: 'facts',
    facts: [
      {
        label: sentenceCase(nameOf(spec.metric, lang)),
        value: [
          words.figure(value(figure.value), format.n(figure.n)),
          ...(facts.whole === null ? [] : [`${words.everyone} ${value(facts.whole.value)}`]),
          ...beside,
        ].join(' · '),
      },
      ...(spec.guard === null || guard === null
        ? []
        : [
            {
              label: sentenceCase(nameOf(spec.guard, lang)),
              value: [
                words.figure(valueOf(guard.value, spec.guard, lang), format.n(guard.n)),
                `${words.everyone} ${valueOf(facts.guardWhole, spec.guard, lang)}`,
              ].join(' · '),
            },
          ]),
    ],
  };
  const why: readonly Block[] =
    own.kind === 'held_back' && spec.guard !== null && guard !== null
      ? [
          {
            kind: 'text',
            text: words.heldBackWhy(
              sentenceCase(nameOf(spec.guard, lang)),
              valueOf(guard.value, spec.guard, lang),
              valueOf(facts.guardWhole, spec.guard, lang),
            ),
          },
        ]
      : [];
  return [lines, ...why, ...praise(facts, spec, look)];
}

function movement(
  own: Extract<Own, { kind: 'placed' }>,
  { metric }: BoardSpec,
  { lang, monthly }: BoardLook,
): readonly string[] {
  const words = LEADERBOARD[lang];
  const { unit } = metricEntry(metric);
  const by = own.change === null ? null : makeFormat(lang).difference(own.change, unit);
  const isBetter = own.change !== null && (direction(metric) === 'up' ? own.change > 0 : own.change < 0);
  const { moved } = own.row;
  return [
    ...(by === null
      ? []
      : [saysSomething(by) ? words.change(by, isBetter, unit === 'seconds') : words.before]),
    ...(moved === null || moved === 0 ? [] : [words.movedSince(moved, monthly)]),
  ];
}

function praise(
  { ownRecognition }: BoardFacts,
  { metric, target }: BoardSpec,
  { lang }: BoardLook,
): readonly Block[] {
  if (ownRecognition === null) return [];
  const words = LEADERBOARD[lang];
  const { record, streak, targetMet } = ownRecognition;
  const goal = target === null ? '' : valueOf(target, metric, lang);
  const said = [
    record === null
      ? null
      : words.ownRecord(valueOf(record.value, metric, lang), makeFormat(lang).n(record.n), record.weeks),
    streak > 0 ? words.ownStreak(streak, goal) : targetMet ? words.ownTarget(goal) : null,
  ].filter((text) => text !== null);
  return said.map((text) => ({ kind: 'text', text }));
}

function topTable({ top }: BoardFacts, { metric, guard }: BoardSpec, { lang }: BoardLook): Block {
  const words = LEADERBOARD[lang];
  const name = ({ name: own, isReader }: BoardRow): string => (isReader ? words.you : (own ?? words.unnamed));
  const guarded = guard !== null && top.some((row) => row.guard !== null);
  return {
    kind: 'table',
    head: [
      words.head.place,
      words.head.name,
      sentenceCase(nameOf(metric, lang)),
      'n',
      ...(guarded ? [sentenceCase(nameOf(guard, lang))] : []),
      words.head.moved,
    ],
    rows: top.map((row) => [
      words.place(row.place, row.isTied),
      name(row),
      valueOf(row.figure.value, metric, lang),
      String(row.figure.n),
      ...(guarded ? [valueOf(row.guard?.value ?? null, guard, lang)] : []),
      words.moved(row.moved),
    ]),
    numeric: [false, false, true, true, ...(guarded ? [true] : []), false],
  };
}

function recognitionBlocks(
  facts: BoardFacts,
  { metric, target }: BoardSpec,
  { lang }: BoardLook,
): readonly Block[] {
  const words = LEADERBOARD[lang];
  const said = [
    facts.improved.length === 0 ? null : words.improved(facts.improved),
    facts.records.length === 0 ? null : words.records(facts.records),
    facts.streaks.length === 0 ? null : words.streaks(facts.streaks),
    facts.onTarget === null || facts.placed === 0 || target === null
      ? null
      : words.onTarget(facts.onTarget, facts.placed, valueOf(target, metric, lang)),
  ].filter((text) => text !== null);
  return said.map((text) => ({ kind: 'text', text }));
}

function howBlocks(facts: BoardFacts, spec: BoardSpec, look: BoardLook): readonly Block[] {
  const { lang, today, minSample } = look;
  const { how, unnamed, you } = LEADERBOARD[lang];
  const { metric, guard, windows } = spec;
  const entry = metricEntry(metric);
  const range = (days: BoardSpec['windows']['now']): string => rangeText(days, lang, today);
  const cases = facts.top.map(
    ({ name, isReader, figure }) => `${isReader ? you : (name ?? unnamed)} ${figure.n}`,
  );
  return [
    how.definition(sentenceCase(nameOf(metric, lang)), entry.definition[lang]),
    how.range(range(windows.now), range(windows.before), range(windows.last)),
    `${entry.unit === 'ratio' ? how.share : how.time}${lang === 'zh' ? '' : ' '}${how.ties}`,
    how.minimum(minSample, facts.tooFew),
    ...(guard === null
      ? []
      : [
          how.guard(
            sentenceCase(nameOf(guard, lang)),
            valueOf(facts.guardWhole, guard, lang),
            facts.heldBack,
          ),
        ]),
    ...(cases.length === 0 ? [] : [how.cases(cases.join(lang === 'zh' ? '，' : ', '))]),
    how.named,
  ].map((text) => ({ kind: 'text', text, weight: 'small' }));
}

function buttonBlock({ metric, windows }: BoardSpec, look: BoardLook): readonly Block[] {
  const { buttons, askMine, askAll } = LEADERBOARD[look.lang];
  const name = nameOf(metric, look.lang);
  const weeks = look.monthly ? null : lengthInDays(windows.now) / 7;
  // In a room everybody may ask; the answer comes to them alone.
  const ask: Button =
    look.audience === 'room'
      ? { kind: 'ask', label: buttons.mine, question: askMine(name, weeks) }
      : { kind: 'ask', label: buttons.all, question: askAll(name, look.team, weeks) };
  if (look.reader === null) return [{ kind: 'buttons', buttons: [ask] }];
  const { isUnnamed } = look.reader;
  return [
    {
      kind: 'buttons',
      buttons: [
        {
          kind: 'act',
          label: isUnnamed ? buttons.show : buttons.hide,
          action: 'leaderboard-name',
          value: isUnnamed ? 'show' : 'hide',
        },
        { kind: 'act', label: buttons.feedback, action: 'push-feedback', value: look.about },
      ],
    },
  ];
}
