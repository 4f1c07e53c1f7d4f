CREATE TYPE "public"."grant_source" AS ENUM('two_people', 'operator');--> statement-breakpoint
CREATE TYPE "public"."request_outcome" AS ENUM('confirmed', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TABLE "role_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"campaign_id" uuid,
	"until_at" timestamp (3) with time zone,
	"reason" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"outcome" "request_outcome",
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "role_requests_not_for_oneself" CHECK ("role_requests"."requested_by" <> "role_requests"."account_id"),
	CONSTRAINT "role_requests_decided_whole" CHECK (num_nulls("role_requests"."outcome", "role_requests"."decided_by", "role_requests"."decided_at") in (0, 3)),
	CONSTRAINT "role_requests_by_another" CHECK ("role_requests"."outcome" is null or case when "role_requests"."outcome" = 'withdrawn' then "role_requests"."decided_by" = "role_requests"."requested_by"
        else "role_requests"."decided_by" <> "role_requests"."requested_by" and "role_requests"."decided_by" <> "role_requests"."account_id" end)
);
--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "source" "grant_source" DEFAULT 'operator' NOT NULL;--> statement-breakpoint
ALTER TABLE "role_grants" ALTER COLUMN "source" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "role_requests" ADD CONSTRAINT "role_requests_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_requests" ADD CONSTRAINT "role_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_requests" ADD CONSTRAINT "role_requests_requested_by_accounts_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_requests" ADD CONSTRAINT "role_requests_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "role_requests_one_open" ON "role_requests" USING btree ("account_id","role",coalesce("campaign_id", '00000000-0000-0000-0000-000000000000')) WHERE "role_requests"."outcome" is null;--> statement-breakpoint
CREATE INDEX "role_requests_open" ON "role_requests" USING btree ("ward_id","requested_at","id") WHERE "role_requests"."outcome" is null;--> statement-breakpoint
CREATE INDEX "role_requests_account" ON "role_requests" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_request_id_role_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."role_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "role_grants_ward" ON "role_grants" USING btree ("ward_id","from_at","id");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_request" UNIQUE("request_id");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_by_two" CHECK (("role_grants"."source" = 'two_people') = ("role_grants"."request_id" is not null));--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_ended" CHECK ("role_grants"."ended_at" is not null and "role_grants"."until_at" is not null or "role_grants"."ended_by" is null);