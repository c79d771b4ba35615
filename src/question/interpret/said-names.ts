// Which people, teams, products and values a question names, and which of them it leaves out. The asker ("my", 我们组) stands
// for a name. A name that could be several things stops the reading: it is asked back.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../metrics/metric.js';
import type { Asker } from '../context.js';
import type { Candidate } from '../token.js';
import type { Bag, KindOf } from './bag.js';
import type { FrameProblem, SaidFilter } from './frame.js';
import {
  eitherSide,
  isPause,
  links,
  ofBoth,
  related,
  sideBySide,
  versusBetween,
  type Named,
} from './names-together.js';

export type SaidNames =
  | {
      readonly ok: true;
      readonly filters: readonly SaidFilter[];
      readonly linked: boolean;
      /** Linked by a word of comparison. */
      readonly pitted: boolean;
    }
  | { readonly ok: false; readonly problem: FrameProblem };

/**
 * The filters said. `place` asks for the asker's own rank: "my" is no filter then. `linked`: two names of one dimension stood
 * side by side ("A and B", "A vs B").
 */
export function saidNames(bag: Bag, asker: Asker, place: boolean, metrics: readonly MetricId[]): SaidNames {
  const named: Named[] = [];
  const either = eitherLeftOut(bag);
  if (either !== null) return { ok: false, problem: { p: 'left_over', words: [either] } };
  for (const [index] of bag.pieces.entries()) {
    const self = selfAt(bag, index, asker, place);
    if (self === 'skip') continue;
    if (self !== null && 'p' in self) return { ok: false, problem: self };
    if (self !== null) {
      named.push({ place: index, dim: self.dim, values: self.values, not: isNegated(bag, index) });
      continue;
    }
    const name = bag.free(index, 'name');
    if (name !== null && !spokenOtherwise(bag, index)) {
      const candidates = narrow(name.candidates, bag, index, metrics);
      if (candidates.length > 1) {
        return {
          ok: false,
          problem: { p: 'which_name', index, text: bag.pieces[index]?.text ?? '', candidates },
        };
      }
      const [candidate] = candidates;
      if (candidate === undefined) continue;
      if (isSeason(bag, index))
        return {
          ok: false,
          problem: { p: 'which_name', index, text: bag.pieces[index]?.text ?? '', candidates },
        };
      named.push({ place: index, dim: candidate.dim, values: candidate.values, not: isNegated(bag, index) });
      bag.use(index);
    }
    const type = bag.free(index, 'type');
    if (type !== null && isNegated(bag, index)) {
      named.push({ place: index, dim: 'type', values: [type.type], not: true });
      bag.use(index);
    }
  }
  const strangers =
    sideBySide(bag, named) ?? related(bag, named) ?? eitherSide(bag, named) ?? ofBoth(bag, named);
  if (strangers !== null) return { ok: false, problem: { p: 'left_over', words: [strangers] } };
  appositions(bag, named);
  negationsUsed(bag, named);
  const compares = bag.pieces.findIndex(({ text }) =>
    /^(?:compare|comparing|contrast|对比|比较)$/u.test(text),
  );
  const pitted = named.some(
    ({ place: at, dim }, i) =>
      named[i + 1]?.dim === dim &&
      (versusBetween(bag, at, named[i + 1]?.place ?? at) ||
        (compares >= 0 && compares < at) ||
        versusAtEnd(bag, named[i + 1]?.place ?? at)),
  );
  return { ok: true, filters: gather(named), linked: links(bag, named), pitted };
}

/** A和B比一下: behind both of them, and with nothing else that they would be held against. */
const versusAtEnd = (bag: Bag, from: number): boolean => {
  const behind = bag.pieces.slice(from + 1);
  const at = behind.findIndex((_, k) => bag.at(from + 1 + k, 'versus') !== null);
  return at >= 0 && behind.slice(at + 1).every((_, k) => bag.at(from + at + 2 + k, 'filler') !== null);
};

function selfAt(
  bag: Bag,
  index: number,
  asker: Asker,
  place: boolean,
): { dim: DimensionId; values: readonly string[] } | FrameProblem | 'skip' | null {
  // "my agents", "my best rep": the people of the team that the asker leads; of whoever leads none, those of the house.
  const people =
    bag.free(index, 'self') !== null &&
    // 我在客服里排第几: among all of them.
    !/^(?:我|i|me)$/u.test(bag.pieces[index]?.text ?? '')
      ? peopleBehind(bag, index)
      : null;
  if (people !== null && asker.teamId !== null) {
    bag.use(index);
    return { dim: 'team', values: [asker.teamId] };
  }
  const several = people?.plural === true || (people !== null && bag.at(index + 1, 'dim') === null);
  if (several && (asker.role === 'manager' || asker.role === 'admin')) {
    bag.use(index);
    return 'skip';
  }
  // "who's my best", "who are my top 3": somebody who works for whoever asks; for an agent nobody does.
  if (bag.free(index, 'self') !== null && areWhosePeople(bag, index)) {
    if (asker.role === 'agent' || asker.role === 'analyst') return { p: 'left_over', words: ['my'] };
    bag.use(index);
    return asker.teamId === null ? 'skip' : { dim: 'team', values: [asker.teamId] };
  }
  // 星火数学自己: the product by itself; "my teams": those of the house.
  const ofAnother = bag.pieces[index]?.text === '自己' && bag.at(index - 1, 'name') !== null;
  const teams = bag.at(index + 1, 'dim');
  if (bag.free(index, 'self') !== null && (ofAnother || (teams?.dim === 'team' && teams.plural === true))) {
    bag.use(index);
    return 'skip';
  }
  if (bag.free(index, 'self') !== null) {
    bag.use(index);
    if (asker.agentId === null) return { p: 'no_self', what: 'agent' };
    return place ? 'skip' : { dim: 'agent', values: [asker.agentId] };
  }
  if (bag.free(index, 'my_team') !== null && !meansTeams(bag, index)) {
    bag.use(index);
    // Nova全组: all of that team, and not the asker's own.
    const whole = /^(?:全组|整个组|整组|整个团队|全团队|全队|组里|组内|团队)$/u.test(
      bag.pieces[index]?.text ?? '',
    );
    const named = bag.at(index - 1, 'name')?.candidates.some(({ dim }) => dim === 'team');
    if (whole && named === true) return 'skip';
    if (asker.teamId === null) return { p: 'no_self', what: 'team' };
    return { dim: 'team', values: [asker.teamId] };
  }
  return null;
}

/** "my best" of whom "who" asks. */
const areWhosePeople = (bag: Bag, index: number): boolean =>
  bag.pieces[index]?.text === 'my' &&
  bag.at(index - 1, 'who') !== null &&
  (['extreme', 'top', 'count'] as const).some((k) => bag.at(index + 1, k) !== null);

/** The people that "my" stands before, also with how many and which of them in between: "my 3 slowest reps". */
function peopleBehind(bag: Bag, index: number): KindOf<'dim'> | null {
  let at = index + 1;
  const picks = (['extreme', 'top', 'count'] as const).some((k) => bag.at(at, k) !== null);
  if (picks && /^[a-z]/u.test(bag.pieces[index]?.text ?? ''))
    while ((['extreme', 'top', 'count'] as const).some((k) => bag.at(at, k) !== null)) at += 1;
  const dim = bag.at(at, 'dim');
  return dim?.dim === 'agent' ? dim : null;
}

/** 团队 and "team" are the asker's own team by themselves, and a dimension beside "which", "by", "best", a ranking. */
function meansTeams(bag: Bag, index: number): boolean {
  if (bag.at(index, 'dim') === null) return false;
  const beside = (['each', 'which', 'name'] as const).some(
    (k) => bag.at(index - 1, k) !== null || (k !== 'which' && bag.at(index + 1, k) !== null),
  );
  // 首响超过1小时的团队: the teams of that figure.
  if (bag.at(index - 1, 'having') !== null) return true;
  return (
    beside ||
    bag.pieces.some((_, at) =>
      (['extreme', 'top', 'ranking', 'count', 'which', 'each'] as const).some((k) => bag.at(at, k) !== null),
    )
  );
}

/** A word that is a name and something else: the something else, unless its dimension stands beside it. */
function spokenOtherwise(bag: Bag, index: number): boolean {
  const piece = bag.pieces[index];
  if (piece === undefined) return false;
  const others = piece.meanings.filter((meaning) => meaning.k !== 'name');
  if (others.length === 0) return false;
  // "high and urgent tickets": in one row with a name of its kind.
  if (inRowWith(bag, index)) return false;
  // "max's resolution time": a person, and no highest of anything.
  if (piece.owns && others.every((meaning) => meaning.k === 'extreme')) return false;
  // 25款: a year's model, unless so many of something are asked for.
  const counts = bag.at(index + 1, 'dim') !== null || bag.has('extreme') || bag.has('top');
  if (others.every((meaning) => meaning.k === 'count') && !counts) return false;
  // 个人: a kind of customer by itself, people beside "each", "which", "most".
  // 按产品线拆个人的: what it is broken down by has been said.
  const saidBy = bag.at(index - 1, 'each') !== null && bag.at(index - 2, 'dim') !== null;
  const cue = !saidBy && (['each', 'which', 'count'] as const).some((k) => bag.at(index - 1, k) !== null);
  // 个人排名, 个人榜: of people.
  const board = (at: number): boolean => bag.at(at, 'ranking') !== null || bag.at(at, 'place') !== null;
  const ranked = bag.has('extreme') || bag.has('top') || board(index + 1);
  if (others.every((meaning) => meaning.k === 'dim') && !cue && !ranked) return false;
  const name = bag.at(index, 'name');
  const dims = new Set(name?.candidates.map((candidate) => candidate.dim));
  // "best agent": no agent called Best; "agent Best" is.
  const judged = others.every((meaning) => meaning.k === 'extreme' || meaning.k === 'top');
  const named = (judged ? [index - 1] : [index - 1, index + 1]).some((at) => {
    const dim = bag.at(at, 'dim');
    return dim !== null && dims.has(dim.dim);
  });
  // The times have been read before: one that is still free was left for the name.
  const anotherTime = others.some((meaning) => meaning.k === 'time');
  return !named && !anotherTime;
}

/** Linked by "and", "or" or a comma with a name that is nothing else, of the same dimension. */
function inRowWith(bag: Bag, index: number): boolean {
  const dims = new Set(bag.at(index, 'name')?.candidates.map(({ dim }) => dim));
  return [-1, 1].some((step) => {
    const linked = bag.at(index + step, 'and') !== null || bag.at(index + step, 'or') !== null;
    const mate = bag.pieces[index + 2 * step];
    const plain = mate?.meanings.every(({ k }) => k === 'name') === true;
    return (
      linked &&
      plain &&
      bag.at(index + 2 * step, 'name')?.candidates.every(({ dim }) => dims.has(dim)) === true
    );
  });
}

/** Several candidates: a dimension word beside the name, or a team named beside a person, may settle it. */
function narrow(
  all: readonly Candidate[],
  bag: Bag,
  index: number,
  metrics: readonly MetricId[],
): readonly Candidate[] {
  if (all.length < 2) return all;
  const candidates = ofItsKind(all, bag, index, metrics);
  if (candidates.length < 2) return candidates;
  for (const at of [index - 1, index + 1]) {
    // 各组国际机票: what figures are laid out by is no word beside the name.
    const laidOut = at < index && (bag.at(at - 1, 'each') ?? bag.at(at - 1, 'which')) !== null;
    const dim = laidOut ? undefined : bag.at(at, 'dim')?.dim;
    const fitting = candidates.filter((candidate) => candidate.dim === dim);
    if (fitting.length > 0 && fitting.length < candidates.length) return fitting;
  }
  // One thing under two dimensions (a product and its model of the same name): the product.
  const dims = new Set(candidates.map((candidate) => candidate.dim));
  if (
    dims.size === candidates.length &&
    dims.has('product') &&
    [...dims].every((dim) => dim === 'product' || dim === 'model')
  ) {
    return candidates.filter((candidate) => candidate.dim === 'product');
  }
  return candidates;
}

/** What the names in one row with it are of ("East vs West vs Enterprise"), and what the metrics can be filtered by, settles some. */
function ofItsKind(
  candidates: readonly Candidate[],
  bag: Bag,
  index: number,
  metrics: readonly MetricId[],
): readonly Candidate[] {
  for (const step of [-2, 2]) {
    const beside = bag.at(index + step, 'name')?.candidates ?? [];
    const link = index + step / 2;
    const linked =
      bag.at(link, 'and') !== null || bag.at(link, 'versus') !== null || bag.at(link, 'or') !== null;
    const [one] = new Set(beside.map(({ dim }) => dim));
    if (!linked || one === undefined || beside.some(({ dim }) => dim !== one)) continue;
    const alike = candidates.filter(({ dim }) => dim === one);
    const again = alike.some((candidate) => beside.includes(candidate));
    if (alike.length > 0 && !again) return alike;
  }
  // 态度 of a satisfaction asks for the process surveys.
  const has = (id: MetricId, dim: DimensionId): boolean =>
    metricEntry(id).dimensions.includes(dim) || (dim === 'aspect' && (id === 'csat' || id === 'csat_score'));
  const fitting = candidates.filter(({ dim }) => metrics.every((id) => has(id, dim)));
  return metrics.length > 0 && fitting.length > 0 ? fitting : candidates;
}

/** "except A and B", 除A和B以外, "A excluded": a negation reaches over names and "and". */
function isNegated(bag: Bag, index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    if (bag.at(at, 'not') !== null) return true;
    const joins = bag.at(at, 'and') !== null || bag.at(at, 'or') !== null;
    // 除了小王，维修组…: behind a pause, what is no more of the same kind is what the question is about.
    if (joins && isPause(bag, at) && !sameKind(bag, at - 1, index)) break;
    // "except Harbor for enterprise": the little word between the two ends what "except" reaches.
    const reaches = bag.pieces[at + 1]?.gap !== true || joins;
    if (!joins && !(reaches && (isNameLike(bag, at) || bag.at(at, 'dim') !== null))) break;
  }
  // A和B以外: what stands behind a row of names leaves out all of them.
  let after = index + 1;
  // 广东上海除外: with nothing between them they are a row, too.
  const nextTo = (at: number): boolean =>
    isNameLike(bag, at) && bag.pieces[at]?.gap !== true && sameKind(bag, index, at);
  while (
    bag.at(after, 'dim') !== null ||
    nextTo(after) ||
    ((bag.at(after, 'and') !== null || bag.at(after, 'or') !== null) && isNameLike(bag, after + 1))
  ) {
    if (isPause(bag, after) && !sameKind(bag, index, after + 1)) break;
    after += bag.at(after, 'dim') === null && !nextTo(after) ? 2 : 1;
  }
  return bag.at(after, 'not_behind') !== null && !isBefore(bag, after);
}

/** Rapid里面别算李敏: a word that may stand on either side of what it leaves out, between two names. */
const isBefore = (bag: Bag, at: number): boolean =>
  bag.at(at, 'not') !== null &&
  bag.at(at, 'not_behind') !== null &&
  isNameLike(bag, at + 1) &&
  bag.pieces[at + 1]?.gap !== true;

/** 北京别算Rapid: which of the two it leaves out, nobody can tell. */
const eitherLeftOut = (bag: Bag): string | null =>
  bag.pieces.find(
    (piece, at) =>
      isBefore(bag, at) && isNameLike(bag, at - 1) && !/[里内中]/u.test(piece.lead) && !bag.has('others'),
  )?.text ?? null;

/** "complaints this summer", "summer 2025": somebody may be called so, but that is hardly who is meant. */
const isSeason = (bag: Bag, index: number): boolean => {
  const piece = bag.pieces[index];
  if (piece === undefined || piece.owns || piece.whole) return false;
  if (!/^(?:spring|summer|autumn|fall|winter)$/u.test(piece.text)) return false;
  return piece.gap || bag.at(index + 1, 'time') !== null || bag.at(index - 1, 'time') !== null;
};

/** Names of one dimension, as the parts of a list are. */
function sameKind(bag: Bag, a: number, b: number): boolean {
  const kinds = (at: number): readonly string[] => [
    ...(bag.at(at, 'name')?.candidates.map(({ dim }) => dim) ?? []),
    ...(bag.at(at, 'self') === null ? [] : ['agent']),
    ...(bag.at(at, 'my_team') === null ? [] : ['team']),
    ...(bag.at(at, 'type') === null ? [] : ['type']),
    ...(bag.at(at, 'weekdays') === null ? [] : ['weekday']),
  ];
  // "all channels except the phone channel, email": the dimension word belongs to the name before it.
  const first = bag.at(a, 'dim') !== null && kinds(a).length === 0 ? a - 1 : a;
  return kinds(first).some((kind) => kinds(b).includes(kind));
}

const isNameLike = (bag: Bag, at: number): boolean =>
  (['name', 'self', 'my_team', 'weekdays', 'type'] as const).some((k) => bag.at(at, k) !== null);

/** "team Lighthouse", 微信渠道: the dimension beside a name of its own adds nothing. */
function appositions(bag: Bag, named: readonly Named[]): void {
  for (const { place, dim } of named) {
    // "resolved by Emma", "churn among SMEs": the doer, whose figure it is, no breakdown.
    const before = bag.pieces[place - 1]?.text ?? '';
    if (
      bag.free(place - 1, 'each') !== null &&
      /^(?:by|among|amongst|among the|across|across the)$/u.test(before)
    )
      bag.use(place - 1);
    for (const at of [place + 1, place - 1]) {
      const beside = bag.free(at, 'dim');
      const grouped = bag.at(at - 1, 'each') !== null || bag.at(at - 1, 'which') !== null;
      if (beside?.dim === dim && !grouped) {
        bag.use(at);
        break;
      }
    }
  }
}

function negationsUsed(bag: Bag, named: readonly Named[]): void {
  if (named.some((name) => name.not)) {
    bag.useAll('not', 'not_end', 'not_behind', 'others');
    // 除了云帆组，其他组: the dimension word after "the others" says nothing new.
    for (const at of bag.places('dim')) {
      const behind =
        bag.at(at - 1, 'others') !== null ||
        bag.at(at - 1, 'not_behind') !== null ||
        bag.at(at - 1, 'not_end') !== null;
      // 其他渠道各自: one by one.
      if (behind && !bag.has('each') && named.some((name) => name.not && name.dim === bag.at(at, 'dim')?.dim))
        bag.use(at);
    }
    for (const name of named)
      if (name.not)
        for (const at of [name.place - 1, name.place + 1]) if (bag.free(at, 'and') !== null) bag.use(at);
  }
}

function gather(named: readonly Named[]): SaidFilter[] {
  const filters: SaidFilter[] = [];
  for (const { dim, values, not } of named) {
    const index = filters.findIndex((filter) => filter.dim === dim && filter.not === not);
    const known = filters[index];
    if (known === undefined) filters.push({ dim, values, not });
    else filters[index] = { dim, not, values: [...new Set([...known.values, ...values])] };
  }
  return filters;
}
