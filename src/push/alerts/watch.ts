// What people asked to be told by itself, looked at once a tick: alerts whose periods have ended (or whose counts have passed their
// limit), reports whose time has come. State lives in the store; a tick that is repeated, or taken twice at once, says nothing twice.
import { importMoments, newestData, alertStates } from '../../store/alerts.js';
import { liveSubscriptions } from '../../store/subscriptions.js';
import type { Store } from '../../store/store.js';
import type { Gazetteer } from '../../question/gazetteer.js';
import type { Directory } from '../../tickets/directory.js';
import { DAY_MS, MINUTE_MS, type Instant } from '../../time/instant.js';
import type { PushDeps } from '../run.js';
import { sendReports, type ToldReport } from '../subscribe/reports.js';
import {
  eyesOf,
  isAlert,
  isReport,
  subscriptionOfRow,
  type RoomOf,
  type Subscription,
} from '../subscribe/subscription.js';
import { dueOf, lookAt, type Freshness } from './look.js';
import { tellAlerts, type ToldAlert } from './tell.js';
import { lookForSilence } from './silence.js';

export interface AlertWatchDeps extends Pick<PushDeps, 'config' | 'platforms' | 'enqueue'> {
  readonly store: Store;
  /** The names of the store, read anew when an import has changed them. */
  readonly names: () => Promise<{ readonly directory: Directory; readonly gazetteer: Gazetteer }>;
  /** Who reads an address; null where nobody can tell. */
  readonly roomOf: RoomOf;
  /** What could not be looked at: told of, and tried again at the next tick. */
  readonly onFault: (what: string, error: unknown) => void;
}

export interface AlertTick {
  readonly alerts: readonly ToldAlert[];
  readonly reports: readonly ToldReport[];
}

export interface AlertWatch {
  tick(now: Instant): Promise<AlertTick>;
}

/** What stands as of now is looked at so often. */
const LOOK_MS = 5 * MINUTE_MS;

export function createAlertWatch(deps: AlertWatchDeps): AlertWatch {
  const { store, config } = deps;
  let lookedAt: Instant | null = null;

  return {
    tick: async (now) => {
      const subs = (await liveSubscriptions(store.db)).flatMap((row) => subscriptionOfRow(row) ?? []);
      if (subs.length === 0) return { alerts: [], reports: [] };
      const { directory, gazetteer } = await deps.names();
      const shared = { ...deps, db: store.db, directory, gazetteer };
      const reports = await sendReports(subs.filter(isReport), shared, now);
      const alerts: ToldAlert[] = [];
      try {
        alerts.push(...(await alertsOf(subs, shared, now)));
      } catch (error) {
        deps.onFault('alerts', error);
      }
      return { alerts, reports };
    },
  };

  async function alertsOf(
    subs: readonly Subscription[],
    shared: Omit<AlertWatchDeps, 'names'> & {
      readonly db: Store['db'];
      readonly directory: Directory;
      readonly gazetteer: Gazetteer;
    },
    now: Instant,
  ): Promise<readonly ToldAlert[]> {
    const all = subs.filter(isAlert);
    if (all.length === 0) return [];
    const states = await alertStates(store.db);
    const fresh: Freshness = {
      newest: await newestData(store.db, now),
      imported: (await importMoments(store.db, now - 7 * DAY_MS, now)).at(-1) ?? null,
    };
    const isTime = lookedAt === null || Math.abs(now - lookedAt) >= LOOK_MS;
    const due = all.filter((sub) => {
      const found = dueOf(sub, states, fresh, config, now);
      return found !== null && (found.queue.length > 0 || isTime);
    });
    if (isTime) lookedAt = now;
    const looked = await lookAt(due, {
      db: store.db,
      directory: shared.directory,
      config,
      now,
      states,
      fresh,
      eyes: (sub) => eyesOf(sub, shared.directory, config, deps.roomOf),
      onFault: (sub, error) => deps.onFault(`alert ${sub.id}`, error),
    });
    const silence = all.filter(({ content }) => content.rule.limit.kind === 'silence');
    return [
      ...(await tellAlerts(looked, shared, now)),
      ...(await lookForSilence(silence, states, fresh, shared, now)),
    ];
  }
}
