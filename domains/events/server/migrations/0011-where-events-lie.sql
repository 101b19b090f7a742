-- Public events are asked for by a box of degrees (OGC API Features): an index leads to those in its band of latitude.
-- phase: constraints
create index events_spot_lies on events.spot (county, lat, lon);
