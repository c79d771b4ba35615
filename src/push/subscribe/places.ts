// Where something is to go: the words of a wish as an address, and whether this person may have it sent there. To themselves and to
// the room that it is said in: anybody. To another room: managers, and supervisors for their team's. To a mail address: one's own;
// managers, any.
import type { Platform } from '../../../adapters/platform.js';
import type { Person } from '../../access/principal.js';
import { isAddress } from '../../config/address.js';
import type { Config } from '../../config/config.js';
import type { Lang } from '../../text/lang.js';
import { SUBSCRIBE } from '../../text/sentences/subscribe.js';
import type { Directory } from '../../tickets/directory.js';
import { platformOf } from '../run.js';
import type { Place } from './wish.js';

/** Where the wish is said. */
export interface Here {
  readonly platform: string;
  readonly address: string;
  readonly direct: boolean;
  /** Where the speaker alone is written to; null where that can't be done. */
  readonly own: string | null;
  readonly tenant: string;
}

export interface PlaceDeps {
  readonly who: Person;
  readonly here: Here;
  readonly config: Config;
  readonly directory: Directory;
  readonly platforms: readonly Platform[];
  /** Where a person is written to; null when nowhere. */
  readonly reach: (agentId: string) => string | null;
  /** The agent behind a user id of the platform that the wish is said on; null where nobody is known by it. */
  readonly agentOf: (userId: string) => string | null;
}

export type FoundAddress =
  | {
      readonly ok: true;
      readonly address: string;
      readonly room: boolean;
      /** Who reads it, where that is one person but not the speaker. */
      readonly reader: string | null;
    }
  | { readonly ok: false; readonly text: string };

export function addressFor(place: Place, deps: PlaceDeps, lang: Lang): FoundAddress {
  const { here, who } = deps;
  const words = SUBSCRIBE[lang].refused;
  switch (place.kind) {
    case 'here':
      return { ok: true, address: here.address, room: !here.direct, reader: null };
    case 'me':
      if (here.direct) return { ok: true, address: here.address, room: false, reader: null };
      return here.own === null
        ? { ok: false, text: words.notReachable }
        : { ok: true, address: here.own, room: false, reader: null };
    case 'named': {
      if (/^<?@/u.test(place.name)) return person(place.name, deps, lang);
      const address = named(place.name, deps);
      if (address === null) return { ok: false, text: words.unknownPlace(place.name) };
      if (address === here.address) return { ok: true, address, room: !here.direct, reader: null };
      if (platformOf(deps.platforms, address) === null) return { ok: false, text: words.notReachable };
      const isMail = address.startsWith('mailto:');
      if (isMail && isOwnMail(address, deps)) return { ok: true, address, room: false, reader: null };
      if (!mayReach(address, who, deps))
        return { ok: false, text: isMail ? words.foreignMail : words.foreignPlace };
      // A mail address of somebody else is answered with its owner's eyes: a manager's.
      return { ok: true, address, room: !isMail, reader: null };
    }
    default:
      return place satisfies never;
  }
}

/** To somebody by name, or by a mention as Slack writes it (`<@U42>`): they see it with their own eyes. Supervisors to their people, managers to anybody. */
function person(name: string, deps: PlaceDeps, lang: Lang): FoundAddress {
  const { who, directory } = deps;
  const words = SUBSCRIBE[lang].refused;
  const mentioned = /^<@([A-Z0-9]+)(?:\|[^>]*)?>$/iu.exec(name)?.[1] ?? null;
  const bare = folded(name.slice(1));
  const found = directory.agents.filter((agent) =>
    mentioned === null
      ? agent.active && [agent.id, agent.name, ...agent.aliases].some((each) => folded(each) === bare)
      : agent.active && agent.id === deps.agentOf(mentioned),
  );
  const [agent] = found;
  if (agent === undefined || found.length > 1) return { ok: false, text: words.unknownPlace(name) };
  const isOwn = agent.id === who.id;
  const isManager = who.role === 'manager' || who.role === 'admin';
  const leads = who.role === 'supervisor' && who.teamId !== null && agent.teamId === who.teamId;
  if (!isOwn && !isManager && !leads) return { ok: false, text: words.foreignPerson };
  const address = deps.reach(agent.id);
  if (address === null) return { ok: false, text: words.notReachable };
  return { ok: true, address, room: false, reader: isOwn ? null : agent.id };
}

const isOwnMail = (address: string, { who, directory }: PlaceDeps): boolean => {
  const email = directory.agents.find(({ id }) => id === who.id)?.email ?? null;
  return email !== null && address.slice('mailto:'.length).toLowerCase() === email.toLowerCase();
};

function mayReach(address: string, who: Person, { config }: PlaceDeps): boolean {
  if (who.role === 'manager' || who.role === 'admin') return true;
  return who.role === 'supervisor' && who.teamId !== null && config.teams[who.teamId]?.channel === address;
}

/** `<#C0123|ops>`, `#north` (a team's room), `#ops` (a robot), an address; null for what is none of these. */
function named(name: string, { config, directory, here }: PlaceDeps): string | null {
  const link = /^<#([A-Z0-9]+)(?:\|[^>]*)?>$/iu.exec(name);
  if (link?.[1] !== undefined) return `${here.platform}:${link[1].toUpperCase()}`;
  if (isAddress(name)) return name;
  const bare = folded(name.replace(/^#/u, ''));
  const team = directory.teams.find((each) => folded(each.id) === bare || folded(each.name) === bare);
  const channel = team === undefined ? null : (config.teams[team.id]?.channel ?? null);
  if (channel !== null) return channel;
  const robot = Object.entries(config.robots).find(([each]) => folded(each) === bare);
  return robot === undefined ? null : `${robot[1].platform}:robot/${robot[0]}`;
}

const folded = (text: string): string => text.toLowerCase().replace(/[\s_-]+/gu, '');
