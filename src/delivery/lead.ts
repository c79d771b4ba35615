// Which of several processes delivers: the holder of one lease. What only one process may hold goes with it (the connection of
// WeCom's smart bot), so that whoever has an answer to send also has the connection that it goes by.
import type { Kysely } from 'kysely';
import { dropLease, leaseHolder, takeLease } from '../store/leases.js';
import type { Database } from '../store/schema.js';
import { SECOND_MS, type Instant } from '../time/instant.js';
import { isGone, newOwner, retireOwner } from './owner.js';

export interface Lead {
  /** The name of this process among those that share the store. */
  readonly owner: string;
  /** Takes or renews the lead; false while another process has it. That of a process that is known to be gone is taken over. */
  take(): Promise<boolean>;
  /** Gives it back, where this process has it. It can't be taken again. */
  giveBack(): Promise<void>;
}

export const DISPATCHER_LEASE = 'dispatcher';

/** How long after the last sign of life another process takes over. */
const LEASE_MS = 20 * SECOND_MS;

export function createLead(db: Kysely<Database>, now: () => Instant): Lead {
  const owner = newOwner();
  let isOver = false;
  const take = (): Promise<boolean> => {
    const t = now();
    return takeLease(db, { name: DISPATCHER_LEASE, owner, until: t + LEASE_MS }, t);
  };
  return {
    owner,
    take: async () => {
      if (isOver) return false;
      if (await take()) return true;
      const holder = await leaseHolder(db, DISPATCHER_LEASE, now());
      if (holder === null || !isGone(holder)) return false;
      await dropLease(db, DISPATCHER_LEASE, holder);
      return take();
    },
    giveBack: async () => {
      isOver = true;
      await dropLease(db, DISPATCHER_LEASE, owner);
      retireOwner(owner);
    },
  };
}

/** Whether some process delivers at this moment: a bot is running. */
export async function isLed(db: Kysely<Database>, now: Instant): Promise<boolean> {
  const holder = await leaseHolder(db, DISPATCHER_LEASE, now);
  return holder !== null && !isGone(holder);
}
