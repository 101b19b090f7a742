-- Hours of service up to now, as the ledger of volunteers asks them.
-- phase: tables
alter table volunteers.volunteer add column service_hours numeric(20,4);
