// The teams of a workspace by what they are called: the name, and what of it says which one it is with a word for a team beside it.
import type { Directory } from '../../tickets/directory.js';
import { normalise } from '../normalise.js';
import type { Candidate } from '../token.js';
import { looserForms } from './looser.js';
import { halvesOf } from './two-languages.js';
import { Postings } from './postings.js';

const SUFFIX = /(?:客服)?(?:小组|班组|团队|组|队|部门|部)$|(?:^| )(?:support )?(?:team|group|squad)$/u;
const PREFIX = /^(?:team|group) /u;

/** 云帆 of 云帆组, "alpha" of "Team Alpha"; empty where the name is nothing but such a word. */
export const teamBase = (phrase: string): string => phrase.replace(SUFFIX, '').replace(PREFIX, '').trim();

const MOST_IN_TWO_LANGUAGES = 500;

/** What people put behind it; 客服组 before 组, which it ends with. */
const BEHIND = ['组', '团队', '小组', '队', '客服组', '班组', ' team', ' group', "'s team"];
/** 组, 队, "team", "group" behind a name, by their last letters: nearly every phrase ends otherwise. */
export const MAY_END_TEAM: ReadonlySet<string> = new Set('组队mp');
const STANDS_BESIDE = /[组队]$|^team |(?:team|group)$/u;
const mayStandBeside = (phrase: string): boolean =>
  (MAY_END_TEAM.has(phrase.slice(-1)) || phrase.startsWith('team ')) && STANDS_BESIDE.test(phrase);
const MAY_BE_WITHIN: ReadonlySet<string> = new Set('里内面');

export class Teams {
  readonly names: readonly string[];
  readonly longest: number;
  private readonly byName = new Postings();
  private readonly byBase = new Postings();
  private readonly byOther = new Postings();
  private readonly known = new Map<number, Candidate>();
  private leaders: ReadonlyMap<string, readonly number[]> | null = null;
  private places: ReadonlyMap<string, number> | null = null;
  private readonly teams: Directory['teams'];

  constructor({ teams }: Pick<Directory, 'teams'>) {
    this.teams = teams;
    let longest = 0;
    const names = teams.map(({ name }) => normalise(name));
    // Of thousands nobody says half a name.
    const halves = names.length <= MOST_IN_TWO_LANGUAGES ? halvesOf(names) : [];
    this.names = names.map((phrase, index) => {
      const base = teamBase(phrase);
      for (const half of halves[index] ?? []) this.byBase.add(teamBase(half) || half, index);
      this.byName.add(phrase, index);
      if (base !== '') this.byBase.add(base, index);
      for (const form of looserForms(phrase)) this.byOther.add(form, index);
      longest = Math.max(
        longest,
        phrase.length + 2,
        base.length + "'s team".length,
        base.length + '客服组里面'.length,
      );
      return phrase;
    });
    this.longest = longest;
  }

  exact(phrase: string): readonly Candidate[] {
    // 云帆组里谁…: in that team, and not in one's own.
    const within = MAY_BE_WITHIN.has(phrase.slice(-1))
      ? /^(.+[组队])(?:里面|里|内)$/u.exec(phrase)?.[1]
      : undefined;
    if (within !== undefined) return this.exact(within);
    const named = this.byName.get(phrase);
    // One letter or one character is too little to be a name by itself.
    const bare = phrase.length >= 2 ? this.byBase.get(phrase) : [];
    const beside = mayStandBeside(phrase) ? this.withWords(phrase) : [];
    if (named.length + bare.length + beside.length === 0) return NONE;
    const found = [...named, ...bare, ...beside];
    return this.candidates(found);
  }

  /** Whether a team is called so, with or without a word for a team. */
  isNamed(phrase: string): boolean {
    return this.byName.has(phrase) || (phrase.length >= 2 && this.byBase.has(phrase));
  }

  private withWords(phrase: string): readonly number[] {
    return [
      ...BEHIND.flatMap((word) =>
        phrase.endsWith(word) ? this.byBase.get(phrase.slice(0, -word.length)) : [],
      ),
      ...(phrase.startsWith('team ') ? this.byBase.get(phrase.slice('team '.length)) : []),
    ];
  }

  /** The teams that somebody leads. */
  ledBy(agentId: string | number): readonly Candidate[] {
    if (this.leaders === null) {
      const leaders = new Map<string, number[]>();
      for (const [index, { supervisorId }] of this.teams.entries())
        if (supervisorId !== null) leaders.set(supervisorId, [...(leaders.get(supervisorId) ?? []), index]);
      this.leaders = leaders;
    }
    return this.candidates(this.leaders.get(String(agentId)) ?? NONE_LED);
  }

  loose(phrase: string): readonly Candidate[] {
    return this.candidates(this.byOther.get(phrase));
  }

  /** Null where there is no team of this id. */
  ofId(id: string): Candidate | null {
    this.places ??= new Map(this.teams.map((team, index) => [team.id, index]));
    const index = this.places.get(id);
    return index === undefined ? null : this.candidate(index);
  }

  candidate(index: number): Candidate {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const team = this.teams[index];
    if (team === undefined) throw new Error('no team of this number');
    const candidate: Candidate = { dim: 'team', values: [team.id], label: { zh: team.name, en: team.name } };
    this.known.set(index, candidate);
    return candidate;
  }

  private candidates(found: readonly number[]): readonly Candidate[] {
    if (found.length === 0) return NONE;
    return [...new Set(found)].sort((a, b) => a - b).map((index) => this.candidate(index));
  }
}

const NONE_LED: readonly number[] = [];
const NONE: readonly Candidate[] = [];
