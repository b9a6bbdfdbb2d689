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

CREATE TABLE class_lesson (
    session TEXT NOT NULL REFERENCES class_session (code),
    position INTEGER NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (session, position),
    CHECK (starts_at < ends_at)
);

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
CREATE INDEX booking_session ON booking (session, status);
CREATE INDEX booking_customer ON booking (customer, booked_at);
CREATE INDEX booking_held ON booking (held_until) WHERE status = 'HELD';

CREATE TABLE booking_line (
    number TEXT NOT NULL REFERENCES booking (number),
    position INTEGER NOT NULL,
    reason TEXT NOT NULL,
    each_won BIGINT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    source TEXT NOT NULL,
    PRIMARY KEY (number, position)
);

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
