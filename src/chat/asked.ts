// What was asked is kept for a while, masked, so that somebody can look at what was not understood; and the asker can say how
// they liked the answer, by a button under it or in a word.
import type { Kysely } from 'kysely';
import { askerKey, type Person } from '../access/principal.js';
import type { Answered } from '../answer/answer-reading.js';
import type { Card } from '../cards/card.js';
import { mask } from '../privacy/mask.js';
import type { Reading } from '../question/plan.js';
import { keepAsked, lastAsked, vote, type Vote } from '../store/asked.js';
import type { Database } from '../store/schema.js';
import { CHAT } from '../text/sentences/chat.js';
import { OWN_WORDS } from '../text/sentences/own-words.js';
import type { ANSWER_REASONS } from '../text/sentences/reasons.js';
import type { Instant } from '../time/instant.js';
import { CONVERSATION_MS } from './converse.js';
import { plainCard } from './respond.js';
import { sayHere, type Said } from './said.js';

const LONGEST_KEPT = 300;

/** @returns the id by which the answer is voted on */
export const keepQuestion = (
  text: string,
  who: Person,
  reading: Reading,
  { full }: Answered,
  db: Kysely<Database>,
  now: Instant,
): Promise<number> =>
  keepAsked(db, {
    at: now,
    asker: askerKey(who),
    lang: full.answer.lang,
    question: [...mask(text.slice(0, 4 * LONGEST_KEPT))].slice(0, LONGEST_KEPT).join(''),
    outcome: full.answer.status,
    reading: readingText(reading, full.understood),
  });

/** The plan's sentence, or why there is none. */
function readingText(reading: Reading, understood: string): string {
  switch (reading.status) {
    case 'plan':
      return understood;
    case 'clarify':
      return `asked back: ${reading.about}`;
    case 'no_self':
      return `no ${reading.what} of their own`;
    case 'unread': {
      const { unread } = reading;
      return 'words' in unread && unread.words.length > 0
        ? `${unread.why}: ${mask(unread.words.join(', ').toLowerCase())}`
        : unread.why;
    }
    default:
      return reading satisfies never;
  }
}

/** The card with two buttons below it by which its answer is voted on. */
export const withVotes = (card: Card, id: number): Card => ({
  ...card,
  blocks: [
    ...card.blocks,
    {
      kind: 'buttons',
      buttons: (['up', 'down'] as const).map((verdict) => ({
        kind: 'act',
        label: OWN_WORDS[card.lang][verdict],
        action: 'feedback',
        value: `${verdict} ${id}`,
      })),
    },
  ],
});

interface VoteInWords {
  readonly given: Vote;
  readonly reason: (typeof ANSWER_REASONS)[number] | null;
}
const MISREAD: VoteInWords = { given: 'down', reason: 'misread' };
const WRONG: VoteInWords = { given: 'down', reason: 'wrong' };
const IN_WORDS: Readonly<Record<string, VoteInWords>> = {
  '👍': { given: 'up', reason: null },
  '👎': { given: 'down', reason: null },
  'not what i asked': MISREAD,
  'that is not what i asked': MISREAD,
  'wrong answer': WRONG,
  不是我问的: MISREAD,
  答非所问: MISREAD,
  答错了: WRONG,
};

/** What goes back when the whole text is a vote on the answer just before; null when it is none or there was none lately. */
export async function voteInWords(
  text: string,
  who: Person,
  lang: 'zh' | 'en',
  db: Kysely<Database>,
  now: Instant,
): Promise<Said | null> {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/['’]s\b/u, ' is')
    .replace(/(?:\s|[!！.。]|\p{Emoji_Modifier})+$/u, '');
  const said = IN_WORDS[plain];
  if (said === undefined) return null;
  const { given, reason } = said;
  const last = await lastAsked(db, askerKey(who), now - CONVERSATION_MS);
  if (last === null) return null;
  const words = CHAT[lang].thanks;
  return {
    ...sayHere(plainCard(lang, words.title, words[given])),
    change: async (tx) => {
      await vote(tx, last, askerKey(who), given, reason === null ? null : { reason, note: null });
    },
  };
}
