// English turns that work on the answer before: verbs that narrow it ("zoom in on Harbor"), move it ("leap to March"), stretch it, cut it
// up, put another beside it, ask the same of another, take a condition away. The frame stands here once, filled with the verbs; what is
// behind it is read as ever, so that nothing is understood that would not be by itself.
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { withoutFilter } from '../conditions/conditions.js';
import { cut } from '../turn-parts.js';

const BEGINS =
  "^(?:(?:and|so|ok|okay|now|then|please|pls|plz|right|also|next|just|maybe|perhaps|quickly|kindly|simply|actually|instead|rather|alternatively|(?:can|could|would|will) (?:you|we|u|i)(?: (?:please|also|just|maybe))?|let'?s|let us|let me|i'?d (?:like|love|prefer|rather)(?: you)?(?: to)?|i would (?:like|love|prefer|rather)(?: to)?|i (?:want|need|wanted)(?: you)? to|we (?:want|need) to|i wanna|wanna|how about we|why don't (?:we|you)|try to|try and|go ahead and|what if we|and if we|if we|what happens if we|is it possible to|would it be possible to|any chance you could|mind if we|do me a favou?r and)[,]? ){0,8}";
const THING =
  '(?:it|that|this|them|those|these|things|everything|it all|that all|(?:that|this|the) (?:one|figure|number|numbers|table|list|result|results|view|chart|lot|whole thing|data|picture|answer|above|same|whole|graph|line|total|thing|window|range|period|time ?frame|dates?|scope|clock|focus))';
const END = '\\s*[?.!]*$';
const SOME =
  '(?:the |only the |just the |only |just |those |these |the ones |those |stuff )?(?:ones |stuff |those )?(?:(?:from|in|on|for|of) (?!the last|the past))?';

const frame = (verb: string, rest: string): RegExp => new RegExp(`${BEGINS}(?:${verb}) ${rest}${END}`, 'u');

/** "narrow it down to": verbs that take less. */
const NARROWS: readonly RegExp[] = [
  frame(
    `(?:narrow|cut|pare|whittle|boil|trim|strip|thin|slim|scope|bring|take|drill|filter|scale|shrink|break|dig|hone|zero|home|zoom|dial|funnel|winnow|sift)(?: ${THING})? (?:back )?down (?:to|on|into|onto)`,
    `${SOME}(?<x>.+?)`,
  ),
  frame(
    `(?:restrict|limit|confine|constrain|reduce|scope|filter|narrow|shrink|tighten|restricting|limiting|cap|pin|target|fix|bound|whittle|trim|pare|cut|prune)(?: ${THING})?(?: down)? (?:to|on|for|onto)`,
    `${SOME}(?<x>.+?)`,
  ),
  frame(
    `(?:zoom|home|hone|zero|lock|dial|close|drill|dig|dive|delve|key|narrow|go|zooming|homing|honing|zeroing)(?: ${THING})? in(?:to)?(?: (?:on|to|onto))?`,
    `${SOME}(?<x>.+?)`,
  ),
  frame(
    `(?:drill|dig|dive|delve|peek|look deeper|go deeper|zoom) (?:into|onto|in to)|focus(?: ${THING})?(?: in)? (?:on|upon|in on)|concentrate(?: ${THING})? on|(?:stick|stay|stay just|run) (?:to|with)|stay on|single out|pick out|pluck out|separate out|isolate|extract|filter (?:for|on)|home on|hone on|target|spotlight|highlight|cherry-?pick`,
    `(?!by |per |each )${SOME}(?<x>.+?)`,
  ),
  frame(
    `(?:keep|leave|take|show|give|see|look|look at|include|consider|count|use|get|have|pull|grab|make|do|run|want|view|display|read|pick|retain)(?: me)?(?: ${THING})? (?:only|just|nothing but|solely|exclusively|purely|to just|to only|strictly)`,
    `(?:at |to |on |for )?${SOME}(?<x>.+?)`,
  ),
  frame(`keep(?: ${THING})? to`, `${SOME}(?<x>.+?)`),
  frame(
    `(?:only|just|solely|purely) (?:look at|looking at|look|consider|considering|count|counting|take|taking|keep|keeping|show|include|including|use|using|want|need|after|care about|caring about|interested in|see|seeing|focus on|focusing on)`,
    `${SOME}(?<x>.+?)`,
  ),
  frame(
    `(?:i'?m |we'?re |i am |we are )?(?:only |just |mainly |mostly |particularly |specifically |really )?(?:interested in|curious about|concerned about|after|looking for|looking at) (?:only |just )?|(?:i|we) only (?:care about|need|want|mean|meant)|all (?:i|we) (?:care about|need|want) (?:is|are)|what (?:i|we) (?:care about|need|want) (?:is|are)`,
    `${SOME}(?<x>.+?)`,
  ),
  frame(
    `(?:add|apply|set|put on|put|use|insert|slap on)`,
    `(?<x>.+?) (?:as|for) (?:a |the |another |one more |an extra |an additional )?(?:filter|condition|constraint|restriction|criterion)`,
  ),
  frame(
    `(?:with|under|given)`,
    `(?<x>.+?) (?:as|for) (?:a |the |another )?(?:filter|condition|constraint|restriction|criterion)`,
  ),
];

/** "leap to": verbs that go elsewhere. */
const MOVES: readonly RegExp[] = [
  frame(
    `(?:jump|leap|hop|skip|fast[- ]forward|rewind|roll|shift|flip|switch|go|move|change|swap|set|wind|step|slide|travel|cut|turn|swing|pivot|head|fly|advance|proceed|scroll|spool|dash|swivel|veer|transition|convert|reset|revert|drop|fall|drift|nudge|bump|push|pull|drag|bring|take|carry|moving|jumping|switching|going|skipping|turning|shifting|cross|hand)(?: ${THING})?(?: (?:back|forward|forwards|ahead|over|along|across|down|up|on|straight|right|out|round|around|in time|through|away)){0,8}(?: (?:to|onto|into|until))`,
    `(?:see |look at |show )?(?<x>.+?)(?: instead| now| next)?`,
  ),
  frame(
    `(?:over|on|next|off|now|back|onwards?|forward|ahead) (?:to|onto)`,
    `(?<x>.+?)(?: instead| now| next)?`,
  ),
  frame(
    `(?:stretch|extend|widen|lengthen|broaden|expand|enlarge|open|grow|blow|scale|zoom|loosen|relax|spread|shorten|compress|tighten|squeeze|contract|prolong|elongate|pan|pad|run|span)(?: ${THING})?(?: (?:out|up|back|over|forward|down)){0,8}(?: (?:to|over|across|for|through))(?: (?:cover|include|span))?`,
    `(?<x>.+?)`,
  ),
  frame(
    `(?:swap|exchange|trade|substitute|switch|replace|change)`,
    `(?!(?:to|over|with|by|into) )(?<from>.{2,30}?) (?:for|with|to|by|into|out for) (?<x>.+?)`,
  ),
];

/** What is cut up, and by what. */
const SPLITS: readonly RegExp[] = [
  frame(
    `(?:(?:slice and dice|slice|dice|chop|carve|cut|break|split|bucket|bin|drill|segment|subdivide|partition|categori[sz]e|classify|tabulate|stack|facet|decompose|disaggregate|unbundle|itemi[sz]e|lay|map|plot|graph|chart|draw|distinguish|differentiate|discriminate|tell|group|arrange|organi[sz]e|separate|spread|fan|unpack|unfold|pivot|stratify|bracket|distribute|apportion|cross-?tab|explode|expand|dissect|tease|peel|open|zoom|slicing|cutting|breaking|splitting|splitting|bucketed|sliced|cut|broken|divide|divvy|view|see|show|display|present|look at|compare|list|give me|have|run|put|set|step|walk|scatter|roll|fragment|parcel|factor|deconstruct|detail|enumerate)(?: me)?(?: ${THING})?(?: (?:out|up|down|apart|open|further|again|separately|individually)){0,8})`,
    '(?:by|per|along|according to|in terms of|into|across|among|amongst|between|over|on|in|for|at|through) (?<x>.+?)',
  ),
  frame(
    `(?:slice|dice|chop|break|split|spread|lay|fan|plot|graph|chart|draw|map|itemi[sz]e|pivot|show|see|go|make|do|walk|step|run)(?: ${THING})?(?: (?:out|up|down|apart|open)){0,8}`,
    '(?<x>(?:day|week|month|quarter|year|hour|team|person|channel|product|region|agent) by (?:day|week|month|quarter|year|hour|team|person|channel|product|region|agent)|daily|weekly|monthly|quarterly|yearly|annually|hourly|days|weeks|months|quarters|years)',
  ),
  frame(
    `(?:(?:does|did|is|has|do|are|how does|how do|how did|how much does|how much do) (?:it|that|this|they|those|the (?:figure|number|numbers|rate|score|time)) (?:really |even |much |actually ){0,8})(?:vary|varies|differ|change|depend|fluctuate|different|spread|distributed|split|shift|swing|look|compare|break down|split up)(?: (?:much|a lot|at all|greatly|significantly|wildly))?`,
    '(?:by|across|between|from|per|over|on|with|among|for|depending on|according to) (?<x>.+?)',
  ),
  frame(
    "(?:any|is there any|is there a|are there any|what's the|what is the|show(?: me)?(?: the)?|the|see(?: the)?|give me(?: the)?) (?:difference|differences|variation|variations|gap|gaps|variance|disparity|spread|contrast)",
    '(?:by|across|between|among|per|over) (?<x>.+?)',
  ),
  frame('(?:for|of|from|on|in|at)', '(?<x>(?:each|every) .+?)'),
  new RegExp(
    `${BEGINS}(?:show |see |give me |get |as )?(?:a |an |the )?(?<x>.+?)(?:[- ](?:by[- ])?(?:level|wise))?[- ](?:breakdown|split|mix|cut|view|table|breakup|decomposition|segmentation|granularity|drill-?down)${END}`,
    'u',
  ),
  new RegExp(`${BEGINS}(?:at|on) (?:a |an |the )?(?:per[- ])?(?<x>.+?)[- ](?:level|basis)${END}`, 'u'),
  new RegExp(`${BEGINS}(?<x>.+?)[- ]?wise${END}`, 'u'),
  new RegExp(
    `${BEGINS}(?:show |make |see |give me |timeline |time line |time series |as |in |do |plot |chart |graph |line ){0,8}(?:as )?(?:a )?(?:timeline|time line|time series|line|curve|chart|graph|plot|series|sequence)(?: chart)?(?: please)? (?:by|per|with) (?<x>.+?)${END}`,
    'u',
  ),
];

/** One step of time after another: "weekly points", "a dot per week". */
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  hourly: 'hour',
};
const POINTS =
  '(?:steps?|points?|buckets?|bins?|chunks?|increments?|intervals?|ticks?|slices?|views?|values?|figures?|numbers?|data ?points?|dots?|cadence|granularity|grain|rhythm|pace|basis|cuts?|level|readings?|bars?|rows?|totals?|series|breakdown|split|version|detail|frequency|trend|curve|line|chart|graph|plot|columns?|snapshots?|course|progression|timeline|stats|averages?)';
const STEPS: readonly RegExp[] = [
  new RegExp(
    `${BEGINS}(?:(?:show|give|make|do|go|plot|chart|graph|draw|see|use|using|switch|change|turn|put|get|as|in|on|at|with|by|into|to|for|me|it|that|them|this|the|a|an|trend|line|one) ){0,8}(?:the trend,? |a trend,? |trend,? )?(?:(?<whose>his|her|their|its|my|our) )?(?<adverb>daily|weekly|monthly|quarterly|yearly|annual|annually|hourly)(?: ${POINTS})?${END}`,
    'u',
  ),
  new RegExp(
    `${BEGINS}(?:(?:show|give|make|plot|chart|graph|draw|see|use|with|me|it|that|in|as|the) ){0,8}(?:(?:a|one|single|1) ){0,8}(?:data ?)?${POINTS} (?:per|a|each|every|for each|for every|by|to a|to each|to the) (?<step>day|week|month|quarter|year|hour)${END}`,
    'u',
  ),
  new RegExp(
    `${BEGINS}(?=.*(?:make|go|switch|change|turn|break|split|into|by|per|using) )(?:(?:make|go|switch|change|show|give|put|see|turn|do|break|split|in|as|into|to|by|it|that|them|this|me|with|use|using|at|per|each|every) ){1,8}(?<!(?:this|that) )(?<step>day|week|month|quarter|year)(?:s|ly)?(?:[- ](?:sized|long|level))?(?: (?:${POINTS}))?${END}`,
    'u',
  ),
];

/** Another one beside it. */
const BESIDE =
  '(?:(?:right |directly |up |side by side |in )?(?:next to|beside|besides|alongside|alongside of|along side|against|opposite|versus|vs|side by side with|parallel with|comparison with|relation to))';
const BESIDES: readonly RegExp[] = [
  frame(
    '(?:put|set|place|stick|line up|line|lay|bring|bring in|show|hold|add|stand|pop|throw|throw in|slot|drop|give me|have|list|display|plot|park|position|pull in|pull up|include|sit|see|mount|insert|get|pit|stack)(?: up)?(?: me)?',
    `(?<x>.+?) (?:up )?${BESIDE} (?:${THING}|him|her|his|hers|theirs|its|each other)`,
  ),
  frame(
    `(?:benchmark|measure|stack|hold|weigh|match|pit|line|put|set|contrast|judge|gauge|check|square|size|rate|test|play|stand|place|lay|plot|compare|compared?|assess|balance|mirror|juxtapose|evaluate|score|hang|prop|sit|reference|index|oppose)(?: ${THING}| him| her| us| me| mine| his| hers| ours| theirs)(?: (?:up|off|over|down|side by side|shoulder to shoulder|head to head|toe to toe|next|back to back))?`,
    `(?:against|with|to|next to|beside|alongside|versus|vs\\.?|and|opposite|from) (?:that of |those of |the one of |the same for |what it was in |its |what we had in )?(?<x>.+?)`,
  ),
  frame(
    `(?:stacked|measured|benchmarked|weighed|held|pitted|matched|lined|set|judged|contrasted|up|compared|relative|as opposed|in contrast|in comparison|next)(?: up| off)? (?:against|with|next to|to|alongside)`,
    `(?<x>.+?)`,
  ),
  frame(
    '(?:with|and|plus|add|show|include|put|have|bring in|each with|each of them with|all with|all of them with|every one with|each one with)',
    '(?<x>.+?) (?:alongside|beside (?:it|them|that)|besides|next to (?:it|them|that|each)|as (?:a |the |its |another |one more )?(?:second|2nd|another|extra|additional|separate|new|further|side|adjacent|neighbou?ring)? ?(?:column|series|line|row|bar|benchmark|baseline|reference|yardstick|comparison|comparator|control|counterpart|contrast)|for (?:reference|comparison|contrast|a comparison)|to compare(?: (?:it |that |them )?(?:with|to|against))?|in (?:a |the |another )?(?:second|next|another|other|adjacent|neighbou?ring) column|on the side|side by side|in parallel|right there|as well for comparison)',
  ),
  frame(
    '(?:did|do|have|has|are|were|is|was) (?:we|it|they|that|he|she|i|this)(?: (?:really|even|actually|any|at all|manage to)){0,8} (?:improve|improved|beat|beaten|better|gain|gained|progress|progressed|advance|top|topped|outdo|outdone|outperform|outperformed|exceed|exceeded|surpass|surpassed)(?: (?:on|upon|over|from|vs|versus|against|compared to|relative to))?',
    '(?<time>.+?)',
  ),
];
const TOGETHER = new RegExp(
  `^(?<x>.+?),? (?:next to (?:each other|one another)|beside (?:each other|one another)|alongside (?:each other|one another)|lined up|all lined up|in a row|in one (?:table|view|chart)|head to head|toe to toe|face to face|face off|back to back|against (?:each other|one another)|shoulder to shoulder|in parallel|in comparison|compared|pitted against each other|on one (?:page|chart))${END}`,
  'u',
);

/** The same asked of another, or by another figure. */
const SAMES: readonly RegExp[] = [
  new RegExp(
    `${BEGINS}(?:(?:give me|show(?: me)?|do|run|need|want|get|i want|i need|now|have|see) )?(?:the |an |a )?(?:very |exact |exactly |precise |precisely )?(?:same|identical|equivalent|analogous(?:ly)?|likewise|ditto|matching|corresponding|counterpart|parallel|similarly|comparable)(?: (?:thing|things|table|view|cut|question|breakdown|exercise|drill|check|treatment|analysis|chart|split|again|one|figure|story|query|deal|setup|format|layout|structure|report|look|numbers|number|figures|list|ranking|stat|slice|curve|trend|graph|procedure|routine|game|song|dance)){0,8}(?:,? (?:but|only|just|except|though|now|please|again)){0,8},? (?:for|with|on|using|of|in|about|but|to)(?: the (?:metric|measure|kpi|figure))? (?<x>.+?)${END}`,
    'u',
  ),
  frame(
    `(?:repeat|copy|redo|re-?run|replicate|mirror|duplicate|do|run|recompute|recalculate|re-?calculate|recalc|rework|clone|apply|reproduce|restate|rebuild|regenerate|refresh|re-?do|re-?state|echo|carry over|port|transfer over|translate)(?: (?:${THING}|the same|same|the exercise|the check|the question|the query|the analysis|the drill|again|that again|it again)){0,8}(?: over)?`,
    '(?:for|with|on|using|to|of|in|by|but with|but for|but using|as|over to) (?<x>.+?)',
  ),
  frame(
    '(?:everything|all|all the rest|the rest|everything else|all else)(?: is| stays| remains| kept| being)?(?: else)? (?:identical|the same|same|equal|unchanged|as is|as before|alike)(?:,| -|:)?(?: (?:but|except|except for|only|apart from|just|save for|bar|other than|different)){0,8}',
    '(?:(?:the|a|another|different|new|for) ){0,8}(?:(?:metric|measure|kpi|figure|team|channel|product|month|time|period|quarter|week|person|agent|region)(?: is| being| now)?)?:? ?(?<x>.+?)',
  ),
  new RegExp(
    `${BEGINS}(?:do |show |give me |run |get |see |have )?(?<x>.+?),? (?:ditto|likewise|same again|same thing|same way|the same way|in the same (?:way|manner|fashion|cut|format|layout|shape|table|split|breakdown|form|style|view|structure)|the same (?:split|cut|breakdown|table|format|view)|(?:broken down|split|cut|sliced) the same way|similarly|same drill|same deal|same format|same layout|same table|same cut|same split|same breakdown|same exercise|same question|too please)${END}`,
    'u',
  ),
];

/** Verbs that take something out. */
const OUTS: readonly RegExp[] = [
  frame(
    '(?:turn|switch|take|leave|knock|strip|throw|kick|filter|weed|cut|rule|set|put|screen|toss|chuck|lift|keep|cross|edit|factor|scratch|wipe|shut|sort|get|leave|crop|push|move|boot|clear|remove|hold)',
    '(?!out |off |aside |away )(?<x>.+?) (?:off|out|aside|away|to one side|from (?:it|that|this|the table|the list|the mix|there)|out of (?:it|that|this|the picture|there|the mix|the table|the list|the equation)|on one side|for now)',
  ),
  frame(
    '(?:turn|switch|leave|knock|strip|throw|kick|filter|weed|cut|rule|screen|toss|chuck|cross|edit|factor|scratch|wipe|take|clear|set|put|sort|shave|lop)',
    '(?:off|out|aside|away) (?<x>.+?)',
  ),
  frame(
    "(?:omit|ditch|dump|eliminate|exclude|ignore|discard|disregard|bin|axe|nix|lose|discount|bar|drop|remove|skip|subtract|deduct|banish|purge|unselect|deselect|untick|uncheck|stop counting|don't count|do not count|don't include|do not include|not counting|minus|sans|less|apart from|save|barring|other than|never mind)",
    '(?<x>.+?)',
  ),
  new RegExp(
    `${BEGINS}(?<x>.+?) (?:off|out|gone|begone|be gone|aside|removed|dropped|omitted|away|out of it|out of the picture|doesn't count|don't count|not counted|discounted|left aside|ruled out|filtered out)${END}`,
    'u',
  ),
];

/** Whether all of the words name ways to part a figure: dimensions and steps of time. */
function parts(words: string, context: ReadContext): boolean {
  const tokens = cut(words, context);
  return (
    tokens.some((token) => canMean(token, 'dim', 'grain', 'every')) &&
    tokens.every((token) => canMean(token, 'dim', 'grain', 'every', 'each', 'and', 'filler'))
  );
}

const onlyTime = (words: string, context: ReadContext): boolean =>
  cut(words, context).every((token) => canMean(token, 'time', 'filler', 'previous', 'year_earlier'));

const NUMBER =
  /^(?:top )?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: (?:of them|rows|lines|entries|names|places))?$/u;
const LENGTH =
  /^(?:the )?(?:last |past )?(?=(?:\d{1,3}|two|three|four|five|six|eight|nine|ten|twelve|eighteen|a|the) (?:days|weeks|months|quarters|years))/u;
const PLURAL: Readonly<Record<string, string>> = {
  categories: 'category',
  priorities: 'priority',
  people: 'person',
};
const TO_STEP =
  /^(?:the |each |every |individual |single |separate |its |their |different |various |whole ){0,8}/u;

/** "ticket types", "the weeks", "region to region": one of them. */
const oneOfThem = (words: string): string =>
  words
    .replace(TO_STEP, '')
    .replace(/^(?:one )?([a-z ]+?) (?:to|by|after|and) (?:the next|the other|another|\1)$/u, '$1')
    .replace(/^(?:geographic(?:al)?|geo|geography|regional)$/u, 'region')
    .replace(/(?<![a-z])(categories|priorities|people)(?![a-z])/gu, (word) => PLURAL[word] ?? word)
    .replace(
      /(?<![a-z])(team|type|product|channel|agent|region|segment|version|model|day|week|month|quarter|year|hour|weekday|product line|customer type|area|province|rep|topic|aspect)s(?![a-z])/gu,
      '$1',
    )
    .replace(/^(daily|weekly|monthly|quarterly|yearly|annually|hourly)$/u, (word) => ADVERBS[word] ?? word)
    .replace(/\bper[- ]/gu, '')
    .trim();

const found = (text: string, patterns: readonly RegExp[], group = 'x'): string | null => {
  for (const pattern of patterns) {
    const words = pattern.exec(text)?.groups?.[group]?.trim();
    if (words !== undefined && words !== '') return words;
  }
  return null;
};

/** "swap web for email": where web was asked about; true where nothing is exchanged. */
function exchanged(text: string, context: ReadContext): boolean {
  const { previous } = context;
  const from = found(text, MOVES.slice(-1), 'from');
  if (from === null || previous === null) return true;
  const tokens = cut(from, context);
  const figure = tokens.some(
    (token) =>
      token.known &&
      token.meanings.some((one) => one.k === 'metric' && previous.metrics.includes(one.metric)),
  );
  return figure || withoutFilter(previous, tokens) !== null;
}

/** Each way to read `text` as an operator, in the words that are read, the surest first. @param text normalised, with no remarks around it */
export function operated(text: string, context: ReadContext): readonly string[] {
  const ways: string[] = [];
  for (const pattern of STEPS) {
    const { whose, adverb, step } = pattern.exec(text)?.groups ?? {};
    const grain = step ?? ADVERBS[adverb ?? ''];
    if (grain !== undefined) ways.push(whose === undefined ? `by ${grain}` : `${whose} by ${grain}`);
  }
  for (const pattern of SPLITS) {
    const words = oneOfThem(pattern.exec(text)?.groups?.['x'] ?? '');
    if (words !== '' && parts(words, context)) ways.push(`by ${words}`);
  }
  const beside = found(text, BESIDES);
  if (beside !== null) ways.push(`compared with ${beside}`);
  const beaten = found(text, BESIDES, 'time');
  if (beaten !== null && onlyTime(beaten, context)) ways.push(`compared with ${beaten}`);
  const together = found(text, [TOGETHER]);
  if (together !== null) ways.push(`${together} side by side`);
  const less = found(text, NARROWS);
  if (less !== null)
    ways.push(
      NUMBER.test(less)
        ? less.replace(NUMBER, 'top $1')
        : `only ${less.replace(/ (?:subset|slice|side|part|portion|bit|piece|crowd|lot|ones only|alone|only|please)$/u, '')}`,
    );
  const same = found(text, SAMES);
  if (same !== null) ways.push(`same for ${same}`, `and ${same}`);
  const out = found(text, OUTS);
  if (out !== null)
    ways.push(
      / ?filter$/u.test(out) ? `remove the ${out}` : `without ${out.replace(/^(?:the|any|all) /u, '')}`,
    );
  const to = exchanged(text, context) ? found(text, MOVES) : null;
  if (to !== null)
    ways.push(
      /^(?:all|any|every|the whole|the entire|by|per) /u.test(to)
        ? to
        : `${to.replace(LENGTH, 'last ')} instead`,
      `and ${to}`,
    );
  return ways;
}
