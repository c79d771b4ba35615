// The clock that makes the bot speak first. It ticks once a minute; what a tick has to do is worked out from the settings and the
// store, so a restart, a machine that slept or a second process changes nothing about what is sent.
import { schedule, type ScheduledTask } from 'node-cron';
import type { Config } from '../config/config.js';
import { loadDirectory } from '../store/directory.js';
import { forgetSlots } from '../store/push-slots.js';
import type { Store } from '../store/store.js';
import type { Directory } from '../tickets/directory.js';
import { DAY_MS, type Instant } from '../time/instant.js';
import type { Platform } from '../../adapters/platform.js';
import type { AlertTick, AlertWatch } from './alerts/watch.js';
import type { Told } from './overdue/tell.js';
import { watchOverdue } from './overdue/watch.js';
import { PUSHES } from './registry.js';
import { runDue, type Decision, type PushDeps } from './run.js';

export interface SchedulerDeps {
  readonly store: Store;
  readonly config: Config;
  readonly platforms: readonly Platform[];
  readonly now: () => Instant;
  /** Where people are written to, as things stand at a tick; the result gives null for nowhere. */
  readonly addresses: (directory: Directory) => Promise<PushDeps['addressOf']>;
  readonly enqueue: PushDeps['enqueue'];
  /** A push that could not be worked out: told of, and tried again at the next tick. */
  readonly onFault: (push: string, error: unknown) => void;
  /** Alerts and reports that people set up in chat; left out where there are none. */
  readonly alerts?: AlertWatch;
  /** Something was queued: the dispatcher need not wait. */
  readonly onQueued?: () => void;
}

/** What a tick decided: pushes for whom, and which overdue warnings were sent or changed. */
export interface Ticked {
  readonly decisions: readonly Decision[];
  readonly told: readonly Told[];
  readonly alerts: AlertTick;
}

export interface Scheduler {
  start(): void;
  /** Does what is due at the moment; the ticks of the clock come one after the other. */
  tick(now: Instant): Promise<Ticked>;
  /** Resolves when the tick under way has ended. */
  stop(): Promise<void>;
}

/** Slots are remembered for longer than any lateness. */
const KEEP_SLOTS_MS = 62 * DAY_MS;

export function createScheduler(deps: SchedulerDeps): Scheduler {
  let task: ScheduledTask | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const once = async (now: Instant): Promise<Ticked> => {
    const { store, config, platforms } = deps;
    const directory = await loadDirectory(store.db);
    const pushDeps: PushDeps = {
      db: store.db,
      config,
      directory,
      platforms,
      addressOf: await deps.addresses(directory),
      enqueue: deps.enqueue,
    };
    const decisions: Decision[] = [];
    for (const settings of config.pushes) {
      const push = PUSHES.get(settings.name);
      if (push === undefined) continue;
      try {
        decisions.push(...(await runDue(push, settings, pushDeps, now)));
      } catch (error) {
        deps.onFault(settings.name, error);
      }
    }
    let told: readonly Told[] = [];
    if (config.overdue.on)
      try {
        told = await watchOverdue(pushDeps, now);
      } catch (error) {
        deps.onFault('overdue', error);
      }
    let alerts: AlertTick = { alerts: [], reports: [] };
    try {
      alerts = (await deps.alerts?.tick(now)) ?? alerts;
    } catch (error) {
      deps.onFault('alerts', error);
    }
    await forgetSlots(store.db, now - KEEP_SLOTS_MS);
    const spoke = told.length + alerts.alerts.length + alerts.reports.length > 0;
    if (spoke || decisions.some(({ outcome }) => outcome.kind === 'queued')) deps.onQueued?.();
    return { decisions, told, alerts };
  };

  const tick = (now: Instant): Promise<Ticked> => {
    const next = last.then(() => once(now));
    last = next.catch(() => undefined);
    return next;
  };

  const beat = (): void => {
    tick(deps.now()).catch((error: unknown) => deps.onFault('scheduler', error));
  };

  return {
    start: () => {
      if (task !== null) return;
      task = schedule('* * * * *', beat, { noOverlap: true });
      beat();
    },
    tick,
    stop: async () => {
      await task?.destroy();
      task = null;
      await last;
    },
  };
}
