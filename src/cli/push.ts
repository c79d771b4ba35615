// `deskbeat push`: the pushes that are set up, what one of them would say, and running one by hand.
import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { createConsole } from '../../adapters/console/index.js';
import { createHttp } from '../../adapters/http.js';
import { openApp, type App, type Surroundings } from '../app.js';
import { plainText } from '../cards/plain-text.js';
import type { PushSettings } from '../config/settings.js';
import { enqueue } from '../delivery/enqueue.js';
import { AppError } from '../errors.js';
import { addressOf } from '../people/reach.js';
import { buildPlatforms } from '../platforms.js';
import { csvText } from '../push/csv.js';
import { personRecipient, roomRecipient } from '../push/audience.js';
import { previewFor, rehearse, runByHand, slotAt } from '../push/by-hand.js';
import { nextSlot } from '../push/cron.js';
import type { Recipient, ScheduledPush, Skip } from '../push/push.js';
import { defaultSettings, PUSHES } from '../push/registry.js';
import { entryOf, messageKey, runContext, type Draft, type PushDeps } from '../push/run.js';
import { loadDirectory } from '../store/directory.js';
import { lastRun, loadAbsences } from '../store/push-slots.js';
import { storeError } from '../store/store.js';
import type { Directory } from '../tickets/directory.js';
import { systemNow } from '../time/clock.js';
import type { Instant, Zone } from '../time/instant.js';
import { localTimeOf } from '../time/zone.js';
import { MOMENT_FORM, readMoment } from './moment.js';
import { print } from './output.js';
import { payloadText, platformNamed } from './payload.js';
import { waitAndTell } from './receipts.js';
import { surroundings } from './surroundings.js';

export interface PushOptions {
  readonly as?: string;
  readonly to?: string;
  readonly at?: string;
  readonly db?: string;
  readonly dryRun?: boolean;
  readonly csv?: string;
  readonly lang?: 'zh' | 'en';
  readonly platform?: string;
  readonly wait?: boolean;
}

export function registerPush(program: Command): void {
  const push = program
    .command('push')
    .summary('what the bot says by itself: list, preview, run')
    .description('The messages that go out by themselves: when, to whom, and what they say.');
  push
    .command('list')
    .description('List the pushes: which are set up, when each comes next, how the last one went.')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .option('--at <moment>', `the moment to look from, e.g. ${MOMENT_FORM} (default: now)`)
    .action((options: PushOptions) => list(options, surroundings()));
  push
    .command('preview')
    .description('Print what a push would say to one person, or to one address. Nothing is sent.')
    .argument('<name>', 'the push, e.g. daily-card')
    .option('--as <person>', 'whose: an agent’s id or e-mail')
    .option('--to <address>', 'or which room’s, e.g. slack:C0123')
    .option('--platform <platform>', 'as slack, dingtalk or wecom would be sent it (default: as text)')
    .option('--at <moment>', `the moment to write it for, e.g. ${MOMENT_FORM} (default: now)`)
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .addOption(new Option('--lang <lang>', 'the language (default: the workspace’s)').choices(['zh', 'en']))
    .action((name: string, options: PushOptions) => preview(name, options, surroundings()));
  push
    .command('run')
    .description(
      'Run a push for a moment, whether it is set up or not, and wait until it has arrived, at most 30 seconds. A running deskbeat ' +
        'start delivers it; where none runs, this command does. Prints a receipt for each message; exit status 1 when one was refused or given up.',
    )
    .argument('<name>', 'the push, e.g. daily-card')
    .option('--at <moment>', `the moment to run it for, e.g. ${MOMENT_FORM} (default: now)`)
    .option('--dry-run', 'only list who would get it and when')
    .option('--no-wait', 'only queue it')
    .option('--csv <file>', 'write its table into this file instead of sending it')
    .option('--as <person>', 'with --csv: whose table (default: everybody’s)')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .addOption(new Option('--lang <lang>', 'the language (default: the workspace’s)').choices(['zh', 'en']))
    .action((name: string, options: PushOptions) => run(name, options, surroundings()));
}

export async function list(options: PushOptions, here: Surroundings): Promise<void> {
  await withApp(options, here, async ({ app, at }) => {
    const { config, store } = app;
    const names = new Set([...config.pushes.map(({ name }) => name), ...PUSHES.keys()]);
    for (const name of names) {
      const push = PUSHES.get(name);
      const configured = config.pushes.filter((each) => each.name === name);
      if (push === undefined) {
        await print(`${name}  set up in ${config.configFile ?? 'the settings'}, not known to this version`);
        continue;
      }
      await print(`${name}  ${push.about.en}`);
      if (configured.length === 0) await print('  off; deskbeat push run sends it by hand');
      for (const settings of configured.length === 0 ? [defaultSettings(push)] : configured) {
        const entry = entryOf(push, settings, config);
        const next = nextSlot(settings.cron, config.workspace.timezone, at);
        if (configured.length > 0)
          await print(
            `  ${entry === name ? '' : `${entry}: `}"${settings.cron}" to ${settings.to.join(', ')}${detailsOf(settings)}; next ${next === null ? 'never' : next.name.replace('T', ' ')} local time`,
          );
        const last = await lastRun(store.db, entry);
        if (last !== null)
          await print(
            `  last ${last.slot.replace('T', ' ')}: ${last.counts.map(({ outcome, reason, n }) => `${n} ${reason === null ? outcome : `${outcome} (${SKIPPED[reason] ?? reason})`}`).join(', ')}`,
          );
      }
    }
  });
}

/** What a leaderboard is about, where the settings say so. */
const detailsOf = ({ metric, team }: PushSettings): string =>
  [metric, team === null ? null : `team ${team}`]
    .filter((text) => text !== null)
    .map((text) => `, ${text}`)
    .join('');

export async function preview(name: string, options: PushOptions, here: Surroundings): Promise<void> {
  const push = pushNamed(name);
  await withApp(options, here, async ({ app, at, directory }) => {
    const settings = settingsFor(push, name, app);
    const recipient = recipientOf(options, app, directory);
    const composed = await previewFor(push, settings, recipient, { ...deps(app, directory) }, at);
    if (composed.kind === 'skip') await print(`Nothing would be sent: ${SKIPPED[composed.reason]}.`);
    else if (options.platform === undefined) await print(plainText(composed.card));
    else await print(await payloadText(composed.card, platformNamed(options.platform), app.config));
  });
}

export async function run(name: string, options: PushOptions, here: Surroundings): Promise<void> {
  const push = pushNamed(name);
  await withApp(options, here, async ({ app, at, directory }) => {
    const settings = settingsFor(push, name, app);
    if (options.csv !== undefined) {
      await writeTable(push, settings, options, { app, at, directory }, options.csv);
      return;
    }
    await withPlatforms(app, directory, async (reaching) => {
      await print(`${push.name} for ${wallTime(at, app.config.workspace.timezone)}`);
      if (options.dryRun === true) {
        for (const each of await rehearse(push, settings, reaching, at)) await print(draftLine(each));
        return;
      }
      const decisions = await runByHand(push, settings, reaching, at);
      const queued = decisions.filter(({ outcome }) => outcome.kind === 'queued');
      for (const { due, outcome } of queued)
        if (outcome.kind === 'queued')
          await print(`queued   ${due.recipient.id}  ${outcome.address}  ${outcome.card.title}`);
      const count = (kind: string): number => decisions.filter(({ outcome }) => outcome.kind === kind).length;
      await print(
        `${queued.length} queued, ${count('skipped')} skipped, ${count('known')} queued by an earlier run.`,
      );
      const keys = queued.map(({ due }) => messageKey(entryOf(push, settings, app.config), due));
      if (options.wait === false || keys.length === 0) return;
      if (!(await waitAndTell(app, reaching.platforms, keys))) process.exitCode = 1;
    });
  });
}

/** One line for one recipient: who, their local time, where to or why not. */
function draftLine(each: Draft): string {
  const { recipient, slot } = each.due;
  const who = recipient.kind === 'person' ? `${recipient.id}  ${recipient.agent.name}` : recipient.id;
  const when = `${slot.name.replace('T', ' ')} ${recipient.zone}`;
  if (each.kind === 'ready') return `send  ${who}  ${when}  ${each.address}  ${each.card.title}`;
  const what = each.card === null ? '' : `  ${each.card.title}`;
  return `skip  ${who}  ${when}  ${SKIPPED[each.reason]}${what}`;
}

const SKIPPED: Readonly<Record<Skip, string>> & Readonly<Record<string, string>> = {
  no_work: 'no work on the last working day',
  no_address: 'no address on any platform that is set up',
  paused: 'paused',
  away: 'on leave',
  day_off: 'not a working day',
  nothing_to_say: 'nothing to say',
  folded: 'in the message of their group (the platform’s month is nearly used up)',
};

async function writeTable(
  push: ScheduledPush,
  settings: PushSettings,
  options: PushOptions,
  { app, at, directory }: Opened,
  file: string,
): Promise<void> {
  if (push.csv === undefined)
    throw new AppError('bad_usage', `The push ${push.name} has no table; --csv is for unanswered-list.`);
  const { db } = app.store;
  const context = runContext(settings, await loadAbsences(db), { db, config: app.config, directory }, at);
  const recipient = options.as === undefined ? null : recipientOf(options, app, directory);
  const rows = await push.csv(context, recipient === null ? null : slotAt(settings, recipient, at));
  try {
    await writeFile(file, csvText(rows));
  } catch (cause) {
    throw new AppError(
      'bad_file',
      `The table can’t be written to ${file}; name a file in a folder that may be written to.`,
      { cause },
    );
  }
  await print(`${rows.length - 1} rows written to ${file}`);
}

interface Opened {
  readonly app: App;
  readonly at: Instant;
  readonly directory: Directory;
}

async function withApp(
  options: PushOptions,
  here: Surroundings,
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  const app = await openApp(here, {
    ...(options.db === undefined ? {} : { url: options.db }),
    create: false,
  });
  try {
    const at = options.at === undefined ? systemNow() : readMoment(options.at, app.config.workspace.timezone);
    if (at === null)
      throw new AppError(
        'bad_usage',
        `--at “${options.at}” can’t be read as a moment. Write it like ${MOMENT_FORM}.`,
      );
    const spoken: App =
      options.lang === undefined
        ? app
        : {
            ...app,
            config: { ...app.config, workspace: { ...app.config.workspace, language: options.lang } },
          };
    await work({ app: spoken, at, directory: await loadDirectory(app.store.db) });
  } catch (error) {
    throw storeError(app.store, error);
  } finally {
    await app.close();
  }
}

function pushNamed(name: string): ScheduledPush {
  const push = PUSHES.get(name.replace(NUMBERED, ''));
  if (push !== undefined) return push;
  throw new AppError('not_found', `There is no push “${name}”. There are: ${[...PUSHES.keys()].join(', ')}.`);
}

/** `leaderboard#2` is the second one of that name in the settings. */
const NUMBERED = /#\d+$/u;

function settingsFor(push: ScheduledPush, name: string, app: App): PushSettings {
  const same = app.config.pushes.filter((each) => each.name === push.name);
  const found = same.find((settings) => entryOf(push, settings, app.config) === name) ?? same[0];
  if (NUMBERED.test(name) && (found === undefined || entryOf(push, found, app.config) !== name))
    throw new AppError(
      'not_found',
      `There is no ${name}: the settings have ${push.name} ${same.length} times.`,
    );
  return found ?? defaultSettings(push);
}

export function recipientOf(
  options: Pick<PushOptions, 'as' | 'to'>,
  app: App,
  directory: Directory,
): Recipient {
  if (options.to !== undefined) return roomRecipient(options.to, app.config);
  const who = options.as?.trim() ?? '';
  const agent =
    directory.agents.find(({ id }) => id === who) ??
    directory.agents.find(({ email }) => email !== null && email.toLowerCase() === who.toLowerCase());
  if (agent !== undefined) return personRecipient(agent, app.config, directory);
  throw new AppError(
    who === '' ? 'bad_usage' : 'not_found',
    who === ''
      ? 'Say whose it is: --as with an agent’s id or e-mail, or --to with a room’s address.'
      : `There is nobody with the id or e-mail “${who}” in this workspace. Give an agent’s id or e-mail with --as.`,
  );
}

const deps = (app: App, directory: Directory): PushDeps => ({
  db: app.store.db,
  config: app.config,
  directory,
  platforms: [],
  addressOf: () => null,
  enqueue: async () => 'known',
});

/** With the platforms that are set up, to render for and to find people on. */
/** With the platforms of the settings, to send by; stopped when the work is done. */
export async function withPlatforms(
  app: App,
  directory: Directory,
  work: (reaching: PushDeps) => Promise<void>,
): Promise<void> {
  const http = createHttp(app.config);
  try {
    const { accounts } = await app.names();
    const { config } = app;
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const platforms = [
      ...buildPlatforms(
        config,
        { http, server: null, now: systemNow, log },
        { userOf: (person, platform) => accounts.userOf(person, platform) },
      ),
      createConsole(print),
    ];
    await work({
      ...deps(app, directory),
      platforms,
      addressOf: (id) => addressOf(id, { config, accounts, platforms }),
      // What goes out goes out now, and its pictures are kept from now on, whatever moment it is written for.
      enqueue: (tx, message) => enqueue(tx, message, systemNow()),
    });
    await Promise.all(platforms.map((platform) => platform.stop().catch(() => undefined)));
  } finally {
    await http.close();
  }
}

function wallTime(at: Instant, zone: Zone): string {
  const { date, hour, minute } = localTimeOf(at, zone);
  return `${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} ${zone}`;
}
