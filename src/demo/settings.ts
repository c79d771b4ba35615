// The demo's deskbeat.yaml: written beside its database, read like any other, there to be looked at and changed.
import type { Zone } from '../time/instant.js';
import { CAST_TEAMS, DEMO_NAME } from './cast.js';
import { CLOSES_AT, OPENS_AT } from './shift.js';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** @param zone the zone of all the demo's days */
export const demoSettings = (
  zone: Zone,
): string => `# Settings of the demo workspace. Change what you like and start the demo again; the zone is fixed by the data.
workspace: { name: ${JSON.stringify(DEMO_NAME.zh)}, timezone: ${zone}, language: zh, weekStart: monday, minSample: 10 }
calendars:
  default: { hours: { every-day: ["${clock(OPENS_AT)}-${clock(CLOSES_AT)}"] } }
teams:
${CAST_TEAMS.map((team) => `  ${team.id}: { channel: "playground:team-${team.id}" }`).join('\n')}
sla:
  urgent: { firstResponse: 15m, resolution: 4h }
  high: { firstResponse: 30m, resolution: 8h }
  normal: { firstResponse: 2h, resolution: 2d }
  low: { firstResponse: 4h, resolution: 4d }
overdue: { near: 25%, escalate: [{ after: 15m, to: supervisor }, { after: 1h, to: manager }], channel: "playground:all" }
targets:
  - { metric: csat, value: 88% }
  - { metric: first_response_time, value: 15m }
  - { metric: resolution_sla, value: 95% }
pushes:
  - { name: daily-card, cron: "0 9 * * *", to: [agents, supervisors, managers] }
  - { name: leaderboard, cron: "30 9 * * 1", metric: fcr, guard: reopen_rate, weeks: 4, to: "playground:all" }
  - { name: unanswered-list, cron: "0 17 * * *", to: supervisors }
`;
