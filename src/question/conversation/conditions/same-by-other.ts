// "same thing by product instead" after one group was picked from a table ("just the bottom one"): the table by something else, or that one
// group; it is asked back, as neither is said. "by product instead" leaves the condition that was made as it is.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read } from '../turn-parts.js';

const SAME_EN =
  /^(?:(?:and|now|ok|then|so|show|show me|do|give me),? ){0,4}(?:the )?same(?: thing| again| table| view| breakdown| split| figure| one)?,? (?:but |now |just ){0,2}(?:by|for|per|split by|across) (?:each |all )?(.+?)(?: instead)?[?.! ]*$/u;
const END_ZH = '(?:看|来|分|拆|列)?(?:一下|看看|看|呢|吧|一遍){0,2}[。?？! ]*$';
const SAME_ZH = new RegExp(
  `^(?:那|再|也){0,2}(?:同样|一样|照样|照这样|同理)(?:地|的)?(?:表|东西)?[,，]?(?:再)?(?:换成|改成|改为|改|换)?(?:按|分)?(.+?)${END_ZH}`,
  'u',
);

/** The reading; null where nothing was picked from a table, or the words say nothing of the kind. @param words normalised */
export function sameByOther(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const table = tableBefore(context);
  if (table === null) return null;
  const zh = lang === 'zh';
  const part = (zh ? SAME_ZH : SAME_EN).exec(words)?.[1];
  const tokens = part === undefined ? [] : cut(part, context);
  if (part === undefined || !tokens.some((token) => canMean(token, 'dim'))) return null;
  if (!tokens.every((token) => canMean(token, 'dim', 'filler'))) return null;
  const turned = zh ? `按${part}看` : `by ${part}`;
  const earlier = (context.earlier ?? []).slice(0, -1);
  const all = turn(turned, { ...context, previous: table, earlier, shown: null, looked: null });
  if (all.status !== 'plan') return all;
  const within = turn(turned, { ...context, shown: null, looked: null });
  if (within.status !== 'plan') return all;
  const options = [all.plan, within.plan].map((plan) => say(plan, lang, context.gazetteer));
  return options[0] === options[1] ? all : { status: 'clarify', lang, about: words, options };
}

/** The table that the plan before has picked one group of. */
function tableBefore({ previous, earlier = [] }: ReadContext): Plan | null {
  const table = earlier.at(-1);
  if (previous === null || table === undefined || table.kind !== 'breakdown') return null;
  const [dim, more] = table.by;
  if (dim === undefined || more !== undefined || table.grain !== null) return null;
  const days = (plan: Plan): string => `${plan.range?.from} ${plan.range?.to}`;
  if (table.metrics.join() !== previous.metrics.join() || days(table) !== days(previous)) return null;
  const of = (plan: Plan) => plan.where.filter((filter) => filter.dim === dim);
  const [one, another] = of(previous);
  const picked = one !== undefined && another === undefined && 'in' in one && one.in.length === 1;
  const kept = previous.by.length === 0 || previous.by.join() === dim;
  return picked && kept && of(table).length === 0 ? table : null;
}
