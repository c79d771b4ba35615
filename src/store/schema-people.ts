// The tables of who is who on the platforms, as types. Instants are integer milliseconds since the epoch.

export interface PeopleTables {
  links: LinksTable;
  link_codes: LinkCodesTable;
}

/** A platform user is an agent. Key: platform, tenant and user_id. */
export interface LinksTable {
  platform: string;
  /** An empty text where the platform has one organisation only. */
  tenant: string;
  user_id: string;
  agent_id: string;
  /** email, code, admin */
  how: string;
  /** The agent's id, or `:admin` for the shell. */
  confirmed_by: string;
  at: number;
}

/** A one-time code that somebody was given and that an admin or their supervisor has to confirm. */
export interface LinkCodesTable {
  /** SHA-256 of the code. */
  code_hash: string;
  platform: string;
  tenant: string;
  user_id: string;
  address: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}
