-- What a node leaves for the one that opens the database after it, by name: which secrets it has, though not what they are.
CREATE TABLE marks (
  name TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
);
