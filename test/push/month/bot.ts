// The bot of the month: its scheduler and its dispatcher on a real file, two platforms that note what arrives, and a clock that the
// test moves. A crash drops all of it where it stands: nothing is stopped, flushed or given back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Outgoing, Receipt } from '../../../adapters/platform.js';
import { loadConfig, type Config } from '../../../src/config/config.js';
import type { Dispatcher } from '../../../src/delivery/dispatcher.js';
import { enqueue } from '../../../src/delivery/enqueue.js';
import { loadAccounts } from '../../../src/people/accounts.js';
import { addressOf } from '../../../src/people/reach.js';
import { acknowledgePress, handOverPress, snoozePress } from '../../../src/push/actions/overdue.js';
import { createAlertWatch } from '../../../src/push/alerts/watch.js';
import { createScheduler, type Scheduler } from '../../../src/push/scheduler.js';
import { readContextFor } from '../../../src/push/subscribe/read-context.js';
import { readWish } from '../../../src/push/subscribe/read-wish.js';
import { settleAlert } from '../../../src/push/subscribe/settle.js';
import { ownerOf } from '../../../src/push/subscribe/subscription.js';
import { buildGazetteer } from '../../../src/question/gazetteer.js';
import { loadDirectory } from '../../../src/store/directory.js';
import { addSubscription } from '../../../src/store/subscriptions.js';
import { pausePush, setAbsence } from '../../../src/store/push-slots.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { EMPTY, fill, survey, ticket } from '../../metrics/world.js';
import { quietDispatcher, recordingPlatform } from '../../support/outbox.js';
import { ASKED_FOR, HISTORY, PRESSES, type PlannedPress } from './asked.js';
import { FROM, TO } from './wall.js';
import {
  FIRST_CRASH,
  MEMBERS,
  OUTAGE,
  PAUSE,
  RATINGS,
  SECOND_CRASH,
  SETTINGS,
  SUPERVISORS,
  TICKETS,
} from './world.js';

/** What somebody got to see. */
export interface Arrived {
  readonly at: number;
  readonly address: string;
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** It took the place of a message that they had. */
  readonly isChange: boolean;
}

export interface Month {
  readonly arrived: readonly Arrived[];
  /** Parts that did not arrive in the end, as the outbox lists them. */
  readonly lost: readonly string[];
  readonly crashes: number;
  readonly faults: readonly unknown[];
}

const cardBody = z.object({ title: z.string(), text: z.string() });

interface Process {
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly dispatcher: Dispatcher;
}

/** @param looks the minutes at which the scheduler ticks; where some are left out, the bot is not running */
export async function runMonth(looks: readonly number[]): Promise<Month> {
  const folder = mkdtempSync(join(tmpdir(), 'deskbeat-month-'));
  const url = `file:${join(folder, 'month.db')}`;
  writeFileSync(join(folder, 'deskbeat.yaml'), SETTINGS);
  const config = loadConfig({ DATABASE_URL: url }, folder);
  const clock = { at: FROM };
  const now = (): number => clock.at;
  const arrived: Arrived[] = [];
  const faults: unknown[] = [];
  let crashes = 0;
  let die = (): void => undefined;
  let isDead = false;

  const platforms = ['slack', 'wecom'].map((name) => {
    const platform = recordingPlatform(now, name);
    const ids = new Map<string, string>();
    platform.pacesOf = (address) => [{ key: address, count: 1, perMs: 1_000 }];
    platform.answer = (outgoing: Outgoing): Receipt | Promise<Receipt> => {
      if (isDead) return forever();
      if (name === OUTAGE.platform && clock.at >= OUTAGE.from && clock.at < OUTAGE.until)
        return { outcome: 'later', afterMs: 30_000, whole: true };
      // Both look for the key where an earlier attempt may have arrived; neither does where nobody says so.
      const known = outgoing.uncertain ? ids.get(outgoing.key) : undefined;
      if (known !== undefined) return { outcome: 'sent', messageId: known };
      const { key, address, part, replaces } = outgoing;
      if (replaces !== null && ![...ids.values()].includes(replaces))
        faults.push(new Error(`${key} is to replace ${replaces}, which never arrived`));
      const id = `${name}-${arrived.length}`;
      ids.set(key, id);
      arrived.push({ at: clock.at, address, key, ...cardBody.parse(part.body), isChange: replaces !== null });
      if (clock.at >= SECOND_CRASH.at && crashes === 1) {
        die();
        return forever();
      }
      return { outcome: 'sent', messageId: id };
    };
    return platform;
  });

  const boot = async (): Promise<Process> => {
    isDead = false;
    const store = await openStore(url);
    const directory = await loadDirectory(store.db);
    const names = { directory, gazetteer: buildGazetteer(directory) };
    const eastern = MEMBERS.filter(({ team }) => team === 'east').flatMap(
      ({ id }) => ownerOf(id, directory) ?? [],
    );
    const dispatcher = quietDispatcher({ store, platforms, now, zone: config.workspace.timezone });
    const scheduler = createScheduler({
      store,
      config,
      platforms,
      now,
      addresses: async () => {
        const accounts = await loadAccounts(store.db, config);
        return (id) => addressOf(id, { config, accounts, platforms });
      },
      enqueue,
      alerts: createAlertWatch({
        store,
        config,
        platforms,
        names: async () => names,
        roomOf: async (id) => ({ kind: 'room', id, members: eastern }),
        enqueue,
        onFault: (what, error) => faults.push([what, error]),
      }),
      onFault: (push, error) => faults.push([push, error]),
    });
    return { store, dispatcher, scheduler };
  };
  const crash = async ({ store }: Process): Promise<null> => {
    crashes += 1;
    await store.close();
    return null;
  };

  await furnish(url, config);
  const changes = ticketChanges();
  let running: Process | null = null;
  for (const [i, look] of looks.entries()) {
    const process: Process = running ?? (await boot());
    const { store, scheduler, dispatcher } = process;
    running = process;
    clock.at = look;
    for (let next = changes[0]; next !== undefined && next.at <= look; next = changes[0]) {
      changes.shift();
      await next.change(store);
    }
    for (const each of PRESSES) if (each.at === look) await press(each, store, config);
    await scheduler.tick(look);
    if (look === FIRST_CRASH.at) {
      running = await crash(process);
      continue;
    }
    const until = looks[i + 1] ?? TO;
    const death = new Promise<'dead'>((dead) => {
      die = () => {
        isDead = true;
        dead('dead');
      };
    });
    for (;;) {
      const next = await Promise.race([dispatcher.drain(), death]);
      if (next === 'dead') running = await crash(process);
      if (next === 'dead' || next === null || next >= until) break;
      clock.at = Math.max(next, clock.at + 1);
    }
  }
  if (running === null) throw new Error('the month ended in a crash');
  const left = await running.store.db
    .selectFrom('deliveries')
    .select(['key', 'state', 'reason'])
    .where('state', '!=', 'sent')
    // What waits for the end of somebody's night goes out after the month.
    .where('not_before', '<', TO)
    .execute();
  await running.dispatcher.stop();
  await running.store.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    arrived,
    // A message whose place was taken before anybody saw it is not lost.
    lost: left
      .filter(({ state, reason }) => !(state === 'skipped' && (reason ?? '').startsWith('its place')))
      .map(({ key, state }) => `${key}: ${state}`),
    crashes,
    faults,
  };
}

const forever = (): Promise<Receipt> => new Promise(() => undefined);

async function furnish(url: string, config: Config): Promise<void> {
  const { db, close } = await openStore(url);
  for (const [id, supervisor] of Object.entries(SUPERVISORS))
    await db
      .insertInto('teams')
      .values({ id, name: id === 'east' ? 'East' : 'West', supervisor_id: supervisor })
      .execute();
  for (const { id, name, team, role, zone, leave } of MEMBERS) {
    await db
      .insertInto('agents')
      .values({
        id,
        name,
        email: null,
        team_id: team,
        role,
        timezone: zone,
        active: 1,
        slack_id: null,
        wecom_id: null,
        dingtalk_id: null,
        aliases: null,
      })
      .execute();
    if (leave !== undefined) await setAbsence(db, id, { from: leave[0], to: leave[1] });
  }
  await fill(db, {
    ...EMPTY,
    surveys: RATINGS.map(({ member, team, at, score }, i) =>
      survey(`r${i}`, score, null, { agent_id: member, team_id: team, sent_at: at, responded_at: at }),
    ),
    tickets: HISTORY.map(({ date, at }, i) => ticket(`H${i}`, date, { created_at: at, status: 'closed' })),
  });
  await setUp(db, config);
  await close();
}

/** What people asked for, as it is kept after they have said it and pressed Save. */
async function setUp(db: Store['db'], config: Config): Promise<void> {
  const directory = await loadDirectory(db);
  const gazetteer = buildGazetteer(directory);
  for (const { owner, address, room, words, name } of ASKED_FOR) {
    const reading = readWish(words);
    const who = ownerOf(owner, directory);
    if (reading.status !== 'wish' || who === null) throw new Error(`no wish: ${words}`);
    const { wish } = reading;
    const kept = { wish, tenant: '', reader: null };
    const settled =
      wish.kind === 'alert'
        ? settleAlert(wish, readContextFor(who, 'en', { config, gazetteer }, FROM), 'en')
        : null;
    if (settled !== null && !settled.ok) throw new Error(settled.text);
    const content =
      settled === null
        ? { kind: 'report' as const, name, ...kept }
        : { kind: 'alert' as const, rule: settled.rule, ...kept };
    await addSubscription(
      db,
      { kind: content.kind, owner, address, room, lang: 'en', content: JSON.stringify(content) },
      FROM,
    );
  }
}

const HANDLERS = { 'on it': acknowledgePress, later: snoozePress, 'hand over': handOverPress };

/** What comes of a press, as the inbox settles it: in one transaction. The reply to it is none of the month's messages. */
async function press(
  { at, who: id, press: what }: PlannedPress,
  store: Store,
  config: Config,
): Promise<void> {
  const directory = await loadDirectory(store.db);
  const who = ownerOf(id, directory);
  if (who === null) throw new Error(`nobody is ${id}`);
  const fields: Readonly<Record<string, string>> =
    what.kind === 'later' ? { until: what.choice } : what.kind === 'hand over' ? { to: what.to } : {};
  const answer = await HANDLERS[what.kind]({
    who,
    value: 'board',
    fields,
    lang: 'en',
    now: at,
    db: store.db,
    config,
    directory,
  });
  const change = answer?.change;
  if (change === undefined) throw new Error(`nothing came of what ${id} pressed`);
  await store.db.transaction().execute(change);
}

interface Change {
  readonly at: number;
  change(store: Store): Promise<unknown>;
}

/** What happens to tickets, as an import would write it down at that minute. */
function ticketChanges(): Change[] {
  const set = (id: string, columns: Readonly<Record<string, string | number>>) => (store: Store) =>
    store.db.updateTable('ticket_facts').set(columns).where('id', '=', id).execute();
  return [
    {
      at: PAUSE.from,
      change: (store: Store) => pausePush(store.db, PAUSE.member, PAUSE.push, PAUSE.until),
    },
    ...TICKETS.flatMap((each): readonly Change[] => [
      {
        at: each.created,
        change: (store) =>
          store.db
            .insertInto('ticket_facts')
            .values(
              ticket(each.id, '2026-02-01', {
                created_at: each.created,
                assignee_id: each.member,
                team_id: each.team,
                first_response_due_at: each.firstDue,
                resolution_due_at: each.resolutionDue,
              }),
            )
            .execute(),
      },
      ...(each.answered === null
        ? []
        : [
            {
              at: each.answered,
              change: set(each.id, { first_response_at: each.answered, first_responder_id: each.member }),
            },
          ]),
      ...(each.resolved === null
        ? []
        : [
            {
              at: each.resolved,
              change: set(each.id, {
                resolved_at: each.resolved,
                resolver_id: each.member,
                status: 'resolved',
              }),
            },
          ]),
    ]),
  ].toSorted((a, b) => a.at - b.at);
}
