// From pieces to a frame: each slot is filled by its own rule, in an order in which the more exact rule goes first. What no
// rule used up makes the reading fail.
import { metricEntry } from '../../metrics/catalogue.js';
import type { ReadContext } from '../context.js';
import type { Token } from '../token.js';
import { Bag, type Piece } from './bag.js';
import { withoutAppositions } from './called.js';
import type { DimensionId } from '../../metrics/metric.js';
import type { Frame, FrameProblem, SaidFilter } from './frame.js';
import { modelsAsProducts, ofNoProduct } from './goods.js';
import { beyondSomebody } from './names-together.js';
import { namedGroups } from './plan-filters.js';
import {
  agreeWithPrevious,
  cameBy,
  countsOfNames,
  explainedShare,
  handedOver,
  isErrand,
  isNow,
  meanOfAll,
  isOnePerson,
  namesFigure,
  ofAspect,
  ofOurs,
  otherExtreme,
  isDrawn,
  saidChart,
  saidLifted,
  saidStat,
  saysOwnPlace,
  startsWithAnd,
  unpaired,
  useAlso,
  isOver,
  onlyCould,
  saidTotal,
  saysSwap,
} from './small-words.js';
import { saidBoth, saidIt, saidNth, saidThose } from './references.js';
import { ownOrKind } from './own-or-kind.js';
import {
  bareReason,
  changesOverDays,
  explainsChange,
  saidChange,
  saidRelation,
  saidWay,
  sideBySide,
} from './said-change.js';
import { saidEveryone } from './said-everyone.js';
import { asksApart, saidExplain } from './said-explain.js';
import { saidHours, saidWeekdays, weekendOrPerson } from './said-days.js';
import { withTeamsMeant } from './half-a-team.js';
import { asksSomething, howAsked } from './how-asked.js';
import { ownInHand } from './in-hand.js';
import {
  allGroups,
  saysTickets,
  ownOverdue,
  shownOf,
  showsOverdue,
  ticketsOfFigures,
  whichTickets,
} from './said-list.js';
import { saidMetrics } from './said-metrics.js';
import { saidNames } from './said-names.js';
import { saidPlace, saidPronoun } from './said-place.js';
import { saysSome } from './same-kind.js';
import { saidShape } from './said-shape.js';
import { partSaid, saidShare } from './said-share.js';
import { withTheirCustomers } from './their-customers.js';
import { figuresInARow } from './several-figures.js';
import { severalWays } from './two-ways.js';
import { isOfThatKind } from './merged-filters.js';
import { sizeOf } from './size-of.js';
import { unreadKind } from './unread-kinds.js';
import { unreadLink } from './unread-links.js';
import { withoutSpeaker } from './speaker.js';
import {
  asksOfAll,
  asksWhether,
  ATTAINMENTS,
  holdsOneFigure,
  MISSED,
  picksTickets,
  saidHaving,
  saidTarget,
  unclearTarget,
} from './said-target.js';
import { saidTimes } from './said-times.js';

export type Framed =
  { readonly ok: true; readonly frame: Frame } | { readonly ok: false; readonly problem: FrameProblem };

const fail = (problem: FrameProblem): Framed => ({ ok: false, problem });

export function frameOf(heard: readonly Token[], context: ReadContext): Framed {
  const row = figuresInARow(
    modelsAsProducts(withoutAppositions(withTeamsMeant(withTheirCustomers(heard), context)), context),
  );
  const { tokens, unclear } = withoutSpeaker(row.tokens, context.asker.role);
  const unknown = tokens.flatMap((token) => (token.known ? [] : [token.text]));
  const bag = new Bag(tokens);
  const handed = handedOver(tokens);
  if ((handed === null && bag.has('command')) || isErrand(bag, tokens)) return fail({ p: 'command' });
  if (unknown.length > 0) return fail({ p: 'left_over', words: unknown });
  if (bag.has('forecast') && !onlyCould(bag)) return fail({ p: 'future' });
  const unlinked = handed ?? unclear ?? row.unclear ?? unreadLink(tokens) ?? unreadKind(tokens);
  if (unlinked !== null) return fail({ p: 'left_over', words: [unlinked] });

  const asks = asksSomething(bag, tokens);
  const countsBefore = bag.places('figure').some((at) => bag.at(at, 'figure')?.figure === 'count');
  const placed = saidPlace(bag, tokens);
  const hadSelf = bag.has('self');
  const business = bag.useAll('business');
  const elapsed = bag.useAll('elapsed');
  // 涨了是什么原因: the words of an explanation beside a "why" ask for the reason, beside 口径 of another word for nothing more.
  const content = bareReason(bag);
  if (content !== null) return fail({ p: 'left_over', words: [content] });
  const why = bag.useAll('why') || explainsChange(bag);
  const sql = bag.places('explain').some((at) => bag.at(at, 'explain')?.sql === true);
  const apart = !why && !business && asksApart(bag);
  const explain = (apart || saidExplain(bag)) && !why && !business;
  if (explain) bag.useAll('what_is', 'stat', 'figure');
  const chart = saidChart(bag);

  const either = bag.places('either')[0];
  if (either !== undefined) {
    return fail({
      p: 'which_metric',
      text: bag.pieces[either]?.text ?? '',
      metrics: bag.at(either, 'either')?.metrics ?? [],
    });
  }
  const nounText = bag.pieces[bag.places('ticket_noun')[0] ?? -1]?.text ?? '';
  const said = saidMetrics(bag);
  const crossed = otherExtreme(bag, said.metrics);
  if (crossed !== null) return fail({ p: 'left_over', words: [crossed] });
  const named = explain && said.metrics.length === 0 ? explainedShare(bag) : null;
  const onlyMetric = bag.pieces.every(
    (piece) =>
      piece.used || piece.meanings.some((meaning) => ['what_is', 'follow_up', 'filler'].includes(meaning.k)),
  );
  const whatIs = bag.useAll('what_is');
  const way = saidWay(bag);
  const times = saidTimes(bag, context);
  if (!times.ok && !(explain && times.problem.p === 'two_ranges')) return fail(times.problem);
  // 三月满意度能到多少: of days that are over it is what it came to.
  if (bag.has('forecast') && !(times.ok && isOver(times.time, context))) return fail({ p: 'future' });
  bag.useAll('forecast');
  const person = weekendOrPerson(bag);
  if (person !== null) return fail(person);
  const own = ownOrKind(bag, context);
  if (own !== null) return fail(own);
  // "explain csat in March": what it was, or what it means? The meaning of a figure has no days.
  if (explain && times.ok && times.time !== null && tokens.some(({ text }) => text === 'explain'))
    return fail({ p: 'left_over', words: ['explain'] });
  const weekdays = saidWeekdays(bag);
  // 我的满意度排名: the asker's own place, no board of one.
  const hadOwn = bag.has('self') || bag.has('my_team');
  const nth = saidNth(bag, context);
  // 排第二的那款: one thing, said twice.
  if (nth !== null) bag.useAll('it');
  const pointed: SaidFilter[] = nth !== null && 'filter' in nth ? [nth.filter] : [];
  const those = saidThose(bag, context, times.ok && times.time !== null);
  if (typeof those === 'string') return fail({ p: 'left_over', words: [those] });
  const both = saidBoth(bag, context);
  if (both !== null && both !== 'previous') pointed.push(both);
  // "both together" of what is not two.
  if (both === null && unpaired(bag, said.metrics)) return fail({ p: 'left_over', words: ['both'] });
  const names = saidNames(
    bag,
    context.asker,
    placed !== null || (bag.has('self') && bag.has('ranking')),
    said.metrics,
  );
  if (!names.ok) return fail(names.problem);
  const beyond = ofNoProduct(names.filters, tokens, context) ?? (names.linked ? null : beyondSomebody(bag));
  if (beyond !== null) return fail({ p: 'left_over', words: [beyond] });
  // 手上还有几单没结, said by somebody who has tickets: their own.
  const inHand = ownInHand(tokens, names.filters, context, hadOwn);
  countsOfNames(bag, names.filters);
  const eachSaid = bag.has('each');
  const having = saidHaving(bag);
  if (having !== null) bag.useAll('where');
  const shape = saidShape(
    bag,
    context.previous !== null,
    names.linked ? namedGroups(names) : null,
    having?.at ?? null,
    (dim) => sizeOf(dim, context),
    context.previous === null && context.asker.teamId === null,
  );
  // 投诉最多的产品怎么统计: what is ranked is no metric's meaning.
  const [ranking] = explain && shape.order !== null ? bag.pieces.filter(isRanked) : [];
  if (ranking !== undefined) return fail({ p: 'left_over', words: [ranking.text] });
  // 上月满意度达标了吗: of one figure, whether it does; of groups, which of them do.
  const asksTarget = holdsOneFigure(having, said.metrics, shape, tokens, context.previous);
  // 首响没达标的单, 未达标解决率: which of the tickets did, and not whether the figure does.
  const kept = asksTarget && having !== null ? picksTickets(bag, having.at) : null;
  if (kept !== null) return fail({ p: 'left_over', words: [kept] });
  const target = asksTarget
    ? null
    : unclearTarget(having?.said ?? null, said.metrics, bag, having?.at ?? 0, context);
  if (target !== null) return fail(target);
  const grouped = shape.by.length > 0;
  const place =
    placed !== null ||
    ((hadSelf || isOnePerson(names.filters)) && shape.order?.o === 'ranking' && shape.byAssumed);
  // 投诉的地区分布 is a breakdown; "distribution by team" would be several pictures in one.
  const counted = said.metrics.length > 0 && said.metrics.every((id) => metricEntry(id).unit === 'count');
  const spread = grouped && eachSaid && !counted ? false : bag.useAll('spread') && !grouped;
  const trend = bag.useAll('trend') || changesOverDays(bag, why, times);
  if (names.linked) bag.useAll('which', 'who', 'each');
  const listsTickets = saysTickets(bag);
  const shown = grouped ? ticketsOfFigures(bag, said.metrics) : null;
  if (shown !== null) return fail({ p: 'left_over', words: [shown] });
  // 所有渠道都列出来: the groups are the list.
  const allOf = shape.by.length === 0 && !listsTickets && bag.has('list') ? allGroups(bag) : null;
  if (allOf !== null) bag.useAll('list');
  // "which complaints came in? list them": both say the same.
  const which = whichTickets(bag);
  const list =
    bag.useAll('list') ||
    which ||
    showsOverdue(shownOf(said.metrics, context), tokens, asks, grouped) ||
    ownOverdue(said.metrics, names.filters, asks, grouped, hadOwn);
  const urgent = bag.places('urgent').map((place) => bag.at(place, 'urgent')?.count ?? null);
  const urgentList = urgent.length > 0 && bag.useAll('urgent');
  const kindsLifted = saidLifted(bag, shape.by, [...names.filters, ...pointed]);
  const { everyone, anybody, ...ofAll } = saidEveryone(bag);
  // "all channels, all teams": of neither one alone.
  const lifted: readonly DimensionId[] =
    kindsLifted.length > 0 && everyone && anybody
      ? [...new Set<DimensionId>([...kindsLifted, 'team', 'agent'])]
      : kindsLifted;
  const or = bag.useAll('or');
  const total = saidTotal(bag, tokens, names.linked, or);
  const pronoun = saidPronoun(bag, context);
  const twice = (one: SaidFilter): boolean => JSON.stringify(one) === JSON.stringify(pronoun);
  if (pronoun !== null && pronoun !== 'previous' && !pointed.some(twice)) pointed.push(pronoun);
  const it = saidIt(bag, context);
  if (it !== null && it !== 'previous') pointed.push(it);
  const marker = bag.useAll('follow_up') || pronoun !== null || it !== null;
  const only = bag.useAll('only');
  const swaps = saysSwap(tokens);
  const instead = bag.useAll('instead');
  const hours = saidHours(bag);
  const counts =
    countsBefore ||
    (context.previous?.kind === 'list' &&
      tokens.some(({ text }) => /^(?:有|还有|一共|共)?(?:多少|几)(?:个|张|单|条|件)?$/u.test(text)));
  agreeWithPrevious(bag, said.metrics, context);
  cameBy(bag);
  const also = useAlso(bag, context);
  const nowNext = context.previous !== null && times.ok && !times.now && isNow(bag);
  // 机票也按渠道看: of that one as well, and not of both together.
  const asWell = tokens.some(({ text }) => /^(?:也|也看|also)$/u.test(text));
  // 云帆组的满意度也看看 after complaints: another figure, of that team alone.
  const another =
    asWell && said.metrics.length > 0 && said.metrics.join() !== context.previous?.metrics.join();
  const likewise = asWell && (grouped || shape.grain !== null);
  // 山东和河南也看下 after 广东: three of one kind.
  const joins = also && context.previous !== null && isOfThatKind(names.filters, context.previous);
  const against =
    context.previous !== null &&
    (!names.linked || joins) &&
    names.filters.length === 1 &&
    times.ok &&
    times.compare === null &&
    (bag.useAll('versus') || (also && !list && !likewise && !another));
  if (against) bag.useAll('and');
  const change = saidChange(bag, why, names.linked, times);
  const stat = explain ? null : (saidStat(bag) ?? said.stat ?? meanOfAll(bag, said.metrics, context));
  const severalTypes = said.filters.some((filter) => filter.values.length > 1);
  const compared = times.ok && times.compare !== null;
  if (names.linked || both !== null || severalTypes || grouped || compared || sideBySide(bag, said.metrics))
    bag.useAll('versus');
  if (marker || only || instead) bag.useAll('and');
  // 同客户投诉率: with nothing before it no "and".
  if (startsWithAnd(tokens) && (context.previous !== null || !/^[同及]$/u.test(tokens[0]?.text ?? '')))
    bag.useFirst('and');
  // "did we hit the first-response SLA": an attainment is what is hit, where no target of it is named.
  const aims = bag.places('target').some((at) => bag.at(at, 'target')?.part === 'noun');
  if (!aims && said.metrics.length > 0 && said.metrics.every((id) => ATTAINMENTS.has(id)))
    for (const at of bag.places('target')) if (bag.at(at, 'target')?.part === 'verb') bag.use(at);
  const meets = saidTarget(bag);
  // 各组满意度都达标了吗: all of them do where none has missed it.
  const missed = (meets || asksTarget) && grouped && asksWhether(tokens) ? MISSED : null;
  if (meets || asksTarget) bag.useAll('it'); // "is it meeting its target"
  const relate = saidRelation(bag, said.metrics, times, names.linked || grouped);
  const share = saidShare(bag, tokens.map(({ text }) => text).join(' '), {
    ...names,
    metrics: said.metrics,
    before: context.previous?.metrics ?? [],
    types: said.filters,
    by: shape.by,
    stepped: shape.grain !== null || shape.byGrain !== null || trend,
  });
  if (share !== null && 'ambiguous' in share)
    return fail({ p: 'which_share', text: share.ambiguous, rate: 'complaint_rate', count: 'complaints' });
  if (share !== null && 'unclear' in share) return fail({ p: 'left_over', words: [share.unclear] });
  const words = bag.leftOver();
  // 人均, "at least": read, but there is no such figure.
  const blocked = bag.pieces.filter((piece, at) => !piece.used && bag.at(at, 'blocked') !== null);
  if (words.length > 0 && words.length === blocked.length) return fail({ p: 'stat', words });
  if (words.length > 0) return fail({ p: 'left_over', words });
  // 投诉也不算: of a type that is left out, and of nothing that is counted, the figure is the one before.
  const leavesOut =
    context.previous !== null &&
    said.nounOnly &&
    nounText === '' &&
    names.filters.length > 0 &&
    names.filters.every(({ dim, not }) => not && dim === 'type') &&
    said.filters.length === 0;
  const frame: Frame = {
    metrics: leavesOut
      ? []
      : named !== null
        ? [named]
        : ofAspect(
            share === null ? said.metrics : 'rate' in share ? [share.rate] : share.metrics,
            names.filters,
          ),
    implied: bag.pieces.some((_, at) => bag.at(at, 'extreme')?.metric !== undefined) && !namesFigure(bag),
    nounOnly: said.nounOnly && !leavesOut,
    stat,
    business,
    elapsed,
    time: times.ok ? times.time : null,
    now: times.ok && times.now,
    compare: times.ok ? times.compare : null,
    filters: [...said.filters, ...partSaid(share), ...names.filters, ...inHand, ...pointed, ...hours],
    weekdays,
    listsGroups: allOf !== null || shape.lists,
    each: shape.by.length > 0 && bag.pieces.some((_, at) => bag.at(at, 'each') !== null),
    by: allOf === null ? shape.by : [allOf],
    byAssumed: shape.byAssumed,
    byGrain: shape.byGrain,
    grain: shape.grain,
    trend,
    order: shape.order,
    limit:
      placed?.within ??
      urgent.find((one) => one !== null) ??
      (nth !== null && 'limit' in nth ? nth.limit : shape.limit),
    nth: nth !== null && 'limit' in nth,
    place,
    ownPlace: place && (hadSelf || saysOwnPlace(bag)),
    ofPrevious: pronoun === 'previous',
    some: saysSome(tokens),
    theirTeam: pronoun !== null && pronoun !== 'previous' && pronoun.dim === 'team',
    pitted: names.ok && names.pitted,
    having: missed ?? (asksTarget ? null : (having?.said ?? null)),
    share: share === null || 'rate' in share ? null : share.share,
    relate,
    target: (meets || asksTarget) && missed === null,
    // "did tickets take over 2 hours": some of them, and no figure of all.
    whether:
      having !== null &&
      asksWhether(tokens) &&
      (nounText === '' || said.metrics.every((id) => metricEntry(id).unit === 'count')),
    every: (missed !== null || having !== null) && asksOfAll(tokens),
    total,
    list: list || urgentList,
    listsTickets,
    explain:
      explain || (whatIs && onlyMetric && said.metrics.length > 0 && !said.nounOnly && !ofOurs(tokens)),
    sql,
    standsNow: said.now,
    spread,
    why,
    change: change === true,
    way,
    chart,
    drawn: isDrawn(tokens),
    everyone: everyone && lifted.length === 0,
    lifted,
    ...ofAll,
    nounAlone: said.nounOnly && !leavesOut && !/^(?:them|问题|issues?)$/u.test(nounText),
    them: said.nounOnly && nounText === 'them',
    ofThose: those,
    ...howAsked(bag, tokens),
    countWord: said.nounOnly && /^(?:还有)?[几多]少?(?:单|张|个|件|条|张单|个单)$/u.test(nounText),
    counts,
    against: against === true,
    marker:
      marker ||
      (asWell && context.previous !== null) ||
      those ||
      nowNext ||
      nth !== null ||
      both !== null ||
      startsWithAnd(tokens),
    only,
    instead,
    swaps,
    asks,
  };
  const several = severalWays(bag, frame, context);
  return several === null ? { ok: true, frame } : fail(several);
}

const isRanked = ({ meanings }: Piece): boolean =>
  meanings.some(({ k }) => k === 'extreme' || k === 'top' || k === 'ranking');
