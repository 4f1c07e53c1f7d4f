import {
  BadgeCheck,
  Building2,
  CalendarCheck,
  FileCheck,
  GraduationCap,
  HandHelping,
  HeartPulse,
  Landmark,
  type LucideIcon,
  PenLine,
  ReceiptText,
  ShieldCheck,
  Smartphone,
  Wallet,
} from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  'badge-check': BadgeCheck,
  'building-2': Building2,
  'calendar-check': CalendarCheck,
  'file-check': FileCheck,
  'graduation-cap': GraduationCap,
  'heart-pulse': HeartPulse,
  landmark: Landmark,
  'pen-line': PenLine,
  'receipt-text': ReceiptText,
  'shield-check': ShieldCheck,
  smartphone: Smartphone,
  wallet: Wallet,
}

/** The picture that a campaign chose for a service; an unknown name gets a helping hand. */
export function serviceIcon(name: string): LucideIcon {
  return icons[name] ?? HandHelping
}
