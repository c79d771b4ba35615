// What a follow-up says in words of its own, put into the words that are read: "drop Indonesia", 拉长到14天, "which of them is lowest".

import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { mostOf, TURNS, type Turn } from './turns-of-speech.js';

const inTurn = (text: string, [pattern, instead]: Turn): string =>
  typeof instead === 'string' ? text.replace(pattern, instead) : text.replace(pattern, instead);

/** "drop Indonesia" after a table is "without Indonesia"; "add a condition: only VIP" is "only VIP". */
export const reworded = (text: string): string => TURNS.reduce(inTurn, text);

/** "without the low ones", 不要低的 where priorities are looked at: of which priority. */
export const ofPriority = (text: string): string =>
  text
    .replace(
      /\b(low|high|normal|urgent)(?: ones?| tickets?)?(?=$|[?.!,呢的]| and | or | too)/gu,
      '$1 priority',
    )
    .replace(/(不要|不看|去掉|除了|除|只看|只要|不算|不含|那|和)(低|高)的?(?=$|[?？。呢和])/gu, '$1$2优先级')
    .replace(/^(?:那|那么)?(低|高|普通)的(呢)?[?？。]*$/u, '那$1优先级$2');

const BARE_VERSION = /(?<![\d.a-z])(\d{1,3}(?:\.\d{1,3}){1,3})(?![\d.%‰]|版|[日号到至~-])/gu;
/** What may be a day as well: 3.2. */
const DATE_LIKE = /^(?:1[0-2]|0?[1-9])\.(?:[12]\d|3[01]|0?[1-9])$/u;

const isOfVersions = ({ by, where }: Plan): boolean =>
  by.includes('version') || where.some(({ dim }) => dim === 'version');

/** 只看4.0, "only 4.0": nothing else is said. */
const VERSION_ALONE =
  /^(?:(?:那|再|只看|就看|只要|单看|看看?|换成|改成|only|just|what about|how about|and|for|show|me|the|now|ok|then)[ ,]*){0,6}(?:\d{1,3}(?:\.\d{1,3}){1,3})(?:的|版)?(?: only| then)?(?:呢|吧|的呢)?[?？。.!]*$/u;

/** 2.4的呢 where versions are looked at: no fourth of February. Where they were before, 只看4.0, one that there is, and no day. */
export function ofVersions(text: string, { previous, earlier = [], gazetteer }: ReadContext): string {
  const now = previous !== null && isOfVersions(previous);
  if (!now && !(VERSION_ALONE.test(text) && earlier.some(isOfVersions))) return text;
  const lately = earlier.slice(-LATELY).some(isOfVersions);
  return text.replace(BARE_VERSION, (said) => {
    const known = gazetteer.lookup(`${said}版本`).length > 0;
    return now || (known && (lately || !DATE_LIKE.test(said))) ? `${said}版本` : said;
  });
}

/** As long as what stood there is still before one's eyes. */
const LATELY = 2;

/** 第二个是谁 of products: which one it is. */
export const ofThings = (text: string): string =>
  text.replace(
    /^(?:那)?(第[一二三四五六七八九十\d]{1,2})(?:个|名|位|款)?(?:的)?是(?:谁|哪个|哪一个|什么|哪款|哪位)(?:啊|呢|呀)?[?？。]*$/u,
    '$1个呢',
  );

/** "who's the highest" of segments: which of them. */
export const ofGroups = (text: string): string =>
  text
    .replace(
      /^(?:and |so ){0,8}who(?:'s| is| was| has| had| did| does)?(?: got)? (?:the )?(highest|lowest|most|least|best|worst|fewest|slowest|fastest|biggest|smallest)(?: one)?[?.]*$/u,
      'which is the $1',
    )
    .replace(
      /^((?:and |so ){0,8})who(?:'s| is| was)? ?(?:comes|came|finished|ranked|ranks)? ?(?:in )?(?:the )?(?:last|bottom)(?: place| of the list)?[?.]*$/u,
      'bottom 1',
    )
    .replace(/^(?:那)?谁(?=最|更|垫底)/u, '哪个');

/** 个人呢, 它的人呢 after teams, or one of them: of the people in it. */
export const ofPeopleWithin = (text: string): string =>
  text.replace(
    /^(?:那|再|看看){0,6}(?:(?:到|具体到|落实到|分到)?个人(?:的)?|(?:组|团队|它|他们|这个组|那个组|里面|里边|组里|组内)(?:里|里面)?的?(?:每个|各个|所有)?(?:人|人员|成员|组员|客服))(?:呢|情况|怎么样|分别呢|分别多少|各多少|各自多少|看看)?[?？。]*$/u,
    '按人',
  );

/** 预订组的人呢 after a table of people: of that team. */
export const ofTheirPeople = (text: string): string =>
  text.replace(
    /^((?:那|只看|只排|就看|看|换成){0,6})(.{1,12}?)(?:的|里的)(?:人|人员|同事|成员)(?:们)?(呢)?[?？。]*$/u,
    '$1$2$3',
  );

/** "top 5", 前三条就行 after a list of tickets: of those. */
export const ofTickets = (text: string): string =>
  text
    // 有多少张, "how many tickets": of those in the list.
    .replace(
      /^(?:那|这些?|所以)?是?有?(?:多少|几)(?:张|单|个|条|件|笔)(?:单子?|工单)?[呢啊呀了?？。]*$/u,
      '有多少',
    )
    .replace(
      /^(?:so |and |ok |then ){0,8}how many(?: tickets?| cases)?(?: (?:is|are|was|were) (?:that|those|they|there|it|these))?[?.]*$/u,
      'how many?',
    )
    .replace(
      /^(?:ok |just |only |show |give |me |and |now ){0,8}(?:the )?(?:top|first) (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?: of (?:them|those|these)| ones?)?(?: is enough| will do| please)?[.?!]*$/u,
      'the $1 most urgent tickets',
    )
    .replace(
      /^(?:那)?(?:只看|就看|看|列出|列|给我)?前(\d{1,3}|[一二两三四五六七八九十])(?:个|条|张|单)?(?:就行|就够了|就好|即可|的)?(?:吧|呢)?[。?]*$/u,
      '最急的$1张',
    )
    .replace(
      /^(?:那)?(?:里面|其中|这里面)?(?:是)?哪(?:一)?(?:张|个|条|单)(?:工单|单子)?(?:是)?最(?:急|紧急)的?(?:啊|呢|呀)?[?？。]*$/u,
      '最急的1张',
    )
    // Tickets stand in a row by when they were due: which came in first is not said.
    .replace(
      /^(?:那)?(?:里面|其中|这里面)?(?:最急|最紧急|超时最久|最早超时|最早到期|拖得最久|超得最久)的?(?:那)?(?:一)?(?:张|个|条|单)?(?:工单|单子)?(?:的)?(?:是|归)?(?:谁|谁的|哪一?张|哪一?个|哪一?条|哪一?单)?(?:在跟|在处理|负责)?(?:啊|呢|呀)?[?？。]*$/u,
      '最急的1张',
    );

/** "resolution" of a turn in both languages. */
const inChinese = (part: string): string =>
  part === 'resolution' ? '解决' : /^[a-z]/u.test(part) ? '首响' : part;

/** A time that is named is a duration, and no promise. */
const FIRST_ZH = '(?:首响|首次响应|首次回复|响应|first response)(?:的|达标率?|达成率| ?sla)?';
const SOLVED_ZH = '(?:解决|完结|结单|resolution)(?:的|达标率?|达成率| ?sla)?';
const BOTH_ZH = `(?:${FIRST_ZH} ?(?:和|与|跟|、|/|及|,|，) ?${SOLVED_ZH}|${SOLVED_ZH} ?(?:和|与|跟|、|/|及|,|，) ?${FIRST_ZH})`;
const FIRST_EN = '(?:the )?first[- ](?:response|reply)(?: slas?| part| side| one)?';
const SOLVED_EN = '(?:the )?resolutions?(?: slas?| part| side| one)?';
const BOTH_EN = `(?:${FIRST_EN}(?: and | & |, | vs\\.? | / ?)${SOLVED_EN}|${SOLVED_EN}(?: and | & |, | vs\\.? | / ?)${FIRST_EN})`;
const APART_EN =
  '(?:separately|apart|individually|each|each on its own|each on their own|on their own|split|split out|side by side|broken out|one by one|please|instead|then)';
/** 首响和解决分开看, "split it into first response and resolution": the two that the attainment is of. */
const BOTH_PARTS_ZH = new RegExp(
  `^(?:那|那么|再|把|按|分|拆|分成|拆成|分为|分别看?|给我|看看?|要|想看){0,6}${BOTH_ZH}(?:的|两个|两块|两部分|这两个){0,6}(?:都|也|再|来)?(?:分别|各自|分开|拆开|单独|各|拆|分){0,6}(?:来|地)?(?:看看|看一下|看下|看|算|列出来|列|说|报|给|统计|拆|展示)?(?:一下|下)?(?:是|有)?(?:多少|怎么样|如何|情况)?(?:呢|吧|啊)?[?？。]*$`,
  'u',
);
const BOTH_PARTS_EN = new RegExp(
  `^(?:(?:and|ok|now|so|please|can you|could you|show|show me|give me|what about|how about)[, ]+){0,8}(?:(?:split|break|separate|divide)(?: (?:it|that|this|them))?(?: up| down| out)? (?:by |into |for |between )?)?${BOTH_EN}(?:,? ${APART_EN}){0,8}[?.!]*$`,
  'u',
);
/** Both parts of what the promises came to, in the words that are read. */
const bothPartsOfSla = (text: string): string =>
  BOTH_PARTS_EN.test(text) && /[a-z]{4}/u.test(text)
    ? 'first response sla and resolution sla'
    : BOTH_PARTS_ZH.test(text)
      ? '首响达标率和解决达标率'
      : text;

const LOOKS_EN =
  '(?:and |ok |now |just |only |what about |how about |look at |looking at |count |counting |show |show me |give me |take |i mean |i meant |for |of |on |by ){0,8}';
const PART_EN = '(first[- ](?:response|reply)|resolution)';
const LOOKS_ZH =
  '(?:那么?|再|我?(?:只|仅|就|单|光|单独|专门|先)(?:看|算|要|统计|说|管|计|计算|取|关注|问)?(?:一下|下)?|按|看看?|算){0,6}';
const PART_ZH = '(首响|首次响应|首次回复|解决|first response|resolution|frt)';
/** The tail of 首响那部分单独看. */
const APART_ZH =
  '(?:单独|单拎出来|单拿出来|拎出来)(?:来)?(?:看|算|列|说|统计|拎出来|列出来)?(?:一下|看看|下)?';

/** "only first response", 只算首响的 after the attainment of both promises: of that one; 首响的 after that of one: the other's. */
export const partOfSla = (text: string): string =>
  otherPartOfSla(bothPartsOfSla(text))
    .replace(
      new RegExp(
        `^${LOOKS_EN}(?:the )?${PART_EN}(?: only| alone| part| one| side| bit| half| portion| please| then){0,8}[.?!]*$`,
        'u',
      ),
      (_all, part: string) => `and ${part.replace('-', ' ')} sla`,
    )
    .replace(
      new RegExp(
        `^(${LOOKS_ZH}) ?${PART_ZH} ?(?:的|部分|这部分|那部分|的部分|的那部分|那块|这块|的那块|的?达标率|的?达成率)?(?:${APART_ZH})?(?:就行|就好|就可以|即可|吧){0,3}(呢|是多少|多少|怎么样)?[?？。]*$`,
        'u',
      ),
      (all, only: string, part: string, then = '') =>
        /[\u3400-\u9fff]/u.test(all) ? `${only === '' ? '' : '只看'}${inChinese(part)}达标率${then}` : all,
    );

/** 首响的也给我, "the first response one?" after the attainment of the promises of resolution. */
export const otherPartOfSla = (text: string): string =>
  text
    .replace(
      new RegExp(
        `^${LOOKS_EN}(?:the )?${PART_EN} (?:one|part|side|bit|half|portion)(?: only| alone)?[.?!]*$`,
        'u',
      ),
      (_all, part: string) => `and ${part.replace('-', ' ')} sla`,
    )
    .replace(
      /^(?:那|那么|只看|就看|只要|只算|单看|仅){0,6}(首响|首次响应|解决|first response|resolution) ?的(?:那个|部分|那部分)?(?:呢|是多少|有多少|多少|怎么样|如何|也给我|也要|也看看|也看一下|也看下|也来一个|也报一下){0,6}[?？。]*$/u,
      (_all, part: string) => `${inChinese(part)}达标率呢`,
    );

const TWICE_ZH =
  /^(?:那|那么|其中|这里面){0,6}(?:被)?(?:转派?|转单|转手|流转|倒手|转出去)?(?:了|过)?(?:[两二2]次(?:或|及|和)?(?:两次|二次|2次)?(?:以上|及以上|或以上|或更多|起)|多次|不止一次|不只一次|超过(?:一|1)次)(?:转派|转单|转手)?(?:的|的单|的单子|的工单){0,6}(?:呢|占比|占多少|比例|比率|比例多少|比例是多少|占比多少|率|率呢|率多少)?[?？。]*$/u;
const TWICE_EN =
  /^(?:(?:and|ok|so|now|just|only|what about|how about|the ones?|those|tickets)[, ]+){0,8}(?:(?:that|which) )?(?:were |was |got |been )?(?:transferred |handed over |passed on |moved |reassigned )?(?:(?:twice|two times|2 times|two|2) or more(?: times| transfers| hops)?|(?:two|2)\+(?: times| transfers| hops)?|at least (?:twice|two times|2 times|two transfers|2 transfers)|more than (?:once|one time|one transfer)|multiple times|several times|repeatedly|(?:the )?(?:repeat|repeated|multiple|multi|several|double|serial) transfers?(?: rate)?)[?.!]*$/u;

/** 转了两次以上的呢 after the share that was transferred at all: of those that were so again. Of three times there is no figure. */
export const transferredAgain = (text: string): string =>
  TWICE_ZH.test(text) ? '那多次转派率呢' : TWICE_EN.test(text) ? 'and the repeated transfer rate' : text;

const LOW_EN =
  /^(?:and |so |ok |please |can you |now ){0,8}(?:(?:which|what)(?: tickets| ones| cases)? (?:were|are|was|is|got|had|have)(?: rated| the| those| these| given| scored){0,8}|(?:list|show|show me|give me|let me see|see|pull up)(?: the| those| these| all| all the){0,8}|(?:the|those)) (?:low|lowest|bad|poor|unhappy|negative)(?:[- ](?:rated|scoring|scored))?(?: ones?| ratings?| scores?| tickets| marks?)?[?.!]*$/u;
/** "which tickets were the low ones" after marks, or what was done about the low ones: those. */
export const lowOnes = (text: string): string =>
  LOW_EN.test(text) && !/(?:lowest|(?:^| )the low)$/u.test(text) ? 'list the low ratings' : text;

/** The figure of "by csat instead", "now rank them by csat"; null where nothing of the kind is said. */
export const byFigure = (text: string): string | null =>
  /^(?:and |now |ok |then |make it |do it |rank |ranked |sort |sorted |order |ordered |them |it |those ){0,8}by (.+?)(?: instead| now| then| please){0,8}[?.!]*$/u.exec(
    text,
  )?.[1] ?? null;

/** 这里面哪个快, "which is faster?" after several figures: the fastest of them. */
export const amongShown = (text: string): string =>
  text
    .replace(
      /^(?:那|这里面|其中|里面|这几个里|这几个|这些里){0,6}(?:哪一?个|谁|哪家|哪边)(?:更|最|比较)?([快慢高低多少好差长短])(?:一些|一点|点)?(?:呢)?[?。]*$/u,
      '哪个最$1',
    )
    .replace(
      /^(?:and |so |ok ){0,8}(?:which(?: one)?|who)(?: of (?:them|these|those|the two|the three))?(?: is| was| are| were| has|'s)? (?:the )?(faster|quicker|slower|higher|lower|better|worse|more|fewer|longer|shorter)(?: there)?[?.]*$/u,
      (_all, word: string) => `which is the ${mostOf(word)}`,
    )
    .replace(/^(which|who) of (?:them|these|those) /u, '$1 ');

/** "the top one?", "what's number one" after a table of counts or rates: who leads, of all that stand there. Of a time it may be either end. */
export const ofLeaders = (text: string): string =>
  text
    .replace(
      /^(?:and |so |ok |then ){0,8}(?:(?:what|which|who)(?:'s| is| was| are)? )?(?:the )?(?:top one|number one|no\.? ?1|#1|front ?runner)[?.!]*$/u,
      'which is the highest',
    )
    .replace(
      /^(?:and |so |ok |then ){0,8}(?:(?:what|which|who)(?:'s| is| was| are)? )?(?:the )?(?:bottom one|very last one|last in line)[?.!]*$/u,
      'which is the lowest',
    );
