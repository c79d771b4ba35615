// 我们组张敏 where another team has a 张敏 as well: one's own team says which, as its name would.
import type { Asker } from '../context.js';
import type { Gazetteer } from '../gazetteer.js';
import { normalise } from '../normalise.js';

const OURS =
  /(?<![\u3400-\u9fff](?=我))(?:我们|咱们?|我|本)(?:的)?(?:小组|团队|组)(?:里面?|内)?(?:的)?(?=[\u3400-\u9fff]{2})/gu;

/** The text with the team's own name before somebody who shares a name with people of other teams. @param text normalised */
export function withOwnNamesake(
  text: string,
  { teamId }: Asker,
  { directory }: Pick<Gazetteer, 'directory'>,
): string {
  if (teamId === null || !/[组队]/u.test(text)) return text;
  const own = directory.teams.find(({ id }) => id === teamId);
  if (own === undefined) return text;
  return text.replace(OURS, (said: string, at: number) => {
    const rest = text.slice(at + said.length);
    const called = directory.agents.filter(({ name }) => rest.startsWith(normalise(name)));
    const here = called.filter((agent) => agent.teamId === teamId);
    const alike = called.every(({ name }) => name === called[0]?.name);
    return called.length > 1 && alike && here.length === 1 ? normalise(own.name) : said;
  });
}
