// Words of change: which way something went, and how much by.
import { say, type Phrases } from './phrases.js';

/** 涨了还是跌了, 是升是降, "up or down": which way it went is what is asked. */
const WAYS: readonly (readonly [string, string])[] = [
  ['涨', '跌'],
  ['涨', '降'],
  ['升', '降'],
  ['高', '低'],
  ['多', '少'],
  ['快', '慢'],
  ['好', '坏'],
  ['好', '差'],
  ['增', '减'],
];
const eitherWay = WAYS.flatMap(([a, b]) =>
  [
    [a, b],
    [b, a],
  ].flatMap(([up = '', down = '']) => [
    `${up}了还是${down}了`,
    `是${up}了还是${down}了`,
    `${up}还是${down}`,
    `是${up}还是${down}`,
    `变${up}还是变${down}`,
    `变${up}了还是变${down}了`,
    `是变${up}了还是变${down}了`,
    `变${up}了还是${down}了`,
    `是${up}是${down}`,
  ]),
).join('|');

export const CHANGE_WORDS: readonly Phrases[] = [
  say(
    { k: 'change' },
    `变化|变动|变了多少|变化多少|有变化吗|有什么变化|有没有变化|变化大吗|${eitherWay}|上升还是下降|是上升还是下降|下降还是上升|是下降还是上升|增加还是减少|是增加还是减少|上涨还是下跌|提高还是降低|是提高还是降低|改善还是恶化|变好还是变差|走势变差`,
  ),
  say(
    { k: 'change', way: 'up' },
    '上涨|上升|上升了|涨了|涨了多少|涨|涨得|涨幅|升了|升高|升得|升幅|提高|提高了|提高了多少|提升|提升了|提升了多少|增加|增加了|增加了多少|增加得|增长|增长了|增长得|增幅|多了多少|高了多少|变高|变高了|变多|变多了|变多了吗|越来越多|越来越高|走高|暴涨|激增|大增|飙升|上涨得|上升得|慢了多少|变慢|变慢了|慢了|越来越慢',
  ),
  say(
    { k: 'change', way: 'down' },
    '掉这么多|掉那么多|掉得这么多|掉得那么多|降了|降了多少|降|降得|降幅|下降|下降了|下降了多少|下降得|下滑|下滑了|下滑得|降低|降低了|降低得|下跌|下跌了|跌了|跌得|跌幅|掉了|掉得|少了多少|低了多少|低了|变低|变低了|变少|变少了|变少了吗|越来越少|越来越低|减少|减少了|减少了多少|减少得|减幅|回落|走低|骤降|大跌|快了多少|变快|变快了|越来越快',
  ),
  say(
    { k: 'change', way: 'better' },
    '变好|变好了|好转|好转了|改善|改善了|改善得|改进|改进了|进步|进步了|进步得|越来越好',
  ),
  say(
    { k: 'change', way: 'worse' },
    '变差|变差了|差了|恶化|恶化了|恶化得|退步|退步了|退步得|变糟了|变坏|变坏了|越来越差',
  ),
  say(
    { k: 'change' },
    'change|changed|changes|changing|move|moved|shift|shifted|up or down|down or up|going up or down|going down or up|gone up or down|went up or down|better or worse|worse or better|getting better or worse|got better or worse|faster or slower|slower or faster|getting faster or slower|improving or getting worse|rising or falling|increasing or decreasing|higher or lower|more or fewer',
  ),
  say(
    { k: 'change', way: 'up' },
    'rise|rises|rose|risen|rising|increase|increased|increases|increasing|grow|grew|grown|growing|go up|goes up|went up|going up|gone up|jump|jumped|spike|spiked|climb|climbed|climbing|surge|surged|on the rise|getting higher|got higher',
  ),
  say(
    { k: 'change', way: 'down' },
    'drop|dropped|dropping|drops|fall|fell|falling|fallen|decline|declined|declining|decrease|decreased|decreases|decreasing|go down|goes down|went down|going down|gone down|slip|slipped|slipping|dip|dipped|plunge|plunged|tank|tanked|shrink|shrank|shrunk|shrinking|getting lower|got lower',
  ),
  say(
    { k: 'change', way: 'better' },
    'improve|improved|improves|improving|get better|got better|gets better|gotten better|getting better|got faster|got quicker|get faster|getting faster|gotten faster|become faster|became faster|sped up',
  ),
  say(
    { k: 'change', way: 'worse' },
    'worsen|worsened|worsens|worsening|get worse|got worse|gets worse|gotten worse|getting worse|deteriorate|deteriorated|deteriorating|deterioration|got slower|get slower|getting slower|gotten slower|become slower|became slower|slowed down|slowing down',
  ),
  // Asked of two figures that stand there: how far they are apart.
  say(
    { k: 'change', weak: true },
    'by how much|by how many|by how many points|by how many percent|by how many percentage points|by what percentage|by what percent|by how many minutes|by how many hours|how big is the difference|how big a difference|how much of a difference|how big is the gap|what is the gap|the gap',
  ),
  say({ k: 'change', weak: true, way: 'better' }, 'improvement|improvements'),
  say({ k: 'change', weak: true, way: 'up' }, 'growth'),
  say({ k: 'change', weak: true, way: 'down' }, 'reduction'),
  say(
    { k: 'change', weak: true },
    'so low|how much faster|how much slower|how much quicker|how much better|how much worse|how much higher|how much lower|how much more|how many more|how many fewer|how much less|so high|so bad|so slow|so good|so many|so few|so much|lower|higher|slower|faster|worse|better|difference|low|high|up|down|more|fewer|less|quicker|bad|poor',
  ),
  say(
    { k: 'change', weak: true },
    '这么低|这么高|这么差|这么多|这么慢|偏低|偏高|不好|变糟|低|高|差|高了|多了|少了|快了|更高|更低|更多|更少|更快|更慢|快|慢|多|少|多些|少些|高些|低些|快些|慢些|好|好些|好一些|好一点|高一点|低一点|快一点|慢一点',
  ),
  say(
    { k: 'change' },
    '有没有上升|有没有下降|有没有提升|有没有提高|有没有改善|有没有增加|有没有减少|有没有上涨|有没有好转|有没有恶化|有没有变慢|有没有变快|有没有变好|有没有变差|有没有涨|有没有降|有没有进步|有没有退步',
  ),
  say({ k: 'change', way: 'up' }, '变长|变长了|拉长了|延长了'),
  say({ k: 'change', way: 'down' }, '变短|变短了|缩短|缩短了'),
  // That it did not: no figure by itself.
  say(
    { k: 'blocked' },
    '没有变化|没变化|没变|没有变|没有改善|没改善|没有提升|没提升|没有下降|没下降|没有上升|没上升|没有增加|没增加|没有减少|没减少|没有好转|没好转|没有上涨|没涨|没降|没有恶化|没有进步|没进步|没有退步|不变|持平|没有波动',
  ),
  say(
    { k: 'relate' },
    'go together|goes together|going together|move together|moves together|go hand in hand|goes hand in hand|hand in hand|move in step|linked to each other|tied together|go together with|goes together with|move together with|moves together with|hand in hand with|go hand in hand with|goes hand in hand with',
  ),
];
