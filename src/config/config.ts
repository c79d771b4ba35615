// The one frozen Config: what the environment and deskbeat.yaml say, checked, with defaults, in plain form. Everything else is
// handed this value or a part of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PRIORITIES, type Priority } from '../tickets/rows.js';
import type { SlaPromise } from '../tickets/sla.js';
import {
  alwaysOpen,
  type BusinessCalendar,
  buildCalendar,
  type CalendarSpec,
} from '../time/business-calendar.js';
import { machineZone } from '../time/zone.js';
import { calendarsOf } from './calendars.js';
import { type Environment, readEnvironment, type Variables } from './environment.js';
import { freezeDeep } from './freeze.js';
import { languageModelOf, mailOf, platformsOf } from './platforms.js';
import { checkReferences } from './references.js';
import { type Config, LOG_LEVELS, type Near, type SlaPolicy } from './settings.js';
import { workspaceFile, type WorkspaceFile } from './workspace-file.js';
import { readYaml } from './yaml-file.js';

export type { Config, SlaPolicy, Target, Workspace } from './settings.js';

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
      on: settings.overdue !== undefined,
      near: settings.overdue?.near ?? 0.25,
      nearBy: nearBy(settings.overdue?.nearBy ?? {}),
      escalate: (settings.overdue?.escalate ?? []).map(({ after, to }) => ({ afterMs: after, to })),
      channel: settings.overdue?.channel ?? null,
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
    pushes: settings.pushes.map(({ name, cron, to, metric, guard, weeks, team }) => ({
      name,
      cron,
      to,
      metric: metric ?? null,
      guard: guard ?? null,
      weeks: weeks ?? null,
      team: team ?? null,
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

function nearBy(given: Partial<Record<Priority, Near | undefined>>): Partial<Record<Priority, Near>> {
  const found: Partial<Record<Priority, Near>> = {};
  for (const priority of PRIORITIES) {
    const near = given[priority];
    if (near !== undefined) found[priority] = near;
  }
  return found;
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
