// `deskbeat demo`: a made-up desk in a file of its own, and a chat page on this machine to ask it from.
import { relative } from 'node:path';
import type { Command } from 'commander';
import { createHttp } from '../../adapters/http.js';
import { createPlayground } from '../../adapters/playground/index.js';
import { openApp } from '../app.js';
import type { App, Surroundings } from '../app.js';
import { openBot, type Bot } from '../bot.js';
import { demoZone, movableClock, shortTime, stepFrom } from '../demo/clock.js';
import { NEXT_DAYS } from '../demo/next-days.js';
import { demoStage } from '../demo/stage.js';
import { demoVariables, openDemo } from '../demo/workspace.js';
import type { Demo } from '../demo/workspace.js';
import { AppError } from '../errors.js';
import { createServer } from '../server/app.js';
import { listen } from '../server/listen.js';
import { localOnly } from '../server/local-only.js';
import { createNextDays } from './demo-days.js';
import { DAY_MS } from '../time/instant.js';
import { systemNow } from '../time/clock.js';
import { machineZone } from '../time/zone.js';
import { demoSurfaces } from './looks.js';
import { MOMENT_FORM, readMoment } from './moment.js';
import { complain, print } from './output.js';
import { stopSignal } from './stop-signal.js';
import { surroundings } from './surroundings.js';

interface DemoOptions {
  readonly fresh?: boolean;
  readonly port?: string;
  readonly db: string;
  readonly serve: boolean;
  readonly now?: string;
}

/** The same desk for everybody, so that one can talk about it. */
const SEED = 20_260_401;
const HOST = '127.0.0.1';

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .summary('a made-up desk in your browser')
    .description(
      'Makes a demo workspace (about 9,000 tickets, in a file of its own) and opens a chat page on this machine.',
    )
    .option('--fresh', 'make a new workspace, with data up to now')
    .option('--port <number>', 'the port of the page (default: PORT, else 4321)')
    .option('--db <file>', 'the file of the demo workspace', 'data/demo.db')
    .option('--no-serve', 'only make the workspace')
    .option('--now <moment>', `the moment that the demo takes for now, e.g. ${MOMENT_FORM}`)
    .action((options: DemoOptions) => demo(options, surroundings()));
}

async function demo(options: DemoOptions, here: Surroundings): Promise<void> {
  const started = systemNow();
  const zone = demoZone(machineZone(), started);
  const now = options.now === undefined ? started : readMoment(options.now, zone);
  if (now === null) {
    throw new AppError(
      'bad_usage',
      `--now “${options.now}” can’t be read as a moment. Write it like ${MOMENT_FORM}.`,
    );
  }
  const port = options.port === undefined ? null : portOf(options.port);
  const made = await openDemo({
    file: options.db,
    fresh: options.fresh ?? false,
    // A demo ends on a whole second, as its rows do.
    now: Math.floor(now / 1000) * 1000,
    zone,
    seed: SEED,
    cwd: here.cwd,
    onProgress: progressLine('Making the demo workspace'),
  });
  if (made.isNew)
    await print(`The demo workspace was made in ${((systemNow() - started) / 1000).toFixed(1)} s.`);
  if (!options.serve) {
    await print(`It stands in ${shown(made.files.database, here)}.`);
    return;
  }
  const app = await openApp({ ...here, variables: demoVariables(here.variables, made.files) });
  const stopped = stopSignal();
  const page = await openPage(app, made, { port: port ?? app.config.port, clockAhead: now - started });
  await print(welcome(page.address, made, page.isStanding, here));
  await stopped;
  await page.close();
  await print('\nThe demo has stopped. Its workspace is kept.');
}

/** The chat page, being served. */
export interface OpenPage {
  /** `http://127.0.0.1:4321` */
  readonly address: string;
  /** The clock stands at the end of the data, as that is old. */
  readonly isStanding: boolean;
  /** Closes the page and the app. */
  close(): Promise<void>;
}

/**
 * Serves the chat page of a demo on this machine.
 *
 * Throws AppError('port_in_use'). Whatever is thrown, the app is closed.
 */
export async function openPage(
  app: App,
  made: Demo,
  at: { readonly port: number; readonly clockAhead: number },
): Promise<OpenPage> {
  try {
    return await serve(app, made, at);
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function serve(
  app: App,
  made: Demo,
  at: { readonly port: number; readonly clockAhead: number },
): Promise<OpenPage> {
  const { converse } = await app.names();
  const http = createHttp(app.config);
  const lastAt = made.endsAt + NEXT_DAYS * DAY_MS;
  const clock = movableClock(made.endsAt, lastAt, () => systemNow() + at.clockAhead);
  const nextDays = createNextDays(app, { seed: SEED, now: made.endsAt, zone: made.zone });
  const onFault = (error: unknown): void =>
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  let bot: Bot | null = null;
  const server = createServer({
    unready: async () => (bot === null ? 'the demo is still starting' : bot.unready()),
    onFault,
  });
  localOnly(server);
  // The drawing libraries take a while to load: they are fetched while the first question is typed.
  const drawing = import('../../charts/draw.js');
  // Where that fails, the first picture says so.
  drawing.catch(() => undefined);
  const playground = createPlayground(server, {
    stage: demoStage(converse.directory),
    clock: () => ({ ...clock.shown(), zone: made.zone }),
    move: inTurn(async (step) => {
      if (step === 'back') {
        clock.back();
        return 'moved';
      }
      const to = stepFrom(clock.shown().now, step, made.zone);
      if (to > lastAt) return 'beyond';
      await nextDays.happen(to);
      clock.move(to);
      await bot?.speak();
      return 'moved';
    }),
    draw: async (chart, look) => (await drawing).draw(chart, look),
    surfaces: demoSurfaces(async (chart) => (await drawing).draw(chart)),
  });
  bot = await openBot(app, {
    platforms: [playground],
    draw: async (chart) => (await drawing).draw(chart),
    clock: clock.ticking,
    now: () => clock.shown().now,
    // What is told of in passing is of no interest to whoever looks on; faults are.
    log: { info: () => undefined, warn: () => undefined, error: ({ error }) => onFault(error) },
    pushes: false,
    // Only where a language model is set up is anybody outside asked anything.
    post: async (url, headers, body, timeoutMs) => {
      const end = await http.call({ method: 'POST', url, headers, body, timeoutMs });
      return end.ended === 'answered' ? end : null;
    },
  });
  const running = bot;
  const close = async (): Promise<void> => {
    await running.stop();
    await server.close();
    await http.close();
    await app.close();
  };
  try {
    const address = await listen(server, { host: HOST, port: at.port });
    return { address, isStanding: clock.shown().standing, close };
  } catch (error) {
    await running.stop();
    await server.close();
    await http.close();
    throw error;
  }
}

/** One after the other: a move that was asked for twice is made twice, never halfway. */
function inTurn<A, R>(act: (a: A) => Promise<R>): (a: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (a) => {
    const next = last.then(() => act(a));
    last = next.catch(() => undefined);
    return next;
  };
}

const welcome = (address: string, made: Demo, standing: boolean, here: Surroundings): string => `
  Open   ${address}/playground/

  Try    CSAT by team last month            为什么上个月满意度下降了
         my overdue tickets                 上上周的投诉集中在哪个产品
  Shell  npx deskbeat ask "CSAT last month" --db ${shown(made.files.database, here)}
  Data   up to ${shortTime(made.endsAt, made.zone)} (${made.zone})${
    standing ? '; the clock stands there, --fresh makes data up to now' : ''
  }
  Stop   Ctrl-C
`;

const shown = (file: string, here: Surroundings): string => {
  const path = relative(here.cwd, file);
  return path.startsWith('..') ? file : path;
};

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new AppError(
    'bad_usage',
    `--port “${text}” is not a port; give a number from 0 to 65535 (0 takes any free one).`,
  );
}

/** One line that counts up where a person looks on; written once where nobody does. */
function progressLine(what: string): (share: number) => void {
  const isSeen = process.stderr.isTTY;
  let last = -1;
  return (share) => {
    const percent = Math.round(share * 100);
    if (percent === last) return;
    if (isSeen) process.stderr.write(`\r${what}… ${percent} %${percent === 100 ? '\n' : ''}`);
    else if (last < 0) process.stderr.write(`${what}…\n`);
    last = percent;
  };
}
