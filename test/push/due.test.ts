import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceOf } from '../../src/push/audience.js';
import { dueNow } from '../../src/push/due.js';
import { afterQuiet } from '../../src/push/quiet.js';
import { dailyCardPush } from '../../src/push/scheduled/daily-card.js';
import { lastWorkday } from '../../src/push/working-day.js';
import { loadDirectory } from '../../src/store/directory.js';
import { pushDesk, type PushDesk } from './desk.js';

const SETTINGS = `
workspace: { timezone: Asia/Shanghai, language: en }
calendars: { default: { holidays: CN, hours: { mon-fri: ["09:00-18:00"] } } }
people: { a2: { quiet: "21:00-10:30" } }
pushes: [{ name: daily-card, cron: "0 9 * * *", to: agents }]
`;

let desk: PushDesk;
beforeAll(async () => {
  desk = await pushDesk(SETTINGS, { b1: 'America/New_York', b2: 'Europe/London' });
});
afterAll(() => desk.close());

const shanghai = (text: string): number => Date.parse(`${text}:00+08:00`);

async function due(
  now: number,
  absences: ReadonlyMap<string, readonly { from: string; to: string }[]> = new Map(),
): Promise<readonly string[]> {
  const directory = await loadDirectory(desk.store.db);
  const [settings] = desk.config.pushes;
  if (settings === undefined) throw new Error('no push is set up');
  const recipients = audienceOf(settings.to, desk.config, directory);
  return dueNow(dailyCardPush, settings, recipients, { config: desk.config, absences, now }).map(
    ({ recipient, slot }) => `${recipient.id} ${slot.name}`,
  );
}

describe('what is due at a moment', () => {
  it('is each person’s own nine o’clock', async () => {
    // Monday 16 March, 9:00 in Shanghai; a2 is quiet until 10:30.
    expect(await due(shanghai('2026-03-16T09:00'))).toEqual([
      'a1 2026-03-16T09:00',
      'a3 2026-03-16T09:00',
      'z1 2026-03-16T09:00',
    ]);
    // 9:00 in London on that day is 17:00 in Shanghai; by then the others’ four hours are over.
    expect(await due(Date.parse('2026-03-16T09:00:00Z'))).toEqual(['b2 2026-03-16T09:00']);
    // New York is on summer time since 8 March, London is not before 29 March.
    expect(await due(Date.parse('2026-03-16T13:00:00Z'))).toEqual([
      'b1 2026-03-16T09:00',
      'b2 2026-03-16T09:00',
    ]);
    expect(await due(Date.parse('2026-03-30T08:00:00Z'))).toEqual(['b2 2026-03-30T09:00']);
  });

  it('comes late rather than never, and not after its time', async () => {
    expect(await due(shanghai('2026-03-16T12:59'))).toContain('a1 2026-03-16T09:00');
    expect(await due(shanghai('2026-03-16T13:01'))).toEqual(['a2 2026-03-16T09:00']);
    // a2’s four hours begin when quiet hours end.
    expect(await due(shanghai('2026-03-16T14:31'))).toEqual([]);
  });

  it('waits for the end of quiet hours', async () => {
    expect(await due(shanghai('2026-03-16T10:29'))).not.toContain('a2 2026-03-16T09:00');
    expect(await due(shanghai('2026-03-16T10:30'))).toContain('a2 2026-03-16T09:00');
  });

  it('keeps holidays, weekends and make-up Saturdays', async () => {
    // National Day 2026: 1 to 7 October off; 20 September and 10 October are made up.
    expect(await due(shanghai('2026-10-05T09:00'))).toEqual([]);
    expect(await due(shanghai('2026-10-10T09:00'))).toContain('a1 2026-10-10T09:00');
    expect(await due(shanghai('2026-03-14T09:00'))).toEqual([]);
  });

  it('spares who is on leave', async () => {
    const leave = new Map([['a1', [{ from: '2026-03-16', to: '2026-03-20' }]]]);
    expect(await due(shanghai('2026-03-16T09:00'), leave)).toEqual([
      'a3 2026-03-16T09:00',
      'z1 2026-03-16T09:00',
    ]);
    expect(await due(shanghai('2026-03-23T09:00'), leave)).toContain('a1 2026-03-23T09:00');
  });
});

describe('quiet hours', () => {
  const quiet = { fromMinute: 21 * 60, toMinute: 8 * 60 };
  it.each([
    ['2026-03-16T20:59', '2026-03-16T20:59'],
    ['2026-03-16T21:00', '2026-03-17T08:00'],
    ['2026-03-17T07:59', '2026-03-17T08:00'],
    ['2026-03-17T08:00', '2026-03-17T08:00'],
  ])('%s becomes %s', (at, expected) => {
    expect(afterQuiet(quiet, 'Asia/Shanghai', shanghai(at))).toBe(shanghai(expected));
  });

  it('end with the clock on the wall when it is changed', () => {
    // London, 29 March 2026: at 01:00 it becomes 02:00.
    const at = Date.parse('2026-03-28T22:00:00Z');
    expect(new Date(afterQuiet(quiet, 'Europe/London', at)).toISOString()).toBe('2026-03-29T07:00:00.000Z');
  });

  it('are kept within a day, too', () => {
    const lunch = { fromMinute: 12 * 60, toMinute: 13 * 60 + 30 };
    expect(afterQuiet(lunch, 'Asia/Shanghai', shanghai('2026-03-16T12:10'))).toBe(
      shanghai('2026-03-16T13:30'),
    );
  });
});

describe('the last working day', () => {
  const before = (date: string, leave: readonly { from: string; to: string }[] = []): string | null =>
    lastWorkday(desk.config.calendarOf(null), new Map([['a1', leave]]), 'a1', date);

  it('is Friday on a Monday, the day before a holiday week after it, a make-up Saturday where there was one', () => {
    expect(before('2026-03-16')).toBe('2026-03-13');
    expect(before('2026-10-08')).toBe('2026-09-30');
    expect(before('2026-10-12')).toBe('2026-10-10');
  });

  it('is the day before one’s own leave', () => {
    expect(before('2026-03-30', [{ from: '2026-03-16', to: '2026-03-27' }])).toBe('2026-03-13');
    expect(before('2026-06-30', [{ from: '2026-03-16', to: '2026-06-29' }])).toBeNull();
  });
});
