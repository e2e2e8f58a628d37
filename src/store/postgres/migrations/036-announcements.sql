-- What administrations tell their people, as written and how far it is. Not partitioned: some hundreds a year for each.
CREATE TABLE announcements (
  organisation text        COLLATE "C" NOT NULL,
  id           text        COLLATE "C" NOT NULL,
  version      integer     NOT NULL CHECK (version > 0),
  state        text        COLLATE "C" NOT NULL
               CHECK (state IN ('draft', 'awaits-approval', 'scheduled', 'sending', 'paused', 'stopped', 'sent', 'cancelled')),
  -- Not before; as soon as may be, where there is none.
  at           timestamptz,
  changed      timestamptz NOT NULL,
  -- As the domain has it: nothing in it is asked for by itself.
  about        json        NOT NULL,
  PRIMARY KEY (organisation, id) -- put, get, of
);
-- inHand
CREATE INDEX announcements_in_hand ON announcements (organisation, id) WHERE state IN ('scheduled', 'sending');

ALTER TABLE announcements ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcements FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON announcements USING (is_inside(organisation));

-- What is sent follows what is said of it: the deliveries of an announcement change with its state, in one transaction.
CREATE FUNCTION put_announcement(
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

CREATE FUNCTION announcement_with_id(of_organisation text, its_id text) RETURNS SETOF announcements LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM announcements a WHERE a.organisation = of_organisation AND a.id = its_id;
END
$$;

CREATE FUNCTION announcements_of(of_organisation text) RETURNS SETOF announcements LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM announcements a WHERE a.organisation = of_organisation ORDER BY a.changed DESC, a.id;
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

CREATE FUNCTION forget_announcements(of_organisation text, before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM announcements WHERE ctid = ANY (ARRAY(
    SELECT a.ctid FROM announcements a
    WHERE a.organisation = of_organisation AND a.changed < before
      AND a.state IN ('draft', 'awaits-approval', 'sent', 'cancelled')
    LIMIT at_most
  ));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;

-- The texts of a list, or nothing where there is no list.
CREATE FUNCTION texts_in(list jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN CASE WHEN list IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(list)) END;

-- Who an audience is, for functions that have said for whom they ask.
CREATE FUNCTION audience_of(of_organisation text, whom jsonb, on_day date, booked_from timestamptz, booked_to timestamptz)
RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
DECLARE
  of_languages text[] := texts_in(whom -> 'languages');
  of_roles     text[] := texts_in(whom -> 'roles');
  of_teams     text[] := texts_in(whom -> 'teams');
  of_sites     text[] := texts_in(whom -> 'sites');
BEGIN
  RETURN QUERY
    SELECT p.id FROM people p
    WHERE p.organisation = of_organisation
      AND (of_languages IS NULL OR p.language = ANY (of_languages))
      AND (of_roles IS NULL OR p.roles && of_roles)
      AND (of_teams IS NULL OR p.id IN (
        SELECT m.person
        FROM teams t, json_to_recordset(t.members) AS m (person text, "from" date, "to" date)
        WHERE t.id = ANY (of_teams) AND t.organisation = of_organisation
          AND m."from" <= on_day AND on_day <= coalesce(m."to", 'infinity')
      ))
      AND (of_sites IS NULL OR p.id IN (
        SELECT b.person FROM bookings b
        WHERE b.organisation = of_organisation AND b.occupying
          AND b.from_at >= booked_from AND b.from_at < booked_to AND b.site = ANY (of_sites)
      ));
END
$$;

CREATE FUNCTION size_of_audience(of_organisation text, whom jsonb, on_day date, booked_from timestamptz, booked_to timestamptz)
RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN (SELECT count(*) FROM audience_of(of_organisation, whom, on_day, booked_from, booked_to));
END
$$;
