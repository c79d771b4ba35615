// The vendor's own encryption, as values that its clients made: what they encrypted is read, what they would refuse is refused.
import { describe, expect, it } from 'vitest';
import { encrypt, getSignature } from '@wecom/crypto';
import { aesKeyOf, decrypt, isSigned } from '../../adapters/wecom/crypto.js';
import { createVerifier, readQuery } from '../../adapters/wecom/verify.js';

const TOKEN = 'TestToken2026';
const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const CORP = 'ww1234567890abcdef';
/** From `@wecom/crypto` 1.0.1, decrypted and verified by `@wecom/aibot-node-sdk` 1.0.7 too. */
const ECHO = {
  timestamp: '1767225600',
  nonce: '1372623149',
  ciphertext: 'Q3stYC6hdFzMh9T8HCvyDH0IHJENRtL8kKsqSYgg4gClawqfEI4bjkd/sThBdy5abkkNPf3wQSpydibwulBNcw==',
  signature: 'bc341110d721dd43b1eae448002ca1e43c09e294',
  plaintext: '1616140317555161061',
};
const NOW = 1_767_225_600_000;

const key = (): Buffer => {
  const found = aesKeyOf(AES_KEY);
  if (found === null) throw new Error('the sample key is a key');
  return found;
};

describe('the samples', () => {
  it('are signed and say what was encrypted', () => {
    expect(isSigned(TOKEN, ECHO, ECHO.ciphertext)).toBe(true);
    expect(decrypt(key(), ECHO.ciphertext, CORP)).toBe(ECHO.plaintext);
  });

  it.each(Array.from({ length: 32 }, (_, index) => index + 1))('are read with a padding of %i', (pad) => {
    // 20 bytes before, 18 of the corp id after: the rest makes the padding.
    const message = 'x'.repeat((((-20 - CORP.length - pad) % 32) + 64) % 32);
    expect(32 - ((20 + message.length + CORP.length) % 32)).toBe(pad);
    expect(decrypt(key(), encrypt(AES_KEY, message, CORP), CORP)).toBe(message);
  });

  it('are refused for another corp, with a byte changed, with a key that is none', () => {
    expect(decrypt(key(), ECHO.ciphertext, 'wwOTHERCORP000000')).toBeNull();
    const broken = Buffer.from(ECHO.ciphertext, 'base64');
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    expect(decrypt(key(), broken.toString('base64'), CORP)).toBeNull();
    expect(aesKeyOf('short')).toBeNull();
  });

  it('read as UTF-8, four-byte characters included', () => {
    const message = '昨天超时工单有多少？😀'.repeat(9);
    expect(decrypt(key(), encrypt(AES_KEY, message, CORP), CORP)).toBe(message);
  });
});

describe('a callback', () => {
  const keys = { token: TOKEN, aesKey: AES_KEY, corpId: CORP };
  const urlOf = (change: Partial<typeof ECHO> = {}): string => {
    const { signature, timestamp, nonce, ciphertext } = { ...ECHO, ...change };
    // As WeCom may write it: a plus stays a plus.
    const echostr = encodeURIComponent(ciphertext).replaceAll('%2B', '+');
    return `/wecom/callback?msg_signature=${signature}&timestamp=${timestamp}&nonce=${nonce}&echostr=${echostr}`;
  };
  const check = (url: string, now = NOW): string => {
    const query = readQuery(url);
    const verifier = createVerifier(keys, () => now);
    if (query === null || verifier === null) return 'unreadable';
    const echo = verifier.echo(query);
    return echo.kind === 'good' ? echo.text : echo.kind === 'refused' ? echo.why : echo.kind;
  };

  it('is answered with what it says, pluses and all', () => {
    expect(check(urlOf())).toBe(ECHO.plaintext);
    const plus = Array.from({ length: 200 }, (_, index) => encrypt(AES_KEY, `echo ${index}`, CORP)).find(
      (text) => text.includes('+'),
    );
    const ciphertext = plus ?? '';
    expect(ciphertext).toContain('+');
    const signature = getSignature(TOKEN, ECHO.timestamp, ECHO.nonce, ciphertext);
    expect(check(urlOf({ ciphertext, signature }))).toMatch(/^echo \d+$/);
  });

  it.each([
    ['a wrong signature', { signature: '31d239981f83edce6657b980aeaae65ed4ffdd70' }, 'signature'],
    ['a changed time', { timestamp: '1767225700' }, 'signature'],
    ['a signature that is too short', { signature: 'bc34' }, 'signature'],
    ['a time that is none', { timestamp: 'yesterday' }, 'unreadable'],
  ])('is refused for %s', (_name, change, why) => {
    expect(check(urlOf(change))).toBe(why);
  });

  it('is refused when it is older or newer than five minutes', () => {
    expect(check(urlOf(), NOW + 300_000)).toBe(ECHO.plaintext);
    expect(check(urlOf(), NOW + 301_000)).toBe('time');
    expect(check(urlOf(), NOW - 301_000)).toBe('time');
  });

  it('is taken once: the same again is known, the same nonce with other words is refused', () => {
    const verifier = createVerifier(keys, () => NOW);
    const post = (message: string, nonce: string) => {
      const ciphertext = encrypt(AES_KEY, message, CORP, Buffer.from('0123456789abcdef'));
      const signature = getSignature(TOKEN, ECHO.timestamp, nonce, ciphertext);
      return verifier?.message({ signature, timestamp: ECHO.timestamp, nonce, echostr: null }, ciphertext)
        .kind;
    };
    expect(post('one', 'n1')).toBe('good');
    expect(post('one', 'n1')).toBe('again');
    expect(post('two', 'n1')).toBe('refused');
    expect(post('two', 'n2')).toBe('good');
  });
});
