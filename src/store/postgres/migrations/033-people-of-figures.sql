-- In which counts of a day somebody is. Behind the wall an index of arrays cannot be used: every count of the day was read.
CREATE TABLE people_of_figures (
  date         date    NOT NULL,
  number       integer NOT NULL,
  organisation text    COLLATE "C" NOT NULL,
  person       text    COLLATE "C" NOT NULL,
  PRIMARY KEY (date, number, person), -- forgetBefore
  FOREIGN KEY (date, number) REFERENCES figures ON DELETE CASCADE
);

-- shownOf
CREATE INDEX figures_of_person ON people_of_figures (date, person, number);
DROP INDEX figures_of_people;

ALTER TABLE people_of_figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_of_figures FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON people_of_figures USING (is_inside(organisation));

CREATE FUNCTION keep_people_of_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO people_of_figures (date, number, organisation, person)
    SELECT f.date, f.number, f.organisation, person FROM brought f, unnest(f.people) AS person;
  RETURN NULL;
END
$$;
CREATE TRIGGER new_figures AFTER INSERT ON figures REFERENCING NEW TABLE AS brought
  FOR EACH STATEMENT EXECUTE FUNCTION keep_people_of_figures();

-- As the owner, who is behind the wall like everybody.
SELECT ask_as('*');
INSERT INTO people_of_figures (date, number, organisation, person)
  SELECT f.date, f.number, f.organisation, person FROM figures f, unnest(f.people) AS person;
SELECT ask_as('');

CREATE OR REPLACE FUNCTION shown_figures(of_people text[], of_date date) RETURNS TABLE (figures json, version integer)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY SELECT
    (SELECT coalesce(json_agg(f ORDER BY f.number), '[]') FROM figures f WHERE f.date = of_date AND f.number IN (
      SELECT p.number FROM people_of_figures p WHERE p.date = of_date AND p.person = ANY (of_people))),
    (SELECT coalesce(max(f.number), 0) FROM figures f WHERE f.date = of_date);
  PERFORM ask_as('');
END
$$;
