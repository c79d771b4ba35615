// What becomes of a part: each end of each call, pictures, updates, the look before a second attempt.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureOf } from '../../adapters/picture.js';
import { dmOf, type Fault } from '../support/slack-server.js';
import { chart } from './cards.js';
import { card, createRig, outgoing, partOf, type Rig } from './rig.js';

let rig: Rig;
beforeEach(async () => {
  rig = await createRig();
});
afterEach(() => rig.stop());

const words = card('Satisfaction was 92.3 %', [
  { kind: 'text', text: '1.4 points more than the week before' },
]);
const withChart = card('客户满意度 92.3 %', [{ kind: 'chart', chart, alt: '七天的客户满意度' }]);

describe('a message', () => {
  it('goes out with its key, without unfurling, with words for notifications', async () => {
    const { slack, platform } = rig;
    const receipt = await platform.send(outgoing(partOf(platform, words), { key: 'daily/1' }));
    const [posted] = slack.posted;
    expect(receipt).toEqual({ outcome: 'sent', messageId: `C0OPS000001:${posted?.ts}` });
    expect(posted?.metadata).toEqual({ event_type: 'deskbeat_delivery', event_payload: { key: 'daily/1' } });
    expect(posted?.text).toContain('92.3 %');
  });

  it('to a person lands in the direct chat, whose id the receipt names', async () => {
    const receipt = await rig.platform.send(
      outgoing(partOf(rig.platform, words), { address: 'slack:U0AGENT0001' }),
    );
    expect(receipt).toMatchObject({ outcome: 'sent', messageId: expect.stringMatching(/^D0AGENT0001:/) });
  });

  const ends: readonly (readonly [Fault, unknown])[] = [
    [
      { kind: 'limited', seconds: 7 },
      { outcome: 'later', afterMs: 7_000, busy: true, reason: 'ratelimited' },
    ],
    [
      { kind: 'error', error: 'ratelimited' },
      { outcome: 'later', afterMs: 10_000, busy: true, reason: 'ratelimited' },
    ],
    [
      { kind: 'status', status: 500 },
      { outcome: 'unknown', reason: 'HTTP 500' },
    ],
    [
      { kind: 'status', status: 503, after: true },
      { outcome: 'unknown', reason: 'HTTP 503' },
    ],
    [
      { kind: 'cut', after: true },
      { outcome: 'unknown', reason: expect.stringMatching(/^no answer/) },
    ],
    [
      { kind: 'error', error: 'internal_error' },
      { outcome: 'unknown', reason: 'internal_error' },
    ],
    [
      { kind: 'error', error: 'is_archived' },
      { outcome: 'refused', reason: 'Slack said is_archived', code: 'is_archived' },
    ],
    [
      { kind: 'error', error: 'token_revoked' },
      { outcome: 'barred', reason: 'Slack refuses SLACK_BOT_TOKEN', code: 'token_revoked' },
    ],
  ];
  it.each(ends)('that meets %j', async (fault, receipt) => {
    rig.slack.fail('chat.postMessage', fault);
    expect(await rig.platform.send(outgoing(partOf(rig.platform, words)))).toEqual(receipt);
    // The library never tries again by itself: that is the outbox's business.
    expect(rig.slack.called('chat.postMessage')).toHaveLength(1);
  });

  it('says which scope it lacks', async () => {
    rig.slack.scopes = 'files:write';
    expect(await rig.platform.send(outgoing(partOf(rig.platform, words)))).toMatchObject({
      outcome: 'barred',
      code: 'missing_scope',
      reason: expect.stringContaining('chat:write'),
    });
  });

  it('is certainly not sent where there is no Slack', async () => {
    const part = partOf(rig.platform, words);
    const gone = await createRig();
    await gone.stop();
    const receipt = await gone.platform.send(outgoing(part));
    expect(['later', 'unknown']).toContain(receipt.outcome);
  });

  it('after a refused token is followed by a sentence for the operator', async () => {
    await rig.start();
    rig.slack.fail('chat.postMessage', { kind: 'error', error: 'token_revoked' });
    await rig.platform.send(outgoing(partOf(rig.platform, words)));
    expect(rig.platform.unready()).toMatch(/SLACK_BOT_TOKEN \(token_revoked\)/);
    // It is believed again as soon as it works again.
    await rig.platform.send(outgoing(partOf(rig.platform, words)));
    expect(rig.platform.unready()).toBeNull();
  });

  it('answers a command in a room without the bot to whoever asked', async () => {
    const reply = { threadTs: null, asker: 'U0AGENT0001' };
    const receipt = await rig.platform.send(
      outgoing(partOf(rig.platform, words), { address: 'slack:G0OTHER0001', reply }),
    );
    expect(receipt).toMatchObject({ outcome: 'sent' });
    expect(rig.slack.posted[0]?.channel).toBe(dmOf('U0AGENT0001'));
  });
});

describe('an attempt after one whose end is not known', () => {
  it.each(['slack:C0OPS000001', 'slack:U0AGENT0001'])('finds what has arrived: %s', async (address) => {
    const { slack, platform } = rig;
    const part = partOf(platform, words);
    slack.fail('chat.postMessage', { kind: 'cut', after: true });
    const first = await platform.send(outgoing(part, { address }));
    const second = await platform.send(outgoing(part, { address, attempt: 2, uncertain: true }));
    expect([first.outcome, second.outcome]).toEqual(['unknown', 'sent']);
    expect(slack.posted).toHaveLength(1);
  });

  it('looks in the thread', async () => {
    const { slack, platform } = rig;
    const part = partOf(platform, words);
    const reply = { threadTs: '1767225600.000001', asker: null };
    slack.fail('chat.postMessage', { kind: 'cut', after: true });
    await platform.send(outgoing(part, { reply }));
    await platform.send(outgoing(part, { reply, attempt: 2, uncertain: true }));
    expect(slack.posted).toHaveLength(1);
  });

  it('sends what has not arrived', async () => {
    const { slack, platform } = rig;
    const part = partOf(platform, words);
    slack.fail('chat.postMessage', { kind: 'cut' });
    await platform.send(outgoing(part));
    expect(await platform.send(outgoing(part, { attempt: 2, uncertain: true }))).toMatchObject({
      outcome: 'sent',
    });
    expect(slack.posted).toHaveLength(1);
  });

  it('does not send while it can not look', async () => {
    const { slack, platform } = rig;
    slack.fail('conversations.history', { kind: 'status', status: 500 });
    const receipt = await platform.send(outgoing(partOf(platform, words), { attempt: 2, uncertain: true }));
    expect(receipt.outcome).toBe('unknown');
    expect(slack.posted).toHaveLength(0);
  });
});

describe('an update', () => {
  it('changes text and blocks of the message', async () => {
    const { slack, platform } = rig;
    const sent = await platform.send(outgoing(partOf(platform, words)));
    const replaces = sent.outcome === 'sent' ? sent.messageId : null;
    const receipt = await platform.send(
      outgoing(partOf(platform, card('Now 93 %')), { replaces, key: 'k/2' }),
    );
    expect(receipt).toEqual(sent);
    expect(slack.posted).toHaveLength(1);
    expect(slack.posted[0]).toMatchObject({ text: 'Now 93 %', blocks: [{ type: 'header' }] });
  });

  it('of a message that is gone is a new one', async () => {
    const replaces = 'C0OPS000001:1.000001';
    await rig.platform.send(outgoing(partOf(rig.platform, words), { replaces }));
    expect(rig.slack.posted).toHaveLength(1);
  });
});

describe('a picture', () => {
  it('is uploaded once, with its words, and waited for', async () => {
    const { slack, platform } = rig;
    slack.fileDelay = 3;
    const out = outgoing(partOf(platform, withChart));
    expect(await platform.send(out)).toMatchObject({ outcome: 'sent' });
    const [[id, file] = ['', null]] = [...slack.files];
    expect(file).toMatchObject({ alt: '七天的客户满意度', isComplete: true });
    expect(slack.posted[0]?.blocks.at(-1)).toEqual({
      type: 'image',
      alt_text: '七天的客户满意度',
      slack_file: { id },
    });
    expect([...out.kept]).toEqual([[`slack/${pictureOf(chart, '').id}`, id]]);
    expect(await platform.send(out)).toMatchObject({ outcome: 'sent' });
    expect(slack.files.size).toBe(1);
  });

  it('that is never ready is tried again, then the words go out', async () => {
    const { slack, platform } = rig;
    slack.fileDelay = 1_000;
    const part = partOf(platform, withChart);
    expect(await platform.send(outgoing(part))).toMatchObject({ outcome: 'later', busy: true });
    expect(await platform.send(outgoing(part, { attempt: 3 }))).toMatchObject({ outcome: 'sent' });
    expect(slack.posted).toHaveLength(1);
    expect(JSON.stringify(slack.posted[0]?.blocks)).toContain('图没能显示：七天的客户满意度');
  });

  it('that Slack calls ready and refuses all the same is uploaded anew', async () => {
    const { slack, platform } = rig;
    const out = outgoing(partOf(platform, withChart));
    await platform.send(out);
    // Somebody has deleted the file meanwhile: files.info still knows it for a moment.
    const [old] = [...slack.files.keys()];
    const file = slack.files.get(old ?? '');
    if (file !== undefined) file.isDeleted = true;
    expect(await platform.send(out)).toMatchObject({ outcome: 'sent' });
    expect(slack.files.size).toBe(2);
  });

  it.each(['not drawn', 'refused'] as const)('that is %s leaves the words', async (why) => {
    const { slack, platform } = rig;
    if (why === 'refused')
      slack.fail('files.getUploadURLExternal', { kind: 'error', error: 'file_uploads_disabled' });
    const picture = why === 'not drawn' ? async () => null : async () => new Uint8Array([1]);
    expect(await platform.send(outgoing(partOf(platform, withChart), { picture }))).toMatchObject({
      outcome: 'sent',
    });
    expect(slack.posted[0]?.blocks.some(({ type }) => type === 'image')).toBe(false);
  });
});

describe('around it', () => {
  it('publishes a home tab', async () => {
    const { slack, platform } = rig;
    const part = partOf(platform, card('Your day'), 'slack:home/U0AGENT0001');
    const receipt = await platform.send(outgoing(part, { address: 'slack:home/U0AGENT0001' }));
    expect(receipt).toMatchObject({ outcome: 'sent' });
    expect(slack.views[0]).toMatchObject({ kind: 'home', user: 'U0AGENT0001' });
  });

  it('knows who reads a room, and who somebody is', async () => {
    await rig.start();
    rig.slack.users.set('U0GUEST0001', { id: 'U0GUEST0001', restricted: true });
    rig.slack.users.set('U0OTHER0001', { id: 'U0OTHER0001', teamId: 'T0ELSE' });
    expect(await rig.platform.members('slack:C0OPS000001')).toEqual(['U0AGENT0001']);
    expect(await rig.platform.members('slack:C0NOWHERE01')).toBeNull();
    expect(await rig.platform.profile('U0AGENT0001')).toMatchObject({
      email: 'an@example.com',
      kind: 'member',
    });
    expect(await rig.platform.profile('U0GUEST0001')).toMatchObject({ kind: 'guest' });
    expect(await rig.platform.profile('U0OTHER0001')).toMatchObject({ kind: 'guest' });
    expect(await rig.platform.profile('U0NOBODY001')).toBeNull();
  });
});
