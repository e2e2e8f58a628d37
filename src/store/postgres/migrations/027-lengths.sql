-- As before, but that who has checked in stays so where only the end of the slot is another one: they are there.
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
    site = to_site, space = to_space, from_at = slot_from, to_at = slot_to, version = at_version + 1, lapses_at = NULL,
    state = CASE WHEN state = 'checked-in' AND space = to_space AND from_at = slot_from THEN state ELSE 'confirmed' END,
    moves = moves || move_key
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
