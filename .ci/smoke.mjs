// The first steps of the README as a newcomer takes them, on the built package: the demo answers on its page, the shell asks it,
// the example is imported and asked about, the package holds what it needs. Prints a line for each, writes { passed, failed }.
//   node .ci/smoke.mjs REPORT.json
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [report] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'deskbeat-smoke-'));
const demoFile = join(folder, 'demo.db');
let passed = 0;
let failed = 0;

async function check(name, run) {
  try {
    const said = await run();
    passed += 1;
    console.log(`✓ ${name}${said === undefined ? '' : `: ${said}`}`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name}\n${error.stderr ?? ''}${error.stack ?? error}`);
  }
}

function must(holds, what) {
  if (!holds) throw new Error(what);
}

const npx = (...args) =>
  execFileSync('npx', ['--no-install', 'deskbeat', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** `npm run demo` in a process group of its own; resolves with the page's address. */
function startDemo() {
  const child = spawn('npm', ['run', 'demo', '--', '--port', '0', '--db', demoFile], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = new Promise((found, lost) => {
    const patience = setTimeout(() => lost(new Error(`no address after two minutes:\n${said}`)), 120_000);
    const listen = (chunk) => {
      said += chunk;
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url === undefined) return;
      clearTimeout(patience);
      found(url);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('exit', (code) => lost(new Error(`the demo ended with ${code}:\n${said}`)));
  });
  const stopped = new Promise((done) => child.on('close', done));
  const stop = async () => {
    process.kill(-child.pid, 'SIGTERM');
    await stopped;
    return said;
  };
  return { address, stop };
}

/** Asks in the manager's own room and returns the card that comes back over the page's stream. */
async function askPage(url, question) {
  const stage = await (await fetch(`${url}/playground/stage`)).json();
  const manager = stage.people.find(({ role }) => role === 'manager');
  const stream = await fetch(`${url}/playground/stream?as=${manager.id}`);
  const post = await fetch(`${url}/playground/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'smoke-0001', as: manager.id, room: `dm-${manager.id}`, text: question }),
  });
  must(post.status === 202, `posting the question gave ${post.status}: ${await post.text()}`);
  let text = '';
  for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (const line of text.split('\n')) {
      if (!line.startsWith('data: ') || !line.endsWith('}')) continue;
      let event = null;
      try {
        event = JSON.parse(line.slice(6));
      } catch {
        continue; // the rest of the line is on its way
      }
      if (event.kind === 'message' && event.message.from === null) return event.message.card;
    }
  }
  throw new Error('the stream ended without an answer');
}

const demo = startDemo();
let url = '';
await check('npm run demo opens its page', async () => {
  url = await demo.address;
  const page = await fetch(`${url}/playground/`);
  must(page.status === 200, `the page gave ${page.status}`);
  must((await page.text()).includes('<title>'), 'the page is no page');
  return url;
});
await check('the page answers a question with a figure and a picture', async () => {
  const card = await askPage(url, 'CSAT by team last month');
  must(JSON.stringify(card).match(/\d+(\.\d)?\s?%/), `no figure in ${JSON.stringify(card)}`);
  const chart = card.blocks.find(({ kind }) => kind === 'chart');
  must(chart !== undefined, `no picture in ${JSON.stringify(card)}`);
  const picture = await fetch(`${url}/playground/charts/${chart.id}.png`);
  const bytes = new Uint8Array(await picture.arrayBuffer());
  must(picture.status === 200 && bytes[1] === 0x50 && bytes.length > 5000, 'the picture is no PNG');
  return card.title;
});
await check('the demo stops when it is told to, and keeps its workspace', async () => {
  await demo.stop();
  await fetch(url).then(
    () => must(false, 'the page still answers'),
    () => undefined,
  );
});
await check('deskbeat ask, in English', () => {
  const answer = JSON.parse(npx('ask', 'CSAT last month', '--db', demoFile, '--json'));
  must(answer.status === 'answer' && answer.value > 0.5 && answer.value < 1, JSON.stringify(answer));
  return answer.text.split('\n')[0];
});
await check('deskbeat ask, in Chinese, with a picture', () => {
  const file = join(folder, 'answer.png');
  const answer = JSON.parse(npx('ask', '上个月各组满意度', '--db', demoFile, '--json', '--chart', file));
  must(
    answer.status === 'answer' && answer.rows.length > 2 && answer.chart.file === file,
    JSON.stringify(answer),
  );
  return answer.text.split('\n')[0];
});
await check('deskbeat import, the example of the README', () => {
  const example = 'examples/servicenow-incidents';
  const said = npx(
    'import',
    `${example}/incident_event_log.csv.gz`,
    '--map',
    `${example}/servicenow-incidents.yaml`,
    '--db',
    join(folder, 'desk.db'),
  );
  must(/\b301\b/.test(said), said);
  const answer = JSON.parse(npx('ask', 'ticket volume in 2016', '--db', join(folder, 'desk.db'), '--json'));
  must(answer.status === 'answer' && answer.value > 250 && answer.value <= 301, JSON.stringify(answer));
  return answer.text.split('\n')[0];
});
await check('deskbeat metrics and deskbeat doctor', () => {
  must(npx('metrics').includes('csat'), 'the catalogue does not name csat');
  npx('doctor', '--db', demoFile);
});
await check('the package holds what it needs, and no tests', () => {
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const files = pack.files.map(({ path }) => path);
  for (const needed of [
    'dist/src/cli/main.js',
    'dist/charts/fonts/noto-sans-sc-regular.ttf',
    'dist/adapters/playground/page/index.html',
    'README.md',
    'LICENSE',
  ])
    must(files.includes(needed), `${needed} is not in the package`);
  const stray = files.filter((path) => /^(test|dist\/test|src|data)\//.test(path) || path.endsWith('.db'));
  must(stray.length === 0, `the package should not hold ${stray.join(', ')}`);
  return `${files.length} files, ${(pack.size / 1e6).toFixed(1)} MB`;
});

rmSync(folder, { recursive: true, force: true });
writeFileSync(report, JSON.stringify({ passed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
