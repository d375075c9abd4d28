-- Guesses at a credential since the last right one; the id is a keyed hash of what is guessed at.
CREATE TABLE guesses (
  id TEXT NOT NULL PRIMARY KEY,
  begun INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  open_from BIGINT NOT NULL,
  last_at BIGINT NOT NULL
);
CREATE INDEX guesses_last_at ON guesses (last_at);
