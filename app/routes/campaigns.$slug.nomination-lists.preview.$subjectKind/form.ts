import { z } from 'zod'
import { subjectKinds } from '#server/domain/scoring/contract.ts'

export const previewParams = z.object({ slug: z.string().min(1).max(80), subjectKind: z.enum(subjectKinds) })
/** Whose reasons are asked for, and whether everybody is. */
export const previewSearch = z.object({ of: z.uuid().optional(), all: z.string().optional() })
