-- How long an answer takes must not tell whether somebody was found: nobody is as much work as anybody.

-- Each row has an entry in each index, whether it counts or not.
DROP INDEX outbox_recipient;
DROP INDEX outbox_identity_id;
DROP INDEX outbox_created_at;
CREATE INDEX outbox_recipient ON outbox (counted, recipient, channel, created_at);
CREATE INDEX outbox_identity_id ON outbox (counted, identity_id, created_at);
CREATE INDEX outbox_created_at ON outbox (counted, created_at);

-- Read in place of an identity that is looked for in vain. It has no claims, so that nothing leads to it.
INSERT INTO identities (id, version, schema_id, state, state_changed_at, traits, verifiable, recovery, available_level, created_at, updated_at, credentials)
VALUES ('00000000-0000-0000-0000-000000000000', 0, 'nobody', 'inactive', 0,
  '{"email":"nobody.at.all@example.org","name":{"first":"Nobody","last":"At All"}}',
  '[{"id":"00000000-0000-0000-0000-000000000000","value":"nobody.at.all@example.org","verified":true,"via":"email","status":"completed","verified_at":"1970-01-01T00:00:00Z","created_at":"1970-01-01T00:00:00Z","updated_at":"1970-01-01T00:00:00Z"}]',
  '[{"id":"00000000-0000-0000-0000-000000000000","value":"nobody.at.all@example.org","via":"email","created_at":"1970-01-01T00:00:00Z","updated_at":"1970-01-01T00:00:00Z"}]',
  'aal1', 0, 0,
  '[{"type":"password","identifiers":["nobody.at.all@example.org"],"config":{"hashed_password":"$none$000000000000000000000000000000000000000000000000000000000000"},"created_at":0,"updated_at":0}]');
