// The words of a conversation about the conversation: back to what was asked before, and "the second one" of what was shown.
import { joined, oneOf, say, type Phrases } from './phrases.js';

const ZH_PLACES = '一二三四五六七八九十';
const EN_PLACES = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const nth: readonly Phrases[] = EN_PLACES.map((word, index) => {
  const place = index + 1;
  const zh = ZH_PLACES[index] ?? '';
  const suffix = ['st', 'nd', 'rd'][index] ?? 'th';
  return say(
    { k: 'nth', nth: place },
    [
      `the ${word} one|${word} one|the ${word} of them|the ${word} of these`,
      `the ${place}${suffix} one|option ${place}|number ${place} on the list|number ${place}|no. ${place}`,
      `第${zh}个|第${place}个|第${zh}条|第${zh}项`,
      // 第一名 by itself asks who leads.
      place > 1
        ? `第${zh}名|第${zh}位|第${place}名|第${place}位|the ${word}|the ${place}${suffix}`
        : '头一个|the top one',
    ].join('|'),
  );
});

export const DIALOGUE_WORDS: readonly Phrases[] = [
  say(
    { k: 'undo' },
    'undo|undo that|undo this|undo it|undo the last|undo the last one|undo that last one|undo that one|undo this one|undo that last step|undo that last change|undo my last one|undo my last change|undo the previous one|undo the last thing|undo that last thing|undo the last step|undo the last change|undo last change|go back|go back one|go back a step|go back one step|go back to before|go back to the previous one|go back to the last one|go back to the one before|go back to the previous question|go back to the previous answer|back|back one|back up|back to the previous one|back to the one before|back to the last one|back to before|back to what we had|back to what we had before|back to what it was|take me back|bring me back|step back|one step back|take that back|take it back|revert|revert that|revert to the previous one|return to the previous one|return to the last one|as it was before|like it was before|as before|the way it was|the way it was before|scrap that|drop that|forget that|forget the last one|never mind that',
  ),
  say(
    { k: 'undo' },
    '撤销|撤销上一步|撤销上一个|撤销刚才的|撤销刚才的改动|撤回|撤回上一步|撤回刚才的|回退|回退一步|回退一下|退回|退回去|退回上一步|退回上一个|退一步|返回|返回上一个|返回上一步|返回上一级|上一步|回到上一个|回到上个|回到上一步|回到上一个问题|回到上个问题|回到上一个结果|回到上一次|回到前一个|回到前一步|回到刚才|回到刚才那个|回到刚才的|回到刚才的问题|回到之前|回到之前那个|回到之前的|回到原来的|回到原来|回上一步|回上一个|倒回去|倒回上一步|还原|还原一下|恢复原样|恢复成刚才的|改回去|改回来|变回去|换回去|换回来|换回刚才的|换回刚才那个|换回原来的|还是刚才那个|还是刚才的|还是之前那个|还是看刚才的|还是看刚才那个|看回刚才的|看回刚才那个|算了回到刚才|算了还是刚才那个|刚才那步不算|刚才的不算|上一步不算',
  ),
  ...nth,
  say(
    { k: 'place', whose: true },
    'what rank are|what place are|what position are|what rank is|what rank was|what rank has|what rank does|what rank did|which rank is|which rank does|what place is|what place was|what place does|which place is|what position is|what position does|which position is|where does|where did|rank of|the rank of|the place of|the position of|the standing of|stand|stands|stood|place in the ranking|position in the ranking|position on|position in|position for|standing on|standing in',
  ),
  say(
    { k: 'place', into: true },
    '进|进了|排进|排进了|进入|进入了|挤进|挤进了|跻身|排在|排到|into|make it into|made it into|make|made|get into|got into|gets into',
  ),
  say(
    { k: 'slow', metric: 'transfer_rate' },
    'transfers|transferring|transferring tickets|being transferred|handovers|hand offs|handoffs|reassignments|转派|转单|被转派|转来转去|反复转派',
  ),
  say({ k: 'slow', metric: 'reopen_rate' }, 'reopens|reopening|being reopened|重开|返工|反复重开'),
  say(
    { k: 'explain' },
    'how did you get this|how did you get that|how did you get this number|how did you get that number|how did you get there|how did you come up with this|how did you come up with that|where does this number come from|where does that number come from|where does this come from|where do these numbers come from|where do these figures come from|where does this figure come from|what is this based on|what is that based on|how is this worked out|how was this worked out|how was that worked out|how was this computed|how was that computed|how is this computed|how was this calculated|how was that calculated|how is this calculated|how is that calculated|how do you know|怎么算出来的|怎么得出来的|怎么统计出来的|是怎么算出来的|这个数怎么来的|这个数字怎么来的|这个数怎么算的|这个数是怎么来的|这数怎么来的|数据怎么来的|数据哪来的|这个数哪来的|数据来源|数据来源是什么|依据是什么|根据什么算的|算的依据',
  ),
  say(
    { k: 'explain', sql: true },
    'sql|the sql|show the sql|show me the sql|show sql|see the sql|what is the sql|whats the sql|the query|show the query|show me the query|the sql query|the sql behind this|the sql behind it|the query behind this|the query behind it|查询语句|看sql|看下sql|看一下sql|显示sql|给我sql|sql语句|sql是什么|sql怎么写的|查询sql|贴一下sql',
  ),
  say({ k: 'where' }, 'where|wherever'),
  say(
    { k: 'nth', nth: -1 },
    'the last one|last one|the bottom one|最后一个|最后那个|最后一名|最末一个|最末一名|末尾那个|最后一位',
  ),
  // What was asked about last, and what before it.
  say(
    { k: 'both' },
    'both|both of them|both of those|both of these|the two|the two of them|these two|those two|them both|这两个|那两个|两个|两个都|这两者|两者|二者|这俩|那俩|俩|俩都|两边|两边各自|两边各|这两边|那两边|两位|这两位|他们俩|她们俩|他们两个|她们两个|他俩|她俩',
  ),
  say(
    { k: 'both', dim: 'team' },
    'both teams|the two teams|these two teams|those two teams|这两个组|那两个组|这两个团队|这两组',
  ),
  say(
    { k: 'both', dim: 'agent' },
    'both people|both agents|the two agents|these two agents|both of the agents|这两个人|那两个人|两人|这两人|这两位客服',
  ),
  say(
    { k: 'both', dim: 'product' },
    'both products|the two products|these two products|those two products|这两个产品|那两个产品|这两款|这两款产品',
  ),
  say(
    { k: 'both', dim: 'channel' },
    'both channels|the two channels|these two channels|those two channels|这两个渠道|那两个渠道|这两种渠道',
  ),
  say(
    { k: 'both', dim: 'region' },
    `both regions|the two regions|these two regions|those two regions|这两个地区|那两个地区|这两地|那两地|两地|这两处|那两处|两处|${joined('这|那|', '两个', '地方|城市|省|省份|州|市')}|${oneOf(['both', 'both of the', 'both of those', 'both of these', 'the two', 'these two', 'those two'], ['places', 'cities', 'provinces', 'states', 'areas', 'locations'])}`,
  ),
  // Whose the listed tickets are.
  say(
    { k: 'who', plural: true },
    'who owns|who is handling|who handles|who is responsible for|who is working on|who works on|who are the owners of|who is on|whose are|who holds|谁负责|都是谁的|分别是谁的|是谁的|谁在处理|谁在跟|谁在跟进|都是谁在跟|都是谁在处理|都归谁',
  ),
  say(
    { k: 'each' },
    'break that down by|break this down by|break those down by|break them down by|break down that by|split that by|split this by|split those by|split them by|split up by|split it up by|slice it by|slice that by|group that by|group them by|drill down by|drill into|cut it by|cut that by|cut by|per each|拆成|拆分成|再拆成|再按|改按|换成按|分成',
  ),
  say({ k: 'it' }, '它|它的|它们|它们的'),
  say(
    { k: 'versus' },
    '放一起比|放在一起比|放一起对比|放在一起对比|放一起看|放在一起看|摆在一起看|放一块比|放一块儿比|放一块看|放一块儿看|放一块儿|放一块看看|放一块儿看看|放一起看看|放在一起看看|摆在一起|摆一起|摆在一起看看|摆一起看看|并排|并排看|并排看看|side by side',
  ),
  // What was said just before was not what was meant.
  say(
    { k: 'instead' },
    "i mean|no, i mean|no i mean|sorry, i mean|i actually meant|what i meant was|what i mean is|wrong|wrong one|that's wrong|not that|not that one|that's not it|that's not what i meant|no, wrong|oops|错了|不是这个意思|我想看的是|我想说的是|应该是|打错了|不是那个|搞错了|弄错了|看错了",
  ),
  say(
    { k: 'follow_up' },
    'repeat that for|repeat it for|repeat for|do that for|do it for|do the same for|do the same with|ditto|ditto for|likewise|likewise for|the same with|same with|as well|same thing|the same thing|same thing for|the same thing for|same thing again|same again for|run it for|run that for|run the same for|same question for|and same for|also for|照样|照旧|照样看|照样查|一样看下|一样查|一样查下|同理|也一样|也一样查下|也一样看下|也一样看看|同样地|同样的看下|同样查|同样查一下|同样看|同样看下|同样看一下|同样来看|再查|再查一下|再查下|再看下|再看一下|再来看|接着看|接着看下|顺便看下|顺便看|顺便查|顺便查下|顺便看看',
  ),
  say(
    { k: 'it' },
    '这款|那款|该款|这款的|那款的|这个游戏|那个游戏|这款游戏|那款游戏|this game|that game|that team|this team',
  ),
  say(
    { k: 'why' },
    '怎么多了|怎么多了这么多|怎么变多了|怎么少了|怎么少了这么多|怎么变少了|怎么这么多|怎么这么少|怎么高了|怎么变高了|怎么变低了|怎么多出这么多|为什么会这样|为啥会这样|怎么会这样|为什么这样|为什么呢|为啥呢|咋会这样|why were there|why was there|why are there|why is there|why have there been|why though|but why|why is that|why was that|how so|how come though|why so|why that',
  ),
  say(
    { k: 'versus' },
    "差多少|差了多少|相差多少|差距多大|差距是多少|差别|差别多大|区别|比一比|what's the difference|what is the difference|the difference|how far apart|how different",
  ),
  say(
    { k: 'instead' },
    '拉长到|延长到|扩大到|放宽到|拉到|缩短到|改到|拉到最近|stretch it to|extend it to|extend to|widen it to|shorten it to',
  ),
  say(
    { k: 'follow_up' },
    '一样比|一样地比|同样口径|同口径|一样的口径|口径不变|同样口径看|same basis|on the same basis',
  ),
  say(
    { k: 'each' },
    'separately|each separately|split them|split them again|split again|one line each|各自呢|分别呢|分开呢|分别看|分开算|拆开算',
  ),
  say({ k: 'pronoun' }, '那个组里|这个组里|该组里|那个团队里'),
  say({ k: 'who', plural: true }, '压在谁手上|都压在谁手上|在谁手上|都在谁手上|落在谁手上|在谁那里|在谁那儿'),
  say({ k: 'nth', nth: 1 }, '前者|前者的|the former|former'),
  say({ k: 'nth', nth: -1 }, '后者|后者的|the latter|latter'),
  say({ k: 'also' }, '也要|也要看|也给我|也来一份'),
  say(
    { k: 'list' },
    'which ones are they|which are they|which ones were they|what are they|which ones are those',
  ),
  // What was asked about before, as a whole.
  say(
    { k: 'those' },
    'those|these|those ones|these ones|of those|of these|there|over there|in there|其中|这些|那些|这其中|那其中|这里面|那里面|那边|那里|那儿|那块儿|这些里|那些里|这些里面|那些里面|这批|那批|这部分|那部分',
  ),
  say(
    { k: 'it' },
    'that line|that product line|that category|that type|that kind|that segment|that priority|that model|that version|this line|this category|this type|this kind|this segment|this model|this version|那类|这类|那条线|这条线|该线|那条产品线|这条产品线|那个分类|这个分类|该分类|那个类别|这个类别|那类问题|这类问题|那类工单|这类工单|那个客群|这个客群|那个版本|这个版本|那个型号|这个型号|那个优先级|这个优先级|那个品类|这个品类',
  ),
  say(
    { k: 'pronoun', one: true },
    "that person|this person|that agent|this agent|that rep|this rep|that colleague|that person's|that agent's",
  ),
  say({ k: 'nth', nth: 1 }, '排第一的|排名第一的|第一的'),
  say({ k: 'nth', nth: 2 }, '排第二的|排名第二的|第二的'),
  say({ k: 'nth', nth: 3 }, '排第三的|排名第三的|第三的'),
  say(
    { k: 'follow_up' },
    'the same comparison|same comparison|same two months|the same two months|same months|same period|the same period|same dates|same range|同样的时间|同样两个月|一样的时间段',
  ),
  // Of a figure that is no number of tickets, and of nothing that was asked.
  say(
    { k: 'blocked' },
    'how many tickets is that|how many is that|how many tickets are those|how many are those|how many tickets was that|how many was that|how many cases is that|how many tickets is this|how many tickets is it|how many tickets are they',
  ),
  say(
    { k: 'instead' },
    'swap that for|swap it for|swap for|trade that for|switch that to|switch it to|change that to',
  ),
];
