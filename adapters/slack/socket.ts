// Socket Mode: one connection at a time, and the next one open before the last is left, so that nothing falls between. Opening is
// tried for as long as it takes; only a refused token ends it.
import type { AdapterParts } from '../parts.js';
import { authSentence, meaningOf } from './codes.js';
import { createLink, type Link } from './link.js';

export interface Socket {
  /** Resolves when the first connection stands, or when the first attempt failed and others follow. */
  start(): Promise<void>;
  unready(): string | null;
  stop(): void;
}

export interface SocketDeps {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly parts: AdapterParts;
  /** Whether it is kept; never rejects, and answers within the time that Slack waits. */
  readonly onPayload: (payload: unknown) => Promise<boolean>;
}

/** A connection that held so long was a good one: the next attempt comes at once. */
const GOOD_MS = 10_000;
const MAX_WAIT_MS = 30_000;
/** An old connection is kept so long at most while the next one does not come about. Slack closes it about 10 s after warning. */
const OVERLAP_MS = 8_000;
const SWITCHED_OFF =
  'Socket Mode is switched off for the Slack app: switch it on at https://api.slack.com/apps under "Socket Mode"';

export function createSocket({ appToken, apiUrl, parts, onPayload }: SocketDeps): Socket {
  const { log, now } = parts;
  const links = new Set<Link>();
  let trouble: string | null = 'Slack is not connected yet';
  let isStopped = true;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;
  let opening: Promise<void> | null = null;

  const plan = (afterMs: number): void => {
    if (isStopped || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void open();
    }, afterMs);
  };
  // At once the first time, then 1, 2, 4 … 30 s; spread, so that several bots don't come back in step.
  const backOff = (): number =>
    failures <= 1 ? 0 : Math.min(MAX_WAIT_MS, 500 * 2 ** (failures - 1)) * (0.75 + Math.random() / 4);

  const open = (): Promise<void> => {
    opening ??= attempt().finally(() => {
      opening = null;
    });
    return opening;
  };

  const attempt = async (): Promise<void> => {
    const bolt = await import('@slack/bolt');
    if (isStopped) return;
    let openedAt = now();
    const lasted = (): void => {
      failures = now() - openedAt >= GOOD_MS ? 1 : failures + 1;
    };
    const leave = (): void => {
      links.delete(link);
      link.close();
    };
    const link: Link = createLink(
      { bolt, appToken, apiUrl, parts },
      {
        onPayload,
        onRefresh: (reason) => {
          lasted();
          log.info({ reason }, 'Slack asked for a new connection');
          if (reason === 'link_disabled') {
            trouble = SWITCHED_OFF;
            leave();
            return plan(MAX_WAIT_MS);
          }
          const late = setTimeout(leave, OVERLAP_MS);
          late.unref();
          // The new one first, then the old one goes.
          const waitMs = backOff();
          if (waitMs > 0) return plan(waitMs);
          return void open().then(() => {
            if (links.size < 2 && links.has(link)) return;
            clearTimeout(late);
            leave();
          });
        },
        onLost: () => {
          if (!links.delete(link)) return;
          lasted();
          log.warn({}, 'Slack closed the connection');
          if (links.size === 0) trouble = 'the connection to Slack was lost and is being opened again';
          if (links.size === 0) plan(backOff());
        },
      },
    );
    const end = await link.open();
    if (isStopped) return link.close();
    if (end.end === 'open') {
      openedAt = now();
      links.add(link);
      trouble = null;
      log.info({}, 'Slack is connected');
      return undefined;
    }
    link.close();
    if (end.final) {
      trouble = authSentence(end.code, 'SLACK_APP_TOKEN');
      log.error({ code: end.code }, trouble);
      return undefined;
    }
    failures += 1;
    if (links.size === 0 && trouble !== SWITCHED_OFF) {
      const meaning = end.code.startsWith('http_') ? null : meaningOf(end.code, 'SLACK_APP_TOKEN');
      trouble =
        meaning === null
          ? `Slack can't be reached (apps.connections.open: ${end.code}); trying again`
          : `Slack lets nobody connect (apps.connections.open: ${end.code}): ${meaning}; trying again`;
    }
    log.warn({ code: end.code, failures }, 'Slack: no connection came about');
    return plan(end.afterMs ?? Math.max(500, backOff()));
  };

  return {
    start: async () => {
      isStopped = false;
      await open();
    },
    unready: () => (links.size > 0 ? null : (trouble ?? 'Slack is not connected')),
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      for (const link of links) link.close();
      links.clear();
      trouble = 'Slack is not connected';
    },
  };
}
