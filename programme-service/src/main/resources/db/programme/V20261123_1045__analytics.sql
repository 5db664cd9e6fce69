-- Who consents to analytics, and the key of the pseudonym while that lasts. Written by the transaction that appends the
-- consent, the withdrawal or the erasure, whoever appends it; keys are added when something is told for the first time.

create table analytics_consent (
    client_id      uuid   primary key,
    source_version bigint not null, -- of intake's event that said so; an older one is ignored
    since          bigint,          -- the version of this stream with which it was given; null once withdrawn
    key            json,            -- of the pseudonym, sealed with the client's key
    pseudonym      json,            -- sealed with a key of the service's own, to be told when it is retired
    check ((key is null) = (pseudonym is null) and (key is null or since is not null))
);

-- Pseudonyms whose keys are destroyed, until that is told. Whose they were is not known any more.
create table analytics_retirement (
    id        bigint generated always as identity primary key,
    pseudonym json   not null,
    sequence  bigint not null
);

create function analytics_consent_noted(told_client uuid, told_version bigint, told_type text, told json)
    returns void language plpgsql as
$$
declare
    held   analytics_consent;
    source bigint := (told->'source'->>'version')::bigint;
begin
    if told_type = 'consent-noted.v1' and told->>'purpose' is distinct from 'ANALYTICS_PSEUDONYMOUS' then
        return;
    end if;
    select * into held from analytics_consent where client_id = told_client for update;
    if told_type = 'consent-noted.v1' and held.source_version > source then
        return;
    end if;
    if told_type = 'consent-noted.v1' and (told->>'granted')::boolean then
        insert into analytics_consent (client_id, source_version, since) values (told_client, source, told_version)
        on conflict (client_id) do update
        set source_version = excluded.source_version, since = coalesce(held.since, excluded.since);
        return;
    end if;
    if held.pseudonym is not null then
        insert into analytics_retirement (pseudonym, sequence) values (held.pseudonym, told_version - held.since);
    end if;
    if told_type = 'client-erased.v1' then
        delete from analytics_consent where client_id = told_client;
    else
        insert into analytics_consent (client_id, source_version) values (told_client, source)
        on conflict (client_id) do update
        set source_version = excluded.source_version, since = null, key = null, pseudonym = null;
    end if;
end
$$;

create function analytics_consent_appended() returns trigger language plpgsql as
$$
begin
    perform analytics_consent_noted(new.client_id, new.version, new.type, new.payload);
    return null;
end
$$;

create trigger analytics_consent_appended after insert on event
    for each row when (new.type in ('consent-noted.v1', 'client-erased.v1'))
    execute function analytics_consent_appended();

-- What was said before this table was there.
do
$$
declare
    said event;
begin
    for said in select * from event where type in ('consent-noted.v1', 'client-erased.v1') order by client_id, version
    loop
        perform analytics_consent_noted(said.client_id, said.version, said.type, said.payload);
    end loop;
end
$$;
