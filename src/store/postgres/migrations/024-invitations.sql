-- Who is asked to come to which meeting; of the organisation of the one who is invited. Not partitioned: it goes with the
-- bookings it is about.
CREATE TABLE invitations (
  organisation    text        COLLATE "C" NOT NULL,
  person          text        COLLATE "C" NOT NULL,
  booking         uuid        NOT NULL,
  -- Who holds the room.
  by_organisation text        COLLATE "C" NOT NULL,
  by_person       text        COLLATE "C" NOT NULL,
  answer          text        COLLATE "C" NOT NULL CHECK (answer IN ('asked', 'accepted', 'declined', 'withdrawn')),
  untold_since    timestamptz,
  version         integer     NOT NULL,
  -- As of that version.
  from_at         timestamptz NOT NULL,
  to_at           timestamptz NOT NULL,
  space           text        COLLATE "C" NOT NULL,
  news            integer     NOT NULL,
  -- {from, to, space}, as the person was told last
  heard           jsonb,
  PRIMARY KEY (organisation, person, booking) -- answer, get, ofPerson, catchUp
);

-- ofMeeting
CREATE INDEX invitations_to_a_meeting ON invitations (by_organisation, booking);
-- outdated, forgetBefore
CREATE INDEX invitations_by_end ON invitations (to_at);
-- answered
CREATE INDEX invitations_untold ON invitations (by_organisation, booking) WHERE untold_since IS NOT NULL;

ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON invitations USING (is_inside(organisation));

-- Column by column, in the order of their keys, so that two who invite the same never wait for each other in a circle.
-- Whoever is asked already stays as they are.
CREATE FUNCTION invite(organisations text[], people text[], bookings uuid[], by_organisations text[], by_people text[],
                       froms timestamptz[], tos timestamptz[], spaces text[])
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  asked integer;
BEGIN
  PERFORM ask_as('*');
  INSERT INTO invitations AS i
    SELECT n.organisation, n.person, n.booking, n.by_organisation, n.by_person, 'asked', NULL, 0, n.from_at, n.to_at, n.space, 1
    FROM unnest(organisations, people, bookings, by_organisations, by_people, froms, tos, spaces)
      AS n (organisation, person, booking, by_organisation, by_person, from_at, to_at, space)
    ORDER BY n.organisation COLLATE "C", n.person COLLATE "C", n.booking
    ON CONFLICT (organisation, person, booking) DO UPDATE
      SET by_organisation = excluded.by_organisation, by_person = excluded.by_person, answer = 'asked',
          untold_since = NULL, version = 0, from_at = excluded.from_at, to_at = excluded.to_at, space = excluded.space,
          news = i.news + 1, heard = NULL
      WHERE i.answer = 'withdrawn';
  GET DIAGNOSTICS asked = ROW_COUNT;
  PERFORM ask_as('');
  RETURN asked;
END
$$;

CREATE FUNCTION withdraw_invitation(of_organisation text, of_person text, of_booking uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE invitations SET answer = 'withdrawn', untold_since = NULL, version = 0, news = news + 1
    WHERE organisation = of_organisation AND person = of_person AND booking = of_booking AND answer <> 'withdrawn';
  RETURN FOUND;
END
$$;

CREATE FUNCTION answer_invitation(of_organisation text, of_person text, of_booking uuid, begins timestamptz,
                                  the_answer text, at timestamptz)
RETURNS SETOF invitations LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    UPDATE invitations i SET untold_since = CASE WHEN i.answer = the_answer THEN i.untold_since ELSE at END, answer = the_answer
    WHERE i.organisation = of_organisation AND i.person = of_person AND i.booking = of_booking
      AND i.answer <> 'withdrawn' AND i.from_at = begins
    RETURNING i.*;
END
$$;

CREATE FUNCTION invitation_of(of_organisation text, of_person text, of_booking uuid) RETURNS SETOF invitations
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM invitations i
    WHERE i.organisation = of_organisation AND i.person = of_person AND i.booking = of_booking;
END
$$;

-- Of every organisation: whoever asks has the meeting.
CREATE FUNCTION invitations_to(of_organisation text, of_booking uuid) RETURNS SETOF invitations LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT * FROM invitations i WHERE i.by_organisation = of_organisation AND i.booking = of_booking
    ORDER BY i.organisation, i.person;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION invitations_of_person(of_organisation text, of_person text, slot_from timestamptz, slot_to timestamptz)
RETURNS SETOF invitations LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM invitations i
    WHERE i.organisation = of_organisation AND i.person = of_person AND i.answer <> 'withdrawn'
      AND i.from_at < slot_to AND i.to_at > slot_from
    ORDER BY i.from_at, i.booking;
END
$$;

CREATE FUNCTION outdated_invitations(now_at timestamptz, after_organisation text, after_person text, after_booking uuid,
                                     at_most integer)
RETURNS TABLE (invitation jsonb, booking jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT to_jsonb(i), to_jsonb(b)
    FROM invitations i JOIN bookings b ON b.id = i.booking AND b.organisation = i.by_organisation
    WHERE i.to_at > now_at AND b.version <> i.version
      AND (after_organisation IS NULL
           OR (i.organisation, i.person, i.booking) > (after_organisation, after_person, after_booking))
    ORDER BY i.organisation, i.person, i.booking
    LIMIT at_most;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION catch_up_invitation(of_organisation text, of_person text, of_booking uuid, seen_version integer,
                                    seen_news integer, to_version integer, at_from timestamptz, at_to timestamptz,
                                    at_space text, is_news boolean, asks_again boolean)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE invitations SET
    version = to_version, from_at = at_from, to_at = at_to, space = at_space,
    news = news + CASE WHEN is_news THEN 1 ELSE 0 END,
    answer = CASE WHEN asks_again THEN 'asked' ELSE answer END,
    untold_since = CASE WHEN asks_again THEN NULL ELSE untold_since END
  WHERE organisation = of_organisation AND person = of_person AND booking = of_booking
    AND version = seen_version AND news = seen_news;
  RETURN FOUND;
END
$$;

CREATE FUNCTION note_heard_invitation(of_organisation text, of_person text, of_booking uuid, told jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE invitations SET heard = told
    WHERE organisation = of_organisation AND person = of_person AND booking = of_booking;
END
$$;

CREATE FUNCTION answered_meetings(after_organisation text, after_booking uuid, at_most integer)
RETURNS TABLE (organisation text, booking uuid, by_person text, first_at timestamptz, last_at timestamptz, unanswered integer)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    WITH untold AS (
      SELECT i.by_organisation, i.booking, min(i.by_person) AS by_person, min(i.untold_since) AS first_at, max(i.untold_since) AS last_at
      FROM invitations i
      WHERE i.untold_since IS NOT NULL
        AND (after_organisation IS NULL OR (i.by_organisation, i.booking) > (after_organisation, after_booking))
      GROUP BY i.by_organisation, i.booking
      ORDER BY i.by_organisation, i.booking
      LIMIT at_most
    )
    SELECT u.by_organisation, u.booking, u.by_person, u.first_at, u.last_at,
      (SELECT count(*)::integer FROM invitations o
       WHERE o.by_organisation = u.by_organisation AND o.booking = u.booking AND o.answer = 'asked')
    FROM untold u ORDER BY u.by_organisation, u.booking;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION note_told_answers(of_organisation text, of_booking uuid, until timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  UPDATE invitations SET untold_since = NULL
    WHERE by_organisation = of_organisation AND booking = of_booking AND untold_since <= until;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION forget_invitations(of_organisation text, before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM invitations WHERE ctid = ANY (ARRAY(
    SELECT i.ctid FROM invitations i WHERE i.organisation = of_organisation AND i.to_at < before LIMIT at_most
  ));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;

-- What is noted of a booked room beside who holds it. Not partitioned: it is forgotten when the day is over.
CREATE TABLE meetings (
  organisation text   COLLATE "C" NOT NULL,
  booking      uuid   NOT NULL,
  guests       text[] COLLATE "C" NOT NULL DEFAULT '{}',
  hosted       text   COLLATE "C" CHECK (hosted IN ('citizens', 'association')),
  video        text   COLLATE "C",
  PRIMARY KEY (organisation, booking) -- of, forgetBefore
);

ALTER TABLE meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE meetings FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON meetings USING (is_inside(organisation));

-- Of several organisations: a reception has meetings of all that come to its site.
CREATE FUNCTION meetings_of(organisations text[], bookings uuid[]) RETURNS SETOF meetings LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT m.* FROM unnest(organisations, bookings) WITH ORDINALITY AS n (organisation, booking, place)
    JOIN meetings m ON m.organisation = n.organisation AND m.booking = n.booking
    ORDER BY n.place;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION add_guests(of_organisation text, of_booking uuid, names text[], most integer) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  known text[];
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO meetings (organisation, booking) VALUES (of_organisation, of_booking) ON CONFLICT DO NOTHING;
  SELECT guests INTO known FROM meetings m WHERE m.organisation = of_organisation AND m.booking = of_booking FOR UPDATE;
  known := known || ARRAY(
    SELECT n.name FROM (SELECT name, min(place) AS place FROM unnest(names) WITH ORDINALITY AS u (name, place) GROUP BY name) AS n
    WHERE n.name <> ALL (known) ORDER BY n.place);
  IF cardinality(known) > most THEN
    RETURN false;
  END IF;
  UPDATE meetings m SET guests = known WHERE m.organisation = of_organisation AND m.booking = of_booking;
  RETURN true;
END
$$;

CREATE FUNCTION drop_guest(of_organisation text, of_booking uuid, name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE meetings m SET guests = array_remove(m.guests, name COLLATE "C")
    WHERE m.organisation = of_organisation AND m.booking = of_booking;
END
$$;

CREATE FUNCTION host_meeting(of_organisation text, of_booking uuid, hosts_for text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO meetings (organisation, booking, hosted) VALUES (of_organisation, of_booking, hosts_for)
    ON CONFLICT (organisation, booking) DO UPDATE SET hosted = excluded.hosted;
END
$$;

CREATE FUNCTION video_of_meeting(of_organisation text, of_booking uuid, candidate text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  known text;
BEGIN
  PERFORM ask_as(of_organisation);
  SELECT m.video INTO known FROM meetings m WHERE m.organisation = of_organisation AND m.booking = of_booking;
  IF known IS NULL THEN
    INSERT INTO meetings AS m (organisation, booking, video) VALUES (of_organisation, of_booking, candidate)
      ON CONFLICT (organisation, booking) DO UPDATE SET video = coalesce(m.video, excluded.video)
      RETURNING m.video INTO known;
  END IF;
  RETURN known;
END
$$;

CREATE FUNCTION forget_meetings(of_organisation text, before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM meetings WHERE ctid = ANY (ARRAY(
    SELECT m.ctid FROM meetings m
    WHERE m.organisation = of_organisation AND NOT EXISTS (
      SELECT FROM bookings b
      WHERE b.id = m.booking AND b.organisation = m.organisation AND b.occupying AND b.to_at >= before)
    LIMIT at_most
  ));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;
