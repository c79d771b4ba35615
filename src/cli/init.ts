// `deskbeat init`: asks for what a new workspace needs, writes `.env` (readable by its owner only) and deskbeat.yaml. What stands
// there already is kept: keys are added or changed one by one, an existing deskbeat.yaml is left as it is.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { isAddress, PLATFORMS, type PlatformName } from '../config/address.js';
import { loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/environment.js';
import { AppError } from '../errors.js';
import { setVariables } from '../setup/env-file.js';
import { GOES_WITH, INSTEAD_OF, INTERVIEW, type KeyQuestion } from '../setup/interview.js';
import { starterSettings } from '../setup/starter-settings.js';
import { isZone, machineZone } from '../time/zone.js';
import { openDialog, type Dialog } from './dialog.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

interface InitOptions {
  readonly yes?: boolean;
  readonly platforms?: string;
}

export function registerInit(program: Command): void {
  program
    .command('init')
    .summary('set up a workspace: asks, then writes .env and deskbeat.yaml')
    .description(
      'Asks for the workspace and the keys of the chat platforms, writes .env (mode 600) and deskbeat.yaml in this folder. ' +
        'Keys that are there already are offered again and kept; an existing deskbeat.yaml is never changed.',
    )
    .option('--platforms <list>', 'which to set up, with commas: slack, dingtalk, wecom')
    .option('-y, --yes', 'ask nothing: defaults, and keys from the environment as they are')
    .action(async (options: InitOptions) => {
      const dialog = options.yes === true ? null : openDialog();
      try {
        await init(surroundings().cwd, options, dialog);
      } finally {
        dialog?.close();
      }
    });
}

async function init(cwd: string, options: InitOptions, dialog: Dialog | null): Promise<void> {
  const envFile = join(cwd, '.env');
  const settingsFile = join(cwd, 'deskbeat.yaml');
  const known = readEnvironment({}, cwd);
  const values: Record<string, string> = {};

  const settings = existsSync(settingsFile) ? null : await askSettings(dialog);
  const chosen =
    options.platforms === undefined ? await askPlatforms(dialog) : platformsOf(options.platforms);
  for (const { platform, name, before, guide, keys } of INTERVIEW) {
    if (!chosen.includes(platform) || dialog === null) continue;
    await print(`\n${name}\n${before} Every click stands in ${guide}.`);
    for (const each of keys) {
      const now = (variable: KeyQuestion['variable']): string | null =>
        values[variable] ?? known.get(variable);
      const needs = GOES_WITH[each.variable];
      const instead = INSTEAD_OF[each.variable];
      if (needs !== undefined && now(needs) === null) continue;
      if (instead !== undefined && now(instead) !== null) continue;
      // A key that goes with another one is no longer optional.
      const answer = await askKey(
        each,
        known.get(each.variable),
        needs === undefined && each.optional,
        dialog,
      );
      if (answer !== null) values[each.variable] = answer;
    }
  }
  if (known.get('DESKBEAT_SECRET') === null)
    values['DESKBEAT_SECRET'] = randomBytes(32).toString('base64url');

  const before = existsSync(envFile) ? readFileSync(envFile, 'utf8') : exampleFile();
  writePrivately(envFile, setVariables(before, values));
  if (settings !== null) writeFileSync(settingsFile, settings);
  // What was written must be what the program reads.
  loadConfig({}, cwd);
  await print(`
Written: ${settings === null ? '.env (deskbeat.yaml was there and is as it was)' : '.env and deskbeat.yaml'}

Next
  deskbeat doctor                check that everything answers, and what is still to be switched on
  deskbeat import ./export       read your tickets
  deskbeat start                 run the bot`);
}

async function askSettings(dialog: Dialog | null): Promise<string> {
  const zone = machineZone();
  if (dialog === null)
    return starterSettings({
      name: 'Deskbeat',
      language: 'zh',
      zone,
      chineseHolidays: isChinese(zone),
      channel: null,
    });
  const name = await dialog.ask('Name of the workspace', { initial: 'Deskbeat' });
  const language = await dialog.ask('Language of cards and warnings: zh or en', {
    initial: isChinese(zone) ? 'zh' : 'en',
    check: (text) => (text === 'zh' || text === 'en' ? null : 'zh or en is needed'),
  });
  const timezone = await dialog.ask('Time zone of its days', {
    initial: zone,
    check: (text) => (isZone(text) ? null : 'a zone such as Asia/Shanghai or Europe/London is needed'),
  });
  const holidays = await dialog.ask('Chinese public holidays and make-up workdays? yes or no', {
    initial: isChinese(timezone) ? 'yes' : 'no',
    check: (text) => (/^(y|yes|n|no|是|否)$/i.test(text) ? null : 'yes or no is needed'),
  });
  const channel = await dialog.ask('Channel for the leaderboard, for example slack:C0123 (empty: none yet)', {
    initial: '',
    check: (text) =>
      text === '' || isAddress(text) ? null : 'an address such as slack:C0123 or wecom:robot/NAME is needed',
  });
  return starterSettings({
    name,
    language: language === 'en' ? 'en' : 'zh',
    zone: timezone,
    chineseHolidays: /^(y|是)/i.test(holidays),
    channel: channel === '' ? null : channel,
  });
}

async function askPlatforms(dialog: Dialog | null): Promise<readonly PlatformName[]> {
  if (dialog === null) return [];
  return platformsOf(
    await dialog.ask('Chat platforms, with commas: slack, dingtalk, wecom (empty: none yet)', {
      initial: '',
      check: (text) => {
        const wrong = listOf(text).find((each) => !PLATFORMS.some((name) => name === each));
        return wrong === undefined ? null : `“${wrong}” is none of slack, dingtalk, wecom`;
      },
    }),
  );
}

const listOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,，、]+/)
    .filter((each) => each !== '');

function platformsOf(text: string): readonly PlatformName[] {
  return listOf(text).map((each) => {
    const found = PLATFORMS.find((name) => name === each);
    if (found !== undefined) return found;
    throw new AppError(
      'bad_usage',
      `--platforms names “${each}”, which is none of ${PLATFORMS.join(', ')}: leave it out or spell it so.`,
    );
  });
}

/** The new value; null when nothing changes. */
async function askKey(
  question: KeyQuestion,
  current: string | null,
  optional: boolean,
  dialog: Dialog,
): Promise<string | null> {
  const { ask, found, form, formSaid, secret } = question;
  const empty = current !== null ? ' (empty: as it is)' : optional ? ' (empty: none)' : '';
  const answer = await dialog.ask(`${ask}, from ${found}${empty}`, {
    initial: '',
    secret,
    check: (text) => {
      if (text === '') return current !== null || optional ? null : 'this one is needed';
      return form.test(text) ? null : `that is not it: the right one ${formSaid}`;
    },
  });
  return answer === '' ? null : answer;
}

const isChinese = (zone: string): boolean => /^Asia\/(Shanghai|Chongqing|Harbin|Urumqi)$|^PRC$/.test(zone);

/** The commented example that comes with the package; a bare file where it can't be found. */
function exampleFile(): string {
  for (const up of ['../..', '../../..']) {
    const path = resolve(dirname(fileURLToPath(import.meta.url)), up, '.env.example');
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  return '';
}

/** Whole or not at all, and never readable by others, not even for a moment. */
function writePrivately(file: string, text: string): void {
  const passing = `${file}.${process.pid}.new`;
  try {
    writeFileSync(passing, text, { mode: 0o600 });
    chmodSync(passing, 0o600);
    renameSync(passing, file);
  } catch (cause) {
    throw new AppError('bad_file', `${file} could not be written: look at the folder's rights and space.`, {
      cause,
    });
  }
}
