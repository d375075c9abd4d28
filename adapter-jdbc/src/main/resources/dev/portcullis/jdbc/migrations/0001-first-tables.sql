-- Moments are microseconds since 1970 in UTC, ids are text, flags are 0 or 1, documents are JSON.
CREATE TABLE flows (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  version BIGINT NOT NULL,
  expires_at BIGINT,
  document TEXT NOT NULL,
  internal TEXT NOT NULL
);
CREATE INDEX flows_expires_at ON flows (expires_at);

-- Credentials stand last: what a session is answered with never reads that far.
CREATE TABLE identities (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  external_id TEXT,
  schema_id TEXT NOT NULL,
  state TEXT NOT NULL,
  state_changed_at BIGINT,
  traits TEXT,
  verifiable TEXT,
  recovery TEXT,
  metadata_public TEXT,
  metadata_admin TEXT,
  available_level TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  organization_id TEXT,
  credentials TEXT NOT NULL
);

-- What an identity is found by: identifiers of its credentials by type, verifiable addresses by channel.
CREATE TABLE claims (
  scope TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  PRIMARY KEY (key, scope, kind)
);
CREATE INDEX claims_identity_id ON claims (identity_id);

CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL,
  active INTEGER NOT NULL,
  level TEXT NOT NULL,
  methods TEXT,
  devices TEXT,
  issued_at BIGINT NOT NULL,
  authenticated_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX sessions_token_hash ON sessions (token_hash);
CREATE INDEX sessions_identity_id ON sessions (identity_id, created_at);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

CREATE TABLE flow_errors (
  id TEXT NOT NULL PRIMARY KEY,
  document TEXT NOT NULL,
  created_at BIGINT,
  updated_at BIGINT
);
CREATE INDEX flow_errors_created_at ON flow_errors (created_at);

CREATE TABLE paused_submissions (
  id TEXT NOT NULL PRIMARY KEY,
  identity_id TEXT NOT NULL,
  flow_id TEXT NOT NULL,
  sealed TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX paused_submissions_identity_id ON paused_submissions (identity_id);
CREATE INDEX paused_submissions_expires_at ON paused_submissions (expires_at);

CREATE TABLE outbox (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  recipient TEXT NOT NULL,
  template TEXT NOT NULL,
  sealed_data TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX outbox_created_at ON outbox (created_at, id);
