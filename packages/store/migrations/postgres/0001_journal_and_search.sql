-- The journal is only ever added to.
CREATE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the journal is only ever added to'; END $$;
--> statement-breakpoint
CREATE TRIGGER history_keeps_what_was BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION only_added_to();
--> statement-breakpoint
-- A number once given stays in the register.
CREATE FUNCTION voided_not_erased() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a registered letter is voided, never erased'; END $$;
--> statement-breakpoint
CREATE TRIGGER letters_are_voided_not_erased BEFORE DELETE ON letters FOR EACH ROW WHEN (old.number IS NOT NULL) EXECUTE FUNCTION voided_not_erased();
--> statement-breakpoint
-- Full text: the words are folded by the office's own rule, so no language configuration is asked for.
ALTER TABLE search_entries ADD COLUMN found_by tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(trim(who || ' ' || words), ' '))) STORED;
--> statement-breakpoint
CREATE INDEX search_entries_found_by ON search_entries USING gin (found_by);
