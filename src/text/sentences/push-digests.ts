// The words of digests. Each says in its title what was found; nobody is sent a digest of nothing.
import { glue, listed } from '../glue.js';
import type { Lang } from '../lang.js';

export interface DigestSentences {
  readonly nobody: string;
  readonly feedback: string;
  more(n: number): string;
  readonly low: {
    title(p: { readonly team: string | null; readonly n: number; readonly open: number }): string;
    followed(done: number, n: number): string;
    readonly allDone: string;
    readonly head: readonly [ticket: string, agent: string, score: string, day: string, comment: string];
    readonly ask: string;
    readonly askLabel: string;
  };
  readonly passed: {
    title(p: { readonly team: string | null; readonly passed: number; readonly repeated: number }): string;
    readonly passedHead: string;
    readonly repeatedHead: string;
    readonly head: readonly [ticket: string, agent: string, times: string, created: string];
    readonly repeatHead: readonly [ticket: string, agent: string, times: string, created: string];
    open(n: number): string;
  };
  readonly faults: {
    title(p: {
      readonly n: number;
      readonly before: number;
      readonly first: string;
      readonly firstN: number;
    }): string;
    /** Over the picture, which has less room. */
    chart(first: string, firstN: number): string;
    readonly head: readonly [what: string, now: string, before: string, change: string];
    /** More than chance would make it. */
    readonly up: string;
    readonly down: string;
    readonly added: string;
    readonly unknown: string;
    readonly legend: { readonly now: string; readonly before: string };
    readonly note: string;
    alt(title: string, rows: readonly { readonly name: string; readonly now: number }[]): string;
    readonly ask: string;
    readonly askLabel: string;
  };
  readonly quality: {
    readonly fine: string;
    title(parts: readonly string[]): string;
    aside(n: number): string;
    stale(hours: number): string;
    never: string;
    missing(n: number, what: string): string;
    orphans(n: number): string;
    readonly lastImport: string;
    readonly newest: string;
    readonly ticketsIn: string;
    readonly surveysIn: string;
    readonly head: readonly [reason: string, rows: string, fields: string];
    readonly reasons: Readonly<Record<string, string>>;
    readonly fields: Readonly<Record<'assignee' | 'category' | 'product' | 'customer', string>>;
    readonly lacks: string;
    of(n: number, all: number, share: string): string;
    readonly hint: string;
  };
  readonly review: {
    title(p: { readonly team: string | null; readonly moved: readonly string[] }): string;
    calm(team: string | null): string;
    readonly head: readonly [metric: string, now: string, before: string, change: string];
    readonly surely: string;
    range(now: string, before: string): string;
    moved(p: {
      readonly metric: string;
      readonly by: string;
      readonly up: boolean;
      readonly of: 'time' | 'count' | 'share';
    }): string;
    why(metric: string, parts: readonly { readonly name: string; readonly by: string }[]): string;
    readonly contradictions: {
      readonly complaints_reopen: string;
      readonly complaints_churn: string;
      readonly csat_response: string;
      readonly faster_worse: string;
    };
    readonly note: string;
    readonly askWhy: string;
    ask(metric: string, team: string | null): string;
  };
  readonly fair: {
    title(p: { readonly team: string | null; readonly people: number }): string;
    readonly intro: string;
    reopened(p: Signal): string;
    reassigned(p: Signal): string;
    surveyed(p: Signal): string;
    readonly note: string;
  };
}

export interface Signal {
  readonly name: string;
  readonly share: string;
  readonly hits: number;
  readonly n: number;
  readonly others: string;
}

const enTickets = (n: number): string => (n === 1 ? '1 ticket' : `${n} tickets`);
const zhTeam = (team: string | null): string | null => (team === null ? null : `${team}：`);
const enTeam = (team: string | null): string => (team === null ? '' : `${team}: `);

export const DIGESTS: Readonly<Record<Lang, DigestSentences>> = {
  zh: {
    nobody: '未分配',
    feedback: '反馈',
    more: (n) => `还有 ${n} 条没有列出。`,
    low: {
      title: ({ team, n, open }) =>
        glue(zhTeam(team), `近 7 天 ${n} 条低分评价，${open === 0 ? '都已回访' : `${open} 条待回访`}`),
      followed: (done, n) => `${n} 条里已回访 ${done} 条。`,
      allDone: '每一位给低分的客户都已回访，辛苦了。',
      head: ['工单', '客服', '评分', '评价日', '客户说'],
      ask: '近 7 天的低分回访率',
      askLabel: '回访率',
    },
    passed: {
      title: ({ team, passed, repeated }) =>
        glue(
          zhTeam(team),
          [
            passed > 0 ? `${passed} 张工单转派超过两次` : null,
            repeated > 0 ? `${repeated} 位客户一再投诉` : null,
          ]
            .filter((text) => text !== null)
            .join('，'),
        ),
      passedHead: '转派超过两次的工单',
      repeatedHead: '30 天内不止一次投诉的客户（最近一张）',
      head: ['工单', '负责人', '转派', '建单日'],
      repeatHead: ['工单', '负责人', '投诉次数', '建单日'],
      open: (n) => `其中 ${n} 张还没有解决。`,
    },
    faults: {
      title: ({ n, before, first, firstN }) =>
        `上周故障 ${n} 张（前一周 ${before} 张），最多的是${first}（${firstN} 张）`,
      chart: (first, firstN) => `上周故障最多的是${first}（${firstN} 张）`,
      head: ['产品 / 型号 / 版本', '上周', '前一周', '变化'],
      up: '明显增加',
      down: '明显减少',
      added: '新出现',
      unknown: '未标明产品',
      legend: { now: '上周', before: '前一周' },
      note: '“明显”指超出偶然波动的范围（95%）。',
      alt: (title, rows) => `${title}：${rows.map(({ name, now }) => `${name} ${now} 张`).join('，')}`,
      ask: '上周各产品的故障量',
      askLabel: '按产品看',
    },
    quality: {
      fine: '数据正常：没有需要处理的问题',
      title: (parts) => `数据质量：${parts.join('，')}`,
      aside: (n) => `${n} 行（项）被隔离`,
      stale: (hours) => `已有 ${hours} 小时没有新数据`,
      never: '还没有导入过数据',
      missing: (n, what) => `${n} 张工单没有${what}`,
      orphans: (n) => `${n} 份评价找不到工单`,
      lastImport: '最近一次导入',
      newest: '最新的工单',
      ticketsIn: '近 7 天的工单',
      surveysIn: '近 7 天的评价',
      head: ['隔离原因', '整行', '单项'],
      reasons: {
        missing_required: '缺少必填项',
        bad_time: '时间无法识别',
        bad_number: '数字无法识别',
        bad_value: '取值不在范围内',
        time_order: '时间先后颠倒',
        duplicate_in_file: '同一文件内重复',
        malformed: '行格式有误',
        score_out_of_scale: '评分超出量程',
      },
      fields: { assignee: '负责人', category: '分类', product: '产品', customer: '客户' },
      lacks: '缺少',
      of: (n, all, share) => `${n} / ${all}（${share}）`,
      hint: '修正后的行重新导入即可，隔离记录会自动清除。',
    },
    review: {
      title: ({ team, moved }) => glue(team, `上周回顾：${moved.join('，')}`),
      calm: (team) => glue(team, '上周回顾：各项指标都在正常波动之内'),
      range: (now, before) => `${now}，对比 ${before}`,
      head: ['指标', '上周', '前一周', '变化'],
      surely: '●',
      moved: ({ metric, by, up, of }) =>
        `${metric}${of === 'time' ? (up ? '长了' : '短了') : of === 'count' ? (up ? '多了' : '少了') : up ? '高了' : '低了'} ${by}`,
      why: (metric, parts) =>
        `${metric}的变化主要来自：${parts.map(({ name, by }) => `${name}（${by}）`).join('、')}`,
      contradictions: {
        complaints_reopen: '投诉少了，重开率却高了：问题可能没有真正解决。',
        complaints_churn: '投诉少了，流失率却高了：不满意的客户可能不再开口。',
        csat_response: '满意度高了，评价率却低了：可能只是听到了更少的声音。',
        faster_worse: '首响快了，满意度却低了：快不一定就好，看看回复的内容。',
      },
      note: '● 表示变化超出偶然波动的范围（99%）；其余的不必解读。',
      askWhy: '为什么？',
      ask: (metric, team) => `为什么上周${glue(team, `的${metric}有变化`)}`,
    },
    fair: {
      title: ({ team, people }) => glue(zhTeam(team), `有 ${people} 处数字值得看一看`),
      intro: '这些数字和其他人有明显差别，原因可能很正常（工单类型、排班、系统设置），请先了解情况再下结论。',
      reopened: ({ name, share, hits, n, others }) =>
        `${name}：解决后又重开的占 ${share}（${n} 张里 ${hits} 张），其他人 ${others}。`,
      reassigned: ({ name, share, hits, n, others }) =>
        `${name}：收到低分后转给别人的占 ${share}（${n} 条里 ${hits} 条），其他人 ${others}。`,
      surveyed: ({ name, share, hits, n, others }) =>
        `${name}：解决后发出评价邀请的只占 ${share}（${n} 张里 ${hits} 张），其他人 ${others}。`,
      note: '只发给主管本人；样本不足、差别不大或可能出于偶然的都没有列出。',
    },
  },
  en: {
    nobody: 'unassigned',
    feedback: 'Feedback',
    more: (n) => `${n} more not shown here.`,
    low: {
      title: ({ team, n, open }) =>
        `${enTeam(team)}${n} low ${n === 1 ? 'rating' : 'ratings'} in 7 days, ${open === 0 ? 'all called back' : `${open} to call back`}`,
      followed: (done, n) => `${done} of ${n} called back.`,
      allDone: 'Everybody who gave a low rating has been called back. Thank you.',
      head: ['Ticket', 'Agent', 'Rating', 'Day', 'In their words'],
      ask: 'follow-up rate in the last 7 days',
      askLabel: 'Follow-up rate',
    },
    passed: {
      title: ({ team, passed, repeated }) =>
        `${enTeam(team)}${[
          passed > 0 ? `${enTickets(passed)} handed on more than twice` : null,
          repeated > 0 ? `${repeated} ${repeated === 1 ? 'customer' : 'customers'} complaining again` : null,
        ]
          .filter((text) => text !== null)
          .join(', ')}`,
      passedHead: 'Handed on more than twice',
      repeatedHead: 'Customers who complained more than once in 30 days (the newest ticket)',
      head: ['Ticket', 'Assignee', 'Transfers', 'Created'],
      repeatHead: ['Ticket', 'Assignee', 'Complaints', 'Created'],
      open: (n) => `${n} of them still open.`,
    },
    faults: {
      title: ({ n, before, first, firstN }) =>
        `${n} ${n === 1 ? 'fault' : 'faults'} last week (${before} the week before), most of them ${first}: ${firstN}`,
      chart: (first, firstN) => `Most faults last week: ${first} (${firstN})`,
      head: ['Product / model / version', 'Last week', 'Week before', 'Change'],
      up: 'clearly up',
      down: 'clearly down',
      added: 'new',
      unknown: 'No product named',
      legend: { now: 'Last week', before: 'Week before' },
      note: '“Clearly” means more than chance would make it (95%).',
      alt: (title, rows) => `${title}. ${rows.map(({ name, now }) => `${name}: ${now}`).join(', ')}`,
      ask: 'faults by product last week',
      askLabel: 'By product',
    },
    quality: {
      fine: 'Data quality: nothing to do',
      title: (parts) => `Data quality: ${parts.join(', ')}`,
      aside: (n) => `${n} ${n === 1 ? 'entry' : 'entries'} set aside`,
      stale: (hours) => `no new data for ${hours} hours`,
      never: 'no data were ever imported',
      missing: (n, what) => `${enTickets(n)} without ${what}`,
      orphans: (n) => `${n} ${n === 1 ? 'survey' : 'surveys'} without a ticket`,
      lastImport: 'Last import',
      newest: 'Newest ticket',
      ticketsIn: 'Tickets in 7 days',
      surveysIn: 'Surveys in 7 days',
      head: ['Set aside because', 'Rows', 'Fields'],
      reasons: {
        missing_required: 'a required field is empty',
        bad_time: 'a time can’t be read',
        bad_number: 'a number can’t be read',
        bad_value: 'a value is out of range',
        time_order: 'times are out of order',
        duplicate_in_file: 'twice in one file',
        malformed: 'the row is malformed',
        score_out_of_scale: 'a score is outside its scale',
      },
      fields: {
        assignee: 'an assignee',
        category: 'a category',
        product: 'a product',
        customer: 'a customer',
      },
      lacks: 'Without',
      of: (n, all, share) => `${n} of ${all} (${share})`,
      hint: 'Import the mended rows again: what was set aside is cleared by itself.',
    },
    review: {
      title: ({ team, moved }) => `${team === null ? '' : `${team}, `}last week: ${listed(moved, 'en')}`,
      calm: (team) => `${team === null ? '' : `${team}, `}last week: everything moved within its usual range`,
      range: (now, before) => `${now}, compared with ${before}`,
      head: ['Metric', 'Last week', 'Week before', 'Change'],
      surely: '●',
      moved: ({ metric, by, up }) => `${metric} ${up ? 'up' : 'down'} ${by}`,
      why: (metric, parts) =>
        `What moved ${metric}: ${parts.map(({ name, by }) => `${name} (${by})`).join(', ')}`,
      contradictions: {
        complaints_reopen: 'Fewer complaints, but more reopened tickets: problems may not really be solved.',
        complaints_churn:
          'Fewer complaints, but more customers leaving: the unhappy may have stopped talking.',
        csat_response: 'CSAT is up, but fewer answered the survey: perhaps fewer voices were heard.',
        faster_worse: 'First responses are quicker, but CSAT is down: see what the replies say.',
      },
      note: '● moved more than chance would make it (99%); read nothing into the others.',
      askWhy: 'Why?',
      ask: (metric, team) => `why did ${metric}${team === null ? '' : ` of ${team}`} change last week`,
    },
    fair: {
      title: ({ team, people }) =>
        `${enTeam(team)}${people} ${people === 1 ? 'figure is' : 'figures are'} worth a look`,
      intro:
        'These figures stand apart from everybody else’s. The reason may be quite ordinary (kind of tickets, shifts, a setting): please ask before you conclude.',
      reopened: ({ name, share, hits, n, others }) =>
        `${name}: ${share} of what was solved came back (${hits} of ${n}); the others ${others}.`,
      reassigned: ({ name, share, hits, n, others }) =>
        `${name}: ${share} of the tickets with a low rating were handed on after it (${hits} of ${n}); the others ${others}.`,
      surveyed: ({ name, share, hits, n, others }) =>
        `${name}: only ${share} of the solved tickets were surveyed (${hits} of ${n}); the others ${others}.`,
      note: 'Sent to you alone. Small samples, small differences and what may be chance are left out.',
    },
  },
};
