// `deskbeat doctor`: is everything there that the bot needs, and if not, what to do. It looks and changes nothing.
import type { Command } from 'commander';
import type { Surroundings } from '../app.js';
import { loadConfig, type Config } from '../config/config.js';
import { AppError } from '../errors.js';
import { rowCounts } from '../store/row-counts.js';
import { checkZone } from '../store/settings.js';
import { openStore } from '../store/store.js';
import { systemNow } from '../time/clock.js';
import { coversYear } from '../time/holidays.js';
import type { Instant } from '../time/instant.js';
import { yearOf } from '../time/local-date.js';
import { localDateOf } from '../time/zone.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

/** One thing looked at. `bad` must be mended; `hint` should be known. */
export interface Finding {
  readonly state: 'good' | 'hint' | 'bad';
  readonly about: string;
  readonly text: string;
}

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('check that everything is in place')
    .description(
      'Checks Node, the settings, the database, the fonts and the holidays, calls every chat platform that is set up and works out ' +
        'what a month of pushes will use. Changes nothing. Exit status 1 when something must be mended.',
    )
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .action(async (options: { readonly db?: string }) => {
      const findings = await examine(surroundings(), options.db ?? null, systemNow());
      const width = Math.max(...findings.map(({ about }) => about.length));
      for (const { state, about, text } of findings)
        await print(`${MARKS[state]}  ${about.padEnd(width)}  ${text}`);
      if (findings.some(({ state }) => state === 'bad')) process.exitCode = 1;
    });
}

const MARKS = { good: 'ok  ', hint: 'note', bad: 'BAD ' } as const;

/** Everything that is looked at, in the order in which it matters. Never throws for what it finds. */
export async function examine(
  here: Surroundings,
  db: string | null,
  now: Instant,
): Promise<readonly Finding[]> {
  const settings = await attempt('settings', async () => loadConfig(here.variables, here.cwd));
  if (settings.value === null) return [node(), settings.finding, await fonts()];
  const config = settings.value;
  const place = config.configFile ?? 'no deskbeat.yaml: the defaults hold';
  return [
    node(),
    { state: 'good', about: 'settings', text: `${place}; time zone ${config.workspace.timezone}` },
    await database(db ?? config.databaseUrl, config),
    await fonts(),
    ...holidays(config, now),
    ...(await (
      await import('./doctor-platforms.js')
    ).platformFindings(config, db ?? config.databaseUrl, now)),
  ];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return {
    state: enough ? 'good' : 'bad',
    about: 'node',
    text: enough ? process.versions.node : `${process.versions.node} is too old: install Node 20.19 or newer`,
  };
}

async function database(url: string, config: Config): Promise<Finding> {
  const about = 'database';
  const looked = await attempt(about, async () => {
    const store = await openStore(url, { readonly: true, create: false });
    try {
      if (config.workspace.timezoneGiven) await checkZone(store.db, config.workspace.timezone);
      return await rowCounts(store.db);
    } finally {
      await store.close();
    }
  });
  if (looked.value === null) return looked.finding;
  const { tickets, surveys, agents, quarantine } = looked.value;
  if (tickets === 0)
    return { state: 'hint', about, text: `${url}: no tickets yet; deskbeat import reads some` };
  const aside = quarantine === 0 ? '' : `; ${quarantine} rows or fields set aside by imports`;
  return {
    state: 'good',
    about,
    text: `${url}: ${tickets} tickets, ${surveys} surveys, ${agents} people${aside}`,
  };
}

async function fonts(): Promise<Finding> {
  const looked = await attempt('fonts', async () => {
    const { registerFonts, hasGlyph } = await import('../../charts/font.js');
    registerFonts();
    return hasGlyph('席'.codePointAt(0) ?? 0);
  });
  if (looked.value === null) return looked.finding;
  return looked.value
    ? { state: 'good', about: 'fonts', text: 'Noto Sans SC, Latin and Chinese' }
    : {
        state: 'bad',
        about: 'fonts',
        text: 'the chart font has no Chinese characters: install the package again',
      };
}

/** A holiday table that ends before this year says of every day that it is no holiday. */
function holidays(config: Config, now: Instant): readonly Finding[] {
  const year = yearOf(localDateOf(now, config.workspace.timezone));
  return Object.entries(config.calendars)
    .filter(([, { holidays }]) => holidays !== null)
    .map(([name, { holidays }]): Finding => {
      const about = `calendar ${name}`;
      const missing = [year, year + 1].filter((each) => !coversYear(holidays, each));
      if (missing.length === 0) return { state: 'good', about, text: `holidays ${holidays?.name ?? ''}` };
      return {
        state: missing.includes(year) ? 'bad' : 'hint',
        about,
        text: `the holidays ${holidays?.name ?? ''} say nothing about ${missing.join(' and ')}: add them with a file`,
      };
    });
}

type Attempt<T> = { readonly value: T } | { readonly value: null; readonly finding: Finding };

async function attempt<T>(about: string, look: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await look() };
  } catch (error) {
    return { value: null, finding: { state: 'bad', about, text: reasonOf(error) } };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  // The driver is compiled code; where neither a prebuilt file nor a compiler was at hand, npm leaves it out.
  if (/better_sqlite3|bindings|ERR_DLOPEN/i.test(text))
    return 'the SQLite driver is not built for this machine: run npm rebuild better-sqlite3 (needs g++, make and python)';
  return text;
}
