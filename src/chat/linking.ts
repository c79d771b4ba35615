// "link" and "who am I" as a chat: asking for a code, confirming one, and how each comes out in words.
import type { Kysely } from 'kysely';
import type { IncomingMessage } from '../../adapters/platform.js';
import type { Person } from '../access/principal.js';
import type { Card } from '../cards/card.js';
import { confirmCode, requestCode, type Confirmed, type Confirmer } from '../people/linking.js';
import type { UserKey } from '../store/links.js';
import type { Database } from '../store/schema.js';
import { languageOf } from '../text/lang.js';
import { PEOPLE } from '../text/sentences/people.js';
import type { Directory } from '../tickets/directory.js';
import type { Instant } from '../time/instant.js';
import type { ConverseDeps } from './converse.js';
import { plainCard } from './respond.js';
import { sayHere, type Said } from './said.js';

/** Somebody wants to be linked: a code, in a direct chat only. */
export async function askForLink(
  message: IncomingMessage,
  user: UserKey,
  who: Person | null,
  db: Kysely<Database>,
  now: Instant,
): Promise<Said> {
  const lang = languageOf(message.text);
  const words = PEOPLE[lang];
  if (who !== null) return sayHere(plainCard(lang, words.linkedTitle, words.alreadyLinked(who.name)));
  if (!message.direct) return sayHere(plainCard(lang, words.codeTitle, words.codeDirectly));
  const code = await requestCode(db, user, message.address, now);
  return sayHere({
    title: words.codeTitle,
    tone: 'plain',
    lang,
    blocks: [
      { kind: 'text', text: words.code(code), weight: 'figure' },
      { kind: 'text', text: words.codeHow(code) },
    ],
  });
}

/** Somebody who is known confirms a code. */
export async function confirmLink(
  text: string,
  said: { readonly code: string; readonly name: string },
  confirmer: Confirmer,
  deps: { readonly db: Kysely<Database>; readonly directory: Directory; readonly now: Instant },
): Promise<Said> {
  const lang = languageOf(text);
  const result = await confirmCode(confirmer, said, deps);
  const card = confirmedCard(lang, said.name, result);
  if (result.outcome !== 'linked') return sayHere(card);
  const { agent, request } = result;
  const words = PEOPLE[lang];
  return {
    sayings: [
      { to: 'here', card },
      {
        to: { platform: request.platform, address: request.address },
        card: plainCard(lang, words.linkedTitle, words.welcome(agent.name)),
      },
    ],
  };
}

function confirmedCard(lang: 'zh' | 'en', name: string, result: Confirmed): Card {
  const words = PEOPLE[lang];
  const no = (text: string): Card => ({ ...plainCard(lang, words.notLinkedTitle, text), tone: 'warn' });
  switch (result.outcome) {
    case 'linked': {
      const text = words.linked(result.agent.name, result.agent.id);
      return { ...plainCard(lang, words.linkedTitle, text), tone: 'good' };
    }
    case 'not_allowed':
      return no(result.agent === null ? words.notAllowed : words.notYourTeam);
    case 'oneself':
      return no(words.notOneself);
    case 'wrong_code':
      return no(words.wrongCode);
    case 'too_many':
      return no(words.tooMany);
    case 'no_such_person':
      return no(words.nobodyNamed(name));
    case 'several':
      return no(words.severalNamed(result.agents.map((agent) => `${agent.name} (${agent.id})`)));
    default:
      return result satisfies never;
  }
}

/** Who the asker is to the bot. */
export function whoCard(text: string, who: Person, platform: string, deps: ConverseDeps): Card {
  const lang = languageOf(text);
  const words = PEOPLE[lang];
  const team = deps.directory.teams.find((each) => each.id === who.teamId);
  return {
    title: words.whoTitle(who.name),
    tone: 'plain',
    lang,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: words.who.id, value: who.id ?? '' },
          { label: words.who.role, value: words.roles[who.role] },
          ...(team === undefined ? [] : [{ label: words.who.team, value: team.name }]),
          { label: words.who.via, value: platform },
        ],
      },
    ],
  };
}
