// The guess on files of many shapes, Chinese and English, none of which it was written from: what becomes of the first row.
import { describe, expect, it } from 'vitest';
import { fileWith, guessed, type Rows } from '../foreign-files.js';

interface Shape {
  readonly name: string;
  readonly csv: string;
  /** What must be in the first row of these tables. */
  readonly first: { readonly [table in keyof Rows]?: Readonly<Record<string, string>> };
  readonly zone?: string;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'a Chinese work-order export',
    csv: '工单号,创建时间,工单状态,优先级,客服姓名,所属组,客户姓名,渠道,问题类型,工单标题,首次响应时间,解决时间,满意度\nWO1,2026-03-01 09:00,已解决,紧急,王芳,售后一组,张三,电话,退款,要退款,2026-03-01 09:05,2026-03-01 10:00,5\nWO2,2026-03-02 09:00,处理中,一般,李明,售后二组,李四,微信,物流,没到货,,,\n',
    first: {
      tickets: {
        id: 'WO1',
        created_at: '2026-03-01T01:00:00.000Z',
        status: 'resolved',
        priority: 'urgent',
        channel: '电话',
        category: '退款',
        subject: '要退款',
        first_response_at: '2026-03-01T01:05:00.000Z',
        resolved_at: '2026-03-01T02:00:00.000Z',
      },
      agents: { name: '王芳', id: '王芳' },
      teams: { name: '售后一组' },
      customers: { name: '张三' },
      surveys: { kind: 'csat', score: '5', scale_min: '1', scale_max: '5' },
    },
  },
  {
    name: 'satisfaction in words, times in Chinese',
    csv: '会话编号,进线时间,接待客服,来源渠道,用户评价\n1001,2026年3月1日 9时5分,小陈,官网,非常满意\n1002,2026年3月2日 10时15分,小李,App,不满意\n1003,2026年3月2日 11时0分,小李,App,\n',
    first: {
      tickets: { id: '1001', created_at: '2026-03-01T01:05:00.000Z', channel: '官网' },
      surveys: { score: '5', scale_max: '5', ticket_id: '1001' },
    },
  },
  {
    name: 'a 12345 hotline',
    csv: '受理编号,受理日期,诉求人,诉求内容,承办单位,办结时间,是否满意\nH-1,2026/3/1 8:30,市民A,噪音扰民,城管局,2026/3/3 17:00,满意\nH-2,2026/3/1 8:40,市民B,路灯不亮,路灯所,2026/3/2 9:00,不满意\n',
    first: {
      tickets: { id: 'H-1', description: '噪音扰民', resolved_at: '2026-03-03T09:00:00.000Z' },
      teams: { name: '城管局' },
      surveys: { score: '1', scale_min: '0', scale_max: '1' },
    },
  },
  {
    name: 'durations in minutes',
    csv: '编号;提交时间;处理人;首响时长(分钟);处理时长(小时)\nA1;2026-03-01 09:00;赵敏;15;2\nA2;2026-03-01 10:00;赵敏;30;1.5\n',
    first: {
      tickets: { first_response_at: '2026-03-01T01:15:00.000Z', resolved_at: '2026-03-01T03:00:00.000Z' },
    },
  },
  {
    name: 'month first, with AM and PM',
    csv: 'Case Number,Opened,Closed,Owner,Case Origin,Subject\n500-1,3/4/2026 1:05 PM,3/14/2026 9:00 AM,Ann Lee,Web,Hello\n500-2,3/5/2026 2:05 PM,3/15/2026 9:00 AM,Bob,Phone,Hi\n',
    first: {
      tickets: {
        id: '500-1',
        created_at: '2026-03-04T05:05:00.000Z',
        closed_at: '2026-03-14T01:00:00.000Z',
        channel: 'Web',
      },
      agents: { id: 'ann-lee', name: 'Ann Lee' },
    },
  },
  {
    name: 'camel case, epoch, stars',
    csv: 'ticketId,createdAt,assigneeName,firstResponseAt,csatScore,feedbackComment\nt-1,1773018845,Ann,1773018905,4,fine\nt-2,1773018999,Bob,1773019999,2,slow\n',
    first: {
      tickets: {
        id: 't-1',
        created_at: '2026-03-09T01:14:05.000Z',
        first_response_at: '2026-03-09T01:15:05.000Z',
      },
      surveys: { score: '4', comment: 'fine' },
    },
  },
  {
    name: 'a Jira issue list',
    csv: 'Issue key,Summary,Issue Type,Status,Priority,Assignee,Reporter,Created,Resolved\nSUP-1,Login fails,Bug,Done,High,Ann,Cem,01/Mar/26 9:00 AM,02/Mar/26 9:00 AM\nSUP-2,How to,Question,To Do,Low,Bob,Dee,03/Mar/26 9:00 AM,\n',
    first: {
      tickets: {
        id: 'SUP-1',
        subject: 'Login fails',
        status: 'resolved',
        priority: 'high',
        created_at: '2026-03-01T01:00:00.000Z',
        resolved_at: '2026-03-02T01:00:00.000Z',
      },
      customers: { name: 'Cem' },
    },
  },
  {
    name: 'P-codes and agent numbers',
    csv: 'Incident ID,Reported On,Severity,Agent ID,Agent Name,Support Group,Site\nI1,2026-03-01 08:00,P1,A7,Ann,Tier 1,Leeds\nI2,2026-03-02 08:00,P3,A8,Bob,Tier 2,York\n',
    first: {
      tickets: { id: 'I1', priority: 'urgent', assignee_id: 'A7', region: 'Leeds' },
      agents: { id: 'A7', name: 'Ann' },
      teams: { name: 'Tier 1' },
    },
  },
  {
    name: 'NPS with tabs',
    csv: 'Conversation ID\tStarted At\tTeammate\tAssigned to\tNPS Score\tSurvey Date\nc1\t2026-03-01T08:00:00Z\tx\tAnn\t9\t2026-03-02\nc2\t2026-03-01T09:00:00Z\ty\tBob\t3\t2026-03-03\n',
    first: {
      tickets: { id: 'c1', created_at: '2026-03-01T08:00:00.000Z' },
      surveys: { kind: 'nps', score: '9', responded_at: '2026-03-01T16:00:00.000Z' },
    },
  },
  {
    name: 'a complaints register',
    csv: 'Complaint ID,Date received,Product,Issue,Company,State,Consumer complaint narrative,Submitted via\n1,2026-03-01,Card,Fees,Bank A,TX,They charged me,Web\n2,2026-03-02,Loan,Late,Bank B,CA,They were late,Phone\n',
    first: {
      tickets: { id: '1', category: 'Fees', channel: 'Web', description: 'They charged me' },
      products: { name: 'Card' },
    },
  },
  {
    name: 'a repair shop',
    csv: '维修单号,报修时间,产品型号,维修工程师,故障描述,完工时间,评价分数\nR1,2026-03-01 09:00,X-100,老周,不开机,2026-03-02 18:00,10\nR2,2026-03-01 10:00,X-200,小吴,屏裂,2026-03-03 18:00,6\n',
    first: {
      tickets: { id: 'R1', description: '不开机', resolved_at: '2026-03-02T10:00:00.000Z' },
      agents: { name: '老周' },
      products: { model: 'X-100' },
      surveys: { score: '10', scale_min: '1', scale_max: '10' },
    },
  },
  {
    name: 'German dates, words for nothing',
    csv: 'Ticket No;Created On;Handled by;Resolution Date;Category\n1;13.03.2026 09:00;Ann;14.03.2026 09:00;Bill\n2;14.03.2026 09:00;N/A;N/A;Order\n',
    first: {
      tickets: { id: '1', created_at: '2026-03-13T01:00:00.000Z', resolved_at: '2026-03-14T01:00:00.000Z' },
      agents: { name: 'Ann' },
    },
  },
  {
    name: 'a type that says what we know',
    csv: '单号,登记时间,工单类型,经办人,满意度评价\n1,2026-03-01 09:00,投诉,甲,4分\n2,2026-03-01 09:30,咨询,乙,5分\n3,2026-03-01 09:40,报修,乙,5分\n',
    first: { tickets: { type: 'complaint' }, surveys: { score: '4' } },
  },
];

describe('the guess reads', () => {
  it.each(SHAPES)('$name', async ({ csv, first, zone }) => {
    const found = await guessed(fileWith('export.csv', csv), zone);
    if (typeof found === 'string') throw new Error(found);
    const { rows } = found;
    const heads = Object.fromEntries(
      Object.keys(first).map((table) => [
        table,
        Object.entries(rows).find(([name]) => name === table)?.[1][0],
      ]),
    );
    expect(heads).toMatchObject(first);
  });
});

describe('day and month', () => {
  const file = (dates: readonly string[]): string =>
    fileWith('x.csv', `id,created at\n${dates.map((date, i) => `T${i},${date}`).join('\n')}\n`);
  const firstOf = async (dates: readonly string[], zone?: string): Promise<string | undefined> => {
    const found = await guessed(file(dates), zone);
    return typeof found === 'string' ? found : found.rows.tickets?.[0]?.created_at;
  };

  it('are told apart by one day beyond 12 anywhere in the file', async () => {
    expect(await firstOf(['01/02/2026 08:00', '03/02/2026 08:00', '25/02/2026 08:00'], 'UTC')).toBe(
      '2026-02-01T08:00:00.000Z',
    );
    expect(await firstOf(['01/02/2026 08:00', '02/25/2026 08:00', '02/03/2026 08:00'], 'UTC')).toBe(
      '2026-01-02T08:00:00.000Z',
    );
  });

  it('are told by the order of the rows when no day is beyond 12', async () => {
    expect(await firstOf(['01/02/2026', '05/02/2026', '02/03/2026'], 'UTC')).toBe('2026-02-01T00:00:00.000Z');
    expect(await firstOf(['01/02/2026', '02/01/2026', '03/05/2026', '05/03/2026'], 'UTC')).toBe(
      '2026-01-02T00:00:00.000Z',
    );
  });

  it('are assumed, and the assumption said, when nothing tells', async () => {
    const dates = ['03/04/2026', '01/02/2026', '02/05/2026'];
    expect(await firstOf(dates, 'Europe/London')).toBe('2026-04-02T23:00:00.000Z');
    expect(await firstOf(dates, 'America/New_York')).toBe('2026-03-04T05:00:00.000Z');
    const found = await guessed(file(dates), 'Europe/London');
    expect(typeof found === 'string' ? found : found.guess.preview).toContain(
      'dates are day first; nothing in the file tells',
    );
  });
});

describe('the guess leaves out', () => {
  const previewOf = async (csv: string): Promise<string> => {
    const found = await guessed(fileWith('x.csv', csv));
    return typeof found === 'string' ? found : found.guess.preview;
  };

  it('the times of other things', async () => {
    const text = await previewOf(
      'Order ID,Ticket ID,Purchase Date,Created,Updated at\n9,T1,2026-01-01,2026-03-01,2026-03-05\n8,T2,2026-01-02,2026-03-02,2026-03-06\n',
    );
    expect(text).toMatch(/tickets.id +← Ticket ID/);
    expect(text).toMatch(/tickets.created_at +← Created\n/);
    for (const name of ['Order ID', 'Purchase Date', 'Updated at'])
      expect(text).toContain(`- ${name}: nothing in the import format`);
  });

  it('a duration without a unit, and says why', async () => {
    const text = await previewOf('id,created at,response time\nT1,2026-03-01,15\nT2,2026-03-02,30\n');
    expect(text).toContain('- response time: its name does not say in which unit');
  });

  it('a column whose values do not fit its name', async () => {
    const text = await previewOf('id,created at,rating\nT1,2026-03-01,blue\nT2,2026-03-02,green\n');
    expect(text).toContain('- rating: its name sounds like the csat, but its values do not fit');
  });
});

describe('the guess refuses with one sentence', () => {
  it.each([
    [
      'no creation time',
      'id,subject,closed at\n1,a,2026-03-01\n2,b,2026-03-02\n',
      /lacks a creation time \(looked for .*\); "closed at" is a later moment/,
    ],
    ['no id', 'created at,subject text\n2026-03-01,a b\n2026-03-02,a b\n', /lacks a ticket id \(looked for/],
    ['neither', 'cat,label,review\n书籍,1,很好\n书籍,0,不好\n', /lacks a ticket id .* and a creation time/],
    ['no rows', 'id,created at\n', /has no rows below its header/],
    [
      'a log of events',
      'case id,activity,timestamp\nA,open,2026-03-01\nA,close,2026-03-02\nB,open,2026-03-01\nB,close,2026-03-03\n',
      /looks like a log of events: its 4 rows hold 2 different values of "case id"/,
    ],
  ])('%s', async (_, csv, sentence) => {
    const found = await guessed(fileWith('x.csv', csv));
    expect(found).toMatch(sentence);
    expect(found).toMatch(/Nothing was imported\.$/);
  });
});

describe('a log with one creation time per ticket', () => {
  it('is taken by its last rows', async () => {
    const found = await guessed(
      fileWith(
        'x.csv',
        'number,opened at,state,assigned to\n1,2026-03-01,New,Ann\n1,2026-03-01,Closed,Bob\n2,2026-03-02,New,Ann\n2,2026-03-02,Active,Ann\n',
      ),
    );
    if (typeof found === 'string') throw new Error(found);
    expect(found.rows.tickets?.map(({ id, status, assignee_id }) => [id, status, assignee_id])).toEqual([
      ['1', 'closed', 'bob'],
      ['2', 'open', 'ann'],
    ]);
    expect(found.guess.preview).toContain('the rows of one "number" are one ticket');
  });
});
