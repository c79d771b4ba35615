// Questions saved under a name: kept after an answer, listed, removed, and run by saying the name. They are their owner's alone.
import type { IncomingMessage } from '../../adapters/platform.js';
import { askerKey, type Person } from '../access/principal.js';
import type { Card } from '../cards/card.js';
import { readContextFor } from '../push/subscribe/read-context.js';
import { refusalCard } from '../push/subscribe/draft.js';
import { managingOf } from '../push/subscribe/manage.js';
import { readWish } from '../push/subscribe/read-wish.js';
import { nameKey, savingOf } from '../push/saved/read-saved.js';
import { sentenceOf } from '../push/saved/sentence-of.js';
import { readQuestion } from '../question/read.js';
import { removeSavedQuestion, saveQuestion, savedQuestion, savedQuestions } from '../store/subscriptions.js';
import { languageOf, type Lang } from '../text/lang.js';
import { SUBSCRIBE } from '../text/sentences/subscribe.js';
import { commandOf } from './commands.js';
import { CONVERSATION_MS } from './converse.js';
import type { ChatDeps, Names } from './deps.js';
import { remembered } from './memory.js';
import { plainCard } from './respond.js';
import { sayHere, type Said } from './said.js';

const MOST = 100;

/** Null where the text is about something else. @param thread as conversations are remembered by */
export async function saving(
  message: IncomingMessage,
  thread: string,
  who: Person,
  deps: ChatDeps,
  names: Names,
): Promise<Said | null> {
  const owner = who.id;
  const wanted = owner === null ? null : savingOf(message.text);
  if (owner === null || wanted === null) return null;
  const lang = languageOf(message.text);
  const words = SUBSCRIBE[lang].saved;
  switch (wanted.do) {
    case 'list':
      return sayHere(listCard(await savedQuestions(deps.db, owner), lang));
    case 'remove': {
      const name = nameKey(wanted.name);
      const found = await savedQuestion(deps.db, owner, name);
      if (found === null) return sayHere(plainCard(lang, words.none(wanted.name), words.none(wanted.name)));
      return {
        ...sayHere(plainCard(lang, words.removed(found.shown), words.removed(found.shown))),
        change: (tx) => removeSavedQuestion(tx, owner, name),
      };
    }
    case 'save':
      return save(wanted.name, thread, who, owner, lang, deps, names);
    default:
      return wanted satisfies never;
  }
}

async function save(
  name: string,
  thread: string,
  who: Person,
  owner: string,
  lang: Lang,
  deps: ChatDeps,
  { converse }: Names,
): Promise<Said> {
  const now = deps.now();
  const words = SUBSCRIBE[lang].saved;
  const last = remembered(await converse.memory.load(thread, askerKey(who)));
  if (last?.plan === undefined || last.plan === null || Math.abs(now - last.at) > CONVERSATION_MS)
    return sayHere(plainCard(lang, words.nothing, words.nothing));
  const context = readContextFor(who, lang, converse, now);
  if (!isName(name, context)) return sayHere(refusalCard(words.badName, lang));
  const key = nameKey(name);
  const before = await savedQuestion(deps.db, owner, key);
  if (before === null && (await savedQuestions(deps.db, owner)).length >= MOST)
    return sayHere(refusalCard(SUBSCRIBE[lang].refused.tooMany, lang));
  const question = sentenceOf(last.plan, context, lang);
  const title = before === null ? words.done(name) : words.replaced(name);
  return {
    ...sayHere({
      title,
      tone: 'good',
      lang,
      blocks: [
        { kind: 'text', text: question },
        { kind: 'buttons', buttons: [{ kind: 'ask', label: name, question: name }] },
      ],
    }),
    change: (tx) => saveQuestion(tx, { owner, name: key, shown: name, question, lang, at: now }),
  };
}

const LONGEST = 40;

/** A name that is a question, a wish or a command by itself would hide it. */
function isName(name: string, context: Parameters<typeof readQuestion>[1]): boolean {
  if (name.length > LONGEST || commandOf(name) !== null || managingOf(name) !== null) return false;
  if (readWish(name).status !== 'none' || savingOf(name) !== null) return false;
  const reading = readQuestion(name, context);
  // "weekly csat" may be a name although it can be read; what asks in so many words may not.
  return reading.status !== 'plan' || reading.plan.assumed.includes('last_30_days') || name.length <= 16;
}

function listCard(saved: readonly { readonly shown: string; readonly question: string }[], lang: Lang): Card {
  const words = SUBSCRIBE[lang].saved;
  if (saved.length === 0) return plainCard(lang, words.list, words.empty);
  return {
    title: `${words.list} (${saved.length})`,
    tone: 'plain',
    lang,
    blocks: [
      { kind: 'facts', facts: saved.map(({ shown, question }) => ({ label: shown, value: question })) },
      {
        kind: 'buttons',
        buttons: saved.slice(0, 5).map(({ shown }) => ({ kind: 'ask', label: shown, question: shown })),
      },
    ],
  };
}

/** The question that this text is the name of, for this person; null where it is none. */
export async function savedUnder(text: string, who: Person, db: ChatDeps['db']): Promise<string | null> {
  const key = nameKey(text.replace(/[.。!！?？]+$/u, ''));
  if (who.id === null || key === '' || key.length > LONGEST) return null;
  const question = (await savedQuestion(db, who.id, key))?.question ?? null;
  // A question that is a name itself would lead from one to the next, and perhaps round in a circle.
  return question === null || (await savedQuestion(db, who.id, nameKey(question))) !== null ? null : question;
}
