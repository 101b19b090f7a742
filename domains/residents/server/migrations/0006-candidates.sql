-- The kept queue of pairs that may be one person, found soon after every write from stored keys; place and other_place are where the
-- two live. rank: 1 almost certain, 2 likely, 3 possible. State: open (to be decided), apart (two persons), merged, gone (no longer
-- alike). No name, number or other value of a person stands here.
-- phase: tables
create table residents.candidate (
  county text collate "C" not null,
  first uuid not null,
  second uuid not null,
  place text collate "C" not null,
  other_place text collate "C" not null,
  rank smallint not null,
  kind text collate "C" not null,
  found_at timestamptz not null,
  import uuid,
  import_label text,
  state text collate "C" not null,
  later_until date,
  asked_place text collate "C",
  asked_by_name text,
  asked_at timestamptz,
  question text,
  answered_place text collate "C",
  answered_by_name text,
  answered_at timestamptz,
  answer text,
  decided_at timestamptz,
  decided_by_name text,
  primary key (county, first, second)
);
-- How far the first look at everybody of a county has come; afterwards only what changes is looked at.
create table residents.candidate_pass (
  county text collate "C" not null,
  after uuid,
  done_at timestamptz,
  primary key (county)
);
-- A decision that two records are two persons, with its reason, can be taken back.
alter table residents.distinct_pair add column by_name text;
alter table residents.distinct_pair add column reason text;
alter table residents.distinct_pair add column withdrawn_at timestamptz;
-- phase: constraints
create index residents_candidate_order on residents.candidate (county, rank, first, second) where state = 'open';
create index residents_candidate_place on residents.candidate (county, place) where state = 'open';
create index residents_candidate_other_place on residents.candidate (county, other_place) where state = 'open';
create index residents_candidate_second on residents.candidate (county, second);
create index residents_candidate_import on residents.candidate (county, import) where import is not null and state = 'open';
create index residents_candidate_decided on residents.candidate (county, decided_at) where state = 'apart';
alter table residents.candidate add constraint residents_candidate_first_fk foreign key (county, first) references residents.person (county, id);
alter table residents.candidate add constraint residents_candidate_second_fk foreign key (county, second) references residents.person (county, id);
-- phase: policies
alter table residents.candidate enable row level security;
create policy wall_read on residents.candidate for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (other_place >= current_setting('linli.place', true) and other_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_add on residents.candidate for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (other_place >= current_setting('linli.place', true) and other_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_change on residents.candidate for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (other_place >= current_setting('linli.place', true) and other_place < current_setting('linli.place_end', true))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (other_place >= current_setting('linli.place', true) and other_place < current_setting('linli.place_end', true))) then true else false end);
grant select, insert, update on residents.candidate to linli_app;
alter table residents.candidate_pass enable row level security;
create policy wall_read on residents.candidate_pass for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select on residents.candidate_pass to linli_app;
create policy wall_change on residents.distinct_pair for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') then true else false end);
grant update on residents.distinct_pair to linli_app;
