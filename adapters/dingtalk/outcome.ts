// What DingTalk's answers mean for a delivery. Both APIs are read here: the new one fails with an HTTP status and a `code`, the old
// one and webhooks answer 200 with an `errcode`. Reasons name codes, never the words of an answer.
import { z } from 'zod';
import type { HttpEnd } from '../http.js';
import type { Receipt } from '../platform.js';
import { LIMITS } from './limits.js';

/** How an answer reads, before anybody knows what it was about. */
export type Answer =
  | { readonly ok: true; readonly json: unknown }
  /** The token is no good: another one, once. */
  | { readonly ok: false; readonly kind: 'token'; readonly code: string }
  | { readonly ok: false; readonly kind: 'receipt'; readonly code: string; readonly receipt: Receipt };

const Failure = z.object({ code: z.union([z.string(), z.number()]) });
const OldAnswer = z.object({ errcode: z.union([z.number(), z.string()]) });
const Egress = z.object({ status: z.literal(1111), wait: z.number().optional() });

const TOKEN_CODES = new Set([
  'InvalidAuthentication',
  'Forbidden.AccessDenied.AccessTokenExpired',
  'invalidAccessToken',
  '40001',
  '40014',
  '42001',
]);
const APP_QPS = new Set(['90018', 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi']);
const API_QPS = new Set(['90002', 'Forbidden.AccessDenied.QpsLimitForApi']);
const MONTH = new Set(['90020', 'Forbidden.AccessDenied.ApiCountLimitForOrg']);
const ROBOT_RATE = new Set(['410100', '130101']);
const SEND_RATE = new Set(['send.too.fast', 'send.byToken.tooFast', 'too.many.group', 'too.many.people']);
const BUSY = new Set([
  '-1',
  'system.error',
  'system.busy',
  'ServiceUnavailable',
  'InternalError',
  'unknownError',
]);

/** What DingTalk's check of content says: `contain.*` by the send API, 430101 and following by webhooks. */
const CONTENT = /^(?:contain\.|43010[1-4]$|.*contentUnsafe$)/u;
/** Nothing of the application goes until its keys, its robot's code, a permission or the list of trusted addresses is mended. */
const BARRED =
  /^(?:invalidClientIdOrSecret|40089|60020|invalidParameter\.robotCode\..+|Forbidden\.AccessDenied\.(?:AccessTokenPermissionDenied|IpNotInWhiteList))$/u;
const ROBOT_SECURITY = '310000';
/** Of a robot's security settings only the keywords are about what was said; signature, time and address are about us. */
const ABOUT_US = /sign|timestamp|whitelist|签名|时间戳|白名单/iu;

/** Tried again so much later when a month's calls are used up: the edition may be changed at any moment, and takes effect at once. */
const MONTH_RETRY_MS = 60 * 60_000;
const DOWN_MS = 5_000;

const later = (afterMs: number, reason: string, more: { whole?: boolean; busy?: boolean } = {}): Receipt => ({
  outcome: 'later',
  afterMs,
  reason,
  ...more,
});

/** @param attempt from 1: waiting for a busy API doubles with it */
export function answerOf(end: HttpEnd, attempt: number): Answer {
  if (end.ended === 'not_sent') {
    return failed(end.reason, later(DOWN_MS, `no connection (${end.reason})`, { whole: true }));
  }
  if (end.ended === 'unknown') {
    return failed(end.reason, { outcome: 'unknown', reason: `no answer (${end.reason})` });
  }
  const egress = Egress.safeParse(end.json);
  if (egress.success) {
    const afterMs = Math.max(1, egress.data.wait ?? 5) * 60_000;
    return failed('1111', later(afterMs, 'our address is shut out for a while (1111)', { whole: true }));
  }
  if (end.json === undefined && looksBlocked(end)) {
    return failed('1111', later(LIMITS.egressBlockMs, 'a page instead of an answer', { whole: true }));
  }
  const code = codeOf(end);
  return code === null ? { ok: true, json: end.json } : codeAnswer(code, end, attempt);
}

const failed = (code: string, receipt: Receipt): Answer => ({ ok: false, kind: 'receipt', code, receipt });

/** The block of an egress address may come as a page. */
const looksBlocked = (end: { readonly status: number; readonly text: string }): boolean =>
  end.status < 500 && /<html|<!doctype|punish/iu.test(end.text.slice(0, 2_000));

/** Null when it went well. */
function codeOf(end: Extract<HttpEnd, { readonly ended: 'answered' }>): string | null {
  const old = OldAnswer.safeParse(end.json);
  if (old.success && String(old.data.errcode) !== '0') return String(old.data.errcode);
  if (end.status >= 200 && end.status < 300) return end.json === undefined ? 'unreadable' : null;
  const failure = Failure.safeParse(end.json);
  return failure.success ? String(failure.data.code) : `HTTP ${end.status}`;
}

function codeAnswer(
  code: string,
  end: Extract<HttpEnd, { readonly ended: 'answered' }>,
  attempt: number,
): Answer {
  if (TOKEN_CODES.has(code) || (end.status === 401 && !code.startsWith('param'))) {
    return { ok: false, kind: 'token', code };
  }
  return failed(code, receiptOf(code, end, attempt));
}

function receiptOf(
  code: string,
  end: Extract<HttpEnd, { readonly ended: 'answered' }>,
  attempt: number,
): Receipt {
  if (APP_QPS.has(code)) return later(1_000, `too many calls in a second (${code})`, { busy: true });
  if (API_QPS.has(code)) {
    return later(1_000 * 2 ** Math.min(6, attempt - 1), `the API is busy (${code})`, { busy: true });
  }
  if (MONTH.has(code)) {
    return later(MONTH_RETRY_MS, `this month's calls of the organisation are used up (${code})`, {
      busy: true,
    });
  }
  if (ROBOT_RATE.has(code)) {
    return later(LIMITS.robotPenaltyMs, `more than 20 messages in a minute (${code})`, { busy: true });
  }
  if (SEND_RATE.has(code)) {
    return later(retryAfter(end) ?? 2_000 * 2 ** Math.min(5, attempt - 1), `sent too fast (${code})`, {
      busy: true,
    });
  }
  if (BUSY.has(code)) return later(DOWN_MS, `DingTalk is busy (${code})`);
  if (end.status === 429) return later(retryAfter(end) ?? 1_000, `too fast (${code})`, { busy: true });
  if (end.status === 503)
    return later(retryAfter(end) ?? DOWN_MS, `not available (${code})`, { whole: true });
  // A gateway that gave up waiting says nothing of what stands behind it.
  if (end.status >= 500 || code === 'unreadable')
    return { outcome: 'unknown', reason: `no clear answer (${code})` };
  const reason = REASONS[code] ?? 'DingTalk refused it';
  if (BARRED.test(code) || (code === ROBOT_SECURITY && ABOUT_US.test(words(end.json))))
    return { outcome: 'barred', reason, code };
  const isContent = CONTENT.test(code);
  return {
    outcome: 'refused',
    reason: isContent ? (REASONS[code] ?? 'DingTalk took its content for improper') : reason,
    code,
    ...(isContent ? { because: 'content' as const } : {}),
  };
}

/** What DingTalk said beside a code: looked at where one code stands for several things, never shown. */
const words = (json: unknown): string => {
  const read = z.object({ errmsg: z.string() }).safeParse(json);
  return read.success ? read.data.errmsg : '';
};

function retryAfter(end: Extract<HttpEnd, { readonly ended: 'answered' }>): number | null {
  const seconds = Number(end.headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null;
}

/** What to do about the commonest refusals. */
const REASONS: Readonly<Record<string, string>> = {
  '310000':
    "the robot's security settings refused it: check the secret (加签), the keywords (自定义关键词) and the addresses (IP地址段) of the group robot, and this machine's clock",
  '400013': 'the group does not exist any more',
  '400101': "the group robot's address is not known: it was deleted or reset",
  '400102': 'the group robot is switched off',
  '400106': 'the robot is not in the group any more',
  '430101': 'DingTalk took a link in it for unsafe',
  '430102': 'DingTalk took its text for improper',
  '430103': 'DingTalk took its picture for improper',
  '430104': 'DingTalk took its content for improper',
  '460101': 'it is too long',
  invalidClientIdOrSecret: 'DINGTALK_CLIENT_ID or DINGTALK_CLIENT_SECRET is wrong',
  '40089': 'DINGTALK_CLIENT_ID or DINGTALK_CLIENT_SECRET is wrong',
  '60020': "this machine's address is not trusted: add it at 安全设置 → 服务器出口IP",
  'Forbidden.AccessDenied.IpNotInWhiteList':
    "this machine's address is not trusted: add it at 安全设置 → 服务器出口IP",
  'Forbidden.AccessDenied.AccessTokenPermissionDenied':
    'a permission is missing: 权限管理 → qyapi_robot_sendmsg (企业内机器人发送消息权限), then publish a version',
  'invalidParameter.robotCode.empty': 'DINGTALK_ROBOT_CODE is wrong: copy it from the page 机器人',
  'invalidParameter.robotCode.auth': 'DINGTALK_ROBOT_CODE is no robot of this application',
  'invalidParameter.robotCode.notExsit': 'DINGTALK_ROBOT_CODE is wrong: copy it from the page 机器人',
  'param.contentUnsafe': 'DingTalk took its content for improper',
  'robot.oto.notExist': 'the robot is not published for this person',
  'group.disbanded': 'the group does not exist any more',
  'bot.stopped': 'the robot is switched off (robot page of the application: 机器人)',
  'param.templateUnpublished': 'the card template is not published (card platform: 卡片平台)',
  'param.templateNotExist': 'DINGTALK_CARD_TEMPLATE_ID names no template',
};

/** A receipt for an answer that is known to be no success; where even a fresh token is refused nothing gets in. */
export const receiptFor = (answer: Extract<Answer, { readonly ok: false }>): Receipt =>
  answer.kind === 'receipt'
    ? answer.receipt
    : { outcome: 'barred', reason: 'even a fresh access token is refused', code: answer.code };
