// The way in: what comes is written down in its order, what came meanwhile together, and each time in a turn of its own of the event
// loop. The store answers without waiting, so that a crowd written down in a row would keep the doors from reading and
// acknowledging anything until its last one is kept.

export interface Intake<T> {
  /** Resolves with what `take` said of it. Never rejects. */
  add(one: T): Promise<boolean>;
  /** Waiting or being written down. */
  size(): number;
  /** Resolves when nothing has come for a moment, at the latest after a while in which things never ceased to come. */
  calm(): Promise<void>;
  /** Resolves when there is nothing left. */
  idle(): Promise<void>;
}

/** A moment in which nothing comes, and the moments after which that is not waited for any longer: a second and a half. */
const MOMENT_MS = 30;
const MOST_MOMENTS = 50;

/** Written down together: some milliseconds' worth. */
const MOST_TOGETHER = 256;

const turn = (): Promise<void> =>
  new Promise((begin) => {
    setImmediate(begin);
  });

/** @param take writes some down: one answer each, in their order; must not reject */
export function createIntake<T>(take: (some: readonly T[]) => Promise<readonly boolean[]>): Intake<T> {
  let waiting: { readonly one: T; readonly done: (kept: boolean) => void }[] = [];
  let size = 0;
  let round: Promise<void> | null = null;
  let came = 0;
  let lull: Promise<void> | null = null;

  const listen = async (): Promise<void> => {
    for (let moments = 0, before = -1; moments < MOST_MOMENTS && before !== came; moments += 1) {
      before = came;
      await new Promise((moment) => {
        setTimeout(moment, MOMENT_MS);
      });
    }
    lull = null;
  };

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      await turn();
      const some = waiting.slice(0, MOST_TOGETHER);
      waiting = waiting.slice(MOST_TOGETHER);
      const kept = await take(some.map(({ one }) => one));
      size -= some.length;
      for (const [index, { done }] of some.entries()) done(kept[index] ?? false);
    }
    round = null;
  };

  return {
    add: (one) =>
      new Promise((done) => {
        size += 1;
        came += 1;
        waiting.push({ one, done });
        round ??= work();
      }),
    size: () => size,
    calm: () => (lull ??= listen()),
    idle: async () => {
      await round;
    },
  };
}
