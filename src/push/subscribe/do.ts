// Listing, muting, snoozing, removing: what is done with subscriptions, by words or by buttons. A card to say and a change to make.
import type { Kysely, Transaction } from 'kysely';
import type { Person } from '../../access/principal.js';
import type { Block, Button, Card } from '../../cards/card.js';
import type { Config } from '../../config/config.js';
import type { Gazetteer } from '../../question/gazetteer.js';
import { addAlertFeedback, feedbackOf, lastSaid } from '../../store/alerts.js';
import type { Database } from '../../store/schema.js';
import {
  changeSubscription,
  liveSubscriptions,
  subscriptionOf,
  type SubscriptionChange,
} from '../../store/subscriptions.js';
import { dayText } from '../../text/dates.js';
import { sentenceCase } from '../../text/glue.js';
import type { Lang } from '../../text/lang.js';
import { SUBSCRIBE } from '../../text/sentences/subscribe.js';
import type { Directory } from '../../tickets/directory.js';
import type { Instant } from '../../time/instant.js';
import { addDays, weekdayOf } from '../../time/local-date.js';
import { instantOf, localDateOf } from '../../time/zone.js';
import { answerCard, type PressAnswer } from '../actions/press.js';
import { refusalCard } from './draft.js';
import type { Managing, SnoozeEnd } from './manage.js';
import { mayChange, maySee } from './rights.js';
import { sayWish } from './say-wish.js';
import { namedWish, subscriptionOfRow, zoneOf, type Subscription } from './subscription.js';

export interface DoDeps {
  readonly db: Kysely<Database>;
  readonly config: Config;
  readonly directory: Directory;
  readonly gazetteer: Gazetteer;
  readonly lang: Lang;
}

/** @param address where it is said: "alerts here" are those of this place */
export async function manage(
  managing: Exclude<Managing, { readonly do: 'change' }>,
  who: Person,
  address: string,
  deps: DoDeps,
  now: Instant,
): Promise<PressAnswer> {
  if (managing.do === 'list') return { card: await listCard(managing.where, who, address, deps, now) };
  const { lang } = deps;
  const words = SUBSCRIBE[lang];
  const row = await subscriptionOf(deps.db, managing.id);
  const sub = row === null ? null : subscriptionOfRow(row);
  if (sub === null || !maySee(who, sub, address, deps))
    return { card: refusalCard(words.refused.none(managing.id), lang) };
  if (managing.do === 'open') return { card: openCard(sub, who, deps, now) };
  if (!mayChange(who, sub, deps)) return { card: refusalCard(words.refused.notYours, lang) };
  const { id } = sub;
  const done = (text: string, change: SubscriptionChange, again?: Button): PressAnswer => ({
    card: answerCard(lang, text, [
      { kind: 'text', text: sentenceOf(sub, deps) },
      ...(again === undefined ? [] : [{ kind: 'buttons' as const, buttons: [again] }]),
    ]),
    change: (tx) => changeSubscription(tx, id, change, now),
  });
  switch (managing.do) {
    case 'mute':
      return done(words.done.muted(id), { muted: 1 }, act(words.buttons.unmute, 'alert-unmute', id));
    case 'unmute':
      return done(words.done.unmuted(id), { muted: 0, snoozed_until: null });
    case 'remove':
      return done(words.done.removed(id), { removed_at: now });
    case 'softer': {
      const { content } = sub;
      if (content.kind !== 'alert') return { card: refusalCard(words.refused.noChange, lang) };
      const rule = { ...content.rule, level: content.rule.level + 1 };
      return done(words.done.softer(id), { content: JSON.stringify({ ...content, rule }) });
    }
    case 'snooze': {
      const until = snoozeEnd(managing.until, zoneOf(sub.row, deps.directory, deps.config), now);
      const day = dayText(
        localDateOf(until, zoneOf(sub.row, deps.directory, deps.config)),
        lang,
        localDateOf(now, deps.config.workspace.timezone),
      );
      return done(
        words.done.snoozed(id, day),
        { snoozed_until: until, muted: 0 },
        act(words.buttons.unmute, 'alert-unmute', id),
      );
    }
    default:
      return managing satisfies never;
  }
}

const act = (label: string, action: string, id: number): Button => ({
  kind: 'act',
  label,
  action,
  value: String(id),
});

/** The morning of the day that the snooze ends. */
function snoozeEnd(until: SnoozeEnd, zone: string, now: Instant): Instant {
  const today = localDateOf(now, zone);
  const days = until.kind === 'days' ? until.days : (((until.weekday - weekdayOf(today)) % 7) + 7) % 7 || 7;
  return instantOf(addDays(today, days), 0, 0, 0, 0, zone);
}

export const sentenceOf = (
  { content, lang }: Subscription,
  { gazetteer }: Pick<DoDeps, 'gazetteer'>,
): string =>
  sentenceCase(
    sayWish(
      content.kind === 'report' ? namedWish(content.wish, content.name) : content.wish,
      null,
      lang,
      gazetteer,
    ),
  );

function stateText({ row }: Subscription, { config, lang }: DoDeps, now: Instant): string {
  const words = SUBSCRIBE[lang].list;
  if (row.muted === 1) return words.muted;
  if (row.snoozed_until !== null && row.snoozed_until > now) {
    const zone = config.workspace.timezone;
    return words.snoozed(dayText(localDateOf(row.snoozed_until, zone), lang, localDateOf(now, zone)));
  }
  return words.on;
}

async function listCard(
  where: 'mine' | 'here',
  who: Person,
  address: string,
  deps: DoDeps,
  now: Instant,
): Promise<Card> {
  const { lang } = deps;
  const words = SUBSCRIBE[lang].list;
  const all = (await liveSubscriptions(deps.db)).flatMap((row) => subscriptionOfRow(row) ?? []);
  const shown = all.filter((sub) =>
    where === 'mine'
      ? sub.row.owner === who.id
      : sub.row.address === address && maySee(who, sub, address, deps),
  );
  const title = where === 'mine' ? words.mine : words.here;
  if (shown.length === 0) return answerCard(lang, title, [{ kind: 'text', text: words.empty }]);
  return answerCard(lang, `${title} (${shown.length})`, [
    {
      kind: 'table',
      head: words.head,
      rows: shown.map((sub) => [String(sub.id), sentenceOf(sub, deps), stateText(sub, deps, now)]),
      numeric: [true, false, false],
    },
    { kind: 'text', text: words.how, weight: 'small' },
    {
      kind: 'buttons',
      buttons: shown
        .slice(0, 5)
        .map(({ id }) => act(lang === 'zh' ? `管理 ${id} 号` : `Manage ${id}`, 'alert-open', id)),
    },
  ]);
}

/** One of them, with what can be done with it. */
function openCard(sub: Subscription, who: Person, deps: DoDeps, now: Instant): Card {
  const { lang, directory } = deps;
  const words = SUBSCRIBE[lang];
  const owner = directory.agents.find(({ id }) => id === sub.row.owner)?.name ?? sub.row.owner;
  const isQuiet = sub.row.muted === 1 || (sub.row.snoozed_until !== null && sub.row.snoozed_until > now);
  const buttons: readonly Button[] = [
    act(words.buttons.change, 'alert-change', sub.id),
    ...(isQuiet
      ? [act(words.buttons.unmute, 'alert-unmute', sub.id)]
      : [act(words.buttons.snooze, 'alert-snooze', sub.id), act(words.buttons.mute, 'alert-mute', sub.id)]),
    act(words.buttons.remove, 'alert-remove', sub.id),
  ];
  const blocks: readonly Block[] = [
    {
      kind: 'facts',
      facts: [
        { label: words.list.head[0] ?? '', value: String(sub.id) },
        { label: words.list.head[2] ?? '', value: stateText(sub, deps, now) },
        { label: words.goesTo, value: sub.row.address },
        { label: words.responsible, value: owner },
      ],
    },
    ...(mayChange(who, sub, deps) ? [{ kind: 'buttons' as const, buttons }] : []),
  ];
  return answerCard(lang, sentenceOf(sub, deps), blocks);
}

/** Verdicts in a row that an alarm was of no use, after which it offers to change. */
const OFFER_AFTER = 3;

/** "Useful", "not useful": kept with the alarm. After three of no use in a row it offers to become less sensitive, or to go. */
export async function judged(
  about: {
    readonly id: number;
    readonly series: string;
    readonly period: string;
    readonly why: { readonly reason: string | null; readonly note: string | null } | null;
  },
  verdict: 'useful' | 'not_useful',
  who: Person,
  address: string,
  deps: DoDeps,
  now: Instant,
): Promise<PressAnswer | null> {
  const row = await subscriptionOf(deps.db, about.id);
  const sub = row === null ? null : subscriptionOfRow(row);
  const agentId = who.id;
  if (sub === null || agentId === null || !maySee(who, sub, address, deps)) return null;
  const said = await lastSaid(deps.db, 200, about.id);
  if (!said.some(({ series, period }) => series === about.series && period === about.period)) return null;
  const { lang } = deps;
  const words = SUBSCRIBE[lang];
  const before = (await feedbackOf(deps.db, about.id)).filter(
    (each) => each.period !== about.period || each.series !== about.series || each.agent_id !== agentId,
  );
  const isOffered =
    verdict === 'not_useful' &&
    before.length >= OFFER_AFTER - 1 &&
    before.slice(0, OFFER_AFTER - 1).every((each) => each.verdict === 'not_useful') &&
    mayChange(who, sub, deps);
  return {
    card: answerCard(
      lang,
      words.done.thanks,
      isOffered
        ? [
            { kind: 'text', text: words.done.offer },
            {
              kind: 'buttons',
              buttons: [
                act(words.buttons.softer, 'alert-softer', about.id),
                act(words.buttons.remove, 'alert-remove', about.id),
              ],
            },
          ]
        : [],
    ),
    change: (tx: Transaction<Database>) =>
      addAlertFeedback(tx, {
        subscription_id: about.id,
        series: about.series,
        period: about.period,
        agent_id: agentId,
        verdict,
        at: now,
        ...about.why,
      }),
  };
}
