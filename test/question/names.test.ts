// The ways to say a name, found in a directory of awkward ones; and what is made later changes nothing that was found before.
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { segment } from '../../src/question/segment.js';
import { normalise } from '../../src/question/normalise.js';
import type { Directory } from '../../src/tickets/directory.js';
import { DIRECTORY } from './workspace.js';

const agents: Directory['agents'] = [
  ...DIRECTORY.agents,
  ...(
    [
      ['B1', '王芳', 'T1'],
      ['B2', '王芳', 'T2'],
      ['B3', '王芳', 'T2'],
      ['B4', 'José Núñez', 'T1'],
      ['B5', 'Anne-Marie O’Neil', 'T1'],
      ['B6', '單雲', 'T3'],
      ['B7', '欧阳娜', 'T3'],
    ] as const
  ).map(([id, name, teamId]) => ({
    id,
    name,
    teamId,
    role: 'agent' as const,
    aliases: id === 'B6' ? ['小云云'] : [],
    email: `${id}@desk.example`,
    timezone: null,
    active: true,
  })),
];
const directory: Directory = { ...DIRECTORY, agents };

/** Who or what is found in `text` by itself, as ids. */
function named(text: string, pinyin = false): readonly string[] {
  const plain = buildGazetteer(directory);
  const tokens = segment(normalise(text), pinyin ? plain.withPinyin() : plain, 2026);
  const [only, another] = tokens;
  if (only === undefined || another !== undefined || !only.known) return [];
  return only.meanings.flatMap((meaning) =>
    meaning.k === 'name' ? meaning.candidates.flatMap(({ values }) => values.map(String)) : [],
  );
}

describe('names', () => {
  it.each([
    ['赵敏', ['A01']],
    ['敏敏', ['A01']],
    ['A01@desk.example', ['A01']],
    ['A01', ['A01']],
    ['小赵', ['A01']],
    ['建国', ['A06']],
    ['欧阳', ['A06', 'B7']],
    ['Emma', ['A04']],
    ['stone', ['A04']],
    ['jose nunez', ['B4']],
    ['Anne-Marie', ['B5']],
    ['单云', ['B6']],
    ['小云云', ['B6']],
    ['王芳', ['B1', 'B2', 'B3']],
    ['云帆组的王芳', ['B1']],
    ['王芳（云帆组）', ['B1']],
    ['王芳(B2)', ['B2']],
    ['云帆', ['T1']],
    ['云帆团队', ['T1']],
    ['team alpha', ['T4']],
    ['alpha group', ['T4']],
    ['nobody', []],
    ['a', []],
  ])('%s', (text, ids) => {
    expect(named(text)).toEqual(ids);
  });

  it.each([
    ['zhao min', ['A01']],
    ['zhaomin', ['A01']],
    ['min zhao', ['A01']],
    ['ouyang jianguo', ['A06']],
    ['jianguo ouyang', ['A06']],
    ['shan yun', ['B6']],
    ['zha omin', []],
    ['emma', ['A04']],
  ])('%s, in pinyin too', (text, ids) => {
    expect(named(text, true)).toEqual(ids);
  });

  it('are said back so that they are read as one', () => {
    const gazetteer = buildGazetteer(directory);
    for (const { id } of agents) {
      const { label } = gazetteer.candidateOf('agent', id);
      expect([id, named(label.zh)]).toEqual([id, [id]]);
    }
    for (const { id } of directory.teams)
      expect(named(gazetteer.candidateOf('team', id).label.en)).toEqual([id]);
    expect(gazetteer.candidateOf('agent', 'gone').label.en).toBe('gone');
  });

  it('are the same names after some were told apart and transcribed', () => {
    const gazetteer = buildGazetteer(directory);
    const phrases = ['王芳', 'min zhao', '云帆组的王芳', 'zhaomin', '小王', 'emma'];
    const before = phrases.map((phrase) => gazetteer.lookup(phrase));
    gazetteer.withPinyin().lookup('zhaomin');
    expect(phrases.map((phrase) => gazetteer.lookup(phrase))).toEqual(before);
    expect(gazetteer.tellApart('王芳')).toBe(true);
    expect(gazetteer.tellApart('王芳')).toBe(false);
    expect(gazetteer.tellApart('赵敏')).toBe(false);
  });
});

describe('a name of two kinds of things', () => {
  const values = { ...DIRECTORY.values, channel: ['app', 'email'], model: ['APP'] };
  const gazetteer = buildGazetteer({ ...directory, values });

  it('is both of them, and each is said back with its kind', () => {
    const labels = gazetteer.lookup('app').map(({ label }) => label.en);
    expect(labels).toEqual(['app channel', 'APP model']);
    for (const label of labels) expect(gazetteer.lookup(normalise(label))).toHaveLength(1);
  });

  it('is said as it is where there is but one', () => {
    expect(gazetteer.lookup('email').map(({ label }) => label.en)).toEqual(['email']);
  });
});

describe('a part of a product’s name', () => {
  const product = (id: string, name: string): Directory['products'][number] => ({
    id,
    name,
    line: null,
    model: null,
    unitsSold: null,
    launchedAt: null,
  });
  const gazetteer = buildGazetteer({
    ...directory,
    products: [
      product('P1', '极光300M'),
      product('P2', '极光千兆'),
      product('P3', 'Aero 3'),
      product('P4', 'Aero5'),
      product('P5', 'Aeropress'),
      product('P6', '山海绘卷：归墟'),
      product('P7', '归墟OL'),
      product('P8', '归墟OL'),
      product('P9', '星影TV套餐'),
    ],
  });

  it.each([
    ['极光', ['P1', 'P2']],
    ['极光300m', ['P1']],
    ['极光千兆', ['P2']],
    ['aero', ['P3', 'P4']],
    ['归墟', ['P6', 'P7', 'P8']],
    ['山海绘卷', ['P6']],
    ['星影', ['P9']],
    ['极', []],
  ])('%s', (part, ids) => {
    expect(gazetteer.lookup(part).flatMap(({ values }) => values.map(String))).toEqual(ids);
  });
});

describe('a name in two languages', () => {
  const teams = (...names: readonly string[]): Directory['teams'] =>
    names.map((name, at) => ({ id: `T${at + 1}`, name, supervisorId: null }));
  const inTeams = (phrase: string, ...names: readonly string[]): readonly unknown[] =>
    buildGazetteer({ ...directory, agents: [], teams: teams(...names) })
      .lookup(normalise(phrase))
      .filter(({ dim }) => dim === 'team')
      .flatMap(({ values }) => values);

  it.each(['西安', '西安组', "Xi'an", "xi'an team", "西安 Xi'an"])('is said by either half: %s', (phrase) => {
    expect(inTeams(phrase, "西安 Xi'an", '宁波 Ningbo', 'Warsaw（华沙）')).toEqual(['T1']);
  });

  it('is said by the half in brackets, too', () => {
    expect(inTeams('华沙', "西安 Xi'an", '宁波 Ningbo', 'Warsaw（华沙）')).toEqual(['T3']);
  });

  it.each([
    ['a half that stands in another name', '售后', ['售后 VIP', '售后 Basic', '仓库 Depot']],
    ['one such name among plain ones', '售后', ['售后 Plus', '售前组', '渠道组']],
  ])('%s says nothing', (_what, phrase, names) => {
    expect(inTeams(phrase, ...names)).toEqual([]);
  });

  it('is a region, as well', () => {
    const { lookup } = buildGazetteer({
      ...directory,
      values: { ...directory.values, region: ['江浙 Jiangzhe', '四川 Sichuan'] },
    });
    expect(lookup('江浙').map(({ values }) => values)).toEqual([['江浙 Jiangzhe']]);
    expect(lookup('sichuan').map(({ values }) => values)).toEqual([['四川 Sichuan']]);
  });
});
