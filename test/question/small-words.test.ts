// Names that are spelled like the smallest words: written small, "it" is the word; written large, IT is who is called so.
import { expect, test } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { readQuestion } from '../../src/question/read.js';
import { monday } from './monday.js';
import { sketch } from './sketch.js';
import { DIRECTORY, MANAGER } from './workspace.js';

const GAZETTEER = buildGazetteer({
  ...DIRECTORY,
  teams: [...DIRECTORY.teams, { id: 'T9', name: 'IT', supervisorId: null }],
  agents: DIRECTORY.agents.map((agent, at) => (at === 0 ? { ...agent, name: 'Will', aliases: [] } : agent)),
  values: { ...DIRECTORY.values, region: ['US', 'IN', 'DE'] },
});
const read = (text: string, before: string | null = null): string => {
  const first = before === null ? null : readQuestion(before, monday(GAZETTEER, MANAGER, null));
  const previous = first?.status === 'plan' ? first.plan : null;
  return sketch(readQuestion(text, monday(GAZETTEER, MANAGER, previous)));
};

const FEBRUARY = '2026-02-01..2026-02-28';

test.each([
  [
    'show it by month this year',
    'complaint rate in february',
    'trend complaint_rate 2026-01-01..2026-03-16 /month',
  ],
  ['tickets in february for IT', null, `value tickets ${FEBRUARY} team=T9`],
  ['tickets in february for the it team', null, `value tickets ${FEBRUARY} team=T9`],
  ['tickets in february', null, `value tickets ${FEBRUARY}`],
  ['tickets in february in IN', null, `value tickets ${FEBRUARY} region=IN`],
  ['what csat did people give us in february', null, `value csat ${FEBRUARY}`],
  ['csat in february for US', null, `value csat ${FEBRUARY} region=US`],
  ["will's csat in february", null, `value csat ${FEBRUARY} agent=A01`],
])('%s', (text, before, expected) => {
  expect(read(text, before)).toBe(expected);
});
