-- What was called and set before lasts as long as usual, and has the figures that were shown until now.
ALTER TABLE `meeting_people` ADD `told` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `lasts` integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `engagement_id` text;--> statement-breakpoint
ALTER TABLE `report_calendar` ADD `mayor_figures` text DEFAULT '["DC3r","DC4o","ML1i","ML5r","ML7o","AG1o","AU2r","AU4r","CE3r","OM2r"]' NOT NULL;