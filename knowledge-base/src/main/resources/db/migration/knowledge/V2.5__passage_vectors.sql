-- What texts mean, as numbers: one row per text and embedding model, so that no node and no restart embeds a text twice.
CREATE TABLE passage_vector (
    model VARCHAR(200) NOT NULL,
    text_key BIGINT NOT NULL,
    vector BYTEA NOT NULL,
    PRIMARY KEY (model, text_key)
);
