// 雾化上月投诉 where 雾化组 is a team and 雾化器 a product line: what both begin with is neither by itself, and is asked back. After figures of
// teams it is the team, after those of product lines the line.
import { yearOf } from '../../time/local-date.js';
import type { Directory } from '../../tickets/directory.js';
import type { ReadContext } from '../context.js';
import { teamBase } from '../names/teams.js';
import { normalise } from '../normalise.js';
import type { Plan, Reading } from '../plan.js';
import { say } from '../say.js';
import { segment } from '../segment.js';

interface Front {
  readonly start: number;
  readonly end: number;
  readonly team: string;
  readonly line: string;
}

/** What is asked back; null where no such front stands there. @param turn reads normalised words where they stand */
export function frontOfTwo(
  text: string,
  lang: 'zh' | 'en',
  context: ReadContext,
  turn: (words: string) => Reading,
): Reading | null {
  const fronts = frontsIn(text, context);
  if (fronts.length === 0) return null;
  const { previous, gazetteer } = context;
  const stands = (dim: 'team' | 'product_line'): boolean =>
    previous !== null && (previous.by.includes(dim) || previous.where.some((one) => one.dim === dim));
  if (stands('team')) return null;
  const meant = (which: 'team' | 'line'): string =>
    fronts.reduceRight(
      (said, front) => `${said.slice(0, front.start)}${front[which]}${said.slice(front.end)}`,
      text,
    );
  if (stands('product_line')) return turn(meant('line'));
  const plans = (['team', 'line'] as const).flatMap((which): readonly Plan[] => {
    const read = turn(meant(which));
    if (read.status !== 'plan') return [];
    // 测温和雾化: a team beside a line sets nothing against each other.
    const dims = new Set(read.plan.where.map(({ dim }) => dim));
    return dims.has('team') && dims.has('product_line') ? [] : [read.plan];
  });
  if (plans.length === 0) return null;
  const about = text.slice(fronts[0]?.start, fronts[0]?.end);
  const options = [...new Set(plans.map((plan) => say(plan, lang, gazetteer)))];
  return { status: 'clarify', lang, about, options };
}

interface Shared {
  readonly base: string;
  readonly team: string;
  readonly line: string;
}

/** Found once for a workspace: it may have thousands of teams. */
const known = new WeakMap<Directory, readonly Shared[]>();

function sharedFronts(directory: Directory): readonly Shared[] {
  const before = known.get(directory);
  if (before !== undefined) return before;
  const lines = directory.values.product_line.map(normalise);
  const found =
    lines.length === 0
      ? []
      : directory.teams.flatMap(({ name }): readonly Shared[] => {
          const team = normalise(name);
          const base = teamBase(team);
          if (base.length < 2 || base === team) return [];
          const [line, another] = lines.filter((one) => begins(one, base));
          return line === undefined || another !== undefined ? [] : [{ base, team, line }];
        });
  known.set(directory, found);
  return found;
}

/** Where the front of one team and of one product line stands. 雾化这边 is said of those who work. */
function frontsIn(text: string, { gazetteer, today }: ReadContext): readonly Front[] {
  const shared = sharedFronts(gazetteer.directory).filter(({ base }) => text.includes(base));
  if (shared.length === 0) return [];
  return segment(text, gazetteer, yearOf(today)).flatMap((token) => {
    const found = shared.find(({ base }) => base === token.text);
    const names = token.known
      ? token.meanings.flatMap((one) => (one.k === 'name' ? one.candidates : []))
      : [];
    const isTeam = names.length === 1 && names[0]?.dim === 'team';
    if (found === undefined || !isTeam || /^(?:这边|那边|那儿|这儿)/u.test(text.slice(token.end))) return [];
    return [{ start: token.start, end: token.end, team: found.team, line: found.line }];
  });
}

const begins = (line: string, base: string): boolean =>
  line !== base &&
  line.startsWith(base) &&
  !/^[a-z]/u.test(/[a-z]$/u.test(base) ? line.slice(base.length) : '');
