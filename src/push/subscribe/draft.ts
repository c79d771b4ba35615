// What a wish would become, read back before it is kept: one sentence, what it looks at, what it would have said in the last months,
// when it comes next, who is named. Nothing is changed here.
import { z } from 'zod';
import { restrict } from '../../access/restrict.js';
import type { Principal } from '../../access/principal.js';
import { answerContext, queryOf } from '../../answer/context.js';
import { deniedAnswer } from '../../answer/refusals.js';
import { answerReading } from '../../answer/answer-reading.js';
import type { Block, Card } from '../../cards/card.js';
import type { Gazetteer } from '../../question/gazetteer.js';
import { readQuestion } from '../../question/read.js';
import { say } from '../../question/say.js';
import type { ReadContext } from '../../question/context.js';
import type { Plan, Reading } from '../../question/plan.js';
import type { Database } from '../../store/schema.js';
import { dayText, rangeText, weekdayName } from '../../text/dates.js';
import { sentenceCase } from '../../text/glue.js';
import type { Lang } from '../../text/lang.js';
import { SUBSCRIBE } from '../../text/sentences/subscribe.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { Instant } from '../../time/instant.js';
import { weekdayOf, type LocalDate } from '../../time/local-date.js';
import type { Kysely } from 'kysely';
import { responsibleFor } from '../alerts/responsible.js';
import type { AlertRule } from '../alerts/rule.js';
import { addressFor, type PlaceDeps } from './places.js';
import { sentenceOf } from '../saved/sentence-of.js';
import { readContextFor } from './read-context.js';
import { lastStep, nextTimes, withTime } from './reports.js';
import { sayWish } from './say-wish.js';
import { settleAlert, settleReport } from './settle.js';
import {
  contentShape,
  namedWish,
  ownerOf,
  roomEyesOf,
  zoneOf,
  type AlertWish,
  type Content,
  type ReportWish,
  type RoomOf,
} from './subscription.js';
import { tryOut } from './try-out.js';
import type { Wish } from './wish.js';

export interface DraftDeps extends PlaceDeps {
  readonly db: Kysely<Database>;
  readonly gazetteer: Gazetteer;
  readonly roomOf: RoomOf;
}

/** What is kept between the reading back and the saving. */
export interface Draft {
  readonly id: string;
  readonly content: Content;
  readonly address: string;
  readonly room: boolean;
  readonly lang: Lang;
  readonly sentence: string;
  /** The subscription that it changes; null: a new one. */
  readonly changes: number | null;
  /** First days of periods that were unusual, by series: what is usual is known from the beginning. */
  readonly unusual: Readonly<Record<string, readonly string[]>>;
}

export const draftShape = z.object({
  id: z.string(),
  content: contentShape,
  address: z.string(),
  room: z.boolean(),
  lang: z.enum(['zh', 'en']),
  sentence: z.string(),
  changes: z.number().nullable(),
  unusual: z.record(z.string(), z.array(z.string())),
});

export type Drafted =
  | { readonly ok: true; readonly draft: Draft; readonly card: Card }
  | { readonly ok: false; readonly card: Card };

export interface DraftOptions {
  readonly id: string;
  readonly changes?: number | null;
  /** The saved question that a report sends. */
  readonly name?: string | null;
  readonly level?: number;
}

export async function draftOf(
  wish: Wish,
  deps: DraftDeps,
  lang: Lang,
  now: Instant,
  options: DraftOptions,
): Promise<Drafted> {
  const place = addressFor(wish.place, deps, lang);
  if (!place.ok) return { ok: false, card: refusalCard(place.text, lang) };
  const { address, room, reader } = place;
  const { tenant } = deps.here;
  const principal = room
    ? await roomEyesOf(address, tenant, deps.config, deps.roomOf)
    : reader === null
      ? deps.who
      : ownerOf(reader, deps.directory);
  if (principal === null || (principal.kind === 'room' && principal.members.length === 0))
    return { ok: false, card: refusalCard(SUBSCRIBE[lang].refused.roomUnknown, lang) };
  return wish.kind === 'alert'
    ? draftAlert(wish, { address, room, principal, reader }, deps, lang, now, options)
    : draftReport(wish, { address, room, principal, reader }, deps, lang, now, options);
}

interface Target {
  readonly address: string;
  readonly room: boolean;
  readonly principal: Principal;
  readonly reader: string | null;
}

async function draftAlert(
  wish: AlertWish,
  target: Target,
  deps: DraftDeps,
  lang: Lang,
  now: Instant,
  { id, changes = null, level = 0 }: DraftOptions,
): Promise<Drafted> {
  const { who, config, directory, gazetteer } = deps;
  const settled = settleAlert(wish, readContextFor(who, lang, deps, now), lang, level);
  if (!settled.ok) return { ok: false, card: refusalCard(settled.text, lang) };
  const { rule, plan } = settled;
  const denied = plan === null ? null : await refusedFor(plan, [who, target.principal], deps, lang, now);
  if (denied !== null) return { ok: false, card: refusalCard(denied, lang) };
  const sentence = sentenceCase(sayWish(wish, plan, lang, gazetteer));
  const tried = await tryOut(rule, target.principal, deps, lang, now);
  const words = SUBSCRIBE[lang];
  const responsible = responsibleFor(
    { row: { owner: who.id ?? '', address: target.address } },
    rule.subject?.where ?? [],
    directory,
    config,
  );
  const facts = [
    ...(tried.about === null ? [] : [{ label: words.understood, value: tried.about }]),
    { label: words.rehearsal, value: tried.text },
    ...(target.address === deps.here.address ? [] : [{ label: words.goesTo, value: target.address }]),
    ...(responsible === null ? [] : [{ label: words.responsible, value: responsible.name }]),
  ];
  const draft: Draft = {
    id,
    content: { kind: 'alert', wish, rule, tenant: deps.here.tenant, reader: target.reader },
    address: target.address,
    room: target.room,
    lang,
    sentence,
    changes,
    unusual: tried.unusual,
  };
  const notes = notesOn(rule, config.workspace.minSample, lang);
  return { ok: true, draft, card: readBack(draft, facts, notes) };
}

function notesOn(rule: AlertRule, minSample: number, lang: Lang): readonly string[] {
  const words = SUBSCRIBE[lang];
  const { subject, limit } = rule;
  if (subject === null) return [];
  const { unit } = metricEntry(subject.metric);
  const counts = unit === 'count' || unit === 'per_mille';
  return [
    ...(limit.kind === 'change' && unit === 'ratio'
      ? [limit.relative ? words.aboutRelative('') : words.points]
      : []),
    ...(limit.kind === 'change' && rule.step === 'day' ? [words.alike] : []),
    ...(counts || limit.kind === 'anomaly' ? [] : [words.small(minSample)]),
  ];
}

/** The rule that one of them is refused by, as a sentence; null where all of them may see it. */
async function refusedFor(
  plan: Plan,
  principals: readonly Principal[],
  { db, directory, config }: DraftDeps,
  lang: Lang,
  now: Instant,
): Promise<string | null> {
  for (const principal of principals) {
    const ctx = await answerContext(plan, lang, { db, directory, config, principal, now });
    const [metric] = plan.metrics;
    if (metric === undefined) continue;
    const verdict = restrict(principal, { ...queryOf(ctx, metric), grain: 'day' }, 'figure', directory);
    if (verdict.kind === 'denied')
      return principal.kind === 'room'
        ? SUBSCRIBE[lang].refused.roomMayNot
        : deniedAnswer(verdict.rule, lang, plan).headline;
  }
  return null;
}

async function draftReport(
  wish: ReportWish,
  target: Target,
  deps: DraftDeps,
  lang: Lang,
  now: Instant,
  { id, changes = null, name = null }: DraftOptions,
): Promise<Drafted> {
  const { who, config, directory, gazetteer, db } = deps;
  const context = readContextFor(who, lang, deps, now);
  const settled = settleReport(wish, context, lang);
  if (!settled.ok) return { ok: false, card: refusalCard(settled.text, lang) };
  const reading = withTime(readQuestion(wish.question, context), wish.schedule, config, now);
  for (const principal of [who, target.principal]) {
    const { full } = await answerReading(reading, { db, directory, config, principal, now });
    const { status } = full.answer;
    if (status === 'answer') continue;
    // What the speaker may see and the room may not is no lack of theirs.
    const isRooms = status === 'denied' && principal.kind === 'room';
    return {
      ok: false,
      card: refusalCard(isRooms ? SUBSCRIBE[lang].refused.roomMayNot : full.headline, lang),
    };
  }
  const words = SUBSCRIBE[lang];
  const zone = zoneOf({ owner: who.id ?? '', room: target.room ? 1 : 0 }, directory, config);
  const times = nextTimes(wish.schedule, zone, config, now, 3);
  const draft: Draft = {
    id,
    content: { kind: 'report', wish, name, tenant: deps.here.tenant, reader: target.reader },
    address: target.address,
    room: target.room,
    lang,
    sentence: sentenceCase(sayWish(namedWish(wish, name), settled.plan, lang, gazetteer)),
    changes,
    unusual: {},
  };
  const facts = [
    {
      label: words.understood,
      value: sentenceCase(
        aboutText(settled.plan, reading, wish, times[0]?.date ?? null, deps, context, lang),
      ),
    },
    {
      label: words.nextTimes,
      value: times.map((slot) => slotText(slot, lang)).join(lang === 'zh' ? '；' : '; '),
    },
    ...(target.address === deps.here.address ? [] : [{ label: words.goesTo, value: target.address }]),
  ];
  return { ok: true, draft, card: readBack(draft, facts, []) };
}

/** The question; where it names no time, with the days that each sending speaks of and those of the first. */
function aboutText(
  asked: Plan,
  reading: Reading,
  { schedule: { cron, every } }: ReportWish,
  first: LocalDate | null,
  { config, gazetteer }: DraftDeps,
  context: ReadContext,
  lang: Lang,
): string {
  const plan = reading.status === 'plan' ? reading.plan : asked;
  const isTimed = !asked.assumed.includes('last_30_days') || plan.assumed.includes('last_30_days');
  // A time that was said goes on meaning that: the week before the one in which it is sent.
  if (isTimed || first === null) return sentenceOf(plan, context, lang);
  const workdays = cron.endsWith(' 1-5');
  const span = rangeText(lastStep(every, first, config, workdays), lang, context.today);
  return SUBSCRIBE[lang].eachTime(
    say({ ...plan, range: null, assumed: [] }, lang, gazetteer),
    workdays ? 'workday' : every,
    span,
  );
}

/** `周一 3月23日 09:30`, `Monday 23 March 2026 09:30`. */
export const slotText = (
  { date, minute }: { readonly date: LocalDate; readonly minute: number },
  lang: Lang,
): string =>
  `${weekdayName(weekdayOf(date), lang)} ${dayText(date, lang, date)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function readBack(
  { id, sentence, lang }: Draft,
  facts: readonly { readonly label: string; readonly value: string }[],
  notes: readonly string[],
): Card {
  const { buttons, confirm } = SUBSCRIBE[lang];
  return {
    title: sentence,
    tone: 'plain',
    lang,
    blocks: [
      { kind: 'facts', facts },
      ...notes.map((text): Block => ({ kind: 'text', text, weight: 'small' })),
      { kind: 'text', text: confirm },
      {
        kind: 'buttons',
        buttons: [
          { kind: 'act', label: buttons.save, action: 'wish-save', value: id },
          { kind: 'act', label: buttons.change, action: 'wish-change', value: id },
          { kind: 'act', label: buttons.cancel, action: 'wish-cancel', value: id },
        ],
      },
    ],
  };
}

export const refusalCard = (text: string, lang: Lang): Card => ({
  title: SUBSCRIBE[lang].refused.title,
  tone: 'warn',
  lang,
  blocks: [{ kind: 'text', text }],
});
