// What `doctor` asks the platforms: each is called and says what works and what is missing; who of the people can be reached; and
// what a month of pushes will use of the budgets that some platforms set.
import type { Kysely } from 'kysely';
import { createHttp } from '../../adapters/http.js';
import type { Budget, Platform } from '../../adapters/platform.js';
import type { Card } from '../cards/card.js';
import type { Config } from '../config/config.js';
import { FOLD_SHARE } from '../delivery/budget.js';
import { isLed } from '../delivery/lead.js';
import { forecast, type Planned } from '../delivery/forecast.js';
import { partToJson } from '../delivery/part-json.js';
import { budgetsOfAll } from '../delivery/part-of.js';
import { loadAccounts } from '../people/accounts.js';
import { addressOf } from '../people/reach.js';
import { buildPlatforms, type PlatformOptions } from '../platforms.js';
import { audienceOf } from '../push/audience.js';
import { slotsBetween } from '../push/cron.js';
import { circleOf } from '../push/daily/facts-for.js';
import type { Recipient } from '../push/push.js';
import { barredDeliveries, openAndDead } from '../store/delivery-list.js';
import { loadDirectory } from '../store/directory.js';
import type { Database } from '../store/schema.js';
import { openStore } from '../store/store.js';
import { isWorkday } from '../time/business-calendar.js';
import { systemNow } from '../time/clock.js';
import { DAY_MS, type Instant } from '../time/instant.js';
import type { Finding } from './doctor.js';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Calls every platform that is set up. Never throws for what it finds. */
export async function platformFindings(
  config: Config,
  url: string,
  now: Instant,
  options: PlatformOptions = {},
): Promise<readonly Finding[]> {
  const http = createHttp(config);
  const platforms = buildPlatforms(
    config,
    { http, server: null, now: systemNow, log: SILENT },
    // A running bot keeps its connections.
    { mayConnect: async () => !(await isRunning(url, now)), ...options },
  );
  try {
    if (platforms.length === 0)
      return [
        {
          state: 'hint',
          about: 'platforms',
          text: 'none is set up: deskbeat init asks for what Slack, DingTalk and WeCom need',
        },
      ];
    const probes = await Promise.all(platforms.map(probed));
    return [...probes.flat(), ...(await reachFindings(config, url, platforms, now))];
  } finally {
    await Promise.all(platforms.map((platform) => platform.stop().catch(() => undefined)));
    await http.close();
  }
}

/** Whether a bot runs on this store; not where it can't be read, which has its own finding. */
async function isRunning(url: string, now: Instant): Promise<boolean> {
  try {
    const store = await openStore(url, { readonly: true, create: false });
    try {
      return await isLed(store.db, now);
    } finally {
      await store.close();
    }
  } catch {
    return false;
  }
}

async function probed(platform: Platform): Promise<readonly Finding[]> {
  try {
    return await platform.probe();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ state: 'bad', about: platform.name, text: `could not be looked at: ${why}` }];
  }
}

/** Who can be written to, and what that uses. A store that can't be read has its own finding already. */
async function reachFindings(
  config: Config,
  url: string,
  platforms: readonly Platform[],
  now: Instant,
): Promise<readonly Finding[]> {
  let store;
  try {
    store = await openStore(url, { readonly: true, create: false });
  } catch {
    return [];
  }
  try {
    const directory = await loadDirectory(store.db);
    const accounts = await loadAccounts(store.db, config);
    const active = directory.agents.filter((agent) => agent.active);
    const reach = (id: string): string | null => addressOf(id, { config, accounts, platforms });
    const reached = active.filter(({ id }) => reach(id) !== null).length;
    const planned = config.pushes.flatMap(({ name, cron, to }) => {
      // Whoever is told about the same circle is told the very same, which some platforms take for many at once.
      const groups = new Map<string, readonly Recipient[]>();
      for (const recipient of audienceOf(to, config, directory)) {
        const { scope, group } = circleOf(recipient, { directory });
        const what = recipient.kind === 'room' || scope === 'own' ? recipient.id : group;
        const key = JSON.stringify([what, recipient.zone]);
        groups.set(key, [...(groups.get(key) ?? []), recipient]);
      }
      return [...groups.values()].flatMap(([recipient, ...others]): readonly Planned[] => {
        if (recipient === undefined) return [];
        const calendar = config.calendarOf(
          recipient.principal.kind === 'person' ? recipient.principal.teamId : null,
        );
        const slots = slotsBetween(cron, recipient.zone, now, now + 30 * DAY_MS);
        const addresses = [recipient, ...others].flatMap((each) => {
          const address = each.kind === 'room' ? each.id : reach(each.id);
          return address === null ? [] : [address];
        });
        const times = slots.filter(({ date }) => isWorkday(calendar, date)).length;
        return [{ name, times, budgets: budgetsOf(addresses, platforms) }];
      });
    });
    return [
      people(active.length, reached, config),
      ...(await outboxFindings(store.db, now)),
      ...budgetFindings(planned),
    ];
  } finally {
    await store.close();
  }
}

const DEAD_WITHIN_DAYS = 7;

/** What waits for somebody to mend something, and what did not arrive lately. */
async function outboxFindings(db: Kysely<Database>, now: Instant): Promise<readonly Finding[]> {
  const about = 'deliveries';
  const counts = await openAndDead(db, now - DEAD_WITHIN_DAYS * DAY_MS);
  const kept = (await barredDeliveries(db)).map(({ platform, reason }): Finding => {
    const waiting = counts.find((each) => each.platform === platform)?.open ?? 0;
    return {
      state: 'bad',
      about,
      text: `${platform}: ${waiting} ${waiting === 1 ? 'message part waits' : 'message parts wait'}, as the platform lets nothing in: ${reason}. They go out when that is mended and deskbeat start runs with it`,
    };
  });
  const dead = counts.filter((each) => each.dead > 0);
  const lost = dead.map(({ platform, dead: parts }) => `${parts} on ${platform}`).join(', ');
  return [
    ...kept,
    ...(dead.length === 0
      ? []
      : [
          {
            state: 'hint' as const,
            about,
            text: `did not arrive within the last ${DEAD_WITHIN_DAYS} days: ${lost}; deskbeat deliveries --state dead (or expired) says why, deskbeat deliveries resend sends one again`,
          },
        ]),
  ];
}

function people(active: number, reached: number, config: Config): Finding {
  const text = `${reached} of ${active} active people can be written to`;
  if (reached === active || active === 0) return { state: 'good', about: 'people', text };
  const how =
    config.platforms.slack === null ? 'ids in the import or deskbeat.yaml' : 'their e-mail address or ids';
  return {
    state: 'hint',
    about: 'people',
    text: `${text}; the others are found by ${how}, or write “link” to the bot (docs/people.md)`,
  };
}

/** As large as a daily card: words, and a picture beside them. */
const TYPICAL: Card = {
  title: 'Yesterday: CSAT 92.0 %, first response 12 min',
  tone: 'plain',
  lang: 'en',
  blocks: [
    { kind: 'text', text: 'CSAT 92.0 % (n = 25), first response 12 min (n = 31)' },
    {
      kind: 'chart',
      alt: 'fourteen days',
      chart: {
        kind: 'line',
        title: 'CSAT',
        subtitle: '',
        note: null,
        lang: 'en',
        unit: 'ratio',
        series: [{ name: 'CSAT', points: [{ at: '2026-03-16', label: '16', value: 0.92, n: 25 }] }],
        previous: null,
        target: null,
      },
    },
  ],
};

/** What one message to all of these uses, where it says the same to all. */
function budgetsOf(addresses: readonly string[], platforms: readonly Platform[]): readonly Budget[] {
  return platforms.flatMap((platform) =>
    budgetsOfAll(
      platform,
      addresses
        .filter((address) => platforms.find((each) => each.serves(address)) === platform)
        .flatMap((address) =>
          platform.render(TYPICAL, address).map((part) => ({ address, content: partToJson(part) })),
        ),
    ),
  );
}

function budgetFindings(planned: readonly Planned[]): readonly Finding[] {
  return forecast(planned).map(({ budget, perMonth, uses, by }): Finding => {
    const share = uses / perMonth;
    const most = by[0] === undefined ? '' : `, most of it for ${by[0].name}`;
    const text = `${budget}: the pushes of a month will use about ${uses} of ${perMonth}${most}`;
    if (share <= FOLD_SHARE) return { state: 'good', about: 'budget', text };
    return {
      state: share > 1 ? 'bad' : 'hint',
      about: 'budget',
      text: `${text}; past ${Math.round(FOLD_SHARE * 100)} % personal cards fold into one digest a group. Send them to fewer people, less often, or buy a larger edition`,
    };
  });
}
