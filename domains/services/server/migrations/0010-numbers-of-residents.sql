-- Which number a resident took from afar, so that one person holds one at a time. Of the person only a digest that holds for one day;
-- it is deleted when the day is over. The number itself says nothing of who holds it (docs/decisions/0033).
-- phase: tables
create table services.queue_taker (
  county text collate "C" not null,
  place text collate "C" not null,
  hall uuid not null,
  day date not null,
  digest bytea not null,
  number uuid not null,
  primary key (county, hall, day, digest)
);
-- phase: constraints
alter table services.queue_taker add constraint services_queue_taker_hall_fk foreign key (county, hall) references services.service_hall (county, id);
alter table services.queue_taker add constraint services_queue_taker_number_fk foreign key (county, number) references services.queue_number (county, id);
create index services_queue_taker_number on services.queue_taker (county, number);
create index services_queue_taker_day on services.queue_taker (county, day);
-- phase: policies
alter table services.queue_taker enable row level security;
create policy wall_read on services.queue_taker for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.queue_number', true) in ('r', 'w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.queue_taker for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.queue_number', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.queue_taker for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.queue_number', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.queue_number', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_drop on services.queue_taker for delete using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.queue_number', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update, delete on services.queue_taker to linli_app;
