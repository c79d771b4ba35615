// Every action that a button can name, and what a press of one does. Presses are in the audit; an action that is unknown or has
// become stale gets a kind sentence.
import type { IncomingAction } from '../../../adapters/platform.js';
import { askerKey, type Person } from '../../access/principal.js';
import type { Choice } from '../../cards/form.js';
import { formOf } from '../../cards/forms.js';
import { SUBSCRIBE_ACTION } from '../../cards/subscribe-form.js';
import { messageKeyOf } from '../../store/pressed.js';
import { appendAudit } from '../../store/audit.js';
import { CHAT } from '../../text/sentences/chat.js';
import type { Directory } from '../../tickets/directory.js';
import type { ChatDeps, Names } from '../deps.js';
import { askForField, forgetForm, goingOn } from '../form-dialog.js';
import { plainCard } from '../respond.js';
import { sayHere, type Said } from '../said.js';
import type { Actions } from './action.js';
import { ALERT_ACTIONS } from './alerts.js';
import { feedback } from './feedback.js';
import { PUSH_ACTIONS } from './push.js';
import { subscribe } from './subscribe.js';

/** By the name in the card's button. `ask` is a question and never comes here. */
export const ACTIONS: Actions = {
  ...PUSH_ACTIONS,
  ...ALERT_ACTIONS,
  feedback,
  [SUBSCRIBE_ACTION]: subscribe,
};

/** Values are ids and names of the bot's own; this is only what keeps a forged one from filling the audit. */
const DETAIL_LENGTH = 200;

/** Does what the button says, for somebody who is known. @param inWords its form is being filled in by messages */
export async function act(
  incoming: IncomingAction,
  who: Person,
  deps: ChatDeps,
  names: Names,
  inWords = false,
): Promise<Said> {
  const { converse } = names;
  const now = deps.now();
  const lang = incoming.lang ?? converse.config.workspace.language;
  const handler = Object.hasOwn(ACTIONS, incoming.action) ? ACTIONS[incoming.action] : undefined;
  const user = {
    platform: incoming.platform,
    tenant: incoming.tenant ?? '',
    userId: incoming.sender ?? '',
  };
  const open = inWords ? null : await goingOn(incoming, user, deps.db, now);
  if (open !== null) return act(open, who, deps, names, true);
  const asked =
    handler === undefined || incoming.form === 'open'
      ? null
      : askForField(incoming, user, lang, now, inWords, () => colleaguesOf(who, converse.directory));
  // Whoever calls off a form that says why has said what counts.
  const counts =
    Object.keys(incoming.fields).length === 0 &&
    formOf(incoming.action, incoming.value, lang)?.counts === true;
  if (asked !== null && !counts) return asked;
  const pressedKey =
    incoming.messageId === null ? null : await messageKeyOf(deps.db, incoming.platform, incoming.messageId);
  const said = await handler?.({
    incoming,
    who,
    lang,
    now,
    db: deps.db,
    deps: converse,
    chat: deps,
    names,
    pressedKey,
  });
  const words = CHAT[lang].stale;
  const stale: Said = sayHere(plainCard(lang, words.title, words.text));
  const { change, sayings } = said ?? stale;
  // It is done; what is asked about it stands for the thanks, which come with the form.
  const more = said === null || said === undefined || !counts ? null : asked;
  return {
    sayings: more?.sayings ?? (counts && incoming.form === 'open' && said !== null ? [] : sayings),
    change: async (tx) => {
      await appendAudit(tx, {
        at: now,
        asker: askerKey(who),
        room: incoming.direct ? null : incoming.address,
        action: handler === undefined ? 'unknown action' : incoming.action,
        outcome: said === null || said === undefined ? 'stale' : 'done',
        rule: null,
        detail: incoming.value.slice(0, DETAIL_LENGTH),
      });
      await forgetForm(tx, incoming.address, user, now);
      await change?.(tx);
      await more?.change?.(tx);
    },
  };
}

/** Who may take something over: the others who are active in the same team, as the import has them. */
const colleaguesOf = ({ id, teamId }: Person, { agents }: Directory): readonly Choice[] =>
  agents
    .filter((agent) => agent.active && agent.id !== id && teamId !== null && agent.teamId === teamId)
    .map(({ id: value, name }) => ({ value, label: name }));
