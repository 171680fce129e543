-- What was called and set before lasts as long as usual, and has the figures that were shown until now.
ALTER TABLE "meeting_people" ADD COLUMN "told" jsonb;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "lasts" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "engagement_id" text;--> statement-breakpoint
ALTER TABLE "report_calendar" ADD COLUMN "mayor_figures" jsonb DEFAULT '["DC3r","DC4o","ML1i","ML5r","ML7o","AG1o","AU2r","AU4r","CE3r","OM2r"]' NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ALTER COLUMN "lasts" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "report_calendar" ALTER COLUMN "mayor_figures" DROP DEFAULT;
