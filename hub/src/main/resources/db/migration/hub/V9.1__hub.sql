CREATE TABLE chat_session (
    token_hash TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    conversation TEXT NOT NULL,
    locale TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX chat_session_expires ON chat_session (expires_at);

CREATE TABLE resume_link (
    token_hash TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    conversation TEXT NOT NULL,
    locale TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    access_key TEXT NOT NULL,
    conversation TEXT NOT NULL,
    media_type TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX attachment_conversation ON attachment (conversation);

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('admin', 'agent')),
    password TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE staff_session (
    token_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    csrf TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX staff_session_expires ON staff_session (expires_at);

CREATE TABLE api_key (
    id TEXT PRIMARY KEY,
    key_hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
