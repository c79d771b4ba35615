// Who does not want to be named on leaderboards.
export const LEADERBOARD = `
create table unnamed_people (agent_id text not null primary key, since integer not null) without rowid;
`;
