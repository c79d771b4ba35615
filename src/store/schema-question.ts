// The tables of what people teach and tell the bot about questions, as types. Instants are integer milliseconds since the epoch.

export type QuestionTables = Record<never, never>;
