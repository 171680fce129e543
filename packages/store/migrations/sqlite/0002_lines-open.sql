DROP INDEX `lines_due`;--> statement-breakpoint
DROP INDEX `lines_assigned_by`;--> statement-breakpoint
DROP INDEX `lines_addressee`;--> statement-breakpoint
ALTER TABLE `assignment_lines` ADD `open` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX `lines_open` ON `assignment_lines` (`open`,`copy`,`letter_seq`,`due_on`);--> statement-breakpoint
CREATE INDEX `lines_awaited` ON `assignment_lines` (`assigned_by`,`open`,`copy`,`letter_seq`);--> statement-breakpoint
CREATE INDEX `lines_returned` ON `assignment_lines` (`assigned_by`,`state`,`letter_seq`);--> statement-breakpoint
CREATE INDEX `lines_addressee` ON `assignment_lines` (`addressee`,`open`,`copy`,`letter_seq`);--> statement-breakpoint
-- What is over, or hangs on a closed letter, is owed by nobody.
UPDATE assignment_lines SET open = 0 WHERE state NOT IN ('sent', 'acknowledged', 'under-way') OR letter_id IN (SELECT id FROM letters WHERE closed_at IS NOT NULL);
