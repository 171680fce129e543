CREATE TABLE "counters" (
	"series" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" text NOT NULL,
	"in_place_of" text,
	"event" text NOT NULL,
	"subject_id" text NOT NULL,
	"details" jsonb NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"errand" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"last_error" text,
	"done_at" timestamp (3) with time zone,
	"given_up_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"id" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"who" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "circuit_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"round" integer NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"reached_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"in_place_of" text,
	"reason" text,
	"version" integer
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"pages" integer NOT NULL,
	"text" text NOT NULL,
	"flags" jsonb NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"reason" text NOT NULL,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"spokesperson" text NOT NULL,
	"address" text NOT NULL,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"merged_into_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" text PRIMARY KEY NOT NULL,
	"password_hash" text,
	"password_set_at" timestamp (3) with time zone,
	"totp_secret" text,
	"totp_confirmed_at" timestamp (3) with time zone,
	"totp_last_step" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "failed_tries" (
	"id" text PRIMARY KEY NOT NULL,
	"whom" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holdings" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"person_id" text NOT NULL,
	"from" date NOT NULL,
	"to" date
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"id" text PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	"to_be_validated" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"locale" text NOT NULL,
	"preset" text NOT NULL,
	"crest" text NOT NULL,
	"mayor_title" text NOT NULL,
	"letterhead" jsonb NOT NULL,
	"weekend" jsonb NOT NULL,
	"idle_minutes" integer NOT NULL,
	"absolute_hours" integer NOT NULL,
	"set_up_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"locale" text NOT NULL,
	"left_on" date,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"title" text NOT NULL,
	"role" text NOT NULL,
	"heads_unit" boolean NOT NULL,
	"several" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"closed_on" date
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"passed_second_factor" boolean NOT NULL,
	"ip" text NOT NULL,
	"user_agent" text NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stand_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"absent_id" text NOT NULL,
	"stand_in_id" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"acts" jsonb NOT NULL,
	"reserved" boolean NOT NULL,
	"granted_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"closed_on" date
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" text NOT NULL,
	"decided_by" text NOT NULL,
	"in_place_of" text,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispatch_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" text NOT NULL,
	"position" integer NOT NULL,
	"contact_id" text,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"email" text NOT NULL,
	"mode" text NOT NULL,
	"certified_copy" boolean NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"message_id" text,
	"proof" text DEFAULT '' NOT NULL,
	"failure" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" text NOT NULL,
	"version" integer NOT NULL,
	"subject" text NOT NULL,
	"recipient" text NOT NULL,
	"body" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instructions" (
	"code" text PRIMARY KEY NOT NULL,
	"meaning" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"working_days" integer,
	"position" integer NOT NULL,
	"hidden" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_types" (
	"code" text PRIMARY KEY NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"working_days" integer,
	"position" integer NOT NULL,
	"hidden" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"register" text NOT NULL,
	"year" integer,
	"position" integer,
	"number" text,
	"contact_id" text,
	"correspondent" text DEFAULT '' NOT NULL,
	"subject" text NOT NULL,
	"type" text NOT NULL,
	"written_on" date,
	"received_on" date,
	"their_reference" text NOT NULL,
	"channel" text NOT NULL,
	"brought_by" text NOT NULL,
	"enclosures" text NOT NULL,
	"confidentiality" text NOT NULL,
	"urgent" boolean NOT NULL,
	"due_on" date,
	"replies_to" text,
	"registered_by" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"assigned_at" timestamp (3) with time zone,
	"signed_at" timestamp (3) with time zone,
	"dispatched_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_as" text,
	"closing_reason" text DEFAULT '' NOT NULL,
	"voided_at" timestamp (3) with time zone,
	"void_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"request_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"letter_id" text NOT NULL,
	"letter_seq" integer NOT NULL,
	"addressee" text NOT NULL,
	"assigned_by" text NOT NULL,
	"parent_id" text,
	"instruction" text NOT NULL,
	"copy" boolean NOT NULL,
	"with_original" boolean NOT NULL,
	"note" text NOT NULL,
	"due_on" date,
	"state" text NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"finished_at" timestamp (3) with time zone,
	"finished_by" text,
	"outcome" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_openings" (
	"reader" text NOT NULL,
	"seq" integer NOT NULL,
	"letter_id" text NOT NULL,
	CONSTRAINT "letter_openings_reader_seq_pk" PRIMARY KEY("reader","seq")
);
--> statement-breakpoint
CREATE TABLE "letter_previews" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" text NOT NULL,
	"version" integer NOT NULL,
	"signer_id" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"pages" integer NOT NULL,
	"formula" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" text NOT NULL,
	"version" integer NOT NULL,
	"sha256" text NOT NULL,
	"signed_by" text NOT NULL,
	"in_place_of" text,
	"formula" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" jsonb NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_absent_id_persons_id_fk" FOREIGN KEY ("absent_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_stand_in_id_persons_id_fk" FOREIGN KEY ("stand_in_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_granted_by_persons_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_lines" ADD CONSTRAINT "dispatch_lines_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch_lines" ADD CONSTRAINT "dispatch_lines_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_drafts" ADD CONSTRAINT "letter_drafts_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_drafts" ADD CONSTRAINT "letter_drafts_saved_by_persons_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_registered_by_persons_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_lines" ADD CONSTRAINT "assignment_lines_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_lines" ADD CONSTRAINT "assignment_lines_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_lines" ADD CONSTRAINT "assignment_lines_assigned_by_persons_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_openings" ADD CONSTRAINT "letter_openings_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_previews" ADD CONSTRAINT "letter_previews_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_signed_by_persons_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "history_subject" ON "history" USING btree ("subject_id","seq");--> statement-breakpoint
CREATE INDEX "history_event" ON "history" USING btree ("event","at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_errand" ON "outbox" USING btree ("errand");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("done_at","given_up_at","run_at");--> statement-breakpoint
CREATE UNIQUE INDEX "search_subject" ON "search_entries" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "circuit_steps_subject" ON "circuit_steps" USING btree ("subject_kind","subject_id","round","position");--> statement-breakpoint
CREATE INDEX "circuit_steps_person" ON "circuit_steps" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "documents_owner" ON "documents" USING btree ("owner_kind","owner_id","position");--> statement-breakpoint
CREATE INDEX "documents_sha256" ON "documents" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "absences_person" ON "absences" USING btree ("person_id","to");--> statement-breakpoint
CREATE INDEX "contacts_folded" ON "contacts" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "failed_tries_whom" ON "failed_tries" USING btree ("whom","at");--> statement-breakpoint
CREATE INDEX "holdings_person" ON "holdings" USING btree ("person_id","from");--> statement-breakpoint
CREATE INDEX "holdings_post" ON "holdings" USING btree ("post_id","from");--> statement-breakpoint
CREATE UNIQUE INDEX "holidays_day" ON "holidays" USING btree ("day","name");--> statement-breakpoint
CREATE INDEX "one_time_links_person" ON "one_time_links" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_email" ON "persons" USING btree ("email");--> statement-breakpoint
CREATE INDEX "persons_folded" ON "persons" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "posts_unit" ON "posts" USING btree ("unit_id","position");--> statement-breakpoint
CREATE INDEX "recovery_codes_person" ON "recovery_codes" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id","ended_at");--> statement-breakpoint
CREATE INDEX "stand_ins_stand_in" ON "stand_ins" USING btree ("stand_in_id","to");--> statement-breakpoint
CREATE INDEX "stand_ins_absent" ON "stand_ins" USING btree ("absent_id","to");--> statement-breakpoint
CREATE INDEX "units_parent" ON "units" USING btree ("parent_id","position");--> statement-breakpoint
CREATE INDEX "assignments_letter" ON "assignments" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "dispatch_lines_letter" ON "dispatch_lines" USING btree ("letter_id","position");--> statement-breakpoint
CREATE INDEX "dispatch_lines_state" ON "dispatch_lines" USING btree ("state");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_drafts_version" ON "letter_drafts" USING btree ("letter_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_seq" ON "letters" USING btree ("seq");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_number" ON "letters" USING btree ("register","year","position");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_request" ON "letters" USING btree ("request_key");--> statement-breakpoint
CREATE INDEX "letters_text_number" ON "letters" USING btree ("number");--> statement-breakpoint
CREATE INDEX "letters_to_do" ON "letters" USING btree ("register","assigned_at","closed_at","voided_at","seq");--> statement-breakpoint
CREATE INDEX "letters_to_dispatch" ON "letters" USING btree ("register","dispatched_at","signed_at","seq");--> statement-breakpoint
CREATE INDEX "letters_contact" ON "letters" USING btree ("contact_id","seq");--> statement-breakpoint
CREATE INDEX "letters_replies_to" ON "letters" USING btree ("replies_to");--> statement-breakpoint
CREATE INDEX "lines_letter" ON "assignment_lines" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "lines_addressee" ON "assignment_lines" USING btree ("addressee","open","copy","letter_seq","state","due_on");--> statement-breakpoint
CREATE INDEX "lines_open" ON "assignment_lines" USING btree ("open","copy","letter_seq","state","due_on");--> statement-breakpoint
CREATE INDEX "lines_awaited" ON "assignment_lines" USING btree ("assigned_by","open","copy","letter_seq","state");--> statement-breakpoint
CREATE INDEX "lines_returned" ON "assignment_lines" USING btree ("assigned_by","state","open","letter_seq");--> statement-breakpoint
CREATE INDEX "letter_openings_letter" ON "letter_openings" USING btree ("letter_id","reader");--> statement-breakpoint
CREATE INDEX "letter_previews_letter" ON "letter_previews" USING btree ("letter_id","version","signer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_letter" ON "signatures" USING btree ("letter_id");