// What a follow-up says in words of its own, put into the words that are read: "drop Indonesia", 拉长到14天, "which of them is lowest".

/** 哪个组的多: the one with the most. */
const mostOf = (text: string): string =>
  text.replace(
    /^(?:那)?(?:哪一?个|哪款|哪条)(组|团队|小组|客服|人|渠道|产品|地区|分类|类别|版本|型号|游戏)的?(?:更|比较)?([多少高低快慢好差])(?:一些|一点|点)?(?:呢)?[?。]*$/u,
    '哪个$1最$2',
  );

/** "drop Indonesia" after a table is "without Indonesia"; "add a condition: only VIP" is "only VIP". */
export const reworded = (text: string): string =>
  mostOf(text)
    // "sort by slowest": the order, and not the one that leads it.
    .replace(
      /^(?:now |and |please |can you )*(?:sort|sorted|order|ordered|rank|ranked)(?: (?:it|them|that))? by (?:the )?(slowest|fastest|highest|lowest|longest|shortest|largest|smallest|biggest|best|worst|most|fewest|quickest)(?: first)?[.?!]*$/u,
      'sorted with $1 first',
    )
    // "what were they about", 都是什么问题.
    .replace(
      /^(?:and |so |ok )*what (?:were|are|was|is) (?:they|those|these|it|that|most of (?:them|those)|they all)(?: mostly| mainly| all)? about[?.]*$/u,
      'by category',
    )
    .replace(
      /^(?:那|这些|那些|主要|大多|大部分|都|基本)*(?:是)?(?:关于)?(?:什么|哪些|啥)(?:方面的?)?(?:问题|事儿?|内容|原因)(?:的)?(?:多|为主|比较多|啊|呢)?[?？。]*$/u,
      '按分类',
    )
    .replace(
      /^(?:那)?((?:(?:它|这款|那款|这个产品|那个产品|这款产品|他们|她|他)的?)?)(?:主要|大多|大部分|都|一般|多半)*(?:是)?(?:在)?(投诉|故障|咨询|建议)(?:的)?(?:主要|都)?(?:是)?(?:些)?(?:啥|什么|哪些)(?:问题|事|方面)?(?:多|为主)?(?:啊|呢)?[?？。]*$/u,
      '那$1$2按分类',
    )
    .replace(
      /^(?:那)?(?:都|主要|大多|大部分)*是(?:些)?(?:什么|哪些|哪个|啥)(类别|分类|产品|渠道|地区|优先级|类型|客户类型|版本|型号)(?:的)?(?:多|为主)?(?:啊|呢)?[?？。]*$/u,
      '按$1',
    )
    .replace(/^(?:那)?(?:把)?(?:其他的?|别的|其余的?)?都?去掉[,，]?(?=只)/u, '')
    .replace(
      /^(?:and |so )*whose (?:are (?:they|those|these)|(?:tickets|cases) are (?:they|those|these))[?.]*$/u,
      'by agent',
    )
    .replace(
      /^(?:and |so |is (?:it|that) |was (?:it|that) |are (?:we|they) )*(?:up or down|more or less|more or fewer|better or worse|higher or lower|faster or slower)(?: than| vs| compared (?:to|with)| on| from)? (.+?)[?.]*$/u,
      'compared with $1',
    )
    .replace(
      /^(?:and |so )*(?:is|was|are|were) (?:that|it|this|they|those) (?:any )?(?:more|less|higher|lower|better|worse|faster|slower|fewer|longer|shorter) (?:or (?:less|more|lower|higher|worse|better|slower|faster) )?than (.+?)[?.]*$/u,
      'compared with $1',
    )
    .replace(
      /^(?:now |and |also |please )*(?:add|include|put in|bring in) (.+?) (?:for|as a) comparison[.?!]*$/u,
      'compared with $1',
    )
    // "make that three", 改成三个: of a ranking, how many.
    .replace(
      /^(?:ok |just |let's )*(?:make|cut|trim|keep) (?:it|that)(?: to| down to)? (?:just |the )?(?:top )?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: instead| please)?[.!]*$/u,
      'top $1',
    )
    .replace(
      /^(?:那)?(?:改成|换成|改为|缩到|减到)(?:前)?(\d{1,2}|[一二两三四五六七八九十])(?:个|名|位)(?:吧|就行)?[。!]*$/u,
      '前$1名',
    )
    // 有超时的没, 有没有超时的: how many of them are.
    .replace(
      /^(?:那)?(?:里面|其中)?(?:还)?(?:有没有|有)(超时|未响应|没回复|没解决|紧急|高优先级|投诉)(?:了)?的?(?:没有|没|吗)?[?？。]*$/u,
      '$1的有几张',
    )
    .replace(
      /^(?:那)?(?:哪一?个|谁)(?:的)?(?:最|更|比较)?(slow|slower|slowest|fast|faster|fastest|low|lower|lowest|high|higher|highest|best|worst|better|worse|most|least)(?:的)?(?:呢|啊|呀)?[?？]*$/u,
      (_all, word: string) => `which is the ${EN_MOST[word] ?? word}`,
    )
    .replace(
      /^(?:那)?(?:最|排名?最)(高|低|多|少|快|慢|好|差|长|短)的?(?:那)?(?:个|类|组|位|款|条|家|项)?(?:是)?(?:谁|哪个|哪类|哪一个|哪位|哪款|哪组|什么)?(?:啊|呀)?[?？。]*$/u,
      '哪个最$1',
    )
    .replace(/^(.*?)(?:sla)?达标率[,，](首响|首次响应|解决)的$/u, '$1$2达标率')
    .replace(
      /^(?:ok |now |and )*(?:go |switch )?back to (?=all |every |everyone|everybody|the whole |the total)/u,
      '',
    )
    .replace(/^(?:不看|别看|不要看|不用看)(?:趋势|走势|图|表|分布|对比|排名|明细|列表)了?[,，]\s*/u, '')
    .replace(
      /^(?:no|forget|skip|never mind) (?:the )?(?:trend|chart|list|distribution|comparison|ranking)[,.]\s*/u,
      '',
    )
    .replace(
      /^(?:再)?(?:拉长|延长|扩大|放宽|拉|缩短|改|放大)(?:到|成|为)(?:最近|近|过去)?(\d{1,3}|[一二三四五六七八九十两]{1,3})(天|周|个月|个星期)(?:吧|看看|看)?$/u,
      '换成近$1$2',
    )
    .replace(
      /^(?:stretch|extend|widen|shorten|change|make) (?:it|that|this)(?: to| out to)? (?:the last |the past |last |past )?(\d{1,3}) (days|weeks|months)$/u,
      'last $1 $2 instead',
    )
    .replace(/^(.+[和跟与].+)(?:一起|一块|一块儿|合在一起)(?:看|算|呢)?$/u, '$1合计')
    .replace(
      /^(leave out|without|except|excluding|drop|skip) (.+?),? and (?:show|give|list)(?: me)? (?:all )?(?:of )?(?:the )?(?:others|rest|other ones)$/u,
      'without $2 everyone',
    )
    .replace(
      /^(?:把)?([^,，。]{1,12}?)(?:先|也|都)?(?:拿掉|去掉|踢掉|剔掉|去除|排掉|刨掉|不算|不要了|除掉)(?:了|吧)?[。.!]*$/u,
      '不要$1',
    )
    .replace(/^(?:再|再给我|给我)?(?:加|加上|增加|添加|多加)(?:一个|个)?(?:筛选)?条件[,，:：]?\s*/u, '')
    .replace(
      /^(?:now )?(?:also )?(?:add|apply) (?:a |another |one more )?(?:filter|condition)[,:]?\s*(?:for |on |only )*/u,
      'only ',
    )
    .replace(
      /^(?:now )?(?:drop|remove|lose|skip|hide|ditch|take out|leave off|get rid of|kick out)(?: |(?=[^a-z ]))(?=\S)/u,
      'without ',
    );

/** "without the low ones", 不要低的 where priorities are looked at: of which priority. */
export const ofPriority = (text: string): string =>
  text
    .replace(/\b(low|high|normal|urgent)(?: ones?| tickets?)?(?=$|[?.!,]| and | or | too)/gu, '$1 priority')
    .replace(/(不要|不看|去掉|除了|除|只看|只要|不算|不含|那|和)(低|高)的?(?=$|[?？。呢和])/gu, '$1$2优先级');

/** "top 5", 前三条就行 after a list of tickets: of those. */
export const ofTickets = (text: string): string =>
  text
    .replace(
      /^(?:ok |just |only |show |give |me |and |now )*(?:the )?(?:top|first) (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?: of (?:them|those|these)| ones?)?(?: is enough| will do| please)?[.?!]*$/u,
      'the $1 most urgent tickets',
    )
    .replace(
      /^(?:那)?(?:只看|就看|看|列出|列|给我)?前(\d{1,3}|[一二两三四五六七八九十])(?:个|条|张|单)?(?:就行|就够了|就好|即可|的)?(?:吧|呢)?[。?]*$/u,
      '最急的$1张',
    );

/** "only first response" after the attainment of both promises: of that one; 首响的 after that of one: the other's. */
export const partOfSla = (text: string): string =>
  otherPartOfSla(text)
    .replace(
      /^((?:and |just |only |what about |how about )*)(?:the )?(first response|resolution)(?: only| part| one| side| bit)?[.?!]*$/u,
      '$1$2 sla',
    )
    .replace(/^((?:那|只看|仅|就看)*)(首响|首次响应|解决)(?:的|部分|这部分)?(呢)?[?。]*$/u, '$1$2达标率$3');

/** 首响的也给我, "the first response one?" after the attainment of the promises of resolution. */
export const otherPartOfSla = (text: string): string =>
  text
    .replace(
      /^((?:and |just |only |what about |how about )*)(?:the )?(first response|resolution) (?:one|part|side|bit)[.?!]*$/u,
      '$1$2 sla',
    )
    .replace(
      /^(?:那|那么)?(首响|首次响应|解决)的(?:那个)?(?:呢|也给我|也要|也看看|也看一下|也看下|也来一个|也报一下)?[?。]*$/u,
      '$1达标率呢',
    );

/** The figure of "by csat instead", "now rank them by csat"; null where nothing of the kind is said. */
export const byFigure = (text: string): string | null =>
  /^(?:and |now |ok |then |make it |do it |rank |ranked |sort |sorted |order |ordered |them |it |those )*by (.+?)(?: instead| now| then| please)*[?.!]*$/u.exec(
    text,
  )?.[1] ?? null;

const EN_MOST: Readonly<Record<string, string>> = {
  slow: 'slowest',
  fast: 'fastest',
  low: 'lowest',
  high: 'highest',
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
};

/** 这里面哪个快, "which is faster?" after several figures: the fastest of them. */
export const amongShown = (text: string): string =>
  text
    .replace(
      /^(?:那|这里面|其中|里面|这几个里|这几个|这些里)*(?:哪一?个|谁|哪家|哪边)(?:更|最|比较)?([快慢高低多少好差长短])(?:一些|一点|点)?(?:呢)?[?。]*$/u,
      '哪个最$1',
    )
    .replace(
      /^(?:and |so |ok )*(?:which(?: one)?|who)(?: of (?:them|these|those|the two|the three))?(?: is| was| are| were| has|'s)? (?:the )?(faster|quicker|slower|higher|lower|better|worse|more|fewer|longer|shorter)[?.]*$/u,
      (_all, word: string) => `which is the ${EN_MOST[word] ?? word}`,
    )
    .replace(/^(which|who) of (?:them|these|those) /u, '$1 ');
