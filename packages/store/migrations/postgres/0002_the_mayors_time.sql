CREATE TABLE "commitment_postponements" (
	"id" text PRIMARY KEY NOT NULL,
	"commitment_id" text NOT NULL,
	"from" date,
	"to" date NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"source_kind" text NOT NULL,
	"source_id" text NOT NULL,
	"reserved" boolean NOT NULL,
	"authority_id" text NOT NULL,
	"lead" text NOT NULL,
	"contact_id" text,
	"due_on" date,
	"state" text NOT NULL,
	"state_reason" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"state_by" text NOT NULL,
	"proof" text NOT NULL,
	"noted_by" text NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "day_sheets" (
	"id" text PRIMARY KEY NOT NULL,
	"diary_id" text NOT NULL,
	"day" date NOT NULL,
	"issue" integer NOT NULL,
	"content" jsonb NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "diaries" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" text,
	"name" text NOT NULL,
	"kept_by_office" boolean NOT NULL,
	"seats" integer,
	"position" integer NOT NULL,
	"closed_on" date
);
--> statement-breakpoint
CREATE TABLE "diary_keepers" (
	"diary_id" text NOT NULL,
	"person_id" text NOT NULL,
	"may_write" boolean NOT NULL,
	"sees_personal" boolean NOT NULL,
	CONSTRAINT "diary_keepers_diary_id_person_id_pk" PRIMARY KEY("diary_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "engagement_diaries" (
	"engagement_id" text NOT NULL,
	"diary_id" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "engagement_diaries_engagement_id_diary_id_pk" PRIMARY KEY("engagement_id","diary_id")
);
--> statement-breakpoint
CREATE TABLE "engagement_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"minutes" integer NOT NULL,
	"tone" text NOT NULL,
	"busy" boolean NOT NULL,
	"position" integer NOT NULL,
	"hidden" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"all_day" boolean NOT NULL,
	"start" text NOT NULL,
	"end" text NOT NULL,
	"time_zone" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"preparation" integer NOT NULL,
	"travel_before" integer NOT NULL,
	"travel_after" integer NOT NULL,
	"debriefing" integer NOT NULL,
	"place_id" text,
	"place" text NOT NULL,
	"contact_name" text NOT NULL,
	"contact_phone" text NOT NULL,
	"confidentiality" text NOT NULL,
	"busy" boolean NOT NULL,
	"state" text NOT NULL,
	"state_reason" text NOT NULL,
	"state_by" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"option_until" timestamp (3) with time zone,
	"brief" text NOT NULL,
	"speech" text NOT NULL,
	"speech_minutes" integer NOT NULL,
	"dress" text NOT NULL,
	"decision_owed" text NOT NULL,
	"source_kind" text,
	"source_id" text,
	"answer" text,
	"answer_reason" text NOT NULL,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"reply_letter_id" text,
	"rule" text NOT NULL,
	"rule_until" timestamp (3) with time zone,
	"extra_starts" jsonb NOT NULL,
	"skipped_starts" jsonb NOT NULL,
	"series_id" text,
	"original_start" text,
	"uid" text NOT NULL,
	"sequence" integer NOT NULL,
	"raw" text NOT NULL,
	"publishable" boolean NOT NULL,
	"outcome" text NOT NULL,
	"outcome_at" timestamp (3) with time zone,
	"follows_id" text,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"request_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"diary_id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_read_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"position" integer NOT NULL,
	"person_id" text,
	"contact_id" text,
	"name" text NOT NULL,
	"function" text NOT NULL,
	"salutation" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"response" text NOT NULL,
	"responded_at" timestamp (3) with time zone,
	"invited_sequence" integer
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"address" text NOT NULL,
	"contact" text NOT NULL,
	"phone" text NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "protected_times" (
	"id" text PRIMARY KEY NOT NULL,
	"diary_id" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"weekdays" jsonb NOT NULL,
	"every_days" integer,
	"since" date NOT NULL,
	"until" date,
	"from" text NOT NULL,
	"to" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "representations" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"diary_id" text NOT NULL,
	"person_id" text NOT NULL,
	"ground" text NOT NULL,
	"speech" text NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "silenced_conflicts" (
	"engagement_id" text NOT NULL,
	"conflict" text NOT NULL,
	"reason" text NOT NULL,
	"silenced_by" text NOT NULL,
	"silenced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "silenced_conflicts_engagement_id_conflict_pk" PRIMARY KEY("engagement_id","conflict")
);
--> statement-breakpoint
CREATE TABLE "engagement_slots" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"start" text NOT NULL,
	"end" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "travel_times" (
	"place_a" text NOT NULL,
	"place_b" text NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "travel_times_place_a_place_b_pk" PRIMARY KEY("place_a","place_b")
);
--> statement-breakpoint
CREATE TABLE "audience_days" (
	"id" text PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"diary_id" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"place" text NOT NULL,
	"motives" jsonb NOT NULL,
	"daily_max" integer NOT NULL,
	"note" text NOT NULL,
	"made_by" text NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_motives" (
	"code" text PRIMARY KEY NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"minutes" integer NOT NULL,
	"working_days" integer,
	"position" integer NOT NULL,
	"hidden" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_opinions" (
	"id" text PRIMARY KEY NOT NULL,
	"audience_id" text NOT NULL,
	"round" integer NOT NULL,
	"side" text NOT NULL,
	"view" text NOT NULL,
	"note" text NOT NULL,
	"unit_id" text,
	"given_by" text NOT NULL,
	"in_place_of" text,
	"given_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_slots" (
	"id" text PRIMARY KEY NOT NULL,
	"day_id" text NOT NULL,
	"start" text NOT NULL,
	"minutes" integer NOT NULL,
	"state" text NOT NULL,
	"audience_id" text,
	"offered_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audiences" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"year" integer NOT NULL,
	"position" integer NOT NULL,
	"number" text NOT NULL,
	"request_key" text NOT NULL,
	"contact_id" text,
	"visitor" text NOT NULL,
	"companions" text NOT NULL,
	"party_size" integer NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"motive" text NOT NULL,
	"subject" text NOT NULL,
	"details" text NOT NULL,
	"wishes" text NOT NULL,
	"channel" text NOT NULL,
	"letter_id" text,
	"reserved" boolean NOT NULL,
	"urgent" boolean NOT NULL,
	"urgency_reason" text NOT NULL,
	"received_on" date NOT NULL,
	"due_on" date,
	"state" text NOT NULL,
	"state_reason" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"state_by" text NOT NULL,
	"round" integer NOT NULL,
	"decision" text,
	"decision_note" text NOT NULL,
	"decided_by" text,
	"decided_in_place_of" text,
	"decided_at" timestamp (3) with time zone,
	"delegate_id" text,
	"unit_id" text,
	"engagement_id" text,
	"report" text NOT NULL,
	"reported_at" timestamp (3) with time zone,
	"reported_by" text,
	"reply_letter_id" text,
	"token_hash" text,
	"registered_by" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_visits" (
	"id" text PRIMARY KEY NOT NULL,
	"audience_id" text NOT NULL,
	"slot_id" text,
	"day" date NOT NULL,
	"start" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"arrived_at" timestamp (3) with time zone,
	"identity" text,
	"badge" text NOT NULL,
	"badge_returned_at" timestamp (3) with time zone,
	"called_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended" text,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_checks" (
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"needed" boolean NOT NULL,
	"done_on" date,
	"expires_on" date,
	"note" text NOT NULL,
	"checked_by" text,
	CONSTRAINT "mission_checks_member_id_kind_pk" PRIMARY KEY("member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "mission_costs" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"payer" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_members" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"position" integer NOT NULL,
	"person_id" text,
	"name" text NOT NULL,
	"function" text NOT NULL,
	"category" text NOT NULL,
	"leads" boolean NOT NULL,
	"absence_id" text
);
--> statement-breakpoint
CREATE TABLE "mission_stages" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"position" integer NOT NULL,
	"place" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "missions" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"year" integer,
	"position" integer,
	"number" text,
	"request_key" text NOT NULL,
	"letter_id" text,
	"purpose" text NOT NULL,
	"invited_by" text NOT NULL,
	"objectives" text NOT NULL,
	"abroad" boolean NOT NULL,
	"departs_on" date NOT NULL,
	"returns_on" date NOT NULL,
	"transport" jsonb NOT NULL,
	"transport_note" text NOT NULL,
	"budget_line" text NOT NULL,
	"authorisation" text NOT NULL,
	"authorised_on" date,
	"financial_incidence" boolean NOT NULL,
	"interim_id" text,
	"interim_acts" jsonb NOT NULL,
	"stand_in_id" text,
	"engagement_ids" jsonb NOT NULL,
	"signer_id" text,
	"authority" text NOT NULL,
	"sent_on" date,
	"signed_on" date,
	"authority_reference" text NOT NULL,
	"state" text NOT NULL,
	"state_reason" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"state_by" text NOT NULL,
	"returned_on" date,
	"report_due_on" date,
	"report" text NOT NULL,
	"reported_on" date,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "per_diem_grids" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"currency" text NOT NULL,
	"counts" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"document_id" text,
	"zones" jsonb NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "per_diem_rates" (
	"grid_id" text NOT NULL,
	"zone" text NOT NULL,
	"category" text NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "per_diem_rates_grid_id_zone_category_pk" PRIMARY KEY("grid_id","zone","category")
);
--> statement-breakpoint
CREATE TABLE "mission_settlements" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"on" date NOT NULL,
	"note" text NOT NULL,
	"noted_by" text NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "commitment_postponements" ADD CONSTRAINT "commitment_postponements_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_postponements" ADD CONSTRAINT "commitment_postponements_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_authority_id_persons_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_state_by_persons_id_fk" FOREIGN KEY ("state_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_noted_by_persons_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_sheets" ADD CONSTRAINT "day_sheets_diary_id_diaries_id_fk" FOREIGN KEY ("diary_id") REFERENCES "public"."diaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diaries" ADD CONSTRAINT "diaries_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_keepers" ADD CONSTRAINT "diary_keepers_diary_id_diaries_id_fk" FOREIGN KEY ("diary_id") REFERENCES "public"."diaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_keepers" ADD CONSTRAINT "diary_keepers_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_diaries" ADD CONSTRAINT "engagement_diaries_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_diaries" ADD CONSTRAINT "engagement_diaries_diary_id_diaries_id_fk" FOREIGN KEY ("diary_id") REFERENCES "public"."diaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_answered_by_persons_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_diary_id_diaries_id_fk" FOREIGN KEY ("diary_id") REFERENCES "public"."diaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protected_times" ADD CONSTRAINT "protected_times_diary_id_diaries_id_fk" FOREIGN KEY ("diary_id") REFERENCES "public"."diaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representations" ADD CONSTRAINT "representations_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representations" ADD CONSTRAINT "representations_diary_id_diaries_id_fk" FOREIGN KEY ("diary_id") REFERENCES "public"."diaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representations" ADD CONSTRAINT "representations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representations" ADD CONSTRAINT "representations_asked_by_persons_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silenced_conflicts" ADD CONSTRAINT "silenced_conflicts_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silenced_conflicts" ADD CONSTRAINT "silenced_conflicts_silenced_by_persons_id_fk" FOREIGN KEY ("silenced_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_slots" ADD CONSTRAINT "engagement_slots_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_times" ADD CONSTRAINT "travel_times_place_a_places_id_fk" FOREIGN KEY ("place_a") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_times" ADD CONSTRAINT "travel_times_place_b_places_id_fk" FOREIGN KEY ("place_b") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_days" ADD CONSTRAINT "audience_days_diary_id_diaries_id_fk" FOREIGN KEY ("diary_id") REFERENCES "public"."diaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_days" ADD CONSTRAINT "audience_days_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_opinions" ADD CONSTRAINT "audience_opinions_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_opinions" ADD CONSTRAINT "audience_opinions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_opinions" ADD CONSTRAINT "audience_opinions_given_by_persons_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_slots" ADD CONSTRAINT "audience_slots_day_id_audience_days_id_fk" FOREIGN KEY ("day_id") REFERENCES "public"."audience_days"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_slots" ADD CONSTRAINT "audience_slots_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_delegate_id_persons_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_reported_by_persons_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_reply_letter_id_letters_id_fk" FOREIGN KEY ("reply_letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_visits" ADD CONSTRAINT "audience_visits_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_visits" ADD CONSTRAINT "audience_visits_slot_id_audience_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."audience_slots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_checks" ADD CONSTRAINT "mission_checks_member_id_mission_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."mission_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_checks" ADD CONSTRAINT "mission_checks_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_costs" ADD CONSTRAINT "mission_costs_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_members" ADD CONSTRAINT "mission_members_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_members" ADD CONSTRAINT "mission_members_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_stages" ADD CONSTRAINT "mission_stages_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missions" ADD CONSTRAINT "missions_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missions" ADD CONSTRAINT "missions_interim_id_persons_id_fk" FOREIGN KEY ("interim_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missions" ADD CONSTRAINT "missions_signer_id_persons_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missions" ADD CONSTRAINT "missions_drafted_by_persons_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "per_diem_grids" ADD CONSTRAINT "per_diem_grids_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "per_diem_rates" ADD CONSTRAINT "per_diem_rates_grid_id_per_diem_grids_id_fk" FOREIGN KEY ("grid_id") REFERENCES "public"."per_diem_grids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_settlements" ADD CONSTRAINT "mission_settlements_mission_id_missions_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."missions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_settlements" ADD CONSTRAINT "mission_settlements_member_id_mission_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."mission_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_settlements" ADD CONSTRAINT "mission_settlements_noted_by_persons_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_postponements_commitment" ON "commitment_postponements" USING btree ("commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "commitments_seq" ON "commitments" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "commitments_source" ON "commitments" USING btree ("source_kind","source_id");--> statement-breakpoint
CREATE INDEX "commitments_lead" ON "commitments" USING btree ("lead","state","due_on");--> statement-breakpoint
CREATE INDEX "commitments_contact" ON "commitments" USING btree ("contact_id","seq");--> statement-breakpoint
CREATE INDEX "commitments_state" ON "commitments" USING btree ("state","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "day_sheets_issue" ON "day_sheets" USING btree ("diary_id","day","issue");--> statement-breakpoint
CREATE UNIQUE INDEX "diaries_person" ON "diaries" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "diary_keepers_person" ON "diary_keepers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "engagement_diaries_diary" ON "engagement_diaries" USING btree ("diary_id","engagement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "engagements_seq" ON "engagements" USING btree ("seq");--> statement-breakpoint
CREATE UNIQUE INDEX "engagements_request" ON "engagements" USING btree ("request_key");--> statement-breakpoint
CREATE UNIQUE INDEX "engagements_occurrence" ON "engagements" USING btree ("series_id","original_start");--> statement-breakpoint
CREATE INDEX "engagements_time" ON "engagements" USING btree ("starts_at","ends_at");--> statement-breakpoint
CREATE INDEX "engagements_series" ON "engagements" USING btree ("rule","rule_until");--> statement-breakpoint
CREATE INDEX "engagements_uid" ON "engagements" USING btree ("uid");--> statement-breakpoint
CREATE INDEX "engagements_source" ON "engagements" USING btree ("source_kind","source_id");--> statement-breakpoint
CREATE INDEX "engagements_answer" ON "engagements" USING btree ("answer","seq");--> statement-breakpoint
CREATE INDEX "engagements_state" ON "engagements" USING btree ("state","option_until");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feeds_person" ON "calendar_feeds" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "participants_engagement" ON "participants" USING btree ("engagement_id","position");--> statement-breakpoint
CREATE INDEX "participants_contact" ON "participants" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "participants_person" ON "participants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "places_folded" ON "places" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "representations_engagement" ON "representations" USING btree ("engagement_id","ended_at");--> statement-breakpoint
CREATE INDEX "representations_person" ON "representations" USING btree ("person_id","ended_at");--> statement-breakpoint
CREATE INDEX "engagement_slots_engagement" ON "engagement_slots" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "engagement_slots_time" ON "engagement_slots" USING btree ("state","starts_at");--> statement-breakpoint
CREATE INDEX "audience_days_day" ON "audience_days" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "audience_opinions_side" ON "audience_opinions" USING btree ("audience_id","round","side");--> statement-breakpoint
CREATE UNIQUE INDEX "audience_slots_start" ON "audience_slots" USING btree ("day_id","start");--> statement-breakpoint
CREATE INDEX "audience_slots_audience" ON "audience_slots" USING btree ("audience_id");--> statement-breakpoint
CREATE INDEX "audience_slots_state" ON "audience_slots" USING btree ("state","start");--> statement-breakpoint
CREATE UNIQUE INDEX "audiences_seq" ON "audiences" USING btree ("seq");--> statement-breakpoint
CREATE UNIQUE INDEX "audiences_number" ON "audiences" USING btree ("year","position");--> statement-breakpoint
CREATE UNIQUE INDEX "audiences_request" ON "audiences" USING btree ("request_key");--> statement-breakpoint
CREATE UNIQUE INDEX "audiences_token" ON "audiences" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "audiences_state" ON "audiences" USING btree ("state","seq");--> statement-breakpoint
CREATE INDEX "audiences_contact" ON "audiences" USING btree ("contact_id","seq");--> statement-breakpoint
CREATE INDEX "audiences_letter" ON "audiences" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "audiences_engagement" ON "audiences" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "audiences_unit" ON "audiences" USING btree ("unit_id","state");--> statement-breakpoint
CREATE INDEX "audiences_delegate" ON "audiences" USING btree ("delegate_id","state");--> statement-breakpoint
CREATE INDEX "audience_visits_day" ON "audience_visits" USING btree ("day","start");--> statement-breakpoint
CREATE INDEX "audience_visits_audience" ON "audience_visits" USING btree ("audience_id");--> statement-breakpoint
CREATE INDEX "mission_costs_mission" ON "mission_costs" USING btree ("mission_id","position");--> statement-breakpoint
CREATE INDEX "mission_members_mission" ON "mission_members" USING btree ("mission_id","position");--> statement-breakpoint
CREATE INDEX "mission_members_person" ON "mission_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mission_stages_mission" ON "mission_stages" USING btree ("mission_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "missions_seq" ON "missions" USING btree ("seq");--> statement-breakpoint
CREATE UNIQUE INDEX "missions_number" ON "missions" USING btree ("year","position");--> statement-breakpoint
CREATE UNIQUE INDEX "missions_request" ON "missions" USING btree ("request_key");--> statement-breakpoint
CREATE INDEX "missions_state" ON "missions" USING btree ("state","seq");--> statement-breakpoint
CREATE INDEX "missions_days" ON "missions" USING btree ("departs_on","returns_on");--> statement-breakpoint
CREATE INDEX "per_diem_grids_from" ON "per_diem_grids" USING btree ("from");--> statement-breakpoint
CREATE INDEX "mission_settlements_mission" ON "mission_settlements" USING btree ("mission_id","on");