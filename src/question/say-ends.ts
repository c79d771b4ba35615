// How the ends of a ranking are called in a sentence that is read back: the most and the fewest of a number, the longest and the shortest time, the
// highest and the lowest of anything else.
import { metricEntry } from '../metrics/catalogue.js';
import type { Plan } from './plan.js';

/** The end that a plan is ordered by, of its first metric: 最多, "longest". */
export function endOf({ metrics: [metric], order }: Plan, lang: 'zh' | 'en'): string {
  const unit = metric === undefined ? null : metricEntry(metric).unit;
  const top = order === 'desc';
  if (lang === 'zh') {
    if (unit === 'count') return top ? '最多' : '最少';
    if (unit === 'seconds') return top ? '最长' : '最短';
    return top ? '最高' : '最低';
  }
  if (unit === 'seconds') return top ? 'longest' : 'shortest';
  // "The most complaints", and the highest ticket volume.
  if (
    unit === 'count' &&
    metric !== undefined &&
    /s$|s resolved$/u.test(metricEntry(metric).names.en[0] ?? '')
  )
    return top ? 'most' : 'fewest';
  return top ? 'highest' : 'lowest';
}
