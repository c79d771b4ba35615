// Forms where a platform has lists to choose from: what may be chosen together is asked together, what was said before stays, and
// words do as well.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IncomingAction } from '../../adapters/platform.js';
import type { Card, Select } from '../../src/cards/card.js';
import { saveLink } from '../../src/store/links.js';
import { fakePlatform } from '../support/fake-platform.js';
import { makeStage, message, tell, type Stage } from './inbox-stage.js';

let stage: Stage;
let cards: Card[];
beforeEach(async () => {
  cards = [];
  const platform = fakePlatform();
  const { render } = platform;
  platform.render = (card, address) => {
    cards.push(card);
    return render(card, address);
  };
  stage = await makeStage({ platform });
  await saveLink(stage.app.store.db, {
    platform: 'slack',
    tenant: '',
    userId: 'Ua1',
    agentId: 'a1',
    how: 'admin',
    confirmedBy: ':admin',
    at: stage.now,
  });
});
afterEach(() => stage.close());

const press = (action: string, fields: Readonly<Record<string, string>> = {}): IncomingAction => ({
  ...message('Ua1', ''),
  kind: 'action',
  action,
  value: '',
  fields,
  messageId: null,
});
const select = (): Select | null =>
  cards
    .at(-1)
    ?.blocks.flatMap((block) => (block.kind === 'buttons' ? [block.select ?? null] : []))
    .at(0) ?? null;
const asked = (): readonly string[] => select()?.fields.map(({ name }) => name) ?? [];

it('goes on from list to list and through words, to what was chosen in all of them', async () => {
  await tell(stage, press('subscribe'));
  expect(asked(), 'it decides what else is asked').toEqual(['kind']);
  await tell(stage, press('subscribe', { kind: 'report' }));
  expect(asked()).toEqual(['about', 'by']);
  const about = select()?.fields[0]?.choices.find(({ value }) => value.includes('满意'))?.value ?? '';
  await tell(stage, press('subscribe', { about, by: 'channel' }));
  expect(asked(), 'a team is written').toEqual([]);
  await tell(stage, message('Ua1', '跳过'));
  expect(asked()).toEqual(['when']);
  // What is offered may be said as well, and what is not.
  await tell(stage, message('Ua1', '每周二10:30'));
  expect(asked()).toEqual(['place']);
  await tell(stage, press('subscribe', { place: 'me' }));
  const last = (await stage.said()).at(-1)?.text ?? '';
  expect(last).toMatch(/满意度/u);
  expect(last).toMatch(/周二/u);
  expect(last).toMatch(/渠道/u);
});

it('takes what is chosen for all of it where no such form is open', async () => {
  await tell(stage, press('subscribe', { kind: 'silence', step: 'day', place: 'me' }));
  expect(asked()).toEqual([]);
  expect(await stage.said()).toHaveLength(1);
});

it('offers the colleagues of one’s team to hand over to, by name', async () => {
  await tell(stage, press('overdue-handover'));
  const { directory } = (await stage.app.names()).converse;
  const own = directory.agents.find(({ id }) => id === 'a1');
  const team = directory.agents.filter(
    ({ id, teamId, active }) => active && id !== 'a1' && teamId === own?.teamId,
  );
  expect(team.length).toBeGreaterThan(0);
  expect(select()?.fields).toMatchObject([
    { name: 'to', choices: team.map(({ id, name }) => ({ value: id, label: name })) },
  ]);
});
