CREATE TABLE `dealers` (
	`dealer_key` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`newest` text,
	CONSTRAINT "dealers_region" CHECK("dealers"."dealer_key" GLOB "dealers"."region" || ' *')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `dealers_newest` ON `dealers` (`newest`) WHERE "dealers"."newest" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `dealers_newest_of_region` ON `dealers` (`region`,`newest`) WHERE "dealers"."newest" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `former_dealers` (
	`former_key` text PRIMARY KEY NOT NULL,
	`dealer_key` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `quotes_of_dealer`;--> statement-breakpoint
ALTER TABLE `quotes` ADD `name_hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_of_dealer` ON `quotes` (`dealer_key`,`recency`) WHERE "quotes"."status" = 'published' AND "quotes"."dealer_key" IS NOT NULL AND "quotes"."name_hidden" = 0;--> statement-breakpoint
UPDATE `moderation_log` SET `before` = json_set(`before`, '$.nameHidden', json(`before` -> '$.textHidden')) WHERE `before` -> '$.textHidden' IS NOT NULL;--> statement-breakpoint
UPDATE `moderation_log` SET `after` = json_set(`after`, '$.nameHidden', json(`after` -> '$.textHidden')) WHERE `after` -> '$.textHidden' IS NOT NULL;--> statement-breakpoint
UPDATE `quotes` SET `name_hidden` = 1 WHERE `text_hidden` = 1;--> statement-breakpoint
INSERT INTO `dealers` (`dealer_key`, `region`, `newest`) SELECT `dealer_key`, substr(`dealer_key`, 1, instr(`dealer_key`, ' ') - 1), max(`recency`) FROM `quotes` WHERE `status` = 'published' AND `dealer_key` IS NOT NULL AND `name_hidden` = 0 GROUP BY `dealer_key`;
