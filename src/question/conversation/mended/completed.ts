// What completes a question that was refused: the word that was not understood put right, its days, its figure, or what it is split by
// (what-is-missing.ts says what of it was understood).
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean, type Token } from '../../token.js';
import { unconfirmed } from './lost.js';
import { withoutOpeners } from '../said/openers.js';
import { aside, cut, type Lang, type Read } from '../turn-parts.js';

const CORRECTS =
  /^(?:sorry,? |no,? |oh,? |oops,? |ah,? ){0,8}(?:i (?:mean|meant)|make that|it'?s|it is) |^(?:不对?|不是|错了|说错了|抱歉|哦){0,6}[,，]?\s*(?:我是说|我说的是|我指的是|我要的是|我的意思是|应该是)/u;

/**
 * "i meant WhatsApp", where the first question had a word that was not understood: what it asks with that put in its place. "csat", 今天呢
 * where it had no figure, or days that are to come: what it asks with these.
 */
export function completed(text: string, lang: Lang, context: ReadContext, turn: Read): Reading | null {
  const { previous, near = null, lost = [] } = context;
  if (near === null || (previous !== null && near.metrics.length > 0)) return null;
  const bare = withoutOpeners(text).text;
  const undated =
    near.metrics.length > 0 &&
    near.range === null &&
    near.metrics.every((id) => metricEntry(id).timing !== 'now');
  // "how is Harbor doing this month" names no figure; what names nothing else says which.
  const supplied =
    near.metrics.length === 0
      ? isFigureAlone(cut(bare.replace(THOSE_DAYS, ' '), context))
      : undated
        ? areDaysAlone(cut(bare, context))
        : (CORRECTS.test(text) && !areDaysAlone(cut(text.replace(CORRECTS, ''), context))) ||
          (lacksGroups(near, lost) && areGroupsAlone(cut(bare, context)));
  if (!supplied)
    return near.metrics.length === 0 && near.where.length > 0 ? dated(bare, lang, context, near, turn) : null;
  const said = near.metrics.length > 0 && !undated ? text : bare;
  const meant = turn(said, { ...context, near: null, previous: near, lost: [] });
  if (meant.status !== 'plan' || meant.plan.metrics.length === 0) return null;
  if (undated && (meant.plan.range === null || meant.plan.compare !== null)) return null;
  return near.metrics.length === 0 && namesMore(lost, near) ? unconfirmed(meant, lang, context) : meant;
}

/** "complaints this year" after "how is Harbor doing": Harbor's, or all of them? Null where more is said than a figure and its days. */
function dated(text: string, lang: Lang, context: ReadContext, near: Plan, turn: Read): Reading | null {
  const tokens = cut(text, context);
  const days = tokens.filter((token) => canMean(token, 'time'));
  const rest = tokens.filter((token) => !days.includes(token));
  // "what was csat last week" is a question of its own.
  if (days.length === 0 || /^(?:what|how|who|which)\b/u.test(text) || !isFigureAlone(rest)) return null;
  const all = turn(text, aside(context));
  if (all.status !== 'plan') return null;
  const of = { ...all.plan, where: [...near.where, ...all.plan.where] };
  const options = [of, all.plan].map((plan) => say(plan, lang, context.gazetteer));
  return { status: 'clarify', lang, about: '', options };
}

/** Of a question that was refused, only what it was to be split by was not understood: "complaints by city", and not "refund issues". */
const lacksGroups = (near: Plan, lost: readonly string[]): boolean =>
  near.kind === 'value' && near.by.length === 0 && lost.some((slot) => /^by(?::|$)/u.test(slot));

/** A turn before that was refused, too, named something that the last one leaves out ("complaints for Lumi", "last 60 days"). */
const namesMore = (lost: readonly string[], near: Plan): boolean =>
  lost.some(
    (slot) => slot.startsWith('name:') && !near.where.some(({ dim }) => slot === `name:${String(dim)}`),
  );

/** "for that month", 那个月的: the days that were said. */
const THOSE_DAYS =
  /(?<![a-z])(?:(?:for|in|of|over|during|on) )?(?:that|the same) (?:day|week|month|quarter|year|period|time)(?![a-z])|(?:那|同一?)(?:个|一)?(?:天|周|月|季度|年|段时间|段)的?|同期的?|当[月天周年]的?/gu;

/** 今天到现在呢, "yesterday then": days and nothing that would be asked of them. */
const areDaysAlone = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => canMean(token, 'time')) &&
  tokens.every((token) =>
    canMean(token, 'time', 'filler', 'follow_up', 'instead', 'possessive', 'and', 'only'),
  );

/** 那按地区吧, "by region then": what it is split by instead, and nothing else. */
const areGroupsAlone = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => canMean(token, 'each')) &&
  tokens.some((token) => canMean(token, 'dim')) &&
  tokens.every((token) =>
    canMean(token, 'dim', 'each', 'filler', 'follow_up', 'instead', 'possessive', 'and'),
  );

/** "csat", "i meant the resolution time": a figure and nothing that it would be of. */
export const isFigureAlone = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => canMean(token, 'metric', 'type', 'ticket_noun')) &&
  tokens.every((token) =>
    canMean(token, 'metric', 'type', 'ticket_noun', 'stat', 'figure', 'filler', ...GOES_ON),
  );

const GOES_ON = ['follow_up', 'instead', 'possessive', 'pronoun', 'it', 'those', 'and', 'only'] as const;
