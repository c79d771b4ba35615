// What is remembered of cards, in this process only: the last press of each, and the variables that it was sent with.
//
// Presses of card buttons may come twice. They carry no id of their own, and when one is pushed again its frame may have another:
// so the same press by the same person on the same card straight after itself, within the minute in which DingTalk repeats, is one.

const REPEAT_MS = 60_000;
/** Cards by people that are remembered at a time. */
const MOST = 2_000;

/** @returns whether this press is new */
export function createClicks(now: () => number): (card: string, userId: string, what: string) => boolean {
  const last = new Map<string, { readonly what: string; readonly at: number }>();
  return (card, userId, what) => {
    const key = `${card} ${userId}`;
    const before = last.get(key);
    last.delete(key);
    last.set(key, { what, at: now() });
    for (const oldest of last.keys()) {
      if (last.size <= MOST) break;
      last.delete(oldest);
    }
    return before === undefined || before.what !== what || now() - before.at > REPEAT_MS;
  };
}

export interface SentCards {
  note(card: string, params: Readonly<Record<string, string>>): void;
  /** Empty where it was sent by another process or long ago. */
  paramsOf(card: string): Readonly<Record<string, string>>;
}

/** For templates whose buttons hand nothing over but their own id. */
export function createSentCards(): SentCards {
  const cards = new Map<string, Readonly<Record<string, string>>>();
  return {
    note: (card, params) => {
      cards.delete(card);
      cards.set(card, params);
      for (const oldest of cards.keys()) {
        if (cards.size <= MOST) break;
        cards.delete(oldest);
      }
    },
    paramsOf: (card) => cards.get(card) ?? {},
  };
}
