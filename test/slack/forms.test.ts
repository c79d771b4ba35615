// Forms as modals: opened at once by a word or a button, anew where a choice asks for other fields, handed in as an action. And the
// press that counts without its form.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modalOf, originOf } from '../../adapters/slack/modal.js';
import { parse } from '../../adapters/slack/parse.js';
import { formOf } from '../../src/cards/forms.js';
import { BOT, TEAM } from '../support/slack-server.js';
import { wrongInBlocks } from '../support/slack-blocks.js';
import { command, press } from './events.js';
import { type Rig, startRig } from './rig.js';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

type View = Readonly<Record<string, unknown>>;
const inputsOf = (view: View | undefined): readonly unknown[] =>
  (Array.isArray(view?.['blocks']) ? view['blocks'] : []).map((block: View) => block['block_id']);

/** The state of a form as Slack tells it: chosen, written, a channel. */
const stateOf = (chosen: Readonly<Record<string, string>>) => ({
  values: Object.fromEntries(
    Object.entries(chosen).map(([name, value]) => [
      name,
      {
        field: value.startsWith('C0')
          ? { type: 'conversations_select', selected_conversation: value }
          : /limit|team|\/other|text/.test(name)
            ? { type: 'plain_text_input', value }
            : { type: 'static_select', selected_option: { value } },
      },
    ]),
  ),
});
const user = { id: 'U0AGENT0001', team_id: TEAM };

/** A choice in the form that stands open. */
const choose = (chosen: Readonly<Record<string, string>>, hash?: string): void => {
  const { view } = rig.slack.views.at(-1) ?? {};
  const open = rig.slack.openView;
  rig.slack.deliver('interactive', {
    type: 'block_actions',
    user,
    team: { id: TEAM },
    container: { type: 'view', view_id: open?.id },
    view: { ...view, id: open?.id, hash: hash ?? open?.hash, state: stateOf(chosen) },
    actions: [{ type: 'static_select', action_id: 'field', block_id: 'kind', action_ts: '1.1' }],
  });
};
const handIn = (chosen: Readonly<Record<string, string>>): void => {
  const { view } = rig.slack.views.at(-1) ?? {};
  const state = stateOf(chosen);
  rig.slack.deliver('interactive', {
    type: 'view_submission',
    user,
    team: { id: TEAM },
    view: { ...view, id: rig.slack.openView?.id, state },
  });
};

describe('the subscribe form', () => {
  it.each([
    ['subscribe', 'New subscription'],
    ['订阅', '新建订阅'],
  ])('/deskbeat %s opens it, in the language of the word', async (text, title) => {
    const { slack } = rig;
    slack.deliver('slash_commands', command(text, slack.trigger()));
    await slack.until(() => slack.views.length === 1);
    expect(slack.views[0]?.view).toMatchObject({ type: 'modal', title: { text: title } });
    expect(inputsOf(slack.views[0]?.view)).toEqual(['kind', 'about', 'by', 'team', 'when', 'place']);
    expect(rig.received).toEqual([]);
  });

  it('asks for what the choices need, and keeps the names of what is filled in already', async () => {
    const { slack } = rig;
    slack.deliver('slash_commands', command('subscribe', slack.trigger()));
    await slack.until(() => slack.views.length === 1);
    choose({ kind: 'above', place: 'here' });
    await slack.until(() => slack.views.length === 2);
    expect(inputsOf(slack.views[1]?.view)).toEqual(['kind', 'about', 'team', 'limit', 'step', 'place']);
    choose({ kind: 'above', about: '/other', place: 'room' });
    await slack.until(() => slack.views.length === 3);
    expect(inputsOf(slack.views[2]?.view)).toEqual([
      'kind',
      'about',
      'about/other',
      'team',
      'limit',
      'step',
      'place',
      'room',
    ]);
    handIn({
      kind: 'above',
      about: '/other',
      'about/other': 'refund tickets',
      team: 'Team A',
      limit: '20',
      step: 'week',
      place: 'room',
      room: 'C0LEADS0001',
    });
    expect((await rig.came(1))[0]).toMatchObject({
      kind: 'action',
      action: 'subscribe',
      address: 'slack:C0OPS000001',
      lang: 'en',
      fields: {
        kind: 'above',
        about: 'refund tickets',
        team: 'Team A',
        limit: '20',
        step: 'week',
        place: 'room',
        room: '<#C0LEADS0001>',
      },
    });
    expect(rig.received).toHaveLength(1);
  });

  it('a change that comes late changes nothing, and disturbs nobody', async () => {
    const { slack } = rig;
    slack.deliver('slash_commands', command('subscribe', slack.trigger()));
    await slack.until(() => slack.views.length === 1);
    choose({ kind: 'above' }, 'old.hash');
    await slack.until(() => slack.called('views.update').length === 1);
    choose({ kind: 'silence' });
    await slack.until(() => slack.views.length === 2);
    expect(inputsOf(slack.views[1]?.view)).toEqual(['kind', 'place']);
    expect(rig.received).toEqual([]);
  });

  it('that could not be opened is asked in words', async () => {
    rig.slack.deliver('slash_commands', command('subscribe', 'expired'));
    expect((await rig.came(1))[0]).toMatchObject({ kind: 'action', action: 'subscribe', fields: {} });
  });
});

describe('why it was no good', () => {
  it.each([
    ['feedback', 'down 7', ['misread', 'wrong', 'missing', 'unclear', 'other']],
    ['alert-not-useful', '[1,"","2026-03-09"]', ['noise', 'known', 'small', 'not_mine', 'wrong', 'other']],
  ])('%s counts at the press, and is asked about', async (action, value, reasons) => {
    const { slack } = rig;
    slack.deliver('interactive', press({ action_id: `act/${action}/3`, value }, slack.trigger()));
    expect((await rig.came(1))[0]).toMatchObject({ action, value, fields: {}, form: 'open', lang: 'zh' });
    const { view } = slack.views[0] ?? {};
    expect(view).toMatchObject({
      title: { text: '哪里不好？' },
      blocks: [{ element: { options: reasons.map((reason) => ({ value: reason })) } }, { optional: true }],
    });
    handIn({ reason: reasons[1] ?? '', text: '数对不上' });
    expect((await rig.came(2))[1]).toMatchObject({
      action,
      value,
      fields: { reason: reasons[1], text: '数对不上' },
    });
  });

  it('a thumb up asks nothing', async () => {
    const { slack } = rig;
    slack.deliver('interactive', press({ action_id: 'act/feedback/2', value: 'up 7' }, slack.trigger()));
    expect((await rig.came(1))[0]).toMatchObject({ action: 'feedback', value: 'up 7' });
    expect(slack.views).toEqual([]);
  });

  it('where the form does not come up, the press is as it would be without', async () => {
    rig.slack.deliver('interactive', press({ action_id: 'act/feedback/2', value: 'down 7' }, 'expired'));
    expect((await rig.came(1))[0]).not.toHaveProperty('form');
  });
});

it('every form, however it is filled in, is a modal that Slack takes', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const action of [
      'subscribe',
      'feedback',
      'alert-not-useful',
      'push-feedback',
      'alert-snooze',
      'alert-change',
      'wish-change',
      'overdue-snooze',
      'overdue-handover',
    ]) {
      const value = action === 'feedback' ? 'down 1' : '1';
      const form = formOf(action, value, lang);
      const told = parse(press({ action_id: `act/${action}/0`, value }, '1.1'), {
        userId: BOT,
        teamId: TEAM,
      });
      if (form === null || told.kind !== 'press') throw new Error(action);
      const kinds = form.fields.find(({ name }) => name === 'kind');
      for (const kind of kinds?.kind === 'choice' ? kinds.choices.map((each) => each.value) : ['']) {
        for (const about of ['', '/other']) {
          const filled = { kind, about, when: about, place: 'room', verdict: 'not_useful' };
          const view = modalOf(form, originOf(told.incoming, lang), filled);
          expect(wrongInBlocks(view?.['blocks'], { surface: 'modal', isReady: () => true })).toEqual([]);
          for (const part of ['title', 'submit', 'close'])
            expect(JSON.stringify(view?.[part])).toMatch(/"text":"[^"]{1,24}"/u);
        }
      }
    }
  }
});
