// What every chat platform owes the bot, as one suite: the same cards and the same mishaps, whatever the platform. Each platform
// brings a Rig: itself beside its server of the test tree, which checks what the vendor checks, and the levers of that server.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing, Part, Platform, Receipt } from '../../adapters/platform.js';
import type { Card } from '../../src/cards/card.js';
import { chart, EVIL, hostile, huge } from '../slack/cards.js';

/**
 * What the next send meets. `lost`: it is carried out, and the connection breaks. `hanging`: it is carried out, and nothing comes, ever.
 * `revoked`: a token that can't be renewed is not taken any more.
 */
export type Mishap = 'throttled' | 'lost' | 'hanging' | 'revoked';

export interface Rig {
  readonly platform: Platform;
  /** An address of each sort that can be written to. */
  readonly addresses: readonly string[];
  /** What somebody has got to see, in order, as text: all of a message with whatever markup it has. */
  arrived(): readonly string[];
  /** What the server found wrong with requests. */
  problems(): readonly string[];
  meet(mishap: Mishap, address: string): void;
  /** All tokens end now; null where tokens hold until somebody takes them back: then `revoked` can be met. */
  readonly endTokens: (() => void) | null;
  /** Takes the server away: nobody listens any more. */
  unplug(): Promise<void>;
  stop(): Promise<void>;
}

export interface ContractOptions {
  /** What the platform cannot do, and why; the case is left out. */
  readonly cannot?: Readonly<Partial<Record<'repeat', { readonly where: RegExp; readonly why: string }>>>;
}

/** Markup that would ping, link or quote if it came through as it is. Each platform says how it shows up unescaped. */
export type LooksLive = (text: string) => string | null;

export function platformContract(
  name: string,
  /** @param timeoutMs how long a call may take; as in production where nothing is said */
  makeRig: (timeoutMs?: number) => Promise<Rig>,
  looksLive: LooksLive,
  options: ContractOptions = {},
): void {
  describe(`the contract of a platform: ${name}`, () => {
    let rig: Rig;
    let keys = 0;
    beforeEach(async () => {
      rig = await makeRig();
    });
    afterEach(() => rig.stop());

    const outgoing = (address: string, part: Part, more: Partial<Outgoing> = {}): Outgoing => ({
      key: `contract/${++keys}#0`,
      address,
      part,
      reply: null,
      attempt: 1,
      uncertain: false,
      replaces: null,
      picture: async () => Buffer.from('89504e470d0a1a0a', 'hex'),
      pictureUrl: () => null,
      uploaded: async () => null,
      remember: async () => undefined,
      ...more,
    });
    const sendAll = async (card: Card, address: string, more: Partial<Outgoing> = {}) => {
      const receipts: { readonly part: Part; readonly receipt: Receipt }[] = [];
      for (const part of rig.platform.render(card, address))
        receipts.push({ part, receipt: await rig.platform.send(outgoing(address, part, more)) });
      return receipts;
    };
    const first = (card: Card, address: string): Part => {
      const part = rig.platform.render(card, address).find(({ optional }) => !optional);
      if (part === undefined) throw new Error('a card without a required part');
      return part;
    };

    it('serves its addresses, and no other platform’s', () => {
      expect(rig.addresses.every((address) => rig.platform.serves(address))).toBe(true);
      for (const other of ['slack:C1', 'dingtalk:user/1', 'wecom:user/a', 'mailto:a@example.com', 'console:'])
        if (!other.startsWith(`${rig.platform.name}:`)) expect(rig.platform.serves(other)).toBe(false);
    });

    it('renders purely, never nothing, and its parts live through JSON', () => {
      for (const address of rig.addresses)
        for (const card of [WORDS, hostile, huge]) {
          const parts = rig.platform.render(card, address);
          expect(parts.length).toBeGreaterThan(0);
          expect(parts.some(({ optional }) => !optional)).toBe(true);
          expect(rig.platform.render(card, address)).toEqual(parts);
          expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
          for (const part of parts) {
            expect(
              rig.platform.paces(address, part).every(({ count, perMs }) => count > 0 && perMs > 0),
            ).toBe(true);
            expect(rig.platform.budget(part).every(({ uses, perMonth }) => uses > 0 && perMonth > 0)).toBe(
              true,
            );
          }
        }
    });

    it('sends every block, hostile and oversize cards, and the server finds nothing wrong', async () => {
      for (const address of rig.addresses)
        for (const card of [WORDS, hostile, huge])
          for (const { part, receipt } of await sendAll(card, address))
            expect([address, card.title.slice(0, 20), part.kind, receipt]).toEqual([
              address,
              card.title.slice(0, 20),
              part.kind,
              // Too fast is the outbox's business; nothing else may be wrong.
              receipt.outcome === 'later'
                ? expect.objectContaining({ busy: true })
                : expect.objectContaining({ outcome: 'sent' }),
            ]);
      expect(rig.problems()).toEqual([]);
    });

    it('never turns a customer’s words into markup', async () => {
      for (const address of rig.addresses) {
        const before = rig.arrived().length;
        await sendAll(
          { title: 'Ticket', tone: 'plain', lang: 'en', blocks: [{ kind: 'text', text: EVIL }] },
          address,
        );
        const seen = rig.arrived().slice(before).join('\n');
        expect(seen).toContain('evil.example');
        expect([address, looksLive(seen)]).toEqual([address, null]);
      }
    });

    it('sends the words where the picture can’t be drawn', async () => {
      for (const address of rig.addresses) {
        const before = rig.arrived().length;
        const sent = await sendAll(PICTURE, address, { picture: async () => null });
        expect(sent.filter(({ part }) => !part.optional).map(({ receipt }) => receipt.outcome)).not.toContain(
          'refused',
        );
        expect(rig.arrived().slice(before).join('\n')).toContain('Picture finding');
      }
    });

    it('says "later, too fast" when it is throttled, and it is not seen twice', async () => {
      for (const address of rig.addresses) {
        const before = rig.arrived().length;
        rig.meet('throttled', address);
        const part = first(WORDS, address);
        const receipt = await rig.platform.send(outgoing(address, part));
        expect(receipt).toMatchObject({ outcome: 'later', busy: true });
        expect(receipt.outcome === 'later' && receipt.afterMs > 0).toBe(true);
        expect(rig.arrived()).toHaveLength(before);
      }
    });

    it('says "unknown" when the answer is lost, and does not repeat what arrived', async () => {
      for (const address of rig.addresses) {
        const before = rig.arrived().length;
        rig.meet('lost', address);
        const going = outgoing(address, first(WORDS, address));
        expect([address, (await rig.platform.send(going)).outcome]).toEqual([address, 'unknown']);
        expect(rig.arrived()).toHaveLength(before + 1);
        const again = await rig.platform.send({ ...going, attempt: 2, uncertain: true });
        expect([address, again.outcome]).toEqual([address, 'sent']);
        const { where } = options.cannot?.repeat ?? { where: /(?!)/ };
        if (!where.test(address)) expect([address, rig.arrived().length]).toEqual([address, before + 1]);
      }
    });

    it('waits for no answer for ever: what hangs is "unknown", and is not repeated where that can be known', async () => {
      const hurried = await makeRig(1_500);
      try {
        for (const address of hurried.addresses) {
          // With a token at hand, so that it is the message that hangs.
          await hurried.platform.send(outgoing(address, first(WORDS, address)));
          const before = hurried.arrived().length;
          hurried.meet('hanging', address);
          const going = outgoing(address, first(WORDS, address));
          expect([address, (await hurried.platform.send(going)).outcome]).toEqual([address, 'unknown']);
          expect([address, hurried.arrived().length]).toEqual([address, before + 1]);
          const again = await hurried.platform.send({ ...going, attempt: 2, uncertain: true });
          expect([address, again.outcome]).toEqual([address, 'sent']);
          const { where } = options.cannot?.repeat ?? { where: /(?!)/ };
          if (!where.test(address))
            expect([address, hurried.arrived().length]).toEqual([address, before + 1]);
        }
      } finally {
        await hurried.stop();
      }
    });

    it('renews a token that has ended, or says that nobody can', async () => {
      const [address = ''] = rig.addresses;
      await rig.platform.send(outgoing(address, first(WORDS, address)));
      if (rig.endTokens === null) {
        // Nobody can renew it: said so without the token; what waits goes when it is taken again.
        const before = rig.arrived().length;
        rig.meet('revoked', address);
        const receipt = await rig.platform.send(outgoing(address, first(WORDS, address)));
        expect(['later', 'barred']).toContain(receipt.outcome);
        expect(JSON.stringify(receipt)).not.toMatch(/xoxb|127\.0\.0\.1/);
        expect(rig.arrived()).toHaveLength(before);
      } else rig.endTokens();
      expect(await rig.platform.send(outgoing(address, first(WORDS, address)))).toMatchObject({
        outcome: 'sent',
      });
    });

    it('says "later, all of it" when nobody is there, and names neither keys nor addresses', async () => {
      await rig.unplug();
      for (const address of rig.addresses) {
        const receipt = await rig.platform.send(outgoing(address, first(WORDS, address)));
        expect([address, receipt]).toEqual([
          address,
          expect.objectContaining({ outcome: 'later', whole: true }),
        ]);
        expect(JSON.stringify(receipt)).not.toMatch(/127\.0\.0\.1|token|secret|xoxb|SEC0/i);
      }
    });

    it('refuses what it did not render itself, rather than throwing', async () => {
      const [address = ''] = rig.addresses;
      const strange: Part = { kind: 'nothing of this', body: { a: [null] }, pictures: [], optional: false };
      expect((await rig.platform.send(outgoing(address, strange))).outcome).toBe('refused');
    });

    it('can be stopped twice', async () => {
      await rig.platform.stop();
      await rig.platform.stop();
    });
  });
}

const WORDS: Card = {
  title: 'First response 12 min',
  tone: 'good',
  lang: 'en',
  blocks: [
    { kind: 'text', text: 'Better than last week.' },
    { kind: 'facts', facts: [{ label: 'n', value: '42' }] },
  ],
};
const PICTURE: Card = {
  ...WORDS,
  title: 'Picture finding',
  blocks: [{ kind: 'chart', chart, alt: 'Picture finding' }],
};
