// A question that the grammar could not read, put to the model, and what comes back: a sentence that the grammar does read, for
// the person to confirm. The model never answers; it proposes what may have been meant, and that goes the way of every question.
import type { ReadContext } from '../question/context.js';
import type { Plan, Reading } from '../question/plan.js';
import { readQuestion } from '../question/read.js';
import { say } from '../question/say.js';
import { addDays, yearOf } from '../time/local-date.js';
import type { ModelClient } from './client.js';
import { planFrom, type ModelPlan } from './plan-json.js';
import { prompt } from './prompt.js';
import { veil } from './veil.js';

/**
 * What `text` may have meant, as a sentence in the asker's language that is read as exactly that plan; null when the model has
 * nothing to say, is not to be had, or proposes what can't be said or is not allowed by the grammar.
 */
export async function suggestion(
  text: string,
  context: ReadContext,
  client: ModelClient,
): Promise<string | null> {
  const veiled = veil(text, context.gazetteer, yearOf(context.today));
  if (veiled === null) return null;
  const words = await client.complete(prompt(veiled, context.today, context.weekStart), context.now);
  const proposed = words === null ? null : planFrom(words, veiled, context.asker);
  if (proposed === null || isFuture(proposed, context)) return null;
  const lang = readLang(text, context);
  const plan = planOf(proposed, context);
  let sentence: string;
  try {
    sentence = say(plan, lang, context.gazetteer);
  } catch {
    // A plan of a shape that no question has: there are no words for it.
    return null;
  }
  const read = readQuestion(sentence, { ...context, previous: null });
  return read.status === 'plan' && isSame(read.plan, plan) ? sentence : null;
}

/** Only what nobody could read is put to the model; what is asked back, refused or in the future has its answer. */
export const isForModel = (reading: Reading): boolean =>
  reading.status === 'unread' &&
  (reading.unread.why === 'unknown_words' || reading.unread.why === 'no_metric');

const readLang = (text: string, context: ReadContext): 'zh' | 'en' =>
  context.lang ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');

const isFuture = ({ range, compare }: ModelPlan, { today }: ReadContext): boolean =>
  [range, compare].some((each) => each !== null && each.to > today);

function planOf(proposed: ModelPlan, { today, clock }: ReadContext): Plan {
  // Thirty whole days, as for every question that says no time.
  const range = proposed.range ?? { from: addDays(today, -30), to: addDays(today, -1) };
  return {
    ...proposed,
    range: proposed.kind === 'explain' ? null : range,
    clock: clock ?? 'calendar',
    place: false,
    pooled: false,
    chart: null,
    assumed: [],
  };
}

/** What is asked is the same; how it came about (assumptions, a wish for a picture) may differ. */
const isSame = (read: Plan, meant: Plan): boolean =>
  key(read) === key(meant) && (meant.stat === null || meant.stat === read.stat);
/** The days, by whatever they were called. */
const days = (range: Plan['range']): readonly unknown[] | null => range && [range.from, range.to];
const key = ({ kind, metrics, range, grain, by, where, compare, order, limit }: Plan): string =>
  JSON.stringify([
    kind,
    metrics,
    days(range),
    grain,
    by,
    where.map((each) => JSON.stringify(each)).toSorted(),
    days(compare),
    order,
    limit,
  ]);
