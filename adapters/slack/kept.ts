// When Slack is told that something came: as soon as it is kept, so that a crash loses nothing, and in any case well within the 3 s
// after which Slack counts it as failed.

const AT_MOST_MS = 2_000;

/** What was handed over; false when it could not be kept, so that Slack sends it again. Never rejects. */
export async function inTime(kept: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(done, AT_MOST_MS, true);
  });
  try {
    return await Promise.race([kept, late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
