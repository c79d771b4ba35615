// Words that say nothing in their usual place and a kind of something right before a noun: 新客户的投诉, 感谢类的单, 老板满意度, 查单的单.
// There are no such customers, tickets or marks to filter by, so that the question is not answered with those of all.
import { canMean, type Token } from '../token.js';

/** The words of a kind that is not read, or null. */
export const unreadKind = (tokens: readonly Token[]): string | null =>
  cohort(tokens) ?? courtesy(tokens) ?? errandTicket(tokens);

const glued = (one: Token | undefined, next: Token | undefined): boolean =>
  one !== undefined && next !== undefined && one.end === next.start;

/** What may be counted or measured, or its kind: 投诉, 满意度, 单, 类. */
const isNoun = (token: Token | undefined): boolean =>
  canMean(token, 'metric', 'type', 'ticket_noun', 'share_of') || /^[类]/u.test(token?.text ?? '');

const isFiller = (token: Token | undefined): boolean =>
  token?.known === true && token.meanings.every(({ k }) => k === 'filler');

/** 新客户的投诉, 新增用户投诉率: new are the customers, or so it may be. */
function cohort(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (
      /^(?:新|新增|新增的|新来的|新进|新建)$/u.test(token.text) &&
      glued(token, next) &&
      /^(?:客户|用户|顾客|客诉)/u.test(next?.text ?? '')
    )
      return `${token.text}${/^(?:客户|用户|顾客|客诉)/u.exec(next?.text ?? '')?.[0] ?? ''}`;
  }
  return null;
}

const COURTESY = /^(?:老板|领导|感谢|多谢|谢谢|数据|指标|图表|图形|表格|表|图|结果)$/u;
/** 来个数据投诉多少: wished for, and no kind. */
const WISH = /[看查个张份要给出画做用拉说算报]$/u;

/** 三月老板满意度, 感谢类的单: between two words that say something, and joined to both. */
function courtesy(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!token.known || !COURTESY.test(token.text) || canMean(token, 'name')) continue;
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (!glued(token, next) || !isNoun(next)) continue;
    if (!glued(before, token) || !isFiller(before) || !WISH.test(before?.text ?? '')) return token.text;
  }
  return null;
}

/** 三月查单满意度: tickets of those who look something up. */
function errandTicket(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const verb = /^[查看做出问报对补算拉]$/u.test(before?.text ?? '') && isFiller(before);
    if (token.text !== '单' || !verb || !glued(before, token) || !glued(token, next)) continue;
    if (isNoun(next) || next?.text === '的') return `${before?.text ?? ''}${token.text}`;
  }
  return null;
}
