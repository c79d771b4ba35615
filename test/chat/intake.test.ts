// The way in: what comes is kept in its order, together where there is much, and the doors get their turns in between.
import { expect, it, vi } from 'vitest';
import { createIntake } from '../../src/chat/intake.js';

it('keeps in order, together, and says to each what became of it', async () => {
  const rounds: (readonly number[])[] = [];
  const intake = createIntake<number>(async (some) => {
    rounds.push(some);
    return some.map((one) => one % 2 === 0);
  });
  const kept = await Promise.all(Array.from({ length: 1_000 }, (_, n) => intake.add(n)));
  expect(kept).toEqual(Array.from({ length: 1_000 }, (_, n) => n % 2 === 0));
  expect(rounds.flat()).toEqual(Array.from({ length: 1_000 }, (_, n) => n));
  expect(rounds.length).toBeLessThan(20);
  expect(intake.size()).toBe(0);
});

it('lets the event loop turn between rounds, though the work never waits for anything', async () => {
  const seen: string[] = [];
  const intake = createIntake<number>(async (some) => {
    seen.push('round');
    return some.map(() => true);
  });
  const all = Promise.all(
    Array.from({ length: 1_000 }, (_, n) => intake.add(n).then(() => n === 0 && seen.push('first told'))),
  );
  const door = (): void => {
    seen.push('door');
    if (intake.size() > 0) setImmediate(door);
  };
  setImmediate(door);
  await all;
  const told = seen.indexOf('first told');
  expect(told).toBeLessThan(seen.lastIndexOf('round'));
  expect(seen.slice(seen.indexOf('round'), seen.lastIndexOf('round'))).toContain('door');
});

it('is idle when all of it is kept, also what came meanwhile', async () => {
  const kept: number[] = [];
  const intake = createIntake<number>(async (some) => {
    kept.push(...some);
    return some.map(() => true);
  });
  const first = intake.add(1).then(() => intake.add(2));
  await first;
  void intake.add(3);
  await intake.idle();
  expect(kept).toEqual([1, 2, 3]);
});

it('is calm when nothing comes any more, and not waited for for ever', async () => {
  const intake = createIntake<number>(async (some) => some.map(() => true));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let calm = false;
    void intake.calm().then(() => (calm = true));
    void intake.add(1);
    await vi.advanceTimersByTimeAsync(30);
    void intake.add(2);
    await vi.advanceTimersByTimeAsync(30);
    expect(calm).toBe(false);
    await vi.advanceTimersByTimeAsync(60);
    expect(calm).toBe(true);
    // Something comes in every moment: it goes on all the same.
    calm = false;
    void intake.calm().then(() => (calm = true));
    for (let moment = 0; moment < 60; moment += 1) {
      void intake.add(moment);
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(calm).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
