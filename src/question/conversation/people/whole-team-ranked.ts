// 给我看全组的, 全组都看看 after who is the highest in a team, or among some of its people, or after its figure: all who are in it, and nobody else. Where no one team is talked of it is refused.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { type Lang, refused } from '../turn-parts.js';

const ALL_OF_IT =
  /^(?:那么?|请|麻烦|给我|让我|帮我|我要|我想|想|再|就|把|看看?|列出?|显示|展示|拉一下){0,5}(?:全|整个?)(?:组|团队|队|小组)(?:里)?(?:的|所有人|人|成员|每个人|各人|情况|排名|名单){0,3}(?:也|都|一起){0,2}(?:列出来|列一下|列个表|看看|看一下|看|显示|说一下|发一下|发我|呢|吧|啊|一下){0,3}[?？。! ]*$/u;

/** @param words normalised, without what only surrounds them */
export function wholeTeamRanked(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  if (previous === null || !ALL_OF_IT.test(words) || !isOfPeople(previous)) return null;
  const teams = teamsOf(previous, context);
  const [team, another] = teams;
  if (team === undefined || another !== undefined)
    return refused({ why: 'not_supported', words: [words] }, lang);
  const rest = previous.where.filter(({ dim }) => dim !== 'team' && dim !== 'agent');
  const plan: Plan = {
    ...previous,
    kind: 'breakdown',
    by: ['agent'],
    limit: null,
    pooled: false,
    where: [...rest, { dim: 'team', in: [team] }],
  };
  return { status: 'plan', plan, lang };
}

/** The team that is named, or that of all the people who are; of nobody in particular the asker's own. */
function teamsOf({ where }: Plan, { gazetteer, asker }: ReadContext): readonly string[] {
  const named = where.flatMap((filter) => (filter.dim === 'team' && 'in' in filter ? filter.in : []));
  if (named.length > 0) return named.map(String);
  const people = where.flatMap((filter) => (filter.dim === 'agent' && 'in' in filter ? filter.in : []));
  const teams = gazetteer.directory.agents
    .filter(({ id }) => people.includes(id))
    .flatMap(({ teamId }) => teamId ?? []);
  if (people.length > 0) return [...new Set(teams)];
  return asker.teamId === null ? [] : [asker.teamId];
}

/** A ranking of people, or some of them side by side; or the figure of a team. */
const isOfPeople = ({ kind, by, compare, having, place, grain, share, where }: Plan): boolean =>
  (((kind === 'breakdown' || kind === 'compare') && by.join() === 'agent') ||
    (kind === 'value' && by.length === 0 && where.some(({ dim }) => dim === 'team'))) &&
  compare === null &&
  grain === null &&
  having === undefined &&
  share === undefined &&
  !place;
