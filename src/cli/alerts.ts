// `deskbeat alerts`: what people had set up in chat, what of it would ring at a moment, and how the alarms were liked.
import type { Command } from 'commander';
import { openApp, type App, type Surroundings } from '../app.js';
import { plainText } from '../cards/plain-text.js';
import { AppError } from '../errors.js';
import type { Platform } from '../../adapters/platform.js';
import { sendsOnly } from '../../adapters/sends-only.js';
import { createAlertWatch, type AlertTick } from '../push/alerts/watch.js';
import { roomEyes } from '../push/audience.js';
import { platformOf } from '../push/run.js';
import { sentenceOf } from '../push/subscribe/do.js';
import { subscriptionOfRow } from '../push/subscribe/subscription.js';
import { feedbackOf, lastSaid } from '../store/alerts.js';
import { liveSubscriptions } from '../store/subscriptions.js';
import { storeError } from '../store/store.js';
import { systemNow } from '../time/clock.js';
import type { Instant } from '../time/instant.js';
import { localTimeOf } from '../time/zone.js';
import type { Principal } from '../access/principal.js';
import { withPlatforms } from './push.js';
import { waitAndTell } from './receipts.js';
import { MOMENT_FORM, readMoment } from './moment.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

export interface AlertOptions {
  readonly at?: string;
  readonly db?: string;
  readonly send?: boolean;
}

export function registerAlerts(program: Command): void {
  const alerts = program
    .command('alerts')
    .summary('alerts and reports that people set up in chat: list, run, preview')
    .description(
      'What people asked the bot to tell them by itself. It is set up in chat: “alert me when complaint rate is above 5%”,\n' +
        '“every Monday 9:30 csat by team here”.',
    );
  alerts
    .command('list')
    .description('List alerts and reports: whose, where to, what was last said, how it was liked.')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .action((options: AlertOptions) => list(options, surroundings()));
  const looking = (name: string): Command =>
    alerts
      .command(name)
      .option('--at <moment>', `the moment to look at, e.g. ${MOMENT_FORM} (default: now)`)
      .option('--db <url>', 'the database (default: DATABASE_URL)');
  looking('run')
    .description(
      'Look at all alerts and reports as deskbeat start does every minute, for a moment: print what would fire. Nothing is sent and ' +
        'nothing is remembered of it, unless --send is given.',
    )
    .option('--send', 'send it, remember it, and wait until it has arrived, at most 30 seconds')
    .action((options: AlertOptions) =>
      options.send === true ? run(options, surroundings()) : preview(options, surroundings()),
    );
  looking('preview')
    .description('The same as run without --send.')
    .action((options: AlertOptions) => preview(options, surroundings()));
}

export async function list(options: AlertOptions, here: Surroundings): Promise<void> {
  await withApp(options, here, async (app) => {
    const { db } = app.store;
    const { gazetteer } = (await app.names()).converse;
    const rows = await liveSubscriptions(db);
    if (rows.length === 0) await print('Nobody has set up an alert or a report yet.');
    for (const row of rows) {
      const sub = subscriptionOfRow(row);
      if (sub === null) {
        await print(`${row.id}  was set up by another version of Deskbeat and is left alone`);
        continue;
      }
      const state = row.muted === 1 ? ', muted' : '';
      await print(`${row.id}  ${sentenceOf(sub, { gazetteer })}`);
      await print(`   ${row.kind} of ${row.owner} to ${row.address}${state}`);
      if (sub.content.kind === 'report') continue;
      const [last] = await lastSaid(db, 1, row.id);
      if (last !== undefined)
        await print(
          `   last ${last.phase} ${wallTime(last.at, app)} (${OUTCOMES[last.outcome] ?? last.outcome}): ${last.title}`,
        );
      const votes = await feedbackOf(db, row.id);
      const useful = votes.filter(({ verdict }) => verdict === 'useful').length;
      if (votes.length > 0) await print(`   ${useful} useful, ${votes.length - useful} not useful`);
    }
  });
}

const OUTCOMES: Readonly<Record<string, string>> = {
  told: 'sent',
  held: 'held back, a wider alert says it',
  muted: 'held back, the channel had its share of the day',
};

export async function preview(options: AlertOptions, here: Surroundings): Promise<void> {
  await withApp(options, here, async (app) => {
    const at = momentOf(options, app);
    const told = await lookWithoutTrace(app, at);
    await show(told, `Nothing would be sent at ${wallTime(at, app)}.`);
  });
}

/** What fires goes out, and it is remembered that it did. */
export async function run(options: AlertOptions, here: Surroundings): Promise<void> {
  await withApp(options, here, async (app) => {
    const at = momentOf(options, app);
    const { directory, gazetteer } = (await app.names()).converse;
    await withPlatforms(app, directory, async ({ platforms, enqueue }) => {
      const lost = (await liveSubscriptions(app.store.db)).find(
        ({ address }) => platformOf(platforms, address) === null,
      );
      if (lost !== undefined)
        throw new AppError(
          'bad_config',
          `Nothing was sent: alert or report ${lost.id} goes to ${lost.address}, and no platform is set up here that writes there. Put the platform’s keys into .env, or look without --send.`,
        );
      const told = await createAlertWatch({
        store: app.store,
        config: app.config,
        platforms,
        names: async () => ({ directory, gazetteer }),
        roomOf,
        enqueue,
        onFault: (_, error) => {
          throw error;
        },
      }).tick(at);
      await show(told, `Nothing is to be sent at ${wallTime(at, app)}.`);
      const keys = [...told.alerts, ...told.reports].map(({ key }) => key);
      if (keys.length > 0 && !(await waitAndTell(app, platforms, keys))) process.exitCode = 1;
    });
  });
}

/** Who reads a room is known to the running bot only: here it is told what an agent without figures of their own may see. */
const roomOf = async (): Promise<Principal> => roomEyes(null);

function momentOf({ at: said }: AlertOptions, { config }: App): Instant {
  const at = said === undefined ? systemNow() : readMoment(said, config.workspace.timezone);
  if (at !== null) return at;
  throw new AppError(
    'bad_usage',
    `--at “${said ?? ''}” can’t be read as a moment. Write it like ${MOMENT_FORM}.`,
  );
}

async function show(told: AlertTick, none: string): Promise<void> {
  const shown = [...told.alerts, ...told.reports];
  if (shown.length === 0) await print(none);
  for (const { address, card } of shown) {
    await print(`to ${address}`);
    await print(plainText(card));
    await print('');
  }
}

/** A look whose every transaction is taken back: what it decides is printed and not kept. */
async function lookWithoutTrace(app: App, at: Instant): Promise<AlertTick> {
  // Read before: inside the transaction the store has one connection only.
  const { directory, gazetteer } = (await app.names()).converse;
  const kept: AlertTick[] = [];
  const undone = new Error('taken back');
  try {
    await app.store.db.transaction().execute(async (tx) => {
      // Transactions inside are part of this one.
      const db = new Proxy(tx, {
        get: (target, key) => {
          if (key === 'transaction')
            return () => ({ execute: (work: (inner: typeof tx) => Promise<unknown>) => work(tx) });
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      const watch = createAlertWatch({
        store: { ...app.store, db },
        config: app.config,
        platforms: [everywhere],
        names: async () => ({ directory, gazetteer }),
        roomOf,
        enqueue: async () => 'queued',
        onFault: (_, error) => {
          throw error;
        },
      });
      kept.push(await watch.tick(at));
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  return kept[0] ?? { alerts: [], reports: [] };
}

/** Takes every address; sends nothing. */
const everywhere: Platform = sendsOnly({
  name: 'preview',
  serves: () => true,
  directAddress: (userId) => `preview:${userId}`,
  render: (card) => [{ kind: 'text', body: plainText(card), pictures: [], optional: false }],
  send: async () => ({ outcome: 'refused', reason: 'a preview sends nothing' }),
});

async function withApp(
  options: AlertOptions,
  here: Surroundings,
  work: (app: App) => Promise<void>,
): Promise<void> {
  const app = await openApp(here, {
    ...(options.db === undefined ? {} : { url: options.db }),
    create: false,
  });
  try {
    await work(app);
  } catch (error) {
    throw storeError(app.store, error);
  } finally {
    await app.close();
  }
}

function wallTime(at: Instant, { config }: App): string {
  const { date, hour, minute } = localTimeOf(at, config.workspace.timezone);
  return `${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
