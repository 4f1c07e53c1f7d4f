ALTER TABLE "campaigns" ADD COLUMN "record_within_hours" integer DEFAULT 72 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "receive_hours_after_end" integer DEFAULT 48 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "verify_within_days" integer DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "deal_to_all_days" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "appeal_within_days" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_deadlines" CHECK ("campaigns"."record_within_hours" >= 1 and "campaigns"."receive_hours_after_end" >= 0 and "campaigns"."verify_within_days" >= 1 and "campaigns"."deal_to_all_days" >= 0 and "campaigns"."appeal_within_days" >= 1);