// When a callback is acknowledged: as soon as what it brought is kept, so that a crash loses nothing; in any case in time.

/** Well within DingTalk's 2 to 3 seconds. */
export const ACK_MS = 1_500;

/** What became of a callback: true to acknowledge it, false to let it come again. */
export type Taken = boolean | Promise<boolean>;

/** @param after a timer that can be called off */
export async function inTime(
  taken: Taken,
  after: (ms: number, call: () => void) => () => void,
): Promise<boolean> {
  if (typeof taken === 'boolean') return taken;
  let cancel = (): void => undefined;
  const late = new Promise<boolean>((resolve) => {
    cancel = after(ACK_MS, () => resolve(true));
  });
  try {
    return await Promise.race([taken, late]);
  } finally {
    cancel();
  }
}
