// A mean of days ("tickets per day on average", 日均工单量) is no figure of the catalogue: which days count, and whether those without
// work do, is for the asker to say. What it is made of is one, and is offered: the figure day by day, and its total.
import { metricEntry } from '../../metrics/catalogue.js';
import type { ReadContext } from '../context.js';
import { cut } from '../conversation/turn-parts.js';
import { oneFigure } from '../lines/one-figure.js';
import type { Plan, Reading } from '../plan.js';
import { say } from '../say.js';

const STEPS = { day: ['天', 'daily'], week: ['周', 'weekly'], month: ['月', 'monthly'] } as const;

/** What says "per step, on average", in each language, for one step. */
const PER = Object.entries(STEPS).map(([step, [zh, adverb]]) => {
  const each = step === 'day' ? '[天日]' : zh;
  return {
    zh: new RegExp(`${each}均|每个?${each}的?平均|平均(?:到)?(?:每个?|一个?)${each}`, 'u'),
    en: [
      new RegExp(`(?:on )?(?:the )?(?:average|avg|mean) ${adverb} (?:number of |count of )?`, 'u'),
      new RegExp(
        `(?:the |our )?${adverb} (?:average|avg|mean)(?: (?:number |count )?of| number| count)? ?`,
        'u',
      ),
      new RegExp(`(?:per|a|each|every) ${step},? on average|on average,? (?:per|a|each|every) ${step}`, 'u'),
      new RegExp(`(?<=(?:average|avg|mean) .*)(?:per|a|each|every) ${step}(?![a-z])`, 'u'),
    ],
    by: { zh: ` 按${zh}`, en: ` by ${step}` },
  };
});
const MEAN = /(?<![a-z])(?:the )?(?:average|avg|mean) (?:number of |count of )?/u;

/** A refused question with what it may be asked as instead, where it asks for the mean of so many days, weeks or months. */
export function perStep(
  reading: Reading,
  text: string,
  context: ReadContext,
  alone: (words: string) => Reading,
): Reading {
  if (reading.status !== 'unread') return reading;
  const { lang } = reading;
  const counted = meanOfCount(reading, text, context);
  if (counted !== null) return counted;
  for (const { zh, en, by } of PER) {
    const found = [zh, ...en].find((pattern) => pattern.test(text));
    if (found === undefined) continue;
    const rest = text.replace(found, ' ').replace(MEAN, ' ').replace(/\s+/gu, ' ').trim();
    const total = alone(rest);
    const steps = alone(`${rest.replace(/[?？。.!]+$/u, '')}${by[found === zh ? 'zh' : 'en']}`);
    if (total.status !== 'plan' || total.plan.kind !== 'value' || steps.status !== 'plan') return reading;
    const offered = [steps.plan, total.plan].map((plan) => say(plan, lang, context.gazetteer));
    return { ...reading, examples: [...new Set([...offered, ...reading.examples])].slice(0, 3) };
  }
  return reading;
}

const MEAN_SAID = /平均|均值|[日周月人]均|(?<![a-z])(?:average|avg|mean)(?![a-z])/u;

/** 平均每个区域多少, "on average?" after a number by region: a number has no mean, and is offered as it is, in all and as it was laid out. */
function meanOfCount(
  reading: Extract<Reading, { status: 'unread' }>,
  text: string,
  context: ReadContext,
): Reading | null {
  const { previous, gazetteer } = context;
  const [metric, more] = previous?.metrics ?? [];
  if (previous === null || metric === undefined || more !== undefined || !MEAN_SAID.test(text)) return null;
  if (metricEntry(metric).unit !== 'count' || previous.share !== undefined) return null;
  const another = cut(text, context).some(
    (token) =>
      token.known &&
      token.meanings.some((one) => (one.k === 'metric' || one.k === 'type') && one.metric !== metric),
  );
  if (another || previous.kind === 'list' || previous.kind === 'drivers') return null;
  const named = previous.where.some((filter) => 'in' in filter && filter.in.length > 1);
  const total: Plan = { ...oneFigure(previous), compare: null, pooled: named };
  const plans = [total, { ...previous, chart: null }].map((plan) => say(plan, reading.lang, gazetteer));
  // It was understood, and is not to be had: what comes next goes on from what was answered.
  const { lost: _lost, near: _near, blank: _blank, ...rest } = reading;
  return { ...rest, unread: { why: 'not_of_metric', metric, wants: 'stat' }, examples: [...new Set(plans)] };
}
