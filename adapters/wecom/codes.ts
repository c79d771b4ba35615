// WeCom's error codes as receipts (90313 and the pages of each call). Codes decide; the message is only shown.
import type { Receipt } from '../platform.js';

const TOKEN_CODES = new Set([40014, 41001, 42001, 42009]);

/** The token is missing, old or another app's: fetch one and try once more. */
export const isTokenCode = (code: number): boolean => TOKEN_CODES.has(code);

/** Waits after "busy"; after the last of them it is given up (90313 advises at most three tries more). */
const BUSY_WAITS_MS = [2_000, 10_000, 60_000];

/**
 * Nothing of the app gets in until its keys are mended or its address is trusted. A missing interface permission (48002) and a
 * narrow visible range are no such thing: they shut out one kind of call, or some people.
 */
const BARRED = new Set([...TOKEN_CODES, 40001, 40013, 40056, 301002, 60020]);

/** A minute's rate is free again after a minute, an hour's after an hour, a day's tomorrow (90454): which one it was is not said. */
const RATE_WAIT_MS = 60_000;
const LONGEST_RATE_WAIT_MS = 15 * 60_000;

/** Too fast: everything that counts for this rate waits. @param pace its key, as paces.ts has it */
export const withPace = (receipt: Receipt, pace: string): Receipt =>
  receipt.outcome === 'later' && receipt.busy === true && receipt.whole !== true && receipt.pace === undefined
    ? { ...receipt, pace }
    : receipt;

/** What to do about a code, for whoever runs the bot. */
const REFUSALS: Readonly<Record<number, string>> = {
  40001: 'the secret is wrong: compare WECOM_SECRET with 应用管理 → the app → Secret',
  40013: 'the corp id is wrong: compare WECOM_CORP_ID with 我的企业 → 企业信息 → 企业ID',
  40014: 'the access token is refused even when fresh',
  41001: 'the access token is missing even when fresh',
  42001: 'the access token is expired even when fresh',
  42009: 'the access token is refused even when fresh',
  40056: 'the agent id is wrong: compare WECOM_AGENT_ID with 应用管理 → the app → AgentId',
  48002: 'the app may not make this call: 应用管理 → the app → 接口权限',
  301002: 'the app may not act for this agent: WECOM_AGENT_ID and WECOM_SECRET must be of one app',
  60011: 'this person is outside what the app may see: 应用管理 → the app → 可见范围',
  81013: 'nobody of the receivers can be reached: 应用管理 → the app → 可见范围, or the user id is wrong',
  86001: 'there is no such chat',
  93000: 'the robot is unknown: its webhook address is wrong, or it was removed from the group',
  93006: 'there is no such chat (ids are case-sensitive)',
  40007: 'the picture is not known any more',
  40008: 'this kind of message is not taken here',
  40058: 'a field is too long or wrong',
  44004: 'the message is empty',
  301019: 'the picture arrived damaged',
  853000:
    'the smart bot id or secret is wrong: compare WECOM_BOT_ID and WECOM_BOT_SECRET with 智能机器人 → API 模式 → 长连接',
};

/** @param attempt from 1 */
export function receiptOf(code: number, message: string, attempt: number): Receipt {
  switch (code) {
    case -1: {
      const afterMs = BUSY_WAITS_MS[attempt - 1];
      return afterMs === undefined
        ? refused(code, 'WeCom is busy, after several tries')
        : { outcome: 'later', afterMs, reason: 'busy (-1)' };
    }
    case 45009: {
      const afterMs = Math.min(RATE_WAIT_MS * 2 ** Math.min(attempt - 1, 10), LONGEST_RATE_WAIT_MS);
      return { outcome: 'later', afterMs, reason: 'too many messages (45009)', busy: true };
    }
    case 45033:
      return { outcome: 'later', afterMs: 2_000, reason: 'too many calls at once (45033)', busy: true };
    default: {
      const reason =
        code === 60020
          ? `this machine's address is not trusted: add ${ipIn(message) ?? 'its address'} at 应用管理 → the app → 企业可信IP`
          : (REFUSALS[code] ?? shown(message));
      return BARRED.has(code) ? { outcome: 'barred', reason, code: String(code) } : refused(code, reason);
    }
  }
}

export const refused = (code: number | string, reason: string): Receipt => ({
  outcome: 'refused',
  // The code is said beside it by whoever shows the receipt.
  reason,
  code: String(code),
});

/** The address that WeCom saw: the one thing that is read from a message, and only to be shown. */
const ipIn = (message: string): string | null =>
  /from ip:\s*((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]*:[0-9a-f:]+)/i.exec(message)?.[1] ?? null;

/** What WeCom said, without the hint and the addresses that it adds. */
export const shown = (message: string): string => {
  const said = message.split(/[,，]?\s*(?:hint:|from ip:|more info)/i)[0]?.trim() ?? '';
  return said === '' ? 'refused without a reason' : said.slice(0, 120);
};

/**
 * An answer that is none of WeCom's own.
 *
 * @param otherwise what a server's own failure leaves open: whether the message arrived
 */
export function statusReceipt(status: number, otherwise: 'unknown' | 'not sent'): Receipt {
  if (status === 429)
    return { outcome: 'later', afterMs: 60_000, reason: 'HTTP 429', whole: true, busy: true };
  const reason = status < 400 ? `HTTP ${status}, but no answer of WeCom’s` : `HTTP ${status}`;
  if (status === 502 || status === 503) return { outcome: 'later', afterMs: 5_000, reason, whole: true };
  if (status >= 500 || status < 400) {
    return otherwise === 'unknown'
      ? { outcome: 'unknown', reason }
      : { outcome: 'later', afterMs: 5_000, reason, whole: true };
  }
  return { outcome: 'refused', reason, code: String(status) };
}
