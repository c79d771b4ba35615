// English turns that mean one thing as a whole, in many wordings: why, how it is reckoned, the tickets one by one, one figure of all, the
// worst of them, which are over a figure. Each in the words that are read elsewhere.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const BEGINS =
  "^(?:(?:and|so|ok|okay|but|now|then|please|pls|right|also|just|well|(?:can|could) (?:you|we|i)|let me|let's|i'd like to|i want to|i need to|go on|go ahead and|(?:never ?mind|actually|nah),)[,]? ){0,8}";
const END = '\\s*[?.!]*$';
const IT =
  '(?:it|that|this|those|these|them|(?:the|that|this) (?:figure|number|one|metric|kpi|measure|result|value|rate|score|change|move|movement|shift|swing|drop|dip|fall|rise|jump|increase|decrease|spike|decline|uptick|difference|gap|trend))';
const whole = (pattern: string): RegExp => new RegExp(`${BEGINS}(?:${pattern})${END}`, 'u');

const WHY = whole(
  `(?:(?:any |the |main |possible |likely |what |know the |what's the |what is the |what are the |tell me the |give me the ){0,8}(?:reasons?|root causes?|causes?|drivers?|explanations?|why|whys)(?: (?:for|behind|of) ${IT})?)|(?:any (?:idea|clue|theory|thoughts on) why)|(?:(?:explain|account for|unpack) ${IT})|(?:what(?:'s| is| was|s)? (?:behind|driving|causing|explaining|responsible for|to blame for|at the root of|underneath) ${IT})|(?:what (?:drove|caused|explains|moved|accounts for|accounted for|triggered|prompted|brought about|led to|lies behind|sits behind|is behind) ${IT})|(?:to what do we owe ${IT})|(?:what do we owe ${IT} to)|(?:how come|how so|why so|why(?:'s| is| was) (?:that|it|this)|why on earth|what gives|what's the story(?: there| here| behind ${IT})?)|(?:what (?:do|can|should) (?:we|i) (?:put|attribute|ascribe|chalk) ${IT} (?:down |up )?to)|(?:(?:because|on account) of what|due to what|owing to what|thanks to what)|(?:what(?: on earth| the hell)? happened(?: there| here| then)?)|(?:what made ${IT} (?:move|change|rise|fall|drop|jump|go up|go down|shift|swing|dip|slip|climb))|(?:who or what(?:'s| is) to blame)|(?:where did ${IT} come from)`,
);
const EXPLAINED = whole(
  `(?:what(?:'s the| is the)? ?(?:formula|calculation|math|maths|logic|definition|reckoning)(?: (?:sits|is|lies|stands|hides|goes|used))? ?(?:behind|under|underneath|for|of|in) ${IT})|(?:(?:the )?(?:exact |precise |formal |official |proper |full )?(?:meaning|definition|formula|calculation)(?: (?:of|for|behind) ${IT})?)|(?:(?:how|where)(?:'s| is| do you| do we| did you| did we| are| does one)? ?(?:you |we )?(?:${IT} )?(?:get |come up with |arrive at |work out |compute |calculate |reckon |define |measure |derive |determine |worked out|computed|calculated|derived|figured out|figured|arrived at|defined|measured|reckoned|determined|obtained|put together|come up with|tallied)(?:${IT})?(?: (?:exactly|precisely|then|anyway|actually))?)|(?:what (?:does|do|would) ${IT} (?:even |actually |really |exactly )?(?:mean|measure|stand for|cover|capture|tell (?:us|me)|include|represent|describe|express|say)(?: exactly| precisely| anyway)?)|(?:define ${IT})|(?:what goes into ${IT})|(?:what(?:'s| is)(?: exactly)? (?:meant|counted)(?: by ${IT})?)`,
);
const STANDS_FOR = new RegExp(
  `${BEGINS}(?:what (?:exactly |actually |even |really )?(?:qualifies|counts|classes|classifies|passes|is considered|is regarded|is classed|is defined|gets counted|is counted|is understood) (?:as|by|under)(?: an?| our)? (?<a>.+?)|what (?:do|does)(?: the)? (?<b>.+?) (?:even |actually |really |exactly )?(?:stand for|mean|measure|cover|denote|refer to|capture)(?:(?: ?/ ?| or | and )(?:mean|stand for|measure))?|what is meant by (?<c>.+?)|(?:the )?(?:exact |precise )?(?:meaning|definition) of (?<d>.+?))${END}`,
  'u',
);

const ONE_BY_ONE =
  '(?:itemi[sz]ed|listed|listed out|spelled out|enumerated|written out|ticket by ticket|case by case|one by one|one per line|one per row|line by line|row by row|one at a time|individually|as a list|in a list|in full|in detail)';
const LISTED = whole(
  `(?:spell|list|write|lay|read|print|dump|itemi[sz]e|enumerate|show|give|pull|name|spit|reel|rattle|get|see|paste|send|display|detail|unroll|expand|unfold|open|bring|run through|go through|walk through|let me have|let me see|hand)(?: me)? (?:them|those|these|each(?: one)?|each of them|each of those|every one(?: of them)?|every single one|all of them|all of those|the list|the full list|the whole list|the complete list|the rows|the details|the individual (?:tickets|ones|cases)|the actual (?:tickets|ones|cases)|the raw (?:list|tickets)|ticket by ticket|one by one|the lot)(?: all)?(?: (?:out|up|off|down|here|over|for me|${ONE_BY_ONE})){0,8}|${ONE_BY_ONE}|itemi[sz]e|enumerate|(?:the )?(?:list|details|particulars|specifics|itemi[sz]ed list)|name names`,
);
const LISTED_OF = new RegExp(
  `${BEGINS}(?:(?:let me |show me |give me |show |see |read |list |pull up |get ){1,8}(?:me )?)?(?<x>.+?)(?: ones| tickets)?,? ${ONE_BY_ONE}(?:,? ${ONE_BY_ONE}){0,8}${END}`,
  'u',
);

const GROUPS =
  '(?:it|that|this|them|those|these|all|everything|it all|them all|(?:all )?(?:of )?(?:the|those|these) (?:teams|groups|rows|days|weeks|months|quarters|channels|products|regions|lines|people|agents|segments|categories|parts|pieces|figures|numbers|values|whole lot|lot|table|list|split|breakdown|whole thing))';
const ONE_FIGURE =
  '(?:(?:just |only )?(?:a |an |one |the |the one |a single |one single |just one |1 )?(?:single |grand |overall |combined |simple |plain |big |final |sum |aggregate ){0,8}(?:total|number|figure|value|sum|count|headline figure|headline number|headline|aggregate)s?)';
const COLLAPSED = whole(
  `(?:(?:collapse|merge|fold|roll|lump|boil|squash|condense|flatten|consolidate|aggregate|combine|compress|pool|sum|add|tot|bundle|melt|distil|distill|reduce|squeeze|crunch|unify|bring|put|tally|total|turn|make|convert)(?: ${GROUPS})?(?: (?:up|down|together|back|back up|all)){0,8}(?: (?:into|to|as|in)) ${ONE_FIGURE})|(?:(?:collapse|merge|lump|flatten|consolidate|aggregate|combine|pool|unsplit|un-split|ungroup|un-group|unpivot|unbreak|total|sum|add|roll|tot|tally)(?: ${GROUPS})(?: (?:up|down|together|back|back up|back together|all)){0,8})|(?:unsplit|ungroup|un-split|no (?:more )?(?:split|breakdown|grouping|splitting|groups)|without (?:the |a |any )?(?:split|breakdown|grouping)|(?:drop|lose|undo|remove|kill|forget|skip|scrap|ditch|stop|cancel|take away|take back) (?:the |that |this )?(?:split|breakdown|grouping|splitting|groups))|(?:${ONE_FIGURE})(?: (?:for|of|over|across) (?:the )?(?:lot|all|all of (?:it|them)|everything|whole lot|whole thing|entire thing|everything together))?`,
);
const ITSELF = /^(?:the |a |an )?(?:number|figure|value|count|headline)s?$/u;

const WORST =
  '(?:(?:worst|main|biggest|chief|prime|greatest|number one|top) (?:offender|culprit|sinner|troublemaker)|offender|culprit|laggard|straggler|weakest link|problem child|black sheep|wooden spoon|back marker|tail-?ender|underperformer|worst performer|worst of (?:the lot|the bunch|them all|all)|bottom of the (?:pile|class|table|list|league|heap|pack|barrel|ranking)|(?:dead |rock )?last(?: place| of all)?|rock bottom|sore spot|weak spot|weak link|poorest performer|slacker|bringing up the rear|dragging us down|dragging (?:it|the average|the number|things) down|pulling us down|letting us down|letting the side down|holding us back|lagging(?: behind)?|trailing(?: the pack)?|doing (?:the )?worst|in the worst shape|worst off)';
const BEST =
  '(?:top dog|champ|champion|front-?runner|leader|winner|star(?: performer)?|top performer|best performer|mvp|best of (?:the lot|the bunch|them all|all)|pick of the bunch|top of the (?:pile|class|table|list|league|heap|pack|tree|ranking|leaderboard)|number one|numero uno|no\\.? ?1|# ?1|first place|gold medal(?:list)?|hero|rock ?star|standout|leading the pack|leading|in the lead|in pole position|out in front|ahead of the pack|winning|doing (?:the )?best|in the best shape|best off|king|queen|the goat|frontrunner|top scorer|high flyer)';
const WHO =
  "(?:(?:who|whoever|what|which(?: one| team| channel| product| region| category| segment| agent| person)?)(?:'s| is| are| was| were|s|'re)? )?(?:the |our |my |your )?(?:absolute |clear |overall |outright |undisputed |real |actual ){0,8}";
const THERE =
  '(?: (?:here|there|then|of them|among them|of those|in the table|on the list|of the lot|overall|now)){0,8}';
const THE_WORST = whole(`${WHO}${WORST}${THERE}`);
const THE_BEST = whole(
  `${WHO}${BEST}${THERE}|${WHO}(?:takes|took|gets|got|wears|has|comes out|came out|wins) (?:the (?:crown|cake|prize|gold|lead|trophy|medal|title)|on top|ahead|it|best)${THERE}`,
);
const LOADED = whole(
  "(?:who|whoever|which(?: one| team| agent| person)?)(?:'s| is| has|'s got| has got| is carrying|'s carrying| carries)? (?:got )?(?:the )?(?:heaviest|biggest|largest|fullest|highest|greatest) (?:load|pile|plate|stack|heap|workload|burden|queue)",
);
const PODIUM = whole(
  '(?:(?:only |just )?the )?(?:podium|medal places|medals|medallists|top of the podium)(?: only| places)?(?: ?\\(.*\\))?',
);

const N = '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)';
const MANY = whole(
  `(?:(?:the|only|just|give me|show me|show|with|leaderboard,?) ){0,8}(?:(?:leading|first) ${N}|${N} (?:leading|top|first))(?: (?:of them|only|ones)){0,8}`,
);
const FEW = whole(
  `(?:(?:the|only|just|give me|show me|show|with) ){0,8}(?:(?:last|rear) ${N}|${N} (?:bottom|last))(?: (?:of them|only|ones)){0,8}`,
);
/** Said by the height of the figure, they are the highest and the lowest, whichever of them is better. */
const HIGH = whole(
  `(?:(?:the|only|just|give me|show me|show|with|leaderboard,?) ){0,8}(?:(?:biggest|largest|highest|greatest|heaviest) ${N}|${N} (?:biggest|largest|highest|greatest|heaviest))(?: (?:of them|only|ones)){0,8}`,
);
const LOW = whole(
  `(?:(?:the|only|just|give me|show me|show|with) ){0,8}(?:(?:smallest|lowest|least|fewest|lightest) ${N}|${N} (?:smallest|lowest|fewest|lightest))(?: (?:of them|only|ones)){0,8}`,
);

const OVER =
  '(?:over|above|beyond|exceeding|exceeds|exceed|exceeded|north of|in excess of|upwards of|past|higher than|more than|greater than|bigger than|topping|tops|topped|clearing|crossing|crossed)';
const UNDER =
  "(?:under|below|beneath|short of|shy of|south of|lower than|less than|smaller than|worse off than|underneath|failing to reach|not reaching|falling short of|fell short of|failed to reach|didn't reach|did not reach|didn't make|missing|missed)";
const ANY =
  "(?:flag |show |show me |mark |pick |give me |list |name |highlight |find |filter |keep |only ){0,8}(?:any(?:thing|one|body| of them| ones?)?|whatever|whichever|whoever|everything|everyone|everybody|those|these|ones|the ones|who|which|what|which ones?|(?<dim>(?:any |the |all )?(?:teams?|agents?|people|reps?|channels?|products?|regions?|categor(?:y|ies)|segments?|versions?|models?|weeks?|months?|days?)))(?: (?:that|which|who|with|at))?(?:'s|s| is| are| was| were| fell| came in| come in| comes in| landed| ended up| sits?| got| had| has| have| scored| went| did| do)?";
const THRESHOLD = new RegExp(
  `${BEGINS}${ANY} (?:(?<over>${OVER})|(?<under>${UNDER})) (?:the )?(?<value>\\d[\\d.,]*(?: ?(?:%|percent|pct|per cent|points?|hours?|hrs?|minutes?|mins?|days?|seconds?|h|m|tickets|complaints|faults))?)(?: mark| only| line){0,8}${END}`,
  'u',
);

const SHARE = whole(
  `(?:as|in|what's (?:that|it|this)(?: as)?|what is (?:that|it|this)(?: as)?|express (?:that|it|this) as|give me (?:that|it|this) as|show (?:that|it|this) as)(?: an?| the)? (?:share|fraction|percentage|percent|proportion|part|slice|%|portion)(?: of (?:the |our )?(?:total|whole|lot|everything|all|overall total|grand total|company total|overall figure))?|(?:in proportion|in relation|relative) to (?:the )?(?:total|whole|overall total|grand total),? (?:what|how many|how much) (?:percent|percentage|share|%)? ?(?:is|was) (?:it|that|this)|how (?:much|big a (?:share|slice|part|chunk|portion)|large a (?:share|slice|part|chunk|portion)) of (?:the |our )?(?:total|whole|lot|everything|all) (?:is|was) (?:it|that|this)`,
);
const IN_PROPORTION = new RegExp(
  `${BEGINS}in (?:proportion|relation) to (?:all |the |our ){0,8}(?<m>[a-z ]+?)(?: overall| in total| altogether| as a whole)?,? what (?:percentage|percent|share|%|proportion) (?:is|was) (?:it|that|this)${END}`,
  'u',
);

const ENDED = new RegExp(
  `${BEGINS}(?:what|where) did (?:we|it|they|that|he|she|i) (?:close out|close|end up|end|finish up|finish|wrap up|come out|come in|land|settle|stand|sit|wind up)(?: (?:the|in|for|off))? (?<time>.+?) (?:at|on|with)${END}`,
  'u',
);

/** Of which tickets could be listed, or which groups could be ranked, is for what was asked before to say. */
const isRanked = ({ by, kind }: Plan): boolean =>
  by.length === 1 && (kind === 'breakdown' || kind === 'compare');

/** What is meant as a whole, in the words that are read for it; null where nothing of the kind is said. @param text normalised */
export function asWhole(text: string, context: ReadContext): string | null {
  const { previous } = context;
  if (previous === null) return null;
  if (WHY.test(text)) return 'why?';
  if (EXPLAINED.test(text)) return 'what does that mean';
  const named = STANDS_FOR.exec(text)?.groups;
  const term = named?.['a'] ?? named?.['b'] ?? named?.['c'] ?? named?.['d'];
  if (term !== undefined && cut(term, context).some((token) => canMean(token, 'metric', 'type')))
    return `what is ${term}`;
  if (isRanked(previous)) {
    const most = THE_WORST.test(text) ? 'the worst' : THE_BEST.test(text) ? 'the best' : null;
    if (most !== null) return most;
    if (PODIUM.test(text)) return 'top 3';
    const load = previous.metrics.every((id) => LOADS.has(id)) && LOADED.test(text);
    if (load) return previous.by[0] === 'agent' ? 'who has the most' : 'which has the most';
    const many = MANY.exec(text);
    if (many !== null) return `top ${many[1] ?? many[2]}`;
    const few = FEW.exec(text);
    if (few !== null) return `bottom ${few[1] ?? few[2]}`;
    const high = HIGH.exec(text);
    if (high !== null) return `the ${high[1] ?? high[2]} highest`;
    const low = LOW.exec(text);
    if (low !== null) return `the ${low[1] ?? low[2]} lowest`;
    const over = thresholdIn(text, previous);
    if (over !== null) return over;
  }
  // Of the first three of them it is no figure of all.
  const each = previous.limit === null && previous.having === undefined;
  const parted = previous.by.length > 0 || previous.grain !== null;
  if (each && parted && COLLAPSED.test(text) && !ITSELF.test(text)) return 'just the total';
  if (SHARE.test(text)) return 'what share of the total is that';
  if (LISTED.test(text)) return 'list them';
  const whose = LISTED_OF.exec(text)?.groups?.['x'];
  return whose === undefined ? null : `list ${whose}`;
}

const LOADS: ReadonlySet<string> = new Set(['backlog', 'tickets', 'overdue', 'unanswered']);

/** "anything over 10 percent", "teams shy of 0.8": which of them are. */
function thresholdIn(text: string, { metrics }: Plan): string | null {
  const { over, value, dim } = THRESHOLD.exec(text)?.groups ?? {};
  const [metric] = metrics;
  if (value === undefined || metric === undefined) return null;
  const isShare = metricEntry(metric).unit === 'ratio' && /^0?\.\d+$/u.test(value);
  const said = isShare ? `${Number((Number(value) * 100).toFixed(4))}%` : value;
  const whose = dim === undefined ? 'ones' : dim.replace(/^(?:any|the|all) /u, '');
  return `which ${whose} are ${over === undefined ? 'under' : 'over'} ${said}`;
}

/** What is read so whatever else the words could be: where a word of it is taken for something that it is not. */
export function surely(text: string, context: ReadContext): string {
  const { previous } = context;
  const time = ENDED.exec(text)?.groups?.['time'];
  if (time !== undefined && cut(time, context).every((token) => canMean(token, 'time', 'filler')))
    return `what about ${time}`;
  const beaten = BEATEN.exec(text)?.groups?.['time'];
  if (beaten !== undefined && cut(beaten, context).every((token) => canMean(token, 'time', 'filler')))
    return `compared with ${beaten}`;
  const of = IN_PROPORTION.exec(text)?.groups?.['m'];
  const same =
    of !== undefined &&
    cut(of, context).some(
      (token) =>
        token.known &&
        token.meanings.some(
          (one) => (one.k === 'metric' || one.k === 'type') && one.metric === previous?.metrics[0],
        ),
    );
  if (same) return 'what share of the total is that';
  const mine =
    context.asker.role === 'manager' || context.asker.role === 'admin' || context.asker.role === 'analyst';
  const bare = text.replace(ALL_I_NEED, '').replace(OF_TICKETS, '$1 $2');
  return mine ? bare.replace(FOR_ME, '') : bare;
}

/** "did we improve on Q1": held against those days, and not asked of them. */
const BEATEN =
  /^(?:and |so |ok ){0,8}(?:did|do|have|has|are|were) (?:we|it|they|that|he|she|i)(?: (?:really|even|actually|manage to)){0,8} (?:improve|improved|improving|gain|gained|progress|progressed) (?:on|upon|over|from|versus|vs) (?<time>.+?)[?.]*$/u;
/** "by ticket type": of what was asked before, and not the number of tickets. */
const OF_TICKETS =
  /(?<![a-z])(by|per|each|every|into|across|between) (?:the |each )?tickets? (types?|categor(?:y|ies))(?![a-z])/u;
/** "p95 for me please" of somebody who handles no tickets. */
const FOR_ME = /(?<=\S) for me,? (?:please|pls|plz)\s*[.!]*$/u;

/** "bottom 3 is all I need": all of nothing. */
const ALL_I_NEED =
  /(?<=\S),? (?:is|are|'s|would be|will be) (?:all|everything|just what|exactly what|what|the only thing|really all|about all) (?:that )?(?:i|we)(?:'m|'re| am| are)? (?:need|want|ask|ask for|after|care about|wanted|needed|looking for|interested in|require)\s*[.!]*$/u;
