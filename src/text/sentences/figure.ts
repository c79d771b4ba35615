// Sentences about one figure: the figure itself, how it stands to the period before and to its target, what was assumed
// and what was left out. Pieces come in already formatted.
import { glue, listed, sentenceCase } from '../glue.js';
import type { Lang } from '../lang.js';

export interface Subject {
  /** When: empty where the dates stand beside the sentence; else `上周（3月9日–15日）` / `last week (9–15 March 2026)`. */
  readonly when: string;
  /** Of whom or what; null for the whole workspace. */
  readonly scope: string | null;
  readonly metric: string;
}

/** `about`: there is a change, too small to be written. */
export type Direction = 'up' | 'down' | 'same' | 'about';
/** Which pair of words a change takes: counts are more or fewer, durations longer or shorter, the rest higher or lower. */
export type ChangeWords = 'amount' | 'length' | 'height';

export interface FigureSentences {
  subject(subject: Subject): string;
  figure(subject: Subject, value: string, details: readonly string[]): string;
  noData(subject: Subject): string;
  /** Several metrics of one scope side by side. */
  several(p: {
    readonly when: string;
    readonly scope: string | null;
    readonly own: boolean;
    readonly figures: readonly string[];
  }): string;
  /** Against another range, as a sentence of its own. */
  versus(p: {
    readonly name: string;
    /** The other range comes after this one. */
    readonly later: boolean;
    readonly direction: Direction;
    readonly words: ChangeWords;
    readonly difference: string;
    readonly relative: string | null;
    readonly before: string;
    readonly n: string | null;
  }): string;
  /** The same in a list whose head has named the range: `高 1.4 个百分点（此前 90.9%，n=22）`; no direction where there is no figure now. */
  moved(p: {
    /** The other range comes after this one: it is no figure of before. */
    readonly later?: boolean;
    readonly direction: Direction | null;
    readonly words: ChangeWords;
    readonly difference: string;
    readonly relative: string | null;
    readonly before: string;
    readonly n: string | null;
  }): string;
  /** `从 73.3% 到 79.7%（高 6.4 个百分点）`; `79.7%，比后来的 73.3% 高…` where the other range comes after this one. */
  fromTo(p: {
    readonly later: boolean;
    readonly from: string;
    readonly to: string;
    readonly direction: Direction;
    readonly words: ChangeWords;
    readonly difference: string;
  }): string;
  /** In such a list: there was no figure before. */
  newHere(later: boolean): string;
  /** A day that still runs. */
  readonly todayRuns: string;
  /** @param days of the range that was asked for. @param other of the one it is held against */
  lengths(days: number, other: number): string;
  /** The same as the tail of a title: `，比上周高 1.4 个百分点`. */
  tail(p: {
    readonly name: string;
    /** The other range comes after this one. */
    readonly later: boolean;
    readonly direction: Direction;
    readonly words: ChangeWords;
    readonly difference: string;
  }): string;
  /** There is no figure before. */
  noBefore(name: string): string;
  /** There was one before, and there is none now. */
  onlyBefore(name: string, before: string, n: string | null): string;
  /** There is none in either range. */
  neither(name: string): string;
  targetMet(target: string): string;
  /** `over`: less is better, and the figure lies over it. */
  targetMissed(target: string, gap: string, over: boolean): string;
  noTarget: string;
  /** What was imported as the industry's figure, and how far this one is from it. */
  industry(value: string, source: string, gap: string | null, above: boolean): string;
  noIndustry: string;
  /** A target that is set for more than what is looked at. */
  ofAllTickets(target: string): string;
  companion(name: string, value: string): string;
  /** The companion as a sentence of its own; `of` where it must be said whose it is. */
  beside(of: string | null, companion: string): string;
  units(n: string): string;
  /** How many of the sample a share is, where "how many" was asked: of low ratings, those that were followed up. */
  ofThem(p: {
    readonly done: 'followed_up' | 'adopted';
    readonly count: string;
    readonly of: string;
  }): string;
  smallSample(n: string): string;
  /** Two figures of which one rests on too few to speak of a change. */
  tooFew(minSample: number): string;
  /** Whether the figure is what it should be, before the sentence that says the figure. */
  verdict(met: boolean, headline: string): string;
  /** Whether it went the way that was asked about. */
  yesOrNo(so: boolean, headline: string): string;
  /** A condition of the figure before is gone: `dimension` is what it was on. */
  /** @param dimensions in the plural where the language has one */
  allTogether(dimensions: string): string;
  /** No complaint among so many tickets of a category. */
  noComplaint(tickets: string): string;
}

const ZH_WORDS = { amount: ['多', '少'], length: ['长', '短'], height: ['高', '低'] } as const;
const EN_WORDS = { amount: ['up', 'down'], length: ['longer', 'shorter'], height: ['up', 'down'] } as const;

const ZH_LEVEL = { same: '持平', about: '基本持平' } as const;
const EN_LEVEL = { same: 'unchanged', about: 'about the same' } as const;
const isLevel = (direction: Direction): direction is 'same' | 'about' =>
  direction === 'same' || direction === 'about';

const zhChange = (direction: Direction, words: ChangeWords, difference: string): string =>
  isLevel(direction) ? ZH_LEVEL[direction] : glue(ZH_WORDS[words][direction === 'up' ? 0 : 1], difference);

function enChange(direction: Direction, words: ChangeWords, difference: string, later: boolean): string {
  if (direction === 'same') return 'unchanged from';
  if (direction === 'about') return 'about the same as';
  const word = EN_WORDS[words][direction === 'up' ? 0 : 1];
  if (words === 'length') return `${difference} ${word} than`;
  if (!later) return `${word} ${difference} on`;
  if (words === 'amount') return `${difference} ${direction === 'up' ? 'more' : 'fewer'} than`;
  return `${difference} ${direction === 'up' ? 'above' : 'below'}`;
}

/** The same by itself: `up 6.4 points`, `3m longer`, `unchanged`. */
function enMoved(direction: Direction, words: ChangeWords, difference: string): string {
  if (isLevel(direction)) return EN_LEVEL[direction];
  const word = EN_WORDS[words][direction === 'up' ? 0 : 1];
  return words === 'length' ? `${difference} ${word}` : `${word} ${difference}`;
}

/** Against a range that comes after it: `8 fewer`, `2 points higher`; nothing went up or down to it. */
function enBeside(direction: Direction, words: ChangeWords, difference: string): string {
  if (isLevel(direction) || words === 'length') return enMoved(direction, words, difference);
  const [more, less] = words === 'amount' ? ['more', 'fewer'] : ['higher', 'lower'];
  return `${difference} ${direction === 'up' ? more : less}`;
}

/** The other figure with its change and sample; no "+0%" beside "unchanged". */
const beside = (
  direction: Direction,
  before: string,
  relative: string | null,
  n: string | null,
): readonly string[] => [before, isLevel(direction) ? null : relative, n].filter((text) => text !== null);

const zhDetails = (details: readonly string[]): string =>
  details.length === 0 ? '' : `（${details.join('，')}）`;
const enDetails = (details: readonly string[]): string =>
  details.length === 0 ? '' : ` (${details.join(', ')})`;

/** `连锁客户` and `客户满意度` share their customers. */
const zhSubject = ({ when, scope, metric }: Subject): string =>
  glue(when, metric.startsWith('客户') ? (scope?.replace(/客户$/, '') ?? null) : scope, metric);
const enSubject = ({ when, scope, metric }: Subject): string =>
  sentenceCase(`${metric}${scope === null ? '' : ` ${scope}`}${when === '' ? '' : `, ${when}`}`);

export const FIGURE: Readonly<Record<Lang, FigureSentences>> = {
  zh: {
    subject: zhSubject,
    figure: (subject, value, details) => `${glue(zhSubject(subject), ' ', value)}${zhDetails(details)}。`,
    noData: (subject) => `${glue(zhSubject(subject), '没有数据')}（n=0）。`,
    several: ({ when, scope, own, figures }) =>
      `${glue(when, scope, own ? '数据' : null)}：${figures.join('，')}。`,
    versus: ({ name, direction, words, difference, relative, before, n }) => {
      const was = zhDetails(beside(direction, before, relative, n));
      return `${isLevel(direction) ? '与' : '比'}${name}${zhChange(direction, words, difference)}${was}。`;
    },
    moved: ({ later = false, direction, words, difference, relative, before, n }) => {
      const was = `${later ? '后来' : '此前'} ${before}`;
      return direction === null
        ? `${was}${zhDetails(n === null ? [] : [n])}`
        : `${zhChange(direction, words, difference)}${zhDetails(beside(direction, was, relative, n))}`;
    },
    fromTo: ({ later, from, to, direction, words, difference }) =>
      later
        ? `${to}，${isLevel(direction) ? '与' : '比'}后来的 ${from} ${zhChange(direction, words, difference)}`
        : `${glue('从', from, '到', to)}（${zhChange(direction, words, difference)}）`,
    newHere: (later) => `${later ? '后来' : '此前'}没有数据`,
    todayRuns: '今天还没有结束，数字不完整。',
    lengths: (days, other) => `两段时间不一样长：${days} 天对 ${other} 天。`,
    tail: ({ name, direction, words, difference }) =>
      `，${isLevel(direction) ? '与' : '比'}${name}${zhChange(direction, words, difference)}`,
    noBefore: (name) => `${name}没有数据，无法比较。`,
    onlyBefore: (name, before, n) => `${glue(`${name}是`, before)}${n === null ? '' : `（${n}）`}。`,
    neither: (name) => `${name}也没有数据。`,
    targetMet: (target) => `${glue('目标', target)}，已达到。`,
    targetMissed: (target, gap, over) => `${glue('目标', target)}，${over ? '超出' : '还差'} ${gap}。`,
    noTarget: '没有给它设目标。',
    industry: (value, source, gap, above) =>
      `行业 ${value}（${source}）${gap === null ? '，持平' : `，${above ? '高出' : '低了'} ${gap}`}。`,
    noIndustry: '没有导入它的行业数据。',
    ofAllTickets: (target) => `${target}目标是对全部工单设的。`,
    companion: (name, value) => glue(name, value),
    beside: (of, companion) => `${of === null ? '' : `${of}的`}${companion}。`,
    units: (n) => `按售出量 ${n} 计`,
    ofThem: ({ done, count, of }) =>
      done === 'followed_up' ? `${of} 条低分回访了 ${count} 条` : `${of} 条建议采纳了 ${count} 条`,
    smallSample: (n) => `样本只有 ${n}，仅供参考。`,
    tooFew: (minSample) => `样本不足 ${minSample}，不宜比较高低。`,
    verdict: (met, headline) => `${met ? '达标了' : '没有达标'}：${headline}`,
    yesOrNo: (so, headline) => `${so ? '是的' : '没有'}：${headline}`,
    allTogether: (dimension) => `这是所有${dimension}合计的数。`,
    noComplaint: (tickets) => `这一类有 ${tickets} 张工单，都不是投诉。`,
  },
  en: {
    subject: enSubject,
    figure: (subject, value, details) => `${enSubject(subject)}: ${value}${enDetails(details)}.`,
    noData: (subject) => `${enSubject(subject)}: no data (n = 0).`,
    several: ({ when, scope, own, figures }) =>
      `${sentenceCase(when)}${own ? ', yours' : ''}${scope === null ? '' : own ? ` ${scope}` : `, ${scope}`}: ${listed(figures, 'en')}.`,
    versus: ({ name, later, direction, words, difference, relative, before, n }) => {
      const was = enDetails(beside(direction, before, relative, n));
      return `${sentenceCase(enChange(direction, words, difference, later))} ${name}${was}.`;
    },
    moved: ({ later = false, direction, words, difference, relative, before, n }) => {
      const other = `${later ? 'afterwards' : 'before'}: ${before}`;
      if (direction === null) return `${other}${enDetails(n === null ? [] : [n])}`;
      const was = enDetails(beside(direction, other, relative, n));
      return `${(later ? enBeside : enMoved)(direction, words, difference)}${was}`;
    },
    fromTo: ({ later, from, to, direction, words, difference }) =>
      later
        ? isLevel(direction) || words === 'length'
          ? `${to}, and ${from} afterwards (${enBeside(direction, words, difference)})`
          : `${to}, ${enBeside(direction, words, difference)} than the ${from} afterwards`
        : `from ${from} to ${to} (${enMoved(direction, words, difference)})`,
    newHere: (later) => `no data ${later ? 'afterwards' : 'before'}`,
    todayRuns: 'Today is not over yet, so its figure is not complete.',
    lengths: (days, other) =>
      `The two are not equally long: ${days} ${days === 1 ? 'day' : 'days'} against ${other}.`,
    tail: ({ name, later, direction, words, difference }) =>
      `, ${enChange(direction, words, difference, later)} ${name}`,
    noBefore: (name) => `No data for ${name}, so there is nothing to compare with.`,
    onlyBefore: (name, before, n) => `Before that (${name}): ${before}${n === null ? '' : ` (${n})`}.`,
    neither: (name) => `No data for ${name} either.`,
    targetMet: (target) => `Target ${target}: met.`,
    targetMissed: (target, gap, over) => `Target ${target}: ${gap} ${over ? 'over' : 'short'}.`,
    noTarget: 'No target is set for it.',
    industry: (value, source, gap, above) =>
      `Industry ${value} (${source}): ${gap === null ? 'level with it' : `${gap} ${above ? 'above' : 'below'} it`}.`,
    noIndustry: 'No industry figure is imported for it.',
    ofAllTickets: (target) => `${target} The target is set for all tickets.`,
    companion: (name, value) => `${name} ${value}`,
    beside: (of, companion) =>
      `${of === null ? sentenceCase(companion) : `${sentenceCase(of)}: ${companion}`}.`,
    units: (n) => `over ${n} units sold`,
    tooFew: (minSample) => `A sample below ${minSample} is too small to call it a change.`,
    verdict: (met, headline) => `${met ? 'On target' : 'Not on target'}: ${headline}`,
    yesOrNo: (so, headline) => `${so ? 'Yes' : 'No'}. ${headline}`,
    allTogether: (dimensions) => `All ${dimensions} together.`,
    noComplaint: (tickets) =>
      tickets === '1'
        ? 'There is 1 ticket of that category, and it is no complaint.'
        : `There are ${tickets} tickets of that category, and none is a complaint.`,
    ofThem: ({ done, count, of }) =>
      `${count} of ${of} ${done === 'followed_up' ? 'low ratings followed up' : 'suggestions adopted'}`,
    smallSample: (n) => `Only ${n} in the sample: too few to draw conclusions from.`,
  },
};
