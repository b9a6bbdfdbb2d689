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
