-- Volunteer: Registered by free choice; consent is needed and nobody is registered in bulk.
-- Source: 志愿服务条例 7, 25; Q08 M49; T20
-- phase: tables
create schema if not exists volunteers;
create table volunteers.volunteer (
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
  person uuid not null,
  status text collate "C" not null,
  number text collate "C",
  registered_on date,
  consented_at timestamptz not null,
  skills text[],
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index volunteers_volunteer_place on volunteers.volunteer (county, place, id);
create index volunteers_volunteer_person on volunteers.volunteer (county, person) where person is not null;
create index volunteers_volunteer_number on volunteers.volunteer (county, number) where number is not null;
create unique index volunteers_volunteer_one_person on volunteers.volunteer (county, person) where ended_at is null;
alter table volunteers.volunteer add constraint volunteers_volunteer_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table volunteers.volunteer enable row level security;
create policy wall_read on volunteers.volunteer for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.volunteers.volunteer', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on volunteers.volunteer for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.volunteers.volunteer', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on volunteers.volunteer for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.volunteers.volunteer', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.volunteers.volunteer', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema volunteers to linli_app;
grant select, insert, update on volunteers.volunteer to linli_app;
