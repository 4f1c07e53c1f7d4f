import type { EvidenceKind, OnceRule } from '#server/domain/campaigns/contract.ts'

export type DemoService = {
  code: string
  names: { vi: string; en: string; de: string }
  /** Name of the picture on the service's tile. */
  icon: string
  once: OnceRule
  evidence: readonly EvidenceKind[]
}

const photoOrNote = ['photo', 'note'] as const

/** The services of the campaign, most asked for first. VNeID level 2 itself is issued by the police alone. */
export const demoServices: readonly DemoService[] = [
  {
    code: 'vneid_activation',
    icon: 'badge-check',
    once: 'citizen',
    evidence: photoOrNote,
    names: { vi: 'Kích hoạt VNeID mức 2', en: 'VNeID level 2 activation', de: 'Aktivierung von VNeID Stufe 2' },
  },
  {
    code: 'etax_mobile',
    icon: 'receipt-text',
    once: 'citizen',
    evidence: photoOrNote,
    names: { vi: 'Cài đặt eTax Mobile', en: 'eTax Mobile set-up', de: 'Einrichtung von eTax Mobile' },
  },
  {
    code: 'ihanoi',
    icon: 'building-2',
    once: 'citizen',
    evidence: photoOrNote,
    names: { vi: 'Cài đặt iHanoi', en: 'iHanoi set-up', de: 'Einrichtung von iHanoi' },
  },
  {
    code: 'online_filing',
    icon: 'file-check',
    once: 'receipt',
    evidence: ['receipt'],
    names: {
      vi: 'Nộp hồ sơ dịch vụ công trực tuyến',
      en: 'Online public-service filing',
      de: 'Online-Antrag bei der Verwaltung',
    },
  },
  {
    code: 'vneid_preparation',
    icon: 'calendar-check',
    once: 'citizen',
    evidence: photoOrNote,
    names: {
      vi: 'Chuẩn bị và đặt lịch làm VNeID mức 2',
      en: 'VNeID level 2 preparation and booking',
      de: 'Vorbereitung und Termin für VNeID Stufe 2',
    },
  },
  {
    code: 'payment_account',
    icon: 'wallet',
    once: 'citizen',
    evidence: photoOrNote,
    names: {
      vi: 'Mở tài khoản thanh toán điện tử',
      en: 'Electronic payment account',
      de: 'Konto für elektronische Zahlungen',
    },
  },
  {
    code: 'payment_account_own_employer',
    icon: 'landmark',
    once: 'citizen',
    evidence: photoOrNote,
    names: {
      vi: 'Mở tài khoản thanh toán tại chính đơn vị mình',
      en: 'Payment account with one’s own employer',
      de: 'Zahlungskonto beim eigenen Arbeitgeber',
    },
  },
  {
    code: 'digital_signature',
    icon: 'pen-line',
    once: 'citizen',
    evidence: photoOrNote,
    names: { vi: 'Đăng ký chữ ký số cá nhân', en: 'Personal digital signature', de: 'Persönliche digitale Signatur' },
  },
  {
    code: 'vssid',
    icon: 'heart-pulse',
    once: 'citizen',
    evidence: photoOrNote,
    names: { vi: 'Cài đặt VssID', en: 'VssID set-up', de: 'Einrichtung von VssID' },
  },
  {
    code: 'digital_literacy_lesson',
    icon: 'graduation-cap',
    once: 'lesson',
    evidence: photoOrNote,
    names: {
      vi: 'Buổi học “Bình dân học vụ số”',
      en: 'Digital-literacy lesson',
      de: 'Digitalkurs „Bình dân học vụ số“',
    },
  },
  {
    code: 'online_safety',
    icon: 'shield-check',
    once: 'citizen',
    evidence: photoOrNote,
    names: { vi: 'Tư vấn an toàn trên mạng', en: 'Online-safety advice', de: 'Beratung zur Sicherheit im Netz' },
  },
]
