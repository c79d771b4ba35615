// What was read back becomes kept: a new subscription, or a change of one. In the caller's transaction.
import type { Transaction } from 'kysely';
import { forgetAlertStates, saveAlertState } from '../../store/alerts.js';
import type { Database } from '../../store/schema.js';
import { addSubscription, changeSubscription } from '../../store/subscriptions.js';
import type { Instant } from '../../time/instant.js';
import { NEW } from '../alerts/advance.js';
import type { Draft } from './draft.js';

/** Its number. */
export async function keepDraft(
  tx: Transaction<Database>,
  draft: Draft,
  owner: string,
  now: Instant,
): Promise<number> {
  const content = JSON.stringify(draft.content);
  const { address, room, lang } = draft;
  let id = draft.changes;
  if (id === null)
    id = await addSubscription(tx, { kind: draft.content.kind, owner, address, room, lang, content }, now);
  else {
    await changeSubscription(tx, id, { content, address, room: room ? 1 : 0 }, now);
    await forgetAlertStates(tx, id);
  }
  for (const [series, unusual] of Object.entries(draft.unusual))
    await saveAlertState(
      tx,
      { subscription_id: id, series, state: JSON.stringify({ ...NEW, unusual }), judged: null },
      0,
    );
  return id;
}
