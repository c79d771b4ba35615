// 哪个版本, "which channel?" after which product has the most: of that product. 哪个渠道最多 may ask of all as well, and is asked back, but for
// what lies within: the slowest of the slowest team, the versions of a product.
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean, type Meaning, type Token } from '../../token.js';
import { winnerOf } from '../edits.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';

/** What lies within one of a kind. */
const WITHIN: Readonly<Partial<Record<DimensionId, readonly DimensionId[]>>> = {
  team: ['agent'],
  product: ['version', 'model'],
  product_line: ['product', 'model', 'version'],
};

const OF_TIME: ReadonlySet<DimensionId> = new Set(['weekday', 'hour']);

const WHICH: readonly Meaning['k'][] = ['which', 'who'];
const PLAIN: readonly Meaning['k'][] = [
  ...WHICH,
  'dim',
  'extreme',
  'top',
  'filler',
  'follow_up',
  'possessive',
  'what_is',
  'and',
];

/** "which team handled it": whose they are. */
const HANDLED =
  /(?<=^(?:and |so )?which [a-z]+) (?:handled|handles|dealt with|got|took) (?:it|them|those|that)(?=[?.]*$)/u;

/** The reading of such a turn; null where the words say more, or nobody led. @param words normalised */
export function withinTheFirst(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.limit !== 1 || previous.place || previous.by.length !== 1) return null;
  if (previous.kind !== 'breakdown' && previous.kind !== 'compare') return null;
  if (previous.nth === true || previous.share !== undefined) return null;
  const said = words.replace(HANDLED, '').replace(/(?:什么|哪[类种个]|啥)问题(?:各分类)?/u, '哪个分类');
  const tokens = cut(said, context);
  const plain = tokens.every((token) => canMean(token, ...PLAIN));
  const asks = tokens.some((token) => canMean(token, ...WHICH) || /^(?:什么|啥|what)/u.test(token.text));
  const [led] = previous.by;
  const [dim, more] = dimsOf(tokens);
  if (!plain || !asks || led === undefined || dim === undefined || more !== undefined) return null;
  const picks = tokens.some((token) => canMean(token, 'extreme', 'top'));
  // "who" alone may be said of anything that led.
  const who = tokens.some(({ text }) => /^(?:谁|who)/u.test(text));
  // "and which hour?" after the busiest day of the week: of all the days.
  if (OF_TIME.has(led) && OF_TIME.has(dim)) return null;
  if (dim === led || (who && (!picks || led !== 'team'))) return null;
  const leader = winnerOf(context);
  const nested = WITHIN[led]?.includes(dim) === true;
  // Several lead, or it is not known who: of which of them is not said.
  if (leader === null)
    return picks && !nested ? null : refused({ why: 'not_supported', words: [words] }, lang);
  const part = asked(said, leader, context, turn);
  // "who comes last" after the best of the teams, which somebody called who: the last of these.
  if (who && part?.plan.order !== previous.order) return null;
  if (part === null || part.plan.by.join() !== dim || !isOf(leader, part.plan, led)) return null;
  if (!picks || nested) return part;
  const whole = asked(said, withoutOrder(previous), context, turn);
  if (whole === null || whole.plan.by.join() !== dim) return part;
  const options = [part.plan, whole.plan].map((plan) => say(plan, lang, context.gazetteer));
  return { status: 'clarify', lang, about: said, options };
}

type Planned = Extract<Reading, { status: 'plan' }>;

function asked(words: string, previous: Plan, context: ReadContext, turn: Read): Planned | null {
  const then = turn(words, { ...context, previous, shown: null, step: null });
  return then.status === 'plan' ? then : null;
}

/** All of them, as if nobody had led. */
const withoutOrder = (previous: Plan): Plan => ({
  ...previous,
  kind: previous.kind === 'compare' ? 'compare' : 'value',
  by: [],
  order: null,
  limit: null,
});

const isOf = ({ where }: Plan, plan: Plan, dim: DimensionId): boolean => {
  const led = where.find((filter) => filter.dim === dim);
  return plan.where.some((filter) => JSON.stringify(filter) === JSON.stringify(led));
};

/** The kinds of groups that are asked for; "who" asks for people. */
const dimsOf = (tokens: readonly Token[]): readonly DimensionId[] => [
  ...new Set(
    tokens.flatMap((token) =>
      token.known
        ? token.meanings
            .flatMap((one): readonly DimensionId[] =>
              one.k === 'dim' ? [one.dim] : one.k === 'who' ? ['agent'] : [],
            )
            .slice(0, 1)
        : [],
    ),
  ),
];
