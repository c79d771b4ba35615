// What a callback of the app says (90239, 90240), as something that came in. What is of no use to us is null.
import type { Incoming, SenderKind } from '../platform.js';
import { isExternal, userAddress, userIdOf } from './address.js';
import { chosenFor, pressOf } from './button-key.js';
import type { Reply } from './types.js';
import { listOf, readXml, textOf, under, type XmlField } from './xml.js';

export const PLATFORM = 'wecom';

/** @param corpId of the app: messages for another corp are not ours */
export function parseCallback(text: string, corpId: string): Incoming | null {
  const root = readXml(text);
  if (root === null) return null;
  const field = (name: string): string => textOf(root[name]);
  const from = field('FromUserName');
  const to = field('ToUserName');
  if (from === '' || from === 'sys' || (to !== '' && to !== corpId)) return null;
  const common = (id: string, reply: Reply) => ({
    platform: PLATFORM,
    id,
    address: userAddress(from),
    thread: userAddress(from),
    sender: userIdOf(from),
    senderKind: kindOf(from),
    tenant: corpId,
    direct: true,
    reply,
  });
  const plain: Reply = { via: 'app', card: null };

  if (field('MsgType') === 'text') {
    const said = field('Content').trim();
    const id = field('MsgId');
    return said === '' || id === '' ? null : { ...common(`msg:${id}`, plain), text: said };
  }
  if (field('MsgType') !== 'event') return null;

  const event = field('Event').toLowerCase();
  const key = field('EventKey');
  // Events have no id of their own: who and when are what WeCom tells to know them by. A second press in one second is
  // another one when it is another button.
  const eventId = ['event', userIdOf(from), field('CreateTime'), event, field('TaskId'), key].join(':');
  switch (event) {
    case 'enter_agent':
      return { ...common(eventId, plain), kind: 'visit', place: 'chat' };
    case 'click':
      // The app's own menu: an entry's key is the question that it asks.
      return key.trim() === '' ? null : { ...common(eventId, plain), text: key.trim() };
    case 'template_card_event': {
      const press = pressOf(key);
      const taskId = field('TaskId');
      const reply: Reply = {
        via: 'app',
        card: { taskId, responseCode: field('ResponseCode'), ...submittedIn(field('CardType')) },
      };
      if (press === null) return null;
      if (press.kind === 'ask') return { ...common(eventId, reply), text: press.question };
      return {
        ...common(eventId, reply),
        kind: 'action',
        action: press.action,
        value: press.value,
        fields: chosenFor(press.action, selected(root['SelectedItems'])),
        messageId: taskId === '' ? null : taskId,
      };
    }
    default:
      return null;
  }
}

/** Cards to choose on are done with when they were handed in; those with buttons are not. */
export const submittedIn = (cardType: string): { readonly submitted?: true } =>
  ['vote_interaction', 'multiple_interaction'].includes(cardType.toLowerCase()) ? { submitted: true } : {};

export const kindOf = (userId: string): SenderKind => (isExternal(userId) ? 'guest' : 'member');

/** What was chosen in the card, by the question's key; several choices of one are joined by commas. */
const selected = (items: XmlField): readonly (readonly [key: string, value: string])[] =>
  listOf(under(items, 'SelectedItem')).map((item) => [
    textOf(under(item, 'QuestionKey')),
    listOf(under(under(item, 'OptionIds'), 'OptionId'))
      .map(textOf)
      .join(','),
  ]);
