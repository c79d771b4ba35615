// A small stage with a playground on it, over real loopback HTTP, and a bot that answers with whatever card a test wants.
import { post as postCard } from '../support/post.js';
import type { FastifyInstance } from 'fastify';
import { createPlayground } from '../../adapters/playground/index.js';
import type { PageEvent, Stage, StageClock } from '../../adapters/playground/types.js';
import type { IncomingAction, IncomingMessage, Platform } from '../../adapters/platform.js';
import type { Card } from '../../src/cards/card.js';
import type { LineChart } from '../../charts/chart.js';
import { draw } from '../../charts/draw.js';
import { demoSurfaces } from '../../src/cli/looks.js';
import { createServer } from '../../src/server/app.js';
import { listen } from '../../src/server/listen.js';
import { HOUR_MS } from '../../src/time/instant.js';
import { localOnly } from '../../src/server/local-only.js';

const team = { id: 'T1', name: '山茶组' };
const questions = (lang: 'zh' | 'en', list: readonly string[]) =>
  list.map((question) => ({ lang, question }));
const six = [
  ...questions('zh', ['上周满意度', '本月工单量', '首响']),
  ...questions('en', ['CSAT last week', 'tickets', 'FRT']),
];

export const STAGE: Stage = {
  name: { zh: '演示台', en: 'Demo desk' },
  people: [
    { id: 'A1', name: '林小满', role: 'agent', team },
    { id: 'A2', name: 'Grace Lin', role: 'agent', team },
    { id: 'S1', name: '宋岚', role: 'supervisor', team },
    { id: 'M1', name: 'Helen Brandt', role: 'manager', team: null },
    { id: 'R1', name: '秦朗', role: 'analyst', team: null },
  ],
  channels: [
    { id: 'all', name: 'all', members: ['A1', 'A2', 'S1', 'M1', 'R1'] },
    { id: 'team-T1', name: '山茶组', members: ['A1', 'A2', 'S1'] },
  ],
  suggestions: { agent: six, supervisor: six, manager: six, analyst: six, channel: six },
};

export const NOW = Date.parse('2026-11-22T01:40:00Z');

export const CHART: LineChart = {
  kind: 'line',
  title: '满意度在上升',
  subtitle: 'n = 120',
  lang: 'zh',
  unit: 'ratio',
  note: null,
  series: [
    {
      name: '满意度',
      points: [1, 2, 3, 4].map((day) => ({
        at: `2026-11-0${day}`,
        label: `11/${day}`,
        value: 0.8 + day / 50,
        n: 30,
      })),
    },
  ],
  previous: null,
  target: { label: '目标 88%', value: 0.88 },
};

/** A card with every kind of block, and texts that would be markup if anybody took them for it. */
export const EVERYTHING: Card = {
  title: '满意度 91.2% <img src=x onerror=alert(1)>',
  tone: 'good',
  lang: 'zh',
  blocks: [
    { kind: 'text', text: '91.2%', weight: 'figure' },
    { kind: 'text', text: '<script>alert(1)</script>\n第二行' },
    { kind: 'text', text: '小字', weight: 'small' },
    { kind: 'facts', facts: [{ label: '目标', value: '88%' }] },
    { kind: 'table', head: ['团队', '满意度'], numeric: [false, true], rows: [['山茶组', '93.1%']] },
    { kind: 'chart', chart: CHART, alt: '四天里从 82% 升到 88%' },
    { kind: 'mention', personId: 'A1', name: '林小满' },
    {
      kind: 'details',
      label: '怎么算的',
      blocks: [
        { kind: 'text', text: '满意的占比' },
        { kind: 'code', text: 'select count(*) from survey_facts' },
      ],
    },
    {
      kind: 'buttons',
      buttons: [
        { kind: 'ask', label: '按团队', question: '按团队看' },
        { kind: 'act', label: '确认', action: 'acknowledge', value: '1' },
      ],
    },
  ],
};

export const plain = (title: string): Card => ({ title, tone: 'plain', lang: 'en', blocks: [] });

export interface Running {
  readonly server: FastifyInstance;
  readonly platform: Platform;
  readonly url: string;
  readonly heard: IncomingMessage[];
  readonly pressed: IncomingAction[];
  /** `moved`: how far ahead, in milliseconds; by the page an hour a step, up to three. */
  readonly clock: { standing: boolean; moved: number };
  /** What the bot says to a message; null keeps it silent. */
  answer: (message: IncomingMessage) => Card | null;
  stop(): Promise<void>;
}

export async function startPlayground(): Promise<Running> {
  const server = createServer({
    unready: async () => null,
    onFault: (error) => {
      throw error;
    },
  });
  localOnly(server);
  const clock = { standing: false, moved: 0 };
  const platform = createPlayground(server, {
    stage: STAGE,
    clock: (): StageClock => ({
      now: NOW + clock.moved,
      zone: 'Asia/Shanghai',
      standing: clock.standing,
      moved: clock.moved > 0,
    }),
    draw,
    surfaces: demoSurfaces(draw),
    move: async (step) => {
      if (step !== 'back' && clock.moved >= 3 * HOUR_MS) return 'beyond';
      clock.moved = step === 'back' ? 0 : clock.moved + HOUR_MS;
      return 'moved';
    },
  });
  const running: Running = {
    server,
    platform,
    url: await listen(server, { host: '127.0.0.1', port: 0 }),
    heard: [],
    pressed: [],
    clock,
    answer: () => null,
    stop: async () => {
      await platform.stop();
      await server.close();
    },
  };
  await platform.start((message) => {
    if (message.kind === 'visit') return;
    if (message.kind === 'action') return void running.pressed.push(message);
    running.heard.push(message);
    const card = running.answer(message);
    if (card !== null) void postCard(platform, message.address, card);
  });
  return running;
}

/** The events of one person's stream: `next` waits for the next one. */
export async function openStream(url: string, personId: string) {
  const stop = new AbortController();
  const response = await fetch(`${url}/playground/stream?as=${personId}`, { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    next: async (): Promise<PageEvent> => {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const line = text.slice('data: '.length, end);
          text = text.slice(end + 2);
          return JSON.parse(line);
        }
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done || value === undefined) throw new Error('the stream has ended');
        text += value;
      }
    },
    close: () => stop.abort(),
  };
}

let count = 0;
export const press = (url: string, body: Readonly<Record<string, unknown>>): Promise<Response> =>
  fetch(`${url}/playground/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `press-${(count += 1)}-${'x'.repeat(8)}`,
      as: 'A1',
      room: 'dm-A1',
      message: 'card-1',
      action: 'acknowledge',
      value: '1',
      fields: {},
      ...body,
    }),
  });

export const post = (url: string, body: Readonly<Record<string, unknown>>): Promise<Response> =>
  fetch(`${url}/playground/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: `message-${(count += 1)}`, as: 'A1', room: 'dm-A1', text: 'hello', ...body }),
  });
