// The buttons of alerts and reports: save, change and cancel under what was read back; mute, snooze, change, remove; useful or not.
import { z } from 'zod';
import { judged, manage } from '../../push/subscribe/do.js';
import { refusalCard } from '../../push/subscribe/draft.js';
import { changedWish, type Managing } from '../../push/subscribe/manage.js';
import { mayChange } from '../../push/subscribe/rights.js';
import { subscriptionOfRow } from '../../push/subscribe/subscription.js';
import type { PressAnswer } from '../../push/actions/press.js';
import { subscriptionOf } from '../../store/subscriptions.js';
import { PUSH_REASONS } from '../../text/sentences/reasons.js';
import { SUBSCRIBE } from '../../text/sentences/subscribe.js';
import { sayHere, type Said } from '../said.js';
import { confirmWish, draftDepsFor, dropWish, pendingWish, propose } from '../wishes.js';
import type { ActionContext, ActionHandler, Actions } from './action.js';
import { whyOf } from './feedback.js';

const userOf = ({ incoming }: ActionContext) =>
  incoming.sender === null
    ? null
    : { platform: incoming.platform, tenant: incoming.tenant ?? '', userId: incoming.sender };

const said = ({ card, change }: PressAnswer): Said => ({
  ...sayHere(card),
  ...(change === undefined ? {} : { change }),
});

const saveWish: ActionHandler = async (context) => {
  const { incoming, who, now, chat, names } = context;
  const user = userOf(context);
  return user === null ? null : confirmWish(incoming.value, who, incoming.address, user, chat, names, now);
};

const cancelWish: ActionHandler = async (context) => {
  const { incoming, now, chat } = context;
  const user = userOf(context);
  const pending = user === null ? null : await pendingWish(incoming.address, user, chat.db, now);
  if (user === null || pending === null || pending.id !== incoming.value) return null;
  return dropWish(pending.lang, incoming.address, user, now);
};

/** The form's field `words`: what changes. */
const changeWish: ActionHandler = async (context) => {
  const { incoming, who, now, chat, names } = context;
  const user = userOf(context);
  const platform = chat.platforms.find(({ name }) => name === incoming.platform);
  const pending = user === null ? null : await pendingWish(incoming.address, user, chat.db, now);
  if (user === null || platform === undefined || pending === null || pending.id !== incoming.value)
    return null;
  const wish = changedWish(pending.content.wish, incoming.fields['words'] ?? '');
  if (wish === null) return sayHere(refusalCard(SUBSCRIBE[pending.lang].refused.noChange, pending.lang));
  return propose(
    { wish, id: incoming.id, address: incoming.address, user, lang: pending.lang, changes: pending.changes },
    draftDepsFor(incoming, who, user, platform, chat, names),
    now,
  );
};

/** The same for one that is saved; the button's value is its number. */
const changeSaved: ActionHandler = async (context) => {
  const { incoming, who, now, chat, names, lang } = context;
  const user = userOf(context);
  const platform = chat.platforms.find(({ name }) => name === incoming.platform);
  const row = await subscriptionOf(chat.db, Number(incoming.value));
  const sub = row === null ? null : subscriptionOfRow(row);
  if (user === null || platform === undefined || sub === null) return null;
  if (!mayChange(who, sub, names.converse))
    return sayHere(refusalCard(SUBSCRIBE[lang].refused.notYours, lang));
  const wish = changedWish(sub.content.wish, incoming.fields['words'] ?? '');
  if (wish === null) return sayHere(refusalCard(SUBSCRIBE[lang].refused.noChange, lang));
  return propose(
    { wish, id: incoming.id, address: incoming.address, user, lang: sub.lang, changes: sub.id },
    draftDepsFor(incoming, who, user, platform, chat, names),
    now,
  );
};

const managed =
  (make: (context: ActionContext) => Exclude<Managing, { readonly do: 'change' }> | null): ActionHandler =>
  async (context) => {
    const { incoming, who, now, lang, deps } = context;
    const managing = make(context);
    return managing === null
      ? null
      : said(await manage(managing, who, incoming.address, { ...deps, lang }, now));
  };

const byNumber = (what: 'mute' | 'unmute' | 'remove' | 'open' | 'softer'): ActionHandler =>
  managed(({ incoming }) => {
    const id = Number(incoming.value);
    return Number.isInteger(id) && id > 0 ? { do: what, id } : null;
  });

/** The form's field `until`. */
const snooze = managed(({ incoming }) => {
  const id = Number(incoming.value);
  const until = incoming.fields['until'] ?? 'week';
  if (!Number.isInteger(id)) return null;
  return {
    do: 'snooze',
    id,
    until:
      until === 'monday' ? { kind: 'weekday', weekday: 1 } : { kind: 'days', days: until === 'day' ? 1 : 7 },
  };
});

const aboutShape = z.tuple([z.number(), z.string(), z.string()]);

const liked =
  (verdict: 'useful' | 'not_useful'): ActionHandler =>
  async ({ incoming, who, now, lang, deps }) => {
    const about = aboutShape.safeParse(parsed(incoming.value));
    if (!about.success) return null;
    const [id, series, period] = about.data;
    const answer = await judged(
      { id, series, period, why: verdict === 'not_useful' ? whyOf(incoming.fields, PUSH_REASONS) : null },
      verdict,
      who,
      incoming.address,
      { ...deps, lang },
      now,
    );
    return answer === null ? null : said(answer);
  };

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

export const ALERT_ACTIONS: Actions = {
  'wish-save': saveWish,
  'wish-change': changeWish,
  'wish-cancel': cancelWish,
  'alert-list': managed(({ incoming }) => ({
    do: 'list',
    where: incoming.value === 'here' ? 'here' : 'mine',
  })),
  'alert-open': byNumber('open'),
  'alert-mute': byNumber('mute'),
  'alert-unmute': byNumber('unmute'),
  'alert-remove': byNumber('remove'),
  'alert-softer': byNumber('softer'),
  'alert-snooze': snooze,
  'alert-change': changeSaved,
  'alert-useful': liked('useful'),
  'alert-not-useful': liked('not_useful'),
};
