// E-mail as a platform that only sends: `mailto:NAME@HOST`, by the SMTP server of the settings. A resend of unknown outcome has
// the same Message-ID, by which many mail programs show it once; SMTP itself has no duplicate check.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import type { Mail } from '../../src/config/platforms.js';
import type { Outgoing, Platform, Probe, Receipt } from '../platform.js';
import { sendsOnly } from '../sends-only.js';
import { renderMail } from './render.js';

const PREFIX = 'mailto:';
const bodyShape = z.object({ subject: z.string(), text: z.string(), html: z.string() });

/** @param mail from SMTP_URL and MAIL_FROM */
export function createMail(mail: Mail): Platform {
  let transport: Transporter | null = null;
  const open = (): Transporter => (transport ??= createTransport(mail.smtpUrl));
  return sendsOnly({
    name: 'mail',
    serves: (address) => address.startsWith(PREFIX),
    render: (card) => renderMail(card),
    send: (outgoing) => send(outgoing, { transport: open(), from: mail.from }),
    probe: () => probe(open()),
    stop: async () => {
      transport?.close();
      transport = null;
    },
  });
}

async function send(
  { key, address, part, picture }: Outgoing,
  { transport, from }: { readonly transport: Transporter; readonly from: string },
): Promise<Receipt> {
  const body = bodyShape.parse(part.body);
  const drawn = await Promise.all(
    part.pictures.map(async ({ id, alt }) => ({ id, alt, png: await picture(id) })),
  );
  // A picture that could not be drawn is named by its words.
  const html = drawn.reduce(
    (text, { id, png }) =>
      png === null ? text.replace(new RegExp(`<img src="cid:${id}" alt="([^"]*)"[^>]*>`), '$1') : text,
    body.html,
  );
  const messageId = `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@deskbeat>`;
  const composed = new MailComposer({
    from,
    to: address.slice(PREFIX.length),
    subject: body.subject,
    text: body.text,
    html,
    messageId,
    // RFC 3834: who is out of office does not answer a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
    // A mail that loads what its text names could read our files and our network.
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: drawn.flatMap(({ id, png }) =>
      png === null
        ? []
        : [{ cid: id, filename: 'chart.png', contentType: 'image/png', content: Buffer.from(png) }],
    ),
  }).compile();
  const bytes = await composed.build();
  // The full stop that ends a mail goes out after its last byte was taken: before that, nothing can have been accepted.
  let taken = false;
  const raw = Readable.from(
    (function* () {
      yield bytes;
      taken = true;
    })(),
  );
  try {
    const { from: sender, to } = composed.getEnvelope();
    await transport.sendMail({ envelope: { from: sender, to }, raw });
    return { outcome: 'sent', messageId };
  } catch (error) {
    return receiptOf(error, taken);
  }
}

/** What SMTP said (RFC 5321, 4.2.1): 4xx may be tried again, 5xx is final. Without an answer it counts how far it had come. */
function receiptOf(error: unknown, taken: boolean): Receipt {
  const { code = 'failed', originalCode, responseCode } = errorShape.parse(error);
  if (responseCode !== undefined && responseCode >= 500)
    return { outcome: 'refused', reason: 'the mail server refused it', code: String(responseCode) };
  if (responseCode !== undefined)
    return { outcome: 'later', afterMs: 60_000, reason: `the mail server answered ${responseCode}` };
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { outcome: 'refused', reason: 'the address or the text is none that mail can carry', code };
  const reason = originalCode ?? code;
  return taken ? { outcome: 'unknown', reason } : { outcome: 'later', afterMs: 30_000, reason, whole: true };
}

const errorShape = z.object({
  code: z.string().optional(),
  originalCode: z.string().optional(),
  responseCode: z.number().optional(),
});

async function probe(transport: Transporter): Promise<readonly Probe[]> {
  try {
    await transport.verify();
    return [{ state: 'good', about: 'mail', text: 'the mail server lets us in' }];
  } catch (error) {
    const { code = 'failed', responseCode } = errorShape.parse(error);
    return [
      {
        state: 'bad',
        about: 'mail',
        text: `the mail server does not let us in (${responseCode ?? code}): look at SMTP_URL`,
      },
    ];
  }
}
