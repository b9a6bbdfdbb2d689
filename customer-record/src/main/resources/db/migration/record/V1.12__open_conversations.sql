-- The console counts open conversations with every event.
CREATE INDEX conversation_open ON conversation (floor, floor_staff) WHERE resolved_at IS NULL;
