CREATE TABLE location (
    code TEXT PRIMARY KEY,
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL
);

CREATE TABLE audit (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    row_ref TEXT NOT NULL,
    what TEXT NOT NULL,
    why TEXT NOT NULL
);
CREATE INDEX audit_row ON audit (row_ref, id);

CREATE TABLE customer (
    id TEXT PRIMARY KEY,
    ref TEXT UNIQUE,
    name TEXT,
    phone TEXT,
    email TEXT,
    locale TEXT NOT NULL,
    grade TEXT,
    birthday TEXT,
    merged_into TEXT REFERENCES customer (id),
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CHECK (merged_into IS NULL OR (ref IS NULL AND merged_into <> id))
);
CREATE INDEX customer_phone ON customer (phone);
CREATE INDEX customer_merged_into ON customer (merged_into);

CREATE TABLE preference (
    id TEXT PRIMARY KEY,
    customer TEXT NOT NULL REFERENCES customer (id),
    topic TEXT NOT NULL,
    value TEXT NOT NULL,
    learnt_by TEXT NOT NULL,
    learnt_from TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (customer, topic, value)
);

CREATE TABLE consent (
    id TEXT PRIMARY KEY,
    customer TEXT NOT NULL REFERENCES customer (id),
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL,
    text_version TEXT NOT NULL,
    source TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX consent_standing ON consent (customer, purpose, channel) WHERE withdrawn_at IS NULL;
