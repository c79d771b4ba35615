// Targets: which groups are over or under theirs, and whether one figure meets its own.
import { joined, oneOf, say, type Phrases } from './phrases.js';

const WHOSE = ['', 'the', 'our', 'its', 'their', 'my', 'your', 'his', 'her', 'that'];
const GOALS = ['target', 'targets', 'goal', 'goals'];

export const TARGET_WORDS: readonly Phrases[] = [
  // 都达到了没 says no "target", 满意度目标是多少 asks for it: the figure is held against it, and the answer names it.
  say({ k: 'target' }, joined('达到|达成|达标|做到', '了没|了没有|没有|了吗|没')),
  say(
    { k: 'target' },
    joined(
      '|的',
      '目标|目标值|目标线|考核目标|达标线|达标标准|考核线',
      '|是|定|定的|设的|设|定在|要求',
      '多少|多高|多久|几|什么|啥|怎么定的',
    ),
  ),
  say(
    { k: 'having', than: 'target', side: 'missed' },
    '没达标|未达标|不达标|没有达标|没达标的|未达标的|不达标的|没达到目标|没有达到目标|未达到目标|达不到目标|不到目标|没到目标|没完成目标|未完成目标|没有完成目标|没达到目标值|未达到目标值',
  ),
  say(
    { k: 'having', than: 'target', side: 'met' },
    '达标了|达标的|达到目标|达到了目标|达到目标的|完成目标|完成了目标|达到目标值|达成目标|达成了目标',
  ),
  say(
    { k: 'having', than: 'target', side: 'above' },
    '超过目标|高于目标|超出目标|超过了目标|超过目标值|高于目标值',
  ),
  say({ k: 'having', than: 'target', side: 'below' }, '低于目标|低于目标值|少于目标'),
  say(
    { k: 'target' },
    '达标了吗|达标吗|达标没|达标没有|达标了没|达标了没有|有没有达标|是否达标|达不达标|达到目标了吗|达到目标没有|有没有达到目标|是否达到目标|目标完成了吗|目标达成了吗|完成目标了吗|目标完成情况|达标情况|离目标还差多少|离目标差多少|离目标还有多远|距离目标还差多少|距离目标还有多远|距目标还差多少|跟目标差多少|和目标差多少|与目标差多少|跟目标比怎么样|和目标比怎么样|与目标相比|跟目标比|和目标比',
  ),

  say(
    { k: 'having', than: 'target', side: 'missed' },
    "missing target|missing the target|missing their target|missing their targets|missed target|missed the target|missed their target|misses the target|miss the target|miss their target|off target|short of target|short of the target|short of their target|behind target|not on target|not meeting target|not meeting the target|not meeting their target|not hitting target|not hitting the target|not reaching the target|did not meet the target|didn't meet the target|didn't hit the target|did not hit the target|failing the target|failed the target|not at target",
  ),
  say(
    { k: 'having', than: 'target', side: 'met' },
    'on track|on target|meeting target|meeting the target|meeting their target|meets the target|meet the target|meet their target|met target|met the target|met their target|hit target|hit the target|hit their target|hits the target|hitting the target|hitting target|reached the target|reach the target|reaches the target|reaching the target|at target|at or above target',
  ),
  say(
    { k: 'having', than: 'target', side: 'above' },
    'above target|above the target|over target|over the target|above their target|exceeding the target|exceeding target|exceeds the target|exceeded the target|exceed the target|beyond target',
  ),
  say(
    { k: 'having', than: 'target', side: 'below' },
    'below target|below the target|under target|under the target|below their target|under their target|below their targets',
  ),
  // "within our target", "up to the goal": a word of place or a verb, whose, and what it is called.
  say(
    { k: 'having', than: 'target', side: 'met' },
    oneOf(
      [
        ['on', 'at', 'within', 'inside', 'up to', 'making', 'make', 'makes', 'made', 'achieving', 'achieve'],
        ['achieves', 'achieved', 'attaining', 'attain', 'attained', 'satisfying', 'satisfy'],
        [
          'meet',
          'meets',
          'met',
          'meeting',
          'hit',
          'hits',
          'hitting',
          'reach',
          'reaches',
          'reached',
          'reaching',
        ],
      ].flat(),
      WHOSE,
      GOALS,
    ),
  ),
  say(
    { k: 'having', than: 'target', side: 'above' },
    oneOf(
      ['beating', 'beat', 'beats', 'surpassing', 'surpass', 'surpassed', 'ahead of', 'better than'],
      WHOSE,
      GOALS,
    ),
  ),
  say(
    { k: 'target' },
    oneOf(
      [
        'vs',
        'versus',
        'against',
        'compare to',
        'compare with',
        'compare against',
        'compared to',
        'compared with',
      ],
      ['', 'the', 'our', 'its', 'their', 'my'],
      GOALS,
    ),
  ),
  say(
    { k: 'target' },
    'vs target|vs the target|versus target|against target|against the target|compared with target|compared to target|compared with the target|compared to the target|against our target|vs our target|vs goal',
  ),
  say({ k: 'target', part: 'noun' }, 'target|targets|goal|goals'),
  say(
    { k: 'target', part: 'verb' },
    'meeting|meet|met|hitting|hit|reaching|reach|reached|making|achieve|achieved|achieving',
  ),
  say({ k: 'target', part: 'noun' }, '目标|目标还差多少|目标差多少|目标还有多远|目标还差几个点|目标多远'),
  say(
    { k: 'target', part: 'verb' },
    'how far are we from|how far are we off|how far off|how far off are we from|how far away are we from|how far from|how close are we to|how close to|gap to|gap between|distance to|short of|离|距离|距|离我们的',
  ),
];
