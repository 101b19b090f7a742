-- Indicators that a county adds as data (docs/decisions/0018): a published fact, or one over another. Everybody of the county
-- reads them, for they shape his plan. Nothing is deleted and no key is given twice, so that a kept figure never changes its meaning.
-- phase: tables
create table kernel.county_indicator (
  county text collate "C" not null,
  key text collate "C" not null,
  label jsonb not null,
  help jsonb not null,
  numerator text collate "C" not null,
  denominator text collate "C",
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (county, key)
);

-- phase: policies
grant select, insert on kernel.county_indicator to linli_app;
alter table kernel.county_indicator enable row level security;
create policy wall_read on kernel.county_indicator for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')));
create policy wall_add on kernel.county_indicator for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.county_field', true) in ('w', 'rw') then true else false end);
