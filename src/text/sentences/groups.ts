// Sentences about several groups: breakdowns, rankings, the asker's own place, trends.
import { enOrdinal, zhOrdinal } from '../ordinals.js';
import { glue, listed, sentenceCase } from '../glue.js';
import type { Lang } from '../lang.js';
import { FIGURE, type Subject } from './figure.js';
import type { Extreme, GroupSentences, Peak, Superlative } from './group-sentences.js';

export type { Superlative } from './group-sentences.js';

const ZH = { amount: ['最多', '最少'], length: ['最长', '最短'], height: ['最高', '最低'] } as const;
const EN = {
  amount: ['most', 'fewest'],
  length: ['longest', 'shortest'],
  height: ['highest', 'lowest'],
} as const;

/** `3 个产品`, `3 位客服`; steps of time count themselves: `3 天`. */
export const counted = (shown: number, dimension: string): string =>
  dimension.includes('、')
    ? `${shown} 组`
    : dimension.startsWith('一')
      ? `${shown} ${dimension.slice(1)}`
      : `${shown} ${dimension === '客服' ? '位' : '个'}${dimension}`;

/** `最多的产品是`; a day of the week says itself what it is, and so does a group of several dimensions. */
const zhMost = (most: string, dimension: string): string =>
  dimension === '星期' || dimension.includes('、') ? `${most}的是` : `${most}的${dimension}是`;

/** 低优先级最高 97.5% would read as if the low one were the highest: 最高的是低优先级（97.5%）. */
const zhEnd = ({ name, value, shared }: Extreme, most: string): string =>
  name.endsWith('优先级')
    ? glue(`${shared === true ? '并列' : ''}${most}的是`, `${name}（${value}）`)
    : glue(name, `${shared === true ? '并列' : ''}${most} ${value}`);
const enEnd = ({ name, value }: Extreme, most: string): string => `${most} for ${name} (${value})`;

/** `与 A 并列`, `与 A、B 和另外 3 位客服并列`, `与另外 2 位客服并列`. */
function zhLevel(
  { names, more }: { readonly names: readonly string[]; readonly more: number },
  dimension: string,
): string {
  if (names.length === 0) return `与另外 ${counted(more, dimension)}并列`;
  const others = more === 0 ? null : `和另外 ${counted(more, dimension)}`;
  return glue('与', names.join('、'), others, '并列');
}

/** "most complaints", but "highest ticket volume". */
const enMost = (kind: Superlative, end: 'top' | 'bottom', metric: string): string =>
  EN[kind === 'amount' && !/s$|s resolved$|awaiting /u.test(metric) ? 'height' : kind][end === 'top' ? 0 : 1];

/** "has the highest CSAT"; "resolved the most tickets", of people who did so. A product resolves nothing. */
const enHas = (most: string, metric: string, dimension: string): string => {
  const [, counted, done] = /^(tickets) (resolved)$/iu.exec(metric) ?? [];
  return counted !== undefined && (dimension === 'agent' || dimension === 'team')
    ? `${done} the ${most} ${counted.toLowerCase()}`
    : `has the ${most} ${metric}`;
};

/** What may be said of groups that are not shown, beside the one that stands first of those that are. */
const EN_RIVAL = {
  amount: ['have as many or more', 'have as few or fewer'],
  length: ['be as long or longer', 'be as short or shorter'],
  height: ['be as high or higher', 'be as low or lower'],
} as const;

const ZH_STEPS = { day: '天', week: '周', month: '个月', quarter: '个季度', year: '年' } as const;
const ZH_WHOLE = { day: '天', week: '周', month: '月份', quarter: '季度', year: '年份' } as const;
const zhPeak = ({ value, at, times, grain, n }: Peak): string =>
  `${value}（${times === 1 ? [at, ...(n === null ? [] : [n])].join('，') : `${at}等 ${times} ${ZH_STEPS[grain]}`}）`;
const enPeak = ({ value, at, times, n }: Peak): string =>
  `${value} (${times === 1 ? [at, ...(n === null ? [] : [n])].join(', ') : `${at} and ${times - 1} more`})`;

const scoped = ({ scope }: Subject): string => (scope === null ? '' : ` ${scope}`);
const dated = ({ when }: Subject): string => (when === '' ? '' : `, ${when}`);

/** Both ends, the one first that stands first in the list. */
const inOrder = (rising: boolean, highest: string, lowest: string): readonly string[] =>
  rising ? [lowest, highest] : [highest, lowest];

export const GROUPS: Readonly<Record<Lang, GroupSentences>> = {
  zh: {
    by: (dimension) => `各${dimension}`,
    extreme: (kind, end) => ZH[kind][end === 'top' ? 0 : 1],
    groupVersus: ({ higher, lower, kind, difference, relative }) =>
      `${glue(higher, '比', lower, ZH[kind][0].slice(1), difference)}${relative === null ? '' : `（${relative}）`}`,
    winner: ({ subject, dimension, kind, end, name, value, detail, level }) => {
      const tied = level === null ? '' : `，${zhLevel(level, dimension)}`;
      return `${glue(FIGURE.zh.subject(subject), zhMost(ZH[kind][end === 'top' ? 0 : 1], dimension), name)}：${value}${detail}${tied}。`;
    },
    placed: ({ subject, dimension, kind, end, place, name, value }) =>
      `${glue(FIGURE.zh.subject(subject), zhMost(`${zhOrdinal(place)}${ZH[kind][end === 'top' ? 0 : 1].slice(1)}`, dimension), name)}：${value}。`,
    sideBySide: (metrics, dimension, scope) => glue(scope, `各${dimension}`, metrics.join('和')),
    span: ({ subject, dimension, kind, rising, first, last, alone, n }) =>
      last === null
        ? alone
          ? FIGURE.zh.figure(subject, first.value, n === null ? [] : [n])
          : `${glue(subject.when, subject.scope, `各${dimension}`, subject.metric)}：${glue('只有', first.name, '有数据')}，${first.value}。`
        : `${glue(subject.when, subject.scope, `各${dimension}`, subject.metric)}：${inOrder(rising, zhEnd(first, ZH[kind][0]), zhEnd(last, ZH[kind][1])).join('，')}。`,
    together: (names, people) =>
      names.length > 3
        ? glue(names[0] ?? '', `等 ${names.length} ${people ? '位' : '个'}`)
        : names.join('、'),
    even: ({ subject, dimension, value, known }) =>
      `${glue(subject.when, subject.scope, `各${dimension}`, subject.metric)}：${known ? '除未知的以外，' : ''}都是 ${value}。`,
    oneEnd: ({ subject, dimension, kind, end, name, value, shared, even, listed, known }) => {
      const head = glue(subject.when, subject.scope, `各${dimension}`, subject.metric);
      const among = listed ? '列出的当中，' : '';
      if (even)
        return `${head}：${known ? '除未知的以外，' : ''}列出的每一${/[人客]/u.test(dimension) ? '位' : '项'}都是 ${value}。`;
      return `${head}：${among}${zhEnd({ name, value, shared }, ZH[kind][end === 'top' ? 0 : 1])}。`;
    },
    ranking: ({ subject, dimension, kind, end, shown, first, value }) => {
      const most = ZH[kind][end === 'top' ? 0 : 1];
      const head = `${glue(FIGURE.zh.subject(subject), most)}的 ${counted(shown, dimension)}`;
      return first === null
        ? `${head}都是 ${value}。`
        : `${head}，${glue(`${most}的是`, first)}（${value}）。`;
    },
    firstNamed: ({ subject, dimension, kind, end, shown, first }) => {
      const most = glue(FIGURE.zh.subject(subject), ZH[kind][end === 'top' ? 0 : 1]);
      if (first === null)
        return shown === 1
          ? `${most}的${dimension}不愿署名。`
          : `${most}的 ${counted(shown, dimension)}都不愿署名。`;
      return `${most}的 ${counted(shown, dimension)}中，${glue(first.place === 1 ? '第一名是' : `愿意署名的最靠前的是第 ${first.place} 名`, first.name)}（${first.value}）。`;
    },
    unnamed: (people) => `有 ${people} 位同事不愿在榜上署名，没有列出；其他人的名次不变。`,
    none: (subject) => FIGURE.zh.noData(subject),
    onlyUnknown: ({ subject, dimension, value }) =>
      value === null
        ? `${FIGURE.zh.subject(subject)}：没有一组的${dimension}都已知，无法分组比较。`
        : `${FIGURE.zh.figure(subject, value, []).slice(0, -1)}，${dimension}全部未知，无法分组比较。`,
    levelWithLast: ({ more, place, people }) =>
      `另有 ${more} ${people ? '位' : '个'}与第 ${place} 名相同，没有列出。`,
    drawn: (shown, of) => `共 ${of} 组，图中只画了前 ${shown} 组。`,
    nobodyRanked: ({ subject, people, minSample }) =>
      `${FIGURE.zh.subject(subject)}：${people === 1 ? '只有 1 人有数据，' : `有数据的 ${people} 人`}样本${people === 1 ? '' : '都'}不足 ${minSample}，排不出名次。`,
    line: ({ place, name, value, detail }) =>
      `${place === null ? '·' : `${place}.`} ${name}　${value}${detail}`,
    more: (count) => `……还有 ${count} 项，未全部列出。`,
    leftOut: ({ people, minSample, ranked }) =>
      `另有 ${people} 人样本不足 ${minSample}，没有参与排名${ranked === 1 ? '；排得上的只有 1 人' : ''}。`,
    small: ({ names, of, all, minSample }) =>
      all
        ? `全部 ${of} 项的样本都不足 ${minSample}，仅供参考。`
        : glue(
            names.join('、'),
            of > names.length ? `等 ${of} 项` : '',
            `的样本不足 ${minSample}，仅供参考。`,
          ),
    hidden: (count) => `有 ${count} 个数没有显示，否则能推出某一位同事的个人数据。`,
    otherTeams: (people) => `另有 ${people} 位其他团队的同事也处理过这些工单，他们的数据不显示。`,
    ofOwnTeam: (headline) => `本组的人里，${headline}`,
    hiddenUnknown: '未知的那部分没有显示，否则能推出某一位同事的个人数据。',
    amongShown: ({ headline, dimension, rival }) => {
      const more = rival === null ? '' : ZH[rival.kind][rival.end === 'top' ? 0 : 1].slice(1);
      return `能显示的${dimension}里，${headline}${more === '' ? '' : `没有显示的可能一样${more}或更${more}。`}`;
    },
    unknown: (dimension, value) => `另有${dimension}未知的一组：${value}。`,
    published: (unranked) =>
      unranked === null
        ? '这里按公开榜单的规则显示：只列前 10 名和你自己的名次。'
        : `这里按公开榜单的规则显示：只列前 10 名。你自己的样本不足 ${unranked}，没有名次。`,
    ownPlace: ({ rank, tied, of, value }) =>
      `你排第 ${rank} 名${tied === 0 ? '' : `（与 ${tied} 人并列）`}，共 ${of} 人（${value}）。`,
    trend: ({ subject, first, firstAt, last, lastAt, of, peak, even }) => {
      const among = of === 'shown' ? '能显示的当中，' : of === null ? '' : `完整的${ZH_WHOLE[of]}里，`;
      const head = `${glue(FIGURE.zh.subject(subject), '走势')}：${among}`;
      if (even) return `${head}都是 ${first}。`;
      return peak === null
        ? `${head}${glue(`从${firstAt}的`, first, `到${lastAt}的`, last)}。`
        : `${head}${glue(firstAt, `和${lastAt}都是`, first)}，${glue(`其间${peak.most}`, peak.value, `（${peak.at}）`)}。`;
    },
    oneStep: ({ subject, at, value }) =>
      `${glue(FIGURE.zh.subject(subject), '走势')}：只有${at}有数据，${value}。`,
    compared: ({ subject, dimension, against, most, contrary }) => {
      const head = `${glue(subject.when, subject.scope, dimension === null ? null : `各${dimension}`, subject.metric)}，与${against}相比：`;
      if (most === null) return head;
      if (most === 'level') return `${head}都持平。`;
      const { names, people, change } = most;
      return `${head}${glue(GROUPS.zh.together(names, people), '变化最大')}${change === null ? '' : `，${change}`}${contrary === null ? '' : `；${glue('反方向变化最大的是', contrary.name)}${contrary.change === null ? '' : `，${contrary.change}`}`}。`;
    },
    severalCompared: (when, against) => `${when}，与${against}相比：`,
    trendBy: ({ subject, dimension, kind, last }) => {
      const head = glue(subject.when, subject.scope, `各${dimension}`, subject.metric, '走势');
      if (last === null) return `${head}：${dimension}全部未知。`;
      if (last.last === null) return `${head}：到${last.at}，${glue(last.first.name, last.first.value)}。`;
      return `${head}：到${last.at}，${zhEnd(last.first, ZH[kind][0])}，${zhEnd(last.last, ZH[kind][1])}。`;
    },
    level: '两者持平',
    absent: (names, counts) => `${names.join('、')}${counts ? '这段时间一个也没有' : '没有数据'}。`,
    inAll: (sum) => `合计 ${sum}。`,
    between: ({ subject, figures, versus }) =>
      `${glue(FIGURE.zh.subject(subject))}：${figures}${versus === null ? '' : `；${versus}`}。`,
    peaks: ({ kind, high, low, whole, hidden }) =>
      `${hidden ? '能显示的当中：' : whole === null ? '' : `只看完整的${ZH_WHOLE[whole]}：`}${ZH[kind][0]} ${zhPeak(high)}，${ZH[kind][1]} ${zhPeak(low)}。`,
    smallSteps: ({ small, of, minSample }) =>
      small === of
        ? `每个数的样本都不足 ${minSample}，波动大，仅供参考。`
        : `${of} 个数里有 ${small} 个样本不足 ${minSample}，波动大，仅供参考。`,
    gaps: (steps) => `其中 ${steps} 个时段没有数据。`,
    running: (step) => `${step}还没有结束，数字不完整。`,
    leftRunning: (step) => `${step}还没有结束，不参与比较。`,
    clipped: (steps) => `${steps.join('和')}只算了时间范围内的那几天。`,
  },
  en: {
    by: (dimension) => `by ${dimension}`,
    extreme: (kind, end) => EN[kind === 'length' ? kind : 'height'][end === 'top' ? 0 : 1],
    groupVersus: ({ higher, lower, kind, difference, relative }) => {
      const by = relative === null ? '' : ` (${relative})`;
      return kind === 'length'
        ? `${higher} takes ${difference} longer than ${lower}${by}`
        : `${higher} is ${difference} above ${lower}${by}`;
    },
    winner: ({ subject, dimension, kind, end, name, value, detail, level }) => {
      const others =
        level === null || level.more === 0 ? [] : [`${level.more} ${level.more === 1 ? 'other' : 'others'}`];
      const tied = level === null ? '' : `, level with ${listed([...level.names, ...others], 'en')}`;
      const said = `${value}${detail}${tied}.`;
      // "the most your complaints" is no English.
      if (subject.metric.startsWith('your '))
        return `${sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`)}: ${EN[kind][end === 'top' ? 0 : 1]} for ${name}, ${said}`;
      // Days and weeks have nothing.
      if (/^(?:day|week|month|quarter|year)$/u.test(dimension))
        return `${sentenceCase(`${enMost(kind, end, subject.metric)} ${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`)}: ${name}, ${said}`;
      return `${sentenceCase(`${name} ${enHas(enMost(kind, end, subject.metric), subject.metric, dimension)}${scoped(subject)}${dated(subject)}`)}: ${said}`;
    },
    placed: ({ subject, dimension, kind, end, place, name, value }) =>
      `${sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`)}: the ${enOrdinal(place)} ${EN[kind === 'length' ? kind : 'height'][end === 'top' ? 0 : 1]} is ${name} with ${value}.`,
    sideBySide: (metrics, dimension, scope) =>
      sentenceCase(`${listed(metrics, 'en')} by ${dimension}${scope === null ? '' : ` ${scope}`}`),
    span: ({ subject, dimension, kind, rising, first, last, alone, n }) => {
      const head = sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`);
      return last === null
        ? alone
          ? FIGURE.en.figure(subject, first.value, n === null ? [] : [n])
          : `${head}: only ${first.name} has data, ${first.value}.`
        : `${head}: ${inOrder(rising, enEnd(first, EN[kind][0]), enEnd(last, EN[kind][1])).join(', ')}.`;
    },
    together: (names) =>
      names.length > 3 ? `${names[0] ?? ''} and ${names.length - 1} others` : listed(names, 'en'),
    even: ({ subject, dimension, value, known }) =>
      `${sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`)}: ${value} each${known ? ', the unknown apart' : ''}.`,
    oneEnd: ({ subject, dimension, kind, end, name, value, even, listed, known }) => {
      const head = sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`);
      if (even) return `${head}: ${value} for each listed${known ? ', the unknown apart' : ''}.`;
      const among = listed ? 'of those listed, ' : '';
      return `${head}: ${among}${enEnd({ name, value }, EN[kind][end === 'top' ? 0 : 1])}.`;
    },
    ranking: ({ subject, dimension, kind, end, shown, first, value }) => {
      const [top, bottom] = EN[kind === 'length' ? kind : 'height'];
      const head = `${FIGURE.en.subject(subject)}: the ${shown} ${end === 'top' ? top : bottom} by ${dimension}`;
      return first === null
        ? `${head}, ${value} each.`
        : `${head}, ${first} ${end === 'top' ? 'first' : bottom} with ${value}.`;
    },
    firstNamed: ({ subject, dimension, kind, end, shown, first }) => {
      const most = EN[kind === 'length' ? kind : 'height'][end === 'top' ? 0 : 1];
      const head = FIGURE.en.subject(subject);
      if (first === null)
        return shown === 1
          ? `${head}: the ${dimension} with the ${most} prefers not to be named.`
          : `${head}: the ${shown} ${most} by ${dimension} prefer not to be named.`;
      return first.place === 1
        ? `${head}: the ${shown} ${most} by ${dimension}, ${first.name} first with ${first.value}.`
        : `${head}: of the ${shown} ${most} by ${dimension}, ${first.name} is the first who is named, number ${first.place} with ${first.value}.`;
    },
    unnamed: (people) =>
      people === 1
        ? '1 person prefers not to be named and is left out; the others keep their places.'
        : `${people} people prefer not to be named and are left out; the others keep their places.`,
    none: (subject) => FIGURE.en.noData(subject),
    onlyUnknown: ({ subject, dimension, value }) =>
      value === null
        ? `${FIGURE.en.subject(subject)}: no group with a known ${dimension}, so there is nothing to compare.`
        : `${FIGURE.en.subject(subject)}: ${value}, all with the ${dimension} unknown, so there is nothing to compare.`,
    levelWithLast: ({ more, place }) =>
      more === 1
        ? `1 more has the same figure as number ${place} and is not listed.`
        : `${more} more have the same figure as number ${place} and are not listed.`,
    drawn: (shown, of) => `The first ${shown} of ${of} groups are drawn.`,
    nobodyRanked: ({ subject, people, minSample }) =>
      people === 1
        ? `${FIGURE.en.subject(subject)}: the 1 person with data has a sample below ${minSample}, so nobody is ranked.`
        : `${FIGURE.en.subject(subject)}: all ${people} people with data have a sample below ${minSample}, so nobody is ranked.`,
    line: ({ place, name, value, detail }) =>
      `${place === null ? '·' : `${place}.`} ${name}: ${value}${detail}`,
    more: (count) => `… and ${count} more, not listed here.`,
    leftOut: ({ people, minSample, ranked }) =>
      `${people === 1 ? `1 person with a sample below ${minSample} is` : `${people} people with a sample below ${minSample} are`} not ranked${ranked === 1 ? '; only 1 person is' : ''}.`,
    small: ({ names, of, all, minSample }) =>
      `Small sample, below ${minSample}: ${all ? `all ${of}` : `${names.join(', ')}${of > names.length ? ` and ${of - names.length} more` : ''}`}.`,
    hidden: (count) =>
      count === 1
        ? "1 figure is not shown, as it would give away a single colleague's own."
        : `${count} figures are not shown, as they would give away a single colleague's own.`,
    otherTeams: (people) =>
      people === 1
        ? 'Someone of another team worked on these tickets too; their figures are not shown.'
        : `${people} people of other teams worked on these tickets too; their figures are not shown.`,
    ofOwnTeam: (headline) => `${headline.replace(/\.$/u, '')}, of the team's own people.`,
    hiddenUnknown: "What is unknown is not shown, as it would give away a single colleague's own figure.",
    amongShown: ({ headline, rival }) =>
      `${headline.replace(/\.$/u, '')}, of those that can be shown${rival === null ? '' : `; the others may ${EN_RIVAL[rival.kind][rival.end === 'top' ? 0 : 1]}`}.`,
    unknown: (dimension, value) => `Those with the ${dimension} unknown: ${value}.`,
    published: (unranked) =>
      unranked === null
        ? 'Shown like the published leaderboard: the top 10 at most, and your own place.'
        : `Shown like the published leaderboard: the top 10 at most. Your own sample is below ${unranked}, so you have no place.`,
    ownPlace: ({ rank, tied, of, value }) =>
      `You are number ${rank} of ${of} (${value})${tied === 0 ? '' : `, level with ${tied} other${tied === 1 ? '' : 's'}`}.`,
    trend: ({ subject, first, firstAt, last, lastAt, of, peak, even }) => {
      const among = of === 'shown' ? ', of what can be shown' : of === null ? '' : `, whole ${of}s only`;
      const head = FIGURE.en.subject(subject);
      if (even) return `${head}: ${first} throughout${among}.`;
      return peak === null
        ? `${head}: from ${first} (${firstAt}) to ${last} (${lastAt})${among}.`
        : `${head}: begins and ends at ${first} (${firstAt}, ${lastAt}), ${peak.most} in between ${peak.value} (${peak.at})${among}.`;
    },
    oneStep: ({ subject, at, value }) => `${FIGURE.en.subject(subject)}: only ${at} has data, ${value}.`,
    compared: ({ subject, dimension, against, most, contrary }) => {
      const head = `${sentenceCase(`${subject.metric}${dimension === null ? '' : ` by ${dimension}`}${scoped(subject)}${dated(subject)}`)}, against ${against}:`;
      if (most === null) return head;
      if (most === 'level') return `${head} all unchanged.`;
      const { names, people, change } = most;
      return `${head} ${GROUPS.en.together(names, people)} moved most${change === null ? '' : `, ${change}`}${contrary === null ? '' : `; the other way most of all ${contrary.name}${contrary.change === null ? '' : `, ${contrary.change}`}`}.`;
    },
    severalCompared: (when, against) => `${sentenceCase(when)}, against ${against}:`,
    trendBy: ({ subject, dimension, kind, last }) => {
      const head = sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`);
      if (last === null) return `${head}: the ${dimension} is unknown throughout.`;
      if (last.last === null) return `${head}: ${last.first.value} for ${last.first.name} (${last.at}).`;
      return `${head}: latest (${last.at}), ${enEnd(last.first, EN[kind][0])}, ${enEnd(last.last, EN[kind][1])}.`;
    },
    level: 'both are level',
    absent: (names, counts) => `${counts ? 'None at all' : 'No data'} for ${listed(names, 'en')}.`,
    inAll: (sum) => `Together: ${sum}.`,
    between: ({ subject, figures, versus }) =>
      `${FIGURE.en.subject(subject)}: ${figures}${versus === null ? '' : `; ${versus}`}.`,
    peaks: ({ kind, high, low, whole, hidden }) => {
      const [highest, lowest] = kind === 'length' ? ['longest', 'shortest'] : ['highest', 'lowest'];
      const text = `${highest} ${enPeak(high)}, ${lowest} ${enPeak(low)}.`;
      if (hidden) return `Of what can be shown: ${text}`;
      return whole === null ? sentenceCase(text) : `Of the whole ${whole}s: ${text}`;
    },
    smallSteps: ({ small, of, minSample }) =>
      small === of
        ? `Every figure rests on a sample below ${minSample}: read them with care.`
        : small === 1
          ? `1 of ${of} figures rests on a sample below ${minSample}: read it with care.`
          : `${small} of ${of} figures rest on a sample below ${minSample}: read them with care.`,
    gaps: (steps) => (steps === 1 ? '1 step has no data.' : `${steps} steps have no data.`),
    running: (step) => `${sentenceCase(step)} is not over yet, so its figure is not complete.`,
    leftRunning: (step) => `${sentenceCase(step)} is not over yet and is left out.`,
    clipped: (steps) =>
      `${sentenceCase(listed(steps, 'en'))} ${steps.length === 1 ? 'is' : 'are'} only partly in the period.`,
  },
};
