// What every platform owes the bot at its door: what is genuine comes in once and says where the answer goes; what is forged, damaged
// or stale does not come in at all; what is told twice can be known by its id; the bot's own words are nobody's question.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Incoming, Platform } from '../../adapters/platform.js';

export interface Knock {
  readonly text: string;
  /** The platform's own id of the message: the same again is a second telling of it. */
  readonly id: string;
  /** `bot`: the bot itself is its author. */
  readonly from?: 'member' | 'bot';
  /** What is wrong with the request. */
  readonly wrong?: 'signature' | 'body';
}

export interface DoorRig {
  readonly platform: Platform;
  came(): readonly Incoming[];
  /** The status that the door answers with. A second knock of one id is signed anew, as platforms do it. */
  knock(knock: Knock): Promise<number>;
  /** The last request once more, byte for byte. */
  again(): Promise<number>;
  /** The clock goes on. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

export interface DoorOptions {
  /** What can't happen there, and why; the case is left out. */
  readonly cannot?: Readonly<Partial<Record<'echo', string>>>;
}

const DAY_MS = 86_400_000;

export function doorContract(
  name: string,
  makeRig: () => Promise<DoorRig>,
  { cannot = {} }: DoorOptions = {},
): void {
  describe(`the door of a platform: ${name}`, () => {
    let rig: DoorRig;
    beforeEach(async () => {
      rig = await makeRig();
    });
    afterEach(() => rig.stop());

    const texts = (): readonly string[] => rig.came().flatMap((one) => ('text' in one ? [one.text] : []));
    /** All that came before the marker has come when it has: what is not there by then does not come. */
    const settled = async (id: string): Promise<readonly string[]> => {
      expect(await rig.knock({ text: `marker ${id}`, id })).toBe(200);
      await vi.waitUntil(() => texts().includes(`marker ${id}`), { timeout: 20_000 });
      return texts().filter((text) => !text.startsWith('marker'));
    };

    it('lets in what is genuine, with an id and an address that can be answered', async () => {
      expect(await rig.knock({ text: '昨天 CSAT', id: '1001' })).toBe(200);
      expect(await settled('1002')).toEqual(['昨天 CSAT']);
      const [first] = rig.came();
      expect([first?.platform, first?.senderKind ?? 'member']).toEqual([rig.platform.name, 'member']);
      expect(first?.id).not.toBe('');
      expect(first?.sender).not.toBeNull();
      expect(rig.platform.serves(first?.address ?? '')).toBe(true);
    });

    it.each(['signature', 'body'] as const)('keeps out what has a wrong %s', async (wrong) => {
      expect(await rig.knock({ text: 'forged', id: '1001', wrong })).toBeGreaterThanOrEqual(400);
      expect(await settled('1002')).toEqual([]);
    });

    it('keeps out a genuine request that is played again a day later', async () => {
      await rig.knock({ text: 'once', id: '1001' });
      rig.pass(DAY_MS);
      expect(await rig.again()).toBeGreaterThanOrEqual(400);
      expect(await settled('1002')).toEqual(['once']);
    });

    it('knows a second telling by its id', async () => {
      await rig.knock({ text: 'told', id: '1001' });
      expect(await rig.knock({ text: 'told', id: '1001' })).toBe(200);
      await settled('1002');
      const ids = rig.came().flatMap((one) => ('text' in one && one.text === 'told' ? [one.id] : []));
      expect(new Set(ids).size).toBe(1);
    });

    it('tells different messages of one text apart', async () => {
      await rig.knock({ text: 'same', id: '1001' });
      await rig.knock({ text: 'same', id: '1003' });
      expect(await settled('1002')).toEqual(['same', 'same']);
      expect(new Set(rig.came().map(({ id }) => id)).size).toBe(3);
    });

    if (cannot.echo !== undefined) return;
    it('takes the bot’s own words for nobody’s question', async () => {
      await rig.knock({ text: 'echo', id: '1001', from: 'bot' });
      await settled('1002');
      const echoes = rig.came().filter((one) => 'text' in one && one.text === 'echo');
      expect(echoes.every(({ senderKind }) => senderKind === 'bot')).toBe(true);
    });
  });
}
