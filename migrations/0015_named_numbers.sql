PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_counts` (
	`area` text NOT NULL,
	`set` text NOT NULL,
	`counted` text NOT NULL,
	`year` integer NOT NULL,
	`value` text NOT NULL,
	`quotes` integer NOT NULL,
	`newest` text,
	PRIMARY KEY(`area`, `set`, `counted`, `year`, `value`),
	CONSTRAINT "counts_counted" CHECK("__new_counts"."counted" IN ('price', 'paid', 'haggled', 'dealer', 'report', 'named', 'held')),
	CONSTRAINT "counts_newest" CHECK(("__new_counts"."quotes" = 0) = ("__new_counts"."newest" IS NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_counts`("area", "set", "counted", "year", "value", "quotes", "newest") SELECT "area", "set", "counted", "year", "value", "quotes", "newest" FROM `counts`;--> statement-breakpoint
DROP TABLE `counts`;--> statement-breakpoint
ALTER TABLE `__new_counts` RENAME TO `counts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `quotes` ADD `named_number` text;--> statement-breakpoint
ALTER TABLE `quotes` ADD `number_standing` text;--> statement-breakpoint
CREATE INDEX `quotes_named` ON `quotes` (`region`,`set`,`year`,`named_number`,`recency`) WHERE "quotes"."status" = 'published' AND "quotes"."number_standing" = 'shown';--> statement-breakpoint
CREATE INDEX `quotes_number_waiting` ON `quotes` (`received_at`) WHERE "quotes"."status" = 'published' AND "quotes"."number_standing" = 'waiting';