// `deskbeat card`: somebody's card as a platform would be sent it, payload by payload. Nothing is sent.
import { Option, type Command } from 'commander';
import { AppError } from '../errors.js';
import { PLATFORMS } from '../config/address.js';
import { MOMENT_FORM } from './moment.js';
import { preview, type PushOptions } from './push.js';
import { surroundings } from './surroundings.js';

/** The cards by the names that people give them. */
const CARDS: Readonly<Record<string, string>> = { daily: 'daily-card', unanswered: 'unanswered-list' };

export function registerCard(program: Command): void {
  program
    .command('card')
    .summary('the exact payloads of a card, per platform')
    .description(
      'Prints a card as Slack, DingTalk or WeCom would be sent it. Needs no account; nothing is sent.',
    )
    .argument('<name>', `which: ${Object.keys(CARDS).join(', ')}`)
    .option('--as <person>', 'whose: an agent’s id or e-mail')
    .option('--to <address>', 'or which room’s')
    .addOption(
      new Option('--platform <platform>', 'for which platform (default: as text)').choices([...PLATFORMS]),
    )
    .option('--at <moment>', `the moment to write it for, e.g. ${MOMENT_FORM} (default: now)`)
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .addOption(new Option('--lang <lang>', 'the language (default: the workspace’s)').choices(['zh', 'en']))
    .action(async (name: string, options: PushOptions) => {
      const push = CARDS[name];
      if (push === undefined)
        throw new AppError(
          'not_found',
          `There is no card “${name}”. There are: ${Object.keys(CARDS).join(', ')}.`,
        );
      await preview(push, options, surroundings());
    });
}
