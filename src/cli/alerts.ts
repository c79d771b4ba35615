// `deskbeat alerts`: what people had set up in chat, what of it would ring at a moment, and how the alarms were liked.
import type { Command } from 'commander';
import { openApp, type App, type Surroundings } from '../app.js';
import { plainText } from '../cards/plain-text.js';
import { AppError } from '../errors.js';
import type { Platform } from '../../adapters/platform.js';
import { createAlertWatch, type AlertTick } from '../push/alerts/watch.js';
import { roomEyes } from '../push/audience.js';
import { sentenceOf } from '../push/subscribe/do.js';
import { subscriptionOfRow } from '../push/subscribe/subscription.js';
import { feedbackOf, lastSaid } from '../store/alerts.js';
import { liveSubscriptions } from '../store/subscriptions.js';
import { storeError } from '../store/store.js';
import { systemNow } from '../time/clock.js';
import type { Instant } from '../time/instant.js';
import { localTimeOf } from '../time/zone.js';
import { MOMENT_FORM, readMoment } from './moment.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

export interface AlertOptions {
  readonly at?: string;
  readonly db?: string;
}

export function registerAlerts(program: Command): void {
  const alerts = program
    .command('alerts')
    .summary('alerts and reports that people set up in chat: list, preview')
    .description(
      'What people asked the bot to tell them by itself. It is set up in chat: “alert me when complaint rate is above 5%”,\n' +
        '“every Monday 9:30 csat by team here”.',
    );
  alerts
    .command('list')
    .description('List alerts and reports: whose, where to, what was last said, how it was liked.')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .action((options: AlertOptions) => list(options, surroundings()));
  alerts
    .command('preview')
    .description(
      'Print what a look at a moment would send. Nothing is sent, and nothing is remembered of it.',
    )
    .option('--at <moment>', `the moment to look at, e.g. ${MOMENT_FORM} (default: now)`)
    .option('--db <url>', 'the database (default: DATABASE_URL)')
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
    const { config } = app;
    const at = options.at === undefined ? systemNow() : readMoment(options.at, config.workspace.timezone);
    if (at === null)
      throw new AppError(
        'bad_usage',
        `--at “${options.at ?? ''}” can’t be read as a moment. Write it like ${MOMENT_FORM}.`,
      );
    const told = await lookWithoutTrace(app, at);
    const shown = [...told.alerts, ...told.reports];
    if (shown.length === 0) await print(`Nothing would be sent at ${wallTime(at, app)}.`);
    for (const { address, card } of shown) {
      await print(`to ${address}`);
      await print(plainText(card));
      await print('');
    }
  });
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
        // Who reads a room is known to the running bot only: here it is shown what an agent without figures of their own may see.
        roomOf: async () => roomEyes(null),
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
const everywhere: Platform = {
  name: 'preview',
  serves: () => true,
  directAddress: (userId) => `preview:${userId}`,
  render: (card) => [{ kind: 'text', body: plainText(card), pictures: [], optional: false }],
  buttons: () => 'none',
  paces: () => [],
  budget: () => [],
  start: async () => undefined,
  send: async () => ({ outcome: 'refused', reason: 'a preview sends nothing' }),
  thinking: async () => undefined,
  members: async () => null,
  profile: async () => null,
  probe: async () => [],
  unready: () => null,
  stop: async () => undefined,
};

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
