-- By what somebody acts for the applicant, and which person of the register it is (docs/decisions/0036; 民法典 27, 28, 165).
-- phase: tables
alter table services.application add column if not exists acts_by text collate "C";
alter table services.application add column if not exists proxy_person uuid;
-- phase: constraints
create index if not exists services_application_proxy_person on services.application (county, proxy_person) where proxy_person is not null;
alter table services.application add constraint services_application_proxy_person_fk foreign key (county, proxy_person) references residents.person (county, id);
