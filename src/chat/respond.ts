// A message that reached the bot, and what goes back: a card to where it was asked, and where that room may not see the answer,
// a card to the asker alone. Who wrote, and who is in the room, is for the caller to find out.
import type { IncomingMessage } from '../../adapters/platform.js';
import type { Person, Room } from '../access/principal.js';
import { answerCard } from '../cards/answer-card.js';
import type { Answered } from '../answer/answer-reading.js';
import type { Card } from '../cards/card.js';
import { subscribeButton } from '../cards/subscribe-form.js';
import type { Reading } from '../question/plan.js';
import { languageOf } from '../text/lang.js';
import { CHAT } from '../text/sentences/chat.js';
import { OWN_WORDS } from '../text/sentences/own-words.js';
import { PEOPLE } from '../text/sentences/people.js';
import type { Instant } from '../time/instant.js';
import { commandOf } from './commands.js';
import { answerFor, guess, hear, keep, type ConverseDeps, type Turn } from './converse.js';

export interface Heard {
  readonly message: Pick<IncomingMessage, 'text' | 'thread' | 'after' | 'direct'>;
  /** The names of the answer that the thread hangs below, and of this one where a thread may come to hang below it. */
  readonly answers?: { readonly above: string | null; readonly own: string | null };
  /** Null when nobody in the directory is the sender. */
  readonly who: Person | null;
  /** The room's members as principals; null in a direct message. A room whose members are not known has none. */
  readonly room: Room | null;
  readonly now: Instant;
  readonly lang?: 'zh' | 'en';
}

export interface Reply {
  /** To where the message came from. */
  readonly here: Card;
  /** To the sender directly; null when everything is said here. */
  readonly privately: Card | null;
  /** How the question was read and answered; null where it was none. The answer is `privately` where that is not null. */
  readonly asked: { readonly reading: Reading; readonly answered: Answered } | null;
}

/** Answers one message. Never throws for what somebody wrote; a fault of the database throws. */
export async function respond(heard: Heard, deps: ConverseDeps): Promise<Reply> {
  const { message, who, room, now } = heard;
  const lang = heard.lang ?? languageOf(message.text);
  if (who === null) return said(strangerCard(lang));
  if (hasLeft(who, deps)) return said(plainCard(lang, CHAT[lang].title, CHAT[lang].leaver));
  if (commandOf(message.text) === 'help') return said(helpCard(lang, who));

  const shared = message.direct ? null : room;
  const turn: Turn = {
    text: message.text,
    thread: message.thread,
    after: message.after ?? null,
    above: heard.answers?.above ?? null,
    also: heard.answers?.own ?? null,
    // Where rooms have threads, a thread is one talk of several people; a whole room is not.
    isShared: shared !== null && message.after !== undefined,
    principal: shared ?? who,
    asker: who,
    now,
    ...(heard.lang === undefined ? {} : { lang: heard.lang }),
  };
  const reading = await hear(turn, deps);
  const meant = await guess(reading, turn, deps);
  const answered = await answerFor(turn.principal, reading, turn, deps);
  const asked = { reading, answered };
  if (meant !== null) return { here: guessCard(message.text, meant, lang), privately: null, asked };
  if (shared === null || answered.full.answer.status !== 'denied') {
    await keep(answered, turn, deps);
    return { here: answerCard(answered.full), privately: null, asked };
  }
  // What the room may not see, the asker perhaps may: then it goes to them, and the room learns no more than that.
  const alone: Turn = { ...turn, principal: who, also: null };
  const own = await answerFor(who, reading, alone, deps);
  await keep(own, alone, deps);
  if (own.full.answer.status !== 'answer')
    return { here: answerCard(own.full), privately: null, asked: { reading, answered: own } };
  const words = CHAT[own.full.answer.lang];
  return {
    here: plainCard(own.full.answer.lang, words.sentPrivatelyTitle, words.sentPrivately),
    privately: answerCard(own.full),
    asked: { reading, answered: own },
  };
}

const said = (here: Card): Reply => ({ here, privately: null, asked: null });

/** What was perhaps meant, to be confirmed by a press: the sentence is then asked, and the words are known from there on. */
const guessCard = (text: string, meant: string, lang: 'zh' | 'en'): Card => ({
  title: OWN_WORDS[lang].guess,
  tone: 'plain',
  lang,
  blocks: [
    { kind: 'text', text: meant },
    {
      kind: 'buttons',
      buttons: [
        {
          kind: 'act',
          label: OWN_WORDS[lang].guessButton,
          action: MEANT,
          value: JSON.stringify([text, meant]),
        },
      ],
    },
  ],
});

/** The action by which somebody says that a guess is what they meant. */
export const MEANT = 'meant';

/** Their row says that they are not active any more. */
export const hasLeft = (who: Person, deps: ConverseDeps): boolean =>
  deps.directory.agents.some((agent) => agent.id === who.id && !agent.active);

/** To somebody unknown: no figure, and how to get known. */
export const strangerCard = (lang: 'zh' | 'en'): Card =>
  plainCard(lang, PEOPLE[lang].strangerTitle, PEOPLE[lang].stranger);

export const plainCard = (lang: 'zh' | 'en', title: string, text: string): Card => ({
  title,
  tone: 'plain',
  lang,
  blocks: [{ kind: 'text', text }],
});

/** What the bot is for, with questions that this person can ask at a touch. */
export function helpCard(lang: 'zh' | 'en', who: Person): Card {
  const words = CHAT[lang];
  const hasFigures = who.role === 'agent' || who.role === 'supervisor';
  const questions = [...(hasFigures ? words.ownExamples : []), ...words.examples];
  return {
    title: words.title,
    tone: 'plain',
    lang,
    blocks: [
      { kind: 'text', text: words.about },
      { kind: 'text', text: words.tryThese },
      {
        kind: 'buttons',
        buttons: [
          ...questions.map((question) => ({ kind: 'ask' as const, label: question, question })),
          ...(who.id === null ? [] : [subscribeButton(lang)]),
        ],
      },
      { kind: 'text', text: words.hints, weight: 'small' },
    ],
  };
}
