// Months that are also somebody's name: set against another time they are months; the name needs a cue; else it is asked back.
import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { readQuestion } from '../../src/question/read.js';
import type { Directory } from '../../src/tickets/directory.js';
import { sketch } from './sketch.js';
import { context, DIRECTORY, MANAGER } from './workspace.js';

const [someone] = DIRECTORY.agents;
if (someone === undefined) throw new Error('the workspace of the books has people');
const named = (id: string, name: string): Directory['agents'][number] => ({
  ...someone,
  id,
  name,
  teamId: 'T2',
  email: `${id}@desk.example`,
  aliases: [],
});

const GAZETTEER = buildGazetteer({
  ...DIRECTORY,
  agents: [named('J1', 'June Harper'), named('J2', 'April Nguyen'), named('J3', 'Bruce Tolland')],
});

/** Thursday 2026-07-16. */
const read = (question: string): string =>
  sketch(
    readQuestion(question, {
      ...context({ ...MANAGER, agentId: 'J3' }),
      now: Date.parse('2026-07-16T01:00:00Z'),
      today: '2026-07-16',
      gazetteer: GAZETTEER,
    }),
  );

const JUNE_MAY = '2026-06-01..2026-06-30 vs 2026-05-01..2026-05-31';

describe('held against another time, the month', () => {
  test.each([
    ['june csat vs may', `compare csat ${JUNE_MAY}`],
    ['june fcr vs may', `compare fcr ${JUNE_MAY}`],
    ['june tickets compared with may', `compare tickets ${JUNE_MAY}`],
    ['june tickets compared with may tickets', `compare tickets ${JUNE_MAY}`],
    ['compare june csat against march', 'compare csat 2026-06-01..2026-06-30 vs 2026-03-01..2026-03-31'],
    ['april csat vs march', 'compare csat 2026-04-01..2026-04-30 vs 2026-03-01..2026-03-31'],
    ['june nps vs april nps', 'compare nps 2026-06-01..2026-06-30 vs 2026-04-01..2026-04-30'],
    ['why was june csat worse than may', `drivers csat ${JUNE_MAY}`],
    ['why did june csat drop vs may', `drivers csat ${JUNE_MAY}`],
    ['how did june csat compare to may', `compare csat ${JUNE_MAY}`],
    ['was june csat better than may', `compare csat ${JUNE_MAY}`],
    ['was june better than may for csat', `compare csat ${JUNE_MAY}`],
    ["june's csat vs may's", `compare csat ${JUNE_MAY}`],
    ['csat for june vs may', `compare csat ${JUNE_MAY}`],
    ['june csat vs last year', 'compare csat 2026-06-01..2026-06-30 vs 2025-06-01..2025-06-30'],
    ['june csat vs june last year', 'compare csat 2026-06-01..2026-06-30 vs 2025-06-01..2025-06-30'],
    ['june csat vs q1', 'compare csat 2026-06-01..2026-06-30 vs 2026-01-01..2026-03-31'],
    ['my june csat vs may', 'compare csat 2026-06-01..2026-06-30 agent=J3 vs 2026-05-01..2026-05-31'],
    ['june csat vs may for bruce', 'compare csat 2026-06-01..2026-06-30 agent=J3 vs 2026-05-01..2026-05-31'],
    ['june csat is down from may', `compare csat ${JUNE_MAY}`],
    ['june csat by team', 'breakdown csat 2026-06-01..2026-06-30 by team'],
    ['csat for june', 'value csat 2026-06-01..2026-06-30'],
  ])('%s', (question, expected) => {
    expect(read(question)).toBe(expected);
  });
});

describe('with a cue, the person', () => {
  test.each([
    ['june harper csat vs may', 'compare csat 2026-07-01..2026-07-16 agent=J1 vs 2026-05-01..2026-05-31'],
    ["june harper's csat in may", 'value csat 2026-05-01..2026-05-31 agent=J1'],
    ["june's csat in may", 'value csat 2026-05-01..2026-05-31 agent=J1'],
    ["june's csat last month", 'value csat 2026-06-01..2026-06-30 agent=J1'],
    ['june csat this month vs may', 'compare csat 2026-07-01..2026-07-16 agent=J1 vs 2026-05-01..2026-05-31'],
    ['how many tickets did june resolve in may', 'value resolved 2026-05-01..2026-05-31 agent=J1'],
    ['how many did june close this year', 'value resolved 2026-01-01..2026-07-16 agent=J1'],
    ['june resolved last week', 'value resolved 2026-07-06..2026-07-12 agent=J1'],
    ["compare june's csat with bruce's in may", 'compare csat 2026-05-01..2026-05-31 agent=J1|J3 by agent'],
    ['june vs bruce csat in may', 'compare csat 2026-05-01..2026-05-31 agent=J1|J3 by agent'],
  ])('%s', (question, expected) => {
    expect(read(question)).toBe(expected);
  });
});

describe('either, asked back', () => {
  test.each([
    'june csat last month',
    'june csat 2025',
    'june csat this year',
    "june's csat in q2",
    'june csat may',
    'june csat compared to last month',
    'how many tickets did june resolve',
    'tickets resolved by june',
    'how did june do on csat',
    "how's june doing on csat",
  ])('%s', (question) => {
    const reading = readQuestion(question, {
      ...context({ ...MANAGER, agentId: 'J3' }),
      now: Date.parse('2026-07-16T01:00:00Z'),
      today: '2026-07-16',
      gazetteer: GAZETTEER,
    });
    expect(reading.status).toBe('clarify');
    const options = reading.status === 'clarify' ? reading.options : [];
    expect(options.map((option) => read(option)).every((plan) => !plan.startsWith('unread'))).toBe(true);
    expect(options.some((option) => option.includes('June Harper'))).toBe(true);
  });
});
