// Sentences about parts of a whole.
import { glue } from '../glue.js';
import type { Lang } from '../lang.js';
import { FIGURE, type Subject } from './figure.js';

interface Part {
  readonly name: string;
  readonly share: string;
  readonly part: string;
}

export interface ShareSentences {
  part(p: Part & { readonly subject: Subject; readonly whole: string }): string;
  before(name: string, share: string): string;
  parts(
    p: Part & {
      readonly subject: Subject;
      readonly dimension: string;
      readonly end: 'largest' | 'smallest';
      readonly whole: string;
    },
  ): string;
  line(p: Part): string;
  /** The head of a table's column. */
  readonly share: string;
  readonly rest: string;
}

export const SHARE: Readonly<Record<Lang, ShareSentences>> = {
  zh: {
    part: ({ subject, name, share, part, whole }) =>
      `${glue(FIGURE.zh.subject(subject), '中，', name, '占', share)}（${part} / ${whole}）。`,
    before: (name, share) => `${glue(`${name}是`, share)}。`,
    parts: ({ subject, dimension, end, name, share, part, whole }) =>
      `${glue(FIGURE.zh.subject(subject), `共 ${whole}，各${dimension}占比：`)}${glue(name, `${end === 'largest' ? '最高' : '最低'}，占 ${share}`)}（${part}）。`,
    line: ({ name, share, part }) => `· ${name}　${share}（${part}）`,
    share: '占比',
    rest: '其余',
  },
  en: {
    part: ({ subject, name, share, part, whole }) =>
      `${FIGURE.en.subject({ ...subject, metric: `${name}${name.endsWith('s') ? "'" : "'s"} share of ${subject.metric}` })}: ${share} (${part} of ${whole}).`,
    before: (name, share) => `Before that (${name}): ${share}.`,
    parts: ({ subject, dimension, end, name, share, part, whole }) =>
      `${FIGURE.en.subject({ ...subject, metric: `share of ${subject.metric} by ${dimension}` })}: ${end} for ${name}, ${share} (${part} of ${whole}).`,
    line: ({ name, share, part }) => `· ${name}: ${share} (${part})`,
    share: 'Share',
    rest: 'Rest',
  },
};
