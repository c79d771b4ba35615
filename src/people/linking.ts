// Linking by a one-time code: somebody unknown asks for one, an admin or the supervisor of the agent that they are confirms it.
// Who may confirm whom is judged here, in one pure function; who did is in the audit.
import type { Kysely } from 'kysely';
import { askerKey, localAdmin, type Person } from '../access/principal.js';
import { appendAudit, countAudit } from '../store/audit.js';
import { findCode, saveCode, useCode, type CodeRequest } from '../store/link-codes.js';
import { saveLink, type UserKey } from '../store/links.js';
import type { Database } from '../store/schema.js';
import type { Directory } from '../tickets/directory.js';
import type { Agent } from '../tickets/rows.js';
import { HOUR_MS, type Instant } from '../time/instant.js';
import { CODE_VALID_MS, hashOfCode, makeCode } from './link-code.js';

/** Who confirms: a person, and the platform user that they write as; the shell is nobody's user. */
export interface Confirmer {
  readonly person: Person;
  readonly user: UserKey | null;
}

export type Confirmed =
  | { readonly outcome: 'linked'; readonly agent: Agent; readonly request: CodeRequest }
  /** The confirmer may not confirm anybody, or not this person. */
  | { readonly outcome: 'not_allowed'; readonly agent: Agent | null }
  | { readonly outcome: 'oneself' }
  /** No such open code. */
  | { readonly outcome: 'wrong_code' }
  | { readonly outcome: 'too_many' }
  | { readonly outcome: 'no_such_person' }
  | { readonly outcome: 'several'; readonly agents: readonly Agent[] };

/** Wrong codes that one person may try in an hour. */
const WRONG_CODES = 5;

/** A new code for a user; the ones before it are void. */
export async function requestCode(
  db: Kysely<Database>,
  user: UserKey,
  address: string,
  now: Instant,
): Promise<string> {
  const code = makeCode();
  await saveCode(db, {
    ...user,
    hash: hashOfCode(code),
    address,
    createdAt: now,
    expiresAt: now + CODE_VALID_MS,
  });
  return code;
}

/**
 * Whether this person may confirm that somebody is this agent. An admin may for everybody; a supervisor for the agents of the
 * team that they lead, and for nobody with more rights than an agent; nobody for themselves.
 */
export function mayConfirm(confirmer: Person, agent: Agent, directory: Directory): 'yes' | 'no' | 'oneself' {
  if (confirmer.id !== null && confirmer.id === agent.id) return 'oneself';
  if (!agent.active) return 'no';
  if (confirmer.role === 'admin') return 'yes';
  const leads =
    confirmer.role === 'supervisor' && confirmer.teamId !== null && confirmer.teamId === agent.teamId;
  // Somebody who leads a team has a supervisor's sight, whatever their row says.
  const isLead = directory.teams.some((team) => team.supervisorId === agent.id);
  return leads && agent.role === 'agent' && !isLead ? 'yes' : 'no';
}

/** Whether somebody may confirm anybody at all. */
export const confirmsOthers = (person: Person): boolean =>
  person.role === 'admin' || person.role === 'supervisor';

/** Those whom a name can mean, active or not: by id, e-mail address, name or another name, whatever the capitals. */
export function agentsNamed(text: string, directory: Directory): readonly Agent[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const same = (name: string | null): boolean =>
    name !== null && name.normalize('NFKC').trim().toLowerCase() === wanted;
  const exact = directory.agents.filter((agent) => agent.id === text.trim());
  if (exact.length > 0) return exact;
  const byKey = directory.agents.filter((agent) => same(agent.id) || same(agent.email));
  if (byKey.length > 0) return byKey;
  return directory.agents.filter((agent) => same(agent.name) || agent.aliases.some(same));
}

/** Confirms a code, or says why not. Whatever happens is written down. */
export async function confirmCode(
  confirmer: Confirmer,
  said: { readonly code: string; readonly name: string },
  deps: { readonly db: Kysely<Database>; readonly directory: Directory; readonly now: Instant },
): Promise<Confirmed> {
  const { db, directory, now } = deps;
  const { person } = confirmer;
  const note = (outcome: string, detail: string) => ({
    at: now,
    asker: askerKey(person),
    room: null,
    action: 'link',
    outcome,
    rule: null,
    detail,
  });
  if (!confirmsOthers(person)) {
    await appendAudit(db, note('not_allowed', 'confirm a code'));
    return { outcome: 'not_allowed', agent: null };
  }
  const tried = { asker: askerKey(person), action: 'link', outcome: 'wrong_code' };
  const isShell = person === localAdmin;
  if (!isShell && (await countAudit(db, tried, now - HOUR_MS)) >= WRONG_CODES) return { outcome: 'too_many' };
  const request = await findCode(db, hashOfCode(said.code), now);
  if (request === null) {
    await appendAudit(db, note('wrong_code', 'confirm a code'));
    return { outcome: 'wrong_code' };
  }
  const named = agentsNamed(said.name, directory).filter((agent) => agent.active);
  const [agent] = named;
  if (agent === undefined) return { outcome: 'no_such_person' };
  if (named.length > 1) return { outcome: 'several', agents: named };
  const { user } = confirmer;
  const own = user !== null && user.platform === request.platform && user.userId === request.userId;
  const verdict = own ? 'oneself' : mayConfirm(person, agent, directory);
  if (verdict !== 'yes') {
    await appendAudit(db, note('not_allowed', `confirm somebody as ${agent.id}`));
    return verdict === 'oneself' ? { outcome: 'oneself' } : { outcome: 'not_allowed', agent };
  }
  const taken = await db.transaction().execute(async (tx) => {
    if (!(await useCode(tx, request.hash, now))) return false;
    const { platform, tenant, userId } = request;
    await saveLink(tx, {
      platform,
      tenant,
      userId,
      agentId: agent.id,
      how: isShell ? 'admin' : 'code',
      confirmedBy: askerKey(person),
      at: now,
    });
    await appendAudit(tx, note('linked', `a user of ${platform} is ${agent.id}`));
    return true;
  });
  return taken ? { outcome: 'linked', agent, request } : { outcome: 'wrong_code' };
}
