CREATE TYPE "public"."act_state" AS ENUM('waiting', 'returned', 'accepted', 'rejected', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('station', 'desk', 'class', 'household', 'remote');--> statement-breakpoint
CREATE TYPE "public"."citizen_group" AS ENUM('older', 'disabled', 'poor', 'self_employed');--> statement-breakpoint
CREATE TYPE "public"."citizen_key_strength" AS ENUM('identity', 'phone');--> statement-breakpoint
CREATE TYPE "public"."mode" AS ENUM('guided', 'together', 'done_for');--> statement-breakpoint
CREATE TYPE "public"."mode_reason" AS ENUM('illness_or_disability', 'cannot_read', 'no_device', 'urgent_deadline');--> statement-breakpoint
CREATE TYPE "public"."campaign_state" AS ENUM('draft', 'running', 'closed', 'finalised');--> statement-breakpoint
CREATE TYPE "public"."evidence_kind" AS ENUM('photo', 'receipt', 'note');--> statement-breakpoint
CREATE TYPE "public"."indicator_source" AS ENUM('reported', 'service', 'citizens');--> statement-breakpoint
CREATE TYPE "public"."indicator_unit" AS ENUM('percent', 'count');--> statement-breakpoint
CREATE TYPE "public"."measure" AS ENUM('points', 'per_member', 'per_1000_residents', 'last_7_days');--> statement-breakpoint
CREATE TYPE "public"."once_rule" AS ENUM('citizen', 'receipt', 'lesson');--> statement-breakpoint
CREATE TYPE "public"."qualifier" AS ENUM('exactly', 'about', 'over', 'almost');--> statement-breakpoint
CREATE TYPE "public"."target_relation" AS ENUM('at_least', 'more_than');--> statement-breakpoint
CREATE TYPE "public"."collective_kind" AS ENUM('residential_group', 'digital_team', 'union', 'school', 'office', 'police', 'enterprise', 'independent');--> statement-breakpoint
CREATE TYPE "public"."membership_position" AS ENUM('member', 'lead');--> statement-breakpoint
CREATE TYPE "public"."consent_purpose" AS ENUM('public_board');--> statement-breakpoint
CREATE TYPE "public"."locale_code" AS ENUM('vi', 'en', 'de');--> statement-breakpoint
CREATE TYPE "public"."login_kind" AS ENUM('phone', 'email');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('verifier', 'office', 'council', 'auditor', 'admin');--> statement-breakpoint
CREATE TYPE "public"."sex" AS ENUM('female', 'male');--> statement-breakpoint
CREATE TYPE "public"."award_form" AS ENUM('giay_khen');--> statement-breakpoint
CREATE TYPE "public"."list_kind" AS ENUM('provisional', 'cut_off', 'on_demand');--> statement-breakpoint
CREATE TYPE "public"."balance_view" AS ENUM('restricted', 'public');--> statement-breakpoint
CREATE TYPE "public"."capacity" AS ENUM('voluntary', 'on_duty');--> statement-breakpoint
CREATE TYPE "public"."entry_kind" AS ENUM('award', 'reversal', 'adjustment', 'milestone', 'supplement');--> statement-breakpoint
CREATE TYPE "public"."subject_kind" AS ENUM('individual', 'collective');--> statement-breakpoint
CREATE TYPE "public"."decision" AS ENUM('accepted', 'returned', 'rejected');--> statement-breakpoint
CREATE TYPE "public"."verdict_kind" AS ENUM('decision', 'undo', 'reversal');--> statement-breakpoint
CREATE TYPE "public"."verdict_reason" AS ENUM('evidence_missing', 'evidence_unclear', 'evidence_shows_person', 'wrong_service', 'wrong_details', 'already_credited', 'not_in_campaign', 'not_plausible', 'other');--> statement-breakpoint
CREATE TABLE "assistance_revisions" (
	"assistance_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"ward_id" text NOT NULL,
	"editor_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"changed" text[] NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assistance_revisions_assistance_id_revision_pk" PRIMARY KEY("assistance_id","revision")
);
--> statement-breakpoint
CREATE TABLE "assistances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"keyed_by_id" uuid NOT NULL,
	"collective_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"model_id" uuid,
	"mode" "mode" NOT NULL,
	"mode_reason" "mode_reason",
	"channel" "channel" NOT NULL,
	"capacity" "capacity" NOT NULL,
	"station_id" uuid,
	"lesson_id" uuid,
	"place" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"occurred_on" date NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"late_reason" text,
	"citizen_key" text,
	"citizen_key_strength" "citizen_key_strength",
	"is_older" boolean,
	"citizen_groups" "citizen_group"[] NOT NULL,
	"receipt_key" text,
	"receipt_last_four" text,
	"note" text,
	"state" "act_state" NOT NULL,
	"revision" integer NOT NULL,
	"digest" text NOT NULL,
	"credit_key" text,
	"credit_since" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"retain_until" date NOT NULL,
	CONSTRAINT "assistances_key_has_strength" CHECK (("assistances"."citizen_key" is null) = ("assistances"."citizen_key_strength" is null)),
	CONSTRAINT "assistances_revision" CHECK ("assistances"."revision" >= 1),
	CONSTRAINT "assistances_note_length" CHECK (length("assistances"."note") <= 500),
	CONSTRAINT "assistances_no_long_numbers" CHECK (coalesce("assistances"."note", '') || ' ' || coalesce("assistances"."place", '') || ' ' || coalesce("assistances"."late_reason", '') !~ '[0-9]{9,}'),
	CONSTRAINT "assistances_decided" CHECK (("assistances"."state" in ('accepted', 'rejected', 'returned')) <= ("assistances"."decided_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"slug" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_de" text NOT NULL,
	"state" "campaign_state" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"cut_off_at" timestamp (3) with time zone NOT NULL,
	"freeze_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"official_measure" "measure" NOT NULL,
	"shifted_days" integer DEFAULT 0 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "campaigns_slug" UNIQUE("slug"),
	CONSTRAINT "campaigns_in_order" CHECK ("campaigns"."ends_on" >= "campaigns"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "indicator_readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"indicator_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"value" integer NOT NULL,
	"qualifier" "qualifier" NOT NULL,
	"period_vi" text,
	"period_en" text,
	"period_de" text,
	"source" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "indicator_readings_position" UNIQUE("indicator_id","position")
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_de" text NOT NULL,
	"source" "indicator_source" NOT NULL,
	"service_code" text,
	"unit" "indicator_unit" NOT NULL,
	"target_value" integer,
	"target_relation" "target_relation",
	"target_year" integer,
	"position" integer NOT NULL,
	CONSTRAINT "indicators_code" UNIQUE("campaign_id","code"),
	CONSTRAINT "indicators_target_whole" CHECK (("indicators"."target_value" is null) = ("indicators"."target_relation" is null)),
	CONSTRAINT "indicators_service_named" CHECK (("indicators"."source" = 'service') = ("indicators"."service_code" is not null))
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"station_id" uuid,
	"starts_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lessons_code" UNIQUE("campaign_id","code")
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_de" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "models_code" UNIQUE("campaign_id","code")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_de" text NOT NULL,
	"icon" text NOT NULL,
	"position" integer NOT NULL,
	"once" "once_rule" NOT NULL,
	"evidence" "evidence_kind"[] NOT NULL,
	CONSTRAINT "services_code" UNIQUE("campaign_id","code")
);
--> statement-breakpoint
CREATE TABLE "stations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"opening_hours" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "stations_code" UNIQUE("campaign_id","code")
);
--> statement-breakpoint
CREATE TABLE "collectives" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" "collective_kind" NOT NULL,
	"parent_id" uuid,
	"headcount" integer,
	"women_percent" integer,
	"women_counted_on" date,
	"residents" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"dissolved_at" timestamp (3) with time zone,
	CONSTRAINT "collectives_code" UNIQUE("ward_id","code"),
	CONSTRAINT "collectives_women_percent" CHECK ("collectives"."women_percent" between 0 and 100),
	CONSTRAINT "collectives_women_dated" CHECK (("collectives"."women_percent" is null) = ("collectives"."women_counted_on" is null)),
	CONSTRAINT "collectives_not_own_parent" CHECK ("collectives"."parent_id" is distinct from "collectives"."id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"collective_id" uuid NOT NULL,
	"position" "membership_position" DEFAULT 'member' NOT NULL,
	"is_scoring" boolean NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone,
	CONSTRAINT "memberships_in_order" CHECK ("memberships"."until_at" is null or "memberships"."until_at" > "memberships"."from_at")
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"assistance_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"position" integer NOT NULL,
	"stored_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"full_name" text NOT NULL,
	"given_name" text NOT NULL,
	"sex" "sex",
	"locale" "locale_code" DEFAULT 'vi' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" "consent_purpose" NOT NULL,
	"text_version" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"is_testimony_on_paper" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "logins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" "login_kind" NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "logins_value" UNIQUE("value")
);
--> statement-breakpoint
CREATE TABLE "passwords" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"campaign_id" uuid,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone,
	"granted_by" uuid,
	CONSTRAINT "role_grants_in_order" CHECK ("role_grants"."until_at" is null or "role_grants"."until_at" > "role_grants"."from_at")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"device" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"conclusion" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid,
	CONSTRAINT "holds_closed_whole" CHECK (("holds"."closed_on" is null) = ("holds"."conclusion" is null))
);
--> statement-breakpoint
CREATE TABLE "nomination_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"kind" "list_kind" NOT NULL,
	"award_form" "award_form" NOT NULL,
	"subject_kind" "subject_kind" NOT NULL,
	"as_of_seq" bigint NOT NULL,
	"ledger_hash" text NOT NULL,
	"rule_version" integer NOT NULL,
	"facts" text NOT NULL,
	"result" text NOT NULL,
	"sha256" text NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"computed_by" uuid,
	"once_key" text,
	CONSTRAINT "nomination_lists_once" UNIQUE("campaign_id","once_key")
);
--> statement-breakpoint
CREATE TABLE "nomination_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"award_form" "award_form" NOT NULL,
	"subject_kind" "subject_kind" NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "nomination_rules_version" UNIQUE("campaign_id","award_form","subject_kind","version")
);
--> statement-breakpoint
CREATE TABLE "past_commendations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"award_form" "award_form" NOT NULL,
	"achievement" text NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"year" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ward_id" text NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "outbox_key" UNIQUE("topic","key")
);
--> statement-breakpoint
CREATE TABLE "balances" (
	"campaign_id" uuid NOT NULL,
	"view" "balance_view" NOT NULL,
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"capacity" "capacity" NOT NULL,
	"ward_id" text NOT NULL,
	"points" integer NOT NULL,
	"accepted" integer NOT NULL,
	"last_seq" bigint NOT NULL,
	CONSTRAINT "balances_campaign_id_view_subject_kind_subject_id_capacity_pk" PRIMARY KEY("campaign_id","view","subject_kind","subject_id","capacity")
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"campaign_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"ward_id" text NOT NULL,
	"kind" "entry_kind" NOT NULL,
	"account_id" uuid,
	"collective_id" uuid NOT NULL,
	"capacity" "capacity" NOT NULL,
	"assistance_id" uuid,
	"verdict_id" uuid,
	"corrects_seq" bigint,
	"points" integer NOT NULL,
	"acts" integer NOT NULL,
	"rule_version" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"occurred_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_entries_campaign_id_seq_pk" PRIMARY KEY("campaign_id","seq"),
	CONSTRAINT "ledger_entries_id" UNIQUE("id"),
	CONSTRAINT "ledger_entries_reversal_points_back" CHECK (("ledger_entries"."kind" in ('reversal', 'supplement')) = ("ledger_entries"."corrects_seq" is not null)),
	CONSTRAINT "ledger_entries_award_of_person" CHECK ("ledger_entries"."kind" not in ('award') or ("ledger_entries"."account_id" is not null and "ledger_entries"."assistance_id" is not null)),
	CONSTRAINT "ledger_entries_acts" CHECK ("ledger_entries"."acts" between -1 and 1)
);
--> statement-breakpoint
CREATE TABLE "ledger_heads" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"public_through_seq" bigint NOT NULL,
	CONSTRAINT "ledger_heads_public_not_ahead" CHECK ("ledger_heads"."public_through_seq" <= "ledger_heads"."seq")
);
--> statement-breakpoint
CREATE TABLE "point_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"definition" jsonb NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "point_rules_version" UNIQUE("campaign_id","version")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"assistance_id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"verifier_id" uuid NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"assistance_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "verdict_kind" NOT NULL,
	"decision" "decision" NOT NULL,
	"verifier_id" uuid NOT NULL,
	"reason" "verdict_reason",
	"note" text,
	"confirmed_groups" "citizen_group"[] NOT NULL,
	"corrects_id" uuid,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verdicts_corrected_once" UNIQUE("corrects_id"),
	CONSTRAINT "verdicts_reason_unless_accepting" CHECK ("verdicts"."decision" = 'accepted' or "verdicts"."reason" is not null),
	CONSTRAINT "verdicts_correction_points_back" CHECK (("verdicts"."kind" = 'decision') = ("verdicts"."corrects_id" is null)),
	CONSTRAINT "verdicts_no_long_numbers" CHECK (coalesce("verdicts"."note", '') !~ '[0-9]{9,}')
);
--> statement-breakpoint
CREATE TABLE "wards" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"province_code" text NOT NULL,
	"province_name" text NOT NULL,
	"secret_fingerprint" text
);
--> statement-breakpoint
ALTER TABLE "assistance_revisions" ADD CONSTRAINT "assistance_revisions_assistance_id_assistances_id_fk" FOREIGN KEY ("assistance_id") REFERENCES "public"."assistances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_revisions" ADD CONSTRAINT "assistance_revisions_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_revisions" ADD CONSTRAINT "assistance_revisions_editor_id_accounts_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_keyed_by_id_accounts_id_fk" FOREIGN KEY ("keyed_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_collective_id_collectives_id_fk" FOREIGN KEY ("collective_id") REFERENCES "public"."collectives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_model_id_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_station_id_stations_id_fk" FOREIGN KEY ("station_id") REFERENCES "public"."stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_readings" ADD CONSTRAINT "indicator_readings_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_readings" ADD CONSTRAINT "indicator_readings_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_station_id_stations_id_fk" FOREIGN KEY ("station_id") REFERENCES "public"."stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collectives" ADD CONSTRAINT "collectives_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_collective_id_collectives_id_fk" FOREIGN KEY ("collective_id") REFERENCES "public"."collectives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_assistance_id_assistances_id_fk" FOREIGN KEY ("assistance_id") REFERENCES "public"."assistances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_accounts_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_accounts_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_lists" ADD CONSTRAINT "nomination_lists_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_lists" ADD CONSTRAINT "nomination_lists_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_lists" ADD CONSTRAINT "nomination_lists_computed_by_accounts_id_fk" FOREIGN KEY ("computed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_rules" ADD CONSTRAINT "nomination_rules_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_rules" ADD CONSTRAINT "nomination_rules_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "past_commendations" ADD CONSTRAINT "past_commendations_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_collective_id_collectives_id_fk" FOREIGN KEY ("collective_id") REFERENCES "public"."collectives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_corrects" FOREIGN KEY ("campaign_id","corrects_seq") REFERENCES "public"."ledger_entries"("campaign_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_heads" ADD CONSTRAINT "ledger_heads_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_heads" ADD CONSTRAINT "ledger_heads_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rules" ADD CONSTRAINT "point_rules_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rules" ADD CONSTRAINT "point_rules_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_assistance_id_assistances_id_fk" FOREIGN KEY ("assistance_id") REFERENCES "public"."assistances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_verifier_id_accounts_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_ward_id_wards_code_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."wards"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_assistance_id_assistances_id_fk" FOREIGN KEY ("assistance_id") REFERENCES "public"."assistances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_verifier_id_accounts_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_corrects_id_verdicts_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."verdicts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assistances_one_credit" ON "assistances" USING btree ("campaign_id","credit_key") WHERE "assistances"."state" = 'accepted';--> statement-breakpoint
CREATE INDEX "assistances_credit" ON "assistances" USING btree ("campaign_id","credit_key","credit_since");--> statement-breakpoint
CREATE INDEX "assistances_author" ON "assistances" USING btree ("author_id","received_at");--> statement-breakpoint
CREATE INDEX "assistances_waiting" ON "assistances" USING btree ("campaign_id","received_at","id") WHERE "assistances"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "assistances_state" ON "assistances" USING btree ("campaign_id","state","occurred_on");--> statement-breakpoint
CREATE INDEX "assistances_citizen" ON "assistances" USING btree ("campaign_id","citizen_key");--> statement-breakpoint
CREATE INDEX "indicator_readings_indicator" ON "indicator_readings" USING btree ("indicator_id");--> statement-breakpoint
CREATE INDEX "collectives_parent" ON "collectives" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "memberships_account" ON "memberships" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "memberships_collective" ON "memberships" USING btree ("collective_id");--> statement-breakpoint
CREATE INDEX "evidence_files_assistance" ON "evidence_files" USING btree ("assistance_id");--> statement-breakpoint
CREATE INDEX "evidence_files_hash" ON "evidence_files" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_in_force" ON "consents" USING btree ("account_id","purpose") WHERE "consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "logins_account" ON "logins" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "role_grants_account" ON "role_grants" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "holds_subject" ON "holds" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "nomination_lists_campaign" ON "nomination_lists" USING btree ("campaign_id","computed_at");--> statement-breakpoint
CREATE INDEX "past_commendations_subject" ON "past_commendations" USING btree ("subject_kind","subject_id","achievement");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "outbox_pending" ON "outbox" USING btree ("id") WHERE "outbox"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "balances_board" ON "balances" USING btree ("campaign_id","view","subject_kind","points");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_one_per_verdict" ON "ledger_entries" USING btree ("verdict_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_reversed_once" ON "ledger_entries" USING btree ("campaign_id","corrects_seq") WHERE "ledger_entries"."kind" = 'reversal';--> statement-breakpoint
CREATE INDEX "ledger_entries_account" ON "ledger_entries" USING btree ("campaign_id","account_id","seq");--> statement-breakpoint
CREATE INDEX "ledger_entries_collective" ON "ledger_entries" USING btree ("campaign_id","collective_id","seq");--> statement-breakpoint
CREATE INDEX "ledger_entries_assistance" ON "ledger_entries" USING btree ("assistance_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_occurred" ON "ledger_entries" USING btree ("campaign_id","occurred_on");--> statement-breakpoint
CREATE INDEX "claims_verifier" ON "claims" USING btree ("verifier_id","expires_at");--> statement-breakpoint
CREATE INDEX "verdicts_assistance" ON "verdicts" USING btree ("assistance_id","decided_at");--> statement-breakpoint
CREATE INDEX "verdicts_verifier" ON "verdicts" USING btree ("verifier_id","decided_at");