// Clauses of a Chinese text that say only why it is asked, for whom, or how soon: 写周报用, 开季度会要用：, 贺总要开会了, 急, 以便撰写报告.
// Such a clause is taken out as a whole, and only as a whole: what stands beside other words stays. Its 我 and 我们 never filter.
import { hasChinese, normalise } from '../normalise.js';
import { CHIEF_WANTS, HURRIED, isTalk } from './small-talk-zh.js';

/** What is written or held: no figure has such a name. */
const PAPER =
  '(?:ppt|deck|slides?|report|幻灯片|胶片|材料|报告|汇报|周报|月报|季报|年报|日报|晨报|简报|快报|报表|总结|小结|复盘|述职|纪要)';
const MEETING =
  '(?:会|会议|例会|晨会|早会|夕会|晚会|周会|周例会|月会|月度会|季度会|年会|复盘会|经营会|经营分析会|站会|部门会|管理会|管理层会|评审会|汇报会|总结会|启动会|review)';
const OF_WHEN =
  '(?:今天|明天|后天|今晚|下午|上午|早上|晚上|待会儿?|一会儿?|等会儿?|马上|立刻|回头|下周|这周|本周|周[一二三四五])';
const GRAIN = '(?:季度|月度|年度|周|月|年|半年|部门|团队|经营|工作|管理|管理层)';
const I = '(?:我们?|咱们?|俺|本人|这边|我这边)';
const OCCASION = `(?:(?:写|做|改|交|赶|填|出|准备|整理|编|撰写|编写|制作)(?:一?[份个下]|个)?${GRAIN}?的?${PAPER}|(?:开|去开|参加|准备)(?:一?个)?${GRAIN}?${MEETING}|${GRAIN}?(?:${PAPER}|${MEETING})|汇报|开会|述职|复盘|存档|备案)`;
const WHO =
  '(?:老板们?|领导们?|上级|上面|上头|总监|经理|主管|组长|大老板|总部|业务方|甲方|boss|ceo|coo|cto|vp|[\\u4e00-\\u9fff]{1,2}总)';
const SOON = `(?:${OF_WHEN}|就|又|都|正|还|在|在那|刚|刚才|急着|等着|着急|现在|突然|一直|非){0,6}`;

const WHOLE: readonly RegExp[] = [
  // 写周报用, 我下午开季度会要用, 晨会用, 汇报材料用到
  new RegExp(
    `^${I}?${SOON}(?:给${WHO})?(?:为了|为|因为|由于)?${OCCASION}(?:时|的时候|上|里)?${SOON}(?:要|会|得|需要|需|等)?${SOON}(?:用|使用|用到|用的|要|需要|参考|展示|讲|看)(?:的|一下|了|呢)?$`,
    'u',
  ),
  // 我要写周报, 在做汇报材料, 马上要开会了
  new RegExp(`^${I}?${SOON}(?:要|在|得|正在|准备|打算|需要)${SOON}${OCCASION}(?:了|呢|啦)?$`, 'u'),
  // 贺总要开会了, 我老板催, 领导等着要
  new RegExp(
    `^(?:${I}的?)?${WHO}${SOON}(?:(?:要|催|问|等|急|想看|要看|想知道|关心|盯着|找我要|问我要)(?:我们?)?${SOON}(?:要|用|看|${OCCASION})?|${OCCASION})(?:了|呢|啦|的)?$`,
    'u',
  ),
  // 以便撰写季度报告, 供下周例会参考
  new RegExp(
    `^(?:以便|便于|用于|用来|用以|供|方便|好)(?:${I}|${WHO})?${SOON}(?:后续|内部)?${OCCASION}(?:参考|使用|之用|用|展示|讨论)?(?:了|的)?$`,
    'u',
  ),
  // 新人请教, 小白求问
  /^(?:我是)?(?:新人|新来的|新手|小白|萌新|菜鸟|刚来的?|新同事)(?:一个|一枚)?(?:请教|求教|求问|提问|求助|想问|问一下|问下|弱弱地?问一句?|不懂就问)?(?:一下|下|大家|各位)?$/u,
  // 越快越好, 心慌
  /^(?:越快越好|尽快|请尽快|麻烦尽快|快点|快快快|快一点|很急|挺急|挺急的|有点急|比较急|急死了|急需|急用|十万火急|心慌|好慌|慌得很|心里没底|心里慌|好怕|害怕|紧张|在线等挺急的|急急急|速回|跪谢|跪求)(?:啊|呀|了|哈|呢){0,6}$/u,
];

const WHOSE =
  '(?:我们?|咱们?|大家|老板们?|领导们?|上面|上头|客户们?|心里|看着|看得|感觉|觉得|总觉得|总感觉|实在|真的?|说实话|说真的|讲真|老实说|最近|一直|都|也|还|又|就|还是|确实|不免|难免|多少|着实|弄得|搞得|让人|叫人){0,6}';
const MUCH =
  '(?:有点儿?|有些|有一点|比较|挺|蛮|很|非常|特别|相当|好|太|怪|真|略|稍微|越来越|不太|不大|越想越|超级?|贼)';
const WORRIED =
  '(?:担心|担忧|忧心|发愁|犯愁|愁人|愁|忧虑|焦虑|心慌|心焦|慌张|发慌|慌|怕|害怕|后怕|可怕|吓人|头疼|头痛|头大|闹心|揪心|糟心|烦|烦人|郁闷|苦恼|纠结|上火|崩溃|奇怪|好奇|纳闷|疑惑|困惑|费解|无语|紧张|不安|忐忑|没底|心虚|难过|伤心|惭愧|自责|委屈|不踏实|不放心|放心不下|坐不住|睡不着|睡不好|惦记|在意|关心|关注|上心|操心|重视|介意|感兴趣|心累|难受|不是滋味|压力大|压力山大|心惊|心惊肉跳|捏把汗|捏一把汗|想不通|想不明白|抓狂|扎心)';
const TOO_MUCH = '(?:得很|得不行|得要命|死了|坏了|极了|不已|得慌|这件事|这事儿?|这块|这个数|这个){0,6}';
const ENDS = '(?:了|啊|呀|呢|哈|哦|唉|哎|啦|诶){0,6}';
const SEEMS =
  '(?:我|我们|大家|老板)?(?:总|老)?(?:感觉|觉得|好像|看着|看起来|看上去|瞧着|貌似|似乎|印象里|印象中)(?:是|有|还|都|今年|最近|这个月|这周){0,6}';
const JUDGED =
  '(?:高|低|多|少|慢|快|差|好|长|短|严重|离谱|夸张|不对劲|不正常|异常|不对|吓人|理想|妙|乐观|正常)';

/** What somebody feels about a figure, or thinks of it: 比较担心, 心里有点慌, 老板挺关注的, 感觉有点高. */
const FEELINGS: readonly RegExp[] = [
  new RegExp(`^${WHOSE}${MUCH}{0,6}${WORRIED}${TOO_MUCH}${ENDS}$`, 'u'),
  new RegExp(`^${WHOSE}${MUCH}{1,6}(?:${WORRIED}|着急|心急|焦急)${TOO_MUCH}的?${ENDS}$`, 'u'),
  new RegExp(`^${SEEMS}(?:有点儿?|有些|挺|很|蛮|偏|太|不太|不怎么|不大|比较|略){1,6}${JUDGED}${ENDS}$`, 'u'),
];

/** 嗯有点多啊 before a question: what somebody says of the answer they have just been given. */
const REACTION = new RegExp(
  `^(?:嗯+|哦+|唉|哎|诶|哇|啊|呃|额|这|这个|那|看着|感觉){0,6}(?:有点儿?|有些|有一点|挺|蛮|真|确实|的确|也太|还是){1,6}${JUDGED}${ENDS}$`,
  'u',
);
const ASKS = /谁|哪|什么|啥|怎么|为何|主要|多少/u;

/** Only between marks of punctuation: 急 beside a space may be that of 急单. */
const SHORT = /^(?:急+|火急)$/u;

const MARKS = /([,，。:：;；!！~～…\n]+|(?<=[\u3400-\u9fff])[ \t]+|[ \t]+(?=[\u3400-\u9fff]))/u;

/** The text as typed without its asides; the text itself where nothing else would be left. */
export function withoutAsides(typed: string): string {
  if (!hasChinese(typed) || !MARKS.test(typed)) return typed;
  const parts = typed.split(MARKS);
  const kept: string[] = [];
  let taken = false;
  for (let at = 0; at < parts.length; at += 2) {
    const clause = normalise(parts[at] ?? '');
    const alone = [parts[at - 1], parts[at + 1]].every((mark) => mark === undefined || mark.trim() !== '');
    const reaction = at === 0 && REACTION.test(clause) && ASKS.test(parts.slice(1).join(''));
    // 上个月满意度，抱歉，NPS: what follows sets right what was said.
    const asked = /(?:\p{Script=Han}[^，,。]*){4}/u.test(kept.join(''));
    const sorry = asked && at + 2 < parts.length && /^(?:抱歉|不好意思|对不起)$/u.test(clause);
    if (!sorry && (reaction || isAside(clause, alone))) taken = true;
    else kept.push((parts[at] ?? '') + (parts[at + 1] ?? ''));
  }
  const rest = kept.join('');
  return taken && /[\p{L}\p{N}]/u.test(rest) ? rest : typed;
}

const isAside = (clause: string, alone: boolean): boolean =>
  clause !== '' &&
  (isTalk(clause) ||
    [...WHOLE, ...FEELINGS].some((pattern) => pattern.test(clause)) ||
    (alone && SHORT.test(clause)));

const ASKS_FOR = new RegExp(
  `(?<=^|[,，。!！:：;；])${I}的?${WHO}${SOON}(?:(?:想|要)?(?:问|看|知道|了解|查)(?:一下|下|我|我们){0,6}|(?:让|叫)我们?(?:查|看|报|问|统计)(?:一下|下)?|催(?:我|我们)?(?:要|问)?)(?!题|的)`,
  'gu',
);

/** 我老板问上周投诉多少: who wants to know it, before what it is. @param text normalised */
export const withoutWhoAsks = (text: string): string => {
  const rest = text.replace(ASKS_FOR, '').replace(CHIEF_WANTS, '').replace(HURRIED, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
};
