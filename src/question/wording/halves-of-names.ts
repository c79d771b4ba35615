// A thing told from another by a half of its name: 不带Plus的那个 where there are 星火数学 and 星火数学Plus, "the Plus one", "the one without
// Plus"; or by what it is and its model (血压计X3 of 脉安血压计X3). Said in full where just one thing can be meant. Over normalised text.
import type { Product } from '../../tickets/rows.js';
import type { Gazetteer } from '../gazetteer.js';
import { normalise } from '../normalise.js';

const HALF = '([a-z\\d][a-z\\d.]*|[\\u3400-\\u9fff]{1,4}?)';
const ONE_ZH = '的?(?:那个|那款|那种|那一个|那一款|那版|版本|版|普通版|那条线|产品)';
const WITHOUT: readonly RegExp[] = [
  new RegExp(`(?:不带|没带|没有|不含|不是)${HALF}(?:字样)?${ONE_ZH}`, 'gu'),
  new RegExp(
    `(?<![a-z])(?:the )?(?:one|version|product|plan|model) (?:without|with no|that isn't|not called) (?:the )?${HALF}(?![a-z])`,
    'gu',
  ),
  new RegExp(`(?<![a-z])(?:the )?non[ -]${HALF} (?:one|version|product|plan|model)(?![a-z])`, 'gu'),
];
const WITH: readonly RegExp[] = [
  new RegExp(`(?<![不没])(?:带|含)${HALF}(?:字样)?${ONE_ZH}`, 'gu'),
  new RegExp(
    `(?<![a-z])(?:the )?(?:one|version|product|plan|model) with (?:the )?${HALF}(?: in (?:it|the name|its name))?(?![a-z])`,
    'gu',
  ),
  new RegExp(`(?<![a-z])the ${HALF} (?:one|version)(?![a-z])`, 'gu'),
];

/** The text with such a thing by its name in full. */
export function withNamesInFull(typed: string, gazetteer: Gazetteer): string {
  const { directory } = gazetteer;
  const text = withKindAndModel(typed, gazetteer);
  if (!/带|含|没有|不是|without|with|(?:one|version|product|plan|model)(?![a-z])/u.test(text)) return text;
  const names = directory.products.map(({ name }) => name);
  const bare = WITHOUT.reduce(
    (left, pattern) => left.replace(pattern, (all: string, half = '') => only(beside(names, half)) ?? all),
    text,
  );
  return WITH.reduce(
    (left, pattern) => left.replace(pattern, (all: string, half = '') => only(having(names, half)) ?? all),
    bare,
  );
}

const only = (names: readonly string[]): string | null =>
  names.length === 1 && names[0] !== undefined ? ` ${normalise(names[0])} ` : null;

/** Names that have the half behind another word. */
const having = (names: readonly string[], half: string): readonly string[] =>
  names.filter((name) => new RegExp(`(?<=\\S) ?(?<![a-z\\d])${escaped(half)}$`, 'u').test(normalise(name)));

/** Those that are the same but for the half. */
const beside = (names: readonly string[], half: string): readonly string[] =>
  having(names, half).flatMap((name) => {
    const rest = normalise(name).slice(0, -half.length).trim();
    return names.filter((other) => normalise(other) === rest);
  });

const escaped = (half: string): string => half.replace(/[.]/gu, '\\.');

const MODELS = new WeakMap<readonly Product[], ReadonlyMap<string, readonly Product[]>>();

function byModel(products: readonly Product[]): ReadonlyMap<string, readonly Product[]> {
  const known = MODELS.get(products);
  if (known !== undefined) return known;
  const found = new Map<string, Product[]>();
  for (const product of products) {
    const model = product.model === null ? '' : normalise(product.model);
    if (model !== '') found.set(model, [...(found.get(model) ?? []), product]);
  }
  MODELS.set(products, found);
  return found;
}

/** 血压计X3, X3血压计 where 脉安血压计X3 is the one product of that model: what it is says nothing more. */
function withKindAndModel(text: string, { directory }: Gazetteer): string {
  if (!/[\u3400-\u9fff]/u.test(text)) return text;
  const models = byModel(directory.products);
  for (const { 0: model, index } of text.matchAll(/[a-z][a-z\d-]*\d[a-z\d-]*/gu)) {
    const [product, another] = models.get(model) ?? [];
    if (product === undefined || another !== undefined) continue;
    const name = normalise(product.name);
    const kind = name.replace(model, '').trim();
    const [before, behind] = [text.slice(0, index), text.slice(index + model.length)];
    const inChinese = /^[\u3400-\u9fff]{3,}$/u.test(kind);
    if (!inChinese || before.trimEnd().endsWith(kind) || !name.includes(model)) continue;
    // 脉安血压计 is 血压计 or 压计, and a single character says nothing.
    const said = Array.from({ length: kind.length - 1 }, (_, cut) => kind.slice(cut)).slice(1);
    const ahead = said.find((part) => before.trimEnd().endsWith(part));
    if (ahead !== undefined) return `${before.trimEnd().slice(0, -ahead.length)} ${name} ${behind}`.trim();
    const after = said.find((part) => behind.trimStart().startsWith(part));
    if (after !== undefined) return `${before} ${name} ${behind.trimStart().slice(after.length)}`.trim();
  }
  return text;
}
