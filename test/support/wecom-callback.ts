// WeCom's callbacks as it sends them: encrypted, signed, in their envelope.
import { encrypt, getSignature } from '@wecom/crypto';

export const CALLBACK_KEYS = {
  token: 'TestToken2026',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
} as const;

export interface CallbackRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

let nonces = 1_000_000;

/** @param at seconds since the epoch */
export function callbackOf(
  xml: string,
  corpId: string,
  at: number,
  change: { readonly nonce?: string; readonly signature?: string; readonly ciphertext?: string } = {},
): CallbackRequest {
  const nonce = change.nonce ?? String((nonces += 1));
  const ciphertext = change.ciphertext ?? encrypt(CALLBACK_KEYS.aesKey, xml, corpId);
  const signature = change.signature ?? getSignature(CALLBACK_KEYS.token, String(at), nonce, ciphertext);
  return {
    method: 'POST',
    url: `/wecom/callback?msg_signature=${signature}&timestamp=${at}&nonce=${encodeURIComponent(nonce)}`,
    headers: { 'content-type': 'text/xml' },
    payload: `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><Encrypt><![CDATA[${ciphertext}]]></Encrypt><AgentID><![CDATA[1000002]]></AgentID></xml>`,
  };
}

/** The inner XML of fields; texts in CDATA, as WeCom has them. */
export const xmlOf = (fields: Readonly<Record<string, string | number>>): string =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) =>
      typeof value === 'number' ? `<${name}>${value}</${name}>` : `<${name}><![CDATA[${value}]]></${name}>`,
    )
    .join('')}</xml>`;
