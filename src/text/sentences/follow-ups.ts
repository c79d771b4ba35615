// Next questions, in the words that a person would type.
import type { Lang } from '../lang.js';

export const FOLLOW_UPS: Readonly<
  Record<
    Lang,
    { readonly compare: string; readonly trend: string; readonly why: string; by(dimension: string): string }
  >
> = {
  zh: { compare: '环比', trend: '走势', why: '为什么变化', by: (dimension) => `按${dimension}看` },
  en: {
    compare: 'vs the period before',
    trend: 'trend',
    why: 'why did it change',
    by: (dimension) => `by ${dimension}`,
  },
};
