-- When an organisation was registered or filed: figures of past months count it from that day on (Q07).
-- phase: tables
alter table organisations.organisation add column filed_on date;
