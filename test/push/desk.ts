// A desk for the tests of pushes: the company of test/access in a store of its own, with settings as a file says them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Config } from '../../src/config/config.js';
import { enqueue } from '../../src/delivery/enqueue.js';
import type { PushDeps } from '../../src/push/run.js';
import { createScheduler, type Scheduler } from '../../src/push/scheduler.js';
import { loadDirectory } from '../../src/store/directory.js';
import { openStore, type Store } from '../../src/store/store.js';
import { directory } from '../access/people.js';
import { paper } from './paper.js';

export interface PushDesk {
  readonly store: Store;
  readonly config: Config;
  readonly url: string;
  deps(): Promise<PushDeps>;
  scheduler(more?: Partial<Parameters<typeof createScheduler>[0]>): Scheduler;
  /** What stands in the outbox, in the order of queueing. */
  outbox(): Promise<
    readonly {
      readonly key: string;
      readonly address: string;
      readonly state: string;
      readonly replaces: string | null;
      readonly content: string;
      readonly not_before: number;
      readonly expires_at: number | null;
    }[]
  >;
  close(): Promise<void>;
}

/** @param zones the time zones of people who have one */
export async function pushDesk(
  settings: string,
  zones: Readonly<Record<string, string>> = {},
): Promise<PushDesk> {
  const cwd = mkdtempSync(join(tmpdir(), 'deskbeat-push-'));
  const url = `file:${join(cwd, 'push.db')}`;
  writeFileSync(join(cwd, 'deskbeat.yaml'), settings);
  const config = loadConfig({ DATABASE_URL: url }, cwd);
  const store = await openStore(url);
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
        timezone: zones[agent.id] ?? null,
        active: 1,
        slack_id: null,
        wecom_id: null,
        dingtalk_id: null,
        aliases: null,
      })
      .execute();
  const deps = async (): Promise<PushDeps> => ({
    db: store.db,
    config,
    directory: await loadDirectory(store.db),
    platforms: [paper],
    addressOf: (id) => `paper:${id}`,
    enqueue,
  });
  return {
    store,
    config,
    url,
    deps,
    scheduler: (more = {}) =>
      createScheduler({
        store,
        config,
        platforms: [paper],
        now: () => 0,
        addresses: async () => (id) => `paper:${id}`,
        enqueue,
        onFault: (_, error) => {
          throw error;
        },
        ...more,
      }),
    outbox: () =>
      store.db
        .selectFrom('deliveries')
        .select(['key', 'address', 'state', 'replaces', 'content', 'not_before', 'expires_at'])
        .orderBy('id')
        .execute(),
    close: async () => {
      await store.close();
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}
