// The names of products, with the parts of them that people say.
import type { Directory } from '../../tickets/directory.js';
import { hasChinese, normalise } from '../normalise.js';
import type { Candidate } from '../token.js';
import type { NameBook } from './name-book.js';

/** Words that a product's name may begin with and that say something else by themselves: "open complaints", not those of Open Wallet. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'active advanced all any basic best better big business central clean clear closed common complete cool current daily ' +
    'deep direct easy every everyday express extra fast few final fine first flexible free fresh full general global good ' +
    'great happy hard heavy high home hot instant key last late light little live local long lost low main many max mini ' +
    'mobile modern monthly more most my new next night normal old one online only open other our over past perfect personal ' +
    'plus prime private pro public quick rapid ready real red safe same secure short silent simple single slow small smart ' +
    'solid special standard strong super sure the this to today tomorrow top total true ultra under universal unlimited up ' +
    'urgent weekly white whole wide with year yearly your zero overdue resolved solved fixed broken pending missing'
  ).split(' '),
);

/** "printers", "login issues", "late deliveries"; null where a plural is no plain one. */
export const pluralOf = (phrase: string): string | null => {
  if (!/[a-z] ?[a-z][a-rt-z]$/u.test(phrase)) return null;
  return /[^aeiou]y$/u.test(phrase) ? `${phrase.slice(0, -1)}ies` : `${phrase}s`;
};

/** Adds every product by its name, its id, and what of its name says which one it is. */
export function addProducts(names: NameBook, directory: Directory): void {
  const known = directory.products.map((product): Known => {
    const { name } = product;
    // Where a team or somebody is called so, too, it is said with the word for what it is.
    const label = names.has(name) ? { zh: `${name}产品`, en: `product ${name}` } : { zh: name, en: name };
    const candidate: Candidate = { dim: 'product', values: [product.id], label };
    names.addFull(name, candidate);
    for (const text of [label.zh, label.en]) if (text !== name) names.add(text, candidate, true);
    if (/\d/.test(product.id) && /[a-z_-]/i.test(product.id)) names.add(product.id, candidate, true);
    const many = pluralOf(normalise(product.name));
    if (many !== null) names.add(many, candidate, false);
    const tail = latinTail(normalise(product.name));
    if (tail !== null && isOnlyOne(tail, product.name, directory)) names.add(tail, candidate, false);
    // 归墟 of 山海绘卷：归墟: what stands behind a mark is a name as well.
    const [, ...tails] = normalise(product.name).split(/\s*[:·|~]\s*/u);
    return { candidate, name: normalise(product.name), tails };
  });
  addParts(names, known);
}

interface Known {
  readonly candidate: Candidate;
  readonly name: string;
  readonly tails: readonly string[];
}

/**
 * A part of a name says which product it is only where no other begins so: 极光 of 极光300M and 极光千兆 is either of them, though the
 * second can't be parted there.
 */
function addParts(names: NameBook, known: readonly Known[]): void {
  const parts = new Set(
    known.flatMap(({ name, tails }) => [
      ...tails.filter((tail) => tail.length >= 2 && !/^[\d.]+$/u.test(tail)),
      ...frontsOf(name).filter((front) => !COMMON_WORDS.has(front)),
    ]),
  );
  // By their first letters: a catalogue may have thousands.
  const byStart = new Map<string, { readonly text: string; readonly candidate: Candidate }[]>();
  for (const { candidate, name, tails } of known)
    for (const text of [name, ...tails]) {
      const start = text.slice(0, 2);
      byStart.set(start, [...(byStart.get(start) ?? []), { text, candidate }]);
    }
  for (const part of parts)
    for (const { text, candidate } of byStart.get(part.slice(0, 2)) ?? [])
      if (beginsWith(text, part)) names.add(part, candidate, false);
}

/** "aero" begins "aero 3" and "aero5", not "aeropress". */
const beginsWith = (name: string, part: string): boolean =>
  name.startsWith(part) && !(/[a-z]$/u.test(part) && /^[a-z]/u.test(name.slice(part.length)));

/** "pos max" of 小方 POS Max: what stands behind the house's own name. One word alone may be a word of any product. */
const latinTail = (name: string): string | null =>
  /^[\u3400-\u9fff]+ ?([a-z][a-z\d]* [a-z\d][a-z\d ]*)$/u.exec(name)?.[1] ?? null;

/** No other product's name goes on from there or ends so. */
const isOnlyOne = (tail: string, own: string, { products }: Directory): boolean =>
  products.every(({ name }) => name === own || !normalise(name).includes(tail));

/** The front parts of a name at its word boundaries: "printa" of "printa 80", 小方 of "小方pos max". */
function frontsOf(name: string): string[] {
  const fronts: string[] = [];
  for (let at = 2; at < name.length; at += 1) {
    const left = name[at - 1] ?? '';
    const right = name[at] ?? '';
    const boundary = right === ' ' || (hasChinese(left) !== hasChinese(right) && left !== ' ');
    const front = name.slice(0, at).trim();
    if (boundary && front.length >= 2 && !/^\d+$/.test(front)) fronts.push(front);
  }
  return fronts;
}
