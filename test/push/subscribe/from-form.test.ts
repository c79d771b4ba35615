// The subscribe form: whatever is chosen in it becomes a wish that is understood, the same as in words.
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/cards/form.js';
import { formOf } from '../../../src/cards/forms.js';
import { asksToSubscribe } from '../../../src/cards/subscribe-form.js';
import { METRICS } from '../../../src/metrics/catalogue.js';
import { settleAlert, settleReport } from '../../../src/push/subscribe/settle.js';
import { wishOfForm } from '../../../src/push/subscribe/from-form.js';
import { readWish } from '../../../src/push/subscribe/read-wish.js';
import { sketchPlan } from '../../question/sketch.js';
import { context, MANAGER } from '../../question/workspace.js';

const choices = (name: string, lang: 'zh' | 'en'): readonly string[] => {
  const field = formOf('subscribe', '', lang)?.fields.find((each) => each.name === name);
  if (field?.kind !== 'choice') throw new Error(`${name} is no choice`);
  return field.choices.map(({ value }) => value);
};

describe.each([
  { lang: 'zh', team: '云帆组', limit: '5%' },
  { lang: 'en', team: 'Team Alpha', limit: '5%' },
] as const)('the form in $lang', ({ lang, team }) => {
  const asks = context(MANAGER);
  it.each(choices('by', lang))('every metric can be sent, split %s, of a team and of all', (by) => {
    for (const about of choices('about', lang)) {
      for (const of of ['', team]) {
        // What a metric can't be split by is refused in a sentence, as in words.
        const known = METRICS.find(({ names }) => names[lang][0] === about)?.dimensions ?? [];
        const fits = [by, of === '' ? 'none' : 'team'].every(
          (dim) => dim === 'none' || known.some((each) => each === dim),
        );
        const read = wishOfForm(
          { kind: 'report', about, by, team: of, when: choices('when', lang)[0] ?? '' },
          lang,
        );
        if (!read.ok || read.wish.kind !== 'report') throw new Error(`${about}: ${JSON.stringify(read)}`);
        const settled = settleReport(read.wish, { ...asks, lang }, lang);
        expect([read.wish.question, settled.ok]).toEqual([read.wish.question, fits]);
        if (!settled.ok) continue;
        const plan = sketchPlan(settled.plan);
        expect([read.wish.question, plan.includes('team=T')]).toEqual([read.wish.question, of !== '']);
        expect([read.wish.question, settled.plan.by]).toEqual([
          read.wish.question,
          by === 'none' ? [] : [by],
        ]);
      }
    }
  });

  it('every time that can be chosen is read', () => {
    const crons = choices('when', lang).map((when) => {
      const read = wishOfForm({ kind: 'report', about: 'csat', when }, lang);
      return read.ok && read.wish.kind === 'report' ? read.wish.schedule.cron : read;
    });
    expect(crons).toEqual(['0 9 * * 1-5', '0 9 * * 1', '0 17 * * 5', '0 9 1 * *']);
  });

  it('every metric can be watched, and a limit that is none for it is refused with a sentence', () => {
    for (const about of choices('about', lang)) {
      for (const kind of ['above', 'down', 'unusual']) {
        const read = wishOfForm({ kind, about, limit: '5', step: 'week', team }, lang);
        if (!read.ok || read.wish.kind !== 'alert') throw new Error(about);
        const settled = settleAlert(read.wish, { ...asks, lang }, lang);
        if (!settled.ok) expect(settled.text).toMatch(/[。.？]/);
        else expect(settled.plan?.where).toEqual([{ dim: 'team', in: [expect.any(String)] }]);
      }
    }
  });
});

it('the same wish as in words', () => {
  for (const [fields, words] of [
    [{ kind: 'above', about: '投诉率', limit: '5%', place: 'me' }, '投诉率超过5%通知我'],
    [
      { kind: 'below', about: 'csat', limit: '80%', step: 'week', place: 'here' },
      'notify this channel if csat drops below 80% in a week',
    ],
    [
      { kind: 'up', about: 'complaints', limit: '20%', place: 'me' },
      'warn me if complaints rise by more than 20%',
    ],
    [{ kind: 'silence', place: 'me' }, '没有新数据时通知我'],
    [
      { kind: 'report', about: 'csat', by: 'team', when: 'every Monday 9:30', place: 'here' },
      'every Monday 9:30 csat by team here',
    ],
    [
      { kind: 'unusual', about: 'csat', place: 'room', room: 'cs-leads' },
      'tell #cs-leads if anything unusual happens to csat',
    ],
  ] as const) {
    const read = readWish(words);
    expect(wishOfForm(fields, 'en'), words).toEqual({ ok: true, wish: 'wish' in read ? read.wish : read });
  }
});

it('what is missing or is no limit, no time, is said', () => {
  expect(wishOfForm({ kind: 'above', about: 'csat', limit: 'a lot' }, 'en')).toEqual({
    ok: false,
    text: '“a lot” is no limit. You can write 5%, 30 minutes, 20.',
  });
  expect(wishOfForm({ kind: 'above', about: 'csat', limit: '5% or so' }, 'zh')).toMatchObject({ ok: false });
  expect(wishOfForm({ kind: 'report', about: ' ' }, 'en')).toMatchObject({ ok: false });
  expect(wishOfForm({ kind: 'report', about: 'csat', when: 'now and then' }, 'en')).toMatchObject({
    ok: false,
  });
});

it('asks only what matters for what was chosen', () => {
  const form = formOf('subscribe', '', 'en');
  const asked = (fields: Record<string, string>) =>
    form === null ? [] : fieldsOf(form, fields).map(({ name }) => name);
  expect(asked({})).toEqual(['kind', 'about', 'by', 'team', 'when', 'place']);
  expect(asked({ kind: 'above' })).toEqual(['kind', 'about', 'team', 'limit', 'step', 'place']);
  expect(asked({ kind: 'unusual', place: 'room' })).toEqual([
    'kind',
    'about',
    'team',
    'step',
    'place',
    'room',
  ]);
  expect(asked({ kind: 'silence' })).toEqual(['kind', 'place']);
});

it('is asked for by a word alone', () => {
  for (const words of ['subscribe', '/Subscribe', '订阅', '訂閱！', ' new alert. ', '我要订阅'])
    expect(asksToSubscribe(words)).toBe(true);
  for (const words of ['我的订阅', '取消订阅', 'subscribe to csat', '订阅 3', 'unsubscribe'])
    expect(asksToSubscribe(words)).toBe(false);
});
