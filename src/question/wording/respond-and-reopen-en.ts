// Who responds fastest, said as what somebody is ("slowest responder"), and what is reopened most, which is asked of its rate: in words that the
// grammar knows. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const PACE = '(fastest|slowest|quickest)';
const KIND = '(category|product line|product|channel|team|region|segment|model|version|type)';

const TURNS: readonly Swap[] = [
  // Of the first answer or of all of them is not said, which is asked back. "who was our fastest responder", "the slowest responder on my team"; "top 3 fastest responders" says how many.
  [
    new RegExp(
      `^(?:(?:who|which agent)(?:'s| is| was| were)? (?:the |our )?|(?:the |our )?)${PACE} (?:responder|replier)(?![a-z])`,
      'u',
    ),
    'which agent has the $1 respond reply time',
  ],
  [
    new RegExp(
      `^(?:(?:who|which agents) (?:are|were) )?(?:the |our )?(?:top )?(\\d{1,2}|two|three|four|five|ten) ${PACE} (?:responders|repliers)(?![a-z])`,
      'u',
    ),
    'the $1 agents with the $2 respond reply time',
  ],
  // "which category gets reopened most in Q2".
  [
    new RegExp(
      `(?<![a-z])(which|what) ${KIND}(?:'s tickets)? (?:gets?|got|is|was|are|were|has been) (?:the )?(?:most (?:often )?reopened|reopened (?:the )?most(?: often| frequently)?)(?![a-z])`,
      'gu',
    ),
    '$1 $2 has the highest reopen rate',
  ],
  // "most reopened category", "the most frequently reopened product".
  [
    new RegExp(
      `^(?:(?:which|what)(?:'s| is| was) )?(?:the |our )?most (?:often |frequently )?reopened ${KIND}(?![a-z])`,
      'u',
    ),
    'which $1 has the highest reopen rate',
  ],
];

/** The normalised text with such a question in plain words. */
export const withPaceAndReopens = (text: string): string =>
  /responder|replier|reopened/u.test(text) ? swapAll(text, TURNS) : text;

/** "phone n email": and, between two names. @param isName whether a phrase is somebody's or something's name here */
export const withShortAnd = (text: string, isName: (phrase: string) => boolean): string =>
  / n /u.test(text)
    ? text.replace(
        /(?<![a-z\d])([a-z\d]+) n (?=([a-z\d]+)(?![a-z\d]))/gu,
        (all, one: string, other: string) => (isName(one) && isName(other) ? `${one} and ` : all),
      )
    : text;
