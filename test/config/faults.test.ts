// What people read when a setting is wrong: the file, the line, one sentence.
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { AppError } from '../../src/errors.js';
import { folder } from './workspaces.js';

function faultOf(
  files: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
): string {
  try {
    loadConfig(variables, folder(files));
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad_config') return error.message;
    throw error;
  }
  return 'no fault';
}

describe('a fault in deskbeat.yaml', () => {
  it.each([
    ['workspce: {}', '1: the file has no setting "workspce" (did you mean "workspace"?).'],
    [
      'workspace:\n  name: A\n  timezon: UTC',
      '3: workspace has no setting "timezon" (did you mean "timezone"?).',
    ],
    [
      'workspace:\n  week-start: sunday',
      '2: workspace has no setting "week-start" (did you mean "weekStart"?).',
    ],
    ['teams:\n  T1: { kalender: x }', '2: teams.T1 has no setting "kalender" (did you mean "calendar"?).'],
    [
      'pushes:\n  - name: a\n    cron: "0 9 * * *"\n    to: agents\n    colour: red',
      '5: pushes.0 has no setting "colour".',
    ],
    [
      'workspace: { timezone: Asia/Shangai }',
      '1: workspace.timezone is "Asia/Shangai", where an IANA time zone such as Asia/Shanghai is needed (did you mean "Asia/Shanghai"?).',
    ],
    [
      'workspace:\n  weekStart: mondey',
      '2: workspace.weekStart is "mondey", where one of monday, sunday, saturday is needed (did you mean "monday"?).',
    ],
    ['workspace: { minSample: 0 }', '1: workspace.minSample is 0, where at least 1 is needed.'],
    ['workspace: { minSample: ten }', '1: workspace.minSample is "ten", where a number is needed.'],
    ['workspace: { fiscalYearStart: 13 }', '1: workspace.fiscalYearStart is 13, where at most 12 is needed.'],
    ['workspace: { name: "" }', '1: workspace.name is "", where a text is needed.'],
    ['teams: 3', '1: teams is 3, where a group of settings is needed.'],
    ['- a', '1: the file is a list, where a group of settings is needed.'],
    [
      'calendars:\n  default:\n    hours:\n      mon-fry: ["09:00-18:00"]',
      '4: calendars.default.hours.mon-fry is "mon-fry", where a day or days such as mon-fri, sat, "mon,wed" or every-day is needed.',
    ],
    [
      'calendars:\n  default:\n    hours:\n      sat: ["9-18"]',
      '4: calendars.default.hours.sat.0 is "9-18", where hours such as "09:00-12:00" is needed.',
    ],
    [
      'calendars:\n  default:\n    hours:\n      mon,sat: ["09:00-18:00"]\n      sat-sun: ["10:00-12:00"]',
      '5: calendars.default.hours.sat-sun names sat a second time.',
    ],
    [
      'calendars: { default: { hours: { mon: [] } } }',
      '1: calendars.default.hours leaves every day off: name the hours of one day at least.',
    ],
    [
      'calendars: { default: { holidays: CNN } }',
      '1: calendars.default.holidays.0 is "CNN", where CN or a .yaml or .json file of dates is needed (did you mean "CN"?).',
    ],
    [
      'calendars: { support: {} }\nteams:\n  T1: {}\n  T2: { calendar: suport }',
      '4: teams.T2.calendar is "suport", where one of the calendars (default, support) is needed (did you mean "support"?).',
    ],
    [
      'sla:\n  urgent: { resolution: 2 days }',
      '2: sla.urgent.resolution is "2 days", where business time such as 15m or 4h, or working days such as 2d, is needed.',
    ],
    [
      'sla: { urgent: { resolution: 1d4h } }',
      '1: sla.urgent.resolution is "1d4h", where business time such as 15m or 4h, or working days such as 2d, is needed.',
    ],
    ['sla: { medium: {} }', '1: sla has no setting "medium".'],
    ['overdue: { near: 250% }', '1: overdue.near is "250%", where a share such as 25% is needed.'],
    [
      'overdue:\n  escalate:\n    - { after: 15m, to: supervisr }',
      '3: overdue.escalate.0.to is "supervisr", where one of agent, supervisor, manager, admin or an address such as slack:C0123 is needed (did you mean "supervisor"?).',
    ],
    [
      'targets:\n  - { metric: csat, value: 0.9 }\n  - { metric: cast, value: 0.9 }',
      '3: targets.1.metric is "cast", where a metric (`deskbeat metrics` lists them) is needed (did you mean "csat"?).',
    ],
    [
      'targets: [{ metric: csat, value: 30m }]',
      '1: targets.0.value is "30m", where a number such as 0.9 or a share such as 90% is needed.',
    ],
    [
      'targets: [{ metric: first_response_time, value: 90% }]',
      '1: targets.0.value is "90%", where a duration such as 30m is needed.',
    ],
    [
      'targets: [{ metric: csat }]',
      '1: targets.0.value needs a number, a share such as 90% or a duration such as 30m.',
    ],
    [
      'people: { A1: { dingtalk: 0123 } }',
      '1: people.A1.dingtalk is 123, where a text (in quotes, if it looks like a number) is needed.',
    ],
    [
      'people: { A1: { quiet: 9pm-8am } }',
      '1: people.A1.quiet is "9pm-8am", where hours such as "21:00-08:00" is needed.',
    ],
    [
      'robots: { ops: { platform: slack } }',
      '1: robots.ops.platform is "slack", where one of dingtalk, wecom is needed.',
    ],
    [
      'pushes:\n  - { name: daily-card, cron: "0 9 * *", to: agents }',
      '2: pushes.0.cron is "0 9 * *", which needs five fields: minute, hour, day of the month, month, day of the week (for example "0 9 * * 1-5").',
    ],
    [
      'pushes: [{ name: daily-card, cron: "0 25 * * *", to: agents }]',
      '1: pushes.0.cron is "0 25 * * *", which has "25" as its hour, where 0 to 23, *, lists, ranges and steps (*/5) are read.',
    ],
    ['pushes: [{ name: daily-card, cron: "0 9 * * *" }]', '1: pushes.0.to is missing.'],
    [
      'robots: { ops: { platform: wecom } }\npushes:\n  - { name: daily-card, cron: "0 9 * * *", to: "wecom:robot/opps" }',
      '3: pushes.0.to is "wecom:robot/opps", where one of the robots under "robots" (wecom:robot/ops) is needed (did you mean "wecom:robot/ops"?).',
    ],
    ['workspace: { name: A', /^deskbeat\.yaml:1: this is not YAML: /],
    ['workspace: { name: A }\nworkspace: { name: B }', '2: this is not YAML: Map keys must be unique.'],
  ])('%s', (yaml, message) => {
    const fault = faultOf({ 'deskbeat.yaml': yaml });
    if (typeof message === 'string') expect(fault).toBe(`deskbeat.yaml:${message}`);
    else expect(fault).toMatch(message);
  });

  it('is the first of several', () => {
    expect(faultOf({ 'deskbeat.yaml': 'teams: 1\nworkspace: { nam: A }\n' })).toContain(
      'deskbeat.yaml:1: teams',
    );
  });
});

describe('a fault in a file of holidays', () => {
  const settings = 'calendars: { default: { holidays: own.yaml } }';
  it.each([
    [
      'holidays:\n  - 2027-01-01\n  - 2027-02-30',
      'own.yaml:3: holidays.1 is "2027-02-30", where a date such as 2027-01-01 is needed.',
    ],
    ['holiday: []', 'own.yaml:1: the file has no setting "holiday" (did you mean "holidays"?).'],
    [
      'holidays: [2027-01-01]\nworkdays: [2027-01-01]',
      'own.yaml:2: workdays name 2027-01-01, which is a holiday above.',
    ],
  ])('%s', (text, message) => {
    expect(faultOf({ 'deskbeat.yaml': settings, 'own.yaml': text })).toBe(message);
  });

  it('is said when it is not there', () => {
    expect(faultOf({ 'deskbeat.yaml': settings })).toBe('Reading settings: there is no file own.yaml.');
  });
});

describe('a fault in the environment', () => {
  it.each([
    [{ PORT: 'http' }, 'PORT is "http", where a whole number from 0 to 65535 is needed.'],
    [{ PORT: '70000' }, 'PORT is "70000", where a whole number from 0 to 65535 is needed.'],
    [
      { LOG_LEVEL: 'inf' },
      'LOG_LEVEL is "inf", where one of trace, debug, info, warn, error, fatal, silent is needed (did you mean "info"?).',
    ],
    [
      { PUBLIC_URL: 'desk.example.com' },
      'PUBLIC_URL must be an address that begins with http:// or https://.',
    ],
    [
      { SMTP_URL: 'http://user:password@host' },
      'SMTP_URL must be an address that begins with smtp:// or smtps://.',
    ],
    [
      { DINGTALK_CLIENT_ID: 'x' },
      'DINGTALK_CLIENT_ID is set, but DINGTALK_CLIENT_SECRET is not: set both, or neither.',
    ],
    [
      { LLM_BASE_URL: 'http://127.0.0.1:1' },
      'LLM_BASE_URL is set, but LLM_MODEL is not: set both, or neither.',
    ],
  ])('%o', (variables, message) => {
    expect(faultOf({}, variables)).toBe(`Reading the environment: ${message}`);
  });
});
