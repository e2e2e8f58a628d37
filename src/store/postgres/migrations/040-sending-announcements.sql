-- What is sent follows what is said of it: the deliveries of an announcement change with its state, in one transaction.
DROP FUNCTION due_announcements;
DROP INDEX announcements_that_are_scheduled;
-- inHand
CREATE INDEX announcements_in_hand ON announcements (organisation, id) WHERE state IN ('scheduled', 'sending');

CREATE OR REPLACE FUNCTION put_announcement(
  of_organisation text, its_id text, its_version integer, its_state text, not_before timestamptz, at_instant timestamptz, what json
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  IF its_version = 1 THEN
    INSERT INTO announcements (organisation, id, version, state, at, changed, about)
    VALUES (of_organisation, its_id, its_version, its_state, not_before, at_instant, what)
    ON CONFLICT (organisation, id) DO NOTHING;
    RETURN FOUND;
  END IF;
  UPDATE announcements a
  SET version = its_version, state = its_state, at = not_before, changed = at_instant, about = what
  WHERE a.organisation = of_organisation AND a.id = its_id AND a.version = its_version - 1;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF its_state = 'cancelled' THEN
    PERFORM cancel_announcement_deliveries(of_organisation, its_id);
  ELSIF its_state IN ('sending', 'paused', 'stopped') THEN
    PERFORM hold_announcement(of_organisation, its_id, its_state <> 'sending');
  END IF;
  RETURN true;
END
$$;

CREATE FUNCTION announcements_in_hand(now timestamptz) RETURNS SETOF announcements LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT * FROM announcements a
    WHERE a.state IN ('scheduled', 'sending') AND (a.state = 'sending' OR coalesce(a.at, '-infinity') <= now)
    ORDER BY a.organisation, a.id;
  PERFORM ask_as('');
END
$$;

-- Who it is for is found out and queued as it begins: nobody sees the one without the other.
CREATE FUNCTION begin_announcement(
  of_organisation text, its_id text, its_version integer, whom jsonb,
  on_day date, booked_from timestamptz, booked_to timestamptz, at_instant timestamptz
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  its_care text;
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE announcements a SET version = a.version + 1, state = 'sending', changed = at_instant
  WHERE a.organisation = of_organisation AND a.id = its_id AND a.version = its_version AND a.state = 'scheduled'
  RETURNING a.about ->> 'care' INTO its_care;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM queue_deliveries(of_organisation, its_id, its_care, at_instant, ARRAY(
    SELECT audience_of(of_organisation, whom, on_day, booked_from, booked_to)
  ));
  RETURN true;
END
$$;

-- Under a name of its own: what forgets the deliveries of answers has the other.
DROP FUNCTION forget_deliveries(text, text, integer);
CREATE FUNCTION forget_announced(of_organisation text, its_announcement text, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM announcement_deliveries WHERE ctid = ANY (ARRAY(
    SELECT d.ctid FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement LIMIT at_most));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;
