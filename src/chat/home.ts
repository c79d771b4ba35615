// A visit: the person's own card on the bot's page, a greeting with questions to press in its chat.
import type { IncomingVisit } from '../../adapters/platform.js';
import type { Person } from '../access/principal.js';
import type { Card } from '../cards/card.js';
import type { Lang } from '../text/lang.js';
import { CHAT } from '../text/sentences/chat.js';
import { HOME } from '../text/sentences/home.js';
import { localDateOf } from '../time/zone.js';
import { answerFor, hear, type ConverseDeps } from './converse.js';
import type { ChatDeps, Names } from './deps.js';
import { helpCard, strangerCard } from './respond.js';
import { sayHere, type Said } from './said.js';
import type { Instant } from '../time/instant.js';

/** What somebody sees who looks in: the page anew each time, the greeting once a day. */
export async function greet(
  visit: IncomingVisit,
  who: Person | null,
  deps: ChatDeps,
  { converse }: Names,
): Promise<Said> {
  const { workspace } = converse.config;
  const lang = workspace.language;
  const now = deps.now();
  if (visit.place === 'home')
    return sayHere(who === null ? strangerCard(lang) : await homeCard(who, lang, now, converse));
  const day = localDateOf(now, workspace.timezone);
  return {
    sayings: [
      {
        to: 'here',
        card: who === null ? strangerCard(lang) : helpCard(lang, who),
        once: `greeting/${visit.platform}/${visit.tenant ?? ''}/${visit.sender ?? ''}/${day}`,
      },
    ],
  };
}

/** A person's figures of last week and what waits for them now, each by the same pipe as if they had asked. */
export async function homeCard(who: Person, lang: Lang, now: Instant, deps: ConverseDeps): Promise<Card> {
  const words = HOME[lang];
  const own = who.role === 'agent' ? 'agent' : who.role === 'supervisor' ? 'team' : 'all';
  const facts: { readonly label: string; readonly value: string }[] = [];
  for (const { label, question } of words.figures[own]) {
    const turn = { text: question, thread: null, principal: who, asker: who, now, lang };
    const { full } = await answerFor(who, await hear(turn, deps), turn, deps);
    const { status, plan, rows } = full.answer;
    const figure = plan?.kind === 'list' ? words.tickets(rows.length) : full.figure;
    if (status === 'answer') facts.push({ label, value: figure ?? full.headline });
  }
  const help = helpCard(lang, who);
  return {
    title: CHAT[lang].homeTitle(who.name),
    tone: 'plain',
    lang,
    blocks: [
      ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, facts }]),
      { kind: 'text', text: CHAT[lang].tryThese },
      ...help.blocks.filter((block) => block.kind === 'buttons'),
    ],
  };
}
