// What a command of the shell has queued, seen to its end: it delivers by itself where no running bot does, waits a while, and
// prints a receipt for each message.
import type { Platform } from '../../adapters/platform.js';
import type { App } from '../app.js';
import { createDispatcher } from '../delivery/dispatcher.js';
import { isLed } from '../delivery/lead.js';
import { barredParts, deliveriesOf, type ListedDelivery } from '../store/delivery-list.js';
import { pictureAddress } from '../server/charts.js';
import { systemNow } from '../time/clock.js';
import { complain, print } from './output.js';

const WAIT_MS = 30_000;
const LOOK_MS = 200;

/**
 * Waits until everything of these keys is settled, or waits for somebody to mend what keeps it out, at most half a minute, and prints
 * a line for each message. True when nothing of it is dead, expired or kept out.
 */
export async function waitAndTell(
  app: App,
  platforms: readonly Platform[],
  keys: readonly string[],
): Promise<boolean> {
  const { store, config } = app;
  const dispatcher = createDispatcher({
    store,
    platforms,
    now: systemNow,
    zone: config.workspace.timezone,
    draw: async (chart) => (await import('../../charts/draw.js')).draw(chart),
    pictureUrl: pictureAddress(config, systemNow),
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: ({ error }, message) => {
        if (error !== undefined) complain(message);
      },
    },
  });
  // What an earlier process found out is believed where a running one found it out, or when it was tried again by this one.
  const isRunning = await isLed(store.db, systemNow());
  const before = new Map((await barredParts(store.db)).map(({ id, attempts }) => [id, attempts]));
  const isNews = ({ id, attempts }: BarredPart): boolean => isRunning || attempts > (before.get(id) ?? 0);
  dispatcher.start();
  const end = systemNow() + WAIT_MS;
  let rows = await look(keys, app, platforms, isNews);
  while (rows.some((row) => isOpen(row) && row.barred === 0) && systemNow() < end) {
    await new Promise((done) => {
      setTimeout(done, LOOK_MS);
    });
    rows = await look(keys, app, platforms, isNews);
  }
  await dispatcher.stop();
  rows = await look(keys, app, platforms, isNews);
  for (const key of keys) await print(receiptOf(rows.filter((row) => row.key === key)));
  return !rows.some((row) => row.state === 'dead' || row.state === 'expired' || row.barred === 1);
}

/** The parts as they stand; one that waits untried behind what is kept out by the same access is kept out as well. */
async function look(
  keys: readonly string[],
  { store }: App,
  platforms: readonly Platform[],
  isNews: (part: BarredPart) => boolean,
): Promise<readonly ListedDelivery[]> {
  const rows = await deliveriesOf(store.db, keys);
  const barred = rows.some(isOpen) ? (await barredParts(store.db)).filter(isNews) : [];
  if (barred.length === 0) return rows;
  const accessOf = (address: string): string | null => {
    const platform = platforms.find((each) => each.serves(address));
    return platform === undefined ? null : (platform.access?.(address) ?? platform.name);
  };
  return rows.map((row) => {
    const access = accessOf(row.address);
    const by = barred.find(({ address }) => access !== null && accessOf(address) === access);
    return row.state === 'queued' && by !== undefined ? { ...row, barred: 1, reason: by.reason } : row;
  });
}

type BarredPart = Awaited<ReturnType<typeof barredParts>>[number];

const isOpen = ({ state }: ListedDelivery): boolean => state === 'queued' || state === 'sending';

/** One line: where it went, what became of it, and why where it did not arrive. */
export function receiptOf(rows: readonly ListedDelivery[]): string {
  const [first] = rows;
  if (first === undefined) return 'nothing was queued';
  const worst = ORDER.map((state) => rows.find((row) => row.state === state)).find(
    (row) => row !== undefined,
  );
  const { state, reason } = worst ?? first;
  const ids = rows.flatMap(({ message_id }) => (message_id === null ? [] : [message_id]));
  return [
    `${state.padEnd(7)}  ${first.address}`,
    ...(ids.length === 0 ? [] : [ids.join(', ')]),
    ...(reason === null ? [] : [`— ${reason}`]),
    ...(isOpen(worst ?? first) ? [(worst ?? first).barred === 1 ? WHEN_MENDED : STAYS] : []),
  ].join('  ');
}

const STAYS = '(it stays queued: deskbeat deliveries)';
const WHEN_MENDED = '(it stays queued, and goes when that is mended)';

/** A message is as far as its part that is worst off; a skipped one is an optional one, or follows a dead one. */
const ORDER = ['dead', 'expired', 'queued', 'sending', 'sent', 'skipped'] as const;
