// `deskbeat leave`: days on which somebody does not work, so that they are not written to and nobody waits for them.
import type { Command } from 'commander';
import { personOf } from '../access/principal.js';
import { openApp, type Surroundings } from '../app.js';
import { AppError } from '../errors.js';
import { loadDirectory } from '../store/directory.js';
import { loadAbsences, removeAbsences, setAbsence } from '../store/push-slots.js';
import { storeError } from '../store/store.js';
import { localDate, type LocalDate } from '../time/local-date.js';
import { print } from './output.js';
import { surroundings } from './surroundings.js';

interface LeaveOptions {
  readonly db?: string;
  readonly remove?: boolean;
}

export function registerLeave(program: Command): void {
  program
    .command('leave')
    .summary('enter or list leave')
    .description(
      'Enters leave: no cards on these days, and warnings go to the supervisor. Without a person it lists what is entered.',
    )
    .argument('[person]', 'an agent’s id or e-mail')
    .argument('[from]', 'the first day, e.g. 2026-03-16')
    .argument('[to]', 'the last day (default: the first)')
    .option('--remove', 'take back the leave that holds any of these days')
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .action(
      (who: string | undefined, from: string | undefined, to: string | undefined, options: LeaveOptions) =>
        leave(who, from, to, options, surroundings()),
    );
}

export async function leave(
  who: string | undefined,
  from: string | undefined,
  to: string | undefined,
  options: LeaveOptions,
  here: Surroundings,
): Promise<void> {
  const app = await openApp(here, {
    ...(options.db === undefined ? {} : { url: options.db }),
    create: false,
  });
  const { db } = app.store;
  try {
    const person = who === undefined ? null : personOf(who, await loadDirectory(db));
    if (who !== undefined && person?.id === undefined)
      throw new AppError('not_found', `There is nobody with the id or e-mail “${who}” in this workspace.`);
    const id = person?.id ?? null;
    if (id !== null && from !== undefined) {
      const range = { from: dayOf(from), to: dayOf(to ?? from) };
      if (range.to < range.from)
        throw new AppError('bad_usage', `The leave ends (${range.to}) before it begins (${range.from}).`);
      if (options.remove === true) await print(`${await removeAbsences(db, id, range)} entries taken back.`);
      else {
        await setAbsence(db, id, range);
        await print(`${id} is on leave from ${range.from} to ${range.to}.`);
      }
      return;
    }
    for (const [agent, ranges] of await loadAbsences(db))
      if (id === null || agent === id)
        for (const range of ranges) await print(`${agent}  ${range.from}  ${range.to}`);
  } catch (error) {
    throw storeError(app.store, error);
  } finally {
    await app.close();
  }
}

function dayOf(text: string): LocalDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match === null ? null : localDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day !== null) return day;
  throw new AppError('bad_usage', `“${text}” is not a day. Write it like 2026-03-16.`);
}
