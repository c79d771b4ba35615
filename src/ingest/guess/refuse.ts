// The sentences of refusal: what a file lacks, what was looked for, what it holds instead. One sentence each.
import type { ColumnProfile, Profile } from './profile.js';
import type { Role } from './roles.js';

/** Why a log of events can't be guessed. */
export function logSentence(
  file: string,
  profile: Profile,
  id: ColumnProfile,
  created: ColumnProfile | undefined,
): string {
  const counted = `its ${profile.rows.toLocaleString('en')} rows hold ${(id.different ?? 0).toLocaleString('en')} different values of "${id.name}"`;
  const times =
    created === undefined
      ? 'and no column holds the time at which a ticket was created'
      : `and "${created.name}" differs from row to row of one of them`;
  return `${file} looks like a log of events: ${counted} ${times}, so a mapping has to say which event opens and which resolves a ticket (see "Logs" in docs/importing.md). Nothing was imported.`;
}

/** One sentence that names what is missing and what was looked for; null when nothing necessary is. */
export function whatIsMissing(
  file: string,
  profile: Profile,
  roles: ReadonlyMap<Role, ColumnProfile>,
): string | null {
  if (profile.rows === 0) return `${file} has no rows below its header. Nothing was imported.`;
  const wants: string[] = [];
  if (!roles.has('id'))
    wants.push('a ticket id (looked for a column such as id, ticket number, case id, 工单号 or 编号)');
  if (!roles.has('created_at')) {
    wants.push(
      'a creation time (looked for a column of times such as created at, opened, reported, 创建时间 or 受理时间)',
    );
  }
  if (wants.length === 0) return null;
  const later = (['first_response_at', 'resolved_at', 'closed_at'] as const).flatMap((role) => {
    const column = roles.get(role);
    return column === undefined ? [] : [`"${column.name}"`];
  });
  const moments =
    later.length > 0 && !roles.has('created_at')
      ? `; ${later.join(' and ')} ${later.length === 1 ? 'is a later moment' : 'are later moments'}, from which no duration can be computed`
      : '';
  return `${file} lacks ${wants.join(' and ')}${moments}. Nothing was imported.`;
}
