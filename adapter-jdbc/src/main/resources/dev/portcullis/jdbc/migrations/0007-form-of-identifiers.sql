-- The form that the identifiers and addresses of an identity have: 0 as versions before this one kept them, 1 canonical or
-- left as they were on purpose. Each start looks for those of form 0.
ALTER TABLE identities ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
CREATE INDEX identities_older_form ON identities (id) WHERE form = 0;
