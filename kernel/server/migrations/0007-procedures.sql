-- Cases of procedures (docs/decisions/0020). A case itself is a row of its register; here are its lines: the steps that were taken, which
-- alone say where it stands and how its time runs, and what was said and handed over between them. Lines are added and never changed.
-- A line is seen like its case: at its place, from the other place that sees it, from below where that is declared, and from the
-- place that follows when the tree changes (`heir`, as in kernel.change).
-- phase: tables
create table kernel.case_line (
  county text collate "C" not null,
  register text collate "C" not null,
  record uuid not null,
  id uuid not null,
  place text collate "C" not null,
  also_place text collate "C",
  seen_below boolean not null,
  heir text collate "C",
  kind text collate "C" not null check (kind in ('step', 'comment', 'hand-over', 'late')),
  no integer,
  step text collate "C",
  from_state text collate "C",
  to_state text collate "C",
  at timestamptz not null,
  account uuid not null,
  account_name text not null,
  role text,
  instead_of uuid,
  instead_of_name text,
  other_name text,
  words text,
  extended_by integer,
  version integer,
  entry uuid not null,
  primary key (county, register, record, id),
  check ((kind = 'step') = (no is not null and step is not null and to_state is not null and version is not null))
);

-- Days on which a county kept other hours than the State Council's calendar: closed after a disaster, open to catch up.
-- `works` null: taken back.
create table kernel.calendar_day (
  county text collate "C" not null,
  day date not null,
  works boolean,
  reason text not null,
  at timestamptz not null,
  account uuid not null,
  account_name text not null,
  primary key (county, day)
);

-- Who stands in for whom while somebody is away: cases given to `account` may be handled by `substitute`.
create table kernel.substitution (
  county text collate "C" not null,
  id uuid not null,
  account uuid not null,
  account_name text not null,
  substitute uuid not null,
  substitute_name text not null,
  from_day date not null,
  until_day date not null,
  reason text not null,
  ended_at timestamptz,
  at timestamptz not null,
  primary key (county, id),
  check (from_day <= until_day and account <> substitute)
);

-- phase: constraints
create unique index case_line_no on kernel.case_line (county, register, record, no) where no is not null;
create index case_line_place on kernel.case_line (county, register, place);
create index substitution_substitute on kernel.substitution (county, substitute, until_day) where ended_at is null;
create index substitution_account on kernel.substitution (county, account, at);

-- phase: policies
grant select, insert on kernel.case_line to linli_app;
grant update (heir) on kernel.case_line to linli_app;
grant select, insert, update on kernel.calendar_day, kernel.substitution to linli_app;

alter table kernel.case_line enable row level security;
create policy wall_read on kernel.case_line for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (also_place >= current_setting('linli.place', true) and also_place < current_setting('linli.place_end', true)) or (heir >= current_setting('linli.place', true) and heir < current_setting('linli.place_end', true)) or (seen_below and starts_with(current_setting('linli.place', true), place))) then true else false end);
create policy wall_add on kernel.case_line for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true) then true else false end);
create policy wall_follow on kernel.case_line for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.place', true) = '' and current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') then true else false end);

alter table kernel.calendar_day enable row level security;
create policy wall_read on kernel.calendar_day for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')));
create policy wall_add on kernel.calendar_day for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.calendar_day', true) in ('w', 'rw') then true else false end);
create policy wall_change on kernel.calendar_day for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.calendar_day', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.calendar_day', true) in ('w', 'rw') then true else false end);

alter table kernel.substitution enable row level security;
create policy wall_read on kernel.substitution for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')));
create policy wall_add on kernel.substitution for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and account::text = current_setting('linli.account', true));
create policy wall_change on kernel.substitution for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and account::text = current_setting('linli.account', true)) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and account::text = current_setting('linli.account', true));
