// The tables of what the bot says by itself, as types. Instants are integer milliseconds since the epoch, booleans 0 or 1.

export type PushTables = Record<never, never>;
