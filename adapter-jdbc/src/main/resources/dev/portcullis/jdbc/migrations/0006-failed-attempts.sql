-- Tries at a secret since the last right one, and the flows whose codes count; the id is a keyed hash of what is tried.
-- The table guesses is no longer used; nodes of an older version may still be, so it stays.
CREATE TABLE failed_attempts (
  id TEXT NOT NULL PRIMARY KEY,
  begun INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  failed_in_all INTEGER NOT NULL,
  open_from BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  forgotten_from BIGINT NOT NULL,
  flows TEXT NOT NULL
);
CREATE INDEX failed_attempts_forgotten_from ON failed_attempts (forgotten_from);
