// The names of things other than people and teams, as phrases: what each stands for, in full or by a part of it; and all names looked up
// together with those of people and teams.
import { normalise } from '../normalise.js';
import type { Candidate } from '../token.js';
import { looserForms } from './looser.js';
import type { People } from './people.js';
import { MAY_END_TEAM, type Teams } from './teams.js';
import type { Gazetteer } from '../gazetteer.js';

/** How a name is known: as it stands in the store, or by a part of it that people use. */
interface Entry {
  readonly candidate: Candidate;
  readonly exact: boolean;
}

const NONE: readonly Candidate[] = [];

export class NameBook {
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
    if (!MAY_END_TEAM.has(phrase.slice(-1)) || !/[组队]$|(?:team|group)$/u.test(phrase)) return NONE;
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
