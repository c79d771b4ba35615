// A turn that names one thing changes that and nothing else, however it is said and whatever was asked before: a condition, what is left out,
// the groups, the figure, a type of ticket, the days that a figure is held against.
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/metrics/query.js';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { context, MANAGER } from './workspace.js';

const BEFORE = {
  zh: [
    '2月投诉量',
    '2月投诉率',
    '2月云帆组满意度',
    '2月各组投诉量',
    '2月云帆组工单量',
    '2月首次响应时间',
    '2月赵敏解决量',
  ],
  en: [
    'complaints in February',
    'complaint rate in February',
    'csat for Harbor in February',
    'complaints by team in February',
    'tickets for Harbor in February',
    'first response time in February',
    'tickets resolved by Emma Stone in February',
  ],
} as const;

interface Family {
  readonly said: string;
  readonly turns: readonly string[];
  wanted(before: Plan): Partial<Plan>;
}

const filtered = ({ where }: Plan, filter: Filter): Partial<Plan> => ({
  where: [...where.filter(({ dim }) => dim !== filter.dim), filter],
});
const brokenDown = ({ where }: Plan): Partial<Plan> => ({ kind: 'breakdown', by: ['channel'], where });
const isCount = ({ metrics: [metric] }: Plan): boolean => metric === 'complaints' || metric === 'tickets';

const FAMILIES: Readonly<Record<'zh' | 'en', readonly Family[]>> = {
  zh: [
    {
      said: 'one channel',
      turns:
        '只看微信|只看微信的|只要微信|仅微信|微信的呢|微信呢|那微信呢|换成微信|改成微信|微信渠道呢|只算微信的|就看微信|单看微信|微信的是多少'.split(
          '|',
        ),
      wanted: (plan) => filtered(plan, { dim: 'channel', in: ['微信'] }),
    },
    {
      said: 'one channel left out',
      turns: '除了微信|不含微信|去掉微信|排除微信|不算微信|微信除外|微信以外的呢|不看微信'.split('|'),
      wanted: (plan) => filtered(plan, { dim: 'channel', not: ['微信'] }),
    },
    {
      said: 'the groups',
      turns:
        '按渠道|按渠道看|分渠道|按渠道拆|各渠道呢|按渠道分一下|分渠道看看|按渠道拆开|按渠道展开|各渠道分别多少|每个渠道呢'.split(
          '|',
        ),
      wanted: brokenDown,
    },
    {
      said: 'a type of ticket',
      turns: '只看故障|只看故障的|只看故障工单|只算故障单|故障的呢'.split('|'),
      wanted: (plan) =>
        isCount(plan) || plan.metrics[0] === 'complaint_rate'
          ? { metrics: ['faults'] }
          : filtered(plan, { dim: 'type', in: ['fault'] }),
    },
    {
      said: 'the days it is held against',
      turns: '跟1月比|和1月比呢|对比1月|与1月相比|环比|环比呢|比上个月呢'.split('|').slice(0, 6),
      wanted: () => ({ kind: 'compare', compare: { from: '2026-01-01', to: '2026-01-31' } }),
    },
  ],
  en: [
    {
      said: 'one channel',
      turns:
        'only email|just email|email only|only email please|and email?|what about email|for email|just for email|email instead|now email|switch to email|only the email ones|restrict to email|limit it to email|email?|how about email'.split(
          '|',
        ),
      wanted: (plan) => filtered(plan, { dim: 'channel', in: ['email'] }),
    },
    {
      said: 'one channel left out',
      turns:
        'without email|excluding email|except email|not email|minus email|leave out email|exclude email|other than email|drop email'.split(
          '|',
        ),
      wanted: (plan) => filtered(plan, { dim: 'channel', not: ['email'] }),
    },
    {
      said: 'the groups',
      turns:
        'by channel|split by channel|break it down by channel|per channel|broken down by channel|now by channel|show it by channel|for each channel|group by channel|and by channel?|slice by channel'.split(
          '|',
        ),
      wanted: brokenDown,
    },
    {
      said: 'a type of ticket',
      turns:
        'only faults|just faults|fault tickets only|only the fault tickets|for faults only|restrict it to faults|for faults'.split(
          '|',
        ),
      wanted: (plan) =>
        isCount(plan) || plan.metrics[0] === 'complaint_rate'
          ? { metrics: ['faults'] }
          : filtered(plan, { dim: 'type', in: ['fault'] }),
    },
    {
      said: 'the days it is held against',
      turns:
        'vs January|compared with January|versus January|compare with January|against January|how does that compare with January|change from January|month over month|vs the month before|is that up on January'.split(
          '|',
        ),
      wanted: () => ({ kind: 'compare', compare: { from: '2026-01-01', to: '2026-01-31' } }),
    },
  ],
};

function planOf(question: string, previous: Plan | null): Plan | null {
  const reading = readQuestion(question, context(MANAGER, previous));
  return reading.status === 'plan' ? reading.plan : null;
}

/** What a plan asks, in no order of its conditions; of a comparison by groups the rows are laid out anew. */
const asked = ({ kind, metrics, range, by, where, compare, grain, limit }: Plan): string =>
  JSON.stringify({
    kind,
    metrics,
    range,
    by,
    where: [...where].sort((one, other) => one.dim.localeCompare(other.dim)),
    compare,
    grain,
    limit,
  });

describe.each(['zh', 'en'] as const)('%s', (lang) => {
  it.each(FAMILIES[lang])('$said', ({ turns, wanted }) => {
    const strayed = BEFORE[lang].flatMap((question) => {
      const before = planOf(question, null);
      if (before === null) throw new Error(`not read: ${question}`);
      const want = asked({ ...before, ...wanted(before) });
      return turns.flatMap((turn) => {
        const plan = planOf(turn, before);
        const got = plan === null ? 'no plan' : asked(plan);
        return got === want ? [] : [`${question} > ${turn} => ${got}`];
      });
    });
    expect(strayed).toEqual([]);
  });
});
