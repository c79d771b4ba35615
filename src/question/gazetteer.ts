// The names of a workspace, ready to be found in a text: people, teams, products and the plain values of the other
// dimensions, with the other ways in which people say them. Built once per directory.
import type { DimensionId } from '../metrics/metric.js';
import type { Directory } from '../tickets/directory.js';
import { NameBook } from './names/name-book.js';
import { People } from './names/people.js';
import { inPinyin } from './names/pinyin.js';
import { addProducts } from './names/products.js';
import { Teams } from './names/teams.js';
import { addValues } from './names/values.js';
import type { Candidate } from './token.js';

export interface Gazetteer {
  readonly directory: Directory;
  /** What a normalised phrase names; empty when it is no name. Several candidates: it is not clear which is meant. */
  lookup(phrase: string): readonly Candidate[];
  /** The same, and who has a first name that a question is full of as a word ("So", "Summer"). */
  called(phrase: string): readonly Candidate[];
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
  /** The same names with `first`; of `only` those words, whoever or whatever is called so by a part of a name too. */
  namesFirst(only?: ReadonlySet<string>): Gazetteer;
}

export function buildGazetteer(directory: Directory): Gazetteer {
  const people = new People(directory);
  const teams = new Teams(directory);
  const names = new NameBook(people, teams);
  addProducts(names, directory);
  addValues(names, directory);
  const found = names.finish();
  let all: FullNames | null = null;
  const plain: Gazetteer = {
    directory,
    longest: Math.max(people.longest, teams.longest, found.longest),
    lookup: found.lookup,
    called: (phrase) => {
      const known = found.lookup(phrase);
      return known.length > 0 ? known : people.ordinary(phrase);
    },
    isExact: found.isExact,
    isWhole: found.isWhole,
    longestWhole: found.longestWhole,
    first: false,
    namesFirst: (only) => {
      const first = (names: Gazetteer): Gazetteer => ({
        ...names,
        first: true,
        ...(only === undefined
          ? {}
          : {
              lookup: (phrase) => (only.has(phrase) ? names.called(phrase) : names.lookup(phrase)),
              // "Rose Fernandes" as well: the name in full is the longer one.
              isWhole: (phrase) =>
                only.has(phrase) ||
                ([...only].some((word) => phrase.includes(word)) && names.isExact(phrase)),
              longestWhole: names.longest,
            }),
        get fullNames() {
          return plain.fullNames;
        },
        withPinyin: () => first(names.withPinyin()),
      });
      return first(plain);
    },
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
    called: plain.called,
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
