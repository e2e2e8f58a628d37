-- A room is waited for like a desk: by kind and, of a room, for so many at least.
ALTER TABLE waiting ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'desk' CHECK (kind IN ('desk', 'room'));
ALTER TABLE waiting ADD COLUMN seats integer;
-- Who has two meetings in a day waits for two rooms, but once for each. Of a desk, one a day is enough.
ALTER TABLE waiting ADD COLUMN room_part jsonb GENERATED ALWAYS AS (CASE WHEN kind = 'room' THEN part END) STORED;
-- By the name that a process of the version before knows it by, which asks by it.
ALTER TABLE waiting DROP CONSTRAINT in_line_once;
ALTER TABLE waiting ADD CONSTRAINT in_line_once
  UNIQUE NULLS NOT DISTINCT (organisation, person, day, place, site, kind, room_part); -- join, ofPerson

-- Who is in that line already stays where they stand.
CREATE FUNCTION join_line(of_organisation text, of_person text, of_kind text, with_seats integer, at_place text, at_site text,
                          on_day date, of_part jsonb, with_equipment text[], waits_since timestamptz,
                          waits_until timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb;
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO waiting (organisation, person, kind, seats, place, site, day, part, equipment, since, until)
    VALUES (of_organisation, of_person, of_kind, with_seats, at_place, at_site, on_day, of_part, with_equipment,
            waits_since, waits_until)
    ON CONFLICT ON CONSTRAINT in_line_once DO UPDATE
      SET seats = excluded.seats, part = excluded.part, equipment = excluded.equipment, until = excluded.until,
          version = waiting.version + 1
    RETURNING to_jsonb(waiting) INTO answer;
  RETURN answer;
END
$$;

-- Holds a space of the kind that is waited for, and writes down that it is offered, or does neither. Answers
-- {outcome: 'offered', wish}, {outcome: 'stale'}, or as claim_booking does.
CREATE FUNCTION offer_space(of_organisation text, of_wish uuid, at_version integer, at_site text, of_space text,
                            slot_from timestamptz, slot_to timestamptz, late_since timestamptz, held_until timestamptz,
                            buffer_minutes integer)
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
  answer := claim_room_bookings(ARRAY[of_organisation], ARRAY[waits.person], ARRAY[waits.kind], ARRAY[at_site],
                                ARRAY[of_space], ARRAY[slot_from], ARRAY[slot_to],
                                ARRAY['offer ' || of_wish || ' ' || at_version], ARRAY[late_since],
                                ARRAY[NULL::timestamptz], ARRAY[buffer_minutes]);
  IF answer ->> 'outcome' <> 'booked' THEN
    RETURN answer;
  END IF;
  PERFORM ask_as(of_organisation);
  UPDATE bookings SET state = 'requested' WHERE id = (answer -> 'bookings' -> 0 ->> 'id')::uuid;
  UPDATE waiting SET
    booking = (answer -> 'bookings' -> 0 ->> 'id')::uuid, offered_until = held_until, version = at_version + 1
  WHERE id = of_wish
  RETURNING jsonb_build_object('outcome', 'offered', 'wish', to_jsonb(waiting)) INTO answer;
  RETURN answer;
END
$$;

-- A process of the version before would offer a desk to who waits for a room.
CREATE OR REPLACE FUNCTION offer_desk(of_organisation text, of_wish uuid, at_version integer, at_site text, of_space text,
                                      slot_from timestamptz, slot_to timestamptz, late_since timestamptz,
                                      held_until timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  IF EXISTS (SELECT FROM waiting WHERE id = of_wish AND kind = 'room') THEN
    RETURN jsonb_build_object('outcome', 'stale');
  END IF;
  RETURN offer_space(of_organisation, of_wish, at_version, at_site, of_space, slot_from, slot_to, late_since, held_until, 0);
END
$$;

-- unattended: desks and rooms to which nobody has come. A process of the version before asks unattended_bookings, which
-- knows of desks only.
CREATE FUNCTION unattended_spaces(of_organisation text, slot_from timestamptz, slot_to timestamptz,
                                  after_from timestamptz, after_id uuid, at_most integer)
RETURNS TABLE (booking jsonb, late_since timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT to_jsonb(b), l.since
    FROM bookings b LEFT JOIN late_bookings l ON l.booking = b.id
    WHERE b.organisation = of_organisation AND b.kind <> 'closure' AND b.from_at >= slot_from AND b.from_at < slot_to
      AND ((b.occupying AND b.state = 'confirmed') OR b.state = 'released')
      AND (b.from_at, b.id) > (coalesce(after_from, '-infinity'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
    ORDER BY b.from_at, b.id
    LIMIT at_most;
END
$$;
