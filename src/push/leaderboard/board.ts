// What one reader may see of a board, out of its figures: the top, their own place, what deserves a word. Each board is put to the rules
// of access as the ranking that it is; who does not want to be named is left without a name, to everybody but
// themselves and those who may see their figures anyway.
import type { Principal } from '../../access/principal.js';
import { unnamedTo } from '../../access/named.js';
import { publish } from '../../access/publish.js';
import { restrict } from '../../access/restrict.js';
import {
  leaderboard,
  type Contender,
  type Leaderboard,
  type Measured,
  type Place,
} from '../../insight/leaderboard.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import type { ResultRow } from '../../metrics/query.js';
import type { RunContext } from '../push.js';
import { boardQuery, type BoardFigures } from './figures.js';
import type { Reading } from './measure.js';
import { recognitionOf, type Recognition } from './recognition.js';
import type { Windows } from './windows.js';

export interface BoardRow {
  /** Null: they do not want to be named, and the reader has no right to see their figures anyway. */
  readonly name: string | null;
  readonly isReader: boolean;
  readonly place: number;
  readonly isTied: boolean;
  readonly figure: Measured;
  readonly guard: Measured | null;
  /** Places gained (above 0) or lost since the board before; null where they had none. */
  readonly moved: number | null;
}

/** Where the reader stands, told to nobody else. */
export type Own =
  | {
      readonly kind: 'placed';
      readonly row: BoardRow;
      readonly of: number;
      readonly sharing: number;
      readonly change: number | null;
    }
  | { readonly kind: 'too_few'; readonly n: number }
  | { readonly kind: 'held_back'; readonly figure: Measured; readonly guard: Measured | null };

export interface BoardFacts {
  /** Best first: three for a room and for those on the board, up to ten for those who lead. */
  readonly top: readonly BoardRow[];
  /** How many share the first place. */
  readonly sharing: number;
  readonly placed: number;
  readonly tooFew: number;
  readonly heldBack: number;
  readonly own: Own | null;
  readonly ownRecognition: Recognition | null;
  readonly whole: Reading | null;
  readonly guardWhole: number | null;
  /** Names only, best first: a word for people beyond the top gives no figure away. */
  readonly improved: readonly string[];
  readonly records: readonly string[];
  readonly streaks: readonly { readonly name: string; readonly weeks: number }[];
  /** How many have met the target; null where there is none. */
  readonly onTarget: number | null;
}

export interface BoardSpec {
  readonly metric: MetricId;
  readonly guard: MetricId | null;
  readonly teamId: string | null;
  readonly windows: Windows;
  readonly target: number | null;
}

/** A word for so many people: more is noise. */
const MENTIONS = 3;
const TOP = 3;

export interface Judged {
  readonly figures: BoardFigures;
  readonly board: Leaderboard;
  readonly last: Leaderboard;
}

/** The board and the one before it, by the same rules. */
export function judged(figures: BoardFigures, { metric, guard }: BoardSpec, minSample: number): Judged {
  const better = direction(metric);
  const rules = (whole: number | null) => ({
    better,
    minSample,
    guard: guard === null || whole === null ? null : { better: direction(guard), whole },
  });
  return {
    figures,
    board: leaderboard(figures.now, rules(figures.guardWhole.now)),
    last: leaderboard(figures.last, rules(figures.guardWhole.last)),
  };
}

export const direction = (metric: MetricId): 'up' | 'down' =>
  metricEntry(metric).better === 'down' ? 'down' : 'up';

/** Null where the rules of access refuse this reader the board. */
export function factsOf(
  { figures, board, last }: Judged,
  spec: BoardSpec,
  principal: Principal,
  run: Pick<RunContext, 'config' | 'directory'>,
  unwilling: ReadonlySet<string>,
): BoardFacts | null {
  const { directory, config } = run;
  const query = boardQuery(run, spec.metric, spec.windows.now, spec.teamId);
  const verdict = restrict(principal, query, 'ranking', directory);
  if (verdict.kind === 'denied') return null;
  const reader = principal.kind === 'person' ? principal.id : null;
  const leads = principal.kind === 'person' && reader !== null && principal.role !== 'agent';
  const names = new Map(directory.agents.map(({ id, name }) => [id, name]));
  const unnamed = unnamedTo(principal, unwilling, directory);
  const nameOf = (id: string): string | null => (unnamed.has(id) ? null : (names.get(id) ?? id));
  const before = new Map(last.places.map(({ id, place }) => [id, place]));
  const rowOf = (each: Place): BoardRow => ({
    name: nameOf(each.id),
    isReader: each.id === reader,
    place: each.place,
    isTied: each.isTied,
    figure: each.figure,
    guard: each.guard,
    moved: movedTo(each, before.get(each.id)),
  });
  const published = publish(principal, board.places.map(resultRow), leads ? null : TOP);
  const byId = new Map(board.places.map((each) => [each.id, each]));
  const top = published.rows.flatMap(({ key: [id] }) => {
    const place = byId.get(String(id));
    return place === undefined ? [] : [rowOf(place)];
  });
  const named = (ids: readonly string[]): readonly string[] =>
    ids
      .filter((id) => !unnamed.has(id))
      .slice(0, MENTIONS)
      .flatMap((id) => names.get(id) ?? []);
  const recognized = new Map(
    board.places.map(({ id, figure }) => [
      id,
      recognition(id, figure, figures, spec, config.workspace.minSample),
    ]),
  );
  const streaks = [...recognized]
    .filter(([id, { streak }]) => streak > 0 && !unnamed.has(id))
    .toSorted((a, b) => b[1].streak - a[1].streak);
  return {
    top,
    sharing: board.places.filter(({ place }) => place === 1).length,
    placed: board.places.length,
    tooFew: board.tooFew.length,
    heldBack: board.heldBack.length,
    own: reader === null || leads ? null : ownOf(reader, board, figures, rowOf),
    ownRecognition: reader === null ? null : (recognized.get(reader) ?? null),
    whole: figures.whole,
    guardWhole: figures.guardWhole.now,
    improved: named(board.improved.map(({ id }) => id)),
    records: named([...recognized].filter(([, { record }]) => record !== null).map(([id]) => id)),
    streaks: streaks
      .slice(0, MENTIONS)
      .map(([id, { streak }]) => ({ name: names.get(id) ?? id, weeks: streak })),
    onTarget:
      spec.target === null ? null : [...recognized.values()].filter(({ targetMet }) => targetMet).length,
  };
}

/** Within a tie nobody moves: who shared the first place and shares it still has not moved. */
const movedTo = ({ place }: Place, before: number | undefined): number | null =>
  before === undefined ? null : before - place;

const resultRow = ({ id, figure }: Contender): ResultRow => ({
  key: [id],
  step: null,
  value: figure.value,
  n: figure.n,
  others: null,
});

function ownOf(
  reader: string,
  board: Leaderboard,
  figures: BoardFigures,
  rowOf: (each: Place) => BoardRow,
): Own | null {
  const place = board.places.find(({ id }) => id === reader);
  if (place !== undefined)
    return {
      kind: 'placed',
      row: rowOf(place),
      of: board.places.length,
      sharing: board.places.filter((each) => each.place === place.place).length,
      change: place.before === null ? null : place.figure.value - place.before.value,
    };
  const held = board.heldBack.find(({ id }) => id === reader);
  if (held !== undefined) return { kind: 'held_back', figure: held.figure, guard: held.guard };
  const few = figures.now.find(({ id }) => id === reader);
  return few === undefined ? null : { kind: 'too_few', n: few.figure.n };
}

const recognition = (
  id: string,
  figure: Measured,
  figures: BoardFigures,
  { metric, target }: BoardSpec,
  minSample: number,
): Recognition =>
  recognitionOf(figures.weeks.get(id) ?? [], figure, { better: direction(metric), minSample, target });
