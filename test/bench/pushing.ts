// What goes out by itself, at size: the daily cards of 10,000 people, each with its own picture, and one look of the overdue watch at a
// million tickets of which 50,000 are open. Made once each, as making them is what takes the time; peaks are of the whole process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createHttp } from '../../adapters/http.js';
import { draw } from '../../charts/draw.js';
import { loadConfig, type Config } from '../../src/config/config.js';
import { enqueue } from '../../src/delivery/enqueue.js';
import { createPictures } from '../../src/delivery/pictures.js';
import { buildPlatforms } from '../../src/platforms.js';
import { watchOverdue } from '../../src/push/overdue/watch.js';
import { runDue, type Decision, type PushDeps } from '../../src/push/run.js';
import { dailyCardPush } from '../../src/push/scheduled/daily-card.js';
import { loadDirectory } from '../../src/store/directory.js';
import { openStore, type Store } from '../../src/store/store.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-17T09:00:00+08:00');
const SETTINGS = `
workspace: { timezone: Asia/Shanghai, language: zh }
calendars: { default: { holidays: CN, hours: { mon-fri: ["09:00-12:00", "13:30-18:00"] } } }
overdue: { near: 25%, escalate: [{ after: 30m, to: supervisor }, { after: 2h, to: manager }] }
pushes: [{ name: daily-card, cron: "0 9 * * *", to: [agents, supervisors, managers] }]
`;

/** Pictures on the way at once: while one is packed, in a thread of the library's, the next one is drawn. */
const AT_ONCE = 4;

interface Desk {
  readonly store: Store;
  readonly deps: PushDeps;
  readonly config: Config;
  close(): Promise<void>;
}

/** A desk of so many people and tickets; a third of the tickets is rated. Yesterday everybody had work. The same numbers every time. */
async function deskOf(people: number, tickets: number, open: number, days: number): Promise<Desk> {
  const cwd = mkdtempSync(join(tmpdir(), 'deskbeat-bench-push-'));
  const file = join(cwd, 'bench.db');
  writeFileSync(join(cwd, 'deskbeat.yaml'), SETTINGS);
  const config = loadConfig(
    { DATABASE_URL: `file:${file}`, SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_APP_TOKEN: 'xapp-bench' },
    cwd,
  );
  const store = await openStore(`file:${file}`);
  fillDesk(file, people, tickets, open, days);
  const http = createHttp(config);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const platforms = buildPlatforms(config, { http, server: null, now: () => NOW, log });
  return {
    store,
    config,
    deps: {
      db: store.db,
      config,
      directory: await loadDirectory(store.db),
      platforms,
      addressOf: (id) => `slack:U${id}`,
      enqueue,
    },
    close: async () => {
      await http.close();
      await store.close();
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}

function fillDesk(file: string, people: number, tickets: number, open: number, days: number): void {
  let seed = 7;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const db = new Sqlite(file);
  db.exec('begin');
  const teams = Math.max(1, Math.round(people / 20));
  const agent = db.prepare('insert into agents(id, name, team_id, role, active) values (?, ?, ?, ?, 1)');
  const team = db.prepare('insert into teams(id, name, supervisor_id) values (?, ?, ?)');
  for (let t = 0; t < teams; t += 1) {
    team.run(`T${t}`, `客服${t + 1}组`, `S${t}`);
    agent.run(`S${t}`, `主管${t + 1}`, `T${t}`, 'supervisor');
  }
  for (let a = 0; a < people; a += 1) agent.run(`A${a}`, `客服${a + 1}`, `T${a % teams}`, 'agent');
  agent.run('M', '经理', null, 'manager');
  const fact = db.prepare(
    `insert into ticket_facts(id, created_at, channel, type, priority, status, assignee_id, team_id, first_response_at,
       first_responder_id, resolved_at, resolver_id, reopens, transfers, first_response_due_at, resolution_due_at)
     values (?, ?, 'chat', 'question', 'normal', ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)`,
  );
  const rated = db.prepare(
    `insert into survey_facts(id, ticket_id, agent_id, team_id, kind, rating, sent_at, responded_at)
     values (?, ?, ?, ?, 'csat', ?, ?, ?)`,
  );
  for (let i = 0; i < tickets; i += 1) {
    const who = i % people;
    const isOpen = i < open;
    const created = isOpen
      ? NOW - Math.floor(random() * 3 * DAY) - 60_000
      : i < open + people
        ? NOW - DAY + Math.floor(random() * 6 * HOUR)
        : NOW - Math.floor(random() * days * DAY) - DAY / 4;
    const isAnswered = !isOpen || random() < 0.5;
    const done = created + 5 * HOUR;
    fact.run(
      `K${i}`,
      created,
      isOpen ? 'open' : 'resolved',
      `A${who}`,
      `T${who % teams}`,
      isAnswered ? created + Math.floor(random() * 600_000) : null,
      isAnswered ? `A${who}` : null,
      isOpen ? null : done,
      isOpen ? null : `A${who}`,
      created + 2 * HOUR,
      created + 2 * DAY,
    );
    if (!isOpen && i % 3 === 0)
      rated.run(`R${i}`, `K${i}`, `A${who}`, `T${who % teams}`, random() < 0.9 ? 1 : 0, done, done + HOUR);
  }
  db.exec('commit; analyze');
  db.close();
}

/** Cards a second by the paces that all direct chats share: the one for uploads is the narrowest. */
function slackTakes({ platforms }: PushDeps, decisions: readonly Decision[]): number {
  const rates = decisions.flatMap(({ outcome }) => {
    if (outcome.kind !== 'queued') return [];
    const { address, card } = outcome;
    const platform = platforms.find((each) => each.serves(address));
    const own = platform?.paces(address, { kind: '', body: null, pictures: [], optional: false }) ?? [];
    const parts = platform?.render(card, address) ?? [];
    return parts
      .flatMap((part) => platform?.paces(address, part) ?? [])
      .filter(({ key }) => key !== own[0]?.key)
      .map(({ count, perMs }) => (count / perMs) * 1000);
  });
  return Math.min(...rates);
}

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const peak = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`;
const ms = (seconds: number): string => `${Math.round(seconds * 1000)} ms`;

export async function pushBench(print: (line: string) => void): Promise<void> {
  print('\n| by itself | figures |\n| --- | --- |');
  await cardBench(print);
  await overdueBench(print);
}

/** The daily cards of everybody: decided, rendered and queued, then each picture drawn as the dispatcher has them drawn. */
export async function cardBench(print: (line: string) => void): Promise<void> {
  const cards = await deskOf(10_000, 450_000, 20_000, 45);
  try {
    const [settings] = cards.config.pushes;
    if (settings === undefined) throw new Error('no push is set up');
    let decisions: readonly Decision[] = [];
    const deciding = await secondsOf(async () => {
      decisions = await runDue(dailyCardPush, settings, cards.deps, NOW);
    });
    const queued = decisions.filter(({ outcome }) => outcome.kind === 'queued').length;
    print(
      `| daily cards of 10,000 people: decided, rendered and queued | ${queued} in ${deciding.toFixed(1)} s, ${Math.round(queued / deciding)} cards/s, ${peak()} |`,
    );
    const kept = await cards.store.db.selectFrom('pictures').select('id').orderBy('id').execute();
    const ids = kept.map(({ id }) => id);
    const faults: unknown[] = [];
    const pictures = createPictures(
      cards.store.db,
      (chart) => draw(chart),
      (_, error) => faults.push(error),
    );
    const drawing = await secondsOf(async () => {
      const waiting = ids.values();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (const id of waiting) await pictures.png(id);
        }),
      );
    });
    if (faults.length > 0) throw faults[0];
    const rate = ids.length / drawing;
    print(
      `| their pictures, each its own: drawn, all of them | ${ids.length} in ${drawing.toFixed(1)} s, ${rate.toFixed(1)} pictures/s, ${peak()} |`,
    );
    const both = queued / (deciding + drawing);
    const takes = slackTakes(cards.deps, decisions.slice(0, 100));
    print(
      `| decided, drawn and queued together | ${both.toFixed(1)} cards/s, ${(both / takes).toFixed(1)} × the ${takes.toFixed(1)} a second that Slack takes |`,
    );
  } finally {
    await cards.close();
  }
}

/** The watch over open promises: its first look, and a tick a minute. */
async function overdueBench(print: (line: string) => void): Promise<void> {
  const watched = await deskOf(500, 1_000_000, 50_000, 300);
  try {
    const first = await secondsOf(() => watchOverdue(watched.deps, NOW));
    print(`| overdue watch, 1,000,000 tickets, 50,000 open: the very first look | ${first.toFixed(1)} s |`);
    const ticks: number[] = [];
    for (let i = 1; i <= 20; i += 1)
      ticks.push(await secondsOf(() => watchOverdue(watched.deps, NOW + i * 60_000)));
    const sorted = ticks.toSorted((a, b) => a - b);
    const bare = await secondsOf(async () => {
      await watched.store.db
        .selectFrom('ticket_facts')
        .select(['id', 'first_response_due_at', 'resolution_due_at'])
        .where('status', 'not in', ['resolved', 'closed'])
        .execute();
    });
    const median = sorted[10] ?? 0;
    print(
      `| the same, a tick a minute | median ${ms(median)}, p95 ${ms(sorted[18] ?? 0)}; ${(median / bare).toFixed(1)} × the bare list of open tickets (${ms(bare)}) |`,
    );
  } finally {
    await watched.close();
  }
}
