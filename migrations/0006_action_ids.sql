ALTER TABLE `moderation_log` RENAME COLUMN "deed" TO "action_id";--> statement-breakpoint
DROP INDEX `moderation_log_deed`;--> statement-breakpoint
CREATE INDEX `moderation_log_action_id` ON `moderation_log` (`action_id`);--> statement-breakpoint
UPDATE `monthly_counts` SET `counts` = json_remove(json_set(`counts`, '$.actions', json_extract(`counts`, '$.deeds')), '$.deeds') WHERE json_type(`counts`, '$.deeds') IS NOT NULL;