// "Claire's desk", "Claire's people", 魏岚那边, 魏岚手下: of somebody who leads a team these are that team, by its name; of anybody else they are
// more than the one who is named, and stay for whoever asks back. Over normalised text.
import type { Gazetteer } from '../gazetteer.js';
import { normalise } from '../normalise.js';

/** What a team is called by beside whoever leads it, also without an 's. */
const GROUP = 'desk|squad|crew|side|pod|unit|dept|department';
/** The people of it. A team itself is read as it stands. */
const PEOPLE =
  'lot|bunch|gang|guys|lads|folks|people|peeps|ppl|troops|staff|agents|reps|members|team members|direct reports|reports|directs|subordinates|underlings';
/** Whoever works beside somebody: never the one who is named, and no whole team either. */
const OTHERS = 'colleagues|coworkers|teammates|peers|mates';
const EN = new RegExp(
  `(?<![a-z0-9'])((?:[^\\s,，.?!'()]+ ){0,2}[^\\s,，.?!'()]+)(?:'s? (?:whole |entire |own )?(${GROUP}|${PEOPLE}|${OTHERS})| (${GROUP}))(?![a-z])`,
  'gu',
);
const ZH =
  /(?:(?:的)?(?:手底下|手下|底下|下面)(?:的)?(?:人|人员|客服|团队)?们?|(?:带的|的)(?:人|手下|下属|队员)(?![均工数])|(?:那|这)(?:边|头|儿|里)|(?:那|这)(?:一)?个?(?:小组|组|队|帮人?|伙人?|拨人?)|[他她]们?(?:那个?|这个?)?(?:小组|组|团队|队|那边|那组|手下)|一(?:伙|帮)人?)/gu;
const ENDS_IN_OTHERS = new RegExp(` (?:${OTHERS})$`, 'u');
/** Whoever is asked for one by one. */
const ONE_BY_ONE = /(?<![a-z])(?:who|which|each|every|rank|list|by|per)(?![a-z])[a-z ]*$/u;
const LONGEST_NAME = 12;

export interface TheirPeople {
  readonly start: number;
  readonly end: number;
  /** Who is named: ids of agents. */
  readonly people: readonly string[];
  readonly words: string;
}

/** Where a text speaks of somebody's people. */
export function theirPeople(text: string, gazetteer: Gazetteer): readonly TheirPeople[] {
  const ofPerson = (name: string): readonly string[] => {
    const found = gazetteer.lookup(name);
    return found.length > 0 && found.every(({ dim }) => dim === 'agent')
      ? found.flatMap(({ values }) => values.map(String))
      : [];
  };
  const english = [...text.matchAll(EN)].flatMap((match): readonly TheirPeople[] => {
    const [all, before = ''] = match;
    const end = match.index + all.length;
    const words = before.split(' ');
    for (let at = 0; at < words.length; at += 1) {
      const name = words.slice(at).join(' ');
      const start = match.index + before.length - name.length;
      const people = [name, name.replace(/s$/u, '')].map(ofPerson).find((ids) => ids.length > 0);
      if (people === undefined) continue;
      return gazetteer.lookup(text.slice(start, end)).length > 0 ? [] : [{ start, end, people, words: all }];
    }
    return [];
  });
  const chinese = [...text.matchAll(ZH)].flatMap((match): readonly TheirPeople[] => {
    const end = match.index + match[0].length;
    for (let length = Math.min(LONGEST_NAME, match.index); length >= 2; length -= 1) {
      const start = match.index - length;
      const people = ofPerson(text.slice(start, match.index).trimEnd());
      if (people.length === 0 || /^[\s的]/u.test(text.slice(start))) continue;
      return [{ start, end, people, words: text.slice(start, end) }];
    }
    return [];
  });
  return [...english, ...chinese];
}

/** The text in which the people of somebody who leads one team are that team. */
export function withTheirPeople(text: string, gazetteer: Gazetteer): string {
  return theirPeople(text, gazetteer).reduceRight((said, { start, end, people, words }) => {
    const [id, another] = people;
    if (id === undefined || another !== undefined) return said;
    const [team, more] = gazetteer.directory.teams.filter(({ supervisorId }) => supervisorId === id);
    if (team === undefined || more !== undefined || ENDS_IN_OTHERS.test(words)) return said;
    const each = new RegExp(`(?:${PEOPLE})$`, 'u').test(words) && ONE_BY_ONE.test(said.slice(0, start));
    return `${said.slice(0, start)}${normalise(team.name)}${each ? ' agents' : ''}${said.slice(end)}`;
  }, text);
}
