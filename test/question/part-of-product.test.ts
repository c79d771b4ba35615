// A team and a product that share a word: after the figure of one product, 酒店的呢 may be either.
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { readQuestion } from '../../src/question/read.js';
import { monday } from './monday.js';
import { DIRECTORY, MANAGER } from './workspace.js';

const product = (id: string, name: string) => ({
  id,
  name,
  line: '出行',
  model: null,
  unitsSold: null,
  launchedAt: null,
});
const GAZETTEER = buildGazetteer({
  ...DIRECTORY,
  teams: [
    { id: 'FL', name: '机票组', supervisorId: null },
    { id: 'HO', name: '酒店组', supervisorId: null },
  ],
  products: [product('A', '云途机票'), product('B', '云途酒店'), product('C', '接送机')],
});

const after = (before: string, turn: string) => {
  const first = readQuestion(before, monday(GAZETTEER, MANAGER, null));
  if (first.status !== 'plan') throw new Error(`not read: ${before}`);
  return readQuestion(turn, monday(GAZETTEER, MANAGER, first.plan));
};

describe('a part of a product’s name that is a team as well', () => {
  it.each(['酒店的呢', '那酒店呢', '酒店那个呢'])('is asked back after another product: %s', (turn) => {
    expect(after('云途机票2月投诉', turn)).toMatchObject({
      status: 'clarify',
      options: ['2026年2月云途酒店的投诉量', '2026年2月酒店组的投诉量'],
    });
  });

  it('is the team after a figure of no product, and where the team is named whole', () => {
    const team = { status: 'plan', plan: { where: [{ dim: 'team', in: ['HO'] }] } };
    expect(after('机票组2月投诉', '酒店呢')).toMatchObject(team);
    expect(after('2月投诉', '酒店呢')).toMatchObject(team);
  });
});
