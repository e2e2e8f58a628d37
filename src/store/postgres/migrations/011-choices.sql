-- What people have chosen for themselves. Not partitioned: one row a person. Two choices are columns, since somebody asks
-- for all who made them, and behind the wall no index is used for what is taken out of a document.
CREATE TABLE choices (
  organisation    text    COLLATE "C" NOT NULL,
  person          text    COLLATE "C" NOT NULL,
  choices         jsonb   NOT NULL,
  wants_week_plan boolean NOT NULL GENERATED ALWAYS AS (coalesce((choices -> 'wantsWeekPlan')::boolean, false)) STORED,
  is_open         boolean NOT NULL GENERATED ALWAYS AS (choices ? 'meeting') STORED,
  PRIMARY KEY (organisation, person) -- of, ofEach, change
);

-- wantingWeekPlan
CREATE INDEX choices_wanting_week_plan ON choices (organisation, person) WHERE wants_week_plan;
-- openToMeet
CREATE INDEX choices_open_to_meet ON choices (organisation, person) WHERE is_open;

ALTER TABLE choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE choices FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON choices USING (is_inside(organisation));

CREATE FUNCTION choices_of(organisations text[], people text[]) RETURNS TABLE (choices jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT c.choices
    FROM unnest(organisations, people) WITH ORDINALITY AS whom (organisation, person, n)
    LEFT JOIN choices c ON c.organisation = whom.organisation AND c.person = whom.person
    ORDER BY n;
  PERFORM ask_as('');
END
$$;

-- What is null in the patch is no longer chosen.
CREATE FUNCTION change_choices(of_organisation text, of_person text, unchosen jsonb, patch jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  now_chosen jsonb;
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO choices AS known (organisation, person, choices)
    VALUES (of_organisation, of_person, unchosen || jsonb_strip_nulls(patch))
    ON CONFLICT (organisation, person) DO UPDATE
      SET choices = unchosen || jsonb_strip_nulls(known.choices || patch)
    RETURNING known.choices INTO now_chosen;
  RETURN now_chosen;
END
$$;

CREATE FUNCTION wanting_week_plan(of_organisation text, after text, at_most integer) RETURNS TABLE (person text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT c.person FROM choices c
    WHERE c.organisation = of_organisation AND c.wants_week_plan AND c.person > coalesce(after, '')
    ORDER BY c.person LIMIT at_most;
END
$$;

CREATE FUNCTION open_to_meet() RETURNS TABLE (organisation text, person text, choices jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT c.organisation, c.person, c.choices FROM choices c WHERE c.is_open ORDER BY c.organisation, c.person;
  PERFORM ask_as('');
END
$$;
