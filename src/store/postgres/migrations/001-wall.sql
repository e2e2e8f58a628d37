-- The second wall between organisations. Every question is a function that says for whom it is asked:
--   PERFORM ask_as(organisation)             for one organisation;
--   PERFORM ask_as('*') … PERFORM ask_as('') in the few that must see all of them (is this desk free?).
-- It lasts until the end of the statement's own transaction, so a connection pooler may hand connections around.
-- What says neither sees nothing.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION ask_as(organisation text) RETURNS text LANGUAGE sql
RETURN set_config('nomade.organisation', organisation, true);

CREATE FUNCTION is_inside(organisation text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('nomade.organisation', true) IN (organisation, '*');

-- For what need not be on disk when the caller goes on, since an effect guards itself by its key.
CREATE FUNCTION need_not_wait_for_disk() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
END
$$;
