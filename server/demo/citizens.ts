import { createHash } from 'node:crypto'
import type { CitizenGroup } from '#server/domain/scoring/contract.ts'
import type { Random } from './random.ts'

export type DemoCitizen = {
  /** A ready citizen key. It belongs to no number: demo citizens have none. */
  key: string
  isOlder: boolean
  groups: readonly CitizenGroup[]
  /** Met face to face at least once. */
  isDirect: boolean
}

export type CitizenCounts = { direct: number; further: number }

/** Citizens of the demo; the first `direct` are met face to face, the further ones in lessons and from afar. */
export function demoCitizens({ direct, further }: CitizenCounts, random: Random): DemoCitizen[] {
  return Array.from({ length: direct + further }, (_, number) => ({
    key: demoKey(number),
    isOlder: random.next() < 0.34,
    groups: groupsOf(random),
    isDirect: number < direct,
  }))
}

/** As long as a real key, and never one: real keys come from argon2id with the campaign's secret. */
export function demoKey(number: number | string): string {
  return createHash('sha256').update(`demo citizen ${number}`).digest('base64url')
}

function groupsOf(random: Random): CitizenGroup[] {
  const chance = random.next()
  if (chance < 0.05) return ['disabled']
  if (chance < 0.11) return ['poor']
  return chance < 0.33 ? ['self_employed'] : []
}
