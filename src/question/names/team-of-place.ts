// "the US team", "UK team's backlog", US组 where no team is called so and one is called by it ("US Care"): that team is meant. Over normalised
// text; where several begin so, or none does, the words stay as they are.
import type { Gazetteer } from '../gazetteer.js';

const EN = /(?<![a-z0-9])(?:the )?([a-z0-9][a-z0-9-]{1,20}) (?:team|desk|crew|squad)(?='s|[ ,.?!]|$)/gu;
const ZH = /([a-z0-9][a-z0-9-]{1,20}) ?(?:小组|组|团队|队)(?![a-z])/gu;
/** "our team", "which team": no name of one. */
const NO_NAME =
  /^(?:the|a|an|my|our|your|his|her|their|its|this|that|each|every|per|by|which|what|whose|any|all|no|same|other|another|one|first|last|best|worst|of|in|for|on|and|or|vs|than|whole|entire|is|are|was|did|does|do|to|from|with|only|just)$/u;

/** The text with such a team by its own name. */
export function withTeamOfPlace(text: string, gazetteer: Gazetteer): string {
  const named = (all: string, front: string): string => {
    if (NO_NAME.test(front)) return all;
    const candidates = gazetteer.lookup(front);
    // What is a team, or somebody, by itself is that one.
    if (candidates.some(({ dim }) => dim === 'team' || dim === 'agent')) return all;
    const whole = all.replace(/^the /u, '');
    if (gazetteer.lookup(whole).length > 0 || gazetteer.lookup(whole.replace(/ /gu, '')).length > 0)
      return all;
    const teams = gazetteer.directory.teams.filter(({ name }) => name.toLowerCase().startsWith(`${front} `));
    const [only, more] = teams;
    return only === undefined || more !== undefined ? all : only.name.toLowerCase();
  };
  return /[\u3400-\u9fff]/u.test(text) ? text.replace(EN, named).replace(ZH, named) : text.replace(EN, named);
}
