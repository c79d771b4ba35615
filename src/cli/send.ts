// `deskbeat send`: a text to an address, by the same way that every message goes.
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { createConsole } from '../../adapters/console/index.js';
import { createHttp } from '../../adapters/http.js';
import type { Platform } from '../../adapters/platform.js';
import { openApp, type App, type Surroundings } from '../app.js';
import type { Card } from '../cards/card.js';
import { ADDRESS_FORMS, isAddress } from '../config/address.js';
import { enqueue } from '../delivery/enqueue.js';
import { AppError } from '../errors.js';
import { buildPlatforms } from '../platforms.js';
import { storeError } from '../store/store.js';
import { systemNow } from '../time/clock.js';
import { HOUR_MS } from '../time/instant.js';
import { print } from './output.js';
import { waitAndTell } from './receipts.js';
import { surroundings } from './surroundings.js';

interface SendOptions {
  readonly to: readonly string[];
  readonly wait: boolean;
  readonly db?: string;
}

export function registerSend(program: Command): void {
  program
    .command('send')
    .summary('send a text to a person, a room or a robot')
    .description(
      'Queues a text and waits until it has arrived, at most 30 seconds. A running deskbeat start delivers it; where none runs, ' +
        'this command does. Prints a receipt for each address; exit status 1 when one was refused, given up, or ' +
        'the platform lets nothing of ours in.',
    )
    .requiredOption('--to <address>', 'where to; may be given several times', collect)
    .argument('<text...>', 'the text, in quotes')
    .option('--no-wait', 'only queue it')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .addHelpText(
      'after',
      `\nAddresses: ${ADDRESS_FORMS}\n\nExample:\n  deskbeat send --to slack:C0123 "The figures are in."`,
    )
    .action((words: readonly string[], options: SendOptions) =>
      send(words.join(' '), options, surroundings()),
    );
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export async function send(text: string, options: SendOptions, here: Surroundings): Promise<void> {
  if (text.trim() === '') throw new AppError('bad_usage', 'There is no text. Say one, in quotes.');
  for (const address of options.to)
    if (!isAddress(address))
      throw new AppError('bad_usage', `“${address}” is no address. An address is ${ADDRESS_FORMS}.`);
  const app = await openApp(here, options.db === undefined ? {} : { url: options.db });
  const http = createHttp(app.config);
  try {
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const platforms = [
      ...buildPlatforms(app.config, { http, server: null, now: systemNow, log: quiet }),
      createConsole(print),
    ];
    const keys = await queueAll(text, options.to, app, platforms);
    if (!options.wait) await print(`queued   ${options.to.join(', ')}`);
    else if (!(await waitAndTell(app, platforms, keys))) process.exitCode = 1;
    await Promise.all(platforms.map((platform) => platform.stop().catch(() => undefined)));
  } catch (error) {
    throw storeError(app.store, error);
  } finally {
    await http.close();
    await app.close();
  }
}

async function queueAll(
  text: string,
  addresses: readonly string[],
  app: App,
  platforms: readonly Platform[],
): Promise<readonly string[]> {
  const found = addresses.map((address) => {
    const platform = platforms.find((one) => one.serves(address));
    if (platform === undefined)
      throw new AppError(
        'bad_config',
        `Nothing is set up that reaches ${address}: set the platform’s variables (deskbeat init), or the robot’s in deskbeat.yaml.`,
      );
    return { address, platform };
  });
  const now = systemNow();
  const messages = found.map(({ address, platform }) => ({
    key: `send/${randomUUID()}`,
    platform: platform.name,
    address,
    urgency: 'alert' as const,
    parts: platform.render(cardOf(text), address),
    reply: null,
    replaces: null,
    notBefore: null,
    expiresAt: now + HOUR_MS,
  }));
  await app.store.db.transaction().execute(async (tx) => {
    for (const message of messages) await enqueue(tx, message, now);
  });
  return messages.map(({ key }) => key);
}

/** The first line is what lists and notifications show. */
function cardOf(text: string): Card {
  const [first = '', ...rest] = text.trim().split('\n');
  const more = rest.join('\n').trim();
  return {
    title: first,
    tone: 'plain',
    lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
    blocks: more === '' ? [] : [{ kind: 'text', text: more }],
  };
}
