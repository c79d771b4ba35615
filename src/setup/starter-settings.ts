// The deskbeat.yaml that a new workspace begins with: the usual pushes, everything else ready to be filled in.

export interface Beginning {
  readonly name: string;
  readonly language: 'zh' | 'en';
  readonly zone: string;
  /** Chinese public holidays and make-up workdays in the default calendar. */
  readonly chineseHolidays: boolean;
  /** Where the leaderboard is posted; null: it waits in a comment. */
  readonly channel: string | null;
}

export function starterSettings({ name, language, zone, chineseHolidays, channel }: Beginning): string {
  const holidays = chineseHolidays ? 'holidays: CN, ' : '';
  const leaderboard = `- { name: leaderboard, cron: "30 9 * * 1", metric: csat, weeks: 4, to: ${JSON.stringify(channel ?? 'slack:C0123')} }`;
  return `# Settings of the workspace; secrets stand in .env. All of it is explained in docs/configuration.md.
workspace: { name: ${JSON.stringify(name)}, timezone: ${zone}, language: ${language}, weekStart: monday, minSample: 10 }

# When the desk works: overdue times, daily cards and working days go by it.
calendars:
  default: { ${holidays}hours: { mon-fri: ["09:00-18:00"] } }

# What customers are promised, in the calendar's time (2d: two working days later). Leave it out where the data has due times.
# sla:
#   urgent: { firstResponse: 15m, resolution: 4h }
#   normal: { firstResponse: 2h, resolution: 2d }

overdue: { near: 25%, escalate: [{ after: 1h, to: supervisor }] }

# What to aim at; shown on cards and charts.
# targets:
#   - { metric: csat, value: 90% }
#   - { metric: first_response_time, value: 30m }

# What the bot says by itself. Take out what nobody needs.
pushes:
  - { name: daily-card, cron: "0 9 * * *", to: [agents, supervisors] }
  - { name: unanswered-list, cron: "0 17 * * *", to: supervisors }
  ${channel === null ? '# ' : ''}${leaderboard}
`;
}
