// What two names share: the front of a team and of a product line, and a channel that is called as a line of products is.
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { readQuestion } from '../../src/question/read.js';
import { monday } from './monday.js';
import { DIRECTORY, MANAGER } from './workspace.js';

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
