// Whether the tickets themselves are asked for, and not a figure of them.
import { metricEntry } from '../../metrics/catalogue.js';
import type { Token } from '../token.js';
import type { Bag } from './bag.js';
import type { Frame } from './frame.js';

/** "which are overdue", 哪些超时: asks for the tickets themselves. */
export function whichTickets(bag: Bag): boolean {
  const places = bag.places('which').filter((place) => {
    // "tell me what the csat was" asks for no tickets: a share is none.
    const metric = bag.at(place + 1, 'metric')?.metric;
    const tickets = metric !== undefined && metricEntry(metric).unit === 'count';
    return tickets || bag.at(place + 1, 'ticket_noun') !== null;
  });
  for (const place of places) bag.use(place);
  return places.length > 0;
}

/** "my overdue tickets" asks which they are (ask.md, "Kinds of plan"); "how many …" asks for their number. */
export const ownOverdue = (
  metrics: Frame['metrics'],
  filters: Frame['filters'],
  asks: boolean,
  grouped: boolean,
  own: boolean,
): boolean =>
  own &&
  metrics.length === 1 &&
  metrics[0] === 'overdue' &&
  !asks &&
  !grouped &&
  filters.some((filter) => (filter.dim === 'agent' || filter.dim === 'team') && !filter.not);

/** "show me the overdue tickets": what is shown are the tickets; "show me overdue by team" are figures. */
export const showsOverdue = (
  metrics: Frame['metrics'],
  tokens: readonly Token[],
  asks: boolean,
  grouped: boolean,
): boolean =>
  metrics.length === 1 &&
  metrics[0] === 'overdue' &&
  !asks &&
  !grouped &&
  /^(?:show|display|pull up)\b/u.test(tokens[0]?.text ?? '') &&
  tokens.some(({ text }) => /(?:tickets|cases)/u.test(text));
