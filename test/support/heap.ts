// What is really held in memory: the heap after everything that can go has gone.
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

setFlagsFromString('--expose-gc');
const collect = z.custom<() => void>((value) => typeof value === 'function').parse(runInNewContext('gc'));

/** In megabytes: objects, and what stands beside the heap for buffers. */
export async function held(): Promise<number> {
  // What a first pass sets free (finalizers, sockets that have closed) a later one takes away.
  for (let pass = 0; pass < 4; pass += 1) {
    collect();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

/** What more of the same may leave behind at most: a leak of a kilobyte each would be several times that. */
export const FLAT_MB = 3;
