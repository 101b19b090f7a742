-- Premises are looked for by where they lie: the bounds of their outline stand in columns of their own.
-- phase: tables
alter table facilities.premises
  add column outline_west double precision,
  add column outline_south double precision,
  add column outline_east double precision,
  add column outline_north double precision;
-- Every position of a shape is a list that begins with a number.
update facilities.premises as t set outline_west = e.west, outline_south = e.south, outline_east = e.east, outline_north = e.north
from (
  select county, id, min((p -> 0)::double precision) as west, min((p -> 1)::double precision) as south, max((p -> 0)::double precision) as east, max((p -> 1)::double precision) as north
  from facilities.premises, jsonb_path_query(outline, 'strict $.**') as p
  where outline is not null and jsonb_typeof(p) = 'array' and jsonb_typeof(p -> 0) = 'number'
  group by county, id
) as e
where t.county = e.county and t.id = e.id;
-- phase: constraints
create index facilities_premises_outline_extent on facilities.premises (county, outline_west, outline_east, outline_south, outline_north) where outline_west is not null;
