// Alerts and reports in conversation: a wish is read back with buttons and saved when it is confirmed; what was set up is listed and
// changed by number. Null for everything that is about something else.
import type { IncomingMessage, Platform } from '../../adapters/platform.js';
import type { Person } from '../access/principal.js';
import { manage } from '../push/subscribe/do.js';
import { refusalCard } from '../push/subscribe/draft.js';
import { nameKey, reportOfSaved } from '../push/saved/read-saved.js';
import type { Wish } from '../push/subscribe/wish.js';
import { changedWish, managingOf } from '../push/subscribe/manage.js';
import { readWish } from '../push/subscribe/read-wish.js';
import { mayChange } from '../push/subscribe/rights.js';
import { subscriptionOfRow } from '../push/subscribe/subscription.js';
import type { UserKey } from '../store/links.js';
import { savedQuestion, savedQuestions, subscriptionOf } from '../store/subscriptions.js';
import { languageOf } from '../text/lang.js';
import { SUBSCRIBE } from '../text/sentences/subscribe.js';
import type { ChatDeps, Names } from './deps.js';
import { sayHere, type Said } from './said.js';
import { confirmWish, draftDepsFor, dropWish, pendingWish, propose } from './wishes.js';

const YES = /^(?:save(?: it)?|yes|ok|okay|confirm|y|保存|确认|确定|好的?|是的?|对|可以)[.。!！]*$/iu;
const NO = /^(?:cancel|no|never mind|取消|算了|不用了?|不要了?)[.。!！]*$/iu;

/** @param who somebody known and active */
export async function subscribing(
  message: IncomingMessage,
  who: Person,
  user: UserKey,
  platform: Platform,
  deps: ChatDeps,
  names: Names,
): Promise<Said | null> {
  if (who.id === null) return null;
  const now = deps.now();
  const lang = languageOf(message.text);
  const { address } = message;
  const draftDeps = draftDepsFor(message, who, user, platform, deps, names);
  const pending = await pendingWish(address, user, deps.db, now);
  const text = message.text.normalize('NFKC').trim();
  if (pending !== null && YES.test(text)) return confirmWish(null, who, address, user, deps, names, now);
  if (pending !== null && NO.test(text)) return dropWish(pending.lang, address, user, now);

  const base = { id: message.id, address, user };
  const { refused } = SUBSCRIBE[lang];
  const managing = managingOf(text);
  if (managing?.do === 'change') {
    const row = await subscriptionOf(deps.db, managing.id);
    const sub = row === null ? null : subscriptionOfRow(row);
    if (sub === null) return sayHere(refusalCard(refused.none(managing.id), lang));
    if (!mayChange(who, sub, names.converse)) return sayHere(refusalCard(refused.notYours, lang));
    const wish = changedWish(sub.content.wish, managing.to);
    if (wish === null) return sayHere(refusalCard(refused.noChange, lang));
    return propose({ ...base, wish, lang: sub.lang, changes: sub.id }, draftDeps, now);
  }
  if (managing !== null) {
    const { card, change } = await manage(managing, who, address, { ...draftDeps, lang }, now);
    return { ...sayHere(card), ...(change === undefined ? {} : { change }) };
  }

  const reading = readWish(message.text);
  // A report may send a saved question by its name.
  const ofSaved =
    reading.status === 'none' || (reading.status === 'wish' && reading.wish.kind === 'alert')
      ? null
      : reportOfSaved(
          message.text,
          (await savedQuestions(deps.db, who.id)).map(({ shown }) => shown),
        );
  const saved =
    ofSaved?.kind === 'report' ? await savedQuestion(deps.db, who.id, nameKey(ofSaved.question)) : null;
  if (ofSaved !== null && saved !== null) {
    const wish: Wish = { ...ofSaved, question: saved.question };
    return propose({ ...base, wish, lang, changes: null, name: saved.shown }, draftDeps, now);
  }
  if (reading.status === 'wish')
    return propose({ ...base, wish: reading.wish, lang, changes: null, name: null }, draftDeps, now);
  if (reading.status === 'unclear')
    return sayHere(
      refusalCard(
        {
          time: refused.unclearTime,
          condition: refused.unclearCondition,
          subject: refused.unclearSubject,
        }[reading.what],
        lang,
      ),
    );
  // A few words about what was just read back change it.
  const changed = pending === null ? null : changedWish(pending.content.wish, text);
  return changed === null || pending === null
    ? null
    : propose({ ...base, wish: changed, lang: pending.lang, changes: pending.changes }, draftDeps, now);
}
