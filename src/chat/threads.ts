// Work in order per thread, a few threads at a time. Each piece begins in a turn of its own of the event loop: the store answers
// without waiting, so that pieces in a row would keep the doors from acknowledging what comes in meanwhile.

export interface Threads {
  /** `task` must not reject: what goes wrong in it is its own business. */
  add(thread: string, task: () => Promise<void>): void;
  /** Waiting and under way. */
  size(): number;
  /** Resolves when there is nothing left. */
  idle(): Promise<void>;
}

const turn = (task: () => Promise<void>): Promise<void> =>
  new Promise<void>((begin) => {
    setImmediate(begin);
  }).then(task);

export function createThreads(atOnce: number): Threads {
  /** The tasks of each thread that has some, the first one under way or next. */
  const tasks = new Map<string, (() => Promise<void>)[]>();
  /** Threads whose first task has not begun, in the order in which they are due. */
  const ready: string[] = [];
  const waiters: (() => void)[] = [];
  let underWay = 0;
  let size = 0;

  const next = (): void => {
    while (underWay < atOnce) {
      const thread = ready.shift();
      if (thread === undefined) break;
      const task = tasks.get(thread)?.[0];
      if (task === undefined) continue;
      underWay += 1;
      void turn(task).finally(() => {
        underWay -= 1;
        size -= 1;
        const rest = tasks.get(thread)?.slice(1) ?? [];
        if (rest.length === 0) tasks.delete(thread);
        else {
          tasks.set(thread, rest);
          ready.push(thread);
        }
        next();
      });
    }
    if (size === 0) for (const done of waiters.splice(0)) done();
  };

  return {
    add: (thread, task) => {
      size += 1;
      const before = tasks.get(thread);
      if (before === undefined) {
        tasks.set(thread, [task]);
        ready.push(thread);
      } else before.push(task);
      next();
    },
    size: () => size,
    idle: () =>
      new Promise((done) => {
        if (size === 0) done();
        else waiters.push(done);
      }),
  };
}
