CREATE TABLE conversation (
    id TEXT PRIMARY KEY,
    customer TEXT NOT NULL REFERENCES customer (id),
    locale TEXT NOT NULL,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    resolved_at BIGINT,
    last_seq BIGINT NOT NULL,
    engagement_seq BIGINT NOT NULL,
    customer_read_seq BIGINT NOT NULL,
    floor TEXT NOT NULL CHECK (floor IN ('BOT', 'WAITING', 'STAFF')),
    floor_staff TEXT,
    floor_staff_name TEXT,
    floor_epoch BIGINT NOT NULL,
    floor_since BIGINT NOT NULL,
    floor_why TEXT NOT NULL,
    state TEXT NOT NULL,
    leased_until BIGINT NOT NULL,
    CHECK ((floor = 'STAFF') = (floor_staff IS NOT NULL))
);
CREATE INDEX conversation_customer ON conversation (customer, opened_at);
CREATE INDEX conversation_floor ON conversation (floor, last_at);
CREATE INDEX conversation_last ON conversation (last_at);

-- Which thread an address writes into. An address keeps its thread when it is linked to another customer.
CREATE TABLE entrance (
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    conversation TEXT NOT NULL REFERENCES conversation (id),
    PRIMARY KEY (channel, account, address)
);
CREATE INDEX entrance_conversation ON entrance (conversation);

CREATE TABLE message (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    seq BIGINT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    at BIGINT NOT NULL,
    author TEXT NOT NULL CHECK (author IN ('CUSTOMER', 'BOT', 'STAFF', 'HUB')),
    staff TEXT,
    staff_name TEXT,
    channel TEXT NOT NULL,
    text TEXT NOT NULL,
    purpose TEXT NOT NULL,
    body TEXT NOT NULL,
    client_key TEXT,
    turn TEXT,
    PRIMARY KEY (conversation, seq)
);
CREATE INDEX message_turn ON message (turn);
CREATE UNIQUE INDEX message_client_key ON message (conversation, client_key) WHERE author = 'STAFF';

-- A row is the work that a customer's message asks of the bot; its id is the turn's.
CREATE TABLE inbox (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    message_key TEXT NOT NULL,
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    done_at BIGINT,
    outcome TEXT,
    UNIQUE (channel, account, address, message_key),
    FOREIGN KEY (conversation, seq) REFERENCES message (conversation, seq)
);
CREATE INDEX inbox_pending ON inbox (conversation, seq) WHERE done_at IS NULL;

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED', 'UNKNOWN')),
    attempts INTEGER NOT NULL,
    next_at BIGINT NOT NULL,
    FOREIGN KEY (conversation, seq) REFERENCES message (conversation, seq)
);
CREATE INDEX outbox_pending ON outbox (channel, account, address, seq) WHERE state = 'PENDING';
CREATE INDEX outbox_message ON outbox (conversation, seq);

-- Every attempt to hand a message to a channel, as it went.
CREATE TABLE delivery (
    outbox TEXT NOT NULL REFERENCES outbox (id),
    attempt INTEGER NOT NULL,
    at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (outbox, attempt)
);

CREATE TABLE floor_change (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    epoch BIGINT NOT NULL,
    at BIGINT NOT NULL,
    after_seq BIGINT NOT NULL,
    owner TEXT NOT NULL,
    staff_name TEXT,
    why TEXT NOT NULL,
    PRIMARY KEY (conversation, epoch)
);

CREATE TABLE handoff (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    epoch BIGINT NOT NULL,
    at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    brief TEXT NOT NULL,
    PRIMARY KEY (conversation, epoch)
);

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation (id),
    after_seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    staff_name TEXT NOT NULL,
    text TEXT NOT NULL,
    client_key TEXT NOT NULL,
    UNIQUE (conversation, client_key)
);
CREATE INDEX note_conversation ON note (conversation, id);

CREATE TABLE conversation_tag (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (conversation, tag)
);

CREATE TABLE staff_read (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    staff TEXT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (conversation, staff)
);

CREATE TABLE feedback (
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    helpful BOOLEAN NOT NULL,
    comment TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, seq),
    FOREIGN KEY (conversation, seq) REFERENCES message (conversation, seq)
);

CREATE TABLE rating (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    after_seq BIGINT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    comment TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, after_seq)
);
