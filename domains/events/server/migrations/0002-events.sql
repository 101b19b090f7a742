-- Category of events: One kind of event: whose it is, how soon somebody is there, in how many working days it is done. A change is for new events only.
-- Source: domain.md 4.2; GB/T 34300-2017
-- phase: tables
create schema if not exists events;
create table events.category (
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
  label text collate "C" not null,
  label_en text collate "C" not null,
  class text collate "C" not null,
  department text collate "C" not null,
  limit_days integer not null,
  response_hours integer,
  urgent boolean not null,
  public boolean not null,
  blurred boolean not null,
  advice text,
  primary key (county, id)
);
-- phase: constraints
create index events_category_place on events.category (county, place, number, id);
create index events_category_order on events.category (county, number, id, place);
create index events_category_number on events.category (county, number) where number is not null;
create index events_category_label on events.category (county, label) where label is not null;
create unique index events_category_one_number on events.category (county, number) where ended_at is null;
-- phase: policies
alter table events.category enable row level security;
create policy wall_read on events.category for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.category', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on events.category for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.category', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on events.category for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.category', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.category', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema events to linli_app;
grant select, insert, update on events.category to linli_app;

-- Event: A lamp, a puddle, a hazard, a call for help: who reported it, who has it, until when it is done.
-- Source: M40; domain.md 4.2, 4.3; GB/T 34300-2017
-- phase: tables
create schema if not exists events;
create table events.event (
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
  category uuid not null,
  category_number text collate "C" not null,
  category_name text collate "C" not null,
  class text collate "C" not null,
  department text collate "C" not null,
  description text not null,
  position jsonb,
  address text collate "C",
  photos_before uuid[],
  channel text collate "C" not null,
  urgent boolean not null,
  open boolean not null,
  reporter_name text collate "C",
  reporter_name_pinyin text collate "C",
  reporter_name_initials text collate "C",
  reporter_phone_sealed bytea,
  reporter_phone_index bytea,
  reporter_phone_tail bytea,
  holder text collate "C",
  foreign_source text collate "C",
  foreign_number text collate "C",
  limit_days integer not null,
  response_hours integer,
  secured text,
  outcome text,
  photos_after uuid[],
  findings text,
  more_days integer,
  more_why text,
  duplicate_of uuid,
  satisfaction text collate "C",
  rating_words text,
  accepted_in_time boolean,
  solved_by text collate "C",
  solved_hours numeric(20,4),
  checks integer,
  checks_passed integer,
  reworked boolean,
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
create index events_event_place on events.event (county, place, due_at, id);
create index events_event_order on events.event (county, due_at, id, place);
create index events_event_holder on events.event (county, holder, id) where holder is not null;
create index events_event_number on events.event (county, number) where number is not null;
create index events_event_category on events.event (county, category) where category is not null;
create index events_event_address on events.event (county, address) where address is not null;
create index events_event_reporter_name on events.event (county, reporter_name) where reporter_name is not null;
create index events_event_reporter_name_pinyin on events.event (county, reporter_name_pinyin) where reporter_name_pinyin is not null;
create index events_event_reporter_name_initials on events.event (county, reporter_name_initials) where reporter_name_initials is not null;
create index events_event_reporter_phone_index on events.event (county, reporter_phone_index) where reporter_phone_index is not null;
create index events_event_reporter_phone_tail on events.event (county, reporter_phone_tail) where reporter_phone_tail is not null;
create index events_event_duplicate_of on events.event (county, duplicate_of) where duplicate_of is not null;
create unique index events_event_one_number on events.event (county, number) where ended_at is null;
alter table events.event add constraint events_event_category_fk foreign key (county, category) references events.category (county, id);
alter table events.event add constraint events_event_duplicate_of_fk foreign key (county, duplicate_of) references events.event (county, id);
create index events_event_open on events.event (county, due_at, id, place) where finished_at is null;
create index events_event_open_place on events.event (county, place, due_at, id) where finished_at is null;
create index events_event_open_opener on events.event (county, opener, due_at, id) where finished_at is null;
create index events_event_open_assignee on events.event (county, assignee, due_at, id) where finished_at is null and assignee is not null;
-- phase: policies
alter table events.event enable row level security;
create policy wall_read on events.event for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.event', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on events.event for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.event', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on events.event for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.event', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.event', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema events to linli_app;
grant select, insert, update on events.event to linli_app;

-- What came of it: A record that an event became: a hazard, a mediation, an application.
-- Source: domain.md 4.3
-- phase: tables
create schema if not exists events;
create table events.outgrowth (
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
  event uuid not null,
  kind text collate "C" not null,
  register text collate "C" not null,
  record text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index events_outgrowth_place on events.outgrowth (county, place, id);
create index events_outgrowth_event on events.outgrowth (county, event) where event is not null;
create unique index events_outgrowth_one_event_kind_record on events.outgrowth (county, event, kind, record) where ended_at is null;
alter table events.outgrowth add constraint events_outgrowth_event_fk foreign key (county, event) references events.event (county, id);
-- phase: policies
alter table events.outgrowth enable row level security;
create policy wall_read on events.outgrowth for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.outgrowth', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on events.outgrowth for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.outgrowth', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on events.outgrowth for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.outgrowth', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.outgrowth', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema events to linli_app;
grant select, insert, update on events.outgrowth to linli_app;


-- What lies beside the events: their running numbers, where each was seen (for those that may be the same), and tries to guess a number.
-- phase: tables
create table events.event_number (
  county text collate "C" not null,
  day date not null,
  last integer not null,
  primary key (county, day)
);
-- Cells of about a hundred metres; the text as the pairs of signs that stand in it.
create table events.spot (
  county text collate "C" not null,
  event uuid not null,
  cell bigint not null,
  class text collate "C" not null,
  at timestamptz not null,
  lon double precision not null,
  lat double precision not null,
  pairs text[] collate "C" not null,
  primary key (county, event)
);
create table events.follow_try (
  county text collate "C" not null,
  address text collate "C" not null,
  since timestamptz not null,
  tries integer not null,
  primary key (county, address)
);
-- phase: constraints
alter table events.spot add constraint events_spot_event_fk foreign key (county, event) references events.event (county, id);
create index events_spot_cell on events.spot (county, cell, class, at);
create index events_event_shown on events.event (county, created_at, id) where open and ended_at is null;
create index events_event_reported on events.event (county, created_at, place) where ended_at is null;
-- phase: policies
alter table events.event_number enable row level security;
create policy wall_all on events.event_number using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update on events.event_number to linli_app;
alter table events.spot enable row level security;
create policy wall_all on events.spot using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.event', true) in ('r', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.event', true) in ('w', 'rw') then true else false end);
grant select, insert, update on events.spot to linli_app;
alter table events.follow_try enable row level security;
create policy wall_all on events.follow_try using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update, delete on events.follow_try to linli_app;
