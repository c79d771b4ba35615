// A small desk in a file of its own: the people of test/access, a month of tickets and ratings. For tests that begin at the
// command line or at a chat message.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surroundings } from '../../src/app.js';
import { setSetting, ZONE_SETTING } from '../../src/store/settings.js';
import { openStore } from '../../src/store/store.js';
import { directory } from '../access/people.js';
import { at, EMPTY, fill, survey, ticket } from '../metrics/world.js';

/** Monday morning; the week before has the data. */
export const NOW_TEXT = '2026-03-16T09:00:00+08:00';
export const NOW = Date.parse(NOW_TEXT);

export interface Desk {
  readonly here: Surroundings;
  readonly url: string;
  remove(): void;
}

/** Who resolved how many tickets in the week of 9 to 15 March, and with how many happy of how many ratings. */
const WEEK = [
  { who: 'a1', team: 'north', resolved: 12, happy: 9, rated: 10 },
  { who: 'a2', team: 'north', resolved: 10, happy: 8, rated: 10 },
  { who: 'a3', team: 'north', resolved: 11, happy: 6, rated: 10 },
  { who: 'b1', team: 'south', resolved: 14, happy: 5, rated: 10 },
  { who: 'b2', team: 'south', resolved: 13, happy: 7, rated: 10 },
] as const;

export async function makeDesk(): Promise<Desk> {
  const cwd = mkdtempSync(join(tmpdir(), 'deskbeat-desk-'));
  const url = `file:${join(cwd, 'desk.db')}`;
  writeFileSync(
    join(cwd, 'deskbeat.yaml'),
    'workspace: { name: Desk, timezone: Asia/Shanghai, minSample: 5 }\n',
  );
  const store = await openStore(url);
  await setSetting(store.db, ZONE_SETTING, 'Asia/Shanghai');
  for (const { id, name, supervisorId } of directory.teams)
    await store.db.insertInto('teams').values({ id, name, supervisor_id: supervisorId }).execute();
  for (const agent of directory.agents)
    await store.db
      .insertInto('agents')
      .values({
        id: agent.id,
        name: agent.name,
        email: agent.email,
        team_id: agent.teamId,
        role: agent.role,
        timezone: null,
        active: 1,
        slack_id: null,
        wecom_id: null,
        dingtalk_id: null,
        aliases: null,
      })
      .execute();
  await fill(store.db, {
    ...EMPTY,
    tickets: WEEK.flatMap(({ who, team, resolved }) =>
      Array.from({ length: resolved }, (_, i) =>
        ticket(`${who}-${i}`, `2026-03-${String(9 + (i % 6)).padStart(2, '0')} 09:00`, {
          assignee_id: who,
          resolver_id: who,
          team_id: team,
          channel: i % 2 === 0 ? 'phone' : 'chat',
          resolved_at: at(`2026-03-${String(9 + (i % 6)).padStart(2, '0')} 10:00`),
          status: 'resolved',
        }),
      ),
    ),
    surveys: WEEK.flatMap(({ who, team, happy, rated }) =>
      Array.from({ length: rated }, (_, i) =>
        survey(`s-${who}-${i}`, i < happy ? 5 : 2, '2026-03-10 11:00', {
          agent_id: who,
          team_id: team,
          sent_at: at('2026-03-10 10:30'),
        }),
      ),
    ),
  });
  await store.close();
  return {
    here: { variables: { DATABASE_URL: url }, cwd },
    url,
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  };
}
