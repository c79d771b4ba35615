// The name by which a process holds leases, and whether the holder of one can be known to be gone: then nobody needs to wait until
// the lease runs out.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

const own = new Set<string>();

/** `HOST:PID:RANDOM`; another one at each call, so that a process that got the number of a dead one is not taken for it. */
export function newOwner(): string {
  const name = `${hostname()}:${process.pid}:${randomBytes(6).toString('hex')}`;
  own.add(name);
  return name;
}

/** The holder has stopped and says so. */
export const retireOwner = (name: string): boolean => own.delete(name);

/** True only when it is certain: the owner ran on this machine, and no such process runs any more, or that number is ours. */
export function isGone(owner: string): boolean {
  const match = /^(.*):(\d+):[0-9a-f]+$/.exec(owner);
  if (match?.[1] !== hostname() || match[2] === undefined) return false;
  const pid = Number(match[2]);
  if (pid === process.pid) return !own.has(owner);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
