// What is said when a question is not answered: not allowed, not understood, not there. Each says why and what to ask instead.
import { glue, listed } from '../glue.js';
import type { Lang } from '../lang.js';

interface RuleSentences {
  readonly other_people: string;
  readonly other_teams: string;
  /** Where it is not told of which metric. */
  readonly bottom_of_ranking: string;
  readonly analyst_people: string;
  readonly analyst_tickets: string;
  readonly others_tickets: string;
  readonly one_person_total: string;
  readonly room_personal: string;
}

interface UnreadSentences {
  readonly not_a_question: string;
  readonly small_talk: string;
  readonly greeting: string;
  unknown_words(words: readonly string[]): string;
  /** A value that a dimension has not got, and those that it has; `more`: others beside these. */
  not_among(
    words: readonly string[],
    names: readonly string[],
    more: boolean,
    dimension: { readonly one: string; readonly many: string },
  ): string;
  no_metric(words: readonly string[]): string;
  no_such_value(dimension: string, words: readonly string[]): string;
  no_dimension(metric: string, dimension: string, has: readonly string[]): string;
  /** There are no groups of that name; which there are. */
  no_such_groups(word: string, metric: string, has: readonly string[]): string;
  readonly future: string;
  now_only(metric: string): string;
  not_supported(words: readonly string[]): string;
  /** Whom a name stands for; nothing new is said of a name in full but the team. */
  who_is(called: string, name: string, team: string | null): string;
  /** Days left out of a longer range. */
  left_out(words: readonly string[]): string;
  /** School holidays. */
  no_fixed_days(words: readonly string[]): string;
  /** A morning, an afternoon. */
  no_set_hours(words: readonly string[]): string;
  /** Phone numbers, addresses. */
  personal_data(words: readonly string[]): string;
  /** What a metric has not got. */
  readonly not_of_metric: Readonly<
    Record<
      'tickets' | 'spread' | 'stat' | 'business' | 'total' | 'reason_of_stat',
      (metric: string) => string
    >
  >;
  readonly command: string;
  readonly too_long: string;
  readonly nothing_before: string;
  /** There is an earlier question, which was not answered. */
  readonly refused_before: string;
  readonly nothing_to_undo: string;
  bad_date(words: readonly string[]): string;
  backwards(words: readonly string[]): string;
}

export interface RefusalSentences {
  readonly denied: RuleSentences;
  readonly unread: UnreadSentences;
  readonly noSelf: { readonly agent: string; readonly team: string };
  /** `options`: how many readings are offered. */
  clarify(about: string, options: number): string;
  /** So many people are called that; `options`: how many of them may be asked about. */
  namesakes(about: string, people: number, options: number): string;
  /** A supervisor may see the people of the own team. */
  readonly otherPeopleToSupervisor: string;
  /**
   * The last of a ranking by that metric; `fewest`: the less of it, the better; `leads`: a supervisor, who has no place on the board and sees
   * the whole of the own team's.
   */
  bottomOfRanking(metric: string, fewest: boolean, leads: boolean): string;
  /** Tickets of others, by the count that was asked for; `counted`: of the own team's it is told how many there are, and no more. */
  othersTickets(metric: string, counted: boolean): string;
  /** The question before was not understood, and this one may go on from it. */
  unsure(options: number): string;
  /** The same, where what was read back then has not been confirmed, and more is asked of it. */
  readonly stillUnsure: string;
  examples(examples: readonly string[]): string;
  noSpread(metric: string): string;
  noTickets(metric: string): string;
  noDrivers(metric: string): string;
}

const quotedZh = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');
const quotedEn = (words: readonly string[]): string =>
  listed(
    words.map((word) => `“${word}”`),
    'en',
  );

/** "most tickets resolved", but "highest CSAT". */
const enMost = (metric: string, fewest: boolean): string =>
  /s$|s resolved$/u.test(metric)
    ? fewest
      ? 'fewest'
      : 'most'
    : metric.endsWith('time')
      ? fewest
        ? 'shortest'
        : 'longest'
      : fewest
        ? 'lowest'
        : 'highest';

/** 低分评价最少, 解决时长最短, 满意度最高. */
const zhMost = (metric: string, fewest: boolean): string =>
  /时[长间]$/u.test(metric)
    ? fewest
      ? '最短'
      : '最长'
    : /量$|评价$|积压$|响应$|工单$/u.test(metric)
      ? fewest
        ? '最少'
        : '最多'
      : fewest
        ? '最低'
        : '最高';

/** How many there are: "how many overdue tickets does my team have", "what is my team's backlog". */
const enOfMyTeam = (metric: string): string => {
  const things = metric === 'ticket volume' ? 'tickets' : metric;
  return things.endsWith('s') ? `how many ${things} does my team have` : `what is my team's ${things}`;
};

export const REFUSALS: Readonly<Record<Lang, RefusalSentences>> = {
  zh: {
    denied: {
      other_people:
        '这是其他同事的个人数据，你的权限看不到。可以问你自己的数据、本团队的合计，或公开榜单（“这个月谁的满意度最高”）。',
      other_teams: '这是其他团队的数据，你的权限看不到。可以问本团队的合计，或全公司的合计。',
      bottom_of_ranking:
        '排名只公开靠前的部分，末尾的不公开。可以问“这个月谁的满意度最高”，或“我的满意度排第几”。',
      analyst_people: '分析角色看不到按人或按团队的数据。可以按产品、地区、渠道或问题分类来问。',
      analyst_tickets: '分析角色看不到逐条的工单。可以问工单的数量，并按产品、地区、渠道或问题分类来看。',
      others_tickets: '这些工单不在你的权限范围内。可以问“我超时的工单有哪些”。',
      one_person_total:
        '从这个数字能推出某一位同事的个人数据，所以不能显示。可以把范围放宽，例如去掉一个筛选条件或拉长时间。',
      room_personal: '群里只能看大家都能看的数据，个人数据请私聊我再问。',
    },
    unread: {
      greeting: '你好！想看哪个客服数据，直接问就行。',
      small_talk: '好的，还想看什么，接着问就行。',
      not_a_question: '我只会回答客服数据的问题，这句话里没有看出要查什么。',
      unknown_words: (words) => `没有看懂${quotedZh(words)}，为了不给出错的数字，先不回答。`,
      not_among: (words, names, more, { one }) =>
        `${one}里没有${quotedZh(words)}，现有的是${names.join('、')}${more ? '等' : ''}。`,
      no_metric: (words) =>
        words.length === 0 ? '没有看出要查哪个指标。' : `没有${quotedZh(words)}这个指标。`,
      no_such_value: (dimension, words) => `${dimension}里没有${quotedZh(words)}。`,
      no_dimension: (metric, dimension, has) =>
        has.length === 0
          ? `${metric}不能按${dimension}来看，它没有可拆分的维度。`
          : `${metric}不能按${dimension}来看，可以按${has.join('、')}来看。`,
      no_such_groups: (word, metric, has) =>
        `不能按“${word}”来分，没有这项资料。${metric}可以按${has.join('、')}来看。`,
      future: '还没到的日子没有数据，我也不做预测。可以问到今天为止的数据。',
      now_only: (metric) => `${metric}只能看现在的情况，查不到过去某个时间的。`,
      not_supported: (words) =>
        words.length === 0
          ? '每个词都看懂了，但合在一起还答不了，请拆开来问。'
          : `${quotedZh(words)}这种问法还不支持。`,
      not_of_metric: {
        tickets: (metric) => `${metric}是一个数，没有可以逐条列出的工单。`,
        spread: (metric) => `只有时长和评分能看高低分布，${metric}不是。`,
        stat: (metric) => `${metric}没有平均数、中位数和分位数，只有时长才有。`,
        business: (metric) => `只有时长能按工作时间算，${metric}不是时长。`,
        total: (metric) => `${metric}是时长，几组的时长不能相加，请分组看，或者看整体。`,
        reason_of_stat: (metric) => `${metric}为什么变化，只能按平均值来分析。`,
      },
      who_is: (called, name, team) => {
        const who =
          called.toLowerCase() === name.toLowerCase()
            ? [name]
            : [called, '是', name, ...(team === null ? [] : ['，'])];
        return `${glue(...who, ...(team === null ? [] : ['在', team]))}。想看哪个数据，直接问就行。`;
      },
      left_out: (words) => `还不能从一段时间里去掉${quotedZh(words)}再合起来算。可以按月看，或者分开问。`,
      no_fixed_days: (words) => `${quotedZh(words)}没有统一的起止日期，请直接说从几号到几号。`,
      no_set_hours: (words) => `${quotedZh(words)}从几点到几点没有约定，请直接说钟点。`,
      personal_data: (words) => `${quotedZh(words)}属于个人信息，这里查不到；能查的是客服数据。`,
      command: '这是一条指令，不是数据问题。',
      too_long: '这句话太长了，请拆成短一点的问题。',
      nothing_before: '还没有上一个问题可以接着问，请把指标和时间说完整。',
      refused_before: '上一句没有回答成，没法接着问，请把指标和时间说完整。',
      nothing_to_undo: '前面没有可以回到的问题了。',
      bad_date: (words) =>
        words.length === 0 ? '日期没有看懂。' : `日期${quotedZh(words)}不存在或没有看懂。`,
      backwards: (words) => `${quotedZh(words)}的结束早于开始，请把前后换过来。`,
    },
    noSelf: {
      agent: '你还没有对应到某位客服，没有“我的”数据。可以直接说客服的姓名，或问全部的数据。',
      team: '你还没有所属的团队，没有“我们团队”的数据。可以直接说团队的名字，或问全部的数据。',
    },
    namesakes: (about, people, options) =>
      `叫“${about}”的有 ${people} 位，你问的是${options === 1 ? '这一位吗' : '哪一位'}？`,
    otherPeopleToSupervisor:
      '这是其他团队同事的个人数据，你的权限看不到。可以问你们团队的人、你们团队的合计，或公开榜单（“这个月谁的满意度最高”）。',
    bottomOfRanking: (metric, fewest, leads) =>
      `排名只公开靠前的部分，末尾的不公开。可以问“这个月谁的${metric}${zhMost(metric, fewest)}”${leads ? `；本组的人都可以看：“我们组每个人的${metric}”` : `，或“我的${metric}排第几”`}。`,
    othersTickets: (metric, counted) =>
      `这些工单不在你的权限范围内，不能逐条列出。可以问“我的${metric}”，或“我们组${counted ? `有多少${metric.replace(/量$/u, '')}` : `的${metric}`}”。`,
    stillUnsure: '前面问的还没有确认，现在问的是这个吗？',
    unsure: (options) =>
      options === 1 ? '上一句没有看懂，先确认一下，你问的是这个吗？' : '上一句没有看懂，你问的是下面哪一个？',
    clarify: (about, options) =>
      options === 1
        ? about === ''
          ? '你问的是这个吗？'
          : `“${about}”不太确定，你问的是这个吗？`
        : about === ''
          ? '你想问的是哪一个？'
          : `“${about}”有几种可能，你想问的是哪一个？`,
    examples: (examples) => `可以这样问：${examples.map((example) => `“${example}”`).join('、')}。`,
    noSpread: (metric) =>
      `${metric}没有分布可看，分布只有时长和评分才有，例如首次响应时间、解决时长、满意度评分。`,
    noTickets: (metric) => `${metric}背后不是一张张工单，列不出来。可以问“超时的工单有哪些”。`,
    noDrivers: (metric) => `${metric}只能看现在的情况，没有两个时段可以比较。`,
  },
  en: {
    denied: {
      other_people:
        "These are a colleague's own figures, which your role does not show. You can ask for your own figures, your team's total, or a leaderboard (“who has the highest CSAT this month”).",
      other_teams:
        "These are another team's figures, which your role does not show. You can ask for your own team's total, or for the whole workspace.",
      bottom_of_ranking:
        'Only the top of a ranking is published, not the bottom. You can ask “who has the highest CSAT”, or “what is my place in CSAT”.',
      analyst_people:
        'An analyst does not see figures by person or team. You can ask by product, region, channel or category.',
      analyst_tickets:
        'An analyst does not see single tickets. You can ask how many there are, by product, region, channel or category.',
      others_tickets: 'These tickets are outside what you may see. You can ask “my overdue tickets”.',
      one_person_total:
        "This figure would give away one single colleague's own, so it is not shown. You can widen the question: drop a filter, or take a longer period.",
      room_personal:
        'In a room I only show what every member may see. For personal figures, ask me in a direct message.',
    },
    unread: {
      greeting: 'Hello! Just ask for the figure you want to see.',
      small_talk: 'Any time. Just ask when you want another figure.',
      not_a_question: 'I answer questions about support figures, and found none in this.',
      unknown_words: (words) =>
        `I did not understand ${quotedEn(words)}, and would rather not give a wrong figure.`,
      not_among: (words, names, more, { one, many }) =>
        `${quotedEn(words)} is no ${one} here. The ${names.length === 1 && !more ? one : many} here ${names.length === 1 && !more ? 'is' : 'are'} ${listed(more ? [...names, 'others'] : names, 'en')}.`,
      no_metric: (words) =>
        words.length === 0
          ? 'I could not tell which metric you mean.'
          : `There is no metric called ${quotedEn(words)}.`,
      no_such_value: (dimension, words) => `There is no ${dimension} called ${quotedEn(words)}.`,
      no_dimension: (metric, dimension, has) =>
        has.length === 0
          ? `${metric} can't be broken down by ${dimension}, or by anything else.`
          : `${metric} can't be broken down by ${dimension}. It can be by ${listed(has, 'en')}.`,
      no_such_groups: (word, metric, has) =>
        `There is no breakdown by “${word}” here. ${metric} can be split by ${listed(has, 'en')}.`,
      future: 'That has not happened yet, and I do not forecast. You can ask for anything up to today.',
      now_only: (metric) => `${metric}: known only as it stands now, not for a time in the past.`,
      not_supported: (words) =>
        words.length === 0
          ? "I understood each word, but can't answer them all at once yet. Please ask in parts."
          : `${quotedEn(words)} is not supported yet.`,
      not_of_metric: {
        tickets: (metric) => `${metric} is a figure, and has no tickets to show one by one.`,
        spread: (metric) =>
          `Only durations and scores can be shown by how they spread, and ${metric} is neither.`,
        stat: (metric) => `${metric} has no average, median or percentile: only durations have.`,
        business: (metric) => `Only durations can be counted in business hours, and ${metric} is none.`,
        total: (metric) =>
          `${metric} can't be added up over groups. Ask for each of them, or for all at once.`,
        reason_of_stat: (metric) => `Why ${metric} moved can only be told of its average.`,
      },
      who_is: (called, name, team) => {
        const who =
          called.toLowerCase() === name.toLowerCase()
            ? `${name} is`
            : `${called} is ${name}${team === null ? '' : ','}`;
        return `${who}${team === null ? '' : ` in ${team}`}. Just ask for the figure you want to see.`;
      },
      left_out: (words) =>
        `I can't leave ${quotedEn(words)} out of a longer range: a figure is of days in a row. Look at it by month, or ask for each stretch by itself.`,
      no_fixed_days: (words) =>
        `${quotedEn(words)} has no dates that hold everywhere. Please say from which day to which.`,
      personal_data: (words) =>
        `${quotedEn(words)}: personal data can't be looked up here, only figures of the support desk.`,
      no_set_hours: (words) =>
        `It is not settled from which hour to which ${quotedEn(words)} is. Please give the hours.`,
      command: 'This is a command, not a question about figures.',
      too_long: 'That is too long for me. Please split it into shorter questions.',
      nothing_before: 'There is no earlier question to go on from. Please name the metric and the period.',
      refused_before:
        'Your last question could not be answered, so there is nothing to go on from. Please name the metric and the period.',
      nothing_to_undo: 'There is no earlier question to go back to.',
      bad_date: (words) =>
        words.length === 0
          ? 'I could not read the date.'
          : `There is no such date, or I could not read it: ${quotedEn(words)}.`,
      backwards: (words) => `${quotedEn(words)} ends before it begins. Please swap the two dates.`,
    },
    noSelf: {
      agent:
        'You are not linked to an agent, so there are no figures of your own. Name an agent, or ask for the whole workspace.',
      team: 'You are not in a team, so there are no figures for “my team”. Name a team, or ask for the whole workspace.',
    },
    namesakes: (about, people, options) =>
      `There are ${people} people called “${about}”. ${options === 1 ? 'Is this the one you mean?' : 'Which one do you mean?'}`,
    otherPeopleToSupervisor:
      "These are the figures of somebody outside your team, which your role does not show. You can ask about your own team's people, your team's total, or a leaderboard (“who has the highest CSAT this month”).",
    bottomOfRanking: (metric, fewest, leads) =>
      `Only the top of a ranking is published, not the bottom. You can ask “who has the ${enMost(metric, fewest)} ${metric} this month”${leads ? `; of your own people you see everybody: “${metric} by agent in my team”` : `, or “what is my place in ${metric} this month”`}.`,
    othersTickets: (metric, counted) =>
      `These tickets are outside what you may see one by one. You can ask “my ${metric}”, or “${counted ? enOfMyTeam(metric) : `my team's ${metric}`}”.`,
    stillUnsure: 'What I read before is not confirmed yet. Is this what you mean now?',
    unsure: (options) =>
      options === 1
        ? 'I did not understand your last question, so let me check: is this what you mean?'
        : 'I did not understand your last question. Which of these do you mean?',
    clarify: (about, options) =>
      options === 1
        ? about === ''
          ? 'Is this what you mean?'
          : `I am not sure about “${about}”. Is this what you mean?`
        : about === ''
          ? 'Which one do you mean?'
          : `“${about}” could mean several things. Which one do you mean?`,
    examples: (examples) =>
      `You can ask, for example: ${examples.map((example) => `“${example}”`).join(', ')}.`,
    noSpread: (metric) =>
      `${metric}: there is no distribution to show. Durations and scores have one, such as first response time, resolution time, CSAT score.`,
    noTickets: (metric) =>
      `${metric} is not made of single tickets that could be listed. You can ask “which tickets are overdue”.`,
    noDrivers: (metric) => `${metric}: known only as it stands now, so there are no two periods to compare.`,
  },
};
