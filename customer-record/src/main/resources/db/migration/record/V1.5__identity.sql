CREATE TABLE identity_link (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    customer TEXT NOT NULL REFERENCES customer (id),
    level TEXT NOT NULL CHECK (level IN ('ADDRESS', 'CLAIMED', 'PROVEN')),
    evidence_kind TEXT NOT NULL,
    evidence TEXT NOT NULL,
    linked_at BIGINT NOT NULL,
    previous TEXT REFERENCES identity_link (id),
    absorbed TEXT REFERENCES customer (id),
    ended_at BIGINT,
    ended_why TEXT
);
CREATE UNIQUE INDEX identity_link_standing ON identity_link (channel, account, address) WHERE ended_at IS NULL;
CREATE INDEX identity_link_customer ON identity_link (customer);

CREATE TABLE proof_failure (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX proof_failure_address ON proof_failure (channel, account, address, at);
CREATE INDEX proof_failure_subject ON proof_failure (subject, at);

CREATE TABLE link_code (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    customer TEXT NOT NULL REFERENCES customer (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX link_code_hash ON link_code (hash);
