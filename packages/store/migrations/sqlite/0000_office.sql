CREATE TABLE `counters` (
	`series` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `history` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	`in_place_of` text,
	`event` text NOT NULL,
	`subject_id` text NOT NULL,
	`details` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `history_subject` ON `history` (`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `history_event` ON `history` (`event`,`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`errand` text NOT NULL,
	`created_at` integer NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`last_error` text,
	`done_at` integer,
	`given_up_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_errand` ON `outbox` (`errand`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`done_at`,`given_up_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`who` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_subject` ON `search_entries` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `circuit_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`round` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`reached_at` integer,
	`decided_at` integer,
	`decided_by` text,
	`in_place_of` text,
	`reason` text,
	`version` integer
);
--> statement-breakpoint
CREATE INDEX `circuit_steps_subject` ON `circuit_steps` (`subject_kind`,`subject_id`,`round`,`position`);--> statement-breakpoint
CREATE INDEX `circuit_steps_person` ON `circuit_steps` (`person_id`,`state`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`pages` integer NOT NULL,
	`text` text NOT NULL,
	`flags` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `documents_owner` ON `documents` (`owner_kind`,`owner_id`,`position`);--> statement-breakpoint
CREATE INDEX `documents_sha256` ON `documents` (`sha256`);--> statement-breakpoint
CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `absences_person` ON `absences` (`person_id`,`to`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`spokesperson` text NOT NULL,
	`address` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`merged_into_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `contacts_folded` ON `contacts` (`folded`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password_hash` text,
	`password_set_at` integer,
	`totp_secret` text,
	`totp_confirmed_at` integer,
	`totp_last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `failed_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`whom` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `failed_tries_whom` ON `failed_tries` (`whom`,`at`);--> statement-breakpoint
CREATE TABLE `holdings` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `holdings_person` ON `holdings` (`person_id`,`from`);--> statement-breakpoint
CREATE INDEX `holdings_post` ON `holdings` (`post_id`,`from`);--> statement-breakpoint
CREATE TABLE `holidays` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`name` text NOT NULL,
	`to_be_validated` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holidays_day` ON `holidays` (`day`,`name`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`time_zone` text NOT NULL,
	`locale` text NOT NULL,
	`preset` text NOT NULL,
	`crest` text NOT NULL,
	`mayor_title` text NOT NULL,
	`letterhead` text NOT NULL,
	`weekend` text NOT NULL,
	`idle_minutes` integer NOT NULL,
	`absolute_hours` integer NOT NULL,
	`set_up_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `one_time_links_person` ON `one_time_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`locale` text NOT NULL,
	`left_on` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_email` ON `persons` (`email`);--> statement-breakpoint
CREATE INDEX `persons_folded` ON `persons` (`folded`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`title` text NOT NULL,
	`role` text NOT NULL,
	`heads_unit` integer NOT NULL,
	`several` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `posts_unit` ON `posts` (`unit_id`,`position`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_person` ON `recovery_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`passed_second_factor` integer NOT NULL,
	`ip` text NOT NULL,
	`user_agent` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `stand_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`absent_id` text NOT NULL,
	`stand_in_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`acts` text NOT NULL,
	`reserved` integer NOT NULL,
	`granted_by` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`absent_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stand_in_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stand_ins_stand_in` ON `stand_ins` (`stand_in_id`,`to`);--> statement-breakpoint
CREATE INDEX `stand_ins_absent` ON `stand_ins` (`absent_id`,`to`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`closed_on` text
);
--> statement-breakpoint
CREATE INDEX `units_parent` ON `units` (`parent_id`,`position`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`decided_by` text NOT NULL,
	`in_place_of` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_letter` ON `assignments` (`letter_id`);--> statement-breakpoint
CREATE TABLE `dispatch_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`position` integer NOT NULL,
	`contact_id` text,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`email` text NOT NULL,
	`mode` text NOT NULL,
	`certified_copy` integer NOT NULL,
	`state` text NOT NULL,
	`sent_at` integer,
	`message_id` text,
	`proof` text DEFAULT '' NOT NULL,
	`failure` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispatch_lines_letter` ON `dispatch_lines` (`letter_id`,`position`);--> statement-breakpoint
CREATE INDEX `dispatch_lines_state` ON `dispatch_lines` (`state`);--> statement-breakpoint
CREATE TABLE `letter_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`version` integer NOT NULL,
	`subject` text NOT NULL,
	`recipient` text NOT NULL,
	`body` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_drafts_version` ON `letter_drafts` (`letter_id`,`version`);--> statement-breakpoint
CREATE TABLE `instructions` (
	`code` text PRIMARY KEY NOT NULL,
	`meaning` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`working_days` integer,
	`position` integer NOT NULL,
	`hidden` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letter_types` (
	`code` text PRIMARY KEY NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`working_days` integer,
	`position` integer NOT NULL,
	`hidden` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`register` text NOT NULL,
	`year` integer,
	`position` integer,
	`number` text,
	`contact_id` text,
	`correspondent` text DEFAULT '' NOT NULL,
	`subject` text NOT NULL,
	`type` text NOT NULL,
	`written_on` text,
	`received_on` text,
	`their_reference` text NOT NULL,
	`channel` text NOT NULL,
	`brought_by` text NOT NULL,
	`enclosures` text NOT NULL,
	`confidentiality` text NOT NULL,
	`urgent` integer NOT NULL,
	`due_on` text,
	`replies_to` text,
	`registered_by` text NOT NULL,
	`registered_at` integer NOT NULL,
	`assigned_at` integer,
	`signed_at` integer,
	`dispatched_at` integer,
	`closed_at` integer,
	`closed_as` text,
	`closing_reason` text DEFAULT '' NOT NULL,
	`voided_at` integer,
	`void_reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`request_key` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registered_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_seq` ON `letters` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_number` ON `letters` (`register`,`year`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_request` ON `letters` (`request_key`);--> statement-breakpoint
CREATE INDEX `letters_text_number` ON `letters` (`number`);--> statement-breakpoint
CREATE INDEX `letters_to_do` ON `letters` (`register`,`assigned_at`,`closed_at`,`voided_at`,`seq`);--> statement-breakpoint
CREATE INDEX `letters_to_dispatch` ON `letters` (`register`,`dispatched_at`,`signed_at`,`seq`);--> statement-breakpoint
CREATE INDEX `letters_contact` ON `letters` (`contact_id`,`seq`);--> statement-breakpoint
CREATE INDEX `letters_replies_to` ON `letters` (`replies_to`);--> statement-breakpoint
CREATE TABLE `assignment_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`letter_id` text NOT NULL,
	`letter_seq` integer NOT NULL,
	`addressee` text NOT NULL,
	`assigned_by` text NOT NULL,
	`parent_id` text,
	`instruction` text NOT NULL,
	`copy` integer NOT NULL,
	`with_original` integer NOT NULL,
	`note` text NOT NULL,
	`due_on` text,
	`state` text NOT NULL,
	`open` integer DEFAULT true NOT NULL,
	`sent_at` integer NOT NULL,
	`acknowledged_at` integer,
	`acknowledged_by` text,
	`finished_at` integer,
	`finished_by` text,
	`outcome` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lines_letter` ON `assignment_lines` (`letter_id`);--> statement-breakpoint
CREATE INDEX `lines_addressee` ON `assignment_lines` (`addressee`,`open`,`copy`,`letter_seq`,`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `lines_open` ON `assignment_lines` (`open`,`copy`,`letter_seq`,`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `lines_awaited` ON `assignment_lines` (`assigned_by`,`open`,`copy`,`letter_seq`,`state`);--> statement-breakpoint
CREATE INDEX `lines_returned` ON `assignment_lines` (`assigned_by`,`state`,`open`,`letter_seq`);--> statement-breakpoint
CREATE TABLE `letter_openings` (
	`reader` text NOT NULL,
	`seq` integer NOT NULL,
	`letter_id` text NOT NULL,
	PRIMARY KEY(`reader`, `seq`),
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_openings_letter` ON `letter_openings` (`letter_id`,`reader`);--> statement-breakpoint
CREATE TABLE `letter_previews` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`version` integer NOT NULL,
	`signer_id` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`pages` integer NOT NULL,
	`formula` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_previews_letter` ON `letter_previews` (`letter_id`,`version`,`signer_id`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`version` integer NOT NULL,
	`sha256` text NOT NULL,
	`signed_by` text NOT NULL,
	`in_place_of` text,
	`formula` text NOT NULL,
	`signed_at` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_letter` ON `signatures` (`letter_id`);--> statement-breakpoint
CREATE TABLE `letter_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer
);
