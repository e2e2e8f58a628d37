-- Which counts of people have been shown, with whom they were about: so that no later one tells of a single person. It
-- stands in the organisation whose team or site was counted.
CREATE TABLE figures (
  date          date    NOT NULL,
  -- The how many-th of its day it is.
  number        integer NOT NULL,
  kind          text    COLLATE "C" NOT NULL CHECK (kind IN ('team', 'site')),
  organisation  text    COLLATE "C" NOT NULL,
  subject       text    COLLATE "C" NOT NULL,
  -- In the same order: who, whose they are, and what each adds.
  people        text[]  COLLATE "C" NOT NULL,
  organisations text[]  COLLATE "C" NOT NULL,
  contributions text[]  COLLATE "C" NOT NULL,
  PRIMARY KEY (date, number), -- add, forgetBefore
  CHECK (cardinality(people) = cardinality(organisations) AND cardinality(people) = cardinality(contributions))
);

-- shownOf
CREATE INDEX figures_of_people ON figures USING gin (people);

ALTER TABLE figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE figures FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON figures USING (is_inside(organisation));

-- Figures of teams and sites of any organisation may tell of the same people: this looks at all of them.
CREATE FUNCTION shown_figures(of_people text[], of_date date) RETURNS TABLE (figures json, version integer)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY SELECT
    (SELECT coalesce(json_agg(f ORDER BY f.number), '[]') FROM figures f WHERE f.date = of_date AND f.people && of_people),
    (SELECT coalesce(max(f.number), 0) FROM figures f WHERE f.date = of_date);
  PERFORM ask_as('');
END
$$;

-- All, or none where any were added since.
CREATE FUNCTION add_figures(added json, of_date date, at_version integer) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  is_added boolean;
BEGIN
  PERFORM ask_as('*');
  PERFORM take_turn('figures of ' || of_date);
  is_added := (SELECT coalesce(max(number), 0) = at_version FROM figures WHERE date = of_date);
  IF is_added THEN
    INSERT INTO figures SELECT * FROM json_populate_recordset(NULL::figures, added);
  END IF;
  PERFORM ask_as('');
  RETURN is_added;
END
$$;

CREATE FUNCTION forget_figures(before date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as('*');
  DELETE FROM figures WHERE date < before;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM ask_as('');
  RETURN forgotten;
END
$$;
