// "And the others?", 其他几个组呢: those that were not shown, or all but the one that was asked about.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { normalise } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { teamMeant } from '../../interpret/their-team.js';
import { cut, type Lang, type Read } from '../turn-parts.js';
import { isPair } from '../compared/two-figures.js';

const EN =
  /^(?:and |what about |how about |ok |now |show |list |give |me |then |for |all ){0,8}(?:(?:of )?(?:the )?(?:others?|rest|remaining)(?: ones?)?(?: (?<thing>[a-z]+(?: [a-z]+)?))??|(?:everyone|everybody|everything|anyone|who) else|all (?:the )?(?:others|other [a-z]+))(?<tail>(?: (?:in|on|for|over|during|since|last|this|by) .+| too| then| please)?)[?.!]*$/u;
const ZH =
  /^(?:那|那么|再|也|看看|看一下|看|把){0,6}(?:其他|其它|其余|剩下|剩余|余下|别的|另外)(?:的)?(?:所有|全部)?(?:那)?(?:[几两三四五六七八九十\d]+个?|些|几位)?(?<thing>人|同事|客服|坐席|组员|组|团队|小组|产品|商品|游戏|渠道|地区|区域|分类|类别|类目|版本|型号|客群|课程|人员|成员)?(?:的)?(?:也|都)?(?:看看|看一下|列出来|列一下)?(?<tail>.*?)(?:呢|怎么样|情况|是多少|分别多少|多少)?[?。]*$/u;

const EVERYONE =
  /(?<![a-z])(?:everyone|everybody|anyone|who) else(?![a-z])|(?:其他|其它|其余|别的|剩下|另外)的?人(?!员|群)/u;
const WITH_PEOPLE: ReadonlySet<string> = new Set(['agent', 'team', 'region', 'segment']);

/** The groups that were left, as a table; what else the turn says is read as going on from it. Null where nothing of the kind is said. */
export function theOthers(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  if (context.previous === null) return null;
  const among = amongAll(words, context.previous, context);
  if (among !== null) return { status: 'plan', plan: among, lang };
  const found = EN.exec(words) ?? ZH.exec(words);
  if (found === null) return null;
  const thing = dimensionOf(found.groups?.['thing'], context);
  if (thing === 'unknown') return null;
  const base = remaining(context.previous, thing, context);
  if (base === null) return null;
  // "Everyone else" is said of people, and of what has them.
  const [kind] = base.by;
  if (EVERYONE.test(words) && kind !== undefined && !WITH_PEOPLE.has(kind)) return null;
  const tail = (found.groups?.['tail'] ?? '').replace(/^ ?(?:too|then|please)$/u, '').trim();
  if (tail === '') return { status: 'plan', plan: base, lang };
  const then = turn(lang === 'zh' ? `那${tail}` : `and ${tail}`, { ...context, previous: base, shown: null });
  return then.status === 'plan' ? then : null;
}

const AGAINST =
  /^(?:and |so |ok |how (?:does|do|did|is|are) (?:that|it|we|they|this) ){0,8}(?:compar(?:e|es|ed|ing)(?: (?:it|that|this|them|us))? (?:with|to|against)|vs\.?|versus|against|next to|stack up against|doing against|doing vs) (?:all )?(?:the )?(?:others?|rest|other (?<thing>[a-z]+))[?.]*$/u;
const AGAINST_ZH =
  /^(?:那|那么|把它|把这个){0,6}(?:和|跟|与|同|对比|比|比起|对照)(?:其他|其它|别的|其余)(?:的)?(?:那?几个)?(?<thing>人|同事|客服|坐席|组员|组|团队|小组|产品|渠道|地区|分类|类别|版本|客群)?(?:们)?(?:的)?(?:相比|对比|比较|比一?下|比比|比)?(?:呢|怎么样|如何|看看|是什么水平|什么水平){0,6}[?？。]*$/u;

/** "compare with the other teams", 跟其他组比呢: the one that was asked about, in the table of all of them. */
function amongAll(words: string, previous: Plan, context: ReadContext): Plan | null {
  const found = AGAINST.exec(words) ?? AGAINST_ZH.exec(words);
  const thing = found === null ? 'unknown' : dimensionOf(found.groups?.['thing'], context);
  if (thing === 'unknown' || previous.kind !== 'value') return null;
  const others = remaining(previous, thing, context);
  const [dim] = others?.by ?? [];
  if (others === null) return null;
  return { ...others, where: others.where.filter((filter) => filter.dim !== dim) };
}

/** "and the other Ryan", 另一个李航呢: the one of two of a name who was not asked about; null where there are not just two. */
export function theNamesake(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const name =
    /^(?:and |what about |how about |ok |now ){0,8}(?:the )?other (?<name>[\p{L} ]+?)[?.!]*$/u.exec(words)
      ?.groups?.['name'] ??
    /^(?:那|那么|还有)?(?:另|另外)(?:一个|一位|那个|那位|一)?(?<name>[\p{L} ]+?)(?:呢|的呢|的)?[?。]*$/u.exec(
      words,
    )?.groups?.['name'];
  if (previous === null || name === undefined) return null;
  const [token, more] = cut(name, context);
  const candidates =
    token?.known === true && more === undefined
      ? token.meanings.flatMap((one) => (one.k === 'name' ? one.candidates : []))
      : [];
  const values = candidates.filter(({ dim }) => dim === 'agent').flatMap((one) => one.values);
  const at = previous.where.findIndex(
    (filter) => filter.dim === 'agent' && 'in' in filter && filter.in.length === 1,
  );
  const filter = previous.where[at];
  if (filter === undefined || !('in' in filter) || !values.some((value) => value === filter.in[0]))
    return null;
  const [other, another] = values.filter((value) => value !== filter.in[0]);
  if (other === undefined || another !== undefined) return null;
  return { ...previous, where: previous.where.with(at, { dim: 'agent', in: [other] }) };
}

const THEIR_TEAM =
  /^(?:and |what about |how about |compare(?:d)? (?:it |that )?(?:to|with) |vs\.? |versus |against ){0,8}(?:his|her|their|the|my|our|(?:this|that) (?:person|agent|guy|one|individual|colleague|rep)'?s)(?: whole| entire| own)? team(?:'s)?(?: overall| average| as a whole| total| figure){0,8}[?.!]*$|^(?:and |so |what about |how about ){0,8}(?:this|that)(?: whole| entire)? team(?:'s)?(?: overall| as a whole| total| figure){0,8}[?.!]*$|^(?:那|那么|跟|和|与|同|看看|对比|对比一下|比一下){0,6}(?:他|她|ta|他们|她们|我|我们|咱|咱们|我自己|全|整个|(?:那|这)(?:个|位|名)?(?:人|客服|同事|坐席|同学)|(?:那|这)位)?(?:的|所在的?|自己的?|那个)?(?:组|团队|小组|班组|team)(?:的|里|整体|平均值?|均值|全组|总体|总的|一共|总共|合计|总计|总数|总量|加起来){0,6}(?:呢|比|比呢|多少|怎么样|是多少|对比|相比|比怎么样){0,6}[?？。]*$/u;

/** "team avg?", "vs team": the team of whoever was asked about, or the asker's. "team" alone may be a table of teams. */
const THE_TEAM =
  /^(?:and |so |ok |what about |how about |vs\.? |versus |against |compare(?:d)? (?:it |that )?(?:to|with) ){0,8}(?:the )?(?:whole |entire )?team(?:'s)?(?: overall| average| avg| mean| as a whole| total| in total| altogether| combined| figure| number){1,8}[?.]*$|^(?:and |so |ok ){0,8}(?:vs\.? |versus |against |compare(?:d)? (?:it |that )?(?:to|with) )(?:the )?(?:whole |entire |rest of the )?team[?.]*$/u;

/** "team total?" after one's people side by side, or after one of them; null where it is not clear of which team. */
function theTeam(words: string, { previous, gazetteer, asker, shown = null }: ReadContext): Plan | null {
  if (previous === null || !THE_TEAM.test(words) || /rest of/u.test(words)) return null;
  if (previous.metrics.some((id) => metricEntry(id).unit === 'count') && /average|avg|mean/u.test(words))
    return null;
  const people = previous.by.join() === 'agent' && previous.grain === null && previous.share === undefined;
  const one = previous.by.length === 0 && (previous.kind === 'value' || previous.kind === 'compare');
  if (!people && !one) return null;
  const team = teamMeant({ ...previous, by: [] }, { gazetteer, shown }) ?? asker.teamId;
  if (team === null || (asker.teamId !== null && team !== asker.teamId)) return null;
  const where = previous.where.filter(({ dim }) => dim !== 'agent' && dim !== 'team');
  const { having: _having, nth: _nth, rankOf: _rankOf, ...rest } = previous;
  const shape: Partial<Plan> = people
    ? {
        kind: previous.compare === null ? 'value' : 'compare',
        by: [],
        order: null,
        limit: null,
        place: false,
      }
    : {};
  return { ...rest, ...shape, pooled: false, where: [...where, { dim: 'team', in: [team] }] };
}

/** "and his team?", 跟他们组比呢, after one person's figure: the figure of the team that person is in. */
export function theirTeam(words: string, context: ReadContext): Plan | null {
  const { previous, gazetteer, asker } = context;
  if (previous !== null && againstAnotherMean(words, previous)) return null;
  const bare = theTeam(words, context);
  if (bare !== null) return bare;
  if (previous === null || !THEIR_TEAM.test(words)) return null;
  // Whoever is in no team has none to speak of.
  if (asker.teamId === null && /(?<![a-z])(?:my|our)(?![a-z])|我|咱/u.test(words)) return null;
  // 组里平均呢 after a number: so many a head, which no figure is.
  const counted = previous.metrics.some((id) => metricEntry(id).unit === 'count');
  if (counted && /平均|average/u.test(words)) return null;
  const ofTwo = isPair(previous) && previous.by[0] === 'agent';
  const figure = previous.kind === 'value' || (previous.kind === 'compare' && previous.by.length === 0);
  if (!figure && !ofTwo) return null;
  const filter = previous.where.find(
    (one) => one.dim === 'agent' && 'in' in one && (one.in.length === 1 || ofTwo),
  );
  const ids = filter !== undefined && 'in' in filter ? filter.in : [];
  const [id] = ids;
  // "my team" after somebody else's figure is the asker's.
  if (asker.teamId !== null && id !== asker.agentId && /\b(?:my|our|the)\b|我|咱|全|整个/u.test(words))
    return null;
  const teams = new Set(
    ids.map((one) => gazetteer.directory.agents.find((agent) => agent.id === one)?.teamId ?? null),
  );
  const [team = null] = teams;
  // Two of two teams have none in common.
  if (team === null || teams.size > 1) return null;
  const where = previous.where.filter(({ dim }) => dim !== 'agent' && dim !== 'team');
  const shape: Partial<Plan> = ofTwo ? { kind: 'value', by: [], order: null, limit: null } : {};
  // 组里平均呢 of a duration: its mean, whatever was asked before.
  const mean: Partial<Plan> = /平均|均值|average/u.test(words) && isTimed(previous) ? MEAN : {};
  return { ...previous, ...shape, ...mean, where: [...where, { dim: 'team', in: [team] }] };
}

/** "vs the team average" of a median: the one is no measure of the other. */
const againstAnotherMean = (words: string, previous: Plan): boolean =>
  isTimed(previous) &&
  previous.stat !== 'mean' &&
  /平均|均值|\b(?:average|avg|mean)\b/u.test(words) &&
  /\b(?:vs|versus|against|compared?|than)\b|比/u.test(words);

const MEAN: Partial<Plan> = { stat: 'mean' };
const isTimed = ({ metrics }: Plan): boolean =>
  metrics.length > 0 && metrics.every((id) => metricEntry(id).unit === 'seconds');

const WHOLE_TEAM =
  /\bthe (?:whole|entire) team(?![a-z])|(?:整个|全|整)(?:小组|组|团队|支队伍)(?=的|一共|总共|解决|呢|多少|[?？。]|$)/u;

/** 整个组的解决率, "how many did the whole team close" after one person's figure: of the team that person is in, or one's own. */
export function wholeTeamNamed(words: string, { previous, gazetteer, asker }: ReadContext): string {
  if (previous === null || !WHOLE_TEAM.test(words)) return words;
  const { agents, teams } = gazetteer.directory;
  const people = previous.where.flatMap((filter) =>
    filter.dim === 'agent' && 'in' in filter ? filter.in : [],
  );
  const of = new Set(people.map((one) => agents.find(({ id }) => id === one)?.teamId ?? null));
  const [team = null] = asker.teamId === null ? of : [asker.teamId];
  const name = of.size === 1 && team !== null ? teams.find(({ id }) => id === team)?.name : undefined;
  return name === undefined ? words : words.replace(WHOLE_TEAM, normalise(name));
}

/**
 * "the team's csat a year ago" (of teams side by side it is none of them, and "the team average" is each one's own); "drop the team
 * filter" is about the condition.
 */
const TEAM_AGAIN =
  /(?<!(?:by|per|each|every|vs|than|with|to|against|drop|remove|without|lose|clear|lift|ignore|forget|skip|no|take off|take out|scrap|kill|undo|ditch|unset|reset) )(?<![a-z])the team(?:'s)?(?= )(?! (?:of|with|that|which|who|has|had|led|average|avg|leader|filter|filters|condition|restriction|constraint|limit|scope|split|breakdown|table|list|part|bit|column|view|level|thing|again|instead|too|off|out)(?![a-z]))/u;

/**
 * Where one team was asked about, or has led, "the team" is that one, and not the asker's own: the turn with its name, and what it goes
 * on from, which is one figure of the whole team.
 */
export function teamTalkedOf(words: string, context: ReadContext): { words: string; seen: ReadContext } {
  const { previous } = context;
  const named = previous === null ? null : teamNamed(words, previous, context);
  if (named === null || previous === null) return { words, seen: context };
  const where = previous.where.filter(({ dim }) => dim !== 'agent' && dim !== 'team');
  const whole: Plan = { ...previous, where, by: [], kind: 'value', order: null, limit: null, pooled: false };
  const turned = previous.by.length > 0 && previous.grain === null && previous.compare === null;
  return { words: named, seen: turned ? { ...context, previous: whole, shown: null } : context };
}

function teamNamed(
  words: string,
  previous: Plan,
  { gazetteer, shown = null, asker }: ReadContext,
): string | null {
  if (!TEAM_AGAIN.test(words)) return null;
  const ofTeams = previous.by.includes('team') || previous.where.some(({ dim }) => dim === 'team');
  const onlyThings = previous.by.filter((dim) => dim !== 'agent');
  const id = ofTeams
    ? teamMeant({ ...previous, by: onlyThings }, { gazetteer, shown })
    : teamOfThose(previous, { gazetteer, asker });
  if (id === null || id === asker.teamId) return null;
  const name = gazetteer.directory.teams.find((team) => team.id === id)?.name;
  if (name === undefined) return null;
  const named = words.replace(TEAM_AGAIN, (said) => normalise(name) + (said.endsWith("'s") ? "'s" : ''));
  return /^(?:and|but|so) /u.test(named) ? named : `and ${named}`;
}

/** The team of the people who were asked about; of one person only for whoever is in no team. */
function teamOfThose(
  { where }: Plan,
  { gazetteer, asker }: Pick<ReadContext, 'gazetteer' | 'asker'>,
): string | null {
  const people = where.flatMap((filter) => (filter.dim === 'agent' && 'in' in filter ? filter.in : []));
  if (people.length === 0 || (people.length === 1 && asker.teamId !== null)) return null;
  const teams = new Set(
    people.map((one) => gazetteer.directory.agents.find(({ id }) => id === one)?.teamId ?? null),
  );
  const [team = null] = teams;
  return teams.size === 1 ? team : null;
}

/** Of which dimension the others are; null where that is not said. */
function dimensionOf(thing: string | undefined, context: ReadContext): DimensionId | null | 'unknown' {
  if (thing === undefined || /^(?:人|ones?|people)$/u.test(thing)) return null;
  const [token, more] = cut(thing, context).filter((one) => !canMean(one, 'filler') || canMean(one, 'dim'));
  const dim = token?.known === true ? token.meanings.find((one) => one.k === 'dim') : undefined;
  return dim?.k === 'dim' && more === undefined ? dim.dim : 'unknown';
}

/** The table of all groups but those that an answer has named, or that the question was about. */
function remaining(
  plan: Plan,
  thing: DimensionId | null,
  { shown = null, gazetteer, earlier = [] }: ReadContext,
): Plan | null {
  const table: Partial<Plan> = { kind: 'breakdown', order: null, limit: null, grain: null, pooled: false };
  const { nth: _nth, having: _having, ...rest } = plan;
  const [dim, more] = plan.by;
  const fits = (one: string): boolean => thing === null || thing === one;
  const ranked = plan.kind === 'breakdown' || (plan.kind === 'compare' && plan.compare !== null);
  if (ranked && plan.limit !== null && dim !== undefined && more === undefined) {
    if (plan.grain !== null || plan.place || !fits(dim) || shown === null || shown.dim !== dim) return null;
    if (plan.where.some((filter) => filter.dim === dim)) return null;
    return { ...rest, ...table, kind: plan.kind, where: [...plan.where, { dim, not: shown.values }] };
  }
  // 其他组呢 after two that were set side by side: all but these.
  const pair = isPair(plan) && plan.kind === 'compare' && more === undefined;
  if (
    plan.kind !== 'value' &&
    !pair &&
    !(plan.kind === 'compare' && plan.compare !== null && dim === undefined)
  )
    return null;
  const named = plan.where.flatMap((filter) =>
    'in' in filter &&
    filter.dim !== 'day' &&
    filter.dim !== 'hour' &&
    filter.dim !== 'weekday' &&
    fits(filter.dim) &&
    (!pair || filter.dim === dim)
      ? [{ dim: filter.dim, values: filter.in }]
      : [],
  );
  const [only, another] = named;
  if (only === undefined || another !== undefined || plan.share !== undefined) return null;
  const where = plan.where.map((filter) =>
    filter.dim === only.dim ? { dim: only.dim, not: only.values } : filter,
  );
  // Two people of two teams have no others in common.
  const teams = new Set(
    only.values.map((value) => gazetteer.directory.agents.find(({ id }) => id === value)?.teamId),
  );
  if (only.dim === 'agent' && pair && teams.size > 1) return null;
  // The others of one person are those of the same team; after a ranking that names one, those it was of.
  const amongAll = earlier.some(
    (one) =>
      one.by.join() === 'agent' &&
      one.metrics.join() === plan.metrics.join() &&
      JSON.stringify(one.range) === JSON.stringify(plan.range),
  );
  const team =
    only.dim === 'agent' && !amongAll && !plan.where.some(({ dim: one }) => one === 'team')
      ? (gazetteer.directory.agents.find(({ id }) => id === only.values[0])?.teamId ?? null)
      : null;
  const among = team === null ? where : [...where, { dim: 'team' as const, in: [team] }];
  return { ...rest, ...table, compare: null, by: [only.dim], where: among };
}
