// The books: questions as people type them, each with the reading it must get. A line is
//   [m|a|s: ]question => sketch            a manager (the default), an agent or a supervisor asks
//   > question => sketch                   the next turn of the dialogue above it; a blank line ends the dialogue
//   = dim: id, id                           what the answer above has listed, in its order; ^ marks who has the most, _ who has the least
//   = dim: id_ / id^                        behind the stroke who stood at the other end, as the answer before that named them
//   ~ dim: id, id                           what was listed before that, where the answer above looks at one of it
// A sketch is that of sketch.ts; ` || ` parts two readings that are equally fair. `no` is anything but a plan; `clarify`,
// `unread` and `unread future` leave the rest open. `second.txt` and `third.txt` are asked in workspaces of their own, the others in the first. What a plan says of itself in either language must read back as that plan.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DIMENSION_IDS } from '../../src/metrics/metric.js';
import type { Asker, Shown } from '../../src/question/context.js';
import type { Plan, Reading } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { say } from '../../src/question/say.js';
import { sketch, sketchPlan } from './sketch.js';
import * as second from './second-workspace.js';
import * as third from './third-workspace.js';
import * as first from './workspace.js';

const BOOKS = new URL('books/', import.meta.url);
type Workspace = Pick<typeof first, 'AGENT' | 'GAZETTEER' | 'MANAGER' | 'SUPERVISOR' | 'context'>;

interface Line {
  readonly at: number;
  readonly asker: Asker;
  readonly question: string;
  readonly expected: readonly string[];
  readonly reading: Reading;
  /** How the dialogue stood before this turn, for a failure's message. */
  readonly before: string;
}

/** What has been said and read back already, of a book before: the same plan reads back alike. */
const seen = new Set<string>();

for (const book of readdirSync(BOOKS)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const workspace: Workspace = book === 'second.txt' ? second : book === 'third.txt' ? third : first;
  const lines = linesOf(readFileSync(new URL(book, BOOKS), 'utf8'), workspace);
  describe(book, () => {
    test.each(lines.map((line) => [`${line.at}: ${line.question}`, line] as const))('%s', (_name, line) => {
      const got = sketch(line.reading);
      const fair = line.expected.some((one) => agrees(one, line.reading));
      expect(fair ? line.expected.join(' || ') : `${line.before}${got}`).toBe(line.expected.join(' || '));
    });
  });
  const asked = lines.flatMap(({ reading, asker, at, question }) =>
    reading.status === 'clarify' ? [[`${at}: ${question}`, reading, asker] as const] : [],
  );
  if (asked.length > 0)
    describe(`${book}, what is asked back`, () => {
      test.each(asked)('%s', (_name, { options }, asker) => {
        expect(options.length).toBeLessThanOrEqual(3);
        const plans = options.map((option) => readQuestion(option, workspace.context(asker)));
        expect(plans.map(({ status }) => status)).toEqual(options.map(() => 'plan'));
        // Two buttons that do the same are one too many.
        expect(new Set(plans.map(sketch)).size).toBe(options.length);
      });
    });
  const plans = new Map<string, readonly [string, Plan, Asker]>();
  for (const { reading, asker, at } of lines) {
    if (reading.status !== 'plan') continue;
    const shown = sketchPlan(reading.plan);
    const once = `${workspace === first ? '' : book} ${shown}`;
    if (!seen.has(once)) plans.set(shown, [`${at}: ${shown}`, reading.plan, asker]);
    seen.add(once);
  }
  if (plans.size === 0) continue;
  describe(`${book}, said and read back`, () => {
    test.each([...plans.values()])('%s', (_name, plan, asker) => {
      for (const lang of ['zh', 'en'] as const) {
        const said = say(plan, lang, workspace.GAZETTEER);
        const back = readQuestion(said, workspace.context(asker));
        expect(`${said} => ${canonical(sketch(back))}`).toBe(`${said} => ${canonical(sketchPlan(plan))}`);
      }
    });
  });
}

function linesOf(text: string, workspace: Workspace): readonly Line[] {
  const { AGENT, MANAGER, SUPERVISOR, context } = workspace;
  const askers: Readonly<Record<string, Asker>> = { m: MANAGER, a: AGENT, s: SUPERVISOR };
  const lines: Line[] = [];
  let asker = MANAGER;
  let before: Plan[] = [];
  let shown: Shown | null = null;
  let looked: Shown | null = null;
  let offered: readonly string[] = [];
  let passed: readonly string[] = [];
  let lost: readonly string[] = [];
  let near: Plan | null = null;
  let blank: { readonly before: string; readonly after: string } | null = null;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const turn = line.startsWith('> ');
    const listed = /^= (\w+): (.+)$/u.exec(line);
    if (listed !== null) {
      const dim = DIMENSION_IDS.find((id) => id === listed[1]);
      if (dim === undefined) throw new Error(`line ${index + 1}: no such dimension: ${line}`);
      shown = standing(dim, listed[2] ?? '');
      continue;
    }
    const behind = /^~ (\w+): (.+)$/u.exec(line);
    if (behind !== null) {
      const dim = DIMENSION_IDS.find((id) => id === behind[1]);
      if (dim === undefined) throw new Error(`line ${index + 1}: no such dimension: ${line}`);
      looked = standing(dim, behind[2] ?? '');
      continue;
    }
    if (!turn) [before, shown, offered, passed, lost, blank, near] = [[], null, [], [], [], null, null];
    if (line === '' || line.startsWith('#')) continue;
    const [, who, question, expected] = /^(?:> )?(?:([mas]): )?(.+) => (.+)$/u.exec(line) ?? [];
    if (question === undefined || expected === undefined)
      throw new Error(`line ${index + 1}: no "=>": ${line}`);
    if (who !== undefined || !turn) asker = askers[who ?? 'm'] ?? MANAGER;
    const previous = before.at(-1) ?? null;
    const reading = readQuestion(question, {
      ...context(asker, previous),
      earlier: before.slice(0, -1),
      shown,
      looked,
      offered,
      passed,
      lost,
      near,
      blank,
    });
    lines.push({
      at: index + 1,
      asker,
      question,
      expected: expected.split(' || '),
      reading,
      before: previous === null ? '' : `after (${sketchPlan(previous)}): `,
    });
    if (reading.status === 'plan')
      before = reading.undone === true ? before.slice(0, -1) : [...before, reading.plan];
    [shown, looked] = [null, null];
    offered = reading.status === 'clarify' ? reading.options : [];
    passed = reading.status === 'plan' ? (reading.passed ?? []) : [];
    blank = reading.status === 'clarify' || reading.status === 'unread' ? (reading.blank ?? null) : null;
    near = reading.status === 'unread' && before.length === 0 ? (reading.near ?? null) : null;
    if (reading.status !== 'unread')
      lost = reading.status === 'clarify' && reading.unsure === true ? lost : [];
    // As it is remembered: where nothing has been answered yet, what all the turns before named.
    else if (reading.lost !== undefined)
      lost = before.length > 0 ? reading.lost : [...new Set([...lost, ...reading.lost])];
  }
  return lines;
}

/** T1^ has the largest figure of those that were listed, T2_ the smallest; T1^, T2^ share it. */
function standing(dim: Shown['dim'], listed: string): Shown {
  const [there = '', before = ''] = listed.split(' / ');
  const values = there.split(', ');
  const at = (mark: string): readonly string[] =>
    [...values, ...(before === '' ? [] : before.split(', '))]
      .filter((value) => value.endsWith(mark))
      .map((value) => value.slice(0, -1));
  const [most, least] = [at('^'), at('_')];
  return {
    dim,
    values: values.map((value) => {
      const id = value.replace(/[_^]$/u, '');
      return dim === 'hour' || dim === 'weekday' ? Number(id) : id;
    }),
    ...(most.length === 0 ? {} : { most }),
    ...(least.length === 0 ? {} : { least }),
  };
}

function agrees(expected: string, reading: Reading): boolean {
  if (expected === 'no') return reading.status !== 'plan';
  const got = sketch(reading);
  if (reading.status !== 'plan') return got === expected || got.startsWith(`${expected} `);
  return canonical(got, expected) === canonical(expected, expected);
}

/**
 * A sketch whose filters, their values and the metrics stand in one fixed order. What `expected` does not speak of is left
 * out: the note of the assumed days, a picture, and (where it plays no part) a statistic or the order behind a place.
 */
function canonical(shown: string, expected = ''): string {
  let text = shown;
  if (!expected.includes('(30 days)')) text = text.replace(/ \(30 days\)/u, '');
  if (!/ as \w+/u.test(expected)) text = text.replace(/ as \w+/u, '');
  if (/^(?:explain|distribution) /u.test(text)) text = text.replace(/ (?:mean|median|p90|p95)\b/u, '');
  if (text.startsWith('place ')) text = text.replace(/ (?:asc|desc)\b/u, '');
  return text
    .replace(/ vs (?=\S)/u, ' vs:')
    .split(' ')
    .map((word) =>
      word.replace(/^([\w!]+=)(.+)$/u, (_all, head: string, tail: string) => head + ordered(tail, '|')),
    )
    .map((word) => (word.includes('+') ? ordered(word, '+') : word))
    .sort()
    .join(' ');
}

const ordered = (list: string, mark: string): string => list.split(mark).sort().join(mark);
