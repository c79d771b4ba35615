// Turns that work on the answer before, in Chinese: one frame for each thing that can be done with it, filled with all of its verbs.
// A frame gives the plain turns that say the same, one after the other; whether they can be read is for the reader to say.
import { metricEntry } from '../../../metrics/catalogue.js';
import {
  BEST_ZH,
  FAST_ZH,
  GRAIN_ZH,
  LAST_ZH,
  LEADER_ZH,
  LOOK_ZH,
  MOST_ZH,
  NARROW_BEHIND_ZH,
  NARROW_ZH,
  SHOW_ZH,
  SLOT_ZH,
  SLOW_ZH,
  STRETCH_ZH,
  SWITCH_ZH,
  TICKETS_ZH,
  WHAT_FIGURE_ZH,
  WITHOUT_BEHIND_ZH,
  WITHOUT_ZH,
  WORST_ZH,
} from '../../lexicon/operators-zh.js';
import type { Plan } from '../../plan.js';

/** Plain turns that together say what a turn says: each is read after the one before it. */
export type Steps = readonly string[];

/** What a frame may ask about words. */
export interface Words {
  readonly previous: Plan;
  /** A kind of group: 渠道, 产品线. */
  readonly isDim: (words: string) => boolean;
  /** A time, with nothing beside it. */
  readonly isTime: (words: string) => boolean;
  /** A metric, with nothing beside it. */
  readonly isMetric: (words: string) => boolean;
  readonly isStat: (words: string) => boolean;
  readonly isName: (words: string) => boolean;
}

export type Frame = readonly [
  pattern: RegExp,
  say: (found: readonly string[], words: Words) => readonly Steps[],
];

export const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

/** Says again what kind of thing stands before it, or nothing: 微信那块, 北斗那头, 80那台. */
const THING_END =
  /(?:的|上的|里的|那边|这边|那头|这头|那块儿?|这块儿?|那儿|这儿|那份|这份|那截|那段|这段|那批|那拨|那条线?|那档|那类|这一?类|这一?档|那一块|那一类|那一档|那一截|那部分|的部分|这部分|那些|那几个|那几款|方面|这一块|一侧|侧|进线|进来|进线量|的单|的单子|单子|这个机型|这款机器|那款机器|这台机器|这款|那款|这个型号|时点|节点|那一刻|上)$/u;
/** 首响达标的: those that are so, and not the figure. */
const THOSE_THAT =
  /(?:达标|合格|超时|逾期|违约|重开|返工|转派|回访|采纳|复购|流失|解决|响应|回复|评价|关闭|升级|投诉)[了过]?的(?:单子?|工单|那些|那几[张单个]|那部分|部分|那批|那拨|那类|那块)?$/u;
export const thing = (words: string): string => {
  if (THOSE_THAT.test(words)) return words;
  // 9号到22号那两个礼拜: the days say it all.
  const bare = words
    .replace(
      /(?<=[到至~].*)(?:那|这)(?:[一两三四几半]个?(?:礼拜|星期|周|天|月)|几天|段(?:时间|日子)?|阵子)$/u,
      '',
    )
    .replace(THING_END, '');
  return bare === '' || bare === words ? words : thing(bare);
};

/** Extremes of talk, in the words that are read. */
export function plainExtreme(words: string, { previous }: Pick<Words, 'previous'>): string {
  const [metric] = previous.metrics;
  const entry = metric === undefined ? null : metricEntry(metric);
  const most = entry === null ? null : entry.unit === 'count' ? '多' : entry.better === 'down' ? '高' : null;
  const plain = words
    .replace(new RegExp(`最(?:为|是|最)?(?:${WORST_ZH})(?:的|得)?(?!工单|客户)`, 'u'), '最差的')
    .replace(new RegExp(`最(?:为|是)?(?:${FAST_ZH})`, 'u'), '最快')
    .replace(new RegExp(`最(?:为|是)?(?:${SLOW_ZH})`, 'u'), '最慢')
    .replace(new RegExp(`最(?:为|是)?(?:${BEST_ZH})`, 'u'), '最好')
    .replace(new RegExp(`(更|比较)(?:${FAST_ZH})`, 'u'), '$1快')
    .replace(new RegExp(`(更|比较)(?:${SLOW_ZH})`, 'u'), '$1慢')
    .replace(new RegExp(`(更|比较)(?:${BEST_ZH})`, 'u'), '$1好')
    .replace(new RegExp(`(更|比较)(?:${WORST_ZH})`, 'u'), '$1差')
    .replace(/最差的(?=$|[吗呢啊])/u, '最差');
  return most === null ? plain : plain.replace(new RegExp(`最(?:为|是)?(?:${MOST_ZH})`, 'u'), `最${most}`);
}

const WAYS =
  '维度|角度|层面|层级|粒度|颗粒度|级别|视角|口径|单位|名下|身上|头上|这层|这一层|这个维度|这级|里头|里面|里|上';
/** 各产品身上, 每个人头上, 渠道维度: the kind of group alone. */
const group = (words = ''): string =>
  words
    .replace(/^(?:分|各自?|每一?个?|每|所有|不同|具体|哪一?个?|不同的|一个个|单个)(?:的)?/u, '')
    .replace(new RegExp(`(?:的)?(?:${WAYS})$`, 'u'), '')
    .replace(/^人头?$|^个人$|^每人$/u, '客服')
    .replace(/^team$/u, '组');
export const split = (words: string | undefined, { isDim }: Words): readonly Steps[] => {
  const dim = group(words);
  const grain = GRAIN_ZH[dim];
  if (grain !== undefined) return [[`按${grain}`]];
  return dim !== '' && (isDim(dim) || dim.split(/[和、跟与]/u).every(isDim)) ? [[`按${dim}`]] : [];
};
const COUNT = '[0-9]{1,3}|[一二两三四五六七八九十仨俩]{1,3}';
const asCount = (said = ''): string => said.replace('仨', '三').replace('俩', '两');
const A_WEEKDAY = /^(?:每个?)?(?:周|星期|礼拜)[一二三四五六日天末](?:的)?$/u;

const OWN = /^(?:我|自己|我自己|本人|我个人|我本人)(?:的)?$/u;

/** The thing looked at instead, whatever it is. */
export const instead = (said: string | undefined, words: Words): readonly Steps[] => {
  const what = thing(said ?? '');
  if (what === '' || A_WEEKDAY.test(what)) return [];
  const dims = split(what, words);
  return dims.length > 0 ? dims : [[`换成${what}`], [`${what}呢`], [what]];
};

export const FIRST_FRAMES: readonly Frame[] = [
  // 4 and 5 of a ranking: 取TOP3, 扩到前五, 三强名单, 仨最好的名字给我
  [
    whole(
      `(?:${STRETCH_ZH}|取|给|列|出|来|单说|光说|报|看|只看|换成|改成)?(?:排名)?(?:top|前|头|ranking前) ?(${COUNT})(名|位|个|强|家|款|条|甲|席)?(名单|的?名字)?`,
    ),
    // 前两个 of one figure is not said of whom.
    ([, count, of = '', names], { previous }) =>
      previous.by.length > 0 || names !== undefined || /[名位强甲席]/u.test(of)
        ? [[`前${asCount(count)}名`]]
        : [[`前${asCount(count)}个`]],
  ],
  [
    whole(`(${COUNT})(?:强|甲|大)(?:名单|是谁|有谁|都有谁|都是谁)?`),
    ([, count]) => [[`前${asCount(count)}名`]],
  ],
  [
    whole(
      `(?:取|给|列|出|看|报)?(?:倒数|末尾|最后|末|后|垫底的?) ?(${COUNT})(?:名|位|个|家|款)?(?:名单|的?名字)?(?:${SHOW_ZH})?`,
    ),
    ([, count]) => [[`后${asCount(count)}名`]],
  ],
  [
    whole(
      `(?:那)?(${COUNT})(?:个|名|位|家|款)?(最[\u4e00-\u9fff]{1,3}?)的?(?:那几[个位名]|名字|名单|人)?(?:是谁|有谁|都有谁|都是谁)?`,
    ),
    ([, count, most]) => [[`${most}的${asCount(count)}个`]],
  ],
  // 冠军花落谁家, 北斗内部的状元, 2月份的头名又是谁
  [
    whole(
      `(.*?)(?:内部|里头|里面|里|当中|中)?(?:的)?(?:单说|光说|就说|只说)?(${LEADER_ZH})(?:又|都|会|现在)?(?:是|归|花落|属于|落在)?(?:谁家?|哪一?[个位家款组名]|哪里)?`,
    ),
    ([, head = '']) => [head === '' ? ['第一'] : [`${thing(head)}呢`, '第一']],
  ],
  [
    whole(
      `(.*?)(?:内部|里头|里面|里|当中|中)?(?:的)?(${LAST_ZH})(?:又|都|会)?(?:是|归)?(?:谁家?|哪一?[个位家款组名])?`,
    ),
    ([, head = '']) => [head === '' ? ['垫底的'] : [`${thing(head)}呢`, '垫底的']],
  ],
  [
    whole(
      '(?:在)?(?:哪一?个?|什么)?([\u4e00-\u9fff]{1,4}?)(?:是|的|里的?)?重灾区|重灾区(?:在|是)?(?:哪一?个?|什么)?([\u4e00-\u9fff]{1,4})',
    ),
    ([, one, other], words) => {
      const dim = one ?? other ?? '';
      const [metric] = words.previous.metrics;
      const counted = metric !== undefined && metricEntry(metric).unit === 'count';
      return words.isDim(dim) ? [[`哪个${dim}最${counted ? '多' : '差'}`]] : [];
    },
  ],
  [
    whole(`(?:打头阵|打头|领头|挑头|冲在前头|首当其冲)的?(?:是)?(?:哪一?个?)?([\u4e00-\u9fff]{1,4})`),
    ([, dim = ''], words) => (words.isDim(dim) ? [[`哪个${dim}最多`]] : []),
  ],
  // 手最快的那位, 最拉垮的那个
  [
    whole(
      '(手|手脚|动作|速度|回得|回复|干得|处理得|做得)?(最[多少高低快慢好差长短])的?(?:那|这|那一)?([个位家款名组条号]|人)?(是谁|叫什么|的名字|名字|名字给我|是哪一?[个位家款组])?',
    ),
    ([, does = '', most, one = '', whose = ''], { previous }) =>
      previous.by.length > 0 || previous.grain !== null
        ? [[`${most}的`]]
        : // Of whom it can be but people.
          does !== '' || /[位名人]/u.test(one) || /谁|名字|位$/u.test(whose)
          ? [[`谁${most}`]]
          : [],
  ],
  [
    whole('(?:谁家|谁|哪家|哪一?[个位])的?(.*?)(最[多少高低快慢好差长短])'),
    ([all = '', what = '', most], { isMetric, previous }) =>
      what === ''
        ? previous.by.length > 0
          ? [[`哪个${most}`]]
          : /^谁(?!家)|位/u.test(all)
            ? [[`谁${most}`]]
            : []
        : what === '返工'
          ? [[`谁的重开率${most}`]]
          : isMetric(what)
            ? [[`谁的${what}${most}`], [`${what}呢`, `谁${most}`]]
            : [],
  ],
  [
    whole(
      '(.+?)(?:是|在)?(?:哪一?个?|哪条|哪家)(渠道|产品|组|地区|客服|分类|型号|版本|优先级|类型)(?:最)?(最[多少高低快慢好差长短])',
    ),
    ([, head = '', dim = '', most], words) =>
      [[`${thing(head)}呢`, `哪个${dim}${most}`]].filter(() => words.isDim(dim)),
  ],
  // 低的摆前面, 由多至少
  [
    whole(
      '([多少高低快慢好差长短大小])的?(?:都|先)?(?:摆|排|放|靠|列|在|搁|往|站)?(?:在|到)?(?:最)?(?:前面?|前头|前边|上面|上头|头里|先|开头|顶上)(?:排|放|站)?',
    ),
    ([, first = '']) => [[`从${first}到${OTHER_END[first] ?? ''}排`]],
  ],
  [
    whole(
      '([多少高低快慢好差长短大小])的?(?:都)?(?:摆|排|放|靠|列|在|搁|往|站|垫)?(?:在|到)?(?:最)?(?:后面?|后头|后边|下面|底下|末尾|最后)',
    ),
    ([, last = '']) => [[`从${OTHER_END[last] ?? ''}到${last}排`]],
  ],
  [
    whole(
      `(.*?)(?:按|照)?(?:由|从|自)([多少高低快慢好差长短大小])(?:到|至|往|向)([多少高低快慢好差长短大小])(?:来|地)?(?:排|排个序|排一?下|排序|排列|列|码|${SHOW_ZH})?(?:序)?`,
    ),
    ([, head = '', from, to], words) => {
      const dims = head === '' ? [] : split(head.replace(/^按/u, ''), words);
      return head === '' ? [[`从${from}到${to}排`]] : dims.map((dim) => [...dim, `从${from}到${to}排`]);
    },
  ],
  [
    whole(
      '(?:(?:我|自己)?(?:搁|在|能)?(?:在)?(?:榜上|榜单上|榜里|排行榜上|名单上|里面)?)?(?:的)?(?:能)?(?:是|算|排|落在|排在|处在|占|居|位列|位居)?(?:第)?(?:几位|老几|几把交椅|几名|几号)|(?:我的?)?(?:名次|位次|座次)(?:是|在)?(?:多少|第?几|哪)?',
    ),
    () => [['排第几'], ['我排第几']],
  ],
  // 明细发我, 都是哪些号
  [
    whole(
      `(?:把)?(?:对应的?|相应的?|具体的?|背后的?|这些|那些)?(?:${TICKETS_ZH})(?:都|全|也)?(?:有|是)?(?:哪些|哪几[个张条]|什么)?(?:${SHOW_ZH})?(?:给我|我|一下|出来|一份|全)?|(?:具体|都|分别){0,6}(?:是|有)?(?:哪些|哪几个)(?:号|单|单号|票)|(?:点一?下?|点个)名|(?:逐条|逐张|逐单|一条条|一张张|一单单|挨个|挨条|挨张)(?:地)?(?:列|报|看|过|摆|念)?(?:出来|一下)?`,
    ),
    (_found, { previous }) =>
      (previous.kind === 'value' || previous.kind === 'list') &&
      previous.metrics.every((id) => metricEntry(id).unit === 'count')
        ? [['列出来'], ['有哪些']]
        : [],
  ],
  // 相对二月哪块出的毛病, 涨幅主要来自哪儿
  [
    whole(
      '(?:相对于?|相比于?|跟|和|比|较)(.+?)(?:比|相比)?,?(?:到底|究竟)?(?:为什么|为啥|咋回事|怎么回事|哪一?[块处环里儿](?:个环节)?(?:出|有)(?:的|了)?(?:毛病|问题|岔子|状况)|(?:毛病|问题|岔子)(?:出)?在哪[里儿]?)',
    ),
    ([, what]) => [[`和${what}比`, '为什么']],
  ],
  [
    whole(
      `(?:找|查|分析|挖|扒|究|深挖|排查|说|讲|看|归纳|剖析|诊断){0,6}(?:一下|下|个)?(?:根本|主要|背后的?|具体|真正)?(?:原因|根因|成因|缘由|症结|病根|根源|缘故|由头|root cause|reason)(?:是|在)?(?:什么|啥|哪[里儿]?|何在)?(?:${SHOW_ZH})?|(?:到底|究竟)?(?:咋|怎么)(?:一?回事|搞的|弄的|了|整的)|归因(?:一下|分析|看看)?|归个因|(?:咋|怎么|为何|为啥|为什么)(?:就|会|又|突然|一下子){0,6}(?:变|往)?(?:跌|掉|降|涨|升|飙|崩|垮|塌|滑|好|差|高|低|多|少|慢|快|蹿)(?:得|成|上|下)?(?:这么|那么)?(?:多|少|高|低|快|慢|狠|厉害|凶)?(?:了|来|去|这样)?|(?:涨幅|跌幅|降幅|增量|减量|变化|波动|升幅|差额|缺口|变动)(?:主要|大头)?(?:是)?(?:来自|源于|出自|来源于|出在|落在)(?:哪[里儿块]?|什么|啥|谁)|(?:毛病|问题|岔子|病根|根子|锅|症结)(?:到底|究竟)?(?:出|卡|在|坏)(?:在)?(?:哪[里儿块]?|什么地方|谁)(?:了)?`,
    ),
    () => [['为什么']],
  ],
  // 计算公式贴给我, 这玩意儿怎么个算法
  [
    whole(
      `(?:这(?:个|项|玩意儿?|东西|个?指标|个?数|一项|项指标)?|该指标|它|(.+?))?(?:的|是|都)?(?:怎么个算法|咋算|如何计算|如何算|怎么计算|怎么算|咋计算|咋统计|怎么统计|如何统计|如何定义|怎么定义|怎么界定|算法|计算方式|计算方法|计算公式|计算口径|计算逻辑|统计口径|统计方式|公式|定义|含义|释义|指(?:的是)?(?:什么|啥)|(?:什么|啥)(?:意思|概念|含义|定义|讲究))(?:出来|来)?(?:的)?(?:是)?(?:什么|啥|怎样|怎么样)?(?:${SHOW_ZH})?(?:给我|我|一下)?`,
    ),
    ([, what], { isMetric }) =>
      what === undefined || what === '' ? [['怎么算的']] : isMetric(what) ? [[`${what}是怎么算的`]] : [],
  ],
  // 收起来, 全员汇总, 把时间轴去掉
  [
    whole(
      `(?:都|全|再|给我|整个|全部|全员|所有|大家)?(?:收起来|收拢|收回去|合起来|合并|合并起来|归总|汇总|汇总起来|拢一块|拢一起|拢起来|拢到一起|拉通|打通|拉通看|打通看|整体看|归成一个|并成一个)(?:算|看|报|${SHOW_ZH})?(?:总数|总的)?|(?:就|只)?(?:报|给|要|看|说)(?:个|一个)?(?:总的|总数|总体|合计|大数|总盘子|盘子)(?:就行|即可|就好)?|(?:不用|不必|别|无需|甭|不再)(?:再)?(?:拆|分|细分|拆分|切|掰|细拆)(?:那么|这么)?(?:细|开)?了?|(?:不用|不必|不再|别|甭|不)(?:再)?(?:看|要|画|出)(?:时间轴|曲线|趋势|走势|折线|时间线)图?了?|(?:把)?(?:时间轴|曲线|趋势|走势|折线|时间线)(?:给|都)?(?:去掉|撤掉|拿掉|不要|收掉|收起来|关掉|取消)了?|(?:全年|全月|整月|整年|整季|全季)?(?:就要|只要)?(?:全年|全月|整月)?(?:一个|个)(?:总数|总的|合计|大数)`,
    ),
    (_found, { previous }) =>
      previous.by.length > 0 || previous.grain !== null ? [['总的'], ['不分了']] : [],
  ],
  [
    whole(
      '(?:不用|不必|别|无需|甭|不再|不)(?:再)?(?:拆到|拆成|细到|分到|落到|摊到|按|分|拆|看到|钻到|展开到)(?:每个|各个|各)?(.+?)(?:来)?(?:拆|分|看|列|展开|铺)?(?:了|看了|拆了|分了|啦)',
    ),
    ([, dim], words) => (split(dim, words).length > 0 && groupIs(group(dim), words) ? [['总的']] : []),
  ],
  // 上海的限定解除, 别卡产品, 组的限制撤了
  [
    whole(
      '(?:请)?(?:别|不|不用|无需|不必|甭|不再|取消|解除|撤掉|撤销|去掉|放开|松开|拿掉|清掉|清除|拆掉|移除|不做|不设|关掉|去除)(?:再)?(?:卡|限|限定|限制|筛|筛选|挑|管|圈|框|锁|设限|卡着|锁定|设)?(?:着|死)?(.+?)(?:的|这个|这一|那个)?(?:限制|限定|筛选|条件|过滤|约束|门槛|框框|限)?(?:了)?',
    ),
    ([, what = '']) => [[`去掉${what}的限制`], [`不限${what}了`]],
  ],
  [
    whole(
      '(?:把)?(.+?)(?:的|这个|这一|那个|这道|这层)?(?:限制|限定|筛选|条件|过滤|约束|门槛|框框|限)?(?:都|也|给|统统|全|先|可以|就|全部)?(?:去掉|取消|解除|撤了|撤掉|撤|拿掉|放开|清掉|清空|不要了|去了|松开|松一松|拆了|拆掉|摘了|摘掉|删了|删掉|移除|关掉|关了|清除|不限|不限了|不卡了?|不挑了?|不设限|不作限制|不做限制|解掉|释放|打开)了?',
    ),
    ([all = '', what = '']) =>
      /限制|限定|筛选|条件|过滤|约束|门槛|框|放开|松|不限|不卡|不挑|不设限|解除/u.test(all)
        ? [[`去掉${what}的限制`], [`不限${what}了`]]
        : [],
  ],
];

/** What narrows, leaves out, goes over to something else. */
export const FRAMES: readonly Frame[] = [
  // 聚焦微信, 不到八成的挑出来
  [
    whole(`(?:${NARROW_ZH})(?:了|在|到|出|的是)?(.+?)`),
    ([, what = ''], words) =>
      A_WEEKDAY.test(what) || (what.endsWith('的') && words.isMetric(thing(what)))
        ? []
        : OWN.test(what)
          ? [['我的']]
          : [
              [`只看${thing(what)}`],
              [`换成${thing(what)}`].filter(() => words.isTime(thing(what))),
              [thing(what)],
            ].filter((one) => one.length > 0),
  ],
  [
    whole(
      `(?:把|将)?(.+?)(?:的|这部分|那部分|这块|那块|这些|那些)?(?:都|也|给我|给)?(?:${NARROW_BEHIND_ZH})(?:${SHOW_ZH})?`,
    ),
    ([, what = '']) =>
      (A_WEEKDAY.test(what) ? [] : [[`${what}的有哪些`], [`只看${thing(what)}`], [`${what}的`]]).filter(
        ([one = '']) =>
          /(?:超过|不到|低于|高于|以上|以下|不足|满|未达|大于|小于|达标)/u.test(what) ===
          one.endsWith('有哪些'),
      ),
  ],
  // 撇开Jonas, 邮件刨除
  [whole(`(?:${WITHOUT_ZH})(.+?)`), ([, what = '']) => [[`不要${thing(what)}`]]],
  [
    whole(
      `(?:把|将)?(.+?)(?:的|这部分|那部分|这块|那块)?(?:都|也|先|全|给|统统)?(?:${WITHOUT_BEHIND_ZH})(?:了)?`,
    ),
    ([, what = ''], { isTime }) => (isTime(what) ? [] : [[`不要${thing(what)}`]]),
  ],
  // 麻烦切到2025年Q3, 指标换解决率, 时段换成三月
  [
    whole(`(?:把)?(?:${SLOT_ZH})?(?:再)?(?:${SWITCH_ZH})(?:了)?(?:看)?(.+?)`),
    ([, what], words) => instead(what, words),
  ],
  [whole(`(?:把)?(?:${SLOT_ZH})(?:为|是|用|定为?|:)(.+?)`), ([, what], words) => instead(what, words)],
  [
    whole(`(?:换|改|切|调|补|附|来|加)(?:一)?(?:个)?(?:${SLOT_ZH})?(?:看|报)?(.+?)`),
    ([, what], words) => instead(what, words),
  ],
];

/** Where nothing else stands: what is looked at, and that it is to be shown. */
export const LAST_FRAMES: readonly Frame[] = [
  // 隔壁Lighthouse, 里头超时的几张
  [
    whole('(?:隔壁的?|旁边的?|对面的?|友军|兄弟团队|另一头的?|换)(.+?)'),
    ([, what = '']) => [[`${thing(what)}呢`]],
  ],
  [
    whole(
      '(?:里头|里面|里边|当中|其中|这里头|这里面|那里头|这些里面?|那些里面?|这里边|这当中)(?:的)?(?:报|算|属于|是|有)?(.+?)',
    ),
    ([, what = '']) => [[`其中${what}`], [`其中${thing(what)}呢`]],
  ],
  [whole(`(?:${LOOK_ZH})(.+?)`), ([, what = '']) => [[`${thing(what)}呢`], [what]]],
  // 露露同期
  [
    whole('(.+?)(?:在)?(?:同期|同一时期|同样时间|同时期|同一时段|同时段)(?:的)?'),
    ([, what = ''], { isTime }) =>
      /(?:[年月周季]|季度|星期|礼拜)$/u.test(what) || isTime(what) ? [] : [[`${thing(what)}呢`]],
  ],
  [whole(`(.+?)(?:${WHAT_FIGURE_ZH})`), ([, what = '']) => [[`${thing(what)}呢`]]],
  [
    whole(
      `(.+?)(?:也|都|一并|一同|一起|同样|先|再|照样|给我|同款|依次|分别|逐个|挨个){0,6}(?:${SHOW_ZH})(?:出来|上来|一下|下|一眼|一遍|一趟|一份|一套|一版|一回|给我|我|个)?`,
    ),
    ([, what = '']) => [[`${thing(what)}呢`]],
  ],
  [whole('(.+?)'), ([, what = '']) => [[`${thing(what)}呢`]]],
];

const OTHER_END: Readonly<Record<string, string>> = {
  多: '少',
  少: '多',
  高: '低',
  低: '高',
  快: '慢',
  慢: '快',
  好: '差',
  差: '好',
  长: '短',
  短: '长',
  大: '小',
  小: '大',
};

/** Whether the answer before was split by that kind of group, or by steps of that time. */
const groupIs = (dim: string, { previous, isDim }: Words): boolean =>
  GRAIN_ZH[dim] === undefined ? isDim(dim) && previous.by.length === 1 : previous.grain !== null;
