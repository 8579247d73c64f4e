CREATE TABLE `login_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`sender` text NOT NULL,
	`at` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `monthly_counts` (
	`month` text PRIMARY KEY NOT NULL,
	`counts` text NOT NULL,
	`as_of` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `moderation_log` ADD `deed` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `moderation_log_deed` ON `moderation_log` (`deed`);--> statement-breakpoint
CREATE INDEX `moderation_log_at` ON `moderation_log` (`at`);--> statement-breakpoint
ALTER TABLE `quotes` ADD `typed_key` text;--> statement-breakpoint
CREATE INDEX `quotes_by_price` ON `quotes` (`country`,`set`,`year`,`comparable_cents`) WHERE "quotes"."status" = 'published' AND "quotes"."comparable_cents" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_received` ON `quotes` (`country`,`set`,`received_at`);--> statement-breakpoint
CREATE INDEX `flags_flagged` ON `flags` (`flagged_at`);