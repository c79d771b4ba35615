// A mean of days ("tickets per day on average", 日均工单量) is no figure of the catalogue: which days count, and whether those without
// work do, is for the asker to say. What it is made of is one, and is offered: the figure day by day, and its total.
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';
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
  { gazetteer }: ReadContext,
  alone: (words: string) => Reading,
): Reading {
  if (reading.status !== 'unread') return reading;
  const { lang } = reading;
  for (const { zh, en, by } of PER) {
    const found = [zh, ...en].find((pattern) => pattern.test(text));
    if (found === undefined) continue;
    const rest = text.replace(found, ' ').replace(MEAN, ' ').replace(/\s+/gu, ' ').trim();
    const total = alone(rest);
    const steps = alone(`${rest.replace(/[?？。.!]+$/u, '')}${by[found === zh ? 'zh' : 'en']}`);
    if (total.status !== 'plan' || total.plan.kind !== 'value' || steps.status !== 'plan') return reading;
    const offered = [steps.plan, total.plan].map((plan) => say(plan, lang, gazetteer));
    return { ...reading, examples: [...new Set([...offered, ...reading.examples])].slice(0, 3) };
  }
  return reading;
}
