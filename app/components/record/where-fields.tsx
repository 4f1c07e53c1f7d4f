import { Field } from '#app/components/ui/field.tsx'
import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { RadioTiles } from '#app/components/ui/radio-tiles.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import { textLimits } from '#server/domain/assistance/contract.ts'
import { channels } from '#server/domain/scoring/contract.ts'
import type { FieldsProps } from './fields-props.ts'
import type { RecordOffer } from './record-offer.ts'
import { typedText } from './typed-values.ts'

type WhereFieldsProps = FieldsProps & Pick<RecordOffer, 'stations' | 'lessons'>

/** Where it was, and with it the station, the session or the place. */
export function WhereFields({ values, errors, stations, lessons }: WhereFieldsProps) {
  const words = useWords('record')
  const act = useWords('act')
  return (
    <div className="group/where grid gap-4">
      <FieldGroup name="channel" label={words('channel')} errors={errors} required>
        <RadioTiles
          name="channel"
          required
          defaultValue={typedText(values, 'channel')}
          tiles={channels.map((channel) => ({ value: channel, label: act(`channel.${channel}`) }))}
        />
      </FieldGroup>
      <Station values={values} errors={errors} stations={stations} />
      <Lesson values={values} errors={errors} lessons={lessons} />
      <Place values={values} errors={errors} />
    </div>
  )
}

function Station({ values, errors, stations }: FieldsProps & Pick<RecordOffer, 'stations'>) {
  const words = useWords('record')
  return (
    <div className={shownFor.station}>
      <Field name="stationCode" label={words('station')} hint={words('stationHint')} errors={errors} required>
        {(control) => (
          <Select
            {...control}
            prompt
            defaultValue={typedText(values, 'stationCode')}
            options={stations.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Field>
    </div>
  )
}

function Lesson({ values, errors, lessons }: FieldsProps & Pick<RecordOffer, 'lessons'>) {
  const words = useWords('record')
  const dates = useDates()
  return (
    <div className={shownFor.class}>
      <Field name="lessonCode" label={words('lesson')} hint={words('lessonHint')} errors={errors} required>
        {(control) => (
          <Select
            {...control}
            prompt
            defaultValue={typedText(values, 'lessonCode')}
            options={lessons.map(({ code, title, startsAt }) => ({
              value: code,
              label: `${dates.shortMoment(startsAt)} · ${title}`,
            }))}
          />
        )}
      </Field>
    </div>
  )
}

function Place({ values, errors }: FieldsProps) {
  const words = useWords('record')
  return (
    <div className={shownFor.elsewhere}>
      <Field name="place" label={words('place')} hint={words('placeHint')} errors={errors}>
        {(control) => <TextInput {...control} maxLength={textLimits.place} defaultValue={typedText(values, 'place')} />}
      </Field>
    </div>
  )
}

/** Without JavaScript the browser itself shows what belongs to the chosen channel; one that cannot shows all three. */
const shownFor = {
  station:
    'supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value=station]:checked]/where:block',
  class:
    'supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value=class]:checked]/where:block',
  elsewhere: 'group-has-[[value=station]:checked]/where:hidden group-has-[[value=class]:checked]/where:hidden',
} as const
