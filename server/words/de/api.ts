export const api = {
  status: {
    '401': 'Ein Zugriffsschlüssel ist nötig',
    '403': 'Nicht erlaubt',
    '404': 'Nicht gefunden',
    '405': 'Methode nicht erlaubt',
    '406': 'In dieser Form nicht vorhanden',
    '409': 'Widerspruch zum jetzigen Stand',
    '411': 'Länge fehlt',
    '412': 'Inzwischen geändert',
    '413': 'Zu groß',
    '415': 'Format nicht angenommen',
    '422': 'Noch nicht richtig',
    '428': 'Eine Bedingung fehlt',
    '429': 'Zu viele Anfragen',
    '500': 'Auf dem Server ging etwas schief',
    '503': 'Kurz außer Betrieb',
  },
  problem: {
    token_missing: 'Bitte einen Zugriffsschlüssel in der Kopfzeile Authorization: Bearer senden.',
    token_not_valid: 'Dieser Zugriffsschlüssel ist unbekannt, zurückgezogen oder abgelaufen.',
    scope_missing: 'Dieser Zugriffsschlüssel hat den Bereich „{scope}“ nicht.',
    method_not_allowed: 'Diese Adresse nimmt nur an: {allowed}.',
    not_acceptable: 'Diese Adresse antwortet nur als: {offered}.',
    media_type_unsupported: 'Bitte den Inhalt senden als: {expected}.',
    length_required: 'Bitte die Länge des Inhalts vorher angeben (Content-Length).',
    body_too_large: 'Ein Inhalt hat höchstens {most, number} Byte.',
    invalid: 'Einige Werte stimmen noch nicht; siehe „errors“.',
    too_many_requests: 'Es kamen zu viele Anfragen. Bitte nach {retryAt} noch einmal versuchen.',
    failed:
      'Auf dem Server ging etwas schief; es ist vermerkt. Bitte dieselbe Anfrage in einigen Minuten noch einmal senden.',
    unavailable: 'Der Dienst ist unterbrochen. Bitte dieselbe Anfrage in einigen Minuten noch einmal senden.',
  },
  /** What each operation does, by its name in the description. */
  operation: {
    readCampaigns: 'Die Kampagnen, die neuesten zuerst',
  },
} as const
