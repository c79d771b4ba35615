// `deskbeat alerts` over a desk on which somebody has set up an alert and a report in chat.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { list, preview, run } from '../../src/cli/alerts.js';
import { alertStage, busyDay, type AlertStage } from '../push/alerts/stage.js';

let stage: AlertStage;
let printed = '';
beforeEach(async () => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk: unknown, ...rest: unknown[]) => {
    printed += String(chunk);
    for (const each of rest) if (typeof each === 'function') each();
    return true;
  });
  stage = await alertStage();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.close();
});

it('lists what there is, and previews a look without leaving a trace', async () => {
  await list({}, stage.desk.here);
  expect(printed).toContain('Nobody has set up an alert or a report yet.');
  await stage.say('m1', 'alert me when complaint rate is above 12%');
  await stage.say('m1', 'save');
  await stage.say('m1', 'every Monday 9:30 csat by team here');
  await stage.say('m1', 'save');
  await busyDay(stage, '2026-03-16', 20, 4);
  await busyDay(stage, '2026-03-17', 1, 0);
  printed = '';
  await preview({ at: '2026-03-17T11:00' }, stage.desk.here);
  expect(printed).toContain('to slack:m1');
  expect(printed).toContain('Complaint rate was 20% on 16 March 2026');
  expect(await stage.app.store.db.selectFrom('alert_said').selectAll().execute()).toEqual([]);
  expect(await stage.app.store.db.selectFrom('alert_states').select('judged').execute()).toEqual([
    { judged: null },
  ]);

  // To send it for real takes a platform that writes there.
  await expect(run({ at: '2026-03-17T11:00' }, stage.desk.here)).rejects.toThrow('goes to slack:m1');
  expect(await stage.app.store.db.selectFrom('alert_said').selectAll().execute()).toEqual([]);

  await stage.look('2026-03-17 11:00');
  await stage.press('m1', 'alert-useful', JSON.stringify([1, '', '2026-03-16']));
  printed = '';
  await list({}, stage.desk.here);
  expect(printed).toContain('1  Alert me when complaint rate is above 12% in a day');
  expect(printed).toContain('last alarm 2026-03-17 11:00 (sent)');
  expect(printed).toContain('1 useful, 0 not useful');
  expect(printed).toContain('2  Every Monday at 9:30 send csat by team here');
});
