// One turn of a conversation: what was it about, what is asked now, the answer, what it is about from here on. The same turn
// serves the shell, the playground and every chat.
import type { Kysely } from 'kysely';
import { lookOf, type Look } from '../access/audit.js';
import { askerKey, localAdmin, type Person, type Principal } from '../access/principal.js';
import { answerReading, type Answered } from '../answer/answer-reading.js';
import type { Config } from '../config/config.js';
import { isForModel } from '../model/suggest.js';
import type { ReadContext } from '../question/context.js';
import type { Reading } from '../question/plan.js';
import { readQuestion } from '../question/read.js';
import { say } from '../question/say.js';
import type { Database } from '../store/schema.js';
import type { Directory } from '../tickets/directory.js';
import { isWorkday } from '../time/business-calendar.js';
import { MINUTE_MS, type Instant } from '../time/instant.js';
import { isAbroad, localDateOf } from '../time/zone.js';
import { afterwards, remembered, type Memory, type Remembered } from './memory.js';

/** How long a chat remembers what it was about. */
export const CONVERSATION_MS = 30 * MINUTE_MS;

export interface Turn {
  readonly text: string;
  /** Null: a question on its own. */
  readonly thread: string | null;
  /** The conversation that the thread branched off: it counts while nothing was asked in the thread itself. */
  readonly after?: string | null;
  /** The answer that this thread hangs below, by its own name: what it was about, whoever had asked. */
  readonly above?: string | null;
  /** A name under which what this was about is remembered as well, for a thread that may come to hang below the answer. */
  readonly also?: string | null;
  /** A thread of a room: where the asker has said nothing in it yet, they go on from what another asked. */
  readonly isShared?: boolean;
  /** Who may see the answer. */
  readonly principal: Principal;
  /** Who "I" is, where the principal is a room; a person who asks for themselves is their own. */
  readonly asker?: Person;
  readonly now: Instant;
  readonly lang?: 'zh' | 'en';
}

export interface ConverseDeps {
  readonly db: Kysely<Database>;
  readonly directory: Directory;
  /** `buildGazetteer(directory)`, made once. */
  readonly gazetteer: ReadContext['gazetteer'];
  readonly config: Config;
  readonly memory: Memory;
  /** How long a thread is remembered; null for as long as it is kept. */
  readonly forgetAfterMs: number | null;
  /** Where looks at other people's figures are written down; null where whoever asks holds the database itself. */
  readonly audit: ((look: Look) => Promise<void>) | null;
  /** What a question that can't be read may have meant, as a sentence that can; null or absent where nobody is asked. */
  readonly suggest?: ((text: string, context: ReadContext) => Promise<string | null>) | null;
}

/** Reads and answers one question, and remembers what it was about. */
export async function converse(turn: Turn, deps: ConverseDeps): Promise<Answered> {
  const reading = await hear(turn, deps);
  const answered = await answerFor(turn.principal, reading, turn, deps);
  await keep(answered, turn, deps);
  return answered;
}

/** What the question means, with what the thread was about. */
export const hear = async (turn: Turn, deps: ConverseDeps): Promise<Reading> =>
  readQuestion(turn.text, readContext(turn, deps, await recall(turn, deps)));

/** What may have been meant by a question that was not read, as a sentence that is; null where nobody knows. */
export async function guess(reading: Reading, turn: Turn, deps: ConverseDeps): Promise<string | null> {
  if (deps.suggest === undefined || deps.suggest === null || !isForModel(reading)) return null;
  return deps.suggest(turn.text, readContext(turn, deps, null));
}

function readContext(turn: Turn, deps: ConverseDeps, last: Remembered | null): ReadContext {
  const { config } = deps;
  const { workspace } = config;
  const asker = askerOf(turn);
  const calendar = config.calendarOf(null);
  return {
    now: turn.now,
    today: localDateOf(turn.now, workspace.timezone),
    weekStart: workspace.weekStart,
    fiscalYearStart: workspace.fiscalYearStart,
    holidays: calendar.spec.holidays,
    abroad: isAbroad(workspace.timezone),
    clock: workspace.clock,
    asker: { agentId: asker.id, teamId: asker.teamId, role: asker.role },
    gazetteer: deps.gazetteer,
    previous: last?.plan ?? null,
    earlier: last?.earlier ?? [],
    shown: last?.shown ?? null,
    looked: last?.looked ?? null,
    step: last?.step ?? null,
    offered: last?.offered ?? [],
    passed: last?.passed ?? [],
    lost: last?.lost ?? [],
    denied: last?.denied ?? false,
    answered: last?.answered ?? null,
    near: last?.near ?? null,
    blank: last?.blank ?? null,
    isWorkday: calendar.spec.holidays === null ? null : (date) => isWorkday(calendar, date),
    ...(turn.lang === undefined ? {} : { lang: turn.lang }),
  };
}

/** The answer as this principal may see it. */
export async function answerFor(
  principal: Principal,
  reading: Reading,
  turn: Turn,
  deps: ConverseDeps,
): Promise<Answered> {
  const { db, directory, config } = deps;
  const known = {
    db,
    directory,
    config,
    principal,
    now: turn.now,
    previous: (await recall(turn, deps))?.plan ?? null,
  };
  if (reading.status !== 'clarify') return answerReading(reading, known);
  // Only what this person would be answered is offered; where that is none of it, asking back would help nobody.
  const offered: string[] = [];
  let refused: Answered | null = null;
  for (const option of reading.options) {
    const meant = readQuestion(option, { ...readContext(turn, deps, null), lang: reading.lang });
    const answered = await answerReading(meant, known);
    const { status } = answered.full.answer;
    if (status === 'answer') offered.push(option);
    if (status === 'denied') refused ??= { ...answered, plan: null };
  }
  if (offered.length === 0 && refused !== null) return refused;
  return answerReading(offered.length === 0 ? reading : { ...reading, options: offered }, known);
}

/** Remembers what the answer was about, and writes the look down where it has to be. */
export async function keep(answered: Answered, turn: Turn, deps: ConverseDeps): Promise<void> {
  const asker = askerOf(turn);
  const { plan, full } = answered;
  if (turn.thread !== null) {
    const state = afterwards(answered, await recall(turn, deps), turn.now);
    if (state !== null) await deps.memory.save(turn.thread, askerKey(asker), state, turn.now);
    if (state !== null && turn.also !== undefined && turn.also !== null)
      await deps.memory.save(turn.also, askerKey(asker), state, turn.now);
  }
  const { status } = full.answer;
  if (deps.audit === null || (status !== 'answer' && status !== 'denied')) return;
  const room = turn.principal.kind === 'room' ? turn.principal.id : null;
  const look = lookOf(asker, room, turn.now, {
    outcome: status === 'denied' ? 'denied' : 'answered',
    rule: full.rule ?? null,
    asked: full.answer.plan,
    understood: plan === null ? '' : say(plan, 'en', deps.gazetteer),
  });
  if (look !== null) await deps.audit(look);
}

async function recall(turn: Turn, deps: ConverseDeps): Promise<Remembered | null> {
  const { thread, after = null, above = null, isShared = false } = turn;
  if (thread === null) return null;
  const asker = askerKey(askerOf(turn));
  const { memory } = deps;
  // Somebody's own thread, what was asked in it by another, the answer above it, what it branched off: the first that is remembered.
  const looksIn = (one: string) => [
    () => memory.load(one, asker),
    ...(isShared ? [() => memory.latest(one)] : []),
  ];
  const looks = [
    ...looksIn(thread),
    ...(above === null ? [] : [() => memory.latest(above)]),
    ...(after === null ? [] : looksIn(after)),
  ];
  for (const look of looks) {
    const last = remembered(await look());
    if (last === null) continue;
    const idle = Math.abs(turn.now - last.at);
    if (deps.forgetAfterMs === null || idle <= deps.forgetAfterMs) return last;
  }
  return null;
}

/** Nobody in particular speaks for a room: then no "me" is understood beyond the local admin's, who has no figures. */
const askerOf = (turn: Turn): Person =>
  turn.asker ?? (turn.principal.kind === 'person' ? turn.principal : localAdmin);
