// English idiom of a support desk, one row for all words that stand in the same place: how tickets arrive, are got rid of, fixed at the
// first go, come back, are handed round, pile up. A word that may mean two figures is in none.
import { oneOf, say, type Phrases } from './phrases.js';

const DONE_BEFORE = [
  '',
  'after being solved',
  'after being resolved',
  'after being closed',
  'after being fixed',
  'after we solved them',
  'after we closed them',
  'after we fixed them',
  'after closing',
  'after closure',
  'after resolution',
  'after the fix',
  'after a fix',
  'once solved',
  'once closed',
  'once resolved',
  'once fixed',
];
const PEOPLE = ['customers', 'clients', 'users', 'people', 'accounts'];
/** Twice and more; "twice" alone is exactly so, and is not counted. */
const REPEATEDLY = [
  'twice or more',
  'two or more times',
  '2 or more times',
  '2+ times',
  'two times or more',
  '2 times or more',
  'at least twice',
  'at least two times',
  'at least 2 times',
  'more than once',
  'more than one time',
  'several times',
  'multiple times',
  'repeatedly',
  'again and again',
  'over and over',
  'over and over again',
  'time and again',
];

export const IDIOM_EN_WORDS: readonly Phrases[] = [
  // How tickets arrive.
  say(
    { k: 'created' },
    [
      'arrive|arrives|arriving|land|landed|landing|turn up|turned up|turns up|show up|showed up|crop up|cropped up|pop up|popped up|reach us|reached us|reaching us|hit us|come our way|came our way|coming our way|came to us|come to us|come knocking|came knocking|did we take in|we took in|took in|take in',
      oneOf(
        ['roll', 'rolled', 'rolling', 'pour', 'poured', 'pouring', 'flood', 'flooded', 'flooding', 'stream'],
        ['in'],
      ),
      oneOf(
        ['streamed', 'streaming', 'flow', 'flowed', 'flowing', 'trickle', 'trickled', 'trickling', 'drift'],
        ['in'],
      ),
      oneOf(['drifted', 'filter', 'filtered', 'pile', 'piled', 'pull', 'wander'], ['in']),
      oneOf(
        ['land', 'landed', 'landing', 'drop', 'dropped', 'end up', 'ended up', 'arrive', 'arrived', 'fell'],
        ['in', 'on', 'into', 'onto'],
        ['our', 'the', 'my team'],
        ['lap', 'laps', 'desk', 'desks', 'inbox', 'inboxes', 'queue', 'door', 'doorstep', 'in tray', 'tray'],
      ),
      oneOf(
        ['hit', 'hitting', 'reach', 'reached', 'crossed', 'cross'],
        ['our', 'the'],
        ['desk', 'desks', 'inbox', 'queue', 'door', 'in tray', 'support desk', 'help desk'],
      ),
      oneOf(['come', 'came', 'coming'], ['through', 'in through'], ['the door', 'our door']),
    ].join('|'),
  ),

  // How they are got rid of.
  say(
    { k: 'metric', metric: 'resolved' },
    [
      'clears|cleared|clearing|put to bed|putting to bed|laid to rest|put away',
      oneOf(
        ['clear', 'clears', 'cleared', 'clearing', 'knock', 'knocked', 'knocking', 'clean', 'cleaned'],
        ['out', 'off'],
      ),
      oneOf(['wrap', 'wraps', 'wrapped', 'wrapping', 'mop', 'mopped', 'finish', 'finished'], ['up']),
      oneOf(['polish', 'polished', 'polishing', 'finish', 'finished', 'finishing', 'close'], ['off']),
      oneOf(['tick', 'ticked', 'ticking', 'work', 'worked', 'working', 'sign', 'signed', 'closed'], ['off']),
      oneOf(['bang', 'banged', 'crank', 'cranked', 'cranking', 'churn', 'churned', 'churning'], ['out']),
      oneOf(
        ['churn', 'churned', 'plow', 'plowed', 'plough', 'ploughed', 'power', 'powered', 'burn', 'burned'],
        ['through'],
      ),
      oneOf(['blast', 'blasted', 'chew', 'chewed', 'tear', 'tore', 'rip', 'ripped', 'motor'], ['through']),
    ].join('|'),
  ),

  // Rates told by what happens to a ticket; nothing without a word for a share.
  say(
    { k: 'share_of', metric: 'fcr' },
    [
      oneOf(
        ['one', 'single', 'first', '1'],
        ['touch', 'shot', 'go', 'contact', 'pass', 'try', 'attempt', 'time', 'interaction', 'call'],
        ['fix', 'fixes', 'resolution', 'resolutions', 'solve', 'solves', 'solution', 'solutions', 'closure'],
      ),
      oneOf(
        ['one', 'single', 'first', '1'],
        ['touch', 'shot', 'go', 'contact', 'pass', 'try', 'attempt', 'interaction', 'call'],
        ['closures', 'win', 'wins', 'tickets', 'cases', 'repairs', 'fixed', 'solved', 'resolved', 'closed'],
      ),
      oneOf(
        ['fix', 'fixed', 'solve', 'solved', 'resolve', 'resolved', 'close', 'closed', 'settled', 'sorted'],
        ['', 'out', 'it', 'them', 'things'],
        ['at', 'on', 'in', 'with'],
        [
          'the first go',
          'first go',
          'the first attempt',
          'first attempt',
          'a single contact',
          'a single touch',
          'one touch',
          'one shot',
          'the first shot',
          'a single go',
          'one attempt',
          'one try',
          'the first pass',
          'first pass',
        ],
      ),
    ].join('|'),
  ),
  say(
    { k: 'share_of', metric: 'reopen_rate' },
    [
      oneOf(
        ['bounce', 'bounced', 'bouncing', 'come', 'came', 'coming', 'spring', 'sprang', 'pop', 'popped'],
        ['back'],
        ['open', 'to life', 'from the dead'],
        DONE_BEFORE,
      ),
      oneOf(
        ['flip', 'flipped', 'go', 'went', 'gone', 'swing', 'swung', 'switched', 'slipped', 'moved'],
        ['back to open'],
        DONE_BEFORE,
      ),
      oneOf(
        ['opened', 'open', 'opening', 'popped', 'springing'],
        ['up again', 'again', 'back up'],
        DONE_BEFORE,
      ),
      oneOf(
        ['resurface', 'resurfaced', 'come back', 'came back', 'come back up', 'came back up', 'pop back up'],
        DONE_BEFORE.slice(1),
      ),
      oneOf(
        ['reopened', 'reopen', 'were reopened', 'get reopened', 'got reopened', 'boomeranged', 'boomerang'],
        DONE_BEFORE.slice(1),
      ),
      oneOf(
        ["didn't stay", 'did not stay', "don't stay", 'do not stay', "wouldn't stay", 'not staying'],
        ['closed', 'solved', 'shut', 'resolved', 'fixed'],
      ),
    ].join('|'),
  ),
  say(
    { k: 'share_of', metric: 'multi_transfer_rate' },
    [
      oneOf(
        ['passed', 'passed around', 'passed on', 'passed along', 'bounced', 'bounced around', 'handed over'],
        REPEATEDLY,
      ),
      oneOf(
        ['handed off', 'handed on', 'moved', 'moved around', 'moved on', 'shuffled', 'shuffled around'],
        REPEATEDLY,
      ),
      oneOf(
        ['shunted', 'shunted around', 'rerouted', 'reassigned', 'transferred', 'changed hands', 'punted'],
        REPEATEDLY,
      ),
      oneOf(
        ['change hands', 'switched hands', 'switch hands', 'ping ponged', 'swapped owners', 'changed owner'],
        REPEATEDLY,
      ),
      'multi hop|multi hop tickets|multi transfer tickets|multi transfers|repeat handovers|repeated handovers|repeat handoffs|repeated handoffs|multiple handovers|multiple handoffs|several handovers|several transfers|more than one transfer|two or more transfers|2 or more transfers|2+ transfers|at least two transfers|at least 2 transfers',
    ].join('|'),
  ),
  say(
    { k: 'share_of', metric: 'transfer_rate' },
    'changed hands|change hands|switched hands|switch hands|handed off|handed over|passed along|rerouted|switched owner|changed owner',
  ),
  say(
    { k: 'share_of', metric: 'repeat_complaint_rate' },
    'repeat complaint|repeat complaints|repeated complaints|recurring complaints|complain twice or more|complain repeatedly|complained again|complained more than once|came back to complain|come back to complain|second complaints',
  ),
  say(
    { k: 'share_of', metric: 'follow_up_rate' },
    oneOf(
      ['call back', 'called back', 'ring back', 'rang back', 'phoned back', 'follow up with', 'get back to'],
      ['', 'the', 'our', 'all the'],
      ['unhappy', 'dissatisfied', 'disappointed', 'low scoring', 'angry'],
      ['customers', 'ones', 'people', 'clients', 'users', 'raters'],
    ) +
      '|' +
      oneOf(
        ['followed up with', 'got back to', 'reach out to', 'reached out to', 'check in with'],
        ['', 'the', 'our', 'all the'],
        ['unhappy', 'dissatisfied', 'disappointed', 'low scoring', 'angry'],
        ['customers', 'ones', 'people', 'clients', 'users', 'raters'],
      ),
  ),
  say(
    { k: 'share_of', metric: 'csat_response_rate' },
    oneOf(
      ['respond to', 'responded to', 'reply to', 'replied to', 'took', 'take', 'send back', 'sent back'],
      ['the', 'our', 'a'],
      ['survey', 'surveys', 'csat survey', 'satisfaction survey', 'questionnaire'],
    ) +
      '|bothered to rate|bothered to rate us|bother to rate us|left a rating|leave a rating|gave a rating|give a rating|left us a rating',
  ),
  say(
    { k: 'share_of', metric: 'churn_rate' },
    oneOf(PEOPLE, [
      'gone',
      'gone for good',
      'lost',
      'that left',
      'who quit',
      'that quit',
      'walked away',
      'who walked away',
      'who walked',
      'jumped ship',
      'who jumped ship',
      'who bailed',
      'who defected',
      'leaving us',
      'walking away',
      'we are losing',
      "we're losing",
      'do we lose',
    ]),
  ),
  say(
    { k: 'extreme', extreme: 'max', metric: 'repurchase_rate' },
    oneOf(
      ['buys', 'buy', 'bought', 'purchases', 'purchase', 'purchased', 'orders', 'order', 'ordered'],
      ['again'],
      ['the most', 'most', 'most often', 'the most often'],
    ) +
      '|' +
      oneOf(
        ['repurchases', 'repurchase', 'reorders', 'reorder', 'rebuys', 'comes back to buy'],
        ['the most', 'most', 'most often'],
      ),
  ),
  say(
    { k: 'extreme', extreme: 'min', metric: 'repurchase_rate' },
    oneOf(
      ['buys', 'buy', 'bought', 'purchases', 'orders'],
      ['again'],
      ['the least', 'least', 'least often', 'the least often'],
    ),
  ),

  // What is still to be done, as a heap.
  say(
    { k: 'metric', metric: 'backlog' },
    [
      oneOf(
        ['size of', 'height of', 'depth of', 'how big is', 'how big was', 'how large is', 'how deep is'],
        ['the', 'our'],
        ['pile', 'heap', 'mountain', 'pile up', 'ticket pile', 'ticket mountain', 'stack of tickets'],
      ),
      oneOf(
        ['how tall is', 'how high is', 'how high was', 'how deep was', 'how large was'],
        ['the', 'our'],
        ['pile', 'heap', 'mountain', 'pile up', 'ticket pile', 'ticket mountain'],
      ),
      'ticket pile|the ticket pile|ticket mountain|the ticket mountain|pile of open tickets|mountain of open tickets|the pile of tickets|the mountain of tickets|the heap of tickets|the stack of tickets',
    ].join('|'),
  ),

  // Surveys, suggestions and what waits.
  say(
    { k: 'share_of', metric: 'resolution_rate' },
    'reached the finish line|made it to the finish line|made it over the line|got over the line|got across the line|reached a resolution|reached a solution|seen through to the end|seen through',
  ),
  say(
    { k: 'share_of', metric: 'transfer_rate' },
    oneOf(
      ['kicked', 'kicked over', 'tossed', 'lobbed', 'bounced', 'punted', 'shunted', 'sent over', 'rerouted'],
      ['to'],
      ['someone else', 'somebody else', 'another agent', 'another rep', 'another person', 'a colleague'],
    ) +
      '|' +
      oneOf(
        [
          'routed',
          'shipped',
          'pushed',
          'pushed on',
          'shoved',
          'shifted',
          'switched',
          'palmed off',
          'sent on',
        ],
        ['to', 'onto', 'on to'],
        ['someone else', 'somebody else', 'another agent', 'another rep', 'another person', 'a colleague'],
      ),
  ),
  say(
    { k: 'metric', metric: 'csat' },
    oneOf(
      ['how content', 'how pleased', 'how delighted', 'how thrilled', 'how chuffed'],
      ['are', 'were'],
      ['', 'our', 'the'],
      ['customers', 'clients', 'users', 'people'],
    ),
  ),
  say(
    { k: 'metric', metric: 'csat_response_rate' },
    'survey uptake|uptake of the survey|uptake of our surveys|uptake of surveys|survey take up|survey turnout|survey completion|survey completion rate|survey fill rate|survey fill in rate|survey engagement|csat survey uptake|turnout for the survey|turnout on surveys',
  ),
  say(
    { k: 'share_of', metric: 'csat_response_rate' },
    oneOf(
      ['bother to', 'bothered to', 'take the trouble to', 'took the trouble to', 'care to', 'cared to'],
      ['fill in', 'fill out', 'answer', 'complete', 'return'],
      ['the', 'our', 'a'],
      ['survey', 'surveys', 'csat survey', 'satisfaction survey'],
    ),
  ),
  say(
    { k: 'metric', metric: 'low_scores' },
    oneOf(
      ['gave us', 'give us', 'left us', 'slammed us with', 'panned us with', 'hit us with', 'handed us'],
      ['1 or 2', '1 and 2', 'one or two', 'one and two'],
      ['stars'],
    ) +
      '|thumbs down ratings|stinkers|rock bottom ratings|scathing ratings|damning ratings|lousy ratings|lousy scores|awful ratings|awful scores|terrible ratings|terrible scores|rotten ratings',
  ),
  say(
    { k: 'created' },
    oneOf(
      ['customers', 'clients', 'users', 'people', 'they'],
      ['pitched', 'floated', 'proposed', 'voiced', 'aired', 'put forward', 'came up with', 'threw in'],
    ),
  ),
  say(
    { k: 'share_of', metric: 'suggestion_adoption_rate' },
    'take up|took up|take on board|took on board|taken on board|act on|acted on|ran with|run with|put into practice|green lit|got the green light|did we take up|did we act on|we acted on',
  ),
  say(
    { k: 'metric', metric: 'unanswered' },
    oneOf(
      [
        'nobody has',
        'no one has',
        "nobody's",
        'nobody',
        'no one',
        "no one's",
        'none of us has',
        'we have not',
        "we haven't",
      ],
      ['answered', 'replied to', 'responded to', 'got back to'],
      ['', 'yet', 'so far'],
    ) +
      "|still waiting to hear from us|waiting to hear from us|still waiting to hear from us for the first time|waiting to hear back|still waiting to hear back|haven't heard back|haven't heard back yet|have not heard back|heard nothing back|left hanging|left unanswered|left on read|ghosted|with no word from us|without any reply|still without a reply|still without an answer",
  ),
  say(
    { k: 'metric', metric: 'overdue' },
    oneOf(
      ['blown', 'busted', 'overshot', 'gone past', 'sailed past', 'run past', 'past', 'beyond', 'outlived'],
      ['its', 'their', 'the'],
      ['deadline', 'deadlines', 'due date', 'due dates', 'due time', 'time limit', 'sell by date'],
    ),
  ),
  say(
    { k: 'metric', metric: 'sla' },
    oneOf(
      ['keep', 'keeping', 'kept', 'honour', 'honouring', 'honor', 'honoring', 'stick to', 'sticking to'],
      ['our', 'the'],
      ['sla', 'slas', 'sla promise', 'sla promises'],
    ) +
      '|live up to our sla|living up to our sla|deliver on our sla|delivering on our sla|sla promises|sla discipline',
  ),
];
