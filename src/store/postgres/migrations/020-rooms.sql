-- A space that is closed is held like any other: nobody else can have it then.
ALTER TABLE bookings DROP CONSTRAINT bookings_kind_check;
ALTER TABLE bookings ADD CONSTRAINT bookings_kind_check CHECK (kind IN ('desk', 'room', 'closure'));

-- Until when the owner of the space may say yes to it; only while it is requested.
ALTER TABLE bookings ADD COLUMN lapses_at timestamptz;
-- awaitingApproval
CREATE INDEX bookings_awaiting_approval ON bookings (lapses_at, id) WHERE lapses_at IS NOT NULL;

-- Takes the booking from one version to a state; no row where it is not there, not occupying, or at another version.
CREATE OR REPLACE FUNCTION settle_booking(of_organisation text, booking uuid, at_version integer, to_state text)
RETURNS SETOF bookings LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    UPDATE bookings SET state = to_state, version = version + 1, lapses_at = NULL
    WHERE id = booking AND organisation = of_organisation AND occupying AND version = at_version
    RETURNING *;
END
$$;

-- Gives the booking another space and slot. Answers as claim_booking does, or {outcome: 'stale'}.
CREATE OR REPLACE FUNCTION move_booking(of_organisation text, booking uuid, at_version integer, to_site text, to_space text,
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
    state = 'confirmed', lapses_at = NULL, moves = moves || move_key
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

-- Whether somebody holds the space, of whatever organisation, for part of the time that is asked for. To be asked by who
-- has the turn of the space.
CREATE FUNCTION is_held(of_space text, since timestamptz, until timestamptz, but uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  asked_as text := current_setting('nomade.organisation', true);
  answer boolean;
BEGIN
  PERFORM ask_as('*');
  answer := EXISTS (
    SELECT FROM bookings
    WHERE occupying AND hashtextextended(space, 0) = hashtextextended(of_space, 0)
      AND tstzrange(from_at, to_at) && tstzrange(since, until) AND id IS DISTINCT FROM but);
  PERFORM ask_as(asked_as);
  RETURN answer;
END
$$;

-- As claim_late_bookings, of spaces of which some are to be free for some minutes before and after, or to be approved.
CREATE FUNCTION claim_room_bookings(organisations text[], people text[], kinds text[], sites text[], spaces text[],
                                    froms timestamptz[], tos timestamptz[], keys text[], late_since timestamptz[],
                                    lapse_ats timestamptz[], buffers integer[])
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  fresh integer[] := '{}';
  buffer interval;
  made jsonb := '[]';
  answer jsonb;
BEGIN
  PERFORM take_turn(name) FROM (SELECT DISTINCT unnest(spaces) COLLATE "C" AS name ORDER BY name) AS in_order;
  PERFORM take_turn(name) FROM (SELECT DISTINCT unnest(people) COLLATE "C" AS name ORDER BY name) AS in_order;
  FOR n IN 1 .. cardinality(keys) LOOP
    PERFORM ask_as(organisations[n]);
    CONTINUE WHEN EXISTS (SELECT FROM bookings WHERE person = people[n] AND key = keys[n]);
    fresh := fresh || n;
    buffer := make_interval(mins => buffers[n]);
    CONTINUE WHEN buffer = interval '0';
    IF is_held(spaces[n], froms[n] - buffer, tos[n] + buffer, NULL) THEN
      RETURN jsonb_build_object('outcome', 'space-taken', 'wish', n - 1);
    END IF;
  END LOOP;
  answer := claim_late_bookings(organisations, people, kinds, sites, spaces, froms, tos, keys, late_since);
  IF answer ->> 'outcome' <> 'booked' THEN
    RETURN answer;
  END IF;
  FOR n IN 1 .. cardinality(keys) LOOP
    PERFORM ask_as(organisations[n]);
    IF n = ANY (fresh) AND lapse_ats[n] IS NOT NULL THEN
      UPDATE bookings SET state = 'requested', lapses_at = lapse_ats[n]
        WHERE id = (answer -> 'bookings' -> (n - 1) ->> 'id')::uuid;
    END IF;
    made := made || (SELECT to_jsonb(b) FROM bookings b WHERE b.id = (answer -> 'bookings' -> (n - 1) ->> 'id')::uuid);
  END LOOP;
  RETURN jsonb_build_object('outcome', 'booked', 'bookings', made);
END
$$;

-- As move_booking_late, to a space that is to be free for some minutes before and after, or to be approved.
CREATE FUNCTION move_room_booking(of_organisation text, booking uuid, at_version integer, to_site text, to_space text,
                                  slot_from timestamptz, slot_to timestamptz, move_key text, late_since timestamptz,
                                  lapse_at timestamptz, buffer_minutes integer)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  buffer interval := make_interval(mins => buffer_minutes);
  held bookings;
  answer jsonb;
BEGIN
  PERFORM ask_as(of_organisation);
  SELECT * INTO held FROM bookings WHERE id = booking AND organisation = of_organisation;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'stale');
  END IF;
  -- In the order of move_booking.
  PERFORM take_turn(least(held.space, to_space)) || take_turn(greatest(held.space, to_space)) || take_turn(held.person);
  SELECT * INTO held FROM bookings WHERE id = booking;
  IF held.occupying AND held.version = at_version AND move_key <> ALL (held.moves)
     AND is_held(to_space, slot_from - buffer, slot_to + buffer, booking) THEN
    RETURN jsonb_build_object('outcome', 'space-taken');
  END IF;
  answer := move_booking_late(of_organisation, booking, at_version, to_site, to_space, slot_from, slot_to, move_key, late_since);
  IF answer -> 'bookings' -> 0 ->> 'version' = (at_version + 1)::text AND NOT move_key = ANY (held.moves) THEN
    UPDATE bookings SET state = CASE WHEN lapse_at IS NULL THEN state ELSE 'requested' END, lapses_at = lapse_at
    WHERE id = booking
    RETURNING answer_booked(bookings) INTO answer;
  END IF;
  RETURN answer;
END
$$;

CREATE FUNCTION bookings_holding(sites text[], spaces text[], slot_from timestamptz, slot_to timestamptz)
RETURNS TABLE (booking jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT to_jsonb(b) FROM (
      SELECT * FROM bookings
      WHERE site = ANY (sites) AND space = ANY (spaces) AND occupying AND NOT is_long
        AND from_at > slot_from - interval '24 hours' AND from_at < slot_to AND to_at > slot_from
      UNION ALL
      SELECT * FROM bookings
      WHERE site = ANY (sites) AND space = ANY (spaces) AND occupying AND is_long AND from_at < slot_to AND to_at > slot_from
    ) AS b
    ORDER BY b.from_at, b.id;
  PERFORM ask_as('');
END
$$;

-- Approvers of any organisation are asked for what people of any other want: this line is of all of them.
CREATE FUNCTION bookings_awaiting_approval(after_lapse timestamptz, after_id uuid, at_most integer)
RETURNS TABLE (booking jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT to_jsonb(b) FROM bookings b
    WHERE b.lapses_at IS NOT NULL AND b.state = 'requested'
      AND (b.lapses_at, b.id) > (coalesce(after_lapse, '-infinity'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
    ORDER BY b.lapses_at, b.id
    LIMIT at_most;
  PERFORM ask_as('');
END
$$;
