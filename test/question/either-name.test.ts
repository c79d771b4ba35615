// What two names share: the front of a team and of a product line, and a channel that is called as a line of products is.
import { describe, expect, it } from 'vitest';
import type { Asker } from '../../src/question/context.js';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { monday } from './monday.js';
import { DIRECTORY, MANAGER, SUPERVISOR } from './workspace.js';

const GAZETTEER = buildGazetteer({
  ...DIRECTORY,
  teams: [
    { id: 'NB', name: '雾化组', supervisorId: null },
    { id: 'BP', name: '血压组', supervisorId: null },
  ],
  values: { ...DIRECTORY.values, channel: ['phone', 'LINE'], product_line: ['雾化器', '血压计'] },
});
const read = (text: string) => readQuestion(text, monday(GAZETTEER, MANAGER, null));

describe('what two names share', () => {
  it('is asked back where a team and a product line begin so', () => {
    expect(read('雾化2月投诉')).toMatchObject({
      status: 'clarify',
      options: ['2026年2月雾化组的投诉量', '2026年2月雾化器的投诉量'],
    });
    expect(read('雾化组2月投诉')).toMatchObject({ plan: { where: [{ dim: 'team', in: ['NB'] }] } });
    expect(read('雾化器2月投诉')).toMatchObject({ plan: { where: [{ dim: 'product_line' }] } });
  });

  it.each(['tickets by line february', 'complaints by line last month'])(
    'is the product line that it is laid out by: %s',
    (question) => {
      expect(read(question)).toMatchObject({ plan: { kind: 'breakdown', by: ['product_line'] } });
    },
  );

  it('is the channel where that is meant', () => {
    for (const question of ['tickets by LINE in february', 'tickets via line february'])
      expect(read(question)).toMatchObject({ plan: { where: [{ dim: 'channel', in: ['LINE'] }] } });
  });
});

const TRAVEL = buildGazetteer({
  ...DIRECTORY,
  teams: [
    { id: 'IF', name: '国际机票组', supervisorId: null },
    { id: 'VS', name: '签证组', supervisorId: 'S2' },
    { id: 'HD', name: '华东组', supervisorId: null },
    { id: 'CB', name: 'Cabin team', supervisorId: null },
  ],
  products: ['国际机票', '日本签证', 'Cabin'].map((name, at) => ({
    id: `P${at}`,
    name,
    line: null,
    model: null,
    unitsSold: null,
    launchedAt: null,
  })),
});
const ANALYST = { agentId: 'R1', teamId: null, role: 'analyst' } as const;
const asked = (text: string, asker: Asker = MANAGER, previous: Plan | null = null) =>
  readQuestion(text, monday(TRAVEL, asker, previous));

describe('what a product is called in full, and a team by half of its name', () => {
  it.each([
    ['国际机票2月投诉量', ['2026年2月国际机票组的投诉量', '2026年2月国际机票产品的投诉量']],
    ['华东2月投诉量', ['2026年2月华东组的投诉量', '2026年2月华东地区的投诉量']],
    [
      'complaints for Cabin in February',
      ['complaints for Cabin team in February 2026', 'complaints about product Cabin in February 2026'],
    ],
  ])('is asked back, each option as what is read: %s', (question, options) => {
    expect(asked(question)).toMatchObject({ status: 'clarify', options });
    for (const option of options) expect(asked(option).status).toBe('plan');
  });

  it.each(['国际机票这个产品2月投诉量', '2月各组国际机票的投诉量', '签证组2月国际机票的投诉量'])(
    'is the product where no team can be meant: %s',
    (question) => {
      expect(asked(question)).toMatchObject({
        plan: { where: expect.arrayContaining([{ dim: 'product', in: ['P0'] }]) as unknown },
      });
    },
  );

  it('is the product for whoever may not ask by team, and in what the asker’s own team has', () => {
    const where = [{ dim: 'product', in: ['P0'] }];
    expect(asked('国际机票2月投诉量', ANALYST)).toMatchObject({ plan: { where } });
    expect(asked('我们组国际机票2月投诉量', SUPERVISOR)).toMatchObject({
      plan: { where: [{ dim: 'team', in: ['T2'] }, ...where] },
    });
    expect(asked('国际机票组2月投诉量', ANALYST)).toMatchObject({
      plan: { where: [{ dim: 'team', in: ['IF'] }] },
    });
  });

  it('is the team beside a team, and what was talked of in a turn', () => {
    expect(asked('国际机票和签证组2月投诉量')).toMatchObject({
      plan: { where: [{ dim: 'team', in: ['IF', 'VS'] }] },
    });
    for (const [before, dim] of [
      ['签证组2月投诉量', 'team'],
      ['日本签证2月投诉量', 'product'],
    ] as const) {
      const first = asked(before);
      const previous = first.status === 'plan' ? first.plan : null;
      expect(asked('国际机票呢', MANAGER, previous)).toMatchObject({ plan: { where: [{ dim }] } });
    }
  });
});
