-- Who books shortly before a slot begins, or later, has their time to arrive from then on. Apart from the bookings: nearly
-- none is late, and a process of an earlier version goes on reading the rows it knows.
CREATE TABLE late_bookings (
  booking      uuid        PRIMARY KEY, -- unattended
  organisation text        COLLATE "C" NOT NULL,
  since        timestamptz NOT NULL,
  -- When the slot ends.
  until        timestamptz NOT NULL
);

-- forgetLatenessBefore
CREATE INDEX late_bookings_by_end ON late_bookings (until);
-- unattended
CREATE INDEX released_bookings ON bookings (organisation, from_at, id) WHERE state = 'released';

ALTER TABLE late_bookings ENABLE ROW LEVEL SECURITY;
ALTER TABLE late_bookings FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON late_bookings USING (is_inside(organisation));

-- Of a booking as claim_booking and move_booking have answered it.
CREATE FUNCTION note_lateness(booked jsonb, late_since timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF late_since IS NOT NULL THEN
    INSERT INTO late_bookings (booking, organisation, since, until)
      VALUES ((booked ->> 'id')::uuid, booked ->> 'organisation', late_since, (booked ->> 'to_at')::timestamptz)
      ON CONFLICT (booking) DO UPDATE SET since = excluded.since, until = excluded.until;
  END IF;
END
$$;

-- As claim_bookings, of which some may be late. What was booked before by its key was late then, or not.
CREATE FUNCTION claim_late_bookings(organisations text[], people text[], kinds text[], sites text[], spaces text[],
                                    froms timestamptz[], tos timestamptz[], keys text[], late_since timestamptz[])
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  fresh integer[] := '{}';
  answer jsonb;
BEGIN
  FOR n IN 1 .. cardinality(keys) LOOP
    PERFORM ask_as(organisations[n]);
    IF NOT EXISTS (SELECT FROM bookings WHERE person = people[n] AND key = keys[n]) THEN
      fresh := fresh || n;
    END IF;
  END LOOP;
  answer := claim_bookings(organisations, people, kinds, sites, spaces, froms, tos, keys);
  IF answer ->> 'outcome' = 'booked' THEN
    PERFORM ask_as(organisations[n]) || note_lateness(answer -> 'bookings' -> (n - 1), late_since[n])::text
    FROM unnest(fresh) AS n;
  END IF;
  RETURN answer;
END
$$;

-- As move_booking, of one that is late.
CREATE FUNCTION move_booking_late(of_organisation text, booking uuid, at_version integer, to_site text, to_space text,
                                  slot_from timestamptz, slot_to timestamptz, move_key text, late_since timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb := move_booking(of_organisation, booking, at_version, to_site, to_space, slot_from, slot_to, move_key);
BEGIN
  IF answer -> 'bookings' -> 0 ->> 'version' = (at_version + 1)::text THEN
    PERFORM note_lateness(answer -> 'bookings' -> 0, late_since);
  END IF;
  RETURN answer;
END
$$;

CREATE FUNCTION unattended_bookings(of_organisation text, slot_from timestamptz, slot_to timestamptz,
                                    after_from timestamptz, after_id uuid, at_most integer)
RETURNS TABLE (booking jsonb, late_since timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT to_jsonb(b), l.since
    FROM bookings b LEFT JOIN late_bookings l ON l.booking = b.id
    WHERE b.organisation = of_organisation AND b.kind = 'desk' AND b.from_at >= slot_from AND b.from_at < slot_to
      AND ((b.occupying AND b.state = 'confirmed') OR b.state = 'released')
      AND (b.from_at, b.id) > (coalesce(after_from, '-infinity'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
    ORDER BY b.from_at, b.id
    LIMIT at_most;
END
$$;

CREATE FUNCTION forget_lateness(before timestamptz, at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as('*');
  DELETE FROM late_bookings WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM late_bookings WHERE until < before LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM ask_as('');
  RETURN forgotten;
END
$$;

-- Who waits for a desk where all are taken. Not partitioned: it lives until its day is over.
CREATE TABLE waiting (
  id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(), -- offer, drop
  organisation  text        COLLATE "C" NOT NULL,
  person        text        COLLATE "C" NOT NULL,
  place         text        COLLATE "C" NOT NULL,
  -- One building of the place.
  site          text        COLLATE "C",
  day           date        NOT NULL,
  part          jsonb       NOT NULL,
  equipment     text[]      COLLATE "C" NOT NULL,
  since         timestamptz NOT NULL,
  -- When a desk would be of no use any more.
  until         timestamptz NOT NULL,
  version       integer     NOT NULL DEFAULT 1,
  -- The desk that is held for them, and how long.
  booking       uuid,
  offered_until timestamptz,
  CHECK ((booking IS NULL) = (offered_until IS NULL)),
  CONSTRAINT in_line_once UNIQUE NULLS NOT DISTINCT (organisation, person, day, place, site) -- join, ofPerson
);

-- inLine
CREATE INDEX waiting_in_line ON waiting (day, place, since, id) WHERE booking IS NULL;
-- offers
CREATE INDEX waiting_with_offer ON waiting (offered_until, id) WHERE booking IS NOT NULL;
-- forgetBefore
CREATE INDEX waiting_by_end ON waiting (until) WHERE booking IS NULL;

ALTER TABLE waiting ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiting FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON waiting USING (is_inside(organisation));

-- Who is in that line already stays where they stand.
CREATE FUNCTION join_waiting(of_organisation text, of_person text, at_place text, at_site text, on_day date, of_part jsonb,
                             with_equipment text[], waits_since timestamptz, waits_until timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb;
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO waiting (organisation, person, place, site, day, part, equipment, since, until)
    VALUES (of_organisation, of_person, at_place, at_site, on_day, of_part, with_equipment, waits_since, waits_until)
    ON CONFLICT ON CONSTRAINT in_line_once DO UPDATE
      SET part = excluded.part, equipment = excluded.equipment, until = excluded.until, version = waiting.version + 1
    RETURNING to_jsonb(waiting) INTO answer;
  RETURN answer;
END
$$;

CREATE FUNCTION waiting_of_person(of_organisation text, of_person text) RETURNS TABLE (wish jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT to_jsonb(w) FROM waiting w WHERE w.organisation = of_organisation AND w.person = of_person
    ORDER BY w.day, w.place, w.since, w.id;
END
$$;

-- A desk is free for everybody who may sit there: this line is of all organisations, and nobody is shown it.
CREATE FUNCTION waiting_in_line(after_day date, after_place text, after_since timestamptz, after_id uuid, at_most integer)
RETURNS TABLE (wish jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT to_jsonb(w) FROM waiting w
    WHERE w.booking IS NULL
      AND (after_id IS NULL OR (w.day, w.place, w.since, w.id) > (after_day, after_place, after_since, after_id))
    ORDER BY w.day, w.place, w.since, w.id
    LIMIT at_most;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION waiting_with_offers(after_until timestamptz, after_id uuid, at_most integer)
RETURNS TABLE (wish jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT to_jsonb(w) FROM waiting w
    WHERE w.booking IS NOT NULL
      AND (w.offered_until, w.id) > (coalesce(after_until, '-infinity'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
    ORDER BY w.offered_until, w.id
    LIMIT at_most;
  PERFORM ask_as('');
END
$$;

-- Holds a desk for the person and writes down that it is offered, or does neither. Answers {outcome: 'offered', wish},
-- {outcome: 'stale'}, or as claim_booking does.
CREATE FUNCTION offer_desk(of_organisation text, of_wish uuid, at_version integer, at_site text, of_space text,
                           slot_from timestamptz, slot_to timestamptz, late_since timestamptz, held_until timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  waits waiting;
  answer jsonb;
BEGIN
  PERFORM ask_as(of_organisation);
  -- Nobody who holds a space's turn waits for this row, so it may be locked first.
  SELECT * INTO waits FROM waiting
    WHERE id = of_wish AND organisation = of_organisation AND version = at_version AND booking IS NULL
    FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'stale');
  END IF;
  answer := claim_booking(of_organisation, waits.person, 'desk', at_site, of_space, slot_from, slot_to,
                          'offer ' || of_wish || ' ' || at_version);
  IF answer ->> 'outcome' <> 'booked' THEN
    RETURN answer;
  END IF;
  PERFORM note_lateness(answer -> 'bookings' -> 0, late_since);
  UPDATE bookings SET state = 'requested' WHERE id = (answer -> 'bookings' -> 0 ->> 'id')::uuid;
  UPDATE waiting SET
    booking = (answer -> 'bookings' -> 0 ->> 'id')::uuid, offered_until = held_until, version = at_version + 1
  WHERE id = of_wish
  RETURNING jsonb_build_object('outcome', 'offered', 'wish', to_jsonb(waiting)) INTO answer;
  RETURN answer;
END
$$;

CREATE FUNCTION drop_waiting(of_organisation text, of_wish uuid, at_version integer) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM waiting WHERE id = of_wish AND organisation = of_organisation AND version = at_version;
  RETURN FOUND;
END
$$;

CREATE FUNCTION forget_waiting(before timestamptz, at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as('*');
  DELETE FROM waiting WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM waiting WHERE until <= before AND booking IS NULL LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM ask_as('');
  RETURN forgotten;
END
$$;
