-- Printed from the catalogue by `npm run gen`; never edited by hand.

create table archive.disposal (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  title text collate "C" not null,
  state text collate "C" not null,
  filings integer not null,
  why text not null,
  proposed_by text collate "C" not null,
  proposed_at timestamp with time zone not null,
  answer text,
  decided_by text collate "C",
  decided_at timestamp with time zone,
  certificate text collate "C",
  constraint disposal_pkey PRIMARY KEY (county, id)
);
CREATE INDEX archive_disposal_certificate ON archive.disposal USING btree (county, certificate) WHERE (certificate IS NOT NULL);
CREATE INDEX archive_disposal_place ON archive.disposal USING btree (county, place, id);
CREATE INDEX archive_disposal_title ON archive.disposal USING btree (county, title) WHERE (title IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.disposal'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.disposal'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.disposal'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.disposal'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table archive.filing (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  title text collate "C" not null,
  file_number text collate "C" not null,
  kind text collate "C" not null,
  form uuid,
  ledger text collate "C",
  department text collate "C" not null,
  filed_by text collate "C" not null,
  year integer not null,
  period text collate "C" not null,
  retention text collate "C" not null,
  keep_until date,
  archived_at timestamp with time zone not null,
  archived_by text collate "C" not null,
  lines integer not null,
  files integer not null,
  bytes integer not null,
  digest text collate "C" not null,
  content text collate "C" not null,
  has_masked boolean not null,
  registers text,
  ordinal integer not null,
  disposal uuid,
  constraint filing_pkey PRIMARY KEY (county, id),
  constraint archive_filing_disposal_fk FOREIGN KEY (county, disposal) REFERENCES archive.disposal(county, id),
  constraint archive_filing_form_fk FOREIGN KEY (county, form) REFERENCES ledgers.form(county, id)
);
CREATE INDEX archive_filing_content ON archive.filing USING btree (county, content);
CREATE INDEX archive_filing_disposal ON archive.filing USING btree (county, disposal) WHERE (disposal IS NOT NULL);
CREATE INDEX archive_filing_ended ON archive.filing USING btree (county, id) WHERE (ended_at IS NOT NULL);
CREATE INDEX archive_filing_file_number ON archive.filing USING btree (county, file_number) WHERE (file_number IS NOT NULL);
CREATE INDEX archive_filing_form ON archive.filing USING btree (county, form) WHERE (form IS NOT NULL);
CREATE INDEX archive_filing_keep_until ON archive.filing USING btree (county, keep_until) WHERE ((keep_until IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX archive_filing_number ON archive.filing USING btree (county, place, year, retention, department, ordinal);
CREATE UNIQUE INDEX archive_filing_one_file_number ON archive.filing USING btree (county, file_number) WHERE (ended_at IS NULL);
CREATE INDEX archive_filing_order ON archive.filing USING btree (county, archived_at, id, place);
CREATE INDEX archive_filing_place ON archive.filing USING btree (county, place, archived_at, id);
CREATE INDEX archive_filing_title ON archive.filing USING btree (county, title) WHERE (title IS NOT NULL);
-- linli_app may insert, select
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table archive.kept_file (
  county text collate "C" not null,
  filing uuid not null,
  no integer not null,
  place text collate "C" not null,
  name text collate "C" not null,
  part text collate "C" not null,
  rendition text collate "C" not null,
  bytes bigint not null,
  sha256 text collate "C" not null,
  gone_at timestamp with time zone,
  constraint kept_file_pkey PRIMARY KEY (county, filing, no),
  constraint archive_kept_file_filing_fk FOREIGN KEY (county, filing) REFERENCES archive.filing(county, id)
);
CREATE INDEX archive_kept_file_place ON archive.kept_file USING btree (county, place);
CREATE INDEX archive_kept_file_there ON archive.kept_file USING btree (county, filing) WHERE (gone_at IS NULL);
-- linli_app may insert, select
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table archive.retention_rule (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  title text collate "C" not null,
  retention text collate "C" not null,
  basis text collate "C",
  constraint retention_rule_pkey PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX archive_retention_rule_one_title ON archive.retention_rule USING btree (county, title) WHERE (ended_at IS NULL);
CREATE INDEX archive_retention_rule_order ON archive.retention_rule USING btree (county, title, id, place);
CREATE INDEX archive_retention_rule_place ON archive.retention_rule USING btree (county, place, title, id);
CREATE INDEX archive_retention_rule_title ON archive.retention_rule USING btree (county, title) WHERE (title IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.retention_rule'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.retention_rule'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.retention_rule'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.archive.retention_rule'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table archive.seen_form (
  county text collate "C" not null,
  form uuid not null,
  version integer not null,
  filing uuid not null,
  constraint seen_form_pkey PRIMARY KEY (county, form),
  constraint archive_seen_form_filing_fk FOREIGN KEY (county, filing) REFERENCES archive.filing(county, id),
  constraint archive_seen_form_form_fk FOREIGN KEY (county, form) REFERENCES ledgers.form(county, id)
);
CREATE INDEX archive_seen_form_filing ON archive.seen_form USING btree (county, filing);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.archive.filing'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) THEN true
    ELSE false
END)

create table events.access_key (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  system text collate "C" not null,
  contact text collate "C",
  digest text collate "C" not null,
  tail text collate "C" not null,
  per_minute integer not null,
  fallback text collate "C" not null,
  constraint access_key_pkey PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX events_access_key_one_digest ON events.access_key USING btree (county, digest) WHERE (ended_at IS NULL);
CREATE INDEX events_access_key_place ON events.access_key USING btree (county, place, id);
CREATE INDEX events_access_key_system ON events.access_key USING btree (county, system) WHERE (system IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.access_key'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.access_key'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.access_key'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.access_key'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table events.access_key_use (
  county text collate "C" not null,
  key uuid not null,
  minute timestamp with time zone not null,
  used integer not null,
  constraint access_key_use_pkey PRIMARY KEY (county, key, minute),
  constraint events_access_key_use_key_fk FOREIGN KEY (county, key) REFERENCES events.access_key(county, id)
);
CREATE INDEX events_access_key_use_minute ON events.access_key_use USING btree (county, minute);
-- linli_app may delete, insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table events.category (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  number text collate "C" not null,
  label text collate "C" not null,
  label_en text collate "C" not null,
  class text collate "C" not null,
  department text collate "C" not null,
  limit_days integer not null,
  response_hours integer,
  urgent boolean not null,
  public boolean not null,
  blurred boolean not null,
  advice text,
  constraint category_pkey PRIMARY KEY (county, id)
);
CREATE INDEX events_category_label ON events.category USING btree (county, label) WHERE (label IS NOT NULL);
CREATE INDEX events_category_number ON events.category USING btree (county, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX events_category_one_number ON events.category USING btree (county, number) WHERE (ended_at IS NULL);
CREATE INDEX events_category_order ON events.category USING btree (county, number, id, place);
CREATE INDEX events_category_place ON events.category USING btree (county, place, number, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.category'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.category'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.category'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.category'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table events.event (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  number text collate "C" not null,
  category uuid not null,
  category_number text collate "C" not null,
  category_name text collate "C" not null,
  class text collate "C" not null,
  department text collate "C" not null,
  description text not null,
  "position" jsonb,
  address text collate "C",
  photos_before uuid[],
  channel text collate "C" not null,
  urgent boolean not null,
  open boolean not null,
  reporter_name text collate "C",
  reporter_name_pinyin text collate "C",
  reporter_name_initials text collate "C",
  reporter_phone_sealed bytea,
  reporter_phone_index bytea,
  reporter_phone_tail bytea,
  holder text collate "C",
  foreign_source text collate "C",
  foreign_number text collate "C",
  limit_days integer not null,
  response_hours integer,
  secured text,
  outcome text,
  photos_after uuid[],
  findings text,
  more_days integer,
  more_why text,
  duplicate_of uuid,
  satisfaction text collate "C",
  rating_words text,
  accepted_in_time boolean,
  solved_by text collate "C",
  solved_hours numeric(20,4),
  checks integer,
  checks_passed integer,
  reworked boolean,
  state text collate "C" not null,
  state_since timestamp with time zone not null,
  due_at timestamp with time zone,
  provisional boolean,
  late boolean not null,
  finished_at timestamp with time zone,
  opener text collate "C" not null,
  opened_by text collate "C" not null,
  assignee text collate "C",
  assignee_name text collate "C",
  assignee_role text collate "C",
  papers uuid[],
  rules integer not null,
  steps integer not null,
  calendar text collate "C" not null,
  grid uuid,
  seen_at timestamp with time zone,
  constraint event_pkey PRIMARY KEY (county, id),
  constraint events_event_category_fk FOREIGN KEY (county, category) REFERENCES events.category(county, id),
  constraint events_event_duplicate_of_fk FOREIGN KEY (county, duplicate_of) REFERENCES events.event(county, id),
  constraint events_event_grid_fk FOREIGN KEY (county, grid) REFERENCES grids.grid(county, id)
);
CREATE INDEX events_event_address ON events.event USING btree (county, address) WHERE (address IS NOT NULL);
CREATE INDEX events_event_category ON events.event USING btree (county, category) WHERE (category IS NOT NULL);
CREATE INDEX events_event_duplicate_of ON events.event USING btree (county, duplicate_of) WHERE (duplicate_of IS NOT NULL);
CREATE INDEX events_event_grid ON events.event USING btree (county, grid) WHERE (grid IS NOT NULL);
CREATE INDEX events_event_holder ON events.event USING btree (county, holder, id) WHERE (holder IS NOT NULL);
CREATE INDEX events_event_kind ON events.event USING btree (county, category_number, created_at) WHERE (open AND (ended_at IS NULL));
CREATE INDEX events_event_number ON events.event USING btree (county, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX events_event_one_number ON events.event USING btree (county, number) WHERE (ended_at IS NULL);
CREATE INDEX events_event_open ON events.event USING btree (county, due_at, id, place) WHERE (finished_at IS NULL);
CREATE INDEX events_event_open_assignee ON events.event USING btree (county, assignee, due_at, id) WHERE ((finished_at IS NULL) AND (assignee IS NOT NULL));
CREATE INDEX events_event_open_opener ON events.event USING btree (county, opener, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX events_event_open_place ON events.event USING btree (county, place, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX events_event_order ON events.event USING btree (county, due_at, id, place);
CREATE INDEX events_event_place ON events.event USING btree (county, place, due_at, id);
CREATE INDEX events_event_reported ON events.event USING btree (county, created_at, place) WHERE (ended_at IS NULL);
CREATE INDEX events_event_reporter_name ON events.event USING btree (county, reporter_name) WHERE (reporter_name IS NOT NULL);
CREATE INDEX events_event_reporter_name_initials ON events.event USING btree (county, reporter_name_initials) WHERE (reporter_name_initials IS NOT NULL);
CREATE INDEX events_event_reporter_name_pinyin ON events.event USING btree (county, reporter_name_pinyin) WHERE (reporter_name_pinyin IS NOT NULL);
CREATE INDEX events_event_reporter_phone_index ON events.event USING btree (county, reporter_phone_index) WHERE (reporter_phone_index IS NOT NULL);
CREATE INDEX events_event_reporter_phone_tail ON events.event USING btree (county, reporter_phone_tail) WHERE (reporter_phone_tail IS NOT NULL);
CREATE INDEX events_event_shown ON events.event USING btree (county, created_at, id) WHERE (open AND (ended_at IS NULL));
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.event'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.event'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.event'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.event'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table events.event_number (
  county text collate "C" not null,
  day date not null,
  last integer not null,
  constraint event_number_pkey PRIMARY KEY (county, day)
);
-- linli_app may insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table events.follow_try (
  county text collate "C" not null,
  address text collate "C" not null,
  since timestamp with time zone not null,
  tries integer not null,
  constraint follow_try_pkey PRIMARY KEY (county, address)
);
-- linli_app may delete, insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table events.foreign_update (
  county text collate "C" not null,
  key uuid not null,
  number text collate "C" not null,
  id uuid not null,
  event uuid not null,
  at timestamp with time zone not null,
  constraint foreign_update_pkey PRIMARY KEY (county, key, number),
  constraint events_foreign_update_event_fk FOREIGN KEY (county, event) REFERENCES events.event(county, id),
  constraint events_foreign_update_key_fk FOREIGN KEY (county, key) REFERENCES events.access_key(county, id)
);
CREATE INDEX events_foreign_update_event ON events.foreign_update USING btree (county, event);
-- linli_app may insert, select
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table events.hazard (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  location text collate "C" not null,
  kind text collate "C" not null,
  found_on date not null,
  finder text collate "C",
  responsible text collate "C",
  due_on date,
  fixed_on date,
  outcome text collate "C",
  note text collate "C",
  extra_keys text[] collate "C",
  constraint hazard_pkey PRIMARY KEY (county, id)
);
CREATE INDEX events_hazard_location ON events.hazard USING btree (county, location) WHERE (location IS NOT NULL);
CREATE INDEX events_hazard_place ON events.hazard USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.hazard'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.hazard'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.hazard'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.hazard'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table events.neighbour (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  name text collate "C" not null,
  url text collate "C" not null,
  jurisdiction text collate "C",
  api_key_sealed bytea,
  format text collate "C" not null,
  updates boolean not null,
  active boolean not null,
  constraint neighbour_pkey PRIMARY KEY (county, id)
);
CREATE INDEX events_neighbour_name ON events.neighbour USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX events_neighbour_place ON events.neighbour USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.neighbour'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.neighbour'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.neighbour'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.neighbour'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table events.neighbour_news (
  county text collate "C" not null,
  neighbour uuid not null,
  fetched_until timestamp with time zone,
  fetched_at timestamp with time zone,
  next_at timestamp with time zone not null,
  tries integer not null default 0,
  why text collate "C",
  constraint neighbour_news_pkey PRIMARY KEY (county, neighbour),
  constraint events_neighbour_news_neighbour_fk FOREIGN KEY (county, neighbour) REFERENCES events.neighbour(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table events.neighbour_route (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  neighbour uuid not null,
  category text collate "C" not null,
  service text collate "C" not null,
  reporter boolean not null,
  constraint neighbour_route_pkey PRIMARY KEY (county, id),
  constraint events_neighbour_route_neighbour_fk FOREIGN KEY (county, neighbour) REFERENCES events.neighbour(county, id)
);
CREATE INDEX events_neighbour_route_category ON events.neighbour_route USING btree (county, category) WHERE (ended_at IS NULL);
CREATE INDEX events_neighbour_route_neighbour ON events.neighbour_route USING btree (county, neighbour) WHERE (neighbour IS NOT NULL);
CREATE UNIQUE INDEX events_neighbour_route_one_neighbour_category ON events.neighbour_route USING btree (county, neighbour, category) WHERE (ended_at IS NULL);
CREATE INDEX events_neighbour_route_place ON events.neighbour_route USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.neighbour_route'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.neighbour_route'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.neighbour_route'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.neighbour_route'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table events.outgrowth (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  event uuid not null,
  kind text collate "C" not null,
  register text collate "C" not null,
  record text collate "C" not null,
  constraint outgrowth_pkey PRIMARY KEY (county, id),
  constraint events_outgrowth_event_fk FOREIGN KEY (county, event) REFERENCES events.event(county, id)
);
CREATE INDEX events_outgrowth_event ON events.outgrowth USING btree (county, event) WHERE (event IS NOT NULL);
CREATE UNIQUE INDEX events_outgrowth_one_event_kind_record ON events.outgrowth USING btree (county, event, kind, record) WHERE (ended_at IS NULL);
CREATE INDEX events_outgrowth_place ON events.outgrowth USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.outgrowth'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.outgrowth'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.outgrowth'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.events.outgrowth'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table events.pulled_update (
  county text collate "C" not null,
  neighbour uuid not null,
  number text collate "C" not null,
  at timestamp with time zone not null,
  constraint pulled_update_pkey PRIMARY KEY (county, neighbour, number),
  constraint events_pulled_update_neighbour_fk FOREIGN KEY (county, neighbour) REFERENCES events.neighbour(county, id)
);
CREATE INDEX events_pulled_update_at ON events.pulled_update USING btree (county, at);
-- linli_app may delete, insert, select
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table events.push (
  county text collate "C" not null,
  id uuid not null,
  event uuid not null,
  neighbour uuid not null,
  state text collate "C" not null default 'waiting'::text,
  created_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  tries integer not null default 0,
  lease uuid,
  lease_until timestamp with time zone,
  asked_at timestamp with time zone,
  sent_at timestamp with time zone,
  number text collate "C",
  token text collate "C",
  status text collate "C",
  notes text,
  why text collate "C",
  constraint push_pkey PRIMARY KEY (county, id),
  constraint events_push_event_fk FOREIGN KEY (county, event) REFERENCES events.event(county, id),
  constraint events_push_neighbour_fk FOREIGN KEY (county, neighbour) REFERENCES events.neighbour(county, id)
);
CREATE INDEX events_push_due ON events.push USING btree (county, next_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX events_push_event ON events.push USING btree (county, event);
CREATE INDEX events_push_newest ON events.push USING btree (county, neighbour, created_at, id);
CREATE INDEX events_push_number ON events.push USING btree (county, neighbour, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX events_push_once ON events.push USING btree (county, neighbour, event);
-- linli_app may insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table events.spot (
  county text collate "C" not null,
  event uuid not null,
  cell bigint not null,
  class text collate "C" not null,
  at timestamp with time zone not null,
  lon double precision not null,
  lat double precision not null,
  pairs text[] collate "C" not null,
  constraint spot_pkey PRIMARY KEY (county, event),
  constraint events_spot_event_fk FOREIGN KEY (county, event) REFERENCES events.event(county, id)
);
CREATE INDEX events_spot_cell ON events.spot USING btree (county, cell, class, at);
CREATE INDEX events_spot_lies ON events.spot USING btree (county, lat, lon);
-- linli_app may insert, select, update
-- permissive policy wall_all for all using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.events.event'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.events.event'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)

create table events.trial_report (
  county text collate "C" not null,
  id uuid not null,
  number text collate "C" not null,
  token text collate "C",
  service text collate "C" not null,
  service_name text collate "C" not null,
  description text not null,
  address text,
  lat double precision,
  lon double precision,
  at timestamp with time zone not null,
  constraint trial_report_pkey PRIMARY KEY (county, id)
);
CREATE INDEX events_trial_report_at ON events.trial_report USING btree (county, at);
CREATE UNIQUE INDEX events_trial_report_number ON events.trial_report USING btree (county, number);
CREATE UNIQUE INDEX events_trial_report_token ON events.trial_report USING btree (county, token) WHERE (token IS NOT NULL);
-- linli_app may delete, insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table events.trial_update (
  county text collate "C" not null,
  id uuid not null,
  request text collate "C" not null,
  status text collate "C" not null,
  description text not null,
  at timestamp with time zone not null,
  constraint trial_update_pkey PRIMARY KEY (county, id)
);
CREATE INDEX events_trial_update_at ON events.trial_update USING btree (county, at, id);
-- linli_app may delete, insert, select
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table facilities.premises (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  name text collate "C" not null,
  kind text collate "C" not null,
  area_m2 numeric(20,4) not null,
  acquisition text collate "C",
  tenure_until date,
  handed_over boolean not null,
  open boolean,
  service_areas text[],
  address text collate "C",
  note text collate "C",
  in_use_since date,
  outline jsonb,
  papers uuid[],
  outline_west double precision,
  outline_south double precision,
  outline_east double precision,
  outline_north double precision,
  extra_keys text[] collate "C",
  constraint premises_pkey PRIMARY KEY (county, id)
);
CREATE INDEX facilities_premises_name ON facilities.premises USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX facilities_premises_outline_extent ON facilities.premises USING btree (county, outline_west, outline_east, outline_south, outline_north) WHERE (outline_west IS NOT NULL);
CREATE INDEX facilities_premises_place ON facilities.premises USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.facilities.premises'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.facilities.premises'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.facilities.premises'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.facilities.premises'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table grids.base_map (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  name text collate "C" not null,
  kind text collate "C" not null,
  address text collate "C" not null,
  credit text collate "C" not null,
  layer integer,
  zoom_max integer,
  constraint base_map_pkey PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX grids_base_map_one_name ON grids.base_map USING btree (county, name) WHERE (ended_at IS NULL);
CREATE INDEX grids_base_map_place ON grids.base_map USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.base_map'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.base_map'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.base_map'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.base_map'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table grids.boundary (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  name text collate "C" not null,
  area jsonb not null,
  area_west double precision,
  area_south double precision,
  area_east double precision,
  area_north double precision,
  drawn_on date,
  basis text collate "C",
  constraint boundary_pkey PRIMARY KEY (county, id)
);
CREATE INDEX grids_boundary_area_extent ON grids.boundary USING btree (county, area_west, area_east, area_south, area_north) WHERE (area_west IS NOT NULL);
CREATE INDEX grids_boundary_name ON grids.boundary USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX grids_boundary_place ON grids.boundary USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.boundary'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.boundary'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.boundary'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.boundary'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table grids.demonstration (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  grid uuid not null,
  result text collate "C" not null,
  evaluated_on date not null,
  evaluator text collate "C" not null,
  findings text not null,
  papers uuid[],
  constraint demonstration_pkey PRIMARY KEY (county, id),
  constraint grids_demonstration_grid_fk FOREIGN KEY (county, grid) REFERENCES grids.grid(county, id)
);
CREATE INDEX grids_demonstration_grid ON grids.demonstration USING btree (county, grid) WHERE (grid IS NOT NULL);
CREATE INDEX grids_demonstration_place ON grids.demonstration USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.demonstration'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.demonstration'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.demonstration'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.demonstration'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table grids.grid (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  number text collate "C" not null,
  name text collate "C" not null,
  kind text collate "C" not null,
  area jsonb,
  area_west double precision,
  area_south double precision,
  area_east double precision,
  area_north double precision,
  demonstration boolean,
  aliases text,
  since date,
  until date,
  note text collate "C",
  constraint grid_pkey PRIMARY KEY (county, id)
);
CREATE INDEX grids_grid_area_extent ON grids.grid USING btree (county, area_west, area_east, area_south, area_north) WHERE (area_west IS NOT NULL);
CREATE INDEX grids_grid_name ON grids.grid USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX grids_grid_number ON grids.grid USING btree (county, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX grids_grid_one_number ON grids.grid USING btree (county, number) WHERE (ended_at IS NULL);
CREATE INDEX grids_grid_order ON grids.grid USING btree (county, number, id, place);
CREATE INDEX grids_grid_place ON grids.grid USING btree (county, place, number, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.grid'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.grid'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.grid'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.grid'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table grids.grid_staff (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  grid uuid not null,
  part text collate "C" not null,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  account text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  since date not null,
  until date,
  note text collate "C",
  constraint grid_staff_pkey PRIMARY KEY (county, id),
  constraint grids_grid_staff_grid_fk FOREIGN KEY (county, grid) REFERENCES grids.grid(county, id)
);
CREATE INDEX grids_grid_staff_account ON grids.grid_staff USING btree (county, account) WHERE (account IS NOT NULL);
CREATE INDEX grids_grid_staff_grid ON grids.grid_staff USING btree (county, grid) WHERE (grid IS NOT NULL);
CREATE INDEX grids_grid_staff_name ON grids.grid_staff USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX grids_grid_staff_name_initials ON grids.grid_staff USING btree (county, name_initials) WHERE (name_initials IS NOT NULL);
CREATE INDEX grids_grid_staff_name_pinyin ON grids.grid_staff USING btree (county, name_pinyin) WHERE (name_pinyin IS NOT NULL);
CREATE UNIQUE INDEX grids_grid_staff_one_grid_part_name ON grids.grid_staff USING btree (county, grid, part, name) WHERE (ended_at IS NULL);
CREATE INDEX grids_grid_staff_phone_index ON grids.grid_staff USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX grids_grid_staff_phone_tail ON grids.grid_staff USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX grids_grid_staff_place ON grids.grid_staff USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.grid_staff'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.grid_staff'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.grid_staff'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.grid_staff'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table grids.guideline (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  title text collate "C" not null,
  edition text collate "C" not null,
  number text collate "C",
  issuer text collate "C",
  issued_on date,
  since date not null,
  until date,
  changed text collate "C",
  papers uuid[],
  constraint guideline_pkey PRIMARY KEY (county, id)
);
CREATE INDEX grids_guideline_number ON grids.guideline USING btree (county, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX grids_guideline_one_title_edition ON grids.guideline USING btree (county, title, edition) WHERE (ended_at IS NULL);
CREATE INDEX grids_guideline_place ON grids.guideline USING btree (county, place, id);
CREATE INDEX grids_guideline_title ON grids.guideline USING btree (county, title) WHERE (title IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.guideline'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.guideline'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.guideline'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.guideline'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table grids.visit (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  visited_on date not null,
  purpose text collate "C" not null,
  result text collate "C" not null,
  notes text,
  visitor text collate "C" not null,
  counts_until date,
  constraint visit_pkey PRIMARY KEY (county, id),
  constraint grids_visit_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX grids_visit_latest ON grids.visit USING btree (county, person, visited_on) WHERE (ended_at IS NULL);
CREATE INDEX grids_visit_person ON grids.visit USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX grids_visit_place ON grids.visit USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.visit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.visit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.visit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.visit'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table grids.visit_agreement (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  groups text[] not null,
  ground text collate "C" not null,
  agreed_on date not null,
  wishes text collate "C",
  until date,
  constraint visit_agreement_pkey PRIMARY KEY (county, id),
  constraint grids_visit_agreement_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX grids_visit_agreement_one_person ON grids.visit_agreement USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX grids_visit_agreement_person ON grids.visit_agreement USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX grids_visit_agreement_place ON grids.visit_agreement USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.visit_agreement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.visit_agreement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.visit_agreement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.grids.visit_agreement'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table identity.account (
  id uuid not null,
  user_name text collate "C" not null,
  name text not null,
  place text collate "C" not null default ''::text,
  status text collate "C" not null,
  demo boolean not null default false,
  status_reason text,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  last_sign_in_at timestamp with time zone,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_lower CHECK ((user_name = lower(user_name))),
  constraint account_status CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text])))
);
CREATE INDEX account_place ON identity.account USING btree (place, user_name);
CREATE UNIQUE INDEX account_user_name ON identity.account USING btree (user_name);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) OR ((current_setting('linli.may.identity.account'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))))
-- permissive policy wall_change for update using ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) OR ((current_setting('linli.may.identity.account'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))))
-- permissive policy wall_read for select using ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) OR ((current_setting('linli.may.identity.account'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))))

create table identity.attempt (
  subject text collate "C" not null,
  failures integer not null default 0,
  first_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint attempt_pkey PRIMARY KEY (subject)
);
CREATE INDEX attempt_first ON identity.attempt USING btree (first_at);
-- linli_app may delete, insert, select, update
-- permissive policy wall_add for insert with check (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_change for update using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_read for select using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text]))
-- permissive policy wall_remove for delete using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))

create table identity.consent (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  taker uuid not null,
  taker_name text collate "C" not null,
  person uuid not null,
  relation_to_head text collate "C",
  given_at timestamp with time zone,
  given_how text collate "C",
  given_by text collate "C",
  signed_paper uuid[],
  constraint consent_pkey PRIMARY KEY (county, id),
  constraint identity_consent_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id),
  constraint identity_consent_taker_fk FOREIGN KEY (county, taker) REFERENCES identity.resident(county, id)
);
CREATE UNIQUE INDEX identity_consent_one_taker_person ON identity.consent USING btree (county, taker, person) WHERE (ended_at IS NULL);
CREATE INDEX identity_consent_person ON identity.consent USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX identity_consent_place ON identity.consent USING btree (county, place, id);
CREATE INDEX identity_consent_taker ON identity.consent USING btree (county, taker) WHERE (taker IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.identity.consent'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.identity.consent'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.identity.consent'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.identity.consent'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table identity.device (
  id uuid not null,
  account uuid not null,
  secret_hash bytea not null,
  name text not null,
  user_agent text not null,
  session uuid,
  made_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  wipe_ordered_at timestamp with time zone,
  wipe_ordered_by text,
  wiped_at timestamp with time zone,
  constraint device_pkey PRIMARY KEY (id),
  constraint device_account_fk FOREIGN KEY (account) REFERENCES identity.account(id)
);
CREATE INDEX device_account ON identity.device USING btree (account, made_at, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_change for update using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_read for select using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text]))

create table identity.invitation (
  id uuid not null,
  account uuid not null,
  token_hash bytea not null,
  totp bytea not null,
  key_salt bytea not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_account_fk FOREIGN KEY (account) REFERENCES identity.account(id)
);
CREATE INDEX invitation_account ON identity.invitation USING btree (account);
CREATE UNIQUE INDEX invitation_token ON identity.invitation USING btree (token_hash);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) OR (current_setting('linli.may.identity.invitation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])))
-- permissive policy wall_change for update using ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) OR (current_setting('linli.may.identity.invitation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])))
-- permissive policy wall_read for select using ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) OR (current_setting('linli.may.identity.invitation'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])))

create table identity.phone_code (
  phone bytea not null,
  code bytea not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null default 0,
  constraint phone_code_pkey PRIMARY KEY (phone)
);
CREATE INDEX phone_code_expires ON identity.phone_code USING btree (expires_at);
-- linli_app may delete, insert, select, update
-- permissive policy wall_add for insert with check (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_change for update using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_read for select using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text]))
-- permissive policy wall_remove for delete using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))

create table identity.policy (
  id integer not null,
  profile text collate "C" not null,
  password_days integer not null,
  idle_minutes integer not null,
  session_hours integer not null,
  version integer not null default 1,
  updated_at timestamp with time zone,
  updated_by uuid,
  constraint policy_pkey PRIMARY KEY (id),
  constraint policy_one CHECK ((id = 1)),
  constraint policy_profile CHECK ((profile = ANY (ARRAY['mlps'::text, 'asvs'::text])))
);
-- linli_app may select, update
-- permissive policy wall_change for update using ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) OR (current_setting('linli.may.identity.policy'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])))
-- permissive policy wall_read for select using ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) OR (current_setting('linli.may.identity.policy'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])))

create table identity.post (
  id uuid not null,
  account uuid not null,
  role text collate "C" not null,
  place text collate "C" not null default ''::text,
  departments text[] not null default '{}'::text[],
  title text not null default ''::text,
  valid_from date not null,
  valid_to date,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  ended_by uuid,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_account_fk FOREIGN KEY (account) REFERENCES identity.account(id),
  constraint post_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
CREATE INDEX post_account ON identity.post USING btree (account);
CREATE INDEX post_place ON identity.post USING btree (place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) OR ((current_setting('linli.may.identity.post'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))))
-- permissive policy wall_change for update using ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) OR ((current_setting('linli.may.identity.post'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))))
-- permissive policy wall_read for select using ((current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) OR ((current_setting('linli.may.identity.post'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))))

create table identity.resident (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  phone_sealed bytea not null,
  phone_index bytea,
  phone_tail bytea,
  name text collate "C",
  name_pinyin text collate "C",
  name_initials text collate "C",
  person uuid,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_how text collate "C",
  confirmed_by text collate "C",
  constraint resident_pkey PRIMARY KEY (county, id),
  constraint identity_resident_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX identity_resident_name ON identity.resident USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX identity_resident_name_initials ON identity.resident USING btree (county, name_initials) WHERE (name_initials IS NOT NULL);
CREATE INDEX identity_resident_name_pinyin ON identity.resident USING btree (county, name_pinyin) WHERE (name_pinyin IS NOT NULL);
CREATE UNIQUE INDEX identity_resident_one_person ON identity.resident USING btree (county, person) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX identity_resident_one_phone ON identity.resident USING btree (county, phone_index) WHERE (ended_at IS NULL);
CREATE INDEX identity_resident_order ON identity.resident USING btree (county, made_at, id, place);
CREATE INDEX identity_resident_person ON identity.resident USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX identity_resident_phone_index ON identity.resident USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX identity_resident_phone_tail ON identity.resident USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX identity_resident_place ON identity.resident USING btree (county, place, made_at, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.identity.resident'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.identity.resident'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.identity.resident'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.identity.resident'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table identity.resident_session (
  id uuid not null,
  token_hash bytea not null,
  home text collate "C" not null,
  account uuid not null,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  user_agent text not null,
  address text not null,
  constraint resident_session_pkey PRIMARY KEY (id)
);
CREATE INDEX resident_session_account ON identity.resident_session USING btree (account) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX resident_session_token ON identity.resident_session USING btree (token_hash);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_change for update using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_read for select using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text]))

create table identity.secret (
  account uuid not null,
  password_hash text not null,
  password_history text[] not null default '{}'::text[],
  password_changed_at timestamp with time zone not null,
  must_change boolean not null default false,
  totp bytea not null,
  key_salt bytea not null,
  totp_step bigint not null default 0,
  demo_password text,
  constraint secret_pkey PRIMARY KEY (account),
  constraint secret_account_fk FOREIGN KEY (account) REFERENCES identity.account(id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_change for update using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_read for select using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text]))

create table identity.session (
  id uuid not null,
  token_hash bytea not null,
  account uuid not null,
  post uuid not null,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  user_agent text not null default ''::text,
  address text not null default ''::text,
  ended_at timestamp with time zone,
  end_reason text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_account_fk FOREIGN KEY (account) REFERENCES identity.account(id)
);
CREATE INDEX session_account ON identity.session USING btree (account) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX session_token ON identity.session USING btree (token_hash);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_change for update using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['w'::text, 'rw'::text]))
-- permissive policy wall_read for select using (current_setting('linli.may.identity'::text, true) = ANY (ARRAY['r'::text, 'rw'::text]))

create table kernel.announcement (
  county text collate "C" not null,
  follower text collate "C" not null,
  entry uuid not null,
  at timestamp with time zone not null default now(),
  constraint announcement_pkey PRIMARY KEY (county, follower, entry)
);
-- linli_app may insert, select
-- permissive policy wall_add for insert with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))
-- permissive policy wall_read for select using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table kernel.audit_entry (
  county text collate "C" not null,
  id uuid not null,
  at timestamp with time zone not null,
  account uuid,
  post uuid,
  actor_name text,
  role text,
  place text collate "C" not null default ''::text,
  operation text not null,
  register text collate "C",
  record uuid,
  outcome text not null,
  purpose text,
  details jsonb not null default '{}'::jsonb,
  address text,
  changes integer not null default 0,
  changes_digest bytea,
  sealed_no bigint,
  sealed_hash bytea,
  department text collate "C",
  constraint audit_entry_pkey PRIMARY KEY (county, id)
);
CREATE INDEX audit_entry_account ON kernel.audit_entry USING btree (county, account, at);
CREATE INDEX audit_entry_at ON kernel.audit_entry USING btree (county, at, id);
CREATE INDEX audit_entry_list ON kernel.audit_entry USING btree (county, register, at, id) WHERE ((record IS NULL) AND (register IS NOT NULL));
CREATE INDEX audit_entry_record ON kernel.audit_entry USING btree (county, register, record, at) WHERE (record IS NOT NULL);
CREATE UNIQUE INDEX audit_entry_sealed ON kernel.audit_entry USING btree (county, sealed_no) WHERE (sealed_no IS NOT NULL);
CREATE INDEX audit_entry_unsealed ON kernel.audit_entry USING btree (county, at, id) WHERE (sealed_no IS NULL);
-- linli_app may insert, select
-- permissive policy wall_add for insert with check true
-- permissive policy wall_own for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND (current_setting('linli.holder'::text, true) = ''::text) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using (((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) OR (county = ''::text)) AND (current_setting('linli.may.kernel.audit'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])))

create table kernel.audit_head (
  county text collate "C" not null,
  sealed_no bigint not null,
  sealed_hash bytea not null,
  at timestamp with time zone not null,
  constraint audit_head_pkey PRIMARY KEY (county)
);

create table kernel.calendar_day (
  county text collate "C" not null,
  day date not null,
  works boolean,
  reason text not null,
  at timestamp with time zone not null,
  account uuid not null,
  account_name text not null,
  constraint calendar_day_pkey PRIMARY KEY (county, day)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.calendar_day'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.calendar_day'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.calendar_day'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table kernel.case_line (
  county text collate "C" not null,
  register text collate "C" not null,
  record uuid not null,
  id uuid not null,
  place text collate "C" not null,
  also_place text collate "C",
  seen_below boolean not null,
  heir text collate "C",
  kind text collate "C" not null,
  no integer,
  step text collate "C",
  from_state text collate "C",
  to_state text collate "C",
  at timestamp with time zone not null,
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
  holder text collate "C",
  department text collate "C",
  constraint case_line_pkey PRIMARY KEY (county, register, record, id),
  constraint case_line_check CHECK (((kind = 'step'::text) = ((no IS NOT NULL) AND (step IS NOT NULL) AND (to_state IS NOT NULL) AND (version IS NOT NULL)))),
  constraint case_line_kind_check CHECK ((kind = ANY (ARRAY['step'::text, 'comment'::text, 'hand-over'::text, 'late'::text])))
);
CREATE INDEX case_line_at ON kernel.case_line USING btree (county, register, at, id);
CREATE UNIQUE INDEX case_line_no ON kernel.case_line USING btree (county, register, record, no) WHERE (no IS NOT NULL);
CREATE INDEX case_line_place ON kernel.case_line USING btree (county, register, place);
-- linli_app may insert, select
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_follow for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.place'::text, true) = ''::text) AND (current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text]))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((also_place >= current_setting('linli.place'::text, true)) AND (also_place < current_setting('linli.place_end'::text, true))) OR ((heir >= current_setting('linli.place'::text, true)) AND (heir < current_setting('linli.place_end'::text, true))) OR (seen_below AND starts_with(current_setting('linli.place'::text, true), place))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table kernel.change (
  county text collate "C" not null,
  register text collate "C" not null,
  record uuid not null,
  version integer not null,
  entry uuid not null,
  at timestamp with time zone not null,
  account uuid,
  place text collate "C" not null,
  also_place text collate "C",
  action text not null,
  "values" jsonb not null,
  heir text collate "C",
  holder text collate "C",
  department text collate "C",
  constraint change_pkey PRIMARY KEY (county, register, record, version)
);
CREATE INDEX change_at ON kernel.change USING btree (county, register, place, at);
CREATE INDEX change_entry ON kernel.change USING btree (county, entry);
CREATE INDEX change_heir ON kernel.change USING btree (county, register, heir, at) WHERE (heir IS NOT NULL);
-- linli_app may insert, select
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_follow for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.place'::text, true) = ''::text) AND (current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text]))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((also_place >= current_setting('linli.place'::text, true)) AND (also_place < current_setting('linli.place_end'::text, true))) OR ((heir >= current_setting('linli.place'::text, true)) AND (heir < current_setting('linli.place_end'::text, true)))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table kernel.county_code (
  county text collate "C" not null,
  list text collate "C" not null,
  code text collate "C" not null,
  zh text not null,
  en text not null,
  retired_on date,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  updated_at timestamp with time zone not null,
  updated_by uuid not null,
  constraint county_code_pkey PRIMARY KEY (county, list, code)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.county_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.county_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.county_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table kernel.county_field (
  county text collate "C" not null,
  register text collate "C" not null,
  key text collate "C" not null,
  kind text not null,
  label jsonb not null,
  help jsonb,
  example text,
  unit jsonb,
  required boolean not null,
  searched boolean not null,
  listed boolean not null,
  purpose text,
  reason text not null,
  owner text not null,
  cycle text not null,
  list text collate "C",
  slot integer not null,
  valid_from date not null,
  retired_on date,
  retire_reason text,
  indexed_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  updated_at timestamp with time zone not null,
  updated_by uuid not null,
  constraint county_field_pkey PRIMARY KEY (county, register, key)
);
CREATE UNIQUE INDEX county_field_slot ON kernel.county_field USING btree (county, register, slot);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.county_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.county_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.county_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table kernel.county_indicator (
  county text collate "C" not null,
  key text collate "C" not null,
  label jsonb not null,
  help jsonb not null,
  numerator text collate "C" not null,
  denominator text collate "C",
  created_at timestamp with time zone not null,
  created_by uuid not null,
  constraint county_indicator_pkey PRIMARY KEY (county, key)
);
-- linli_app may insert, select
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.kernel.county_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table kernel.fact (
  county text collate "C" not null,
  name text collate "C" not null,
  place text collate "C" not null,
  value numeric not null,
  as_of timestamp with time zone not null,
  constraint fact_pkey PRIMARY KEY (county, name, place)
);
CREATE INDEX fact_place ON kernel.fact USING btree (county, place);
-- linli_app may select
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND (place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))

create table kernel.file (
  id uuid not null,
  county text collate "C" not null,
  place text collate "C" not null,
  account uuid not null,
  name text not null,
  bytes bigint not null,
  sha256 text not null,
  created_at timestamp with time zone not null,
  register text collate "C" not null,
  field text collate "C" not null,
  also_place text collate "C",
  seen_below boolean not null default false,
  record uuid,
  state text collate "C" not null,
  kind text collate "C" not null,
  address text collate "C" not null,
  account_name text not null,
  holder text collate "C",
  department text collate "C",
  constraint file_pkey PRIMARY KEY (county, id)
);
CREATE INDEX file_address ON kernel.file USING btree (county, address);
CREATE INDEX file_record ON kernel.file USING btree (county, register, record) WHERE (record IS NOT NULL);
CREATE INDEX file_waiting ON kernel.file USING btree (county, account, created_at) WHERE (state = 'uploaded'::text);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((account)::text = current_setting('linli.account'::text, true)) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((also_place >= current_setting('linli.place'::text, true)) AND (also_place < current_setting('linli.place_end'::text, true)))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((also_place >= current_setting('linli.place'::text, true)) AND (also_place < current_setting('linli.place_end'::text, true)))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((also_place >= current_setting('linli.place'::text, true)) AND (also_place < current_setting('linli.place_end'::text, true))) OR (seen_below AND starts_with(current_setting('linli.place'::text, true), place))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table kernel.idempotency (
  account uuid not null,
  key text not null,
  operation text not null,
  request bytea not null,
  status integer,
  answer jsonb,
  at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (account, key)
);
CREATE INDEX idempotency_at ON kernel.idempotency USING btree (at);
-- linli_app may insert, select, update
-- permissive policy wall_own for all using ((account)::text = current_setting('linli.account'::text, true)) with check ((account)::text = current_setting('linli.account'::text, true))

create table kernel.indicator_summary (
  name text collate "C" not null,
  place text collate "C" not null,
  month text collate "C" not null,
  parent text collate "C",
  numerator numeric not null,
  denominator numeric not null,
  as_of timestamp with time zone not null,
  constraint indicator_summary_pkey PRIMARY KEY (name, place, month)
);
CREATE INDEX summary_children ON kernel.indicator_summary USING btree (name, parent, month);
-- linli_app may select
-- permissive policy wall_read for select using ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))

create table kernel.indicator_value (
  county text collate "C" not null,
  name text collate "C" not null,
  place text collate "C" not null,
  month text collate "C" not null,
  parent text collate "C" not null,
  numerator numeric not null,
  denominator numeric not null,
  met boolean,
  as_of timestamp with time zone not null,
  constraint indicator_value_pkey PRIMARY KEY (county, name, place, month)
);
CREATE INDEX indicator_children ON kernel.indicator_value USING btree (county, name, parent, month);
-- linli_app may select
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND (place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))

create table kernel.job (
  id uuid not null,
  county text collate "C" not null default ''::text,
  place text collate "C" not null default ''::text,
  account uuid not null,
  kind text not null,
  title jsonb not null,
  input jsonb not null,
  state text not null,
  done bigint not null default 0,
  total bigint,
  outcome jsonb,
  cancel boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint job_pkey PRIMARY KEY (id)
);
CREATE INDEX job_account ON kernel.job USING btree (account, created_at);
-- linli_app may insert, select, update
-- permissive policy wall_own for all using ((account)::text = current_setting('linli.account'::text, true)) with check ((account)::text = current_setting('linli.account'::text, true))

create table kernel.migration (
  domain text not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (domain, name)
);

create table kernel.passage (
  county text collate "C" not null,
  register text collate "C" not null,
  record uuid not null,
  version integer not null,
  place text collate "C" not null,
  heir text collate "C",
  at timestamp with time zone not null,
  came boolean not null,
  "values" jsonb,
  holder text collate "C",
  department text collate "C",
  constraint passage_pkey PRIMARY KEY (county, register, record, version, place),
  constraint passage_check CHECK ((came = ("values" IS NOT NULL)))
);
CREATE INDEX passage_place ON kernel.passage USING btree (county, register, place);
-- linli_app may insert, select
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_follow for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.place'::text, true) = ''::text) AND (current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['w'::text, 'rw'::text]))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting(('linli.may.'::text || replace(register, '-'::text, '_'::text)), true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((heir >= current_setting('linli.place'::text, true)) AND (heir < current_setting('linli.place_end'::text, true)))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder IS NULL) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department IS NULL) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table kernel.stale (
  county text collate "C" not null,
  id uuid not null,
  register text collate "C" not null,
  place text collate "C" not null,
  at timestamp with time zone not null default now(),
  constraint stale_pkey PRIMARY KEY (county, id)
);
CREATE INDEX stale_register ON kernel.stale USING btree (county, register, place);
-- linli_app may insert, select
-- permissive policy wall_own for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

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
  ended_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint substitution_pkey PRIMARY KEY (county, id),
  constraint substitution_check CHECK (((from_day <= until_day) AND (account <> substitute)))
);
CREATE INDEX substitution_account ON kernel.substitution USING btree (county, account, at);
CREATE INDEX substitution_substitute ON kernel.substitution USING btree (county, substitute, until_day) WHERE (ended_at IS NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND ((account)::text = current_setting('linli.account'::text, true)))
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND ((account)::text = current_setting('linli.account'::text, true))) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND ((account)::text = current_setting('linli.account'::text, true)))
-- permissive policy wall_read for select using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table kernel.upload (
  county text collate "C" not null,
  id uuid not null,
  account uuid not null,
  folder text collate "C" not null,
  parts integer not null default 0,
  bytes bigint not null default 0,
  begun_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  constraint upload_pkey PRIMARY KEY (county, id)
);
CREATE INDEX upload_begun ON kernel.upload USING btree (begun_at);
CREATE INDEX upload_folder ON kernel.upload USING btree (folder);
CREATE INDEX upload_waiting ON kernel.upload USING btree (county, account) WHERE (taken_at IS NULL);
-- linli_app may insert, select, update
-- permissive policy wall_own for all using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND ((account)::text = current_setting('linli.account'::text, true))) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND ((account)::text = current_setting('linli.account'::text, true)))

create table ledgers.form (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
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
  confirmed_at timestamp with time zone,
  confirmed_late boolean,
  answer text collate "C",
  extra_keys text[] collate "C",
  constraint form_pkey PRIMARY KEY (county, id),
  constraint ledgers_form_task_fk FOREIGN KEY (county, task) REFERENCES ledgers.form_task(county, id),
  constraint ledgers_form_template_fk FOREIGN KEY (county, template) REFERENCES ledgers.form_template(county, id)
);
CREATE INDEX archive_locked_forms ON ledgers.form USING btree (county, id) WHERE (state = 'locked'::text);
CREATE INDEX ledgers_form_due ON ledgers.form USING btree (county, place, state, due_on);
CREATE INDEX ledgers_form_order ON ledgers.form USING btree (county, due_on, id, place);
CREATE INDEX ledgers_form_place ON ledgers.form USING btree (county, place, due_on, id);
CREATE INDEX ledgers_form_task ON ledgers.form USING btree (county, task) WHERE (task IS NOT NULL);
CREATE INDEX ledgers_form_task_period ON ledgers.form USING btree (county, task, period, place);
CREATE INDEX ledgers_form_template ON ledgers.form USING btree (county, template) WHERE (template IS NOT NULL);
CREATE INDEX ledgers_form_title ON ledgers.form USING btree (county, title) WHERE (title IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table ledgers.form_answer (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  field uuid not null,
  person uuid,
  given_sealed bytea not null,
  answered_on date not null,
  source text collate "C",
  extra_keys text[] collate "C",
  constraint form_answer_pkey PRIMARY KEY (county, id),
  constraint ledgers_form_answer_field_fk FOREIGN KEY (county, field) REFERENCES ledgers.new_field(county, id),
  constraint ledgers_form_answer_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX ledgers_form_answer_field ON ledgers.form_answer USING btree (county, field) WHERE (field IS NOT NULL);
CREATE INDEX ledgers_form_answer_known ON ledgers.form_answer USING btree (county, field, place, person);
CREATE INDEX ledgers_form_answer_person ON ledgers.form_answer USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX ledgers_form_answer_place ON ledgers.form_answer USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_answer'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_answer'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_answer'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_answer'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table ledgers.form_design (
  county text collate "C" not null,
  template uuid not null,
  design jsonb not null,
  constraint form_design_pkey PRIMARY KEY (county, template),
  constraint ledgers_form_design_template_fk FOREIGN KEY (county, template) REFERENCES ledgers.form_template(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.ledgers.form_template'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.ledgers.form_template'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.ledgers.form_template'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.ledgers.form_template'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) THEN true
    ELSE false
END)

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
  constraint form_line_pkey PRIMARY KEY (county, form, no)
);
CREATE INDEX ledgers_form_line_gaps ON ledgers.form_line USING btree (county, form, no) WHERE (gaps > 0);
CREATE INDEX ledgers_form_line_typed ON ledgers.form_line USING btree (county, form, no) WHERE typed;
-- linli_app may delete, insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_remove for delete using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table ledgers.form_sheet (
  county text collate "C" not null,
  form uuid not null,
  place text collate "C" not null,
  salt bytea,
  sources jsonb not null default '[]'::jsonb,
  constraint form_sheet_pkey PRIMARY KEY (county, form),
  constraint ledgers_form_sheet_form_fk FOREIGN KEY (county, form) REFERENCES ledgers.form(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table ledgers.form_task (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
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
  extra_keys text[] collate "C",
  constraint form_task_pkey PRIMARY KEY (county, id),
  constraint ledgers_form_task_template_fk FOREIGN KEY (county, template) REFERENCES ledgers.form_template(county, id)
);
CREATE INDEX ledgers_form_task_place ON ledgers.form_task USING btree (county, place, id);
CREATE INDEX ledgers_form_task_template ON ledgers.form_task USING btree (county, template) WHERE (template IS NOT NULL);
CREATE INDEX ledgers_form_task_title ON ledgers.form_task USING btree (county, title) WHERE (title IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_task'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_task'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_task'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_task'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table ledgers.form_template (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
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
  extra_keys text[] collate "C",
  constraint form_template_pkey PRIMARY KEY (county, id),
  constraint ledgers_form_template_previous_fk FOREIGN KEY (county, previous) REFERENCES ledgers.form_template(county, id)
);
CREATE INDEX ledgers_form_template_order ON ledgers.form_template USING btree (county, title, id, place);
CREATE INDEX ledgers_form_template_place ON ledgers.form_template USING btree (county, place, title, id);
CREATE INDEX ledgers_form_template_previous ON ledgers.form_template USING btree (county, previous) WHERE (previous IS NOT NULL);
CREATE INDEX ledgers_form_template_title ON ledgers.form_template USING btree (county, title) WHERE (title IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_template'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_template'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_template'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.form_template'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table ledgers.header_memory (
  county text collate "C" not null,
  key text collate "C" not null,
  entry text collate "C",
  account uuid not null,
  at timestamp with time zone not null default now(),
  constraint header_memory_pkey PRIMARY KEY (county, key)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) THEN true
    ELSE false
END)

create table ledgers.import (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  file_name text collate "C" not null,
  ledger text collate "C",
  as_of date not null,
  state text collate "C" not null,
  rows integer,
  added integer,
  known integer,
  changed integer,
  conflicts integer,
  possible integer,
  faults integer,
  trayed integer,
  extra_keys text[] collate "C",
  constraint import_pkey PRIMARY KEY (county, id)
);
CREATE INDEX ledgers_import_file_name ON ledgers.import USING btree (county, file_name) WHERE (file_name IS NOT NULL);
CREATE INDEX ledgers_import_place ON ledgers.import USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table ledgers.import_detail (
  county text collate "C" not null,
  import uuid not null,
  place text collate "C" not null,
  salt bytea,
  ledger text collate "C",
  bytes bigint not null,
  tables jsonb not null default '[]'::jsonb,
  sheets jsonb not null default '[]'::jsonb,
  counts jsonb not null default '{}'::jsonb,
  chosen jsonb not null default '{}'::jsonb,
  refusal jsonb,
  job uuid,
  progress jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  constraint import_detail_pkey PRIMARY KEY (county, import),
  constraint ledgers_import_detail_import_fk FOREIGN KEY (county, import) REFERENCES ledgers.import(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table ledgers.import_row (
  county text collate "C" not null,
  import uuid not null,
  no integer not null,
  place text collate "C" not null,
  table_no integer not null,
  sheet_row integer not null,
  state text collate "C" not null,
  faults integer not null default 0,
  undecided integer not null default 0,
  name text collate "C",
  person uuid,
  household integer,
  plan bytea not null,
  constraint import_row_pkey PRIMARY KEY (county, import, no)
);
CREATE INDEX ledgers_import_row_state ON ledgers.import_row USING btree (county, import, state, no) WHERE (state <> 'new'::text);
-- linli_app may delete, insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_remove for delete using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.import'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table ledgers.ledger (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  title text collate "C" not null,
  asked_by text[],
  cycle text collate "C",
  columns text not null,
  template text collate "C",
  extra_keys text[] collate "C",
  constraint ledger_pkey PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX ledgers_ledger_one_title ON ledgers.ledger USING btree (county, title) WHERE (ended_at IS NULL);
CREATE INDEX ledgers_ledger_order ON ledgers.ledger USING btree (county, title, id, place);
CREATE INDEX ledgers_ledger_place ON ledgers.ledger USING btree (county, place, title, id);
CREATE INDEX ledgers_ledger_title ON ledgers.ledger USING btree (county, title) WHERE (title IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.ledger'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.ledger'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.ledger'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.ledger'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table ledgers.merge_decision (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  kept uuid not null,
  other uuid not null,
  likeness text collate "C" not null,
  shared integer not null,
  together integer not null,
  dropped text,
  moved text,
  decision text collate "C" not null,
  reason text collate "C" not null,
  extra_keys text[] collate "C",
  constraint merge_decision_pkey PRIMARY KEY (county, id),
  constraint ledgers_merge_decision_kept_fk FOREIGN KEY (county, kept) REFERENCES ledgers.ledger(county, id),
  constraint ledgers_merge_decision_other_fk FOREIGN KEY (county, other) REFERENCES ledgers.ledger(county, id)
);
CREATE INDEX ledgers_merge_decision_kept ON ledgers.merge_decision USING btree (county, kept) WHERE (kept IS NOT NULL);
CREATE INDEX ledgers_merge_decision_other ON ledgers.merge_decision USING btree (county, other) WHERE (other IS NOT NULL);
CREATE INDEX ledgers_merge_decision_place ON ledgers.merge_decision USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.merge_decision'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.merge_decision'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.merge_decision'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.merge_decision'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table ledgers.new_field (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  label text collate "C" not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  why text not null,
  department text collate "C" not null,
  cycle text collate "C" not null,
  template uuid not null,
  extra_keys text[] collate "C",
  constraint new_field_pkey PRIMARY KEY (county, id),
  constraint ledgers_new_field_template_fk FOREIGN KEY (county, template) REFERENCES ledgers.form_template(county, id)
);
CREATE INDEX ledgers_new_field_label ON ledgers.new_field USING btree (county, label) WHERE (label IS NOT NULL);
CREATE INDEX ledgers_new_field_order ON ledgers.new_field USING btree (county, label, id, place);
CREATE INDEX ledgers_new_field_place ON ledgers.new_field USING btree (county, place, label, id);
CREATE INDEX ledgers_new_field_template ON ledgers.new_field USING btree (county, template) WHERE (template IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.new_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.new_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.new_field'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.new_field'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table ledgers.tray (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  import uuid not null,
  state text collate "C" not null,
  kind text collate "C" not null,
  reason text collate "C" not null,
  sheet text collate "C",
  "row" integer,
  header text collate "C",
  entry text collate "C",
  shown text collate "C",
  text_sealed bytea,
  count integer,
  person uuid,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint tray_pkey PRIMARY KEY (county, id),
  constraint ledgers_tray_import_fk FOREIGN KEY (county, import) REFERENCES ledgers.import(county, id),
  constraint ledgers_tray_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX ledgers_tray_import ON ledgers.tray USING btree (county, import) WHERE (import IS NOT NULL);
CREATE INDEX ledgers_tray_person ON ledgers.tray USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX ledgers_tray_place ON ledgers.tray USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.tray'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.tray'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.tray'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.ledgers.tray'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table mediation.agreement_number (
  county text collate "C" not null,
  place text collate "C" not null,
  year integer not null,
  last integer not null,
  constraint agreement_number_pkey PRIMARY KEY (county, place, year)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.mediation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.mediation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.mediation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.mediation'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table mediation.dispute (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  party text collate "C" not null,
  party_pinyin text collate "C",
  party_initials text collate "C",
  party_identity_number_sealed bytea,
  party_identity_number_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  kind text collate "C",
  accepted_on date not null,
  mediator text collate "C",
  result text collate "C",
  agreement_number text collate "C",
  note_sealed bytea,
  extra_keys text[] collate "C",
  constraint dispute_pkey PRIMARY KEY (county, id)
);
CREATE INDEX mediation_dispute_party ON mediation.dispute USING btree (county, party) WHERE (party IS NOT NULL);
CREATE INDEX mediation_dispute_party_identity_number_index ON mediation.dispute USING btree (county, party_identity_number_index) WHERE (party_identity_number_index IS NOT NULL);
CREATE INDEX mediation_dispute_party_initials ON mediation.dispute USING btree (county, party_initials) WHERE (party_initials IS NOT NULL);
CREATE INDEX mediation_dispute_party_pinyin ON mediation.dispute USING btree (county, party_pinyin) WHERE (party_pinyin IS NOT NULL);
CREATE INDEX mediation_dispute_phone_index ON mediation.dispute USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX mediation_dispute_phone_tail ON mediation.dispute USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX mediation_dispute_place ON mediation.dispute USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.dispute'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.dispute'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.dispute'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.dispute'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table mediation.mediation (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  origin text collate "C" not null,
  kind text collate "C" not null,
  applicant_name text collate "C" not null,
  applicant_name_pinyin text collate "C",
  applicant_name_initials text collate "C",
  applicant_identity_sealed bytea,
  applicant_identity_index bytea,
  applicant_phone_sealed bytea,
  applicant_phone_index bytea,
  applicant_phone_tail bytea,
  applicant_address text collate "C",
  other_name text collate "C" not null,
  other_name_pinyin text collate "C",
  other_name_initials text collate "C",
  other_identity_sealed bytea,
  other_identity_index bytea,
  other_phone_sealed bytea,
  other_phone_index bytea,
  other_phone_tail bytea,
  other_address text collate "C",
  matter_sealed bytea not null,
  claim_sealed bytea,
  application uuid[],
  event text collate "C",
  applicant_consent_on date,
  other_consent_on date,
  consent_way text collate "C",
  consent_paper uuid[],
  declined_by text collate "C",
  mediator text collate "C",
  mediator_choice text collate "C",
  helpers text collate "C",
  held_on date,
  held_at text collate "C",
  present text collate "C",
  record_sealed bytea,
  more_days integer,
  agreed_on date,
  terms_sealed bytea,
  performance_sealed bytea,
  signed_agreement uuid[],
  referred_to text collate "C",
  confirmed_on date,
  confirmation_number text collate "C",
  followed_on date,
  kept text collate "C",
  follow_note_sealed bytea,
  state text collate "C" not null,
  state_since timestamp with time zone not null,
  due_at timestamp with time zone,
  provisional boolean,
  late boolean not null,
  finished_at timestamp with time zone,
  opener text collate "C" not null,
  opened_by text collate "C" not null,
  assignee text collate "C",
  assignee_name text collate "C",
  assignee_role text collate "C",
  papers uuid[],
  rules integer not null,
  steps integer not null,
  calendar text collate "C" not null,
  constraint mediation_pkey PRIMARY KEY (county, id)
);
CREATE INDEX mediation_mediation_applicant_identity_index ON mediation.mediation USING btree (county, applicant_identity_index) WHERE (applicant_identity_index IS NOT NULL);
CREATE INDEX mediation_mediation_applicant_name ON mediation.mediation USING btree (county, applicant_name) WHERE (applicant_name IS NOT NULL);
CREATE INDEX mediation_mediation_applicant_name_initials ON mediation.mediation USING btree (county, applicant_name_initials) WHERE (applicant_name_initials IS NOT NULL);
CREATE INDEX mediation_mediation_applicant_name_pinyin ON mediation.mediation USING btree (county, applicant_name_pinyin) WHERE (applicant_name_pinyin IS NOT NULL);
CREATE INDEX mediation_mediation_applicant_phone_index ON mediation.mediation USING btree (county, applicant_phone_index) WHERE (applicant_phone_index IS NOT NULL);
CREATE INDEX mediation_mediation_applicant_phone_tail ON mediation.mediation USING btree (county, applicant_phone_tail) WHERE (applicant_phone_tail IS NOT NULL);
CREATE INDEX mediation_mediation_open ON mediation.mediation USING btree (county, due_at, id, place) WHERE (finished_at IS NULL);
CREATE INDEX mediation_mediation_open_assignee ON mediation.mediation USING btree (county, assignee, due_at, id) WHERE ((finished_at IS NULL) AND (assignee IS NOT NULL));
CREATE INDEX mediation_mediation_open_opener ON mediation.mediation USING btree (county, opener, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX mediation_mediation_open_place ON mediation.mediation USING btree (county, place, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX mediation_mediation_order ON mediation.mediation USING btree (county, due_at, id, place);
CREATE INDEX mediation_mediation_other_identity_index ON mediation.mediation USING btree (county, other_identity_index) WHERE (other_identity_index IS NOT NULL);
CREATE INDEX mediation_mediation_other_name ON mediation.mediation USING btree (county, other_name) WHERE (other_name IS NOT NULL);
CREATE INDEX mediation_mediation_other_name_initials ON mediation.mediation USING btree (county, other_name_initials) WHERE (other_name_initials IS NOT NULL);
CREATE INDEX mediation_mediation_other_name_pinyin ON mediation.mediation USING btree (county, other_name_pinyin) WHERE (other_name_pinyin IS NOT NULL);
CREATE INDEX mediation_mediation_other_phone_index ON mediation.mediation USING btree (county, other_phone_index) WHERE (other_phone_index IS NOT NULL);
CREATE INDEX mediation_mediation_other_phone_tail ON mediation.mediation USING btree (county, other_phone_tail) WHERE (other_phone_tail IS NOT NULL);
CREATE INDEX mediation_mediation_place ON mediation.mediation USING btree (county, place, due_at, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.mediation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.mediation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.mediation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.mediation'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table mediation.session (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  mediation uuid not null,
  held_on date not null,
  held_at text collate "C",
  mediator text collate "C",
  present text collate "C",
  record_sealed bytea not null,
  constraint session_pkey PRIMARY KEY (county, id),
  constraint mediation_session_mediation_fk FOREIGN KEY (county, mediation) REFERENCES mediation.mediation(county, id)
);
CREATE INDEX mediation_session_mediation ON mediation.session USING btree (county, mediation) WHERE (mediation IS NOT NULL);
CREATE INDEX mediation_session_order ON mediation.session USING btree (county, held_on, id, place);
CREATE INDEX mediation_session_place ON mediation.session USING btree (county, place, held_on, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.session'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.session'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.session'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.mediation.session'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table messages.lease (
  county text collate "C" not null,
  message uuid not null,
  token uuid not null,
  until timestamp with time zone not null,
  tries integer not null,
  constraint lease_pkey PRIMARY KEY (county, message),
  constraint messages_lease_message_fk FOREIGN KEY (county, message) REFERENCES messages.message(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) THEN true
    ELSE false
END)

create table messages.letter (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  holder text collate "C" not null,
  template text collate "C" not null,
  title text collate "C" not null,
  title_en text collate "C" not null,
  words text not null,
  words_en text not null,
  posted_at timestamp with time zone not null,
  read_at timestamp with time zone,
  register text collate "C",
  record text collate "C",
  constraint letter_pkey PRIMARY KEY (county, id)
);
CREATE INDEX messages_letter_holder ON messages.letter USING btree (county, holder, id) WHERE (holder IS NOT NULL);
CREATE INDEX messages_letter_mine ON messages.letter USING btree (county, holder, posted_at, id);
CREATE INDEX messages_letter_order ON messages.letter USING btree (county, posted_at, id, place);
CREATE INDEX messages_letter_place ON messages.letter USING btree (county, place, posted_at, id);
CREATE INDEX messages_letter_unread ON messages.letter USING btree (county, holder) WHERE ((read_at IS NULL) AND (ended_at IS NULL));
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.letter'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.letter'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.letter'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.letter'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END)

create table messages.message (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  template text collate "C" not null,
  channel text collate "C" not null,
  state text collate "C" not null,
  posted_at timestamp with time zone not null,
  to_name text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  mail_sealed bytea,
  facts_sealed bytea,
  words_sealed bytea,
  urgent boolean not null,
  next_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null,
  why text collate "C",
  sent_at timestamp with time zone,
  via text collate "C",
  register text collate "C",
  record text collate "C",
  language text collate "C" not null,
  department text collate "C" not null,
  constraint message_pkey PRIMARY KEY (county, id)
);
CREATE INDEX messages_message_due ON messages.message USING btree (county, next_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'held'::text]));
CREATE INDEX messages_message_kept ON messages.message USING btree (county, posted_at, id) WHERE (key_salt IS NOT NULL);
CREATE INDEX messages_message_order ON messages.message USING btree (county, posted_at, id, place);
CREATE INDEX messages_message_phone_index ON messages.message USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX messages_message_phone_tail ON messages.message USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX messages_message_place ON messages.message USING btree (county, place, posted_at, id);
CREATE INDEX messages_message_sent ON messages.message USING btree (county, phone_index, sent_at) WHERE (state = ANY (ARRAY['sent'::text, 'shown'::text]));
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table messages.reader (
  county text collate "C" not null,
  account text collate "C" not null,
  language text collate "C" not null,
  constraint reader_pkey PRIMARY KEY (county, account)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.messages.message'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) THEN true
    ELSE false
END)

create table messages.setting (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  quiet_from text collate "C" not null,
  quiet_until text collate "C" not null,
  phone_a_day_max integer not null,
  sms_way text collate "C" not null,
  gateway_url text collate "C",
  gateway_header text collate "C",
  gateway_secret_sealed bytea,
  gateway_body text,
  gateway_success text collate "C",
  mail_way text collate "C" not null,
  smtp_host text collate "C",
  smtp_port integer,
  smtp_user text collate "C",
  smtp_password_sealed bytea,
  mail_from text collate "C",
  constraint setting_pkey PRIMARY KEY (county, id)
);
CREATE INDEX messages_setting_place ON messages.setting USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.setting'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.setting'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.setting'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.setting'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table messages.wording (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  template text collate "C" not null,
  title text collate "C" not null,
  title_en text collate "C" not null,
  words text not null,
  words_en text not null,
  channels text collate "C" not null,
  constraint wording_pkey PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX messages_wording_one_template ON messages.wording USING btree (county, template) WHERE (ended_at IS NULL);
CREATE INDEX messages_wording_order ON messages.wording USING btree (county, template, id, place);
CREATE INDEX messages_wording_place ON messages.wording USING btree (county, place, template, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.wording'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.wording'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.wording'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.messages.wording'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table organisations.estate (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  company text collate "C",
  chair text collate "C",
  founded_on date,
  households integer,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint estate_pkey PRIMARY KEY (county, id)
);
CREATE INDEX organisations_estate_name ON organisations.estate USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX organisations_estate_name_initials ON organisations.estate USING btree (county, name_initials) WHERE (name_initials IS NOT NULL);
CREATE INDEX organisations_estate_name_pinyin ON organisations.estate USING btree (county, name_pinyin) WHERE (name_pinyin IS NOT NULL);
CREATE INDEX organisations_estate_order ON organisations.estate USING btree (county, name_pinyin, id, place);
CREATE INDEX organisations_estate_phone_index ON organisations.estate USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX organisations_estate_phone_tail ON organisations.estate USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX organisations_estate_place ON organisations.estate USING btree (county, place, name_pinyin, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.organisations.estate'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.organisations.estate'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.organisations.estate'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.organisations.estate'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table organisations.organisation (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  status text collate "C" not null,
  filing_number text collate "C",
  head text collate "C",
  founded_on date,
  members integer,
  scope text collate "C",
  serves text[] not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  note text collate "C",
  filed_on date,
  head_identity_number_sealed bytea,
  head_identity_number_index bytea,
  extra_keys text[] collate "C",
  constraint organisation_pkey PRIMARY KEY (county, id)
);
CREATE INDEX organisations_organisation_head_identity_number_index ON organisations.organisation USING btree (county, head_identity_number_index) WHERE (head_identity_number_index IS NOT NULL);
CREATE INDEX organisations_organisation_name ON organisations.organisation USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX organisations_organisation_name_initials ON organisations.organisation USING btree (county, name_initials) WHERE (name_initials IS NOT NULL);
CREATE INDEX organisations_organisation_order ON organisations.organisation USING btree (county, name_pinyin, id, place);
CREATE INDEX organisations_organisation_phone_index ON organisations.organisation USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX organisations_organisation_place ON organisations.organisation USING btree (county, place, name_pinyin, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.organisations.organisation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.organisations.organisation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.organisations.organisation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.organisations.organisation'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table regions.body (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  name text collate "C" not null,
  kind text collate "C" not null,
  head text collate "C",
  founded_on date,
  credit_code text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  address text collate "C",
  extra_keys text[] collate "C",
  constraint body_pkey PRIMARY KEY (county, id)
);
CREATE INDEX regions_body_name ON regions.body USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX regions_body_phone_index ON regions.body USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX regions_body_place ON regions.body USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.body'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.body'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.body'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.body'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table regions.change (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  on_date date not null,
  document text not null,
  reason text not null,
  title jsonb not null,
  plan jsonb not null,
  ordered_by jsonb not null,
  entry uuid not null,
  undo_entry uuid,
  job uuid,
  applied jsonb,
  moved integer not null default 0,
  refusal jsonb,
  created_at timestamp with time zone not null,
  carried_at timestamp with time zone,
  constraint change_pkey PRIMARY KEY (county, id),
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['rename'::text, 'merge'::text, 'split'::text, 'recode'::text, 'end'::text, 'open'::text]))),
  constraint change_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'withdrawn'::text, 'undoing'::text, 'undone'::text])))
);
CREATE INDEX regions_change_due ON regions.change USING btree (county, on_date) WHERE (state = 'waiting'::text);
CREATE INDEX regions_change_place ON regions.change USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.change'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.change'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.change'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.change'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table regions.community (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  name text collate "C" not null,
  code text collate "C" not null,
  urban boolean not null,
  decided_on date,
  document text collate "C",
  extra_keys text[] collate "C",
  constraint community_pkey PRIMARY KEY (county, id)
);
CREATE INDEX regions_community_code ON regions.community USING btree (county, code) WHERE (code IS NOT NULL);
CREATE INDEX regions_community_name ON regions.community USING btree (county, name) WHERE (name IS NOT NULL);
CREATE UNIQUE INDEX regions_community_one_name_code ON regions.community USING btree (county, name, code) WHERE (ended_at IS NULL);
CREATE INDEX regions_community_place ON regions.community USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.community'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.community'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.community'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.regions.community'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table regions.edition (
  edition text not null,
  cutoff date not null,
  nodes integer not null,
  sha256 text not null,
  loaded_at timestamp with time zone not null default now(),
  constraint edition_pkey PRIMARY KEY (edition)
);
-- linli_app may select

create table regions.region (
  code text collate "C" not null,
  parent text collate "C" not null,
  level smallint not null,
  name text collate "C" not null,
  short_name text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null,
  placeholder boolean not null default false,
  kind text collate "C",
  valid_from date,
  valid_to date,
  constraint region_pkey PRIMARY KEY (code),
  constraint region_check CHECK (((level = length(code)) AND (level = ANY (ARRAY[2, 4, 6, 9, 12, 15])))),
  constraint region_check1 CHECK ((parent = "left"(code,
CASE level
    WHEN 2 THEN 0
    WHEN 4 THEN 2
    WHEN 6 THEN 4
    WHEN 9 THEN 6
    WHEN 12 THEN 9
    ELSE 12
END))),
  constraint region_check2 CHECK ((valid_to > valid_from)),
  constraint region_kind_check CHECK ((kind = ANY (ARRAY['urban'::text, 'village'::text])))
);
CREATE INDEX region_initials ON regions.region USING btree (level, initials, code);
CREATE INDEX region_name ON regions.region USING btree (level, name, code);
CREATE INDEX region_parent ON regions.region USING btree (parent, code);
CREATE INDEX region_pinyin ON regions.region USING btree (level, pinyin, code);
-- linli_app may insert, select, update
-- permissive policy tree_add for insert with check ((current_setting('linli.may.regions.region'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (code >= current_setting('linli.place'::text, true)) AND (code < current_setting('linli.place_end'::text, true)))
-- permissive policy tree_change for update using ((current_setting('linli.may.regions.region'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (code >= current_setting('linli.place'::text, true)) AND (code < current_setting('linli.place_end'::text, true))) with check ((current_setting('linli.may.regions.region'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (code >= current_setting('linli.place'::text, true)) AND (code < current_setting('linli.place_end'::text, true)))
-- permissive policy tree_read for select using true

create table regions.succession (
  predecessor text collate "C" not null,
  successor text collate "C" not null,
  on_date date not null,
  kind text collate "C" not null,
  predecessor_name text not null,
  successor_name text not null,
  document text,
  note text,
  constraint succession_pkey PRIMARY KEY (predecessor, successor, on_date, kind),
  constraint succession_kind_check CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text, 'rename'::text, 'recode'::text]))),
  constraint succession_predecessor_fkey FOREIGN KEY (predecessor) REFERENCES regions.region(code),
  constraint succession_successor_fkey FOREIGN KEY (successor) REFERENCES regions.region(code)
);
CREATE INDEX succession_successor ON regions.succession USING btree (successor);
-- linli_app may insert, select
-- permissive policy tree_add for insert with check ((current_setting('linli.may.regions.region'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (successor >= current_setting('linli.place'::text, true)) AND (successor < current_setting('linli.place_end'::text, true)))
-- permissive policy tree_read for select using true

create table residents.candidate (
  county text collate "C" not null,
  first uuid not null,
  second uuid not null,
  place text collate "C" not null,
  other_place text collate "C" not null,
  rank smallint not null,
  kind text collate "C" not null,
  found_at timestamp with time zone not null,
  import uuid,
  import_label text,
  state text collate "C" not null,
  later_until date,
  asked_place text collate "C",
  asked_by_name text,
  asked_at timestamp with time zone,
  question text,
  answered_place text collate "C",
  answered_by_name text,
  answered_at timestamp with time zone,
  answer text,
  decided_at timestamp with time zone,
  decided_by_name text,
  constraint candidate_pkey PRIMARY KEY (county, first, second),
  constraint residents_candidate_first_fk FOREIGN KEY (county, first) REFERENCES residents.person(county, id),
  constraint residents_candidate_second_fk FOREIGN KEY (county, second) REFERENCES residents.person(county, id)
);
CREATE INDEX residents_candidate_decided ON residents.candidate USING btree (county, decided_at) WHERE (state = 'apart'::text);
CREATE INDEX residents_candidate_import ON residents.candidate USING btree (county, import) WHERE ((import IS NOT NULL) AND (state = 'open'::text));
CREATE INDEX residents_candidate_order ON residents.candidate USING btree (county, rank, first, second) WHERE (state = 'open'::text);
CREATE INDEX residents_candidate_other_place ON residents.candidate USING btree (county, other_place) WHERE (state = 'open'::text);
CREATE INDEX residents_candidate_place ON residents.candidate USING btree (county, place) WHERE (state = 'open'::text);
CREATE INDEX residents_candidate_second ON residents.candidate USING btree (county, second);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((other_place >= current_setting('linli.place'::text, true)) AND (other_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((other_place >= current_setting('linli.place'::text, true)) AND (other_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((other_place >= current_setting('linli.place'::text, true)) AND (other_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((other_place >= current_setting('linli.place'::text, true)) AND (other_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)

create table residents.candidate_pass (
  county text collate "C" not null,
  after uuid,
  done_at timestamp with time zone,
  constraint candidate_pass_pkey PRIMARY KEY (county)
);
-- linli_app may select
-- permissive policy wall_read for select using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table residents.correction (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  field text collate "C" not null,
  proposed text collate "C",
  proposed_secret_sealed bytea,
  reason text collate "C" not null,
  evidence text collate "C",
  asker text collate "C",
  state text collate "C" not null,
  due_on date not null,
  due_provisional boolean,
  answer text collate "C",
  decided_at timestamp with time zone,
  extra_keys text[] collate "C",
  constraint correction_pkey PRIMARY KEY (county, id),
  constraint residents_correction_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX residents_correction_order ON residents.correction USING btree (county, due_on, id, place);
CREATE INDEX residents_correction_person ON residents.correction USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX residents_correction_place ON residents.correction USING btree (county, place, due_on, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.correction'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.correction'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.correction'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.correction'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table residents.distinct_pair (
  county text collate "C" not null,
  first uuid not null,
  second uuid not null,
  at timestamp with time zone not null,
  by uuid not null,
  by_name text,
  reason text,
  withdrawn_at timestamp with time zone,
  constraint distinct_pair_pkey PRIMARY KEY (county, first, second),
  constraint residents_distinct_pair_first_fk FOREIGN KEY (county, first) REFERENCES residents.person(county, id),
  constraint residents_distinct_pair_second_fk FOREIGN KEY (county, second) REFERENCES residents.person(county, id)
);
CREATE INDEX residents_distinct_pair_second ON residents.distinct_pair USING btree (county, second);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) THEN true
    ELSE false
END)

create table residents.dwelling (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  address text collate "C" not null,
  kind text collate "C",
  area_m2 numeric(20,4),
  "position" jsonb,
  note text collate "C",
  position_west double precision,
  position_south double precision,
  position_east double precision,
  position_north double precision,
  extra_keys text[] collate "C",
  constraint dwelling_pkey PRIMARY KEY (county, id)
);
CREATE INDEX residents_dwelling_order ON residents.dwelling USING btree (county, address, id, place);
CREATE INDEX residents_dwelling_place ON residents.dwelling USING btree (county, place, address, id);
CREATE INDEX residents_dwelling_position_extent ON residents.dwelling USING btree (county, position_west, position_east, position_south, position_north) WHERE (position_west IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.dwelling'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.dwelling'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.dwelling'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.dwelling'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table residents.household (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  number text collate "C",
  head uuid,
  kind text collate "C",
  dwelling uuid,
  address text collate "C",
  family_size integer,
  extra_keys text[] collate "C",
  constraint household_pkey PRIMARY KEY (county, id),
  constraint residents_household_dwelling_fk FOREIGN KEY (county, dwelling) REFERENCES residents.dwelling(county, id),
  constraint residents_household_head_fk FOREIGN KEY (county, head) REFERENCES residents.person(county, id)
);
CREATE INDEX residents_household_dwelling ON residents.household USING btree (county, dwelling) WHERE (dwelling IS NOT NULL);
CREATE INDEX residents_household_head ON residents.household USING btree (county, head) WHERE (head IS NOT NULL);
CREATE INDEX residents_household_number ON residents.household USING btree (county, number) WHERE (number IS NOT NULL);
CREATE INDEX residents_household_place ON residents.household USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.household'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.household'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.household'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.household'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table residents.lease (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  dwelling uuid not null,
  landlord text collate "C" not null,
  landlord_identity_number_sealed bytea,
  landlord_identity_number_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  tenant text collate "C",
  since date,
  until date,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint lease_pkey PRIMARY KEY (county, id),
  constraint residents_lease_dwelling_fk FOREIGN KEY (county, dwelling) REFERENCES residents.dwelling(county, id)
);
CREATE INDEX residents_lease_dwelling ON residents.lease USING btree (county, dwelling) WHERE (dwelling IS NOT NULL);
CREATE INDEX residents_lease_landlord_identity_number_index ON residents.lease USING btree (county, landlord_identity_number_index) WHERE (landlord_identity_number_index IS NOT NULL);
CREATE INDEX residents_lease_phone_index ON residents.lease USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX residents_lease_phone_tail ON residents.lease USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX residents_lease_place ON residents.lease USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.lease'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.lease'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.lease'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.lease'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table residents.merge (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  other_place text collate "C" not null,
  stay uuid not null,
  other uuid not null,
  name text not null,
  other_name text not null,
  at timestamp with time zone not null,
  by uuid not null,
  by_name text not null,
  reason text not null,
  before jsonb not null,
  after jsonb not null,
  moved jsonb not null,
  undone_at timestamp with time zone,
  undone_by_name text,
  undo_reason text,
  kept jsonb,
  constraint merge_pkey PRIMARY KEY (county, id),
  constraint residents_merge_other_fk FOREIGN KEY (county, other) REFERENCES residents.person(county, id),
  constraint residents_merge_stay_fk FOREIGN KEY (county, stay) REFERENCES residents.person(county, id)
);
CREATE INDEX residents_merge_at ON residents.merge USING btree (county, at, id);
CREATE INDEX residents_merge_other ON residents.merge USING btree (county, other);
CREATE INDEX residents_merge_stay ON residents.merge USING btree (county, stay);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((other_place >= current_setting('linli.place'::text, true)) AND (other_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((other_place >= current_setting('linli.place'::text, true)) AND (other_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((other_place >= current_setting('linli.place'::text, true)) AND (other_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((other_place >= current_setting('linli.place'::text, true)) AND (other_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)

create table residents.move (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  name text not null,
  kind text not null,
  from_place text collate "C" not null,
  to_place text collate "C" not null,
  on_day date not null,
  at timestamp with time zone not null,
  by uuid not null,
  by_name text not null,
  seen_at timestamp with time zone,
  seen_by uuid,
  constraint move_pkey PRIMARY KEY (county, id),
  constraint residents_move_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX residents_move_at ON residents.move USING btree (county, at, id);
CREATE INDEX residents_move_person ON residents.move USING btree (county, person);
CREATE INDEX residents_move_unseen ON residents.move USING btree (county, from_place) WHERE (seen_at IS NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((from_place >= current_setting('linli.place'::text, true)) AND (from_place < current_setting('linli.place_end'::text, true))) OR ((to_place >= current_setting('linli.place'::text, true)) AND (to_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((from_place >= current_setting('linli.place'::text, true)) AND (from_place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((from_place >= current_setting('linli.place'::text, true)) AND (from_place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((from_place >= current_setting('linli.place'::text, true)) AND (from_place < current_setting('linli.place_end'::text, true))) OR ((to_place >= current_setting('linli.place'::text, true)) AND (to_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)

create table residents.person (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  identity_number_sealed bytea,
  identity_number_index bytea,
  id_type text collate "C",
  sex text collate "C",
  birth_date date,
  ethnic_group text collate "C",
  marital_status text collate "C",
  education text collate "C",
  political_status text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  employer text collate "C",
  registered_address text collate "C",
  registered_place text collate "C",
  current_address text collate "C",
  note text collate "C",
  social_card_sealed bytea,
  extra_keys text[] collate "C",
  constraint person_pkey PRIMARY KEY (county, id)
);
CREATE INDEX residents_person_also ON residents.person USING btree (county, registered_place, id);
CREATE INDEX residents_person_born ON residents.person USING btree (county, birth_date, sex, place, registered_place, ended_at);
CREATE INDEX residents_person_identity_number_index ON residents.person USING btree (county, identity_number_index) WHERE (identity_number_index IS NOT NULL);
CREATE INDEX residents_person_name ON residents.person USING btree (county, name, birth_date);
CREATE INDEX residents_person_name_initials ON residents.person USING btree (county, name_initials) WHERE (name_initials IS NOT NULL);
CREATE UNIQUE INDEX residents_person_one_identity_number ON residents.person USING btree (county, identity_number_index) WHERE (ended_at IS NULL);
CREATE INDEX residents_person_order ON residents.person USING btree (county, name_pinyin, id, place);
CREATE INDEX residents_person_phone_index ON residents.person USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX residents_person_phone_tail ON residents.person USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX residents_person_place ON residents.person USING btree (county, place, name_pinyin, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((registered_place >= current_setting('linli.place'::text, true)) AND (registered_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((registered_place >= current_setting('linli.place'::text, true)) AND (registered_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((registered_place >= current_setting('linli.place'::text, true)) AND (registered_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.person'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR ((registered_place >= current_setting('linli.place'::text, true)) AND (registered_place < current_setting('linli.place_end'::text, true))))) THEN true
    ELSE false
END)

create table residents.residence (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  relation text collate "C" not null,
  since date,
  until date,
  household uuid,
  relation_to_head text collate "C",
  dwelling uuid,
  extra_keys text[] collate "C",
  constraint residence_pkey PRIMARY KEY (county, id),
  constraint residents_residence_dwelling_fk FOREIGN KEY (county, dwelling) REFERENCES residents.dwelling(county, id),
  constraint residents_residence_household_fk FOREIGN KEY (county, household) REFERENCES residents.household(county, id),
  constraint residents_residence_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX residents_residence_dwelling ON residents.residence USING btree (county, dwelling) WHERE (dwelling IS NOT NULL);
CREATE INDEX residents_residence_household ON residents.residence USING btree (county, household) WHERE (household IS NOT NULL);
CREATE UNIQUE INDEX residents_residence_one_person_relation ON residents.residence USING btree (county, person, relation) WHERE (ended_at IS NULL);
CREATE INDEX residents_residence_person ON residents.residence USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX residents_residence_place ON residents.residence USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.residence'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.residence'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.residence'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.residents.residence'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.application (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  number text collate "C" not null,
  item uuid not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  kind text collate "C" not null,
  area text collate "C" not null,
  department text collate "C" not null,
  decider text collate "C" not null,
  through_town boolean,
  joint text[],
  notice_days integer,
  committed integer not null,
  statutory_workdays integer,
  statutory_days integer,
  channel text collate "C" not null,
  person uuid,
  applicant_name text collate "C" not null,
  applicant_name_pinyin text collate "C",
  applicant_name_initials text collate "C",
  applicant_identity_sealed bytea,
  applicant_identity_index bytea,
  applicant_phone_sealed bytea,
  applicant_phone_index bytea,
  applicant_phone_tail bytea,
  holder text collate "C",
  acts_as text collate "C" not null,
  proxy_name text collate "C",
  proxy_identity_sealed bytea,
  proxy_identity_index bytea,
  proxy_phone_sealed bytea,
  proxy_phone_index bytea,
  proxy_phone_tail bytea,
  signed text collate "C" not null,
  signature uuid[],
  findings text,
  supplement_notice text,
  notice_text text,
  more_days integer,
  more_why text,
  decision text,
  amount bigint,
  result_from date,
  result_until date,
  state text collate "C" not null,
  state_since timestamp with time zone not null,
  due_at timestamp with time zone,
  provisional boolean,
  late boolean not null,
  finished_at timestamp with time zone,
  opener text collate "C" not null,
  opened_by text collate "C" not null,
  assignee text collate "C",
  assignee_name text collate "C",
  assignee_role text collate "C",
  papers uuid[],
  rules integer not null,
  steps integer not null,
  calendar text collate "C" not null,
  acts_by text collate "C",
  proxy_person uuid,
  constraint application_pkey PRIMARY KEY (county, id),
  constraint services_application_item_fk FOREIGN KEY (county, item) REFERENCES services.item(county, id),
  constraint services_application_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id),
  constraint services_application_proxy_person_fk FOREIGN KEY (county, proxy_person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_application_applicant_identity_index ON services.application USING btree (county, applicant_identity_index) WHERE (applicant_identity_index IS NOT NULL);
CREATE INDEX services_application_applicant_name ON services.application USING btree (county, applicant_name) WHERE (applicant_name IS NOT NULL);
CREATE INDEX services_application_applicant_name_initials ON services.application USING btree (county, applicant_name_initials) WHERE (applicant_name_initials IS NOT NULL);
CREATE INDEX services_application_applicant_name_pinyin ON services.application USING btree (county, applicant_name_pinyin) WHERE (applicant_name_pinyin IS NOT NULL);
CREATE INDEX services_application_applicant_phone_index ON services.application USING btree (county, applicant_phone_index) WHERE (applicant_phone_index IS NOT NULL);
CREATE INDEX services_application_applicant_phone_tail ON services.application USING btree (county, applicant_phone_tail) WHERE (applicant_phone_tail IS NOT NULL);
CREATE INDEX services_application_holder ON services.application USING btree (county, holder, id) WHERE (holder IS NOT NULL);
CREATE INDEX services_application_item ON services.application USING btree (county, item) WHERE (item IS NOT NULL);
CREATE INDEX services_application_number ON services.application USING btree (county, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX services_application_one_number ON services.application USING btree (county, number) WHERE (ended_at IS NULL);
CREATE INDEX services_application_open ON services.application USING btree (county, due_at, id, place) WHERE (finished_at IS NULL);
CREATE INDEX services_application_open_assignee ON services.application USING btree (county, assignee, due_at, id) WHERE ((finished_at IS NULL) AND (assignee IS NOT NULL));
CREATE INDEX services_application_open_opener ON services.application USING btree (county, opener, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX services_application_open_person ON services.application USING btree (county, person, item_code) WHERE ((finished_at IS NULL) AND (person IS NOT NULL));
CREATE INDEX services_application_open_place ON services.application USING btree (county, place, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX services_application_order ON services.application USING btree (county, due_at, id, place);
CREATE INDEX services_application_person ON services.application USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_application_place ON services.application USING btree (county, place, due_at, id);
CREATE INDEX services_application_proxy_identity_index ON services.application USING btree (county, proxy_identity_index) WHERE (proxy_identity_index IS NOT NULL);
CREATE INDEX services_application_proxy_person ON services.application USING btree (county, proxy_person) WHERE (proxy_person IS NOT NULL);
CREATE INDEX services_application_proxy_phone_index ON services.application USING btree (county, proxy_phone_index) WHERE (proxy_phone_index IS NOT NULL);
CREATE INDEX services_application_proxy_phone_tail ON services.application USING btree (county, proxy_phone_tail) WHERE (proxy_phone_tail IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.application_content (
  county text collate "C" not null,
  application uuid not null,
  place text collate "C" not null,
  department text collate "C" not null,
  holder text collate "C",
  content_sealed bytea not null,
  key_salt bytea not null,
  constraint application_content_pkey PRIMARY KEY (county, application),
  constraint services_application_content_application_fk FOREIGN KEY (county, application) REFERENCES services.application(county, id)
);
CREATE INDEX services_application_content_place ON services.application_content USING btree (county, place);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.appointment (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  hall uuid not null,
  day date not null,
  slot text collate "C" not null,
  area text collate "C" not null,
  visitor_name text collate "C" not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  holder text collate "C",
  state text collate "C" not null,
  why text collate "C",
  reminded date,
  constraint appointment_pkey PRIMARY KEY (county, id),
  constraint services_appointment_hall_fk FOREIGN KEY (county, hall) REFERENCES services.service_hall(county, id)
);
CREATE INDEX services_appointment_day ON services.appointment USING btree (county, day) WHERE (day IS NOT NULL);
CREATE INDEX services_appointment_hall ON services.appointment USING btree (county, hall, day, slot);
CREATE INDEX services_appointment_holder ON services.appointment USING btree (county, holder, id) WHERE (holder IS NOT NULL);
CREATE INDEX services_appointment_order ON services.appointment USING btree (county, day, id, place);
CREATE INDEX services_appointment_phone_index ON services.appointment USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX services_appointment_phone_tail ON services.appointment USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX services_appointment_place ON services.appointment USING btree (county, place, day, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.appointment'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END)

create table services.benefit (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  person uuid not null,
  kind text collate "C" not null,
  department text collate "C" not null,
  amount bigint not null,
  cycle text collate "C" not null,
  since date not null,
  until date,
  on_account_of text collate "C",
  bank_account_sealed bytea,
  bank_account_index bytea,
  note text collate "C",
  constraint benefit_pkey PRIMARY KEY (county, id),
  constraint services_benefit_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_benefit_bank_account_index ON services.benefit USING btree (county, bank_account_index) WHERE (bank_account_index IS NOT NULL);
CREATE INDEX services_benefit_person ON services.benefit USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_benefit_place ON services.benefit USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.benefit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.benefit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.benefit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.benefit'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.card_service (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  service text collate "C" not null,
  done_on date not null,
  receipt text collate "C",
  note text collate "C",
  constraint card_service_pkey PRIMARY KEY (county, id),
  constraint services_card_service_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_card_service_person ON services.card_service USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_card_service_place ON services.card_service USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.card_service'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.card_service'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.card_service'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.card_service'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.closure (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  hall uuid not null,
  first_day date not null,
  last_day date not null,
  why text collate "C" not null,
  constraint closure_pkey PRIMARY KEY (county, id),
  constraint services_closure_hall_fk FOREIGN KEY (county, hall) REFERENCES services.service_hall(county, id)
);
CREATE INDEX services_closure_hall ON services.closure USING btree (county, hall) WHERE (hall IS NOT NULL);
CREATE INDEX services_closure_place ON services.closure USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.closure'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.closure'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.closure'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.closure'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.daycare_place (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  person uuid not null,
  centre text collate "C" not null,
  care_ability text collate "C" not null,
  since date not null,
  until date,
  monthly_fee bigint,
  emergency_contact_sealed bytea,
  note text collate "C",
  constraint daycare_place_pkey PRIMARY KEY (county, id),
  constraint services_daycare_place_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX services_daycare_place_one_person ON services.daycare_place USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX services_daycare_place_person ON services.daycare_place USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_daycare_place_place ON services.daycare_place USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.daycare_place'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.daycare_place'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.daycare_place'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.daycare_place'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.deliberation_note (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  topic text collate "C" not null,
  asker text collate "C" not null,
  sides text collate "C" not null,
  held_on date not null,
  chair text collate "C",
  agreed boolean not null,
  outcome text not null,
  constraint deliberation_note_pkey PRIMARY KEY (county, id)
);
CREATE INDEX services_deliberation_note_place ON services.deliberation_note USING btree (county, place, id);
CREATE INDEX services_deliberation_note_topic ON services.deliberation_note USING btree (county, topic) WHERE (topic IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.deliberation_note'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.deliberation_note'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.deliberation_note'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.deliberation_note'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.document_number (
  county text collate "C" not null,
  year integer not null,
  last integer not null,
  constraint document_number_pkey PRIMARY KEY (county, year)
);
-- linli_app may insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table services.draft (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  holder text collate "C",
  account uuid not null,
  account_name text not null,
  item uuid not null,
  item_name text not null,
  applicant text,
  saved_at timestamp with time zone not null,
  content_sealed bytea not null,
  key_salt bytea not null,
  constraint draft_pkey PRIMARY KEY (county, id),
  constraint services_draft_item_fk FOREIGN KEY (county, item) REFERENCES services.item(county, id)
);
CREATE INDEX services_draft_holder ON services.draft USING btree (county, holder, saved_at) WHERE (holder IS NOT NULL);
CREATE INDEX services_draft_item ON services.draft USING btree (county, item);
CREATE INDEX services_draft_place ON services.draft USING btree (county, place, saved_at);
CREATE INDEX services_draft_saved ON services.draft USING btree (county, saved_at);
-- linli_app may delete, insert, select, update
-- permissive policy wall_all for all using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true)))) THEN true
    ELSE false
END)

create table services.employment (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  person uuid not null,
  way text collate "C" not null,
  employer text collate "C" not null,
  work text collate "C",
  since date not null,
  until date,
  certificate_number_sealed bytea,
  note text collate "C",
  constraint employment_pkey PRIMARY KEY (county, id),
  constraint services_employment_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_employment_person ON services.employment USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_employment_place ON services.employment USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.employment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.employment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.employment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.employment'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.entitlement_check (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  checked_on date not null,
  way text collate "C" not null,
  passed boolean not null,
  valid_until date,
  note text collate "C",
  constraint entitlement_check_pkey PRIMARY KEY (county, id),
  constraint services_entitlement_check_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_entitlement_check_person ON services.entitlement_check USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_entitlement_check_place ON services.entitlement_check USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.entitlement_check'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.entitlement_check'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.entitlement_check'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.entitlement_check'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.follow_try (
  county text collate "C" not null,
  address text collate "C" not null,
  since timestamp with time zone not null,
  tries integer not null,
  constraint follow_try_pkey PRIMARY KEY (county, address)
);
-- linli_app may delete, insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table services.forwarding (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  subject text collate "C" not null,
  department text collate "C" not null,
  asker text collate "C" not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  story_sealed bytea,
  office text collate "C" not null,
  office_phone text collate "C",
  passed_on date not null,
  answer text collate "C",
  answered_on date,
  constraint forwarding_pkey PRIMARY KEY (county, id)
);
CREATE INDEX services_forwarding_phone_index ON services.forwarding USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX services_forwarding_phone_tail ON services.forwarding USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX services_forwarding_place ON services.forwarding USING btree (county, place, id);
CREATE INDEX services_forwarding_subject ON services.forwarding USING btree (county, subject) WHERE (subject IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.forwarding'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.forwarding'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.forwarding'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.forwarding'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.hall_window (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  hall uuid not null,
  number integer not null,
  areas text[] not null,
  open boolean not null,
  constraint hall_window_pkey PRIMARY KEY (county, id),
  constraint services_hall_window_hall_fk FOREIGN KEY (county, hall) REFERENCES services.service_hall(county, id)
);
CREATE INDEX services_hall_window_hall ON services.hall_window USING btree (county, hall) WHERE (hall IS NOT NULL);
CREATE UNIQUE INDEX services_hall_window_one_hall_number ON services.hall_window USING btree (county, hall, number) WHERE (ended_at IS NULL);
CREATE INDEX services_hall_window_order ON services.hall_window USING btree (county, number, id, place);
CREATE INDEX services_hall_window_place ON services.hall_window USING btree (county, place, number, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.hall_window'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.hall_window'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.hall_window'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.hall_window'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.handled_month (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  month text collate "C" not null,
  finished integer not null,
  in_time integer not null,
  asked integer,
  rated integer,
  good integer,
  shown_from date not null,
  shown_until date not null,
  constraint handled_month_pkey PRIMARY KEY (county, id)
);
CREATE INDEX services_handled_month_order ON services.handled_month USING btree (county, month, id, place);
CREATE INDEX services_handled_month_place ON services.handled_month USING btree (county, place, month, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.handled_month'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.handled_month'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.handled_month'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.handled_month'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.health_appointment (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  service text collate "C" not null,
  institution text collate "C" not null,
  day date not null,
  voucher text collate "C",
  done_on date,
  note text collate "C",
  constraint health_appointment_pkey PRIMARY KEY (county, id),
  constraint services_health_appointment_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_health_appointment_person ON services.health_appointment USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_health_appointment_place ON services.health_appointment USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.health_appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.health_appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.health_appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.health_appointment'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.housing_entitlement (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  family_size integer not null,
  support text collate "C" not null,
  queue_number text collate "C",
  since date not null,
  until date,
  note text collate "C",
  constraint housing_entitlement_pkey PRIMARY KEY (county, id),
  constraint services_housing_entitlement_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX services_housing_entitlement_one_person ON services.housing_entitlement USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX services_housing_entitlement_person ON services.housing_entitlement USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_housing_entitlement_place ON services.housing_entitlement USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.housing_entitlement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.housing_entitlement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.housing_entitlement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.housing_entitlement'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.issued_certificate (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  kind text collate "C" not null,
  number text collate "C" not null,
  use text collate "C",
  content text collate "C",
  copies integer,
  issued_on date not null,
  signer text collate "C",
  constraint issued_certificate_pkey PRIMARY KEY (county, id),
  constraint services_issued_certificate_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_issued_certificate_number ON services.issued_certificate USING btree (county, number) WHERE (number IS NOT NULL);
CREATE INDEX services_issued_certificate_person ON services.issued_certificate USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_issued_certificate_place ON services.issued_certificate USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.issued_certificate'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.issued_certificate'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.issued_certificate'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.issued_certificate'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.item (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  code text collate "C" not null,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  name_en text collate "C" not null,
  area text collate "C" not null,
  kind text collate "C" not null,
  mode text collate "C" not null,
  part text collate "C" not null,
  decider text collate "C" not null,
  department text collate "C" not null,
  statutory integer,
  statutory_unit text collate "C",
  committed integer not null,
  fee bigint not null,
  result text collate "C" not null,
  edition integer not null,
  state text collate "C" not null,
  valid_from date,
  valid_to date,
  previous uuid,
  editor text collate "C",
  confirmed_by text collate "C",
  closing_reason text collate "C",
  constraint item_pkey PRIMARY KEY (county, id),
  constraint services_item_previous_fk FOREIGN KEY (county, previous) REFERENCES services.item(county, id)
);
CREATE INDEX services_item_code ON services.item USING btree (county, code) WHERE (code IS NOT NULL);
CREATE INDEX services_item_name ON services.item USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX services_item_name_initials ON services.item USING btree (county, name_initials) WHERE (name_initials IS NOT NULL);
CREATE INDEX services_item_name_pinyin ON services.item USING btree (county, name_pinyin) WHERE (name_pinyin IS NOT NULL);
CREATE UNIQUE INDEX services_item_one_code_edition ON services.item USING btree (county, code, edition) WHERE (ended_at IS NULL);
CREATE INDEX services_item_order ON services.item USING btree (county, code, id, place);
CREATE INDEX services_item_place ON services.item USING btree (county, place, code, id);
CREATE INDEX services_item_previous ON services.item USING btree (county, previous) WHERE (previous IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.item'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.item'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.item'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.item'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table services.item_content (
  county text collate "C" not null,
  item uuid not null,
  content jsonb not null,
  constraint item_content_pkey PRIMARY KEY (county, item),
  constraint services_item_content_item_fk FOREIGN KEY (county, item) REFERENCES services.item(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.services.item'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.services.item'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.services.item'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN (current_setting('linli.may.services.item'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) THEN true
    ELSE false
END)

create table services.loan_recommendation (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  business text collate "C" not null,
  wanted_amount bigint not null,
  recommended_amount bigint not null,
  bank text collate "C" not null,
  recommended_on date not null,
  valid_until date,
  note text collate "C",
  constraint loan_recommendation_pkey PRIMARY KEY (county, id),
  constraint services_loan_recommendation_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_loan_recommendation_person ON services.loan_recommendation USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_loan_recommendation_place ON services.loan_recommendation USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.loan_recommendation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.loan_recommendation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.loan_recommendation'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.loan_recommendation'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.opening (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  hall uuid not null,
  days text[] not null,
  begins text collate "C" not null,
  ends text collate "C" not null,
  constraint opening_pkey PRIMARY KEY (county, id),
  constraint services_opening_hall_fk FOREIGN KEY (county, hall) REFERENCES services.service_hall(county, id)
);
CREATE INDEX services_opening_hall ON services.opening USING btree (county, hall) WHERE (hall IS NOT NULL);
CREATE INDEX services_opening_place ON services.opening USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.opening'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.opening'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.opening'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.opening'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.opinion (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  application uuid not null,
  department text collate "C" not null,
  host text collate "C" not null,
  number text collate "C" not null,
  item_name text collate "C" not null,
  applicant_name text collate "C" not null,
  words text,
  state text collate "C" not null,
  state_since timestamp with time zone not null,
  due_at timestamp with time zone,
  provisional boolean,
  late boolean not null,
  finished_at timestamp with time zone,
  opener text collate "C" not null,
  opened_by text collate "C" not null,
  assignee text collate "C",
  assignee_name text collate "C",
  assignee_role text collate "C",
  papers uuid[],
  rules integer not null,
  steps integer not null,
  calendar text collate "C" not null,
  constraint opinion_pkey PRIMARY KEY (county, id),
  constraint services_opinion_application_fk FOREIGN KEY (county, application) REFERENCES services.application(county, id)
);
CREATE INDEX services_opinion_application ON services.opinion USING btree (county, application) WHERE (application IS NOT NULL);
CREATE INDEX services_opinion_open ON services.opinion USING btree (county, due_at, id, place) WHERE (finished_at IS NULL);
CREATE INDEX services_opinion_open_assignee ON services.opinion USING btree (county, assignee, due_at, id) WHERE ((finished_at IS NULL) AND (assignee IS NOT NULL));
CREATE INDEX services_opinion_open_opener ON services.opinion USING btree (county, opener, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX services_opinion_open_place ON services.opinion USING btree (county, place, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX services_opinion_order ON services.opinion USING btree (county, due_at, id, place);
CREATE INDEX services_opinion_place ON services.opinion USING btree (county, place, due_at, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.opinion'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.opinion'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.opinion'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.opinion'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.paper (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid,
  holder text collate "C",
  department text collate "C" not null,
  application uuid not null,
  material text collate "C" not null,
  name text collate "C" not null,
  issued_on date,
  valid_until date,
  files uuid[],
  constraint paper_pkey PRIMARY KEY (county, id),
  constraint services_paper_application_fk FOREIGN KEY (county, application) REFERENCES services.application(county, id),
  constraint services_paper_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_paper_application ON services.paper USING btree (county, application) WHERE (application IS NOT NULL);
CREATE INDEX services_paper_holder ON services.paper USING btree (county, holder, id) WHERE (holder IS NOT NULL);
CREATE INDEX services_paper_person ON services.paper USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_paper_place ON services.paper USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.paper'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.paper'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.paper'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.paper'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.party_application (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  applied_on date not null,
  talked_on date,
  talker text collate "C",
  conclusion text collate "C",
  note text collate "C",
  constraint party_application_pkey PRIMARY KEY (county, id),
  constraint services_party_application_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX services_party_application_one_person ON services.party_application USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX services_party_application_person ON services.party_application USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_party_application_place ON services.party_application USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.party_application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.party_application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.party_application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.party_application'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.public_service (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  site text collate "C" not null,
  service text collate "C" not null,
  asker text collate "C" not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  done_on date not null,
  worker text collate "C",
  outcome text collate "C" not null,
  note text collate "C",
  constraint public_service_pkey PRIMARY KEY (county, id)
);
CREATE INDEX services_public_service_phone_index ON services.public_service USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX services_public_service_phone_tail ON services.public_service USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX services_public_service_place ON services.public_service USING btree (county, place, id);
CREATE INDEX services_public_service_site ON services.public_service USING btree (county, site) WHERE (site IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.public_service'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.public_service'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.public_service'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.public_service'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.queue_counter (
  county text collate "C" not null,
  place text collate "C" not null,
  hall uuid not null,
  day date not null,
  area text collate "C" not null,
  last integer not null,
  constraint queue_counter_pkey PRIMARY KEY (county, hall, day, area),
  constraint services_queue_counter_hall_fk FOREIGN KEY (county, hall) REFERENCES services.service_hall(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['r'::text, 'w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.queue_number (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  hall uuid not null,
  day date not null,
  label text collate "C" not null,
  area text collate "C" not null,
  channel text collate "C" not null,
  taken_at timestamp with time zone not null,
  first_from timestamp with time zone,
  state text collate "C" not null,
  hall_window uuid,
  called_at timestamp with time zone,
  calls integer not null,
  done_at timestamp with time zone,
  appointment uuid,
  constraint queue_number_pkey PRIMARY KEY (county, id),
  constraint services_queue_number_appointment_fk FOREIGN KEY (county, appointment) REFERENCES services.appointment(county, id),
  constraint services_queue_number_hall_fk FOREIGN KEY (county, hall) REFERENCES services.service_hall(county, id),
  constraint services_queue_number_hall_window_fk FOREIGN KEY (county, hall_window) REFERENCES services.hall_window(county, id)
);
CREATE INDEX services_queue_number_appointment ON services.queue_number USING btree (county, appointment) WHERE (appointment IS NOT NULL);
CREATE INDEX services_queue_number_day ON services.queue_number USING btree (county, day) WHERE (day IS NOT NULL);
CREATE INDEX services_queue_number_hall ON services.queue_number USING btree (county, hall, day, area);
CREATE INDEX services_queue_number_hall_window ON services.queue_number USING btree (county, hall_window) WHERE (hall_window IS NOT NULL);
CREATE INDEX services_queue_number_label ON services.queue_number USING btree (county, label) WHERE (label IS NOT NULL);
CREATE UNIQUE INDEX services_queue_number_one_hall_day_label ON services.queue_number USING btree (county, hall, day, label) WHERE (ended_at IS NULL);
CREATE INDEX services_queue_number_order ON services.queue_number USING btree (county, day, id, place);
CREATE INDEX services_queue_number_place ON services.queue_number USING btree (county, place, day, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.queue_taker (
  county text collate "C" not null,
  place text collate "C" not null,
  hall uuid not null,
  day date not null,
  digest bytea not null,
  number uuid not null,
  constraint queue_taker_pkey PRIMARY KEY (county, hall, day, digest),
  constraint services_queue_taker_hall_fk FOREIGN KEY (county, hall) REFERENCES services.service_hall(county, id),
  constraint services_queue_taker_number_fk FOREIGN KEY (county, number) REFERENCES services.queue_number(county, id)
);
CREATE INDEX services_queue_taker_day ON services.queue_taker USING btree (county, day);
CREATE INDEX services_queue_taker_number ON services.queue_taker USING btree (county, number);
-- linli_app may delete, insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_drop for delete using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.queue_number'::text, true) = ANY (ARRAY['r'::text, 'w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.rating (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  month text collate "C" not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  channel text collate "C" not null,
  grade integer not null,
  aspects text[] not null,
  words text not null,
  counted boolean not null default true,
  answer_digest bytea,
  follow_up uuid,
  constraint rating_pkey PRIMARY KEY (county, id),
  constraint rating_grade_check CHECK (((grade >= 1) AND (grade <= 5))),
  constraint services_rating_follow_up_fk FOREIGN KEY (county, follow_up) REFERENCES services.rating_follow_up(county, id)
);
CREATE INDEX services_rating_answer ON services.rating USING btree (county, answer_digest) WHERE (answer_digest IS NOT NULL);
CREATE INDEX services_rating_follow_up ON services.rating USING btree (county, follow_up) WHERE (follow_up IS NOT NULL);
CREATE INDEX services_rating_place ON services.rating USING btree (county, place, month);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.rating_follow_up (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  rating text collate "C" not null,
  grade text collate "C" not null,
  item_name text collate "C" not null,
  aspects text[],
  words_sealed bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  contact_note text,
  finding text,
  measure text,
  answer text,
  appeal_words text,
  grade_after text collate "C",
  state text collate "C" not null,
  state_since timestamp with time zone not null,
  due_at timestamp with time zone,
  provisional boolean,
  late boolean not null,
  finished_at timestamp with time zone,
  opener text collate "C" not null,
  opened_by text collate "C" not null,
  assignee text collate "C",
  assignee_name text collate "C",
  assignee_role text collate "C",
  papers uuid[],
  rules integer not null,
  steps integer not null,
  calendar text collate "C" not null,
  constraint rating_follow_up_pkey PRIMARY KEY (county, id)
);
CREATE INDEX services_rating_follow_up_open ON services.rating_follow_up USING btree (county, due_at, id, place) WHERE (finished_at IS NULL);
CREATE INDEX services_rating_follow_up_open_assignee ON services.rating_follow_up USING btree (county, assignee, due_at, id) WHERE ((finished_at IS NULL) AND (assignee IS NOT NULL));
CREATE INDEX services_rating_follow_up_open_opener ON services.rating_follow_up USING btree (county, opener, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX services_rating_follow_up_open_place ON services.rating_follow_up USING btree (county, place, due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX services_rating_follow_up_order ON services.rating_follow_up USING btree (county, due_at, id, place);
CREATE INDEX services_rating_follow_up_phone_index ON services.rating_follow_up USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX services_rating_follow_up_phone_tail ON services.rating_follow_up USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX services_rating_follow_up_place ON services.rating_follow_up USING btree (county, place, due_at, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating_follow_up'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating_follow_up'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating_follow_up'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating_follow_up'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.rating_invitation (
  county text collate "C" not null,
  application uuid not null,
  place text collate "C" not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  channel text collate "C" not null,
  finished_on date not null,
  links integer not null default 0,
  invited_on date,
  rated boolean not null default false,
  constraint rating_invitation_pkey PRIMARY KEY (county, application),
  constraint services_rating_invitation_application_fk FOREIGN KEY (county, application) REFERENCES services.application(county, id)
);
CREATE INDEX services_rating_invitation_place ON services.rating_invitation USING btree (county, place, finished_on);
CREATE INDEX services_rating_invitation_unrated ON services.rating_invitation USING btree (county, finished_on) WHERE (NOT rated);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.rating_token (
  county text collate "C" not null,
  digest bytea not null,
  place text collate "C" not null,
  application uuid not null,
  last_day date not null,
  constraint rating_token_pkey PRIMARY KEY (county, digest),
  constraint services_rating_token_application_fk FOREIGN KEY (county, application) REFERENCES services.rating_invitation(county, application)
);
CREATE INDEX services_rating_token_application ON services.rating_token USING btree (county, application);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.rating'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.receipt_number (
  county text collate "C" not null,
  day date not null,
  last integer not null,
  constraint receipt_number_pkey PRIMARY KEY (county, day)
);
-- linli_app may insert, select, update
-- permissive policy wall_all for all using (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) with check (county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text)))

create table services.result_document (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  number text collate "C" not null,
  application uuid not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  document text collate "C" not null,
  person uuid,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  holder text collate "C",
  department text collate "C" not null,
  office text collate "C" not null,
  issued_on date not null,
  valid_until date,
  state text collate "C" not null,
  revoked_on date,
  revoke_reason text collate "C",
  code text collate "C" not null,
  constraint result_document_pkey PRIMARY KEY (county, id),
  constraint services_result_document_application_fk FOREIGN KEY (county, application) REFERENCES services.application(county, id),
  constraint services_result_document_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_result_document_application ON services.result_document USING btree (county, application) WHERE (application IS NOT NULL);
CREATE INDEX services_result_document_code ON services.result_document USING btree (county, code) WHERE (code IS NOT NULL);
CREATE INDEX services_result_document_holder ON services.result_document USING btree (county, holder, id) WHERE (holder IS NOT NULL);
CREATE INDEX services_result_document_name ON services.result_document USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX services_result_document_name_initials ON services.result_document USING btree (county, name_initials) WHERE (name_initials IS NOT NULL);
CREATE INDEX services_result_document_name_pinyin ON services.result_document USING btree (county, name_pinyin) WHERE (name_pinyin IS NOT NULL);
CREATE INDEX services_result_document_number ON services.result_document USING btree (county, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX services_result_document_one_code ON services.result_document USING btree (county, code) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX services_result_document_one_number ON services.result_document USING btree (county, number) WHERE (ended_at IS NULL);
CREATE INDEX services_result_document_person ON services.result_document USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_result_document_place ON services.result_document USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.result_document'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.result_document'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.result_document'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.result_document'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.result_fact (
  county text collate "C" not null,
  application uuid not null,
  place text collate "C" not null,
  department text collate "C",
  holder text collate "C",
  version integer not null default 1,
  facts_sealed bytea not null,
  key_salt bytea not null,
  constraint result_fact_pkey PRIMARY KEY (county, application),
  constraint services_result_fact_application_fk FOREIGN KEY (county, application) REFERENCES services.application(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.result_row (
  county text collate "C" not null,
  application uuid not null,
  register text collate "C" not null,
  record uuid not null,
  does text collate "C" not null,
  place text collate "C" not null,
  department text collate "C",
  holder text collate "C",
  ended boolean not null default false,
  constraint result_row_pkey PRIMARY KEY (county, application, register, record),
  constraint services_result_row_application_fk FOREIGN KEY (county, application) REFERENCES services.application(county, id)
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.application'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) AND ((current_setting('linli.holder'::text, true) = ''::text) OR (holder = current_setting('linli.holder'::text, true))) AND ((current_setting('linli.departments'::text, true) = ''::text) OR (department = ANY (string_to_array(current_setting('linli.departments'::text, true), ','::text))))) THEN true
    ELSE false
END)

create table services.room_booking (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  key_salt bytea,
  community text collate "C" not null,
  room text collate "C" not null,
  day date not null,
  slot text collate "C" not null,
  activity text collate "C" not null,
  attendees integer,
  responsible text collate "C" not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  note text collate "C",
  constraint room_booking_pkey PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX services_room_booking_one_community_room_day_slot ON services.room_booking USING btree (county, community, room, day, slot) WHERE (ended_at IS NULL);
CREATE INDEX services_room_booking_order ON services.room_booking USING btree (county, day, id, place);
CREATE INDEX services_room_booking_phone_index ON services.room_booking USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX services_room_booking_phone_tail ON services.room_booking USING btree (county, phone_tail) WHERE (phone_tail IS NOT NULL);
CREATE INDEX services_room_booking_place ON services.room_booking USING btree (county, place, day, id);
CREATE INDEX services_room_booking_room ON services.room_booking USING btree (county, room) WHERE (room IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.room_booking'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.room_booking'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.room_booking'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.room_booking'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.service_hall (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  name text collate "C" not null,
  premises uuid,
  area_m2 numeric(20,4) not null,
  opened_on date,
  open boolean not null,
  flow_posted boolean not null,
  notice_board boolean not null,
  address text collate "C",
  hotline text collate "C",
  aids text[],
  per_half_hour integer,
  kiosk_edition integer,
  constraint service_hall_pkey PRIMARY KEY (county, id),
  constraint services_service_hall_premises_fk FOREIGN KEY (county, premises) REFERENCES facilities.premises(county, id)
);
CREATE INDEX services_service_hall_name ON services.service_hall USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX services_service_hall_place ON services.service_hall USING btree (county, place, id);
CREATE INDEX services_service_hall_premises ON services.service_hall USING btree (county, premises) WHERE (premises IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.service_hall'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.service_hall'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.service_hall'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.service_hall'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.slot (
  county text collate "C" not null,
  place text collate "C" not null,
  hall uuid not null,
  day date not null,
  slot text collate "C" not null,
  area text collate "C" not null,
  taken integer not null,
  constraint slot_pkey PRIMARY KEY (county, hall, day, slot, area),
  constraint services_slot_hall_fk FOREIGN KEY (county, hall) REFERENCES services.service_hall(county, id),
  constraint slot_taken_check CHECK ((taken >= 0))
);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.appointment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.appointment'::text, true) = ANY (ARRAY['r'::text, 'w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table services.training_enrolment (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  extra_keys text[] collate "C",
  person uuid not null,
  course text collate "C" not null,
  school text collate "C" not null,
  starts_on date not null,
  site text collate "C",
  finished_on date,
  note text collate "C",
  constraint training_enrolment_pkey PRIMARY KEY (county, id),
  constraint services_training_enrolment_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX services_training_enrolment_course ON services.training_enrolment USING btree (county, course) WHERE (course IS NOT NULL);
CREATE UNIQUE INDEX services_training_enrolment_one_person_course_starts_on ON services.training_enrolment USING btree (county, person, course, starts_on) WHERE (ended_at IS NULL);
CREATE INDEX services_training_enrolment_person ON services.training_enrolment USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX services_training_enrolment_place ON services.training_enrolment USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.training_enrolment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.training_enrolment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.training_enrolment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.services.training_enrolment'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table staff.worker (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  post text collate "C" not null,
  full_time boolean,
  certificate text collate "C",
  social_work_degree boolean,
  on_post_since date,
  seconded_to text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  professional boolean,
  extra_keys text[] collate "C",
  constraint worker_pkey PRIMARY KEY (county, id)
);
CREATE INDEX staff_worker_name ON staff.worker USING btree (county, name) WHERE (name IS NOT NULL);
CREATE INDEX staff_worker_name_initials ON staff.worker USING btree (county, name_initials) WHERE (name_initials IS NOT NULL);
CREATE INDEX staff_worker_order ON staff.worker USING btree (county, name_pinyin, id, place);
CREATE INDEX staff_worker_phone_index ON staff.worker USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX staff_worker_place ON staff.worker USING btree (county, place, name_pinyin, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.staff.worker'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.staff.worker'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.staff.worker'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.staff.worker'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.birth_registration (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  spouse_name text collate "C",
  children integer,
  number text collate "C",
  registered_on date,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint birth_registration_pkey PRIMARY KEY (county, id),
  constraint statuses_birth_registration_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_birth_registration_one_person ON statuses.birth_registration USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_birth_registration_person ON statuses.birth_registration USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_birth_registration_place ON statuses.birth_registration USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.birth_registration'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.birth_registration'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.birth_registration'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.birth_registration'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.child_in_need (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  guardian_sealed bytea,
  difficulty text[],
  school text collate "C",
  subsidies text[],
  since date,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint child_in_need_pkey PRIMARY KEY (county, id),
  constraint statuses_child_in_need_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_child_in_need_one_person ON statuses.child_in_need USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_child_in_need_person ON statuses.child_in_need USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_child_in_need_place ON statuses.child_in_need USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.child_in_need'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.child_in_need'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.child_in_need'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.child_in_need'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.clear_contact (
  county text collate "C" not null,
  id uuid not null,
  contact text not null,
  constraint clear_contact_pkey PRIMARY KEY (county, id)
);

create table statuses.destitute (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  mode text collate "C",
  care_ability text collate "C",
  caregiver text collate "C",
  monthly_amount bigint,
  since date,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint destitute_pkey PRIMARY KEY (county, id),
  constraint statuses_destitute_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_destitute_one_person ON statuses.destitute USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_destitute_person ON statuses.destitute USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_destitute_place ON statuses.destitute USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.destitute'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.destitute'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.destitute'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.destitute'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.disability (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  class text collate "C",
  grade text collate "C",
  certificate_number_sealed bytea,
  guardian_sealed bytea,
  subsidies text[],
  issued_on date,
  valid_until date,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint disability_pkey PRIMARY KEY (county, id),
  constraint statuses_disability_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_disability_one_person ON statuses.disability USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_disability_person ON statuses.disability USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_disability_place ON statuses.disability USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.disability'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.disability'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.disability'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.disability'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.elder_care (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  living_situation text collate "C",
  care_ability text collate "C",
  subsidies text[],
  assessed_on date,
  note text collate "C",
  emergency_contact_sealed bytea,
  key_salt bytea,
  extra_keys text[] collate "C",
  constraint elder_care_pkey PRIMARY KEY (county, id),
  constraint statuses_elder_care_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_elder_care_one_person ON statuses.elder_care USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_elder_care_person ON statuses.elder_care USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_elder_care_place ON statuses.elder_care USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.elder_care'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.elder_care'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.elder_care'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.elder_care'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.elder_visit (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  visited_on date not null,
  findings text collate "C",
  visitor text collate "C",
  extra_keys text[] collate "C",
  constraint elder_visit_pkey PRIMARY KEY (county, id),
  constraint statuses_elder_visit_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX statuses_elder_visit_person ON statuses.elder_visit USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_elder_visit_place ON statuses.elder_visit USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.elder_visit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.elder_visit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.elder_visit'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.elder_visit'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.floating_member (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  destination text collate "C",
  left_on date,
  returned_on date,
  contact text collate "C",
  note text collate "C",
  extra_keys text[] collate "C",
  constraint floating_member_pkey PRIMARY KEY (county, id),
  constraint statuses_floating_member_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_floating_member_one_person ON statuses.floating_member USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_floating_member_person ON statuses.floating_member USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_floating_member_place ON statuses.floating_member USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.floating_member'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.floating_member'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.floating_member'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.floating_member'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.hard_to_employ (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  difficulty text collate "C",
  recognised_on date,
  until date,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint hard_to_employ_pkey PRIMARY KEY (county, id),
  constraint statuses_hard_to_employ_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_hard_to_employ_one_person ON statuses.hard_to_employ USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_hard_to_employ_person ON statuses.hard_to_employ USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_hard_to_employ_place ON statuses.hard_to_employ USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.hard_to_employ'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.hard_to_employ'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.hard_to_employ'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.hard_to_employ'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.health_record (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  number_sealed bytea,
  chronic_sealed bytea,
  doctor text collate "C",
  signed_on date,
  extra_keys text[] collate "C",
  constraint health_record_pkey PRIMARY KEY (county, id),
  constraint statuses_health_record_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_health_record_one_person ON statuses.health_record USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_health_record_person ON statuses.health_record USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_health_record_place ON statuses.health_record USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.health_record'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.health_record'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.health_record'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.health_record'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.low_income (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  category text collate "C",
  class text collate "C",
  family_size integer,
  covered_persons integer,
  monthly_amount bigint,
  since date,
  bank_account_sealed bytea,
  bank_account_index bytea,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint low_income_pkey PRIMARY KEY (county, id),
  constraint statuses_low_income_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX statuses_low_income_bank_account_index ON statuses.low_income USING btree (county, bank_account_index) WHERE (bank_account_index IS NOT NULL);
CREATE UNIQUE INDEX statuses_low_income_one_person ON statuses.low_income USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_low_income_person ON statuses.low_income USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_low_income_place ON statuses.low_income USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.low_income'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.low_income'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.low_income'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.low_income'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.medical_insurance (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  joined_on date,
  paid_amount bigint,
  kind text collate "C",
  extra_keys text[] collate "C",
  constraint medical_insurance_pkey PRIMARY KEY (county, id),
  constraint statuses_medical_insurance_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_medical_insurance_one_person ON statuses.medical_insurance USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_medical_insurance_person ON statuses.medical_insurance USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_medical_insurance_place ON statuses.medical_insurance USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.medical_insurance'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.medical_insurance'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.medical_insurance'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.medical_insurance'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.party_member (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  joined_on date,
  confirmed_on date,
  branch text collate "C",
  affiliation text collate "C",
  note text collate "C",
  extra_keys text[] collate "C",
  constraint party_member_pkey PRIMARY KEY (county, id),
  constraint statuses_party_member_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX statuses_party_member_branch ON statuses.party_member USING btree (county, branch) WHERE (branch IS NOT NULL);
CREATE UNIQUE INDEX statuses_party_member_one_person ON statuses.party_member USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_party_member_person ON statuses.party_member USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_party_member_place ON statuses.party_member USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.party_member'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.party_member'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.party_member'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.party_member'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.pension_insurance (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  joined_on date,
  yearly_contribution bigint,
  bank_account_sealed bytea,
  bank_account_index bytea,
  extra_keys text[] collate "C",
  constraint pension_insurance_pkey PRIMARY KEY (county, id),
  constraint statuses_pension_insurance_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX statuses_pension_insurance_bank_account_index ON statuses.pension_insurance USING btree (county, bank_account_index) WHERE (bank_account_index IS NOT NULL);
CREATE UNIQUE INDEX statuses_pension_insurance_one_person ON statuses.pension_insurance USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_pension_insurance_person ON statuses.pension_insurance USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_pension_insurance_place ON statuses.pension_insurance USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.pension_insurance'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.pension_insurance'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.pension_insurance'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.pension_insurance'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.retirement (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  former_employer text collate "C",
  retired_on date,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint retirement_pkey PRIMARY KEY (county, id),
  constraint statuses_retirement_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_retirement_one_person ON statuses.retirement USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_retirement_person ON statuses.retirement USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_retirement_place ON statuses.retirement USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.retirement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.retirement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.retirement'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.retirement'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.temporary_relief (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  family_size integer,
  reason text collate "C",
  amount bigint,
  relieved_on date,
  handler text collate "C",
  note text collate "C",
  extra_keys text[] collate "C",
  constraint temporary_relief_pkey PRIMARY KEY (county, id),
  constraint statuses_temporary_relief_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX statuses_temporary_relief_person ON statuses.temporary_relief USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_temporary_relief_place ON statuses.temporary_relief USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.temporary_relief'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.temporary_relief'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.temporary_relief'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.temporary_relief'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.temporary_stay (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  reason text collate "C",
  permit_number_sealed bytea,
  permit_until date,
  landlord text collate "C",
  note text collate "C",
  extra_keys text[] collate "C",
  constraint temporary_stay_pkey PRIMARY KEY (county, id),
  constraint statuses_temporary_stay_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_temporary_stay_one_person ON statuses.temporary_stay USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_temporary_stay_person ON statuses.temporary_stay USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_temporary_stay_place ON statuses.temporary_stay USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.temporary_stay'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.temporary_stay'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.temporary_stay'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.temporary_stay'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.unemployment (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  unemployed_on date,
  certificate_number_sealed bytea,
  wanted_work text collate "C",
  skills text collate "C",
  employed_on date,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint unemployment_pkey PRIMARY KEY (county, id),
  constraint statuses_unemployment_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_unemployment_one_person ON statuses.unemployment USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_unemployment_person ON statuses.unemployment USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_unemployment_place ON statuses.unemployment USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.unemployment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.unemployment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.unemployment'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.unemployment'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table statuses.veteran (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  key_salt bytea,
  person uuid not null,
  enlisted_on date,
  discharged_on date,
  card_number_sealed bytea,
  note text collate "C",
  extra_keys text[] collate "C",
  constraint veteran_pkey PRIMARY KEY (county, id),
  constraint statuses_veteran_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE UNIQUE INDEX statuses_veteran_one_person ON statuses.veteran USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX statuses_veteran_person ON statuses.veteran USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX statuses_veteran_place ON statuses.veteran USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.veteran'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.veteran'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.veteran'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.statuses.veteran'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)

create table supervision.programme (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  title text collate "C" not null,
  title_en text collate "C",
  starts_on date not null,
  ends_on date not null,
  document text collate "C",
  extra_keys text[] collate "C",
  constraint programme_pkey PRIMARY KEY (county, id)
);
CREATE INDEX supervision_programme_place ON supervision.programme USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.supervision.programme'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.supervision.programme'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.supervision.programme'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.supervision.programme'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table supervision.target (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  programme uuid not null,
  plan text collate "C" not null,
  indicator text collate "C" not null,
  op text collate "C" not null,
  numerator integer not null,
  denominator integer not null,
  deadline date,
  strength text collate "C" not null,
  extra_keys text[] collate "C",
  constraint target_pkey PRIMARY KEY (county, id),
  constraint supervision_target_programme_fk FOREIGN KEY (county, programme) REFERENCES supervision.programme(county, id)
);
CREATE UNIQUE INDEX supervision_target_one_programme_plan ON supervision.target USING btree (county, programme, plan) WHERE (ended_at IS NULL);
CREATE INDEX supervision_target_order ON supervision.target USING btree (county, plan, id, place);
CREATE INDEX supervision_target_place ON supervision.target USING btree (county, place, plan, id);
CREATE INDEX supervision_target_programme ON supervision.target USING btree (county, programme) WHERE (programme IS NOT NULL);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.supervision.target'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.supervision.target'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.supervision.target'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.supervision.target'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND (((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true))) OR starts_with(current_setting('linli.place'::text, true), place))) THEN true
    ELSE false
END)

create table volunteers.volunteer (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  origins jsonb not null default '{}'::jsonb,
  extra jsonb not null default '{}'::jsonb,
  person uuid not null,
  status text collate "C" not null,
  number text collate "C",
  registered_on date,
  consented_at timestamp with time zone not null,
  skills text[],
  note text collate "C",
  service_hours numeric(20,4),
  extra_keys text[] collate "C",
  constraint volunteer_pkey PRIMARY KEY (county, id),
  constraint volunteers_volunteer_person_fk FOREIGN KEY (county, person) REFERENCES residents.person(county, id)
);
CREATE INDEX volunteers_volunteer_number ON volunteers.volunteer USING btree (county, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX volunteers_volunteer_one_person ON volunteers.volunteer USING btree (county, person) WHERE (ended_at IS NULL);
CREATE INDEX volunteers_volunteer_person ON volunteers.volunteer USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX volunteers_volunteer_place ON volunteers.volunteer USING btree (county, place, id);
-- linli_app may insert, select, update
-- permissive policy wall_add for insert with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.volunteers.volunteer'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_change for update using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.volunteers.volunteer'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END) with check ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.volunteers.volunteer'::text, true) = ANY (ARRAY['w'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
-- permissive policy wall_read for select using ((county = ANY (string_to_array(current_setting('linli.counties'::text, true), ','::text))) AND
CASE
    WHEN ((current_setting('linli.may.volunteers.volunteer'::text, true) = ANY (ARRAY['r'::text, 'rw'::text])) AND ((place >= current_setting('linli.place'::text, true)) AND (place < current_setting('linli.place_end'::text, true)))) THEN true
    ELSE false
END)
