// Chinese turns in the words that are read: what is remarked of the answer before it is left out, what is said of it in a roundabout way
// is said plainly.
import type { Grain } from '../../../time/local-date.js';
import type { Plan } from '../../plan.js';
import { orderBy } from '../ranked/ranks.js';
import type { Turn } from './turns-of-speech.js';

/** 样本太少，看今年的: why one asks for something else. */
const REMARK =
  /^(?:(?:这个|这|不过|但是?)?(?:样本|样本量|数据|数据量|数量|单量|量|人数|基数|n)(?:是不是|有点|也|还是|确实|好像)?(?:太|太过|过)?(?:少|小|不够|不足|偏少|偏小|够吗|够不够)(?:了|吧|啊|吗|点)?|(?:太|有点|也太)少了?(?:点|吧)?)[,，。?？!] ?(?=.)/u;
const REMARK_EN =
  /^(?:(?:hm+|well|but|ok),? ){0,8}(?:(?:that's|that is|it's|the) )?(?:(?:a )?(?:sample|sample size|n|numbers?|base)(?:'s| is| are| looks)? (?:(?:too|very|quite|rather|a bit|pretty) )?(?:small|low|thin|tiny)|(?:a |too )?(?:small|thin|tiny|few)(?: a)?(?: sample| sample size| responses| answers| surveys)?|not enough (?:data|responses|answers|surveys|samples?))[,.?!;-]+ ?(?=.)/u;

const TURNS_ZH: readonly Turn[] = [
  // 不是，我说的是工单量: what is meant follows.
  [/^(?:不是|不对|错了|搞错了)的?[,，。 ]+(?=我(?:说|问|要|指|讲)的是)/u, ''],
  // 按均值看: the statistic.
  [
    /^(?:那|改|换|换成|改成)?(?:按|用|以)(?:照)?(均值|平均值?|平均数|中位数|中位值|p ?9[05])(?:来|口径)?(?:看|算|统计|说|讲)?(?:一下|下|看看|吧|呢){0,6}[?？。]*$/u,
    '那$1呢',
  ],
  // 紧急单的: of those, the same.
  [/^(?:那)?(?!.*[哪谁什几])([^,，]{1,10}?)的?(单|工单|单子)的[?？。]*$/u, '那$1$2的呢'],
  // 那个channel的csat: as 那个渠道.
  [/(那个|这个|该|那|这)(channel)/gu, '$1渠道'],
  [/(那个|这个|该|那|这)(team)/gu, '$1组'],
  [/(那个|这个|该|那|这)(product)/gu, '$1产品'],
  [/(那个|这个|该|那|这)(region)/gu, '$1地区'],
  [/(那个|这个|该|那|这)(agent|person)/gu, '$1人'],
  // 邮件不算的话平均是多少: in two steps.
  [
    /^(?:那)?(?:要是|如果|假如)?(?:把)?([^,，。]{1,12}?)(?:不算|不看|不计|去掉|除掉|刨掉|扣掉|剔掉|拿掉|排除)(?:在内)?(?:的话)[,，]?(?=.)/u,
    '不算$1',
  ],
  [
    /^(?:那)?(?:要是|如果|假如)(?:不算|去掉|除掉|刨掉|扣掉|剔掉|拿掉|排除)([^,，。的]{1,12}?)(?:的话)?[,，](?=.)/u,
    '不算$1',
  ],
  // 上海江苏也一起看看: beside what stands there.
  [/(?<=^[^,，]{2,16})也(?:一起|一并|一同|一块儿?|一道|顺便|顺带|都)(?=[看查列报说给瞧])/u, '也'],
  // 这两个渠道4月各来了多少.
  [/各(?=(?:来|进|收|接|解决|投诉|关|结)了?(?:多少|几)|有?多少|是多少)/u, '分别'],
  [/^(?:那)?(?:只说|光说|单说|只讲|只谈|光看|单看)(?=.{2,})/u, '只看'],
  [/^(?:那|那么)?(?:我们|整个|全)?公司的?(?:呢|多少|是多少)[?？。]*$/u, '那全公司呢'],
  // 这些人首响怎么样: of those who stand there. 这些人里谁, 这几个人一共 are said otherwise.
  [
    /(?:这|那)(?:些|几个|几位|几名)(?:人|客服|同事|坐席)(?:们)?(?=的?(?!里|中|当中|之中|加|合|一共|总|共|谁|哪|的?平均|都)[\u3400-\u9fffa-z])/u,
    '他们',
  ],
  // 上上周也是这样吗: the same in that time.
  [
    /(?<=^.{2,10})(?:是不是)?(?:也|还|同样)(?:都)?(?:是)?(?:不是)?(?:这样|这么回事|如此|一个样|这种情况|这个情况)的?(?:吗|么|嘛)?(?=[?？。]*$)/u,
    '呢',
  ],
  // 哪个没达标 after a table: which of them.
  [/^((?:那|那么|其中|里面|有){0,3})哪(?:一)?个(?=(?:还|都|又)?(?:没有?|未|不)达标)/u, '$1哪些'],
  // 最低那个组，每个人的: its people.
  [
    /(最[低高差好多少慢快]|倒数第一)的?(?:那|这)一?个?(组|团队|小组)[,，]?(?:里面?|内)?的?(?:每个?人|各人|按人|每位客服|各客服)(?:的|看|呢){0,3}(?=[?？。]*$)/gu,
    '$1的$2按人看',
  ],
  // 最低的又是谁: the other end, with a word that says so.
  [/(?<=最[低高差好多少慢快长短][的]?)(?:呢)?[,，]?(?:又|却|会|那又)是(?=谁|哪)/gu, '是'],
  // 同组的Oscar: of whom it is said, and no condition.
  [/^(?:那|那么)?(?:跟我|和我|我)?(?:同一?个?组|同团队|一个组)的(?=.{2,})/u, '那'],
  // 全部列出来: all of those that were counted.
  [
    /^(?:那|那就|请|麻烦|帮我|给我|把){0,6}(?:(?:它们|这些|那些)?(?:全部|全都|所有的?|统统|都))(?:都|全)?(?:给我|帮我)?(?:列出来|列一下|列出|列|拉出来|调出来|导出来)(?:看看|看一下|吧|呗)?[。?？]*$/u,
    '列出来',
  ],
  // 恢复全部渠道: of all of them again.
  [
    /^((?:那|还是|算了|先){0,6}[,，]?)(?:恢复|还原|放开|回到)(?:成|到|为)?(?=(?:全部|所有)的?[\u3400-\u9fff])/u,
    '$1还是',
  ],
  // 周末不要, 不要周末: as 去掉周末.
  [
    /^(?:那|把)?(?:(周末|工作日|节假日)(?:的)?(?:都)?(?:不要|别要|不用|不看|别看|别算|拿掉|剔掉|除外|刨掉|扣掉)(?:了|吧|掉)?|(?:不要|别要|别看|别算|刨掉|扣掉|剔掉|拿掉)(周末|工作日|节假日)(?:的)?(?:了|吧)?)[。?？]*$/u,
    (_all, before: string, behind = '') => `去掉${before ?? behind}`,
  ],
];

/** 最差的那个组，分渠道看: the one that a ranking begins with. */
const LEADER =
  /^(?:那|就看|只看)?最(差|好|高|低|多|少|快|慢|短|长)的(?:那)(?:一)?(?:个|位|家|款|条|名)(?:组|团队|人|客服|产品|渠道|地区|分类)?(?:的)?[,，]?(?!是|谁|哪)(?=.{2,})/u;

const leaderSaid = (text: string, { kind, by, order, metrics, place }: Plan): string =>
  kind === 'breakdown' && by.length === 1 && order !== null && metrics.length === 1 && !place
    ? text.replace(LEADER, (all, word: string) => (orderBy(word, { metrics }) === order ? '第一个' : all))
    : text;

/** 最高的呢, 峰值是多少, 最低点 of a course: one of its steps. */
const POINT =
  /^(?:那|那么)?(?:(?:最(?<most>高|低|多|少|快|慢|好|差|长|短)的?(?:那(?:一)?个|一个|点|值|的)?)|(?<peak>峰值|高峰|顶点|谷值|低谷|谷底))(?:是|在)?(?:哪一?个|什么时候|哪里|多少)?(?:呢|啊|呀)?[?？。]*$/u;
const STEPS: Readonly<Partial<Record<Grain, string>>> = {
  day: '天',
  week: '个周',
  month: '个月',
  quarter: '个季度',
};

const pointSaid = (text: string, { kind, grain, by }: Plan): string => {
  const groups = kind === 'trend' && by.length === 0 ? POINT.exec(text)?.groups : undefined;
  const step = grain === null ? undefined : STEPS[grain];
  if (groups === undefined || step === undefined) return text;
  const { most, peak = '' } = groups;
  return `哪${step}最${most ?? (/谷/u.test(peak) ? '低' : '高')}`;
};

/** 第一类的单子, 第二款呢: the first one, whatever it is counted by. */
const NTH_OF_KIND =
  /(第[一二三四五六七八九十\d]{1,2})(?:类|款|种|家|条|项)(?=的|呢|按|分|拆|看|列|是|[,，?？。]|$)/u;

/** 第一个人 FCR 多少 of people: the first of them. */
const NTH_PERSON =
  /(第[一二三四五六七八九十\d]{1,2})(?:个|位|名)(?:人|客服|同事|坐席|员工)(?=的|呢|按|分|拆|看|列|是|[ ,，?？。a-z]|$)/gu;

/** "the second person's csat" */
const NTH_PERSON_EN =
  /(?<![a-z])((?:the )(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)) (?:person|agent|rep|guy|colleague)(?=$|'s|[ ,.?!])/gu;

const ofPeople = ({ by, where }: Plan): boolean =>
  by.length > 0 ? by.join() === 'agent' : where.some(({ dim }) => dim === 'agent');

/** 第二个的工单给我看看: those tickets, and not their number. */
const NTH_TICKETS =
  /(第[一二三四五六七八九十\d]{1,2}个)的?(?:工单|单子|单)(?:都|也|全部?)?(?:给我|给我们)?(?:看看|看一?下|瞧瞧|瞅瞅|亮出来|调出来)(?=[?？。!！]*$)/u;

/** @param text normalised */
export const turnedZh = (text: string, previous: Plan): string => {
  const rest = text
    .replace(REMARK, '')
    .replace(REMARK_EN, '')
    .replace(NTH_OF_KIND, '$1个')
    .replace(NTH_PERSON_EN, (all, nth: string) => (ofPeople(previous) ? `${nth} one` : all))
    .replace(NTH_PERSON, (all, nth: string) => (ofPeople(previous) ? `${nth}个` : all))
    .replace(NTH_TICKETS, '$1的单子列出来');
  const told = TURNS_ZH.reduce(
    (said, [pattern, instead]) =>
      typeof instead === 'string' ? said.replace(pattern, instead) : said.replace(pattern, instead),
    pointSaid(leaderSaid(rest, previous), previous),
  );
  return previous.kind === 'trend'
    ? told.replace(
        /^(?:那)?(?:只要|就要|只看|就看|只给我?|给我)(.{2,}?)(?:的)?(?:那个|那一个|这个)(?:数字?|数值|值|点)(?:就行|就好|就够了)?[。!]*$/u,
        '那$1呢，只要数字',
      )
    : told;
};
