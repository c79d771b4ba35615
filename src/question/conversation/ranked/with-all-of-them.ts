// "Back to the median, all of them", "nps, every one of them" after which is the worst: the whole table, with what else is changed in it.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import type { Lang, Read } from '../turn-parts.js';

const THEM =
  '(?:all of (?:them|those|these)|them all|every (?:single )?one of (?:them|those)|each (?:one )?of (?:them|those)|each one|the (?:whole|full|complete) (?:table|list|lot|set|ranking))';
const EN = new RegExp(
  `^(?<rest>.{2,60}?)(?:,| -|;)? ?(?:and |but )?(?:for |of |show |give me |with )?${THEM}(?: again| please| this time| too| now){0,3}[.?! ]*$|^(?:(?:and|now|ok|so|then|please|back to|show me|give me|for)[, ]+){0,4}${THEM}(?: again| please| now){0,2}(?:,| for| but| and){1,3} (?<last>.{2,60}?)[.?! ]*$`,
  'u',
);
const BACK = /^(?:(?:and|now|ok|so|then|please)[, ]+){0,4}(?:go )?back to$/u;

/** The table with none left out; null where nothing of the kind is said. @param words normalised */
export function withAllOfThem(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous?.kind !== 'breakdown' || previous.by.length !== 1 || previous.place) return null;
  const groups = EN.exec(words)?.groups;
  if (groups === undefined) return null;
  const rest = groups['rest'] ?? groups['last'] ?? '';
  const { nth: _nth, ...table } = previous;
  const all: Plan = { ...table, limit: null };
  if (BACK.test(rest)) return { status: 'plan', plan: all, lang };
  const seen = (plan: Plan): ReadContext => ({ ...context, previous: plan, shown: null, step: null });
  const whole = turn(rest, seen(all));
  if (whole.status !== 'plan' || whole.plan.by.join() !== previous.by.join()) return null;
  return { status: 'plan', plan: { ...whole.plan, limit: null }, lang };
}
