// The doors through which a foreign file comes in: with a mapping that somebody wrote, or with a guessed one that is shown,
// agreed to and saved first. Talks to a person only through the functions it is given.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../errors.js';
import type { Zone } from '../time/instant.js';
import { guess } from './guess/guess.js';
import { bind } from './mapping/bind.js';
import { mappedSource } from './mapping/mapped-source.js';
import type { Mapping } from './mapping/mapping.js';
import { readMapping } from './mapping/read-mapping.js';
import type { RecordSource } from './record.js';
import { chained, type FlatTable } from './sources/flat-table.js';
import { openFlat } from './sources/open-flat.js';

const FLAT_NAME = /\.(csv|tsv|txt|xlsx)(\.gz)?$/i;

/** The records of a foreign file, its local times read in the zone given (unless its mapping names another). */
export type InZone = (zone: Zone) => RecordSource;

/**
 * A foreign file, or a folder of files with the same columns, seen through a saved mapping.
 * Throws AppError('bad_mapping' | 'bad_file' | 'not_found').
 */
export async function openMapped(path: string, mappingPath: string): Promise<InZone> {
  const mapping = readMapping(textOf(mappingPath), mappingPath);
  const absolute = resolve(path);
  const found = isFolder(absolute)
    ? await tablesIn(absolute, mapping)
    : { table: await openFlat(absolute, mapping.source), others: [] };
  // Bound once now, so that a wrong column is said before anything else happens.
  bind(mapping, found.table.columns, found.table.file, ANY_ZONE);
  return (zone) => mappedSource(absolute, found.table, mapping, zone, found.others);
}

/** Columns do not depend on the zone. */
const ANY_ZONE = 'UTC';

/** How a person takes part in a guess. */
export interface Dialogue {
  readonly say: (text: string) => Promise<void>;
  /** A yes-or-no question; null when nobody can be asked (no terminal). */
  readonly agree: ((question: string) => Promise<boolean>) | null;
  /** True when the answer was given beforehand (`--yes`). */
  readonly yes: boolean;
}

/**
 * Guesses a mapping, shows it, asks, saves it as `NAME.mapping.yaml` in `cwd` (or beside the file where that folder can't be
 * written), and gives the records. `zone` is the workspace's as far as it is known. Null when the person said no. Throws AppError('bad_file') with one sentence when the file
 * lacks what is necessary; nothing is written then.
 */
export async function openGuessed(
  path: string,
  zone: Zone,
  cwd: string,
  dialogue: Dialogue,
): Promise<InZone | null> {
  const absolute = resolve(path);
  if (isFolder(absolute)) {
    throw new AppError('bad_usage', `${path} is a folder; --guess looks at one file. Name the file.`);
  }
  const found = await guess(absolute, await openFlat(absolute), zone);
  if (found.kind === 'refusal') throw new AppError('bad_file', found.sentence);
  await dialogue.say(found.preview);
  if (!dialogue.yes) {
    if (dialogue.agree === null) {
      throw new AppError(
        'bad_usage',
        'There is nobody to ask here (no terminal): look at the guess above and run the command again with --yes. Nothing was imported.',
      );
    }
    if (!(await dialogue.agree('Import it like this?'))) return null;
  }
  const saved = save(absolute, cwd, found.text);
  await dialogue.say(`The mapping is saved as ${saved}; change it and use it again with --map ${saved}.`);
  return found.source;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('not_found', `The mapping ${path} can't be read. Check the path.`, { cause });
  }
}

function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new AppError('not_found', `There is nothing to import at ${path}. Check the path.`);
  return found.isDirectory();
}

/** The folder's files that have every column of the mapping, by name; the others are left alone. */
async function tablesIn(
  folder: string,
  mapping: Mapping,
): Promise<{ readonly table: FlatTable; readonly others: readonly string[] }> {
  const tables: FlatTable[] = [];
  const others: string[] = [];
  let fault: unknown = null;
  for (const name of readdirSync(folder)
    .filter((entry) => !entry.startsWith('.'))
    .sort()) {
    const path = join(folder, name);
    const table = FLAT_NAME.test(name) && !isFolder(path) ? await openFlat(path, mapping.source) : null;
    try {
      if (table === null) others.push(name);
      else {
        bind(mapping, table.columns, table.file, ANY_ZONE);
        tables.push(table);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      fault ??= error;
      others.push(name);
    }
  }
  const [first, ...rest] = tables;
  if (first === undefined) {
    if (fault instanceof AppError) throw fault;
    throw new AppError('bad_file', `${folder} holds no CSV or Excel file for the mapping ${mapping.name}.`);
  }
  const odd = rest.find((table) => table.columns.join('\0') !== first.columns.join('\0'));
  if (odd !== undefined) {
    throw new AppError(
      'bad_file',
      `${first.file} and ${odd.file} have different columns, so they can't be read as one; import them one by one.`,
    );
  }
  return { table: chained(basename(folder), [first, ...rest]), others };
}

/** Saves under the first free name, in the working folder if it can be written; gives the path as one would type it. */
function save(file: string, cwd: string, text: string): string {
  const stem = basename(file).replace(/(\.(csv|tsv|txt|xlsx))?(\.gz)?$/i, '');
  let fault: unknown = null;
  for (const folder of new Set([cwd, dirname(file)])) {
    for (let count = 1; count < 1000; count++) {
      const path = join(folder, `${stem}.mapping${count === 1 ? '' : `-${count}`}.yaml`);
      const spoken = folder === cwd ? basename(path) : path;
      // The same guess as before needs no second file.
      if (existsSync(path)) {
        if (readFileSync(path, 'utf8') === text) return spoken;
        continue;
      }
      try {
        writeFileSync(path, text, { flag: 'wx' });
        return spoken;
      } catch (error) {
        fault = error;
        break;
      }
    }
  }
  throw new AppError(
    'bad_file',
    `The guessed mapping can't be saved in ${cwd} nor beside the file. Nothing was imported.`,
    {
      cause: fault,
    },
  );
}
