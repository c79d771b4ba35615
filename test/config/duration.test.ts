// How spans, shares and schedules are written.
import { describe, expect, it } from 'vitest';
import { isAddress, robotOf } from '../../src/config/address.js';
import { cronProblem } from '../../src/config/cron-text.js';
import { parseDuration, parseShare, parseWorkSpan } from '../../src/config/duration.js';

describe('durations', () => {
  it.each([
    ['15m', 900_000],
    ['4h', 14_400_000],
    ['1h30m', 5_400_000],
    ['1.5h', 5_400_000],
    ['2d', 172_800_000],
    ['90s', 90_000],
  ])('%s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });
  it.each(['', 'm', '15', '15 minutes', '-1h', '30m1h'])('"%s" is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('promised spans', () => {
  it('are business time or working days', () => {
    expect(parseWorkSpan('15m')).toEqual({ unit: 'business', ms: 900_000 });
    expect(parseWorkSpan('2d')).toEqual({ unit: 'workdays', days: 2 });
    expect(['0d', '0m', '1.5d', '1d4h', ''].map(parseWorkSpan)).toEqual([null, null, null, null, null]);
  });
});

describe('shares', () => {
  it('are written in percent or as a part of one', () => {
    expect(['25%', '0.25', '100%', '1', '101%', '25', 'x'].map(parseShare)).toEqual([
      0.25,
      0.25,
      1,
      1,
      null,
      null,
      null,
    ]);
  });
});

describe('schedules', () => {
  it.each(['0 9 * * *', '30 9 * * 1', '*/15 8-18 * * mon-fri', '0 0 1,15 jan,jul *', '0 9 * * 0-7/2'])(
    '%s',
    (text) => {
      expect(cronProblem(text)).toBeNull();
    },
  );
  it.each([
    '',
    '0 9 * *',
    '60 9 * * *',
    '0 9 0 * *',
    '0 9 * 13 *',
    '0 9 * * 8',
    '0 18-8 * * *',
    '*/0 * * * *',
    'a b c d e',
    '0 9 * mon *',
  ])('"%s" is none', (text) => {
    expect(cronProblem(text)).not.toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    'slack:C0123',
    'slack:U0456',
    'dingtalk:group/cidXXXX==',
    'dingtalk:robot/cs-alerts',
    'wecom:chat/wr1',
    'wecom:bot/x',
    'mailto:a@b.example',
    'console:',
    'playground:lobby',
  ])('%s', (text) => {
    expect(isAddress(text)).toBe(true);
  });
  it.each(['slack:#general', 'slack', 'teams:x', 'dingtalk:cid', 'wecom:robot/', 'mailto:nobody', ''])(
    '"%s" is none',
    (text) => {
      expect(isAddress(text)).toBe(false);
    },
  );
  it('may name a robot', () => {
    expect(robotOf('wecom:robot/ops')).toEqual({ platform: 'wecom', name: 'ops' });
    expect(robotOf('wecom:user/ops')).toBeNull();
  });
});
