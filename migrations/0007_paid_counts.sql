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
	CONSTRAINT "counts_counted" CHECK("__new_counts"."counted" IN ('price', 'paid', 'dealer', 'report', 'held')),
	CONSTRAINT "counts_newest" CHECK(("__new_counts"."quotes" = 0) = ("__new_counts"."newest" IS NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_counts`("area", "set", "counted", "year", "value", "quotes", "newest") SELECT "area", "set", "counted", "year", "value", "quotes", "newest" FROM `counts`;--> statement-breakpoint
DROP TABLE `counts`;--> statement-breakpoint
ALTER TABLE `__new_counts` RENAME TO `counts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
-- What was paid before this table knew of it, in every area that a region counts in.
INSERT INTO `counts` ("area", "set", "counted", "year", "value", "quotes", "newest")
SELECT areas.value, quotes."set", 'paid', quotes.year, CAST(quotes.comparable_cents AS TEXT), count(*), max(quotes.recency)
FROM json_each('{"US-AL":["US-AL","US-east-south-central","US"],"US-AK":["US-AK","US-pacific","US"],"CA-AB":["CA-AB","CA-prairies","CA"],"US-AS":["US-AS","US"],"US-AZ":["US-AZ","US-mountain","US"],"US-AR":["US-AR","US-west-south-central","US"],"CA-BC":["CA-BC","CA"],"US-CA":["US-CA","US-pacific","US"],"US-CO":["US-CO","US-mountain","US"],"US-CT":["US-CT","US-new-england","US"],"US-DE":["US-DE","US-south-atlantic","US"],"US-DC":["US-DC","US-south-atlantic","US"],"US-FL":["US-FL","US-south-atlantic","US"],"US-GA":["US-GA","US-south-atlantic","US"],"US-GU":["US-GU","US"],"US-HI":["US-HI","US-pacific","US"],"US-ID":["US-ID","US-mountain","US"],"US-IL":["US-IL","US-east-north-central","US"],"US-IN":["US-IN","US-east-north-central","US"],"US-IA":["US-IA","US-west-north-central","US"],"US-KS":["US-KS","US-west-north-central","US"],"US-KY":["US-KY","US-east-south-central","US"],"US-LA":["US-LA","US-west-south-central","US"],"US-ME":["US-ME","US-new-england","US"],"CA-MB":["CA-MB","CA-prairies","CA"],"US-MD":["US-MD","US-south-atlantic","US"],"US-MA":["US-MA","US-new-england","US"],"US-MI":["US-MI","US-east-north-central","US"],"US-MN":["US-MN","US-west-north-central","US"],"US-MS":["US-MS","US-east-south-central","US"],"US-MO":["US-MO","US-west-north-central","US"],"US-MT":["US-MT","US-mountain","US"],"US-NE":["US-NE","US-west-north-central","US"],"US-NV":["US-NV","US-mountain","US"],"CA-NB":["CA-NB","CA-atlantic","CA"],"US-NH":["US-NH","US-new-england","US"],"US-NJ":["US-NJ","US-middle-atlantic","US"],"US-NM":["US-NM","US-mountain","US"],"US-NY":["US-NY","US-middle-atlantic","US"],"CA-NL":["CA-NL","CA-atlantic","CA"],"US-NC":["US-NC","US-south-atlantic","US"],"US-ND":["US-ND","US-west-north-central","US"],"US-MP":["US-MP","US"],"CA-NT":["CA-NT","CA-territories","CA"],"CA-NS":["CA-NS","CA-atlantic","CA"],"CA-NU":["CA-NU","CA-territories","CA"],"US-OH":["US-OH","US-east-north-central","US"],"US-OK":["US-OK","US-west-south-central","US"],"CA-ON":["CA-ON","CA"],"US-OR":["US-OR","US-pacific","US"],"US-PA":["US-PA","US-middle-atlantic","US"],"CA-PE":["CA-PE","CA-atlantic","CA"],"US-PR":["US-PR","US"],"CA-QC":["CA-QC","CA"],"US-RI":["US-RI","US-new-england","US"],"CA-SK":["CA-SK","CA-prairies","CA"],"US-SC":["US-SC","US-south-atlantic","US"],"US-SD":["US-SD","US-west-north-central","US"],"US-TN":["US-TN","US-east-south-central","US"],"US-TX":["US-TX","US-west-south-central","US"],"US-UM":["US-UM","US"],"US-VI":["US-VI","US"],"US-UT":["US-UT","US-mountain","US"],"US-VT":["US-VT","US-new-england","US"],"US-VA":["US-VA","US-south-atlantic","US"],"US-WA":["US-WA","US-pacific","US"],"US-WV":["US-WV","US-south-atlantic","US"],"US-WI":["US-WI","US-east-north-central","US"],"US-WY":["US-WY","US-mountain","US"],"CA-YT":["CA-YT","CA-territories","CA"],"US":["US-unstated","US"],"CA":["CA-unstated","CA"]}') AS regions, json_each(regions.value) AS areas
JOIN quotes ON quotes.region = regions.key
WHERE quotes.status = 'published' AND quotes.kind = 'paid'
GROUP BY areas.value, quotes."set", quotes.year, quotes.comparable_cents;
