// Messages of a platform through the inbox into the outbox: once each, in order, whatever happens in between.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveLink } from '../../src/store/links.js';
import { message, makeStage, tell, type Stage } from './inbox-stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await makeStage();
  await link('Ua1', 'a1');
  await link('Um1', 'm1');
});
afterEach(() => stage.close());

const link = (userId: string, agentId: string): Promise<void> =>
  saveLink(stage.app.store.db, {
    platform: 'slack',
    tenant: '',
    userId,
    agentId,
    how: 'admin',
    confirmedBy: ':admin',
    at: stage.now,
  });
const texts = async (): Promise<readonly string[]> => (await stage.said()).map(({ text }) => text);

describe('a message', () => {
  it('is answered where it came from, with what its platform needs for the answer', async () => {
    await tell(stage, message('Um1', 'tickets resolved last week', { id: 'x1', reply: { ts: '1.2' } }));
    expect(await stage.said()).toMatchObject([
      {
        address: 'slack:Um1',
        key: 'reply/slack/x1/0',
        reply: { ts: '1.2' },
        text: expect.stringContaining('60'),
      },
    ]);
    expect(stage.platform.thought).toHaveLength(1);
    expect(stage.faults).toEqual([]);
  });

  it('that is told twice, also by another id, is answered once, across restarts', async () => {
    const once = message('Um1', 'tickets resolved last week', { id: 'x1', alsoKnownAs: ['y1'] });
    await tell(stage, once, once, { ...once, id: 'y1', alsoKnownAs: ['x1'] });
    await stage.restart();
    await tell(stage, once, { ...once, id: 'y1' });
    expect(await stage.said()).toHaveLength(1);
  });

  it('goes on with its thread, in the order in which things came', async () => {
    await tell(
      stage,
      message('Um1', 'tickets resolved last week'),
      message('Um1', 'only phone'),
      message('Um1', 'and csat?'),
    );
    const [first, second, third] = await texts();
    expect(first).toContain('60');
    expect(second).toMatch(/\b31\b/);
    expect(third).toContain('CSAT');
  });
});
