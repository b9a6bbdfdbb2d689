-- Where a question was asked, in the words of whoever asked; empty: nobody says.
ALTER TABLE miss ADD COLUMN asked_in TEXT NOT NULL DEFAULT '';
