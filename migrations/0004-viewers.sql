-- Who is looking: one round trip a page. Both set the tenant for their own transaction and run with the caller's rights.

-- { tenant: {id, name, office, zone}, official: {id, name, email}, positions: [{id, title, unit, kind, capabilities}] }
-- Positions held on the day of `p_at` in the tenant's zone, definitive ones first. Null: unknown, left, or no position.
create function laksana.find_viewer(p_tenant text, p_official text, p_at timestamptz) returns json
  language plpgsql as $$
declare
  found json;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select json_build_object(
      'tenant', json_build_object('id', t.tenant_id, 'name', t.name, 'office', t.office_name, 'zone', t.zone),
      'official', json_build_object('id', o.official_id, 'name', o.name, 'email', coalesce(o.email, '')),
      'positions', held.positions)
    into found
    from laksana.tenant t
    cross join lateral (select (p_at at time zone t.zone)::date as day) today
    join laksana.official o on o.tenant_id = t.tenant_id and o.official_id = p_official
    cross join lateral (
      select json_agg(json_build_object(
          'id', p.position_id, 'title', p.title, 'kind', h.kind, 'capabilities', p.capabilities,
          'unit', json_build_object('id', u.unit_id, 'name', u.name, 'kind', u.kind))
        order by array_position(array['definitive', 'acting', 'stand-in'], h.kind), h.holding_id) as positions
      from laksana.holding h
      join laksana.position p on p.tenant_id = p_tenant and p.position_id = h.position_id
      join laksana.unit u on u.tenant_id = p_tenant and u.unit_id = p.unit_id
      where h.tenant_id = p_tenant and h.official_id = o.official_id
        and h.from_on <= today.day and (h.until_on is null or h.until_on >= today.day)) held
    where t.tenant_id = p_tenant and (o.left_on is null or o.left_on > today.day) and held.positions is not null;
  return found;
end
$$;

-- The viewer behind an API token, by the SHA-256 of the whole token. Notes its use, at most once a minute.
create function laksana.find_viewer_by_token(p_tenant text, p_token_hash bytea, p_at timestamptz) returns json
  language plpgsql as $$
declare
  token laksana.api_token;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select * into token from laksana.api_token k
    where k.tenant_id = p_tenant and k.token_hash = p_token_hash
      and k.revoked_at is null and (k.expires_at is null or k.expires_at > p_at);
  if not found then return null; end if;
  if token.last_used_at is null or token.last_used_at < p_at - interval '1 minute' then
    update laksana.api_token k set last_used_at = p_at where k.tenant_id = p_tenant and k.token_id = token.token_id;
  end if;
  return laksana.find_viewer(p_tenant, token.official_id, p_at);
end
$$;

revoke execute on function laksana.find_viewer, laksana.find_viewer_by_token from public;
grant execute on function laksana.find_viewer, laksana.find_viewer_by_token to laksana_app;
