// Reports at their times: the question read anew, answered for the eyes of whoever gets it, decided and queued in one transaction,
// each slot once.
import type { Kysely } from 'kysely';
import type { Principal } from '../../access/principal.js';
import { answerReading } from '../../answer/answer-reading.js';
import { answerCard } from '../../cards/answer-card.js';
import type { Card } from '../../cards/card.js';
import type { Config } from '../../config/config.js';
import { offerOf } from '../../delivery/offers.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { Gazetteer } from '../../question/gazetteer.js';
import type { Plan, Reading } from '../../question/plan.js';
import { readQuestion } from '../../question/read.js';
import { claimSlot, decidedSlots } from '../../store/push-slots.js';
import type { Database } from '../../store/schema.js';
import { SUBSCRIBE } from '../../text/sentences/subscribe.js';
import type { Directory } from '../../tickets/directory.js';
import { isWorkday, type BusinessCalendar } from '../../time/business-calendar.js';
import { DAY_MS, HOUR_MS, type Instant, type Zone } from '../../time/instant.js';
import {
  addDays,
  addSteps,
  startOf,
  stepOf,
  weekdayOf,
  type ClosedRange,
  type LocalDate,
} from '../../time/local-date.js';
import { localDateOf } from '../../time/zone.js';
import { slotsBetween, type Slot } from '../cron.js';
import { afterQuiet } from '../quiet.js';
import { platformOf, type PushDeps } from '../run.js';
import { readContextFor } from './read-context.js';
import { eyesOf, ownerOf, zoneOf, type ReportSubscription, type RoomOf } from './subscription.js';
import type { Schedule, Step } from './wish.js';

export interface ReportDeps extends Pick<PushDeps, 'config' | 'platforms' | 'enqueue'> {
  readonly db: Kysely<Database>;
  readonly directory: Directory;
  readonly gazetteer: Gazetteer;
  readonly roomOf: RoomOf;
  readonly onFault: (what: string, error: unknown) => void;
}

export interface ToldReport {
  readonly key: string;
  readonly address: string;
  readonly card: Card;
}

/** The name under which slots of reports are claimed. */
const PUSH = 'report';
/** How late one may come. */
const LATENESS_MS = 6 * HOUR_MS;

/** The slots of a schedule. "Every working day" is what the calendar says: not on holidays, but on make-up workdays. */
export function slotsOf(
  { cron }: Schedule,
  zone: Zone,
  config: Config,
  after: Instant,
  until: Instant,
): readonly Slot[] {
  const calendar = config.calendarOf(null);
  const isByCalendar = cron.endsWith(' 1-5') && calendar.spec.holidays !== null;
  if (!isByCalendar) return slotsBetween(cron, zone, after, until);
  return slotsBetween(cron.replace(/1-5$/u, '*'), zone, after, until).filter(({ date }) =>
    isWorkday(calendar, date),
  );
}

/** The next times, at most `count`. */
export function nextTimes(
  schedule: Schedule,
  zone: Zone,
  config: Config,
  after: Instant,
  count: number,
): readonly Slot[] {
  for (let days = 10; days < 900; days *= 3) {
    const found = slotsOf(schedule, zone, config, after, after + days * DAY_MS);
    if (found.length >= count) return found.slice(0, count);
  }
  return [];
}

export async function sendReports(
  subs: readonly ReportSubscription[],
  deps: ReportDeps,
  now: Instant,
): Promise<readonly ToldReport[]> {
  const told: ToldReport[] = [];
  for (const sub of subs) {
    try {
      const sent = await sendReport(sub, deps, now);
      if (sent !== null) told.push(sent);
    } catch (error) {
      deps.onFault(`report ${sub.id}`, error);
    }
  }
  return told;
}

async function sendReport(
  sub: ReportSubscription,
  deps: ReportDeps,
  now: Instant,
): Promise<ToldReport | null> {
  const { row, content } = sub;
  const { config, directory } = deps;
  const zone = zoneOf(row, directory, config);
  const after = Math.max(row.changed_at, now - LATENESS_MS - DAY_MS);
  const slot = slotsOf(content.wish.schedule, zone, config, after, now).at(-1);
  if (slot === undefined) return null;
  const quiet = row.room === 1 ? null : (config.people[row.owner]?.quiet ?? null);
  const at = afterQuiet(quiet, zone, slot.at);
  if (at > now || now - at > LATENESS_MS) return null;
  const isQuiet = row.muted === 1 || (row.snoozed_until !== null && row.snoozed_until > slot.at);
  if ((await decidedSlots(deps.db, PUSH, [slot.name])).has(`${slot.name} ${row.id}`)) return null;
  const platform = platformOf(deps.platforms, row.address);
  const card = isQuiet || platform === null ? null : await reportCard(sub, deps, now);
  const parts = card === null || platform === null ? null : platform.render(card, row.address);
  const key = `report/${row.id}/${slot.name}`;
  return deps.db.transaction().execute(async (tx) => {
    const claimed = await claimSlot(tx, {
      push: PUSH,
      slot: slot.name,
      recipient: String(row.id),
      outcome: parts === null ? 'skipped' : 'queued',
      reason:
        parts !== null ? null : isQuiet ? 'paused' : platform === null ? 'no_address' : 'nothing_to_say',
      decided_at: now,
    });
    if (!claimed || parts === null || platform === null || card === null) return null;
    await deps.enqueue(
      tx,
      {
        key,
        platform: platform.name,
        address: row.address,
        urgency: 'push',
        parts,
        offer: offerOf(card, platform, row.address),
        reply: null,
        replaces: null,
        notBefore: null,
        expiresAt: at + LATENESS_MS,
      },
      now,
    );
    return { key, address: row.address, card };
  });
}

/** What the report says now; null where nobody is left to answer it for. */
export async function reportCard(
  sub: ReportSubscription,
  deps: ReportDeps,
  now: Instant,
): Promise<Card | null> {
  const { row, content, lang } = sub;
  const owner = ownerOf(row.owner, deps.directory);
  const principal = await eyesOf(sub, deps.directory, deps.config, deps.roomOf);
  if (owner === null || principal === null) return null;
  const reading = withTime(
    readQuestion(content.wish.question, readContextFor(owner, lang, deps, now)),
    content.wish.schedule,
    deps.config,
    now,
  );
  const card = await answeredFor(principal, reading, deps, now);
  return {
    ...card,
    blocks: [
      ...card.blocks,
      {
        kind: 'text',
        text: SUBSCRIBE[lang].reportOf(row.id, owner.name, content.name),
        weight: 'small',
      },
    ],
  };
}

export async function answeredFor(
  principal: Principal,
  reading: Reading,
  deps: Pick<ReportDeps, 'db' | 'directory' | 'config'>,
  now: Instant,
): Promise<Card> {
  const { full } = await answerReading(reading, {
    db: deps.db,
    directory: deps.directory,
    config: deps.config,
    principal,
    now,
  });
  return answerCard(full);
}

/** A question without a time speaks of yesterday, of last week, of last month: of the step that it comes by. */
export function withTime(reading: Reading, { every, cron }: Schedule, config: Config, now: Instant): Reading {
  if (reading.status !== 'plan') return reading;
  const { plan } = reading;
  const [metric] = plan.metrics;
  if (!plan.assumed.includes('last_30_days') || metric === undefined) return reading;
  if (metricEntry(metric).timing === 'now' || !TAKES_TIME.has(plan.kind)) return reading;
  if (plan.kind === 'trend' && every === 'day') return reading;
  const range = lastStep(every, localToday(config, now), config, cron.endsWith(' 1-5'));
  const filled: Plan = {
    ...plan,
    range,
    grain: plan.kind === 'trend' && plan.grain !== null && plan.grain !== 'day' ? 'day' : plan.grain,
    assumed: plan.assumed.filter((each) => each !== 'last_30_days'),
  };
  return { ...reading, plan: filled };
}

const TAKES_TIME: ReadonlySet<Plan['kind']> = new Set([
  'value',
  'trend',
  'breakdown',
  'list',
  'distribution',
]);

/** @param workdays a report of working days speaks of the last one of them, over the weekend and holidays */
export function lastStep(every: Step, today: LocalDate, config: Config, workdays: boolean): ClosedRange {
  const { weekStart } = config.workspace;
  if (workdays) {
    const calendar = config.calendarOf(null);
    let day = addDays(today, -1);
    for (let left = 14; left > 0 && !isWorked(calendar, day); left--) day = addDays(day, -1);
    return { from: day, to: day };
  }
  if (every === 'day') return { from: addDays(today, -1), to: addDays(today, -1) };
  return stepOf(every, addSteps(every, startOf(every, today, weekStart), -1), weekStart);
}

/** Where no holidays are kept, working days are Monday to Friday, as the schedule says it. */
const isWorked = (calendar: BusinessCalendar, day: LocalDate): boolean =>
  calendar.spec.holidays === null ? weekdayOf(day) <= 5 : isWorkday(calendar, day);

const localToday = (config: Config, now: Instant): LocalDate => localDateOf(now, config.workspace.timezone);
