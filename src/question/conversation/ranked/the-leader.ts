// What points at the one who leads a ranking: 这个组的每个人呢, "how about her in April", "same product last quarter" after who, or what, has
// the most. It is asked of that one. A turn that ranks anew in another time would be an answer to something else.
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { normalise } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { type Lang, type Read, refused } from '../turn-parts.js';
import { oneFigureOf } from '../../lines/one-figure.js';

/** What one of a kind is called. */
const KINDS: Partial<Record<DimensionId, { readonly zh: string; readonly en: string }>> = {
  agent: { zh: '人|客服|同事|坐席|员工', en: 'person|agent|rep|colleague|one' },
  team: { zh: '组|团队|小组', en: 'team|group|squad|one' },
  product: { zh: '产品|商品|东西|款|款产品', en: 'product|item|thing|one' },
  product_line: { zh: '产品线|系列', en: 'product line|line|one' },
  model: { zh: '型号|机型', en: 'model|one' },
  version: { zh: '版本', en: 'version|one' },
  channel: { zh: '渠道', en: 'channel|one' },
  region: { zh: '地区|区域|省|省份|城市|地方', en: 'region|area|place|one' },
  category: { zh: '分类|类别|类', en: 'category|topic|one' },
  segment: { zh: '客群|客户类型|客户群', en: 'segment|one' },
  priority: { zh: '优先级', en: 'priority|one' },
  hour: { zh: '时段|小时|钟头|点', en: 'hour|one' },
  weekday: { zh: '天|日子|日(?![均常])', en: 'day|weekday|one' },
};

const BEGINS = '^(?:(?:and|so|ok|okay|now|then|but)[, ]+){0,4}';
const ABOUT = '(?:(?:how|what) about |what of |same (?:for|with) |and for )?(?:for |of |with )?';
/** A time, or another figure, stands behind it. */
const BEHIND = '(?:,? (?=[^?.!]*[a-z0-9]))(?!(?:still|again|too|the)(?![a-z]))';

/** The words that point, where the turn is one that goes on from whom they point at. */
function pointing(words: string, dim: DimensionId, lang: Lang): RegExpExecArray | null {
  const kind = KINDS[dim];
  if (kind === undefined) return null;
  if (lang === 'zh')
    return new RegExp(
      `(?:(?:这|那|同)一?个?|该)(?:${kind.zh})(?!也|还|吗|是不是|是吗|[里内中]|[们员长别])`,
      'u',
    ).exec(words);
  const pronoun = dim === 'agent' ? 'her|him' : dim === 'team' ? 'them|it' : 'it';
  return (
    /(?<=(?:^| )(?:behind|for|of|on|from|about|with|under|in) )(?:that|this) one(?![a-z'])/u.exec(words) ??
    new RegExp(
      `(?<=${BEGINS}${ABOUT})(?:${pronoun}|(?:that|this|the same|same) (?:${kind.en}))${BEHIND}`,
      'u',
    ).exec(words)
  );
}

/** The turn asked of the one who leads; null where it points at nobody, or the reading is of them already. @param words normalised */
export function ofTheLeader(
  words: string,
  told: Reading,
  { previous, shown = null, ...rest }: ReadContext,
  lang: Lang,
  turn: Read,
): Reading | null {
  const leader = leaderOf(previous, shown);
  if (leader === null || previous === null) return null;
  const { dim, value } = leader;
  const isOf = (plan: Plan): boolean =>
    plan.where.some((filter) => filter.dim === dim && 'in' in filter && filter.in.includes(value));
  if (told.status === 'plan' && (isOf(told.plan) || told.plan.kind === 'explain')) return null;
  // "Same person in January?" asks whether it is.
  if (/^(?:and |so )?(?:the )?same [^?]*\?$/u.test(words)) return null;
  const found = pointing(words, dim, /[\u3400-\u9fff]/u.test(words) ? 'zh' : 'en');
  if (found === null) return null;
  // An hour, or a day of the week, has no name that stands in a turn: what else is said is said of it.
  const timed = dim === 'hour' || dim === 'weekday';
  const name = timed ? '' : normalise(rest.gazetteer.candidateOf(dim, value).label[lang]);
  // "Behind that one" are those of it.
  const front = words
    .slice(0, found.index)
    .replace(/(?<=^| )behind $/u, 'for ')
    .replace(timed ? /(?<=^| )(?:on|in|at|during|for|of) $/u : /^$/u, '');
  const named =
    `${front}${name}${/\s$/u.test(found[0]) ? ' ' : ''}${words.slice(found.index + found[0].length)}`
      .replace(timed ? /^的|(?<= )的/u : /^$/u, '')
      .trim();
  // Of reasons it is the figure that is asked for, and no change of it.
  const plain: Plan =
    previous.kind === 'drivers'
      ? { ...previous, compare: null, assumed: previous.assumed.filter((what) => what !== 'previous_range') }
      : previous;
  const one = oneFigureOf(plain, dim, [value]);
  for (const way of [named, words]) {
    const then = turn(way, { ...rest, previous: one, shown: null });
    if (then.status === 'plan' && isOf(then.plan)) return then;
  }
  return null;
}

/** The one group that a ranking has named. */
export function leaderOf(
  previous: Plan | null,
  shown: ReadContext['shown'] | null,
): { readonly dim: DimensionId; readonly value: string | number } | null {
  if (previous?.kind === 'drivers') return moverOf(previous, shown);
  if (previous?.kind !== 'breakdown' || previous.order === null || previous.limit === null) return null;
  // "And the runner-up?" names the last of those that are shown.
  const nth = previous.nth === true;
  if (!nth && previous.limit !== 1) return null;
  const [dim, more] = previous.by;
  const values = shown?.values ?? [];
  const [value, another] = nth ? values.slice(previous.limit - 1) : values;
  const alone = more === undefined && another === undefined && previous.grain === null;
  return dim === undefined || value === undefined || !alone || shown?.dim !== dim ? null : { dim, value };
}

/** Of reasons by one kind of group, the group that moved the figure most. */
function moverOf({ by }: Plan, shown: ReadContext['shown'] | null): ReturnType<typeof leaderOf> {
  const [dim, more] = by;
  const [value] = shown?.values ?? [];
  return dim === undefined || more !== undefined || value === undefined || shown?.dim !== dim
    ? null
    : { dim, value };
}

const FIRST_TEAMS =
  /^(?:那|那么)?(?:排名?)?前(?<count>[两二三四五2-5])(?:名|个组|组|个团队|个|位)(?:里面?)?的?(?<who>每个人|每个成员|每位成员|成员|组员|人)(?<rest>.*)$/u;
const COUNTS = '__两三四五';

/** 前两名的每个人呢 after a table of teams: the people of those teams, and not the first two of all. @param words normalised */
export function ofTheFirstTeams(
  words: string,
  { shown = null, ...context }: ReadContext,
  lang: Lang,
  turn: Read,
): Reading | null {
  const { count = '', who = '', rest = '' } = FIRST_TEAMS.exec(words)?.groups ?? {};
  if (count === '' || shown?.dim !== 'team' || context.previous?.by.join() !== 'team') return null;
  const many = /\d/u.test(count) ? Number(count) : COUNTS.indexOf(count.replace('二', '两'));
  const teams = shown.values.slice(0, many);
  const names = teams.map((team) => normalise(context.gazetteer.candidateOf('team', team).label[lang]));
  const then = turn(`${names.join('、')}的${who}${rest}`, { ...context, shown: null });
  const isOf = (plan: Plan): boolean =>
    plan.by.includes('agent') &&
    plan.where.some((filter) => filter.dim === 'team' && 'in' in filter && filter.in.join() === teams.join());
  return teams.length === many && then.status === 'plan' && isOf(then.plan)
    ? then
    : refused({ why: 'not_supported', words: [words] }, lang);
}
