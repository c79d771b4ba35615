// More turns that work on the answer before, in Chinese: what the rest of it is put together, one more group beside, where the trouble
// lies, how figures spread; and words of talk in plain ones.
import { metricEntry } from '../../../metrics/catalogue.js';
import { SHOW_ZH, WORST_ZH } from '../../lexicon/operators-zh.js';
import type { Plan } from '../../plan.js';
import { instead, split, thing, whole, type Frame, type Words } from './frames-zh.js';

/** The letter that stands for a province. */
const PROVINCES: Readonly<Record<string, string>> = {
  京: '北京',
  沪: '上海',
  津: '天津',
  渝: '重庆',
  粤: '广东',
  浙: '浙江',
  苏: '江苏',
  川: '四川',
  鲁: '山东',
  豫: '河南',
  鄂: '湖北',
  湘: '湖南',
  闽: '福建',
  皖: '安徽',
  赣: '江西',
  冀: '河北',
  晋: '山西',
  辽: '辽宁',
  黑: '黑龙江',
  陕: '陕西',
  桂: '广西',
  滇: '云南',
  黔: '贵州',
  琼: '海南',
};
const LETTER = `[${Object.keys(PROVINCES).join('')}]`;

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/元月份?/u, '1月'],
  [/(?<![\d第近前后])(2\d)年(?=$|总共|一共|全年|整年|的|[上下]半年|第?[一二三四]季|\d{1,2}月)/u, '20$1年'],
  [/自个儿?|本人自己/u, '自己'],
  [
    /这(?:哥们儿?|兄弟|姐们儿?|小伙子?|姑娘|大哥|大姐|老兄|丫头|家伙|伙计|哥儿们)(?:的)?(?=$|[\u4e00-\u9fff])/u,
    '他',
  ],
  [/(?<=[他她它])(?:家|名下的?|手里的?|手上的?)/u, '的'],
  [/(?<=[\u4e00-\u9fff])名下的?(?=[\u4e00-\u9fff])/u, '的'],
  [/(紧急|普通|一般|高|低)(?:级别|等级|档位|级)(?=$|的|呢)/u, '$1优先级'],
  [/(?:逾|超出|超了|冲过|冲破|突破|越过|跨过)(?=[\d一二两三四五六七八九十百半])/u, '超过'],
  [/(?:满|够)(?=\d+(?:单|张|个|件|分))/u, '不少于'],
  [/(?:没到|未到|够不上|够不着|没过|没满|未满)(?=[\d一二两三四五六七八九十百半])/u, '不到'],
  [/的?(?:都)?(?:有|是)(?:谁|哪些|哪几个)(?:管道|口子|通路|通道)$/u, '的渠道有哪些'],
  [/(?:管道|通路)(?=$|[的呢])/u, '渠道'],
  [/看埋/u, '看'],
  [/嗰/u, '那'],
  [/\bteam level\b/u, '组'],
];

/** Words of talk in plain ones. */
export const plainWords = (words: string): string =>
  PLAIN.reduce((text, [pattern, plain]) => text.replace(pattern, plain), words);

/** 两个条件统统清空: a plan of no condition; null where something else is said, or where there are more or fewer of them. */
export function withoutConditions(words: string, plan: Plan): Plan | null {
  const [, count] = GONE.exec(words) ?? GONE_BEHIND.exec(words) ?? [];
  const grouped = plan.where.some(({ dim }) => plan.by.some((one) => one === dim));
  if (count === undefined || plan.where.length === 0 || grouped) return null;
  const named = COUNTS[count];
  return named !== undefined && named !== plan.where.length ? null : { ...plan, where: [] };
}
const ALL = '(所有|全部|一切|这些|那些|两个|俩|两道|三个|仨|几个|全体|各种|各项|上面的|前面的)(?:的)?';
const CONDITIONS = '(?:筛选条件|限制条件|过滤条件|条件|筛选|限制|限定|过滤|约束|筛选项)';
const CLEAR =
  '(?:清空|清掉|清除|清零|清了|去掉|去除|取消|拿掉|解除|撤掉|撤了|撤销|重置|归零|放开|不要了?|移除|删掉|删了|丢掉|松开|拆掉)';
const GONE = new RegExp(
  `^(?:把|将)?${ALL}${CONDITIONS}(?:统统|都|全|全都|全部|一并|一起|通通|一律|一块儿?|给我){0,6}${CLEAR}(?:了|吧){0,6}$`,
  'u',
);
const GONE_BEHIND = new RegExp(
  `^(?:统统|都|全部|一并|请){0,6}${CLEAR}${ALL}${CONDITIONS}(?:了|吧){0,6}$`,
  'u',
);
const COUNTS: Readonly<Record<string, number>> = { 两个: 2, 俩: 2, 两道: 2, 三个: 3, 仨: 3 };

const worstOf = (dim: string, { previous, isDim }: Words): readonly (readonly string[])[] => {
  const [metric] = previous.metrics;
  const counted = metric !== undefined && metricEntry(metric).unit === 'count';
  return isDim(dim) ? [[`哪个${dim}最${counted ? '多' : '差'}`]] : [];
};

const DIM_NAMES: Readonly<Record<string, string>> = {
  agent: '客服',
  team: '组',
  channel: '渠道',
  product: '产品',
  product_line: '产品线',
  region: '地区',
  priority: '优先级',
  category: '分类',
  type: '类型',
  segment: '客户类型',
  version: '版本',
  model: '型号',
};
const TOGETHER =
  '(?:拢|合|加|归|并|凑|揉|攒|混|汇|捏|聚|搁)(?:到|在|成|为)?(?:一起|一块儿?|一处|起来|一堆|一个|一总)(?:来)?(?:算|看|报|是|呢|有)?(?:多少)?';

export const MORE_FRAMES: readonly Frame[] = [
  // 环比呢环比
  [whole('(.{2,8}?)[呢嘛吧啊呀]*\\1'), ([, what = '']) => [[`${what}呢`]]],
  // 粤、沪、京仨地方各几单
  [
    whole(
      `(${LETTER}(?:、?${LETTER}){1,8})(?:这|那)?(?:[两三四五几俩仨]个?)?(?:地方|省份|省市|省|地区|地儿?|城市|市)?(?:各|分别|各自|都|各有)?(?:几单|多少单?|几张|什么数|怎么样)?`,
    ),
    ([, letters = '']) => [
      [`${[...letters.replaceAll('、', '')].map((one) => PROVINCES[one] ?? one).join('、')}各自多少`],
    ],
  ],
  // 剩下几个渠道拢到一起算, 除它以外的组合起来多少
  [
    whole(
      `(?:剩下|其余|其他|其它|余下|别的|另外)(?:的)?(?:那)?(?:几个|几款|几家|所有|全部|各个?)?(.+?)(?:都|全|再)?${TOGETHER}`,
    ),
    ([, dim = ''], { isDim }) => (isDim(dim) ? [[`其他${dim}合起来呢`]] : []),
  ],
  [
    whole(
      `除(?:了|掉|开)?(?:它|他|她|这个?[组人]?|这家|这款|该组|它们?)(?:以外|之外|外)(?:的)?(?:其他|其余)?(.+?)(?:都|全)?${TOGETHER}`,
    ),
    ([, dim = ''], { isDim }) => (isDim(dim) ? [[`其他${dim}合起来呢`]] : []),
  ],
  // 解决的那项: of two figures that were shown.
  [
    whole('(.+?)的?(?:那|这)(?:一项|项|个指标|一个指标|个数|条)'),
    ([, what = ''], { previous }) => {
      const named = previous.metrics.filter((id) =>
        metricEntry(id).names.zh.some((name) => name.includes(what)),
      );
      const [id, more] = named;
      return id !== undefined && more === undefined && previous.metrics.length > 1
        ? [[`${metricEntry(id).names.zh[0] ?? ''}呢`]]
        : [];
    },
  ],
  // Rapid、北斗也一并附上
  [
    whole(
      '(?:把)?(.+?)(?:也|都|一并|一同|一起|同样|再|顺手|给我){0,6}(?:附上|加上|添上|补上|带上|捎上|搭上|放上|算上|摆上|挂上|并上|并进来|加进来|算进来|拉进来|带进来)',
    ),
    ([, what = ''], { isName }) => {
      const each = what.split(/[、和跟与]/u);
      return each.every(isName) ? [each.map((one) => `把${one}也加进来`)] : [[`${what}呢`]];
    },
  ],
  // 横轴上添渠道, 组×渠道双维
  [
    whole(
      '(?:再|横轴上?|纵轴上?|行里|列里|表里|表上|上面|往上){0,6}(?:添|叠加?|加|套|交叉|补|乘以?|配|嵌套?|并)(?:上|进|个|一个|一层|一维|一列|一道|一级){0,6}(.+?)(?:维度|这一维|一维|一列|这一层|层|列|维)?(?:交叉|来看|看看?)?',
    ),
    ([, dim = ''], { isDim, previous }) => {
      const have = previous.by.map((one) => DIM_NAMES[one] ?? '');
      return isDim(dim) && have.length === 1 && have[0] !== '' ? [[`按${have[0]}和${dim}`]] : [];
    },
  ],
  [
    whole(
      '(?:按|做|出|来)?(.+?)(?:×|x|\\*|乘以?|叉|交叉)(.+?)(?:双维度?|两维|二维|交叉表?|矩阵|表)?(?:看|来)?',
    ),
    ([, one = '', other = ''], { isDim }) => (isDim(one) && isDim(other) ? [[`按${one}和${other}`]] : []),
  ],
  // 挂在谁名下, 堆在哪个组, 都提给了哪款
  [
    whole(
      '(?:都|主要|大多|大部分|多半|现在){0,6}(?:挂|压|堆|落|攒|积|卡|砸|窝|囤|屯|扣|捏|攥|留|停|存|集中|分布|出|来|提|报|投|反馈|指|冲|归)(?:在|到|给|向|自|着){0,6}(?:了|于)?(?:谁|哪些人|哪几个人|哪个人)(?:谁)?(?:那儿?|那里|手里|手上|名下|身上|头上|处|家)?(?:的)?',
    ),
    () => [['按客服']],
  ],
  [
    whole(
      '(?:都|主要|大多|大部分|多半|现在){0,6}(?:挂|压|堆|落|攒|积|卡|砸|窝|囤|屯|扣|留|停|存|集中|分布|出|来|提|报|投|反馈|指|冲|归)(?:在|到|给|向|自|着){0,6}(?:了|于)?(?:哪些|哪几个|哪一?[个款条家种类])(.*?)(?:那儿?|那里|手里|名下|身上|头上|上)?(?:的)?',
    ),
    ([all = '', dim = ''], words) => split(dim === '' && /款/u.test(all) ? '产品' : dim, words),
  ],
  // 没达标的锅在哪条渠道, 短板是哪个组
  [
    whole(
      '(?:没达标的|不达标的|未达标的)?(?:锅|黑锅|责任|问题|毛病|短板|软肋|瓶颈|痛点|拖后腿的|弱项|元凶|罪魁祸首|祸首)(?:是|在|出在|属于|归)(?:哪一?[个条款家种类])(.+?)',
    ),
    ([, dim = ''], words) => worstOf(dim, words),
  ],
  // 哪个产品拉胯
  [
    whole(`(.*?)(?:哪一?[个条款家种类])(.+?)(?:比较|更|有点|这么|那么)?(?:${WORST_ZH})`),
    ([, head = '', dim = ''], words) =>
      worstOf(dim, words).map((one) =>
        head === '' || /^[他她它]的?$/u.test(head) ? one : [`${thing(head)}呢`, ...one],
      ),
  ],
  // 打分都散在哪些档, 分桶瞧瞧
  [
    whole(
      `(?:做个?|画个?|给个?|来个?|看|看看)?(?:分桶|分档|分段|分箱|分区间|分布图?|直方图|分布情况|散布|区间分布|打分分布|分数段)(?:统计|情况)?(?:${SHOW_ZH})?(?:一下)?|(?:打分|分数|评分|得分|时长|时间|都|大多|主要|一般){0,6}(?:散|分布|落|集中|扎堆|聚|散落)(?:在)?(?:哪些|哪几个|哪一?个|什么)(?:档|区间|分段|段|分数段|范围|档位|桶|分数)(?:里|上)?`,
    ),
    () => [['看分布']],
  ],
  // 按平均算, 平均要拖多久
  [
    whole(
      '(?:改|换|就|都|统一){0,6}(?:按照?|用|以|取|换|看|拿)(.+?)(?:来|口径)?(?:算|看|统计|为准|计|说话|衡量|论)?',
    ),
    ([, what = ''], { isStat }) => (isStat(what) ? [[`${what}呢`], [what]] : []),
  ],
  [
    whole(
      '(.+?)(?:一般|大概|通常)?(?:要|得|需要|会|能)?(?:拖|花|耗|等|用|费|磨|耽搁)(?:掉|上)?(?:多久|多长时间|多少时间|几个?小时|几天)',
    ),
    ([, what = ''], { isStat, previous }) =>
      isStat(what) && previous.metrics.every((id) => metricEntry(id).unit === 'seconds')
        ? [[`${what}呢`]]
        : [],
  ],
  // 口误，晨曦才对
  [
    whole('(?:是|应该是|该是|应为)?(.+?)(?:才对|才是|才是对的|才行|才没错)'),
    ([, what], words) => instead(what, words),
  ],
  [
    whole(
      '(?:应该是|应该|应为|该是|是说|是要|要的是|想要的是|说的是|指的是|问的是|本来要|其实是?要?|原本要|是)(.+?)',
    ),
    ([, what = ''], words) =>
      [[`只看${thing(what)}`].filter(() => words.isName(thing(what))), ...instead(what, words)].filter(
        (one) => one.length > 0,
      ),
  ],
  // 优先级标高的
  [
    whole(
      '(优先级|紧急程度|级别)(?:被)?(?:标|打|设|定|评|判|记|填|选|算)(?:为|成|了|着|的|到)?(紧急|高|普通|一般|低)的?',
    ),
    ([, , level = '']) => [[`只看${level}优先级`]],
  ],
  [
    whole(
      '(?:渠道|产品|地区|分类|类别|类型|客户类型|型号|版本|组)(?:被)?(?:标|打|设|定|记|填|选|写|归|划)(?:为|成|了|着|的|到|在)?(.+?)的?',
    ),
    ([, what = '']) => [[`只看${what}`]],
  ],
  // 8.4对8.5, 白露高远谁更快
  [
    whole('(.{1,12}?) ?(?:对|vs\\.?|pk|versus|对阵|对比) ?(.{1,12}?)'),
    ([, one = '', other = ''], { isName }) => {
      const version = (name: string): string => (/^\d+(?:\.\d+)+$/u.test(name) ? `${name}版本` : name);
      return isName(version(one)) && isName(version(other))
        ? [[`${version(one)}和${version(other)}对比`]]
        : [];
    },
  ],
  // 这俩月相减差几张
  [
    whole(
      '(?:这|那)?(?:俩|两个?)(?:个?(?:月|周|天|季度?|年|数|组|人|渠道|产品))?(?:份)?(?:一|相)?(?:减|比)?(?:一下|一减)?(?:相)?差(?:了)?(?:多少|几张|几单|几个|多大|几个点)',
    ),
    () => [['差多少']],
  ],
  // 重开率也做这个对比, 同款图表做Ledgerly
  [
    whole(
      '(.+?)(?:也|同样|照样)?(?:做|来|给|跑|套|出|画)(?:一?个|一?张|一?份)?(?:这个|这样的?|一样的|同样的|同款的?|这种|这么个|这么一个|这)(?:对比|比较|图表?|拆法|排名|榜单?|分析|口径|表|曲线|趋势|统计|切法|走势)',
    ),
    ([, what = '']) => [[`${thing(what)}呢`]],
  ],
  [
    whole(
      '(?:同款|同样的?|一样的?|照这个|按这个|同一个)(?:图表|图|表|格式|口径|曲线|榜单?|拆法|切法|排法|对比|统计)(?:给|做|看|来|换|套|画|出|拉)(?:一?个|一?张|一?份|到|成|给|上)?(.+?)(?:的)?',
    ),
    ([, what = '']) => [[`${thing(what)}呢`]],
  ],
  // 给Rapid也来一套
  [
    whole(
      '(?:给|替|为)(.+?)(?:也|同样|照样)?(?:来|做|出|跑|整|拉|搞)(?:一)?(?:套|份|遍|个|张|版|下)(?:一样的|同样的)?',
    ),
    ([, what = '']) => [[`${thing(what)}呢`]],
  ],
  // 广东后来好转没, 这星期能不能赶上
  [
    whole(
      '(.+?)(?:后来|近来|之后)?(?:有没有|有|是否|是不是)?(?:点)?(?:改善|好转|起色|进步|长进|好点|好些|变好|变差|恶化|退步|提升|改观)(?:了|些|点){0,6}(?:吗|没有?|不|么)|(.+?)(?:能不能|能否|会不会|是否能)(?:赶上|追上|跟上|达到|反超)',
    ),
    ([, one, other]) => [[`${thing(one ?? other ?? '')}呢`]],
  ],
  // 在线聊天转得凶不凶: by a word of the figure itself.
  [
    whole('(.+?)([\u4e00-\u9fff])得(多|快|慢|好|凶|高|厉害|勤|狠|猛|及时)不\\3(?:啊|呢)?'),
    ([, what = '', word = ''], { previous }) =>
      previous.metrics.every((id) => metricEntry(id).names.zh.some((name) => name.includes(word)))
        ? [[`${thing(what)}呢`]]
        : [],
  ],
  // 普通优先级的达标多少, after the attainment of a promise.
  [
    whole('(.+?)的?达标(?:率)?(?:多少|几成|如何|怎么样|咋样|几何)'),
    ([, what = ''], { previous }) =>
      previous.metrics.every((id) => /sla/u.test(id))
        ? [[`${thing(what)}呢`], [`${thing(what)}达标率呢`]]
        : [],
  ],
  // 一个渠道一个渠道地列
  [
    whole(
      '一[个条款种类家]?(.+?)一[个条款种类家]?\\1(?:地|的)?(?:列|排|看|数|报|过|来|拆|说)?(?:出来|一遍)?',
    ),
    ([, dim], words) => split(dim, words),
  ],
];
