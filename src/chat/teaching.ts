// People's own words, kept: taught, listed, forgotten, and put into questions. A word is the person's own unless a manager says
// that it is for everybody; what already means something can't be given another meaning.
import type { Kysely } from 'kysely';
import { askerKey, type Person } from '../access/principal.js';
import type { Card } from '../cards/card.js';
import { normalise } from '../question/normalise.js';
import { segment } from '../question/segment.js';
import { define, definitionsFor, EVERYBODY, undefine } from '../store/definitions.js';
import type { Database } from '../store/schema.js';
import { languageOf, type Lang } from '../text/lang.js';
import { OWN_WORDS } from '../text/sentences/own-words.js';
import type { Instant } from '../time/instant.js';
import { yearOf } from '../time/local-date.js';
import { localDateOf } from '../time/zone.js';
import type { ConverseDeps } from './converse.js';
import { inKnownWords, ownWordsOf, type OwnWords } from './own-words.js';
import { plainCard } from './respond.js';
import { sayHere, type Said } from './said.js';

/** Longer ones are whole questions, which are learnt by being confirmed. */
const LONGEST_PHRASE = 40;
const LONGEST_MEANING = 200;

/** What goes back when the text is about words; null when it is not. @param db for what changes */
export async function teach(
  text: string,
  who: Person,
  {
    db,
    converse,
    now,
  }: { readonly db: Kysely<Database>; readonly converse: ConverseDeps; readonly now: Instant },
): Promise<Said | null> {
  const asked = ownWordsOf(text);
  if (asked === null) return null;
  const lang = languageOf(text);
  if (asked.do === 'list') return sayHere(await listCard(db, who, lang));
  const scope = asked.forAll ? EVERYBODY : askerKey(who);
  const sentence = OWN_WORDS[lang];
  const say = (words: string, change?: Said['change']): Said => ({
    ...sayHere(plainCard(lang, sentence.title, words)),
    ...(change === undefined ? {} : { change }),
  });
  if (asked.forAll && who.role !== 'manager' && who.role !== 'admin') return say(sentence.notForAll);
  if (asked.do === 'forget') {
    const known = await definitionsFor(db, askerKey(who));
    if (!known.some((each) => each.scope === scope && each.phrase === asked.phrase))
      return say(sentence.unknown(asked.phrase));
    return say(sentence.forgotten(asked.phrase, asked.forAll), async (tx) => {
      await undefine(tx, scope, asked.phrase);
    });
  }
  const problem = problemWith(asked, converse, now, lang);
  if (problem !== null) return say(problem);
  const { phrase, meaning } = asked;
  return say(sentence.defined(phrase, meaning, asked.forAll), (tx) =>
    define(tx, { scope, phrase, meaning, defined_by: askerKey(who) }, now),
  );
}

/** Why the word can't be learnt, as a sentence; null when it can. */
function problemWith(
  { phrase, meaning }: Extract<OwnWords, { readonly do: 'define' }>,
  { gazetteer, config }: ConverseDeps,
  now: Instant,
  lang: Lang,
): string | null {
  const words = OWN_WORDS[lang];
  if ([...phrase].length > LONGEST_PHRASE || [...meaning].length > LONGEST_MEANING) return words.tooLong;
  const year = yearOf(localDateOf(now, config.workspace.timezone));
  const isKnown = (text: string): boolean => {
    const tokens = segment(normalise(text), gazetteer, year);
    return tokens.length > 0 && tokens.every((token) => token.known);
  };
  if (!isKnown(meaning)) return words.notUnderstood(meaning);
  return isKnown(phrase) ? words.taken(phrase) : null;
}

/** The question as this person means it. */
export const asTheyMean = async (text: string, who: Person, db: Kysely<Database>): Promise<string> =>
  inKnownWords(text, await definitionsFor(db, askerKey(who)));

async function listCard(db: Kysely<Database>, who: Person, lang: Lang): Promise<Card> {
  const words = OWN_WORDS[lang];
  const known = await definitionsFor(db, askerKey(who));
  return {
    title: words.listTitle,
    tone: 'plain',
    lang,
    blocks: [
      known.length === 0
        ? { kind: 'text', text: words.none }
        : {
            kind: 'table',
            head: words.head,
            numeric: [false, false, false],
            rows: known.map(({ phrase, meaning, scope }) => [
              phrase,
              meaning,
              scope === EVERYBODY ? words.scope.all : words.scope.own,
            ]),
          },
      { kind: 'text', text: words.how, weight: 'small' },
    ],
  };
}
