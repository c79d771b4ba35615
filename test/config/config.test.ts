// The whole way from a file and an environment to the frozen Config.
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { METRICS } from '../../src/metrics/catalogue.js';
import { isDurationMetric } from '../../src/config/workspace-file.js';
import { businessMs } from '../../src/time/business-calendar.js';
import { configOf, folder } from './workspaces.js';

const HOUR = 3_600_000;

const FULL = `
workspace: { name: 客服中心, timezone: Asia/Shanghai, language: zh, weekStart: sunday, clock: business, minSample: 5, fiscalYearStart: 4 }
calendars:
  default: { holidays: CN, hours: { mon-fri: ["09:00-12:00", "13:30-18:00"] } }
  support: { timezone: America/New_York, hours: { every-day: "08:00-22:00", sun: [] } }
teams: { T02: { calendar: support, channel: "slack:C0123" }, T03: {} }
sla:
  urgent: { firstResponse: 15m, resolution: 4h }
  normal: { firstResponse: 2h, resolution: 2d }
  low: { resolution: 1h30m }
overdue: { near: 10%, escalate: [{ after: 15m, to: supervisor }, { after: 1h, to: "mailto:boss@example.com" }] }
targets:
  - { metric: csat, value: 0.9 }
  - { metric: fcr, value: 75%, agent: A017 }
  - { metric: first_response_time, value: 30m, team: T02 }
  - { metric: resolution_time, value: 7200 }
people: { A017: { slack: U0456, dingtalk: "0123", quiet: "21:00-08:00", prefer: dingtalk } }
robots: { cs-alerts: { platform: dingtalk }, ops: { platform: wecom } }
pushes:
  - { name: daily-card, cron: "0 9 * * 1-5", to: agents }
  - { name: leaderboard, cron: "30 9 * * mon", metric: fcr, guard: reopen_rate, weeks: 4, to: ["wecom:robot/ops", managers] }
`;

describe('a full file', () => {
  const config = () =>
    configOf(FULL, { ROBOT_CS_ALERTS_URL: 'https://example.com/robot', ROBOT_CS_ALERTS_SECRET: 's' });

  it('sets up the workspace', () => {
    expect(config().workspace).toEqual({
      name: '客服中心',
      timezone: 'Asia/Shanghai',
      timezoneGiven: true,
      language: 'zh',
      weekStart: 7,
      clock: 'business',
      minSample: 5,
      fiscalYearStart: 4,
      prefer: ['slack', 'dingtalk', 'wecom'],
    });
  });

  it('gives each team its calendar, and the default one to all others', () => {
    const { calendarOf, calendars } = config();
    expect(calendarOf('T02').spec).toBe(calendars['support']);
    expect(calendarOf('T02').spec.zone).toBe('America/New_York');
    expect([null, 'T03', 'unknown'].map((team) => calendarOf(team).spec)).toEqual(
      [1, 2, 3].map(() => calendars['default']),
    );
    expect(calendarOf('T03')).toBe(calendarOf(null));
    // Monday 9 March 2026 has a shift of three hours and one of four and a half.
    const monday = Date.parse('2026-03-09T00:00:00+08:00');
    expect(businessMs(calendarOf(null), monday, monday + 24 * HOUR)).toBe(7.5 * HOUR);
  });

  it('lets the hours of fewer days go before those of more', () => {
    expect(config().calendars['support']?.hours[7]).toEqual([]);
    expect(config().calendars['support']?.hours[6]).toEqual([{ start: 8 * HOUR, end: 22 * HOUR }]);
  });

  it("promises what it says, and normal's to priorities without a line", () => {
    expect(config().sla).toEqual({
      urgent: {
        firstResponse: { unit: 'business', ms: HOUR / 4 },
        resolution: { unit: 'business', ms: 4 * HOUR },
      },
      high: { firstResponse: { unit: 'business', ms: 2 * HOUR }, resolution: { unit: 'workdays', days: 2 } },
      normal: {
        firstResponse: { unit: 'business', ms: 2 * HOUR },
        resolution: { unit: 'workdays', days: 2 },
      },
      low: { firstResponse: null, resolution: { unit: 'business', ms: 1.5 * HOUR } },
    });
  });

  it('aims at targets in the unit of their metric', () => {
    expect(config().targets).toEqual([
      { metric: 'csat', value: 0.9, team: null, agent: null },
      { metric: 'fcr', value: 0.75, team: null, agent: 'A017' },
      { metric: 'first_response_time', value: 1_800, team: 'T02', agent: null },
      { metric: 'resolution_time', value: 7_200, team: null, agent: null },
    ]);
  });

  it('knows whom to tell, where and when', () => {
    const { overdue, people, pushes, robots, teams } = config();
    expect(teams['T02']).toEqual({ calendar: 'support', channel: 'slack:C0123' });
    expect(overdue).toEqual({
      on: true,
      near: 0.1,
      nearBy: {},
      escalate: [
        { afterMs: HOUR / 4, to: 'supervisor' },
        { afterMs: HOUR, to: 'mailto:boss@example.com' },
      ],
      channel: null,
    });
    expect(people['A017']).toEqual({
      slack: 'U0456',
      wecom: null,
      dingtalk: '0123',
      prefer: 'dingtalk',
      quiet: { fromMinute: 1_260, toMinute: 480 },
    });
    expect(robots).toEqual({
      'cs-alerts': { platform: 'dingtalk', url: 'https://example.com/robot', secret: 's' },
      ops: { platform: 'wecom', url: null, secret: null },
    });
    expect(pushes.map(({ name, to, weeks }) => [name, to, weeks])).toEqual([
      ['daily-card', ['agents'], null],
      ['leaderboard', ['wecom:robot/ops', 'managers'], 4],
    ]);
  });

  it('is frozen through and through', () => {
    const thawed: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, part] of Object.entries(value)) look(part, `${path}.${key}`);
    };
    look(config(), 'config');
    expect(thawed).toEqual([]);
  });
});

describe('without a file', () => {
  it('has the defaults', () => {
    const config = loadConfig({}, folder({}));
    expect(config.configFile).toBeNull();
    expect(config.workspace).toEqual({
      name: 'Deskbeat',
      timezone: 'UTC', // the tests' machine
      timezoneGiven: false,
      language: 'zh',
      weekStart: 1,
      clock: 'calendar',
      minSample: 10,
      fiscalYearStart: null,
      prefer: ['slack', 'dingtalk', 'wecom'],
    });
    expect(config.sla).toBeNull();
    expect([config.targets, config.pushes]).toEqual([[], []]);
    expect(config.calendarOf('anybody').spec).toEqual(config.calendars['default']);
    expect(businessMs(config.calendarOf(null), 0, 1_000)).toBe(1_000);
  });

  it("takes the store's zone where one is known", () => {
    const config = loadConfig({}, folder({}), { timezone: 'Asia/Tokyo' });
    expect(config.workspace.timezone).toBe('Asia/Tokyo');
    expect(config.calendars['default']?.zone).toBe('Asia/Tokyo');
  });

  it('is the same as with an empty one', () => {
    for (const text of ['', '# nothing yet\n', 'pushes:\nteams: {}\n']) {
      const { workspace, pushes } = configOf(text);
      expect([workspace.minSample, pushes]).toEqual([10, []]);
    }
  });
});

describe('the file of settings', () => {
  it('may be named by the environment', () => {
    const cwd = folder({ 'other.yaml': 'workspace: { name: Other }' });
    const config = loadConfig({ DESKBEAT_CONFIG: 'other.yaml' }, cwd);
    expect([config.workspace.name, config.configFile]).toEqual(['Other', 'other.yaml']);
  });

  it('must be there when it is named', () => {
    expect(() => loadConfig({ DESKBEAT_CONFIG: 'other.yaml' }, folder({}))).toThrow(
      'there is no file other.yaml',
    );
  });

  it('may bring holidays of its own, alone or on top of a table', () => {
    const cwd = folder({
      'deskbeat.yaml': `
calendars:
  default: { holidays: [CN, next-year.yaml], hours: { mon-fri: "09:00-18:00" } }
  own: { holidays: next-year.json }
`,
      'next-year.yaml': 'holidays: [2027-01-01, 2027-02-05]\nworkdays: [2027-02-06]\n',
      'next-year.json': '{ "holidays": ["2027-01-01"] }',
    });
    const { calendars } = loadConfig({}, cwd);
    expect(calendars['default']?.holidays?.years.at(-1)).toBe(2027);
    expect(calendars['default']?.holidays?.holidays).toHaveProperty('2026-02-17');
    expect(calendars['own']?.holidays).toEqual({
      name: 'next-year.json',
      holidays: { '2027-01-01': '' },
      workdays: {},
      years: [2027],
    });
  });
});

describe('metrics whose targets are durations', () => {
  it('are those that the catalogue counts in seconds', () => {
    expect(METRICS.filter(({ id }) => isDurationMetric(id)).map(({ id }) => id)).toEqual(
      METRICS.filter(({ unit }) => unit === 'seconds').map(({ id }) => id),
    );
  });
});
