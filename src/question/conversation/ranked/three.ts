// "Which of the three is worst?", "which of them is best?": those that were asked about one after the other, by name.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { sizeOf } from '../../interpret/size-of.js';
import { cut, isOneEach, type Read } from '../turn-parts.js';
import { bothOf, lastTwo } from '../compared/two-figures.js';

const OF_THREE =
  /^((?:and |so |ok ){0,8}(?:which|who)(?: one)?)(?: out)? of (?:the|these|those|all) three(?: of them)?((?: (?:is|was|has|had|are|were|did|does|got))?(?: the)? [a-z]+)[?.]*$|^((?:and |so |ok ){0,8}(?:which|who)(?: one)?) of (?:them|those|these|all of them)((?: (?:is|was|has|had|are|were|did|got))?(?: the)? (?:best|worst|highest|lowest|fastest|slowest|quickest|most|fewest|busiest))[?.]*$|^((?:and |so |ok ){0,8}(?:which|who)(?: one)?)((?:'s| is| was| has| had| are| were| did| got)?(?: the)? (?:best|worst|highest|lowest|fastest|slowest|quickest|most|fewest))[?.]*$/u;

/** The one of the three, or of "them", that is asked for; null where nothing of the kind is said, or there were not so many. */
export function ofTheThree(words: string, context: ReadContext, turn: Read): Reading | null {
  const found = OF_THREE.exec(words);
  if (found === null) return null;
  const ofThem = found[3] !== undefined || found[5]?.endsWith('who') === true;
  // "who was best" after a table of August and then one of July is of the last table: two of the same groups are no two by name.
  const table = (context.previous?.by.length ?? 0) > 0 && context.previous?.kind === 'breakdown';
  const three = lastThree(context) ?? (ofThem && !table ? lastTwo(context) : null);
  if (three === null || three.by.length === 0) return null;
  const begins = found[1] ?? found[3] ?? found[5] ?? 'which';
  // "who was fastest" of teams: which of them.
  const whose = three.by[0] === 'agent' ? begins : begins.replace('who', 'which');
  const asked = `${whose}${found[2] ?? found[4] ?? found[6] ?? ''}`.replace(/^(.*which)'s/u, '$1 is');
  const then = turn(asked, { ...context, previous: three, shown: null });
  return then.status === 'plan' && isOneEach(then.plan, three) ? then : null;
}

/** The last three figures as one table, where they differ in one name only. */
export const lastThree = (context: ReadContext): Plan | null => lastSeveral(context, 3);

/** The last so many figures as one table, where they differ in one name only. */
export function lastSeveral({ previous, earlier = [] }: ReadContext, count: number): Plan | null {
  const others = earlier.slice(1 - count);
  if (previous === null || others.length !== count - 1) return null;
  const pairs = others.map((one) => bothOf([one, previous]));
  const last = pairs.at(-1) ?? null;
  const [dim] = last?.by ?? [];
  if (last === null || dim === undefined) return null;
  const each = new Set<string | number | null>();
  for (const pair of pairs) {
    if (pair?.by[0] !== dim) return null;
    for (const filter of pair.where)
      if (filter.dim === dim && 'in' in filter) for (const value of filter.in) each.add(value);
  }
  if (each.size !== count) return null;
  return {
    ...last,
    where: last.where.map((filter) =>
      filter.dim === dim && 'in' in filter ? { ...filter, in: [...each] } : filter,
    ),
  };
}

/** As many of the last figures as differ in one name only, five at the most; null where there are not even two. */
export function lastRun(context: ReadContext): Plan | null {
  for (const count of [5, 4, 3, 2]) {
    const several = lastSeveral(context, count);
    if (several !== null) return several;
  }
  return null;
}

const KIND_ZH = '(?:个|组|家|款|位|者|种|条)?(?<kind>人|组|团队|渠道|产品|地区|客服|类别)?';
const SIDE_ZH =
  '(?:(?:放|摆|列|搁|排|并)(?:在|到)?(?:一起|一块儿?|一道|一处|一张[图表]上?里?)|并排|一起|一块儿?|横向)';
const LOOK_ZH = '(?:比比看|比比|比一比|比一下|比较一下|对比一下|比较|对比|看看|看一下|看|比|列一下|列出来)';
const SEVERAL_ZH = new RegExp(
  `^(?:那|那就|好|再|现在|把|帮我|给我){0,6}(?:这|那|前面|刚才|上面|刚刚)?(?<count>三|四|五|3|4|5)${KIND_ZH}(?:的)?(?:都|全)?(?:${SIDE_ZH}(?:来)?${LOOK_ZH}?|${LOOK_ZH})(?:吧|呗|呢|啊)?[。.!?？]*$`,
  'u',
);
const SEVERAL_EN =
  /^(?:(?:and|so|ok|okay|now|please|can you|could you|let's|just|then)[, ]+){0,8}(?:(?:compare|put|show|show me|line up|stack|lay|see|look at|give me|get) )?(?:all )?(?:the |these |those )?(?<count>three|four|five|3|4|5)(?: of (?:them|those|these))?(?: (?<kind>channels|teams|products|regions|agents|people|figures))?(?<side> (?:together|side by side|next to each other|in one (?:table|chart|view)|against each other|compared|up))?(?: please| then| now){0,8}[.?! ]*$/u;
const COUNTED: Readonly<Record<string, number>> = { 三: 3, 四: 4, 五: 5, three: 3, four: 4, five: 5 };

/**
 * 三个放一起比比, "compare all four" after so many figures asked for one by one: those, side by side. What stands there already with so many
 * is shown as it is; where there are not so many, none are picked: `no`. Null where nothing of the kind is said. @param words normalised
 */
export function severalTogether(words: string, context: ReadContext): Plan | 'no' | null {
  const zh = SEVERAL_ZH.exec(words);
  const en = zh === null ? SEVERAL_EN.exec(words) : null;
  const said = (zh ?? en)?.groups?.['count'];
  const compared = en === null || en.groups?.['side'] !== undefined || /compare|line up|stack/u.test(words);
  const { previous, shown = null } = context;
  if (said === undefined || !compared || previous === null) return null;
  const count = COUNTED[said] ?? Number(said);
  // 四个组都看看 where there are four: all of them.
  const kind = (zh ?? en)?.groups?.['kind'];
  const ofKind = kind === undefined ? [] : cut(kind, context);
  const all = ofKind.some(
    (token) =>
      token.known && token.meanings.some((one) => one.k === 'dim' && sizeOf(one.dim, context) === count),
  );
  if (all) return null;
  const [dim, more] = previous.by;
  const named = previous.where.some((one) => one.dim === dim && 'in' in one && one.in.length === count);
  const there = dim !== undefined && more === undefined && (named || shown?.values.length === count);
  return there ? previous : (lastSeveral(context, count) ?? 'no');
}

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** "which of the three" of a table that has not just three: the words, which are of something else. Null where it has so many, or nothing is counted. */
export function miscounted(words: string, { previous, shown = null }: ReadContext): string | null {
  const [text, number = ''] =
    /\bof (?:the|these|those) (two|three|four|five)\b(?! (?:[a-z]+ )?(?:months|weeks|days))/u.exec(words) ??
    [];
  const count = NUMBERS[number];
  if (text === undefined || count === undefined || previous?.by.length !== 1) return null;
  const named = previous.where.some((filter) => 'in' in filter && filter.in.length === count);
  return named || shown?.values.length === count || previous.limit === count ? null : text;
}
