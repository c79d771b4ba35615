// The words of a turn in those that are read, by what the answer before has shown: a table of people or of things, tickets, marks; and what
// is corrected in it.
import { metricEntry } from '../../metrics/catalogue.js';
import { type ReadContext } from '../context.js';
import { ATTAINMENTS } from '../interpret/said-target.js';
import type { Plan, Reading } from '../plan.js';
import { corrected, withoutNo } from './mended/correct.js';
import { isFigureAlone } from './mended/completed.js';
import {
  amongShown,
  ofLeaders,
  byFigure,
  lowOnes,
  ofGroups,
  ofPeopleWithin,
  ofPriority,
  ofTheirPeople,
  ofThings,
  ofTickets,
  ofVersions,
  otherPartOfSla,
  partOfSla,
  reworded,
  transferredAgain,
} from './said/rewrites.js';
import { inThread } from './said/turns-en.js';
import { cut, type Read } from './turn-parts.js';
import { whichMainly } from './ranked/which-mainly.js';

/** @param words normalised, without what only surrounds them */
export function heard(words: string, context: ReadContext, read: Read): Reading {
  const { previous } = context;
  if (previous === null) return read(words, context);
  // Several were shown side by side: one of them is asked for.
  const several = previous.by.length === 1 && (previous.kind === 'compare' || previous.kind === 'breakdown');
  const urgency = previous.by.includes('priority') || previous.where.some(({ dim }) => dim === 'priority');
  const things = previous.kind === 'breakdown' && !previous.by.includes('agent');
  const people = previous.kind === 'breakdown' && previous.by.includes('agent');
  const leaders = things || people;
  const timed = previous.metrics.some((id) => metricEntry(id).unit === 'seconds');
  const spoken = whichMainly(withoutNo(words), previous);
  const threaded = inThread(leaders && !timed ? ofLeaders(spoken) : spoken, previous);
  const bare = ofVersions(threaded, context);
  const turned = people ? ofTheirPeople(bare) : things ? ofGroups(ofThings(bare)) : bare;
  const teams = previous.by.includes('team') || previous.where.some(({ dim }) => dim === 'team');
  // Some have customers that are called 个人.
  const named = /个人/u.test(turned) && context.gazetteer.lookup('个人').length > 0;
  const within = teams && !named ? ofPeopleWithin(turned) : turned;
  const plain = reworded(
    previous.kind === 'list' ? ofTickets(within) : urgency ? ofPriority(within) : within,
  );
  const among = several ? amongShown(plain) : plain;
  const [metric, more] = previous.metrics;
  const attained = metric !== undefined && more === undefined && ATTAINMENTS.has(metric);
  const part = !attained ? among : metric === 'sla' ? partOfSla(among) : otherPartOfSla(among);
  const again = previous.metrics.join() === 'transfer_rate' ? transferredAgain(part) : part;
  const single = more === undefined && previous.by.length === 0 && previous.grain === null;
  const said = !urgency && single && MARKED.has(metric ?? 'tickets') ? lowOnes(again) : again;
  const told = corrected(said, previous, (part) => read(part, context)) ?? read(said, context);
  if (told.status !== 'unread' || previous.kind !== 'breakdown') return told;
  // "by csat instead" after a ranking: the same people, by another figure.
  const figure = byFigure(said);
  const ranked = figure === null ? null : read(`${figure} instead`, context);
  const same = ranked?.status === 'plan' && ranked.plan.by.join() === previous.by.join();
  return same ? ranked : (firstBy(said, previous, context, read) ?? told);
}

/** "top 3 by csat" after a ranking: the same groups by another figure, and so many of them. */
function firstBy(words: string, previous: Plan, context: ReadContext, read: Read): Reading | null {
  const { top = '', figure = '' } = FIRST_BY.exec(words)?.groups ?? {};
  if (figure === '' || previous.by.length !== 1 || previous.place) return null;
  if (!isFigureAlone(cut(figure, context))) return null;
  const other = read(`${figure} instead`, context);
  const kept =
    other.status === 'plan' &&
    other.plan.metrics.length === 1 &&
    [other.plan.by, other.plan.where, other.plan.range].every(
      (part, at) =>
        JSON.stringify(part) === JSON.stringify([previous.by, previous.where, previous.range][at]),
    );
  if (!kept) return null;
  const all = { ...other.plan, order: null, limit: null };
  const first = read(top, { ...context, previous: all, shown: null, step: null });
  const same = first.status === 'plan' && first.plan.metrics.join() === all.metrics.join();
  return same && first.plan.by.join() === all.by.join() && first.plan.limit !== null ? first : null;
}

const FIRST_BY =
  /^(?:and |now |so |ok |just |what about |how about |show |show me |give me |who are |who's ){0,8}(?:the )?(?<top>(?:top|bottom|best|worst) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten))(?: ones| of them)? (?:by|on|for|in terms of) (?<figure>.+?)(?: instead| then| too){0,8}[?.!]*$/u;

/** Figures of marks, of which some are low. */
const MARKED: ReadonlySet<string> = new Set(['low_scores', 'follow_up_rate', 'csat', 'csat_score']);
