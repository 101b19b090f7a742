-- Entitlement to public housing: A family that is entitled, waiting or housed; kept under the applicant.
-- Source: 公共租赁住房管理办法 7-10; 社会救助暂行办法 40; MZ13
-- phase: tables
create schema if not exists services;
create table services.housing_entitlement (
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
  person uuid not null,
  family_size integer not null,
  support text collate "C" not null,
  queue_number text collate "C",
  since date not null,
  until date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_housing_entitlement_place on services.housing_entitlement (county, place, id);
create index services_housing_entitlement_person on services.housing_entitlement (county, person) where person is not null;
create unique index services_housing_entitlement_one_person on services.housing_entitlement (county, person) where ended_at is null;
alter table services.housing_entitlement add constraint services_housing_entitlement_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.housing_entitlement enable row level security;
create policy wall_read on services.housing_entitlement for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.housing_entitlement', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.housing_entitlement for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.housing_entitlement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.housing_entitlement for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.housing_entitlement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.housing_entitlement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.housing_entitlement to linli_app;

-- Place in the day-care centre: An elder who has signed for day care, one row a person.
-- Source: 老年人权益保障法 37; M50; MZ15
-- phase: tables
create schema if not exists services;
create table services.daycare_place (
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
  person uuid not null,
  centre text collate "C" not null,
  care_ability text collate "C" not null,
  since date not null,
  until date,
  monthly_fee bigint,
  emergency_contact_sealed bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_daycare_place_place on services.daycare_place (county, place, id);
create index services_daycare_place_person on services.daycare_place (county, person) where person is not null;
create unique index services_daycare_place_one_person on services.daycare_place (county, person) where ended_at is null;
alter table services.daycare_place add constraint services_daycare_place_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.daycare_place enable row level security;
create policy wall_read on services.daycare_place for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.daycare_place', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.daycare_place for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.daycare_place', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.daycare_place for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.daycare_place', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.daycare_place', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.daycare_place to linli_app;

-- Appointment for a health service: One row for each appointment. What was found stays with the health station.
-- Source: 国家基本公共卫生服务规范（第三版）; WS05 WS08 WS09
-- phase: tables
create schema if not exists services;
create table services.health_appointment (
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
  person uuid not null,
  service text collate "C" not null,
  institution text collate "C" not null,
  day date not null,
  voucher text collate "C",
  done_on date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_health_appointment_place on services.health_appointment (county, place, id);
create index services_health_appointment_person on services.health_appointment (county, person) where person is not null;
alter table services.health_appointment add constraint services_health_appointment_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.health_appointment enable row level security;
create policy wall_read on services.health_appointment for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.health_appointment', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.health_appointment for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.health_appointment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.health_appointment for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.health_appointment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.health_appointment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.health_appointment to linli_app;

-- Service to a public place: One row for each visit: where, when, and what was done.
-- Source: 基本医疗卫生与健康促进法 67; WS10
-- phase: tables
create schema if not exists services;
create table services.public_service (
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
  primary key (county, id)
);
-- phase: constraints
create index services_public_service_place on services.public_service (county, place, id);
create index services_public_service_site on services.public_service (county, site) where site is not null;
create index services_public_service_phone_index on services.public_service (county, phone_index) where phone_index is not null;
create index services_public_service_phone_tail on services.public_service (county, phone_tail) where phone_tail is not null;
-- phase: policies
alter table services.public_service enable row level security;
create policy wall_read on services.public_service for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.public_service', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.public_service for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.public_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.public_service for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.public_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.public_service', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.public_service to linli_app;

-- Booking of a room: One row for each room and half day; it is given once.
-- Source: DW07; domain.md 3.2
-- phase: tables
create schema if not exists services;
create table services.room_booking (
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
  primary key (county, id)
);
-- phase: constraints
create index services_room_booking_place on services.room_booking (county, place, day, id);
create index services_room_booking_order on services.room_booking (county, day, id, place);
create index services_room_booking_room on services.room_booking (county, room) where room is not null;
create index services_room_booking_phone_index on services.room_booking (county, phone_index) where phone_index is not null;
create index services_room_booking_phone_tail on services.room_booking (county, phone_tail) where phone_tail is not null;
create unique index services_room_booking_one_community_room_day_slot on services.room_booking (county, community, room, day, slot) where ended_at is null;
-- phase: policies
alter table services.room_booking enable row level security;
create policy wall_read on services.room_booking for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.room_booking', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.room_booking for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.room_booking', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.room_booking for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.room_booking', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.room_booking', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.room_booking to linli_app;

-- Minutes of a deliberation: One row for each meeting on property or neighbourhood matters: who came and what was agreed.
-- Source: 中办发〔2015〕41号; ZZ08
-- phase: tables
create schema if not exists services;
create table services.deliberation_note (
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
  topic text collate "C" not null,
  asker text collate "C" not null,
  sides text collate "C" not null,
  held_on date not null,
  chair text collate "C",
  agreed boolean not null,
  outcome text not null,
  primary key (county, id)
);
-- phase: constraints
create index services_deliberation_note_place on services.deliberation_note (county, place, id);
create index services_deliberation_note_topic on services.deliberation_note (county, topic) where topic is not null;
-- phase: policies
alter table services.deliberation_note enable row level security;
create policy wall_read on services.deliberation_note for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.deliberation_note', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.deliberation_note for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.deliberation_note', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.deliberation_note for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.deliberation_note', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.deliberation_note', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.deliberation_note to linli_app;

-- Applicant for party membership: Who has handed in an application; the branch talks with them within a month.
-- Source: 中国共产党发展党员工作细则 5, 6; DW03
-- phase: tables
create schema if not exists services;
create table services.party_application (
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
  person uuid not null,
  applied_on date not null,
  talked_on date,
  talker text collate "C",
  conclusion text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_party_application_place on services.party_application (county, place, id);
create index services_party_application_person on services.party_application (county, person) where person is not null;
create unique index services_party_application_one_person on services.party_application (county, person) where ended_at is null;
alter table services.party_application add constraint services_party_application_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.party_application enable row level security;
create policy wall_read on services.party_application for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.party_application', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.party_application for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.party_application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.party_application for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.party_application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.party_application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.party_application to linli_app;
