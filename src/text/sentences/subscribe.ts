// Setting up alerts and reports in chat: the sentence that is read back, what is asked, what can't be, lists and what is done with
// what stands in them. Every argument is ready to read.
import { glue } from '../glue.js';
import type { Lang } from '../lang.js';

export type PlaceWords = { readonly kind: 'here' | 'me' } | { readonly kind: 'named'; readonly name: string };

export interface SubscribeSentences {
  readonly confirm: string;
  readonly understood: string;
  readonly rehearsal: string;
  wouldHave(times: number, span: string, dates: readonly string[]): string;
  wouldNever(span: string): string;
  readonly span: Readonly<Record<'day' | 'week' | 'month', string>>;
  noRehearsal: string;
  tooLittle: string;
  /** There are data, but too few cases on most days, in most weeks. */
  readonly tooFew: Readonly<Record<'day' | 'week', string>>;
  readonly nextTimes: string;
  readonly responsible: string;
  readonly goesTo: string;
  small(n: number): string;
  readonly points: string;
  /** Which day a day is set against. */
  readonly alike: string;
  /** @param span the days that the first one speaks of */
  eachTime(question: string, every: 'day' | 'workday' | 'week' | 'month', span: string): string;
  aboutRelative(metric: string): string;
  readonly buttons: {
    readonly save: string;
    readonly change: string;
    readonly cancel: string;
    readonly mute: string;
    readonly unmute: string;
    readonly snooze: string;
    readonly remove: string;
    readonly softer: string;
    readonly list: string;
  };
  savedAlert(id: number, sentence: string): string;
  savedReport(id: number, sentence: string, next: string): string;
  readonly cancelled: string;
  changed(id: number, sentence: string): string;
  readonly refused: {
    readonly title: string;
    readonly nothingSaved: string;
    readonly unclearTime: string;
    readonly unclearCondition: string;
    readonly unclearSubject: string;
    readonly oneMetric: string;
    readonly notAFigure: string;
    readonly timeSaid: string;
    readonly oneGroup: string;
    unit(metric: string, wanted: string): string;
    noHistory(metric: string): string;
    unknownPlace(name: string): string;
    readonly foreignPlace: string;
    readonly foreignMail: string;
    readonly foreignPerson: string;
    readonly notReachable: string;
    readonly roomUnknown: string;
    /** The speaker may see it, not everybody in the room may. */
    readonly roomMayNot: string;
    readonly tooMany: string;
    readonly noChange: string;
    readonly notYours: string;
    none(id: number): string;
  };
  readonly wanted: Readonly<
    Record<'ratio' | 'seconds' | 'count' | 'score' | 'points' | 'per_mille' | 'currency', string>
  >;
  readonly list: {
    readonly mine: string;
    readonly here: string;
    readonly empty: string;
    readonly head: readonly string[];
    readonly on: string;
    readonly muted: string;
    snoozed(until: string): string;
    readonly how: string;
  };
  readonly done: {
    muted(id: number): string;
    unmuted(id: number): string;
    snoozed(id: number, until: string): string;
    removed(id: number): string;
    softer(id: number): string;
    readonly thanks: string;
    readonly offer: string;
  };
  readonly forms: {
    readonly change: { readonly title: string; readonly label: string; readonly placeholder: string };
    readonly snooze: {
      readonly title: string;
      readonly label: string;
      readonly choices: Readonly<Record<'day' | 'week' | 'monday', string>>;
    };
    readonly submit: string;
    readonly cancel: string;
  };
  reportOf(id: number, owner: string, name: string | null): string;
  readonly saved: {
    done(name: string): string;
    replaced(name: string): string;
    readonly nothing: string;
    readonly list: string;
    readonly empty: string;
    removed(name: string): string;
    none(name: string): string;
    readonly badName: string;
  };
}

export const SUBSCRIBE: Readonly<Record<Lang, SubscribeSentences>> = {
  zh: {
    confirm: '这样设置对吗？保存后才生效。',
    understood: '看的是',
    rehearsal: '试跑',
    wouldHave: (times, span, dates) =>
      `${span}会提醒 ${times} 次${dates.length < times ? '，最近几次：' : '：'}${dates.join('、')}。`,
    wouldNever: (span) => `${span}一次都不会提醒。`,
    span: { day: '过去 90 天', week: '过去 90 天', month: '过去 12 个月' },
    noRehearsal: '这个数只有此刻的值，没有历史，无法试跑。',
    tooLittle: '库里的数据还太少，暂时无法试跑。',
    tooFew: {
      day: '大多数日子样本太少，不作判断，所以很少会提醒。改成按周看：说“每周”。',
      week: '大多数周样本太少，不作判断，所以很少会提醒。改成按月看：说“每月”。',
    },
    nextTimes: '接下来的发送时间',
    responsible: '负责人',
    goesTo: '发到',
    small: (n) => `样本不足 ${n} 个的时段不作判断。`,
    points: '按百分点算。',
    alike: '工作日与工作日比，休息日与休息日比；有星期规律的指标与上周同一天比。',
    eachTime: (question, every, span) =>
      `${question}，每次看${{ day: '前一天', workday: '上一个工作日', week: '上一周', month: '上个月' }[every]}（首次为${span}）`,
    aboutRelative: () => '按相对幅度算，不是百分点。',
    buttons: {
      save: '保存',
      change: '修改',
      cancel: '取消',
      mute: '停用',
      unmute: '恢复',
      snooze: '暂停一阵',
      remove: '删除',
      softer: '调低灵敏度',
      list: '我的订阅',
    },
    savedAlert: (id, sentence) => `已保存为 ${id} 号：${sentence}`,
    savedReport: (id, sentence, next) => `已保存为 ${id} 号：${sentence}。下次发送：${next}。`,
    cancelled: '好的，没有保存。',
    changed: (id, sentence) => `${id} 号已改为：${sentence}`,
    refused: {
      title: '没有保存',
      nothingSaved: '所以没有保存。',
      unclearTime: '没看懂发送时间。可以这样说：每周一9:30、每个工作日早上8点、每月1号10点。',
      unclearCondition:
        '没看懂在什么情况下提醒。可以这样说：投诉率超过5%通知我、满意度比上周下降10%通知我、满意度有异常就告诉我们。',
      unclearSubject: '还差一项：看哪个指标？比如“投诉率超过5%通知我”。',
      oneMetric: '一条提醒只能看一个指标，请分开设置。',
      notAFigure: '提醒要看一个指标的数值，比如“A 组的满意度低于 85% 通知我”。',
      timeSaid:
        '提醒会逐日（或逐周、逐月）地看，不用说时间范围。请去掉时间再说一次，比如“每周投诉量超过 20 件通知我”。',
      oneGroup: '一条提醒最多按一个维度分开看。',
      unit: (metric, wanted) => glue(metric, '的界限要写成', wanted, '。'),
      noHistory: (metric) => glue(metric, '只有此刻的值，没有历史可以比较，只能设“超过多少”。'),
      unknownPlace: (name) =>
        `不认识“${name}”这个地方。可以在那个群里直接对我说，或者用 deskbeat.yaml 里的团队群、机器人名。`,
      foreignPlace:
        '只有主管（限本团队的群）和管理者可以往别的群里设置。你可以设给自己，或在那个群里对我说。',
      foreignPerson: '只有主管（限本团队的人）和管理者可以设置发给别人。',
      foreignMail: '只能发到自己的邮箱；发给别人的邮箱需要管理者来设置。',
      notReachable: '这个地方目前没有接通，发不过去。',
      roomUnknown:
        '我看不到这个群里都有谁，不能确定大家都能看这些数据。请主管把它设为团队群，或者改成发给自己。',
      roomMayNot: '那个群里不是每个人都能看这些数据，不能发到那里。可以设成只发给自己。',
      tooMany: '你已有 50 项订阅，请先删掉不用的。',
      noChange: '没看懂要怎么改。可以只说变化的部分：改成8%、改到周二10点、按周看。',
      notYours: '只有设置人、该团队的主管和管理者可以改它。',
      none: (id) => `没有 ${id} 号。说“我的订阅”可以看到全部。`,
    },
    wanted: {
      ratio: '百分比，比如 5%',
      seconds: '时长，比如 30 分钟',
      count: '数量，比如 20',
      score: '1 到 5 的分数，比如 4.5',
      points: '分值，比如 30',
      per_mille: '每千台的数，比如 5',
      currency: '金额，比如 1000',
    },
    list: {
      mine: '我的订阅',
      here: '这个群的订阅',
      empty: '还没有订阅。试试：“投诉率超过5%通知我”或“每周一9点发各组首响”。',
      head: ['编号', '内容', '状态'],
      on: '生效中',
      muted: '已停用',
      snoozed: (until) => `暂停到${until}`,
      how: '可以说：停用 3、暂停 3 到周一、恢复 3、修改 3 为 8%、删除 3。',
    },
    done: {
      muted: (id) => `${id} 号已停用。说“恢复 ${id}”即可重新启用。`,
      unmuted: (id) => `${id} 号已恢复。`,
      snoozed: (id, until) => `${id} 号暂停到${until}。`,
      removed: (id) => `${id} 号已删除。`,
      softer: (id) => `${id} 号已调低灵敏度：要更明显、更持久才会提醒。`,
      thanks: '谢谢，已经记下了。',
      offer: '最近三次都说没用。要不要让它不那么灵敏，或者干脆删掉？',
    },
    forms: {
      change: {
        title: '修改',
        label: '要改成怎样？只说变化的部分即可',
        placeholder: '8%，周二10点，按周看',
      },
      snooze: {
        title: '暂停',
        label: '暂停多久？',
        choices: { day: '一天', week: '一周', monday: '到下周一' },
      },
      submit: '确定',
      cancel: '取消',
    },
    reportOf: (id, owner, name) =>
      glue(`${name === null ? '' : `“${name}”，`}订阅 ${id} 号，由`, owner, '设置。'),
    saved: {
      done: (name) => `已存为“${name}”。说“${name}”随时再看；也可以说“每周一9点发${name}”。`,
      replaced: (name) => `“${name}”已换成刚才的问题。`,
      nothing: '这里还没有刚刚回答过的问题可存。先问一个，再说“存为……”。',
      list: '存下的问题',
      empty: '还没有存下的问题。问完以后说“存为 周报”就可以。',
      removed: (name) => `“${name}”已删除。`,
      none: (name) => `没有叫“${name}”的问题。`,
      badName: '名字请用 1 到 40 个字，而且不能本身就是一个问题或命令。',
    },
  },
  en: {
    confirm: 'Is this right? It takes effect once you save it.',
    understood: 'It looks at',
    rehearsal: 'Rehearsal',
    wouldHave: (times, span, dates) =>
      `Would have fired ${times === 1 ? 'once' : `${times} times`} in the last ${span}${dates.length < times ? ', most recently on' : ':'} ${dates.join(', ')}.`,
    wouldNever: (span) => `Would not have fired in the last ${span}.`,
    span: { day: '90 days', week: '90 days', month: '12 months' },
    noRehearsal: 'This figure is only known as of now, so there is no past to rehearse with.',
    tooLittle: 'There is too little data yet to rehearse it.',
    tooFew: {
      day: 'Most days have too few cases to be judged, so it would hardly ever ring. Say “every week” to look at weeks.',
      week: 'Most weeks have too few cases to be judged, so it would hardly ever ring. Say “every month” to look at months.',
    },
    nextTimes: 'Next',
    responsible: 'Responsible',
    goesTo: 'Goes to',
    small: (n) => `Periods with fewer than ${n} cases are not judged.`,
    points: 'Counted in percentage points.',
    alike:
      'Working days are set against working days, days off against days off; the same weekday where the figure has a weekly rhythm.',
    eachTime: (question, every, span) =>
      `${question}, each time for ${{ day: 'the day before', workday: 'the working day before', week: 'the week before', month: 'the month before' }[every]} (first: ${span})`,
    aboutRelative: () => 'Relative to the value before, not percentage points.',
    buttons: {
      save: 'Save',
      change: 'Change',
      cancel: 'Cancel',
      mute: 'Mute',
      unmute: 'Unmute',
      snooze: 'Snooze',
      remove: 'Remove',
      softer: 'Less sensitive',
      list: 'My subscriptions',
    },
    savedAlert: (id, sentence) => `Saved as number ${id}: ${sentence}`,
    savedReport: (id, sentence, next) => `Saved as number ${id}: ${sentence}. Next: ${next}.`,
    cancelled: 'All right, nothing was saved.',
    changed: (id, sentence) => `Number ${id} is now: ${sentence}`,
    refused: {
      title: 'Not saved',
      nothingSaved: 'so nothing was saved.',
      unclearTime:
        'I could not read the time. You can say: every Monday 9:30, every weekday at 8am, monthly on the 1st at 10am.',
      unclearCondition:
        'I could not read when to alert you. You can say: when complaint rate is above 5%, when csat drops by 10% vs last week, if anything unusual happens to csat.',
      unclearSubject:
        'One thing is missing: which metric? For example “alert me when complaint rate is above 5%”.',
      oneMetric: 'One alert looks at one metric. Please set them up one by one.',
      notAFigure:
        'An alert needs the figure of one metric, for example “alert me when csat of Team A is below 85%”.',
      timeSaid:
        'An alert looks at every day (or week, or month) by itself. Please say it again without the time, for example “alert me when complaints are above 20 in a week”.',
      oneGroup: 'One alert can be split by one thing at most.',
      unit: (metric, wanted) => `The limit for ${metric} has to be ${wanted}.`,
      noHistory: (metric) =>
        `The figure for ${metric} is only known as of now: there is no past to compare it with. An alert “above …” works.`,
      unknownPlace: (name) =>
        `I don’t know the place “${name}”. Tell me right in that channel, or use a team channel or robot named in deskbeat.yaml.`,
      foreignPlace:
        'Only supervisors (for their team’s channel) and managers can set this up for another channel. You can have it yourself, or tell me in that channel.',
      foreignPerson:
        'Only supervisors (for their own people) and managers can have something sent to somebody else.',
      foreignMail: 'You can send to your own e-mail; addresses of others need a manager.',
      notReachable: 'That place is not connected at the moment, so nothing would arrive.',
      roomUnknown:
        'I can’t see who is in this channel, so I can’t tell whether all of them may see these figures. Have it set as a team channel, or have it sent to yourself.',
      roomMayNot:
        'Not everyone in that channel may see these figures, so they can’t go there. You can have them sent to yourself.',
      tooMany: 'You have 50 subscriptions already. Please remove some first.',
      noChange: 'I could not read the change. Say just what changes: 8%, Tuesday 10:00, per week.',
      notYours: 'Only whoever set it up, the team’s supervisor and managers can change it.',
      none: (id) => `There is no number ${id}. “My subscriptions” lists them all.`,
    },
    wanted: {
      ratio: 'a percentage such as 5%',
      seconds: 'a duration such as 30 minutes',
      count: 'a number such as 20',
      score: 'a score from 1 to 5 such as 4.5',
      points: 'points such as 30',
      per_mille: 'a number per 1,000 units such as 5',
      currency: 'an amount such as 1000',
    },
    list: {
      mine: 'My subscriptions',
      here: 'Subscriptions of this channel',
      empty:
        'There are none yet. Try “alert me when complaint rate is above 5%” or “every Monday 9:30 csat by team”.',
      head: ['No.', 'What', 'State'],
      on: 'on',
      muted: 'muted',
      snoozed: (until) => `snoozed until ${until}`,
      how: 'You can say: mute 3, snooze 3 until Monday, unmute 3, change 3 to 8%, remove 3.',
    },
    done: {
      muted: (id) => `Number ${id} is muted. “Unmute ${id}” turns it on again.`,
      unmuted: (id) => `Number ${id} is on again.`,
      snoozed: (id, until) => `Number ${id} is snoozed until ${until}.`,
      removed: (id) => `Number ${id} is removed.`,
      softer: (id) => `Number ${id} is less sensitive now: it takes a clearer, longer change to set it off.`,
      thanks: 'Thank you, that’s noted.',
      offer: 'The last three were not useful. Shall I make it less sensitive, or remove it?',
    },
    forms: {
      change: {
        title: 'Change',
        label: 'How should it be? Just say what changes',
        placeholder: '8%, Tuesday 10:00, per week',
      },
      snooze: {
        title: 'Snooze',
        label: 'For how long?',
        choices: { day: 'a day', week: 'a week', monday: 'until Monday' },
      },
      submit: 'OK',
      cancel: 'Cancel',
    },
    reportOf: (id, owner, name) =>
      name === null ? `Report ${id}, set up by ${owner}.` : `“${name}”, report ${id}, set up by ${owner}.`,
    saved: {
      done: (name) =>
        `Saved as “${name}”. Say “${name}” to see it again, or “send ${name} every Monday 9:30”.`,
      replaced: (name) => `“${name}” now stands for this question.`,
      nothing: 'There is no answer here to save yet. Ask something first, then say “save this as …”.',
      list: 'Saved questions',
      empty: 'There are none yet. After an answer say “save this as weekly csat”.',
      removed: (name) => `“${name}” is removed.`,
      none: (name) => `There is no saved question called “${name}”.`,
      badName: 'A name has 1 to 40 characters and is not a question or a command itself.',
    },
  },
};
