-- Articles. A version is never changed or deleted: citations point into its plain_text.

CREATE TABLE article_slug (
    slug         TEXT    NOT NULL PRIMARY KEY,
    last_version INTEGER NOT NULL
);

CREATE TABLE article_version (
    slug            TEXT    NOT NULL REFERENCES article_slug (slug),
    version         INTEGER NOT NULL,
    locale          TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    variants        TEXT    NOT NULL, -- JSON array of strings
    body            TEXT    NOT NULL, -- Markdown
    plain_text      TEXT    NOT NULL, -- what a reader sees; all spans point here
    spans           TEXT    NOT NULL, -- JSON array of {start, end, heading}: the passages
    valid_from      TEXT,
    valid_until     TEXT,
    audience        TEXT    NOT NULL CHECK (audience IN ('EVERYONE', 'STAFF')),
    tags            TEXT    NOT NULL, -- JSON array of strings
    golden          TEXT    NOT NULL, -- JSON array of {question, facts}
    golden_count    INTEGER NOT NULL,
    suspicions      TEXT    NOT NULL, -- JSON array of strings
    content_hash    TEXT    NOT NULL,
    origin_kind     TEXT    NOT NULL CHECK (origin_kind IN ('WRITTEN', 'FILE', 'PAGE', 'SHOP')),
    origin_location TEXT    NOT NULL,
    stored_by       TEXT    NOT NULL,
    stored_at       BIGINT  NOT NULL,
    PRIMARY KEY (slug, version)
);

CREATE TABLE article (
    slug              TEXT    NOT NULL,
    locale            TEXT    NOT NULL,
    latest_version    INTEGER NOT NULL,
    published_version INTEGER,          -- NULL: nothing of it is shown
    state             TEXT    NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED')),
    state_by          TEXT    NOT NULL,
    state_at          BIGINT  NOT NULL,
    state_reason      TEXT    NOT NULL,
    PRIMARY KEY (slug, locale),
    FOREIGN KEY (slug, latest_version) REFERENCES article_version (slug, version),
    FOREIGN KEY (slug, published_version) REFERENCES article_version (slug, version)
);

CREATE TABLE article_event (
    id      TEXT    NOT NULL PRIMARY KEY,
    slug    TEXT    NOT NULL,
    locale  TEXT    NOT NULL,
    version INTEGER NOT NULL,
    what    TEXT    NOT NULL CHECK (what IN ('STORED', 'SUBMITTED', 'PUBLISHED', 'REFUSED', 'OVERRIDDEN', 'ARCHIVED')),
    done_by TEXT    NOT NULL,
    done_at BIGINT  NOT NULL,
    reason  TEXT    NOT NULL
);

CREATE INDEX article_event_by_article ON article_event (slug, locale, id);
CREATE INDEX article_version_with_golden ON article_version (slug, version) WHERE golden_count > 0;
