-- Where people said they work, half day by half day. A partition a month: a question of a week or two reads one or two of
-- them, however many are kept. The key holds the date, so it is unique over all of them.
CREATE TABLE day_logs (
  organisation text COLLATE "C" NOT NULL,
  person       text COLLATE "C" NOT NULL,
  date         date NOT NULL,
  half         text COLLATE "C" NOT NULL CHECK (half IN ('am', 'pm')),
  mode         text COLLATE "C" NOT NULL CHECK (mode IN ('home', 'office', 'coworking', 'field', 'leave', 'other')),
  place        text COLLATE "C",
  activity     text COLLATE "C" CHECK (activity IN ('focus', 'meeting', 'training', 'visit')),
  PRIMARY KEY (organisation, person, date, half) -- put, clear, ofPerson, ofPeople
) PARTITION BY RANGE (date);

-- forgetBefore
CREATE INDEX day_logs_by_date ON day_logs (organisation, date);

ALTER TABLE day_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE day_logs FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON day_logs USING (is_inside(organisation));

-- Looks into the catalogue itself: to_regclass would remember that there was none.
CREATE FUNCTION has_month_of_day_logs(name text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'day_logs'::regclass AND c.relname = name
  );
END
$$;

-- Makes the partition of a day's month where it is missing. It is attached when it is made: CREATE … PARTITION OF would
-- keep everybody else out of all months meanwhile. One who looks for it directly meets the same wall.
CREATE FUNCTION make_month_of_day_logs(day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  month date := date_trunc('month', day::timestamp)::date;
  name text := 'day_logs_' || to_char(month, 'YYYY_MM');
BEGIN
  IF has_month_of_day_logs(name) THEN
    RETURN;
  END IF;
  PERFORM take_turn('day_logs');
  IF has_month_of_day_logs(name) THEN -- somebody was faster
    RETURN;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE day_logs INCLUDING ALL)', name);
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY wall ON %I USING (is_inside(organisation))', name);
  EXECUTE format('ALTER TABLE day_logs ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                 name, month, (month + interval '1 month')::date);
END
$$;

-- Keeps logs, given column by column. In the order of their keys, so that two who keep the same never wait for each other.
CREATE FUNCTION put_day_logs(of_organisation text, people text[], dates date[], halves text[], modes text[],
                             places text[], activities text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  month date;
BEGIN
  PERFORM ask_as(of_organisation);
  FOR month IN SELECT DISTINCT date_trunc('month', d::timestamp)::date AS m FROM unnest(dates) AS d ORDER BY m LOOP
    PERFORM make_month_of_day_logs(month);
  END LOOP;
  INSERT INTO day_logs (organisation, person, date, half, mode, place, activity)
    SELECT of_organisation, n.*
    FROM unnest(people, dates, halves, modes, places, activities) AS n (person, date, half, mode, place, activity)
    ORDER BY n.person COLLATE "C", n.date, n.half COLLATE "C"
    ON CONFLICT (organisation, person, date, half) DO UPDATE
      SET mode = excluded.mode, place = excluded.place, activity = excluded.activity;
END
$$;

CREATE FUNCTION clear_day_logs(of_organisation text, of_person text, dates date[], halves text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM day_logs d
  USING unnest(dates, halves) AS n (date, half)
  WHERE d.organisation = of_organisation AND d.person = of_person AND d.date = n.date AND d.half = n.half;
END
$$;

-- A day as text: it has no zone, and a client would give it one.
CREATE FUNCTION day_logs_of(of_organisation text, people text[], from_date date, to_date date)
RETURNS TABLE (person text, date text, half text, mode text, place text, activity text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT d.person, to_char(d.date, 'YYYY-MM-DD'), d.half, d.mode, d.place, d.activity
    FROM day_logs d
    WHERE d.organisation = of_organisation AND d.person = ANY (people) AND d.date BETWEEN from_date AND to_date
    ORDER BY d.date, d.half, d.person;
END
$$;

-- Forgets at_most logs of days before a date; answers how many. Those who come by make the months to come, too.
CREATE FUNCTION forget_day_logs(of_organisation text, before date, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM make_month_of_day_logs((current_date + make_interval(months => ahead))::date) FROM generate_series(0, 2) AS ahead;
  DELETE FROM day_logs d USING (
    SELECT o.person, o.date, o.half FROM day_logs o
    WHERE o.organisation = of_organisation AND o.date < before
    LIMIT at_most
  ) AS old
  WHERE d.organisation = of_organisation AND d.person = old.person AND d.date = old.date AND d.half = old.half;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;
