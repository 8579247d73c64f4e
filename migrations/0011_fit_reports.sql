CREATE TABLE `fit_counts` (
	`model` text NOT NULL,
	`year` integer NOT NULL,
	`reports` integer NOT NULL,
	`found` integer NOT NULL,
	PRIMARY KEY(`model`, `year`),
	CONSTRAINT "fit_counts_found" CHECK("fit_counts"."found" BETWEEN 0 AND "fit_counts"."reports")
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `fit_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`model` text NOT NULL,
	`year` integer NOT NULL,
	`found` integer NOT NULL,
	`sender` text,
	`network` text,
	`reported_at` text NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	CONSTRAINT "fit_reports_found" CHECK("fit_reports"."found" IN (0, 1)),
	CONSTRAINT "fit_reports_removed" CHECK("fit_reports"."removed" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `fit_reports_voice` ON `fit_reports` (`model`,`year`,`sender`) WHERE "fit_reports"."sender" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `fit_reports_network` ON `fit_reports` (`network`) WHERE "fit_reports"."network" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `fit_reports_reported` ON `fit_reports` (`reported_at`) WHERE "fit_reports"."sender" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `fit_reports_counted` ON `fit_reports` (`model`,`year`,`removed`,`found`);