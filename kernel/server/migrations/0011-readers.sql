-- Whole lists that were taken out of a register, newest first: a resident is told of those that held him.
-- phase: constraints
create index audit_entry_list on kernel.audit_entry (county, register, at, id) where record is null and register is not null;
