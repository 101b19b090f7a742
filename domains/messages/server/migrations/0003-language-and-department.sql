-- A message goes out in the language of its reader, and is walled by the department of the record that it speaks of (docs/decisions/0036).
-- phase: tables
alter table messages.message add column if not exists language text collate "C";
alter table messages.message add column if not exists department text collate "C";
-- Whose the record was when it was made; what speaks of no walled record is seen by those who keep the register, of old the civil affairs.
update messages.message as m set department = c.department from kernel.change as c
where c.county = m.county and c.register = m.register and c.record::text = m.record and c.version = 1 and c.department <> '';
update messages.message set department = 'civil-affairs' where department is null;
update messages.message set language = 'zh' where language is null;
update kernel.change as c set department = m.department from messages.message as m
where c.county = m.county and c.register = 'messages.message' and c.record = m.id;
alter table messages.message alter column language set not null;
alter table messages.message alter column department set not null;
-- The language of a resident's account, kept beside the messages: nobody else needs it.
create table messages.reader (
  county text collate "C" not null,
  account text collate "C" not null,
  language text collate "C" not null,
  primary key (county, account)
);
-- phase: policies
drop policy wall_read on messages.message;
drop policy wall_add on messages.message;
drop policy wall_change on messages.message;
create policy wall_read on messages.message for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on messages.message for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on messages.message for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
alter table messages.reader enable row level security;
create policy wall_read on messages.reader for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('r', 'rw') then true else false end);
create policy wall_add on messages.reader for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') then true else false end);
create policy wall_change on messages.reader for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') then true else false end);
grant select, insert, update on messages.reader to linli_app;
