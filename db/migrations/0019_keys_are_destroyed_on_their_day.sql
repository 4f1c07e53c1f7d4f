CREATE TABLE "campaign_secrets" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"destroyed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "assistances" ADD COLUMN "keys_destroyed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "campaign_secrets" ADD CONSTRAINT "campaign_secrets_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_secrets" ADD CONSTRAINT "campaign_secrets_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assistances_retained" ON "assistances" USING btree ("retain_until","id") WHERE "assistances"."keys_destroyed_at" is null;