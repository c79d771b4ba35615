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
  // No word of English stands in Chinese, small or large.
  ['US 的单2月几张', null, `value tickets ${FEBRUARY} region=US`],
  ['2月US投诉几起', null, `value complaints ${FEBRUARY} region=US`],
  ['US这边2月满意率', null, `value csat ${FEBRUARY} region=US`],
  ['us2月工单', null, `value tickets ${FEBRUARY} region=US`],
  ['IT 2月工单多少', null, `value tickets ${FEBRUARY} team=T9`],
  ['2月it工单', null, `value tickets ${FEBRUARY} team=T9`],
  ['除了US，2月各地区工单', null, `breakdown tickets ${FEBRUARY} region!=US by region`],
  ['DE和US2月工单', null, `compare tickets ${FEBRUARY} region=DE|US by region`],
  ['给us看一下2月工单', null, `value tickets ${FEBRUARY}`],
  ['US 呢', 'DE上周工单', 'value tickets 2026-03-09..2026-03-15 region=US'],
  ['只看US', '2月各地区工单', `breakdown tickets ${FEBRUARY} region=US by region`],
  ['US?', 'tickets in DE in february', `value tickets ${FEBRUARY} region=US`],
  ['and us?', 'tickets in DE in february', `value tickets ${FEBRUARY} region=US`],
  // Where the word can't stand, or everything is large.
  ['us csat in february', null, `value csat ${FEBRUARY} region=US`],
  ['tickets in us in february', null, `value tickets ${FEBRUARY} region=US`],
  ['tickets in the us in february', null, `value tickets ${FEBRUARY} region=US`],
  ['it tickets in february', null, `value tickets ${FEBRUARY} team=T9`],
  ['US CSAT FEBRUARY', null, `value csat ${FEBRUARY} region=US`],
  ['de vs us csat in february', null, `compare csat ${FEBRUARY} region=DE|US by region`],
  ['how is us doing on csat, february', null, `value csat ${FEBRUARY} region=US`],
  ['SHOW US TICKETS IN FEBRUARY', null, `value tickets ${FEBRUARY}`],
  ['get us the csat for february', null, `value csat ${FEBRUARY}`],
  ['it by channel', 'tickets in february', `breakdown tickets ${FEBRUARY} by channel`],
  ['csat for us in february', null, 'clarify us -> 2'],
])('%s', (text, before, expected) => {
  expect(read(text, before)).toBe(expected);
});
