ALTER TABLE role_requests ADD CONSTRAINT role_requests_campaign_fk FOREIGN KEY (campaign_id) REFERENCES campaigns (id);
--> statement-breakpoint

-- A request is written open, is decided once, and stays as it was asked.
CREATE FUNCTION refuse_request_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.outcome IS NULL THEN
      RETURN NEW;
    END IF;
  ELSIF OLD.outcome IS NULL AND NEW.outcome IS NOT NULL
    AND to_jsonb(NEW) - ARRAY['outcome', 'decided_by', 'decided_at'] = to_jsonb(OLD) - ARRAY['outcome', 'decided_by', 'decided_at']
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a request in % is asked open, decided once and not changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON role_requests FOR EACH ROW EXECUTE FUNCTION refuse_request_change();
--> statement-breakpoint
CREATE TRIGGER never_removed BEFORE DELETE ON role_requests FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON role_requests FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- A role that two people gave is the one they agreed on, to the day. A grant only ever changes by ending earlier.
CREATE FUNCTION refuse_loose_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - ARRAY['until_at', 'ended_at', 'ended_by'] <> to_jsonb(OLD) - ARRAY['until_at', 'ended_at', 'ended_by']
      OR NEW.until_at IS NULL OR NEW.ended_at IS NULL OR OLD.ended_at IS NOT NULL OR NEW.until_at > OLD.until_at
    THEN
      RAISE EXCEPTION 'a grant only ever changes by ending earlier, once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.source = 'two_people' THEN
    PERFORM 1 FROM role_requests
      WHERE id = NEW.request_id AND outcome = 'confirmed' AND ward_id = NEW.ward_id AND account_id = NEW.account_id
        AND role = NEW.role AND campaign_id IS NOT DISTINCT FROM NEW.campaign_id AND until_at IS NOT DISTINCT FROM NEW.until_at;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no two people agreed on this role' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grants_as_confirmed';
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER as_confirmed BEFORE INSERT OR UPDATE ON role_grants FOR EACH ROW EXECUTE FUNCTION refuse_loose_grant();
--> statement-breakpoint
CREATE TRIGGER never_removed BEFORE DELETE ON role_grants FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON role_grants FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
