-- Who answers for an organisation, beyond doubt: the ledger of organisations asks the identity number of its head.
-- phase: tables
alter table organisations.organisation add column head_identity_number_sealed bytea;
alter table organisations.organisation add column head_identity_number_index bytea;
-- phase: constraints
create index organisations_organisation_head_identity_number_index on organisations.organisation (county, head_identity_number_index) where head_identity_number_index is not null;
