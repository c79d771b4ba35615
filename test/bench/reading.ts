// A question to a plan, in workspaces of ten and a hundred thousand people, beside the least that could find a name in a text:
// one regular expression of all names and all words for figures, which understands nothing of what it finds.
import { METRICS } from '../../src/metrics/catalogue.js';
import type { ReadContext } from '../../src/question/context.js';
import { buildGazetteer, type Gazetteer } from '../../src/question/gazetteer.js';
import { readQuestion } from '../../src/question/read.js';
import type { Directory } from '../../src/tickets/directory.js';
import type { Agent } from '../../src/tickets/rows.js';
import type { Case } from './measure.js';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红鹏飞鑫波斌宇浩凯秀兰婷雪梅琳晨欣怡佳嘉子轩涵梓萱思远天睿博文昊然一诺雨桐诗安宁和乐知行若溪景行云舒',
];

/** `count` people with names that differ, in teams of ten. */
function peopleOf(count: number): Directory {
  const agents = Array.from({ length: count }, (_, i): Agent => {
    const surname = SURNAMES[i % SURNAMES.length] ?? '';
    const rest = Math.floor(i / SURNAMES.length);
    const first = GIVEN[rest % GIVEN.length] ?? '';
    const second = GIVEN[Math.floor(rest / GIVEN.length) % GIVEN.length] ?? '';
    return {
      id: `A${i}`,
      name: `${surname}${first}${second}`,
      email: null,
      teamId: `T${Math.floor(i / 10)}`,
      role: 'agent',
      timezone: null,
      active: true,
      aliases: [],
    };
  });
  return {
    agents,
    teams: Array.from({ length: Math.ceil(count / 10) }, (_, i) => ({
      id: `T${i}`,
      name: `客服${i + 1}组`,
      supervisorId: null,
    })),
    products: [],
    values: {
      channel: ['phone', 'chat', 'email', 'wechat'],
      category: [],
      product_line: [],
      model: [],
      version: [],
      region: ['华东', '华南', '华北'],
      segment: [],
    },
  };
}

const TODAY = '2026-11-20';

/** A bot that runs has read many questions; the first ones after its start take some milliseconds more, while its code is compiled. */
const WARM = 200;

/** The same context as if nothing had been read in it: a question read a second time costs less. */
const unseen = (context: ReadContext): ReadContext => ({
  ...context,
  gazetteer: Object.create(context.gazetteer) as Gazetteer,
});

/** A case per workspace; each run reads all questions, so what is shown is divided among them. */
export function readingCases(): readonly Case[] {
  return [10_000, 100_000].flatMap((count) => {
    const directory = peopleOf(count);
    const context: ReadContext = {
      now: Date.parse('2026-11-20T07:30:00Z'),
      today: TODAY,
      weekStart: 1,
      fiscalYearStart: 1,
      asker: { agentId: null, teamId: null, role: 'admin' },
      gazetteer: buildGazetteer(directory),
      previous: null,
      isWorkday: null,
    };
    const people = `${count.toLocaleString('en')} people`;
    const somebody = directory.agents[Math.floor(count / 3)]?.name ?? '';
    const words = [
      ...directory.agents.map(({ name }) => name),
      ...directory.teams.map(({ name }) => name),
      ...METRICS.flatMap(({ names }) => [...names.zh, ...names.en]),
    ];
    const pattern = new RegExp(
      words
        .toSorted((a, b) => b.length - a.length)
        .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
        .join('|'),
      'giu',
    );
    const questions = [
      `${somebody}上个月的首次响应时间`,
      'CSAT by team last month',
      '为什么上周华东的满意度下降了',
      'complaints by region since March, except phone',
    ];
    const mistyped = `${somebody.slice(0, -1)}囍上个月的满意度`;
    const asked = questions.map((question): Case => ({
      name: `read “${question}”, ${people}`,
      warm: WARM,
      run: () => {
        const { status } = readQuestion(question, unseen(context));
        if (status !== 'plan') throw new Error(`${question} was read as ${status}`);
      },
      alternative: {
        name: 'one regular expression',
        run: () => {
          if (question.match(pattern) === null) throw new Error(`nothing found in ${question}`);
        },
      },
    }));
    return [
      ...asked,
      {
        name: `ask back who is meant by a mistyped name, ${people}`,
        warm: WARM,
        run: () => {
          const { status } = readQuestion(mistyped, unseen(context));
          if (status !== 'clarify') throw new Error(`${mistyped} was read as ${status}`);
        },
        alternative: null,
      },
      {
        name: `make the names ready, ${people}`,
        runs: 5,
        run: () => {
          buildGazetteer(directory);
        },
        alternative: null,
      },
    ];
  });
}
