// What customers said.
import { at, survey, ticket } from '../world.js';
import type { Truth } from './truth.js';

const tickets = [
  ticket('t1', '2026-03-01 10:00', { followed_up_at: at('2026-03-12 10:00') }),
  ticket('t2', '2026-03-01 10:00', { followed_up_at: at('2026-03-09 10:00') }),
  ticket('t3', '2026-03-01 10:00', { followed_up_at: at('2026-03-16 12:00') }),
];

// Answered in the week: 5, 4, 3, 2, 1 of 5 and 8 of 0–10 (0.8 of the scale: satisfied; 4.2 of 5). Opened without a score: one. Sent and
// not answered: one. Answered the week before, or an hour from now: one each.
const sent = { sent_at: at('2026-03-09 08:00') };
const csat = [
  survey('five', 5, '2026-03-09 09:00', sent),
  survey('four', 4, '2026-03-10 09:00', sent),
  survey('three', 3, '2026-03-11 09:00', sent),
  survey('two', 2, '2026-03-11 09:00', { ...sent, ticket_id: 't1' }),
  survey('one', 1, '2026-03-11 09:00', { ...sent, ticket_id: 't2' }),
  survey('wide', 8, '2026-03-15 23:59', { ...sent, scale: [0, 10] }),
  survey('blank', null, '2026-03-11 09:00', sent),
  survey('silent', null, null, sent),
  survey('early', 1, '2026-03-08 23:59', { sent_at: at('2026-03-08 08:00') }),
  survey('late', 1, '2026-03-16 10:00', sent),
];

const nps = [10, 9, 8, 7, 6, 0].map((score) =>
  survey(`n${score}`, score, '2026-03-10 09:00', { kind: 'nps' }),
);

const process = [
  survey('p1', 5, '2026-03-10 09:00', { kind: 'process', aspect: 'speed' }),
  survey('p2', 2, '2026-03-10 09:00', { kind: 'process', aspect: 'speed' }),
  survey('p3', 10, '2026-03-10 09:00', { kind: 'process', aspect: 'attitude', scale: [0, 10] }),
];

export const surveyTruths: readonly Truth[] = [
  // five, four and wide, of six.
  {
    name: 'four and five of five',
    world: { surveys: csat },
    query: { metric: 'csat' },
    value: 3 / 6,
    n: 6,
    excluded: 1,
  },
  {
    // (5 + 4 + 3 + 2 + 1 + 4.2) / 6.
    name: 'each rescaled to 1–5',
    world: { surveys: csat },
    query: { metric: 'csat_score' },
    value: 19.2 / 6,
    n: 6,
    excluded: 1,
  },
  {
    // Sent in the week: nine; six have an answer by now.
    name: 'a blank, a silent and a future one are no answers',
    world: { surveys: csat },
    query: { metric: 'csat_response_rate' },
    value: 6 / 9,
    n: 9,
  },
  {
    // Two promoters and two detractors of six: 0.
    name: 'promoters less detractors',
    world: { surveys: nps },
    query: { metric: 'nps' },
    value: 0,
    n: 6,
  },
  {
    // Without the two detractors: 2 of 4 promote.
    name: 'points, not a share',
    world: { surveys: nps.slice(0, 4) },
    query: { metric: 'nps' },
    value: 50,
    n: 4,
  },
  {
    // On a scale from 1 a nine is still a promoter.
    name: 'promoters by the score as given',
    world: { surveys: [survey('n', 9, '2026-03-10 09:00', { kind: 'nps', scale: [1, 10] })] },
    query: { metric: 'nps' },
    value: 100,
    n: 1,
  },
  {
    // 5, 2 and 5.
    name: 'process scores, rescaled',
    world: { surveys: [...process, ...csat] },
    query: { metric: 'process_satisfaction' },
    value: 4,
    n: 3,
  },
  {
    name: 'one aspect of it',
    world: { surveys: process },
    query: { metric: 'process_satisfaction', where: [{ dim: 'aspect', in: ['speed'] }] },
    value: 3.5,
    n: 2,
  },
  // two and one.
  { name: 'one and two of five', world: { surveys: csat }, query: { metric: 'low_scores' }, value: 2, n: 2 },
  {
    // t1 was followed up after "two", t2 before "one".
    name: 'only after the answer',
    world: { tickets, surveys: csat },
    query: { metric: 'follow_up_rate' },
    value: 1 / 2,
    n: 2,
  },
  {
    // t3 will be followed up at noon; a low rating without a ticket can't be.
    name: 'a follow-up to come, and a rating of no ticket',
    world: {
      tickets,
      surveys: [
        survey('a', 1, '2026-03-10 09:00', { ticket_id: 't3' }),
        survey('b', 1, '2026-03-10 09:00'),
        survey('c', 1, '2026-03-10 09:00', { ticket_id: 'unknown' }),
      ],
    },
    query: { metric: 'follow_up_rate' },
    value: 0,
    n: 1,
    excluded: 2,
  },
];
