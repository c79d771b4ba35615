// What customers are called in a trade: patients, students, players, guests. Read as customers where the workspace has no name with that
// word in it (a segment "students" is that segment); with an adjective before them they stay what the grammar knows of customers
// ("new patients" must not lose its "new").
const TRADES =
  'patient|student|player|guest|passenger|shopper|subscriber|tenant|resident|learner|policyholder|policy holder|traveller|traveler|gamer|diner|pupil|parishioner|cardholder|borrower|viewer|listener|commuter|rider|flyer|purchaser';
const WORD = new RegExp(`(?<![a-z0-9'])(?:${TRADES})(s?)(?![a-z0-9])`, 'gu');
/** Names are looked for with so many words around it. */
const AROUND = 3;

/** The normalised text with such a word as "customer" or "customers". */
export const asCustomers = (text: string, isName: (phrase: string) => boolean): string =>
  text.replace(WORD, (word: string, many: string, at: number) =>
    inName(text, at, at + word.length, isName) ? word : `customer${many}`,
  );

/** "how many customers" as it was typed ("how many patients"); null where customers were named. */
export function inItsTrade(words: string, typed: string): string | null {
  const said = /customer/iu.test(typed) ? null : WORD.exec(typed.toLowerCase());
  WORD.lastIndex = 0;
  return said === null ? null : words.replace(/customers?/u, said[0]);
}

/** Some stretch of a few words around it is called so here. */
function inName(text: string, start: number, end: number, isName: (phrase: string) => boolean): boolean {
  const before = text
    .slice(0, start)
    .split(' ')
    .slice(-AROUND - 1, -1);
  const behind = text
    .slice(end)
    .split(' ')
    .slice(1, AROUND + 1);
  const word = text.slice(start, end);
  for (let left = 0; left <= before.length; left += 1)
    for (let right = 0; right <= behind.length; right += 1) {
      const phrase = [...before.slice(before.length - left), word, ...behind.slice(0, right)].join(' ');
      if (isName(phrase.replace(/[,.;:!?]+$/u, ''))) return true;
    }
  return false;
}
