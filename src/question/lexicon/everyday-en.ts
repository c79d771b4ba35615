// Everyday English of a support desk: replies and queues, what is done at the first try, rates told as shares,
// and the courtesies that say nothing of figures wherever they stand.
import { oneOf, say, type Phrases } from './phrases.js';

const FIX = [
  'fix',
  'fixed',
  'solve',
  'solved',
  'resolve',
  'resolved',
  'close',
  'closed',
  'settle',
  'settled',
];
const FIRST_TRY = [
  'on the first contact',
  'on first contact',
  'at the first contact',
  'at first contact',
  'the first time',
  'first time',
  'on the first try',
  'at the first try',
  'on the first touch',
  'first time round',
  'first time around',
  'the first time round',
  'the first time around',
  'right first time',
  'on the first go',
  'at the first go',
  'at first go',
  'first go',
  'on the first attempt',
  'at the first attempt',
  'first try',
  'in one go',
  'in one contact',
  'in one touch',
];
const DONE_WITH = [
  'being solved',
  'being resolved',
  'being closed',
  'we solved them',
  'we closed them',
  'they were solved',
  'they were closed',
  'resolution',
  'closing',
];
const REPLY = ['reply', 'response', 'answer'];

export const EVERYDAY_EN_WORDS: readonly Phrases[] = [
  // How long a reply takes. "Replies" alone may be a number of messages, which is counted nowhere.
  say(
    { k: 'metric', metric: 'response_time' },
    'reply speed|speed of reply|speed of replies|replying speed|speed of our replies|reply turnaround',
  ),
  say(
    { k: 'share_of', metric: 'response_time' },
    `reply|replies|replying|respond|responds|responding|answer|answer tickets|answer customers|get back to customers|get back to people|${oneOf(['wait for', 'wait for a', 'wait for an', 'wait on a', 'wait between'], [...REPLY, 'replies', 'answers'])}`,
  ),
  say(
    { k: 'share_of', metric: 'first_response_time' },
    [
      oneOf(
        ['wait for', 'wait on'],
        ['a first', 'the first', 'their first', 'our first', 'that first', 'first'],
        REPLY,
      ),
      oneOf(['first'], ['reply', 'replies', 'responses', 'answer', 'answers']),
      oneOf(
        ['first', 'initially'],
        ['get back to', 'reply to', 'respond to', 'answer'],
        ['a customer', 'customers', 'our customers', 'people'],
      ),
      oneOf(['get back to'], ['a customer', 'customers', 'our customers', 'people'], ['first', 'initially']),
      'reply first|respond first|get a first reply|get a first response|get a first answer|get their first reply|get their first response|get their first answer|get the first reply|get the first response',
    ].join('|'),
  ),
  say(
    { k: 'metric', metric: 'resolution_time' },
    'turnaround time|turnaround|turn around time|tat|turnaround times|fix time|fix times|fixing time|time to fix|solve time|solving time|closing time|close time|closure time|resolve time|resolving time',
  ),
  say(
    { k: 'metric', metric: 'resolution_time' },
    oneOf(
      [
        'time it takes',
        'time it took',
        'time we take',
        'time we took',
        'how much time it takes',
        'how long it takes',
        'how long it took',
      ],
      ['', 'us'],
      ['to'],
      ['solve', 'resolve', 'close', 'fix', 'sort out', 'finish'],
    ),
  ),
  // "resolution % by team", "avg resolution in hours": the sort of figure beside it says which it is.
  say({ k: 'share_of', metric: 'resolution_rate' }, 'resolution'),
  say({ k: 'share_of', metric: 'resolution_time' }, 'resolution'),
  say(
    { k: 'metric', metric: 'resolved' },
    'completed|tickets completed|completed tickets|cases completed|did we complete|we completed',
  ),
  say({ k: 'share_of', metric: 'fcr' }, oneOf(['', 'get', 'got', 'we', 'do we', 'did we'], FIX, FIRST_TRY)),
  say(
    { k: 'share_of', metric: 'reopen_rate' },
    oneOf(
      ['came back', 'come back', 'bounced back', 'bounce back', 'were reopened', 'reopened'],
      ['after', 'following'],
      DONE_WITH,
    ),
  ),
  say(
    { k: 'share_of', metric: 'transfer_rate' },
    oneOf(
      [
        'handed over',
        'handed',
        'handed on',
        'passed',
        'passed on',
        'moved',
        'given',
        'reassigned',
        'transferred',
      ],
      ['to'],
      [
        'someone else',
        'somebody else',
        'another agent',
        'another person',
        'a colleague',
        'another colleague',
      ],
    ),
  ),
  say(
    { k: 'share_of', metric: 'multi_transfer_rate' },
    'repeat transfers|repeated transfers|multiple transfers|transferred repeatedly|transferred several times|transferred multiple times',
  ),
  say(
    { k: 'share_of', metric: 'repeat_complaint_rate' },
    'repeat complainers|repeat complainer|people complain again|complain more than once',
  ),
  say(
    { k: 'share_of', metric: 'suggestion_adoption_rate' },
    'adopt|do we adopt|did we adopt|we adopt|we adopted|get adopted|got adopted|we took up|taken up',
  ),
  say(
    { k: 'share_of', metric: 'csat_response_rate' },
    oneOf(
      [
        'fill in',
        'fill out',
        'filled in',
        'filled out',
        'complete',
        'completed',
        'answer',
        'answered',
        'return',
        'returned',
      ],
      ['the', 'our', 'a', 'their', ''],
      [
        'survey',
        'surveys',
        'csat survey',
        'csat surveys',
        'satisfaction survey',
        'satisfaction surveys',
        'questionnaire',
      ],
    ),
  ),
  say(
    { k: 'share_of', metric: 'churn_rate' },
    'customers did we lose|customers do we lose|customers have we lost|customers we lost|customers we lose|customers leave us|customers leave',
  ),

  say(
    { k: 'metric', metric: 'follow_up_rate' },
    oneOf(
      ['how often do we', 'how often did we', 'how often are we able to'],
      ['follow up on', 'follow up after', 'follow up with', 'get back on', 'call back after'],
      ['', 'a', 'the'],
      ['bad', 'low', 'poor', 'negative'],
      ['ratings', 'rating', 'scores', 'score', 'reviews', 'review'],
    ),
  ),
  say(
    { k: 'share_of', metric: 'follow_up_rate' },
    oneOf(
      ['get back to', 'got back to', 'follow up with', 'followed up with', 'call back', 'called back'],
      ['the', ''],
      ['people', 'customers', 'everyone'],
      ['who rated us', 'who rated', 'who gave us', 'who left', 'who left us'],
      [
        'badly',
        'low',
        'poorly',
        'a bad score',
        'bad scores',
        'a low score',
        'low scores',
        'bad ratings',
        'a bad rating',
        'a low rating',
        'low ratings',
      ],
    ),
  ),
  say(
    { k: 'share_of', metric: 'repurchase_rate' },
    oneOf(
      ['', 'customers', 'customers who'],
      ['bought again', 'buy again', 'purchased again', 'ordered again', 'came back to buy'],
      [
        '',
        'within 90 days',
        'within 90 days of a support case',
        'within 90 days of a case',
        'within 90 days of a ticket',
        'within 90 days of support',
        'within 90 days after a ticket',
        'within 90 days after a case',
      ],
    ),
  ),

  // Marks that customers give.
  say(
    { k: 'metric', metric: 'csat' },
    'customer happiness|happiness|client satisfaction|client happiness|satisfaction levels|satisfaction level|customer satisfaction levels|customer satisfaction level',
  ),
  say(
    { k: 'figure', figure: 'score' },
    'out of 5|out of five|out of 5 stars|on a scale of 5|on a scale of 1 to 5',
  ),
  say(
    { k: 'metric', metric: 'csat_score' },
    'how many stars|stars out of 5|star rating|star ratings|average stars|avg stars|happiness score',
  ),
  say(
    { k: 'metric', metric: 'csat_score' },
    oneOf(
      [
        'what score',
        'what scores',
        'what rating',
        'what ratings',
        'what marks',
        'what mark',
        'which score',
        'which scores',
        'how many stars',
        'the score',
        'the scores',
        'the ratings',
      ],
      ['do', 'did', 'have', ''],
      ['customers', 'our customers', 'people', 'clients', 'users'],
      ['give', 'gave', 'given', 'leave', 'left'],
    ),
  ),
  say(
    { k: 'metric', metric: 'csat_score' },
    oneOf(
      ['how', 'what'],
      ['do', 'did', 'have', 'would', ''],
      ['customers', 'our customers', 'people', 'clients', 'users'],
      ['rate', 'rated', 'score', 'scored'],
    ),
  ),
  say(
    { k: 'metric', metric: 'low_scores' },
    oneOf(
      ['1 and 2', '1 or 2', 'one and two', 'one or two', '1 to 2', '1 & 2', '1~2', '1 star and 2'],
      ['star'],
      ['ratings', 'rating', 'reviews', 'scores'],
    ) +
      '|' +
      oneOf(
        ['ratings', 'scores', 'reviews'],
        ['of'],
        ['1 or 2', '1 and 2', 'one or two', '1 or 2 stars', '1 and 2 stars'],
      ),
  ),

  say(
    { k: 'metric', metric: 'first_response_sla' },
    oneOf(
      ['first response', 'first reply', 'frt', 'first responses', 'first replies'],
      ['sla hit rate', 'hit rate', 'sla hits', 'on time rate', 'punctuality'],
    ) +
      '|' +
      oneOf(
        [
          'first replies',
          'first responses',
          'first answers',
          'first reply',
          'first response',
          'first answer',
        ],
        ['', 'that were', 'that are', 'were', 'are', 'that went out', 'sent', 'that came', 'made'],
        ['on time', 'in time', 'within sla'],
      ),
  ),
  say(
    { k: 'metric', metric: 'resolution_sla' },
    oneOf(
      ['', 'did we', 'do we', 'tickets did we', 'tickets do we'],
      [...FIX, 'finish', 'finished', 'get done'],
      ['on time', 'within sla', 'within the sla'],
    ),
  ),
  say(
    { k: 'metric', metric: 'overdue' },
    oneOf(
      [
        'have blown',
        'blown',
        'blew',
        'have missed',
        'have busted',
        'have gone past',
        'have run past',
        'are past',
        'are over',
      ],
      ['their sla', 'the sla', 'sla', 'their slas', 'their deadline'],
      [
        '',
        'and are still open',
        'and still open',
        'but are still open',
        'and are not resolved',
        'and still are open',
      ],
    ),
  ),
  say(
    { k: 'metric', metric: 'backlog' },
    'queue size|size of the queue|size of our queue|length of the queue|queue length|queue depth|how big is the queue|how long is the queue|how full is the queue|how big is our queue|how long is our queue|how deep is the queue|open queue',
  ),
  say(
    { k: 'metric', metric: 'tickets' },
    'intake|ticket intake|intake of tickets|ticket volumes|volume of tickets coming in|intake volume|incoming volume|new ticket volume|inflow of tickets',
  ),
  say(
    { k: 'figure', figure: 'count' },
    '# of|the # of|no. of|no of|nr of|nr. of|num of|qty of|total # of|volumes|the volume of',
  ),
  say(
    { k: 'figure', figure: 'rate' },
    'how many %|how many % of|how many pct of|what pct of|what pct|what portion of|what portion|portion of|what fraction of|what fraction|fraction of|rates|as a rate|as rates|as a % rate',
  ),
  say({ k: 'created' }, 'log|did we log|we log|do we log|come from|coming from'),

  // Said to whoever answers; of the figures nothing.
  say(
    { k: 'filler' },
    "tagged|tagged with|tagged as|labelled|labelled as|labeled|labeled as|categorised as|categorized as|filed under|kindly|possibly|tldr|tl;dr|tl dr|lah|can u|could u|would u|will u|can u tell me|can u show me|could you kindly|could you possibly|if you could possibly|do the needful|please do the needful|do the needful and|do the needful and send|please do the needful and send|do the needful and share|please do the needful and share|do the needful and provide|please do the needful and provide|possibly tell me|look up|i'd love to know|i would love to know|i'd love to see|i would love to see|love to know|love to see|i'm interested in|i am interested in|interested in|interested to know|i'd need|i would need|i'd need to know|i'd like to have|i would like to have|i'd like to get|help me find|help me with|help me get|help me see|help me understand|update me on|fill me in on|brief me on|catch me up on|bring me up to date on|bring me up to speed on|walk me through|talk me through|point me to|i'd appreciate|i would appreciate|would appreciate|if i may|if i may ask|if i might|may i ask|might i ask|can i ask|could i ask|i wanted to ask|i want to ask|i have a question|i've a question|i've got a question|my question is|my question is about|where can i see|where can i find|where do i find|where do i see|where can we see|where could i see|where could i find|need number|need the number|need a number|need numbers|need the figure|need the figures|need figures|number please|sanity check|quick sanity check|quick sanity|just a quick one|quick favour|quick favor|do me a favour|do me a favor|for a second|for a sec|how good is|how good was|how bad is|how bad was|how high is|how high was|how low is|how low was|how high are|how low are|how good are|how bad are|how good were|how bad were|thanks everyone|thank you everyone|thanks everybody|thanks all|thank you all|good morning everyone|morning everyone|hello everyone|hey everyone|hi everybody|hey everybody|hello everybody|good morning everybody|good morning all|sitting in|sits in|sitting on|sits on|to me like i'm new|like i'm new|to me like i'm five|to me like i'm 5|like i'm five|like i'm 5|in simple terms|in plain english|in plain terms|in simple words|to a beginner|to a newbie|for dummies|for beginners|i'm new here|i am new here|i'm new|yo|anyhow|anyways|anyway|hope you had a nice weekend|hope you had a good weekend|hope you had a great weekend|i hope you had a nice weekend|i hope you had a good weekend|hope you're doing well|hope you are doing well|hope you're having a good day|hope this finds you well|hope this message finds you well|trust you are well|have a lovely day|have a nice weekend|kind of you|at all|by any chance|off the top of your head|while you're at it",
  ),
  say({ k: 'explain' }, 'wth is|wtf is|what the heck is|what the hell is|what on earth is|remind me what is'),
  say(
    { k: 'metric', metric: 'backlog', now: true },
    'open have we got|open do we have|do we have open|have we got open',
  ),
  say(
    { k: 'metric', metric: 'unanswered' },
    "hasn't replied to|haven't replied to|hasnt replied to|havent replied to|has not replied to|have not replied to|still hasn't replied to|still haven't replied to|still hasnt replied to|still havent replied to|hasn't answered|haven't answered|hasnt answered|havent answered",
  ),
  say({ k: 'self' }, 'assigned to me'),
  say({ k: 'who', plural: false }, "whos|whos got|who's got|who has got"),
  say(
    { k: 'filler' },
    "even|what's sitting in|what is sitting in|whats sitting in|what's in the|what is in the",
  ),
  say(
    { k: 'metric', metric: 'overdue' },
    'past its due date|past their due date|past the due date|past due date|anything past its due date|anything past due|anything past the due date',
  ),
];
