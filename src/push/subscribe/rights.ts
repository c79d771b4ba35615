// Who may change what was set up: whoever set it up, who leads the team that it is about, managers. Pure.
import type { Person } from '../../access/principal.js';
import type { Config } from '../../config/config.js';
import type { Directory } from '../../tickets/directory.js';
import { teamOf } from '../alerts/responsible.js';
import type { Subscription } from './subscription.js';

export function mayChange(
  who: Person,
  { row, content }: Subscription,
  { directory, config }: { readonly directory: Directory; readonly config: Config },
): boolean {
  if (who.id !== null && who.id === row.owner) return true;
  if (who.role === 'manager' || who.role === 'admin') return true;
  if (who.role !== 'supervisor' || who.teamId === null || row.room === 0) return false;
  const where = content.kind === 'alert' ? (content.rule.subject?.where ?? []) : [];
  const owners = directory.agents.find(({ id }) => id === row.owner)?.teamId ?? null;
  return (teamOf(where, row.address, directory, config) ?? owners) === who.teamId;
}

/** Who may know that it is there: those who may change it; and in its own room, everybody. */
export const maySee = (
  who: Person,
  sub: Subscription,
  address: string,
  names: { readonly directory: Directory; readonly config: Config },
): boolean => (sub.row.room === 1 && sub.row.address === address) || mayChange(who, sub, names);
