// "And Lin's?", 林芷的呢 after the figure of a team: of the team that this supervisor leads, as teams go by their leaders' names.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { cut } from '../turn-parts.js';

const EN =
  /^(?:(?:and|so|ok|okay|now|then|what about|how about|for)(?:[, ]+|(?=[\u3400-\u9fff]))){0,8}(?<name>[^,?!]{1,30}?)['’]s(?: then| too| one)?[?.! ]*$/u;
const ZH =
  /^(?:那|那么|再看看|看看|换成){0,6}(?<name>[^,，?？]{1,12}?)(?:的|那边的?|那里的?|带的那?个?)(?:呢|怎么样|多少|是多少|看看){0,6}[?？。 ]*$/u;

/** The figure before, of the team that is led by whoever is named; null where it was of no one team, or they lead none. @param words normalised */
export function ledBy(words: string, context: ReadContext): Plan | null {
  const { previous, gazetteer } = context;
  if (previous === null || previous.kind === 'explain' || previous.by.includes('agent')) return null;
  const at = previous.where.findIndex(
    (filter) => filter.dim === 'team' && 'in' in filter && filter.in.length === 1,
  );
  const name = (EN.exec(words) ?? ZH.exec(words))?.groups?.['name'];
  if (at < 0 || name === undefined || previous.where.some(({ dim }) => dim === 'agent')) return null;
  const [token, more] = cut(name, context);
  if (token?.known !== true || more !== undefined) return null;
  const people = token.meanings
    .flatMap((meaning) => (meaning.k === 'name' ? meaning.candidates : []))
    .filter(({ dim }) => dim === 'agent')
    .flatMap(({ values }) => values);
  const teams = gazetteer.directory.teams.filter(({ supervisorId }) =>
    people.some((id) => id === supervisorId),
  );
  const [team, another] = teams;
  if (team === undefined || another !== undefined) return null;
  return { ...previous, where: previous.where.with(at, { dim: 'team', in: [team.id] }) };
}
