// Words of English turns that change the answer before: a statistic by another name, the whole of the country, the order of a list, what a device runs.
import { oneOf, say, type Phrases } from './phrases.js';

/** From one end to the other. */
const ends = (one: string, other: string): string =>
  oneOf(['', 'from', 'from the'], one.split('|'), ['to', 'to the', 'down to'], other.split('|'));

export const OPERATOR_EN_WORDS: readonly Phrases[] = [
  say(
    { k: 'stat', stat: 'mean' },
    `${oneOf(['', 'the'], ['arithmetic', 'plain', 'simple', 'straight', 'ordinary', 'regular', 'straightforward', 'unweighted'], ['mean', 'average', 'avg'])}`,
  ),
  say(
    { k: 'stat', stat: 'median' },
    '50th percentile|fiftieth percentile|p50|the middle value|middle value|midpoint',
  ),
  say(
    { k: 'stat', stat: 'p90' },
    'ninetieth percentile|the ninetieth percentile|the ninetieth|9 out of 10|nine out of ten|9 in 10|nine in ten|slowest tenth cutoff',
  ),
  say(
    { k: 'stat', stat: 'p95' },
    'ninety-fifth percentile|ninety fifth percentile|the ninety-fifth|ninety-fifth|ninety fifth|the 95th|19 out of 20|nineteen out of twenty',
  ),
  say(
    { k: 'everyone', dim: 'region' },
    'nationwide|nation-wide|nationally|countrywide|country-wide|the whole country|the entire country|whole country|all over the country|across the country|all provinces|every province|every region|whichever region',
  ),
  say(
    { k: 'everyone', whole: true },
    oneOf(
      ['the whole', 'the entire', 'whole', 'the full'],
      [
        'shop',
        'business',
        'operation',
        'org',
        'organisation',
        'organization',
        'firm',
        'outfit',
        'support desk',
        'support org',
      ],
    ) +
      '|company-wide|firm-wide|firm wide|org-wide|org wide|organisation-wide|desk-wide|business-wide|the entire company|whole company|the company as a whole|company overall',
  ),
  say(
    { k: 'everyone', dim: 'channel' },
    'whichever channel|every channel|any old channel|all of the channels',
  ),
  say(
    { k: 'everyone', dim: 'product' },
    'whichever product|every product|all of the products|the whole range of products',
  ),
  say(
    { k: 'sorted', order: 'worst' },
    'poorest first|weakest first|worst ones first|worst offenders first|from weakest to strongest|weakest to strongest|worst on top',
  ),
  say(
    { k: 'sorted', order: 'best' },
    'strongest first|best ones first|from strongest to weakest|strongest to weakest|best on top',
  ),
  say({ k: 'sorted', order: 'asc' }, 'bottom to top|from the bottom up|bottom up'),
  say({ k: 'sorted', order: 'desc' }, 'top to bottom|from the top down|top down'),
  // "from fast to slow", "fewest to most": from which end.
  say(
    { k: 'sorted', order: 'asc' },
    `${ends('fast|fastest|quick|quickest', 'slow|slowest')}|${ends('short|shortest|quick|quickest', 'long|longest')}|${ends('small|smallest', 'big|biggest|large|largest')}|${ends('few|fewest|least', 'many|most')}|${ends('low|lowest', 'high|highest')}`,
  ),
  say(
    { k: 'sorted', order: 'desc' },
    `${ends('slow|slowest', 'fast|fastest|quick|quickest')}|${ends('long|longest', 'short|shortest|quick|quickest')}|${ends('big|biggest|large|largest', 'small|smallest')}|${ends('many|most', 'few|fewest|least')}|${ends('high|highest', 'low|lowest')}`,
  ),
  say({ k: 'sorted', order: 'best' }, ends('good|best', 'bad|worst')),
  say({ k: 'sorted', order: 'worst' }, ends('bad|worst', 'good|best')),
  // What a device runs is its version.
  say({ k: 'dim', dim: 'version' }, 'firmware|firmware version|firmware release|software release'),
  say(
    { k: 'dim', dim: 'version', plural: true },
    'software versions|firmwares|firmware versions|firmware releases',
  ),
];
