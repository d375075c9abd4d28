-- Calls of web hooks that nobody waits for, in the shape of outbox: a table of their own, so that a service that is away holds up
-- no mail, and nodes of the version before this one leave them alone.
CREATE TABLE hook_calls (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  recipient TEXT NOT NULL,
  template TEXT NOT NULL,
  sealed_data TEXT NOT NULL,
  identity_id TEXT,
  progress TEXT NOT NULL DEFAULT 'waiting',
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at BIGINT NOT NULL,
  counted INTEGER NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX hook_calls_due_at ON hook_calls (due_at, id) WHERE progress = 'waiting';
CREATE INDEX hook_calls_recipient ON hook_calls (counted, recipient, channel, created_at);
