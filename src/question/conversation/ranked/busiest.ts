// "Which day is the busiest?", 最闲的呢 after a table by weekday or hour: the weekday stays a weekday, and of complaints the busiest day is the one
// with the most complaints. After a table of something else it may be the one with the most tickets, too: that is asked back.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { isMost } from './the-extreme.js';
import { cut, type Lang } from '../turn-parts.js';

const BUSY_EN =
  /^(?:(?:and|so|ok|okay|now|then)[, ]+){0,4}(?:(?:which|what|what's|when) ?)?(?:(?:is|was|are|were|do we get|it is|it's) ?){0,2}(?:the )?(?<thing>one|day|weekday|day of the week|hour|time|hour of the day|channel|team|product|region|category)? ?(?:(?:is|was|are|were|do we get|gets|got|we|it|they|our|my)(?: |$)){0,2}(?:the )?(?<end>busiest|quietest|least busy|most busy)(?: (?<behind>one|day|weekday|hour|time|day of the week|of the week))?(?: of (?:the week|the day|all|them))?(?: then)?[?.! ]*$/u;
const BUSY_ZH =
  /^(?:那么?|哦|嗯|其中|[,，]){0,3}(?:(?<thing>哪一?天|周几|星期几|礼拜几|哪一?个小时|哪个时段|几点|什么时候|什么时段|哪一?个|哪个))?(?:是|都|又)?最?(?<end>最忙|最闲|最清闲|最空闲|最空|最不忙)的?(?:那一?个|一?天|那天|时候|时段|是)?(?:是)?(?<behind>哪一?天|周几|星期几|礼拜几|哪一?个小时|哪个时段|几点|什么时候|哪一?个|哪个)?(?:呢|啊|呀|了)?[?？。!]*$/u;

/** "Which day has the most complaints", 哪天最多 after a table by weekday: the weekday that has. */
const DAY_EN =
  /^(?:(?:and|so|ok|okay|now|then)[, ]+){0,4}(?:which|what) (?:day|day of the week)(?: (?:is|was|has|had|gets|got|sees|saw))? (?:the )?(?<end>most|fewest|least|highest|lowest|worst|best)(?<figure>(?: [a-z]+){0,4})[?.! ]*$/u;
const DAY_ZH =
  /^(?:那么?|其中){0,2}(?:哪天的?(?<figure>[^,，哪]{0,8}?)(?:是)?(?<end>最[多少高低差好])|(?<before>[^,，哪]{0,8}?)(?<most>最[多少高低差好])的(?:一天|那天)?是哪天)(?:呢|啊|呀)?[?？。!]*$/u;

/** The reading of such a turn; null where it is none. @param words normalised */
export function busiest(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  if (previous?.kind !== 'breakdown' || previous.by.length !== 1 || previous.grain !== null) return null;
  if (previous.metrics.length !== 1 || previous.place || previous.compare !== null) return null;
  const [dim] = previous.by;
  const days = dim === 'weekday' ? onWeekdays(words, previous, context) : null;
  if (days !== null) return { status: 'plan', plan: days, lang };
  const { thing = '', behind = '', end = '' } = (BUSY_EN.exec(words) ?? BUSY_ZH.exec(words))?.groups ?? {};
  if (end === '') return null;
  const most = !/quiet|least|闲|空|不忙/u.test(end);
  const of = (plan: Plan): Plan => ranked(plan, most);
  const [metric] = previous.metrics;
  const counts = metric !== undefined && metricEntry(metric).unit === 'count';
  const ofTickets = of({ ...previous, metrics: ['tickets'], stat: null, clock: 'calendar' });
  const said = `${thing} ${behind}`;
  if (dim === 'weekday' || dim === 'hour') {
    if (/channel|team|product|region|category/u.test(said)) return null;
    const its = dim === 'weekday' ? /hour|小时|时段|几点/u : /day|week|天|周几|星期|礼拜/u;
    if (!its.test(said)) return { status: 'plan', plan: counts ? of(previous) : ofTickets, lang };
    const other: Plan = { ...(counts ? previous : ofTickets), by: [dim === 'weekday' ? 'hour' : 'weekday'] };
    // "Which day is the busiest" after the hours: a weekday, or one of the days there were.
    return dim === 'weekday' ? { status: 'plan', plan: of(other), lang } : null;
  }
  // "Which one is the busiest?" of the channels of complaints.
  const own = /^ ?(?:one|哪一?个)? ?(?:one|哪一?个)?$/u.test(said.trim());
  if (!counts || !own || previous.metrics.join() === 'tickets') return null;
  const options = [of(previous), ofTickets].map((plan) => say(plan, lang, context.gazetteer));
  return { status: 'clarify', lang, about: words.replace(/[?？。!.]+$/u, ''), options };
}

/** The group at an end of a table. */
function ranked(
  { nth: _nth, having: _having, share: _share, byMerit: _merit, ...plan }: Plan,
  most: boolean,
): Plan {
  return { ...plan, kind: 'breakdown', order: most ? 'desc' : 'asc', limit: 1 };
}

/** The weekday that has the most of what the table counts; null where another figure, or a day of the calendar, is asked for. */
function onWeekdays(words: string, previous: Plan, context: ReadContext): Plan | null {
  const found = (DAY_EN.exec(words) ?? DAY_ZH.exec(words))?.groups;
  if (found === undefined) return null;
  const { figure = found['before'] ?? '', end = found['most'] ?? '' } = found;
  const same = cut(figure, context).every(
    (token) =>
      canMean(token, 'filler', 'follow_up', 'possessive') ||
      (token.known &&
        token.meanings.some(
          (one) =>
            (one.k === 'metric' && one.metric === previous.metrics[0]) ||
            (one.k === 'type' && one.metric === previous.metrics[0]),
        )),
  );
  return same ? ranked(previous, isMost(end, previous)) : null;
}
