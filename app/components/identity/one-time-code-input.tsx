import type { ControlProps } from '#app/components/ui/field.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'

/** Six digits that an app shows; phones offer their number keys. */
export function OneTimeCodeInput(control: ControlProps) {
  return (
    <TextInput
      {...control}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={7}
      className="tabular text-xl tracking-widest"
    />
  )
}
