-- Application: A resident asks for an item: who has it, what is missing, until when it is done.
-- Source: M33 M34 M39; domain.md 3.1–3.3; 行政许可法 29–44
-- phase: tables
create schema if not exists services;
create table services.application (
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
  number text collate "C" not null,
  item uuid not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  kind text collate "C" not null,
  area text collate "C" not null,
  department text collate "C" not null,
  decider text collate "C" not null,
  through_town boolean,
  joint text[],
  notice_days integer,
  committed integer not null,
  statutory_workdays integer,
  statutory_days integer,
  channel text collate "C" not null,
  person uuid,
  applicant_name text collate "C" not null,
  applicant_name_pinyin text collate "C",
  applicant_name_initials text collate "C",
  applicant_identity_sealed bytea,
  applicant_identity_index bytea,
  applicant_phone_sealed bytea,
  applicant_phone_index bytea,
  applicant_phone_tail bytea,
  holder text collate "C",
  acts_as text collate "C" not null,
  proxy_name text collate "C",
  proxy_identity_sealed bytea,
  proxy_identity_index bytea,
  proxy_phone_sealed bytea,
  proxy_phone_index bytea,
  proxy_phone_tail bytea,
  signed text collate "C" not null,
  signature uuid[],
  findings text,
  supplement_notice text,
  notice_text text,
  more_days integer,
  more_why text,
  decision text,
  amount bigint,
  result_from date,
  result_until date,
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
create index services_application_place on services.application (county, place, due_at, id);
create index services_application_order on services.application (county, due_at, id, place);
create index services_application_holder on services.application (county, holder, id) where holder is not null;
create index services_application_number on services.application (county, number) where number is not null;
create index services_application_item on services.application (county, item) where item is not null;
create index services_application_person on services.application (county, person) where person is not null;
create index services_application_applicant_name on services.application (county, applicant_name) where applicant_name is not null;
create index services_application_applicant_name_pinyin on services.application (county, applicant_name_pinyin) where applicant_name_pinyin is not null;
create index services_application_applicant_name_initials on services.application (county, applicant_name_initials) where applicant_name_initials is not null;
create index services_application_applicant_identity_index on services.application (county, applicant_identity_index) where applicant_identity_index is not null;
create index services_application_applicant_phone_index on services.application (county, applicant_phone_index) where applicant_phone_index is not null;
create index services_application_applicant_phone_tail on services.application (county, applicant_phone_tail) where applicant_phone_tail is not null;
create index services_application_proxy_identity_index on services.application (county, proxy_identity_index) where proxy_identity_index is not null;
create index services_application_proxy_phone_index on services.application (county, proxy_phone_index) where proxy_phone_index is not null;
create index services_application_proxy_phone_tail on services.application (county, proxy_phone_tail) where proxy_phone_tail is not null;
create unique index services_application_one_number on services.application (county, number) where ended_at is null;
alter table services.application add constraint services_application_item_fk foreign key (county, item) references services.item (county, id);
alter table services.application add constraint services_application_person_fk foreign key (county, person) references residents.person (county, id);
create index services_application_open on services.application (county, due_at, id, place) where finished_at is null;
create index services_application_open_place on services.application (county, place, due_at, id) where finished_at is null;
create index services_application_open_opener on services.application (county, opener, due_at, id) where finished_at is null;
create index services_application_open_assignee on services.application (county, assignee, due_at, id) where finished_at is null and assignee is not null;
-- phase: policies
alter table services.application enable row level security;
create policy wall_read on services.application for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.application for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.application for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.application to linli_app;

-- Paper given: A paper that came with an application; while it holds it need not be brought again.
-- Source: M38 M39; 国务院关于在线政务服务的若干规定 10
-- phase: tables
create schema if not exists services;
create table services.paper (
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
  person uuid,
  holder text collate "C",
  department text collate "C" not null,
  application uuid not null,
  material text collate "C" not null,
  name text collate "C" not null,
  issued_on date,
  valid_until date,
  files uuid[],
  primary key (county, id)
);
-- phase: constraints
create index services_paper_place on services.paper (county, place, id);
create index services_paper_holder on services.paper (county, holder, id) where holder is not null;
create index services_paper_person on services.paper (county, person) where person is not null;
create index services_paper_application on services.paper (county, application) where application is not null;
alter table services.paper add constraint services_paper_person_fk foreign key (county, person) references residents.person (county, id);
alter table services.paper add constraint services_paper_application_fk foreign key (county, application) references services.application (county, id);
-- phase: policies
alter table services.paper enable row level security;
create policy wall_read on services.paper for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.paper', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.paper for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.paper', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.paper for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.paper', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.paper', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.paper to linli_app;

-- What goes with an application: answers, papers and how they were given, and the facts as they were known on that day. Sealed, for it tells
-- of illness and need; read and written as a whole. Walled like the application itself.
-- phase: tables
create table services.application_content (
  county text collate "C" not null,
  application uuid not null,
  place text collate "C" not null,
  department text collate "C" not null,
  holder text collate "C",
  content_sealed bytea not null,
  key_salt bytea not null,
  primary key (county, application)
);
-- What is being filled in: a resident's own, or a counter's. Kept for 30 days after it was saved last, then deleted.
create table services.draft (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  holder text collate "C",
  account uuid not null,
  account_name text not null,
  item uuid not null,
  item_name text not null,
  applicant text,
  saved_at timestamptz not null,
  content_sealed bytea not null,
  key_salt bytea not null,
  primary key (county, id)
);
-- The last running number of receipts, a row a county and day.
create table services.receipt_number (
  county text collate "C" not null,
  day date not null,
  last integer not null,
  primary key (county, day)
);
-- How often somebody asked for an application by its number, from one address: a wrong guess must stay expensive.
create table services.follow_try (
  county text collate "C" not null,
  address text collate "C" not null,
  since timestamptz not null,
  tries integer not null,
  primary key (county, address)
);
-- Who looks first and whose opinion is asked belong to an edition (0024): what counties have taken over gets the course of the model.
update services.item_content set content = content || jsonb_build_object(
  'throughTown', content->>'code' = any(array['MZ01','MZ02','MZ03','MZ04','MZ06','MZ07','MZ08','MZ09','MZ10','MZ11','MZ13','WS02','WS04']),
  'joint', case content->>'code' when 'MZ06' then '["civil-affairs"]'::jsonb when 'MZ07' then '["disabled-federation"]'::jsonb when 'MZ13' then '["civil-affairs"]'::jsonb else '[]'::jsonb end,
  'noticeDays', case when content->>'code' = any(array['MZ01','MZ02','MZ03','MZ13','WS02']) then '7'::jsonb when content->>'code' = any(array['LD07','LD08','LD09','MZ12']) then '5'::jsonb else 'null'::jsonb end
) where not content ? 'throughTown';
-- phase: constraints
alter table services.application_content add constraint services_application_content_application_fk foreign key (county, application) references services.application (county, id);
create index services_application_content_place on services.application_content (county, place);
-- One person asks for one thing once at a time.
create index services_application_open_person on services.application (county, person, item_code) where finished_at is null and person is not null;
create index services_draft_place on services.draft (county, place, saved_at);
create index services_draft_holder on services.draft (county, holder, saved_at) where holder is not null;
create index services_draft_item on services.draft (county, item);
create index services_draft_saved on services.draft (county, saved_at);
alter table services.draft add constraint services_draft_item_fk foreign key (county, item) references services.item (county, id);
-- phase: policies
alter table services.application_content enable row level security;
create policy wall_read on services.application_content for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.application_content for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.application_content for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant select, insert, update on services.application_content to linli_app;
alter table services.draft enable row level security;
create policy wall_all on services.draft using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) then true else false end);
grant select, insert, update, delete on services.draft to linli_app;
alter table services.receipt_number enable row level security;
create policy wall_all on services.receipt_number using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update on services.receipt_number to linli_app;
alter table services.follow_try enable row level security;
create policy wall_all on services.follow_try using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update, delete on services.follow_try to linli_app;
