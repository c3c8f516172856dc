import type { Migration } from '../db/migrate.ts';

/**
 * The first schema. The team stands first in every key, so that it can be the distribution column of a group of
 * councils. Whose stream it is stands in a table of its own, which the role that reads totals need not see.
 */
export const collector: Migration = {
  version: 10,
  name: 'collector',
  sql: `
CREATE TABLE team (
  team text PRIMARY KEY,
  made_at timestamptz NOT NULL DEFAULT now(),
  -- The last run of the release: on which day, and what had come until then.
  released_on date,
  released_up_to timestamptz
);

CREATE TABLE enrolment (
  team text NOT NULL,
  selector text NOT NULL,
  code_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  attempts_left smallint NOT NULL DEFAULT 5,
  used_at timestamptz,
  PRIMARY KEY (team, selector)
);

CREATE TABLE device (
  team text NOT NULL,
  device uuid NOT NULL,
  token_hash bytea NOT NULL,
  next_hash bytea,
  enrolled_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  heard_on date,
  app text NOT NULL,
  PRIMARY KEY (team, device)
);

CREATE TABLE stream (
  team text NOT NULL,
  stream uuid NOT NULL,
  key_hash bytea NOT NULL,
  PRIMARY KEY (team, stream)
);

CREATE TABLE stream_device (
  team text NOT NULL,
  stream uuid NOT NULL,
  device uuid NOT NULL,
  last_day date NOT NULL,
  PRIMARY KEY (team, stream)
);

CREATE TABLE document (
  team text NOT NULL,
  stream uuid NOT NULL,
  day date NOT NULL,
  rev integer NOT NULL,
  sum text NOT NULL,
  n integer NOT NULL,
  tax text NOT NULL,
  applied_at timestamptz NOT NULL,
  PRIMARY KEY (team, stream, day)
);
CREATE INDEX document_by_day ON document (team, day);

CREATE TABLE cell (
  team text NOT NULL,
  stream uuid NOT NULL,
  day date NOT NULL,
  tbl text NOT NULL,
  a text NOT NULL,
  b text NOT NULL,
  n integer NOT NULL,
  PRIMARY KEY (team, stream, day, tbl, a, b)
);

CREATE TABLE folded (
  team text NOT NULL,
  day date NOT NULL,
  tbl text NOT NULL,
  a text NOT NULL,
  b text NOT NULL,
  n bigint NOT NULL,
  PRIMARY KEY (team, day, tbl, a, b)
);

CREATE SEQUENCE released_seq;
CREATE TABLE released (
  team text NOT NULL,
  period text NOT NULL,
  starts date NOT NULL,
  rev integer NOT NULL,
  seq bigint NOT NULL,
  released_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  -- Different computers by table: the highest that was ever seen, as links to computers are dropped.
  devices jsonb NOT NULL,
  PRIMARY KEY (team, period, starts)
);
CREATE INDEX released_by_seq ON released (team, seq);

CREATE TABLE pack (
  team text NOT NULL,
  tax text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  content text NOT NULL,
  PRIMARY KEY (team, tax)
);

CREATE TABLE known_code (
  team text NOT NULL,
  tax text NOT NULL,
  dimension text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (team, tax, dimension, code)
);

-- One document, all or nothing, in one journey: highest revision wins.
CREATE FUNCTION apply_document(
  p_team text, p_device uuid, p_stream uuid, p_key bytea, p_day date, p_rev integer, p_sum text, p_n integer, p_tax text,
  p_tbl text[], p_a text[], p_b text[], p_cells integer[], OUT status text, OUT server_rev integer
) LANGUAGE plpgsql AS $$
DECLARE
  held_key bytea;
  held_sum text;
BEGIN
  INSERT INTO stream (team, stream, key_hash) VALUES (p_team, p_stream, p_key) ON CONFLICT DO NOTHING;
  SELECT s.key_hash INTO held_key FROM stream s WHERE s.team = p_team AND s.stream = p_stream;
  IF held_key <> p_key THEN
    status := 'wrong-writer';
    server_rev := 0;
    RETURN;
  END IF;
  INSERT INTO stream_device AS l (team, stream, device, last_day) VALUES (p_team, p_stream, p_device, p_day)
    ON CONFLICT (team, stream) DO UPDATE SET last_day = excluded.last_day WHERE l.last_day < excluded.last_day;
  INSERT INTO document AS d (team, stream, day, rev, sum, n, tax, applied_at)
    VALUES (p_team, p_stream, p_day, p_rev, p_sum, p_n, p_tax, clock_timestamp())
    ON CONFLICT (team, stream, day) DO UPDATE
      SET rev = excluded.rev, sum = excluded.sum, n = excluded.n, tax = excluded.tax, applied_at = excluded.applied_at
      WHERE excluded.rev > d.rev
    RETURNING d.rev INTO server_rev;
  IF FOUND THEN
    IF p_rev > 1 THEN
      DELETE FROM cell c WHERE c.team = p_team AND c.stream = p_stream AND c.day = p_day;
    END IF;
    INSERT INTO cell (team, stream, day, tbl, a, b, n)
      SELECT p_team, p_stream, p_day, u.tbl, u.a, u.b, u.n FROM unnest(p_tbl, p_a, p_b, p_cells) AS u (tbl, a, b, n);
    status := 'applied';
    RETURN;
  END IF;
  SELECT d.rev, d.sum INTO server_rev, held_sum FROM document d
    WHERE d.team = p_team AND d.stream = p_stream AND d.day = p_day;
  status := CASE WHEN p_rev < server_rev THEN 'stale' WHEN held_sum = p_sum THEN 'duplicate' ELSE 'conflict' END;
END
$$;
`,
};
