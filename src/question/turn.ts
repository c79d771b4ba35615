// One turn of a conversation: what it picks of what was offered, what it takes back, and whether it is clear what it goes on from.
import { yearOf } from '../time/local-date.js';
import type { ReadContext } from './context.js';
import { corrected, withoutNo } from './correct.js';
import { byItsWords, pickedOther } from './interpret/references.js';
import { normalise } from './normalise.js';
import { isSmallTalk, withoutOpeners } from './openers.js';
import type { Plan, Reading, Unread } from './plan.js';
import { liftedWords, reworded, withoutFilter } from './reword.js';
import { say } from './say.js';
import { segment } from './segment.js';
import type { Meaning } from './token.js';

type Lang = 'zh' | 'en';

/** Reads normalised words as they stand, seen from a context. */
export type Read = (words: string, context: ReadContext) => Reading;

/** @param text normalised */
export function readTurn(text: string, lang: Lang, context: ReadContext, read: Read): Reading {
  const other = pickedOther(text, context.passed ?? []);
  if (other !== null) return read(normalise(other), aside(context));
  const { text: words, fresh } = withoutOpeners(text);
  const { previous } = context;
  const lifted = previous === null ? null : liftedWords(words);
  if (previous !== null && lifted !== null) {
    const plan = withoutFilter(previous, segment(lifted, context.gazetteer, yearOf(context.today)));
    if (plan !== null) return { status: 'plan', plan, lang };
  }
  const hear = (seen: ReadContext): Reading => heard(words, seen, read);
  // "Different question: …" stands alone where it can.
  const alone = fresh ? hear(aside(context)) : null;
  if (alone?.status === 'plan') return alone;
  const told = hear(context);
  if (told.status === 'unread' && isSmallTalk(text))
    return { status: 'unread', lang, unread: { why: 'small_talk' }, examples: [] };
  const { offered = [] } = context;
  // An option picked, or gone back to what was asked before.
  const settled =
    told.status === 'plan' && (told.passed !== undefined || told.undone === true || told.plan === previous);
  if (settled) return told;
  // "and Air?" after "Wavebuds Pro" was picked: what else was offered, by its own words.
  const next = told.status === 'plan' ? null : pickedNext(words, context);
  if (next !== null) return { ...read(normalise(next), aside(context)), lang };
  if (offered.length > 0) return marked(afterOffer(hear, offered, lang, context, read), words, context);
  if (context.lost === true && previous !== null)
    return marked(afterLost(hear, told, lang, context), words, context);
  return marked(told, words, context);
}

/** What else was offered and is named now; null where it is none of it. */
function pickedNext(words: string, { passed = [], gazetteer, today }: ReadContext): string | null {
  return passed.length === 0 ? null : byItsWords(segment(words, gazetteer, yearOf(today)), passed);
}

/** As if nothing had been said before. */
const aside = (context: ReadContext): ReadContext => ({
  ...context,
  previous: null,
  earlier: [],
  shown: null,
  offered: [],
  passed: [],
  lost: false,
});

function heard(words: string, context: ReadContext, read: Read): Reading {
  const { previous } = context;
  if (previous === null) return read(words, context);
  const said = reworded(withoutNo(words));
  return corrected(said, previous, (part) => read(part, context)) ?? read(said, context);
}

/**
 * Something was asked back, and none of it is picked: what leans on it ("and in June?") is of each of the options, and is asked back
 * again; it is not of the question before that one.
 */
function afterOffer(
  hear: (seen: ReadContext) => Reading,
  offered: readonly string[],
  lang: Lang,
  context: ReadContext,
  read: Read,
): Reading {
  const alone = hear(aside(context));
  const led = offered.flatMap((option) => {
    const meant = read(normalise(option), aside(context));
    return meant.status === 'plan' ? [hear({ ...aside(context), previous: meant.plan })] : [];
  });
  const plans = led.flatMap((one) => (one.status === 'plan' ? [one.plan] : []));
  const kinds = new Map(plans.map((plan) => [meaning(plan), plan]));
  const [only, another] = kinds.values();
  if (only !== undefined && another === undefined) return { status: 'plan', plan: only, lang };
  if (only !== undefined)
    return {
      status: 'clarify',
      lang,
      about: '',
      options: [...kinds.values()].slice(0, 3).map((plan) => say(plan, lang, context.gazetteer)),
    };
  const leans =
    alone.status === 'unread' && (alone.unread.why === 'nothing_before' || alone.unread.why === 'no_metric');
  return leans ? { status: 'clarify', lang, about: '', options: offered } : alone;
}

/** The last question was not understood: what leans on the one before it may go on from either, and is read back first. */
function afterLost(
  hear: (seen: ReadContext) => Reading,
  told: Reading,
  lang: Lang,
  context: ReadContext,
): Reading {
  if (told.status !== 'plan') return told;
  const alone = hear(aside(context));
  if (alone.status === 'plan' && meaning(alone.plan) === meaning(told.plan)) return told;
  return {
    status: 'clarify',
    lang,
    about: '',
    unsure: true,
    options: [say(told.plan, lang, context.gazetteer)],
  };
}

/** What says nothing of the figures asked for. */
const meaning = ({ assumed: _assumed, ...plan }: Plan): string => JSON.stringify(plan);

const UNCLEAR: ReadonlySet<Unread['why']> = new Set([
  'unknown_words',
  'no_metric',
  'not_supported',
  'not_of_metric',
  'no_such_value',
]);
const FIGURES: ReadonlySet<Meaning['k']> = new Set([
  'metric',
  'type',
  'either',
  'share_of',
  'name',
  'slow',
  'having',
  'stat',
]);

/** Says of a question that was not understood whether it was about figures. */
function marked(reading: Reading, words: string, context: ReadContext): Reading {
  if (reading.status !== 'unread' || !UNCLEAR.has(reading.unread.why)) return reading;
  const tokens = segment(words, context.gazetteer, yearOf(context.today));
  const figures = tokens.some((token) => token.known && token.meanings.some(({ k }) => FIGURES.has(k)));
  return figures ? { ...reading, lost: true } : reading;
}
