// What one setting says about another: a team's calendar and a push's robot must be there.
import { robotOf } from './address.js';
import { hint } from './nearest.js';
import { needs } from './sentence.js';
import type { WorkspaceFile } from './workspace-file.js';
import type { CheckedFile } from './yaml-file.js';

/** Throws AppError `bad_config` for the first name that stands for nothing. */
export function checkReferences({ value, fault }: CheckedFile<WorkspaceFile>): void {
  const calendars = Object.keys({ default: null, ...value.calendars });
  for (const [id, { calendar }] of Object.entries(value.teams)) {
    if (calendar === undefined || calendars.includes(calendar)) continue;
    const problem =
      needs(calendar, `one of the calendars (${calendars.join(', ')})`) + hint(calendar, calendars);
    throw fault(['teams', id, 'calendar'], problem);
  }
  for (const { address, path } of addresses(value)) {
    const robot = robotOf(address);
    if (robot === null || value.robots[robot.name]?.platform === robot.platform) continue;
    const known = Object.entries(value.robots).map(([name, { platform }]) => `${platform}:robot/${name}`);
    const names = known.length === 0 ? 'there are none' : known.join(', ');
    throw fault(path, needs(address, `one of the robots under "robots" (${names})`) + hint(address, known));
  }
}

interface Placed {
  readonly address: string;
  readonly path: readonly PropertyKey[];
}

function addresses({ teams, overdue, pushes }: WorkspaceFile): readonly Placed[] {
  return [
    ...Object.entries(teams).map(([id, { channel }]) => ({
      address: channel,
      path: ['teams', id, 'channel'],
    })),
    { address: overdue?.channel, path: ['overdue', 'channel'] },
    ...(overdue?.escalate ?? []).map(({ to }, i) => ({
      address: to,
      path: ['overdue', 'escalate', i, 'to'],
    })),
    ...pushes.flatMap(({ to }, i) => to.map((address) => ({ address, path: ['pushes', i, 'to'] }))),
  ].flatMap(({ address, path }) => (address === undefined ? [] : [{ address, path }]));
}
