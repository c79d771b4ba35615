// One thing that came in, from who sent it to what goes back. Programs get silence, guests one polite sentence a day, unknown
// people a way to get known; everybody else an answer, an action, their home card.
import { z } from 'zod';
import type { Incoming, IncomingAction, IncomingMessage, Platform } from '../../adapters/platform.js';
import { askerKey, type Person } from '../access/principal.js';
import { asksToSubscribe, SUBSCRIBE_ACTION } from '../cards/subscribe-form.js';
import { whoIs } from '../people/who-is.js';
import { spokenPress } from '../push/actions/spoken.js';
import { normalise } from '../question/normalise.js';
import { isTooLong } from '../question/read.js';
import { define } from '../store/definitions.js';
import type { UserKey } from '../store/links.js';
import { messageKeyOf } from '../store/pressed.js';
import { hasLetters, languageOf, languageOr, type Lang } from '../text/lang.js';
import { CHAT } from '../text/sentences/chat.js';
import { PEOPLE } from '../text/sentences/people.js';
import { localDateOf } from '../time/zone.js';
import { act } from './actions/registry.js';
import { keepQuestion, voteInWords, withVotes } from './asked.js';
import { commandOf, confirmationOf } from './commands.js';
import { whoDeps, type ChatDeps, type Names } from './deps.js';
import { filledIn, forgetForm } from './form-dialog.js';
import { greet } from './home.js';
import { askForLink, confirmLink, whoCard } from './linking.js';
import { pressedByNumber } from './offered.js';
import { hasLeft, helpCard, MEANT, plainCard, respond, strangerCard, type Reply } from './respond.js';
import { replyKey, sayHere, SILENCE, type Said } from './said.js';
import { savedUnder, saving } from './saving.js';
import { subscribing } from './subscribing.js';
import { asTheyMean, teach } from './teaching.js';

/** What goes back. Never throws for what somebody wrote; a fault of the database throws. */
export async function receive(incoming: Incoming, platform: Platform, deps: ChatDeps): Promise<Said> {
  if (incoming.senderKind === 'bot') return SILENCE;
  const names = await deps.names();
  if (incoming.senderKind === 'guest') return toGuest(incoming, deps, names);
  const user = userOf(incoming);
  const who = user === null ? null : await whoIs(platform, user, whoDeps(deps, names));
  switch (incoming.kind) {
    case undefined:
    case 'message':
      return toMessage(incoming, who, user, platform, deps, names);
    case 'visit':
      return greet(incoming, known(who, names), deps, names);
    case 'action': {
      const lang = names.converse.config.workspace.language;
      if (who === null) return sayHere(strangerCard(lang));
      if (hasLeft(who, names.converse)) return sayHere(plainCard(lang, CHAT[lang].title, CHAT[lang].leaver));
      if (incoming.action === 'ask')
        return toMessage(asMessage(incoming, incoming.value), who, user, platform, deps, names);
      if (incoming.action === MEANT) return toMeant(incoming, who, user, platform, deps, names);
      return act(incoming, who, deps, names);
    }
    default:
      return incoming satisfies never;
  }
}

async function toMessage(
  message: IncomingMessage,
  who: Person | null,
  user: UserKey | null,
  platform: Platform,
  deps: ChatDeps,
  names: Names,
): Promise<Said> {
  const { converse } = names;
  const now = deps.now();
  const command = commandOf(message.text);
  if (command === 'link' && user !== null) return askForLink(message, user, who, deps.db, now);
  if (who !== null && user !== null && !hasLeft(who, converse)) {
    const confirmation = confirmationOf(message.text);
    if (confirmation !== null)
      return confirmLink(
        message.text,
        confirmation,
        { person: who, user },
        {
          db: deps.db,
          directory: converse.directory,
          now,
        },
      );
    const filled =
      command === null
        ? await filledIn(message, user, deps.db, converse.config.workspace.language, now)
        : null;
    if (filled === 'called off') {
      const lang = languageOf(message.text);
      return {
        ...sayHere(plainCard(lang, CHAT[lang].title, CHAT[lang].form.calledOff)),
        change: (tx) => forgetForm(tx, message.address, user, now),
      };
    }
    if (filled !== null) return act(filled, who, deps, names, true);
    const ordered = isTooLong(message.text)
      ? null
      : await asOrder(message, command, who, user, platform, deps, names);
    if (ordered !== null) return ordered;
  }
  const lang = languageOr(message.text, converse.config.workspace.language);
  // In a direct chat that is a picture or a file; in a room the bot was only mentioned.
  if (who !== null && !hasLeft(who, converse) && message.text.trim() === '')
    return sayHere(
      message.direct
        ? plainCard(lang, CHAT[lang].wordsOnly.title, CHAT[lang].wordsOnly.text)
        : helpCard(lang, who),
    );
  const room = message.direct
    ? null
    : await deps.rooms.of(platform, message.address, message.tenant ?? '', whoDeps(deps, names));
  const thread = threadOf(message, message.thread);
  const text = who === null ? message.text : await asTheyMean(message.text, who, deps.db);
  const reply = await respond(
    {
      message: {
        ...message,
        text,
        thread,
        ...(message.after === undefined ? {} : { after: threadOf(message, message.after) }),
      },
      answers: await answersAround(message, deps),
      who,
      room,
      now,
      ...(hasLetters(message.text) ? { lang: languageOf(message.text) } : { lang }),
    },
    converse,
  );
  const { here, privately } = await withVoting(reply, message, who, platform, deps);
  if (privately === null || message.sender === null) return sayHere(here);
  if (platform.directAddress(message.sender) === null) {
    const { lang: spoken } = here;
    return sayHere(plainCard(spoken, CHAT[spoken].sentPrivatelyTitle, CHAT[spoken].askDirectly));
  }
  return {
    sayings: [
      { to: 'sender', card: privately },
      { to: 'here', card: here },
    ],
  };
}

/** What is no question but something to be done or kept: words defined, a vote, a press in words, a subscription. Null where it is none. */
async function asOrder(
  message: IncomingMessage,
  command: ReturnType<typeof commandOf>,
  who: Person,
  user: UserKey,
  platform: Platform,
  deps: ChatDeps,
  names: Names,
): Promise<Said | null> {
  const { converse } = names;
  const now = deps.now();
  const taught = await teach(message.text, who, { db: deps.db, converse, now });
  if (taught !== null) return taught;
  const voted = await voteInWords(message.text, who, converse.config.workspace.language, deps.db, now);
  if (voted !== null) return voted;
  if (command === 'who') return sayHere(whoCard(message.text, who, platform.name, converse));
  const pressed = await pressedByNumber(message, user, platform, deps.db, now);
  const done = pressed?.kind === 'act' ? pressed : (spokenPress(message.text) ?? formAsked(message.text));
  if (done !== null) {
    const { action, value } = done;
    const spoken = pressed === null ? { lang: languageOf(message.text) } : {};
    return act(
      { ...message, ...spoken, kind: 'action', action, value, fields: {}, messageId: null },
      who,
      deps,
      names,
    );
  }
  if (pressed?.kind === 'ask')
    return toMessage({ ...message, text: pressed.question }, who, user, platform, deps, names);
  const subscribed =
    (await saving(message, threadOf(message, message.thread), who, deps, names)) ??
    (await subscribing(message, who, user, platform, deps, names));
  if (subscribed !== null) return subscribed;
  const named = await savedUnder(message.text, who, deps.db);
  if (named !== null) return toMessage({ ...message, text: named }, who, user, platform, deps, names);
  return null;
}

/** The question is kept; an answer can be voted on where buttons can be pressed. */
async function withVoting(
  reply: Reply,
  message: IncomingMessage,
  who: Person | null,
  platform: Platform,
  deps: ChatDeps,
): Promise<Pick<Reply, 'here' | 'privately'>> {
  const { here, privately, asked } = reply;
  if (asked === null || who === null) return { here, privately };
  const { reading, answered } = asked;
  const id = await keepQuestion(message.text, who, reading, answered, deps.db, deps.now());
  const place = privately === null ? message.address : platform.directAddress(message.sender ?? '');
  const isPressed = place !== null && platform.buttons(place) === 'pressed';
  if (answered.full.answer.status !== 'answer' || !isPressed) return { here, privately };
  return privately === null
    ? { here: withVotes(here, id), privately }
    : { here, privately: withVotes(privately, id) };
}

/** What the answer above a thread of a room, and one below which a thread may come to hang, are remembered by. */
async function answersAround(
  { platform, id, under, isRoot = false, direct }: IncomingMessage,
  { db }: ChatDeps,
): Promise<{ readonly above: string | null; readonly own: string | null }> {
  const above = under === undefined || direct ? null : await messageKeyOf(db, platform, under);
  return {
    above: above === null ? null : `answer ${above}`,
    own: isRoot ? `answer ${replyKey(platform, id, 0)}` : null,
  };
}

/** The action whose form the whole text asks for. */
const formAsked = (text: string): { readonly action: string; readonly value: string } | null =>
  asksToSubscribe(text) ? { action: SUBSCRIBE_ACTION, value: '' } : null;

const meantShape = z.tuple([z.string().min(1), z.string().min(1)]);

/** A guess was right: it is asked, and from now on this person's words are known to mean it. */
async function toMeant(
  incoming: IncomingAction,
  who: Person,
  user: UserKey | null,
  platform: Platform,
  deps: ChatDeps,
  names: Names,
): Promise<Said> {
  const meant = meantShape.safeParse(jsonOf(incoming.value));
  if (!meant.success) return act(incoming, who, deps, names);
  const [phrase, meaning] = meant.data;
  const said = await toMessage(asMessage(incoming, meaning), who, user, platform, deps, names);
  const given = { scope: askerKey(who), phrase: normalise(phrase), meaning, defined_by: askerKey(who) };
  return {
    ...said,
    change: async (tx) => {
      await define(tx, given, deps.now());
      await said.change?.(tx);
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Threads of two platforms are never one conversation. */
const threadOf = ({ platform }: Incoming, thread: string): string =>
  thread.startsWith(`${platform}:`) ? thread : `${platform}:${thread}`;

const userOf = ({ platform, tenant, sender }: Incoming): UserKey | null =>
  sender === null ? null : { platform, tenant: tenant ?? '', userId: sender };

const known = (who: Person | null, { converse }: Names): Person | null =>
  who === null || hasLeft(who, converse) ? null : who;

/** A press that asks a question is that question. */
function asMessage(incoming: Incoming, text: string): IncomingMessage {
  const { platform, id, address, thread, after, under, sender, direct, tenant, reply } = incoming;
  return {
    kind: 'message',
    platform,
    id,
    address,
    thread,
    sender,
    direct,
    text,
    ...(after === undefined ? {} : { after }),
    ...(under === undefined ? {} : { under }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(reply === undefined ? {} : { reply }),
  };
}

/** Once a day, and nothing at all to whoever only looks in. */
function toGuest(incoming: Incoming, deps: ChatDeps, { converse }: Names): Said {
  if (incoming.kind === 'visit' || incoming.sender === null) return SILENCE;
  const { workspace } = converse.config;
  const lang: Lang =
    incoming.kind === 'action' ? workspace.language : languageOr(incoming.text, workspace.language);
  const day = localDateOf(deps.now(), workspace.timezone);
  return {
    sayings: [
      {
        to: 'here',
        card: plainCard(lang, PEOPLE[lang].guestTitle, PEOPLE[lang].guest),
        once: `guest/${incoming.platform}/${incoming.tenant ?? ''}/${incoming.sender}/${day}`,
      },
    ],
  };
}
