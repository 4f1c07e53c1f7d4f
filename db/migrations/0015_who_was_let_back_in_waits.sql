-- Whoever was let back in waits a day before verifying. The commands ask first; this guards every other path.
CREATE FUNCTION refuse_restricted_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM accounts WHERE id = NEW.verifier_id AND restricted_until > NEW.decided_at;
  IF FOUND THEN
    RAISE EXCEPTION 'the account was reset and waits' USING ERRCODE = 'check_violation', CONSTRAINT = 'verdicts_not_restricted';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER not_restricted BEFORE INSERT ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_restricted_verdict();
--> statement-breakpoint

-- A way back in for somebody with a role is asked by one and decided by another, once, as requests for roles are.
CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON account_resets FOR EACH ROW EXECUTE FUNCTION refuse_request_change();
--> statement-breakpoint
CREATE TRIGGER never_removed BEFORE DELETE ON account_resets FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON account_resets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
