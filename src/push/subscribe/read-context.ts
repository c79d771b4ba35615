// What reading the question of a wish needs to know: the day, the owner, the names. The question stands alone.
import type { Person } from '../../access/principal.js';
import type { Config } from '../../config/config.js';
import type { ReadContext } from '../../question/context.js';
import type { Gazetteer } from '../../question/gazetteer.js';
import type { Lang } from '../../text/lang.js';
import { isWorkday } from '../../time/business-calendar.js';
import type { Instant } from '../../time/instant.js';
import { isAbroad, localDateOf } from '../../time/zone.js';

export function readContextFor(
  owner: Person,
  lang: Lang,
  { config, gazetteer }: { readonly config: Config; readonly gazetteer: Gazetteer },
  now: Instant,
): ReadContext {
  const { workspace } = config;
  const calendar = config.calendarOf(null);
  return {
    now,
    today: localDateOf(now, workspace.timezone),
    weekStart: workspace.weekStart,
    fiscalYearStart: workspace.fiscalYearStart,
    holidays: calendar.spec.holidays,
    abroad: isAbroad(workspace.timezone),
    clock: workspace.clock,
    asker: { agentId: owner.id, teamId: owner.teamId, role: owner.role },
    gazetteer,
    previous: null,
    isWorkday: calendar.spec.holidays === null ? null : (date) => isWorkday(calendar, date),
    lang,
  };
}
