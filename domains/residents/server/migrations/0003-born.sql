-- Lists of an age (elders, children, those of an allowance) in a town or county: counted within the index alone, where sex and
-- place are compared before a row is looked at. A walk over every person of a town of 105,000 takes 42 ms and more.
-- phase: constraints
create index residents_person_born on residents.person (county, birth_date, sex, place, registered_place, ended_at);
