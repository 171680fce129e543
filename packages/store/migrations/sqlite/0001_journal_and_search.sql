-- The journal is only ever added to.
CREATE TRIGGER history_keeps_what_was BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
--> statement-breakpoint
CREATE TRIGGER history_loses_nothing BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
--> statement-breakpoint
-- A number once given stays in the register.
CREATE TRIGGER letters_are_voided_not_erased BEFORE DELETE ON letters WHEN old.number IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a registered letter is voided, never erased'); END;
--> statement-breakpoint
-- Full text: the index follows its entries in the same transaction.
CREATE VIRTUAL TABLE search_index USING fts5(who, words, content='search_entries', content_rowid='id', tokenize='unicode61', prefix='2 3 4 5 6 7', detail='column');
--> statement-breakpoint
CREATE TRIGGER search_entries_in AFTER INSERT ON search_entries BEGIN INSERT INTO search_index(rowid, who, words) VALUES (new.id, new.who, new.words); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_out AFTER DELETE ON search_entries BEGIN INSERT INTO search_index(search_index, rowid, who, words) VALUES ('delete', old.id, old.who, old.words); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_changed AFTER UPDATE ON search_entries BEGIN INSERT INTO search_index(search_index, rowid, who, words) VALUES ('delete', old.id, old.who, old.words); INSERT INTO search_index(rowid, who, words) VALUES (new.id, new.who, new.words); END;
