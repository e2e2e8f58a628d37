-- Not partitioned: an exclusion constraint on a partitioned table must hold the partition key by equality, and two
-- slots that overlap need not begin in the same month. The table is bounded by retention instead (docs/operating.md).
CREATE TABLE bookings (
  id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation text        COLLATE "C" NOT NULL,
  person       text        COLLATE "C" NOT NULL,
  kind         text        COLLATE "C" NOT NULL CHECK (kind IN ('desk', 'room')),
  site         text        COLLATE "C" NOT NULL,
  space        text        COLLATE "C" NOT NULL,
  from_at      timestamptz NOT NULL,
  to_at        timestamptz NOT NULL CHECK (to_at > from_at),
  state        text        COLLATE "C" NOT NULL
               CHECK (state IN ('requested', 'confirmed', 'checked-in', 'ended', 'cancelled', 'released')),
  version      integer     NOT NULL,
  key          text        COLLATE "C" NOT NULL,
  -- The keys of the moves that were made.
  moves        text[]      NOT NULL DEFAULT '{}',
  occupying    boolean     NOT NULL GENERATED ALWAYS AS (state IN ('requested', 'confirmed', 'checked-in')) STORED,
  -- Looked for apart, so that the others are held by when they begin.
  is_long      boolean     NOT NULL GENERATED ALWAYS AS (to_at - from_at > interval '24 hours') STORED,

  -- By hashes, since a GiST index on texts costs four times as much. Two names of one hash (of 64 bits: one chance in
  -- ten thousand million with 50,000 spaces) would refuse each other; they never let two bookings overlap.
  CONSTRAINT one_at_a_time_in_a_space
    EXCLUDE USING gist (hashtextextended(space, 0) WITH =, tstzrange(from_at, to_at) WITH &&) WHERE (occupying),
  CONSTRAINT one_desk_at_a_time_for_a_person
    EXCLUDE USING gist (hashtextextended(person, 0) WITH =, tstzrange(from_at, to_at) WITH &&)
    WHERE (occupying AND kind = 'desk'),
  CONSTRAINT asked_for_once UNIQUE (person, key)
);

-- takenSpaces; with all that it looks at, so that the table itself is not read
CREATE INDEX bookings_of_a_site ON bookings (site, from_at) INCLUDE (to_at, space, organisation)
  WHERE occupying AND NOT is_long;
CREATE INDEX long_bookings_of_a_site ON bookings (site) WHERE occupying AND is_long;
-- ofPerson, and what keeps a person from a desk
CREATE INDEX bookings_to_come_of_a_person ON bookings (person, to_at) WHERE occupying;
-- startingIn
CREATE INDEX bookings_by_when_they_start ON bookings (organisation, from_at, id) WHERE occupying;

ALTER TABLE bookings ENABLE ROW LEVEL SECURITY;
ALTER TABLE bookings FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON bookings USING (is_inside(organisation));

-- One after another for a space and for a person: a bare exclusion constraint deadlocks in a stampede. Spaces go first, and
-- several in the order of their names, so that two who want several never wait for each other.
CREATE FUNCTION take_turn(name text) RETURNS text LANGUAGE sql
RETURN pg_advisory_xact_lock(hashtextextended(name, 0))::text;

CREATE FUNCTION answer_booked(booked bookings) RETURNS jsonb LANGUAGE sql STABLE
RETURN jsonb_build_object('outcome', 'booked', 'bookings', jsonb_build_array(to_jsonb(booked)));

-- The person's soonest other desk in the slot. Desks of one person never overlap: only the first that ends after the slot
-- begins can be it, and one row is read. (A set, so that it becomes part of the question that it is asked in.)
CREATE FUNCTION answer_busy(of_person text, slot_from timestamptz, slot_to timestamptz, but uuid)
RETURNS SETOF jsonb LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT jsonb_build_object('outcome', 'person-busy', 'with', to_jsonb(soonest)) FROM (
    SELECT * FROM bookings b
    WHERE b.person = of_person AND b.kind = 'desk' AND b.occupying AND b.to_at > slot_from AND b.id IS DISTINCT FROM but
    ORDER BY b.to_at
    LIMIT 1
  ) AS soonest
  WHERE soonest.from_at < slot_to;
END;

-- Answers {outcome: 'booked', bookings} | {outcome: 'person-busy', with} | {outcome: 'space-taken'}.
-- Written for speed: plpgsql prepares each of its expressions anew in each transaction, so there are few.
CREATE FUNCTION claim_booking(of_organisation text, of_person text, of_kind text, at_site text, of_space text,
                              slot_from timestamptz, slot_to timestamptz, of_key text) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  turns text := ask_as(of_organisation) || take_turn(of_space) || take_turn(of_person);
  answer jsonb;
BEGIN
  INSERT INTO bookings (organisation, person, kind, site, space, from_at, to_at, state, version, key)
  VALUES (of_organisation, of_person, of_kind, at_site, of_space, slot_from, slot_to, 'confirmed', 1, of_key)
  ON CONFLICT DO NOTHING
  RETURNING answer_booked(bookings) INTO answer;
  IF NOT FOUND THEN
    SELECT coalesce(
      (SELECT answer_booked(b) FROM bookings b WHERE b.person = of_person AND b.key = of_key),
      CASE of_kind WHEN 'desk' THEN (SELECT * FROM answer_busy(of_person, slot_from, slot_to, NULL)) END,
      '{"outcome": "space-taken"}'
    ) INTO answer;
  END IF;
  RETURN answer;
END
$$;

-- Books all wishes, whose n-th is the n-th of each list, or none. Answers as claim_booking does, with the number (from 0)
-- of the wish that could not be had.
CREATE FUNCTION claim_bookings(organisations text[], people text[], kinds text[], sites text[], spaces text[],
                               froms timestamptz[], tos timestamptz[], keys text[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  made jsonb := '[]';
  answer jsonb;
BEGIN
  PERFORM take_turn(name) FROM (SELECT DISTINCT unnest(spaces) COLLATE "C" AS name ORDER BY name) AS in_order;
  PERFORM take_turn(name) FROM (SELECT DISTINCT unnest(people) COLLATE "C" AS name ORDER BY name) AS in_order;
  FOR n IN 1 .. cardinality(keys) LOOP
    answer := claim_booking(organisations[n], people[n], kinds[n], sites[n], spaces[n], froms[n], tos[n], keys[n]);
    IF answer ->> 'outcome' <> 'booked' THEN
      answer := answer || jsonb_build_object('wish', n - 1);
      RAISE EXCEPTION USING ERRCODE = 'NB001', MESSAGE = answer::text; -- takes back what was booked before it
    END IF;
    made := made || (answer -> 'bookings');
  END LOOP;
  RETURN jsonb_build_object('outcome', 'booked', 'bookings', made);
EXCEPTION WHEN SQLSTATE 'NB001' THEN
  RETURN SQLERRM::jsonb;
END
$$;

-- Gives the booking another space and slot. Answers as claim_booking does, or {outcome: 'stale'}.
CREATE FUNCTION move_booking(of_organisation text, booking uuid, at_version integer, to_site text, to_space text,
                             slot_from timestamptz, slot_to timestamptz, move_key text) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  held bookings;
  answer jsonb;
BEGIN
  PERFORM ask_as(of_organisation);
  SELECT * INTO held FROM bookings WHERE id = booking AND organisation = of_organisation;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'stale');
  END IF;
  -- Both spaces: two who move to each other's would wait for each other's change of the row.
  PERFORM take_turn(least(held.space, to_space)) || take_turn(greatest(held.space, to_space)) || take_turn(held.person);
  SELECT * INTO held FROM bookings WHERE id = booking FOR UPDATE;
  IF move_key = ANY (held.moves) THEN
    RETURN answer_booked(held);
  END IF;
  IF NOT held.occupying OR held.version <> at_version THEN
    RETURN jsonb_build_object('outcome', 'stale');
  END IF;
  UPDATE bookings SET
    site = to_site, space = to_space, from_at = slot_from, to_at = slot_to, version = at_version + 1,
    state = CASE state WHEN 'checked-in' THEN 'confirmed' ELSE state END, moves = moves || move_key
  WHERE id = booking
  RETURNING answer_booked(bookings) INTO answer;
  RETURN answer;
EXCEPTION WHEN exclusion_violation THEN
  PERFORM ask_as(of_organisation); -- it was taken back with the rest of the block
  IF held.kind = 'desk' THEN
    SELECT * INTO answer FROM answer_busy(held.person, slot_from, slot_to, booking);
  END IF;
  RETURN coalesce(answer, '{"outcome": "space-taken"}');
END
$$;

-- Takes the booking from one version to a state; no row where it is not there, not occupying, or at another version.
CREATE FUNCTION settle_booking(of_organisation text, booking uuid, at_version integer, to_state text)
RETURNS SETOF bookings LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    UPDATE bookings SET state = to_state, version = version + 1
    WHERE id = booking AND organisation = of_organisation AND occupying AND version = at_version
    RETURNING *;
END
$$;

CREATE FUNCTION booking_of(of_organisation text, booking uuid) RETURNS SETOF bookings LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM bookings WHERE id = booking AND organisation = of_organisation;
END
$$;

CREATE FUNCTION bookings_of_person(of_organisation text, of_person text, slot_from timestamptz, slot_to timestamptz)
RETURNS SETOF bookings LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM bookings
    WHERE person = of_person AND organisation = of_organisation AND occupying AND from_at < slot_to AND to_at > slot_from
    ORDER BY from_at, id;
END
$$;

-- The only question that sees the bookings of every organisation; it answers with nobody's name.
CREATE FUNCTION taken_spaces(sites text[], slot_from timestamptz, slot_to timestamptz) RETURNS SETOF text
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT space FROM bookings
    WHERE site = ANY (sites) AND occupying AND NOT is_long
      AND from_at > slot_from - interval '24 hours' AND from_at < slot_to AND to_at > slot_from
    UNION
    SELECT space FROM bookings
    WHERE site = ANY (sites) AND occupying AND is_long AND from_at < slot_to AND to_at > slot_from;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION bookings_starting_in(of_organisation text, slot_from timestamptz, slot_to timestamptz,
                                     after_from timestamptz, after_id uuid, at_most integer)
RETURNS SETOF bookings LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM bookings
    WHERE organisation = of_organisation AND occupying AND from_at >= slot_from AND from_at < slot_to
      AND (from_at, id) > (coalesce(after_from, '-infinity'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
    ORDER BY from_at, id
    LIMIT at_most;
END
$$;
