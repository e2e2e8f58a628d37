-- Secret addresses of calendars, by the digest of the secret. Not partitioned: one a person, and those of single bookings
-- are forgotten after some weeks.
CREATE TABLE calendar_links (
  digest       text        COLLATE "C" NOT NULL,
  organisation text        COLLATE "C" NOT NULL,
  person       text        COLLATE "C" NOT NULL,
  booking      text        COLLATE "C",
  made         timestamptz NOT NULL,
  PRIMARY KEY (digest) -- behind
);

-- keep, madeFor: one whole calendar has one address
CREATE UNIQUE INDEX calendar_links_of_person ON calendar_links (organisation, person) WHERE booking IS NULL;
-- revoke
CREATE INDEX calendar_links_to_revoke ON calendar_links (organisation, person);
-- forgetBefore
CREATE INDEX calendar_links_by_time ON calendar_links (made) WHERE booking IS NOT NULL;

ALTER TABLE calendar_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_links FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON calendar_links USING (is_inside(organisation));

CREATE FUNCTION keep_calendar_link(its_digest text, of_organisation text, of_person text, of_booking text, made_at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  IF of_booking IS NULL THEN
    INSERT INTO calendar_links VALUES (its_digest, of_organisation, of_person, NULL, made_at)
      ON CONFLICT (organisation, person) WHERE booking IS NULL
      DO UPDATE SET digest = excluded.digest, made = excluded.made;
  ELSE
    INSERT INTO calendar_links VALUES (its_digest, of_organisation, of_person, of_booking, made_at)
      ON CONFLICT (digest) DO NOTHING;
  END IF;
END
$$;

CREATE FUNCTION behind_calendar_link(its_digest text)
RETURNS TABLE (organisation text, person text, booking text, made timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY SELECT l.organisation, l.person, l.booking, l.made FROM calendar_links l WHERE l.digest = its_digest;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION calendar_made_for(of_organisation text, of_person text) RETURNS TABLE (made timestamptz)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT l.made FROM calendar_links l
    WHERE l.organisation = of_organisation AND l.person = of_person AND l.booking IS NULL;
END
$$;

CREATE FUNCTION revoke_calendar_links(of_organisation text, of_person text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM calendar_links WHERE organisation = of_organisation AND person = of_person;
END
$$;

-- Forgets at_most links of single bookings; answers how many.
CREATE FUNCTION forget_calendar_links(before timestamptz, at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as('*');
  DELETE FROM calendar_links WHERE digest IN (
    SELECT l.digest FROM calendar_links l WHERE l.booking IS NOT NULL AND l.made < before LIMIT at_most
  );
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM ask_as('');
  RETURN forgotten;
END
$$;
