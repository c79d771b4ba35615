// What English follow-ups say of the answer before, in the words that are read: "who's second" of a ranking, "scratch that, Summit",
// "how did they do in March", "what are people complaining about".
import { startOf, type Grain } from '../../../time/local-date.js';
import { inThatMonth } from '../days/in-that-month.js';
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { ATTAINMENTS } from '../../interpret/said-target.js';
import { EN_PLACES } from '../../numbers.js';
import type { Plan } from '../../plan.js';

const BEGINS = '(?:and |so |ok |okay |then |now |well ){0,8}';
const PLACE = `(?:${EN_PLACES.slice(1).join('|')}|2nd|3rd|[4-9]th|10th)`;
const MOST = '(?<most>best|worst|highest|lowest|biggest|largest|smallest|most|fewest|least|fastest|slowest)';
const IS = "(?:'s| is| was| are| were| came| comes| finished| finishes| ranked| ranks| took)?";

const NTH: readonly RegExp[] = [
  new RegExp(
    `^${BEGINS}(?:who|what|which(?: one)?)${IS}(?: in| at)?(?: the)? (${PLACE})(?: ${MOST})?(?: place| one| overall| in line){0,8}[?.]*$`,
    'u',
  ),
  new RegExp(`^${BEGINS}(?:in )?(?:the )?(${PLACE})(?: ${MOST})?(?: place| one)?[?.]*$`, 'u'),
  new RegExp(`^${BEGINS}(?:what about |how about )?the (first|${PLACE})[?.]*$`, 'u'),
];
const RUNNER_UP = new RegExp(`^${BEGINS}(?:who${IS} )?(?:the )?runner[- ]?up[?.]*$`, 'u');
const NEXT = new RegExp(
  `^${BEGINS}(?:(?:who|which(?: one)?)${IS}(?: the)? next(?: one| best| in line)?|(?:the )?next (?:one|best|in line))[?.]*$`,
  'u',
);

/** "second biggest": counted from the end that the ranking began with. */
function goesThatWay(most: string | undefined, { metrics, order }: Pick<Plan, 'metrics' | 'order'>): boolean {
  if (most === undefined) return true;
  const [metric] = metrics;
  const best = metric !== undefined && metricEntry(metric).better === 'down' ? 'asc' : 'desc';
  if (most === 'best' || most === 'fastest') return order === best;
  if (most === 'worst' || most === 'slowest') return order !== null && order !== best;
  return order === (/^(?:lowest|smallest|fewest|least)$/u.test(most) ? 'asc' : 'desc');
}

/** "who's second", "the runner-up", "who's next": which place of what was ranked; null where no place is said. */
export function placeSaid(text: string, { kind, by, order, limit, metrics }: Plan): string | null {
  if (RUNNER_UP.test(text)) return 'the second one';
  for (const pattern of NTH) {
    const found = pattern.exec(text);
    const said = found?.[1];
    if (said === undefined) continue;
    return goesThatWay(found?.groups?.['most'], { metrics, order })
      ? `the ${EN_PLACES[Number.parseInt(said, 10) - 1] ?? said} one`
      : null;
  }
  const ranked = (kind === 'breakdown' || kind === 'compare') && by.length === 1 && order !== null;
  const next = ranked && limit !== null && NEXT.test(text) ? EN_PLACES[limit] : undefined;
  return next === undefined ? null : `the ${next} one`;
}

/**
 * The ranking that "who's second" goes on with, where one that it named was asked about since; null where no place is said, or the last
 * answer is a ranking itself.
 */
export function rankingMeant(text: string, { previous, earlier = [] }: ReadContext): Plan | null {
  if (previous === null || previous.kind !== 'value') return null;
  const ranking = earlier
    .slice(-3)
    .findLast(
      ({ kind, by, order, limit }) =>
        (kind === 'breakdown' || kind === 'compare') && by.length === 1 && order !== null && limit !== null,
    );
  if (ranking === undefined || placeSaid(text, ranking) === null) return null;
  const ofOne = previous.where.some(
    (filter) => filter.dim === ranking.by[0] && 'in' in filter && filter.in.length === 1,
  );
  return ofOne ? ranking : null;
}

const SCRATCH =
  /^(?:(?:no|wait|sorry|hm+|oh|oops|ah),? ){0,8}(?:(?:scratch|strike|cancel|forget|ignore) that|my mistake|my bad|correction)[,.:;-]+ ?(?:make (?:it|that) |i (?:meant|mean|want) )?(?=\S)/u;
const WANTED =
  /^(?:(?:no|wait|sorry|actually|oh),? ){0,8}(?:i (?:actually |really )?(?:want|wanted|need|needed)|i'm after|i was after|i'd like|i would like) (?!to )(?:the |to see )?(?=\S)/u;
const THEY_DO =
  /^(?:and |so |ok ){0,8}how (?:did|do|does|have|has|is|was|are|were) (he|she|they|it)(?: all| both)? (?:do|done|doing|did|fare|fared)(?: (?:on|for|in terms of|with)(?= (?!last|this|the|q\d|20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]))?(?= |$|[?.])/u;
const ABOUT =
  /^(?:and |so |ok ){0,8}what (?:are|were|do|did|is|have) (?:people|customers|they|users|clients|folks|everyone|most people)(?: mostly| mainly| all| usually){0,8} (?:complain(?:ing|ed)? (?:most |mostly )?about|unhappy (?:about|with)|moaning about)(?= |$|[?.])/u;

/** The parts of a resolution and of a first response that a word alone names, after a time of the other. */
const TIMES: Readonly<Record<string, string>> = {
  resolution: 'resolution time',
  resolving: 'resolution time',
  resolutions: 'resolution time',
  'first response': 'first response time',
  'first reply': 'first response time',
  'first responses': 'first response time',
  'first replies': 'first response time',
};

/** "and for resolution?" after a first response time: the time of it; after the attainment of one promise that of the other. */
function timeOf(text: string, { metrics }: Plan): string | null {
  const [, begins = '', word = ''] =
    /^((?:and |what about |how about |ok |now |same |i meant ){0,8}(?:for |on )?(?:the )?)(resolutions?|resolving|first responses?|first reply|first replies)(?= ?[?.]*$| (?:in|last|this|for|by|only|on)(?![a-z]))/u.exec(
      text,
    ) ?? [];
  const time = TIMES[word];
  const promised = metrics.every((id) => ATTAINMENTS.has(id));
  const measured = metrics.every((id) => metricEntry(id).unit === 'seconds');
  if (time === undefined || !(measured || promised)) return null;
  const named = promised ? time.replace('time', 'sla') : time;
  return text.replace(`${begins}${word}`, `${begins}${named}`);
}

/** Many of what is left to the question before. */
const HOW_MANY =
  /^(?:and |so |ok ){0,8}how many (?=(?:did|has|have|does|do|were|was|are) )(?!.*\b(?:we|us|you)\b)/u;

const AHEAD =
  /^(?:and |so |ok ){0,8}(?:who|which(?: one)?(?: of (?:them|the two))?)(?:'s| is| was)? ?(?:came out|comes out|come out|is|was|came|finished|ended up)? ?(?:ahead|doing better|performing better|on top|in front|the winner|better off|won|wins)[?.]*$/u;
const EITHER =
  /^(?:and |so |ok ){0,8}(?:did|has|have|is|are) (?:either|any)(?: one)?(?: of (?:them|those|the two))? /u;

/** "who came out ahead", "did either of them improve": which of the two, in the words that are read of them. */
const pitted = (text: string): string =>
  text.replace(AHEAD, 'which is better').replace(EITHER, 'which of them ');

/** "what was nps then", after the month that was the lowest: in that month. */
const thatStep = (text: string, { previous, step = null }: ReadContext): string =>
  previous === null || previous.grain === null || step === null
    ? text
    : text.replace(
        /^((?:and |so |ok ){0,8}(?:what|how) .+) (?:back )?then(?=[?.]*$)/u,
        `$1 that ${previous.grain}`,
      );

/** "did it drop", "how did that one do" after "which product had the most complaints": the one that led. */
const IT_DID =
  /\b(did|does|has|is|was|do|were) (?:it|that one|this one)(?![a-z'])(?! (?:for|by|per|because)(?![a-z]))/u;
const THAT_ONE = /\b(?:that|this) one(?!'s)(?![a-z])/u;

const namesThing = ({ kind, by, grain, limit }: Plan): boolean =>
  (kind === 'breakdown' || kind === 'compare') &&
  limit === 1 &&
  grain === null &&
  by.length === 1 &&
  by[0] !== 'agent';

const HAPPENED =
  /^((?:and |so |ok ){0,8})what happened(?: (?:there|then|in it|to it|here))?(?= (?:that|in|on|last|this)(?![a-z])|[?.]*$)/u;
const THAN_TEAM =
  /^(?:and |so |ok ){0,8}(?:is|was) (?:that|it|he|she|this) (?:any )?(?:quicker|faster|slower|better|worse|higher|lower|more|less) than (?:his|her|their|the) team(?:'s)?(?: average)?[?.]*$/u;
const PEAK =
  /^(?:and |so |ok ){0,8}when (?:did|was|were|is) (?:it|that|this|they) (?:at (?:its|their) )?(?:the )?(peak|highest|lowest|best|worst|bottom out)(?:ed)?[?.]*$/u;

/** "is that up?" of one figure: whether it rose. */
const IS_UP = /^(?:and |so |ok ){0,8}(?:is|was) (?:that|it|this) (up|down)(?: on before)?[?.]*$/u;

/** "the highest?", "peak?", "the low point": one of the steps of a course. */
const POINT =
  /^(?:(?:and|so|ok|what about|how about|what's|what is|what was|where is|where was|which is|which was|which one is|which one was) ){0,8}(?:the |its )?(?<end>peak|highest|lowest|best|worst|top|bottom|high|low)(?: (?:one|point|value|of (?:them|those|these|it)|step|(?<step>day|week|month|quarter))){0,8}[?.! ]*$/u;

const PEAK_DAY =
  /^((?:(?:and|so|ok|what about|how about|what's|what is|what was|which was|which is|when was|when is) ){0,8}(?:the )?)peak((?: (?:day|week|month|hour|time))?[?.! ]*)$/u;

/** "when did it peak", "the highest?" of a course: which of its steps was the highest. */
const peaked = (text: string, previous: Plan | null): string => {
  if (previous === null) return text;
  // "the peak day" after a mark is of that mark, and not of how many came.
  if (previous.grain === null) return text.replace(PEAK_DAY, '$1highest$2');
  const end = PEAK.exec(text)?.[1];
  const point = previous.kind === 'trend' && previous.by.length === 0 ? POINT.exec(text)?.groups : undefined;
  const most = end ?? point?.['end'];
  return most === undefined
    ? text
    : `which ${point?.['step'] ?? previous.grain} was the ${END[most] ?? most}`;
};

const END: Readonly<Record<string, string>> = {
  peak: 'highest',
  high: 'highest',
  top: 'highest',
  'bottom out': 'lowest',
  bottom: 'lowest',
  low: 'lowest',
};

/** "mine again, but for March": what is said after it is asked for, and nothing left out. */
const BUT =
  /(?:, ?| (?=but)|(?<=\b(?:again|same|mine|that|thing)) )but (?=(?:for|in|on|by|with|only|just|over|from|this time|now) (?!(?:him|her|them|me|us|you|that)\b)[a-z0-9])/gu;
const BEFORE_BUT = /\b(?:again|same(?: thing)?|mine|that|it|this|thing|question|figure|number|one|ones)$/u;
const ANY_OF =
  /^((?:and |so |ok ){0,8})(?:is|are) (?:there )?(?:any|anything|any tickets|something|some) (?:of )?(?=(?:hers|his|theirs|mine|ours|those|these|them)\b)/u;

/** What is said of the turn before in a sentence of its own. */
const said = (text: string): string =>
  text
    .replace(BUT, (all, at: number) => (BEFORE_BUT.test(text.slice(0, at)) ? ', ' : all))
    .replace(ANY_OF, '$1which of ')
    .replace(
      /^((?:and |so |ok ){0,8}which of (?:hers|his|theirs|mine|ours)) (?!are|is|were|have|has)/u,
      '$1 are ',
    );

/** "ours" of teams: the asker's own, and not the whole company's. */
const ofOurTeam = (text: string, { previous, asker }: ReadContext): string => {
  if (previous === null || asker.teamId === null) return text;
  const teams = previous.by.includes('team');
  const ours = teams
    ? text.replace(
        /^(那|那么)?(?:我们|咱们|咱)(?:自己)?的(?=[^,，]{0,12}(?:呢|多少|怎么样|[?？])[?？。]*$)/u,
        '$1我们组的',
      )
    : text;
  return teams || previous.where.some(({ dim }) => dim === 'team' || dim === 'agent')
    ? ours.replace(/\bof ours(?![a-z])/u, 'for my team').replace(/(?<!which of )\bours(?![a-z])/u, 'my team')
    : ours;
};

/** "the quarter before" where this one still runs: the one that is over. */
function stepBefore(said: string, { previous, today, weekStart }: ReadContext): string {
  const { from, to } = previous?.range ?? { from: null, to: null };
  if (from === null) return said;
  // "tickets the week before" counts from the days that were talked of, and is of whom they were.
  const text = STEP_BEFORE.test(said) ? `and ${said}` : said;
  if (to !== today) return text;
  return text.replace(
    /(?<![a-z])the (week|month|quarter|year) before(?! last| that| this)(?![a-z])/gu,
    (all, step: Grain) => (startOf(step, today, weekStart) === from ? `last ${step}` : all),
  );
}

const STEP_BEFORE =
  /^(?!and |so |how |what |who |which |in |for |the )[a-z ]+ the (?:day|week|month|quarter|year) before[?.! ]*$/u;

/** "and the 9th" after the figure of one day: that day of the month. */
const onThatDay = (text: string, previous: Plan | null): string =>
  previous?.kind === 'value' && previous.range !== null && previous.range.from === previous.range.to
    ? text.replace(
        /^((?:(?:and|so|ok|then|what about|how about)[, ]+){0,8})(?=the \d{1,2}(?:st|nd|rd|th)[?.! ]*$)/u,
        '$1on ',
      )
    : text;

const THOSE_SURVEYS =
  / (?:on|of|for|to|in) (?:those|these|the|its|their) (?:surveys|questionnaires|ratings|scores)(?=[?.! ]*$)/u;

const RESPONSE_RATE =
  /^(?:(?:and|so|ok|what about|how about)[, ]+){0,8}(?:(?:what(?:'s| is| was) )?(?:the|its) )?response rate[?.! ]*$/u;

/** "the response rate on those surveys", "response rate?" after marks: of the surveys that these were counted from. */
const ofThoseSurveys = (text: string, previous: Plan | null): string =>
  previous?.metrics.every((id) => id === 'csat' || id === 'csat_score') === true &&
  (THOSE_SURVEYS.test(text) || RESPONSE_RATE.test(text))
    ? text
        .replace(THOSE_SURVEYS, '')
        .replace(/(?<!survey )(?=response rate)/u, 'survey ')
        .replace(/^(?:and |so |ok ){0,8}(?:what(?:'s|s| is| was)|how(?:'s| is| was)) /u, 'and ')
    : text;

/** What points at the answers before, as it is pointed at elsewhere. */
export function pointedOut(text: string, context: ReadContext): string {
  const { previous } = context;
  const dated = onThatDay(
    stepBefore(ofThoseSurveys(inThatMonth(text, context), previous), context),
    previous,
  );
  const told = thatStep(pitted(ofOurTeam(said(dated), context)), context)
    .replace(THAN_TEAM, 'vs the team')
    .replace(IS_UP, 'did it go $1');
  // Of a figure that stands alone nothing has happened.
  const moves =
    previous !== null &&
    (previous.grain !== null || previous.compare !== null || ['trend', 'drivers'].includes(previous.kind));
  return peaked(moves ? told.replace(HAPPENED, '$1why') : told, previous);
}

const MISSED =
  /^(?:and |so |ok ){0,8}(?:who|which (one|team)) (?:missed|misses|is missing|broke|breached)(?: (?:it|them|theirs))?(?: the)? (?:most|most often)[?.]*$/u;

/** "which three were worst?" of a table: its three worst. */
const WHICH_SO_MANY =
  /^(?:and |so |ok ){0,8}which (two|three|four|five|six|ten|\d{1,2})(?: of (?:them|those|these))? (?:were|are|had|have|has|was|is|got|did)(?: the)? (worst|best|highest|lowest|most|fewest|slowest|fastest|biggest|smallest)[?.]*$/u;

const OVERALL =
  /^((?:and |so |ok |what about |how about |for |in ){1,8}(?!(?:the )?(?:team|whole|company|everyone))[a-z0-9 ]{2,20}?),? (?:overall|as a whole|in full|all up)[?.]*$/u;

/** The turn in words that are read as going on from `previous`. @param text normalised */
export function inThread(text: string, previous: Plan): string {
  const place = placeSaid(text, previous);
  if (place !== null) return place;
  const time = timeOf(text, previous);
  if (time !== null) return time;
  // "how many did Nina resolve", "how many were complaints": of what was asked about, on the same days.
  if (WHICH_SO_MANY.test(text) && previous.kind === 'breakdown') return text.replace(WHICH_SO_MANY, '$2 $1');
  if (HOW_MANY.test(text)) return text.replace(HOW_MANY, 'and how many ');
  if (previous.metrics.every((id) => ATTAINMENTS.has(id)) && MISSED.test(text))
    return MISSED.exec(text)?.[1] === 'team' ? 'which team is the worst' : 'who is the worst';
  const led = namesThing(previous)
    ? text.replace(IT_DID, '$1 that product').replace(THAT_ONE, 'that product')
    : text;
  // "how about for April overall" after who closed the most in a week: of all of that month.
  const ranked = previous.kind === 'breakdown' && previous.order !== null && previous.limit !== null;
  return (ranked ? led.replace(OVERALL, '$1') : led)
    .replace(SCRATCH, 'i meant ')
    .replace(WANTED, 'i meant ')
    .replace(ABOUT, 'and complaints by category')
    .replace(THEY_DO, 'what about $1');
}
