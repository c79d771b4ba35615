// A platform that only sends: nothing comes in by it, nobody presses anything there, and it counts nothing. Mail and the terminal are
// such ones; a preview and the paper of tests too.
import type { Platform } from './platform.js';

/** What such a platform says of its own; the rest, where it has more to say. */
export type SendsOnly = Pick<Platform, 'name' | 'serves' | 'render' | 'send'> & Partial<Platform>;

export const sendsOnly = (own: SendsOnly): Platform => ({
  directAddress: () => null,
  buttons: () => 'none',
  paces: () => [],
  budget: () => [],
  start: async () => undefined,
  thinking: async () => undefined,
  members: async () => null,
  profile: async () => null,
  probe: async () => [],
  unready: () => null,
  stop: async () => undefined,
  ...own,
});
