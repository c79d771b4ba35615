// 他们组, "her team": the team of whoever was asked about last. It is no word for that person.
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';

/** Whether a pronoun speaks of a team: 那个组, "their team". */
export const isTeamWord = (text: string): boolean => /[组队]|team/u.test(text);

/** Whose team is meant and who themselves is meant can't both be one word's work. */
export const mixesTeam = (pronouns: readonly string[]): boolean =>
  pronouns.some(isTeamWord) && !pronouns.every(isTeamWord);

/** The one team of those whom a plan is about: of its people, of the one whom its answer has named, or the team itself. Null where there is none, or several. */
export function teamMeant(
  previous: Plan,
  { shown = null, gazetteer }: Pick<ReadContext, 'shown' | 'gazetteer'>,
): string | null {
  const teamOf = (id: string | number | null): string | null =>
    gazetteer.directory.agents.find((agent) => agent.id === id)?.teamId ?? null;
  const [winner, more] = shown?.values ?? [];
  const leads = shown !== null && previous.by.join() === shown?.dim && winner !== undefined;
  const nth =
    previous.nth === true && previous.limit !== null ? shown?.values[previous.limit - 1] : undefined;
  const one = nth ?? (more === undefined ? winner : undefined);
  if (leads && one !== undefined && shown.dim === 'team') return String(one);
  if (leads && one !== undefined && shown.dim === 'agent') return teamOf(one);
  const named = (dim: string): readonly (string | number | null)[] =>
    previous.where.flatMap((filter) => (filter.dim === dim && 'in' in filter ? filter.in : []));
  const people = [...named('agent'), ...(previous.rankOf === undefined ? [] : [previous.rankOf])];
  const teams = new Set(people.length > 0 ? people.map(teamOf) : named('team').map(String));
  const [team = null, another] = teams;
  return another === undefined ? team : null;
}

/** "Which team is he in": the figure of one person, by team. */
export const isWhoseTeam = ({ kind, by, order, where }: Plan): boolean =>
  kind === 'breakdown' &&
  by.join() === 'team' &&
  order === null &&
  where.some((filter) => filter.dim === 'agent' && 'in' in filter && filter.in.length === 1);
