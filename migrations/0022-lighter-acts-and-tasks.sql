-- Lighter acts and tasks.

-- The hash of the act before stands with the act before; an act's own hash is still taken over it.
alter table laksana.event_log drop column previous_hash;

-- Two indexes find a task's owner by a number made of the name. Sixty-four bits: two owners of one task never share it.
create function laksana.owner_key(owner text) returns bigint language sql immutable strict parallel safe
  return ('x' || substr(md5(owner), 1, 16))::bit(64)::bigint;
alter table laksana.task
  add column owner_key bigint not null generated always as (laksana.owner_key(owner)) stored,
  drop constraint task_pkey,
  add constraint task_pkey primary key (tenant_id, case_id, task_id, owner_key);
drop index laksana.task_inbox;
create index task_inbox on laksana.task (tenant_id, owner_key, due_at, opened_at);
revoke execute on function laksana.owner_key from public;
grant execute on function laksana.owner_key to laksana_app;

-- `commit_acts` as it stands no longer stores the hash of the act before; the head is still compared with it.
do $$
declare
  columns constant text := 'events, previous_hash, snapshot_hash, hash)';
  given constant text := 'g.events, g.previous_hash, g.snapshot_hash';
  body constant text := pg_get_functiondef('laksana.commit_acts(text, json, jsonb)'::regprocedure);
begin
  if position(columns in body) = 0 or position(given in body) = 0 then
    raise exception 'laksana.commit_acts stores no hash of the act before';
  end if;
  execute replace(replace(body, columns, 'events, snapshot_hash, hash)'), given, 'g.events, g.snapshot_hash');
end
$$;

-- Answers owed to dispositions by a position (`mine`) and to it (`awaited`), of cases that are under way; at most so many of
-- each. A function keeps its plan, which takes much longer to make than to follow.
create function laksana.owed_dispositions(p_tenant text, p_position text, most integer)
  returns table (list text, case_id text, disposition text, reference text, subject text, applicant text, "position" text,
    by_name text, by_position text, since timestamptz, due_on date, urgency text, instructions text[], note text,
    position_id text)
  language plpgsql stable as $$
begin
  return query
    with owed as (
      (select 'mine' as list, d.* from laksana.disposition_owed d
        where d.tenant_id = p_tenant and d.answer is null and d.position_id = p_position)
      union all
      (select 'awaited', d.* from laksana.disposition_owed d
        where d.tenant_id = p_tenant and d.answer is null and d.by_position_id = p_position)
    ), numbered as (
      select o.*, f.reference, f.subject, f.applicant_name,
        row_number() over (partition by o.list
          order by o.due_on nulls last, o.since, o.case_id, o.disposition, o.position_id) as nth
      from owed o join laksana.case_file f on f.tenant_id = p_tenant and f.case_id = o.case_id
      where f.status in ('running', 'suspended')
    )
    select n.list, n.case_id, n.disposition, n.reference, n.subject, n.applicant_name, p.title, o.name, b.title, n.since,
      n.due_on, n.urgency, n.instructions, n.note, n.position_id
    from numbered n
    join laksana.position p on p.tenant_id = p_tenant and p.position_id = n.position_id
    join laksana.position b on b.tenant_id = p_tenant and b.position_id = n.by_position_id
    join laksana.official o on o.tenant_id = p_tenant and o.official_id = n.by_official_id
    where n.nth <= most
    order by n.due_on nulls last, n.since, n.case_id, n.disposition, n.position_id;
end
$$;
revoke execute on function laksana.owed_dispositions from public;
grant execute on function laksana.owed_dispositions to laksana_app;
