// The message of one recipient: written anew where something new is to be told, else changed in place; not at all where it would say
// the same. In the caller's transaction.
import type { Transaction } from 'kysely';
import { createHash } from 'node:crypto';
import type { Card } from '../../cards/card.js';
import { offerOf } from '../../delivery/offers.js';
import { messageIdOf } from '../../store/deliveries.js';
import { boardOf, saveBoard, type BoardExtract } from '../../store/push-overdue-boards.js';
import type { Database } from '../../store/schema.js';
import { HOUR_MS, MINUTE_MS, type Instant } from '../../time/instant.js';
import { afterQuiet } from '../quiet.js';
import { platformOf } from '../run.js';
import { boardCard, type BoardLook } from './board.js';
import { isRoom } from './recipients.js';
import type { WatchDeps } from './watch.js';

export interface Told {
  readonly recipient: string;
  readonly address: string;
  readonly key: string;
  /** The message that it changes; null for one that makes a sound, new or in the place of one that nobody has seen yet. */
  readonly replaces: string | null;
  readonly card: Card;
}

/** News within this time of the last new message only change it: one sound, not ten. */
const TOGETHER_MS = 15 * MINUTE_MS;
/** A warning that could not be delivered for so long is no news. */
const EXPIRES_MS = 12 * HOUR_MS;

export interface Occasion {
  /** Something new is to be told, beyond a change of what stands there. */
  readonly fresh: boolean;
  readonly cleared: readonly string[];
}

/** Null when nothing had to be sent: nobody to send to, nothing changed, or the reader wants a pause. */
export async function tellBoard(
  tx: Transaction<Database>,
  recipient: string,
  board: BoardExtract,
  deps: WatchDeps,
  now: Instant,
  { fresh, cleared }: Occasion,
): Promise<Told | null> {
  const { config, directory, platforms } = deps;
  const room = isRoom(recipient, directory);
  const address = room ? recipient : deps.addressOf(recipient);
  const platform = address === null ? null : platformOf(platforms, address);
  if (address === null || platform === null) return null;
  const before = await boardOf(tx, recipient);
  if (before?.snoozed_until !== null && before !== null && before.snoozed_until > now) return null;
  if (board.lines.length === 0 && (before === null || before.open === 0)) return null;
  const card = boardCard(board, lookFor(recipient, room, deps, cleared));
  const says = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 16);
  if (before?.says === says) return null;

  const isNew =
    before === null ||
    before.address !== address ||
    // Nothing stood there any more, or somebody has just handed something over: what stands there now is news.
    before.open === 0 ||
    (fresh && now - before.alerted_at > TOGETHER_MS);
  const version = (before?.version ?? 0) + 1;
  const key = `overdue/${recipient}/${version}`;
  // Where the last one has not been seen yet (quiet hours, a platform that is down), this one takes its place: one message, not ten.
  const isUnseen =
    before !== null &&
    before.address === address &&
    before.message_key !== '' &&
    (await messageIdOf(tx, before.message_key, address)) === null;
  const replaces = before !== null && (!isNew || isUnseen) ? before.message_key : null;
  const quiet = room ? null : (config.people[recipient]?.quiet ?? null);
  const zone = zoneFor(recipient, deps);
  const notBefore = afterQuiet(quiet, zone, now);
  await saveBoard(tx, {
    recipient,
    address,
    version,
    message_key: key,
    says,
    alerted_at: isNew ? now : before.alerted_at,
    snoozed_until: null,
    open: board.lines.length > 0 ? 1 : 0,
  });
  await deps.enqueue(
    tx,
    {
      key,
      platform: platform.name,
      address,
      urgency: 'alert',
      parts: platform.render(card, address),
      reply: null,
      replaces,
      offer: offerOf(card, platform, address),
      notBefore: notBefore > now ? notBefore : null,
      expiresAt: notBefore + EXPIRES_MS,
    },
    now,
  );
  return { recipient, address, key, replaces: isNew ? null : replaces, card };
}

function lookFor(recipient: string, room: boolean, deps: WatchDeps, cleared: readonly string[]): BoardLook {
  const { config, directory } = deps;
  const agent = directory.agents.find(({ id }) => id === recipient);
  const roomTeam = Object.entries(config.teams).find(([, { channel }]) => channel === recipient)?.[0];
  const teamId = room ? roomTeam : directory.teams.find(({ supervisorId }) => supervisorId === recipient)?.id;
  return {
    lang: config.workspace.language,
    zone: zoneFor(recipient, deps),
    reader: room ? 'room' : agent?.role === 'agent' ? 'own' : 'lead',
    readerId: recipient,
    team: directory.teams.find(({ id }) => id === teamId)?.name ?? null,
    nameOf: (id) => directory.agents.find((each) => each.id === id)?.name ?? id,
    cleared,
  };
}

const zoneFor = (recipient: string, { config, directory }: WatchDeps): string =>
  directory.agents.find(({ id }) => id === recipient)?.timezone ?? config.workspace.timezone;
