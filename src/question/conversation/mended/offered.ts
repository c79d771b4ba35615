// What was offered when a question was asked back: which of it is picked, by its words, by a team, by another name, or both.
import type { ReadContext } from '../../context.js';
import { byItsWords } from '../../interpret/references.js';
import { normalise } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import type { Candidate } from '../../token.js';
import { aside, cut, meaning, type Lang, type Read } from '../turn-parts.js';
import { bothOf } from '../compared/two-figures.js';

/** What else was offered and is named now; null where it is none of it. */
export function pickedNext(words: string, context: ReadContext): string | null {
  const { passed = [] } = context;
  return passed.length === 0 ? null : byItsWords(cut(words, context), passed, true);
}

/**
 * Something was asked back, and none of it is picked: what leans on it ("and in June?") is of each of the options, and is asked back
 * again; it is not of the question before that one.
 */
export function afterOffer(
  hear: (seen: ReadContext) => Reading,
  words: string,
  offered: readonly string[],
  lang: Lang,
  context: ReadContext,
  read: Read,
): Reading {
  const { lost = [] } = context;
  const alone = hear(aside(context));
  const meant = offered.flatMap((option) => {
    const reading = read(normalise(option), aside(context));
    return reading.status === 'plan' ? [reading.plan] : [];
  });
  const described = ofTeam(words, meant, context);
  if (described !== null) {
    const rest = offered.filter((_, at) => meant[at] !== described);
    return { status: 'plan', plan: described, lang, passed: rest };
  }
  const both = BOTH.test(words) ? bothOf(meant) : null;
  if (both !== null) return { status: 'plan', plan: both, lang };
  const led = meant.map((plan) => hear({ ...aside(context), previous: plan }));
  const plans = led.flatMap((one) => (one.status === 'plan' ? [one.plan] : []));
  const kinds = new Map(plans.map((plan) => [meaning(plan), plan]));
  const [only, another] = kinds.values();
  // Nobody has said yet that this is what was meant.
  const standsAlone = only !== undefined && alone.status === 'plan' && meaning(alone.plan) === meaning(only);
  // One option that nobody has said yes to, of a question that was not understood: what was lost may still be meant. Who goes on from
  // the one name that was near to what they typed has said yes.
  // Of several options one alone that can be so is not yet the one that was meant.
  const oneOfMany = meant.length > 1 && plans.length < meant.length && !standsAlone;
  const unsure = oneOfMany || (offered.length === 1 && !standsAlone && lost.length > 0);
  if (only !== undefined && another === undefined && unsure)
    return {
      status: 'clarify',
      lang,
      about: '',
      unsure: true,
      still: true,
      options: [say(only, lang, context.gazetteer)],
    };
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

/** "the Nova guy", Orchid的那个: the one of the people offered who is in that team. */
export function ofTeam(words: string, meant: readonly Plan[], context: ReadContext): Plan | null {
  const name =
    /^(?:the |i mean the |the one (?:in|from|on) |the guy (?:in|from|on) |the one at )(.+?)(?: guy| one| person| lady| agent| rep)?[.!]*$/u.exec(
      words,
    )?.[1] ??
    /^(?:是|要|我要|我说的是)?(.+?)(?:组)?(?:的|里的|里面的)?(?:那个|那位|那一位|那个人|的那个|那名)[。!]*$/u.exec(
      words,
    )?.[1];
  if (name === undefined) return null;
  const team = teamNamed(name, context) ?? teamNamed(`${name}组`, context);
  const own = /^(?:我们|咱们|我|本|my team|our team|ours)$/u.test(name) ? context.asker.teamId : null;
  if (team === null && own === null) return null;
  const inTeam = new Set(
    context.gazetteer.directory.agents
      .filter(
        ({ teamId }) => teamId !== null && (team === null ? teamId === own : team.values.includes(teamId)),
      )
      .map(({ id }) => id),
  );
  const fits = meant.filter(({ where }) =>
    where.some(
      (filter) => filter.dim === 'agent' && 'in' in filter && filter.in.some((id) => inTeam.has(String(id))),
    ),
  );
  const [only, another] = fits;
  return only !== undefined && another === undefined ? only : null;
}

/** Payments那个呢, "Payments的呢" after one of two of a name was picked: the one of the others who is in that team. */
export function otherOfTeam(words: string, context: ReadContext, read: Read): Reading | null {
  const { passed = [] } = context;
  const name = /^(?:那|那么|还有)?(.+?)(?:里的|的)?(?:那个|那位|那一位|那一个)(?:人)?呢?[?？。]*$/u.exec(
    words,
  )?.[1];
  if (passed.length === 0 || name === undefined) return null;
  const readings = passed.map((option) => read(normalise(option), aside(context)));
  const meant = readings.flatMap((reading) => (reading.status === 'plan' ? [reading.plan] : []));
  const plan = ofTeam(`${name}那个`, meant, context);
  return readings.find((reading) => reading.status === 'plan' && reading.plan === plan) ?? null;
}

/** The team that words name and nothing else; null where they name none. */
function teamNamed(words: string, context: ReadContext): Candidate | null {
  const [token, more] = cut(words, context);
  const candidates =
    token?.known === true ? token.meanings.flatMap((one) => (one.k === 'name' ? one.candidates : [])) : [];
  return more === undefined ? (candidates.find(({ dim }) => dim === 'team') ?? null) : null;
}

/** The reply that takes all that was offered. */
const BOTH =
  /^(?:both|both of them|both please|the two of them|两个都要|两个都看|两个都是|都要|都看|都是|都|俩都要|全都要)[.。!]*$/u;

/** "neither, I meant Sofia": another name for the one that could not be told; null where none is given. */
export function another(words: string): string | null {
  const en =
    /^(?:neither|none of (?:them|those|these)|no|not (?:them|those))?[,. ]*(?:i (?:mean|meant|want|wanted)|it'?s|it is) (?!to )(.+?)[.!]*$/u.exec(
      words,
    );
  const zh =
    /^(?:都不是|都不对|不是|两个都不是)[,，。 ]*(?:我要的是|我问的是|我说的是|是|我指的是|要|我要)?(.+?)[。!]*$/u.exec(
      words,
    );
  return (en ?? zh)?.[1] ?? null;
}
