-- A million notices are put within seconds (docs/performance.md). So whoever puts one writes it into the table and two
-- indexes: by its key, which comes first since what is put together has keys that stand together, and by whom it waits for.
ALTER TABLE outbox DROP CONSTRAINT outbox_pkey, ADD PRIMARY KEY (key, organisation);

-- forgetBefore: what was told is in it only then. The few that never are, are found among those that wait.
DROP INDEX outbox_by_end;
CREATE INDEX outbox_told ON outbox (until) WHERE told;

-- Notices, given column by column; instants in milliseconds since 1970, which are read in half the time. In the order of
-- their keys, so that two who put the same never wait for each other.
CREATE FUNCTION notices_in(organisations text[], keys text[], people text[], kinds text[], abouts json[],
                           dues double precision[], untils double precision[])
RETURNS TABLE (organisation text, key text, person text, kind text, about json, due timestamptz, until timestamptz)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT * FROM (
    SELECT unnest(organisations) AS organisation, unnest(keys) AS key, unnest(people), unnest(kinds), unnest(abouts),
      to_timestamp(unnest(dues) / 1000), to_timestamp(unnest(untils) / 1000)
  ) AS n
  ORDER BY n.key COLLATE "C", n.organisation COLLATE "C";
END;

-- Answers how many were new: nearly always all of them, and to look for each one first takes half as long again. (The
-- version before asks put_notices.)
CREATE FUNCTION bring_notices(organisations text[], keys text[], people text[], kinds text[], abouts json[],
                              dues double precision[], untils double precision[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  new integer;
BEGIN
  PERFORM ask_as('*');
  BEGIN
    INSERT INTO outbox (organisation, key, person, kind, about, due, until, next_at)
      SELECT n.*, n.due FROM notices_in(organisations, keys, people, kinds, abouts, dues, untils) AS n;
  EXCEPTION WHEN unique_violation THEN
    INSERT INTO outbox (organisation, key, person, kind, about, due, until, next_at)
      SELECT n.*, n.due FROM notices_in(organisations, keys, people, kinds, abouts, dues, untils) AS n
      ON CONFLICT DO NOTHING;
  END;
  GET DIAGNOSTICS new = ROW_COUNT;
  PERFORM ask_as('');
  IF new > 0 THEN
    PERFORM pg_notify('nomade', 'outbox');
  END IF;
  RETURN new;
END
$$;

-- Forgets at_most notices that were told and as many that never were, of those worth saying until `instant`; answers how
-- many it forgot, and how many of them were never told.
CREATE OR REPLACE FUNCTION forget_notices(instant timestamptz, at_most integer, OUT forgotten integer,
                                          OUT never_told integer) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  DELETE FROM outbox WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM outbox WHERE told AND until <= instant LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  DELETE FROM outbox WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM outbox WHERE NOT told AND until <= instant LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS never_told = ROW_COUNT;
  forgotten := forgotten + never_told;
  PERFORM ask_as('');
END
$$;
