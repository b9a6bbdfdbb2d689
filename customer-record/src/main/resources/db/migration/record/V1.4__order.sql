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
CREATE INDEX shop_order_letters ON shop_order (letters);
CREATE INDEX shop_order_customer ON shop_order (customer, ordered_at);

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
