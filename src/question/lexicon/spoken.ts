// English as it is spoken: verbs with a little word behind them ("close out", "sent in"), what has not been done yet, other ways to
// say which way a figure went.
import { oneOf, say, type Phrases } from './phrases.js';

/** "isn't", "isnt", "is not". */
const not = (...verbs: readonly string[]): string[] =>
  verbs.flatMap((verb) => [`${verb}n't`, `${verb}nt`, `${verb} not`]);

const HAVE_NOT = [...not('have', 'has'), 'have still not', 'has still not', "still haven't", "still hasn't"];
const ARE_NOT = [...not('are', 'is'), "still aren't", "still isn't", 'are still not', 'is still not'];
const DONE = ['resolved', 'closed', 'solved', 'fixed', 'finished', 'completed', 'wrapped up', 'closed out'];
const ANSWERED = ['answered', 'replied to', 'responded to'];
const REPLY = ['reply', 'response', 'answer'];
const A_REPLY = oneOf(['a', 'an', 'a first', 'any', 'their first', 'the first', 'first'], REPLY).split('|');
const BAD = ['bad', 'poor', 'low', 'negative', 'unhappy'];
const SCORES = ['scores', 'ratings', 'reviews', 'score', 'rating', 'csat scores', 'csat ratings', 'feedback'];

export const SPOKEN_WORDS: readonly Phrases[] = [
  say(
    { k: 'metric', metric: 'resolved' },
    'close out|closes out|closing out|closed off|close off|closing off|wrap up|wraps up|wrapped up|wrapping up|finish off|finished off|finish up|finished up|knock out|knocked out|knock over|knocked over|sort out|sorted out|got sorted|get sorted|was sorted|were sorted|been sorted|polish off|polished off|cleared|did we clear|put to bed',
  ),
  say(
    { k: 'either', metrics: ['resolved', 'tickets'] },
    oneOf(
      ['', 'did we', 'we', 'have we', 'we have'],
      [
        'get through',
        'got through',
        'getting through',
        'gotten through',
        'work through',
        'worked through',
        'deal with',
        'dealt with',
        'dealing with',
      ],
    ),
  ),
  say(
    { k: 'created' },
    'sent|sent in|sent us|sent to us|sent through|sent over|send in|send us|send through|send over|come through|coming through|comes through|came through|come in to us|came in to us|came our way|landed|turned up|rolled in|rolling in|roll in|came up|come up|popped up|put in|got in|lodged|flagged',
  ),
  say(
    { k: 'metric', metric: 'resolution_time' },
    oneOf(
      [
        'time to',
        'how long to',
        'how long does it take to',
        'how long does it take us to',
        'how long did it take to',
        'how long did it take us to',
        'how long do we take to',
      ],
      ['close', 'close out', 'wrap up', 'finish', 'finish off', 'sort out', 'fix'],
      ['', 'a ticket', 'tickets'],
    ),
  ),
  say(
    { k: 'filler' },
    'send me|send me over|send me through|could you send|can you send|could you send me|can you send me|could someone send me|can someone send me|could you send over|can you send over|could you send through|can you send through|please send|please send me|pls send|pls send me',
  ),
  say({ k: 'blocked' }, 'sent to|send to|sent back|send back|sent on|sent on to|sent out|send out|sent away'),

  say(
    { k: 'metric', metric: 'backlog', now: true },
    [
      oneOf(HAVE_NOT, ['been', 'yet been'], DONE, ['', 'yet']),
      oneOf(ARE_NOT, ['', 'yet'], DONE, ['', 'yet']),
      oneOf(['still not', 'not been', 'still to be', 'yet to be', 'still waiting to be'], DONE, ['', 'yet']),
      oneOf(["hasn't anyone", "haven't we", 'have we not', 'has nobody'], ['resolved', 'closed', 'solved']),
    ].join('|'),
  ),
  say(
    { k: 'metric', metric: 'unanswered' },
    [
      oneOf(HAVE_NOT, ['had', 'got', 'gotten', 'received'], A_REPLY, ['', 'yet', 'so far']),
      oneOf(HAVE_NOT, ['been', 'yet been'], ANSWERED, ['', 'yet']),
      oneOf(ARE_NOT, ['', 'yet'], ['answered', 'replied to'], ['', 'yet']),
      oneOf(not('do', 'does'), ['have'], A_REPLY, ['', 'yet']),
      oneOf(['without', 'have not had'], A_REPLY, ['', 'yet', 'so far']),
      oneOf(
        [
          'with',
          'have had',
          'has had',
          'had',
          'have',
          'have got',
          'has got',
          'got',
          'have received',
          'received',
        ],
        ['no', 'no first', 'not a single', 'zero'],
        [...REPLY, 'replies', 'responses'],
        ['', 'yet', 'so far', 'at all'],
      ),
      oneOf(["hasn't anyone", "haven't we", 'have we not', 'has nobody'], ANSWERED, ['', 'yet']),
      oneOf(['nobody', 'no one', 'no one has', 'nobody has'], ANSWERED, ['', 'yet']),
      oneOf(['', 'still', 'that still', 'that'], ['need', 'needs'], A_REPLY),
      oneOf(['still not', 'not been', 'still to be', 'yet to be', 'still waiting to be'], ANSWERED, [
        '',
        'yet',
      ]),
      oneOf(
        [
          'waiting on',
          'waiting for',
          'still waiting on',
          'still waiting for',
          'yet to get',
          'yet to receive',
          'still without',
          'still missing',
          'missing',
        ],
        A_REPLY,
      ),
    ].join('|'),
  ),

  say(
    { k: 'having', than: 'target', side: 'missed' },
    oneOf(
      ["aren't", "isn't", 'arent', 'isnt', "weren't", "wasn't"],
      ['on', 'meeting', 'hitting', 'reaching', 'at'],
      ['target', 'the target', 'their target', 'their targets'],
    ) +
      '|' +
      oneOf(
        ["haven't", "hasn't", "didn't", "don't", "doesn't", 'havent', 'hasnt', 'didnt'],
        ['met', 'meet', 'hit', 'reach', 'reached'],
        ['target', 'the target', 'their target', 'their targets'],
      ),
  ),

  say(
    { k: 'metric', metric: 'follow_up_rate' },
    oneOf(
      ['follow up rate', 'followed up rate', 'callback rate', 'call back rate'],
      ['on', 'for', 'of', 'after'],
      ['', 'the', 'our'],
      BAD,
      SCORES,
    ),
  ),

  // "Up on May": which way it went, and against what. Nothing of it is left where no other time stands behind it.
  say({ k: 'versus' }, 'up on|down on|up from|down from|up against'),
  say({ k: 'trend' }, 'trended|been trending'),
  say(
    { k: 'target' },
    'tracking to target|tracking to our target|tracking to the target|tracking against target|tracking against our target|tracking against the target|tracking vs target',
  ),
  say(
    { k: 'not' },
    "everywhere but|everywhere except|everywhere except for|everywhere other than|everywhere excluding|everywhere apart from|everywhere outside|everywhere outside of|anywhere but|anywhere except|outside|outside of|don't include|don't count|do not include|do not count",
  ),
  say({ k: 'everyone', dim: 'region' }, 'everywhere'),

  say(
    { k: 'filler' },
    "g'day|gday|howdy|hiya|heya|greetings|good day|have a good day|have a great day|have a nice day|have a good one|have a good weekend|have a great weekend|enjoy your weekend|hope you had a good weekend|hope you had a great weekend|hope you had a nice weekend|hope your week is going well|hope all is well|hope all's well",
  ),
];
