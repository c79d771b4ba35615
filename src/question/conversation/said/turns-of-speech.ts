// Follow-ups in words of their own, and the words that are read instead: in this order, each on what the one before has left.

/** What is said, and what is read for it. */
export type Turn = readonly [
  pattern: RegExp,
  instead: string | ((all: string, word: string, next?: string) => string),
];

const EN_MOST: Readonly<Record<string, string>> = {
  slow: 'slowest',
  fast: 'fastest',
  low: 'lowest',
  high: 'highest',
  bad: 'worst',
  good: 'best',
  long: 'longest',
  short: 'shortest',
  small: 'smallest',
  big: 'biggest',
  large: 'largest',
  faster: 'fastest',
  quicker: 'fastest',
  slower: 'slowest',
  higher: 'highest',
  lower: 'lowest',
  better: 'best',
  worse: 'worst',
  more: 'most',
  fewer: 'fewest',
  longer: 'longest',
  shorter: 'shortest',
  bigger: 'biggest',
  larger: 'largest',
  smaller: 'smallest',
  busier: 'busiest',
  quieter: 'quietest',
  stronger: 'strongest',
  weaker: 'weakest',
};

/** The superlative of a word of comparison: faster, slow. */
export const mostOf = (word: string): string => EN_MOST[word] ?? word;

export const TURNS: readonly Turn[] = [
  // 哪个组的多: the one with the most.
  [
    /^(?:那)?哪(?:一?个|款|条)?(组|团队|小组|客服|人|渠道|产品|地区|分类|类别|版本|型号|游戏)的?(?:更|比较)?([多少高低快慢好差])(?:一些|一点|点)?(?:呢)?[?。]*$/u,
    '哪个$1最$2',
  ],
  // 哪个产品占得最多, "which product takes the biggest share" after what part one of them is.
  [
    /^(?:那么?)?(?:是)?哪(?:一?个|款|条|类)(组|团队|小组|客服|人|渠道|产品|地区|分类|类别|版本|型号)(?:所)?占(?:得|的|比|的?比例|的?份额|的?比重)?(?:是)?最(?:多|大|高|重)(?:的)?(?:呢|啊)?[?？。]*$/u,
    '哪个$1最多',
  ],
  [
    /^(?:and |so |ok |then ){0,3}which (product|channel|team|region|category|version|agent)s? (?:takes|makes|has|had|gets|got|took|made|holds|accounts|accounted)(?: up)?(?: for)? (?:the )?(?:biggest|largest|highest|most|greatest)(?: (?:share|part|portion|chunk|slice|percentage)(?: of (?:it|them|that))?)?[?.]*$/u,
    'which $1 has the most',
  ],
  // 它主要是什么问题, 那个组都是什么事.
  [
    /^(?:那)?(它|它们|这款|那款|这个产品|那个产品|这款产品|那款产品|这个组|那个组|这个渠道|那个渠道|这个地区|那个地区)的?(?:主要|大多|大部分|都|一般|多半){0,6}(?:是|有)?(?:关于)?(?:什么|哪些|啥)(?:方面的?)?(?:问题|事儿?|内容)(?:多|为主|比较多)?(?:啊|呢)?[?？。]*$/u,
    '那$1按分类',
  ],
  // 青松组那个刘洋呢: the one of that team.
  [
    /^(?:那)?([^,，]{1,8}(?:组|团队|部))(?:的)?那(?:个|位)(?!产品|渠道|地区|分类|类|版本|客服|人|组|月|周|天|最|问题|单)([^,，的呢]{2,14})(?:呢)?[?？。]*$/u,
    '$1的$2呢',
  ],
  // 低分都是谁的: of those that were asked about.
  [/^(?:那)?([^,，]{2,6}?)(?:都|分别)是(?:谁的|谁)(?:啊|呢|的)?[?？。]*$/u, '那$1按客服'],
  // 那复购呢: the one figure that is kept of it.
  [
    /^(?:那|那么|再看看?)?(多次转派|转派|重开|复购|流失|参评|回访|一次解决|重复投诉|建议采纳|采纳)(?:的)?(?:呢|怎么样|如何|情况|情况呢|情况怎么样|那块呢)[?？。]*$/u,
    '那$1率呢',
  ],
  // "sort by slowest": the order, and not the one that leads it.
  [
    /^(?:now |and |please |can you ){0,8}(?:sort|sorted|order|ordered|rank|ranked)(?: (?:it|them|that))? (?:by|from) (?:the )?(slowest|fastest|highest|lowest|longest|shortest|largest|smallest|biggest|best|worst|most|fewest|quickest)(?: first)?[.?!]*$/u,
    'sorted with $1 first',
  ],
  // "flip it, worst first": what comes first then.
  [
    /^(?:now |and |please |can you |ok |so |but ){0,8}(?:flip|reverse|invert|turn)(?: (?:it|that|this|them|the (?:order|list|ranking|table|sorting)))?(?: a?round| over)?(?:[,;:.]| -| so| with){1,8} (?:with |so )?(?:the )?(slowest|fastest|highest|lowest|longest|shortest|largest|smallest|biggest|best|worst|most|fewest|quickest)(?: ones?)?(?: is| are| comes?| goes?)? (?:first|on top|at the top)(?: please)?[.?!]*$/u,
    'sorted with $1 first',
  ],
  // "slowest one first": so is it of one that leads.
  [
    /^(?:now |and |please |can you |ok |so |but ){0,8}(?:(?:sort|order|rank|list|show|put)(?: (?:it|them|that|me))?,? )?(?:with |by )?(?:the )?(slowest|fastest|highest|lowest|longest|shortest|largest|smallest|biggest|best|worst|most|fewest|quickest)(?: (?:ones?|channels?|teams?|products?|regions?|categor(?:y|ies)|agents?|people|person|segments?|versions?|models?|groups?|rows?|values?|figures?|numbers?|months?|weeks?|days?|hours?))? first(?: please| pls| this time| instead){0,8}[.?!]*$/u,
    'sorted with $1 first',
  ],
  [
    /^(?:那|再|就|把|请){0,6}最?([慢快高低多少长短好差])的(?:那|那个|那几个|几个|那些)?(?:渠道|组|团队|产品|地区|分类|人|客服)?(?:排|放|摆)(?:在|到)?(?:最)?(?:前面|前头|前|上面|上头|顶上)(?:吧|看看)?[。.!]*$/u,
    '最$1的排前面',
  ],
  // "what were they about", 都是什么问题.
  [
    /^(?:and |so |ok ){0,8}what (?:were|are|was|is) (?:they|those|these|it|that|most of (?:them|those)|they all)(?: mostly| mainly| all)? about[?.]*$/u,
    'by category',
  ],
  [
    /^(?:and |so |ok ){0,8}(?:which|what) (products?|channels?|regions?|categor(?:y|ies)|versions?|teams?|segments?) (?:were|are|did|do|was|is) (?:they|those|these|most of (?:them|those|these)|they all)(?: mostly| mainly| all){0,8}(?: come| came| arrive)?(?: about| on| from| for| in| with| through| via| belong to)[?.]*$/u,
    'by $1',
  ],
  [
    // 什么原因 by itself asks why.
    /^(?!(?:那|这){0,6}(?:是)?(?:什么|啥)原因)(?:那|这些|那些|主要|大多|大部分|都|基本){0,6}(?:是|集中在|集中于|出在)?(?:关于)?(?:(?:什么|哪些|啥|哪几?类|哪一类|哪种|哪方面的?|什么类|什么样的)(?:方面的?)?(?:问题|事儿?|内容|原因)|哪几?类|哪一类|哪方面)(?:的)?(?:多|为主|比较多|啊|呢)?[?？。]*$/u,
    '按分类',
  ],
  [
    /^(?:那)?((?:(?:它|这款|那款|这个产品|那个产品|这款产品|那个地区|这个地区|那个渠道|这个渠道|那个组|他们|她|他)的?(?:客户|用户)?)?)(?:主要|大多|大部分|都|一般|多半){0,6}(?:是)?(?:在)?(投诉|故障|咨询|建议)(?:的)?(?:主要|都)?(?:是)?(?:些)?(?:啥|什么|哪些)(?:问题|事|方面)?(?:多|为主)?(?:啊|呢)?[?？。]*$/u,
    '那$1$2按分类',
  ],
  [
    /^(?:那)?(?:都|主要|大多|大部分){0,6}是(?:些)?(?:什么|哪些|哪个|啥)(类别|分类|产品线|产品|渠道|地区|区域|优先级|类型|客户类型|客群|版本|型号|组|团队|小组|客服)(?:的)?(?:多|为主)?(?:啊|呢)?[?？。]*$/u,
    '按$1',
  ],
  // "which one got better than last year": all of those that did.
  [
    /^(?:and |so |ok ){0,8}which(?: one| of (?:them|those|these))? (?:(?:has|have|is|are|was|were|did|does|do|got|gotten|become|became|doing|looks?|went) ){0,8}(?:any )?(better|improved|worse|worsened)(?: (?:than|vs\.?|versus|on|compared (?:to|with)|against|since)) (?=[a-z0-9])/u,
    (_all, word) => `which ones ${/^(?:better|improved)$/u.test(word) ? 'improved' : 'worsened'} vs `,
  ],
  [
    /^(?:那|那么)?哪一?[个款家位条](?=比[^,，]{2,8}?(?:更|变|有所)?(?:好|差|改善|进步|退步|恶化|提高|下降|上升|提升)(?:了|些|点){0,6}(?:呢|啊)?[?？。]*$)/u,
    '哪些',
  ],
  // 第一个看看是哪些渠道: of that one.
  [
    /^(?:那|再)?(第[一二三四五六七八九十\d]{1,2}(?:个|名|位|款)?)的?[,，]?(?:看看|看一?下|看|都|主要|分别|具体){0,6}(?:是|来自|在)?(?:些)?(?:哪些|哪几个|哪个|什么)(类别|分类|产品线|产品|渠道|地区|区域|优先级|客户类型|客群|版本|型号|组|团队|客服)(?:的|来的)?(?:多|为主)?(?:啊|呢)?[?？。]*$/u,
    '$1按$2看',
  ],
  // 都是哪个产品的单, 哪个渠道的问题: whose or what the same figure is of.
  [
    /^(?:那|这些|那些|都|主要|大多|大部分){0,6}(?:是)?(?:些)?(?:什么|哪些|哪一?个|哪几个|哪款|啥)(类别|分类|产品|渠道|地区|优先级|客户类型|版本|型号|组|团队)的(?:问题|单子?|工单|锅|事儿?|原因)(?:啊|呢|吗)?[?？。]*$/u,
    '按$1',
  ],
  [/^(?:那)?(?:把)?(?:其他的?|别的|其余的?)?都?去掉[,，]?(?=只)/u, ''],
  [
    /^(?:and |so |ok ){0,8}(?:(?:whose (?:are (?:they|those|these)|(?:tickets|cases|name|desk|plate|queue|lap|hands) (?:are|is|were) (?:they|those|these|that|it)(?: (?:on|in|with))?))|(?:who|whom) (?:do|does|did) (?:(?:they|those|these|it|that)(?: all| mostly| each)?|(?:those|these|the) (?:tickets|cases|ones)) (?:all |each |mostly )?belong to|to whom do (?:they|those|these) (?:all )?belong|(?:who|whom)(?:'s| are| were| is) (?:they|those|these|it|that|this|the tickets|those tickets|all of them)(?: all)? (?:assigned to|with|sitting with|lying with|allocated to|parked with|stuck with)|(?:who|which agents?|which person)(?:'s| is| has|'s got| has got| have)? (?:got|has|have|holding|sitting on|looking after|owning) (?:them|those|these)(?: all)?|on whose (?:desk|plate|lap|name) are (?:they|those|these)|in whose (?:queue|hands|name) are (?:they|those|these))[?.]*$/u,
    'by agent',
  ],
  [
    /^(?:and |ok |so |now ){0,8}(?:separately|individually|one by one|each on its own),? (?=(?:by|per) )/u,
    'both ',
  ],
  // "who is that, which team?", 是谁，哪个组的: whose team it is says both.
  [
    /^(?:and |so |ok ){0,4}who(?:'s| is| was) (?:that|it|this|he|she)(?: person| one)?[,?]? (?:and )?(?:(?:from|in|on|of) )?(?:which|what) team(?: (?:is|are|was) (?:he|she|they|it|that)(?: (?:in|on|from|with))?| (?:from|in))?[?.]*$/u,
    'which team is that person in',
  ],
  [
    /^(?:那|这|那么){0,2}(?:他|她|ta|个人|位)?(?:是)?谁[,，]?(?:是|在)?(?:哪个|什么|哪一个)(?:组|团队|小组)(?:的|里的)?(?:人)?(?:呢|啊|呀)?[?？。]*$/u,
    '他是哪个组的',
  ],
  // "just me again, day by day": not "just show me".
  [
    /^((?:and|now|ok|okay|so|then|no|actually|back to)[, ]+){0,4}(?:(?:just|only) me(?: (?:again|alone|now|this time))?|me (?:again|only|alone))(?=,| (?:by|per|as|in|on|for|over|last|this|since|from|daily|weekly|monthly|day|week|month)(?![a-z]))/u,
    '$1only mine',
  ],
  // 回到我们组，按产品拆: of that one again.
  [/^(?:还是|那|再|我们?){0,6}回到(?=(?:我们|咱们)|[^,，]{1,10}组|全部|整体|全国|全公司)/u, ''],
  // 哦不是，我想看前天的.
  [
    /^(?:哦|噢|啊|额|呃)?不是[,，]?(?:我)?(?:是)?(?:想看|要看|想问|要问|想要|要的是|问的是)(?:的是)?/u,
    '我是说',
  ],
  // 预订组里是谁的最多: who has the most.
  [/是谁的(?=最[多少高低快慢好差])/gu, '谁'],
  // "resolved instead of created": tickets are counted when they were created.
  [
    /(?<![a-z])(instead of|rather than|not) (?:the )?(?:created|opened|received|incoming|inbound|new)(?: ones| tickets)?(?=[?.!]*$)/gu,
    '$1 tickets',
  ],
  // "by channel instead of time", "quarters rather than months": what takes the place of what.
  [
    /^(.*?)(?<![a-z])((?:by|per|into) (?:the )?[a-z]+(?: (?:line|type|level|reason))?),? (?:instead of|rather than|in place of|and not|not) (?:by |per |over |each )?(?:time|dates?|days?|weeks?|months?|quarters?|years?|(?:the )?(?:trend|time line|timeline)|day by day|week by week|month by month|agents?|people|person|teams?|channels?|products?|product lines?|models?|versions?|regions?|categor(?:y|ies)|priorit(?:y|ies)|segments?|types?|hours?|weekdays?)[.?!]*$/u,
    '$1$2',
  ],
  [
    /^(?:and |now |ok |so |make it |show |show me |do |in |use |with ){0,8}(day|week|month|quarter|year)s? (?:instead of|rather than|not|in place of) (?:by )?(?:day|week|month|quarter|year)s?[.?!]*$/u,
    'by $1',
  ],
  // "what share of it": of what was counted.
  [
    /^((?:and |so |ok ){0,8}(?:what (?:share|percentage|percent|part|proportion|fraction)|how (?:much|many))) of (?:it|that|this)(?= (?:was|were|is|are|came|got|has|had|have|did|do|went|ended)(?![a-z]))/u,
    '$1 of those',
  ],
  // "the low ratings behind it", "the tickets that make up the number".
  [
    /^((?:and |so |ok |please |can you |could you ){0,8}(?:list|show|show me|give me|pull up|let me see|see|which (?:are|were)|what (?:are|were)) (?:the |all the |all )?(?:[a-z]+ ){0,3}?(?:tickets|cases|complaints|faults|suggestions|low ratings|low scores|bad ratings|ratings|reviews|ones)) (?:behind|underneath|underlying|under|driving|causing|that (?:make|made|go|went|are|were) (?:up|into|in|behind)|which (?:make|made) up|making up|going into) (?:it|that|this|them|those|(?:that|this|the) (?:number|figure|drop|rise|change|count|total|result|rate|score|jump|dip|fall|decline|increase))(?: all)?[.?!]*$/u,
    '$1 of those',
  ],
  [
    /^(?:and |so |is (?:it|that) |was (?:it|that) |are (?:we|they) ){0,8}(?:up or down|more or less|more or fewer|better or worse|higher or lower|faster or slower)(?: than| vs| compared (?:to|with)| on| from)? (.+?)[?.]*$/u,
    'compared with $1',
  ],
  [
    /^(?:and |so ){0,8}(?:is|was|are|were) (?:that|it|this|they|those) (?:any )?(?:more|less|higher|lower|better|worse|faster|slower|fewer|longer|shorter) (?:or (?:less|more|lower|higher|worse|better|slower|faster) )?than (.+?)[?.]*$/u,
    'compared with $1',
  ],
  [
    /^(?:now |and |also |please ){0,8}(?:add|include|put in|bring in) (.+?) (?:for|as a) comparison[.?!]*$/u,
    'compared with $1',
  ],
  // 最高的那周是哪周, 最多的是几月.
  [
    /^(?:那)?最(高|低|多|少|快|慢|好|差|长|短)的(?:那)?(?:一)?个?(?:天|周|月|月份|季度|星期)?(?:是)?(?:哪一?个?|几)(天|周|月|月份|号|季度|星期)(?:啊|呢)?[?？。]*$/u,
    (_all, most: string, step = '') => `哪${step === '天' || step === '号' ? '天' : `个${step}`}最${most}`,
  ],
  // "how much did it change": against the time before.
  [
    /^(?:(?:and|so|ok|but) ){0,8}(?:by )?how much(?: (?:did|has|have|had|was|is))?(?: (?:it|that|this|they|the (?:number|figure|value)))?(?: (?:actually|really))? (?:chang(?:e|ed)|mov(?:e|ed)|shift(?:ed)?|differ(?:ed)?|the change)(?: by)?[?.! ]*$/u,
    'up or down',
  ],
  [
    /^(?:(?:and|so|ok|but) ){0,8}by how (?:much|many (?:percentage )?points|many percent)[?.! ]*$/u,
    'up or down',
  ],
  // 刘洋名下几单: how many of what is talked of.
  [/^(?:那)?(.{1,12}?)名下(?:还)?(?:有)?(几|多少)(?:个|张)?(?:工)?单(?:子)?(?:呢)?[?？。]*$/u, '$1有$2单'],
  // "slowest three": the three that are.
  [
    /^(?:and |ok |now |so ){0,8}(?:(?:show |give )(?:me )?)?(?:the )?(slowest|fastest|quickest|longest|shortest) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: of them| please| then){0,8}[?.!]*$/u,
    'the $2 $1',
  ],
  [
    /^(?:那|再|麻烦)?(?:给我)?按(快慢|长短|高低|多少|大小)(?:顺序)?(?:来)?(?:排个?序|排一下序?|排列|排一排|排)(?:吧|看看|一下){0,6}[。?？!]*$/u,
    '排个名',
  ],
  // 发个图, 图: as a picture.
  [
    /^(?:那|再|麻烦|请)?(?:给我|发我|发给我|发|来|要|出|上|整|弄|搞)?(?:一)?(?:个|张|幅)?(?:图表|图片|图)(?:呢|吧|呗|看看|看一下|给我|来)?[。?？!]*$/u,
    '画个图',
  ],
  // "how does that compare" names nothing else: with the time before.
  [
    /^(?:(?:and|so|ok|but) ){0,8}how (?:does|did|do) (?:that|it|this|those|they) compare[?.! ]*$/u,
    'up or down',
  ],
  // "show all the products", 看看所有产品: each of them.
  [
    /^(?:(?:and|ok|now|so|then|please|can you|could you) ){0,8}(?:show|list|see|give|display|let me see)(?: me| us)? all (?:of )?(?:the |our |these |those )?(teams|products|channels|regions|categories|segments|agents)(?: then| now| please| instead){0,8}[.?!]*$/u,
    'list all $1',
  ],
  [
    /^(?:那|再|先|那就){0,6}(?:看看|看一下|看下|看|展示|显示|给我看看|给我)(?:所有|全部)(?:的)?(团队|组|产品|渠道|地区|客服|分类|类别)(?:的)?(?:吧|呗|呢)?[。?？]*$/u,
    '列出所有$1',
  ],
  // 最高的一天呢: which day that is.
  [
    /^(?:那)?最(高|低|多|少|快|慢|好|差|长|短)的(?:那)?(?:一)?(天|日|周|个月|月份|个?季度|个?小时)(?:是哪一?个)?(?:呢)?[?？。]*$/u,
    (_all, most: string, step = '') =>
      `哪${step === '日' || step === '天' ? '天' : `个${step.replace('个', '').replace('月份', '月')}`}最${most}`,
  ],
  [/^(?:那)?(?:反过来|倒过来)[,，]?(?=最|谁|哪)/u, ''],
  [/(这些|那些)(投诉|工单|单子|故障|差评|低分)(?:里|中|里面|当中)/u, '其中$2'],
  [
    /^(?:and |so ){0,8}which of (?:them|those|these) (?:are|were) (?:still )?((?:overdue|late|urgent|open|unanswered|unresolved|complaints|faults|high priority|low priority|from |on |by |for ).*?)[?.]*$/u,
    'list $1 of those',
  ],
  [/^n (?=[a-z])/u, 'and '],
  [
    /^(?:那)?(?:都|分别|这些|那些|单子|工单){0,6}(?:是)?(?:由|归|被)?(?:谁|(?:哪些|哪几个|哪几位|哪一?个|哪一?位|什么)(?:客服|坐席|人|同事|员工|客服人员))(?:在)?(?:处理|解决|负责|跟进|经手|接手|接|办|跟|弄|搞定|回复)(?:过|了)?的?(?:啊|呢|呀)?[?？。]*$/u,
    '按客服',
  ],
  // "who worked on them?": by whom.
  [
    /^(?:and |so |ok |but ){0,8}(?:who|which (?:agents?|people|reps?|colleagues?))(?:'s| is| was| has| have| all)?(?: been)? (?:worked|working|handled|handling|dealt|dealing|took|taking|looked|looking|picked|answered|processed|managed)(?: (?:on|with|care of|after|up))? (?:them|those|these|it|all of (?:them|those|these)|(?:those|these|the) (?:tickets|cases))[?.!]*$/u,
    'by agent',
  ],
  // "not phone either": that one is left out as well.
  [
    /^(?:and |ok |now |but ){0,8}(?:not|no|nor|without|skip|drop|exclude|leave out|don't (?:count|include)) (?!(?:that|this|it|them|those|bad|really|sure|much|him|her|me|us) )(?:the )?([^,]+?),? either[.!]*$/u,
    'without $1',
  ],
  // "sorry, meant high priority".
  [
    /^(?:(?:sorry|oops|whoops|oh|no|ah|wait|my bad|my mistake|i)[,.!]* ){0,8}(?:i )?(?:actually )?meant(?: to (?:say|ask|type|write|put)(?: for| about)?)?[,:]? (?:the )?(?=\S)/u,
    'i meant ',
  ],
  [
    /^(?:不好意思|抱歉|sorry|哦|噢|啊|呃|额|打错了|说错了|口误|[,，!。 ]){0,6}(?:我)?(?:本来|其实|原本)?(?:想说的?|想问的?|要说的?|要问的?|指的)(?:应该)?是(?=\S)/u,
    '我是说',
  ],
  // "make that three", 改成三个: of a ranking, how many.
  [
    /^(?:ok |just |let's ){0,8}(?:make|cut|trim|keep) (?:it|that)(?: to| down to)? (?:just |the )?(?:top )?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: instead| please)?[.!]*$/u,
    'top $1',
  ],
  [
    /^(?:那)?(?:改成|换成|改为|缩到|减到)(?:前)?(\d{1,2}|[一二两三四五六七八九十])(?:个|名|位)(?:吧|就行)?[。!]*$/u,
    '前$1名',
  ],
  // 有超时的没, 有没有超时的: how many of them are.
  [
    /^(?:那)?(?:里面|其中)?(?:还)?(?:有没有|有)(超时|未响应|没回复|没解决|紧急|高优先级|投诉)(?:了)?的?(?:没有|没|吗)?[?？。]*$/u,
    '$1的有几张',
  ],
  [
    /^(?:那)?(?:哪一?个|谁)(?:的)?(?:最|更|比较)?(slow|slower|slowest|fast|faster|fastest|low|lower|lowest|high|higher|highest|best|worst|better|worse|most|least)(?:的)?(?:呢|啊|呀)?[?？]*$/u,
    (_all, word: string) => `which is the ${mostOf(word)}`,
  ],
  [
    /^(?:那)?(?:最|排名?最)(高|低|多|少|快|慢|好|差|长|短)的?(?:那)?(?:一)?(?:个|类|位|款|条|家|项)?(组|团队|客服|人|渠道|产品|地区|分类|版本|型号)?(?:是)?(?:谁|哪个|哪类|哪一个|哪位|哪款|哪组|什么)?(?:啊|呀|呢)?[?？。]*$/u,
    (all, most: string, thing = '') =>
      thing === '' && /谁|哪位/u.test(all) ? `谁最${most}` : `哪个${thing}最${most}`,
  ],
  // 低的是哪个渠道: which has the least.
  [
    /^(?:那)?(高|低|多|少|快|慢|好|差|长|短)的(?:那)?(?:个|组|位)?是(?:谁|哪一?个|哪位)(组|团队|客服|人|渠道|产品|地区|分类|版本|型号)?(?:啊|呀|呢)?[?？。]*$/u,
    (_all, most: string, thing = '') => `哪个${thing}最${most}`,
  ],
  [/^(.*?)(?:sla)?达标率[,，](首响|首次响应|解决)的$/u, '$1$2达标率'],
  [
    /^(?:ok |now |and ){0,8}(?:go |switch )?back to (?=all |every |everyone|everybody|the whole |the total)/u,
    '',
  ],
  [/^(?:不看|别看|不要看|不用看)(?:趋势|走势|图|表|分布|对比|排名|明细|列表)了?[,，]\s*/u, ''],
  [
    /^(?:no|forget|skip|never mind) (?:the )?(?:trend|chart|list|distribution|comparison|ranking)[,.]\s*/u,
    '',
  ],
  [
    /^(?:再)?(?:拉长|延长|扩大|放宽|拉|缩短|改|放大)(?:到|成|为)(?:最近|近|过去)?(\d{1,3}|[一二三四五六七八九十两]{1,3})(天|周|个月|个星期)(?:吧|看看|看)?$/u,
    '换成近$1$2',
  ],
  [
    /^(?:stretch|extend|widen|shorten|change|make) (?:it|that|this)(?: to| out to)? (?:the last |the past |last |past )?(\d{1,3}) (days|weeks|months)$/u,
    'last $1 $2 instead',
  ],
  [/^(.+[和跟与].+)(?:一起|一块|一块儿|合在一起)(?:看|算|呢)?$/u, '$1合计'],
  [
    /^(leave out|without|except|excluding|drop|skip) (.+?),? and (?:show|give|list)(?: me)? (?:all )?(?:of )?(?:the )?(?:others|rest|other ones)$/u,
    'without $2 everyone',
  ],
  [
    /^(?:把)?([^,，。]{1,12}?)(?:先|也|都)?(?:拿掉|去掉|踢掉|剔掉|去除|排掉|刨掉|不算|不要了|除掉)(?:了|吧)?[。.!]*$/u,
    '不要$1',
  ],
  [/^(?:再|再给我|给我)?(?:加|加上|增加|添加|多加)(?:一个|个)?(?:筛选)?条件[,，:：]?\s*/u, ''],
  [
    /^(?:now )?(?:also )?(?:add|apply) (?:a |another |one more )?(?:filter|condition)[,:]?\s*(?:for |on |only ){0,8}/u,
    'only ',
  ],
  [
    /^(?:now )?(?:drop|remove|lose|skip|hide|ditch|take out|leave off|get rid of|kick out)(?: |(?=[^a-z ]))(?!(?:that|this|it)[.!]*$)(?=\S)/u,
    'without ',
  ],
];
