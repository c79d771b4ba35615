// `npm run bench`: how fast it is, a hundred runs each, beside another way of doing the same. Prints Markdown tables.
import { printAlertRates } from './alerts.js';
import { askBench } from './asking.js';
import { chartBenches } from './charts.js';
import { importBench } from './importing.js';
import { measure, type Case } from './measure.js';
import { pushBench } from './pushing.js';
import { readingCases } from './reading.js';
import { HEAD, machine, rowOf } from './report.js';

async function report(cases: readonly Case[]): Promise<void> {
  for (const each of cases) console.log(rowOf(await measure(each)));
}

const begun = performance.now();
console.log(`${machine()}\n\n${HEAD}`);

const importing = importBench();
await report(importing.cases);
importing.remove();

await report(readingCases());

const asking = await askBench();
await report(asking.cases);
await asking.close();

await report(chartBenches);

printAlertRates(4, 200);

await pushBench((line) => console.log(line));

console.log(`\nTook ${Math.round((performance.now() - begun) / 1000)} s.`);
