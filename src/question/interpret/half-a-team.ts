// 国际机票 where a product is called so and a team 国际机票组: half of a team's name that something else is called in full. What stands
// around it may say which of them is meant; where nothing does, it is asked back.
import type { DimensionId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { canMean, type Candidate, type Meaning, type Token } from '../token.js';

type Names = Extract<Meaning, { k: 'name' }>;

/** The tokens in which such a name is what it can only be meant as. */
export function withTeamsMeant(
  heard: readonly Token[],
  { asker, previous }: Pick<ReadContext, 'asker' | 'previous'>,
): readonly Token[] {
  const tokens = asKinds(heard);
  if (!tokens.some(isEither)) return tokens;
  const laidOut = groupsSaid(tokens);
  const asTurn = previous !== null && !tokens.some((token) => canMean(token, 'metric', 'type'));
  const before = asTurn ? previous : null;
  return tokens.map((token, at) => {
    if (!token.known || !isEither(token)) return token;
    const narrowed = (all: readonly Candidate[]): readonly Candidate[] => {
      const called = kept(all, (dim) => calledBehind(tokens[at + 1], dim));
      if (called.length < all.length) return called;
      // 各组国际机票的投诉量: no team's tickets are laid out by team.
      const others = kept(all, (dim) => !laidOut.has(dim));
      // 我们组国际机票的投诉量: whose they are has been said. Nobody who may not ask by team means one.
      const noTeam = asker.role === 'analyst' || saysWhose(tokens);
      const open = noTeam ? kept(others, (dim) => dim !== 'team') : others;
      return before === null ? open : kept(open, (dim) => dim === talkedOf(before, open));
    };
    const meanings = token.meanings.map((one) =>
      one.k === 'name' ? { ...one, candidates: narrowed(one.candidates) } : one,
    );
    return { ...token, meanings };
  });
}

/** 各组各渠道, 按组和渠道 where a team is called 渠道组: in a row of kinds of group such a word is one of them. */
const asKinds = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => {
    const both =
      token.known &&
      canMean(token, 'dim') &&
      canMean(token, 'name') &&
      candidatesOf(token).every(({ dim }) => dim === 'team');
    const joined = canMean(tokens[at - 1], 'and') && canMean(tokens[at - 2], 'dim');
    return both && (canMean(tokens[at - 1], 'each', 'which') || joined)
      ? { ...token, meanings: token.meanings.filter(({ k }) => k !== 'name') }
      : token;
  });

/** Those that fit, or all of them where none does. */
function kept(all: readonly Candidate[], fits: (dim: DimensionId) => boolean): readonly Candidate[] {
  const fitting = all.filter(({ dim }) => fits(dim));
  return fitting.length === 0 ? all : fitting;
}

const candidatesOf = (token: Token | undefined): readonly Candidate[] =>
  token?.known === true
    ? token.meanings.filter((one): one is Names => one.k === 'name').flatMap(({ candidates }) => candidates)
    : [];

const isEither = (token: Token): boolean => {
  const dims = new Set(candidatesOf(token).map(({ dim }) => dim));
  return dims.size > 1 && dims.has('team');
};

/** Somebody or a team is named, and nothing sets it beside another one. */
const saysWhose = (tokens: readonly Token[]): boolean =>
  !tokens.some((token) => canMean(token, 'and', 'or', 'versus', 'not', 'not_behind', 'change')) &&
  tokens.some((token) => {
    const candidates = candidatesOf(token);
    const people = candidates.length > 0 && candidates.every(({ dim }) => dim === 'team' || dim === 'agent');
    return people || canMean(token, 'self', 'my_team');
  });

/** 国际机票这个产品. */
const calledBehind = (token: Token | undefined, dim: DimensionId): boolean =>
  token?.known === true &&
  token.meanings.some((one) => one.k === 'called' && one.dims?.includes(dim) === true);

/** By what the figures are asked for: "by team", 各组, 哪个组. */
function groupsSaid(tokens: readonly Token[]): ReadonlySet<DimensionId> {
  const said = tokens.flatMap((token, at) =>
    token.known && canMean(tokens[at - 1], 'each', 'which')
      ? token.meanings.flatMap((one) => (one.k === 'dim' ? [one.dim] : []))
      : [],
  );
  return new Set(said);
}

/** Which of them the figures before were of, or else were laid out by; null where that was none of them, or several. */
function talkedOf(previous: Plan, all: readonly Candidate[]): DimensionId | null {
  const dims = new Set(all.map(({ dim }) => dim));
  for (const said of [previous.where.map(({ dim }) => dim), previous.by]) {
    const known = [...new Set(said)].filter((dim): dim is DimensionId => dims.has(dim as DimensionId));
    if (known.length > 0) return known.length === 1 ? (known[0] ?? null) : null;
  }
  return null;
}
