// The version that the package says it is.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The `version` of the nearest package.json above this file, as it stands in the sources and in dist/. */
export function packageVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (typeof content === 'object' && content !== null && 'version' in content)
        return String(content.version);
    }
    if (folder === dirname(folder)) throw new Error('there is no package.json above the program');
  }
}
