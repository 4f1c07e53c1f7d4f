CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON membership_corrections FOR EACH ROW EXECUTE FUNCTION refuse_request_change();
--> statement-breakpoint
CREATE TRIGGER never_removed BEFORE DELETE ON membership_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON membership_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- A membership only ever ends. What it was is changed by two people alone: the row then reads as they confirmed it.
CREATE FUNCTION refuse_past_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'until_at' = to_jsonb(OLD) - 'until_at' AND NEW.until_at IS NOT NULL
    AND (OLD.until_at IS NULL OR NEW.until_at <= OLD.until_at)
  THEN
    RETURN NEW;
  END IF;
  PERFORM 1 FROM membership_corrections c
    WHERE c.membership_id = OLD.id AND c.outcome = 'confirmed' AND NEW.id = OLD.id AND c.ward_id = NEW.ward_id
      AND c.account_id = NEW.account_id AND c.collective_id = NEW.collective_id AND c.position = NEW.position
      AND c.is_scoring = NEW.is_scoring AND c.from_at = NEW.from_at AND c.until_at IS NOT DISTINCT FROM NEW.until_at;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no two people agreed on this change of a membership' USING ERRCODE = 'check_violation', CONSTRAINT = 'memberships_as_confirmed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER as_confirmed BEFORE UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION refuse_past_change();
--> statement-breakpoint
CREATE TRIGGER never_removed BEFORE DELETE ON memberships FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON memberships FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- How people look for a Vietnamese name: without marks and capitals, đ as d.
CREATE FUNCTION fold_vietnamese(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(translate(regexp_replace(normalize(written, NFD), U&'[\0300-\036F]', '', 'g'), U&'\0110\0111', 'dd'))
$$;
--> statement-breakpoint
CREATE INDEX accounts_by_name ON accounts (ward_id, fold_vietnamese(given_name), id);
