// The language model as a service that may be slow, wrong or gone: one call with a time limit, a budget for the day, a circuit
// that opens when it fails, a memory for what was asked before. Without it everything works the same.
import { z } from 'zod';
import type { LanguageModel } from '../config/platforms.js';
import type { Instant } from '../time/instant.js';
import type { ChatMessage } from './prompt.js';

/** One HTTP call; null when it did not end with an answer in time. */
export type PostJson = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  timeoutMs: number,
) => Promise<{ readonly status: number; readonly json: unknown } | null>;

export interface ModelClient {
  /** The model's words; null when it is not to be had now: it failed, it is resting, or the day's budget is used up. */
  complete(messages: readonly ChatMessage[], now: Instant): Promise<string | null>;
}

const TIMEOUT_MS = 8_000;
const MAX_TOKENS = 400;
const CALLS_PER_DAY = 500;
const DAY_MS = 86_400_000;
const FAILURES_TO_REST = 3;
const REST_MS = { first: 60_000, longest: 15 * 60_000 } as const;
const REMEMBERED = 500;
const AT_ONCE = 4;

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(20_000) }) })).min(1),
});

export function modelClient({ baseUrl, apiKey, model }: LanguageModel, post: PostJson): ModelClient {
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`;
  const memory = new Map<string, string>();
  let underWay = 0;
  let failures = 0;
  let restUntil: Instant = 0;
  let restMs: number = REST_MS.first;
  let day = -1;
  let calls = 0;

  const failed = (now: Instant): null => {
    failures += 1;
    if (failures >= FAILURES_TO_REST) {
      restUntil = now + restMs;
      restMs = Math.min(restMs * 2, REST_MS.longest);
    }
    return null;
  };
  const mayCall = (now: Instant): boolean => {
    const today = Math.floor(now / DAY_MS);
    if (today !== day) {
      day = today;
      calls = 0;
    }
    return now >= restUntil && calls < CALLS_PER_DAY && underWay < AT_ONCE;
  };

  return {
    complete: async (messages, now) => {
      const key = JSON.stringify(messages);
      const known = memory.get(key);
      if (known !== undefined) return known;
      if (!mayCall(now)) return null;
      calls += 1;
      underWay += 1;
      try {
        const answer = await post(
          url,
          apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
          {
            model,
            messages,
            temperature: 0,
            max_tokens: MAX_TOKENS,
            response_format: { type: 'json_object' },
          },
          TIMEOUT_MS,
        );
        const parsed = completion.safeParse(answer?.status === 200 ? answer.json : undefined);
        const content = parsed.success ? parsed.data.choices[0]?.message.content : undefined;
        if (content === undefined) return failed(now);
        failures = 0;
        restMs = REST_MS.first;
        const [oldest] = memory.keys();
        if (memory.size >= REMEMBERED && oldest !== undefined) memory.delete(oldest);
        memory.set(key, content);
        return content;
      } finally {
        underWay -= 1;
      }
    },
  };
}
