import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { RadioTiles } from '#app/components/ui/radio-tiles.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { FieldsProps } from './fields-props.ts'
import type { RecordOffer } from './record-offer.ts'
import { serviceIcon } from './service-icons.ts'
import { typedText } from './typed-values.ts'

/** What was helped with: one tile with a picture for each service of the campaign. */
export function WhatFields({ services, values, errors }: FieldsProps & Pick<RecordOffer, 'services'>) {
  const words = useWords('record')
  return (
    <FieldGroup name="serviceCode" label={words('service')} errors={errors} required>
      <RadioTiles
        name="serviceCode"
        columns={2}
        required
        defaultValue={typedText(values, 'serviceCode')}
        tiles={services.map(({ code, name, icon }) => ({ value: code, label: name, icon: serviceIcon(icon) }))}
      />
    </FieldGroup>
  )
}
