-- A message waits (and is claimed until due_at), or ended as sent or given-up; what ended keeps its row as a receipt.
ALTER TABLE outbox ADD COLUMN identity_id TEXT;
ALTER TABLE outbox ADD COLUMN progress TEXT NOT NULL DEFAULT 'waiting';
ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN due_at BIGINT NOT NULL DEFAULT 0;
-- Whether it counts against budgets.
ALTER TABLE outbox ADD COLUMN counted INTEGER NOT NULL DEFAULT 1;
DROP INDEX outbox_created_at;
CREATE INDEX outbox_due_at ON outbox (due_at, id) WHERE progress = 'waiting';
CREATE INDEX outbox_progress ON outbox (progress, created_at);
CREATE INDEX outbox_recipient ON outbox (recipient, created_at) WHERE counted = 1;
CREATE INDEX outbox_identity_id ON outbox (identity_id, created_at) WHERE counted = 1 AND identity_id IS NOT NULL;
CREATE INDEX outbox_created_at ON outbox (created_at) WHERE counted = 1;
