-- In which grid an event lies, found by its position (domain.md 4.1, 4.3).
-- phase: tables
alter table events.event add column if not exists grid uuid;
-- phase: constraints
create index events_event_grid on events.event (county, grid) where grid is not null;
create index events_event_kind on events.event (county, category_number, created_at) where open and ended_at is null;
alter table events.event add constraint events_event_grid_fk foreign key (county, grid) references grids.grid (county, id);
