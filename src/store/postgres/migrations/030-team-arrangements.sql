-- On which weekdays a team means to be together, as whoever leads it has said; an import of people knows nothing of it. Not
-- partitioned: one for each team.
CREATE TABLE team_days (
  organisation text      COLLATE "C" NOT NULL,
  team         text      COLLATE "C" NOT NULL,
  -- 1 for Monday to 7.
  weekdays     integer[] NOT NULL CHECK (cardinality(weekdays) > 0),
  PRIMARY KEY (organisation, team) -- agree, agreed
);

ALTER TABLE team_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_days FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON team_days USING (is_inside(organisation));

CREATE FUNCTION agree_team_days(of_organisation text, of_team text, on_weekdays integer[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  IF cardinality(on_weekdays) = 0 THEN
    DELETE FROM team_days WHERE organisation = of_organisation AND team = of_team;
  ELSE
    INSERT INTO team_days (organisation, team, weekdays) VALUES (of_organisation, of_team, on_weekdays)
      ON CONFLICT (organisation, team) DO UPDATE SET weekdays = excluded.weekdays;
  END IF;
END
$$;

CREATE FUNCTION agreed_team_days(of_organisation text, of_teams text[]) RETURNS TABLE (team text, weekdays integer[])
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT d.team, d.weekdays FROM team_days d WHERE d.organisation = of_organisation AND d.team = ANY (of_teams);
END
$$;

-- Who stands in for which manager of a team, from a day to a day. Not partitioned: a few for each team, and they are
-- forgotten a month after they ended.
CREATE TABLE stand_ins (
  organisation text COLLATE "C" NOT NULL,
  team         text COLLATE "C" NOT NULL,
  person       text COLLATE "C" NOT NULL,
  -- The manager who named them.
  by_person    text COLLATE "C" NOT NULL,
  from_day     date NOT NULL,
  to_day       date NOT NULL,
  PRIMARY KEY (organisation, team, person, by_person, from_day) -- name, end, ofTeams
);

-- ofPerson
CREATE INDEX stand_ins_of_a_person ON stand_ins (organisation, person, team);
-- forgetBefore
CREATE INDEX stand_ins_by_end ON stand_ins (organisation, to_day);

ALTER TABLE stand_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE stand_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON stand_ins USING (is_inside(organisation));

-- In the place of those that have a day in common with it.
CREATE FUNCTION name_stand_in(of_organisation text, of_team text, of_person text, by_manager text, first_day date, last_day date)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM take_turn('stand-ins of ' || of_team);
  DELETE FROM stand_ins s
    WHERE s.organisation = of_organisation AND s.team = of_team AND s.person = of_person AND s.by_person = by_manager
      AND s.from_day <= last_day AND first_day <= s.to_day;
  INSERT INTO stand_ins (organisation, team, person, by_person, from_day, to_day)
    VALUES (of_organisation, of_team, of_person, by_manager, first_day, last_day);
END
$$;

CREATE FUNCTION end_stand_in(of_organisation text, of_team text, of_person text, by_manager text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM stand_ins
    WHERE organisation = of_organisation AND team = of_team AND person = of_person AND by_person = by_manager;
END
$$;

-- Days as text: they have no zone, and a client would give them one.
CREATE FUNCTION stand_ins_of_teams(of_organisation text, of_teams text[])
RETURNS TABLE (team text, person text, by_person text, from_day text, to_day text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT s.team, s.person, s.by_person, to_char(s.from_day, 'YYYY-MM-DD'), to_char(s.to_day, 'YYYY-MM-DD')
    FROM stand_ins s WHERE s.organisation = of_organisation AND s.team = ANY (of_teams)
    ORDER BY s.team, s.person, s.by_person, s.from_day;
END
$$;

CREATE FUNCTION stand_ins_of_person(of_organisation text, of_person text)
RETURNS TABLE (team text, person text, by_person text, from_day text, to_day text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT s.team, s.person, s.by_person, to_char(s.from_day, 'YYYY-MM-DD'), to_char(s.to_day, 'YYYY-MM-DD')
    FROM stand_ins s WHERE s.organisation = of_organisation AND s.person = of_person
    ORDER BY s.team, s.person, s.by_person, s.from_day;
END
$$;

CREATE FUNCTION forget_stand_ins(of_organisation text, before date, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM stand_ins WHERE ctid = ANY (ARRAY(
    SELECT s.ctid FROM stand_ins s WHERE s.organisation = of_organisation AND s.to_day < before LIMIT at_most
  ));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;
