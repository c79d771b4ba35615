// What a metric means: the catalogue's definition in words, and nothing computed.
import { sentenceCase } from '../../text/glue.js';
import { EXPLAIN } from '../../text/sentences/explain.js';
import { dimensionName } from '../../text/values.js';
import type { AnswerContext } from '../context.js';
import { told, type Outcome } from './kind.js';

export async function answerExplain(ctx: AnswerContext): Promise<Outcome> {
  const { lang } = ctx;
  const words = EXPLAIN[lang];
  const [headline = '', ...more] = ctx.entries.map((entry) =>
    words.definition(sentenceCase(entry.names[lang][0] ?? entry.id), entry.definition[lang]),
  );
  const entry = ctx.entries[0];
  const dimensions = entry.dimensions.map((dim) => dimensionName(dim, lang));
  return told({
    headline,
    body: more,
    notes:
      ctx.entries.length > 1
        ? []
        : [
            [words.unit[entry.unit], ...(entry.better === null ? [] : [words.better[entry.better]])].join(
              lang === 'zh' ? '' : ' ',
            ),
            ...(dimensions.length === 0 ? [] : [words.dimensions(dimensions)]),
          ],
  });
}
