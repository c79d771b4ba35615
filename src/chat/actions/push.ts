// What the buttons of pushes do, as the chat takes actions.
import { PUSH_PRESSES } from '../../push/actions/registry.js';
import type { PressHandler } from '../../push/actions/press.js';
import type { Actions, ActionHandler } from './action.js';

const asAction =
  (press: PressHandler): ActionHandler =>
  async ({ incoming, who, lang, now, db, deps }) => {
    const { value, fields } = incoming;
    const { config, directory } = deps;
    const answer = await press({ who, value, fields, lang, now, db, config, directory });
    if (answer === null) return null;
    const { card, change } = answer;
    // What somebody does with their own message is nobody else's business.
    return {
      sayings: [{ to: incoming.direct ? 'here' : 'sender', card }],
      ...(change === undefined ? {} : { change }),
    };
  };

export const PUSH_ACTIONS: Actions = Object.fromEntries(
  Object.entries(PUSH_PRESSES).map(([name, press]) => [name, asAction(press)]),
);
