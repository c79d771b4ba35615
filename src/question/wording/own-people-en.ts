// "my guys", "our lads", "my bunch": whoever a team is made of, by the words of talk. One of them that is asked for is one of its people,
// each of them is all of its people; else the team as a whole is meant. A word that is a name here stays as it is.
type IsName = (phrase: string) => boolean;

/** People, several of them. What customers may be called as well ("my people") is no such word, nor is what stands for tickets. */
const SEVERAL =
  'guys|lads|lasses|ladies|gents|girls|boys|gals|chaps|blokes|folks|fellas|fellows|peeps|ppl|minions|troops|crowd|kids|mates|teammates|team mates|crew members|crew mates|crewmates|squad members|team members|direct reports|reports|directs|underlings|subordinates|charges|staffers|workers|employees|associates|specialists|advisors|advisers|operators|handlers|reps|agents|people|staff|members';
/** A team, by another word. */
const WHOLE =
  'crew|lot|bunch|gang|squad|posse|unit|outfit|troop|pack|mob|clan|tribe|cohort|(?<!on (?:my|our) )side';
const OWN = '(?:my|our) (?:own |whole |entire |little |lovely |fine )?';
const EACH =
  '(?:(?:each|every|every one|each one) (?:of|in|among|from) (?:all )?(?:of )?|(?:per|each|every|by) )';

const ONE_OF = new RegExp(
  `(?<![a-z])(which|who|whoever)(?: one| ones)?(?:'s| is| was| are| were)? (?:of|among|amongst|in|on|from|out of) (?:all (?:of )?)?${OWN}(?:${SEVERAL}|${WHOLE})(?![a-z'])`,
  'gu',
);
const EACH_OF = new RegExp(`(?<![a-z])(?:for )?${EACH}${OWN}(?:${SEVERAL}|${WHOLE})(?![a-z'])`, 'gu');
const ALL_OF_THEM = new RegExp(
  `(?<![a-z])((?:all (?:of )?)?)(my|our) (?:own |whole |entire |little |lovely |fine )?((?:${SEVERAL})|(?:${WHOLE}))('s?|s')?(?![a-z'])`,
  'gu',
);
/** "my own place": whose it is, said twice. */
const OWN_PLACE = /(?<![a-z])my (?:very )?own (place|rank|ranking|position|spot|standing)(?![a-z])/gu;
/** What the grammar knows of people by itself. */
const PLAIN = /^(?:agents|reps|people|staff|members|teammates|team members|employees)$/u;

/** The normalised text with a team's people by the words that the grammar knows. @param isName a stretch that is a name stays as it is */
export const withOwnPeople = (text: string, isName: IsName): string =>
  /(?<![a-z])(?:my|our) /u.test(text)
    ? text
        .replace(OWN_PLACE, 'my $1')
        .replace(ONE_OF, (all: string) => (isName(last(all)) ? all : 'which of my agents'))
        .replace(EACH_OF, (all: string) => (isName(last(all)) ? all : 'by agent for my team'))
        .replace(ALL_OF_THEM, (all: string, _whole: string, whose: string, word: string, owns = '') =>
          PLAIN.test(word) || isName(word) || (whose === 'our' && !OURS.test(word))
            ? all
            : `my team${owns === '' ? '' : "'s"}`,
        )
    : text;

const BARE_TEAM =
  /^((?:(?:what's|whats|what was|what is|show|show me|give me|how's|how is|and|ok|just|get|get me)[, ]+){0,8})team(?:'s)? (?=[a-z])(?!(?:by|with|that|which|who|has|had|of|vs|versus|and|or|in|on|for|at|is|was|are|were|average|avg|mean|median|total|overall|figures?|numbers?|ranks?|rankings?|ranked|leaderboard|leaders?|leads?|tables?|breakdown|split|comparison|list|names?|members?|people|agents?|level|view|filter|only|alone|as|please|instead|then|too|again)(?![a-z]))/u;

/** "team csat this year" of somebody who is in a team: of that one. "Team Alpha" stays a name. */
export function withOwnTeam(text: string, isName: IsName): string {
  const found = BARE_TEAM.exec(text);
  if (found === null) return text;
  const behind = text.slice(found[0].length).split(' ');
  const named = [1, 2, 3].some((count) =>
    isName(`team ${behind.slice(0, count).join(' ')}`.replace(/[?.!]+$/u, '')),
  );
  return named ? text : text.replace(BARE_TEAM, '$1my team ');
}

/** "our" is said of the house as well ("our crowd", "our side"); of these of those who do the work. */
const OURS = /^(?:guys|lads|crew|squad|bunch|gang|direct reports)$/u;

const last = (words: string): string => words.split(' ').at(-1) ?? '';
