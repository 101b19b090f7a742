-- Neighbour system: Where events of some categories are sent, and news of them fetched.
-- Source: GeoReport v2; M40
-- phase: tables
create schema if not exists events;
create table events.neighbour (
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
  name text collate "C" not null,
  url text collate "C" not null,
  jurisdiction text collate "C",
  api_key_sealed bytea,
  format text collate "C" not null,
  updates boolean not null,
  active boolean not null,
  primary key (county, id)
);
-- phase: constraints
create index events_neighbour_place on events.neighbour (county, place, id);
create index events_neighbour_name on events.neighbour (county, name) where name is not null;
-- phase: policies
alter table events.neighbour enable row level security;
create policy wall_read on events.neighbour for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.neighbour', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on events.neighbour for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.neighbour', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on events.neighbour for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.neighbour', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.neighbour', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema events to linli_app;
grant select, insert, update on events.neighbour to linli_app;

-- Route of a category: Which category goes to which system, and what it is called there.
-- Source: GeoReport v2; M40
-- phase: tables
create schema if not exists events;
create table events.neighbour_route (
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
  neighbour uuid not null,
  category text collate "C" not null,
  service text collate "C" not null,
  reporter boolean not null,
  primary key (county, id)
);
-- phase: constraints
create index events_neighbour_route_place on events.neighbour_route (county, place, id);
create index events_neighbour_route_neighbour on events.neighbour_route (county, neighbour) where neighbour is not null;
create unique index events_neighbour_route_one_neighbour_category on events.neighbour_route (county, neighbour, category) where ended_at is null;
alter table events.neighbour_route add constraint events_neighbour_route_neighbour_fk foreign key (county, neighbour) references events.neighbour (county, id);
-- phase: policies
alter table events.neighbour_route enable row level security;
create policy wall_read on events.neighbour_route for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.neighbour_route', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on events.neighbour_route for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.neighbour_route', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on events.neighbour_route for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.neighbour_route', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.neighbour_route', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema events to linli_app;
grant select, insert, update on events.neighbour_route to linli_app;

-- Events on their way to neighbours, each at most once, and how far the news of each neighbour were fetched. Nothing of people stands here.
-- phase: tables
create table events.push (
  county text collate "C" not null,
  id uuid not null,
  event uuid not null,
  neighbour uuid not null,
  state text collate "C" not null default 'waiting',
  created_at timestamptz not null,
  next_at timestamptz not null,
  tries integer not null default 0,
  lease uuid,
  lease_until timestamptz,
  asked_at timestamptz,
  sent_at timestamptz,
  number text collate "C",
  token text collate "C",
  status text collate "C",
  notes text,
  why text collate "C",
  primary key (county, id)
);
create table events.pulled_update (
  county text collate "C" not null,
  neighbour uuid not null,
  number text collate "C" not null,
  at timestamptz not null,
  primary key (county, neighbour, number)
);
create table events.neighbour_news (
  county text collate "C" not null,
  neighbour uuid not null,
  fetched_until timestamptz,
  fetched_at timestamptz,
  next_at timestamptz not null,
  tries integer not null default 0,
  why text collate "C",
  primary key (county, neighbour)
);
-- phase: constraints
alter table events.push add constraint events_push_event_fk foreign key (county, event) references events.event (county, id);
alter table events.push add constraint events_push_neighbour_fk foreign key (county, neighbour) references events.neighbour (county, id);
alter table events.pulled_update add constraint events_pulled_update_neighbour_fk foreign key (county, neighbour) references events.neighbour (county, id);
alter table events.neighbour_news add constraint events_neighbour_news_neighbour_fk foreign key (county, neighbour) references events.neighbour (county, id);
create unique index events_push_once on events.push (county, neighbour, event);
create index events_push_event on events.push (county, event);
create index events_push_due on events.push (county, next_at, id) where state = 'waiting';
create index events_push_number on events.push (county, neighbour, number) where number is not null;
create index events_push_newest on events.push (county, neighbour, created_at, id);
create index events_pulled_update_at on events.pulled_update (county, at);
create index events_neighbour_route_category on events.neighbour_route (county, category) where ended_at is null;
-- phase: policies
alter table events.push enable row level security;
create policy wall_all on events.push using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update on events.push to linli_app;
alter table events.pulled_update enable row level security;
create policy wall_all on events.pulled_update using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, delete on events.pulled_update to linli_app;
alter table events.neighbour_news enable row level security;
create policy wall_all on events.neighbour_news using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update on events.neighbour_news to linli_app;
