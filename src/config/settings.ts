// What Deskbeat is set to, as types: the plain form in which everything else sees it. How it is written by people is in
// workspace-file.ts and environment.ts, how it is put together in config.ts.
import type { MetricId } from '../metrics/metric.js';
import type { ClockKind } from '../metrics/query.js';
import type { Priority } from '../tickets/rows.js';
import type { SlaPromise } from '../tickets/sla.js';
import type { BusinessCalendar, CalendarSpec } from '../time/business-calendar.js';
import type { Weekday } from '../time/local-date.js';
import type { PlatformName } from './address.js';
import type { LanguageModel, Mail, Platforms } from './platforms.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Workspace {
  readonly name: string;
  /** The zone of all days, weeks and months. */
  readonly timezone: string;
  /** False when the file names no zone: it is then the store's, where data was imported, else the machine's. */
  readonly timezoneGiven: boolean;
  readonly language: 'zh' | 'en';
  readonly weekStart: Weekday;
  readonly clock: ClockKind;
  /** The smallest n with which a person is ranked. */
  readonly minSample: number;
  /** The month that the fiscal year begins with, 1 to 12; null where it is not set: January, and an answer says so. */
  readonly fiscalYearStart: number | null;
  /** In which order a person's platforms are tried. */
  readonly prefer: readonly PlatformName[];
}

export interface TeamSettings {
  /** A name of `calendars`; null for the default one. */
  readonly calendar: string | null;
  /** The address of the team's room. */
  readonly channel: string | null;
}

/** The promises by priority; a priority that the settings leave out has those of `normal`. */
export type SlaPolicy = Readonly<Record<Priority, SlaPromise>>;

/** When a promise is nearly kept late: a share of its time is left, or so much working time. */
export type Near =
  { readonly unit: 'share'; readonly share: number } | { readonly unit: 'left'; readonly ms: number };

export interface OverdueSettings {
  /** False where the settings do not speak of it: then nobody is warned. */
  readonly on: boolean;
  /** A ticket is nearly due when this share of its time is left, 0 to 1. */
  readonly near: number;
  /** What holds instead for tickets of a priority. */
  readonly nearBy: Readonly<Partial<Record<Priority, Near>>>;
  /** Whom to tell, and how long after the due time; `to` is a role or an address. */
  readonly escalate: readonly { readonly afterMs: number; readonly to: string }[];
  readonly channel: string | null;
}

/** A figure to aim at, for the workspace, a team or a person. */
export interface Target {
  readonly metric: MetricId;
  /** In the metric's unit: seconds, ratios from 0 to 1. */
  readonly value: number;
  readonly team: string | null;
  readonly agent: string | null;
}

export interface PersonSettings {
  readonly slack: string | null;
  readonly wecom: string | null;
  readonly dingtalk: string | null;
  readonly prefer: PlatformName | null;
  /** Local hours without messages, in minutes since midnight; `to` before `from` goes over midnight. */
  readonly quiet: { readonly fromMinute: number; readonly toMinute: number } | null;
}

export interface RobotSettings {
  readonly platform: 'dingtalk' | 'wecom';
  /** From ROBOT_<NAME>_URL; null when it is not set. */
  readonly url: string | null;
  readonly secret: string | null;
}

export interface PushSettings {
  readonly name: string;
  readonly cron: string;
  /** `agents`, `supervisors`, `managers`, `analysts`, `admins` or addresses. */
  readonly to: readonly string[];
  readonly metric: MetricId | null;
  readonly guard: MetricId | null;
  readonly weeks: number | null;
  /** Of a leaderboard: `whole`, `own` (the reader's team) or a team's id; null: by who reads it. */
  readonly team: string | null;
}

export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly secret: string | null;
  readonly publicUrl: string | null;
  readonly httpsProxy: string | null;
  readonly noProxy: string | null;
  readonly platforms: Platforms;
  readonly llm: LanguageModel | null;
  readonly mail: Mail | null;
  readonly workspace: Workspace;
  /** By name; `default` is always there. */
  readonly calendars: Readonly<Record<string, CalendarSpec>>;
  /** The calendar of a team, the default one for a team without its own and for null. Always the same object for a team. */
  calendarOf(teamId: string | null): BusinessCalendar;
  readonly teams: Readonly<Record<string, TeamSettings>>;
  /** Null: due times are only as the data gives them. */
  readonly sla: SlaPolicy | null;
  readonly overdue: OverdueSettings;
  readonly targets: readonly Target[];
  readonly people: Readonly<Record<string, PersonSettings>>;
  readonly robots: Readonly<Record<string, RobotSettings>>;
  readonly pushes: readonly PushSettings[];
  /** The file of settings that was read; null when there is none. */
  readonly configFile: string | null;
}
