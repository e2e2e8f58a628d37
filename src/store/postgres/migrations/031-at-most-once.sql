-- Some notices must not be told twice. That one is being told is written down before; where nobody wrote down how that ended,
-- it is not told again, and an administrator can see who that is, and who could not be reached at all.
ALTER TABLE outbox
  -- The attempt that began to tell it; 0 where none did, or what it said surely did not arrive.
  ADD COLUMN begun integer NOT NULL DEFAULT 0,
  -- Why it was not told, where it is not to be told any more.
  ADD COLUMN unreached text COLLATE "C";

-- unreached
CREATE INDEX outbox_unreached ON outbox (organisation) WHERE unreached IS NOT NULL;

-- Whoever claimed it last begins it, and nobody else after them.
CREATE FUNCTION begin_notice(of_organisation text, its_key text, its_attempt integer) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE outbox SET begun = its_attempt
  WHERE organisation = of_organisation AND key = its_key AND NOT told
    AND attempt = its_attempt AND begun IN (0, its_attempt);
  RETURN FOUND;
END
$$;

CREATE FUNCTION notice_not_taken(of_organisation text, its_key text, its_attempt integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE outbox SET begun = 0
  WHERE organisation = of_organisation AND key = its_key AND NOT told AND begun = its_attempt;
END
$$;

-- The version before asks notices_done.
CREATE FUNCTION end_notices(organisations text[], keys text[], why text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  UPDATE outbox SET told = true, unreached = why, about = CASE WHEN why IS NULL THEN about ELSE '{}' END
  FROM unnest(organisations, keys) AS n (organisation, key)
  WHERE outbox.organisation = n.organisation AND outbox.key = n.key AND (NOT told OR unreached = 'unknown');
  PERFORM ask_as('');
END
$$;

-- Forgets at_most notices that were told and as many that never were, of those worth saying until `instant`; of the kinds that
-- are kept it writes down instead why they were not, until they were worth saying only before `since`. Answers how many it
-- went through, and how many of them were never told. (The version before asks forget_notices.)
CREATE FUNCTION forget_past_notices(instant timestamptz, kept_kinds text[], since timestamptz, at_most integer,
                                    OUT forgotten integer, OUT never_told integer) LANGUAGE plpgsql AS $$
DECLARE
  written_down integer;
BEGIN
  PERFORM ask_as('*');
  DELETE FROM outbox WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM outbox
    WHERE told AND until <= instant AND (unreached IS NULL OR kind <> ALL (kept_kinds) OR until <= since)
    LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  UPDATE outbox SET told = true, about = '{}', unreached = CASE WHEN begun = 0 THEN 'too-late' ELSE 'unknown' END
  WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM outbox
    WHERE NOT told AND until <= instant AND kind = ANY (kept_kinds) AND until > since
    LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS written_down = ROW_COUNT;
  DELETE FROM outbox WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM outbox
    WHERE NOT told AND until <= instant AND (kind <> ALL (kept_kinds) OR until <= since)
    LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS never_told = ROW_COUNT;
  never_told := never_told + written_down;
  forgotten := forgotten + never_told;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION unreached_notices(of_organisation text)
RETURNS TABLE (person text, kind text, due timestamptz, why text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT o.person, o.kind, o.due, o.unreached FROM outbox o
    WHERE o.organisation = of_organisation AND o.unreached IS NOT NULL
    ORDER BY o.kind, o.due, o.person;
END
$$;
