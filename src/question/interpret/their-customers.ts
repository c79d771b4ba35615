// "our Shanghai customers", "customers from Shanghai", "Ledgerly users": people of a region, a segment, a product. What is counted of them is counted by that name;
// they themselves are counted nowhere, so that "how many Shanghai customers" stays unread, as do "new Shanghai customers".
import type { DimensionId } from '../../metrics/metric.js';
import type { Token } from '../token.js';

const CUSTOMERS = /^(?:customers?|clients?|users?|buyers?)$/u;
const OWN_CUSTOMERS: ReadonlySet<DimensionId> = new Set([
  'region',
  'segment',
  'product',
  'product_line',
  'model',
  'version',
]);
const NUMBER =
  /^(?:how many|(?:the )?(?:total )?number(?: of)?|(?:the )?count(?: of)?|count|# of|which|each|every|per|by)$/u;

/** The tokens with "customers" behind such a name as the filler that it is there. */
export const withTheirCustomers = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at): Token => {
    if (
      !CUSTOMERS.test(token.text) ||
      !(
        (ownsCustomers(tokens[at - 1]) && !counts(tokens, at - 2) && !isNew(tokens[at - 2])) ||
        (isFrom(tokens, at + 1) && !counts(tokens, at - 1) && !isNew(tokens[at - 1]))
      )
    )
      return token;
    return { known: true, start: token.start, end: token.end, text: token.text, meanings: [{ k: 'filler' }] };
  });

/** "customers from Germany", "customers based in Germany". */
function isFrom(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at];
  const isName = (token: Token | undefined): boolean =>
    token?.known === true &&
    token.meanings.some(
      (meaning) => meaning.k === 'name' && meaning.candidates.every(({ dim }) => dim === 'region'),
    );
  if (behind !== undefined && /^(?:from|in|based in|out of)$/u.test(behind.text))
    return isName(tokens[at + 1]);
  return isName(behind);
}

const isNew = (token: Token | undefined): boolean => /^(?:the )?new$/u.test(token?.text ?? '');

const ownsCustomers = (token: Token | undefined): boolean =>
  token?.known === true &&
  token.meanings.some(
    (meaning) => meaning.k === 'name' && meaning.candidates.every(({ dim }) => OWN_CUSTOMERS.has(dim)),
  );

/** "how many of our Shanghai customers". */
function counts(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (NUMBER.test(token.text)) return true;
    if (!(token.known && token.meanings.some(({ k }) => k === 'filler'))) return false;
  }
  return false;
}
