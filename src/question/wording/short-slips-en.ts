// Slips in the shortest words of English ("wat was", "hw many", "teh csat"), which are too short to be mended by their letters: each is read
// only where the words around it leave nothing else, so that no name is taken for one.
type Turn = readonly [RegExp, string];

const IS = '(?:is|was|are|were|did|does|do|has|have|had)';
const MANY = '(?:many|much|long|fast|quick|quickly|often|slow|big|large|high|low|good|bad|mny|manny|mch|lng)';

const TURNS: readonly Turn[] = [
  [
    new RegExp(
      `(?<![a-z'])(?:wat|wot|wut|wht|waht|whta|hwat|whut|whar|qhat|ehat|whay)(?= (?:${IS}|the|our|my|teh|percent|percentage|share|%)(?![a-z']))`,
      'gu',
    ),
    'what',
  ],
  [
    /(?<![a-z'])(?:wat|wot|wut|wht|waht|whta|hwat|whut)'?s(?= (?:the|our|my|teh|up with|behind|driving|overdue|open|late|unanswered)(?![a-z']))/gu,
    "what's",
  ],
  [/^(?:wat|wot|wut|wht|waht|whta|hwat|whut)'s(?= )/gu, "what's"],
  [new RegExp(`(?<![a-z'])(?:hw|hwo|hoe|hiw|hpw|ho|hwow|hoow|jow|how'?)(?= ${MANY}(?![a-z']))`, 'gu'), 'how'],
  [new RegExp(`(?<![a-z'])(?:hw|hwo|hiw|hpw|hwow|hoow)(?= (?:${IS}|r|are we)(?![a-z']))`, 'gu'), 'how'],
  [
    /(?<![a-z'])(?:wich|whcih|wihch|whih|whch|wiich|witch|hwich)(?= (?:one|ones|of|team|agent|rep|product|channel|region|category|segment|model|version|day|week|month|quarter|year|teams|agents|products|channels|regions|people|person|priority)(?![a-z']))/gu,
    'which',
  ],
  [/(?<![a-z'])(?:whos|hwo|woh|whoo)(?= (?:has|had|is|was|closed|resolved|got|did)(?![a-z']))/gu, 'who'],
  [/(?<![a-z'])(?:wen|whne|hwen)(?= (?:did|was|were|do|does)(?![a-z']))/gu, 'when'],
  [
    /(?<=(?<![a-z])(?:many|tickets|cases|complaints|faults|ones|they|which|who|we|how) )r(?= (?:still|overdue|open|late|unanswered|unresolved|urgent|there|now|past due|we|not)(?![a-z']))/gu,
    'are',
  ],
  [/(?<![a-z'])def(?= (?:of|for) [a-z])/gu, 'definition'],
  [/(?<![a-z'])(?:wy|whyy|hwy|wjy|y)(?= (?:did|was|were|is|are|has|have|do|does)(?![a-z']))/gu, 'why'],
  [
    /(?<![a-z'])(?:teh|hte|thr|tge|tje|ths)(?= [a-z])(?! (?:week|month|quarter|year|morning|one)(?![a-z]))/gu,
    'the',
  ],
  [/(?<![a-z'])(?:ths|tihs|thsi|tis|htis)(?= (?:week|month|quarter|year|morning)(?![a-z]))/gu, 'this'],
  [
    /(?<![a-z'])(?:lst|alst|lats|lsat|las|lasst|laast|ast)(?= (?:week|month|quarter|year|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z]))/gu,
    'last',
  ],
  [
    /(?<![a-z'])(?:fro|fpr|fir|ofr|foor|fo)(?= (?:the|our|my|last|this|all|each|every|yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d)(?![a-z]))/gu,
    'for',
  ],
  [
    /(?<![a-z'])(?:adn|nad|ahd|amd|anf)(?= (?:the|our|my|last|this|what|how|who|which|by|for|in|on)(?![a-z]))/gu,
    'and',
  ],
  [/(?<![a-z'])(?:si|iz|ia)(?= (?:the|our|my)(?![a-z]))/gu, 'is'],
  [/(?<![a-z'])(?:wer|wre|weer)(?= (?:the|our|my|there)(?![a-z]))/gu, 'were'],
  [/(?<![a-z'])(?:wsa|aws|wass|wqs)(?= (?:the|our|my)(?![a-z]))/gu, 'was'],
  [/(?<![a-z'])(?:cna|acn|csn) (?=(?:i|you|u|we) )/gu, 'can '],
  [/(?<![a-z'])(?:shw|sohw|hsow|showw) me(?![a-z'])/gu, 'show me'],
  [
    /(?<![a-z'])(?:lsit|lits|ilst) (?=(?:the|all|my|our|them|every|overdue|open|unanswered)(?![a-z]))/gu,
    'list ',
  ],
];

/** Whether a word is somebody's or something's name here. */
type IsName = (phrase: string) => boolean;

/** The normalised text with such slips mended. @param isName a word that is a name stays as it is */
export const withShortWords = (text: string, isName: IsName): string =>
  /[a-z]/u.test(text)
    ? TURNS.reduce(
        (mended, [pattern, instead]) =>
          mended.replace(pattern, (slip: string) => (isName(slip.trim()) ? slip : instead)),
        text,
      )
    : text;
