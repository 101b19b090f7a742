-- Party member: Somebody whose party life is in this community, one row a person.
-- Source: 中国共产党党员教育管理工作条例; T04
-- phase: tables
create schema if not exists statuses;
create table statuses.party_member (
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
  joined_on date,
  confirmed_on date,
  branch text collate "C",
  affiliation text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_party_member_place on statuses.party_member (county, place, id);
create index statuses_party_member_person on statuses.party_member (county, person) where person is not null;
create index statuses_party_member_branch on statuses.party_member (county, branch) where branch is not null;
create unique index statuses_party_member_one_person on statuses.party_member (county, person) where ended_at is null;
alter table statuses.party_member add constraint statuses_party_member_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.party_member enable row level security;
create policy wall_read on statuses.party_member for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.party_member', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.party_member for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.party_member', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.party_member for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.party_member', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.party_member', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.party_member to linli_app;

-- Member away from home: A member away for six months or more. Admission and branch are kept under "Party member".
-- Source: 关于加强和改进流动党员管理工作的意见; T05
-- phase: tables
create schema if not exists statuses;
create table statuses.floating_member (
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
  destination text collate "C",
  left_on date,
  returned_on date,
  contact text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_floating_member_place on statuses.floating_member (county, place, id);
create index statuses_floating_member_person on statuses.floating_member (county, person) where person is not null;
create unique index statuses_floating_member_one_person on statuses.floating_member (county, person) where ended_at is null;
alter table statuses.floating_member add constraint statuses_floating_member_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.floating_member enable row level security;
create policy wall_read on statuses.floating_member for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.floating_member', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.floating_member for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.floating_member', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.floating_member for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.floating_member', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.floating_member', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.floating_member to linli_app;
