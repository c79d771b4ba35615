// A push that somebody asks for: a look at what one person would get, and a run for a named moment. Such a run does not expire, and it
// takes no heed of how late it is; what was decided for that slot before is not sent again.
import type { PushSettings } from '../config/settings.js';
import { loadAbsences } from '../store/push-slots.js';
import type { Instant } from '../time/instant.js';
import { localTimeOf } from '../time/zone.js';
import { audienceOf } from './audience.js';
import { slotsBetween } from './cron.js';
import type { Composed, Due, Recipient, ScheduledPush } from './push.js';
import { draft, runContext, settle, type Decision, type Draft, type PushDeps } from './run.js';

/** The slot that a moment stands for: one that is due in that very minute, else the minute itself. */
export function slotAt(settings: PushSettings, recipient: Recipient, at: Instant): Due {
  const [exact] = slotsBetween(settings.cron, recipient.zone, at - 60_000, at);
  if (exact !== undefined) return { recipient, slot: exact };
  const { date, hour, minute } = localTimeOf(at, recipient.zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    recipient,
    slot: { name: `${date}T${two(hour)}:${two(minute)}`, date, minute: hour * 60 + minute, at },
  };
}

/** Who would get what at the moment; changes nothing. */
export async function rehearse(
  push: ScheduledPush,
  settings: PushSettings,
  deps: PushDeps,
  at: Instant,
): Promise<readonly Draft[]> {
  const absences = await loadAbsences(deps.db);
  const due = audienceOf(settings.to, deps.config, deps.directory).map((recipient) =>
    slotAt(settings, recipient, at),
  );
  return draft(push, settings, due, absences, deps, at);
}

export async function runByHand(
  push: ScheduledPush,
  settings: PushSettings,
  deps: PushDeps,
  at: Instant,
): Promise<readonly Decision[]> {
  const drafts = await rehearse(push, settings, deps, at);
  // Who is skipped by hand is not decided for good: the same slot may still come by the clock.
  const ready = drafts.filter(({ kind }) => kind === 'ready');
  const skipped = drafts.flatMap((each): readonly Decision[] =>
    each.kind === 'skip' ? [{ due: each.due, at, outcome: { kind: 'skipped', reason: each.reason } }] : [],
  );
  return [...(await settle(push, settings, ready, deps, at, () => null)), ...skipped];
}

/** What one recipient would be told, whatever their day: for a look at it. */
export async function previewFor(
  push: ScheduledPush,
  settings: PushSettings,
  recipient: Recipient,
  deps: Pick<PushDeps, 'db' | 'config' | 'directory'>,
  at: Instant,
): Promise<Composed> {
  const absences = await loadAbsences(deps.db);
  const composed = await push.compose(runContext(settings, absences, deps, at), [
    slotAt(settings, recipient, at),
  ]);
  return composed.get(recipient.id) ?? { kind: 'skip', reason: 'nothing_to_say' };
}
