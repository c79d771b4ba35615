// People who are called like a word of talk, a month or a day: however a question names them, it is read as theirs or asked back, and never
// answered as if nobody had been named. The same words beside a figure stay words, whoever works there.
import { describe, expect, it } from 'vitest';
import type { Asker, ReadContext } from '../../src/question/context.js';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import type { Reading } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import type { Agent } from '../../src/tickets/rows.js';
import { monday } from './monday.js';
import { sketch } from './sketch.js';
import { AGENT, DIRECTORY, GAZETTEER, MANAGER } from './workspace.js';

const NAMES =
  'Rose|Will|Mark|Grace|Chase|Drew|Frank|Bill|Jack|Joy|Hope|Max|Art|Sue|Pat|Rich|Guy|Dash|Dawn|Grant|Miles|Chip|Rob|Gene|Skip|Ace|Angel|Faith|Chance|Chuck|Cliff|Clay|Earl|Dean|Hunter|Penny|Ruby|Pearl|Amber|Ivy|Lily|Iris|Holly|Jade|Robin|Jay|Brook|Reed|Ray|Sky|Sunny|Rusty|Sandy|Sterling|Victor|Price|Major|Page|Nick|Pierce|Carol|Eve|Violet|Ginger|Honey|Star|Crystal|Mercy|Patience|Honor|Justice|Mo|Al|Bo|Van|Les|Win|Wade|Ward|Lance|Rush|Trip|Tag|Val|Mel|Don|Herb|Stew|Mike|Kit|Ken|Di|Jo|Min|Long|Young|Rise|Best|Peak'.split(
    '|',
  );
/** Where nothing tells, they are the little words. */
const SMALL = 'An|So|Do|Be'.split('|');
/** Alone they are the month or the day; beside another time they are somebody. */
const TIMES = 'April|May|June|August|Jan|Summer|Autumn|Sunday|Wednesday'.split('|');

type Frame = readonly [question: string, metric: string];
const FRAMES: readonly Frame[] = [
  ["{}'s csat in February", 'csat'],
  ['csat for {} in February', 'csat'],
  ['csat of {} last month', 'csat'],
  ['what was first response time for {} last month?', 'first_response_time'],
  ['how many tickets did {} resolve in February', 'resolved'],
  ['how many complaints did {} get last week', 'complaints'],
  ['how is {} doing on csat this month', 'csat'],
  ["what was {}'s first response time last week", 'first_response_time'],
  ["did {}'s csat drop last month", 'csat'],
  ['tickets resolved by {} last week', 'resolved'],
  ['compare {} and Emma Stone on csat last month', 'csat'],
  ['{} vs Emma Stone csat last month', 'csat'],
  ['csat of Tom Baker and {} in February', 'csat'],
  ['{}的csat，今年', 'csat'],
  ['上个月{}的满意度', 'csat'],
  ['{}今年的满意度', 'csat'],
  ['{}这个月csat', 'csat'],
  ['{}二月解决量', 'resolved'],
  ['{}上周解决了多少单', 'resolved'],
  ['上周{}解决量', 'resolved'],
  ['{}和Emma Stone上个月满意度对比', 'csat'],
];
/** Without a time. */
const UNDATED: readonly Frame[] = [
  ['how many open tickets does {} have', 'backlog'],
  ['看下{}的首响', 'first_response_time'],
  ['{}手上还有几张单', 'backlog'],
  ['{}满意度怎么样', 'csat'],
];
/** Where nothing but the order of words can tell: read of somebody, or not at all. */
const BARE: readonly Frame[] = [
  ['{} csat this year', 'csat'],
  ['{} csat last month', 'csat'],
  ['csat last month, {}', 'csat'],
  ['{} 二月满意度', 'csat'],
];

const somebody = (id: string, name: string, aliases: string[] = []): Agent => ({
  id,
  name,
  teamId: 'T1',
  role: 'agent',
  aliases,
  email: `${id}@desk.example`,
  timezone: null,
  active: true,
});

/** April Diaz is somebody else's name here. */
const PEOPLE = DIRECTORY.agents.filter(({ id }) => id !== 'A07');
const withPeople = (people: readonly Agent[], asker: Asker = MANAGER): ReadContext =>
  monday(buildGazetteer({ ...DIRECTORY, agents: [...PEOPLE, ...people] }), asker, null);

/** How a name comes to be known: in front of another, alone, or as what colleagues call somebody. */
const KNOWN: readonly ((name: string) => Agent)[] = [
  (name) => somebody('AX', `${name} Fernandes`),
  (name) => somebody('AX', name),
  (name) => somebody('AX', 'Zhu Fernandes', [name]),
];

const isTheirs = (reading: Reading, metric: string): boolean =>
  reading.status === 'plan' &&
  reading.plan.metrics.includes(metric as never) &&
  reading.plan.where.some((one) => one.dim === 'agent' && 'in' in one && one.in.includes('AX'));

/** Every question of a name that is answered as something else; those that are refused are counted apart. */
function asked(name: string, frames: readonly Frame[]): { wrong: string[]; refused: string[]; all: number } {
  const [wrong, refused]: [string[], string[]] = [[], []];
  let all = 0;
  for (const known of KNOWN) {
    const context = withPeople([known(name)]);
    for (const [frame, metric] of frames)
      for (const written of [name, name.toLowerCase()]) {
        const question = frame.replace('{}', written);
        const reading = readQuestion(question, context);
        all += 1;
        if (reading.status === 'plan' && !isTheirs(reading, metric))
          wrong.push(`${question} => ${sketch(reading)}`);
        else if (reading.status === 'unread') refused.push(`${question} => ${sketch(reading)}`);
      }
  }
  return { wrong, refused, all };
}

describe('somebody called like a word', () => {
  it.each(NAMES)('%s', (name) => {
    const { wrong, refused, all } = asked(name, [...FRAMES, ...UNDATED]);
    expect(wrong).toEqual([]);
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(all / 25);
    expect(asked(name, BARE).wrong).toEqual([]);
  });
  it.each(SMALL)('%s', (name) => {
    expect(asked(name, [...FRAMES, ...UNDATED]).wrong).toEqual([]);
  });
  it.each(TIMES)('%s, beside another time', (name) => {
    const { wrong, refused, all } = asked(name, FRAMES);
    expect(wrong).toEqual([]);
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(all / 8);
  });
  it.each(['Rose', 'Max', 'Will', 'Mark', 'Hope', 'Drew'])('%s, of two who are called so', (name) => {
    const context = withPeople([somebody('AX', `${name} Fernandes`), somebody('AY', `${name} Olsen`)]);
    for (const [frame] of FRAMES) {
      const reading = readQuestion(frame.replace('{}', name), context);
      expect(`${frame} ${reading.status}`).not.toBe(`${frame} plan`);
    }
  });
  it('is asked about by an agent as well', () => {
    const context = withPeople([somebody('AX', 'Rose Fernandes')], AGENT);
    for (const [frame, metric] of FRAMES.slice(0, 10)) {
      const reading = readQuestion(frame.replace('{}', 'Rose'), context);
      expect(isTheirs(reading, metric), `${frame}: ${sketch(reading)}`).toBe(true);
    }
  });
});

/** Words that stay words, though everybody of these names works there. */
const WORDS = [
  'csat rose in February|how much has csat rose since January|did csat rise last month|which team rose most in csat last month',
  'what rose last week|why has csat rose in February|csat rose 5 points last month',
  'max first response time last week|what is the max resolution time this month|min first response time in February',
  'will we hit the target|will csat drop next month|how will complaints develop|will you show csat in February',
  'csat in may|csat in April|csat for june|complaints in August last year|may complaints|csat april vs june|csat from april to june',
  'csat on sunday|tickets last Wednesday|tickets by hour of day last month|tickets by day last week|csat by month, line chart',
  'open tickets by team|how many open tickets are there|what is open right now|which tickets are still open|close rate last month',
  'best team on csat last month|who is best at csat this month|peak hours last week|the trend of csat this year',
  'csat of long tickets|how long do replies take on average|how long did it take to resolve a ticket in February',
  'so how many complaints did we get last week|do we have overdue tickets|csat by team or channel',
  'an overview of csat last month|is csat an average|be quick: csat last month',
  'csat rose了吗|max首响时间是多少|csat drop了多少|今年csat的trend|csat best的组',
]
  .join('|')
  .split('|');

describe('a word that people are called', () => {
  const everybody = [...NAMES, ...SMALL, ...TIMES].map((name, at) =>
    somebody(`AX${at}`, `${name} Fernandes${at}`),
  );
  const context = withPeople(everybody);
  const usual = monday(GAZETTEER, MANAGER, null);
  it.each(WORDS)('%s', (question) => {
    const reading = readQuestion(question, context);
    // Asked back is never wrong; what was read stays as it was.
    if (reading.status === 'clarify') return;
    expect(sketch(reading)).toBe(sketch(readQuestion(question, usual)));
  });
  it('is seldom asked back where it is plain', () => {
    const asks = WORDS.filter(
      (question) =>
        readQuestion(question, usual).status === 'plan' &&
        readQuestion(question, context).status === 'clarify',
    );
    expect(asks.length, asks.join('\n')).toBeLessThan(WORDS.length / 15);
  });
});
