// Turns of everyday Chinese said in the words that everything later knows: 从建单到第一次回复 is 首次响应时间, 每卖一千台坏几台 the fault
// rate. Only where the whole turn can mean nothing else; what a single word says stands in lexicon/. Names of the workspace stay.
import type { Candidate } from '../token.js';
import { inName, type Names } from './cantonese.js';
import type { Swap } from './swaps.js';

const TICKET = '(?:单子?|工单|案件|问题)';
const A_TICKET = `(?:平均)?(?:(?:一|每|每一)(?:个|张|条|件)?${TICKET})?`;
const OPENED = '(?:建单|开单|进单|来单|提单|下单提问|进来|进线|创建|工单创建|客户提单|客户来单|提交)';
const SHARE = '(?:有)?(?:百分之多少|百分之几|几成|多少比例|多大比例|多大的比例|多少百分比)';
const HOW_LONG = '(?:多久|多长时间|几个?小时|多少个?小时|几分钟|多少分钟)';
const ROUGHLY = '(?:大概|大约|一般|差不多|通常)?';
const STEP = '(?:天|周|个?月|季度|星期|礼拜)';
export const DIM_WORDS =
  '客服组|客服|团队|小组|组|渠道|产品线|产品|地区|区域|类型|分类|类别|类目|优先级|客群|客户类型|型号|版本|小时|时段|星期几|周几|月份?|季度|周';
const THIS = '(?:本周|这周|这个?星期|本月|这个?月|当月|本季度|这个?季度|本季|今年|本年度?)';

const WHEN =
  '今年|去年|本年度?|上个?月|本月|这个?月|当月|上周|本周|这周|上个?季度|本季度|昨天|今天|\\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?|最?近[^,，。]{1,4}';

const SWAPS: readonly Swap[] = [
  // Durations by their two ends.
  [
    new RegExp(
      `${A_TICKET}(?:从|自)?${OPENED}(?:以后|之后|后)?(?:开始|起)?(?:到|至)(?:客服|我们)?(?:给出)?(?:第一次|首次)(?:回复|回应|响应|答复)(?:客户)?`,
      'gu',
    ),
    '首次响应时间',
  ],
  [
    new RegExp(
      `${A_TICKET}(?:从|自)?${OPENED}(?:以后|之后|后)?(?:开始|起)?(?:到|至)(?:最终|最后|完全|彻底)?(?:解决|处理完|办结|结单|结案|完结|关单|关闭|搞定|弄完)(?:完|掉|了)?(?!率|量|的|达标)`,
      'gu',
    ),
    '解决时长',
  ],
  [
    /(?:客户|用户)(?:发来?了?(?:消息|信息)|来了?(?:消息|信息)|提交?了?(?:问题|工单)|联系我们|找我们|找来|进线)(?:之后|以后|后),?(?=[^,，]{0,6}(?:第一次|首次|首响))/gu,
    '',
  ],
  // 一单平均多久, 平均每单多久解决: how long one takes, where no other verb stands beside it.
  [
    new RegExp(
      `(?<![完决理办搞弄做结定掉好响次复回等隔应])(平均)?${ROUGHLY}(?:每|一|每一)(?:单|张单子?|张工单|个工单|个单子?|个案件)(平均)?${ROUGHLY}(?:下来)?(?:要|得|需要|需|花|用)?(平均)?${HOW_LONG}(?:时间)?(?:才能|才|能|可以)?(?:(?:解决|处理|办|搞|弄|做|结)(?:完|好|掉|定|结)?)?(?=[,，。?？!！呀啊呢吗的了上本这今昨去最近\\d]|$)`,
      'gu',
    ),
    (_all, ...mean) => `${mean.some((one) => one === '平均') ? '平均' : ''}解决时长`,
  ],
  // 平均等多久才有人理: until somebody answers for the first time.
  [
    new RegExp(
      `(?:客户|用户|顾客)?${ROUGHLY}(平均)?${ROUGHLY}(?:要|得)?等?(?:上)?${HOW_LONG}(?:才能?|能)?(?:会)?有(?:人|客服)(?:来)?(?:理|理会|理他们?|搭理|回|回复|回应|响应)`,
      'gu',
    ),
    '$1首次响应时间',
  ],
  [
    new RegExp(
      `(?:(?:平均)?[一每]个)?([^,，。的]{0,8}?(?:客户|用户|顾客))${ROUGHLY}(?:平均)?值(?:多少钱|几块钱|多少)(?:钱)?`,
      'gu',
    ),
    '$1生命周期价值',
  ],
  [/(?<=[几多半\d一二两三四五六七八九十]少?)(?:个)?钟头/gu, '个小时'],
  [/(?:突破|破)了?(\d{1,3}(?:\.\d)?%)(?:大关)?/gu, '超过$1'],
  [/谁家(?=的?(?:单|工单|投诉|满意|首响|积压|超时|差评|故障))/gu, '谁'],
  // 工单量最高的一天是哪天.
  [
    /(最[高低多少好差快慢大小]的)(?:那)?一个?(天|周|月|季度)是哪(?:一个?)?(?:天|周|个月|月|个季度|季度)/gu,
    '$1是哪个$2',
  ],
  // SLA上周达标多少.
  [
    /(sla|首响|首次响应|解决)(?! ?sla)([^,，。的]{2,8}?)达标(?:了)?(?:多少|情况|得?怎么样|得?如何)/gu,
    '$2$1达标率',
  ],
  // 周一到周三…，上周: the days of which week.
  [
    /^(?:周|星期|礼拜)([一二三四五六日天](?:到|至|~)(?:周|星期|礼拜)[一二三四五六日天])([^周,，]*?)[,，]?(上上周|上周|这周|本周)$/gu,
    '$3$1$2',
  ],
  // 谁回得最快.
  [/(?<![收挽退找追返召来拿拉送带])回(?:复|应)?得(?=最|比|更|快|慢|怎)/gu, '回复'],
  // 超时的是哪些组的: whose they are, group by group.
  [
    new RegExp(
      `(?<!最[\\u3400-\\u9fff]{1,4})(?:的(?:单子?|工单|案件)?(?:都|分别|各)?|都|分别)是(?:哪些|哪几个|哪个|什么)(${DIM_WORDS})的(?=[,，。?？!！呀啊呢上本这今去昨最近]|$)`,
      'gu',
    ),
    ',按$1分',
  ],
  // …，上海福建不算: what is left out, at the end.
  [
    /(?<=[,，])([^,，\d]{2,20}?)(?:都|就|先|也)?(?<!算)(?:不算|不要|不看|不含|不计|剔除|排除|去掉|刨掉|刨除|拿掉|扣掉)(?:掉|了)?[。!！~]*$/gu,
    '$1不算在内',
  ],
  // 我们排第几: the place of the team.
  [/(我们|咱们)(?=(?:现在|目前|能|会|又)?(?:排第几|第几名|排名第几|排多少名|排在第几|的?名次))/gu, '$1组'],
  [
    /(月份?|周|季度|年|号|日|天)对(?=(?:上|本|去|前|今|\d|[一二三四五六七八九十])[^,，。]{0,6}(?:月|周|季|年|号|日|天))/gu,
    '$1对比',
  ],
  [/有(.{2,8}?)的?没(?:有)?[,，\s]*有(?:的话)?就(?:列|发)(?:一下|出来|给我|我)?/gu, '列出$1的单'],
  // 六个组里谁最慢: among the teams, and not in one's own; which of them, and nobody in them.
  [
    /(?<=(?:\d|[一二两三四五六七八九十]|几)个?)(组|团队|小组)(?:里面|里|当中|之中|中)(?=[^,，。]{0,10}(?:谁|哪|最))/gu,
    '$1',
  ],
  // 哪类问题今年单子最多: of what they are about, and how many of them there are.
  [
    new RegExp(`哪(?:一)?类(?:问题|工单|单子|单)?(${WHEN})?的?(?:单子|工单|单)?(最[多少])(?!的)`, 'gu'),
    (_all, when = '', most = '') => `${when}哪个分类工单${most}`,
  ],
  [
    /哪(?:一)?类(?:问题|工单|单子|单|(?=投诉|故障|建议|咨询))(?=[^,，。]{1,12}最[多少快慢高低长短久好差])/gu,
    '哪个分类',
  ],
  [
    /(?<=(?:\d|[一二两三四五六七八九十]|几)个?)(组|团队|小组)([^,，。的人]{0,10}?)(?:谁|哪个组|哪个团队|哪个小组|哪组|哪个)(?=[^,，。]{0,8}最)/gu,
    '$1$2哪个$1',
  ],
  // 哪一类最多: of what they are about.
  [/哪(?:一)?类(?:问题|工单|单子|单)?(?=(?:的)?(?:最|多|比较多|占))/gu, '哪个分类'],
  // Victor那组: the team that he leads.
  [
    /(?<=[\p{L}])(?<!的)那个?(组|团队)(?=[上本这去今昨\d一二三四五六七八九十]|的|满意|首响|解决|投诉|工单|积压|超时)/gu,
    '的$1',
  ],
  // 处理最慢: how fast it is done.
  [/(?<!未|没|待|不)处理得?(?=最[快慢久长])/gu, '解决'],
  // 流失率的定义为何: what it is.
  [/(定义|含义|涵义|算法)(?:为何|是为何|为啥)/gu, '$1'],
  [/(?:回复|回应|响应)得?(?=最[快慢](?:的)?[^,，]{0,4}[,(（]?(?:首响|首次响应))/gu, ''],
  // 90%的单子首响在多久以内: what so many of them stay under.
  [
    /(?:(90|95)%|九成(五)?|百分之九十(五)?)的(?:单子?|工单|案件)(?:都|能)?(?:在)?(首响|首次响应|首次回复|解决|处理)?(?:在|要|能在)?(?:多久|多长时间|几分钟|几小时|多少分钟|多少小时)(?:以内|之内|内)?(?:能|都能|可以)?(首响|首次响应|得到首次回复|解决|处理完)?/gu,
    (all, digits = '', half = '', more = '', first = '', second = '') => {
      const what = /首/u.test(first + second)
        ? '首次响应时间'
        : /解决|处理/u.test(first + second)
          ? '解决时长'
          : '';
      return what === '' ? all : `${what}p${digits === '95' || half !== '' || more !== '' ? '95' : '90'}`;
    },
  ],
  // Shares in half a sentence.
  [
    /投诉(?:量|单|工单)?占(?:了)?(?:所有|全部|全体|总的?)?(?:工单|单子|来单|单量)(?:总量|总数|量|数)?的?(?:比例|比重|百分比|占比|几成|多少|百分之几|百分之多少)/gu,
    '投诉占比',
  ],
  [
    new RegExp(
      `(?:发出去?的?|发出的|发送的|发的)?(?:满意度)?(?:调查)?问卷(?:里|中|当中)?${SHARE}(?:的?(?:客户|用户|顾客|人))?(?:被|是|都)?(?:填了|填写了|回收了|收回来了|收回了|回来了|回了|答了|作答了|有回复|得到回复)(?:的)?`,
      'gu',
    ),
    '参评率',
  ],
  // 解决SLA达标了多少, SLA达成情况: the rate of those that met it.
  [
    /(首响|首次响应|解决|处理)?(?:的)? ?sla ?的?(?:达标|达成)了?的?(?:多少|情况|得?怎么样|得?如何)/gu,
    (_all, what = '') => (what === '' ? 'sla达标率' : `${what.replace('处理', '解决')}达标率`),
  ],
  // 用户去年提了多少条建议: customers, of whom everything is.
  [
    /(?:用户|客户|顾客)(?=(?:去年|今年|上上?个?(?:月|周|季度)|本(?:月|周|季度)|昨天|\d{1,2}月|[一二三四五六七八九十]{1,3}月|[一二三四]季度))/gu,
    '',
  ],
  [/(?<=[\p{L}])(?<![各每哪这那同几种])类产品/gu, ''],
  // 三四月份: both of them.
  [
    /(?<![\d一二三四五六七八九十第])([一二三四五六七八九])([二三四五六七八九])月份?(?!\d)/gu,
    (all, one = '', two = '') => {
      const digits = '一二三四五六七八九';
      return digits.indexOf(two) - digits.indexOf(one) === 1 ? `${one}月到${two}月` : all;
    },
  ],
  // 渠道之间首响对比.
  [new RegExp(`(${DIM_WORDS})(?:之间|间)的?(?=[^,，。]{2,12}(?:对比|比较|差距|差异))`, 'gu'), '各$1'],
  // 解决量前五: of people, who alone have these; of complaints it may be products as well.
  [
    /(?<=解决[量数]|满意度|满意率|一次解决率|首响|首次响应时间|解决时长)(?:的)?前(\d{1,2}|[一二三四五六七八九十]{1,2})(?=[?？。是]|$)/gu,
    '前$1名',
  ],
  [/排第一的是(?:啥|什么|哪个|哪一个|谁)/gu, '第一名是哪个'],
  // 首响SLA达标了百分之多少: the rate of those that met it.
  [
    new RegExp(`(首响|首次响应|解决|处理)(?: ?sla)?达标了?的?${SHARE}`, 'gu'),
    (_all, what = '') => `${what}达标率`,
  ],
  [new RegExp(`(?:跑|流失|走)了?${SHARE}的?客户`, 'gu'), '客户流失率'],
  [
    /(?:每(?:卖出?)?|(?<![a-z\d])(?:卖出?)?)每?(?:一千|1000|千)台(?:机器|设备|产品)?(?:里|中)?(?:坏|故障|出故障|有故障|报修)(?:了)?(?:几台|多少台?|几起|多少起)/gu,
    '故障率',
  ],
  [/(低分|差评)(?:评价)?(?:给|打|留)?[完了]?(?:之后|以后|后)(?=[^,，]{0,6}回访)/gu, '$1'],
  // 有人投诉吗: whether there are any.
  [/(?:有没有|有)(?:人|客户|用户|顾客)(?:来)?(投诉|报修|报障|提建议)(?=吗|没|么|了|[,?？!！。]|$)/gu, '$1'],
  [
    /(?:评分|打分)?[,，]?1分?(?:到|至|-|~)5(?:分|星)(?:各|分别)(?:有|是|占)?(?:多少个?|几个|几份)/gu,
    '评分分布',
  ],
  // A verb of how things are wont to go, and its figure beside it: 最爱转派，转派率.
  [/最(?:爱|容易|喜欢|常)(?:被)?(?=转派|重开|投诉)(转派|重开|投诉)/gu, '$1最多'],
  [/(?:守住|保住)了?(?:吗|没有?)?,?(\d{1,3}(?:\.\d)?%)(?:了?(?:吗|没有?))?/gu, '有没有到$1'],
  [/(?:响应|回复)速度的?(?=评分|评价|得分|打分)/gu, '速度'],
  [/(专业(?:能力|度|水平|性)?|(?:服务)?态度|速度)(?:方面)?的?评价(?![率量数])/gu, '$1评分'],
  [
    new RegExp(
      `(?<!倒数)(?<=[量率度分数]|时间|时长|首响|故障|投诉)(?:排名|排)?第一的(?=${DIM_WORDS}|是[谁哪])`,
      'gu',
    ),
    '排名第一',
  ],
  [/谁最(?:能打|牛|给力|顶)/gu, '谁最好'],
  [/谁最(?:拉胯|差劲|不行|菜|拉)/gu, '谁最差'],
  // 解决率最高的组是谁: which.
  [new RegExp(`(?<=(?:最[高低多少快慢好差大小长短]|第一)的)(${DIM_WORDS})(?:是谁|叫什么)`, 'gu'), '$1'],
  // Groups.
  [
    new RegExp(`(各|按|分)?(${DIM_WORDS})[×✕x*](${DIM_WORDS})(?:交叉(?:看一?下?|着看|分析|表|对比)?)?`, 'gu'),
    '按$2和$3',
  ],
  [
    /哪(?:一)?款(?!产品|商品|型号|机型|游戏|设备|app|软件|硬件|课程|套餐|险种|[\u3400-\u9fff]{0,2}(?:线|系列))/gu,
    '哪款产品',
  ],
  [/(?:哪|什么样|什么)(?:一?类|种|的)(?:客户|用户|顾客)(?!类型|等级)/gu, '哪个客群'],
  [
    /(投诉|故障|咨询|请求|申请|建议)类型的(?=工单|单|解决|首响|首次|满意|处理|响应|数量)(?<!(?:哪个|哪些|什么|各|不同|按)(?:投诉|故障|咨询|请求|申请|建议)类型的)/gu,
    '$1类',
  ],
  [/(?:工单)?类型(?:是|为|=)(?=投诉|故障|咨询|请求|申请|建议)/gu, ''],
  [/打电话(?:进?来|过来|进线)的(?:客户|用户|顾客)?/gu, '电话的'],
  [/发(邮件|微信|短信)(?:来|过来|进来)的(?:客户|用户|顾客)?/gu, '$1的'],
  [/来自于?(?=哪|各|不同)/gu, ''],
  [/[仨](?=个?[\u3400-\u9fff])/gu, '三个'],
  [new RegExp(`(?<=[过去近这前后])俩(?=${STEP})`, 'gu'), '两个'],
  [
    new RegExp(
      `(?:在)?一天(?:里|中|当中|之中|内)(?:面)?(?=(?:按|分|的)?(?:各个?|每个?|哪个?)?(?:小时|时段|钟点|几点))`,
      'gu',
    ),
    '',
  ],
  // Times.
  [/大上(?=个?(?:月|星期|礼拜)|周)/gu, '上上'],
  [new RegExp(`(${THIS})(?:迄今|截至目前|截止目前)(?:为止)?`, 'gu'), '$1'],
  [
    new RegExp(`(?<=${THIS}[^,，]*)[,，]?(?:截?[至止]?到|截至|截止)(?:今天|今日|目前|现在)(?:为止)$`, 'u'),
    '',
  ],
  [
    /(?:截至|截止到?|到)(?:昨天|昨日)(?:为止)?(?:的)?(本月|这个?月)(?!\d)|(本月|这个?月)(?:截至|截止到?)(?:昨天|昨日)(?:为止)?/gu,
    '本月1日到昨天',
  ],
  [
    /(?:截至|截止到?)(?:昨天|昨日)(?:为止)?(?:的)?今年|今年(?:截至|截止到?)(?:昨天|昨日)(?:为止)?/gu,
    '今年1月1日到昨天',
  ],
  [/((?:上上|[上本这])周)的?(?:周|星期)(?=[一二三四五六日天])/gu, '$1'],
  [/周末(?:这|那)?两天/gu, '周末'],
  // 4月整月的, 上周整周: all of it is meant anyway.
  [/(?<=月份?)的?(?:一?整个?月|全月)(?!份)/gu, ''],
  [/(?<=季度)的?(?:一?整个?季度?|全季度?)/gu, ''],
  [/(?<=[上本这]周)的?(?:一?整个?[周]|全周)/gu, ''],
  [/(?<=\d年|[去前]年)的?(?:一?整个?年|全年)/gu, ''],
  [/^(上半年)(和|与|跟|对比|比|vs)(下半年)([^,，]*)[,，](\d{4}年|去年|今年|前年)的?/u, '$5$1$2$5$3$4,'],
  [/(?:星期六|礼拜六)(?:和|、)?(?:星期|礼拜)[天日]/gu, '周末'],
  [/(?:清明|端午|中秋|元旦|国庆|五一)节?(?:那天|当天|那一天|这天)\(?(\d{1,2}月\d{1,2}[日号])\)?/gu, '$1'],
  // 要三月份的…: what is wanted.
  [
    /(?<=^|[,，。!！:：])要(?=\d{4}年|[一二三四五六七八九十\d]+月|上个?[周月季]|本[周月季]|今年|去年|昨天|最?近|过去)/gu,
    '',
  ],
];

const THE_MOST = new RegExp(
  `^([^和跟与同比、及]*(?:谁|哪个?(?:${DIM_WORDS}))[^和跟与同比、及,，]{1,8}?)(?<![最更不没太多少么较])(多|高|少|低|快|慢)(?=$|[,，?？!！。]|[呀啊呢](?:$|[,，?？])|(?:上|本|这|今|去|昨|最近|近)(?:个?[月周年]|季|礼拜|星期|\\d|[一二三四五六七八九十两]))(?![^]*(?:和|跟|与|同|比|还是))`,
  'gu',
);

/** 哪个渠道投诉多: the most, where nothing is set against it. Behind another question it may be which of the two that were spoken of. */
export const theMost = (text: string): string => text.replace(THE_MOST, '$1最$2');

/** @param text normalised and in Mandarin */
export function inPlainWords(text: string, names: Names): string {
  const reworded = SWAPS.reduce(
    (current, [regex, instead]) =>
      current.replace(regex, (...found: (string | number | undefined)[]) => {
        const groups = found.filter((_, i) => i < found.findIndex((one) => typeof one === 'number'));
        const [all = '', ...parts] = groups.map((one) => (one === undefined ? '' : String(one)));
        const at = found.find((one): one is number => typeof one === 'number') ?? 0;
        if (inName(current, at, at + all.length, names)) return all;
        if (typeof instead === 'function') return instead(all, ...parts);
        return instead.replaceAll(/\$(\d)/gu, (_, n: string) => parts[Number(n) - 1] ?? '');
      }),
    text,
  );
  return aboutNamed(segmentsNamed(reworded, names), names);
}

/** 游客这个群体: the segment itself. Without its name before it, it is one that was spoken of. */
const segmentsNamed = (text: string, { lookup }: Names): string =>
  text.replace(
    /([^,，。的]{1,10})这(?:一)?(?:个|类|部分|批)(?:客群|客户群体?|用户群体?|群体|人群|客户|用户|顾客)/gu,
    (all: string, before: string) => {
      const named = [...before]
        .map((_, from) => from)
        .some((from) => {
          const found = lookup(before.slice(from));
          return found.length > 0 && found.every(({ dim }) => dim === 'segment');
        });
      return named ? before : all;
    },
  );

const ABOUT: ReadonlySet<string> = new Set([
  'product',
  'product_line',
  'category',
  'model',
  'version',
  'type',
]);
const isAbout = (found: readonly Candidate[]): boolean =>
  found.length > 0 && found.every(({ dim }) => ABOUT.has(dim));

const AROUND: readonly RegExp[] = [
  // 跟开通激活有关的单, 药品缺货引起的投诉, 因为药品缺货投诉的: of a thing, and never of a person or a channel.
  /(?:跟|和|与|同)?([^,，。的]{2,14}?)(?:有关|相关)的(?=单|工单|案件|问题|投诉|故障|建议)/gu,
  /(?:由|因为?|由于)?([^,，。的]{2,14}?)(?:引起|导致|造成|引发|带来)的(?=单|工单|案件|问题|投诉|故障)/gu,
  /(?:因为?|由于)([^,，。的]{2,14}?)(?:而|来)?(?=投诉的)/gu,
];

/** A name and what says that tickets are about it: the name's own tickets. */
const aboutNamed = (text: string, { lookup }: Names): string =>
  AROUND.reduce(
    (current, regex) =>
      current.replace(regex, (all: string, inner: string) => {
        for (let from = 0; from <= inner.length - 2; from += 1) {
          const name = inner.slice(from);
          if (!isAbout(lookup(name))) continue;
          const head = all.slice(0, all.indexOf(inner)) + inner.slice(0, from);
          return `${head.replace(/(?:跟|和|与|同|由|因|因为|由于)$/u, '')}${name}的`;
        }
        return all;
      }),
    text,
  );
