// Which filters hold after a follow-up: those that stay, those that are replaced, what is left out, what stands beside.
import type { Filter } from '../../metrics/query.js';
import type { Directory } from '../../tickets/directory.js';
import type { Weekday } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import type { Frame, SaidFilter } from './frame.js';
import { namedGroups } from './plan-filters.js';

/**
 * A person and a team are one scope: naming another of either replaces both, unless "only" narrows. So are a product and its line: 主粮呢
 * after one of its products asks for the line.
 */
export function mergedFilters(
  frame: Frame,
  previous: Plan,
  { gazetteer: { directory }, asker }: Pick<ReadContext, 'gazetteer' | 'asker'>,
): readonly SaidFilter[] | null {
  const named = frame.against ? beside(frame.filters, previous) : frame.filters;
  const said = named === null ? null : leftOut(named, previous, frame.lifted);
  if (said === null) return null;
  const dims = new Set(said.map((filter) => filter.dim));
  // Whoever is left out is left out of those who were asked about.
  const scope =
    said.some((filter) => !filter.not && (filter.dim === 'agent' || filter.dim === 'team')) || frame.everyone;
  const goods = said.some((filter) => !filter.not && GOODS.has(filter.dim));
  // "and overall?" after the figure of one channel: of all of them; after that of somebody, of everybody there.
  const held = previous.where.filter((filter) => 'in' in filter);
  const ofSome = held.some(({ dim }) => dim === 'agent' || dim === 'team');
  const whole: readonly Filter[] =
    frame.everyone &&
    !frame.peopleOnly &&
    // 整体解决率呢: another figure, and of all as well.
    (frame.metrics.length === 0 || (frame.overall && previous.by.length === 0)) &&
    frame.lifted.length === 0 &&
    said.length === 0 &&
    (held.length === 1 || !ofSome) &&
    frame.by.length === 0
      ? held
      : frame.everything
        ? previous.where
        : [];
  const stay = previous.where.filter((filter: Filter) => {
    if (whole.includes(filter)) return false;
    if (dims.has(filter.dim) || frame.lifted.some((dim) => dim === filter.dim)) return false;
    if (frame.weekdays !== null && (filter.dim === 'weekday' || filter.dim === 'day')) return false;
    // "which is best?" after the figure of one: among all of them, for one alone there is no best.
    const pinned = 'in' in filter && filter.in.length === 1;
    const groups: readonly string[] = frame.by.length > 0 || frame.byGrain !== null ? frame.by : previous.by;
    if (pinned && frame.order !== null && !frame.only && groups.includes(filter.dim)) return false;
    // "which team is best?" after one person's figure: among all teams.
    const among = frame.order !== null && !frame.only && frame.by.includes('team');
    if (pinned && among && filter.dim === 'agent') return false;
    // "by channel" after the figure of one: all of them are asked for.
    if (pinned && !frame.only && frame.by.some((dim) => dim === filter.dim)) return false;
    // Nobody has a place in a team of others.
    if (frame.ownPlace && filter.dim === 'team' && 'in' in filter && !filter.in.includes(asker.teamId))
      return false;
    // The place of somebody is a place among all.
    if (frame.place && filter.dim === 'agent') return frame.ofPrevious;
    // 赵一凡排第几 after the ranking of her team: a place in that.
    if (
      (frame.place || previous.place) &&
      !frame.everyone &&
      previous.by.join() === 'agent' &&
      isTeamOf(filter, said, directory)
    )
      return true;
    if (GOODS.has(filter.dim) && 'in' in filter && goods) return false;
    const isScope = filter.dim === 'agent' || filter.dim === 'team';
    const narrows = frame.only && !frame.everyone && !isElsewhere(filter, said, directory);
    return !(isScope && scope && !narrows);
  });
  const before = stay.map((filter): SaidFilter => ({
    dim: filter.dim,
    values: ('in' in filter ? filter.in : filter.not).filter(
      (value): value is string | number => value !== null,
    ),
    not: 'not' in filter,
  }));
  // Whose place it was stays so where only something else is asked of it; "who's first?", "same ranking for May" is of all of them.
  const ofAll = frame.order !== null && !frame.only && asksOfThose(frame, previous);
  const ranked: SaidFilter[] =
    previous.rankOf === undefined || scope || ofAll || (frame.place && !frame.ofPrevious)
      ? []
      : [{ dim: previous.by[0] ?? 'agent', values: [previous.rankOf], not: false }];
  return [...before, ...ranked, ...said];
}

/** Other groups than those that were ranked are not named. */
const asksOfThose = ({ by, byAssumed }: Frame, previous: Plan): boolean =>
  by.length === 0 || byAssumed || by.join() === previous.by.join();

/** A product, its model and its line are one scope as well: of two of them the one that is named now holds. */
const GOODS: ReadonlySet<string> = new Set(['product', 'product_line', 'model']);

/** Whether all of those who are named work in the team that was asked about. */
function isTeamOf(filter: Filter, said: readonly SaidFilter[], { agents }: Directory): boolean {
  if (filter.dim !== 'team' || !('in' in filter) || said.length === 0) return false;
  const teamOf = (id: string | number): string | null =>
    agents.find((agent) => agent.id === id)?.teamId ?? null;
  return said.every(
    ({ dim, not, values }) =>
      dim === 'agent' && !not && values.every((one) => filter.in.includes(teamOf(one) ?? '')),
  );
}

/** "only Harbor" after somebody of another team narrows nothing. */
function isElsewhere(filter: Filter, said: readonly SaidFilter[], { agents }: Directory): boolean {
  if (filter.dim !== 'agent' || !('in' in filter)) return false;
  const teams = said.filter(({ dim, not }) => dim === 'team' && !not).flatMap(({ values }) => values);
  return (
    teams.length > 0 &&
    filter.in.every((one) => !teams.includes(agents.find(({ id }) => id === one)?.teamId ?? ''))
  );
}

/**
 * "without chat" after phone and chat leaves phone, after "without email" leaves out both. Null where nothing would be left, or what is
 * left out was not in it. Of a dimension that is `lifted` all is asked for anew.
 */
export function leftOut(
  filters: readonly SaidFilter[],
  previous: Plan,
  lifted: Frame['lifted'] = [],
): readonly SaidFilter[] | null {
  const all: SaidFilter[] = [];
  for (const filter of filters) {
    const anew = !filter.not || lifted.some((dim) => dim === filter.dim);
    const before = anew ? undefined : previous.where.find(({ dim }) => dim === filter.dim);
    if (before === undefined) all.push(filter);
    else if ('not' in before) {
      const values = before.not.filter((value): value is string | number => value !== null);
      all.push({ ...filter, values: [...new Set([...values, ...filter.values])] });
    } else {
      const kept = before.in.filter(
        (value): value is string | number => value !== null && !filter.values.includes(value),
      );
      // "email", then "not email": of one alone, the others are meant.
      const turned = before.in.length === 1 && kept.length === 0;
      if (!turned && kept.length === 0) return null;
      if (!turned && before.in.length === 1) return null;
      all.push(turned ? filter : { ...filter, values: kept, not: false });
    }
  }
  return all;
}

/** "without tuesdays" after "without mondays" leaves out both. */
export function daysLeft(said: Frame['weekdays'], previous: Plan): Frame['weekdays'] {
  const before = previous.where.find(({ dim }) => dim === 'weekday');
  if (said === null || !said.not || before === undefined || !('in' in before)) return said;
  const out = said.which === 'weekend' ? [6, 7] : said.which === 'workday' ? [1, 2, 3, 4, 5] : said.which;
  const kept = WEEK.filter((day) => before.in.includes(day) && !out.some((one) => one === day));
  return kept.length === 0 || kept.length === before.in.length ? said : { which: kept, not: false };
}

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** "compared with Harbor?": the one asked before and the one named now, side by side. */
export function beside(filters: readonly SaidFilter[], previous: Plan): readonly SaidFilter[] | null {
  const [named] = filters;
  const before = asSaid(previous).find((filter) => filter.dim === named?.dim && !filter.not);
  if (named === undefined || before === undefined) return null;
  return [{ ...named, values: [...new Set([...before.values, ...named.values])] }];
}

export const asSaid = (plan: Plan): SaidFilter[] =>
  plan.where.map((filter) => ({
    dim: filter.dim,
    values: ('in' in filter ? filter.in : filter.not).filter((v): v is string | number => v !== null),
    not: 'not' in filter,
  }));

/** Whether what is named is of the kind of what one figure was asked about. */
export const isOfThatKind = ([named]: readonly SaidFilter[], { where, by }: Plan): boolean =>
  where.some((filter) => filter.dim === named?.dim && 'in' in filter && filter.in.length > 0) &&
  (by.length === 0 || by.join() === named?.dim);

/** "same for Harbor" after urgent and high together: those two, still in one figure. Who is named beside others stands beside them. */
export function staysPooled({ filters, pitted }: Frame, previous: Plan): boolean {
  const groups = previous.pooled ? namedGroups({ filters: asSaid(previous) }) : null;
  return (
    groups !== null &&
    !pitted &&
    namedGroups({ filters }) === null &&
    filters.every(({ dim }) => dim !== groups)
  );
}

/** "Harbor vs Team Alpha" after phone and email together: these stand beside each other, each with both channels in one figure. */
export function pittedFirst(
  filters: readonly SaidFilter[],
  frame: Frame,
  previous: Plan,
): readonly SaidFilter[] {
  const groups = previous.pooled ? namedGroups(frame) : null;
  if (groups === null || namedGroups({ filters: asSaid(previous) }) === groups) return filters;
  return [...filters.filter(({ dim }) => dim === groups), ...filters.filter(({ dim }) => dim !== groups)];
}
