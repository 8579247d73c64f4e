DROP INDEX `quotes_of_country`;--> statement-breakpoint
DROP INDEX `quotes_of_country_and_set`;--> statement-breakpoint
DROP INDEX `quotes_of_region`;--> statement-breakpoint
DROP INDEX `quotes_of_region_and_set`;--> statement-breakpoint
DROP INDEX `quotes_by_price`;--> statement-breakpoint
DROP INDEX `quotes_shipping`;--> statement-breakpoint
CREATE INDEX `quotes_newest_of_region` ON `quotes` (`region`,`set`,`kind`,`recency`) WHERE "quotes"."status" = 'published';--> statement-breakpoint
CREATE INDEX `quotes_newest_of_country` ON `quotes` (`country`,`set`,`kind`,`recency`) WHERE "quotes"."status" = 'published';--> statement-breakpoint
CREATE INDEX `quotes_cheapest_of_region` ON `quotes` (`region`,`set`,`kind`,`year`,(1999999999 - comparable_cents) || ' ' || recency) WHERE "quotes"."status" = 'published' AND "quotes"."comparable_cents" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_cheapest_of_country` ON `quotes` (`country`,`set`,`kind`,`year`,(1999999999 - comparable_cents) || ' ' || recency) WHERE "quotes"."status" = 'published' AND "quotes"."comparable_cents" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_newest_shipping_of_region` ON `quotes` (`region`,`set`,`ships`,`recency`) WHERE "quotes"."status" = 'published' AND "quotes"."comparable_cents" IS NOT NULL AND "quotes"."ships" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_newest_shipping_of_country` ON `quotes` (`country`,`set`,`ships`,`recency`) WHERE "quotes"."status" = 'published' AND "quotes"."comparable_cents" IS NOT NULL AND "quotes"."ships" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_cheapest_shipping_of_region` ON `quotes` (`region`,`set`,`ships`,`year`,(1999999999 - comparable_cents) || ' ' || recency) WHERE "quotes"."status" = 'published' AND "quotes"."comparable_cents" IS NOT NULL AND "quotes"."ships" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `quotes_cheapest_shipping_of_country` ON `quotes` (`country`,`set`,`ships`,`year`,(1999999999 - comparable_cents) || ' ' || recency) WHERE "quotes"."status" = 'published' AND "quotes"."comparable_cents" IS NOT NULL AND "quotes"."ships" IS NOT NULL;