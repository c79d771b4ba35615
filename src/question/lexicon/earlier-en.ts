// The range before, and the same one a year earlier, as English says them: "the same days last month", "vs a year ago". Which days they are is
// settled by the period that they stand beside.
import { oneOf, say, type Phrases } from './phrases.js';

const SPANS = ['period', 'time', 'week', 'month', 'quarter'];
const YEAR_EARLIER = [
  'a year earlier',
  'a year before',
  'a year prior',
  'one year ago',
  'one year earlier',
  'one year before',
  'the year earlier',
  'of the year before',
  'in the year before',
  'the previous year',
  'of the previous year',
  'in the previous year',
  'the prior year',
];

export const EARLIER_EN: readonly Phrases[] = [
  say(
    { k: 'previous' },
    'the previous period|previous period|the period before|the previous one|the one before|period over period|last period|prior period|the prior period|the preceding period',
  ),
  say(
    { k: 'year_earlier', noun: true },
    'the same period last year|same period last year|same time last year|the same time last year|the same month last year|same month last year|the same week last year|same week last year|the same quarter last year|same quarter last year|last year same period|the same days last year|same days last year|last year same days|on the same days last year|the same days a year ago|same days a year ago|the same days of last year|the same dates a year ago|same dates last year|those days last year|same days the year before|the same days the year before|the same dates last year|a year ago|one year ago|this time last year',
  ),
  // "the same quarter a year earlier".
  say(
    { k: 'year_earlier', noun: true },
    [
      oneOf(['the', ''], ['same'], SPANS, ['a year ago', 'the year before', 'of last year', 'in last year']),
      oneOf(['the', ''], ['same'], [...SPANS, 'days', 'dates'], YEAR_EARLIER),
    ].join('|'),
  ),
  say(
    { k: 'year_earlier' },
    'year over year|yoy|a year earlier|the year earlier|one year earlier|year on year',
  ),
  say(
    { k: 'previous', grain: 'month' },
    'the same period last month|same period last month|the same period of last month|same time last month|the same time last month|the same days last month|same days last month|last month same days|last month on the same days|same days of last month|the same days of last month|same dates last month|the same dates last month|last month same period|last month same dates|the month before|month before|month over month|mom|prior month|the prior month|the preceding month|the month prior|month on month|the month before that',
  ),
  say(
    { k: 'previous', grain: 'quarter' },
    'the same period last quarter|same period last quarter|same time last quarter|same days last quarter|the same days last quarter|last quarter same days|last quarter same period|the quarter before|quarter before|quarter over quarter|qoq|prior quarter|the prior quarter|quarter on quarter',
  ),
  say({ k: 'previous', grain: 'year' }, 'the year before'),
  say({ k: 'previous', grain: 'day' }, 'the day before|day before|day over day|dod|day on day'),
  say(
    { k: 'previous', grain: 'week' },
    'the same period last week|same period last week|same time last week|the same time last week|the same days last week|same days last week|last week same days|last week on the same days|same days of last week|the same days of last week|last week same period|the week before|week before|week over week|wow|prior week|the prior week|the preceding week|the week prior|week on week|the week before that',
  ),
];
