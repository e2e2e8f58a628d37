-- Names at the pace of an import of a country's administration, and of a beginning that thousands share.

-- Once for all people that a statement brings, and not for each of them.
DROP TRIGGER new_name_words ON people;
DROP TRIGGER other_name_words ON people;
DROP FUNCTION keep_name_words();

CREATE FUNCTION add_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO name_words (organisation, word, person)
    SELECT DISTINCT p.organisation, word, p.id FROM brought p, unnest(p.name_words) AS word;
  RETURN NULL;
END
$$;

CREATE FUNCTION change_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM name_words w USING before b JOIN brought p USING (id)
  WHERE w.person = b.id AND (b.organisation, b.name_words) IS DISTINCT FROM (p.organisation, p.name_words);
  INSERT INTO name_words (organisation, word, person)
    SELECT DISTINCT p.organisation, word, p.id FROM before b JOIN brought p USING (id), unnest(p.name_words) AS word
    WHERE (b.organisation, b.name_words) IS DISTINCT FROM (p.organisation, p.name_words);
  RETURN NULL;
END
$$;

CREATE TRIGGER new_name_words AFTER INSERT ON people REFERENCING NEW TABLE AS brought
  FOR EACH STATEMENT EXECUTE FUNCTION add_name_words();
CREATE TRIGGER other_name_words AFTER UPDATE ON people REFERENCING OLD TABLE AS before NEW TABLE AS brought
  FOR EACH STATEMENT EXECUTE FUNCTION change_name_words();

-- Those in whose name all of the words stand: of the organisation, and then of others who show themselves to the network.
-- One word is looked up between itself and `until`; `others` are looked for in what was found, each with a blank before it,
-- and one behind it where it is the whole word.
DROP FUNCTION people_named(text, text[], boolean[], text, integer);
DROP FUNCTION is_named(text[], text[], boolean[]);
CREATE FUNCTION people_named(of_organisation text, first text, until text, others text[], at_most integer)
RETURNS TABLE (organisation text, person text, name text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT p.organisation, p.id, p.name FROM people p
    WHERE p.id IN (
      SELECT w.person FROM name_words w WHERE w.organisation = of_organisation AND w.word >= first AND w.word <= until
    ) AND NOT EXISTS (
      SELECT FROM unnest(others) AS other WHERE strpos(' ' || array_to_string(p.name_words, ' ') || ' ', other) = 0
    )
    ORDER BY p.name, p.id LIMIT at_most;
  RETURN QUERY
    SELECT p.organisation, p.id, p.name FROM people p
    WHERE p.id IN (
      SELECT w.person FROM name_words w
      JOIN choices c ON c.organisation = w.organisation AND c.person = w.person
      WHERE w.word >= first AND w.word <= until AND w.organisation <> of_organisation AND c.visibility = 'network'
    ) AND NOT EXISTS (
      SELECT FROM unnest(others) AS other WHERE strpos(' ' || array_to_string(p.name_words, ' ') || ' ', other) = 0
    )
    ORDER BY p.name, p.organisation, p.id LIMIT at_most;
  PERFORM ask_as('');
END
$$;
