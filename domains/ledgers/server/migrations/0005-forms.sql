-- Ledger: A ledger or form that communities are asked to keep: its title, who asks for it, its columns. Ended when it is merged or dropped.
-- Source: M55 M56; domain.md 8.5
-- phase: tables
create schema if not exists ledgers;
create table ledgers.ledger (
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
  title text collate "C" not null,
  asked_by text[],
  cycle text collate "C",
  columns text not null,
  template text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index ledgers_ledger_place on ledgers.ledger (county, place, title, id);
create index ledgers_ledger_order on ledgers.ledger (county, title, id, place);
create index ledgers_ledger_title on ledgers.ledger (county, title) where title is not null;
create unique index ledgers_ledger_one_title on ledgers.ledger (county, title) where ended_at is null;
-- phase: policies
alter table ledgers.ledger enable row level security;
create policy wall_read on ledgers.ledger for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.ledger', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on ledgers.ledger for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.ledger', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.ledger for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.ledger', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.ledger', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.ledger to linli_app;

-- Decision on repeated ledgers: What was decided about two ledgers that repeat each other, and why.
-- Source: M56; domain.md 8.5
-- phase: tables
create schema if not exists ledgers;
create table ledgers.merge_decision (
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
  kept uuid not null,
  other uuid not null,
  likeness text collate "C" not null,
  shared integer not null,
  together integer not null,
  dropped text,
  moved text,
  decision text collate "C" not null,
  reason text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index ledgers_merge_decision_place on ledgers.merge_decision (county, place, id);
create index ledgers_merge_decision_kept on ledgers.merge_decision (county, kept) where kept is not null;
create index ledgers_merge_decision_other on ledgers.merge_decision (county, other) where other is not null;
alter table ledgers.merge_decision add constraint ledgers_merge_decision_kept_fk foreign key (county, kept) references ledgers.ledger (county, id);
alter table ledgers.merge_decision add constraint ledgers_merge_decision_other_fk foreign key (county, other) references ledgers.ledger (county, id);
-- phase: policies
alter table ledgers.merge_decision enable row level security;
create policy wall_read on ledgers.merge_decision for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.merge_decision', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on ledgers.merge_decision for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.merge_decision', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.merge_decision for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.merge_decision', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.merge_decision', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.merge_decision to linli_app;

-- Form template: A form that a department designed. Only an admitted one can be sent; a change is a new edition.
-- Source: M54 M56; domain.md 8.2, 8.6; 国办函〔2026〕12号
-- phase: tables
create schema if not exists ledgers;
create table ledgers.form_template (
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
  title text collate "C" not null,
  department text collate "C" not null,
  cycle text collate "C" not null,
  shape text collate "C" not null,
  state text collate "C" not null,
  edition integer not null,
  previous uuid,
  asked integer,
  known integer,
  approval text collate "C",
  answer text collate "C",
  admitted_on date,
  decided_share numeric(20,4),
  primary key (county, id)
);
-- phase: constraints
create index ledgers_form_template_place on ledgers.form_template (county, place, title, id);
create index ledgers_form_template_order on ledgers.form_template (county, title, id, place);
create index ledgers_form_template_title on ledgers.form_template (county, title) where title is not null;
create index ledgers_form_template_previous on ledgers.form_template (county, previous) where previous is not null;
alter table ledgers.form_template add constraint ledgers_form_template_previous_fk foreign key (county, previous) references ledgers.form_template (county, id);
-- phase: policies
alter table ledgers.form_template enable row level security;
create policy wall_read on ledgers.form_template for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_template', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on ledgers.form_template for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_template', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.form_template for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_template', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_template', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.form_template to linli_app;

-- New field: A field admitted with a form: asked once, then known to every other form.
-- Source: M38; domain.md 8.6
-- phase: tables
create schema if not exists ledgers;
create table ledgers.new_field (
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
  label text collate "C" not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  why text not null,
  department text collate "C" not null,
  cycle text collate "C" not null,
  template uuid not null,
  primary key (county, id)
);
-- phase: constraints
create index ledgers_new_field_place on ledgers.new_field (county, place, label, id);
create index ledgers_new_field_order on ledgers.new_field (county, label, id, place);
create index ledgers_new_field_label on ledgers.new_field (county, label) where label is not null;
create index ledgers_new_field_template on ledgers.new_field (county, template) where template is not null;
alter table ledgers.new_field add constraint ledgers_new_field_template_fk foreign key (county, template) references ledgers.form_template (county, id);
-- phase: policies
alter table ledgers.new_field enable row level security;
create policy wall_read on ledgers.new_field for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.new_field', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on ledgers.new_field for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.new_field', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.new_field for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.new_field', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.new_field', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.new_field to linli_app;

-- Form task: An admitted form sent to communities: to whom, how often, due when. The system opens each period.
-- Source: M54 M55; domain.md 8.2, 8.6
-- phase: tables
create schema if not exists ledgers;
create table ledgers.form_task (
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
  title text collate "C" not null,
  template uuid not null,
  department text collate "C" not null,
  cycle text collate "C" not null,
  sent_to text[] not null,
  starts_on date not null,
  first_due_on date not null,
  until date,
  opened integer not null,
  adds_up boolean,
  primary key (county, id)
);
-- phase: constraints
create index ledgers_form_task_place on ledgers.form_task (county, place, id);
create index ledgers_form_task_title on ledgers.form_task (county, title) where title is not null;
create index ledgers_form_task_template on ledgers.form_task (county, template) where template is not null;
alter table ledgers.form_task add constraint ledgers_form_task_template_fk foreign key (county, template) references ledgers.form_template (county, id);
-- phase: policies
alter table ledgers.form_task enable row level security;
create policy wall_read on ledgers.form_task for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_task', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on ledgers.form_task for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_task', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.form_task for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_task', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_task', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.form_task to linli_app;

-- Form: One community’s form of one period, filled by the system first.
-- Source: Q16 M38 M55; domain.md 8.6
-- phase: tables
create schema if not exists ledgers;
create table ledgers.form (
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
  title text collate "C" not null,
  period text collate "C" not null,
  task uuid not null,
  template uuid not null,
  department text collate "C" not null,
  shape text collate "C" not null,
  state text collate "C" not null,
  due_on date not null,
  due_provisional boolean,
  lock_on date not null,
  late boolean,
  lines integer not null,
  cells integer not null,
  auto_cells integer not null,
  manual_cells integer not null,
  corrected_cells integer not null,
  known_cells integer not null,
  gaps integer not null,
  filled_on date,
  confirmed_at timestamptz,
  confirmed_late boolean,
  answer text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index ledgers_form_place on ledgers.form (county, place, due_on, id);
create index ledgers_form_order on ledgers.form (county, due_on, id, place);
create index ledgers_form_title on ledgers.form (county, title) where title is not null;
create index ledgers_form_task on ledgers.form (county, task) where task is not null;
create index ledgers_form_template on ledgers.form (county, template) where template is not null;
alter table ledgers.form add constraint ledgers_form_task_fk foreign key (county, task) references ledgers.form_task (county, id);
alter table ledgers.form add constraint ledgers_form_template_fk foreign key (county, template) references ledgers.form_template (county, id);
-- phase: policies
alter table ledgers.form enable row level security;
create policy wall_read on ledgers.form for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on ledgers.form for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.form for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.form to linli_app;

-- Answer in a form: The answer to a new field, kept so that it is never asked again.
-- Source: M38; domain.md 8.6
-- phase: tables
create schema if not exists ledgers;
create table ledgers.form_answer (
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
  field uuid not null,
  person uuid,
  given_sealed bytea not null,
  answered_on date not null,
  source text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index ledgers_form_answer_place on ledgers.form_answer (county, place, id);
create index ledgers_form_answer_field on ledgers.form_answer (county, field) where field is not null;
create index ledgers_form_answer_person on ledgers.form_answer (county, person) where person is not null;
alter table ledgers.form_answer add constraint ledgers_form_answer_field_fk foreign key (county, field) references ledgers.new_field (county, id);
alter table ledgers.form_answer add constraint ledgers_form_answer_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table ledgers.form_answer enable row level security;
create policy wall_read on ledgers.form_answer for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_answer', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on ledgers.form_answer for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_answer', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.form_answer for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_answer', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_answer', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.form_answer to linli_app;

-- What a department designed: subject, fields, new fields, print notes. One row a template, replaced while it is a draft.
-- phase: tables
create table ledgers.form_design (
  county text collate "C" not null,
  template uuid not null,
  design jsonb not null,
  primary key (county, template)
);
-- phase: constraints
alter table ledgers.form_design add constraint ledgers_form_design_template_fk foreign key (county, template) references ledgers.form_template (county, id);
-- phase: policies
alter table ledgers.form_design enable row level security;
create policy wall_read on ledgers.form_design for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_template', true) in ('r', 'rw') then true else false end);
create policy wall_add on ledgers.form_design for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_template', true) in ('w', 'rw') then true else false end);
create policy wall_change on ledgers.form_design for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_template', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form_template', true) in ('w', 'rw') then true else false end);
grant select, insert, update on ledgers.form_design to linli_app;

-- The salt under which the lines of a form are sealed: erased, the sheet is gone for good.
-- phase: tables
create table ledgers.form_sheet (
  county text collate "C" not null,
  form uuid not null,
  place text collate "C" not null,
  salt bytea,
  primary key (county, form)
);
-- phase: constraints
alter table ledgers.form_sheet add constraint ledgers_form_sheet_form_fk foreign key (county, form) references ledgers.form (county, id);
-- phase: policies
alter table ledgers.form_sheet enable row level security;
create policy wall_read on ledgers.form_sheet for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on ledgers.form_sheet for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.form_sheet for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on ledgers.form_sheet to linli_app;

-- The lines of a form. A form of figures has one; its cells stand in the order of the design. `about` is the row that the
-- line is about, `person` the person behind it.
-- phase: tables
create table ledgers.form_line (
  county text collate "C" not null,
  form uuid not null,
  no integer not null,
  place text collate "C" not null,
  about uuid,
  person uuid,
  gaps integer not null default 0,
  typed boolean not null default false,
  cells bytea not null,
  primary key (county, form, no)
);
-- phase: constraints
create index ledgers_form_line_gaps on ledgers.form_line (county, form, no) where gaps > 0;
create index ledgers_form_line_typed on ledgers.form_line (county, form, no) where typed;
create index ledgers_form_task_period on ledgers.form (county, task, period, place);
create index ledgers_form_due on ledgers.form (county, place, state, due_on);
create index ledgers_form_answer_known on ledgers.form_answer (county, field, place, person);
-- phase: policies
alter table ledgers.form_line enable row level security;
create policy wall_read on ledgers.form_line for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on ledgers.form_line for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.form_line for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_remove on ledgers.form_line for delete using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.form', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update, delete on ledgers.form_line to linli_app;
