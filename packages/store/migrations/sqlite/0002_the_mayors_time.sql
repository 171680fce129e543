CREATE TABLE `commitment_postponements` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `commitment_postponements_commitment` ON `commitment_postponements` (`commitment_id`);--> statement-breakpoint
CREATE TABLE `commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`source_kind` text NOT NULL,
	`source_id` text NOT NULL,
	`reserved` integer NOT NULL,
	`authority_id` text NOT NULL,
	`lead` text NOT NULL,
	`contact_id` text,
	`due_on` text,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`state_at` integer NOT NULL,
	`state_by` text NOT NULL,
	`proof` text NOT NULL,
	`noted_by` text NOT NULL,
	`noted_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`authority_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitments_seq` ON `commitments` (`seq`);--> statement-breakpoint
CREATE INDEX `commitments_source` ON `commitments` (`source_kind`,`source_id`);--> statement-breakpoint
CREATE INDEX `commitments_lead` ON `commitments` (`lead`,`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `commitments_contact` ON `commitments` (`contact_id`,`seq`);--> statement-breakpoint
CREATE INDEX `commitments_state` ON `commitments` (`state`,`due_on`);--> statement-breakpoint
CREATE TABLE `day_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`diary_id` text NOT NULL,
	`day` text NOT NULL,
	`issue` integer NOT NULL,
	`content` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`diary_id`) REFERENCES `diaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `day_sheets_issue` ON `day_sheets` (`diary_id`,`day`,`issue`);--> statement-breakpoint
CREATE TABLE `diaries` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`kept_by_office` integer NOT NULL,
	`seats` integer,
	`position` integer NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `diaries_person` ON `diaries` (`person_id`);--> statement-breakpoint
CREATE TABLE `diary_keepers` (
	`diary_id` text NOT NULL,
	`person_id` text NOT NULL,
	`may_write` integer NOT NULL,
	`sees_personal` integer NOT NULL,
	PRIMARY KEY(`diary_id`, `person_id`),
	FOREIGN KEY (`diary_id`) REFERENCES `diaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `diary_keepers_person` ON `diary_keepers` (`person_id`);--> statement-breakpoint
CREATE TABLE `engagement_diaries` (
	`engagement_id` text NOT NULL,
	`diary_id` text NOT NULL,
	`part` text NOT NULL,
	PRIMARY KEY(`engagement_id`, `diary_id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`diary_id`) REFERENCES `diaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `engagement_diaries_diary` ON `engagement_diaries` (`diary_id`,`engagement_id`);--> statement-breakpoint
CREATE TABLE `engagement_kinds` (
	`code` text PRIMARY KEY NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`minutes` integer NOT NULL,
	`tone` text NOT NULL,
	`busy` integer NOT NULL,
	`position` integer NOT NULL,
	`hidden` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `engagements` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`all_day` integer NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`time_zone` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`preparation` integer NOT NULL,
	`travel_before` integer NOT NULL,
	`travel_after` integer NOT NULL,
	`debriefing` integer NOT NULL,
	`place_id` text,
	`place` text NOT NULL,
	`contact_name` text NOT NULL,
	`contact_phone` text NOT NULL,
	`confidentiality` text NOT NULL,
	`busy` integer NOT NULL,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`state_by` text NOT NULL,
	`state_at` integer NOT NULL,
	`option_until` integer,
	`brief` text NOT NULL,
	`speech` text NOT NULL,
	`speech_minutes` integer NOT NULL,
	`dress` text NOT NULL,
	`decision_owed` text NOT NULL,
	`source_kind` text,
	`source_id` text,
	`answer` text,
	`answer_reason` text NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`reply_letter_id` text,
	`rule` text NOT NULL,
	`rule_until` integer,
	`extra_starts` text NOT NULL,
	`skipped_starts` text NOT NULL,
	`series_id` text,
	`original_start` text,
	`uid` text NOT NULL,
	`sequence` integer NOT NULL,
	`raw` text NOT NULL,
	`publishable` integer NOT NULL,
	`outcome` text NOT NULL,
	`outcome_at` integer,
	`follows_id` text,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`version` integer NOT NULL,
	`request_key` text NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `engagements_seq` ON `engagements` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `engagements_request` ON `engagements` (`request_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `engagements_occurrence` ON `engagements` (`series_id`,`original_start`);--> statement-breakpoint
CREATE INDEX `engagements_time` ON `engagements` (`starts_at`,`ends_at`);--> statement-breakpoint
CREATE INDEX `engagements_series` ON `engagements` (`rule`,`rule_until`);--> statement-breakpoint
CREATE INDEX `engagements_uid` ON `engagements` (`uid`);--> statement-breakpoint
CREATE INDEX `engagements_source` ON `engagements` (`source_kind`,`source_id`);--> statement-breakpoint
CREATE INDEX `engagements_answer` ON `engagements` (`answer`,`seq`);--> statement-breakpoint
CREATE INDEX `engagements_state` ON `engagements` (`state`,`option_until`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`diary_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_read_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`diary_id`) REFERENCES `diaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_person` ON `calendar_feeds` (`person_id`);--> statement-breakpoint
CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text,
	`contact_id` text,
	`name` text NOT NULL,
	`function` text NOT NULL,
	`salutation` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`response` text NOT NULL,
	`responded_at` integer,
	`invited_sequence` integer,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participants_engagement` ON `participants` (`engagement_id`,`position`);--> statement-breakpoint
CREATE INDEX `participants_contact` ON `participants` (`contact_id`);--> statement-breakpoint
CREATE INDEX `participants_person` ON `participants` (`person_id`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`address` text NOT NULL,
	`contact` text NOT NULL,
	`phone` text NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE INDEX `places_folded` ON `places` (`folded`);--> statement-breakpoint
CREATE TABLE `protected_times` (
	`id` text PRIMARY KEY NOT NULL,
	`diary_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`weekdays` text NOT NULL,
	`every_days` integer,
	`since` text NOT NULL,
	`until` text,
	`from` text NOT NULL,
	`to` text NOT NULL,
	FOREIGN KEY (`diary_id`) REFERENCES `diaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `representations` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`diary_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ground` text NOT NULL,
	`speech` text NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`diary_id`) REFERENCES `diaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `representations_engagement` ON `representations` (`engagement_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `representations_person` ON `representations` (`person_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `silenced_conflicts` (
	`engagement_id` text NOT NULL,
	`conflict` text NOT NULL,
	`reason` text NOT NULL,
	`silenced_by` text NOT NULL,
	`silenced_at` integer NOT NULL,
	PRIMARY KEY(`engagement_id`, `conflict`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`silenced_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `engagement_slots` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `engagement_slots_engagement` ON `engagement_slots` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `engagement_slots_time` ON `engagement_slots` (`state`,`starts_at`);--> statement-breakpoint
CREATE TABLE `travel_times` (
	`place_a` text NOT NULL,
	`place_b` text NOT NULL,
	`minutes` integer NOT NULL,
	PRIMARY KEY(`place_a`, `place_b`),
	FOREIGN KEY (`place_a`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_b`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audience_days` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`diary_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`place` text NOT NULL,
	`motives` text NOT NULL,
	`daily_max` integer NOT NULL,
	`note` text NOT NULL,
	`made_by` text NOT NULL,
	`cancelled_at` integer,
	`cancel_reason` text NOT NULL,
	FOREIGN KEY (`diary_id`) REFERENCES `diaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audience_days_day` ON `audience_days` (`day`);--> statement-breakpoint
CREATE TABLE `audience_motives` (
	`code` text PRIMARY KEY NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`minutes` integer NOT NULL,
	`working_days` integer,
	`position` integer NOT NULL,
	`hidden` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audience_opinions` (
	`id` text PRIMARY KEY NOT NULL,
	`audience_id` text NOT NULL,
	`round` integer NOT NULL,
	`side` text NOT NULL,
	`view` text NOT NULL,
	`note` text NOT NULL,
	`unit_id` text,
	`given_by` text NOT NULL,
	`in_place_of` text,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audience_opinions_side` ON `audience_opinions` (`audience_id`,`round`,`side`);--> statement-breakpoint
CREATE TABLE `audience_slots` (
	`id` text PRIMARY KEY NOT NULL,
	`day_id` text NOT NULL,
	`start` text NOT NULL,
	`minutes` integer NOT NULL,
	`state` text NOT NULL,
	`audience_id` text,
	`offered_until` integer,
	FOREIGN KEY (`day_id`) REFERENCES `audience_days`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audience_slots_start` ON `audience_slots` (`day_id`,`start`);--> statement-breakpoint
CREATE INDEX `audience_slots_audience` ON `audience_slots` (`audience_id`);--> statement-breakpoint
CREATE INDEX `audience_slots_state` ON `audience_slots` (`state`,`start`);--> statement-breakpoint
CREATE TABLE `audiences` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`year` integer NOT NULL,
	`position` integer NOT NULL,
	`number` text NOT NULL,
	`request_key` text NOT NULL,
	`contact_id` text,
	`visitor` text NOT NULL,
	`companions` text NOT NULL,
	`party_size` integer NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`motive` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	`wishes` text NOT NULL,
	`channel` text NOT NULL,
	`letter_id` text,
	`reserved` integer NOT NULL,
	`urgent` integer NOT NULL,
	`urgency_reason` text NOT NULL,
	`received_on` text NOT NULL,
	`due_on` text,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`state_at` integer NOT NULL,
	`state_by` text NOT NULL,
	`round` integer NOT NULL,
	`decision` text,
	`decision_note` text NOT NULL,
	`decided_by` text,
	`decided_in_place_of` text,
	`decided_at` integer,
	`delegate_id` text,
	`unit_id` text,
	`engagement_id` text,
	`report` text NOT NULL,
	`reported_at` integer,
	`reported_by` text,
	`reply_letter_id` text,
	`token_hash` text,
	`registered_by` text NOT NULL,
	`registered_at` integer NOT NULL,
	`closed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audiences_seq` ON `audiences` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `audiences_number` ON `audiences` (`year`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `audiences_request` ON `audiences` (`request_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `audiences_token` ON `audiences` (`token_hash`);--> statement-breakpoint
CREATE INDEX `audiences_state` ON `audiences` (`state`,`seq`);--> statement-breakpoint
CREATE INDEX `audiences_contact` ON `audiences` (`contact_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audiences_letter` ON `audiences` (`letter_id`);--> statement-breakpoint
CREATE INDEX `audiences_engagement` ON `audiences` (`engagement_id`);--> statement-breakpoint
CREATE INDEX `audiences_unit` ON `audiences` (`unit_id`,`state`);--> statement-breakpoint
CREATE INDEX `audiences_delegate` ON `audiences` (`delegate_id`,`state`);--> statement-breakpoint
CREATE TABLE `audience_visits` (
	`id` text PRIMARY KEY NOT NULL,
	`audience_id` text NOT NULL,
	`slot_id` text,
	`day` text NOT NULL,
	`start` text NOT NULL,
	`confirmed_at` integer,
	`arrived_at` integer,
	`identity` text,
	`badge` text NOT NULL,
	`badge_returned_at` integer,
	`called_at` integer,
	`started_at` integer,
	`ended_at` integer,
	`ended` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `audience_slots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audience_visits_day` ON `audience_visits` (`day`,`start`);--> statement-breakpoint
CREATE INDEX `audience_visits_audience` ON `audience_visits` (`audience_id`);--> statement-breakpoint
CREATE TABLE `mission_checks` (
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`needed` integer NOT NULL,
	`done_on` text,
	`expires_on` text,
	`note` text NOT NULL,
	`checked_by` text,
	PRIMARY KEY(`member_id`, `kind`),
	FOREIGN KEY (`member_id`) REFERENCES `mission_members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mission_costs` (
	`id` text PRIMARY KEY NOT NULL,
	`mission_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`payer` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mission_costs_mission` ON `mission_costs` (`mission_id`,`position`);--> statement-breakpoint
CREATE TABLE `mission_members` (
	`id` text PRIMARY KEY NOT NULL,
	`mission_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`function` text NOT NULL,
	`category` text NOT NULL,
	`leads` integer NOT NULL,
	`absence_id` text,
	FOREIGN KEY (`mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mission_members_mission` ON `mission_members` (`mission_id`,`position`);--> statement-breakpoint
CREATE INDEX `mission_members_person` ON `mission_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `mission_stages` (
	`id` text PRIMARY KEY NOT NULL,
	`mission_id` text NOT NULL,
	`position` integer NOT NULL,
	`place` text NOT NULL,
	`country` text NOT NULL,
	`time_zone` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	FOREIGN KEY (`mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mission_stages_mission` ON `mission_stages` (`mission_id`,`position`);--> statement-breakpoint
CREATE TABLE `missions` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`year` integer,
	`position` integer,
	`number` text,
	`request_key` text NOT NULL,
	`letter_id` text,
	`purpose` text NOT NULL,
	`invited_by` text NOT NULL,
	`objectives` text NOT NULL,
	`abroad` integer NOT NULL,
	`departs_on` text NOT NULL,
	`returns_on` text NOT NULL,
	`transport` text NOT NULL,
	`transport_note` text NOT NULL,
	`budget_line` text NOT NULL,
	`authorisation` text NOT NULL,
	`authorised_on` text,
	`financial_incidence` integer NOT NULL,
	`interim_id` text,
	`interim_acts` text NOT NULL,
	`stand_in_id` text,
	`engagement_ids` text NOT NULL,
	`signer_id` text,
	`authority` text NOT NULL,
	`sent_on` text,
	`signed_on` text,
	`authority_reference` text NOT NULL,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`state_at` integer NOT NULL,
	`state_by` text NOT NULL,
	`returned_on` text,
	`report_due_on` text,
	`report` text NOT NULL,
	`reported_on` text,
	`drafted_by` text NOT NULL,
	`drafted_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interim_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signer_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `missions_seq` ON `missions` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `missions_number` ON `missions` (`year`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `missions_request` ON `missions` (`request_key`);--> statement-breakpoint
CREATE INDEX `missions_state` ON `missions` (`state`,`seq`);--> statement-breakpoint
CREATE INDEX `missions_days` ON `missions` (`departs_on`,`returns_on`);--> statement-breakpoint
CREATE TABLE `per_diem_grids` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`currency` text NOT NULL,
	`counts` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`document_id` text,
	`zones` text NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `per_diem_grids_from` ON `per_diem_grids` (`from`);--> statement-breakpoint
CREATE TABLE `per_diem_rates` (
	`grid_id` text NOT NULL,
	`zone` text NOT NULL,
	`category` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`grid_id`, `zone`, `category`),
	FOREIGN KEY (`grid_id`) REFERENCES `per_diem_grids`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mission_settlements` (
	`id` text PRIMARY KEY NOT NULL,
	`mission_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`on` text NOT NULL,
	`note` text NOT NULL,
	`noted_by` text NOT NULL,
	`noted_at` integer NOT NULL,
	FOREIGN KEY (`mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `mission_members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mission_settlements_mission` ON `mission_settlements` (`mission_id`,`on`);