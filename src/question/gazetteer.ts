// The names of a workspace, ready to be found in a text: people, teams, products and the plain values of the other
// dimensions, with the other ways in which people say them. Built once per directory.
import { pinyin } from 'pinyin-pro';
import type { DimensionId } from '../metrics/metric.js';
import type { Directory } from '../tickets/directory.js';
import type { Agent } from '../tickets/rows.js';
import { lexicon } from './lexicon/index.js';
import { FIXED_VALUES, SPELLINGS } from './lexicon/values.js';
import { hasChinese, normalise } from './normalise.js';
import {
  CHINESE_NAME,
  distinct,
  frontHyphenated,
  partsOfPerson,
  plainly,
  surnameIn,
  surnameOf,
  waysApart,
} from './person-names.js';
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
  /** The same names and, beside them, Chinese people's names in pinyin: made when a text holds unknown Latin words. */
  withPinyin(): Gazetteer;
}

const TEAM_SUFFIX = /(?:客服)?(?:小组|班组|团队|组|队|部门|部)$|(?:^| )(?:support )?(?:team|group|squad)$/u;
const TEAM_PREFIX = /^(?:team|group) /u;

export function buildGazetteer(directory: Directory): Gazetteer {
  const names = new Names();
  addTeams(names, directory);
  addAgents(names, directory);
  addProducts(names, directory);
  addValues(names, directory);
  let transcribed = false;
  const gazetteer: Gazetteer = {
    ...names.finish(directory),
    withPinyin() {
      if (!transcribed) addPinyin(names, directory, gazetteer);
      transcribed = true;
      return gazetteer;
    },
  };
  return gazetteer;
}

/** "Shi Lei", "shilei" for 石磊. Only when asked for: transcribing a hundred thousand names takes a second. */
function addPinyin(names: Names, directory: Directory, gazetteer: Gazetteer): void {
  for (const agent of directory.agents) {
    if (!/^[\u3400-\u9fff]{2,4}$/u.test(agent.name)) continue;
    const sounds = pinyin(agent.name, { toneType: 'none', type: 'array', surname: 'head' });
    const given = sounds.slice(1).join('');
    const [surname = ''] = sounds;
    const candidate = gazetteer.candidateOf('agent', agent.id);
    for (const form of [sounds.join(''), sounds.join(' '), `${surname} ${given}`, `${given} ${surname}`])
      names.add(form, candidate, false);
  }
}

class Names {
  private readonly entries = new Map<string, Entry[]>();
  private readonly byValue = new Map<string, Candidate>();
  private readonly surnames = new Map<string, Candidate[]>();
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
    // "aero3" for "Aero 3".
    if (/ /.test(phrase) && /\d/.test(phrase)) this.addPhrase(phrase.replace(/ /gu, ''), candidate, false);
    // "j wu" for "J. Wu", "jose" for "José".
    for (const plain of plainly(phrase)) this.addPhrase(plain, candidate, false);
    // "cards and payments" for "Cards & Payments".
    if (/ (?:&|\+) /u.test(phrase)) this.addPhrase(phrase.replace(/ [&+] /gu, ' and '), candidate, false);
    this.full.push({ text: phrase, candidate });
    this.label(candidate);
  }

  has(text: string): boolean {
    return this.entries.get(normalise(text))?.some((entry) => entry.exact) === true;
  }

  /** How a value is said back. */
  label(candidate: Candidate): void {
    for (const value of candidate.values)
      this.byValue.set(`${candidate.dim}\u0000${String(value)}`, candidate);
  }

  /** Chinese people are found by how they are addressed (小王, 王姐) without a form of each being stored. */
  addSurname(surname: string, candidate: Candidate): void {
    const known = this.surnames.get(surname);
    if (known === undefined) this.surnames.set(surname, [candidate]);
    else known.push(candidate);
  }

  finish(directory: Directory): Omit<Gazetteer, 'withPinyin'> {
    const { entries, byValue, surnames } = this;
    return {
      directory,
      fullNames: this.full,
      longest: this.longest,
      lookup(phrase) {
        const found = entries.get(phrase) ?? [];
        const exact = found.filter((entry) => entry.exact);
        if (exact.length > 0) return [...new Set(exact.map((entry) => entry.candidate))];
        const addressed = surnames.get(surnameIn(phrase) ?? '') ?? [];
        return [...new Set([...found.map((entry) => entry.candidate), ...addressed])];
      },
      candidateOf: (dim, value) =>
        byValue.get(`${dim}\u0000${String(value)}`) ?? {
          dim,
          values: [value],
          label: { zh: String(value), en: String(value) },
        },
    };
  }
}

function addTeams(names: Names, directory: Directory): void {
  for (const team of directory.teams) {
    const candidate: Candidate = { dim: 'team', values: [team.id], label: { zh: team.name, en: team.name } };
    names.addFull(team.name, candidate);
    const base = normalise(team.name).replace(TEAM_SUFFIX, '').replace(TEAM_PREFIX, '').trim();
    if (base === '') continue;
    const forms = ['组', '团队', '小组', '队', '客服组', '班组'].map((suffix) => base + suffix);
    // 云帆组里谁…: in that team, and not in one's own.
    for (const form of forms)
      for (const within of ['里', '内', '里面']) names.add(form + within, candidate, true);
    for (const form of [...forms, `${base} team`, `team ${base}`, `${base} group`, `${base}'s team`]) {
      names.add(form, candidate, true);
    }
    addLedBy(
      names,
      candidate,
      directory.agents.find((agent) => agent.id === team.supervisorId),
    );
    // One letter or one character is too little to be a name by itself.
    if (base.length >= 2) names.add(base, candidate, true);
  }
}

/** 婷姐组, "Dana's team": a team by who leads it. */
function addLedBy(names: Names, team: Candidate, lead: Agent | undefined): void {
  if (lead === undefined) return;
  const called = [lead.name, ...lead.aliases].flatMap((name) => [
    name,
    ...partsOfPerson(normalise(name)).slice(0, 1),
  ]);
  for (const name of new Set(called.filter((one) => one.length >= 2))) {
    for (const form of ['组', '的组', '团队', '的团队', '小组', '带的组', '带的团队'])
      names.add(name + form, team, false);
    if (!hasChinese(name))
      for (const form of ["'s team", "'s group", 's team']) names.add(name + form, team, false);
  }
}

/** A team with the part of its name that says which one it is. */
const teamOf = (name: string | undefined): { name: string; base: string } | null =>
  name === undefined ? null : { name, base: normalise(name).replace(TEAM_SUFFIX, '') };

function addAgents(names: Names, directory: Directory): void {
  const teamNames = new Map(directory.teams.map((team) => [team.id, team.name]));
  const people = directory.agents.map((agent) => ({ agent, name: normalise(agent.name) }));
  const sharing = new Map<string, number>();
  const inTeam = (name: string, agent: Agent): string => `${name}\u0000${agent.teamId ?? ''}`;
  for (const { agent, name } of people) {
    for (const key of [name, inTeam(name, agent)]) sharing.set(key, (sharing.get(key) ?? 0) + 1);
  }
  for (const { agent, name } of people) {
    // 周末 may be a person's name: said with the team, it is that.
    const shared = (sharing.get(name) ?? 0) > 1 || isWord(name);
    const team = agent.teamId === null ? undefined : teamNames.get(agent.teamId);
    const label = shared ? distinct(agent, team, sharing.get(inTeam(name, agent)) === 1) : agent.name;
    const candidate: Candidate = { dim: 'agent', values: [agent.id], label: { zh: label, en: label } };
    names.addFull(agent.name, candidate);
    for (const alias of agent.aliases) names.addFull(alias, candidate);
    if (agent.email !== null) names.addPhrase(agent.email.toLowerCase(), candidate, true);
    if (/\d/.test(agent.id) && agent.id.length >= 3 && /[a-z_-]/i.test(agent.id))
      names.add(agent.id, candidate, true);
    if (shared) {
      for (const form of waysApart(agent, teamOf(team), label)) names.add(form, candidate, true);
    }
    if (CHINESE_NAME.test(name)) names.addSurname(surnameOf(name), candidate);
    for (const part of [...partsOfPerson(name), ...frontHyphenated(agent.name)]) {
      names.addPhrase(part, candidate, false);
      for (const plain of plainly(part)) names.addPhrase(plain, candidate, false);
    }
  }
}

/** "printers", "login issues", "late deliveries"; null where a plural is no plain one. */
const pluralOf = (phrase: string): string | null => {
  if (!/[a-z]{2}[a-rt-z]$/u.test(phrase)) return null;
  return /[^aeiou]y$/u.test(phrase) ? `${phrase.slice(0, -1)}ies` : `${phrase}s`;
};

/** True where the name is a word of the trade too, one that says something by itself. */
const isWord = (name: string): boolean =>
  lexicon()
    .lookup(name)
    .some((meaning) => meaning.k !== 'filler' && meaning.k !== 'forecast' && meaning.k !== 'follow_up');

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
    for (const front of frontsOf(normalise(product.name))) names.add(front, candidate, false);
  }
}

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
  const label = names.has(value)
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
    const zh = hasChinese(text);
    if (dim === 'region')
      for (const suffix of zh
        ? ['地区', '区域', '省', '市', '片区', '大区']
        : [' region', ' province', ' area'])
        names.add(text + suffix, candidate, false);
    if (dim === 'channel')
      for (const suffix of zh ? ['渠道', '端'] : [' channel']) names.add(text + suffix, candidate, false);
    if (dim === 'segment')
      for (const suffix of zh ? ['客户', '类客户'] : [' customers', ' segment', ' customer', ' accounts'])
        names.add(text + suffix, candidate, false);
    if (dim === 'category')
      for (const suffix of zh ? ['类', '类别', '分类'] : [' category'])
        names.add(text + suffix, candidate, false);
    if (dim === 'product_line')
      for (const suffix of zh ? ['产品线', '线', '系列'] : [' line', ' product line', ' products'])
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
  names.label(candidate);
}
