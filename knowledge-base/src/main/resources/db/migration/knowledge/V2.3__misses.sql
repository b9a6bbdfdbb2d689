-- Questions that were not answered well, masked, grouped by likeness.

CREATE TABLE miss_group (
    id         TEXT    NOT NULL PRIMARY KEY,
    locale     TEXT    NOT NULL,
    normal     TEXT    NOT NULL, -- the words that are compared
    question   TEXT    NOT NULL, -- as it was asked first, masked
    unknown    INTEGER NOT NULL,
    unhelpful  INTEGER NOT NULL,
    handed     INTEGER NOT NULL,
    first_at   BIGINT  NOT NULL,
    last_at    BIGINT  NOT NULL,
    settled_by TEXT,             -- NULL: still open
    settled_at BIGINT,
    note       TEXT    NOT NULL,
    UNIQUE (locale, normal)
);

CREATE TABLE miss (
    id       TEXT   NOT NULL PRIMARY KEY,
    group_id TEXT   NOT NULL REFERENCES miss_group (id) ON DELETE CASCADE,
    question TEXT   NOT NULL, -- masked
    reason   TEXT   NOT NULL CHECK (reason IN ('UNKNOWN', 'UNHELPFUL', 'HANDED_OVER')),
    passages TEXT   NOT NULL, -- JSON array of {article, version, start, end, title, score}
    asked_at BIGINT NOT NULL
);

CREATE INDEX miss_group_by_time ON miss_group (locale, last_at);
CREATE INDEX miss_by_group ON miss (group_id, asked_at);
