// What English turns say around the turn itself: a hesitation before it ("erm and …"), a courtesy behind it ("… will do"), and clauses that
// only judge the last answer ("too jagged, make it weeks") or say that the rest stays ("email off, team stays"). Each is taken out whole.

/** Sounds, and words of assent and apology, that no pause need follow. */
const SOUNDS =
  "u+h+|u+m+|e+r+m*|h+m+|mh+m+|o+h+|ooh+|a+h+|a+r+gh+|u+gh+|oof|yikes|eek|gah|bah|meh|nah|nope|huh|hah|heh|whoa|woah|wow|gosh|gee|geez|jeez|sheesh|blimey|crikey|dang|darn|damn|yay|woohoo|whoops|whoopsie|oops|oopsie|d'oh|doh|eh|aw+|phew|hooray|righto|righty|okey|okie|okey dokey|alrighty|fab|ace|neat|noted|ta|tx|tks|thx|sry|soz|sorry|pardon|pardon me|excuse me|apologies|my apologies|btw|fyi|tbh|imo|lol|haha|ha|yep|yup|yeah|yea|aye";
/** Words that mean something where no pause follows them: "right now", "fine tickets", "wait time". */
const PAUSED =
  "right|fine|good|great|cool|nice|perfect|lovely|super|sweet|brilliant|excellent|awesome|amazing|fantastic|wonderful|splendid|wicked|dope|sick|solid|superb|stellar|fair|fair enough|very well|well|sure|of course|wait|wait wait|hold on|hang on|hold up|one sec|one second|just a sec|a sec|no|no no|yes|listen|look|see|say|hey|mate|folks|guys|team|buddy|dude|man|friend|okay then|ok then|now then|so then|anyhow|anyway|anyways|moving on|next|next up|next one|follow-?up|while we're at it|while i'm here|come to think of it|on second thoughts?|second thoughts|thinking about it|actually|honestly|frankly|basically|new here|silly question|dumb question|stupid question|dumb question maybe|maybe a silly question|sanity check|brain fade|brain fart|my bad|my mistake|my fault|slip of the (?:finger|tongue|keyboard)|fat fingers|typo|a typo|that was a typo|wrong button|wrong (?:one|month|week|quarter|year|team|person|product|channel|name|metric|region)|mixed (?:it|them|that) up|misspoke|i misspoke|i mistyped|mistyped|as you were|let me see|let's see|hmm let me see|good stuff|good number|good to see|good to know|nice number|great number|nice one|good one|got it|gotcha|understood|noted with thanks|makes sense|that makes sense|that helps|that's helpful|helpful|useful|very useful|that's useful|interesting|very interesting|fascinating|impressive|not bad|not great|not good|not ideal|could be better|could be worse|as expected|as i thought|thought so|i thought so|figured|as i feared|i knew it|knew it|surprising|no surprise|no surprises there|hard to believe|ouch|bummer|too bad|pity|shame|what a shame|that's a shame|that hurts";

const HESITATES = new RegExp(
  `^(?:(?:${SOUNDS})(?![a-z'-])[\\s,.!;:…~-]*|(?:${PAUSED})\\s*[,.!;:…~]+[\\s,.!;:…~-]*|(?:${PAUSED}) - |wait (?!times?(?![a-z])|for |until |till |till |list)|(?:fine|okay|ok|sure|yes|right) but (?=[a-z]))(?=\\S)`,
  'u',
);

/** Behind the turn: what one would be content with, or how sure one is. */
const ENDINGS =
  /(?<=\S)[\s,;:.!-]+(?:(?:(?:is|are|'s) )?(?:all|everything|exactly what|just what|what|the only thing) (?:i|we) (?:need|want|ask|ask for|am after|are after|care about|wanted|needed|'m after)|i (?:guess|think|suppose|reckon|believe|imagine|presume|suspect)|i'd (?:say|guess)|tho|though|btw|tbh|imo|if (?:possible|you can|you could|that's ok|that's okay|that's possible|it's not too much trouble|available|you have it|we have it)|for (?:context|now|once|starters|a change|a start|completeness|completeness' sake|the record|clarity|good measure)|(?:pls|plz|please)? ?(?:thx|thanks|ta|cheers|thank you|ty)|pls|plz|please|haha|lol|:\)|:\(|;\)|:d|:-\)|:-\(|\^\^|mate|buddy|dude|man|guys|folks|yeah|yes|right|ok|okay|eh|no|innit)\s*[.!?]*$/u;

/** "email will do": of what is asked for by its name; "which team would be best" asks. */
const CONTENT =
  /^(?!(?:and |so |ok ){0,8}(?:which|who|what|how|is|are|was|were|do|does|did|when|where|why)(?![a-z]))(.*\S)[\s,;:.!-]+(?:(?:will|would|should|'ll|'d|ll|may) (?:do|be (?:nice|good|great|fine|ok|okay|enough|plenty|lovely|perfect|ideal|handy|helpful|useful|best|cool|appreciated|sufficient)|suffice|work)(?: (?:too|nicely|for me|here|well|thanks))?|suffices?|(?:is|are) (?:fine|ok|okay|good|enough|plenty|sufficient|all right|alright|good enough)(?: (?:too|for me|for now|here))?)\s*[.!?]*$/u;

const JUDGED =
  'coarse|jagged|noisy|choppy|spiky|fine-grained|fine grained|granular|messy|crowded|cluttered|dense|sparse|thin|tiny|small|big|vague|broad|narrow|wide|rough|blunt|lumpy|bumpy|erratic|volatile|wobbly|jumpy|zigzaggy|detailed|fussy|fiddly|abstract|aggregated|general|generic|specific|summary|summarised|summarized|hard to read|difficult to read|unreadable|illegible|confusing|misleading|useless|useful|unhelpful|helpful|meaningless|pointless|boring|overwhelming|scary|alarming|worrying|concerning|disappointing|depressing|sad|grim|ugly|bleak|encouraging|reassuring|promising|surprising|unexpected|weird|odd|strange|funny|suspicious|fishy|off|wrong-looking|implausible|plausible|believable|unbelievable|interesting|good|great|nice|bad|terrible|awful|horrible|poor|decent|respectable|fine|ok|okay|acceptable|unacceptable|impressive|remarkable|solid|healthy|unhealthy|flat|bland|stale|outdated|dated|ancient|old news|ancient history|long ago|a while ago|a lot|a mess|a wall of numbers|a jumble|spaghetti|noise|just noise|mostly noise|all noise|a blur|too much|too many|too much detail|too many rows|too many lines|too many points|too few|too few points|too little|not enough|not much|not what i expected|hard to see|hard to tell|hard to say|small sample|tiny sample|thin sample|small numbers|low sample';
const ABOUT_IT =
  "(?:that|it|this|these|those|they|the (?:figure|number|numbers|sample|chart|table|list|picture|view|line|graph|result|results|data|curve|plot|trend line)|that (?:one|figure|number|sample|chart|table|view|line|graph|result|curve|plot)|this (?:one|figure|number|chart|table|view|line|graph))(?: all| still| just)?(?:'s| is| was| are| were| looks?| seems?| feels?| sounds?| reads?| appears?| gets?|s)?";
const DEGREE =
  '(?:(?:a bit|a little|a tad|a touch|somewhat|slightly|way|far|much|just|so|too|very|really|quite|rather|pretty|kind of|kinda|sort of|still|all|rather too|not|not very|not that|not so|not too|awfully|terribly|super|extremely|remarkably|suspiciously|still too|already|probably|clearly|obviously) ){0,8}';
const TAIL =
  '(?: (?:for (?:me|us|my taste|my liking|a trend|a slide|my slides|now|this|comfort)|to (?:read|see anything|be useful|see|tell|compare|work with|digest|take in|spot anything|mean much|say anything|draw on|go on|act on)|i (?:bet|guess|think|suppose|reckon|suspect|fear|must say|have to say)|imo|tbh|though|tho|here|there|again|like this|like that|this way|as is|actually|honestly|frankly|enough)){0,8}';
const FIXED =
  "the rest can wait|the others can wait|everything else can wait|the others (?:don't|do not) matter|the rest (?:doesn't|does not) matter|never mind the rest|forget the rest|nothing else|and nothing else|nothing more|no more no less|don't need (?:the rest|more|anything else)|i (?:don't|do not) need (?:the rest|more|anything else)|can't see (?:a thing|anything|much)|i can't see (?:a thing|anything|much)|can't read (?:that|it|this)|i can't read (?:that|it|this)|doesn't (?:say|tell me|mean) (?:much|anything|a lot)|that (?:doesn't|does not) (?:say|tell me|mean|help) ?(?:much|anything|a lot|me)?|both changed|both of them changed|two changes|two changes at once|small change|slight change|quick change|one change|one tweak|small tweak|slight correction|small correction|quick correction|averages hide (?:things|a lot|too much)|totals hide (?:things|a lot|too much)|medians hide (?:things|a lot|too much)";

/** Which way the days or the step change: said by the days that follow it, or not at all. */
const WAY =
  /^(?:(?:a |with a |go |let's go |make it |something ){0,8}(?:(?:bit |little |much |somewhat |slightly ){0,8}(?:wider|broader|bigger|longer|larger|narrower|closer|shorter|smaller|finer)(?: (?:lens|view|window|picture|frame|scope|horizon|range|look|zoom|angle|net|sweep|grain|period|stretch|time ?frame))?|coarser(?: grain)?|more detail|less detail|more granular|less granular|more recent(?:ly)?|further back|earlier|later|older|newer))\s*(?:[,.;:!…]+|-)\s*(?=\S)(?=.*(?:\d|\b(?:day|week|month|quarter|year|hour|today|yesterday|dai|january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sep|sept|oct|nov|dec)))/u;

const NOTHING_NEW = `(?:(?:and|but|so|hmm?|oh|ok|ah|yeah|well|fine but|sure but|yes but) ){0,8}(?:(?:${ABOUT_IT} )?${DEGREE}(?:${JUDGED})${TAIL}|${FIXED})`;

/** What stays as it was; of a split it is said only where no other split is asked for. */
const STAYS =
  "(?:and |but |while )?(?:(?:the |its |their |all )?(?:teams?|channels?|products?|regions?|city|cities|person|agents?|priority|priorities|segments?|categor(?:y|ies)|filters?|rest|others?|everything else|all else|everything|period|dates?|days|month|quarter|year|time ?frame|time|window|range|metrics?|measure|figure|split|breakdown|grouping) (?:stays?|stays? put|stays? (?:as is|the same|as it is|as they are|in|on|put|unchanged)|remains?|remains? (?:the same|as is|unchanged|in place)|as is|as it is|as they are|as before|as it was|as they were|unchanged|untouched|the same|same|identical|doesn't change|don't change|can stay|may stay)|(?:keep|leave|keeping|leaving|hold|holding) (?:the |its |all )?(?:teams?|channels?|products?|regions?|city|priority|segments?|filters?|rest|others|everything else|all else|period|dates?|month|quarter|year|time ?frame|window|range|metric|split|breakdown|grouping)(?: (?:as is|as it is|as before|alone|in place|the same|unchanged|on|put|constant|fixed))?|(?:all )?else (?:equal|unchanged|the same|as is|as before)|otherwise (?:the same|unchanged|identical|as before|same)|same otherwise|rest (?:the same|unchanged))";
const SPLITS =
  /\b(?:by|per|each|split|break|breakdown|versus|vs|slice|cut|pivot|weekly|daily|monthly|quarterly|trend|into|every)\b/u;

const before = (clause: string): RegExp => new RegExp(`^${clause}\\s*(?:[,.;:!…]+|-)\\s*(?=\\S)`, 'u');
const behind = (clause: string): RegExp =>
  new RegExp(`(?<=\\S)\\s*(?:[,.;:!…]+|-)\\s*${clause}\\s*[.!]*$`, 'u');
const REMARKS: readonly RegExp[] = [before(NOTHING_NEW), behind(NOTHING_NEW), WAY];
const KEEPS: readonly RegExp[] = [before(STAYS), behind(STAYS)];

const SAID_AROUND: readonly RegExp[] = [HESITATES, ...REMARKS, ENDINGS, CONTENT];

/** Each pattern as long as it finds something. */
const stripped = (text: string, patterns: readonly RegExp[]): string => {
  let rest = text;
  for (let turns = 0; turns < 4; turns += 1) {
    const next = patterns.reduce(
      (left, pattern) => left.replace(pattern, pattern === CONTENT ? '$1' : '').trim(),
      rest,
    );
    if (next === rest || !/[\p{L}\p{N}]/u.test(next)) return rest;
    rest = next;
  }
  return rest;
};

/** The turn alone, without what is said around it. @param text normalised */
export function withoutRemarks(text: string): string {
  const bare = stripped(text, SAID_AROUND);
  const kept = stripped(bare, KEEPS);
  return SPLITS.test(kept) ? bare : stripped(kept, SAID_AROUND);
}
