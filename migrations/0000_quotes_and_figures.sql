CREATE TABLE `counts` (
	`area` text NOT NULL,
	`set` text NOT NULL,
	`counted` text NOT NULL,
	`year` integer NOT NULL,
	`value` text NOT NULL,
	`quotes` integer NOT NULL,
	`newest` text,
	PRIMARY KEY(`area`, `set`, `counted`, `year`, `value`),
	CONSTRAINT "counts_counted" CHECK("counts"."counted" IN ('price', 'dealer', 'report', 'held')),
	CONSTRAINT "counts_newest" CHECK(("counts"."quotes" = 0) = ("counts"."newest" IS NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `figures` (
	`area` text NOT NULL,
	`set` text NOT NULL,
	`revision` integer NOT NULL,
	`computed_revision` integer,
	`basis` text,
	`data` text,
	PRIMARY KEY(`area`, `set`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `quote_versions` (
	`quote_id` text NOT NULL,
	`version` integer NOT NULL,
	`before` text NOT NULL,
	`region` text NOT NULL,
	`set` text NOT NULL,
	`year` integer NOT NULL,
	`comparable_cents` integer,
	`kind` text NOT NULL,
	`dealer_key` text,
	`voice` text,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`quote_id`, `version`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`set` text NOT NULL,
	`kind` text NOT NULL,
	`price_cents` integer,
	`comparable_cents` integer,
	`region` text NOT NULL,
	`country` text NOT NULL,
	`city` text,
	`dealer` text,
	`dealer_key` text,
	`quoted_on` text NOT NULL,
	`year` integer NOT NULL,
	`cutting` text NOT NULL,
	`cutting_cents` integer,
	`fitting_cents` integer,
	`ships` integer,
	`proof` text,
	`note` text,
	`source_url` text,
	`status` text NOT NULL,
	`hold` text,
	`received_at` text NOT NULL,
	`recency` text NOT NULL,
	`sender` text,
	`voice` text,
	`idempotency_key` text,
	`request_hash` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "quotes_kind" CHECK("quotes"."kind" IN ('quoted', 'paid', 'not-here', 'discontinued')),
	CONSTRAINT "quotes_status" CHECK("quotes"."status" IN ('published', 'held', 'removed', 'superseded')),
	CONSTRAINT "quotes_cutting" CHECK("quotes"."cutting" IN ('included', 'extra', 'unknown')),
	CONSTRAINT "quotes_price" CHECK(("quotes"."kind" IN ('quoted', 'paid')) = ("quotes"."price_cents" IS NOT NULL)),
	CONSTRAINT "quotes_comparable" CHECK(("quotes"."price_cents" IS NULL) = ("quotes"."comparable_cents" IS NULL)),
	CONSTRAINT "quotes_amounts" CHECK("quotes"."price_cents" > 0 AND "quotes"."comparable_cents" >= "quotes"."price_cents"),
	CONSTRAINT "quotes_cutting_cents" CHECK("quotes"."cutting_cents" IS NULL OR ("quotes"."cutting" = 'extra' AND "quotes"."cutting_cents" >= 0)),
	CONSTRAINT "quotes_fitting_cents" CHECK("quotes"."fitting_cents" >= 0),
	CONSTRAINT "quotes_ships" CHECK("quotes"."ships" IN (0, 1)),
	CONSTRAINT "quotes_day" CHECK("quotes"."quoted_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "quotes"."year" = CAST(substr("quotes"."quoted_on", 1, 4) AS INTEGER)),
	CONSTRAINT "quotes_region" CHECK(substr("quotes"."region", 1, 2) = "quotes"."country" AND length("quotes"."country") = 2),
	CONSTRAINT "quotes_note" CHECK(length("quotes"."note") <= 280),
	CONSTRAINT "quotes_hold" CHECK("quotes"."status" <> 'held' OR "quotes"."hold" IS NOT NULL),
	CONSTRAINT "quotes_recency" CHECK("quotes"."recency" = "quotes"."quoted_on" || ' ' || "quotes"."received_at" || ' ' || "quotes"."id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_idempotency_key` ON `quotes` (`idempotency_key`) WHERE "quotes"."idempotency_key" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_recount` ON `quotes` (`region`,`set`,`year`,`status`,`comparable_cents`,`kind`,`recency`);--> statement-breakpoint
CREATE INDEX `quotes_dealer` ON `quotes` (`dealer_key`,`set`,`status`,`recency`,`comparable_cents`) WHERE "quotes"."dealer_key" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_of_country` ON `quotes` (`country`,`recency`) WHERE "quotes"."status" = 'published';--> statement-breakpoint
CREATE INDEX `quotes_of_country_and_set` ON `quotes` (`country`,`set`,`recency`) WHERE "quotes"."status" = 'published';--> statement-breakpoint
CREATE INDEX `quotes_of_region` ON `quotes` (`region`,`recency`) WHERE "quotes"."status" = 'published';--> statement-breakpoint
CREATE INDEX `quotes_of_region_and_set` ON `quotes` (`region`,`set`,`recency`) WHERE "quotes"."status" = 'published';--> statement-breakpoint
CREATE INDEX `quotes_held` ON `quotes` (`country`,`set`,`received_at`) WHERE "quotes"."status" = 'held';--> statement-breakpoint
CREATE INDEX `quotes_shipping` ON `quotes` (`country`,`recency`) WHERE "quotes"."status" = 'published' AND "quotes"."ships" = 1;--> statement-breakpoint
CREATE INDEX `quotes_sender` ON `quotes` (`sender`,`set`) WHERE "quotes"."sender" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_voice` ON `quotes` (`voice`) WHERE "quotes"."voice" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `sender_keys` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
) STRICT, WITHOUT ROWID;
