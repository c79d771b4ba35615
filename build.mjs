// Builds the package: TypeScript to dist/, the files that are not TypeScript beside it, the entry made executable.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});

// Files that the code reads at run time from the place where it stands.
for (const path of ['adapters/playground/page', 'charts/fonts', 'src/time/holidays', 'src/demo/words']) {
  if (existsSync(path)) cpSync(path, `dist/${path}`, { recursive: true });
}
// npm sets the bit only when it first links; tsc writes mode 644.
chmodSync('dist/src/cli/main.js', 0o755);
