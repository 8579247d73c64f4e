CREATE TABLE `dealer_facts` (
	`dealer_key` text PRIMARY KEY NOT NULL,
	`phone` text,
	`link` text,
	`statement` text,
	`stated_on` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `dealer_merges` (
	`from_key` text PRIMARY KEY NOT NULL,
	`into_key` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `flags` (
	`quote_id` text NOT NULL,
	`sender` text NOT NULL,
	`reason` text NOT NULL,
	`flagged_at` text NOT NULL,
	`handled_at` text,
	PRIMARY KEY(`quote_id`, `sender`),
	CONSTRAINT "flags_reason" CHECK("flags"."reason" IN ('wrong-price', 'wrong-dealer', 'duplicate', 'spam', 'private-data'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `flags_waiting` ON `flags` (`flagged_at`) WHERE "flags"."handled_at" IS NULL;--> statement-breakpoint
CREATE TABLE `moderation_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`moderator` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`undoes` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `moderation_log_subject` ON `moderation_log` (`subject`);--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_log_undoes` ON `moderation_log` (`undoes`) WHERE "moderation_log"."undoes" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `quotes` ADD `text_hidden` integer DEFAULT false NOT NULL;