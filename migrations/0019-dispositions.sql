-- Who was disposed to in which case, and what they answered. A row for each recipient, also after the answer: whoever was
-- disposed to sees the case from then on. `answer` null: still owed, as long as the case is under way.
create table laksana.disposition_owed (
  tenant_id text not null,
  case_id text not null,
  -- As the case counts them: 1, 2, …
  disposition text not null,
  position_id text not null,
  since timestamptz not null,
  due_on date,
  urgency text not null check (urgency in ('biasa', 'segera', 'sangat-segera')),
  instructions text[] not null,
  note text,
  by_position_id text not null,
  by_official_id text not null,
  answer text check (answer in ('settled', 'passed-on', 'taken-back')),
  primary key (tenant_id, case_id, disposition, position_id)
);
create index disposition_owed_by on laksana.disposition_owed (tenant_id, position_id, since) where answer is null;
create index disposition_owed_to on laksana.disposition_owed (tenant_id, by_position_id, since) where answer is null;
create index disposition_of_position on laksana.disposition_owed (tenant_id, position_id, case_id);

alter table laksana.disposition_owed enable row level security, force row level security;
create policy of_tenant on laksana.disposition_owed
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert, update on laksana.disposition_owed to laksana_app;

-- The rows follow from the acts themselves, in the same commit (what an event shares with its act stands with the act); every other act touches nothing here.
create function laksana.keep_dispositions() returns trigger language plpgsql as $$
declare
  event jsonb;
begin
  for event in select e from jsonb_array_elements(new.events::jsonb) e loop
    case event ->> 'type'
      when 'DispositionMade' then
        insert into laksana.disposition_owed (tenant_id, case_id, disposition, position_id, since, due_on, urgency,
            instructions, note, by_position_id, by_official_id)
          select new.tenant_id, new.case_id, event ->> 'disposition', r ->> 'position', new.at,
            (event ->> 'dueOn')::date, event ->> 'urgency',
            array(select jsonb_array_elements_text(event -> 'instructions')), event ->> 'note',
            event ->> 'position', new.actor ->> 'official'
          from jsonb_array_elements(event -> 'to') r;
        if event ? 'from' then
          perform laksana.answer_disposition(new.tenant_id, new.case_id, event ->> 'from',
            array[event ->> 'position'], 'passed-on');
        end if;
      when 'DispositionSettled' then
        perform laksana.answer_disposition(new.tenant_id, new.case_id, event ->> 'disposition',
          array[event ->> 'position'], 'settled');
      when 'DispositionTakenBack' then
        perform laksana.answer_disposition(new.tenant_id, new.case_id, event ->> 'disposition',
          array(select jsonb_array_elements_text(event -> 'positions')), 'taken-back');
        if event ? 'owedAgain' then
          perform laksana.answer_disposition(new.tenant_id, new.case_id, event ->> 'owedAgain',
            array[event ->> 'position'], null);
        end if;
      else null;
    end case;
  end loop;
  return null;
end
$$;

-- Null: owed again.
create function laksana.answer_disposition(p_tenant text, p_case text, p_disposition text, p_positions text[], p_answer text)
  returns void language sql
begin atomic
  update laksana.disposition_owed set answer = p_answer
    where tenant_id = p_tenant and case_id = p_case and disposition = p_disposition and position_id = any(p_positions);
end;

create trigger dispositions after insert on laksana.event_log for each row
  when (new.act in ('Dispose', 'PassOnDisposition', 'SettleDisposition', 'TakeBackDisposition'))
  execute function laksana.keep_dispositions();

revoke execute on function laksana.keep_dispositions, laksana.answer_disposition from public;
grant execute on function laksana.answer_disposition to laksana_app;

-- What a government has to tick on its sheets: [{ "id", "title": { "id", "en" } }]; null: the shipped list.
alter table laksana.tenant add column disposition_instructions jsonb;

-- All positions below one, nearest first, with who sits there today and what each performs in a procedure.
create function laksana.positions_below(p_tenant text, p_position text, p_procedure text, p_at timestamptz)
  returns table (position_id text, title text, unit text, depth integer, officials json, performs text[])
  language sql stable
begin atomic
  with recursive below as (
    select p.position_id, p.title, p.unit_id, 1 as depth, array[p.title] as path from laksana.position p
      where p.tenant_id = p_tenant and p.superior_position_id = p_position
    union all
    select p.position_id, p.title, p.unit_id, b.depth + 1, b.path || p.title from laksana.position p
      join below b on p.superior_position_id = b.position_id
      where p.tenant_id = p_tenant and b.depth < 20
  ), today as (
    select (p_at at time zone t.zone)::date as day from laksana.tenant t where t.tenant_id = p_tenant
  )
  select b.position_id, b.title, u.name, b.depth,
    coalesce((select json_agg(json_build_object('id', o.official_id, 'name', o.name)
          order by array_position(array['definitive', 'acting', 'stand-in'], h.kind), h.holding_id)
      from laksana.holding h
      join laksana.official o on o.tenant_id = p_tenant and o.official_id = h.official_id
      cross join today
      where h.tenant_id = p_tenant and h.position_id = b.position_id and h.from_on <= day
        and (h.until_on is null or h.until_on >= day) and (o.left_on is null or o.left_on > day)), '[]'),
    array(select pb.performer_id from laksana.performer_binding pb
      where pb.tenant_id = p_tenant and pb.procedure_id = p_procedure and pb.position_id = b.position_id
      order by pb.performer_id)
  from below b
  join laksana.unit u on u.tenant_id = p_tenant and u.unit_id = b.unit_id
  order by b.path;
end;
revoke execute on function laksana.positions_below from public;
grant execute on function laksana.positions_below to laksana_app;
