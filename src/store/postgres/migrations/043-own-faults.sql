-- How often it failed for somebody by a fault of ours: that is counted by itself, since a platform that asks us to wait, or is away,
-- is no fault of ours.
ALTER TABLE announcement_deliveries ADD COLUMN faults integer NOT NULL DEFAULT 0;

-- Who was being told in a lane when whoever told them was lost; answers how many.
CREATE OR REPLACE FUNCTION deliveries_left_behind(of_organisation text, its_lane text, my_holder text, now_at timestamptz,
                                       doubt_ends timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  one text;
  people text[];
  attempts integer[];
  count_of integer := 0;
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM FROM lane_leases k WHERE k.organisation = of_organisation AND k.lane = its_lane AND k.holder = my_holder FOR SHARE;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  FOR one IN
    SELECT l.announcement FROM announcement_lanes l
    WHERE l.organisation = of_organisation AND l.lane = its_lane AND l.queued + l.sending + l.unknown > 0 AND l.sending > 0
  LOOP
    SELECT array_agg(d.person), array_agg(d.attempt) INTO people, attempts FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.announcement = one AND d.lane = its_lane AND d.state = 'sending';
    CONTINUE WHEN people IS NULL;
    PERFORM end_deliveries(of_organisation, its_lane, one, people, attempts, array_fill('left'::text, ARRAY[cardinality(people)]),
                           array_fill(NULL::timestamptz, ARRAY[cardinality(people)]), now_at, doubt_ends);
    count_of := count_of + cardinality(people);
  END LOOP;
  RETURN count_of;
END
$$;
