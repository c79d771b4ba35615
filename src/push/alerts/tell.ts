// From what alerts have come to, to messages: what explains what, one message per place, no more than its budget; the states, what was
// said and the messages in one transaction.
import type { Transaction } from 'kysely';
import { offerOf } from '../../delivery/offers.js';
import type { Card } from '../../cards/card.js';
import {
  alertStates,
  budgetOf,
  noteSaid,
  saidIn,
  saidOf,
  saveAlertState,
  saveBudget,
  takeAlertTurn,
} from '../../store/alerts.js';
import type { Database } from '../../store/schema.js';
import type { Gazetteer } from '../../question/gazetteer.js';
import { HOUR_MS, type Instant } from '../../time/instant.js';
import { localDateOf } from '../../time/zone.js';
import { afterQuiet } from '../quiet.js';
import { platformOf, type PushDeps } from '../run.js';
import { zoneOf } from '../subscribe/subscription.js';
import { alarmCard, alarmTitle, digestCard, moreCard, recoveryCard, type Alarm } from './card.js';
import { explained, type Caused, type SameTickets } from './cause.js';
import type { Memo } from './advance.js';
import type { Event, Looked } from './look.js';
import { responsibleFor } from './responsible.js';
import { sameTicketsOf } from './same-tickets.js';
import { findingText } from './words.js';

export interface TellDeps extends Pick<PushDeps, 'db' | 'config' | 'directory' | 'platforms' | 'enqueue'> {
  readonly gazetteer: Gazetteer;
}

/** What was sent. */
export interface ToldAlert {
  readonly key: string;
  readonly address: string;
  readonly card: Card;
  readonly replaces: string | null;
}

/** Messages with alarms that an address gets on one day; what comes after that is one message that grows. */
export const ALARMS_A_DAY = 6;
/** An alarm that could not be delivered for so long is no news. */
const EXPIRES_MS = 12 * HOUR_MS;

interface Raised extends Caused {
  readonly looked: Looked;
  readonly event: Event;
  readonly alarm: Alarm;
}

export async function tellAlerts(
  looked: readonly Looked[],
  deps: TellDeps,
  now: Instant,
): Promise<readonly ToldAlert[]> {
  const changed = looked.filter((each) => each.changed);
  if (changed.length === 0) return [];
  const all = changed.flatMap((each) =>
    each.events.filter(({ say }) => say === 'alarm').map((event) => raisedBy(each, event, deps)),
  );
  const sameTickets = await sameTicketsOf(all);
  return deps.db.transaction().execute(async (tx) => {
    await takeAlertTurn(tx);
    const states = await alertStates(tx);
    const current = changed.filter(({ sub, series, seen }) => {
      const row = states.find((each) => each.subscription_id === sub.id && each.series === series.name);
      return (row?.version ?? 0) === seen;
    });
    const told: ToldAlert[] = [];
    const messages = new Map<Looked, string>();
    const raised = all.filter((each) => current.includes(each.looked));
    for (const address of new Set(raised.map((each) => each.address)))
      told.push(
        ...(await raise(
          tx,
          raised.filter((each) => each.address === address),
          sameTickets,
          messages,
          deps,
          now,
        )),
      );
    for (const each of current)
      for (const event of each.events)
        if (event.say === 'recovery') told.push(...(await recover(tx, each, event, deps, now)));
    for (const each of current)
      await saveAlertState(
        tx,
        {
          subscription_id: each.sub.id,
          series: each.series.name,
          state: JSON.stringify(withMessage(each.memo, messages.get(each) ?? null)),
          judged: each.judged,
        },
        each.seen,
      );
    return told;
  });
}

const withMessage = (memo: Memo, messageKey: string | null): Memo =>
  memo.open === null || messageKey === null ? memo : { ...memo, open: { ...memo.open, messageKey } };

function raisedBy(looked: Looked, event: Event, deps: TellDeps): Raised {
  const { sub, series, ctx } = looked;
  const { rule } = sub.content;
  const { subject } = rule;
  if (subject === null) throw new Error('an alarm of figures without a metric');
  return {
    looked,
    event,
    address: sub.row.address,
    metric: subject.metric,
    period: event.period,
    way: event.evidence.way,
    where: series.where,
    alarm: {
      id: sub.id,
      series: series.name,
      points: series.points,
      owner: deps.directory.agents.find(({ id }) => id === sub.row.owner)?.name ?? sub.row.owner,
      responsible: responsibleFor(sub, series.where, deps.directory, deps.config),
      gazetteer: deps.gazetteer,
      rule,
      subject,
      where: series.where,
      evidence: event.evidence,
      ctx,
      running: event.running,
    },
  };
}

/** The alarms of one address as one message, within its budget. */
async function raise(
  tx: Transaction<Database>,
  raised: readonly Raised[],
  sameTickets: SameTickets<Raised>,
  messages: Map<Looked, string>,
  deps: TellDeps,
  now: Instant,
): Promise<readonly ToldAlert[]> {
  const [any] = raised;
  if (any === undefined) return [];
  const held = explained(raised, deps.directory, sameTickets);
  const open: Raised[] = [];
  const { address } = any;
  const day = localDateOf(now, deps.config.workspace.timezone);
  const budget = await budgetOf(tx, address, day);
  const isSpent = budget.sent >= ALARMS_A_DAY;
  const key = `alert/${any.looked.sub.id}/${any.looked.series.name}/${any.event.period}`;
  for (const each of raised) {
    const isHeld = held.has(each);
    const isNew = await noteSaid(tx, {
      subscription_id: each.looked.sub.id,
      series: each.looked.series.name,
      period: each.event.period,
      phase: 'alarm',
      at: now,
      outcome: isHeld ? 'held' : isSpent ? 'muted' : 'told',
      address,
      message_key: isHeld || isSpent ? null : key,
      title: alarmTitle(each.alarm),
    });
    if (isNew && !isHeld) open.push(each);
  }
  if (open.length === 0) return [];
  if (isSpent) {
    const titles = [...budget.held, ...open.map(({ alarm }) => alarmTitle(alarm))];
    const moreKey = `alerts-more/${address}/${day}/${titles.length}`;
    await saveBudget(tx, address, day, { sent: budget.sent, moreKey, held: titles });
    return send(tx, any.looked, moreCard(titles, any.looked.sub.lang), moreKey, budget.moreKey, deps, now);
  }
  const also = new Map(
    open.map((each) => [
      each.alarm,
      [...held].filter(([, outer]) => outer === each).map(([inner]) => findingText(inner.alarm)),
    ]),
  );
  const [first] = open;
  const card =
    open.length === 1 && first !== undefined
      ? alarmCard(first.alarm, also.get(first.alarm) ?? [])
      : digestCard(
          open.map(({ alarm }) => alarm),
          also,
          any.looked.sub.lang,
        );
  for (const each of open) messages.set(each.looked, key);
  await saveBudget(tx, address, day, { ...budget, sent: budget.sent + 1 });
  return send(tx, any.looked, card, key, null, deps, now);
}

/** Over: in the place of the alarm where that message was its own, else as a line of its own. What nobody was told is over quietly. */
async function recover(
  tx: Transaction<Database>,
  looked: Looked,
  event: Event,
  deps: TellDeps,
  now: Instant,
): Promise<readonly ToldAlert[]> {
  const { sub, series, ctx } = looked;
  const { rule } = sub.content;
  const { over } = event;
  if (over === null || over.messageKey === null || rule.subject === null) return [];
  const was = await saidOf(tx, sub.id, series.name, over.period, 'alarm');
  const card = recoveryCard(
    {
      id: sub.id,
      owner: deps.directory.agents.find(({ id }) => id === sub.row.owner)?.name ?? sub.row.owner,
      rule,
      subject: rule.subject,
      where: series.where,
      evidence: event.evidence,
      ctx,
      running: event.running,
    },
    was?.title ?? '',
    event.settled,
  );
  const key = `alert/${sub.id}/${series.name}/${over.period}/over`;
  const isNew = await noteSaid(tx, {
    subscription_id: sub.id,
    series: series.name,
    period: over.period,
    phase: 'recovery',
    at: now,
    outcome: 'told',
    address: sub.row.address,
    message_key: key,
    title: card.title,
  });
  if (!isNew) return [];
  const alone = (await saidIn(tx, over.messageKey)).length === 1;
  return send(tx, looked, card, key, alone ? over.messageKey : null, deps, now);
}

async function send(
  tx: Transaction<Database>,
  { sub }: Pick<Looked, 'sub'>,
  card: Card,
  key: string,
  replaces: string | null,
  deps: TellDeps,
  now: Instant,
): Promise<readonly ToldAlert[]> {
  const { address, owner, room } = sub.row;
  const platform = platformOf(deps.platforms, address);
  if (platform === null) return [];
  const quiet = room === 1 ? null : (deps.config.people[owner]?.quiet ?? null);
  const at = afterQuiet(quiet, zoneOf(sub.row, deps.directory, deps.config), now);
  await deps.enqueue(
    tx,
    {
      key,
      platform: platform.name,
      address,
      urgency: 'alert',
      parts: platform.render(card, address),
      offer: offerOf(card, platform, address),
      reply: null,
      replaces,
      notBefore: at > now ? at : null,
      expiresAt: at + EXPIRES_MS,
    },
    now,
  );
  return [{ key, address, card, replaces }];
}
