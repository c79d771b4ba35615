// Small talk around an English question, clause by clause: "sorry to bug you again", "boss is breathing down my neck", "hope your day's
// going well", "last one, I promise". Known by its verb, and taken out only where no word of it is a figure, a time or a kind of ticket.
import { lexicon } from '../lexicon/index.js';
import type { Meaning } from '../token.js';
import type { Clause } from './clauses-of-purpose.js';

/** Only before a question, behind a greeting at most: "resolved now, sorry for the delay" is nothing that is asked. */
const FRONT =
  '(?<=^(?:\\s|[,.!:;~-]|(?:hi|hey|hello|hiya|yo|(?:good )?(?:morning|afternoon|evening)|gm|ok|okay|so|and|but|well|btw|tbh|there|all|team|guys|folks|everyone)(?![a-z])){0,8})';
const END =
  '\\s*(?:lol|haha|lmao|:\\)|:-\\)|;\\))?\\s*(?:[,.;:!?)~]+(?: but(?= ))?|-|$|(?= but | and what | and how )(?: (?:but|and))?)';
const BOSS =
  '(?:(?:my|our|the) )?(?:(?:big )?boss|(?:line )?manager|director|ceo|coo|cto|cfo|vp|team ?lead|lead|head of [a-z]+|board|management|leadership)';
const GREETED =
  "(?:there|all|team|everyone|everybody|folks|guys|again|bot|you|mate|buddy|friend|friends|y'all)";
const AGAIN =
  "(?: (?:you|u|ya|y'all|again|once more|so late|so early|so soon|this early|this late|with this|with another|one more time|on a [a-z]+day)){0,8}";

/** "they want to know csat in april": what comes behind is the question. */
const THEY_WANT: Clause = {
  pattern: new RegExp(
    `(?<![a-z])(?=they|he|she|everyone|everybody|some)${FRONT}(?:they|he|she|everyone|everybody|someone|somebody)(?: all| just| really)? (?:wants?|wanted|needs?|would like) to know (?=[a-z])`,
    'gu',
  ),
};

const CLAUSES: readonly Clause[] = [
  `(?:hey+|hi+|hello+|hiya|heya|yo|morning|mornin|afternoon|evening|gm)(?:[ ,!]+(?:hey+|hi+|hello+|hiya|yo|morning|gm)){1,8}(?: ${GREETED}){0,8}`,
  `(?:(?:have you |have u |do you have |you )?got (?:a|one) (?:sec|second|minute|min|moment|mo)|(?:are )?(?:you|u|anyone) (?:there|around|awake|up|free|online))(?: for me| now)?`,
  // "quick q", "last one, I promise", "quick one before standup".
  `(?:(?:a|one|just|just a|ok|so) ){0,8}(?:quick|short|small|tiny|silly|dumb|stupid|random|simple|easy|fast)(?: little| last)? (?:one|q|question|ask|check|thing|favou?r|request)(?: for (?:you|u|ya))?(?: (?:please|pls|again|today))?(?: (?:before|ahead of|prior to|between|while waiting for) (?:(?:my|our|the|a) )?[a-z]+(?: [a-z]+)?)?`,
  `(?:ok |okay |just |very ){0,8}(?:the )?last (?:one|question|thing)(?:,? (?:i promise|i swear|promise|for (?:now|today)|from me)){1,8}`,
  `(?:so |really |very |i'm |i am ){0,8}(?:sorry|apologies|my apologies) (?:to|for|about) (?:bug|bother|trouble|disturb|pester|ping|nag|interrupt|spam|annoy|chase|be a pain|be back|keep asking|ask again|ask|bugging|bothering|troubling|disturbing|pestering|pinging|nagging|interrupting|spamming|annoying|chasing|all the questions|the (?:trouble|bother|hassle|interruption|noise|spam|delay|late reply))${AGAIN}`,
  // What the boss is doing, and where one has been.
  `${BOSS}(?:'s| is| was| has been| keeps)(?: (?:just|now|still|really|constantly|always|already)){0,8} (?!on (?!my|our|me|us)|in |from )[a-z]+ing(?: [a-z']+){0,5}`,
  `(?:so |and )?(?:i(?:'ve|'m| have| am)? )?just (?:got|came|come|back|stepped|walked|hopped|jumped)(?: (?:out|back|off|in|on)){0,8}(?: (?:of|from|into|onto|to)) (?:(?:my|the|a|an|our) )?[a-z]+(?: [a-z]+)?`,
  `(?:i )?hope (?:(?:you|u|all|everyone|everything|things)(?:'re|'s| are| is)?|(?:your|the) (?:day|week|weekend|morning)(?:'s| is| was)?|this finds)(?! (?:saw|see|got|get|count|include|mean|meant|know))(?: [a-z']+){0,5}`,
  `(?:i'm |i am )?(?:not sure|no idea|no clue|dunno|don't know|wondering) (?:if|whether) (?:you|this|that|i)(?: [a-z']+){1,6}?`,
  `(?:ugh|argh|phew|gosh|yikes)(?: (?:mon|tues|wednes|thurs|fri)days?)?`,
  `(?:i )?(?:forgot|keep forgetting|can't remember|don't remember|lost track)`,
  `happy (?:mon|tues|wednes|thurs|fri)day(?: ${GREETED}){0,8}`,
].map((clause) => ({
  // Where the words stand at all is looked at first: what lies before them costs more.
  pattern: new RegExp(`(?<![a-z])(?=${clause})${FRONT}(?:${clause})${END}`, 'gu'),
  unless: carries,
}));

export const EN_SMALL_TALK: readonly Clause[] = [...CLAUSES, THEY_WANT];

const CARRYING: ReadonlySet<Meaning['k']> = new Set([
  'metric',
  'share_of',
  'type',
  'time',
  'dim',
  'stat',
  'not',
  'only',
  'having',
  'target',
  'chart',
  'either',
]);

/** A word or two of it say which figure, of what or when; those of the clauses themselves ("just", "a meeting") do not. */
function carries(clause: string): boolean {
  const words =
    clause
      .replace(/(?<![a-z])(?:not sure|no idea|no clue|out of|back from|just|meetings?)(?![a-z])/gu, '')
      .match(/[a-z0-9']+/gu) ?? [];
  return words.some((word, at) =>
    [word, `${word} ${words[at + 1] ?? ''}`].some((phrase) =>
      lexicon()
        .lookup(phrase)
        .some(({ k }) => CARRYING.has(k)),
    ),
  );
}
