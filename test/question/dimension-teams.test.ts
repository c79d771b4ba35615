// A team whose name begins like a kind of group: 渠道组 beside 各渠道.
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { readQuestion } from '../../src/question/read.js';
import { context, DIRECTORY } from './workspace.js';

const gazetteer = buildGazetteer({
  ...DIRECTORY,
  teams: [...DIRECTORY.teams, { id: 'T9', name: '渠道组', supervisorId: null }],
});

function groupsOf(question: string): readonly string[] {
  const reading = readQuestion(question, { ...context(), gazetteer });
  if (reading.status !== 'plan') throw new Error(`${question}: ${reading.status}`);
  return [...reading.plan.by, ...reading.plan.where.map(({ dim }) => `${dim}=`)];
}

describe('a team called 渠道组', () => {
  it.each([
    ['上周各组各渠道的工单量', ['team', 'channel']],
    ['上周各渠道各组的工单量', ['channel', 'team']],
    ['上周工单量按组和渠道', ['team', 'channel']],
    ['上周各渠道工单量', ['channel']],
    ['上周渠道组工单量', ['team=']],
    ['上周各渠道渠道组的工单量', ['channel', 'team=']],
  ])('%s', (question, groups) => {
    expect(groupsOf(question)).toEqual(groups);
  });
});
