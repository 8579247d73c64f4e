CREATE TABLE `remarks` (
	`id` text PRIMARY KEY NOT NULL,
	`dealer_key` text NOT NULL,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`sender` text NOT NULL,
	`network` text NOT NULL,
	`said_at` text NOT NULL,
	`outcome` text,
	CONSTRAINT "remarks_reason" CHECK("remarks"."reason" IN ('wrong-price', 'gone', 'listed-twice', 'own-words', 'private-data', 'other')),
	CONSTRAINT "remarks_note" CHECK(length("remarks"."note") <= 280),
	CONSTRAINT "remarks_outcome" CHECK("remarks"."outcome" IN ('put-right', 'nothing-to-do'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `remarks_of_sender` ON `remarks` (`dealer_key`,`sender`);--> statement-breakpoint
CREATE INDEX `remarks_of_network` ON `remarks` (`network`,`sender`);--> statement-breakpoint
CREATE INDEX `remarks_said` ON `remarks` (`said_at`);--> statement-breakpoint
CREATE INDEX `remarks_waiting` ON `remarks` (`said_at`) WHERE "remarks"."outcome" IS NULL;--> statement-breakpoint
ALTER TABLE `flags` ADD `note` text;