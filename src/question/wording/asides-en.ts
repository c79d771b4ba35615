// English asides: who else asks ("a customer wants to know: …"), in what state one types ("sorry, typing on the train"), before what one
// needs it ("quick one before the board call"). Each is a clause of its own; tickets of a customer and calls by phone are none.
import type { Clause } from './clauses-of-purpose.js';

const FRONT = '(?<=^|[,.;:!?(~-] ?|\\b(?:so|and|but|hi|hey|hello|because|since|ok|okay|well) )';
const END = '(?=\\s*(?:[,.;:!?)~]|-|$))';
const PAUSE = '(?:^|[,.;:!?(~-] ?)';
const WHO =
  '(?:(?:a|an|the|our|my|one|some|this|that|another|someone in|somebody in|someone from|somebody from|the guys in|the guys from|people in|folks in) ){0,8}(?:big |key |angry |new |important |curious |nosy )?(?:customers?|clients?|partners?|vendors?|suppliers?|colleagues?|coworkers?|co workers?|teammates?|friends?|investors?|journalists?|reporters?|prospects?|account managers?|consultants?|accountants?|marketing|sales|finance|legal|hr|product|engineering|procurement|compliance|accounting|someone|somebody|everyone|everybody|people|folks|guy|lady|person|intern|they)(?: team| people| folks| guys| department| dept| upstairs| next door| side)?';
const WANTS =
  '(?:(?:just |also |really |badly |kinda |now ){0,8}(?:wants? to know|wanted to know|would like to know|needs? to know|(?:is|are|was|were) (?:asking|wondering|curious|dying to know|keen to know|pestering me|bugging me|nagging me|chasing me|on my back)|(?:just )?asked|asks?|keeps? asking|wonders?)(?: me| us)?(?: about| for)?)';
const VEHICLE =
  '(?:phone|mobile|cell|iphone|tablet|ipad|train|bus|tram|tube|subway|metro|plane|flight|ferry|road|go|move|run|cab|taxi|uber|car|airport|station|platform|sofa|couch|beach|kitchen|lift|elevator|queue at [a-z]+|toilet|gym|bench|bike|walk)';
const OCCASION =
  '(?:calls?|meetings?|reviews?|stand ?ups?|syncs?|catch ?ups?|huddles?|presentations?|pitch(?:es)?|demos?|sessions?|offsites?|town ?halls?|all hands|qbrs?|interviews?|briefings?|workshops?|appraisals?|1:1s?|one on ones?|retros?)';
const BEFORE =
  '(?:before|ahead of|prior to|in time for|on my way (?:in)?to|walking into|going into|heading into|stepping into|about to (?:go|walk|jump|hop) (?:in)?(?:to|on)|late for|rushing to|dialling into|dialing into|prepping for|in)';

export const EN_ASIDES: readonly Clause[] = [
  // "a customer wants to know: …"; of what customers asked for there is no figure, so that something must follow a colon or ask.
  {
    pattern: new RegExp(
      `${FRONT}${WHO} ${WANTS}(?:\\s*:|,? (?=(?:what|how|which|who|whether|when|where|why)(?![a-z])))`,
      'gu',
    ),
  },
  // "…, finance is asking".
  {
    pattern: new RegExp(
      `[,;(~-]\\s*(?:as |because |since |cos |and )?${WHO} ${WANTS}(?: for)?(?: (?:it|this|that))?\\)?\\s*[.!]*$`,
      'gu',
    ),
  },
  // "sorry, typing on the train", "sent from my phone", "excuse the typos".
  {
    pattern: new RegExp(
      `${PAUSE}(?:(?:sorry|apologies|excuse me|forgive me|pardon|fyi|btw),? ){0,8}(?:(?:i'm|i am|am) )?(?:currently |just |still )?(?:typing|writing|texting|sent|messaging|tapping|asking|thumbing|doing|reading)(?: this| it| that)? (?:one handed|in a hurry|with one hand|with my thumbs?|blind|(?:from|on|in|at) (?:my|the|a|an) ${VEHICLE})${END}`,
      'gu',
    ),
    sure: true,
  },
  {
    pattern: new RegExp(
      `${PAUSE}(?:sorry|apologies|excuse|forgive|pardon|ignore|never mind|mind)(?: (?:for|about|me for))?(?: (?:my|the|any|all the|these))? (?:typos?|typing|spelling|grammar|english|fat fingers|fat thumbs|autocorrect|caps|shouting|brevity|broken english)${END}`,
      'gu',
    ),
    sure: true,
  },
  {
    pattern: new RegExp(
      `${PAUSE}(?:(?:i'm|i am|am|currently|just) ){1,8}(?:on|in|at) (?:my|the|a|an) (?:train|bus|tram|tube|subway|metro|plane|road|move|cab|taxi|uber|airport|station|beach|gym|elevator|lift|meeting)(?: (?:right )?now)?${END}`,
      'gu',
    ),
    sure: true,
  },
  // "quick one before the board call:"; what came in before a release is a time.
  {
    pattern: new RegExp(
      `${PAUSE}(?:(?:a |one |just |last |super ){0,8}(?:quick|short|small|fast|final|last|tiny) (?:one|q|question|check|ask|thing)|need (?:this|it)|wanted|i'm|i am|we're|we are|am)? ?${BEFORE} (?:my|our|the|a|an|this|that|today's|tomorrow's|next week's) (?:[a-z]+ ){0,2}?${OCCASION}${END}`,
      'gu',
    ),
    sure: true,
  },
];
