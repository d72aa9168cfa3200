-- The case that a case was linked to when it was opened, as a column of its own: so the cases linked to one are found
-- without reading everybody's acts.
alter table laksana.event_log add column linked_to text
  generated always as (case when act = 'OpenCase' then events #>> '{0,linkedTo,case}' end) stored;
create index event_log_linked on laksana.event_log (tenant_id, linked_to) where linked_to is not null;
