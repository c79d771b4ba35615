// Forged and damaged callbacks, by the thousand: none is accepted, none brings the door down, none leaves anything behind.
import { createCipheriv } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encrypt, getSignature } from '@wecom/crypto';
import { aesKeyOf } from '../../adapters/wecom/crypto.js';
import { parseCallback } from '../../adapters/wecom/parse.js';
import { createVerifier, readQuery } from '../../adapters/wecom/verify.js';
import { readXml, textOf } from '../../adapters/wecom/xml.js';
import { CALLBACK_KEYS, callbackOf, xmlOf } from '../support/wecom-callback.js';
import { CORP } from '../support/wecom-server.js';
import { START } from './rig.js';
import { FLAT_MB, held } from '../support/heap.js';

const AT = START / 1_000;
const KEYS = { ...CALLBACK_KEYS, corpId: CORP.id };
const GOOD = xmlOf({
  ToUserName: CORP.id,
  FromUserName: 'zhangsan',
  CreateTime: AT,
  MsgType: 'text',
  Content: '早',
  MsgId: '1',
});

/** What the door does, without the HTTP around it. */
function heard(verifier: ReturnType<typeof createVerifier>, url: string, payload: string): boolean {
  const query = readQuery(url);
  const envelope = readXml(payload);
  if (query === null || envelope === null || verifier === null) return false;
  const verified = verifier.message(query, textOf(envelope['Encrypt']));
  return verified.kind === 'good' && parseCallback(verified.text, CORP.id) !== null;
}

/** Our own key, but a plaintext that is not as it must be. */
function badlyPadded(bytes: Uint8Array): string {
  const key = aesKeyOf(CALLBACK_KEYS.aesKey);
  if (key === null) throw new Error('the sample key is a key');
  const whole = Buffer.alloc(Math.max(32, Math.ceil(bytes.length / 32) * 32));
  whole.set(bytes);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(whole), cipher.final()]).toString('base64');
}

const signed = (ciphertext: string, at = AT): { url: string; payload: string } =>
  callbackOf('', CORP.id, at, { ciphertext });

const bomb = (depth: number): string => '<xml><a>'.repeat(depth);
const entities = `<!DOCTYPE x [${Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n} "&e${n - 1};&e${n - 1};">`).join('')}]><xml><Encrypt>&e29;</Encrypt></xml>`;

const forged = fc.oneof(
  // Words of anybody.
  fc.record({ url: fc.string({ maxLength: 200 }), payload: fc.string({ maxLength: 300, unit: 'binary' }) }),
  // A good envelope with a signature by somebody else, or none.
  fc
    .string({ maxLength: 60 })
    .map((signature) => callbackOf(GOOD, CORP.id, AT, { signature: encodeURIComponent(signature) })),
  fc.string({ minLength: 1, maxLength: 40 }).map((token) => {
    const ciphertext = encrypt(CALLBACK_KEYS.aesKey, GOOD, CORP.id);
    return callbackOf(GOOD, CORP.id, AT, {
      ciphertext,
      nonce: 'n',
      signature: getSignature(token, String(AT), 'n', ciphertext),
    });
  }),
  // One byte changed, under the old signature and under a right one.
  fc.nat(1_000).map((place) => {
    const bytes = Buffer.from(encrypt(CALLBACK_KEYS.aesKey, GOOD, CORP.id), 'base64');
    const last = bytes.length - 1 - (place % 64);
    bytes[last] = (bytes[last] ?? 0) ^ (1 + (place % 255));
    return signed(bytes.toString('base64'));
  }),
  // Rightly signed and encrypted: a plaintext of any bytes, another corp, another time.
  fc.uint8Array({ maxLength: 200 }).map((bytes) => signed(badlyPadded(bytes))),
  fc
    .string({ maxLength: 40 })
    .filter((id) => id !== CORP.id)
    .map((id) => signed(encrypt(CALLBACK_KEYS.aesKey, GOOD, id))),
  fc
    .integer({ min: 301, max: 10_000_000 })
    .map((age) => signed(encrypt(CALLBACK_KEYS.aesKey, GOOD, CORP.id), AT - age)),
  fc
    .string({ maxLength: 200, unit: 'binary' })
    .map((text) => signed(encrypt(CALLBACK_KEYS.aesKey, text, CORP.id))),
  // XML that wants more than it is.
  fc.nat(2_000).map((depth) => ({ ...signed('AAAA'), payload: bomb(depth) })),
  fc.constant({ ...signed('AAAA'), payload: entities }),
  fc.nat(300).map((depth) => signed(encrypt(CALLBACK_KEYS.aesKey, bomb(depth), CORP.id))),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'Encrypt').map((name) => ({
    ...signed('AAAA'),
    payload: `<xml><${name}><${name}>1</${name}></${name}></xml>`,
  })),
);

describe('forged callbacks', () => {
  it('are heard by nobody, and leave no memory behind', async () => {
    const verifier = createVerifier(KEYS, () => START);
    const good = callbackOf(GOOD, CORP.id, AT);
    // The judge is no deaf one.
    expect(heard(verifier, good.url, good.payload)).toBe(true);
    const deaf = (seed: number): void =>
      fc.assert(
        fc.property(forged, ({ url, payload }) => !heard(verifier, url, payload)),
        { numRuns: 6_000, seed },
      );
    deaf(20_260_316);
    const halfWay = await held();
    deaf(20_260_317);
    expect((await held()) - halfWay).toBeLessThan(FLAT_MB);
  }, 300_000);
});
