-- References of large sets are looked up set-wise instead of row by row (docs/decisions/0017). Answers one that does not exist, or null.
-- It looks past row level security, as a foreign key does, and tells no more than a foreign key tells.
-- phase: constraints
create function kernel.lacking(target regclass, at_county text, ids uuid[]) returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$ declare missing uuid; begin execute format('select x.id from unnest($1) as x(id) where not exists (select 1 from %s as t where t.county = $2 and t.id = x.id) limit 1', target) into missing using ids, at_county; return missing; end $$;
-- phase: policies
revoke all on function kernel.lacking(regclass, text, uuid[]) from public;
grant execute on function kernel.lacking(regclass, text, uuid[]) to linli_app;
-- The grant belongs to the whole server: another database there may be giving it at this moment, which is as good.
do $$ begin if not has_parameter_privilege('linli_app', 'session_replication_role', 'set') then grant set on parameter session_replication_role to linli_app; end if; exception when unique_violation or internal_error then null; when insufficient_privilege then raise notice 'Large sets are checked row by row: the owner may not grant session_replication_role.'; end $$;
