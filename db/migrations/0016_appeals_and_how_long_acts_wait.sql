CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"assistance_id" uuid NOT NULL,
	"verdict_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"revision" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appeals_once" UNIQUE("assistance_id"),
	CONSTRAINT "appeals_reason_length" CHECK (length("appeals"."reason") between 1 and 500),
	CONSTRAINT "appeals_no_long_numbers" CHECK ("appeals"."reason" !~ '[0-9]{9,}')
);
--> statement-breakpoint
ALTER TABLE "assistances" ADD COLUMN "waiting_since" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "assistances" SET "waiting_since" = "received_at";--> statement-breakpoint
ALTER TABLE "assistances" ALTER COLUMN "waiting_since" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_assistance_id_assistances_id_fk" FOREIGN KEY ("assistance_id") REFERENCES "public"."assistances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_verdict_id_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdicts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_campaign" ON "appeals" USING btree ("campaign_id","opened_at");--> statement-breakpoint
CREATE INDEX "appeals_verdict" ON "appeals" USING btree ("verdict_id");--> statement-breakpoint
CREATE INDEX "assistances_overdue" ON "assistances" USING btree ("campaign_id","waiting_since","id") WHERE "assistances"."state" = 'waiting';