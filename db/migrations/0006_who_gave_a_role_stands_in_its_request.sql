ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_granted_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "role_grants" DROP COLUMN "granted_by";