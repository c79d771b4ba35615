// Small talk around a Chinese question, clause by clause: a greeting with its tail (早上好呀), an excuse (又来打扰啦), what the boss is doing
// (老板又在催了), a meeting one comes from or goes to (刚开完会), how one feels (今天好困). Each is a frame whose every place is filled with words of
// one kind; none holds a figure, a time that is asked for, or what a ticket may be.

const CHIEF =
  '(?:(?:我们?|咱们?|我家)的?)?(?:大?老板|大?领导|上级|上面|上头|上司|总监|经理|主管|组长|老大|boss|leader|ceo|coo|cto|vp)们?';
const ADDRESSED =
  '(?:大家|各位|亲爱的|小伙伴们?|同学们?|同事们?|老师们?|亲们?|宝子?们?|兄弟们?|姐妹们?|小助手|机器人|助手|家人们?)';
const TAIL = '[呀啊哈哟哇啦呢哦喔噢嘿咯喽吧嘛]*';
/** When and how soon, as said of what one does oneself. */
const SOON =
  '(?:今天|今早|早上|上午|中午|下午|晚上|明天|昨天|刚刚?|刚才|马上|正在|正|在|一会儿?|待会儿?|等会儿?|等下|等一下|稍后|回头|快|就|要|又|还|得|准备|才|已经|都|一直|突然|现在|急着|赶着|忙着|赶|天天|老是?|总是?|不停地?|非|打算){0,6}';
const OF_MEETING =
  '(?:周|月|月度|季度|年度|例|早|晚|晨|夕|站|年|部门|复盘|评审|汇报|经营|电话|视频|管理层?|项目|客户|业务|战略|总结|跨部门|全员){0,6}';
const MEETING = `(?:一?个)?${OF_MEETING}(?:会|会议|例会|汇报|述职|上台|面谈|培训|review|meeting)`;

const FRAMES: readonly string[] = [
  `${ADDRESSED}{0,6}(?:早上好|早安|早|上午好|中午好|下午好|晚上好|你好|您好|大家好|嗨+|嘿+|哈[喽啰罗]+|hello+|hi+|hey+|在吗|在么|在不在){1,6}${TAIL}${ADDRESSED}{0,6}${TAIL}`,
  `(?:哎+|唉+|诶+|欸+|喂+|呃+|嘿+|哇塞?|嗐|哟|天[呐哪啊]|妈呀|我的天|我去|救命|哈哈+|嘿嘿+|呜呜+)${TAIL}`,
  // 我又来了哈
  `(?:哈喽|嗨)?(?:我|是我|本人)(?:又|再|还是){0,6}(?:来|回来|出现|冒泡|上线|报到|打卡)(?:问|烦你|烦您|麻烦你|麻烦您|打扰|骚扰)?(?:了|啦)?${TAIL}`,
  // 老板刚才发火了, 领导一直在群里催
  `${CHIEF}${SOON}(?:在群里|在线|在旁边|在后面|跑来|过来|打电话来?|发消息来?)?${SOON}(?:催|问|发火|骂人?|发飙|生气|等|急|着急|盯|追|找|叫|喊|点名|开会|发话|要)(?:我们?|数据?|着|命|死|急|疯|个不停|好几[遍次]|半天|一下|看|用|开会|得很|了|啦|要){0,6}${TAIL}`,
  // 刚开完会, 一会儿跟客户开会, 周会马上开始了, 刚从会上下来
  `(?:我们?|咱们?|这边)?${SOON}(?:(?:跟|和|给|陪)[\\u3400-\\u9fff]{1,3}?)?${SOON}(?:开完|开|散|参加完?|去|进|出|下|赶|准备|刚完){0,6}了?${MEETING}(?:去|要|马上|快|就|都|又|还|刚|正){0,6}(?:开始|结束|开完?|完|散|用|讲)?(?:了|啦|呢|中){0,6}${TAIL}`,
  `(?:我们?)?${SOON}从?(?:会上|会议室|会场)(?:里|出来|下来|回来|上){0,6}(?:了|啦)?${TAIL}`,
  // 今天好困, 忙死了
  `(?:今天|今早|早上|最近|这两天|这几天|真的?|好|太|有点儿?|有些|怎么这么|实在|我|都|快|要|又){0,6}(?:困|累|忙|饿|懵|冷|热|堵车|崩溃|头大|头疼|心累|无聊|开心|疯|睡着)(?:死|坏|疯|翻|爆|惨|得很|得不行)?(?:了|啦){0,6}${TAIL}`,
  `(?:又是(?:一个)?|新的|美好的|忙碌的|搬砖的)(?:周[一二三四五]|星期[一二三四五]|一周|一天|早晨)(?:了|开始了)?${TAIL}`,
  `(?:周[一二三四五]|星期[一二三四五]|新年|节日|早上)(?:快乐|愉快)${TAIL}`,
  // 那就辛苦你了, 太感谢了
  `(?:那|就|先|那就|真是|真的?|太|非常|十分|万分){0,6}(?:辛苦|感谢|谢谢?|多谢|感激)(?:你|您|大家|各位|啦|了|不尽|过){0,6}${TAIL}`,
];

/** Words of excuses and of asking for help, in any order; one of the first row at least. */
const EXCUSE_CORE =
  '不好意思|抱歉|对不起|打扰|打搅|叨扰|麻烦|劳驾|劳烦|烦|骚扰|耽误|占用|冒昧|请教|求助|拜托|帮帮忙|帮忙|帮个忙|帮下忙|搭把手|在线等|包涵|见谅|辛苦|有个事|有件事|有点事';
const EXCUSE_WORDS =
  '又|再|还|来|得|要|你|您|大家|各位|老师|一下|下|了|一会儿?|[一两几]分钟|点儿?|时间|个|件|小|事儿?|忙|问|请问|帮我?|我|咱|能|可以|先|谢谢|感谢|谢过|挺急的?|急|很|有点|多多?|想|一直|总|老|这么|早|晚|那么|真是|实在';
const EXCUSE = new RegExp(`^(?=.*(?:${EXCUSE_CORE}))(?:${EXCUSE_CORE}|${EXCUSE_WORDS}){1,8}${TAIL}$`, 'u');

const WHOLE: readonly RegExp[] = FRAMES.map((frame) => new RegExp(`^(?:${frame})$`, 'u'));

/** A clause says nothing but such. @param clause normalised, without the marks beside it */
export const isTalk = (clause: string): boolean =>
  EXCUSE.test(clause) || WHOLE.some((pattern) => pattern.test(clause));

/** 领导问柜台跟App哪边客诉更多: who wants to know it, before what it is; 领导问的单 are tickets. */
export const CHIEF_WANTS = new RegExp(
  `(?<=^|[,，。!！:：;；])(?:${CHIEF})${SOON}(?:(?:想|要)?(?:问|看|知道|了解|查)(?:一下|下|我们?|起){0,6}|(?:让|叫)我们?(?:查|看|报|问|统计)(?:一下|下)?)(?!题|的|过|到的|了)`,
  'gu',
);

/** 快帮我看一眼; 问四月的满意度: how soon, and that it is asked, before what it is. */
export const HURRIED =
  /(?<=^|[,，。!！:：;；])(?:(?:快点?|赶紧|赶快|尽快|抓紧|速速?|立刻|先)(?=(?:再)?(?:帮|给我|看下|看看|看一|查|发我|发一|报一|统计|算一))|(?:来)?问(?:我|问|一?下)?(?![题的过到卷]))/gu;
