// How two figures of one metric are set against each other in words, and whether the change is for the better.
import type { Tone } from '../cards/card.js';
import type { MetricEntry, Unit } from '../metrics/metric.js';
import { saysSomething } from '../text/format.js';
import { FIGURE, type ChangeWords, type Direction } from '../text/sentences/figure.js';
import type { AnswerContext } from './context.js';
import type { Figure } from './fetch.js';
import { isNarrowed, meets, targetFor } from './target.js';

export const wordsFor = (unit: Unit): ChangeWords =>
  unit === 'count' ? 'amount' : unit === 'seconds' ? 'length' : 'height';

/** The size of a change as it is written beside its two figures. */
const sizeText = (ctx: AnswerContext, { unit }: MetricEntry, now: number, before: number): string =>
  ctx.format.difference(now - before, unit, [now, before]);

/** What is written as 0 % of the figure before. */
const TRIFLE = 0.0005;

/** `about` when there is a difference that is written as nothing. */
export function directionOf(ctx: AnswerContext, entry: MetricEntry, now: number, before: number): Direction {
  if (now === before) return 'same';
  if (!saysSomething(sizeText(ctx, entry, now, before))) return 'about';
  // A second of an hour and a half: written as 0 %, of two figures that read alike.
  if (entry.unit === 'seconds' && Math.abs(now - before) < TRIFLE * before) return 'about';
  // 77.1 % after 77.1 %: of two figures that are written alike none is said to be the higher one.
  if (ctx.format.value(now, entry.unit) === ctx.format.value(before, entry.unit)) return 'about';
  return now > before ? 'up' : 'down';
}

/** `good` or `bad` by the metric's better direction. */
export function toneOf(ctx: AnswerContext, entry: MetricEntry, now: number, before: number): Tone {
  const direction = directionOf(ctx, entry, now, before);
  if (entry.better === null || direction === 'same' || direction === 'about') return 'plain';
  return direction === entry.better ? 'good' : 'bad';
}

/**
 * Whether the figure went the way that is asked about; null where nothing of the kind is asked, or the word says nothing of this figure
 * ("faster" of a rate).
 */
export function wentSo(ctx: AnswerContext, entry: MetricEntry, now: number, before: number): boolean | null {
  const { asks } = ctx;
  if (asks === undefined || isLater(ctx)) return null;
  const direction = directionOf(ctx, entry, now, before);
  if (asks === 'up' || asks === 'down') return direction === asks;
  const timed = entry.unit === 'seconds';
  if (asks === 'faster' || asks === 'slower')
    return timed ? direction === (asks === 'faster' ? 'down' : 'up') : null;
  if (entry.better === null) return null;
  return isLevelWay(direction) ? false : (direction === entry.better) === (asks === 'better');
}

const isLevelWay = (direction: Direction): boolean => direction === 'same' || direction === 'about';

/** Whether the range that is compared with is the later one ("June against July"): nothing goes up on what is still to come. */
const isLater = ({ plan: { range, compare } }: AnswerContext): boolean =>
  range !== null && compare !== null && compare.to > range.to;

/** All of the other range comes after this one. */
const isAfter = ({ plan: { range, compare } }: AnswerContext): boolean =>
  range !== null && compare !== null && compare.from !== null && compare.from > range.to;

/** The sample behind a figure, as it is said beside it: nothing for counts, the units sold for rates per unit. */
export function sampleText(ctx: AnswerContext, entry: MetricEntry, n: number): string | null {
  if (entry.unit === 'count') return null;
  if (entry.unit === 'per_mille') return FIGURE[ctx.lang].units(ctx.format.value(n, 'count'));
  return ctx.format.n(n);
}

/** `比2月低 5 个百分点（82.1%，n=218）。`; says which side has no data, and what the other has. */
export function versusText(
  ctx: AnswerContext,
  entry: MetricEntry,
  name: string,
  now: Figure,
  before: Figure,
): string {
  const words = FIGURE[ctx.lang];
  if (before.value === null) return now.value === null ? words.neither(name) : words.noBefore(name);
  const was = ctx.format.value(before.value, entry.unit);
  const n = sampleText(ctx, entry, before.n);
  if (now.value === null) return words.onlyBefore(name, was, n);
  return words.versus({
    name,
    later: isLater(ctx),
    direction: directionOf(ctx, entry, now.value, before.value),
    words: wordsFor(entry.unit),
    difference: sizeText(ctx, entry, now.value, before.value),
    relative: ctx.format.relative(now.value, before.value, entry.unit),
    before: was,
    n,
  });
}

/** The other figure by itself, where the change from it has been said: `2月是 82.1%（n=218）。` */
export function beforeText(
  ctx: AnswerContext,
  entry: MetricEntry,
  name: string,
  now: Figure,
  before: Figure,
): string {
  if (before.value === null || now.value === null) return versusText(ctx, entry, name, now, before);
  return FIGURE[ctx.lang].onlyBefore(
    name,
    ctx.format.value(before.value, entry.unit),
    sampleText(ctx, entry, before.n),
  );
}

/** `，比2月低 5 个百分点`, for titles; empty when there is nothing to compare. */
export function versusTail(
  ctx: AnswerContext,
  entry: MetricEntry,
  name: string,
  now: Figure,
  before: Figure,
): string {
  if (before.value === null || now.value === null) return '';
  return FIGURE[ctx.lang].tail({
    name,
    later: isLater(ctx),
    direction: directionOf(ctx, entry, now.value, before.value),
    words: wordsFor(entry.unit),
    difference: sizeText(ctx, entry, now.value, before.value),
  });
}

/** The change beside a figure in a list whose head has named the other range: `高 6.4 个百分点，此前 73.3%（n=161）`. */
export function movedText(ctx: AnswerContext, entry: MetricEntry, now: Figure, before: Figure): string {
  const words = FIGURE[ctx.lang];
  if (before.value === null) return words.newHere(isAfter(ctx));
  const was = ctx.format.value(before.value, entry.unit);
  const n = sampleText(ctx, entry, before.n);
  return words.moved({
    later: isAfter(ctx),
    direction: now.value === null ? null : directionOf(ctx, entry, now.value, before.value),
    words: wordsFor(entry.unit),
    difference: now.value === null ? '' : sizeText(ctx, entry, now.value, before.value),
    relative: now.value === null ? null : ctx.format.relative(now.value, before.value, entry.unit),
    before: was,
    n,
  });
}

/** `从 73.3% 到 79.7%（高 6.4 个百分点）`; null where either figure is missing. */
export function fromToText(
  ctx: AnswerContext,
  entry: MetricEntry,
  now: Figure,
  before: Figure,
): string | null {
  if (now.value === null || before.value === null) return null;
  return FIGURE[ctx.lang].fromTo({
    later: isAfter(ctx),
    from: ctx.format.value(before.value, entry.unit),
    to: ctx.format.value(now.value, entry.unit),
    direction: directionOf(ctx, entry, now.value, before.value),
    words: wordsFor(entry.unit),
    difference: sizeText(ctx, entry, now.value, before.value),
  });
}

/** `目标 90%，已达到。`; null where no target is set for exactly this scope, nor for more than it where one was asked for. */
export function targetText(
  ctx: AnswerContext,
  entry: MetricEntry,
  value: number | null,
): { readonly text: string; readonly met: boolean } | null {
  const { stat, where } = ctx.plan;
  const narrowed = ctx.plan.target === true;
  const target = targetFor(ctx.config, ctx.directory, entry, stat, where, { narrowed });
  if (target === null || value === null) return null;
  const words = FIGURE[ctx.lang];
  const met = meets(entry, value, target.value);
  const said = ctx.format.value(target.value, entry.unit);
  const gap = ctx.format.gap(value - target.value, entry.unit);
  const text = met ? words.targetMet(said) : words.targetMissed(said, gap, entry.better === 'down');
  return { met, text: narrowed && isNarrowed(where) ? words.ofAllTickets(text) : text };
}
