CREATE TABLE `dealer_words` (
	`dealer_key` text NOT NULL,
	`set` text NOT NULL,
	`region` text NOT NULL,
	`division` text,
	`country` text NOT NULL,
	`kind` text,
	`price_cents` integer,
	`comparable_cents` integer,
	`cutting` text,
	`cutting_cents` integer,
	`ships` integer,
	`dealer` text,
	`city` text,
	`year` integer,
	`newest` text,
	`is_last` integer NOT NULL,
	PRIMARY KEY(`dealer_key`, `set`),
	CONSTRAINT "dealer_words_region" CHECK("dealer_words"."dealer_key" GLOB "dealer_words"."region" || ' *'),
	CONSTRAINT "dealer_words_newest" CHECK(("dealer_words"."newest" IS NULL) = ("dealer_words"."dealer" IS NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `last_words` ON `dealer_words` (`newest`) WHERE "dealer_words"."is_last" = 1;--> statement-breakpoint
CREATE INDEX `last_words_of_region` ON `dealer_words` (`region`,`newest`) WHERE "dealer_words"."is_last" = 1;--> statement-breakpoint
CREATE INDEX `offers_of_region` ON `dealer_words` (`region`,`set`,`year`,(1999999999 - comparable_cents) || ' ' || newest) WHERE "dealer_words"."comparable_cents" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `offers_of_division` ON `dealer_words` (`division`,`set`,`ships`,`year`,(1999999999 - comparable_cents) || ' ' || newest) WHERE "dealer_words"."comparable_cents" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `offers_of_country` ON `dealer_words` (`country`,`set`,`ships`,`year`,(1999999999 - comparable_cents) || ' ' || newest) WHERE "dealer_words"."comparable_cents" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `refusals_of_region` ON `dealer_words` (`region`,`set`,`newest`) WHERE "dealer_words"."newest" IS NOT NULL AND "dealer_words"."comparable_cents" IS NULL;--> statement-breakpoint
CREATE INDEX `refusals_of_division` ON `dealer_words` (`division`,`set`,`newest`) WHERE "dealer_words"."newest" IS NOT NULL AND "dealer_words"."comparable_cents" IS NULL;--> statement-breakpoint
CREATE INDEX `refusals_of_country` ON `dealer_words` (`country`,`set`,`newest`) WHERE "dealer_words"."newest" IS NOT NULL AND "dealer_words"."comparable_cents" IS NULL;--> statement-breakpoint
DROP TABLE `dealers`;--> statement-breakpoint
-- What every dealer had said last of a set before this table knew of it; of those max() takes the row of the newest.
INSERT INTO `dealer_words` ("dealer_key", "set", "region", "country", "kind", "price_cents", "comparable_cents", "cutting", "cutting_cents", "ships", "dealer", "city", "year", "division", "newest", "is_last")
SELECT "dealer_key", "set", "region", "country", "kind", "price_cents", "comparable_cents", "cutting", "cutting_cents", "ships", "dealer", "city", "year", (SELECT value FROM json_each('{"CA-AB":"CA-prairies","CA-MB":"CA-prairies","CA-SK":"CA-prairies","CA-NB":"CA-atlantic","CA-NL":"CA-atlantic","CA-NS":"CA-atlantic","CA-PE":"CA-atlantic","CA-NT":"CA-territories","CA-NU":"CA-territories","CA-YT":"CA-territories","US-AK":"US-pacific","US-CA":"US-pacific","US-HI":"US-pacific","US-OR":"US-pacific","US-WA":"US-pacific","US-AL":"US-east-south-central","US-KY":"US-east-south-central","US-MS":"US-east-south-central","US-TN":"US-east-south-central","US-AR":"US-west-south-central","US-LA":"US-west-south-central","US-OK":"US-west-south-central","US-TX":"US-west-south-central","US-AZ":"US-mountain","US-CO":"US-mountain","US-ID":"US-mountain","US-MT":"US-mountain","US-NM":"US-mountain","US-NV":"US-mountain","US-UT":"US-mountain","US-WY":"US-mountain","US-CT":"US-new-england","US-MA":"US-new-england","US-ME":"US-new-england","US-NH":"US-new-england","US-RI":"US-new-england","US-VT":"US-new-england","US-DC":"US-south-atlantic","US-DE":"US-south-atlantic","US-FL":"US-south-atlantic","US-GA":"US-south-atlantic","US-MD":"US-south-atlantic","US-NC":"US-south-atlantic","US-SC":"US-south-atlantic","US-VA":"US-south-atlantic","US-WV":"US-south-atlantic","US-IA":"US-west-north-central","US-KS":"US-west-north-central","US-MN":"US-west-north-central","US-MO":"US-west-north-central","US-ND":"US-west-north-central","US-NE":"US-west-north-central","US-SD":"US-west-north-central","US-IL":"US-east-north-central","US-IN":"US-east-north-central","US-MI":"US-east-north-central","US-OH":"US-east-north-central","US-WI":"US-east-north-central","US-NJ":"US-middle-atlantic","US-NY":"US-middle-atlantic","US-PA":"US-middle-atlantic"}') WHERE key = "region"), max("recency"),
  max("recency") = (SELECT max("recency") FROM `quotes` other WHERE other."dealer_key" = "quotes"."dealer_key"
    AND other."status" = 'published' AND other."name_hidden" = 0)
FROM `quotes` WHERE "status" = 'published' AND "dealer_key" IS NOT NULL AND "name_hidden" = 0
GROUP BY "dealer_key", "set";
