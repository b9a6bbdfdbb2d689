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
CREATE TABLE booking (
    number TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES class_session (code),
    customer TEXT NOT NULL REFERENCES customer (id),
    people INTEGER NOT NULL CHECK (people > 0),
    attendee TEXT,
    status TEXT NOT NULL CHECK (status IN ('HELD', 'CONFIRMED', 'CANCELLED', 'EXPIRED', 'ATTENDED', 'NO_SHOW')),
    total BIGINT NOT NULL CHECK (total >= 0),
    request_key TEXT UNIQUE,
    booked_at BIGINT NOT NULL,
    paid_at BIGINT,
    held_until BIGINT,
    changes INTEGER NOT NULL CHECK (changes >= 0),
    cancelled_at BIGINT,
    refund BIGINT CHECK (refund >= 0 AND refund <= total),
    cancelled_why TEXT,
    CHECK ((status = 'HELD') = (held_until IS NOT NULL)),
    CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
    CHECK ((cancelled_at IS NULL) = (refund IS NULL))
);
CREATE INDEX booking_customer ON booking (customer, booked_at);
CREATE INDEX booking_held ON booking (held_until) WHERE status = 'HELD';
CREATE INDEX booking_session ON booking (session, status);
CREATE TABLE booking_line (
    number TEXT NOT NULL REFERENCES booking (number),
    position INTEGER NOT NULL,
    reason TEXT NOT NULL,
    each_won BIGINT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    source TEXT NOT NULL,
    PRIMARY KEY (number, position)
);
CREATE TABLE class_lesson (
    session TEXT NOT NULL REFERENCES class_session (code),
    position INTEGER NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (session, position),
    CHECK (starts_at < ends_at)
);
CREATE TABLE class_session (
    code TEXT PRIMARY KEY,
    course TEXT NOT NULL REFERENCES course (code),
    location TEXT NOT NULL REFERENCES location (code),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity > 0),
    elsewhere INTEGER NOT NULL CHECK (elsewhere >= 0),
    taken INTEGER NOT NULL CHECK (taken >= 0),
    cancelled_at BIGINT,
    CHECK (taken + elsewhere <= capacity),
    CHECK (starts_at < ends_at)
);
CREATE INDEX class_session_start ON class_session (starts_at);
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
CREATE INDEX conversation_open ON conversation (floor, floor_staff) WHERE resolved_at IS NULL;
CREATE TABLE conversation_tag (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (conversation, tag)
);
CREATE TABLE coupon (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL REFERENCES coupon_kind (code),
    customer TEXT NOT NULL REFERENCES customer (id),
    valid_from BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    used_at BIGINT,
    used_for TEXT,
    CHECK (valid_from < valid_until),
    CHECK ((used_at IS NULL) = (used_for IS NULL)),
    UNIQUE (customer, code, valid_from)
);
CREATE INDEX coupon_used_for ON coupon (used_for);
CREATE TABLE coupon_kind (
    code TEXT PRIMARY KEY,
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL,
    benefit TEXT NOT NULL CHECK (benefit IN ('amount', 'percent', 'free-shipping')),
    benefit_value BIGINT NOT NULL CHECK (benefit_value >= 0),
    minimum BIGINT NOT NULL CHECK (minimum >= 0),
    applies_to TEXT NOT NULL,
    occasion TEXT NOT NULL
);
CREATE TABLE course (
    code TEXT PRIMARY KEY,
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ONE_DAY', 'SERIES')),
    price BIGINT NOT NULL CHECK (price >= 0),
    second_person_discount BIGINT NOT NULL CHECK (second_person_discount >= 0),
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    lessons INTEGER NOT NULL CHECK (lessons > 0),
    capacity INTEGER NOT NULL CHECK (capacity > 0),
    minimum_people INTEGER NOT NULL,
    age_from INTEGER,
    age_to INTEGER,
    level TEXT NOT NULL,
    instructor TEXT,
    guardian_ko TEXT,
    guardian_en TEXT,
    bring_ko TEXT,
    bring_en TEXT,
    aliases TEXT NOT NULL
);
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
CREATE INDEX customer_merged_into ON customer (merged_into);
CREATE INDEX customer_phone ON customer (phone);
CREATE TABLE delivery (
    outbox TEXT NOT NULL REFERENCES outbox (id),
    attempt INTEGER NOT NULL,
    at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (outbox, attempt)
);
CREATE TABLE entrance (
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    conversation TEXT NOT NULL REFERENCES conversation (id),
    PRIMARY KEY (channel, account, address)
);
CREATE INDEX entrance_conversation ON entrance (conversation);
CREATE TABLE feedback (
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    helpful BOOLEAN NOT NULL,
    comment TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, seq),
    FOREIGN KEY (conversation, seq) REFERENCES message (conversation, seq)
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
CREATE INDEX floor_change_at ON floor_change (at);
CREATE TABLE handoff (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    epoch BIGINT NOT NULL,
    at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    brief TEXT NOT NULL,
    PRIMARY KEY (conversation, epoch)
);
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
CREATE INDEX identity_link_customer ON identity_link (customer);
CREATE UNIQUE INDEX identity_link_standing ON identity_link (channel, account, address) WHERE ended_at IS NULL;
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
CREATE TABLE link_code (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    customer TEXT NOT NULL REFERENCES customer (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX link_code_hash ON link_code (hash);
CREATE TABLE location (
    code TEXT PRIMARY KEY,
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL
);
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
CREATE UNIQUE INDEX message_client_key ON message (conversation, client_key) WHERE author = 'STAFF';
CREATE INDEX message_turn ON message (turn);
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
CREATE TABLE order_line (
    number TEXT NOT NULL REFERENCES shop_order (number),
    position INTEGER NOT NULL,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    option_code TEXT,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    price BIGINT NOT NULL CHECK (price >= 0),
    PRIMARY KEY (number, position)
);
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
CREATE INDEX outbox_message ON outbox (conversation, seq);
CREATE INDEX outbox_pending ON outbox (channel, account, address, seq) WHERE state = 'PENDING';
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
CREATE TABLE product (
    sku TEXT PRIMARY KEY,
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    family TEXT NOT NULL,
    use_days INTEGER CHECK (use_days > 0),
    aliases TEXT NOT NULL,
    sold BOOLEAN NOT NULL
);
CREATE TABLE product_option (
    sku TEXT NOT NULL REFERENCES product (sku),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL,
    PRIMARY KEY (sku, position)
);
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
CREATE TABLE rating (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    after_seq BIGINT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    comment TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, after_seq)
);
CREATE TABLE shop_order (
    number TEXT PRIMARY KEY,
    letters TEXT NOT NULL,
    customer TEXT NOT NULL REFERENCES customer (id),
    phone TEXT,
    ordered_at BIGINT NOT NULL,
    status TEXT NOT NULL,
    goods BIGINT NOT NULL CHECK (goods >= 0),
    discount BIGINT NOT NULL CHECK (discount >= 0 AND discount <= goods),
    shipping BIGINT NOT NULL CHECK (shipping >= 0),
    total BIGINT NOT NULL CHECK (total = goods - discount + shipping),
    coupon TEXT,
    paid_at BIGINT,
    delivery TEXT NOT NULL CHECK (delivery IN ('parcel', 'pickup')),
    carrier TEXT,
    tracking TEXT,
    shipped_at BIGINT,
    arrives_on TEXT,
    delivered_at BIGINT,
    location TEXT REFERENCES location (code),
    ready_at BIGINT,
    kept_until TEXT,
    picked_up_at BIGINT,
    CHECK (delivery <> 'pickup' OR location IS NOT NULL)
);
CREATE INDEX shop_order_customer ON shop_order (customer, ordered_at);
CREATE INDEX shop_order_letters ON shop_order (letters);
CREATE TABLE staff_read (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    staff TEXT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (conversation, staff)
);
CREATE TABLE stock_level (
    location TEXT NOT NULL REFERENCES location (code),
    sku TEXT NOT NULL REFERENCES product (sku),
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    restock_on TEXT,
    as_of BIGINT NOT NULL,
    PRIMARY KEY (location, sku)
);
CREATE INDEX stock_level_sku ON stock_level (sku);
CREATE TABLE waiting (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES class_session (code),
    customer TEXT NOT NULL REFERENCES customer (id),
    people INTEGER NOT NULL CHECK (people > 0),
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'OFFERED', 'CONFIRMED', 'EXPIRED', 'LEFT')),
    joined_at BIGINT NOT NULL,
    booking TEXT REFERENCES booking (number),
    told_at BIGINT
);
CREATE UNIQUE INDEX waiting_open ON waiting (session, customer) WHERE state IN ('WAITING', 'OFFERED');
CREATE INDEX waiting_queue ON waiting (session, state, joined_at, id);
