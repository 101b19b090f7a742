-- Dispute: One row for each dispute that was taken up.
-- Source: 人民调解法 17-33; T22
-- phase: tables
create schema if not exists mediation;
create table mediation.dispute (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  ended_at timestamptz,
  end_reason text,
  origins jsonb not null default '{}',
  extra jsonb not null default '{}',
  key_salt bytea,
  party text collate "C" not null,
  party_pinyin text collate "C",
  party_initials text collate "C",
  party_identity_number_sealed bytea,
  party_identity_number_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  kind text collate "C",
  accepted_on date not null,
  mediator text collate "C",
  result text collate "C",
  agreement_number text collate "C",
  note_sealed bytea,
  primary key (county, id)
);
-- phase: constraints
create index mediation_dispute_place on mediation.dispute (county, place, id);
create index mediation_dispute_party on mediation.dispute (county, party) where party is not null;
create index mediation_dispute_party_pinyin on mediation.dispute (county, party_pinyin) where party_pinyin is not null;
create index mediation_dispute_party_initials on mediation.dispute (county, party_initials) where party_initials is not null;
create index mediation_dispute_party_identity_number_index on mediation.dispute (county, party_identity_number_index) where party_identity_number_index is not null;
create index mediation_dispute_phone_index on mediation.dispute (county, phone_index) where phone_index is not null;
create index mediation_dispute_phone_tail on mediation.dispute (county, phone_tail) where phone_tail is not null;
-- phase: policies
alter table mediation.dispute enable row level security;
create policy wall_read on mediation.dispute for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.dispute', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on mediation.dispute for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.dispute', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on mediation.dispute for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.dispute', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.dispute', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema mediation to linli_app;
grant select, insert, update on mediation.dispute to linli_app;
