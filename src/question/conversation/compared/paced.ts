// 谁快, "which is longer" of figures that have no pace: how many were resolved is no answer to who is faster.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { Plan } from '../../plan.js';

const PACE =
  /[快慢久]|(?<![增助成])长(?=$|[?？呢呀啊的些一点 ])|短|\b(?:fast|quick|slow|long|short)(?:er|est)\b/u;

/** Whether words ask how fast or how long, and the figure of `plan` is no time. */
export const asksPaceOf = (words: string, { metrics }: Plan): boolean =>
  PACE.test(words) && metrics.some((id) => metricEntry(id).unit !== 'seconds');
