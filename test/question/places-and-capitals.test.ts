// A team of a place (日本组 is "Japan Desk"), and a channel that is spelled like a word of talk ("LINE").
import { expect, it } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { readQuestion } from '../../src/question/read.js';
import type { Asker } from '../../src/question/context.js';
import { monday } from './monday.js';
import { sketch } from './sketch.js';
import { DIRECTORY, MANAGER } from './workspace.js';

const GAZETTEER = buildGazetteer({
  ...DIRECTORY,
  teams: [
    ...DIRECTORY.teams,
    { id: 'JP', name: 'Japan Desk', supervisorId: null },
    { id: 'CA', name: 'Canada Desk', supervisorId: null },
  ],
  values: {
    ...DIRECTORY.values,
    channel: [...(DIRECTORY.values['channel'] ?? []), 'LINE'],
    region: [...(DIRECTORY.values['region'] ?? []), '日本', '加拿大'],
  },
});
const LEAD: Asker = { agentId: 'S2', teamId: 'T2', role: 'supervisor' };
const read = (text: string, asker: Asker = MANAGER): string =>
  sketch(readQuestion(text, monday(GAZETTEER, asker, null)));

it.each([
  ['日本组现在积压多少', 'value backlog 2026-03-16 team=JP'],
  ['日本团队上月满意率', 'value csat 2026-02-01..2026-02-28 team=JP'],
  ['加拿大组上周工单', 'value tickets 2026-03-09..2026-03-15 team=CA'],
  ['日本组和云帆组上月工单对比', 'compare tickets 2026-02-01..2026-02-28 team=JP|T1 by team'],
  ['2月份日本组的低分', 'value low_scores 2026-02-01..2026-02-28 team=JP'],
  ['上周日本组工单', 'value tickets 2026-03-09..2026-03-15 team=JP'],
  ['日本地区上月工单', 'value tickets 2026-02-01..2026-02-28 region=日本'],
])('%s', (text, reading) => {
  expect(read(text)).toBe(reading);
});

it.each([
  ['日本组现在积压多少', 'value backlog 2026-03-16 team=JP'],
  ['本组现在积压多少', 'value backlog 2026-03-16 team=T2'],
  ['昨日本组工单', 'value tickets 2026-03-15 team=T2'],
  ['3月1日本组工单', 'value tickets 2026-03-01 team=T2'],
  // Of last week and Japan, or of last Sunday and one's own team.
  ['上周日本组工单', 'unread'],
  ['日本这组上月工单', 'unread'],
])('%s, asked by who has a team', (text, reading) => {
  expect(read(text, LEAD)).toContain(reading);
});

it.each([
  ['how many LINE tickets did we get last month?', 'value tickets 2026-02-01..2026-02-28 channel=LINE'],
  ['LINE上个月多少单', 'value tickets 2026-02-01..2026-02-28 channel=LINE'],
  ['LINE csat february', 'value csat 2026-02-01..2026-02-28 channel=LINE'],
  ['phone and LINE csat last month', 'compare csat 2026-02-01..2026-02-28 channel=phone|LINE by channel'],
  ['tickets by line last month', 'breakdown tickets 2026-02-01..2026-02-28 by product_line'],
  [
    'which line has the most complaints last month',
    'breakdown complaints 2026-02-01..2026-02-28 by product_line desc 1',
  ],
  ['LINE chart of tickets last month by week', 'trend tickets 2026-02-01..2026-02-28 /week'],
  ['line上个月多少单', 'clarify'],
  ['CSAT LINE FEBRUARY', 'clarify'],
])('%s', (text, reading) => {
  expect(read(text)).toContain(reading);
});
