CREATE TABLE `facts` (
	`seq` integer NOT NULL,
	`place` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`thing` text NOT NULL,
	`day` text NOT NULL,
	`due` text,
	`until` text,
	`whose` text,
	`sort` text,
	`origin` text,
	`amount` integer,
	`reserved` integer NOT NULL,
	PRIMARY KEY(`seq`, `place`)
);
--> statement-breakpoint
CREATE INDEX `facts_day` ON `facts` (`kind`,`day`,`due`,`at`,`reserved`);--> statement-breakpoint
CREATE INDEX `facts_due` ON `facts` (`kind`,`due`,`at`,`reserved`,`day`);--> statement-breakpoint
CREATE INDEX `facts_at` ON `facts` (`kind`,`at`);--> statement-breakpoint
CREATE INDEX `facts_thing` ON `facts` (`thing`,`seq`);--> statement-breakpoint
CREATE TABLE `commitment_helpers` (
	`commitment_id` text NOT NULL,
	`helper` text NOT NULL,
	PRIMARY KEY(`commitment_id`, `helper`),
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `commitment_helpers_helper` ON `commitment_helpers` (`helper`);--> statement-breakpoint
CREATE TABLE `commitment_series` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`authority` text NOT NULL,
	`authority_id` text NOT NULL,
	`lead` text NOT NULL,
	`recurrence` text NOT NULL,
	`next_on` text NOT NULL,
	`ahead` integer NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`request_key` text NOT NULL,
	FOREIGN KEY (`authority_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_series_request` ON `commitment_series` (`request_key`);--> statement-breakpoint
CREATE INDEX `commitment_series_next` ON `commitment_series` (`ended_at`,`next_on`);--> statement-breakpoint
CREATE TABLE `escalation_delays` (
	`level` text PRIMARY KEY NOT NULL,
	`after_issue` integer,
	`after_due` integer
);
--> statement-breakpoint
CREATE TABLE `meeting_commitments` (
	`commitment_id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`point_id` text,
	`sentence` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point_id`) REFERENCES `meeting_points`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_commitments_meeting` ON `meeting_commitments` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_people` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`presence` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_people_person` ON `meeting_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `meeting_points` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`source_kind` text NOT NULL,
	`source_id` text,
	`title` text NOT NULL,
	`outcome` text,
	`outcome_at` integer,
	`note` text NOT NULL,
	`carried_from` text,
	`added_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_points_meeting` ON `meeting_points` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `meeting_points_source` ON `meeting_points` (`source_kind`,`source_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`on` text NOT NULL,
	`starts_at` text NOT NULL,
	`place` text NOT NULL,
	`reserved` integer NOT NULL,
	`state` text NOT NULL,
	`chair_id` text NOT NULL,
	`minutes` text NOT NULL,
	`minutes_version` integer NOT NULL,
	`minutes_by` text,
	`cancel_reason` text NOT NULL,
	`called_by` text NOT NULL,
	`called_at` integer NOT NULL,
	`closed_at` integer,
	`version` integer NOT NULL,
	`request_key` text NOT NULL,
	FOREIGN KEY (`chair_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`minutes_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`called_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_seq` ON `meetings` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_request` ON `meetings` (`request_key`);--> statement-breakpoint
CREATE INDEX `meetings_on` ON `meetings` (`on`,`seq`);--> statement-breakpoint
CREATE INDEX `meetings_state` ON `meetings` (`state`,`on`);--> statement-breakpoint
CREATE TABLE `indicator_targets` (
	`code` text NOT NULL,
	`from` text NOT NULL,
	`target` integer,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`code`, `from`),
	FOREIGN KEY (`set_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_calendar` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_after` integer,
	`pages_after` integer NOT NULL,
	`visa_after` integer NOT NULL,
	`remind_before` integer NOT NULL,
	`minimum_inside` integer NOT NULL,
	`minimum_outside` integer NOT NULL,
	`mask` integer NOT NULL,
	`outcomes` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`section_id` text NOT NULL,
	`field` text,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`section_id`) REFERENCES `report_sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_comments_section` ON `report_comments` (`section_id`,`at`);--> statement-breakpoint
CREATE TABLE `report_counted` (
	`report_id` text NOT NULL,
	`edition` text NOT NULL,
	`code` text NOT NULL,
	`part` text NOT NULL,
	`ids` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`report_id`, `edition`, `code`, `part`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_editions` (
	`report_id` text NOT NULL,
	`edition` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`report_id`, `edition`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_pages` (
	`bureau` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`answers_for` text,
	`hidden` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report_printings` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`edition` text NOT NULL,
	`format` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`problem` text NOT NULL,
	`sha256` text,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_printings_report` ON `report_printings` (`report_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `report_printings_sha256` ON `report_printings` (`sha256`);--> statement-breakpoint
CREATE TABLE `report_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`bureau` text NOT NULL,
	`position` integer NOT NULL,
	`answers_for` text,
	`handed_in_at` integer,
	`handed_in_by` text,
	`reminded_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_sections_bureau` ON `report_sections` (`report_id`,`bureau`);--> statement-breakpoint
CREATE TABLE `report_texts` (
	`section_id` text NOT NULL,
	`field` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`carried_from` text,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`section_id`, `field`, `version`),
	FOREIGN KEY (`section_id`) REFERENCES `report_sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`state` text NOT NULL,
	`number` text,
	`opened_at` integer NOT NULL,
	`as_of` integer,
	`frozen_at` integer,
	`frozen_by` text,
	`sha256` text,
	`presented_on` text,
	`outcome` text,
	`presented_note` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_quarter` ON `reports` (`year`,`quarter`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_number` ON `reports` (`number`);--> statement-breakpoint
ALTER TABLE `circuit_steps` ADD `reserved` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `commitments` ADD `authority` text DEFAULT 'mayor' NOT NULL;--> statement-breakpoint
ALTER TABLE `commitments` ADD `first_due_on` text;--> statement-breakpoint
ALTER TABLE `commitments` ADD `due_rule` text;--> statement-breakpoint
ALTER TABLE `commitments` ADD `issued_on` text;--> statement-breakpoint
ALTER TABLE `commitments` ADD `superseded_by` text;--> statement-breakpoint
ALTER TABLE `commitments` ADD `series_id` text;--> statement-breakpoint
ALTER TABLE `commitments` ADD `escalation` text;--> statement-breakpoint
ALTER TABLE `commitments` ADD `escalated_on` text;--> statement-breakpoint
ALTER TABLE `commitments` ADD `request_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `commitments_request` ON `commitments` (`request_key`);--> statement-breakpoint
CREATE INDEX `commitments_authority` ON `commitments` (`authority`,`state`,`seq`);--> statement-breakpoint
CREATE INDEX `commitments_given` ON `commitments` (`authority_id`,`state`,`seq`);--> statement-breakpoint
CREATE INDEX `commitments_noted` ON `commitments` (`noted_by`,`state`,`seq`);--> statement-breakpoint
CREATE INDEX `commitments_series` ON `commitments` (`series_id`,`seq`);--> statement-breakpoint
-- What is counted from the journal is only ever added to, like the journal.
CREATE TRIGGER facts_keep_what_was BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
--> statement-breakpoint
CREATE TRIGGER facts_lose_nothing BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
--> statement-breakpoint
-- A frozen report, and the lists it was counted from, never change.
CREATE TRIGGER report_editions_keep_what_was BEFORE UPDATE ON report_editions BEGIN SELECT RAISE(ABORT, 'a frozen report never changes'); END;
--> statement-breakpoint
CREATE TRIGGER report_editions_lose_nothing BEFORE DELETE ON report_editions BEGIN SELECT RAISE(ABORT, 'a frozen report never changes'); END;
--> statement-breakpoint
CREATE TRIGGER report_counted_keeps_what_was BEFORE UPDATE ON report_counted BEGIN SELECT RAISE(ABORT, 'a frozen report never changes'); END;
--> statement-breakpoint
CREATE TRIGGER report_counted_loses_nothing BEFORE DELETE ON report_counted BEGIN SELECT RAISE(ABORT, 'a frozen report never changes'); END;
--> statement-breakpoint
CREATE TRIGGER reports_keep_their_seal BEFORE UPDATE ON reports WHEN old.sha256 IS NOT NULL AND (new.sha256 IS NOT old.sha256 OR new.number IS NOT old.number OR new.as_of IS NOT old.as_of OR new.year IS NOT old.year OR new.quarter IS NOT old.quarter OR new.state NOT IN ('frozen', 'presented')) BEGIN SELECT RAISE(ABORT, 'a frozen report never changes'); END;
--> statement-breakpoint
CREATE TRIGGER frozen_reports_are_not_erased BEFORE DELETE ON reports WHEN old.sha256 IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a frozen report never changes'); END;
