// `deskbeat start`: the bot for the chat platforms that are set up, one process, until it is told to stop.
import type { Command } from 'commander';
import { createHttp } from '../../adapters/http.js';
import { openApp, type Surroundings } from '../app.js';
import { openBot, type Bot } from '../bot.js';
import { loadConfig } from '../config/config.js';
import { createLead } from '../delivery/lead.js';
import { createPictures } from '../delivery/pictures.js';
import { AppError } from '../errors.js';
import { makeLog } from '../log.js';
import { buildPlatforms, NO_PLATFORM } from '../platforms.js';
import { createServer } from '../server/app.js';
import { chartDoor, pictureAddress } from '../server/charts.js';
import { listen } from '../server/listen.js';
import { createFigures, figuresDoor } from '../server/prometheus.js';
import { systemNow } from '../time/clock.js';
import { print } from './output.js';
import { stopSignal } from './stop-signal.js';
import { surroundings } from './surroundings.js';

interface StartOptions {
  readonly db?: string;
  readonly pushes: boolean;
}

export function registerStart(program: Command): void {
  program
    .command('start')
    .summary('run the bot for Slack, DingTalk and WeCom')
    .description(
      'Connects to the platforms that are set up (deskbeat init, .env), answers what people ask and sends the pushes of ' +
        'deskbeat.yaml. Runs until Ctrl-C or SIGTERM; answers under way are finished first. The log goes to standard error.',
    )
    .option('--db <url>', 'the database (default: DATABASE_URL)')
    .option('--no-pushes', 'only answer; say nothing by itself')
    .action((options: StartOptions) => start(options, surroundings()));
}

async function start(options: StartOptions, here: Surroundings): Promise<void> {
  const log = makeLog(loadConfig(here.variables, here.cwd).logLevel, process.stderr);
  const stopped = stopSignal();
  const app = await openApp(here, options.db === undefined ? {} : { url: options.db });
  const { config } = app;
  const http = createHttp(config);
  let bot: Bot | null = null;
  const server = createServer({
    unready: async () => (bot === null ? 'the bot is still starting' : bot.unready()),
    onFault: (error) => log.error({ error }, 'a door failed'),
  });
  try {
    const names = await app.names();
    const lead = createLead(app.store.db, systemNow);
    const platforms = buildPlatforms(
      config,
      { http, server, now: systemNow, log },
      {
        userOf: (person, platform) => names.accounts.userOf(person, platform),
        mayConnect: () => lead.take(),
      },
    );
    if (platforms.length === 0) throw new AppError('bad_config', NO_PLATFORM);
    // The drawing libraries take a while to load; a first answer should not.
    const { draw } = await import('../../charts/draw.js');
    const pictures = createPictures(app.store.db, draw, (picture, error) =>
      log.warn({ picture, error }, 'a picture could not be drawn'),
    );
    if (config.secret !== null)
      chartDoor(server, { png: (id) => pictures.png(id), secret: config.secret, now: systemNow });
    const figures = createFigures(app.store.db, systemNow);
    figuresDoor(server, figures);
    const address = await listen(server, { host: config.host, port: config.port });
    bot = await openBot(app, {
      platforms,
      lead,
      draw: async (chart) => draw(chart),
      clock: systemNow,
      log,
      pictureUrl: pictureAddress(config, systemNow),
      observer: figures,
      pushes: options.pushes,
      post: async (url, headers, body, timeoutMs) => {
        const end = await http.call({ method: 'POST', url, headers, body, timeoutMs });
        return end.ended === 'answered' ? end : null;
      },
    });
    const missing = await bot.unready();
    if (missing !== null) log.warn({ missing }, 'not everything is connected yet');
    await print(`Deskbeat is ready on ${address} (${platforms.map(({ name }) => name).join(', ')}).`);
    const signal = await stopped;
    log.info({ signal }, 'stopping: answers under way are finished');
    await bot.stop();
  } finally {
    await server.close();
    await http.close();
    await app.close();
  }
}
