CREATE TABLE `contact_distinctions` (
	`contact_a` text NOT NULL,
	`contact_b` text NOT NULL,
	`said_by` text NOT NULL,
	`said_at` integer NOT NULL,
	PRIMARY KEY(`contact_a`, `contact_b`),
	FOREIGN KEY (`contact_a`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_b`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `held_functions` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text,
	`person_id` text,
	`title` text NOT NULL,
	`salutation` text NOT NULL,
	`body` text NOT NULL,
	`rank_key` text NOT NULL,
	`territory` text NOT NULL,
	`side` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`seniority` text NOT NULL,
	`checked_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `held_functions_contact` ON `held_functions` (`contact_id`,`from`);--> statement-breakpoint
CREATE INDEX `held_functions_person` ON `held_functions` (`person_id`,`from`);--> statement-breakpoint
CREATE INDEX `held_functions_rank` ON `held_functions` (`rank_key`,`to`);--> statement-breakpoint
CREATE TABLE `households` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_a` text NOT NULL,
	`contact_b` text NOT NULL,
	`salutation` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`ended_by` text NOT NULL,
	FOREIGN KEY (`contact_a`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_b`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `households_a` ON `households` (`contact_a`,`to`);--> statement-breakpoint
CREATE INDEX `households_b` ON `households` (`contact_b`,`to`);--> statement-breakpoint
CREATE TABLE `contact_situations` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text NOT NULL,
	`kind` text NOT NULL,
	`on` text NOT NULL,
	`note` text NOT NULL,
	`noted_by` text NOT NULL,
	`noted_at` integer NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_situations_contact` ON `contact_situations` (`contact_id`,`settled_at`);--> statement-breakpoint
CREATE TABLE `ceremony_annual_dates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`rule` text NOT NULL,
	`template_id` text NOT NULL,
	`lead` integer NOT NULL,
	`source` text NOT NULL,
	`to_be_validated` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`template_id`) REFERENCES `ceremony_templates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guest_arrivals` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`guest_id` text NOT NULL,
	`door_id` text NOT NULL,
	`people` integer NOT NULL,
	`how` text NOT NULL,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guest_id`) REFERENCES `guests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door_id`) REFERENCES `ceremony_doors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guest_arrivals_ceremony` ON `guest_arrivals` (`ceremony_id`,`guest_id`);--> statement-breakpoint
CREATE INDEX `guest_arrivals_received` ON `guest_arrivals` (`ceremony_id`,`received_at`);--> statement-breakpoint
CREATE TABLE `guest_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`kind` text NOT NULL,
	`format` text NOT NULL,
	`guest_ids` text NOT NULL,
	`choices` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer NOT NULL,
	`state` text NOT NULL,
	`problem` text NOT NULL,
	`sha256` text,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guest_batches_ceremony` ON `guest_batches` (`ceremony_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `guest_batches_sha256` ON `guest_batches` (`sha256`);--> statement-breakpoint
CREATE TABLE `ceremonies` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`template_id` text,
	`annual_date_id` text,
	`annual_year` integer,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`state_by` text NOT NULL,
	`state_at` integer NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`time_zone` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`preparation` integer NOT NULL,
	`travel_before` integer NOT NULL,
	`travel_after` integer NOT NULL,
	`place_id` text,
	`place` text NOT NULL,
	`engagement_id` text,
	`dress` text NOT NULL,
	`flags` text NOT NULL,
	`note` text NOT NULL,
	`ordered_by_government` integer NOT NULL,
	`host_guest_id` text,
	`list_id` text,
	`usages` integer DEFAULT true NOT NULL,
	`territory` text NOT NULL,
	`officer_id` text,
	`answers_until` text,
	`couples_together` integer NOT NULL,
	`risks` text NOT NULL,
	`report` text NOT NULL,
	`photographs` text NOT NULL,
	`held_at` integer,
	`closed_at` integer,
	`line_version` integer DEFAULT 0 NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`version` integer NOT NULL,
	`request_key` text NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `ceremony_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`annual_date_id`) REFERENCES `ceremony_annual_dates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ceremonies_seq` ON `ceremonies` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `ceremonies_request` ON `ceremonies` (`request_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `ceremonies_annual` ON `ceremonies` (`annual_date_id`,`annual_year`);--> statement-breakpoint
CREATE INDEX `ceremonies_time` ON `ceremonies` (`starts_at`,`seq`);--> statement-breakpoint
CREATE INDEX `ceremonies_state` ON `ceremonies` (`state`,`starts_at`);--> statement-breakpoint
CREATE INDEX `ceremonies_engagement` ON `ceremonies` (`engagement_id`);--> statement-breakpoint
CREATE TABLE `ceremony_costs` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`supplier` text NOT NULL,
	`planned` integer NOT NULL,
	`spent` integer,
	`currency` text NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ceremony_costs_ceremony` ON `ceremony_costs` (`ceremony_id`,`position`);--> statement-breakpoint
CREATE TABLE `ceremony_lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`template_id` text NOT NULL,
	`ceremony_id` text NOT NULL,
	`text` text NOT NULL,
	`noted_by` text NOT NULL,
	`noted_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`template_id`) REFERENCES `ceremony_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ceremony_lessons_template` ON `ceremony_lessons` (`template_id`,`retired_at`);--> statement-breakpoint
CREATE TABLE `ceremony_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`quantity` integer NOT NULL,
	`supplier` text NOT NULL,
	`ready_at` integer,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ceremony_needs_ceremony` ON `ceremony_needs` (`ceremony_id`,`position`);--> statement-breakpoint
CREATE TABLE `ceremony_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`offset` integer NOT NULL,
	`due_on` text,
	`owner` text NOT NULL,
	`owner_id` text,
	`letter_id` text,
	`done_at` integer,
	`done_by` text,
	`dropped_at` integer,
	`note` text NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ceremony_tasks_ceremony` ON `ceremony_tasks` (`ceremony_id`,`position`);--> statement-breakpoint
CREATE INDEX `ceremony_tasks_owner` ON `ceremony_tasks` (`owner_id`,`done_at`);--> statement-breakpoint
CREATE TABLE `ceremony_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`minutes` integer NOT NULL,
	`dress` text NOT NULL,
	`flags` text NOT NULL,
	`content` text NOT NULL,
	`source` text NOT NULL,
	`to_be_validated` integer NOT NULL,
	`version` integer NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE INDEX `ceremony_templates_kind` ON `ceremony_templates` (`kind`);--> statement-breakpoint
CREATE TABLE `ceremony_doors` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`name` text NOT NULL,
	`person_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`last_heard_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ceremony_doors_ceremony` ON `ceremony_doors` (`ceremony_id`);--> statement-breakpoint
CREATE TABLE `guest_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`guest_id` text NOT NULL,
	`state` text NOT NULL,
	`coming` integer NOT NULL,
	`substitute` text,
	`channel` text NOT NULL,
	`note` text NOT NULL,
	`written_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`guest_id`) REFERENCES `guests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guest_answers_guest` ON `guest_answers` (`guest_id`,`at`);--> statement-breakpoint
CREATE TABLE `guest_list_members` (
	`list_id` text NOT NULL,
	`function_id` text NOT NULL,
	PRIMARY KEY(`list_id`, `function_id`),
	FOREIGN KEY (`list_id`) REFERENCES `guest_lists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`function_id`) REFERENCES `held_functions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guest_list_members_function` ON `guest_list_members` (`function_id`);--> statement-breakpoint
CREATE TABLE `guest_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`note` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`made_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guest_mailings` (
	`id` text PRIMARY KEY NOT NULL,
	`guest_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`problem` text NOT NULL,
	`batch_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`guest_id`) REFERENCES `guests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guest_mailings_guest` ON `guest_mailings` (`guest_id`,`at`);--> statement-breakpoint
CREATE INDEX `guest_mailings_batch` ON `guest_mailings` (`batch_id`,`state`);--> statement-breakpoint
CREATE TABLE `guests` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`function_id` text NOT NULL,
	`contact_id` text,
	`person_id` text,
	`civility` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`function` text NOT NULL,
	`body` text NOT NULL,
	`salutation` text NOT NULL,
	`rank_key` text NOT NULL,
	`side` text NOT NULL,
	`territory` text NOT NULL,
	`seniority` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`quota_id` text,
	`spouse` text NOT NULL,
	`couple_with` text,
	`plus_ones` integer NOT NULL,
	`state` text NOT NULL,
	`coming` integer NOT NULL,
	`companions` text NOT NULL,
	`substitute` text,
	`override` text,
	`courtesy_after` text,
	`answer_channel` text,
	`answer_note` text NOT NULL,
	`answered_at` integer,
	`invited_at` integer,
	`reminded_at` integer,
	`thanked_at` integer,
	`link_hash` text,
	`entry_code` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`function_id`) REFERENCES `held_functions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quota_id`) REFERENCES `guest_quotas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guests_function` ON `guests` (`ceremony_id`,`function_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `guests_entry` ON `guests` (`entry_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `guests_link` ON `guests` (`link_hash`);--> statement-breakpoint
CREATE INDEX `guests_state` ON `guests` (`ceremony_id`,`state`);--> statement-breakpoint
CREATE INDEX `guests_name` ON `guests` (`ceremony_id`,`folded`);--> statement-breakpoint
CREATE INDEX `guests_contact` ON `guests` (`contact_id`);--> statement-breakpoint
CREATE INDEX `guests_quota` ON `guests` (`quota_id`);--> statement-breakpoint
CREATE TABLE `halls` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`place_id` text,
	`layout` text NOT NULL,
	`retired_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `key_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`theme` text NOT NULL,
	`text` text NOT NULL,
	`source` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`made_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `key_messages_theme` ON `key_messages` (`theme`,`to`);--> statement-breakpoint
CREATE TABLE `line_issues` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`issue` integer NOT NULL,
	`list` text NOT NULL,
	`positions` text NOT NULL,
	`why` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `line_issues_issue` ON `line_issues` (`ceremony_id`,`issue`);--> statement-breakpoint
CREATE TABLE `precedence_usages` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`source` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`signed_by` text,
	`signed_at` integer,
	FOREIGN KEY (`proposed_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `precedence_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`country` text NOT NULL,
	`territory` text NOT NULL,
	`title` text NOT NULL,
	`from` text,
	`to` text,
	`source` text NOT NULL,
	`status` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` integer NOT NULL,
	`proposed_by` text,
	`proposed_at` integer,
	`validated_by` text,
	`validated_at` integer,
	FOREIGN KEY (`proposed_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`validated_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `precedence_lists_version` ON `precedence_lists` (`code`,`version`);--> statement-breakpoint
CREATE INDEX `precedence_lists_state` ON `precedence_lists` (`state`,`country`);--> statement-breakpoint
CREATE TABLE `guest_quotas` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`partner` text NOT NULL,
	`contact_id` text,
	`cards` integer NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guest_quotas_ceremony` ON `guest_quotas` (`ceremony_id`);--> statement-breakpoint
CREATE TABLE `seat_places` (
	`plan_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`guest_id` text NOT NULL,
	`part` integer NOT NULL,
	`by_hand` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`plan_id`, `seat_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `seating_plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guest_id`) REFERENCES `guests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_places_guest` ON `seat_places` (`plan_id`,`guest_id`,`part`);--> statement-breakpoint
CREATE TABLE `seating_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`name` text NOT NULL,
	`layout` text NOT NULL,
	`couples` integer NOT NULL,
	`filled_from` integer,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seating_plans_ceremony` ON `seating_plans` (`ceremony_id`);--> statement-breakpoint
CREATE TABLE `show_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`ceremony_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`minutes` integer NOT NULL,
	`cut_to` integer,
	`fixed_at` text NOT NULL,
	`owner` text NOT NULL,
	`owner_id` text,
	`guest_id` text,
	`speech_id` text,
	`started_at` integer,
	`ended_at` integer,
	`skipped_at` integer,
	`note` text NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guest_id`) REFERENCES `guests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `show_lines_ceremony` ON `show_lines` (`ceremony_id`,`position`);--> statement-breakpoint
CREATE INDEX `show_lines_owner` ON `show_lines` (`owner_id`);--> statement-breakpoint
CREATE TABLE `speech_messages` (
	`speech_id` text NOT NULL,
	`message_id` text NOT NULL,
	PRIMARY KEY(`speech_id`, `message_id`),
	FOREIGN KEY (`speech_id`) REFERENCES `speeches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `key_messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `speech_messages_message` ON `speech_messages` (`message_id`);--> statement-breakpoint
CREATE TABLE `speech_versions` (
	`speech_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`speech_id`, `version`),
	FOREIGN KEY (`speech_id`) REFERENCES `speeches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `speeches` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`title` text NOT NULL,
	`theme` text NOT NULL,
	`audience` text NOT NULL,
	`locale` text NOT NULL,
	`ceremony_id` text,
	`engagement_id` text,
	`on` text,
	`speaker_id` text,
	`writer_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`due_on` text,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`state_at` integer NOT NULL,
	`body` text NOT NULL,
	`delivered` text,
	`delivered_at` integer,
	`delivered_minutes` integer,
	`salutations` text,
	`taken_from` text,
	`version` integer NOT NULL,
	`request_key` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`ceremony_id`) REFERENCES `ceremonies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`writer_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `speeches_seq` ON `speeches` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `speeches_request` ON `speeches` (`request_key`);--> statement-breakpoint
CREATE INDEX `speeches_state` ON `speeches` (`state`,`seq`);--> statement-breakpoint
CREATE INDEX `speeches_theme` ON `speeches` (`theme`,`seq`);--> statement-breakpoint
CREATE INDEX `speeches_on` ON `speeches` (`on`,`seq`);--> statement-breakpoint
CREATE INDEX `speeches_ceremony` ON `speeches` (`ceremony_id`);--> statement-breakpoint
CREATE INDEX `speeches_writer` ON `speeches` (`writer_id`,`state`);--> statement-breakpoint
ALTER TABLE `contacts` ADD `civility` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `born_on` text;