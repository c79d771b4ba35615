// The names of a workspace, ready to be found in a text: people, teams, products and the plain values of the other
// dimensions, with the other ways in which people say them. Built once per directory.
import type { DimensionId } from '../metrics/metric.js';
import type { Directory } from '../tickets/directory.js';
import { FIXED_VALUES, SPELLINGS } from './lexicon/values.js';
import { hasChinese, normalise } from './normalise.js';
import { looserForms } from './names/looser.js';
import { People } from './names/people.js';
import { inPinyin } from './names/pinyin.js';
import { Teams } from './names/teams.js';
import type { Candidate } from './token.js';

/** How a name is known: as it stands in the store, or by a part of it that people use. */
interface Entry {
  readonly candidate: Candidate;
  readonly exact: boolean;
}

export interface Gazetteer {
  readonly directory: Directory;
  /** What a normalised phrase names; empty when it is no name. Several candidates: it is not clear which is meant. */
  lookup(phrase: string): readonly Candidate[];
  /** The names in full, for finding one that was mistyped. */
  readonly fullNames: readonly { readonly text: string; readonly candidate: Candidate }[];
  /** Length in characters of the longest phrase. */
  readonly longest: number;
  candidateOf(dim: DimensionId, value: string | number): Candidate;
  /** Whether something is called so in full. */
  isExact(phrase: string): boolean;
  /** Whether a team, a product or a value of the store is called so in full; people's names are left out. */
  isWhole(phrase: string): boolean;
  /** Length in characters of the longest of those. */
  readonly longestWhole: number;
  /**
   * Where several people share the name that stands in a text, the ways to tell them apart may stand there too (王芳（晨曦组）): they are
   * made known from here on. True where they were not yet, and the text has to be looked through again.
   */
  tellApart(name: string): boolean;
  /** The same names and, beside them, Chinese people's names in pinyin: made when a text holds unknown Latin words. */
  withPinyin(): Gazetteer;
  /** Where what is called so in full is a name before it is a word. */
  readonly first: boolean;
  /** The same names with `first`. */
  namesFirst(): Gazetteer;
}

export function buildGazetteer(directory: Directory): Gazetteer {
  const people = new People(directory);
  const teams = new Teams(directory);
  const names = new Names(people, teams);
  addProducts(names, directory);
  addValues(names, directory);
  const found = names.finish();
  let all: FullNames | null = null;
  const plain: Gazetteer = {
    directory,
    longest: Math.max(people.longest, teams.longest, found.longest),
    lookup: found.lookup,
    isExact: found.isExact,
    isWhole: found.isWhole,
    longestWhole: found.longestWhole,
    first: false,
    namesFirst: () => ({
      ...plain,
      first: true,
      get fullNames() {
        return plain.fullNames;
      },
      withPinyin: () => ({ ...plain.withPinyin(), first: true }),
    }),
    get fullNames() {
      all ??= [
        ...teams.names.map((text, index) => ({ text, candidate: teams.candidate(index) })),
        ...people.fullNames(),
        ...found.fullNames,
      ];
      return all;
    },
    candidateOf: found.candidateOf,
    tellApart: (name) => people.tellApart(name),
    withPinyin: () => {
      latin ??= withPinyin(plain, people);
      return latin;
    },
  };
  let latin: Gazetteer | null = null;
  return plain;
}

type FullNames = { readonly text: string; readonly candidate: Candidate }[];

/** Nothing but pinyin is added: what was a name before stays the same one. */
function withPinyin(plain: Gazetteer, people: People): Gazetteer {
  const transcribed = inPinyin(people.names);
  const both: Gazetteer = {
    directory: plain.directory,
    get fullNames() {
      return plain.fullNames;
    },
    candidateOf: plain.candidateOf,
    isExact: plain.isExact,
    isWhole: plain.isWhole,
    longestWhole: plain.longestWhole,
    first: plain.first,
    namesFirst: plain.namesFirst,
    tellApart: plain.tellApart,
    longest: Math.max(plain.longest, transcribed.longest),
    lookup(phrase) {
      const known = plain.lookup(phrase);
      const found = /^[a-z]+(?: [a-z]+)*$/u.test(phrase) ? transcribed.find(phrase) : [];
      if (found.length === 0 || plain.isExact(phrase)) return known;
      return [...new Set([...known, ...people.candidates(found)])];
    },
    withPinyin: () => both,
  };
  return both;
}

const NONE: readonly Candidate[] = [];

class Names {
  constructor(
    private readonly people: People,
    private readonly teams: Teams,
  ) {}

  private readonly entries = new Map<string, Entry[]>();
  private readonly byValue = new Map<string, Candidate>();
  private readonly full: { text: string; candidate: Candidate }[] = [];
  private longest = 0;

  add(text: string, candidate: Candidate, exact: boolean): void {
    this.addPhrase(normalise(text), candidate, exact);
  }

  /** The same for a phrase that is normal already: normalising is what costs. */
  addPhrase(phrase: string, candidate: Candidate, exact: boolean): void {
    if (phrase === '' || (phrase.length < 2 && !/[\u3400-\u9fff]/u.test(phrase) && !exact)) return;
    const list = this.entries.get(phrase);
    const entry = { candidate, exact };
    if (list === undefined) this.entries.set(phrase, [entry]);
    else {
      // The forms of one candidate are added one after the other: a repeat of it can only stand last.
      const last = list.at(-1);
      if (last === undefined || last.candidate !== candidate || (exact && !last.exact)) list.push(entry);
    }
    if (phrase.length > this.longest) this.longest = phrase.length;
  }

  addFull(text: string, candidate: Candidate): void {
    const phrase = normalise(text);
    this.addPhrase(phrase, candidate, true);
    for (const form of looserForms(phrase)) this.addPhrase(form, candidate, false);
    this.full.push({ text: phrase, candidate });
    this.label(candidate);
  }

  has(text: string): boolean {
    return this.exactly(normalise(text)).length > 0;
  }

  /** How a value is said back. */
  label(candidate: Candidate): void {
    for (const value of candidate.values)
      this.byValue.set(`${candidate.dim}\u0000${String(value)}`, candidate);
  }

  /** What is called so in full, in the order of teams, people, and the rest. */
  private exactly(phrase: string): readonly Candidate[] {
    const teams = this.teams.exact(phrase);
    const people = this.people.exact(phrase);
    const rest = this.entries.get(phrase);
    if (rest === undefined) return people.length === 0 ? teams : [...teams, ...people];
    return [...teams, ...people, ...rest.flatMap((entry) => (entry.exact ? [entry.candidate] : []))];
  }

  /** 婷姐组, "Dana's team": a team by who leads it. */
  private led(phrase: string): readonly Candidate[] {
    if (!/[组队]$|(?:team|group)$/u.test(phrase)) return NONE;
    const name = /^(.{2,}?)(?:带?的?(?:组|小组|团队)|'?s (?:team|group))$/u.exec(phrase)?.[1];
    if (name === undefined) return NONE;
    const exact = this.people.exact(name);
    const people = exact.length > 0 ? exact : this.people.loose(name);
    return people.flatMap(({ values: [id = ''] }) => this.teams.ledBy(id));
  }

  finish(): Pick<
    Gazetteer,
    'longest' | 'lookup' | 'isExact' | 'isWhole' | 'longestWhole' | 'candidateOf' | 'fullNames'
  > {
    const { entries, byValue, people, teams } = this;
    const whole = new Set(this.full.map(({ text }) => text));
    return {
      fullNames: this.full,
      longest: this.longest,
      isExact: (phrase) => this.exactly(phrase).length > 0,
      isWhole: (phrase) => whole.has(phrase) || teams.isNamed(phrase),
      longestWhole: Math.max(teams.longest, ...this.full.map(({ text }) => text.length)),
      lookup: (phrase) => {
        const exact = this.exactly(phrase);
        if (exact.length > 0) return exact.length === 1 ? exact : [...new Set(exact)];
        const [team, person, led] = [teams.loose(phrase), people.loose(phrase), this.led(phrase)];
        const rest = entries.get(phrase);
        if (rest === undefined && team.length + led.length === 0) return person;
        const all = [...team, ...person, ...led, ...(rest ?? []).map(({ candidate }) => candidate)];
        return [...new Set(all)];
      },
      candidateOf: (dim, value) =>
        (dim === 'agent' ? people.ofId(String(value)) : dim === 'team' ? teams.ofId(String(value)) : null) ??
        byValue.get(`${dim}\u0000${String(value)}`) ?? {
          dim,
          values: [value],
          label: { zh: String(value), en: String(value) },
        },
    };
  }
}

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
const pluralOf = (phrase: string): string | null => {
  if (!/[a-z]{2}[a-rt-z]$/u.test(phrase)) return null;
  return /[^aeiou]y$/u.test(phrase) ? `${phrase.slice(0, -1)}ies` : `${phrase}s`;
};

function addProducts(names: Names, directory: Directory): void {
  for (const product of directory.products) {
    const candidate: Candidate = {
      dim: 'product',
      values: [product.id],
      label: { zh: product.name, en: product.name },
    };
    names.addFull(product.name, candidate);
    if (/\d/.test(product.id) && /[a-z_-]/i.test(product.id)) names.add(product.id, candidate, true);
    const many = pluralOf(normalise(product.name));
    if (many !== null) names.add(many, candidate, false);
    // 归墟 of 山海绘卷：归墟: what stands behind a mark is a name as well.
    const [, ...tails] = normalise(product.name).split(/\s*[:·|~]\s*/u);
    for (const tail of tails)
      if (tail.length >= 2 && !/^[\d.]+$/u.test(tail)) names.add(tail, candidate, false);
    const tail = latinTail(normalise(product.name));
    if (tail !== null && isOnlyOne(tail, product.name, directory)) names.add(tail, candidate, false);
    for (const front of frontsOf(normalise(product.name)))
      if (!COMMON_WORDS.has(front)) names.add(front, candidate, false);
  }
}

/** "pos max" of 小方 POS Max: what stands behind the house's own name. One word alone may be a word of any product. */
const latinTail = (name: string): string | null =>
  /^[\u3400-\u9fff]+ ?([a-z][a-z\d]* [a-z\d][a-z\d ]*)$/u.exec(name)?.[1] ?? null;

/** No other product's name goes on from there or ends so. */
const isOnlyOne = (tail: string, own: string, { products }: Directory): boolean =>
  products.every(({ name }) => name === own || !normalise(name).includes(tail));

/** The front parts of a name at its word boundaries: "printa" of "printa 80", 小方 of "小方pos max". */
export function frontsOf(name: string): string[] {
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

function addValues(names: Names, directory: Directory): void {
  for (const { dim, value, texts } of FIXED_VALUES) {
    const [en = value] = texts.split('|');
    const zh = texts.split('|').find(hasChinese) ?? value;
    const candidate: Candidate = { dim, values: [value], label: { zh, en } };
    for (const text of texts.split('|')) names.add(text, candidate, true);
    names.label(candidate);
  }
  for (const [dim, values] of Object.entries(directory.values)) {
    if (
      dim === 'channel' ||
      dim === 'category' ||
      dim === 'product_line' ||
      dim === 'model' ||
      dim === 'region' ||
      dim === 'segment'
    ) {
      for (const value of values) addValue(names, dim, value, values);
    }
    if (dim === 'version') for (const value of values) addVersion(names, value);
  }
}

/**
 * Other spellings of a value. Where the store tells apart what the spellings hold to be one thing ("VIP" beside "key account"),
 * a spelling belongs to the value that it is built of, or else to all of them, and is asked back.
 */
function spellingsOf(dim: DimensionId, value: string, values: readonly string[]): readonly string[] {
  const own = normalise(value);
  const group = (SPELLINGS[dim] ?? []).map((texts) => texts.split('|')).find((texts) => texts.includes(own));
  if (group === undefined) return [];
  const siblings = values.map(normalise).filter((other) => other !== own && group.includes(other));
  return group.filter(
    (text) => text.includes(own) || !siblings.some((other) => text.includes(other) || other.includes(text)),
  );
}

/** What tells a value apart from a team, a person or a product of the same name. */
const LABELLED: Readonly<Partial<Record<DimensionId, { zh: string; en: string }>>> = {
  channel: { zh: '渠道', en: ' channel' },
  category: { zh: '类别', en: ' category' },
  product_line: { zh: '产品线', en: ' product line' },
  model: { zh: '型号', en: ' model' },
  region: { zh: '地区', en: ' region' },
  segment: { zh: '客户', en: ' customers' },
};

function addValue(names: Names, dim: DimensionId, value: string, values: readonly string[]): void {
  // 个人 is also anybody's own: said as 个人客户.
  const label =
    names.has(value) || (dim === 'segment' && value === '个人')
      ? { zh: value + (LABELLED[dim]?.zh ?? ''), en: value + (LABELLED[dim]?.en ?? '') }
      : { zh: value, en: value };
  const candidate: Candidate = { dim, values: [value], label };
  names.addFull(value, candidate);
  for (const text of [label.zh, label.en]) if (text !== value) names.add(text, candidate, true);
  const many = dim === 'segment' || dim === 'category' ? pluralOf(normalise(value)) : null;
  if (many !== null) names.add(many, candidate, false);
  for (const text of [value, ...spellingsOf(dim, value, values)]) {
    // "north" is a region only where the store spells it so; as a loose word it is too common.
    if (dim === 'region' && text !== value && /^(?:east|south|north|west|central)$/.test(text)) continue;
    names.add(text, candidate, text === value);
    // "Audio线", "VIP客户": a Latin name takes the words of either language.
    const behind = (zh: readonly string[], en: readonly string[]): readonly string[] =>
      hasChinese(text) ? zh : [...en, ...zh];
    if (dim === 'region')
      for (const suffix of behind(
        ['地区', '区域', '省', '市', '区', '片区', '大区'],
        [' region', ' province', ' area'],
      ))
        names.add(text + suffix, candidate, false);
    if (dim === 'channel')
      for (const suffix of behind(['渠道', '端'], [' channel'])) names.add(text + suffix, candidate, false);
    if (dim === 'segment')
      for (const suffix of behind(
        ['客户', '类客户', '玩家', '用户', '会员', '买家', '商家', '顾客'],
        [
          ' customers',
          ' segment',
          ' customer',
          ' accounts',
          ' players',
          ' users',
          ' members',
          ' buyers',
          ' clients',
          ' guests',
        ],
      ))
        names.add(text + suffix, candidate, false);
    if (dim === 'category')
      for (const suffix of behind(['类', '类别', '分类'], [' category']))
        names.add(text + suffix, candidate, false);
    if (dim === 'product_line')
      for (const suffix of behind(['产品线', '线', '系列'], [' line', ' product line', ' products']))
        names.add(text + suffix, candidate, false);
    if (dim === 'model')
      for (const form of [`型号${text}`, `${text}型号`, `model ${text}`, `${text} model`])
        names.add(form, candidate, false);
  }
}

/** A bare "8.4" is a number; it is a version with a word that says so. */
function addVersion(names: Names, value: string): void {
  const candidate: Candidate = {
    dim: 'version',
    values: [value],
    label: { zh: `${value}版本`, en: `version ${value}` },
  };
  for (const form of [
    `${value}版本`,
    `${value}版`,
    `版本${value}`,
    `v${value}版本`,
    `version ${value}`,
    `v${value}`,
    `release ${value}`,
  ]) {
    names.add(form, candidate, true);
  }
  for (const form of bareVersions(normalise(value))) names.add(form, candidate, false);
  names.label(candidate);
}

/** "2025款", "v2", "gen3" are no plain numbers and stand by themselves; a year's model is 25款 and 2025年款 as well. */
function bareVersions(value: string): readonly string[] {
  if (!/\d/u.test(value) || !/[a-z\u3400-\u9fff]/u.test(value)) return [];
  const model = /^(20)?(\d{2})年?(款|版|型)$/u.exec(value);
  if (model === null) return [value];
  const [, , year = '', sort = ''] = model;
  return [value, ...[`20${year}`, `20${year}年`, year, `${year}年`].map((form) => form + sort)];
}
