// Data that stopped arriving: nothing new for longer than is usual in working time, and longer than imports usually are apart.
import type { Config } from '../../config/config.js';
import { offerOf } from '../../delivery/offers.js';
import {
  importMoments,
  noteSaid,
  saidOf,
  saveAlertState,
  takeAlertTurn,
  ticketMoments,
  type AlertStateRow,
} from '../../store/alerts.js';
import { duration } from '../../text/duration.js';
import { momentText } from '../../text/moment.js';
import { ALERTS } from '../../text/sentences/alerts.js';
import type { Card } from '../../cards/card.js';
import { businessMs, type BusinessCalendar } from '../../time/business-calendar.js';
import { DAY_MS, HOUR_MS, type Instant } from '../../time/instant.js';
import { platformOf } from '../run.js';
import type { AlertSubscription } from '../subscribe/subscription.js';
import { memoOf, NEW, type Memo } from './advance.js';
import { responsibleBlocks } from './card.js';
import type { Freshness } from './look.js';
import { responsibleFor } from './responsible.js';
import type { TellDeps, ToldAlert } from './tell.js';

/** The usual is taken from so many days. */
const LOOK_BACK_MS = 28 * DAY_MS;
/** So many times the usual gap is no chance any more. */
const TIMES = 3;
const AT_LEAST_MS = 2 * HOUR_MS;
/** Fewer arrivals say too little of what is usual. */
const ENOUGH = 20;
const IMPORTS_ENOUGH = 3;

/** The longest quiet time that is still usual, in working time; null where too little came in to say. */
export function usualGap(arrivals: readonly Instant[], calendar: BusinessCalendar): number | null {
  if (arrivals.length < ENOUGH) return null;
  const gaps = arrivals
    .slice(1)
    .map((at, i) => businessMs(calendar, arrivals[i] ?? at, at))
    .toSorted((a, b) => a - b);
  const most = gaps[Math.floor(0.99 * (gaps.length - 1))] ?? 0;
  return Math.max(AT_LEAST_MS, TIMES * most);
}

/** How far apart imports usually are, at most; null where there are too few. */
export function usualImportGap(imports: readonly Instant[]): number | null {
  if (imports.length < IMPORTS_ENOUGH) return null;
  const gaps = imports.slice(1).map((at, i) => at - (imports[i] ?? at));
  return 1.5 * Math.max(...gaps);
}

/** Whether it is silent now. Null: too little is known to say. */
export function isSilent(
  arrivals: readonly Instant[],
  imports: readonly Instant[],
  newest: Instant,
  calendar: BusinessCalendar,
  now: Instant,
): { readonly silent: boolean; readonly usualMs: number } | null {
  const gap = usualGap(arrivals, calendar);
  if (gap === null) return null;
  const importGap = usualImportGap(imports);
  const last = imports.at(-1);
  const waitsForImport = importGap !== null && last !== undefined && now - last <= importGap;
  return { silent: businessMs(calendar, newest, now) > gap && !waitsForImport, usualMs: gap };
}

/** When it would have been silent: the arrivals that came too late. */
export function pastSilences(
  arrivals: readonly Instant[],
  calendar: BusinessCalendar,
  from: Instant,
): readonly Instant[] {
  const gap = usualGap(arrivals, calendar);
  if (gap === null) return [];
  return arrivals.filter((at, i) => {
    const before = arrivals[i - 1];
    return before !== undefined && at >= from && businessMs(calendar, before, at) > gap;
  });
}

export async function lookForSilence(
  subs: readonly AlertSubscription[],
  states: readonly AlertStateRow[],
  { newest }: Freshness,
  deps: TellDeps,
  now: Instant,
): Promise<readonly ToldAlert[]> {
  if (subs.length === 0 || newest === null) return [];
  // What is usual is worked out from weeks of tickets: only where it is quiet for long enough to matter.
  if (businessMs(calendarFor(deps.config), newest, now) <= AT_LEAST_MS) {
    const told: ToldAlert[] = [];
    for (const sub of subs)
      told.push(...(await settle(sub, states, newest, { silent: false, usualMs: AT_LEAST_MS }, deps, now)));
    return told;
  }
  const arrivals = await ticketMoments(deps.db, now - LOOK_BACK_MS, now);
  // A desk that has been silent for weeks: what was usual before it fell silent.
  const usual =
    arrivals.length >= ENOUGH ? arrivals : await ticketMoments(deps.db, newest - LOOK_BACK_MS, newest);
  const imports = await importMoments(deps.db, now - LOOK_BACK_MS, now);
  const told: ToldAlert[] = [];
  for (const sub of subs) {
    const found = isSilent(usual, imports, newest, calendarFor(deps.config), now);
    if (found !== null) told.push(...(await settle(sub, states, newest, found, deps, now)));
  }
  return told;
}

const calendarFor = (config: Config): BusinessCalendar => config.calendarOf(null);

async function settle(
  sub: AlertSubscription,
  states: readonly AlertStateRow[],
  newest: Instant,
  { silent, usualMs }: { readonly silent: boolean; readonly usualMs: number },
  deps: TellDeps,
  now: Instant,
): Promise<readonly ToldAlert[]> {
  const row = states.find(({ subscription_id }) => subscription_id === sub.id);
  const memo = row === undefined ? NEW : memoOf(row.state);
  const isAlarmed = memo.state.phase === 'alarmed';
  if (silent === isAlarmed) return [];
  const isQuiet = sub.row.muted === 1 || (sub.row.snoozed_until !== null && sub.row.snoozed_until > now);
  if (silent && isQuiet) return [];
  const platform = platformOf(deps.platforms, sub.row.address);
  if (platform === null) return [];
  return deps.db.transaction().execute(async (tx) => {
    await takeAlertTurn(tx);
    const period = silent ? String(newest) : (memo.open?.period ?? String(newest));
    const key = `alert/${sub.id}/silence/${period}${silent ? '' : '/over'}`;
    const next: Memo = silent
      ? {
          ...NEW,
          state: { phase: 'alarmed', since: newest, saidAt: now },
          open: { period, messageKey: key, periods: 1 },
        }
      : { ...NEW, state: { phase: 'quiet', overAt: now } };
    const isOurs = await saveAlertState(
      tx,
      { subscription_id: sub.id, series: '', state: JSON.stringify(next), judged: null },
      row?.version ?? 0,
    );
    if (!isOurs) return [];
    const was = silent ? null : await saidOf(tx, sub.id, '', period, 'alarm');
    const card = silenceCard(sub, silent, newest, usualMs, was?.title ?? null, deps);
    const isNew = await noteSaid(tx, {
      subscription_id: sub.id,
      series: '',
      period,
      phase: silent ? 'alarm' : 'recovery',
      at: now,
      outcome: 'told',
      address: sub.row.address,
      message_key: key,
      title: card.title,
    });
    if (!isNew) return [];
    const replaces = silent ? null : (memo.open?.messageKey ?? null);
    await deps.enqueue(
      tx,
      {
        key,
        platform: platform.name,
        address: sub.row.address,
        urgency: 'alert',
        parts: platform.render(card, sub.row.address),
        offer: offerOf(card, platform, sub.row.address),
        reply: null,
        replaces,
        notBefore: null,
        expiresAt: now + DAY_MS,
      },
      now,
    );
    return [{ key, address: sub.row.address, card, replaces }];
  });
}

function silenceCard(
  sub: AlertSubscription,
  silent: boolean,
  newest: Instant,
  usualMs: number,
  was: string | null,
  { config, directory }: TellDeps,
): Card {
  const { lang } = sub;
  const words = ALERTS[lang];
  const moment = momentText(newest, config.workspace.timezone, lang);
  const owner = directory.agents.find(({ id }) => id === sub.row.owner)?.name ?? sub.row.owner;
  return {
    title: silent ? words.silence(moment) : words.flowing(moment),
    tone: silent ? 'bad' : 'good',
    lang,
    blocks: [
      silent
        ? { kind: 'text', text: words.silenceUsual(duration(usualMs / 1000, lang)) }
        : { kind: 'text', text: words.was(was ?? '') },
      ...(silent ? responsibleBlocks(responsibleFor(sub, [], directory, config), lang) : []),
      { kind: 'text', text: words.byRule(sub.id, owner), weight: 'small' },
      ...(silent
        ? [
            {
              kind: 'buttons' as const,
              buttons: [
                {
                  kind: 'act' as const,
                  label: words.buttons.snooze,
                  action: 'alert-snooze',
                  value: String(sub.id),
                },
                {
                  kind: 'act' as const,
                  label: words.buttons.mute,
                  action: 'alert-mute',
                  value: String(sub.id),
                },
              ],
            },
          ]
        : []),
    ],
  };
}
