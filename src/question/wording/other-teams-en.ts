// "my team vs other teams on csat", "Harbor's nps compared to the other teams": a team that is named is held against the others together.
// Where nobody is named ("how are we doing vs other teams") all of the teams are asked for, one by one. Over normalised text.
import type { Gazetteer } from '../gazetteer.js';
import { wholeNames } from '../names-first.js';

const OTHERS =
  /(?<![a-z])(?<verb>vs\.?|versus|against|(?:compared?|comparing|compares) (?:to|with|against)|in comparison (?:to|with)|relative to|next to|alongside) (?:to )?(?:all )?(?:of )?(?:the |our |my )?other teams(?:'s?)?(?: (?:are|is|did|do|have|were|doing|got)){0,8}(?<on> (?:on|in|for))?(?![a-z])/u;
const BY_TEAM =
  /(?<![a-z])(?:how (?:are|did|do|were|have) (?:we|i) (?:doing|do|done|compare|compared|stack up|rank|perform|performing|fare|faring) )?(?:vs\.?|versus|against|compared to|compared with|relative to|next to|(?<=compare )(?:to|with)) (?:the |all |all the )?other teams(?: (?:on|in|for))?(?![a-z])/gu;
const OWN = /(?<![a-z])(?:my|our) (?:own )?team(?![a-z])/u;
const MINE = /(?<![a-z])(?:my|mine|me|his|her|their|he|she)(?![a-z])/u;

/** The normalised text with the others of a team that is named as such; a person is no team, and none of the others is theirs. */
export function withOtherTeams(text: string, gazetteer: Gazetteer): string {
  const found = OTHERS.exec(text);
  if (found === null) return text;
  const around = text.replace(OTHERS, ' ');
  if (!OWN.test(around) && !names(around, 'team', gazetteer))
    return MINE.test(around) || names(around, 'agent', gazetteer) ? text : text.replace(BY_TEAM, 'by team ');
  const verb = /^(?:compare|comparing|compares) /u.test(found[0]) ? found.groups?.['verb'] : 'compared to';
  return text.replace(OTHERS, `${verb} the others${found.groups?.['on'] ?? ''}`);
}

function names(text: string, kind: 'team' | 'agent', gazetteer: Gazetteer): boolean {
  const isOne = (phrase: string): boolean => gazetteer.lookup(phrase).some(({ dim }) => dim === kind);
  if (wholeNames(text, gazetteer).some(({ start, end }) => isOne(text.slice(start, end)))) return true;
  const words = text.replace(/'s(?![a-z])|[,?!.:]/gu, ' ').match(/[a-z0-9-]+|[^\sa-z0-9-]+/gu) ?? [];
  return words.some((_, at) => [1, 2, 3].some((count) => isOne(words.slice(at, at + count).join(' '))));
}
