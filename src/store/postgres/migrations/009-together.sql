-- Questions of several people at once, as Together asks them: the n-th one's values are the n-th of each list, and `place`
-- is n, from 0. Each is asked for its own organisation; in the order of their keys, so that two processes never wait for
-- each other. (people_behind is such a question from the beginning. Those for one stay: what is still running of the
-- version before asks them.)

CREATE FUNCTION take_deliveries(organisations text[], keys bytea[], ats timestamptz[], lease_untils timestamptz[],
                                takers uuid[])
RETURNS TABLE (place integer, state text, answer json) LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY
    SELECT (asked.n - 1)::integer, taken.*
    FROM (
      SELECT * FROM unnest(organisations, keys, ats, lease_untils, takers) WITH ORDINALITY
        AS each (organisation, key, at, lease_until, taker, n)
      ORDER BY organisation, key
    ) AS asked, take_delivery(asked.organisation, asked.key, asked.at, asked.lease_until, asked.taker) AS taken;
END
$$;

CREATE FUNCTION answer_deliveries(organisations text[], keys bytea[], ats timestamptz[], answers json[],
                                  keep_untils timestamptz[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM answer_delivery(asked.organisation, asked.key, asked.at, asked.answer, asked.keep_until)
  FROM (
    SELECT * FROM unnest(organisations, keys, ats, answers, keep_untils)
      AS each (organisation, key, at, answer, keep_until)
    ORDER BY organisation, key
  ) AS asked;
END
$$;

-- What is not said stays as it was, but for an open question. (The version before says everything each time, so that it
-- may go on asking this.)
CREATE OR REPLACE FUNCTION keep_dialogue(of_organisation text, of_person text, of_conversation text, touched_at timestamptz,
                                         with_request json, that_asked text, of_booking text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM need_not_wait_for_disk();
  INSERT INTO dialogues AS known (organisation, person, conversation, at, request, asked, booking)
    VALUES (of_organisation, of_person, of_conversation, touched_at, with_request, that_asked, of_booking)
    ON CONFLICT (organisation, person, conversation) DO UPDATE SET
      at = excluded.at, request = coalesce(excluded.request, known.request), asked = excluded.asked,
      booking = coalesce(excluded.booking, known.booking);
END
$$;

CREATE FUNCTION keep_dialogues(organisations text[], people text[], conversations text[], ats timestamptz[],
                               requests json[], questions text[], bookings text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_dialogue(news.organisation, news.person, news.conversation, news.at, news.request, news.asked, news.booking)
  FROM (
    SELECT * FROM unnest(organisations, people, conversations, ats, requests, questions, bookings)
      AS each (organisation, person, conversation, at, request, asked, booking)
    ORDER BY organisation, person, conversation
  ) AS news;
END
$$;
