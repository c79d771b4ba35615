// The one way from a query to SQL: the measure says which kind it is, the kind's file writes the statement.
import type { Definition } from '../definitions/definition.js';
import type { Stat } from '../metric.js';
import type { Measure } from './measure.js';
import { compileLifetimeValue, compileChurn, compileRepurchase } from './customers.js';
import { compileEvents } from './events.js';
import { compileFaultRate } from './fault-rate.js';
import { compileOverdue, compileStanding } from './standing.js';
import type { Compilable, Setting, Statement } from './statement.js';

/** The statement of a query over at least one step that has begun. Durations are on the calendar clock here. */
export function compile(query: Compilable, definition: Definition, setting: Setting): Statement {
  const { measure } = definition;
  switch (measure.kind) {
    case 'count':
    case 'share':
    case 'mean':
    case 'duration':
      return compileEvents(query, measure, statOf(query, definition), setting);
    case 'standing':
      return compileStanding(query, measure.unanswered, setting);
    case 'overdue':
      return compileOverdue(query, setting);
    case 'fault_rate':
      return compileFaultRate(query, setting);
    case 'repurchase':
      return compileRepurchase(query, measure.windowDays, setting);
    case 'churn':
      return compileChurn(query, setting);
    case 'lifetime_value':
      return compileLifetimeValue(query, setting);
  }
}

/** The statistic of a duration: the one asked for, else the metric's own; null for what is no duration. */
export const statOf = (query: Compilable, definition: Definition): Stat | null =>
  definition.stat === null ? null : (query.stat ?? definition.stat);

/**
 * How many steps one statement takes. Parameters are limited (SQLite: 32,766, two to four a step), and what stands is
 * looked at once per step, so fewer steps at a time mean fewer tickets that can be standing in them.
 */
export const stepsPerStatement = (measure: Measure): number => (measure.kind === 'standing' ? 100 : 5_000);

/** Throws when the query names a dimension that the metric has not got, or a time it can't be asked for: bugs here. */
export function checkQuery(query: Compilable, definition: Definition): void {
  for (const dim of query.by)
    if (!definition.dimensions.includes(dim)) throw new Error(`${query.metric} has no dimension ${dim}`);
  for (const { dim } of query.where) {
    const known =
      dim === 'day' ? definition.dimensions.includes('weekday') : definition.dimensions.includes(dim);
    if (!known) throw new Error(`${query.metric} has no filter on ${dim}`);
  }
  if (definition.timing === 'now') {
    if (query.grain !== null) throw new Error(`${query.metric} is about now and has no steps`);
  } else if (query.range === null) throw new Error(`${query.metric} needs a range`);
}
