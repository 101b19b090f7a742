-- Mediation: A dispute from its application to the follow-up: consent, mediator, sessions, agreement.
-- Source: 人民调解法 17–33; 人民调解工作若干规定; domain.md 3.2 ZZ01; T22
-- phase: tables
create schema if not exists mediation;
create table mediation.mediation (
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
  extra_keys text[] collate "C",
  key_salt bytea,
  origin text collate "C" not null,
  kind text collate "C" not null,
  applicant_name text collate "C" not null,
  applicant_name_pinyin text collate "C",
  applicant_name_initials text collate "C",
  applicant_identity_sealed bytea,
  applicant_identity_index bytea,
  applicant_phone_sealed bytea,
  applicant_phone_index bytea,
  applicant_phone_tail bytea,
  applicant_address text collate "C",
  other_name text collate "C" not null,
  other_name_pinyin text collate "C",
  other_name_initials text collate "C",
  other_identity_sealed bytea,
  other_identity_index bytea,
  other_phone_sealed bytea,
  other_phone_index bytea,
  other_phone_tail bytea,
  other_address text collate "C",
  matter_sealed bytea not null,
  claim_sealed bytea,
  application uuid[],
  event text collate "C",
  applicant_consent_on date,
  other_consent_on date,
  consent_way text collate "C",
  consent_paper uuid[],
  declined_by text collate "C",
  mediator text collate "C",
  mediator_choice text collate "C",
  helpers text collate "C",
  held_on date,
  held_at text collate "C",
  present text collate "C",
  record_sealed bytea,
  more_days integer,
  agreed_on date,
  terms_sealed bytea,
  performance_sealed bytea,
  signed_agreement uuid[],
  referred_to text collate "C",
  confirmed_on date,
  confirmation_number text collate "C",
  followed_on date,
  kept text collate "C",
  follow_note_sealed bytea,
  state text collate "C" not null,
  state_since timestamptz not null,
  due_at timestamptz,
  provisional boolean,
  late boolean not null,
  finished_at timestamptz,
  opener text collate "C" not null,
  opened_by text collate "C" not null,
  assignee text collate "C",
  assignee_name text collate "C",
  assignee_role text collate "C",
  papers uuid[],
  rules integer not null,
  steps integer not null,
  calendar text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index mediation_mediation_place on mediation.mediation (county, place, due_at, id);
create index mediation_mediation_order on mediation.mediation (county, due_at, id, place);
create index mediation_mediation_applicant_name on mediation.mediation (county, applicant_name) where applicant_name is not null;
create index mediation_mediation_applicant_name_pinyin on mediation.mediation (county, applicant_name_pinyin) where applicant_name_pinyin is not null;
create index mediation_mediation_applicant_name_initials on mediation.mediation (county, applicant_name_initials) where applicant_name_initials is not null;
create index mediation_mediation_applicant_identity_index on mediation.mediation (county, applicant_identity_index) where applicant_identity_index is not null;
create index mediation_mediation_applicant_phone_index on mediation.mediation (county, applicant_phone_index) where applicant_phone_index is not null;
create index mediation_mediation_applicant_phone_tail on mediation.mediation (county, applicant_phone_tail) where applicant_phone_tail is not null;
create index mediation_mediation_other_name on mediation.mediation (county, other_name) where other_name is not null;
create index mediation_mediation_other_name_pinyin on mediation.mediation (county, other_name_pinyin) where other_name_pinyin is not null;
create index mediation_mediation_other_name_initials on mediation.mediation (county, other_name_initials) where other_name_initials is not null;
create index mediation_mediation_other_identity_index on mediation.mediation (county, other_identity_index) where other_identity_index is not null;
create index mediation_mediation_other_phone_index on mediation.mediation (county, other_phone_index) where other_phone_index is not null;
create index mediation_mediation_other_phone_tail on mediation.mediation (county, other_phone_tail) where other_phone_tail is not null;
create index mediation_mediation_open on mediation.mediation (county, due_at, id, place) where finished_at is null;
create index mediation_mediation_open_place on mediation.mediation (county, place, due_at, id) where finished_at is null;
create index mediation_mediation_open_opener on mediation.mediation (county, opener, due_at, id) where finished_at is null;
create index mediation_mediation_open_assignee on mediation.mediation (county, assignee, due_at, id) where finished_at is null and assignee is not null;
-- phase: policies
alter table mediation.mediation enable row level security;
create policy wall_read on mediation.mediation for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.mediation', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on mediation.mediation for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.mediation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on mediation.mediation for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.mediation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.mediation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema mediation to linli_app;
grant select, insert, update on mediation.mediation to linli_app;

-- Session: One row a session, written by the step that notes it.
-- Source: 人民调解法 15, 27
-- phase: tables
create schema if not exists mediation;
create table mediation.session (
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
  extra_keys text[] collate "C",
  key_salt bytea,
  mediation uuid not null,
  held_on date not null,
  held_at text collate "C",
  mediator text collate "C",
  present text collate "C",
  record_sealed bytea not null,
  primary key (county, id)
);
-- phase: constraints
create index mediation_session_place on mediation.session (county, place, held_on, id);
create index mediation_session_order on mediation.session (county, held_on, id, place);
create index mediation_session_mediation on mediation.session (county, mediation) where mediation is not null;
alter table mediation.session add constraint mediation_session_mediation_fk foreign key (county, mediation) references mediation.mediation (county, id);
-- phase: policies
alter table mediation.session enable row level security;
create policy wall_read on mediation.session for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.session', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on mediation.session for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.session', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on mediation.session for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.session', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.session', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema mediation to linli_app;
grant select, insert, update on mediation.session to linli_app;

-- The last number of the agreements of a committee in a year.
-- phase: tables
create table mediation.agreement_number (
  county text collate "C" not null,
  place text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (county, place, year)
);
-- phase: policies
alter table mediation.agreement_number enable row level security;
create policy wall_read on mediation.agreement_number for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.mediation', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on mediation.agreement_number for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.mediation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on mediation.agreement_number for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.mediation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.mediation.mediation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on mediation.agreement_number to linli_app;
