-- Programme: A plan with a beginning and an end, such as a county’s year of community building.
-- Source: Q01 M05 M71; domain.md 13.0
-- phase: tables
create schema if not exists supervision;
create table supervision.programme (
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
  title text collate "C" not null,
  title_en text collate "C",
  starts_on date not null,
  ends_on date not null,
  document text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index supervision_programme_place on supervision.programme (county, place, id);
-- phase: policies
alter table supervision.programme enable row level security;
create policy wall_read on supervision.programme for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.supervision.programme', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on supervision.programme for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.supervision.programme', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on supervision.programme for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.supervision.programme', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.supervision.programme', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema supervision to linli_app;
grant select, insert, update on supervision.programme to linli_app;

-- Target: What a programme asks of an indicator.
-- Source: domain.md 13.0
-- phase: tables
create table supervision.target (
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
  programme uuid not null,
  plan text collate "C" not null,
  indicator text collate "C" not null,
  op text collate "C" not null,
  numerator integer not null,
  denominator integer not null,
  deadline date,
  strength text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index supervision_target_place on supervision.target (county, place, plan, id);
create index supervision_target_order on supervision.target (county, plan, id, place);
create index supervision_target_programme on supervision.target (county, programme) where programme is not null;
create unique index supervision_target_one_programme_plan on supervision.target (county, programme, plan) where ended_at is null;
alter table supervision.target add constraint supervision_target_programme_fk foreign key (county, programme) references supervision.programme (county, id);
-- phase: policies
alter table supervision.target enable row level security;
create policy wall_read on supervision.target for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.supervision.target', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on supervision.target for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.supervision.target', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on supervision.target for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.supervision.target', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.supervision.target', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on supervision.target to linli_app;
