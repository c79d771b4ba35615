// Of several processes on one store one delivers, and another takes over when it ends, dies or falls silent.
import { hostname } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLead, DISPATCHER_LEASE, isLed } from '../../src/delivery/lead.js';
import { takeLease } from '../../src/store/leases.js';
import { openStore } from '../../src/store/store.js';

const START = 1_767_225_600_000;

async function stage() {
  const store = await openStore('file::memory:', { create: true });
  onTestFinished(() => store.close());
  const clock = { at: START };
  return { db: store.db, clock, lead: () => createLead(store.db, () => clock.at) };
}

describe('the lead', () => {
  it('is held by one, and renewed by it', async () => {
    const { clock, lead, db } = await stage();
    const [first, second] = [lead(), lead()];
    expect(await first.take()).toBe(true);
    expect(await second.take()).toBe(false);
    clock.at += 15_000;
    expect(await first.take()).toBe(true);
    clock.at += 15_000;
    expect(await second.take(), 'renewed 15 s ago').toBe(false);
    expect(await isLed(db, clock.at)).toBe(true);
  });

  it('goes over at once when its holder ends, and not back', async () => {
    const { clock, lead, db } = await stage();
    const [first, second] = [lead(), lead()];
    await first.take();
    await first.giveBack();
    expect(await isLed(db, clock.at)).toBe(false);
    expect(await first.take(), 'who has stopped does not begin again').toBe(false);
    expect(await second.take()).toBe(true);
  });

  it('goes over when its holder is silent', async () => {
    const { clock, lead } = await stage();
    const [first, second] = [lead(), lead()];
    await first.take();
    clock.at += 21_000;
    expect(await second.take()).toBe(true);
    expect(await first.take()).toBe(false);
  });

  it('is taken at once from a process of this machine that is dead', async () => {
    const { clock, lead, db } = await stage();
    // Process numbers end well below this one.
    const owner = `${hostname()}:2000000000:0123456789ab`;
    await takeLease(db, { name: DISPATCHER_LEASE, owner, until: START + 20_000 }, START);
    expect(await isLed(db, clock.at)).toBe(false);
    expect(await lead().take()).toBe(true);
  });
});
