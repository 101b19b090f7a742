-- Benefit: One row for each payment granted to a person. Allowance, destitute support and temporary relief have registers of their own.
-- Source: 社会救助暂行办法; 社会保险法; domain.md 3.2
-- phase: tables
create schema if not exists services;
create table services.benefit (
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
  person uuid not null,
  kind text collate "C" not null,
  department text collate "C" not null,
  amount bigint not null,
  cycle text collate "C" not null,
  since date not null,
  until date,
  on_account_of text collate "C",
  bank_account_sealed bytea,
  bank_account_index bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_benefit_place on services.benefit (county, place, id);
create index services_benefit_person on services.benefit (county, person) where person is not null;
create index services_benefit_bank_account_index on services.benefit (county, bank_account_index) where bank_account_index is not null;
alter table services.benefit add constraint services_benefit_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.benefit enable row level security;
create policy wall_read on services.benefit for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.benefit', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.benefit for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.benefit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.benefit for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.benefit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.benefit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.benefit to linli_app;

-- Certificate that was issued: One row for each certificate issued by rule: to whom and what for.
-- Source: 民发〔2020〕20号; 志愿服务条例 19; M62
-- phase: tables
create schema if not exists services;
create table services.issued_certificate (
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
  person uuid not null,
  kind text collate "C" not null,
  number text collate "C" not null,
  use text collate "C",
  content text collate "C",
  copies integer,
  issued_on date not null,
  signer text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_issued_certificate_place on services.issued_certificate (county, place, id);
create index services_issued_certificate_person on services.issued_certificate (county, person) where person is not null;
create index services_issued_certificate_number on services.issued_certificate (county, number) where number is not null;
alter table services.issued_certificate add constraint services_issued_certificate_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.issued_certificate enable row level security;
create policy wall_read on services.issued_certificate for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.issued_certificate', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.issued_certificate for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.issued_certificate', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.issued_certificate for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.issued_certificate', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.issued_certificate', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.issued_certificate to linli_app;

-- Matter that was passed on: One row for each matter passed on: to whom, when, and what was answered. What it is about is sealed.
-- Source: 信访工作条例 22; 法律援助法; 人民调解法 33; LD14 ZZ02 ZZ03 ZZ06
-- phase: tables
create schema if not exists services;
create table services.forwarding (
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
  subject text collate "C" not null,
  department text collate "C" not null,
  asker text collate "C" not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  story_sealed bytea,
  office text collate "C" not null,
  office_phone text collate "C",
  passed_on date not null,
  answer text collate "C",
  answered_on date,
  primary key (county, id)
);
-- phase: constraints
create index services_forwarding_place on services.forwarding (county, place, id);
create index services_forwarding_subject on services.forwarding (county, subject) where subject is not null;
create index services_forwarding_phone_index on services.forwarding (county, phone_index) where phone_index is not null;
create index services_forwarding_phone_tail on services.forwarding (county, phone_tail) where phone_tail is not null;
-- phase: policies
alter table services.forwarding enable row level security;
create policy wall_read on services.forwarding for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.forwarding', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.forwarding for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.forwarding', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.forwarding for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.forwarding', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.forwarding', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.forwarding to linli_app;

-- Employment: One row for each job that was registered; the day of leaving ends it.
-- Source: 就业服务与就业管理规定 61-63; LD05 LD09
-- phase: tables
create schema if not exists services;
create table services.employment (
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
  person uuid not null,
  way text collate "C" not null,
  employer text collate "C" not null,
  work text collate "C",
  since date not null,
  until date,
  certificate_number_sealed bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_employment_place on services.employment (county, place, id);
create index services_employment_person on services.employment (county, person) where person is not null;
alter table services.employment add constraint services_employment_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.employment enable row level security;
create policy wall_read on services.employment for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.employment', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.employment for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.employment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.employment for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.employment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.employment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.employment to linli_app;

-- Enrolment in training: One row for each course; the day on which it was finished follows.
-- Source: 就业促进法 44-50; LD11
-- phase: tables
create schema if not exists services;
create table services.training_enrolment (
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
  person uuid not null,
  course text collate "C" not null,
  school text collate "C" not null,
  starts_on date not null,
  site text collate "C",
  finished_on date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_training_enrolment_place on services.training_enrolment (county, place, id);
create index services_training_enrolment_person on services.training_enrolment (county, person) where person is not null;
create index services_training_enrolment_course on services.training_enrolment (county, course) where course is not null;
create unique index services_training_enrolment_one_person_course_starts_on on services.training_enrolment (county, person, course, starts_on) where ended_at is null;
alter table services.training_enrolment add constraint services_training_enrolment_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.training_enrolment enable row level security;
create policy wall_read on services.training_enrolment for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.training_enrolment', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.training_enrolment for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.training_enrolment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.training_enrolment for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.training_enrolment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.training_enrolment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.training_enrolment to linli_app;

-- Recommendation for a loan: One row for each recommendation to the bank, which decides on the loan itself.
-- Source: 银发〔2016〕202号; LD10
-- phase: tables
create schema if not exists services;
create table services.loan_recommendation (
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
  person uuid not null,
  business text collate "C" not null,
  wanted_amount bigint not null,
  recommended_amount bigint not null,
  bank text collate "C" not null,
  recommended_on date not null,
  valid_until date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_loan_recommendation_place on services.loan_recommendation (county, place, id);
create index services_loan_recommendation_person on services.loan_recommendation (county, person) where person is not null;
alter table services.loan_recommendation add constraint services_loan_recommendation_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.loan_recommendation enable row level security;
create policy wall_read on services.loan_recommendation for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.loan_recommendation', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.loan_recommendation for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.loan_recommendation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.loan_recommendation for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.loan_recommendation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.loan_recommendation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.loan_recommendation to linli_app;

-- Check of entitlement: Once a year for whoever draws a pension; no certificate of being alive is needed.
-- Source: 社会保险法; 人社厅发〔2018〕107号; LD03
-- phase: tables
create schema if not exists services;
create table services.entitlement_check (
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
  person uuid not null,
  checked_on date not null,
  way text collate "C" not null,
  passed boolean not null,
  valid_until date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_entitlement_check_place on services.entitlement_check (county, place, id);
create index services_entitlement_check_person on services.entitlement_check (county, person) where person is not null;
alter table services.entitlement_check add constraint services_entitlement_check_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.entitlement_check enable row level security;
create policy wall_read on services.entitlement_check for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.entitlement_check', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.entitlement_check for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.entitlement_check', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.entitlement_check for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.entitlement_check', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.entitlement_check', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.entitlement_check to linli_app;

-- Service for a social security card: One row for each service. The number of the card is kept with the person.
-- Source: 社会保险法 58; LD13
-- phase: tables
create schema if not exists services;
create table services.card_service (
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
  person uuid not null,
  service text collate "C" not null,
  done_on date not null,
  receipt text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_card_service_place on services.card_service (county, place, id);
create index services_card_service_person on services.card_service (county, person) where person is not null;
alter table services.card_service add constraint services_card_service_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.card_service enable row level security;
create policy wall_read on services.card_service for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.card_service', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.card_service for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.card_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.card_service for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.card_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.card_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.card_service to linli_app;

-- Entitlement to public housing: A family that is entitled, waiting or housed; kept under the applicant.
-- Source: 公共租赁住房管理办法 7-10; 社会救助暂行办法 40; MZ13
-- phase: tables
create schema if not exists services;
create table services.housing_entitlement (
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
  person uuid not null,
  family_size integer not null,
  support text collate "C" not null,
  queue_number text collate "C",
  since date not null,
  until date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_housing_entitlement_place on services.housing_entitlement (county, place, id);
create index services_housing_entitlement_person on services.housing_entitlement (county, person) where person is not null;
create unique index services_housing_entitlement_one_person on services.housing_entitlement (county, person) where ended_at is null;
alter table services.housing_entitlement add constraint services_housing_entitlement_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.housing_entitlement enable row level security;
create policy wall_read on services.housing_entitlement for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.housing_entitlement', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.housing_entitlement for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.housing_entitlement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.housing_entitlement for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.housing_entitlement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.housing_entitlement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.housing_entitlement to linli_app;

-- Place in the day-care centre: An elder who has signed for day care, one row a person.
-- Source: 老年人权益保障法 37; M50; MZ15
-- phase: tables
create schema if not exists services;
create table services.daycare_place (
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
  person uuid not null,
  centre text collate "C" not null,
  care_ability text collate "C" not null,
  since date not null,
  until date,
  monthly_fee bigint,
  emergency_contact_sealed bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_daycare_place_place on services.daycare_place (county, place, id);
create index services_daycare_place_person on services.daycare_place (county, person) where person is not null;
create unique index services_daycare_place_one_person on services.daycare_place (county, person) where ended_at is null;
alter table services.daycare_place add constraint services_daycare_place_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.daycare_place enable row level security;
create policy wall_read on services.daycare_place for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.daycare_place', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.daycare_place for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.daycare_place', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.daycare_place for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.daycare_place', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.daycare_place', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.daycare_place to linli_app;

-- Appointment for a health service: One row for each appointment. What was found stays with the health station.
-- Source: 国家基本公共卫生服务规范（第三版）; WS05 WS08 WS09
-- phase: tables
create schema if not exists services;
create table services.health_appointment (
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
  person uuid not null,
  service text collate "C" not null,
  institution text collate "C" not null,
  day date not null,
  voucher text collate "C",
  done_on date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_health_appointment_place on services.health_appointment (county, place, id);
create index services_health_appointment_person on services.health_appointment (county, person) where person is not null;
alter table services.health_appointment add constraint services_health_appointment_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.health_appointment enable row level security;
create policy wall_read on services.health_appointment for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.health_appointment', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.health_appointment for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.health_appointment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.health_appointment for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.health_appointment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.health_appointment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.health_appointment to linli_app;

-- Service to a public place: One row for each visit: where, when, and what was done.
-- Source: 基本医疗卫生与健康促进法 67; WS10
-- phase: tables
create schema if not exists services;
create table services.public_service (
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
  site text collate "C" not null,
  service text collate "C" not null,
  asker text collate "C" not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  done_on date not null,
  worker text collate "C",
  outcome text collate "C" not null,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_public_service_place on services.public_service (county, place, id);
create index services_public_service_site on services.public_service (county, site) where site is not null;
create index services_public_service_phone_index on services.public_service (county, phone_index) where phone_index is not null;
create index services_public_service_phone_tail on services.public_service (county, phone_tail) where phone_tail is not null;
-- phase: policies
alter table services.public_service enable row level security;
create policy wall_read on services.public_service for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.public_service', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.public_service for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.public_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.public_service for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.public_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.public_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.public_service to linli_app;

-- Booking of a room: One row for each room and half day; it is given once.
-- Source: DW07; domain.md 3.2
-- phase: tables
create schema if not exists services;
create table services.room_booking (
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
  community text collate "C" not null,
  room text collate "C" not null,
  day date not null,
  slot text collate "C" not null,
  activity text collate "C" not null,
  attendees integer,
  responsible text collate "C" not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_room_booking_place on services.room_booking (county, place, day, id);
create index services_room_booking_order on services.room_booking (county, day, id, place);
create index services_room_booking_room on services.room_booking (county, room) where room is not null;
create index services_room_booking_phone_index on services.room_booking (county, phone_index) where phone_index is not null;
create index services_room_booking_phone_tail on services.room_booking (county, phone_tail) where phone_tail is not null;
create unique index services_room_booking_one_community_room_day_slot on services.room_booking (county, community, room, day, slot) where ended_at is null;
-- phase: policies
alter table services.room_booking enable row level security;
create policy wall_read on services.room_booking for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.room_booking', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.room_booking for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.room_booking', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.room_booking for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.room_booking', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.room_booking', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.room_booking to linli_app;

-- Minutes of a deliberation: One row for each meeting on property or neighbourhood matters: who came and what was agreed.
-- Source: 中办发〔2015〕41号; ZZ08
-- phase: tables
create schema if not exists services;
create table services.deliberation_note (
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
  topic text collate "C" not null,
  asker text collate "C" not null,
  sides text collate "C" not null,
  held_on date not null,
  chair text collate "C",
  agreed boolean not null,
  outcome text not null,
  primary key (county, id)
);
-- phase: constraints
create index services_deliberation_note_place on services.deliberation_note (county, place, id);
create index services_deliberation_note_topic on services.deliberation_note (county, topic) where topic is not null;
-- phase: policies
alter table services.deliberation_note enable row level security;
create policy wall_read on services.deliberation_note for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.deliberation_note', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.deliberation_note for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.deliberation_note', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.deliberation_note for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.deliberation_note', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.deliberation_note', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.deliberation_note to linli_app;

-- Applicant for party membership: Who has handed in an application; the branch talks with them within a month.
-- Source: 中国共产党发展党员工作细则 5, 6; DW03
-- phase: tables
create schema if not exists services;
create table services.party_application (
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
  person uuid not null,
  applied_on date not null,
  talked_on date,
  talker text collate "C",
  conclusion text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_party_application_place on services.party_application (county, place, id);
create index services_party_application_person on services.party_application (county, person) where person is not null;
create unique index services_party_application_one_person on services.party_application (county, person) where ended_at is null;
alter table services.party_application add constraint services_party_application_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.party_application enable row level security;
create policy wall_read on services.party_application for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.party_application', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.party_application for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.party_application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.party_application for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.party_application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.party_application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.party_application to linli_app;

-- Result document: The paper of a granted application, with a number and a code; it is revoked with a reason, never deleted.
-- Source: M34 M39; 国务院关于在线政务服务的若干规定 10; domain.md 3.2
-- phase: tables
create schema if not exists services;
create table services.result_document (
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
  number text collate "C" not null,
  application uuid not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  document text collate "C" not null,
  person uuid,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  holder text collate "C",
  department text collate "C" not null,
  office text collate "C" not null,
  issued_on date not null,
  valid_until date,
  state text collate "C" not null,
  revoked_on date,
  revoke_reason text collate "C",
  code text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index services_result_document_place on services.result_document (county, place, id);
create index services_result_document_holder on services.result_document (county, holder, id) where holder is not null;
create index services_result_document_number on services.result_document (county, number) where number is not null;
create index services_result_document_application on services.result_document (county, application) where application is not null;
create index services_result_document_person on services.result_document (county, person) where person is not null;
create index services_result_document_name on services.result_document (county, name) where name is not null;
create index services_result_document_name_pinyin on services.result_document (county, name_pinyin) where name_pinyin is not null;
create index services_result_document_name_initials on services.result_document (county, name_initials) where name_initials is not null;
create index services_result_document_code on services.result_document (county, code) where code is not null;
create unique index services_result_document_one_number on services.result_document (county, number) where ended_at is null;
create unique index services_result_document_one_code on services.result_document (county, code) where ended_at is null;
alter table services.result_document add constraint services_result_document_application_fk foreign key (county, application) references services.application (county, id);
alter table services.result_document add constraint services_result_document_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.result_document enable row level security;
create policy wall_read on services.result_document for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.result_document', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.result_document for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.result_document', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.result_document for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.result_document', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.result_document', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.result_document to linli_app;


-- Facts of a result before it is granted: what the applicant and the decider were asked beyond the papers. Sealed, for accounts are among
-- them; walled like the application itself.
-- phase: tables
create table services.result_fact (
  county text collate "C" not null,
  application uuid not null,
  place text collate "C" not null,
  department text collate "C",
  holder text collate "C",
  version integer not null default 1,
  facts_sealed bytea not null,
  key_salt bytea not null,
  primary key (county, application)
);
-- What a granted application was written to, so that it can be opened from there and ended when the application is taken up again.
create table services.result_row (
  county text collate "C" not null,
  application uuid not null,
  register text collate "C" not null,
  record uuid not null,
  does text collate "C" not null,
  place text collate "C" not null,
  department text collate "C",
  holder text collate "C",
  ended boolean not null default false,
  primary key (county, application, register, record)
);
-- The last running number of documents, a row a county and year.
create table services.document_number (
  county text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (county, year)
);
-- phase: constraints
alter table services.result_fact add constraint services_result_fact_application_fk foreign key (county, application) references services.application (county, id);
alter table services.result_row add constraint services_result_row_application_fk foreign key (county, application) references services.application (county, id);
-- phase: policies
alter table services.result_fact enable row level security;
create policy wall_read on services.result_fact for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.result_fact for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.result_fact for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant select, insert, update on services.result_fact to linli_app;
alter table services.result_row enable row level security;
create policy wall_read on services.result_row for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.result_row for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.result_row for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant select, insert, update on services.result_row to linli_app;
alter table services.document_number enable row level security;
create policy wall_all on services.document_number using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update on services.document_number to linli_app;
