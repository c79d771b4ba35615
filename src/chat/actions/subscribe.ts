// The form by which an alert or a report is set up, handed in: it becomes the same wish as in words, and is read back.
import { nameKey } from '../../push/saved/read-saved.js';
import { refusalCard } from '../../push/subscribe/draft.js';
import { wishOfForm } from '../../push/subscribe/from-form.js';
import type { Wish } from '../../push/subscribe/wish.js';
import { savedQuestion, type SavedQuestion } from '../../store/subscriptions.js';
import { sayHere } from '../said.js';
import { draftDepsFor, propose } from '../wishes.js';
import type { ActionContext, ActionHandler } from './action.js';

export const subscribe: ActionHandler = async ({ incoming, who, lang, now, chat, names, db }) => {
  const platform = chat.platforms.find(({ name }) => name === incoming.platform);
  if (incoming.sender === null || platform === undefined || who.id === null) return null;
  const user = { platform: incoming.platform, tenant: incoming.tenant ?? '', userId: incoming.sender };
  const read = wishOfForm(incoming.fields, lang);
  if (!read.ok) return sayHere(refusalCard(read.text, lang));
  const saved = await savedAs(read.wish, who.id, db);
  const wish: Wish = saved === null ? read.wish : { ...read.wish, question: saved.question };
  return propose(
    {
      wish,
      id: incoming.id,
      address: incoming.address,
      user,
      lang,
      changes: null,
      name: saved?.shown ?? null,
    },
    draftDepsFor(incoming, who, user, platform, chat, names),
    now,
  );
};

/** The question of this name that the owner has kept: a report may send it. */
const savedAs = async (
  { kind, question }: Wish,
  owner: string,
  db: ActionContext['db'],
): Promise<SavedQuestion | null> => (kind === 'report' ? savedQuestion(db, owner, nameKey(question)) : null);
