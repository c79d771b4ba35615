// The words of leaderboards: who leads, where one stands, how it was worked out. Factual about figures, generous about people.
import { glue, listed } from '../glue.js';
import type { Lang } from '../lang.js';

export interface LeaderboardSentences {
  title(p: {
    readonly metric: string;
    readonly team: string | null;
    readonly leaders: readonly string[];
    readonly sharing: number;
  }): string;
  readonly nobody: string;
  /** One's own place, as the title. */
  own(p: {
    readonly metric: string;
    readonly place: number;
    readonly of: number;
    readonly tied: boolean;
  }): string;
  /** The place is one of many that can't be told apart. */
  ownAmong(p: {
    readonly metric: string;
    readonly place: number;
    readonly sharing: number;
    readonly of: number;
  }): string;
  ownTooFew(p: { readonly metric: string; readonly n: string; readonly needed: number }): string;
  ownHeldBack(p: { readonly metric: string; readonly guard: string }): string;
  period(range: string, team: string | null): string;
  readonly head: { readonly place: string; readonly name: string; readonly moved: string };
  place(place: number, tied: boolean): string;
  readonly unnamed: string;
  readonly you: string;
  /** Under the picture: what the thin lines are. */
  readonly whiskers: string;
  moved(places: number | null): string;
  /** More people than are named can't be told from the first. */
  sharing(n: number): string;
  readonly mine: string;
  readonly everyone: string;
  /** A figure with its cases: `94.1%（n=34）`. */
  figure(value: string, n: string): string;
  change(by: string, better: boolean, isTime: boolean): string;
  readonly before: string;
  movedSince(places: number, monthly: boolean): string;
  improved(names: readonly string[]): string;
  records(names: readonly string[]): string;
  streaks(people: readonly { readonly name: string; readonly weeks: number }[]): string;
  onTarget(n: number, of: number, target: string): string;
  ownRecord(value: string, n: string, weeks: number): string;
  ownStreak(weeks: number, target: string): string;
  ownTarget(target: string): string;
  heldBackWhy(guard: string, own: string, whole: string): string;
  readonly how: {
    readonly label: string;
    definition(metric: string, text: string): string;
    range(now: string, before: string, last: string): string;
    readonly share: string;
    readonly time: string;
    readonly ties: string;
    minimum(n: number, left: number): string;
    guard(guard: string, whole: string, left: number): string;
    cases(text: string): string;
    readonly named: string;
  };
  readonly buttons: {
    readonly hide: string;
    readonly show: string;
    readonly feedback: string;
    readonly mine: string;
    readonly all: string;
  };
  /** Questions as the reader of questions understands them. */
  askMine(metric: string, weeks: number | null): string;
  askAll(metric: string, team: string | null, weeks: number | null): string;
  readonly hidden: string;
  readonly shown: string;
}

/** Null: the last month. */
const zhPeriod = (weeks: number | null): string => (weeks === null ? '上个月' : `近 ${weeks} 周`);
const enPeriod = (weeks: number | null): string =>
  weeks === null ? 'last month' : `in the last ${weeks} weeks`;
const weeksEn = (n: number): string => (n === 1 ? '1 week' : `${n} weeks`);

export const LEADERBOARD: Readonly<Record<Lang, LeaderboardSentences>> = {
  zh: {
    title: ({ metric, team, leaders, sharing }) =>
      glue(
        team === null ? null : `${team}：`,
        sharing > leaders.length
          ? `${metric}排行榜，${sharing} 人并列第一`
          : leaders.length > 1
            ? glue(`${metric}排行榜，`, listed(leaders, 'zh'), '并列第一')
            : glue(`${metric}排行榜，`, leaders[0] ?? null, '领先'),
      ),
    nobody: '这段时间还没有人的样本够排名，等数据多一些再来看。',
    own: ({ metric, place, of, tied }) => `${metric}：你在 ${of} 人中${tied ? '并列' : ''}第 ${place}`,
    ownAmong: ({ metric, place, sharing, of }) =>
      sharing === of
        ? `${metric}：${of} 人不分高下，你是其中之一`
        : `${metric}：${of} 人中第 ${place}–${place + sharing - 1} 名难分高下，你在其中`,
    ownTooFew: ({ metric, n, needed }) => `${metric}：这次没有名次（${n}，满 ${needed} 才排名）`,
    ownHeldBack: ({ metric, guard }) => `${metric}：这次没有名次，先看看${guard}`,
    period: (range, team) => `${range}${team === null ? '' : `，${team}`}`,
    head: { place: '名次', name: '客服', moved: '变化' },
    place: (place, tied) => (tied ? `并列 ${place}` : String(place)),
    unnamed: '一位同事',
    you: '你',
    whiskers: '横线为 95% 置信区间；有重叠的难分高下。',
    moved: (places) =>
      places === null ? '新上榜' : places > 0 ? `↑ ${places}` : places < 0 ? `↓ ${-places}` : '–',
    sharing: (n) => `前 ${n} 名的差距在误差之内，都算第一；先后只按最有把握的水平排列。`,
    mine: '你',
    everyone: '全部',
    figure: (value, n) => `${value}（${n}）`,
    change: (by, better, isTime) => `比之前${isTime ? (better ? '快' : '慢') : better ? '好' : '差'} ${by}`,
    before: '与之前持平',
    movedSince: (places, monthly) =>
      `比${monthly ? '上个月' : '上周'}的榜${places > 0 ? `上升 ${places} 位` : `下降 ${-places} 位`}`,
    improved: (names) => `进步最大：${listed(names, 'zh')}`,
    records: (names) => `上周创下个人最好成绩：${listed(names, 'zh')}`,
    streaks: (people) =>
      `连续达标：${people.map(({ name, weeks }) => glue(name, ` ${weeks} 周`)).join('、')}`,
    onTarget: (n, of, target) =>
      n === of && n > 1 ? `${of} 人全部达到目标（${target}）` : `${of} 人中有 ${n} 人达到目标（${target}）`,
    ownRecord: (value, n, weeks) => `上周是你 ${weeks} 周以来最好的一周：${value}（${n}）。`,
    ownStreak: (weeks, target) => `你已经连续 ${weeks} 周达到目标（${target}）。`,
    ownTarget: (target) => `你达到了目标（${target}）。`,
    heldBackWhy: (guard, own, whole) => `${guard}为 ${own}，明显不如整体的 ${whole}，所以这次先不排名。`,
    how: {
      label: '这是怎么算的？',
      definition: (metric, text) => `${metric}：${text}`,
      range: (now, before, last) =>
        `统计 ${now}；“进步”与 ${before} 相比，名次变化与上一期榜（${last}）相比。`,
      share: '名次不按比例本身，而按 95% 置信区间的下限（Wilson 法）：多而好胜过少而巧。',
      time: '名次按 95% 置信区间中较差的一端；区间由各天之间的差异得出。',
      ties: '区间与某一名次的首位有重叠的，并列该名次。',
      minimum: (n, left) => `满 ${n} 个样本才排名${left > 0 ? `，还有 ${left} 人不够` : ''}。`,
      guard: (guard, whole, left) =>
        `同时看${guard}（整体 ${whole}）：明显更差的暂不排名${left > 0 ? `，这次有 ${left} 人` : ''}。`,
      cases: (text) => `样本：${text}`,
      named: '不想被点名的人不写名字。',
    },
    buttons: {
      hide: '排行榜别点我的名',
      show: '可以点我的名',
      feedback: '反馈',
      mine: '我排第几',
      all: '全部名单',
    },
    askMine: (metric, weeks) => `${zhPeriod(weeks)}我的${metric}排第几`,
    askAll: (metric, team, weeks) => glue(zhPeriod(weeks), team, `各客服的${metric}排名`),
    hidden: '好的，以后的排行榜不再写你的名字，你自己的名次照常只发给你。',
    shown: '好的，以后的排行榜会写你的名字。',
  },
  en: {
    title: ({ metric, team, leaders, sharing }) =>
      `${team === null ? '' : `${team}: `}${metric} leaderboard, ${
        sharing > leaders.length
          ? `${sharing} people share first place`
          : leaders.length > 1
            ? `${listed(leaders, 'en')} share first place`
            : `${leaders[0] ?? ''} leads`
      }`,
    nobody: 'Nobody has enough cases for a place yet; the next board may have more to show.',
    own: ({ metric, place, of, tied }) =>
      `${metric}: you are ${tied ? 'joint ' : ''}number ${place} of ${of}`,
    ownAmong: ({ metric, place, sharing, of }) =>
      sharing === of
        ? `${metric}: you and ${of - 1} others are too close to call`
        : `${metric}: you are among numbers ${place}–${place + sharing - 1} of ${of}, too close to call`,
    ownTooFew: ({ metric, n, needed }) => `${metric}: no place this time (${n}; a place needs ${needed})`,
    ownHeldBack: ({ metric, guard }) => `${metric}: no place this time; ${guard} comes first`,
    period: (range, team) => `${range}${team === null ? '' : `, ${team}`}`,
    head: { place: 'Place', name: 'Who', moved: 'Moved' },
    place: (place, tied) => (tied ? `${place}=` : String(place)),
    unnamed: 'a colleague',
    you: 'you',
    whiskers: 'Thin lines: 95% interval. Where they overlap, it is too close to call.',
    moved: (places) =>
      places === null ? 'new' : places > 0 ? `↑ ${places}` : places < 0 ? `↓ ${-places}` : '–',
    sharing: (n) =>
      `The first ${n} are too close to call, so all share first place; they stand in the order of what is surest.`,
    mine: 'You',
    everyone: 'everyone',
    figure: (value, n) => `${value} (${n})`,
    change: (by, better, isTime) =>
      `${by} ${isTime ? (better ? 'quicker' : 'slower') : better ? 'better' : 'worse'} than before`,
    before: 'unchanged',
    movedSince: (places, monthly) =>
      `${places > 0 ? `up ${places}` : `down ${-places}`} since ${monthly ? 'last month’s' : 'last week’s'} board`,
    improved: (names) => `Most improved: ${listed(names, 'en')}`,
    records: (names) => `Best week of their own: ${listed(names, 'en')}`,
    streaks: (people) =>
      `On target without a break: ${people.map(({ name, weeks }) => `${name} (${weeksEn(weeks)})`).join(', ')}`,
    onTarget: (n, of, target) =>
      n === of && n > 1 ? `All ${of} met the target (${target})` : `${n} of ${of} met the target (${target})`,
    ownRecord: (value, n, weeks) => `Last week was your best in ${weeks} weeks: ${value} (${n}).`,
    ownStreak: (weeks, target) => `You have been on target (${target}) for ${weeksEn(weeks)} in a row.`,
    ownTarget: (target) => `You met the target (${target}).`,
    heldBackWhy: (guard, own, whole) =>
      `${guard} is ${own}, clearly short of everyone’s ${whole}, so there is no place until that is mended.`,
    how: {
      label: 'How was this worked out?',
      definition: (metric, text) => `${metric}: ${text}`,
      range: (now, before, last) =>
        `It covers ${now}. “Improved” compares with ${before}; moves are since the board of ${last}.`,
      share:
        'Places go by the lower end of the 95% interval (Wilson), not by the bare share: many good cases come before a few lucky ones.',
      time: 'Places go by the worse end of the 95% interval, which follows from how much the days differ.',
      ties: 'Whoever’s interval overlaps with that of the first of a place shares the place.',
      minimum: (n, left) =>
        `A place needs ${n} cases${left > 0 ? `; ${left} ${left === 1 ? 'person has' : 'people have'} fewer` : ''}.`,
      guard: (guard, whole, left) =>
        `${guard} is watched beside it (everyone: ${whole}): whoever is clearly worse there has no place${left > 0 ? `, ${left === 1 ? '1 person' : `${left} people`} this time` : ''}.`,
      cases: (text) => `Cases: ${text}`,
      named: 'Whoever prefers not to be named is not.',
    },
    buttons: {
      hide: 'Don’t name me',
      show: 'Name me again',
      feedback: 'Feedback',
      mine: 'My place',
      all: 'Everybody',
    },
    askMine: (metric, weeks) => `my place in ${metric} ${enPeriod(weeks)}`,
    askAll: (metric, team, weeks) =>
      `ranking of agents by ${metric}${team === null ? '' : ` of ${team}`} ${enPeriod(weeks)}`,
    hidden: 'All right: leaderboards will no longer name you. Your own place still comes to you alone.',
    shown: 'All right: leaderboards may name you again.',
  },
};
