-- Exactly one membership of a person scores at any moment.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE memberships ADD CONSTRAINT memberships_one_scoring
  EXCLUDE USING gist (account_id WITH =, tstzrange(from_at, until_at) WITH &&) WHERE (is_scoring);
--> statement-breakpoint
ALTER TABLE collectives ADD CONSTRAINT collectives_parent_fk FOREIGN KEY (parent_id) REFERENCES collectives (id);
--> statement-breakpoint
ALTER TABLE role_grants ADD CONSTRAINT role_grants_campaign_fk FOREIGN KEY (campaign_id) REFERENCES campaigns (id);
--> statement-breakpoint
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_assistance_fk FOREIGN KEY (assistance_id) REFERENCES assistances (id);
--> statement-breakpoint
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_verdict_fk FOREIGN KEY (verdict_id) REFERENCES verdicts (id);
--> statement-breakpoint

-- Append-only: what was written stays as it was written.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['assistance_revisions', 'audit_events', 'ledger_entries', 'nomination_lists', 'nomination_rules', 'point_rules', 'verdicts']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
--> statement-breakpoint

-- The ledger has no gaps and no forks: an entry follows the one before it and is sealed to its hash.
CREATE FUNCTION refuse_loose_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq = 1 THEN
    RETURN NEW;
  END IF;
  PERFORM 1 FROM ledger_entries WHERE campaign_id = NEW.campaign_id AND seq = NEW.seq - 1 AND hash = NEW.previous_hash;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'entry % does not follow the entry before it', NEW.seq USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sealed BEFORE INSERT ON ledger_entries FOR EACH ROW EXECUTE FUNCTION refuse_loose_entry();
--> statement-breakpoint

-- Nobody verifies their own work: not the author, not who keyed it in, not anybody who at the time of the help or of
-- the verdict belonged to a collective of the author's, its parent or its children. The server asks first; this
-- guards every other path, and has no exemption.
CREATE FUNCTION has_tie(verifier uuid, author uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1
    FROM memberships theirs
    JOIN collectives their_collective ON their_collective.id = theirs.collective_id
    JOIN memberships ours ON ours.account_id = verifier AND ours.from_at <= at AND (ours.until_at IS NULL OR ours.until_at > at)
    JOIN collectives our_collective ON our_collective.id = ours.collective_id
    WHERE theirs.account_id = author AND theirs.from_at <= at AND (theirs.until_at IS NULL OR theirs.until_at > at)
      AND (our_collective.id = their_collective.id
        OR our_collective.id = their_collective.parent_id
        OR our_collective.parent_id = their_collective.id)
  )
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_own_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE act assistances%ROWTYPE;
BEGIN
  SELECT * INTO act FROM assistances WHERE id = NEW.assistance_id;
  IF NEW.verifier_id IN (act.author_id, act.keyed_by_id)
    OR has_tie(NEW.verifier_id, act.author_id, act.occurred_at)
    OR has_tie(NEW.verifier_id, act.author_id, NEW.decided_at)
  THEN
    RAISE EXCEPTION 'nobody verifies their own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'verdicts_not_own_work';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER not_own_work BEFORE INSERT ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_own_verdict();
