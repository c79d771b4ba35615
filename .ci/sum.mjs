// Adds up the reports of a run and prints the last line: `N passed, N failed, N skipped`. Exit status 1 when anything failed.
//   node .ci/sum.mjs FAILED_STEPS SMOKE.json VITEST.json…
import { existsSync, readFileSync } from 'node:fs';

const [failedSteps, smokeFile, ...vitestFiles] = process.argv.slice(2);
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const sum = (values) => values.reduce((all, one) => all + one, 0);

const smoke = read(smokeFile);
const reports = vitestFiles.map(read);
const suites = reports.filter((report) => report !== null);
// A file that can't be loaded has no tests to count; it counts as one.
const brokenFiles = suites
  .flatMap(({ testResults }) => testResults ?? [])
  .filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  ).length;

const passed = sum(suites.map(({ numPassedTests }) => numPassedTests)) + (smoke?.passed ?? 0);
const skipped = sum(suites.map(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests));
// A step that failed without a test that failed (types, lint, format) or without any report is a failure of its own.
const counted = sum(suites.map(({ numFailedTests }) => numFailedTests)) + brokenFiles + (smoke?.failed ?? 0);
const missing = [smoke, ...reports].filter((report) => report === null).length;
const failed = Math.max(counted + missing, Number(failedSteps));

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
