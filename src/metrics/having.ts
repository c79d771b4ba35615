// A condition on the figure of a group: "under 80 %", "at least 50", "below target". It picks groups of a breakdown and changes no
// figure.
import type { MetricEntry } from './metric.js';

/** `value` in the metric's own unit. A target is each group's own: `met` and `missed` by the metric's better side. */
export type Having =
  | {
      readonly than: 'value';
      readonly side: 'above' | 'below';
      readonly value: number;
      /** "at least", 不超过: the value itself counts too. */
      readonly inclusive: boolean;
    }
  | { readonly than: 'target'; readonly side: 'above' | 'below' | 'met' | 'missed' };

/** Whether a figure fulfils the condition; nothing is known of a group without data or without a target, so it does not. */
export function fulfils(
  having: Having,
  better: MetricEntry['better'],
  figure: number | null,
  target: number | null,
): boolean {
  if (figure === null) return false;
  if (having.than === 'value') {
    if (having.inclusive && figure === having.value) return true;
    return having.side === 'above' ? figure > having.value : figure < having.value;
  }
  if (target === null) return false;
  if (having.side === 'above') return figure > target;
  if (having.side === 'below') return figure < target;
  const met = better === 'down' ? figure <= target : figure >= target;
  return met === (having.side === 'met');
}

/** Which end of a ranking the condition picks. Where neither end is better, the most is what a board shows. */
export function pickedEnd(having: Having, better: MetricEntry['better']): 'best' | 'worst' {
  if (having.side === 'met') return 'best';
  if (having.side === 'missed') return 'worst';
  const good = better === 'down' ? 'below' : 'above';
  return having.side === good ? 'best' : 'worst';
}
