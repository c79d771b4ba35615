// The pages that people read, taken apart: what they tell to run, what they show as printed, where they point.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../support/program.js';

export interface Page {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
}

const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'gallery', '.git']);

/** Every Markdown page of the repository. */
export function pages(folder = ROOT): readonly Page[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly Page[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pages(path);
    return entry.name.endsWith('.md')
      ? [{ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }]
      : [];
  });
}

interface Fence {
  readonly language: string;
  readonly lines: readonly string[];
}

/** The fenced blocks, and what stands outside of them. */
function split(text: string): { readonly fences: readonly Fence[]; readonly prose: readonly string[] } {
  const fences: { language: string; lines: string[] }[] = [];
  const prose: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const fence = /^\s*```(\w*)/.exec(line);
    if (fence !== null) {
      if (!open) fences.push({ language: fence[1] ?? '', lines: [] });
      open = !open;
    } else if (open) fences.at(-1)?.lines.push(line);
    else prose.push(line);
  }
  return { fences, prose };
}

/** Every `npm …` and `deskbeat …` that a page tells to run, one command each, comments taken off. */
export function commandsOf({ text }: Page): readonly string[] {
  const { fences, prose } = split(text);
  const shell = fences.filter(({ language }) => ['', 'sh', 'console'].includes(language));
  const blocks = shell.flatMap(({ lines }) => lines.map((line) => line.replace(/^\$ /, '')));
  const indented = prose.filter((line) => line.startsWith('    '));
  const inline = prose.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
  return [...blocks, ...indented, ...inline]
    .flatMap((line) => line.split(/&&|\s#\s|\s[|>]\s/))
    .map((command) =>
      command
        .trim()
        .replace(/^npx /, '')
        .replace(/^UPDATE_GOLDEN=1 npx /, ''),
    )
    .filter((command) => /^(npm|deskbeat|vitest) /.test(command));
}

/** What `$ ` lines of console blocks run, with the lines that they print. */
export function sessionsOf({
  text,
}: Page): readonly { readonly command: string; readonly printed: readonly string[] }[] {
  const sessions: { command: string; printed: string[] }[] = [];
  for (const { language, lines } of split(text).fences) {
    if (language !== 'console') continue;
    for (const line of lines) {
      if (line.startsWith('$ ')) sessions.push({ command: line.slice(2), printed: [] });
      else sessions.at(-1)?.printed.push(line);
    }
  }
  return sessions;
}

export interface Link {
  /** The file, relative to the root. */
  readonly target: string;
  /** The heading's slug; null for the page as a whole. */
  readonly anchor: string | null;
}

/** Links and pictures inside the repository. */
export function linksOf({ path, text }: Page): readonly Link[] {
  const prose = split(text).prose.join('\n');
  const written = [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/(?:src|srcset)="([^"]+)"/g)];
  return written
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor = null] = target.split('#');
      return { target: file === '' ? path : join(dirname(path), file), anchor };
    });
}

/** The anchors of a page's headings, as GitHub makes them. */
export const anchorsOf = (text: string): readonly string[] =>
  split(text)
    .prose.filter((line) => line.startsWith('#'))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    );

/** A command line cut into its words; quotes hold a word together. */
export const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

/** The questions in a page's tables, by the heading they stand under, column by column. */
export function questionsOf({
  text,
}: Page): readonly { readonly heading: string; readonly column: number; readonly question: string }[] {
  let heading = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) heading = line.slice(3);
    if (!line.startsWith('|')) return [];
    return line
      .split('|')
      .flatMap((cell, column) =>
        [...cell.matchAll(/`([^`]+)`/g)].map(([, question = '']) => ({ heading, column, question })),
      );
  });
}
