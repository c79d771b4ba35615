// Delivery: what says the very same and may go by one call, parts that wait until the platform lets us in again, and the language
// of an answer that a platform would not take.
export const TOGETHER = `
alter table deliveries add column twin text;
alter table deliveries add column barred integer not null default 0;
alter table deliveries add column lang text;
create index deliveries_twin on deliveries (twin, id) where state = 'queued' and twin is not null;
create index deliveries_barred on deliveries (platform) where state = 'queued' and barred = 1;
`;
