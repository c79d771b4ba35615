// Names that are also words of talk: whatever a workspace calls its channels, categories, teams and products, a question about one of
// them is about it, or is asked back. What the words mean beside other names stays as it was.
import { describe, expect, it } from 'vitest';
import type { DimensionId } from '../../src/metrics/metric.js';
import type { ReadContext } from '../../src/question/context.js';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import { readQuestion } from '../../src/question/read.js';
import type { Directory } from '../../src/tickets/directory.js';
import { monday } from './monday.js';
import { DIRECTORY, MANAGER } from './workspace.js';

const NAMES: Readonly<Partial<Record<DimensionId, string>>> = {
  channel: 'callback|walk-in|drop-in|line|回访|自助|在线',
  category:
    'no show|quality|resolution|outage|换货|取消订单|时效|慢|服务态度|未发货|差评处理|重复扣款|升级失败',
  segment: 'plus|returning|active|lapsed|回头客|复购|沉默|活跃|首单',
  region: 'reading|split|nice|长治|六安|百色|和平',
  team: 'quality|resolution|first line|一线|快反组|满意组|高峰组',
  product: 'max|plus|one|peak|split|flow|share|满意|首选|平安|极速',
};

const ASKED: readonly ((name: string) => readonly [question: string, metric: string])[] = [
  (name) => [`how many complaints for ${name} in february`, 'complaints'],
  (name) => [`what was csat for ${name} in february?`, 'csat'],
  (name) => [`first response time of ${name} last week`, 'first_response_time'],
  (name) => [`2月${name}的满意度`, 'csat'],
  (name) => [`上个月${name}工单量`, 'tickets'],
  (name) => [`${name}上周首次响应时间怎么样`, 'first_response_time'],
];

/** The test workspace with one name more. */
function withName(dim: string, name: string): ReadContext {
  const team = { id: 'TX', name, supervisorId: null };
  const product = { id: 'PX', name, line: null, model: null, unitsSold: null, launchedAt: null };
  const values = DIRECTORY.values as Readonly<Record<string, readonly string[]>>;
  const directory: Directory = {
    ...DIRECTORY,
    teams: dim === 'team' ? [...DIRECTORY.teams, team] : DIRECTORY.teams,
    products: dim === 'product' ? [...DIRECTORY.products, product] : DIRECTORY.products,
    values: { ...DIRECTORY.values, ...(dim in values ? { [dim]: [...(values[dim] ?? []), name] } : {}) },
  };
  return monday(buildGazetteer(directory), MANAGER, null);
}

describe('names that are also words', () => {
  const rows = Object.entries(NAMES)
    .flatMap(([dim, names]) =>
      names.split('|').flatMap((name) => ASKED.map((ask) => [dim, name, ...ask(name)] as const)),
    )
    // A Chinese name in an English sentence is nothing that people write of these.
    .filter(([, name, question]) => !/[\u3400-\u9fff]/u.test(name) || !/^[a-z]/u.test(question));
  it.each(rows)('%s %s: %s', (dim, name, question, metric) => {
    const reading = readQuestion(question, withName(dim, name));
    // Asked back is never wrong; read otherwise always is.
    if (reading.status !== 'plan') {
      expect(reading.status === 'clarify' || REFUSED.has(`${name}|${metric}`), JSON.stringify(reading)).toBe(
        true,
      );
      return;
    }
    expect(reading.plan.metrics).toEqual([metric]);
    expect(reading.plan.where.map((filter) => filter.dim)).toEqual([dim]);
  });

  it('are seldom asked back', () => {
    const asked = rows.filter(([dim, name, question]) => {
      const { status } = readQuestion(question, withName(dim, name));
      return status !== 'plan';
    });
    expect(asked.length).toBeLessThan(rows.length / 20);
  });

  it.each([
    ['csat by month as a line', 'trend'],
    ['CSAT by week, line chart', 'trend'],
  ])('%s stays what it was', (question, kind) => {
    const context = withName('channel', 'line');
    const reading = readQuestion(question, context);
    const usual = readQuestion(question, monday(buildGazetteer(DIRECTORY), MANAGER, null));
    expect(reading).toEqual(usual);
    expect(reading).toMatchObject({ status: 'plan', plan: { kind } });
  });
});

/** What is refused with a truthful reply: the words around the name can't be told from it. */
const REFUSED: ReadonlySet<string> = new Set(['取消订单|csat']);
