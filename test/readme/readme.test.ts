// What the pages say is so: the commands exist, the links lead somewhere, the example prints what the README shows, and the
// questions that are given as examples are answered.
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAdmin } from '../../src/access/principal.js';
import { passingMemory } from '../../src/chat/memory.js';
import { COMMANDS } from '../../src/cli/registry.js';
import { converse, type ConverseDeps } from '../../src/chat/converse.js';
import { MADE_AT, makeDemo, type Made } from '../demo/made.js';
import { buildProgram, ROOT, type Program } from '../support/program.js';
import {
  anchorsOf,
  commandsOf,
  linksOf,
  pages,
  questionsOf,
  sessionsOf,
  wordsOf,
  type Page,
} from './markdown.js';

const all = pages();
const page = (path: string): Page => {
  const found = all.find((each) => each.path === path);
  if (found === undefined) throw new Error(`there is no page ${path}`);
  return found;
};

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const program = new Command('deskbeat');
  beforeAll(async () => {
    for (const load of Object.values(COMMANDS)) (await load())(program);
  });

  it.each(all.flatMap((each) => commandsOf(each).map((command) => ({ path: each.path, command }))))(
    '$path: $command',
    ({ command }) => {
      const [tool, name = '', ...rest] = wordsOf(command);
      if (tool === 'npm') {
        const script = name === 'run' ? rest[0] : name;
        if (name === 'run' || name === 'test') expect(Object.keys(scripts)).toContain(script);
        else expect(['ci', 'rebuild', 'install']).toContain(name);
      } else if (tool === 'vitest') {
        for (const path of rest) expect(existsSync(join(ROOT, path)), path).toBe(true);
      } else {
        const found = program.commands.find((each) => each.name() === name);
        expect(program.commands.map((each) => each.name())).toContain(name);
        // `push run NAME`: the flags may be the inner command's.
        const inner = found?.commands.find((each) => each.name() === rest[0]);
        const flags = [...(found?.options ?? []), ...(inner?.options ?? [])].flatMap(({ long, short }) => [
          long,
          short,
        ]);
        for (const flag of rest.filter((word) => word.startsWith('-')))
          expect([...flags, '--help']).toContain(flag);
      }
    },
  );

  it('finds those of the README', () => {
    expect(commandsOf(page('README.md'))).toEqual(
      expect.arrayContaining(['npm ci', 'npm run demo', 'npm test']),
    );
  });
});

describe('links', () => {
  it.each(all.flatMap((each) => linksOf(each).map((link) => ({ from: each.path, ...link }))))(
    '$from → $target $anchor',
    ({ target, anchor }) => {
      expect(existsSync(join(ROOT, target))).toBe(true);
      if (anchor !== null) expect(anchorsOf(readFileSync(join(ROOT, target), 'utf8'))).toContain(anchor);
    },
  );
});

describe('the example', () => {
  let program: Program;
  beforeAll(() => {
    program = buildProgram();
  });
  afterAll(() => program.remove());

  it.each(['README.md', 'README.zh-CN.md'])('%s shows what is printed', async (path) => {
    const folder = mkdtempSync(join(tmpdir(), 'deskbeat-readme-'));
    symlinkSync(join(ROOT, 'examples'), join(folder, 'examples'));
    const sessions = sessionsOf(page(path));
    expect(sessions.length).toBeGreaterThan(2);
    for (const { command, printed } of sessions) {
      const [npx, deskbeat, ...args] = wordsOf(command);
      expect([npx, deskbeat]).toEqual(['npx', 'deskbeat']);
      const { code, out, err } = await program.run(args, { cwd: folder });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(asShown(out.trimEnd().split('\n'), printed)).toEqual(printed);
    }
    rmSync(folder, { recursive: true, force: true });
  });
});

/** The printed lines with those left out that the page leaves out with a line `…`. */
function asShown(lines: readonly string[], shown: readonly string[]): readonly string[] {
  const result: string[] = [];
  let at = 0;
  for (const [index, line] of shown.entries()) {
    if (line !== '…') {
      result.push(lines[at] ?? '(nothing more)');
      at += 1;
      continue;
    }
    const next = shown[index + 1];
    const found = next === undefined ? lines.length : lines.indexOf(next, at);
    if (found < 0) return [...result, `(no line “${next}” after line ${at})`];
    at = found;
    result.push('…');
  }
  return [...result, ...lines.slice(at)];
}

describe('questions given as examples', () => {
  let made: Made;
  let deps: ConverseDeps;
  beforeAll(async () => {
    made = await makeDemo();
    deps = await made.app.shell(passingMemory());
  });
  afterAll(async () => {
    await made.app.close();
    made.remove();
  });

  const ask = async (text: string, thread: string | null = null) =>
    (await converse({ text, thread, principal: localAdmin, now: MADE_AT }, deps)).full.answer;
  const asked = questionsOf(page('docs/asking.md'));
  const under = (heading: string) => asked.filter((each) => each.heading === heading);

  it.each([...under('What can be asked'), ...under('How times are read')])(
    '$question',
    async ({ question }) => {
      const { status, text } = await ask(question);
      expect({ status, text }).toEqual({ status: 'answer', text: expect.any(String) });
    },
  );

  it('both languages of a row are read alike', async () => {
    for (const [index, { question, column }] of under('What can be asked').entries()) {
      if (column !== 2) continue;
      const other = under('What can be asked')[index + 1]?.question ?? '';
      expect((await ask(other)).plan, `${question} and ${other}`).toEqual((await ask(question)).plan);
    }
  });

  it.each([1, 2])('the conversation in column %i', async (column) => {
    const turns = under('Going on').filter((each) => each.column === column);
    expect(turns.length).toBeGreaterThan(3);
    for (const { question } of turns) {
      const { status, plan, text } = await ask(question, `t${column}`);
      expect({ status, metrics: plan?.metrics, text }).toEqual({ status: 'answer', metrics: ['csat'], text });
    }
  });

  it('what was answered is looked into further, in both languages', async () => {
    const further = under('Looking further');
    const firsts = further.filter((each) => each.column === 1);
    expect(firsts.length).toBeGreaterThan(3);
    for (const [row, first] of firsts.entries()) {
      for (const column of [2, 3]) {
        const turn = further.filter((each) => each.column === column)[row]?.question ?? '';
        const thread = `further-${row}-${column}`;
        const before = await ask(first.question, thread);
        const { status, plan, text } = await ask(turn, thread);
        expect({ turn, status, text }).toEqual({ turn, status: 'answer', text: expect.any(String) });
        expect(text).not.toBe(before.text);
        expect(plan?.metrics).toEqual(before.plan?.metrics);
      }
    }
  });

  it.each(under('What is not answered'))('not answered: $question', async ({ question }) => {
    expect(await ask(question)).toMatchObject({ status: 'unsupported', value: null });
  });
});
