// Adds up the reports of a run and prints the last line: `N passed, N failed, N skipped`. Exit status 1 when anything failed.
//   node .ci/sum.mjs FAILED_STEPS VITEST.json SMOKE.json
import { existsSync, readFileSync } from 'node:fs';

const [failedSteps, vitestFile, smokeFile] = process.argv.slice(2);
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const vitest = read(vitestFile);
const smoke = read(smokeFile);
// A file that can't be loaded has no tests to count; it counts as one.
const brokenFiles = (vitest?.testResults ?? []).filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
).length;

const passed = (vitest?.numPassedTests ?? 0) + (smoke?.passed ?? 0);
const skipped = (vitest?.numPendingTests ?? 0) + (vitest?.numTodoTests ?? 0);
// A step that failed without a test that failed (types, lint, format) or without any report is a failure of its own.
const counted = (vitest?.numFailedTests ?? 0) + brokenFiles + (smoke?.failed ?? 0);
const missing = [vitest, smoke].filter((report) => report === null).length;
const failed = Math.max(counted + missing, Number(failedSteps));

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
