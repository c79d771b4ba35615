// Who may import whom, and what has a single home. A folder that does not exist yet fails nothing.
import { describe, expect, it } from 'vitest';
import { readSource, type Source, sourcesOf } from './sources.js';

/**
 * A row per folder: the folders, or single files, that it may import from. Everybody may import `errors`, and themselves.
 * Types count like anything else. The shell (`cli`) and the composition root (`app`) know all.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/time': [],
  'src/tickets': ['src/time'],
  'src/text': ['src/time', 'src/metrics/metric', 'src/tickets/rows'],
  // The tables stand in the store as types; the store itself is handed over as a connection.
  'src/metrics': ['src/tickets', 'src/time', 'src/store/schema'],
  'src/access': ['src/metrics', 'src/tickets', 'src/time'],
  'src/question': ['src/metrics', 'src/tickets', 'src/time'],
  'src/store': ['src/tickets', 'src/time'],
  'src/config': ['src/metrics/metric', 'src/metrics/query', 'src/tickets', 'src/time'],
  'src/privacy': ['src/tickets', 'src/time'],
  'src/ingest': ['src/config', 'src/privacy', 'src/store', 'src/tickets', 'src/time'],
  charts: ['src/time'],
  'src/cards': [
    'charts',
    'src/answer/answer',
    // The names of what can be subscribed to.
    'src/metrics/catalogue',
    'src/metrics/metric',
    'src/text',
    'src/tickets',
    'src/time',
  ],
  'src/insight': [
    'charts',
    'src/access',
    'src/cards',
    'src/metrics',
    'src/store',
    'src/text',
    'src/tickets',
    'src/time',
  ],
  'src/answer': [
    'charts',
    'src/access',
    'src/cards',
    'src/config',
    'src/insight',
    'src/metrics',
    'src/question',
    'src/store',
    'src/text',
    'src/tickets',
    'src/time',
  ],
  'src/improve': [
    'src/access',
    'src/cards',
    'src/config',
    'src/insight',
    'src/metrics',
    'src/store',
    'src/text',
    'src/tickets',
    'src/time',
  ],
  // Who is who on the platforms.
  'src/people': [
    'adapters/platform',
    'src/access',
    'src/config',
    'src/store',
    'src/text',
    'src/tickets',
    'src/time',
  ],
  // Messages leave by the port, whatever stands behind it.
  'src/delivery': [
    'adapters/platform',
    'charts',
    'src/cards',
    'src/config',
    'src/store',
    'src/text',
    'src/time',
  ],
  'src/push': [
    'adapters/platform',
    'charts',
    'src/access',
    'src/answer',
    'src/cards',
    'src/config',
    'src/delivery',
    'src/improve',
    'src/insight',
    'src/metrics',
    'src/people',
    'src/privacy',
    'src/question',
    'src/store',
    'src/text',
    'src/tickets',
    'src/time',
  ],
  'src/chat': [
    'adapters/platform',
    'charts',
    'src/access',
    'src/answer',
    'src/cards',
    'src/config',
    'src/delivery',
    'src/improve',
    'src/insight',
    'src/metrics',
    'src/people',
    'src/push',
    'src/question',
    'src/store',
    'src/text',
    'src/tickets',
    'src/time',
    'src/model',
    'src/privacy',
  ],
  // The optional language model: it proposes sentences, the grammar reads them.
  'src/model': ['src/config', 'src/metrics', 'src/privacy', 'src/question', 'src/time'],
  'src/setup': ['src/config'],
  'src/server': ['charts', 'src/config', 'src/ingest', 'src/store', 'src/time'],
  // The invented desk, and the bot that answers about it on the playground.
  'src/demo': [
    'adapters/platform',
    'src/access',
    'src/cards',
    'src/chat',
    'src/config',
    'src/ingest',
    'src/store',
    'src/text',
    'src/tickets',
    'src/time',
  ],
  'src/log.ts': ['src/config'],
  'src/errors.ts': [],
  // The port, and each platform behind it. Platforms never know each other.
  adapters: ['charts', 'src/cards'],
  'adapters/*': [
    'adapters/http',
    'adapters/parts',
    'adapters/picture',
    'adapters/platform',
    'adapters/sends-only',
    'charts',
    'src/cards',
    'src/config',
    'src/server',
    'src/text',
    'src/time',
  ],
};
const KNOW_ALL = ['src/cli', 'src/app.ts', 'src/bot.ts', 'src/platforms.ts'];

const sources = ['src', 'adapters', 'charts'].flatMap(sourcesOf);

/** The folder (or, at the top of src, the file) that a file belongs to: the row of the table. */
function roomOf(path: string): string {
  const [top = '', second = '', third] = path.split('/');
  if (top === 'charts') return 'charts';
  if (top === 'adapters') return third === undefined ? 'adapters' : `adapters/${second}`;
  return `${top}/${second}`;
}

const rowOf = (room: string): readonly string[] | undefined =>
  MAY_IMPORT[room] ?? (room.startsWith('adapters/') ? MAY_IMPORT['adapters/*'] : undefined);

function forbidden(all: readonly Source[]): readonly string[] {
  return all.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (KNOW_ALL.includes(room)) return [];
    const row = rowOf(room);
    if (row === undefined) return [`${path}: ${room} has no row in the table`];
    const allowed = (target: string): boolean =>
      roomOf(target) === room ||
      target === 'src/errors.ts' ||
      row.some((entry) => target.startsWith(`${entry}/`) || target === `${entry}.ts`);
    return imports
      .filter(({ own, target }) => own && !allowed(target))
      .map(({ target }) => `${path} -> ${target}`);
  });
}

describe('who may import whom', () => {
  it('is kept', () => {
    expect(forbidden(sources)).toEqual([]);
  });

  it('is looked at, file by file', () => {
    expect(sources.length).toBeGreaterThan(30);
    const planted = [
      readSource('src/time/a.ts', "import type { Config } from '../config/config.js';"),
      readSource('src/chat/b.ts', "import { slack } from '../../adapters/slack/index.js';"),
      readSource('adapters/slack/c.ts', "export { sign } from '../wecom/verify.js';"),
      readSource('src/metrics/d.ts', "import {\n  openStore,\n} from '../store/store.js';"),
      readSource('src/sundry/e.ts', ''),
      readSource('src/cards/f.ts', "const later = await import('../store/store.js');"),
    ];
    expect(forbidden(planted)).toEqual([
      'src/time/a.ts -> src/config/config.ts',
      'src/chat/b.ts -> adapters/slack/index.ts',
      'adapters/slack/c.ts -> adapters/wecom/verify.ts',
      'src/metrics/d.ts -> src/store/store.ts',
      'src/sundry/e.ts: src/sundry has no row in the table',
      'src/cards/f.ts -> src/store/store.ts',
    ]);
  });

  it('never goes in a circle when the program runs', () => {
    expect(circle(sources)).toEqual([]);
  });
});

/** The first circle of imports that are there at run time, as a list of files; empty when there is none. */
function circle(all: readonly Source[]): readonly string[] {
  const next = new Map(
    all.map(({ path, imports }) => [
      path,
      imports.filter(({ own, typeOnly }) => own && !typeOnly).map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of next.get(path) ?? []) {
      const found = walk(target, [...trail, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const { path } of all) {
    const found = walk(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

/** What stands in one place only: a pattern in the code, and the files in which it may stand. */
const HOMES: readonly { readonly what: string; readonly pattern: RegExp; readonly in: readonly string[] }[] =
  [
    { what: 'the environment', pattern: /\bprocess\.env\b/, in: ['src/config/environment.ts'] },
    {
      what: 'the real clock',
      pattern: /\bDate\.now\b|\bnew Date\(\)|\bDateTime\.(now|local|utc)\(\)/,
      in: ['src/time/clock.ts'],
    },
    { what: 'the zone rules', pattern: /\bIntl\.DateTimeFormat\b/, in: ['src/time/zone.ts'] },
    { what: 'the proof of access', pattern: /\bas ScopedQuery\b/, in: ['src/access/restrict.ts'] },
    { what: 'the pixel maker', pattern: /\.toBuffer\(/, in: ['charts/'] },
  ];

/** Packages that only some folders may use when the program runs. Types of Kysely name the connection that is passed on. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['src/store/'],
  pg: ['src/store/'],
  kysely: ['src/metrics/', 'src/store/'],
  sharp: ['charts/'],
  canvas: ['charts/'],
  vega: ['charts/'],
  'chinese-days': ['src/time/'],
  commander: ['src/cli/'],
  pino: ['src/log.ts'],
  '@slack/bolt': ['adapters/slack/'],
  'dingtalk-stream': ['adapters/dingtalk/'],
  '@wecom/aibot-node-sdk': ['adapters/wecom/'],
  'node-cron': ['src/push/'],
  nodemailer: ['adapters/mail/'],
  'prom-client': ['src/server/'],
  dotenv: [],
};

const livesIn = (path: string, homes: readonly string[]): boolean =>
  homes.some((home) => path === home || (home.endsWith('/') && path.startsWith(home)));

describe('single homes', () => {
  it.each(HOMES)('$what', ({ pattern, in: homes }) => {
    const found = sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
    expect(found.filter((path) => !livesIn(path, homes))).toEqual([]);
  });

  it.each(Object.entries(PACKAGES))('%s', (name, homes) => {
    const users = sources.filter(({ imports }) =>
      imports.some(
        ({ own, typeOnly, target }) =>
          !own && !typeOnly && (target === name || target.startsWith(`${name}/`)),
      ),
    );
    expect(users.map(({ path }) => path).filter((path) => !livesIn(path, homes))).toEqual([]);
  });

  it('are looked for in the code, not in what is said about it', () => {
    const { code } = readSource(
      'src/x.ts',
      '// process.env is read elsewhere\nconst a = process.env; /* Date.now */',
    );
    expect(HOMES.filter(({ pattern }) => pattern.test(code)).map(({ what }) => what)).toEqual([
      'the environment',
    ]);
  });
});
