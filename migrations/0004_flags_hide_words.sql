DROP INDEX `quotes_of_dealer`;--> statement-breakpoint
CREATE INDEX `quotes_of_dealer` ON `quotes` (`dealer_key`,`recency`) WHERE "quotes"."status" = 'published' AND "quotes"."dealer_key" IS NOT NULL AND "quotes"."text_hidden" = 0;--> statement-breakpoint
CREATE INDEX `flags_of_sender` ON `flags` (`sender`,`reason`);