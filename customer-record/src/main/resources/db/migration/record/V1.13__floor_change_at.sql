-- Who follows the floors of all conversations reads them by time.
CREATE INDEX floor_change_at ON floor_change (at);
