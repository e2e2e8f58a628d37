-- How many answers, never counted before, all said the same when they were last to be counted; nought since a count. Were the next
-- who differs counted at once, the count would say by appearing who that was.
ALTER TABLE polls ADD COLUMN tried integer NOT NULL DEFAULT 0;

-- As before; and once they all said the same, not before as many as are enough have come to them.
CREATE OR REPLACE FUNCTION count_poll(of_organisation text, its_announcement text, fewest integer) RETURNS integer[]
LANGUAGE plpgsql AS $$
DECLARE
  poll   polls;
  people integer;
  differ boolean;
BEGIN
  PERFORM ask_as(of_organisation);
  SELECT * INTO poll FROM polls p WHERE p.organisation = of_organisation AND p.announcement = its_announcement FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT count(*), min(a.choice) < max(a.choice) INTO people, differ FROM poll_answers a
  WHERE a.organisation = of_organisation AND a.announcement = its_announcement
    AND a.counted = poll.counted AND a.before & (1 << a.choice) = 0;
  IF people >= poll.tried + fewest AND differ THEN
    SELECT ARRAY[
      count(*) FILTER (WHERE a.choice = 0), count(*) FILTER (WHERE a.choice = 1), count(*) FILTER (WHERE a.choice = 2),
      count(*) FILTER (WHERE a.choice = 3), count(*) FILTER (WHERE a.choice = 4), count(*) FILTER (WHERE a.choice = 5)
    ] INTO poll.counts
    FROM poll_answers a WHERE a.organisation = of_organisation AND a.announcement = its_announcement;
    UPDATE polls p SET counted = p.counted + 1, counts = poll.counts, tried = 0
    WHERE p.organisation = of_organisation AND p.announcement = its_announcement;
  ELSIF people >= poll.tried + fewest THEN
    UPDATE polls p SET tried = people WHERE p.organisation = of_organisation AND p.announcement = its_announcement;
  END IF;
  RETURN nullif(poll.counts, '{}');
END
$$;
