// "did i beat my july csat in august": the later figure beside the earlier one, and whether it is better. "Did Emma beat Tom" is of two people.

const WHEN =
  '(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|(?:last|this) (?:week|month|quarter|year)|yesterday|today|q[1-4])';
const FIGURE = '([a-z][a-z ]{1,28}?)';
const IN = '(?:(?:in|for|during) )?';

const OWN_BEFORE = new RegExp(
  `^did (?:i|we) (?:beat|top|better|outdo|exceed) (?:(my|our)(?: own)? )?(${WHEN})(?:'?s)? ${FIGURE} ${IN}(${WHEN})([?.! ]*)$`,
  'u',
);
const OWN_BEHIND = new RegExp(
  `^did (?:i|we) (?:beat|top|better|outdo|exceed) (my|our)(?: own)? ${FIGURE} (?:of|from|in|for) (${WHEN}) ${IN}(${WHEN})([?.! ]*)$`,
  'u',
);
const OF_A_FIGURE = new RegExp(
  `^did (?:(my|our) )?${FIGURE} ${IN}(${WHEN}) (?:beat|top) ${IN}(${WHEN})(?:'s)?([?.! ]*)$`,
  'u',
);

/** The text as a comparison of two ranges. @param text normalised */
export const asBeaten = (text: string): string =>
  text
    .replace(OWN_BEFORE, (_all, whose = '', before = '', figure = '', now = '', end = '') =>
      sayBetter(text, whose, figure, now, before, end),
    )
    .replace(OWN_BEHIND, (_all, whose = '', figure = '', before = '', now = '', end = '') =>
      sayBetter(text, whose, figure, now, before, end),
    )
    .replace(OF_A_FIGURE, (_all, whose = '', figure = '', now = '', before = '', end = '') =>
      `was ${whose === '' ? '' : `${whose} `}${figure} in ${now} better than in ${before}${end}`.replace(
        STEP,
        '$1',
      ),
    );

/** No "in last month". */
const STEP = /in ((?:last|this) |yesterday|today)/gu;

function sayBetter(
  text: string,
  whose: string,
  figure: string,
  now: string,
  before: string,
  end: string,
): string {
  const own = whose === '' ? (text.startsWith('did i') ? 'my' : 'our') : whose;
  return `was ${own} ${figure} in ${now} better than in ${before}${end}`.replace(STEP, '$1');
}
