// 酒店的呢 after the figure of a product 云途机票, where 云途酒店 is another product and 酒店组 a team: either may be meant, and is asked back.
import type { ReadContext } from '../../context.js';
import { normalise } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { cut, type Lang } from '../turn-parts.js';

const NAMED =
  /^(?:那|那么|换成|只看|看看|再看){0,6}(?<name>[\u3400-\u9fff]{2,6}?)(?:那个|那款|这个|这款)?(?:的)?(?:呢|怎么样|多少|是多少)?[?？。]*$/u;

/** What is asked back; null where no team is named by a part of a product's name. @param words normalised */
export function partOfProduct(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, gazetteer } = context;
  const name = NAMED.exec(words)?.groups?.['name'];
  const at = previous?.where.findIndex((filter) => filter.dim === 'product' && 'in' in filter) ?? -1;
  if (previous === null || name === undefined || at < 0 || previous.by.includes('product')) return null;
  const [token, more] = cut(name, context);
  const teams =
    token?.known === true && more === undefined
      ? token.meanings.flatMap((one) => (one.k === 'name' ? one.candidates : []))
      : [];
  const [team, other] = teams;
  if (team?.dim !== 'team' || other !== undefined) return null;
  const held = previous.where[at];
  const meant = gazetteer.directory.products.filter(
    (product) =>
      normalise(product.name).includes(name) &&
      normalise(product.name) !== name &&
      !(held !== undefined && 'in' in held && held.in.includes(product.id)),
  );
  const [product, another] = meant;
  if (product === undefined || another !== undefined) return null;
  const rest = previous.where.filter(({ dim }) => dim !== 'product');
  const of = (where: Plan['where']): string => say({ ...previous, where }, lang, gazetteer);
  return {
    status: 'clarify',
    lang,
    about: name,
    options: [
      of([...rest, { dim: 'product', in: [product.id] }]),
      of([...rest.filter(({ dim }) => dim !== 'team' && dim !== 'agent'), { dim: 'team', in: team.values }]),
    ],
  };
}
