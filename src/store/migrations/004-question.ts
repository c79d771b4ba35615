// Questions: what people mean by their own words, what was asked and how it was liked.
export const QUESTION = `
create table definitions (
  scope text not null, phrase text not null, meaning text not null, defined_by text not null, at integer not null,
  primary key (scope, phrase)
) without rowid;

create table asked (
  id integer primary key autoincrement, at integer not null, asker text not null, lang text not null,
  question text not null, outcome text not null, reading text not null, vote text, note text
);
create index asked_at on asked (at);
`;
