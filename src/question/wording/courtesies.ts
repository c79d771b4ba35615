// What English says to whoever answers, and not of what is asked: who writes ("hi, George here", "thanks, George"), what is wanted of the
// bot ("get me …", "could you look that up"). "Me" and a name of such words would be filters.

import type { Gazetteer } from '../gazetteer.js';
import { lexicon } from '../lexicon/index.js';
import { findTimes } from '../parsers/time-spans.js';

/** What a name is, to tell a signature from a question's own words. */
export interface Names {
  /** Somebody of the workspace, and nothing else. */
  isPerson(phrase: string): boolean;
  /** Whoever asks. */
  isAsker(phrase: string): boolean;
}

const HELLO = '(?:hi|hello|hey|hiya|yo|dear|good morning|good afternoon|good evening|greetings|howdy)';
const TIME_OF_DAY = '(?:morning|afternoon|evening)';
const BYE =
  '(?:many thanks|thanks a lot|thanks so much|thanks in advance|thank you so much|thank you|thanks|thx|ty|cheers)';
/** "who is best": behind a pause only. */
const CLOSING =
  '(?:(?:best|kind|warm|kindest|many|with) regards|regards|rgds|best wishes|all the best|best|yours sincerely|sincerely|yours|br|ta)';
const NAME = "([\\p{L}'.]+(?: [\\p{L}'.]+)?)";

/** "dear deskbeat,", "hi Sam,": whoever is greeted is not asked about. */
const GREETED = new RegExp(`^(?:${HELLO}|${TIME_OF_DAY}),? ${NAME}\\s*[,!:;.-]+\\s*`, 'u');
/** "hi, George here.", "this is George, …": who asks. */
const HERE = new RegExp(
  `^(?:(?:${HELLO}|${TIME_OF_DAY})[,!. ]*)?${NAME} (?:here|speaking)(?: again)?\\s*[,!:;.-]+\\s*`,
  'u',
);
const THIS_IS = new RegExp(
  `^(?:(?:${HELLO}|${TIME_OF_DAY})[,!. ]*)?(?:this is|it's|it is|i'm|i am) ${NAME}(?: again| here)?\\s*[,!:;.-]+\\s*`,
  'u',
);
const SIGNED = new RegExp(
  `(?<=.)(?:[\\s,.!?;:-]+(?<![a-z])${BYE}|[,.!?;:-]+\\s*${CLOSING})(?:\\s*[,.!-]+\\s*|\\s+)${NAME}\\s*[.!]*$`,
  'u',
);
const ENDED = new RegExp(`(?<=.)[,.!?;-]+\\s*(?!best\\b|yours\\b)${CLOSING}\\s*[,.!]*$`, 'u');
/** "csat in march - George", of whom asks. */
const DASHED = new RegExp(`(?<=.)\\s+[~-]+\\s*${NAME}\\s*$`, 'u');

const ASKED_OF =
  '(?:^|[,.;:!?~-] ?|\\b(?:can|could|would|will|please|pls|plz|kindly|just|you|u|someone|anyone|somebody|anybody|and|then|quickly|to) )';
/** What the bot is asked to do, with the "me" for whom; "how many marks did customers give me" is of the asker. */
const ERRANDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:(?:many )?thanks|thank you|thx|cheers|sorry|ok|okay|right|so),? (?:everyone|everybody|all|team|folks|guys)\s*[,.!:;-]+\s*/u,
    '',
  ],
  // "give me tickets and csat": how many there were; "show tickets" alone lists them.
  [
    new RegExp(`(${ASKED_OF})(?:get|fetch|find|pull|bring|hand|give) (?:me|us) (?=tickets[ ,])`, 'gu'),
    '$1show me ',
  ],
  [
    new RegExp(
      `(${ASKED_OF})show (?=tickets(?: ?,| and| plus| &| vs\\.?| versus) ?(?!(?:who|which|whose|that|their|its)\\b)[a-z])`,
      'gu',
    ),
    '$1show me ',
  ],
  [
    new RegExp(
      `(${ASKED_OF})(?:get|fetch|find|pull|pull up|bring|hand|grab|give|run|look up|dig up|dig out) (?:me|us) (?!(?:to|in|on|at|among|within|against|vs|versus|with|as)\\b)(?=[^,.;!?])`,
      'gu',
    ),
    '$1show ',
  ],
  // "draw me a chart".
  [
    new RegExp(
      `(${ASKED_OF}(?:draw|plot|graph|chart|make|build|list|calculate|work out|display|lay out|compile|prepare|explain)) (?:to )?(?:me|us) (?=(?:a|an|the|all|our|my|some|how|what|which|every) )`,
      'gu',
    ),
    '$1 ',
  ],
  // "how many low ratings did customers give me": those are the asker's.
  [
    /\b(customers|people|users|clients|they|buyers|anyone|anybody) ((?:ever |actually )?(?:give|send|leave)) me\b/gu,
    '$1 $2 to me',
  ],
  // "just me" by itself says whose figures are meant.
  [
    /^(?:(?:(?:hi|hello|hey)[,!. ]*|(?:(?:hi|hello|hey)[,!. ]*)?(?:it's |its |it is ))(?:only |just )?)?me(?: again)?\s*[,:;.!-]+\s*/u,
    '',
  ],
  [
    /(?:^|(?<=[,.!] ?))(?:(?:a |one )?(?:quick |small |last )?(?:question|one|ask|request)) from me\s*[,:;.!-]*\s*/gu,
    '',
  ],
  [/(?:^|(?<=[,.!] ?))(?:give|hand|send|get) (?:it|that|this) to me\s*[,:;.!-]*\s*/gu, ''],
  [
    /[,.;] ?(?:(?:can|could|would|will) (?:you|u) (?:please |pls |kindly |possibly )?)(?:get|pull|send|share|find|check|look up|look|give|show|tell|fetch|grab|help)(?: me| us)?(?: (?:with )?(?:that|it|this|the number|the figure))?(?: up)?(?: for me| please| pls){0,8}\s*[.?!]*$/u,
    '',
  ],
  // "would you mind pulling …", "any chance of getting me …": a wish.
  [
    /^((?:hi|hey|hello|ok|so|and|morning)?[,!. ]*)(?:(?:would|do) (?:you|u) mind|mind|any chance (?:of|you(?:'re| are)?)) (?:pulling|getting|giving|showing|sending|checking|finding|looking|fetching|grabbing|telling|sharing|running|digging)(?: up| out| at)?(?: (?:me|us|to me|to us))?(?: (?:for|with))? /gu,
    '$1',
  ],
  // "remind me what it was": a wish for the figure; "remind me tomorrow" for an errand that there is none of.
  [
    /(?:(?:can|could|would) you )?(?:please )?remind me (?:again )?(?=(?:what|how|which|who|why|whether)\b)/gu,
    '',
  ],
  [/(?:(?:can|could|would) you )?(?:please )?remind me (?:again )?of (?=(?:the|our|last|this) )/gu, ''],
];

/** The normalised text without its greeting, its signature and the errands in which it is wrapped. */
export function withoutCourtesies(text: string, names: Names): string {
  if (!/[a-z]/u.test(text)) return text;
  let rest = text;
  for (const pattern of [HERE, THIS_IS, GREETED]) {
    const found = pattern.exec(rest);
    if (found !== null && isSomeone(found[1] ?? '', names)) rest = rest.slice(found[0].length);
  }
  const signed = SIGNED.exec(rest);
  if (signed !== null && isSomeone(signed[1] ?? '', names)) rest = rest.slice(0, signed.index);
  const dashed = DASHED.exec(rest);
  if (dashed !== null && names.isAsker(dashed[1] ?? '')) rest = rest.slice(0, dashed.index);
  rest = rest.replace(ENDED, '');
  for (const [pattern, instead] of ERRANDS) rest = rest.replace(pattern, instead);
  rest = rest.replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

/** A person of the workspace, or the bot itself: any other word may be one that matters. */
const isSomeone = (phrase: string, { isPerson }: Names): boolean => phrase === 'deskbeat' || isPerson(phrase);

/** What is a name in a workspace, seen from whoever asks. */
export function namesFor(gazetteer: Gazetteer, asker: string | null): Names {
  const isWord = (phrase: string): boolean =>
    lexicon().lookup(phrase).length > 0 || findTimes(phrase, 2000).length > 0;
  return {
    isPerson(phrase) {
      const found = gazetteer.lookup(phrase);
      return found.length > 0 && found.every(({ dim }) => dim === 'agent') && !isWord(phrase);
    },
    isAsker: (phrase) =>
      asker !== null &&
      gazetteer.lookup(phrase).some(({ dim, values }) => dim === 'agent' && values.includes(asker)),
  };
}
