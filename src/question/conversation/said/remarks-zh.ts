// Clauses of a Chinese turn that only judge the answer before, or say why the next is asked: 样本太少, 中位数看不出问题, 范围太大, 汇报用.
// Such a clause is taken out whole. One that names a figure or a time goes only where what follows puts another in its place.
import { inThatMonthZh } from '../days/in-that-month.js';
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { LAST_ZH, LEADER_ZH } from '../../lexicon/operators-zh.js';
import { canMean, type Token } from '../../token.js';
import { cut } from '../turn-parts.js';

export interface Said {
  readonly clauses: readonly string[];
  /** It was said that this is another matter. */
  readonly fresh: boolean;
}

const PARTICLE = '(?:了|啊|呀|呢|吧|哈|嘛|哦|喽|啦|些|点|一点|一些|点儿|得很|得慌|死了|的){0,6}';
const DEGREE =
  '(?:也|还|都|又|实在|好像|感觉|觉得|有点儿?|有些|稍微|略|略微|太|过于|过|忒|挺|很|蛮|偏|比较|不够|不太|不怎么|不是很|这么|那么|看着|看起来|显得|未免|确实|真|的确|多少|就|才){0,6}';
/** What is judged, and is no figure, no group, no condition: the table, the sample, the stretch of time. */
const JUDGED =
  '(?:这个?|那个?|它|样本量?|数据量?|数据|范围|口径|时间|时间段|时段|跨度|周期|窗口|区间|颗粒度?|粒度|图|图表|曲线|线|折线|走势|表|表格|列表|名单|结果|内容|信息|这么看|这样看|这样|这么|光这样|光看这个|单看这个|只看这个|总数|总的|合计|整体|汇总|全量|维度)';
const ADJECTIVE =
  '(?:近|远|早|晚|长|短|粗|细|粗糙|精细|碎|零碎|抖|颠|跳|乱|密|散|稀|稀疏|多|少|大|小|宽|窄|宽泛|笼统|含糊|模糊|单一|单薄|片面|泛|杂|复杂|简单|干|空|平|平滑|跳跃|毛糙|花|眼花|吓人|好看|难看|清楚|清晰|直观|明显|准|细致|全|全面|够|够用|够看|理想|乐观|满意|过瘾|解渴|给力|意思|意义|可信|客观|公平|合理|靠谱|离谱|扎眼|刺眼|惊人|意外|奇怪|怪|蹊跷)';
const SAYS_NOTHING =
  '(?:看不出(?:什么|啥)?(?:问题|名堂|门道|来|规律|差别|区别|变化|所以然)?|看不(?:清|懂|明白|全|准)|说明不了(?:什么|啥)?(?:问题)?|反映不了(?:什么|啥)?(?:问题|情况)?|没(?:有)?(?:什么|啥|多大)?(?:意思|用|用处|参考价值|参考意义|意义|说服力|代表性)|不(?:够|太够|大够)(?:用|看|细|全|直观|明显|准|有说服力)?|不(?:准|对劲|对|直观|好看|清楚|典型|可信|解渴|过瘾|说明问题)|失真|有水分|被(?:极值|个别|大单|长尾)?(?:带偏|拉偏|拉高|拉低)|意义不大|参考价值不大|容易(?:误导|骗人|失真)|骗人)';
/** Judges by itself; nothing of it can be asked for. */
const JUDGEMENT: readonly RegExp[] = [
  new RegExp(`^${JUDGED}?${DEGREE}${ADJECTIVE}${PARTICLE}$`, 'u'),
  new RegExp(`^${JUDGED}?${DEGREE}${SAYS_NOTHING}${PARTICLE}$`, 'u'),
  // 有改善吗, 能不能赶上, 进步没
  /^(?:那|后来|现在|最近|到底|究竟|我|想瞧|想看){0,6}(?:有没有|有|是否|是不是|可)?(?:点)?(?:改善|好转|起色|进步|长进|好点|好些|变好|变差|恶化|退步|提升|改观|突破|好一点)(?:了|些|点){0,6}(?:吗|没有?|不|么|呢)?$/u,
  /^(?:这|那)?(?:能不能|能|可以|是否能|会不会)(?:赶上|追上|跟上|达到|超过去|反超|赶得上|追得上)(?:吗|么|不|呢)?$/u,
  // 再细点, 最差情况
  new RegExp(
    `^(?:再|更|稍微|略)(?:${ADJECTIVE}|严|狠|松|苛刻|严格|慢|快|高|低)(?:一点儿?|一些|点儿?|些)$`,
    'u',
  ),
  /^(?:最|较|比较)?(?:差|坏|好|极端|糟|理想)的?(?:情况|情形|场景|状况)(?:下|呢)?$/u,
  /^(?:活儿?|事儿?|量|单子?)(?:倒|都|也){0,6}(?:干|做|接|扛|跑)得(?:挺|很|真|够|不){0,6}(?:多|少|快|慢|好|错|赖|差)(?:啊|呢|了)?$/u,
  /^(?:响应|回复|处理|解决|干|回|接|办)得?(?:快不快|慢不慢|及时不及时|好不好|怎么样|咋样|如何)$/u,
  /^[快慢高低长短好差][的分]多还是[快慢高低长短好差][的分]多$/u,
  /^(?:同样|还是|就|照|还用|沿用)(?:的)?(?:这|那)?(?:一)?(?:张|个|份|幅|种)?(?:表格?|图表?|格式|口径|样式|榜单?|名单|排法|拆法|切法)(?:不变|不动)?$/u,
  /^(?:给我|帮我|都|全|一并){0,6}(?:(?:排|摆|比|数|念|报|画|点|捋|理)(?:一?下|个序|个队|一排|一遍|一?摆)|(?:摆|亮|晒|展示|放|呈)(?:出来|上来|一下|给我))(?:看看?|瞧瞧?)?$/u,
  /^(?:哪怕|就算|即使|即便|就是)(?:是|为|只有)?(?:0|零|没有|空的?)(?:也(?:行|报|给|要|列))?$|^(?:没有|为零|是零|是0)也(?:行|报|给|要|列)(?:一下)?$/u,
  /^(?:换|改|切)(?:个|一个|成|一下|下)?(?:时间段?|时段|指标|维度|渠道|产品|地区|组|团队|客服|人|对象|视角|角度|主角|sku|问法)(?:吧|看看?)?$/u,
  /^(?:少|漏|多|忘)(?:打|写|说|输|敲|加|带)?了(?:个|一个|几个|半个)?[a-z\d\u4e00-\u9fff]{1,6}$/u,
  /^(?:折算|换算|换|改|折)(?:成|为|算成)?(?:比率|比例|占比|百分比|率|数量|绝对值|绝对数|单量|个数)(?:看|来看|呢)?$/u,
  // 口误, 手滑, 刚说反了
  /^(?:我|刚才?|刚刚|前面|上面|不好意思|抱歉|sorry|对不起|哎呀|啊|哦|额|呃){0,6}(?:口误|手滑|手误|笔误|手抖|嘴瓢|口快|眼花|(?:说|打|写|输|按|记|搞|弄|看|听|讲|敲|点|选|问|查)(?:错|反|混|岔|漏|串|差|颠倒|快|劈叉)(?:了|啦|字了?)?|sorry|抱歉|不好意思|对不起|我的锅)(?:了|啊|哈|哦){0,6}$/u,
  // 她已经离职了, 四月还没过完
  /^(?:他|她|ta|人|这人|这位)(?:都|已经|早就|早|现在){0,6}(?:离职|走人|调岗|转岗|休假|请假|退休|不在|离开)(?:了|啦|呢){0,6}$/u,
  /^(?:这个?|本)?(?:[一二三四五六七八九十\d]{1,2}月|月|季度?|周|年|星期)(?:份)?(?:都|才|还|也){0,6}(?:没|没有|未)(?:过完|走完|结束|完|到头|满|跑完|出完)(?:呢|呐|啊){0,6}$/u,
  // 别的不念了, 其他的先不管
  /^(?:别的|其他的?|其它的?|其余的?|旁的|另外的|剩下的)(?:都|就|先|暂时){0,6}(?:不|别|甭|无需|不用)(?:念|管|看|说|讲|报|提|要|列|谈|论|理)(?:了|啦){0,6}$/u,
  // 知道了谢谢, 行吧
  /^(?:好的?|行吧?|嗯+|哦+|知道了|了解了?|明白了?|收到|懂了|清楚了|ok|okay|谢谢|谢了|多谢|感谢|辛苦了?|不错|可以|挺好|麻烦了|有意思|原来如此|难怪|怪不得|果然|是吧|这样啊|这样|算了|哈哈+|牛|哇|唉+|呃+|诶+|哎+|cool|right|hmm+|wow){1,6}(?:啊|哈|吧|呀|啦){0,6}$/u,
];

const WHO =
  '(?:老板们?|领导们?|上级|上面|上头|总监|经理|产品经理|主管|组长|大老板|总部|业务方?|甲方|客户|研发|产品|运营|市场|销售|财务|质检|培训|品控|售后|师傅|导师|带教|同事|hr|boss|ceo|coo|cto|vp|pm|[\u4e00-\u9fff]{1,2}(?:总|工|姐|哥|老师|经理|主任))(?:侧|那边|部门?|团队|同学|们)?';
const WHEN =
  '(?:今天|明天|后天|今晚|下午|上午|早上|晚上|待会儿?|一会儿?|等会儿?|马上|立刻|回头|下周|现在|又|都|也|正|在|急着|等着|还)';
/** Who wants it, before what it is. */
const WANTED = new RegExp(
  `^(?:我们?|咱们?)?(?:的)?${WHO}${WHEN}{0,6}(?:想|要|让我们?|叫我们?|问我们?|催我们?|托我)(?:看看?|瞅瞅?|瞧瞧?|知道|了解|查查?|问问?|要|报|拉)?(?=.)`,
  'u',
);
const ASKED = /^(?:[a-z]{2,12}|[\u4e00-\u9fff]{2,3})(?:刚|又|在)?(?:问我?|说|想知道)[:,]/u;
const FOR_WHAT: readonly RegExp[] = [
  new RegExp(
    `^(?:我们?|咱们?)?${WHO}${WHEN}{0,6}(?:要|得)?(?:讲|用|看|说|汇报|过|开会|来|听|问|催|盯)(?:着|了|到|起){0,6}$`,
    'u',
  ),
  /^(?:写|做|准备|给|交)?(?:汇报|周报|月报|季报|复盘|ppt|材料|报告|述职|晨会|例会|评审|对账|存档|备课)(?:里|上|会)?(?:要|得)?(?:用|使|放|写|讲)?(?:的)?$/u,
  /^(?:新来的?|新人|我刚来|小白|刚入职|初来乍到)(?:的)?(?:不懂|不太懂|没搞懂|不会|请教|不明白|求教|问问?|问一下)?$/u,
];

/** 评审会要用的是…: for what it is, before what it is. */
const USED_FOR =
  /^(?:我们?)?[\u4e00-\u9fff]{0,4}(?:会|周报|月报|季报|报告|ppt|材料|汇报|复盘)(?:上|里)?(?:要|得|需要)?(?:用|看|讲|放|写|交)的?是(?=.)/u;

/** Says that what comes is another matter. */
const ANOTHER_MATTER =
  /^(?:另外|顺便|再|多|插|岔开|换|对了|还){0,6}(?:问|插|打听|请教|麻烦|换|讨教)(?:一)?(?:个|句|下|嘴|件|问题)?(?:别的|其他|另外|不相干|无关)?(?:的)?(?:事儿?|问题|话题|频道|题外话|话)?$|^(?:题外话|说个别的|聊点别的|换个频道|别的事儿?|说点别的|暂停|打住|先停一?下|这个先放放|先不说这个)$/u;
const ASIDE_HEAD =
  /^(?:另外|顺便|再|多|插|对了){0,6}(?:问|插|打听)(?:一)?(?:句|下|嘴|个)(?:事儿?)?[,:]?(?=.{3})/u;

/** A figure that is put aside: 首响先放一边. */
const PUT_ASIDE =
  /^(.{1,8}?)(?:与否|的话|这个|的事|那个)?(?:先|就|暂时|暂且|都){0,6}(?:放一边|搁一边|撇一边|放放|搁置|搁着|搁一搁|放一放|不管|不谈|不提|不说|不聊|不看|不念|不用|按下不表|略过|跳过|别管|别提|别说)(?:了|吧|啦)?$/u;
const TO_SPEAK_OF = /^(?:人均|图|图表|曲线|趋势|走势|明细|总数|排名|表|表格|分布|对比|占比|细节)$/u;

const MARKS =
  /[,，。;；:：!！?？…]+|(?<=[\u4e00-\u9fff])(?:而且|并且)(?=.)|(?<=[\u4e00-\u9fff])~+(?=[\u4e00-\u9fff])|~+$/u;

/** 四月还没过完，剔掉: said of days to come, before the days that are meant. */
const UNFINISHED =
  /^(?:这个?|本)?(?:[一二三四五六七八九十\d]{1,2}月|月|季度?|周|年|星期)(?:份)?(?:都|才|还|也){0,6}(?:没|没有|未)(?:过完|走完|结束|完|到头|满|跑完|出完)(?:呢)?[,，](?:就|先|得)?(?:剔|去|刨|撇|抛|扣|排除|不算|不要)(?:掉|开|了)?[,，](?=.)/u;

/** A turn in its clauses, without those that say nothing of what is asked. @param text normalised */
export function withoutRemarks(text: string, context: ReadContext): Said {
  const bare = text.replace(ASKED, '');
  const parts = bare
    .replace(UNFINISHED, '')
    .split(MARKS)
    .map((part) => part.trim().replace(WANTED, '').replace(USED_FOR, ''))
    .filter((part) => part !== '');
  let fresh = false;
  const kept: string[] = [];
  for (const [at, part] of parts.entries()) {
    const rest = parts.slice(at + 1);
    if (ANOTHER_MATTER.test(part) && rest.length > 0) {
      fresh = true;
      kept.length = 0;
      continue;
    }
    if (isRemark(part, parts.toSpliced(at, 1), context)) continue;
    const aside = ASIDE_HEAD.exec(part)?.[0];
    if (aside !== undefined) fresh = true;
    kept.push(aside === undefined ? part : part.slice(aside.length));
  }
  return { clauses: kept, fresh };
}

function isRemark(part: string, others: readonly string[], context: ReadContext): boolean {
  if (others.length === 0) return false;
  if (JUDGEMENT.some((pattern) => pattern.test(part))) return !cut(part, context).some(isAsked);
  if (FOR_WHAT.some((pattern) => pattern.test(part))) return true;
  const [, aside] = PUT_ASIDE.exec(part) ?? [];
  if (/与否/u.test(part) && aside !== undefined) return true;
  if (aside !== undefined) return TO_SPEAK_OF.test(aside) || replaced(cut(aside, context), others, context);
  const [, kept] = KEPT.exec(part) ?? [];
  if (kept !== undefined) return isCondition(cut(kept, context), context);
  const [, one = '', other = ''] = EITHER.exec(part) ?? [];
  if (one !== '')
    return [one, other].every((dim) => cut(dim, context).every((token) => canMean(token, 'dim')));
  if (/^(?:往前|往回|往后|倒着|翻翻)(?:查|翻|看|倒|推|找)(?:一下|查)?$/u.test(part))
    return others.some((said) => cut(said, context).some((token) => canMean(token, 'time')));
  return SUBJECT_JUDGED.test(part) && replaced(cut(subjectOf(part), context), others, context);
}

/** 聊天留着: a condition that stays. */
const KEPT =
  /^(.+?)(?:的)?(?:条件|限制|筛选|限定)?(?:还|都|就|先|仍|继续){0,6}(?:留着|留下|保留|保留着|别动|不动|不变|不用动|照旧|维持)(?:就行|即可|不变)?$/u;
/** 元凶是人还是渠道: what comes next says which. */
const EITHER =
  /^(?:元凶|问题|锅|毛病|原因|症结|根子|责任|差距|差异|祸首|短板)?(?:到底|究竟)?(?:是|在|出在)(.+?)还是(.+?)(?:呢|啊|上)?$/u;

const isCondition = (tokens: readonly Token[], { previous }: ReadContext): boolean =>
  tokens.length > 0 &&
  tokens.every(
    (token) =>
      token.known &&
      token.meanings.some((one) =>
        one.k === 'name'
          ? previous?.where.some(({ dim }) => one.candidates.some((candidate) => candidate.dim === dim)) ===
            true
          : one.k === 'dim' && previous?.where.some(({ dim }) => dim === one.dim) === true,
      ),
  );

/** A word of a remark that may be asked for all the same. */
const isAsked = (token: Token): boolean => canMean(token, 'name') && token.text.length > 1;

const SUBJECT_JUDGED = new RegExp(
  `^(?:光|只|单|就|只看|光看|单看|这)?(.{1,8}?)(?:(?:太|过于|偏|有点儿?|有些|不够|不太)${ADJECTIVE}?|${DEGREE}${SAYS_NOTHING})${PARTICLE}$`,
  'u',
);
const subjectOf = (part: string): string => SUBJECT_JUDGED.exec(part)?.[1] ?? '';

const A_STRETCH =
  /^(?:最近|近)?(?:\d{1,3}|[一二三四五六七八九十两半]{1,3})个?(?:天|周|月|星期|礼拜|季度|年)$/u;

/** Whether all that a remark names is a figure, a statistic or a time, and what is said beside it names another of its kind. */
function replaced(named: readonly Token[], others: readonly string[], context: ReadContext): boolean {
  const said = others.flatMap((other) => cut(other, context));
  if (A_STRETCH.test(named.map(({ text }) => text).join('')))
    return others.some((other) => /[\d一二三四五六七八九十半]个?(?:天|周|月|星期|礼拜|季度|年)/u.test(other));
  const of = (tokens: readonly Token[], kinds: readonly Parameters<typeof canMean>[1][]): boolean =>
    tokens.some((token) => canMean(token, ...kinds));
  const meant = KINDS.filter((kinds) => of(named, kinds));
  return (
    meant.length > 0 &&
    named.every((token) => canMean(token, ...KINDS.flat(), 'filler', 'possessive', 'it', 'figure')) &&
    meant.some((kinds) => of(said, kinds))
  );
}

const KINDS: readonly (readonly Parameters<typeof canMean>[1][])[] = [
  ['metric', 'type', 'share_of', 'slow', 'stat'],
  ['time', 'grain', 'every'],
];

const AHEAD: readonly (readonly [RegExp, string])[] = [
  [/最惨(?=的|$)/u, '最差'],
  // 以季度为口径，Q1: what kind of time comes.
  [/^以(?:天|日|周|月|季度?|年度?)为(?:口径|单位|准|尺度)[,:]\s*(?=\S)/u, ''],
  // 计费争议引起的那部分: which complaints, and not why.
  [
    /^(.{2,16}?)(?:所)?(?:引起|造成|导致|带来|引发|产生|惹出|引出|触发|招来)的(?:那|这)?(?:部分|些|块|一块|类|一类|拨|批|几单)?(?:呢|单独看|单看|看看|有多少|多少){0,6}[?？。]*$/u,
    '只看$1',
  ],
  // 只留电话进线: by which way they came in, and no figure of its own.
  [/^((?:只|仅|光|单|就)[\u4e00-\u9fff]{0,3}?.{1,8}?)(?:进线|进来|接入|来的|进)的?$/u, '$1'],
  // 咨询、故障、投诉这些类型: all of that kind.
  [
    /^[^,，]{1,20}、[^,，]{1,20}?这(?:些|几个|几种|几类)?(类型|优先级)(?:各|分别|各自)?(?:占|有|是)?(?:多少|几单|几张|几何)?(?:单|呢){0,6}[?？。]*$/u,
    '按$1',
  ],
];

/** What would be read as something else in its own words. */
export function aheadOf(said: string, context: ReadContext): string {
  const text = ofThatKind(inThatMonthZh(said, context), context);
  const several = ofSeveral(text, context);
  if (several !== null) return several;
  for (const [pattern, instead] of AHEAD) {
    const plain = text.replace(pattern, instead);
    if (plain !== text && cut(plain, context).every(({ known }) => known)) return plain;
  }
  return text;
}

/** 解决的那项 after two figures: the one of them that it names. */
function ofSeveral(text: string, { previous }: ReadContext): string | null {
  const [all, what] = /^(.{1,8}?)的?(?:那|这)(?:一项|项|个指标)(?=$|[,，])/u.exec(text) ?? [];
  if (all === undefined || what === undefined || previous === null || previous.metrics.length < 2)
    return null;
  const named = previous.metrics.flatMap(
    (id) => metricEntry(id).names.zh.find((name) => name.includes(what)) ?? [],
  );
  const [name, more] = named;
  return name === undefined || more !== undefined ? null : `${name}呢${text.slice(all.length)}`;
}

/** 榜首是谁 of products: which of them. */
const ofThatKind = (text: string, { previous }: ReadContext): string =>
  previous?.kind === 'breakdown' && previous.by.length === 1 && previous.by[0] !== 'agent'
    ? text.replace(WHO_LEADS, '$1')
    : text;
const WHO_LEADS = new RegExp(
  `^(?:那)?(${LEADER_ZH}|${LAST_ZH}|最[\\u4e00-\\u9fff]{1,3}的)(?:又|都)?是谁家?[啊呀呢]?[?？。]*$`,
  'u',
);
