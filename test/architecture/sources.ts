// The program's own source files and their import lines, read as text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** The file as seen from the repository (`src/time/zone.ts`), or the name of a package. */
  readonly target: string;
  readonly own: boolean;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
}

export interface Source {
  readonly path: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript file of the folder and those in it; none where there is no such folder. */
export function sourcesOf(folder: string): readonly Source[] {
  const full = join(ROOT, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) =>
      readSource(
        relative(ROOT, join(full, name)).replaceAll('\\', '/'),
        readFileSync(join(full, name), 'utf8'),
      ),
    );
}

export function readSource(path: string, text: string): Source {
  return { path, code: withoutComments(text), imports: importsOf(path, text) };
}

// A line that begins an import or an export, up to the quoted name; and `import('…')` in the middle of one.
const STATEMENT = /^(?:import|export)(\s+type\b)?(?:[^;'"]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm;
const CALL = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

function importsOf(path: string, text: string): readonly Import[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(STATEMENT)].map(([, type, name = '']) => ({
    name,
    typeOnly: type !== undefined,
  }));
  const calls = [...code.matchAll(CALL)].map(([, name = '']) => ({ name, typeOnly: false }));
  return [...statements, ...calls].map(({ name, typeOnly }) => {
    if (!name.startsWith('.')) return { target: name, own: false, typeOnly };
    const target = normalize(join(dirname(path), name))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts');
    return { target, own: true, typeOnly };
  });
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
