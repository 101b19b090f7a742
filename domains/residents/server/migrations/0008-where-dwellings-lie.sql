-- Dwellings are looked for by where they lie: the bounds of their position stand in columns of their own (Q18; domain.md 4.1).
-- phase: tables
alter table residents.dwelling
  add column position_west double precision,
  add column position_south double precision,
  add column position_east double precision,
  add column position_north double precision;
-- Every position of a shape is a list that begins with a number.
update residents.dwelling as t set position_west = e.west, position_south = e.south, position_east = e.east, position_north = e.north
from (
  select county, id, min((p -> 0)::double precision) as west, min((p -> 1)::double precision) as south, max((p -> 0)::double precision) as east, max((p -> 1)::double precision) as north
  from residents.dwelling, jsonb_path_query(position, 'strict $.**') as p
  where position is not null and jsonb_typeof(p) = 'array' and jsonb_typeof(p -> 0) = 'number'
  group by county, id
) as e
where t.county = e.county and t.id = e.id;
-- phase: constraints
create index residents_dwelling_position_extent on residents.dwelling (county, position_west, position_east, position_south, position_north) where position_west is not null;
