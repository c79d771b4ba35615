// Figures by a loose name where another one takes their place ("repeat transfers instead", "switch to reopens"), and a ranking asked of the
// figure of one who came out of one ("top 5 for that").
import type { ReadContext } from '../../context.js';

/** What is counted of tickets in the catalogue only as a share or a time, and which that is. */
const LOOSE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:repeat(?:ed)?|multiple|double|multi|several) (?:transfers|hand-?offs|hand-?overs|reassignments)$/u,
    'repeated transfer rate',
  ],
  [/^(?:transfers|transferring|hand-?offs|hand-?overs|reassignments)$/u, 'transfer rate'],
  [/^(?:reopens|reopenings|reopening|re-?opened|re-opens)$/u, 'reopen rate'],
  [/^(?:repeat(?:ed)?) complaints$/u, 'repeat complaint rate'],
  [/^(?:follow[- ]?ups|call[- ]?backs)$/u, 'follow-up rate'],
  [/^(?:survey (?:responses|replies|returns|participation|turnout))$/u, 'survey response rate'],
  [/^(?:adoptions|adopted suggestions|suggestion adoptions?)$/u, 'suggestion adoption rate'],
  [/^(?:repurchases|repeat purchases|rebuys)$/u, 'repurchase rate'],
  [/^(?:first (?:replies|responses|answers))$/u, 'first response time'],
  [/^(?:first[- ]contact (?:fixes|resolutions)|first[- ]time fixes)$/u, 'first contact resolution'],
];
const SWAPPED =
  /^(?:and |now |ok |so |then |no,? |actually,? |let's see |let me see |show me |show |give me |make it |make that |do |use |try |with |for |switch to |change to |swap to ){0,8}(?:the )?(?<name>[a-z -]+?)(?: instead| rather| in its place| in place of (?:that|it))(?: please| then){0,8}[?.!]*$/u;
const SWAPS =
  /^(?:and |now |ok |so |then |please ){0,8}(?:switch|swap|change)(?: (?:it|that|this))? (?:over )?to (?:the )?(?<name>[a-z -]+?)(?: please| now){0,8}[?.!]*$/u;

/** "repeat transfers instead": the share of them; null where no such name is said. */
function swapped(words: string): string | null {
  const name = (SWAPPED.exec(words) ?? SWAPS.exec(words))?.groups?.['name'];
  const [, figure] = name === undefined ? [] : (LOOSE.find(([pattern]) => pattern.test(name)) ?? []);
  return figure === undefined ? null : `${figure} instead`;
}

const BEST_FOR =
  /^(?:and |so |ok |now |then |show me |show |give me |what about |how about |the ){0,8}(?:top|best|bottom|worst) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?<tail> (?:for|by|on|in|of) (?:that|this|it|that one|that figure|that metric|that number))?(?: then| please| instead){0,8}[?.!]*$/u;

/** "top 5 for that" after how many the one who led has closed: of everybody; null where nobody was picked out of a ranking. */
function topOfAll(words: string, { previous, earlier = [] }: ReadContext): string | null {
  const found = BEST_FOR.exec(words);
  if (found === null || previous?.kind !== 'value') return null;
  const ones = previous.where.flatMap((filter) =>
    'in' in filter && filter.in.length === 1 ? [filter.dim] : [],
  );
  const dim = earlier
    .slice(-4)
    .findLast(({ by, order }) => order !== null && ones.some((one) => by.join() === one))?.by[0];
  const thing = THINGS[dim ?? ''];
  const bare = words.replace(found.groups?.['tail'] ?? /$^/u, '').replace(/[?.!]+$/u, '');
  return thing === undefined ? null : `${bare} ${thing}`;
}

const THINGS: Readonly<Record<string, string>> = {
  agent: 'agents',
  team: 'teams',
  product: 'products',
  channel: 'channels',
  region: 'regions',
  category: 'categories',
};

/** The turn in the words that are read; the words themselves where it is neither. @param words normalised */
export const figuresNamed = (words: string, context: ReadContext): string =>
  swapped(words) ?? topOfAll(words, context) ?? words;
