export const form = {
  summary: '{count, plural, one {# Angabe ist zu berichtigen} other {# Angaben sind zu berichtigen}}',
  summaryLead:
    'Noch nicht gesendet. Ihre Eingaben sind noch da, außer Passwörtern, Belegnummern und Nummern von Personen.',
  error: {
    required: 'Bitte ausfüllen.',
    choose_one: 'Bitte eine der Möglichkeiten wählen.',
    invalid: 'Das stimmt so nicht. Bitte prüfen.',
    too_short: 'Zu kurz. Bitte mehr schreiben.',
    too_long: 'Zu lang. Bitte kürzen.',
    too_small: 'Diese Zahl ist zu klein.',
    too_large: 'Diese Zahl ist zu groß.',
    too_few: 'Noch nicht genug. Bitte ergänzen.',
    too_many: 'Zu viele. Bitte einige entfernen.',
    not_a_number: 'Bitte eine Zahl eingeben.',
    not_a_date: 'Bitte Datum und Uhrzeit richtig eingeben.',
    in_the_future: 'Dieser Zeitpunkt liegt in der Zukunft.',
    digits_in_text:
      'Bitte keine Folgen von 9 bis 12 Ziffern: Das könnte die Ausweis- oder Telefonnummer eines Bürgers sein.',
    file_too_large: 'Das Bild ist größer als 10 MB. Bitte ein kleineres wählen.',
    file_type: 'Dieses Bild ist nicht lesbar. Bitte JPEG, PNG, WebP oder AVIF verwenden.',
    too_fast: 'In kurzer Zeit wurde zu viel gesendet. Bitte einige Minuten warten und erneut senden.',
    unreadable: 'Der Server konnte das Formular nicht lesen. Bitte die Seite neu laden und noch einmal senden.',
  },
} as const
