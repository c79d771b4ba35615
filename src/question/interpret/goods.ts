// A product, its model and its line are one thing said more or less narrowly. A model that only one product has stands for that product
// beside another one (X3和X3 Pro, where X3 is a model and X3 Pro a product); a product of another model or line has no tickets at all.
import type { Directory } from '../../tickets/directory.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { canMean, type Candidate, type Meaning, type Token } from '../token.js';
import type { SaidFilter } from './frame.js';

type Known = Extract<Token, { known: true }>;
type Names = Extract<Meaning, { k: 'name' }>;

/** The tokens in which a model beside another product is the product that alone has it. */
export function modelsAsProducts(
  tokens: readonly Token[],
  { previous, gazetteer }: Pick<ReadContext, 'previous' | 'gazetteer'>,
): readonly Token[] {
  const { products } = gazetteer.directory;
  const named = tokens.flatMap((token) => productOf(token) ?? []);
  const asked = previous?.where.flatMap((one) => (one.dim === 'product' && 'in' in one ? one.in : [])) ?? [];
  const others = new Set<string | number | null>([...named, ...asked]);
  if (others.size === 0) return tokens;
  return tokens.map((token) => {
    const name = nameOf(token);
    const [model, more] = name?.candidates ?? [];
    if (name === null || model?.dim !== 'model' || more !== undefined) return token;
    const [product, another] = products.filter((one) => model.values.includes(one.model ?? ''));
    if (product === undefined || another !== undefined) return token;
    // 固盾X3的X3 says it twice.
    if (others.size === 1 && others.has(product.id)) return token;
    const candidate: Candidate = {
      dim: 'product',
      values: [product.id],
      label: { zh: product.name, en: product.name },
    };
    const known = token as Known;
    return {
      ...known,
      meanings: known.meanings.map((one) => (one.k === 'name' ? { ...one, candidates: [candidate] } : one)),
    };
  });
}

/** What was asked of a model, as asked of the product that alone has it, where another product is named now: X3 Pro也加上. */
export function askedOfProducts(previous: Plan, tokens: readonly Token[], { products }: Directory): Plan {
  const filter = previous.where.find((one) => one.dim === 'model');
  if (filter === undefined || !('in' in filter) || previous.by.includes('model')) return previous;
  if (!tokens.some((token) => productOf(token) !== null)) return previous;
  const having = filter.in.map((model) => products.filter((one) => one.model === model));
  const ids = having.flatMap(([product, another]) =>
    product === undefined || another !== undefined ? [] : [product.id],
  );
  if (ids.length !== filter.in.length) return previous;
  return {
    ...previous,
    where: previous.where.map((one) => (one === filter ? { dim: 'product', in: ids } : one)),
  };
}

/** What is named of the goods where no product is all of it, "Aero 3 of the Audio line": the figure of nothing would be 0. Else null. */
export const ofNoProduct = (
  filters: readonly SaidFilter[],
  tokens: readonly Token[],
  { gazetteer }: Pick<ReadContext, 'gazetteer'>,
): string | null => (exclude(filters, gazetteer.directory) ? goodsIn(tokens) : null);

function exclude(filters: readonly SaidFilter[], { products }: Directory): boolean {
  const goods = filters.filter(({ dim, not }) => !not && (dim === 'product' || LIKE.has(dim)));
  if (goods.length < 2 || !goods.some(({ dim }) => dim === 'product')) return false;
  const known = (dim: SaidFilter['dim'], values: SaidFilter['values']): boolean =>
    dim !== 'product' || values.every((id) => products.some((one) => one.id === id));
  if (!goods.every(({ dim, values }) => known(dim, values))) return false;
  return products.every((product) =>
    goods.some(({ dim, values }) => {
      const own = dim === 'product' ? product.id : dim === 'model' ? product.model : product.line;
      return own === null || !values.includes(own);
    }),
  );
}

/** The goods that are named, as they were said. */
const goodsIn = (tokens: readonly Token[]): string =>
  tokens
    .filter(
      (token) => nameOf(token)?.candidates.some(({ dim }) => dim === 'product' || LIKE.has(dim)) === true,
    )
    .map(({ text }) => text)
    .join(' ');

const LIKE: ReadonlySet<string> = new Set(['model', 'product_line']);

const nameOf = (token: Token): Names | null =>
  canMean(token, 'name')
    ? ((token as Known).meanings.find((meaning): meaning is Names => meaning.k === 'name') ?? null)
    : null;

/** The one product that a token names, also where its model is called alike. */
function productOf(token: Token): string | number | null {
  const candidates = nameOf(token)?.candidates ?? [];
  if (!candidates.every(({ dim }) => dim === 'product' || dim === 'model')) return null;
  const [product, another] = candidates.filter(({ dim }) => dim === 'product');
  const [id = null] = product?.values ?? [];
  return another === undefined ? id : null;
}
