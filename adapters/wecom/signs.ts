// Signs that an answer is under way: the first frame of the stream that the answer will finish. A stream must end within six
// minutes; one whose answer takes longer is ended with a word, and the answer comes as a message of its own.
import type { Lang } from '../../src/text/lang.js';
import { WECOM } from '../../src/text/sentences/wecom.js';
import type { Bot } from './bot.js';
import { RATES, STREAM_MS } from './limits.js';
import { streamIdOf } from './send-bot.js';

export interface Signs {
  show(reqId: string, address: string, lang: Lang): Promise<void>;
  /** The answer is there. */
  done(reqId: string): void;
  stop(): void;
}

/** Conversations that are remembered for their rate. */
const MAX_REMEMBERED = 10_000;

export function createSigns(bot: Bot, now: () => number, streamMs: number = STREAM_MS): Signs {
  const open = new Map<string, NodeJS.Timeout>();
  const shown = new Map<string, readonly number[]>();

  const mayShow = (address: string): boolean => {
    const times = (shown.get(address) ?? []).filter((at) => now() - at < 60_000);
    if (times.length >= RATES.botSignsPerMinute) return false;
    shown.delete(address);
    shown.set(address, [...times, now()]);
    const [oldest] = shown.keys();
    if (shown.size > MAX_REMEMBERED && oldest !== undefined) shown.delete(oldest);
    return true;
  };
  const say = (reqId: string, content: string, finish: boolean) =>
    bot.reply(reqId, { msgtype: 'stream', stream: { id: streamIdOf(reqId), finish, content } });

  return {
    show: async (reqId, address, lang) => {
      if (open.has(reqId) || !mayShow(address)) return;
      const timer = setTimeout(() => {
        open.delete(reqId);
        void say(reqId, WECOM[lang].stillThinking, true);
      }, streamMs);
      timer.unref();
      open.set(reqId, timer);
      await say(reqId, `<think></think>${WECOM[lang].thinking}`, false);
    },
    done: (reqId) => {
      clearTimeout(open.get(reqId));
      open.delete(reqId);
    },
    stop: () => {
      for (const timer of open.values()) clearTimeout(timer);
      open.clear();
    },
  };
}
