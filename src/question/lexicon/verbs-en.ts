// English that asks which of them by a verb or a feeling ("churned the most", "least satisfied"), and against whom ("more than Alice").
import type { DimensionId } from '../../metrics/metric.js';
import { oneOf, say, type Phrases } from './phrases.js';

const THROUGH = ['across', 'over', 'throughout', 'on', 'through'];
/** Teams and people are one scope: to ask of all of either is to ask of everybody. */
const ALL_OF: readonly (readonly [DimensionId, string, string])[] = [
  ['agent', 'team', 'teams'],
  ['agent', 'agent', 'agents'],
  ['channel', 'channel', 'channels'],
  ['product', 'product', 'products'],
  ['product_line', 'product line', 'product lines'],
  ['region', 'region', 'regions'],
  ['category', 'category', 'categories'],
  ['segment', 'segment', 'segments'],
  ['priority', 'priority', 'priorities'],
];

export const VERB_EN_WORDS: readonly Phrases[] = [
  // Which of them: by a verb, or by how they feel.
  say(
    { k: 'extreme', extreme: 'max', metric: 'churn_rate' },
    'churned the most|churns the most|churn the most|churned most|churns most',
  ),
  say(
    { k: 'extreme', extreme: 'min', metric: 'churn_rate' },
    'churned the least|churns the least|churn the least|churned least|churns least',
  ),
  say(
    { k: 'extreme', extreme: 'max', metric: 'csat' },
    'most satisfied|the most satisfied|happiest|the happiest|most happy',
  ),
  say(
    { k: 'extreme', extreme: 'min', metric: 'csat' },
    'least satisfied|the least satisfied|least happy|unhappiest|the unhappiest|most dissatisfied|most unhappy',
  ),
  say(
    { k: 'extreme', extreme: 'max', metric: 'faults' },
    'breaks the most|break the most|breaks most|breaks most often|breaks down the most|fails the most|fails most often|broke the most|failed the most',
  ),
  say(
    { k: 'extreme', extreme: 'max', metric: 'tickets' },
    'peak|the peak|most common|the most common|commonest|most frequent|the most frequent',
  ),
  say(
    { k: 'extreme', extreme: 'min', metric: 'tickets' },
    'least common|the least common|least frequent|the least frequent|quietest|the quietest',
  ),
  // By the figure that is named beside it.
  say({ k: 'extreme', extreme: 'max' }, 'most productive|the most productive'),
  say({ k: 'extreme', extreme: 'min' }, 'least productive|the least productive'),
  say(
    { k: 'extreme', extreme: 'worst' },
    `most bad|the most bad|baddest|${oneOf(['struggling', 'struggles', 'struggle', 'struggled'], ['most', 'the most'], ['', 'with', 'on'])}|doing the worst|doing worst on|performing worst|performing the worst|lagging the most|lagging most`,
  ),
  say(
    { k: 'extreme', extreme: 'best' },
    'most good|doing the best|performing best|performing the best|shining the most',
  ),
  say(
    { k: 'versus' },
    'stack up|stacks up|stacked up|stack up against|stacks up against|stacked up against|stack up to|measure up against|measures up against|measured up against|measure up to|square up against|stack up with',
  ),
  // "did Sam resolve more than Alice": against somebody who is named, else a number of something that is not read.
  say({ k: 'versus' }, 'more than|less than|fewer than'),
  say({ k: 'change', weak: true }, 'bigger|smaller|larger|bigger or smaller|larger or smaller'),
  say(
    { k: 'change' },
    'percentage change|percent change|% change|pct change|change in %|percentage difference|% difference|the % change|the percentage change',
  ),
  say({ k: 'total' }, 'sum of|the sum of|combined total of|combined total|total of'),
  say(
    { k: 'spread' },
    'distribution by bucket|distribution by buckets|distribution in buckets|bucketed distribution|distribution by bin|distribution in bins',
  ),
  say(
    { k: 'list' },
    'list everything|show everything|list anything|show me everything|list every ticket|list each ticket|list every one|list every',
  ),
  say({ k: 'chart', wish: 'line' }, 'curve|as a curve|line curve|in a curve'),
  say(
    { k: 'dim', dim: 'category' },
    'ticket driver|contact driver|driver of tickets|driver of contacts|ticket category|category of ticket',
  ),
  say(
    { k: 'dim', dim: 'category', plural: true },
    'ticket drivers|contact drivers|drivers of tickets|drivers of contacts',
  ),
  say({ k: 'dim', dim: 'model', plural: true }, 'hardware models|device models'),
  say({ k: 'dim', dim: 'model' }, 'hardware model|device model'),
  // "across all teams", "over every one of our channels": whatever they are, nothing is left out.
  ...ALL_OF.map(([dim, one, several]) =>
    say(
      dim === 'agent' ? { k: 'everyone' } : { k: 'everyone', dim },
      [
        oneOf(
          THROUGH,
          ['all', 'all the', 'all our', 'all of the', 'all of our', 'all my', 'any of the'],
          [several],
        ),
        oneOf(THROUGH, ['every', 'every single', 'each and every'], [one]),
      ].join('|'),
    ),
  ),
  say({ k: 'everyone', whole: true }, 'all in all|on the whole|across everything'),

  say(
    { k: 'explain' },
    'what exactly counts as|what exactly is counted as|what exactly do we count as|how exactly is|how exactly do we calculate|how exactly do you calculate|what exactly do we mean by|what exactly do you mean by',
  ),
  say(
    { k: 'command' },
    oneOf(
      ['report', 'raise', 'log', 'file', 'make', 'submit', 'lodge', 'open'],
      ['a', 'an', 'this', 'that'],
      ['fault', 'complaint', 'suggestion', 'issue', 'problem', 'bug', 'defect', 'ticket', 'case', 'request'],
    ),
  ),
];
