// "how many calls did we get", "number of chats in June", "emails received last week": the tickets that came that way. Calls that were
// missed, made or answered, and how fast a mail is replied to, are something else and stay. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const CAME =
  '(?= (?:did|do|have|had) we (?:get|got|receive|received|have|had)(?![a-z])(?! (?:to|answered|missed))| (?:came|come|comes|coming) in(?![a-z])| (?:did|do|does|have|had|has) (?!we |you |customers |they |it )[\\p{L}. ]{1,32}? (?:get|got|gotten|receive|received|take|took|taken)(?![a-z])(?! (?:to|back|answered|missed|through|from|off|out|on|over|up)(?![a-z]))| (?:were|was) received| (?:in|on|last|this|yesterday|today|over|since|during|between|so far)(?![a-z])|[?.!]*$)';
const COUNT = '(?:how many|number of|the number of|count of|volume of|total)';
const WAYS: readonly (readonly [string, string, string])[] = [
  [
    '(?:inbound |incoming )?(?:phone ?)?calls',
    'phone',
    'phoned|called|rang|telephoned|rang up|called up|phoned up',
  ],
  ['(?:inbound |incoming )?(?:web |live |online )?chats', 'chat', 'chatted with|messaged on chat'],
  ['(?:inbound |incoming )?e-?mails', 'email', 'e-?mailed'],
];

const TURNS: readonly Swap[] = WAYS.flatMap(([noun, way, wrote]): Swap[] => [
  [new RegExp(`(?<![a-z])(${COUNT}) ${noun}${CAME}`, 'gu'), `$1 ${way} tickets`],
  [
    new RegExp(
      `^((?:and )?)${noun} (?:received|we got|we received|that came in|coming in)(?= (?:in|on|last|this|yesterday|today)(?![a-z]))`,
      'u',
    ),
    `$1how many ${way} tickets`,
  ],
  [
    new RegExp(
      `^${noun} ((?:in|on|last|this|yesterday|today)(?: [a-z0-9]+){0,3}),? (?:how many|total|count)[?.!]*$`,
      'u',
    ),
    `how many ${way} tickets $1`,
  ],
  [
    new RegExp(
      `(?<![a-z])how many (?:people|times were we) (?:${wrote})(?: us| in)?(?= (?:in|on|last|this|yesterday|today)(?![a-z]))`,
      'u',
    ),
    `how many ${way} tickets`,
  ],
]);

/** The normalised text with the tickets of a channel counted by that name. */
export const withContacts = (text: string): string =>
  /call|chat|mail|phone|rang/u.test(text) ? swapAll(text, TURNS) : text;
