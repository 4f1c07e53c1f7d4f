CREATE TYPE "public"."notice_channel" AS ENUM('page', 'mail');--> statement-breakpoint
CREATE TYPE "public"."notice_kind" AS ENUM('act_accepted', 'act_returned', 'act_rejected', 'act_reversed', 'correction_waiting', 'correction_due', 'claims_expiring', 'digest', 'role_granted', 'role_revoked', 'device_signed_in', 'password_changed', 'token_created');--> statement-breakpoint
CREATE TYPE "public"."notice_topic" AS ENUM('verdict', 'returned', 'deadline', 'claim', 'digest', 'security');--> statement-breakpoint
CREATE TABLE "notice_preferences" (
	"account_id" uuid NOT NULL,
	"topic" "notice_topic" NOT NULL,
	"channel" "notice_channel" NOT NULL,
	"ward_id" text NOT NULL,
	"switched_off_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_preferences_account_id_topic_channel_pk" PRIMARY KEY("account_id","topic","channel"),
	CONSTRAINT "notice_preferences_security_stays" CHECK ("notice_preferences"."topic" <> 'security')
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" "notice_kind" NOT NULL,
	"key" text NOT NULL,
	"content" jsonb NOT NULL,
	"is_on_page" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mail_due_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone,
	CONSTRAINT "notices_key" UNIQUE("account_id","key")
);
--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_page" ON "notices" USING btree ("account_id","created_at","id") WHERE "notices"."is_on_page";--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("account_id") WHERE "notices"."is_on_page" and "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_mail" ON "notices" USING btree ("mail_due_at") WHERE "notices"."mail_due_at" is not null and "notices"."mailed_at" is null;--> statement-breakpoint
CREATE INDEX "notices_age" ON "notices" USING btree ("created_at");