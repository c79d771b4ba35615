// Socket Mode: what comes in, and what the library's faults would have lost.
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as call } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { command, direct, event, mention, press } from './events.js';
import { card, createRig, outgoing, partOf, type Rig, startRig } from './rig.js';

/** A proxy that lets everything through, and notes where to. */
async function startProxy() {
  const targets: string[] = [];
  const server = createServer((request, response) => {
    targets.push(request.url ?? '');
    const { host, pathname, port } = new URL(request.url ?? '');
    const headers = { ...request.headers, host };
    const onward = call({ port, path: pathname, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    targets.push(request.url ?? '');
    const onward = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, targets, stop: () => server.close() };
}

let rig: Rig;
afterEach(() => rig.stop());

describe('a message', () => {
  it('comes in, and a card goes out to where it came from', async () => {
    rig = await startRig();
    const { slack, platform } = rig;
    expect(platform.unready()).toBeNull();
    const id = slack.deliver('events_api', event(mention('昨天 CSAT')));
    const [message] = await rig.came(1);
    await slack.until(() => slack.isAcked(id));
    expect(slack.acks).toEqual([{ envelope_id: id, payload: {} }]);
    expect(message).toMatchObject({
      platform: 'slack',
      address: 'slack:C0OPS000001',
      text: '昨天 CSAT',
      direct: false,
    });

    const part = partOf(platform, card('昨天的客户满意度是 92.3 %', [{ kind: 'text', text: '比前天高' }]));
    const receipt = await platform.send(outgoing(part, { reply: message?.reply ?? null }));
    expect(receipt).toMatchObject({ outcome: 'sent' });
    expect(slack.posted).toHaveLength(1);
    expect(slack.posted[0]?.threadTs).toBe(message?.thread.split(':')[1]);
  });

  it('is acknowledged whatever it is: a press nobody listens to, an unknown event, a receiver that throws', async () => {
    rig = await createRig();
    const { slack, platform } = rig;
    let called: () => void = () => undefined;
    const isCalled = new Promise<void>((resolve) => {
      called = resolve;
    });
    await platform.start(() => {
      called();
      throw new Error('a fault of ours');
    });
    const ids = [
      slack.deliver('interactive', press({ action_id: 'nobody_listens', value: 'x' }, slack.trigger())),
      slack.deliver('events_api', event({ type: 'unhandled_type' })),
      slack.deliver('slash_commands', command('csat', slack.trigger())),
      slack.deliver('interactive', { type: 'view_closed' }),
      slack.deliver('slash_commands', { nothing: 'of Slack' }),
    ];
    await slack.until(() => ids.every((id) => slack.isAcked(id)));
    await isCalled;
    expect(platform.unready()).toBeNull();
  });

  it('that comes again keeps its id', async () => {
    rig = await startRig();
    const { slack } = rig;
    const payload = event(direct('csat'));
    slack.deliver('events_api', payload, 'env-a');
    slack.deliver('events_api', payload, 'env-a');
    const [first, second] = await rig.came(2);
    expect(first).toEqual(second);
  });

  it('is not lost between frames that no client should see', async () => {
    rig = await startRig();
    const { slack } = rig;
    for (const frame of [
      'null',
      '[]',
      '7',
      '"x"',
      '{',
      '{"type":"events_api"}',
      '{"type":"events_api","payload":{}}',
      '{"type":"close"}',
      '{"type":"error"}',
    ]) {
      slack.raw(frame);
    }
    slack.deliver('events_api', event(direct('csat')));
    expect(await rig.came(1)).toHaveLength(1);
    expect(slack.sockets.size).toBe(1);
  });
});

describe('the connection', () => {
  it.each(['warning', 'refresh_requested'])('is replaced before it is left: %s', async (reason) => {
    rig = await startRig();
    const { slack } = rig;
    let fewest = slack.sockets.size;
    slack.events.on('anything', () => (fewest = Math.min(fewest, slack.sockets.size)));
    slack.disconnect(reason);
    await slack.until(() => slack.opened === 2 && slack.sockets.size === 1);
    expect(fewest).toBe(1);
    slack.deliver('events_api', event(direct('csat')));
    await rig.came(1);
  });

  it('comes back at once when it breaks', async () => {
    rig = await startRig();
    rig.slack.cut();
    await rig.slack.until(() => rig.slack.opened === 2);
    rig.slack.deliver('events_api', event(direct('csat')));
    await rig.came(1);
  });

  it('keeps being tried while Slack is away, and says so', async () => {
    rig = await createRig();
    rig.slack.fail(
      'apps.connections.open',
      { kind: 'status', status: 503 },
      { kind: 'cut' },
      { kind: 'error', error: 'internal_error' },
    );
    await rig.start();
    expect(rig.platform.unready()).toMatch(/can't be reached/);
    await rig.slack.until(() => rig.slack.opened === 1);
    rig.slack.deliver('events_api', event(direct('csat')));
    await rig.came(1);
    expect(rig.platform.unready()).toBeNull();
  });

  it('waits as long as Slack says', async () => {
    rig = await createRig();
    rig.slack.fail('apps.connections.open', { kind: 'limited', seconds: 1 });
    await rig.start();
    expect(rig.platform.unready()).toMatch(/ratelimited/);
    await rig.slack.until(() => rig.slack.opened === 1);
  });

  it('is given up when the app token is refused, with one sentence', async () => {
    rig = await createRig({ appToken: 'xapp-wrong' });
    await rig.start();
    expect(rig.platform.unready()).toMatch(/refuses SLACK_APP_TOKEN \(invalid_auth\).*connections:write/);
    expect(rig.slack.called('apps.connections.open')).toHaveLength(1);
    expect(JSON.stringify(rig.warnings)).not.toContain('xapp-');
  });

  it('is not even opened when the bot token is refused', async () => {
    rig = await createRig({ botToken: 'xoxb-wrong' });
    await rig.start();
    expect(rig.platform.unready()).toMatch(/refuses SLACK_BOT_TOKEN \(invalid_auth\)/);
    expect(rig.slack.called('apps.connections.open')).toHaveLength(0);
  });

  it('that is switched off in the app says where to switch it on', async () => {
    rig = await startRig();
    rig.slack.disconnect('link_disabled');
    await rig.slack.until(() => rig.slack.sockets.size === 0);
    expect(rig.platform.unready()).toMatch(/Socket Mode is switched off/);
  });

  it('that answers no pings is replaced', async () => {
    rig = await createRig();
    rig.slack.answersPings = false;
    await rig.start();
    await rig.slack.until(() => rig.slack.opened >= 2);
  }, 20_000);

  it('that is frozen is replaced, without waiting for its end', async () => {
    rig = await startRig();
    rig.slack.freeze();
    await rig.slack.until(() => rig.slack.opened >= 2);
    rig.slack.deliver('events_api', event(direct('csat')));
    await rig.came(1);
  }, 20_000);

  it('and every call go through the proxy', async () => {
    const proxy = await startProxy();
    rig = await startRig({ httpsProxy: proxy.url });
    expect(rig.platform.unready()).toBeNull();
    rig.slack.deliver('events_api', event(direct('csat')));
    await rig.came(1);
    expect(proxy.targets.length).toBeGreaterThanOrEqual(3);
    await rig.platform.stop();
    proxy.stop();
  });

  it('ends without a word when it is stopped while it reconnects', async () => {
    rig = await startRig();
    const failures: unknown[] = [];
    const note = (error: unknown): void => void failures.push(error);
    process.on('unhandledRejection', note);
    rig.slack.disconnect('warning');
    rig.slack.cut();
    await rig.platform.stop();
    await rig.slack.until(() => rig.slack.sockets.size === 0);
    process.off('unhandledRejection', note);
    expect(failures).toEqual([]);
  });
});
