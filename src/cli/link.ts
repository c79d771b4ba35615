// `deskbeat link`: who is who on the platforms, confirmed by whoever holds this machine.
import type { Command } from 'commander';
import { localAdmin } from '../access/principal.js';
import { openApp, type App, type Surroundings } from '../app.js';
import { AppError } from '../errors.js';
import { readCode } from '../people/link-code.js';
import { agentsNamed, confirmCode } from '../people/linking.js';
import { appendAudit } from '../store/audit.js';
import { loadDirectory } from '../store/directory.js';
import { listLinks, removeLinks } from '../store/links.js';
import { systemNow } from '../time/clock.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

interface LinkOptions {
  readonly to?: string;
  readonly db?: string;
}

export function registerLink(program: Command): void {
  const link = program
    .command('link')
    .summary('say who a chat account is')
    .description(
      'Somebody the bot does not know writes “link” to it and gets a code. This confirms whose account it is; an admin or ' +
        'their supervisor can do the same in chat: “link CODE A017”.',
    )
    .argument('[code]', 'the code that the person was given')
    .option('--to <person>', 'who they are: an agent’s id, e-mail address or full name')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .action((code: string | undefined, options: LinkOptions) => confirm(code, options, surroundings()));
  link
    .command('list')
    .description('List the accounts that were linked, the newest first.')
    .action((_: unknown, command: Command) => list(command.optsWithGlobals<LinkOptions>(), surroundings()));
  link
    .command('remove')
    .description('Undo a link: all of a person’s, or one account’s.')
    .argument('<who>', 'an agent’s id, or PLATFORM:USER as the list shows it')
    .action((who: string, _: unknown, command: Command) =>
      remove(who, command.optsWithGlobals<LinkOptions>(), surroundings()),
    );
}

async function confirm(code: string | undefined, options: LinkOptions, here: Surroundings): Promise<void> {
  if (code === undefined || options.to === undefined) {
    throw new AppError(
      'bad_usage',
      'Give the code and whose account it is: deskbeat link CODE --to A017. `deskbeat link list` shows who is linked.',
    );
  }
  const name = options.to;
  const read = readCode(code);
  if (read === null) {
    throw new AppError(
      'bad_usage',
      `“${code}” is not a link code: those have 8 letters and digits, as the bot gives them to whoever writes “link” to it.`,
    );
  }
  await withApp(options, here, async ({ store }) => {
    const directory = await loadDirectory(store.db);
    const confirmer = { person: localAdmin, user: null };
    const result = await confirmCode(
      confirmer,
      { code: read, name },
      { db: store.db, directory, now: systemNow() },
    );
    switch (result.outcome) {
      case 'linked':
        return print(
          `Linked: ${result.request.platform}:${result.request.userId} is ${result.agent.name} (${result.agent.id}).`,
        );
      case 'no_such_person':
        throw new AppError(
          'not_found',
          `There is no active agent “${name}”. Give an id, an e-mail address or a full name.`,
        );
      case 'several': {
        const ids = result.agents.map((agent) => agent.id).join(', ');
        throw new AppError('bad_usage', `“${name}” could be several people. Give the id, one of: ${ids}.`);
      }
      case 'not_allowed':
      case 'oneself':
        throw new AppError('bad_usage', `“${name}” can’t be linked: they are no longer active.`);
      case 'wrong_code':
      case 'too_many':
        throw new AppError(
          'not_found',
          'There is no such open code: it may be mistyped, used already, or older than 30 minutes. Writing “link” to the bot gives a new one.',
        );
      default:
        return result satisfies never;
    }
  });
}

async function list(options: LinkOptions, here: Surroundings): Promise<void> {
  await withApp(options, here, async ({ store }) => {
    const [links, directory] = await Promise.all([listLinks(store.db), loadDirectory(store.db)]);
    if (links.length === 0) {
      await print(
        'Nobody was linked yet. Ids in deskbeat.yaml (people) and in the agents’ rows need no link.',
      );
      return;
    }
    for (const { platform, tenant, userId, agentId, how, confirmedBy, at } of links) {
      const name = directory.agents.find((agent) => agent.id === agentId)?.name ?? 'no longer in the list';
      const by =
        how === 'email' ? 'by e-mail address' : how === 'admin' ? 'in the shell' : `by ${confirmedBy}`;
      const day = new Date(at).toISOString().slice(0, 10);
      await print(
        `${platform}:${userId}${tenant === '' ? '' : ` (${tenant})`}  ${agentId}  ${name}  ${by}, ${day}`,
      );
    }
  });
}

async function remove(who: string, options: LinkOptions, here: Surroundings): Promise<void> {
  await withApp(options, here, async ({ store }) => {
    const account = /^([a-z]+):(.+)$/.exec(who);
    const [agent] = agentsNamed(who, await loadDirectory(store.db));
    const which =
      account?.[1] === undefined || account[2] === undefined
        ? { agentId: agent?.id ?? who }
        : { platform: account[1], userId: account[2] };
    const removed = await removeLinks(store.db, which);
    if (removed === 0) {
      throw new AppError('not_found', `Nothing is linked as “${who}”. \`deskbeat link list\` shows what is.`);
    }
    await appendAudit(store.db, {
      at: systemNow(),
      asker: ':admin',
      room: null,
      action: 'link',
      outcome: 'removed',
      rule: null,
      detail: 'agentId' in which ? `links of ${which.agentId}` : `a user of ${which.platform}`,
    });
    await print(`Removed ${removed === 1 ? 'one link' : `${removed} links`}.`);
  });
}

async function withApp(
  options: LinkOptions,
  here: Surroundings,
  use: (app: App) => Promise<void>,
): Promise<void> {
  const app = await openApp(here, options.db === undefined ? {} : { url: options.db });
  try {
    await use(app);
  } finally {
    await app.close();
  }
}
