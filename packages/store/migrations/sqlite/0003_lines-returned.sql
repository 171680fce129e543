DROP INDEX `lines_returned`;--> statement-breakpoint
CREATE INDEX `lines_returned` ON `assignment_lines` (`assigned_by`,`state`,`open`,`letter_seq`);--> statement-breakpoint
-- A returned line waits for the next decision on its letter.
UPDATE assignment_lines SET open = 1 WHERE state = 'returned' AND letter_id IN (SELECT id FROM letters WHERE closed_at IS NULL) AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.letter_id = assignment_lines.letter_id AND a.decided_at > assignment_lines.finished_at);
