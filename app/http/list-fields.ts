import { z } from 'zod'

/** The names that a schema takes as lists. Looks through optional, default, refined, piped and union schemas. */
export function listFields(schema: z.core.$ZodType): ReadonlySet<string> {
  const inner = innermost(schema)
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(inner.shape)
    return new Set(fields.filter(([, field]) => innermost(field) instanceof z.ZodArray).map(([name]) => name))
  }
  if (inner instanceof z.ZodUnion) return new Set(inner.options.flatMap((option) => [...listFields(option)]))
  if (inner instanceof z.ZodIntersection) {
    return new Set([...listFields(inner.def.left), ...listFields(inner.def.right)])
  }

  return new Set()
}

function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) {
    // A preprocess step is a transform piped into the schema; a transform is the schema piped into it.
    return innermost(schema.in instanceof z.ZodTransform ? schema.out : schema.in)
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch
  ) {
    return innermost(schema.unwrap())
  }

  return schema
}
