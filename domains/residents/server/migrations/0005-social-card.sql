-- The number of a resident's social security card: asked by the ledger of retired people, useful to all of them.
-- phase: tables
alter table residents.person add column social_card_sealed bytea;
