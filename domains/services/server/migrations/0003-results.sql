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
