// What WeCom encrypts: callbacks of an app (90238). `@wecom/crypto` encrypts and signs right, but its `decrypt` takes broken
// padding and compares nothing, and Node's own unpadding fails beyond 16 of the 32: so decrypting is done here.
import { createDecipheriv, timingSafeEqual } from 'node:crypto';
import { getSignature } from '@wecom/crypto';

const BLOCK = 32;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;

/** The 32 bytes of an EncodingAESKey (43 characters); null when it is none. */
export function aesKeyOf(encodingAesKey: string): Buffer | null {
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey)) return null;
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  return key.length === BLOCK ? key : null;
}

/** Whether the signature is that of the four values; takes the same time wherever they differ. */
export function isSigned(
  token: string,
  query: { readonly timestamp: string; readonly nonce: string; readonly signature: string },
  ciphertext: string,
): boolean {
  const right = Buffer.from(getSignature(token, query.timestamp, query.nonce, ciphertext), 'latin1');
  const given = Buffer.from(query.signature.toLowerCase(), 'utf8');
  return given.length === right.length && timingSafeEqual(given, right);
}

/**
 * The message in a ciphertext.
 *
 * @param receiveId whom it must be meant for: the corp id for an app
 * @returns null for anything that is not wholly as it must be: base64, length, padding, text, receiver
 */
export function decrypt(key: Buffer, ciphertext: string, receiveId: string): string | null {
  const plain = unpadded(deciphered(key, ciphertext));
  if (plain === null || plain.length < RANDOM_BYTES + LENGTH_BYTES) return null;
  const length = plain.readUInt32BE(RANDOM_BYTES);
  const start = RANDOM_BYTES + LENGTH_BYTES;
  if (length > plain.length - start) return null;
  const receiver = plain.subarray(start + length);
  const wanted = Buffer.from(receiveId, 'utf8');
  if (receiver.length !== wanted.length || !timingSafeEqual(receiver, wanted)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      plain.subarray(start, start + length),
    );
  } catch {
    return null;
  }
}

function deciphered(key: Buffer, ciphertext: string): Buffer | null {
  if (ciphertext === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(ciphertext)) return null;
  const bytes = Buffer.from(ciphertext, 'base64');
  if (bytes.length === 0 || bytes.length % BLOCK !== 0) return null;
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}

/** PKCS#7 to 32: 1 to 32 bytes, each of which says how many. */
function unpadded(bytes: Buffer | null): Buffer | null {
  const count = bytes?.at(-1);
  if (bytes === null || count === undefined || count < 1 || count > BLOCK || count > bytes.length)
    return null;
  const end = bytes.length - count;
  return bytes.subarray(end).every((byte) => byte === count) ? bytes.subarray(0, end) : null;
}
