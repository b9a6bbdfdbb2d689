CREATE TABLE webhook (
    id TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    secret TEXT NOT NULL,
    kinds TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);

CREATE TABLE webhook_delivery (
    id TEXT PRIMARY KEY,
    webhook TEXT NOT NULL REFERENCES webhook (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    UNIQUE (webhook, event)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at) WHERE state = 'PENDING';

-- How far the record has been read for webhooks; one row.
CREATE TABLE webhook_position (
    part TEXT PRIMARY KEY,
    seen_at BIGINT NOT NULL
);
