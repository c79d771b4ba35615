// `deskbeat deliveries`: what is in the outbox, what became of it and why; and a dead letter sent again.
import { Option, type Command } from 'commander';
import { openApp, type App, type Surroundings } from '../app.js';
import { AppError } from '../errors.js';
import {
  barredDeliveries,
  DELIVERY_STATES,
  listDeliveries,
  resendDelivery,
  type BarredDeliveries,
  type DeliveryState,
  type ListedDelivery,
} from '../store/delivery-list.js';
import { storeError } from '../store/store.js';
import { systemNow } from '../time/clock.js';
import type { Instant, Zone } from '../time/instant.js';
import { localTimeOf } from '../time/zone.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

interface ListOptions {
  readonly state?: DeliveryState;
  readonly platform?: string;
  readonly limit: string;
  readonly json?: boolean;
  readonly db?: string;
}

export function registerDeliveries(program: Command): void {
  const deliveries = program
    .command('deliveries')
    .summary('what was sent, what waits, what failed and why')
    .description(
      'Lists the outbox, newest first, one line for each part of a message; never what it says. States: queued, sending, sent, ' +
        'dead (refused or given up), expired, skipped (a picture that failed, or another message took its place).',
    )
    .addOption(new Option('--state <state>', 'only these').choices([...DELIVERY_STATES]))
    .option('--platform <name>', 'only this platform’s: slack, dingtalk, wecom, mail')
    .option('--limit <n>', 'how many at most', '50')
    .option('--json', 'one JSON object a line')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .action((options: ListOptions) => list(options, surroundings()));
  deliveries
    .command('resend')
    .description('Queue a dead, expired or skipped part again, with what was skipped after it.')
    .argument('<id>', 'its number in the list')
    .action((id: string, _options: unknown, command: Command) =>
      resend(id, command.optsWithGlobals<ListOptions>(), surroundings()),
    );
}

async function withApp(
  db: string | undefined,
  here: Surroundings,
  use: (app: App) => Promise<void>,
): Promise<void> {
  const app = await openApp(here, { create: false, ...(db === undefined ? {} : { url: db }) });
  try {
    await use(app);
  } catch (error) {
    throw storeError(app.store, error);
  } finally {
    await app.close();
  }
}

export async function list(options: ListOptions, here: Surroundings): Promise<void> {
  const limit = /^\d{1,6}$/.test(options.limit) ? Number(options.limit) : 0;
  if (limit === 0)
    throw new AppError('bad_usage', `--limit “${options.limit}” is no number from 1 to 999999.`);
  await withApp(options.db, here, async ({ store, config }) => {
    const of = { state: options.state ?? null, platform: options.platform ?? null, limit };
    const rows = await listDeliveries(store.db, of);
    if (options.json === true) for (const row of rows) await print(JSON.stringify(jsonOf(row)));
    else {
      for (const barred of await barredDeliveries(store.db))
        if (of.platform === null || of.platform === barred.platform)
          await print(keptOut(barred, config.workspace.timezone));
      if (rows.length === 0) await print('There are no such deliveries.');
      for (const row of rows) await print(lineOf(row, config.workspace.timezone));
    }
  });
}

async function resend(id: string, options: ListOptions, here: Surroundings): Promise<void> {
  const number = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  await withApp(options.db, here, async ({ store }) => {
    const parts = await resendDelivery(store.db, number, systemNow());
    if (parts === 0)
      throw new AppError(
        'not_found',
        `There is no delivery ${id} that could be sent again: it must be dead, expired or skipped (deskbeat deliveries --state dead).`,
      );
    await print(
      `Queued again: ${parts} ${parts === 1 ? 'part' : 'parts'}. A running deskbeat start sends ${parts === 1 ? 'it' : 'them'}.`,
    );
  });
}

/** What to mend before anything goes on a platform. */
export const keptOut = ({ platform, reason, since }: BarredDeliveries, zone: Zone): string =>
  `${platform} lets nothing in since ${moment(since, zone)}: ${reason}. What waits goes out when that is mended and deskbeat start runs with it.`;

/** `12  2026-03-16 09:00  sent  slack:C1  daily-card/…  (2/3)  reason`. */
export function lineOf(row: ListedDelivery, zone: Zone): string {
  return [
    String(row.id).padStart(5),
    moment(row.settled_at ?? row.created_at, zone),
    row.state.padEnd(7),
    row.address,
    row.key,
    ...(row.parts > 1 ? [`(${row.part + 1}/${row.parts})`] : []),
    ...(row.attempts > 1 ? [`${row.attempts} attempts`] : []),
    ...(row.uncertain > 0 && row.state !== 'sent' ? ['may have arrived'] : []),
    ...(row.state === 'queued' && row.reason !== null && row.barred === 0
      ? [`next ${moment(row.not_before, zone)}`]
      : []),
    ...(row.reason === null ? [] : [`— ${row.reason}`]),
  ].join('  ');
}

function moment(at: Instant, zone: Zone): string {
  const { date, hour, minute } = localTimeOf(at, zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date} ${two(hour)}:${two(minute)}`;
}

const iso = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

const jsonOf = (row: ListedDelivery): Readonly<Record<string, unknown>> => ({
  id: row.id,
  key: row.key,
  part: row.part,
  parts: row.parts,
  platform: row.platform,
  address: row.address,
  urgency: row.urgency,
  state: row.state,
  attempts: row.attempts,
  uncertain: row.uncertain > 0,
  reason: row.reason,
  messageId: row.message_id,
  queuedAt: iso(row.created_at),
  notBefore: iso(row.not_before),
  expiresAt: iso(row.expires_at),
  settledAt: iso(row.settled_at),
});
