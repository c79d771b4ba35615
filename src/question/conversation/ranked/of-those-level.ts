// "Her CSAT?" where two lead with the same figure: of the one or the other, which is asked back. What is not of whoever leads is read as it stands.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { say } from '../../say.js';
import { type Lang, meaning, type Read } from '../turn-parts.js';

/** Which of them is meant; null where nobody is level, or the turn is the same for each of them. @param words normalised */
export function ofThoseLevel(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, shown = null } = context;
  if (previous?.kind !== 'breakdown' || previous.limit !== 1 || previous.nth === true || shown === null)
    return null;
  const level = (previous.order === 'asc' ? shown.least : shown.most) ?? [];
  if (level.length < 2 || previous.by.join() !== shown.dim) return null;
  const readings = level
    .slice(0, 3)
    .map((value) => turn(words, { ...context, shown: { dim: shown.dim, values: [value] } }));
  const plans = readings.flatMap((reading) => (reading.status === 'plan' ? [reading.plan] : []));
  if (plans.length < readings.length || new Set(plans.map(meaning)).size < plans.length) return null;
  return {
    status: 'clarify',
    lang,
    about: words.replace(/[?？。!.]+$/u, ''),
    options: plans.map((plan) => say(plan, lang, context.gazetteer)),
  };
}
