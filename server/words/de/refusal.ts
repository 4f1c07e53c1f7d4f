export const refusal = {
  not_found: 'Das wurde nicht gefunden.',
  not_allowed: 'Das dürfen Sie nicht.',
  read_only_role: 'Ihre Rolle darf alles ansehen und nichts ändern.',
  wrong_credentials: 'Telefonnummer, E-Mail oder Passwort stimmt nicht.',
  account_closed: 'Dieses Konto ist geschlossen. Bitte wenden Sie sich an das Kampagnenbüro.',
  too_many_attempts: 'Zu viele Versuche. Bitte nach {retryAt} noch einmal versuchen.',
  changed_since_seen:
    'Das wurde geändert, nachdem Sie es geöffnet hatten. Bitte noch einmal ansehen, dann entscheiden.',
  conflict: 'Unter derselben Kennung wurde schon etwas anderes gesendet.',
  own_work: 'Niemand prüft die eigene Arbeit.',
  same_collective:
    'Sie gehören zum selben Kollektiv wie die Autorin oder der Autor (oder zu dessen Ober- oder Untergruppe); jemand anderes muss prüfen.',
  not_the_author: 'Das kann nur, wer die Hilfe erfasst hat.',
  claimed_by_another: 'Jemand anderes prüft das gerade.',
  already_decided: 'Darüber ist schon entschieden.',
  not_waiting: 'Das wartet nicht mehr auf Prüfung.',
  already_credited: 'Diese Person zählt für diese Leistung schon durch eine früher eingegangene Hilfeleistung.',
  reason_missing: 'Bitte einen Grund angeben.',
  undo_expired: 'Die 60 Sekunden sind um. Das Büro kann die Entscheidung mit Begründung aufheben.',
  outside_campaign: 'Der Tag der Hilfe liegt außerhalb der Kampagne.',
  in_the_future: 'Der Zeitpunkt der Hilfe liegt in der Zukunft.',
  too_late:
    'Seit der Hilfe sind mehr als {hours, number} Stunden vergangen: Bitte begründen, warum sie spät erfasst wird.',
  evidence_missing: 'Diese Leistung braucht ein Foto als Nachweis.',
  receipt_missing: 'Diese Leistung braucht eine Belegnummer.',
  note_missing: 'Diese Leistung braucht eine Notiz.',
  digits_in_text:
    'Bitte keine Folgen von 9 bis 12 Ziffern: Das könnte die Ausweis- oder Telefonnummer eines Bürgers sein.',
  campaign_closed: 'Die Kampagne ist beendet.',

  // People, collectives, campaigns.
  too_many_people: 'Auf einmal können höchstens {limit} Personen angelegt werden.',
  name_malformed: 'Zeile {position}: Der volle Name fehlt oder ist zu lang.',
  login_malformed: 'Zeile {position}: Telefonnummer oder E-Mail-Adresse stimmt nicht.',
  login_taken: 'Zeile {position}: Zu dieser Telefonnummer oder E-Mail-Adresse gibt es schon ein Konto.',
  password_length: 'Zeile {position}: Das Passwort braucht 10 bis 200 Zeichen.',
  account_unknown: 'Dieses Konto gibt es nicht.',
  role_held_already: 'Diese Person hat die Rolle schon.',
  role_not_held: 'Diese Person hat die Rolle nicht.',
  collective_code_taken: 'Das Kürzel „{collective}“ ist schon vergeben.',
  collective_parent_unknown: 'Das übergeordnete Kollektiv von „{collective}“ wurde nicht gefunden.',
  collective_parent_circular: 'Das Kollektiv „{collective}“ kann nicht sich selbst übergeordnet sein.',
  member_unknown: 'Zeile {position}: Dieses Konto gibt es im Bezirk nicht.',
  collective_unknown: 'Zeile {position}: Dieses Kollektiv gibt es im Bezirk nicht.',
  membership_backwards: 'Zeile {position}: Eine Mitgliedschaft muss nach ihrem Beginn enden.',
  second_scoring_collective: 'Zeile {position}: Eine Person punktet zur selben Zeit nur für ein Kollektiv.',
  scoring_locked:
    'Zeile {position}: In den letzten zehn Tagen einer Kampagne wird das Wertungskollektiv weder gewechselt noch rückdatiert.',
  not_a_member: 'Diese Person gehört nicht (mehr) zum Kollektiv.',
  last_lead: 'Das ist die einzige Leitung. Bestimmen Sie zuerst eine andere oder fragen Sie das Kampagnenbüro.',
  scoring_locked_now:
    'In den letzten 10 Tagen einer Kampagne verlässt oder wechselt niemand das Kollektiv, für das gewertet wird.',
  campaign_malformed: 'Die Kampagne ist nicht richtig beschrieben: {problem}.',
  campaign_slug_taken: 'Diese Adresse gehört schon zu einer anderen Kampagne.',
  campaign_step_skipped: 'Eine Kampagne geht Schritt für Schritt: Entwurf, laufend, geschlossen, abgeschlossen.',
  campaign_not_closed: 'Die Kampagne ist noch nicht vorbei, ihr Ergebnis kann noch nicht veröffentlicht werden.',
  published_already: 'Das Ergebnis ist schon veröffentlicht.',

  // Recording help.
  recording_closed: 'Die Kampagne nahm Hilfeleistungen bis {closedAt} an.',
  campaign_not_running: 'Die Kampagne nimmt noch keine Hilfeleistungen an.',
  no_scoring_collective:
    'Zum Zeitpunkt der Hilfe gehörten Sie zu keinem wertenden Kollektiv. Bitte wenden Sie sich an das Kampagnenbüro.',
  choice_unknown: 'Eine Auswahl gehört nicht mehr zur Kampagne. Bitte die Seite neu laden und noch einmal wählen.',
  station_missing: 'Bitte die mobile Digitalstation wählen, an der Sie geholfen haben.',
  lesson_missing: 'Bitte den Kurs wählen.',
  citizen_missing: 'Bitte die Ausweisnummer oder die Telefonnummer der unterstützten Person eingeben.',
  proof_missing: 'Bitte mindestens einen Nachweis angeben: Foto, Belegnummer oder Notiz.',
  photos_too_many: 'Eine Hilfeleistung hat höchstens 4 Fotos.',
  photos_gone: 'Die früher hochgeladenen Fotos sind nicht mehr da. Bitte noch einmal auswählen.',
  id_number_malformed:
    'Die Ausweisnummer stimmt nicht: Sie hat 12 Ziffern wie auf der Karte. Bitte noch einmal eingeben.',
  phone_malformed: 'Die Telefonnummer stimmt nicht. Bitte noch einmal eingeben.',
  receipt_is_personal:
    'Diese Belegnummer ist die Ausweis- oder Telefonnummer einer Person. Geben Sie die Nummer ein, die auf dem Beleg steht.',
  already_withdrawn: 'Diese Hilfeleistung wurde zurückgezogen.',

  // Nomination lists, holds and past commendations.
  ledger_entry_unknown: 'Das Punktebuch hat noch keine Buchung mit dieser Nummer.',
  subject_unknown: 'Diese Person oder dieses Kollektiv gibt es im Bezirk nicht.',
  hold_unknown: 'Diese Aussetzung gibt es nicht.',
  hold_closed_already: 'Diese Aussetzung wurde bereits am {closedOn} beendet.',
  hold_closed_before_opened: 'Der Schlusstag darf nicht vor dem Anfangstag ({openedOn}) liegen.',
  commendation_recorded_already: 'Diese Entscheidung ist hier bereits erfasst.',

  // Verifying: verdicts, undoing, reversals, and the point rules.
  campaign_finalised: 'Die Kampagne ist festgestellt; ihre Entscheidungen ändern sich nicht mehr.',
  batch_too_large: 'Auf einmal können höchstens {most, number} Hilfeleistungen entschieden werden.',
  sent_twice: 'Zu dieser Hilfeleistung wurden zwei Entscheidungen zusammen gesendet; nur die erste zählt.',
  group_not_declared: 'Nur angegebene Gruppen können bestätigt werden.',
  not_the_verifier: 'Nur wer die Entscheidung getroffen hat, kann sie zurücknehmen.',
  own_verdict: 'Sie haben diese Hilfeleistung selbst anerkannt; jemand anderes muss sie aufheben.',
  not_accepted: 'Nur eine anerkannte Hilfeleistung kann aufgehoben werden.',
  rule_in_the_past: 'Neue Punktregeln gelten erst künftig und nach der vorigen Fassung.',
} as const
