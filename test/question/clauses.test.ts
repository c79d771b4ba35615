// What only says why, by whom and of whom something is asked is taken out of a question; what looks like it stays.
import { describe, expect, test } from 'vitest';
import { withoutPurpose } from '../../src/question/wording/clauses-of-purpose.js';
import { asCustomers } from '../../src/question/wording/customers-en.js';
import { namesFor, withoutCourtesies } from '../../src/question/wording/courtesies.js';
import { normalise } from '../../src/question/normalise.js';
import { GAZETTEER } from './workspace.js';

const nobody = (): boolean => false;

describe('clauses of purpose', () => {
  test.each([
    ['csat last month for my weekly report', 'csat last month'],
    ['for our board meeting tomorrow: csat last month', 'csat last month'],
    ['csat last month, my boss wants it by noon', 'csat last month'],
    ['the board is asking for our nps', 'our nps'],
    ['my manager wants to know who resolved the most', 'who resolved the most'],
    ['i was asked for the csat', 'the csat'],
    ["i'm preparing the qbr and need the fcr", 'need the fcr'],
    ['sla for my q1 report', 'sla for q1'],
    ['sla for the q1 report', 'sla for the q1 report'],
    ['tickets my boss asked about', 'tickets my boss asked about'],
    ['my boss asked me to close all tickets', 'my boss asked me to close all tickets'],
    ['faults for the dashboard', 'faults for the dashboard'],
    ['tickets for review', 'tickets for review'],
    ['for my deck', 'for my deck'],
  ])('%s', (text, rest) => {
    expect(withoutPurpose(text, nobody)).toBe(rest);
  });

  test('a name of the workspace stays', () => {
    expect(withoutPurpose('complaints for the board', (phrase) => phrase === 'board')).toBe(
      'complaints for the board',
    );
  });
});

describe('courtesies', () => {
  const names = namesFor(GAZETTEER, 'A04');
  test.each([
    ['hi, Emma here. csat last week', 'csat last week'],
    ['csat last week. Thanks, Emma', 'csat last week'],
    ['csat last week. Kind regards, Emma Stone', 'csat last week'],
    ['csat last week. Kind regards, Sandra', 'csat last week. kind regards, sandra'],
    ['csat last week - Emma', 'csat last week'],
    ['csat last week - Olga', 'csat last week - olga'],
    ['can you get me the csat', 'can you show the csat'],
    ['thanks, Harbor', 'thanks, harbor'],
    ['who is best, Emma', 'who is best, emma'],
    ['csat for April', 'csat for april'],
  ])('%s', (text, rest) => {
    expect(withoutCourtesies(normalise(text), names)).toBe(rest);
  });
});

describe('customers by their trade', () => {
  const isName = (phrase: string): boolean => phrase === 'exchange students';
  test.each([
    ['patient satisfaction', 'customer satisfaction'],
    ['new patients', 'new customers'],
    ['complaints of exchange students', 'complaints of exchange students'],
    ['complaints of students', 'complaints of customers'],
  ])('%s', (text, rest) => {
    expect(asCustomers(text, isName)).toBe(rest);
  });
});
