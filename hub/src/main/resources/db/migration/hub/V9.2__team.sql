ALTER TABLE staff ADD COLUMN disabled_at BIGINT;

CREATE TABLE second_factor (
    staff TEXT PRIMARY KEY REFERENCES staff (id),
    secret TEXT NOT NULL,
    confirmed_at BIGINT,
    used_step BIGINT NOT NULL
);

CREATE TABLE recovery_code (
    code_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id)
);
CREATE INDEX recovery_code_staff ON recovery_code (staff);
