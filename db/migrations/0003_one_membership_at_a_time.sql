-- A person is in a collective once at any moment, however often they press the button.
ALTER TABLE memberships ADD CONSTRAINT memberships_once
  EXCLUDE USING gist (account_id WITH =, collective_id WITH =, tstzrange(from_at, until_at) WITH &&);
--> statement-breakpoint

-- The tree of collectives has no circles: a tie is looked for among parents and children, and nobody is their own
-- grandparent. Moves of one ward wait for each other, or two of them could close a circle together.
CREATE FUNCTION refuse_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NULL THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('collectives of ' || NEW.ward_id));
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT id, parent_id FROM collectives WHERE id = NEW.parent_id
      UNION
      SELECT higher.id, higher.parent_id FROM collectives higher JOIN above ON higher.id = above.parent_id
    )
    SELECT 1 FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a collective is not above itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'collectives_no_circle';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER no_circle BEFORE INSERT OR UPDATE OF parent_id ON collectives FOR EACH ROW EXECUTE FUNCTION refuse_circle();
