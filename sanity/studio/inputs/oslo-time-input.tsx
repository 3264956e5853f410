import {TextInput} from '@sanity/ui'
import {FormField, type StringInputProps} from 'sanity'
import {useTranslate} from '../locale/use-translate.ts'

const inOslo = {timeZone: 'Europe/Oslo', dateStyle: 'full', timeStyle: 'short'} as const

/**
 * An instant of a frozen document, stored in UTC and shown in Oslo time whatever the zone of the
 * browser. The Studio leaves the label of a date and time to its input.
 */
export function OsloTimeInput(props: StringInputProps) {
  const {value, elementProps, schemaType, level, path, validation, presence} = props
  const t = useTranslate()
  const instant = new Date(value ?? Number.NaN)
  const words = t(
    `${instant.toLocaleString('nb', inOslo)}, norsk tid`,
    `${instant.toLocaleString('en-GB', inOslo)}, Norwegian time`,
  )
  return (
    <FormField
      title={schemaType.title}
      description={schemaType.description}
      inputId={elementProps.id}
      level={level}
      path={path}
      validation={validation}
      __unstable_presence={presence}
    >
      <TextInput
        {...elementProps}
        readOnly
        value={Number.isNaN(instant.getTime()) ? (value ?? '') : words}
      />
    </FormField>
  )
}
