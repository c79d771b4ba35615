// Words that say nothing in their usual place and a kind of something right before a noun: 新客户的投诉, 感谢类的单, 老板满意度, 查单的单.
// There are no such customers, tickets or marks to filter by, so that the question is not answered with those of all.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId } from '../../metrics/metric.js';
import { canMean, type Token } from '../token.js';

/** The words of a kind that is not read, or null. */
export const unreadKind = (tokens: readonly Token[]): string | null =>
  cohort(tokens) ??
  newThings(tokens) ??
  customersOfTeam(tokens) ??
  whoComplains(tokens) ??
  courtesy(tokens) ??
  errandTicket(tokens) ??
  keptTickets(tokens) ??
  replaced(tokens);

const glued = (one: Token | undefined, next: Token | undefined): boolean =>
  one !== undefined && next !== undefined && one.end === next.start;

/** What may be counted or measured, or its kind: 投诉, 满意度, 单, 类. */
const isNoun = (token: Token | undefined): boolean =>
  canMean(token, 'metric', 'type', 'ticket_noun', 'share_of') || token?.text.startsWith('类') === true;

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

/** What may be new itself, and not only the tickets about it. */
const MAY_BE_NEW: ReadonlySet<DimensionId> = new Set([
  'product',
  'product_line',
  'model',
  'channel',
  'region',
  'segment',
  'team',
]);
const names = (token: Token | undefined, dims: ReadonlySet<DimensionId>): boolean =>
  token?.known === true &&
  token.meanings.some(
    (meaning) => meaning.k === 'name' && meaning.candidates.some(({ dim }) => dims.has(dim)),
  );
const LINES: ReadonlySet<DimensionId> = new Set(['product_line', 'model']);

/** 新款机顶盒投诉, 新app的投诉, "new products", "the new app": the thing is new. "new email complaints" are complaints. */
function newThings(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next === undefined) continue;
    if (token.text === '新') {
      const thing = next.text === '的' ? tokens[at + 2] : next;
      if (!glued(token, next) || thing === undefined) continue;
      if (/^[款版型代]/u.test(thing.text) || names(thing, MAY_BE_NEW)) return `新${thing.text}`;
    } else if (/^(?:the )?new$/u.test(token.text)) {
      const article = token.text !== 'new' || tokens[at - 1]?.text === 'the';
      const people = /(?:customer|user|client|account|member|buyer|guest|player)s?$/u.test(next.text);
      if (canMean(next, 'dim') || names(next, article || people ? MAY_BE_NEW : LINES))
        return `new ${next.text}`;
    }
  }
  return null;
}

const TEAM: ReadonlySet<DimensionId> = new Set(['team']);

/** 客户满意度 is what the figure is called, 客户投诉 is more than that. */
const OF_CUSTOMERS = /^(?:客户们?的?$|用户|顾客)/u;

/** 电视用户的满意率 where a team 电视组 is: users of what it is called by. 电视组用户 are the team's. */
function customersOfTeam(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const theirs =
      OF_CUSTOMERS.test(next?.text ?? '') ||
      (next?.text.startsWith('客户') === true && canMean(next, 'type'));
    if (theirs && glued(token, next) && names(token, TEAM) && !/[组队部]$|team$|group$/u.test(token.text))
      return `${token.text}${next?.text.slice(0, 2) ?? ''}`;
  }
  return null;
}

/** "which people complained most": customers, who are told apart nowhere, and no agents. */
function whoComplains(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const verb = /^(?:who|that|have|had|are|were|still|actually)$/u.test(next?.text ?? '')
      ? tokens[at + 2]
      : next;
    if (
      /(?:^| )(?:people|persons?)$/u.test(token.text) &&
      canMean(token, 'dim', 'who') &&
      /^complain(?:s|ed|ing)?$/u.test(verb?.text ?? '')
    )
      return `${token.text} ${verb?.text ?? ''}`;
  }
  return null;
}

const COURTESY = /^(?:老板|领导|感谢|多谢|谢谢|数据|指标|图表|图形|表格|表|图|结果)$/u;
/** 麻烦的单, and not 三月麻烦投诉多少. */
const POLITE = /^(?:麻烦|请教|帮忙|辛苦|展示)$/u;
/** 来个数据投诉多少: wished for, and no kind. */
const WISH = /[看查个张份要给出画做用拉说算报]$/u;

/** 三月老板满意度, 感谢类的单: between two words that say something, and joined to both. */
function courtesy(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!token.known || !(COURTESY.test(token.text) || POLITE.test(token.text)) || canMean(token, 'name'))
      continue;
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (!glued(token, next) || !isNoun(next)) continue;
    if (POLITE.test(token.text)) {
      if (next?.text.startsWith('的') === true) return token.text;
      continue;
    }
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

const isRate = (token: Token): boolean =>
  token.known &&
  token.meanings.some((meaning) => meaning.k === 'metric' && metricEntry(meaning.metric).unit === 'ratio');

/** 首响达标的单, 一次解决的单: how many kept the promise, which is no share of all; 一次解决的单占多少 is. */
function keptTickets(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const noun = tokens[at + 1]?.text === '的' ? at + 2 : at + 1;
    const next = tokens[noun];
    if (canMean(tokens[noun + 1], 'share')) continue;
    const counts =
      canMean(next, 'ticket_noun') ||
      (canMean(next, 'figure') && /[单个张件条起数量]$/u.test(next?.text ?? ''));
    if (/(?:达标|解决)$/u.test(token.text) && isRate(token) && counts)
      return `${token.text}${next?.text ?? ''}`;
  }
  return null;
}

/** 三月换新工单量: exchanged things. 换新工单 by itself is another figure than before. */
function replaced(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (token.text !== '换' || !glued(token, next) || !/^[新件]/u.test(next?.text ?? '')) continue;
    if (glued(before, token) && !isFiller(before)) return `换${next?.text.charAt(0) ?? ''}`;
  }
  return null;
}
