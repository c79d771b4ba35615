// The people of a workspace by what they are called. What every question may hold is indexed at once, as numbers; what few hold
// (addresses, ids, "小王", pinyin, the long names of those who share a short one) when a text first does.
import type { Directory } from '../../tickets/directory.js';
import type { Agent } from '../../tickets/rows.js';
import { lexicon } from '../lexicon/index.js';
import { normalise } from '../normalise.js';
import {
  CHINESE_NAME,
  distinct,
  frontHyphenated,
  ordinaryPart,
  partsOfPerson,
  plainly,
  surnameIn,
  surnameOf,
  waysApart,
} from '../person-names.js';
import type { Candidate } from '../token.js';
import { looserForms } from './looser.js';
import { Postings } from './postings.js';
import { teamBase } from './teams.js';

export class People {
  /** Lower-case, simplified, as everything that is compared. */
  readonly names: readonly string[];
  /** Length in characters of the longest phrase that stands for somebody. */
  readonly longest: number;
  private readonly agents: readonly Agent[];
  private readonly byName = new Postings();
  private readonly byAlias = new Postings();
  private readonly byPart = new Postings();
  private readonly byOrdinary = new Postings();
  private readonly toldApart = new Postings();
  private readonly told = new Set<string>();
  private readonly aliases: (readonly [string, number])[] = [];
  private readonly known = new Map<number, Candidate>();
  private readonly teams: ReadonlyMap<string, string>;
  private rare: Rare | null = null;

  constructor({ agents, teams }: Pick<Directory, 'agents' | 'teams'>) {
    this.agents = agents;
    this.teams = new Map(teams.map((team) => [team.id, team.name]));
    let longest = 0;
    const names: string[] = [];
    for (const [index, agent] of agents.entries()) {
      const name = normalise(agent.name);
      names.push(name);
      this.byName.add(name, index);
      longest = Math.max(longest, name.length, agent.id.length, agent.email?.length ?? 0);
      for (const alias of agent.aliases) {
        const phrase = normalise(alias);
        longest = Math.max(longest, phrase.length);
        if (phrase !== '') this.byAlias.add(phrase, index);
        this.aliases.push([phrase, index]);
        for (const form of looserForms(phrase)) this.addPart(form, index);
      }
      for (const form of looserForms(name)) this.addPart(form, index);
      const ordinary = ordinaryPart(name);
      if (ordinary !== null) this.byOrdinary.add(ordinary, index);
      for (const part of partsOf(agent, name)) {
        this.addPart(part, index);
        for (const plain of plainly(part)) this.addPart(plain, index);
      }
    }
    this.names = names;
    const longestTeam = teams.reduce((most, { name }) => Math.max(most, name.length), 0);
    // "Emma from Harbor", 王芳（晨曦组）.
    this.longest = longest + longestTeam + ' from '.length;
  }

  private addPart(phrase: string, index: number): void {
    if (phrase.length >= 2 || /[\u3400-\u9fff]/u.test(phrase)) this.byPart.add(phrase, index);
  }

  /** Who is called so in full: by name, another name, address, id, or the long name of somebody who shares a short one. */
  exact(phrase: string): readonly Candidate[] {
    const named = this.byName.get(phrase);
    const other = this.byAlias.get(phrase);
    const apart = this.toldApart.get(phrase);
    const address = phrase.includes('@') ? this.rarely.emails.get(phrase) : NONE;
    const id = mayBeId(phrase) ? this.rarely.ids.get(phrase) : NONE;
    if (named.length + other.length + apart.length + address.length + id.length === 0) return NOBODY;
    return this.candidates([...named, ...other, ...apart, ...address, ...id]);
  }

  /** Who is called so by a part of their name, or addressed so. */
  loose(phrase: string): readonly Candidate[] {
    const part = this.byPart.get(phrase);
    const surname = surnameIn(phrase);
    const addressed = surname === null ? NONE : this.rarely.surnames.get(surname);
    if (part.length + addressed.length === 0) return NOBODY;
    return this.candidates([...part, ...addressed]);
  }

  /** Who has a first name that a question is full of ("So", "Summer"). */
  ordinary(phrase: string): readonly Candidate[] {
    return this.candidates(this.byOrdinary.get(phrase));
  }

  candidates(found: readonly number[]): readonly Candidate[] {
    return [...new Set(found)].sort((a, b) => a - b).map((index) => this.candidate(index));
  }

  /** Every name in full, for finding one that was mistyped. */
  fullNames(): { readonly text: string; readonly candidate: Candidate }[] {
    const whole = this.names.map((text, index) => new FullName(text, index, this));
    return [
      ...whole,
      ...this.firstNames(),
      ...this.aliases.map(([text, index]) => new FullName(text, index, this)),
    ];
  }

  /** "Jason" of Jason Wu: what colleagues type, and mistype, is seldom the name in full. */
  private firstNames(): FullName[] {
    return this.names.flatMap((name, index) => {
      const [first = '', ...rest] = name.split(' ');
      return rest.length > 0 && /^[a-z]{4,}$/u.test(first) ? [new FullName(first, index, this)] : [];
    });
  }

  /** Null where there is nobody of this id. */
  ofId(id: string): Candidate | null {
    const index = this.rarely.places.get(id);
    return index === undefined ? null : this.candidate(index);
  }

  candidate(index: number): Candidate {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const [agent, name] = [this.agents[index], this.names[index]];
    if (agent === undefined || name === undefined) throw new Error('nobody of this number');
    const label = this.isShared(name) ? this.labelApart(agent, name) : agent.name;
    const candidate: Candidate = { dim: 'agent', values: [agent.id], label: { zh: label, en: label } };
    this.known.set(index, candidate);
    return candidate;
  }

  /** Makes the long names of the people of this name known; true where they were not yet. */
  tellApart(name: string): boolean {
    if (this.told.has(name) || !this.byName.has(name) || !this.isShared(name)) return false;
    this.told.add(name);
    const forms = this.byName.get(name).flatMap((index) => {
      const agent = this.agents[index];
      if (agent === undefined) return [];
      const team = agent.teamId === null ? undefined : this.teams.get(agent.teamId);
      const apart = team === undefined ? null : { name: team, base: teamBase(normalise(team)) };
      return waysApart(agent, apart, this.labelApart(agent, name)).map((form) => ({
        form: normalise(form),
        index,
      }));
    });
    for (const { form, index } of forms) this.toldApart.add(form, index);
    return true;
  }

  /** 周末 may be a person's name: said with the team, it is that. */
  private isShared(name: string): boolean {
    return this.byName.get(name).length > 1 || isWord(name);
  }

  private labelApart(agent: Agent, name: string): string {
    const team = agent.teamId === null ? undefined : this.teams.get(agent.teamId);
    const inTeam = this.byName.get(name).filter((index) => this.agents[index]?.teamId === agent.teamId);
    return distinct(agent, team, inTeam.length === 1);
  }

  private get rarely(): Rare {
    this.rare ??= rareOf(this.agents, this.names);
    return this.rare;
  }
}

/** Whose name it is, is made out when somebody wants to know. */
class FullName {
  constructor(
    readonly text: string,
    private readonly index: number,
    private readonly people: People,
  ) {}

  get candidate(): Candidate {
    return this.people.candidate(this.index);
  }
}

const NOBODY: readonly Candidate[] = [];
const NONE: readonly number[] = [];

/** True where the name is a word of the trade too, one that says something by itself. */
const isWord = (name: string): boolean =>
  lexicon()
    .lookup(name)
    .some((meaning) => meaning.k !== 'filler' && meaning.k !== 'forecast' && meaning.k !== 'follow_up');

const partsOf = (agent: Agent, name: string): readonly string[] =>
  agent.name.includes('-') ? [...partsOfPerson(name), ...frontHyphenated(agent.name)] : partsOfPerson(name);

/** An id that could as well be a word, or a number, stands for nobody. */
const mayBeId = (id: string): boolean => id.length >= 3 && /\d/u.test(id) && /[a-z_-]/iu.test(id);

interface Rare {
  readonly emails: Postings;
  readonly ids: Postings;
  readonly surnames: Postings;
  readonly places: ReadonlyMap<string, number>;
}

function rareOf(agents: readonly Agent[], names: readonly string[]): Rare {
  const [emails, ids, surnames] = [new Postings(), new Postings(), new Postings()];
  for (const [index, agent] of agents.entries()) {
    if (agent.email !== null) emails.add(agent.email.toLowerCase(), index);
    if (mayBeId(agent.id)) ids.add(normalise(agent.id), index);
    const name = names[index] ?? '';
    if (CHINESE_NAME.test(name)) surnames.add(surnameOf(name), index);
  }
  return { emails, ids, surnames, places: new Map(agents.map(({ id }, index) => [id, index])) };
}
