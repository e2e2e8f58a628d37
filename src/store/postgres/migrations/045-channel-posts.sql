-- Whether an announcement stands in a channel that everybody in the lane reads: being posted for the first or the second time,
-- posted, or not to be, so that each is told alone. Empty where nobody has tried.
ALTER TABLE announcement_lanes ADD COLUMN post text NOT NULL DEFAULT ''
  CHECK (post IN ('', 'once', 'twice', 'posted', 'to-each'));

-- `to-post` for whoever is to do it now, also once more where nobody knows what became of it; null where the lane is another's by
-- now, or the announcement is held or cancelled.
CREATE FUNCTION begin_post(of_organisation text, its_lane text, its_announcement text, my_holder text)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  stands text;
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM FROM lane_leases k WHERE k.organisation = of_organisation AND k.lane = its_lane AND k.holder = my_holder FOR SHARE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  UPDATE announcement_lanes l SET post = CASE l.post
    WHEN '' THEN 'once'
    WHEN 'once' THEN 'twice'
    WHEN 'twice' THEN 'to-each'
    ELSE l.post
  END
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane
    AND NOT l.is_held AND NOT l.is_cancelled
  RETURNING CASE WHEN l.post IN ('once', 'twice') THEN 'to-post' ELSE l.post END INTO stands;
  RETURN stands;
END
$$;

-- It is posted, or never will be; `again`: surely not this time.
CREATE FUNCTION end_post(of_organisation text, its_lane text, its_announcement text, ended text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE announcement_lanes l
  SET post = CASE WHEN ended <> 'again' THEN ended WHEN l.post = 'twice' THEN 'once' ELSE '' END
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane
    AND l.post IN ('once', 'twice');
END
$$;
