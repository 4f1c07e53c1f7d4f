CREATE TABLE "membership_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"membership_id" uuid,
	"before" jsonb,
	"collective_id" uuid NOT NULL,
	"position" "membership_position" NOT NULL,
	"is_scoring" boolean NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone,
	"account_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"outcome" "request_outcome",
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "membership_corrections_not_for_oneself" CHECK ("membership_corrections"."requested_by" <> "membership_corrections"."account_id"),
	CONSTRAINT "membership_corrections_decided_whole" CHECK (num_nulls("membership_corrections"."outcome", "membership_corrections"."decided_by", "membership_corrections"."decided_at") in (0, 3)),
	CONSTRAINT "membership_corrections_by_another" CHECK ("membership_corrections"."outcome" is null or case when "membership_corrections"."outcome" = 'withdrawn' then "membership_corrections"."decided_by" = "membership_corrections"."requested_by"
        else "membership_corrections"."decided_by" <> "membership_corrections"."requested_by" and "membership_corrections"."decided_by" <> "membership_corrections"."account_id" end),
	CONSTRAINT "membership_corrections_in_order" CHECK ("membership_corrections"."until_at" is null or "membership_corrections"."until_at" > "membership_corrections"."from_at"),
	CONSTRAINT "membership_corrections_before" CHECK (("membership_corrections"."membership_id" is null) = ("membership_corrections"."before" is null))
);
--> statement-breakpoint
ALTER TABLE "membership_corrections" ADD CONSTRAINT "membership_corrections_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_corrections" ADD CONSTRAINT "membership_corrections_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_corrections" ADD CONSTRAINT "membership_corrections_collective_id_collectives_id_fk" FOREIGN KEY ("collective_id") REFERENCES "public"."collectives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_corrections" ADD CONSTRAINT "membership_corrections_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_corrections" ADD CONSTRAINT "membership_corrections_requested_by_accounts_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_corrections" ADD CONSTRAINT "membership_corrections_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_corrections_one_open" ON "membership_corrections" USING btree ("membership_id") WHERE "membership_corrections"."outcome" is null;--> statement-breakpoint
CREATE INDEX "membership_corrections_open" ON "membership_corrections" USING btree ("ward_id","requested_at","id") WHERE "membership_corrections"."outcome" is null;--> statement-breakpoint
CREATE INDEX "membership_corrections_ward" ON "membership_corrections" USING btree ("ward_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "membership_corrections_account" ON "membership_corrections" USING btree ("account_id");