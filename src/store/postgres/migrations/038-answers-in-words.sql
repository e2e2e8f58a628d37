-- What a site says with its answer, as it was typed.
ALTER TABLE site_requests ADD COLUMN note text COLLATE "C";

DROP FUNCTION settle_site_request(text, uuid, text, text);

-- Whoever withdraws it need not be told.
CREATE FUNCTION settle_site_request(of_organisation text, its_id uuid, to_state text, its_answer text, its_note text)
RETURNS TABLE (request jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    UPDATE site_requests r
    SET state = to_state, answer = its_answer, note = its_note, is_told = (to_state = 'withdrawn')
    WHERE r.id = its_id AND r.organisation = of_organisation AND r.state = 'open'
    RETURNING to_jsonb(r);
END
$$;
