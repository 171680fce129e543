CREATE TABLE "facts" (
	"seq" integer NOT NULL,
	"place" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"thing" text NOT NULL,
	"day" date NOT NULL,
	"due" date,
	"until" date,
	"whose" text,
	"sort" text,
	"origin" text,
	"amount" integer,
	"reserved" boolean NOT NULL,
	CONSTRAINT "facts_seq_place_pk" PRIMARY KEY("seq","place")
);
--> statement-breakpoint
CREATE TABLE "commitment_helpers" (
	"commitment_id" text NOT NULL,
	"helper" text NOT NULL,
	CONSTRAINT "commitment_helpers_commitment_id_helper_pk" PRIMARY KEY("commitment_id","helper")
);
--> statement-breakpoint
CREATE TABLE "commitment_series" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"authority" text NOT NULL,
	"authority_id" text NOT NULL,
	"lead" text NOT NULL,
	"recurrence" jsonb NOT NULL,
	"next_on" date NOT NULL,
	"ahead" integer NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"request_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalation_delays" (
	"level" text PRIMARY KEY NOT NULL,
	"after_issue" integer,
	"after_due" integer
);
--> statement-breakpoint
CREATE TABLE "meeting_commitments" (
	"commitment_id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"point_id" text,
	"sentence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_people" (
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"presence" text NOT NULL,
	CONSTRAINT "meeting_people_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_points" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"position" integer NOT NULL,
	"source_kind" text NOT NULL,
	"source_id" text,
	"title" text NOT NULL,
	"outcome" text,
	"outcome_at" timestamp (3) with time zone,
	"note" text NOT NULL,
	"carried_from" text,
	"added_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"on" date NOT NULL,
	"starts_at" text NOT NULL,
	"place" text NOT NULL,
	"reserved" boolean NOT NULL,
	"state" text NOT NULL,
	"chair_id" text NOT NULL,
	"minutes" text NOT NULL,
	"minutes_version" integer NOT NULL,
	"minutes_by" text,
	"cancel_reason" text NOT NULL,
	"called_by" text NOT NULL,
	"called_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"request_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_targets" (
	"code" text NOT NULL,
	"from" date NOT NULL,
	"target" integer,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "indicator_targets_code_from_pk" PRIMARY KEY("code","from")
);
--> statement-breakpoint
CREATE TABLE "report_calendar" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_after" integer,
	"pages_after" integer NOT NULL,
	"visa_after" integer NOT NULL,
	"remind_before" integer NOT NULL,
	"minimum_inside" integer NOT NULL,
	"minimum_outside" integer NOT NULL,
	"mask" integer NOT NULL,
	"outcomes" jsonb NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"section_id" text NOT NULL,
	"field" text,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "report_counted" (
	"report_id" text NOT NULL,
	"edition" text NOT NULL,
	"code" text NOT NULL,
	"part" text NOT NULL,
	"ids" jsonb NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "report_counted_report_id_edition_code_part_pk" PRIMARY KEY("report_id","edition","code","part")
);
--> statement-breakpoint
CREATE TABLE "report_editions" (
	"report_id" text NOT NULL,
	"edition" text NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "report_editions_report_id_edition_pk" PRIMARY KEY("report_id","edition")
);
--> statement-breakpoint
CREATE TABLE "report_pages" (
	"bureau" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"answers_for" text,
	"hidden" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_printings" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"edition" text NOT NULL,
	"format" text NOT NULL,
	"locale" text NOT NULL,
	"state" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"problem" text NOT NULL,
	"sha256" text,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "report_sections" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"bureau" text NOT NULL,
	"position" integer NOT NULL,
	"answers_for" text,
	"handed_in_at" timestamp (3) with time zone,
	"handed_in_by" text,
	"reminded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "report_texts" (
	"section_id" text NOT NULL,
	"field" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"carried_from" text,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_texts_section_id_field_version_pk" PRIMARY KEY("section_id","field","version")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"state" text NOT NULL,
	"number" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"as_of" timestamp (3) with time zone,
	"frozen_at" timestamp (3) with time zone,
	"frozen_by" text,
	"sha256" text,
	"presented_on" date,
	"outcome" text,
	"presented_note" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "circuit_steps" ADD COLUMN "reserved" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "authority" text DEFAULT 'mayor' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "first_due_on" date;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "due_rule" jsonb;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "issued_on" date;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "superseded_by" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "escalation" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "escalated_on" date;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "request_key" text;--> statement-breakpoint
ALTER TABLE "commitment_helpers" ADD CONSTRAINT "commitment_helpers_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_series" ADD CONSTRAINT "commitment_series_authority_id_persons_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_series" ADD CONSTRAINT "commitment_series_started_by_persons_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_commitments" ADD CONSTRAINT "meeting_commitments_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_commitments" ADD CONSTRAINT "meeting_commitments_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_commitments" ADD CONSTRAINT "meeting_commitments_point_id_meeting_points_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."meeting_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_people" ADD CONSTRAINT "meeting_people_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_people" ADD CONSTRAINT "meeting_people_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_added_by_persons_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_chair_id_persons_id_fk" FOREIGN KEY ("chair_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_minutes_by_persons_id_fk" FOREIGN KEY ("minutes_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_called_by_persons_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_targets" ADD CONSTRAINT "indicator_targets_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_section_id_report_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."report_sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_counted" ADD CONSTRAINT "report_counted_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_editions" ADD CONSTRAINT "report_editions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_printings" ADD CONSTRAINT "report_printings_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_printings" ADD CONSTRAINT "report_printings_asked_by_persons_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_sections" ADD CONSTRAINT "report_sections_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_texts" ADD CONSTRAINT "report_texts_section_id_report_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."report_sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_texts" ADD CONSTRAINT "report_texts_saved_by_persons_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "facts_day" ON "facts" USING btree ("kind","day","due","at","reserved");--> statement-breakpoint
CREATE INDEX "facts_due" ON "facts" USING btree ("kind","due","at","reserved","day");--> statement-breakpoint
CREATE INDEX "facts_at" ON "facts" USING btree ("kind","at");--> statement-breakpoint
CREATE INDEX "facts_thing" ON "facts" USING btree ("thing","seq");--> statement-breakpoint
CREATE INDEX "commitment_helpers_helper" ON "commitment_helpers" USING btree ("helper");--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_series_request" ON "commitment_series" USING btree ("request_key");--> statement-breakpoint
CREATE INDEX "commitment_series_next" ON "commitment_series" USING btree ("ended_at","next_on");--> statement-breakpoint
CREATE INDEX "meeting_commitments_meeting" ON "meeting_commitments" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_people_person" ON "meeting_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "meeting_points_meeting" ON "meeting_points" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "meeting_points_source" ON "meeting_points" USING btree ("source_kind","source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_seq" ON "meetings" USING btree ("seq");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_request" ON "meetings" USING btree ("request_key");--> statement-breakpoint
CREATE INDEX "meetings_on" ON "meetings" USING btree ("on","seq");--> statement-breakpoint
CREATE INDEX "meetings_state" ON "meetings" USING btree ("state","on");--> statement-breakpoint
CREATE INDEX "report_comments_section" ON "report_comments" USING btree ("section_id","at");--> statement-breakpoint
CREATE INDEX "report_printings_report" ON "report_printings" USING btree ("report_id","asked_at");--> statement-breakpoint
CREATE INDEX "report_printings_sha256" ON "report_printings" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "report_sections_bureau" ON "report_sections" USING btree ("report_id","bureau");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_quarter" ON "reports" USING btree ("year","quarter");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_number" ON "reports" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "commitments_request" ON "commitments" USING btree ("request_key");--> statement-breakpoint
CREATE INDEX "commitments_authority" ON "commitments" USING btree ("authority","state","seq");--> statement-breakpoint
CREATE INDEX "commitments_given" ON "commitments" USING btree ("authority_id","state","seq");--> statement-breakpoint
CREATE INDEX "commitments_noted" ON "commitments" USING btree ("noted_by","state","seq");--> statement-breakpoint
CREATE INDEX "commitments_series" ON "commitments" USING btree ("series_id","seq");--> statement-breakpoint
-- What is counted from the journal is only ever added to, like the journal.
CREATE TRIGGER facts_keep_what_was BEFORE UPDATE OR DELETE ON facts FOR EACH ROW EXECUTE FUNCTION only_added_to();
--> statement-breakpoint
-- A frozen report, and the lists it was counted from, never change.
CREATE FUNCTION frozen_for_good() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a frozen report never changes'; END $$;
--> statement-breakpoint
CREATE TRIGGER report_editions_keep_what_was BEFORE UPDATE OR DELETE ON report_editions FOR EACH ROW EXECUTE FUNCTION frozen_for_good();
--> statement-breakpoint
CREATE TRIGGER report_counted_keeps_what_was BEFORE UPDATE OR DELETE ON report_counted FOR EACH ROW EXECUTE FUNCTION frozen_for_good();
--> statement-breakpoint
CREATE TRIGGER reports_keep_their_seal BEFORE UPDATE ON reports FOR EACH ROW WHEN (old.sha256 IS NOT NULL AND (new.sha256 IS DISTINCT FROM old.sha256 OR new.number IS DISTINCT FROM old.number OR new.as_of IS DISTINCT FROM old.as_of OR new.year IS DISTINCT FROM old.year OR new.quarter IS DISTINCT FROM old.quarter OR new.state NOT IN ('frozen', 'presented'))) EXECUTE FUNCTION frozen_for_good();
--> statement-breakpoint
CREATE TRIGGER frozen_reports_are_not_erased BEFORE DELETE ON reports FOR EACH ROW WHEN (old.sha256 IS NOT NULL) EXECUTE FUNCTION frozen_for_good();
