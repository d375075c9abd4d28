-- When a session was last used, about; and how often its content was replaced.
ALTER TABLE sessions ADD COLUMN seen_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
UPDATE sessions SET seen_at = authenticated_at;
