-- The shop's own dictionary and synonyms, as they were typed; one row, none before the first edit.
CREATE TABLE shop_words (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    revision   BIGINT  NOT NULL, -- grows with each edit
    dictionary TEXT    NOT NULL,
    synonyms   TEXT    NOT NULL
);
