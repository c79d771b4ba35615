// A reading on one line, for tables of questions: `value csat 2026-03-09..2026-03-15 team=T1 by channel desc 3`.
import type { Filter } from '../../src/metrics/query.js';
import type { DateRange } from '../../src/time/local-date.js';
import type { Plan, Reading } from '../../src/question/plan.js';

export function sketch(reading: Reading): string {
  switch (reading.status) {
    case 'plan':
      return sketchPlan(reading.plan);
    case 'clarify':
      return `clarify ${reading.about} -> ${reading.options.length}`;
    case 'unread':
      return `unread ${reading.unread.why}${'words' in reading.unread && reading.unread.words.length > 0 ? ` ${reading.unread.words.join('/')}` : ''}`;
    case 'no_self':
      return `no_self ${reading.what}`;
  }
}

export function sketchPlan(plan: Plan): string {
  // An explanation keeps what was asked before for the next turn; it says nothing of it.
  if (plan.kind === 'explain') return `explain ${plan.metrics.join('+')}`;
  return [
    plan.place ? 'place' : plan.kind,
    plan.metrics.join('+'),
    plan.stat ?? '',
    plan.clock === 'business' ? 'business' : '',
    range(plan.range),
    ...plan.where.map(filter),
    plan.compare === null ? '' : `vs ${range(plan.compare)}`,
    plan.grain === null ? '' : `/${plan.grain}`,
    plan.by.length > 0 && !plan.place ? `by ${plan.by.join(',')}` : '',
    plan.order ?? '',
    plan.rankOf === undefined ? '' : `of:${plan.rankOf}`,
    plan.limit === null ? '' : String(plan.limit),
    having(plan),
    plan.relate === true ? 'related' : '',
    plan.target === true ? 'target' : '',
    plan.industry === true ? 'industry' : '',
    plan.share === undefined ? '' : `share:${plan.share}`,
    plan.against === undefined ? '' : `against:${plan.against}`,
    plan.pooled ? 'pooled' : '',
    plan.chart === null ? '' : `as ${plan.chart}`,
    plan.assumed.includes('last_30_days') ? '(30 days)' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `<0.8`, `>=50`, `target:missed`. */
function having({ having: said }: Plan): string {
  if (said === undefined) return '';
  if (said.than === 'target') return `target:${said.side}`;
  return `${said.side === 'above' ? '>' : '<'}${said.inclusive ? '=' : ''}${said.value}`;
}

const range = (dates: DateRange | null): string => {
  if (dates === null) return 'now';
  if (dates.from === dates.to) return dates.to;
  return `${dates.from ?? ''}..${dates.to}`;
};

const filter = (one: Filter): string =>
  'in' in one
    ? `${one.dim}=${one.in.length > 6 ? `${one.in.length} values` : one.in.join('|')}`
    : `${one.dim}!=${one.not.join('|')}`;
