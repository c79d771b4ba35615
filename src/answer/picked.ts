// Some groups of a breakdown, picked by their figure: "agents with csat under 80 %", 哪些组没达标. Which they are, and how it is said.
import type { Target } from '../../charts/chart.js';
import { fulfils, pickedEnd, type Having } from '../metrics/having.js';
import type { Filter } from '../metrics/query.js';
import { HAVING } from '../text/sentences/having.js';
import { dimensionName, dimensionPlural } from '../text/values.js';
import { CONTEXT } from '../text/sentences/context.js';
import { FIGURE } from '../text/sentences/figure.js';
import { sampleText, wordsFor } from './change.js';
import type { AnswerContext } from './context.js';
import type { Group } from './grouped.js';
import { groupLabel, subjectOf } from './naming.js';
import { isNarrowed, targetFor } from './target.js';

export interface Picked {
  fits(group: Group): boolean;
  /** Whether there is something to hold the group against. */
  isHeld(group: Group): boolean;
  /** What the bars of a picture are held against; null where each has a target of its own. */
  readonly line: Target | null;
  /** The targets of the groups shown. */
  notes(shown: readonly Group[]): readonly string[];
  readonly having: Having;
}

/** How the plan picks its groups; null where it takes all, `no_target` where it asks for targets and there are none. */
export function picking(ctx: AnswerContext): Picked | 'no_target' | null {
  const { having } = ctx.plan;
  if (having === undefined) return null;
  const entry = ctx.entries[0];
  const write = (value: number): string => ctx.format.value(value, entry.unit);
  if (having.than === 'value')
    return {
      having,
      fits: ({ row }) => fulfils(having, entry.better, row.value, null),
      isHeld: () => true,
      line: { label: write(having.value), value: having.value },
      notes: () => [],
    };
  const scope = (group: Group): readonly Filter[] => [...ctx.plan.where, ...keyFilters(ctx, group)];
  const targetOf = (group: Group): number | null =>
    targetFor(ctx.config, ctx.directory, entry, ctx.plan.stat, scope(group), { narrowed: true })?.value ??
    null;
  const set = ctx.config.targets.filter(({ metric }) => metric === entry.id);
  if (set.length === 0) return 'no_target';
  const common = new Set(set.map(({ value }) => value));
  const [only] = common;
  const words = HAVING[ctx.lang];
  return {
    having,
    fits: (group) => fulfils(having, entry.better, group.row.value, targetOf(group)),
    isHeld: (group) => targetOf(group) !== null,
    line: common.size === 1 && only !== undefined ? { label: words.target(write(only)), value: only } : null,
    notes: (shown) => {
      const [some] = shown;
      const ofAll = some !== undefined && isNarrowed(scope(some)) ? FIGURE[ctx.lang].ofAllTickets : asIs;
      const targets = new Set(shown.map(targetOf));
      const [same = null] =
        targets.size === 1 && shown.length > 1 ? targets : [common.size === 1 ? only : null];
      if (same !== null) return [ofAll(words.targetIs(write(same)))];
      const each = shown.slice(0, 5).flatMap((group) => {
        const target = targetOf(group);
        return target === null ? [] : [words.targetOf(groupLabel(ctx, group), write(target))];
      });
      return each.length === 0 ? [] : [ofAll(words.targets(each))];
    },
  };
}

const FEW = 12;

/** "did everyone hit the target", of whom nobody did: what they have is what is asked next. Null where that is not the matter. */
export const withoutTarget = ({ having, isHeld }: Picked, all: readonly Group[]): readonly Group[] | null => {
  const held = all.filter((group) => group.row.value !== null && isHeld(group));
  return having.than === 'target' && having.side === 'met' && held.length > 0 && held.length <= FEW
    ? held
    : null;
};

const asIs = (text: string): string => text;

const keyFilters = (ctx: AnswerContext, group: Group): readonly Filter[] =>
  ctx.plan.by.map((dim, index): Filter => ({ dim, in: [group.key[index] ?? null] }));

/** `低于 80%`, `at least 30 min`, `below the target`. */
export function conditionText(ctx: AnswerContext, having: Having): string {
  const words = HAVING[ctx.lang];
  if (having.than === 'target') return words.toTarget[having.side];
  const value = ctx.format.value(having.value, ctx.entries[0].unit);
  const { side, inclusive } = having;
  return words.than({ side, inclusive, value, words: wordsFor(ctx.entries[0].unit) });
}

/** `超过了 80%。`, `No, not above 80 %.`; null where nothing was to be held against the figure, or there is none. */
export function heldText(ctx: AnswerContext, value: number | null): string | null {
  const { having } = ctx.plan;
  const entry = ctx.entries[0];
  if (having?.than !== 'value' || value === null) return null;
  const said = ctx.format.value(having.value, entry.unit);
  const holds = fulfils(having, entry.better, value, null);
  const { side, inclusive } = having;
  const gap = value === having.value ? null : ctx.format.gap(Math.abs(value - having.value), entry.unit);
  return HAVING[ctx.lang].answer({ side, inclusive, value: said, holds, gap });
}

/** How many of how many, and which stands out. @param named those of the picked that are named */
export function pickedHeadline(
  ctx: AnswerContext,
  { having, isHeld }: Picked,
  picked: readonly Group[],
  all: readonly Group[],
  undated: boolean,
  named: readonly Group[] = picked,
): string {
  const { lang, plan } = ctx;
  const entry = ctx.entries[0];
  const of = all.filter((group) => group.row.value !== null && isHeld(group)).length;
  // Who stands out is said where it may be: else nobody is.
  const [first] = named[0] === picked[0] ? picked : [];
  const grain = plan.grain === null ? null : CONTEXT[lang].steps[plan.grain];
  const joined = plan.by.length > 1 || (grain !== null && plan.by.length > 0);
  const [dim] = plan.by;
  return HAVING[lang].headline({
    subject: undated ? { ...subjectOf(ctx), when: '' } : subjectOf(ctx),
    condition: conditionText(ctx, having),
    missed: having.than === 'target' && having.side === 'missed',
    words: wordsFor(entry.unit),
    picked: picked.length,
    of,
    thing:
      joined || (dim === undefined && grain === null)
        ? HAVING[lang].group
        : dim === undefined
          ? { one: grain ?? '', many: `${grain ?? ''}s` }
          : { one: dimensionName(dim, lang), many: dimensionPlural(dim, lang) },
    people: dim === 'agent' && !joined,
    first:
      first === undefined
        ? null
        : {
            name: groupLabel(ctx, first),
            value: [
              ctx.format.value(first.row.value, entry.unit),
              // Alone it has no line of its own below.
              picked.length === 1 ? sampleText(ctx, entry, first.row.n) : null,
            ]
              .filter((text) => text !== null)
              .join(lang === 'zh' ? '，' : ', '),
            end: endOf(ctx, having),
          },
  });
}

/** Whether all that can be held against it are so, where that is what was asked; null where it was not, or not all of them may be seen. */
export function holdsForAll(
  { plan }: AnswerContext,
  { having, isHeld }: Picked,
  picked: readonly Group[],
  all: readonly Group[],
): boolean | null {
  const of = all.filter((group) => group.row.value !== null && isHeld(group)).length;
  if (plan.every !== true || of === 0) return null;
  return having.than === 'target' && having.side === 'missed' ? picked.length === 0 : picked.length === of;
}

/** "No: 3 of 5 teams above 70 %" does not say which two are not. */
export function restNotes(
  ctx: AnswerContext,
  { having, isHeld, fits }: Picked,
  all: readonly Group[],
): readonly string[] {
  if (having.than === 'target' && having.side === 'missed') return [];
  const rest = all.filter((group) => group.row.value !== null && isHeld(group) && !fits(group));
  const each = rest
    .slice(0, REST)
    .map((group) => `${groupLabel(ctx, group)} ${ctx.format.value(group.row.value, ctx.entries[0].unit)}`);
  return each.length === 0 ? [] : [HAVING[ctx.lang].rest({ each, more: rest.length - each.length })];
}

/** So many of those that are not so are named. */
const REST = 5;

/** Whether the one that stands first has the highest or the lowest figure. */
function endOf(ctx: AnswerContext, having: Having): 'highest' | 'lowest' {
  if (ctx.plan.order !== null) return ctx.plan.order === 'desc' ? 'highest' : 'lowest';
  const { better } = ctx.entries[0];
  const end = pickedEnd(having, better);
  return (better === 'down') === (end === 'best') ? 'lowest' : 'highest';
}
