// "how does my team rank on csat", "my team's rank by resolved", "how did Harbor rank against the other teams": the place of a group among
// those of its kind, and no board of the people in it ("rank my team by csat" is that). Of a person it is understood as it stands.
import type { Asker } from '../context.js';
import type { Gazetteer } from '../gazetteer.js';

const OWN = '(?:my|our) (?:own )?team';
const AMONG =
  '(?:(?:against|among|amongst|compared (?:to|with)|relative to|versus|vs\\.?|next to|out of|of|within) (?:all )?(?:of )?(?:the |our )?(?:other )?(?:teams|others)(?: teams)? )?';
const ON = '(?:on|in|for|by|with|at|regarding|in terms of|when it comes to)';
const VERB = '(?:rank|ranks|ranked|ranking)';
const END = '(?=[?.! ]*$|,? (?:last|this|in|on|for|by|today|yesterday|so far|now|among|against)(?![a-z]))';

const NAME = "[^ ,?!'](?:[^,?!']{0,38}?[^ ,?!'])?";

/** "how does my team rank on csat", "where did Harbor rank", "how is our team ranked for fcr". */
const RANKS = new RegExp(
  `(?<![a-z])(?:how|where|what) (?:does|did|do|is|was|has|would) ?(?<who>${OWN}|we|it|they|${NAME}) ?(?:currently |now )?${VERB}(?: ${AMONG}(?<on>${ON})(?= )|${END})`,
  'u',
);
/** "my team's rank by resolved", "what's Harbor's csat rank". */
const RANK_OF = new RegExp(
  `(?:(?<![a-z])what(?:'s| is| was|s) ?|(?<![a-z0-9]))(?<who>${OWN}|its|${NAME})(?:(?<=its)|'s) ?(?:(?<figure>[a-z]+(?: [a-z]+){0,3}) )?(?:rank|ranking|place|position|standing)(?: ${AMONG}(?:${ON}(?= (?!last|this|q[1-4]|20)))?)?(?![a-z])`,
  'u',
);

/** "the rank of my team by resolved", "where does my team stand for csat": on what. */
const STANDS = new RegExp(
  `((?<![a-z])(?:(?:what|which) (?:rank|place|position) (?:is|was|does|did)|(?:rank|place|position) of|where (?:does|did)) ?(?<who>${OWN}|${NAME}) ?(?:(?:stand|have|hold|come|in) )?)(?:by|for) (?=[a-z])(?!(?:the|last|this|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])(?![a-z]))`,
  'u',
);

/** The normalised text with the place of a team, or of what is sold, asked for as such. */
export function withTeamPlace(text: string, asker: Pick<Asker, 'teamId'>, gazetteer: Gazetteer): string {
  if (!/rank|stand|place|position/u.test(text)) return text;
  const group = (who: string): boolean => {
    if (/^(?:(?:my|our) (?:own )?team|its?)$/u.test(who)) return true;
    if (who === 'we') return asker.teamId !== null;
    const candidates = gazetteer.lookup(who);
    return candidates.length > 0 && candidates.every(({ dim }) => dim !== 'agent');
  };
  const ranks = RANKS.exec(text)?.groups;
  const who = ranks?.['who'];
  if (who !== undefined && group(who)) {
    const on = ranks?.['on'];
    return text.replace(
      RANKS,
      `where does ${who === 'we' ? 'my team' : who} stand${on === undefined ? '' : on === 'in' ? ' in' : ' on'}`,
    );
  }
  const noun = RANK_OF.exec(text)?.groups;
  const whose = noun?.['who'];
  if (whose === undefined || !group(whose)) {
    const placed = STANDS.exec(text)?.groups?.['who'];
    const somebody = placed !== undefined && (group(placed) || gazetteer.lookup(placed).length > 0);
    return somebody ? text.replace(STANDS, '$1on ') : text;
  }
  const figure = noun?.['figure'];
  return text
    .replace(
      RANK_OF,
      `where does ${whose === 'its' ? 'it' : whose} stand on ${figure === undefined ? '' : `${figure} `}`,
    )
    .replace(/ {2,}/gu, ' ')
    .trim();
}
