-- What is remembered of crawled sites, so that a later visit asks only for what has changed.

CREATE TABLE crawled_site (
    site        TEXT    NOT NULL PRIMARY KEY, -- scheme, host and port: https://shop.example
    start_url   TEXT    NOT NULL,
    every_hours INTEGER NOT NULL,             -- 0: only when somebody asks
    next_at     BIGINT,                       -- when the next visit is due
    last_at     BIGINT,
    last_result TEXT    NOT NULL
);

CREATE TABLE crawled_page (
    site          TEXT   NOT NULL REFERENCES crawled_site (site),
    url           TEXT   NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    content_hash  TEXT   NOT NULL, -- of what a reader sees; empty: not a page that is shown
    slug          TEXT,            -- the article that it became
    locale        TEXT,
    links         TEXT   NOT NULL, -- JSON array of addresses
    body          TEXT   NOT NULL, -- kept for robots.txt only
    fetched_at    BIGINT NOT NULL,
    gone_at       BIGINT,
    PRIMARY KEY (site, url)
);
