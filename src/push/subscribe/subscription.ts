// What was set up, as the rest of push sees it: a row of the store with its content checked.
import { z } from 'zod';
import { personOfAgent, type Person, type Principal } from '../../access/principal.js';
import { robotOf } from '../../config/address.js';
import type { Config } from '../../config/config.js';
import type { SubscriptionRow } from '../../store/subscriptions.js';
import type { Lang } from '../../text/lang.js';
import type { Directory } from '../../tickets/directory.js';
import type { Zone } from '../../time/instant.js';
import { ruleShape, type AlertRule } from '../alerts/rule.js';
import { roomEyes } from '../audience.js';
import type { Wish } from './wish.js';

export type AlertWish = Extract<Wish, { readonly kind: 'alert' }>;
export type ReportWish = Extract<Wish, { readonly kind: 'report' }>;

export type Content =
  | {
      readonly kind: 'alert';
      readonly wish: AlertWish;
      readonly rule: AlertRule;
      /** The organisation on the platform that its readers are looked up in. */
      readonly tenant: string;
      /** Who reads it, where that is one person but not its owner. */
      readonly reader: string | null;
    }
  | {
      readonly kind: 'report';
      readonly wish: ReportWish;
      /** The saved question that it sends; null: one of its own. */
      readonly name: string | null;
      readonly tenant: string;
      readonly reader: string | null;
    };

/** A report as it is read back: what was saved under a name is called by it. */
export const namedWish = (wish: ReportWish, name: string | null): ReportWish =>
  name === null ? wish : { ...wish, question: `“${name}”` };

export interface Subscription {
  readonly id: number;
  readonly row: SubscriptionRow;
  readonly content: Content;
  readonly lang: Lang;
}

export interface AlertSubscription extends Subscription {
  readonly content: Extract<Content, { readonly kind: 'alert' }>;
}
export interface ReportSubscription extends Subscription {
  readonly content: Extract<Content, { readonly kind: 'report' }>;
}

const quantity = z.object({
  value: z.number(),
  unit: z.enum(['percent', 'points', 'seconds', 'cases', 'number']),
});
const way = z.enum(['up', 'down', 'either']);
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('here') }),
  z.object({ kind: z.literal('me') }),
  z.object({ kind: z.literal('named'), name: z.string() }),
]);
const step = z.enum(['day', 'week', 'month']);
const condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('threshold'), side: z.enum(['above', 'below']), value: quantity }),
  z.object({ kind: z.literal('change'), way, by: quantity }),
  z.object({ kind: z.literal('anomaly'), way }),
  z.object({ kind: z.literal('silence') }),
]);
const alertWish = z.object({
  kind: z.literal('alert'),
  question: z.string(),
  condition,
  step,
  place,
  hold: z.number().int().min(1),
});
const reportWish = z.object({
  kind: z.literal('report'),
  question: z.string(),
  schedule: z.object({ cron: z.string(), every: step }),
  place,
});

export const contentShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('alert'),
    wish: alertWish,
    rule: ruleShape,
    tenant: z.string(),
    reader: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('report'),
    wish: reportWish,
    name: z.string().nullable(),
    tenant: z.string(),
    reader: z.string().nullable(),
  }),
]);

/** Null where the content is of a shape that this version does not know. */
export function subscriptionOfRow(row: SubscriptionRow): Subscription | null {
  try {
    const parsed = contentShape.safeParse(JSON.parse(row.content));
    if (!parsed.success) return null;
    return { id: row.id, row, content: parsed.data, lang: row.lang === 'en' ? 'en' : 'zh' };
  } catch {
    return null;
  }
}

export const isAlert = (each: Subscription): each is AlertSubscription => each.content.kind === 'alert';
export const isReport = (each: Subscription): each is ReportSubscription => each.content.kind === 'report';

/** Whoever set it up, as they are today; null when they have left. */
export function ownerOf(owner: string, directory: Directory): Person | null {
  const agent = directory.agents.find(({ id }) => id === owner);
  return agent === undefined || !agent.active ? null : personOfAgent(agent, directory);
}

/** Who reads an address, as one principal; null for nobody that may be shown anything. */
export type RoomOf = (address: string, tenant: string) => Promise<Principal | null>;

/** For whose eyes a subscription is answered: a person's own, a room's as all of its readers may see. */
export async function eyesOf(
  { row, content }: Pick<Subscription, 'row' | 'content'>,
  directory: Directory,
  config: Config,
  roomOf: RoomOf,
): Promise<Principal | null> {
  const owner = ownerOf(row.owner, directory);
  if (owner === null) return null;
  if (row.room === 0) return content.reader === null ? owner : ownerOf(content.reader, directory);
  return roomEyesOf(row.address, content.tenant, config, roomOf);
}

/** A group robot can't tell who reads it: where the settings name it, it is shown what an agent without figures of their own may see. */
export async function roomEyesOf(
  address: string,
  tenant: string,
  config: Config,
  roomOf: RoomOf,
): Promise<Principal | null> {
  const room = await roomOf(address, tenant);
  if (room !== null && (room.kind !== 'room' || room.members.length > 0)) return room;
  const robot = robotOf(address);
  if (robot === null || config.robots[robot.name] === undefined) return null;
  const [team = null] = Object.entries(config.teams).find(([, { channel }]) => channel === address) ?? [];
  return roomEyes(team);
}

/** The zone of a schedule: the person's own, a room's is the workspace's. */
export const zoneOf = (
  row: Pick<SubscriptionRow, 'owner' | 'room'>,
  directory: Directory,
  config: Config,
): Zone =>
  (row.room === 0 ? directory.agents.find(({ id }) => id === row.owner)?.timezone : null) ??
  config.workspace.timezone;
