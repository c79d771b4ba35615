// English idiom that says how a figure is to be seen: how fast, which way it went and why, against whom, narrowed to what, split by what
// and over which steps; then the words of talk that say nothing of a figure.
import { oneOf, say, type Phrases } from './phrases.js';

export const FRAME_EN_WORDS: readonly Phrases[] = [
  // How fast.
  say(
    { k: 'figure', figure: 'duration' },
    oneOf(
      ['how'],
      ['speedy', 'snappy', 'prompt', 'promptly', 'swift', 'swiftly', 'speedily', 'brisk', 'briskly'],
    ) + '|how nippy|how rapidly|how sluggish|how sluggishly|how laggy|how zippy',
  ),

  // Which way it went, as a noun too.
  say(
    { k: 'change', way: 'down' },
    'slide|slides|slid|sliding|erosion|erode|eroded|eroding|slump|slumped|slumping|sag|sagged|sagging|sink|sank|sunk|sinking|nosedive|nosedived|tumble|tumbled|tumbling|cratered|plummet|plummeted|plummeting|collapse|collapsed|downturn|downswing|downtick|dropoff|drop off|dropped off|falloff|fall off|fell off|backslide|backslid|crumbled|dwindle|dwindled|dwindling|nose dive|nose dived|took a hit|taken a hit|take a hit|take a dive|took a dive|going south|went south|gone south',
  ),
  say(
    { k: 'change', way: 'up' },
    'uptick|upswing|upturn|creep up|crept up|creeping up|balloon|ballooned|ballooning|swell|swelled|swollen|mushroomed|shoot up|shot up|shooting up|skyrocket|skyrocketed|soar|soared|soaring|rocketed|upsurge|leap|leapt|leaped|hike|hiked|ramp up|ramped up|inflate|inflated',
  ),
  say(
    { k: 'why' },
    [
      oneOf(
        ["what's", 'what is', 'what was', "who's", 'whats'],
        ['to blame for', 'to blame', 'responsible for', 'the culprit behind', 'the culprit for'],
      ),
      oneOf(
        ["what's", 'what is', 'what was', 'whats'],
        ['fuelling', 'fueling', 'triggering', 'dragging down', 'pulling down', 'pushing up', 'pushing down'],
      ),
      oneOf(
        ['what'],
        ['lies behind', 'lay behind', 'sits behind', 'sparked', 'triggered', 'prompted', 'brought about'],
      ),
      oneOf(
        ['what'],
        ['fuelled', 'fueled', 'dragged down', 'pulled down', 'pushed up', 'pushed down', 'set off'],
      ),
      oneOf(
        ['', 'the', 'main', 'the main', 'key', 'the key', 'biggest', 'the biggest'],
        ['root cause', 'root causes', 'reason', 'reasons', 'cause', 'causes', 'factor', 'factors'],
        ['behind'],
      ),
      oneOf(
        ['', 'the', 'main', 'the main', 'key', 'the key'],
        ['driver', 'drivers', 'culprit', 'culprits', 'story', 'forces'],
        ['behind'],
      ),
      'root causes of|root causes for|root cause for|the root cause of|the root causes of|what gives with|what happened to make',
    ].join('|'),
  ),

  // Against whom.
  say(
    { k: 'versus' },
    'head to head|h2h|head 2 head|toe to toe|face off|showdown|matchup|match up|face off between|showdown between|duel between|pitted against|lined up against|against each other|against one another',
  ),

  say(
    { k: 'not' },
    [
      'aside from|stripped of|shorn of|net of|omitting|omit|discounting|disregarding|disregard|setting aside|set aside|leaving aside|leave aside|putting aside|skipping|discarding|sans|taking out|take out|stripping out|strip out|cutting out|cut out|throwing out|weeding out|weed out|carving out|filtering out|filter out|without counting|not looking at|but for',
      oneOf(['everything', 'anything', 'all', 'everyone', 'everybody'], ['bar', 'save', 'save for', 'minus']),
      // "Everyone" lifts what was asked of somebody before and stays a word of its own.
      oneOf(
        [
          'everything',
          'anything',
          'all',
          'everything else',
          'the whole lot',
          'the lot',
          'all of it',
          'all of them',
          'every one of them',
        ],
        [
          'but',
          'but for',
          'except',
          'except for',
          'excepting',
          'other than',
          'apart from',
          'aside from',
          'besides',
          'excluding',
          'without',
          'barring',
          'not counting',
          'outside',
          'outside of',
          'that is not',
          "that isn't",
        ],
      ),
    ].join('|'),
  ),
  say(
    { k: 'not_behind' },
    'aside|set aside|put aside|stripped out|filtered out|weeded out|carved out|thrown out|cut out|omitted|ignored|disregarded|discounted',
  ),
  say(
    { k: 'figure', figure: 'rate' },
    oneOf(
      ['what', 'how big a', 'how large a', 'how small a', 'which'],
      [
        'chunk of',
        'slice of',
        'cut of',
        'part of',
        'piece of',
        'share of',
        'sliver of',
        'portion of',
        'fraction of',
      ],
    ),
  ),
  say(
    { k: 'explain' },
    "how do you arrive at|how do we arrive at|how do you get to|how do we get to|how do you come up with|what do you mean when you say|what do we mean when we say|what exactly goes into|what all goes into|in layman's terms|what's the math behind|what's the maths behind|what is the math behind|the math behind|the maths behind|what's the recipe for|the recipe for|what's the rule for|the ins and outs of|how is it put together",
  ),

  // Narrowed to; split by; laid out over.
  say(
    { k: 'only' },
    [
      oneOf(
        ['narrowed', 'narrowed down', 'narrow it', 'narrow it down', 'pared down', 'trimmed', 'trimmed down'],
        ['to'],
      ),
      oneOf(
        ['whittled down', 'filtered down', 'filter down', 'scoped', 'scope', 'scoped down', 'confined'],
        ['to'],
      ),
      oneOf(['confine', 'confine it', 'limit', 'limit it', 'restrict', 'restrict it'], ['to']),
      oneOf(['stick', 'sticking', 'keep', 'keeping', 'keep it', 'hold it', 'boil it down'], ['to']),
      oneOf(
        [
          'zoom in',
          'zoomed in',
          'zooming in',
          'zero in',
          'zeroing in',
          'home in',
          'homing in',
          'focus',
          'focused',
        ],
        ['on'],
      ),
      oneOf(['focusing', 'focussing', 'focussed', 'concentrate', 'concentrating'], ['on']),
      oneOf(
        ['only', 'just'],
        ['looking at', 'look at', 'counting', 'count', 'considering', 'consider', 'including'],
      ),
      oneOf(['looking', 'look', 'counting', 'count', 'considering', 'consider', 'include'], ['only']),
      oneOf(
        ['exclusively', 'purely', 'strictly', 'specifically', 'filtered', 'filter'],
        ['', 'for', 'on', 'the'],
      ),
      'nothing but|in particular|keep only|keeping only|keep just|including only|looking only at|look only at|looking just at',
    ].join('|'),
  ),
  say(
    { k: 'each' },
    [
      oneOf(
        ['cut', 'chopped', 'diced', 'bucketed', 'binned', 'carved', 'carved up', 'fanned out', 'spread out'],
        ['by'],
      ),
      oneOf(
        ['arranged', 'laid out', 'organised', 'organized', 'itemised', 'itemized', 'tallied', 'classified'],
        ['by', 'per'],
      ),
      oneOf(
        ['clustered', 'pivoted', 'drilled down', 'faceted', 'stratified', 'partitioned', 'decomposed'],
        ['by'],
      ),
      oneOf(['disaggregated', 'dissected', 'unpacked', 'detailed', 'counted', 'separated'], ['by']),
      oneOf(['cut', 'chop', 'carve', 'bucket', 'pivot', 'drill down', 'separate'], ['it by', 'that by']),
      oneOf(
        ['one', 'a', 'a single', 'a separate', 'one separate'],
        ['row', 'line', 'bar', 'column', 'entry', 'figure', 'number', 'value', 'slice'],
        ['per', 'for each', 'for every', 'each'],
      ),
      'each and every|every single|for every single|for each and every|separately for each|separately by|separately per|mix|mix of|the mix of|mix by|composition of|the composition of|composition by|makeup of|the makeup of|cross section of|the split of|the spread across|spread across|spread over the',
    ].join('|'),
  ),
  say(
    { k: 'trend' },
    'trajectory|trajectories|the trajectory of|trajectory of|arc of|the arc of|ups and downs|ups and downs of|the ups and downs of|through time|across time|as time went by|as time goes by|as the weeks went by|as the months went by|momentum',
  ),

  // Endings of a figure, and what is said to whoever answers; none can stand for a figure, a time or a condition.
  say(
    { k: 'filler' },
    [
      oneOf(
        ['end up', 'ended up', 'ends up', 'come out', 'came out', 'comes out', 'clock in', 'clocked in'],
        ['at'],
      ),
      oneOf(
        ['land', 'landed', 'settle', 'settled', 'stand', 'stood', 'sit', 'weigh in', 'weighed in'],
        ['at'],
      ),
      oneOf(['finish', 'finished', 'net out', 'netted out', 'round off', 'shake out', 'shook out'], ['at']),
      'shake out|shook out|pan out|panned out|turn out to be|turned out to be|at a glance|in a nutshell|in brief|all at once',
      "out of curiosity|just out of curiosity|settle a bet|settling a bet|to settle a bet|asking for a friend|thinking out loud|just thinking aloud|bear with me|humour me|humor me|indulge me|for the record|for reference|for my own sanity|be honest|be gentle|give it to me straight|don't sugarcoat it|hit me|fire away|lay it on me|let's hear it|let's have it|drum roll|drumroll|here goes|here we go|right then|right so|over to you|if you have it|if we have it|if we track it|if that's a thing|no pressure|brain fog|my brain is fried|yikes|phew|oops|ooh|hm|hmm|hmmm|uh|um|umm|er|erm|ah|aha|oh|gosh|dude|bro|fyi|ftr",
      'over the course of|in the course of|during the course of|over the span of|across the span of|in the span of',
    ].join('|'),
  ),
];
