// "Deskbeat is looking at the figures…" under a question. Slack's one sign for bots (assistant.threads.setStatus, `chat:write`) hangs
// on a message, in channels and direct chats alike. A reply in the thread of that message takes it away; one that stands below it in
// a direct chat does not, nor one that overtook it, so that it is then taken away by hand. Slack forgets it after two minutes.
import type { Api, ApiEnd } from './api.js';

export interface Status {
  /** Never throws; resolves when Slack has answered. */
  show(channel: string, ts: string, words: string): Promise<void>;
  /** An answer is on its way; call the result when it has arrived. @param inThread whether it stands in the thread of `ts` */
  answering(channel: string, ts: string, inThread: boolean): () => void;
}

/** Signs that no answer has come for yet: as many as may wait for one (chat/inbox.ts). */
const MOST = 5_000;
const TIMEOUT_MS = 3_000;

export function createStatus(api: Api, now: () => number): Status {
  const shown = new Map<string, { readonly set: Promise<boolean>; isSet: boolean }>();
  let quietUntil = 0;
  const keyOf = (channel: string, ts: string): string => `${channel}:${ts}`;

  const call = async (channel: string, ts: string, status: string): Promise<ApiEnd['end']> => {
    const ended = await api.call(
      'assistant.threads.setStatus',
      { channel_id: channel, thread_ts: ts, status },
      { timeoutMs: TIMEOUT_MS },
    );
    if (ended.end === 'limited') quietUntil = now() + ended.afterMs;
    return ended.end;
  };

  /** Once more where it may not have got there: left alone it would hang on for two minutes. */
  const takeAway = async (channel: string, ts: string): Promise<void> => {
    const ended = await call(channel, ts, '');
    if (ended === 'not_sent' || ended === 'unknown') await call(channel, ts, '');
  };

  return {
    show: async (channel, ts, words) => {
      if (now() < quietUntil) return;
      const sign = {
        // Where the end is not known it may be there.
        set: call(channel, ts, words).then((ended) => ended === 'ok' || ended === 'unknown'),
        isSet: false,
      };
      shown.set(keyOf(channel, ts), sign);
      for (const old of shown.keys()) {
        if (shown.size <= MOST) break;
        shown.delete(old);
      }
      await sign.set;
      sign.isSet = true;
    },
    answering: (channel, ts, inThread) => {
      const sign = shown.get(keyOf(channel, ts));
      const goesByItself = inThread && sign?.isSet === true;
      return () => {
        if (sign === undefined || !shown.delete(keyOf(channel, ts)) || goesByItself) return;
        void sign.set.then((isThere) => (isThere ? takeAway(channel, ts) : undefined));
      };
    },
  };
}
