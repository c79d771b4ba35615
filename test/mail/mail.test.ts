// E-mail through a real SMTP server on loopback.
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMail } from '../../adapters/mail/index.js';
import type { Outgoing, Receipt } from '../../adapters/platform.js';
import { EVERYTHING } from '../playground/stage.js';

const TO = 'mailto:li@desk.example';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Box {
  readonly url: string;
  readonly mails: string[];
}

/** A server that takes mail; `refuse` answers every recipient with that code. */
async function mailbox(refuse: number | null = null): Promise<Box> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      refuse === null ? done() : done(Object.assign(new Error('no'), { responseCode: refuse })),
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk) => (text += String(chunk)));
      stream.on('end', () => {
        mails.push(text);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(() => new Promise((done) => server.close(() => done())));
  return { url: `smtp://127.0.0.1:${portOf(server.server)}`, mails };
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

function send(url: string, picture: Outgoing['picture'] = async () => PNG): Promise<Receipt> {
  const mail = createMail({ smtpUrl: url, from: 'Deskbeat <desk@desk.example>' });
  closing.push(() => mail.stop());
  const [part] = mail.render(EVERYTHING, TO);
  if (part === undefined) throw new Error('a card renders to one mail');
  return mail.send({
    key: 'weekly/2026-03-16/li',
    address: TO,
    part,
    reply: null,
    attempt: 1,
    uncertain: false,
    replaces: null,
    picture,
    pictureUrl: () => null,
    uploaded: async () => null,
    remember: async () => undefined,
  });
}

describe('e-mail', () => {
  it('arrives as HTML and text with its picture; what came from data is no markup', async () => {
    const box = await mailbox();
    expect(await send(box.url)).toMatchObject({ outcome: 'sent' });
    const [mail = ''] = box.mails;
    expect(mail).toMatch(/^To: li@desk\.example$/m);
    expect(mail).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(mail).toMatch(/^Content-ID: <[0-9a-f]{24}>/m);
    const [part] = createMail({ smtpUrl: box.url, from: 'x@y.z' }).render(EVERYTHING, TO);
    const { html } = z.object({ html: z.string() }).parse(part?.body);
    expect(html).not.toMatch(/<script|<img src=x/);
    expect(html).toContain('&lt;script&gt;');
    // Nobody unfolds a statement in a mail, and nobody's machine answers one.
    expect(html).not.toContain('<pre');
    expect(mail).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it('goes out without a picture that can’t be drawn, its words in its place', async () => {
    const box = await mailbox();
    expect(await send(box.url, async () => null)).toMatchObject({ outcome: 'sent' });
    expect(box.mails[0]).not.toMatch(/cid:|Content-ID/);
  });

  it('has one Message-ID however often it is tried', async () => {
    const box = await mailbox();
    await send(box.url);
    await send(box.url);
    const ids = box.mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
  });

  it('tells what is final from what may be tried again', async () => {
    expect(await send((await mailbox(550)).url)).toMatchObject({ outcome: 'refused', code: '550' });
    expect(await send((await mailbox(451)).url)).toMatchObject({ outcome: 'later' });
    expect(await send('smtp://127.0.0.1:1')).toMatchObject({ outcome: 'later', whole: true });
  });

  it('does not know how it ended when the line breaks after the text', async () => {
    const server = createServer((socket) => {
      socket.write('220 desk\r\n');
      let inData = false;
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        const text = String(chunk);
        if (inData && text.includes('\r\n.\r\n')) socket.destroy();
        else if (!inData && /^DATA/m.test(text)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (!inData) socket.write(text.replace(/.*\r\n/g, '250 ok\r\n'));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => new Promise((done) => server.close(() => done())));
    expect(await send(`smtp://127.0.0.1:${portOf(server)}`)).toMatchObject({ outcome: 'unknown' });
  });
});
