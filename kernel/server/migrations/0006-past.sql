-- Ledgers as of a past day are read from the steps of records (docs/decisions/0016). Two things are missing for that: whoever sees
-- only what happened at his own place must know when a record left it, and with which values one came (`passage`); and what
-- happened at a place that was merged, split or given another code must be found from the place that follows it (`heir`).
-- Neither is covered by the digest of an entry: both can be made anew from the steps and the changes of the tree.
-- phase: tables
alter table kernel.change add column heir text collate "C";

-- One line for each place from which a record was seen before a step and not after it, or after it and not before. `values` of
-- a record that came: all that it held before the step, as the trail keeps values. Sealed values stay sealed.
create table kernel.passage (
  county text collate "C" not null,
  register text collate "C" not null,
  record uuid not null,
  version integer not null,
  place text collate "C" not null,
  heir text collate "C",
  at timestamptz not null,
  came boolean not null,
  values jsonb,
  primary key (county, register, record, version, place),
  check (came = (values is not null))
);

-- phase: constraints
create index change_heir on kernel.change (county, register, heir, at) where heir is not null;
create index passage_place on kernel.passage (county, register, place);

-- What was recorded before this table was there.
insert into kernel.passage (county, register, record, version, place, at, came)
select distinct s.county, s.register, s.record, s.version, gone.place, s.at, false
from (
  select c.county, c.register, c.record, c.version, c.at, c.place, c.also_place, lag(c.place) over w as place_before, lag(c.also_place) over w as also_before
  from kernel.change as c window w as (partition by c.county, c.register, c.record order by c.version)
) as s, lateral (values (s.place_before), (s.also_before)) as gone(place)
where gone.place is not null and gone.place <> s.place and gone.place is distinct from s.also_place;

insert into kernel.passage (county, register, record, version, place, at, came, values)
select distinct on (s.county, s.register, s.record, s.version, come.place) s.county, s.register, s.record, s.version, come.place, s.at, true, held.values
from (
  select c.county, c.register, c.record, c.version, c.at, c.place, c.also_place, lag(c.place) over w as place_before, lag(c.also_place) over w as also_before
  from kernel.change as c window w as (partition by c.county, c.register, c.record order by c.version)
) as s, lateral (values (s.place), (s.also_place)) as come(place), lateral (
  select coalesce(jsonb_object_agg(v.key, v.value order by b.version), '{}') || coalesce((
    select case when e.action = 'end' then jsonb_build_object('#ended', e.at) end from kernel.change as e
    where e.county = s.county and e.register = s.register and e.record = s.record and e.version < s.version and e.action in ('end', 'reopen')
    order by e.version desc limit 1), '{}') as values from kernel.change as b, jsonb_each(b.values) as v
  where b.county = s.county and b.register = s.register and b.record = s.record and b.version < s.version and v.key not like '#%'
) as held
where s.place_before is not null and come.place is not null and come.place <> s.place_before and come.place is distinct from s.also_before;

-- phase: policies
grant select, insert on kernel.passage to linli_app;
grant update (heir) on kernel.change, kernel.passage to linli_app;

drop policy wall_read on kernel.change;
create policy wall_read on kernel.change for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (also_place >= current_setting('linli.place', true) and also_place < current_setting('linli.place_end', true)) or (heir >= current_setting('linli.place', true) and heir < current_setting('linli.place_end', true))) then true else false end);
-- Only the platform's own work on a whole county says who follows whom; nobody's post stands at place ''.
create policy wall_follow on kernel.change for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.place', true) = '' and current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') then true else false end);

alter table kernel.passage enable row level security;
create policy wall_read on kernel.passage for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (heir >= current_setting('linli.place', true) and heir < current_setting('linli.place_end', true))) then true else false end);
create policy wall_add on kernel.passage for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') then true else false end);
create policy wall_follow on kernel.passage for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.place', true) = '' and current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') then true else false end);
