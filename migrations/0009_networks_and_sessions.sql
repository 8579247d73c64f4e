CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`moderator` text NOT NULL,
	`ends_at` text NOT NULL,
	`seal` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `flags_of_sender`;--> statement-breakpoint
ALTER TABLE `flags` ADD `network` text;--> statement-breakpoint
CREATE INDEX `flags_of_network` ON `flags` (`network`,`reason`,`sender`) WHERE "flags"."network" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `login_attempts` ADD `network` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `quotes` ADD `network` text;--> statement-breakpoint
CREATE INDEX `quotes_network` ON `quotes` (`network`) WHERE "quotes"."network" IS NOT NULL;--> statement-breakpoint
UPDATE `quotes` SET `network` = `sender` WHERE `sender` IS NOT NULL;--> statement-breakpoint
UPDATE `flags` SET `network` = `sender` WHERE `sender` NOT LIKE 'nobody %';
