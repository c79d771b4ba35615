// Who would rather not be named where a ranking is shown to others: their rows are left out, and the others keep their places.
import { unnamedTo } from '../access/named.js';
import { unnamedPeople } from '../store/unnamed-people.js';
import { GROUPS } from '../text/sentences/groups.js';
import type { AnswerContext } from './context.js';
import type { Group } from './grouped.js';

/** The groups of a published ranking without those that this reader is not told of by name. */
export async function namedOf(ctx: AnswerContext, board: readonly Group[]): Promise<readonly Group[]> {
  const unwilling = unnamedTo(ctx.principal, await unnamedPeople(ctx.db), ctx.directory);
  return board.filter(({ key: [id] }) => typeof id !== 'string' || !unwilling.has(id));
}

/** That somebody is left out, without saying who. */
export const unnamedNotes = (
  ctx: AnswerContext,
  board: readonly Group[],
  named: readonly Group[],
): readonly string[] =>
  named.length === board.length ? [] : [GROUPS[ctx.lang].unnamed(board.length - named.length)];
