CREATE TABLE "contact_distinctions" (
	"contact_a" text NOT NULL,
	"contact_b" text NOT NULL,
	"said_by" text NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_distinctions_contact_a_contact_b_pk" PRIMARY KEY("contact_a","contact_b")
);
--> statement-breakpoint
CREATE TABLE "held_functions" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_id" text,
	"person_id" text,
	"title" text NOT NULL,
	"salutation" text NOT NULL,
	"body" text NOT NULL,
	"rank_key" text NOT NULL,
	"territory" text NOT NULL,
	"side" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"seniority" jsonb NOT NULL,
	"checked_on" date,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "households" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_a" text NOT NULL,
	"contact_b" text NOT NULL,
	"salutation" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"ended_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_situations" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_id" text NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"note" text NOT NULL,
	"noted_by" text NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ceremony_annual_dates" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"rule" text NOT NULL,
	"template_id" text NOT NULL,
	"lead" integer NOT NULL,
	"source" text NOT NULL,
	"to_be_validated" boolean NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guest_arrivals" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"guest_id" text NOT NULL,
	"door_id" text NOT NULL,
	"people" integer NOT NULL,
	"how" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guest_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"guest_ids" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"state" text NOT NULL,
	"problem" text NOT NULL,
	"sha256" text,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ceremonies" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"template_id" text,
	"annual_date_id" text,
	"annual_year" integer,
	"state" text NOT NULL,
	"state_reason" text NOT NULL,
	"state_by" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"start" text NOT NULL,
	"end" text NOT NULL,
	"time_zone" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"preparation" integer NOT NULL,
	"travel_before" integer NOT NULL,
	"travel_after" integer NOT NULL,
	"place_id" text,
	"place" text NOT NULL,
	"engagement_id" text,
	"dress" text NOT NULL,
	"flags" text NOT NULL,
	"note" text NOT NULL,
	"ordered_by_government" boolean NOT NULL,
	"host_guest_id" text,
	"list_id" text,
	"usages" boolean DEFAULT true NOT NULL,
	"territory" text NOT NULL,
	"officer_id" text,
	"answers_until" date,
	"couples_together" boolean NOT NULL,
	"risks" jsonb NOT NULL,
	"report" text NOT NULL,
	"photographs" text NOT NULL,
	"held_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"line_version" integer DEFAULT 0 NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"request_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ceremony_costs" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"supplier" text NOT NULL,
	"planned" bigint NOT NULL,
	"spent" bigint,
	"currency" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ceremony_lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"template_id" text NOT NULL,
	"ceremony_id" text NOT NULL,
	"text" text NOT NULL,
	"noted_by" text NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ceremony_needs" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"quantity" integer NOT NULL,
	"supplier" text NOT NULL,
	"ready_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ceremony_tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"offset" integer NOT NULL,
	"due_on" date,
	"owner" text NOT NULL,
	"owner_id" text,
	"letter_id" text,
	"done_at" timestamp (3) with time zone,
	"done_by" text,
	"dropped_at" timestamp (3) with time zone,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ceremony_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"minutes" integer NOT NULL,
	"dress" text NOT NULL,
	"flags" text NOT NULL,
	"content" jsonb NOT NULL,
	"source" text NOT NULL,
	"to_be_validated" boolean NOT NULL,
	"version" integer NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ceremony_doors" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"name" text NOT NULL,
	"person_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_heard_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guest_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"guest_id" text NOT NULL,
	"state" text NOT NULL,
	"coming" integer NOT NULL,
	"substitute" jsonb,
	"channel" text NOT NULL,
	"note" text NOT NULL,
	"written_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guest_list_members" (
	"list_id" text NOT NULL,
	"function_id" text NOT NULL,
	CONSTRAINT "guest_list_members_list_id_function_id_pk" PRIMARY KEY("list_id","function_id")
);
--> statement-breakpoint
CREATE TABLE "guest_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"note" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guest_mailings" (
	"id" text PRIMARY KEY NOT NULL,
	"guest_id" text NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"problem" text NOT NULL,
	"batch_id" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guests" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"function_id" text NOT NULL,
	"contact_id" text,
	"person_id" text,
	"civility" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"function" text NOT NULL,
	"body" text NOT NULL,
	"salutation" text NOT NULL,
	"rank_key" text NOT NULL,
	"side" text NOT NULL,
	"territory" text NOT NULL,
	"seniority" jsonb NOT NULL,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"address" text NOT NULL,
	"quota_id" text,
	"spouse" text NOT NULL,
	"couple_with" text,
	"plus_ones" integer NOT NULL,
	"state" text NOT NULL,
	"coming" integer NOT NULL,
	"companions" text NOT NULL,
	"substitute" jsonb,
	"override" jsonb,
	"courtesy_after" text,
	"answer_channel" text,
	"answer_note" text NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"invited_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"thanked_at" timestamp (3) with time zone,
	"link_hash" text,
	"entry_code" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "halls" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"place_id" text,
	"layout" jsonb NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "key_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"theme" text NOT NULL,
	"text" text NOT NULL,
	"source" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "line_issues" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"issue" integer NOT NULL,
	"list" jsonb NOT NULL,
	"positions" jsonb NOT NULL,
	"why" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "precedence_usages" (
	"id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"source" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"signed_by" text,
	"signed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "precedence_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"country" text NOT NULL,
	"territory" text NOT NULL,
	"title" text NOT NULL,
	"from" date,
	"to" date,
	"source" jsonb NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone,
	"validated_by" text,
	"validated_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guest_quotas" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"partner" text NOT NULL,
	"contact_id" text,
	"cards" integer NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat_places" (
	"plan_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"guest_id" text NOT NULL,
	"part" integer NOT NULL,
	"by_hand" boolean NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "seat_places_plan_id_seat_id_pk" PRIMARY KEY("plan_id","seat_id")
);
--> statement-breakpoint
CREATE TABLE "seating_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"name" text NOT NULL,
	"layout" jsonb NOT NULL,
	"couples" boolean NOT NULL,
	"filled_from" integer,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "show_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"ceremony_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"minutes" integer NOT NULL,
	"cut_to" integer,
	"fixed_at" text NOT NULL,
	"owner" text NOT NULL,
	"owner_id" text,
	"guest_id" text,
	"speech_id" text,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"skipped_at" timestamp (3) with time zone,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speech_messages" (
	"speech_id" text NOT NULL,
	"message_id" text NOT NULL,
	CONSTRAINT "speech_messages_speech_id_message_id_pk" PRIMARY KEY("speech_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "speech_versions" (
	"speech_id" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "speech_versions_speech_id_version_pk" PRIMARY KEY("speech_id","version")
);
--> statement-breakpoint
CREATE TABLE "speeches" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"title" text NOT NULL,
	"theme" text NOT NULL,
	"audience" text NOT NULL,
	"locale" text NOT NULL,
	"ceremony_id" text,
	"engagement_id" text,
	"on" date,
	"speaker_id" text,
	"writer_id" text NOT NULL,
	"minutes" integer NOT NULL,
	"due_on" date,
	"state" text NOT NULL,
	"state_reason" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"body" jsonb NOT NULL,
	"delivered" jsonb,
	"delivered_at" timestamp (3) with time zone,
	"delivered_minutes" integer,
	"salutations" jsonb,
	"taken_from" text,
	"version" integer NOT NULL,
	"request_key" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "civility" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "born_on" date;--> statement-breakpoint
ALTER TABLE "contact_distinctions" ADD CONSTRAINT "contact_distinctions_contact_a_contacts_id_fk" FOREIGN KEY ("contact_a") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_distinctions" ADD CONSTRAINT "contact_distinctions_contact_b_contacts_id_fk" FOREIGN KEY ("contact_b") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_distinctions" ADD CONSTRAINT "contact_distinctions_said_by_persons_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_functions" ADD CONSTRAINT "held_functions_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_functions" ADD CONSTRAINT "held_functions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_contact_a_contacts_id_fk" FOREIGN KEY ("contact_a") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_contact_b_contacts_id_fk" FOREIGN KEY ("contact_b") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_situations" ADD CONSTRAINT "contact_situations_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_situations" ADD CONSTRAINT "contact_situations_noted_by_persons_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_situations" ADD CONSTRAINT "contact_situations_settled_by_persons_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_annual_dates" ADD CONSTRAINT "ceremony_annual_dates_template_id_ceremony_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."ceremony_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_arrivals" ADD CONSTRAINT "guest_arrivals_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_arrivals" ADD CONSTRAINT "guest_arrivals_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_arrivals" ADD CONSTRAINT "guest_arrivals_door_id_ceremony_doors_id_fk" FOREIGN KEY ("door_id") REFERENCES "public"."ceremony_doors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_batches" ADD CONSTRAINT "guest_batches_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_batches" ADD CONSTRAINT "guest_batches_asked_by_persons_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremonies" ADD CONSTRAINT "ceremonies_template_id_ceremony_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."ceremony_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremonies" ADD CONSTRAINT "ceremonies_annual_date_id_ceremony_annual_dates_id_fk" FOREIGN KEY ("annual_date_id") REFERENCES "public"."ceremony_annual_dates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremonies" ADD CONSTRAINT "ceremonies_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremonies" ADD CONSTRAINT "ceremonies_officer_id_persons_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_costs" ADD CONSTRAINT "ceremony_costs_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_lessons" ADD CONSTRAINT "ceremony_lessons_template_id_ceremony_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."ceremony_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_lessons" ADD CONSTRAINT "ceremony_lessons_noted_by_persons_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_needs" ADD CONSTRAINT "ceremony_needs_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_tasks" ADD CONSTRAINT "ceremony_tasks_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_tasks" ADD CONSTRAINT "ceremony_tasks_owner_id_persons_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_tasks" ADD CONSTRAINT "ceremony_tasks_done_by_persons_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_doors" ADD CONSTRAINT "ceremony_doors_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_doors" ADD CONSTRAINT "ceremony_doors_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_answers" ADD CONSTRAINT "guest_answers_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_list_members" ADD CONSTRAINT "guest_list_members_list_id_guest_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."guest_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_list_members" ADD CONSTRAINT "guest_list_members_function_id_held_functions_id_fk" FOREIGN KEY ("function_id") REFERENCES "public"."held_functions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_lists" ADD CONSTRAINT "guest_lists_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_mailings" ADD CONSTRAINT "guest_mailings_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_function_id_held_functions_id_fk" FOREIGN KEY ("function_id") REFERENCES "public"."held_functions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_quota_id_guest_quotas_id_fk" FOREIGN KEY ("quota_id") REFERENCES "public"."guest_quotas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_added_by_persons_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "halls" ADD CONSTRAINT "halls_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_messages" ADD CONSTRAINT "key_messages_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_issues" ADD CONSTRAINT "line_issues_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_issues" ADD CONSTRAINT "line_issues_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "precedence_usages" ADD CONSTRAINT "precedence_usages_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "precedence_usages" ADD CONSTRAINT "precedence_usages_signed_by_persons_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "precedence_lists" ADD CONSTRAINT "precedence_lists_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "precedence_lists" ADD CONSTRAINT "precedence_lists_validated_by_persons_id_fk" FOREIGN KEY ("validated_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_quotas" ADD CONSTRAINT "guest_quotas_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_quotas" ADD CONSTRAINT "guest_quotas_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_places" ADD CONSTRAINT "seat_places_plan_id_seating_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."seating_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_places" ADD CONSTRAINT "seat_places_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating_plans" ADD CONSTRAINT "seating_plans_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating_plans" ADD CONSTRAINT "seating_plans_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "show_lines" ADD CONSTRAINT "show_lines_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "show_lines" ADD CONSTRAINT "show_lines_owner_id_persons_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "show_lines" ADD CONSTRAINT "show_lines_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech_messages" ADD CONSTRAINT "speech_messages_speech_id_speeches_id_fk" FOREIGN KEY ("speech_id") REFERENCES "public"."speeches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech_messages" ADD CONSTRAINT "speech_messages_message_id_key_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."key_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech_versions" ADD CONSTRAINT "speech_versions_speech_id_speeches_id_fk" FOREIGN KEY ("speech_id") REFERENCES "public"."speeches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech_versions" ADD CONSTRAINT "speech_versions_saved_by_persons_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speeches" ADD CONSTRAINT "speeches_ceremony_id_ceremonies_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."ceremonies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speeches" ADD CONSTRAINT "speeches_speaker_id_persons_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speeches" ADD CONSTRAINT "speeches_writer_id_persons_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_functions_contact" ON "held_functions" USING btree ("contact_id","from");--> statement-breakpoint
CREATE INDEX "held_functions_person" ON "held_functions" USING btree ("person_id","from");--> statement-breakpoint
CREATE INDEX "held_functions_rank" ON "held_functions" USING btree ("rank_key","to");--> statement-breakpoint
CREATE INDEX "households_a" ON "households" USING btree ("contact_a","to");--> statement-breakpoint
CREATE INDEX "households_b" ON "households" USING btree ("contact_b","to");--> statement-breakpoint
CREATE INDEX "contact_situations_contact" ON "contact_situations" USING btree ("contact_id","settled_at");--> statement-breakpoint
CREATE INDEX "guest_arrivals_ceremony" ON "guest_arrivals" USING btree ("ceremony_id","guest_id");--> statement-breakpoint
CREATE INDEX "guest_arrivals_received" ON "guest_arrivals" USING btree ("ceremony_id","received_at");--> statement-breakpoint
CREATE INDEX "guest_batches_ceremony" ON "guest_batches" USING btree ("ceremony_id","asked_at");--> statement-breakpoint
CREATE INDEX "guest_batches_sha256" ON "guest_batches" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "ceremonies_seq" ON "ceremonies" USING btree ("seq");--> statement-breakpoint
CREATE UNIQUE INDEX "ceremonies_request" ON "ceremonies" USING btree ("request_key");--> statement-breakpoint
CREATE UNIQUE INDEX "ceremonies_annual" ON "ceremonies" USING btree ("annual_date_id","annual_year");--> statement-breakpoint
CREATE INDEX "ceremonies_time" ON "ceremonies" USING btree ("starts_at","seq");--> statement-breakpoint
CREATE INDEX "ceremonies_state" ON "ceremonies" USING btree ("state","starts_at");--> statement-breakpoint
CREATE INDEX "ceremonies_engagement" ON "ceremonies" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "ceremony_costs_ceremony" ON "ceremony_costs" USING btree ("ceremony_id","position");--> statement-breakpoint
CREATE INDEX "ceremony_lessons_template" ON "ceremony_lessons" USING btree ("template_id","retired_at");--> statement-breakpoint
CREATE INDEX "ceremony_needs_ceremony" ON "ceremony_needs" USING btree ("ceremony_id","position");--> statement-breakpoint
CREATE INDEX "ceremony_tasks_ceremony" ON "ceremony_tasks" USING btree ("ceremony_id","position");--> statement-breakpoint
CREATE INDEX "ceremony_tasks_owner" ON "ceremony_tasks" USING btree ("owner_id","done_at");--> statement-breakpoint
CREATE INDEX "ceremony_templates_kind" ON "ceremony_templates" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "ceremony_doors_ceremony" ON "ceremony_doors" USING btree ("ceremony_id");--> statement-breakpoint
CREATE INDEX "guest_answers_guest" ON "guest_answers" USING btree ("guest_id","at");--> statement-breakpoint
CREATE INDEX "guest_list_members_function" ON "guest_list_members" USING btree ("function_id");--> statement-breakpoint
CREATE INDEX "guest_mailings_guest" ON "guest_mailings" USING btree ("guest_id","at");--> statement-breakpoint
CREATE INDEX "guest_mailings_batch" ON "guest_mailings" USING btree ("batch_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "guests_function" ON "guests" USING btree ("ceremony_id","function_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guests_entry" ON "guests" USING btree ("entry_code");--> statement-breakpoint
CREATE UNIQUE INDEX "guests_link" ON "guests" USING btree ("link_hash");--> statement-breakpoint
CREATE INDEX "guests_state" ON "guests" USING btree ("ceremony_id","state");--> statement-breakpoint
CREATE INDEX "guests_name" ON "guests" USING btree ("ceremony_id","folded");--> statement-breakpoint
CREATE INDEX "guests_contact" ON "guests" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "guests_quota" ON "guests" USING btree ("quota_id");--> statement-breakpoint
CREATE INDEX "key_messages_theme" ON "key_messages" USING btree ("theme","to");--> statement-breakpoint
CREATE UNIQUE INDEX "line_issues_issue" ON "line_issues" USING btree ("ceremony_id","issue");--> statement-breakpoint
CREATE UNIQUE INDEX "precedence_lists_version" ON "precedence_lists" USING btree ("code","version");--> statement-breakpoint
CREATE INDEX "precedence_lists_state" ON "precedence_lists" USING btree ("state","country");--> statement-breakpoint
CREATE INDEX "guest_quotas_ceremony" ON "guest_quotas" USING btree ("ceremony_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_places_guest" ON "seat_places" USING btree ("plan_id","guest_id","part");--> statement-breakpoint
CREATE INDEX "seating_plans_ceremony" ON "seating_plans" USING btree ("ceremony_id");--> statement-breakpoint
CREATE INDEX "show_lines_ceremony" ON "show_lines" USING btree ("ceremony_id","position");--> statement-breakpoint
CREATE INDEX "show_lines_owner" ON "show_lines" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "speech_messages_message" ON "speech_messages" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "speeches_seq" ON "speeches" USING btree ("seq");--> statement-breakpoint
CREATE UNIQUE INDEX "speeches_request" ON "speeches" USING btree ("request_key");--> statement-breakpoint
CREATE INDEX "speeches_state" ON "speeches" USING btree ("state","seq");--> statement-breakpoint
CREATE INDEX "speeches_theme" ON "speeches" USING btree ("theme","seq");--> statement-breakpoint
CREATE INDEX "speeches_on" ON "speeches" USING btree ("on","seq");--> statement-breakpoint
CREATE INDEX "speeches_ceremony" ON "speeches" USING btree ("ceremony_id");--> statement-breakpoint
CREATE INDEX "speeches_writer" ON "speeches" USING btree ("writer_id","state");