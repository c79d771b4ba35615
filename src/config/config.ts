// The one frozen Config: what the environment and deskbeat.yaml say, checked, with defaults, in plain form. Everything else is
// handed this value or a part of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricId } from '../metrics/metric.js';
import type { ClockKind } from '../metrics/query.js';
import type { Priority } from '../tickets/rows.js';
import {
  alwaysOpen,
  type BusinessCalendar,
  buildCalendar,
  type CalendarSpec,
} from '../time/business-calendar.js';
import type { Weekday } from '../time/local-date.js';
import type { WorkSpan } from '../time/work-span.js';
import { machineZone } from '../time/zone.js';
import type { PlatformName } from './address.js';
import { calendarsOf } from './calendars.js';
import { readEnvironment, type Environment, type Variables } from './environment.js';
import { freezeDeep } from './freeze.js';
import {
  languageModelOf,
  mailOf,
  platformsOf,
  type LanguageModel,
  type Mail,
  type Platforms,
} from './platforms.js';
import { checkReferences } from './references.js';
import { workspaceFile, type WorkspaceFile } from './workspace-file.js';
import { readYaml } from './yaml-file.js';

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
  /** The month that the fiscal year begins with, 1 to 12. */
  readonly fiscalYearStart: number;
  /** In which order a person's platforms are tried. */
  readonly prefer: readonly PlatformName[];
}

export interface TeamSettings {
  /** A name of `calendars`; null for the default one. */
  readonly calendar: string | null;
  /** The address of the team's room. */
  readonly channel: string | null;
}

/** What is promised for tickets of one priority; null: nothing. */
export interface SlaPromise {
  readonly firstResponse: WorkSpan | null;
  readonly resolution: WorkSpan | null;
}

/** The promises by priority; a priority that the settings leave out has those of `normal`. */
export type SlaPolicy = Readonly<Record<Priority, SlaPromise>>;

export interface OverdueSettings {
  /** A ticket is nearly due when this share of its time is left, 0 to 1. */
  readonly near: number;
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
  /** `agents`, `supervisors`, `managers` or addresses. */
  readonly to: readonly string[];
  readonly metric: MetricId | null;
  readonly guard: MetricId | null;
  readonly weeks: number | null;
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

/** What can be known better than from the machine. */
export interface ConfigDefaults {
  /** The zone where the file names none: the store's, once data was imported. Else the machine's. */
  readonly timezone?: string;
}

/**
 * The settings for a run in `cwd`: the variables, `.env` and deskbeat.yaml there. Frozen through and through.
 * Throws AppError `bad_config` with file, line and one sentence when a setting is wrong.
 */
export function loadConfig(variables: Variables, cwd: string, defaults: ConfigDefaults = {}): Config {
  const env = readEnvironment(variables, cwd);
  const configFile = configFileOf(env, cwd);
  const file = configFile === null ? null : readYaml(configFile, cwd, workspaceFile);
  const settings = file?.value ?? workspaceFile.parse({});
  const zone = settings.workspace.timezone ?? defaults.timezone ?? machineZone();
  if (file !== null) checkReferences(file);
  const calendars =
    file === null || configFile === null
      ? { default: alwaysOpen(zone) }
      : calendarsOf(file, configFile, cwd, zone);
  return freezeDeep({
    ...serverOf(env),
    platforms: platformsOf(env),
    llm: languageModelOf(env),
    mail: mailOf(env),
    workspace: {
      ...settings.workspace,
      timezone: zone,
      timezoneGiven: settings.workspace.timezone !== undefined,
    },
    calendars,
    calendarOf: calendarFinder(calendars, settings.teams),
    teams: mapValues(settings.teams, (team) => ({
      calendar: team.calendar ?? null,
      channel: team.channel ?? null,
    })),
    sla: slaOf(settings),
    overdue: {
      near: settings.overdue.near,
      escalate: settings.overdue.escalate.map(({ after, to }) => ({ afterMs: after, to })),
      channel: settings.overdue.channel ?? null,
    },
    targets: settings.targets.map(({ metric, value, team, agent }) => ({
      metric,
      value,
      team: team ?? null,
      agent: agent ?? null,
    })),
    people: mapValues(settings.people, (person) => ({
      slack: person.slack ?? null,
      wecom: person.wecom ?? null,
      dingtalk: person.dingtalk ?? null,
      prefer: person.prefer ?? null,
      quiet: person.quiet ?? null,
    })),
    robots: Object.fromEntries(
      Object.entries(settings.robots).map(([name, { platform }]) => [name, { platform, ...env.robot(name) }]),
    ),
    pushes: settings.pushes.map(({ name, cron, to, metric, guard, weeks }) => ({
      name,
      cron,
      to,
      metric: metric ?? null,
      guard: guard ?? null,
      weeks: weeks ?? null,
    })),
    configFile,
  });
}

function configFileOf(env: Environment, cwd: string): string | null {
  const named = env.get('DESKBEAT_CONFIG');
  if (named !== null) return named;
  return existsSync(join(cwd, 'deskbeat.yaml')) ? 'deskbeat.yaml' : null;
}

function serverOf(env: Environment) {
  return {
    databaseUrl: env.get('DATABASE_URL') ?? '',
    host: env.get('HOST') ?? '',
    port: env.integer('PORT', 0, 65_535),
    logLevel: env.oneOf('LOG_LEVEL', LOG_LEVELS),
    secret: env.get('DESKBEAT_SECRET'),
    publicUrl: env.url('PUBLIC_URL', ['http', 'https']),
    httpsProxy: env.url('HTTPS_PROXY', ['http', 'https']),
    noProxy: env.get('NO_PROXY'),
  };
}

function calendarFinder(
  specs: Readonly<Record<string, CalendarSpec>>,
  teams: WorkspaceFile['teams'],
): (teamId: string | null) => BusinessCalendar {
  const calendars = new Map(Object.entries(specs).map(([name, spec]) => [name, buildCalendar(spec)]));
  const byTeam = new Map(
    Object.entries(teams).map(([id, { calendar }]) => [id, calendars.get(calendar ?? 'default')]),
  );
  const fallback = calendars.get('default');
  if (fallback === undefined) throw new Error('There is no default calendar.');
  return (teamId) => (teamId === null ? fallback : (byTeam.get(teamId) ?? fallback));
}

function slaOf({ sla }: WorkspaceFile): SlaPolicy | null {
  if (sla === undefined) return null;
  const of = (priority: Priority): SlaPromise => {
    const line = sla[priority] ?? sla.normal;
    return { firstResponse: line?.firstResponse ?? null, resolution: line?.resolution ?? null };
  };
  return { urgent: of('urgent'), high: of('high'), normal: of('normal'), low: of('low') };
}

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
