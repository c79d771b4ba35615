// A question to its answer on the demo desk (about 9,000 tickets), beside the bare statement that somebody who knows the tables
// would write by hand for the same figure: what is over it is reading, access, wording, and everything said beside the figure.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { draw } from '../../charts/draw.js';
import { localAdmin } from '../../src/access/principal.js';
import { openApp } from '../../src/app.js';
import { converse } from '../../src/chat/converse.js';
import { passingMemory } from '../../src/chat/memory.js';
import { demoVariables, openDemo } from '../../src/demo/workspace.js';
import { drawThroughSvg } from './charts.js';
import type { Case } from './measure.js';

const NOW = Date.parse('2026-11-20T07:30:00Z');
const ZONE = 'Asia/Shanghai';
const OCTOBER = { start: Date.parse('2026-10-01T00:00+08:00'), end: Date.parse('2026-11-01T00:00+08:00') };
const HALF_YEAR = { start: Date.parse('2026-05-01T00:00+08:00'), end: OCTOBER.end };

interface Question {
  readonly text: string;
  readonly sql: string;
  readonly given: readonly (number | string)[];
}

const QUESTIONS: readonly Question[] = [
  {
    text: 'CSAT last month',
    sql: `select avg(rating >= 0.75), count(*) from survey_facts
          where kind = 'csat' and rating is not null and responded_at >= ? and responded_at < ?`,
    given: [OCTOBER.start, OCTOBER.end],
  },
  {
    text: '上个月各组满意度',
    sql: `select team_id, avg(rating >= 0.75) s, count(*) from survey_facts
          where kind = 'csat' and rating is not null and responded_at >= ? and responded_at < ?
          group by team_id order by s desc`,
    given: [OCTOBER.start, OCTOBER.end],
  },
  {
    text: 'tickets by month from May to October',
    sql: `select strftime('%Y-%m', created_at / 1000 + 28800, 'unixepoch') m, count(*) from ticket_facts
          where created_at >= ? and created_at < ? group by m order by m`,
    given: [HALF_YEAR.start, HALF_YEAR.end],
  },
  {
    text: '为什么上个月满意度下降了',
    sql: `select team_id, responded_at >= ? late, avg(rating >= 0.75), count(*) from survey_facts
          where kind = 'csat' and rating is not null and responded_at >= ? and responded_at < ?
          group by team_id, late`,
    given: [OCTOBER.start, Date.parse('2026-09-01T00:00+08:00'), OCTOBER.end],
  },
];

/** What is asked with a picture, one of each shape that comes often. */
const PICTURED = [
  '上个月各组满意度',
  'first response time by day last month',
  'complaints by product and region last month',
];

export interface AskBench {
  readonly cases: readonly Case[];
  close(): Promise<void>;
}

export async function askBench(): Promise<AskBench> {
  const folder = mkdtempSync(join(tmpdir(), 'deskbeat-bench-'));
  const { files } = await openDemo({
    file: 'demo.db',
    fresh: false,
    now: NOW,
    zone: ZONE,
    seed: 1,
    cwd: folder,
    onProgress: () => undefined,
  });
  const app = await openApp({ variables: demoVariables({}, files), cwd: folder });
  const deps = await app.shell(passingMemory());
  const bare = new Database(files.database, { readonly: true });
  const ask = async (text: string) => {
    const { full } = await converse({ text, thread: null, principal: localAdmin, now: NOW }, deps);
    if (full.answer.status !== 'answer') throw new Error(`${text}: ${full.answer.text}`);
    return full;
  };
  const chartOf = async (text: string) => {
    const { chart } = await ask(text);
    if (chart === null) throw new Error(`${text}: no picture`);
    return chart;
  };
  return {
    cases: [
      ...QUESTIONS.map(({ text, sql, given }): Case => {
        const statement = bare.prepare(sql);
        return {
          name: `ask “${text}”`,
          run: async () => {
            await ask(text);
          },
          alternative: {
            name: 'SQL by hand',
            run: () => {
              if (statement.all(...given).length === 0) throw new Error(`${text}: no rows by hand`);
            },
          },
        };
      }),
      ...PICTURED.map((text): Case => ({
        name: `ask “${text}”, with its picture`,
        run: async () => draw(await chartOf(text)).then(() => undefined),
        alternative: {
          name: 'the same answer, its picture by vega SVG → sharp',
          run: async () => drawThroughSvg(await chartOf(text)),
        },
      })),
    ],
    close: async () => {
      bare.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
