// Why people did not like an answer, an alert or a push: one of a few reasons, and what they added in words.
export const REASONS = `
alter table asked add column reason text;
alter table alert_feedback add column reason text;
alter table alert_feedback add column note text;
alter table push_feedback add column reason text;
`;
