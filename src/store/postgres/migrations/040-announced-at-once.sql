-- What is to be known of a portion of those whom an announcement is for, in one question each.
CREATE FUNCTION people_of_each(of_organisation text, ids text[]) RETURNS SETOF people LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM people p WHERE p.id = ANY (ids) AND p.organisation = of_organisation;
END
$$;

CREATE FUNCTION addresses_of_each(of_organisation text, people text[]) RETURNS SETOF addresses LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM addresses a WHERE a.organisation = of_organisation AND a.person = ANY (people)
    ORDER BY a.person, a.at DESC, a.channel;
END
$$;
