// 那就按渠道, "ok by channel then" after somebody's own figures were not to be told: that one is given up, and what is asked goes on from what was
// asked before any person was named. Where nothing was, it is read back without the person.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { say } from '../say.js';
import type { Lang, Read } from './turn-parts.js';

const GIVES_UP_ZH =
  /^(?:好吧|行吧|算了|那算了|哦|嗯|ok|[,，。 ]){0,4}(?:那就|那只好|那只能|那还是|那么就|就只|那只看|那看|那改|那换|就看|算了)/u;
const GIVES_UP_EN =
  /^(?:(?:ok|okay|fine|alright|all right|right|well|oh|sure|fair enough|never ?mind)[, ]+){1,3}(?:then )?(?:just |only )?(?:by|per|split|show|the|for|each|what about|how about)(?![a-z])|(?:,? then|,? instead)[.?!]*$|^then (?:just |only )?(?:by|per|split|show)(?![a-z])/u;

/** What such a turn begins with: the rest of it is what is asked for. */
const INTRODUCES_ZH =
  /^(?:好吧|行吧|算了|那算了|哦|嗯|ok|[,，。 ]){0,4}(?:那就只看|那就看|那就|那只好|那只能|那还是|那么就|就只看|就只|那只看|那看|那改|那换|就看|算了)[,， ]*/u;
const INTRODUCES_EN =
  /^(?:(?:ok|okay|fine|alright|all right|right|well|oh|sure|fair enough|never ?mind)[, ]+){0,3}(?:then )?/u;

const isPerson = ({ dim }: { readonly dim: string }): boolean => dim === 'agent';
const namesPeople = ({ where, by, rankOf }: Plan): boolean =>
  where.some(isPerson) || by.includes('agent') || rankOf !== undefined;

/** The reading of such a turn; null where nothing was denied, or nobody is given up. @param words normalised */
export function afterDenied(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, denied = false, earlier = [], asker } = context;
  if (!denied || previous === null || !(GIVES_UP_ZH.test(words) || GIVES_UP_EN.test(words))) return null;
  const other = previous.where.find(isPerson);
  if (other === undefined || ('in' in other && other.in.every((one) => one === asker.agentId))) return null;
  // "ok then just the whole company" is that figure of all, as it is without "ok then".
  const plain = words
    .replace(INTRODUCES_ZH, '')
    .replace(INTRODUCES_EN, '')
    .replace(/,? (?:then|instead)[.?!]*$/u, '');
  const meant = plain === '' || plain === words ? null : turn(plain, context);
  if (meant?.status === 'plan' && !namesPeople(meant.plan)) return meant;
  const allowed = earlier.findLast((plan) => !namesPeople(plan)) ?? null;
  const bare: Plan = {
    ...previous,
    where: previous.where.filter((filter) => !isPerson(filter)),
    by: previous.by.filter((dim) => dim !== 'agent'),
  };
  const seen = { ...context, previous: allowed ?? bare, denied: false, shown: null, looked: null, lost: [] };
  const then = turn(words, seen);
  if (then.status !== 'plan') return null;
  // Whoever is named again is asked about again.
  if (then.plan.where.some(isPerson) || then.plan.by.includes('agent')) return null;
  return allowed === null
    ? { status: 'clarify', lang, about: words, options: [say(then.plan, lang, context.gazetteer)] }
    : then;
}
