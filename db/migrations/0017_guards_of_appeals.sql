-- What somebody asked for and why stays as it was written.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON appeals FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON appeals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- An appeal is the author's own, against a rejection of that very act.
CREATE FUNCTION refuse_strange_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM verdicts rejection JOIN assistances act ON act.id = rejection.assistance_id
    WHERE rejection.id = NEW.verdict_id AND rejection.decision = 'rejected' AND rejection.kind <> 'undo'
      AND act.id = NEW.assistance_id AND act.author_id = NEW.author_id AND rejection.revision < NEW.revision
  ) THEN
    RAISE EXCEPTION 'an appeal is against a rejection of one''s own act' USING ERRCODE = 'check_violation', CONSTRAINT = 'appeals_own_rejection';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER own_rejection BEFORE INSERT ON appeals FOR EACH ROW EXECUTE FUNCTION refuse_strange_appeal();
--> statement-breakpoint

-- Whether somebody accepted, rejected or reversed an act before a revision of it. Who gave it back for mending, or took
-- their own decision back within the minute, has not judged it.
CREATE FUNCTION has_judged(verifier uuid, act uuid, before_revision integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM verdicts given
    WHERE given.assistance_id = act AND given.verifier_id = verifier AND given.revision < before_revision
      AND given.kind <> 'undo' AND given.decision <> 'returned'
      AND NOT EXISTS (SELECT 1 FROM verdicts taken WHERE taken.corrects_id = given.id AND taken.kind = 'undo')
  )
$$;
--> statement-breakpoint

-- A second look is somebody else's. The server asks first; this guards every other path, and has no exemption.
CREATE FUNCTION refuse_first_judge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM appeals appeal
    WHERE appeal.assistance_id = NEW.assistance_id AND NEW.revision >= appeal.revision
      AND has_judged(NEW.verifier_id, NEW.assistance_id, appeal.revision)
  ) THEN
    RAISE EXCEPTION 'an appeal is decided by somebody else' USING ERRCODE = 'check_violation', CONSTRAINT = 'verdicts_not_judged_before';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER not_judged_before BEFORE INSERT ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_first_judge();
--> statement-breakpoint

-- A campaign is not final while somebody waits for a second look. Opening an appeal holds the campaign, so that the two
-- wait for each other.
CREATE FUNCTION refuse_open_appeals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM appeals appeal JOIN assistances act ON act.id = appeal.assistance_id
    WHERE appeal.campaign_id = NEW.id AND act.state = 'waiting'
  ) THEN
    RAISE EXCEPTION 'the campaign has open appeals' USING ERRCODE = 'check_violation', CONSTRAINT = 'campaigns_no_open_appeals';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER no_open_appeals BEFORE UPDATE OF state ON campaigns FOR EACH ROW
  WHEN (NEW.state = 'finalised' AND OLD.state <> 'finalised') EXECUTE FUNCTION refuse_open_appeals();
