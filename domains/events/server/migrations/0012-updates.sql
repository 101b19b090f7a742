-- What another system added to events, by the id that it gave: sent twice, it is kept once. And the same of the test endpoint, for a day.
-- phase: tables
create table events.foreign_update (
  county text collate "C" not null,
  key uuid not null,
  number text collate "C" not null,
  id uuid not null,
  event uuid not null,
  at timestamptz not null,
  primary key (county, key, number)
);
create table events.trial_update (
  county text collate "C" not null,
  id uuid not null,
  request text collate "C" not null,
  status text collate "C" not null,
  description text not null,
  at timestamptz not null,
  primary key (county, id)
);
-- phase: constraints
alter table events.foreign_update add constraint events_foreign_update_key_fk foreign key (county, key) references events.access_key (county, id);
alter table events.foreign_update add constraint events_foreign_update_event_fk foreign key (county, event) references events.event (county, id);
create index events_foreign_update_event on events.foreign_update (county, event);
create index events_trial_update_at on events.trial_update (county, at, id);
-- phase: policies
alter table events.foreign_update enable row level security;
create policy wall_all on events.foreign_update using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert on events.foreign_update to linli_app;
alter table events.trial_update enable row level security;
create policy wall_all on events.trial_update using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, delete on events.trial_update to linli_app;
