CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    changed_at BIGINT NOT NULL
);
CREATE TABLE event (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL REFERENCES counter (name),
    text TEXT,
    day TEXT
);
