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

CREATE TABLE stock_level (
    location TEXT NOT NULL REFERENCES location (code),
    sku TEXT NOT NULL REFERENCES product (sku),
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    restock_on TEXT,
    as_of BIGINT NOT NULL,
    PRIMARY KEY (location, sku)
);
CREATE INDEX stock_level_sku ON stock_level (sku);
