CREATE TABLE flows (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  version BIGINT NOT NULL,
  expires_at BIGINT,
  document TEXT NOT NULL,
  internal TEXT NOT NULL
);
CREATE INDEX flows_expires_at ON flows (expires_at);

CREATE TABLE identities (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL,
  external_id TEXT UNIQUE,
  schema_id TEXT NOT NULL,
  state TEXT NOT NULL,
  state_changed_at BIGINT,
  traits TEXT NOT NULL,
  verifiable TEXT NOT NULL,
  recovery TEXT NOT NULL,
  metadata_public TEXT NOT NULL,
  metadata_admin TEXT NOT NULL,
  available_level TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  organization_id TEXT
);

CREATE TABLE credentials (
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  config TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (identity_id, type)
);

CREATE TABLE identifiers (
  type TEXT NOT NULL,
  identifier TEXT NOT NULL,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  PRIMARY KEY (type, identifier)
);
CREATE INDEX identifiers_identifier ON identifiers (identifier);
CREATE INDEX identifiers_identity ON identifiers (identity_id);

CREATE TABLE verifiable_addresses (
  via TEXT NOT NULL,
  value TEXT NOT NULL,
  identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  PRIMARY KEY (via, value)
);
CREATE INDEX verifiable_addresses_value ON verifiable_addresses (value);
CREATE INDEX verifiable_addresses_identity ON verifiable_addresses (identity_id);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  active INTEGER NOT NULL,
  level TEXT NOT NULL,
  methods TEXT NOT NULL,
  devices TEXT NOT NULL,
  issued_at BIGINT NOT NULL,
  authenticated_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX sessions_identity ON sessions (identity_id, created_at);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

CREATE TABLE flow_errors (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  created_at BIGINT,
  updated_at BIGINT
);
CREATE INDEX flow_errors_created_at ON flow_errors (created_at);

CREATE TABLE paused_submissions (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL,
  flow_id TEXT NOT NULL,
  sealed TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX paused_submissions_identity ON paused_submissions (identity_id);
CREATE INDEX paused_submissions_expires_at ON paused_submissions (expires_at);

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  recipient TEXT NOT NULL,
  template TEXT NOT NULL,
  sealed_data TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX outbox_created_at ON outbox (created_at, id);
