-- What was brought in, by whom, and what became of it.
CREATE TABLE import_run (
    id         TEXT   NOT NULL PRIMARY KEY,
    source     TEXT   NOT NULL, -- a file's name or an address
    started_by TEXT   NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at   BIGINT,          -- NULL: it goes on, or the program was stopped
    report     TEXT   NOT NULL  -- JSON; empty until it has ended
);
