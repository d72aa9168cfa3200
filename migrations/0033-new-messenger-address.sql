-- A new address for messages stands beside the one that holds until it is confirmed.

alter table laksana.messenger_recipient add column waiting_address bytea;
do $$
declare t record;
begin
  for t in select tenant_id from laksana.tenant loop
    perform set_config('laksana.tenant', t.tenant_id, true);
    update laksana.messenger_recipient set waiting_address = sealed_address, sealed_address = null
      where tenant_id = t.tenant_id and confirmed_at is null;
  end loop;
  perform set_config('laksana.tenant', '', true);
end
$$;
alter table laksana.messenger_recipient
  drop constraint confirmed_somewhere,
  add constraint confirmed_somewhere check ((confirmed_at is null) = (sealed_address is null)),
  add constraint code_for_somewhere check (code_hash is null or waiting_address is not null);
