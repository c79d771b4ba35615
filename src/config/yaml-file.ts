// Reads a YAML (or JSON) file into checked data. A fault of any kind is one AppError: the file, the line, one sentence.
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { core, ZodType } from 'zod';
import { AppError } from '../errors.js';
import { sentence } from './sentence.js';

type Path = readonly PropertyKey[];

/** A file of settings that was read and checked, and a way to complain about a place in it. */
export interface CheckedFile<T> {
  readonly value: T;
  /** The error for what stands at a path such as `['teams', 'T02', 'calendar']`; `problem` goes on from its name. */
  fault(path: Path, problem: string): AppError;
}

/** Throws AppError `bad_config` when the file is missing, is not YAML, or does not pass the schema. */
export function readYaml<T>(file: string, cwd: string, schema: ZodType<T>): CheckedFile<T> {
  const name = shown(file, cwd);
  const lines = new LineCounter();
  const text = readText(resolve(cwd, file), name);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new AppError(
      'bad_config',
      `${name}:${line}: this is not YAML: ${broken.message.replace(/\.?$/, '.')}`,
    );
  }
  const fault = (path: Path, problem: string): AppError =>
    new AppError('bad_config', `${name}:${lineOf(document, lines, path)}: ${placeName(path)} ${problem}.`);

  // An empty file is a file without settings.
  const data: unknown = document.toJS() ?? {};
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, fault };

  const firstLine = (issue: core.$ZodIssue): number => lineOf(document, lines, pathOf(issue));
  const [issue] = result.error.issues.toSorted((a, b) => firstLine(a) - firstLine(b));
  if (issue === undefined) throw new Error('A check failed without an issue.');
  const at = `${name}:${firstLine(issue)}: ${placeName(issue.path)}`;
  throw new AppError('bad_config', `${at} ${sentence(issue, valueAt(data, issue.path))}.`);
}

function readText(path: string, name: string): string {
  if (!existsSync(path)) throw new AppError('bad_config', `Reading settings: there is no file ${name}.`);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('bad_config', `Reading settings: the file ${name} can't be read.`, { cause });
  }
}

/** A file inside the folder goes by its short name, another by its full one. */
function shown(file: string, cwd: string): string {
  const full = resolve(cwd, file);
  const short = relative(cwd, full);
  return short.startsWith('..') || isAbsolute(short) ? full : short;
}

/** Where an issue is: an unknown key is a place of its own. */
const pathOf = (issue: core.$ZodIssue): Path =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;

const placeName = (path: Path): string => (path.length === 0 ? 'the file' : path.map(String).join('.'));

/** The line of what stands at the path, or of the nearest thing around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return value;
}
