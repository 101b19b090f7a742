-- Correction: A fact about a person is said to be wrong; the community checks and corrects it or says why not.
-- Source: 个人信息保护法 46; domain.md 2.4; M38
-- phase: tables
create schema if not exists residents;
create table residents.correction (
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
  person uuid not null,
  field text collate "C" not null,
  proposed text collate "C",
  proposed_secret_sealed bytea,
  reason text collate "C" not null,
  evidence text collate "C",
  asker text collate "C",
  state text collate "C" not null,
  due_on date not null,
  due_provisional boolean,
  answer text collate "C",
  decided_at timestamptz,
  primary key (county, id)
);
-- phase: constraints
create index residents_correction_place on residents.correction (county, place, due_on, id);
create index residents_correction_order on residents.correction (county, due_on, id, place);
create index residents_correction_person on residents.correction (county, person) where person is not null;
alter table residents.correction add constraint residents_correction_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table residents.correction enable row level security;
create policy wall_read on residents.correction for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.correction', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on residents.correction for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.correction', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on residents.correction for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.correction', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.correction', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema residents to linli_app;
grant select, insert, update on residents.correction to linli_app;

-- Two records that somebody found to be two persons: never proposed again. Ids only, so the wall asks for the right and the
-- county, not for a place; the smaller id comes first.
-- phase: tables
create table residents.distinct_pair (
  county text collate "C" not null,
  first uuid not null,
  second uuid not null,
  at timestamptz not null,
  by uuid not null,
  primary key (county, first, second)
);
-- phase: constraints
create index residents_distinct_pair_second on residents.distinct_pair (county, second);
alter table residents.distinct_pair add constraint residents_distinct_pair_first_fk foreign key (county, first) references residents.person (county, id);
alter table residents.distinct_pair add constraint residents_distinct_pair_second_fk foreign key (county, second) references residents.person (county, id);
-- phase: policies
alter table residents.distinct_pair enable row level security;
create policy wall_read on residents.distinct_pair for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('r', 'rw') then true else false end);
create policy wall_add on residents.distinct_pair for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') then true else false end);
grant select, insert on residents.distinct_pair to linli_app;

-- A merge, with all that is needed to take it back: what the staying record held before and after, and every row that was
-- moved from one person to the other. Sealed values stay sealed here.
-- phase: tables
create table residents.merge (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  other_place text collate "C" not null,
  stay uuid not null,
  other uuid not null,
  name text not null,
  other_name text not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  reason text not null,
  before jsonb not null,
  after jsonb not null,
  moved jsonb not null,
  undone_at timestamptz,
  undone_by_name text,
  undo_reason text,
  kept jsonb,
  primary key (county, id)
);
-- phase: constraints
create index residents_merge_at on residents.merge (county, at, id);
create index residents_merge_stay on residents.merge (county, stay);
create index residents_merge_other on residents.merge (county, other);
alter table residents.merge add constraint residents_merge_stay_fk foreign key (county, stay) references residents.person (county, id);
alter table residents.merge add constraint residents_merge_other_fk foreign key (county, other) references residents.person (county, id);
-- phase: policies
alter table residents.merge enable row level security;
create policy wall_read on residents.merge for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (other_place >= current_setting('linli.place', true) and other_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_add on residents.merge for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (other_place >= current_setting('linli.place', true) and other_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_change on residents.merge for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (other_place >= current_setting('linli.place', true) and other_place < current_setting('linli.place_end', true))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (other_place >= current_setting('linli.place', true) and other_place < current_setting('linli.place_end', true))) then true else false end);
grant select, insert, update on residents.merge to linli_app;

-- Who moved from where to where inside the county. The community that a person left sees it until it has taken note.
-- phase: tables
create table residents.move (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  name text not null,
  kind text not null,
  from_place text collate "C" not null,
  to_place text collate "C" not null,
  on_day date not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  seen_at timestamptz,
  seen_by uuid,
  primary key (county, id)
);
-- phase: constraints
create index residents_move_at on residents.move (county, at, id);
create index residents_move_person on residents.move (county, person);
create index residents_move_unseen on residents.move (county, from_place) where seen_at is null;
alter table residents.move add constraint residents_move_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table residents.move enable row level security;
create policy wall_read on residents.move for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('r', 'rw') and ((from_place >= current_setting('linli.place', true) and from_place < current_setting('linli.place_end', true)) or (to_place >= current_setting('linli.place', true) and to_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_add on residents.move for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((from_place >= current_setting('linli.place', true) and from_place < current_setting('linli.place_end', true)) or (to_place >= current_setting('linli.place', true) and to_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_change on residents.move for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and (from_place >= current_setting('linli.place', true) and from_place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and (from_place >= current_setting('linli.place', true) and from_place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on residents.move to linli_app;
