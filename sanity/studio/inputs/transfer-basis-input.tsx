import {Stack, Text} from '@sanity/ui'
import {type StringInputProps, useFormValue} from 'sanity'
import {dayInOslo} from '#lib/policy/labels/index.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {countryName} from './countries.ts'
import {fittingTransferBases} from './transfer-bases.ts'

/** Why the data may be sent to the country that is chosen beside it. */
export function TransferBasisInput(props: StringInputProps) {
  const t = useTranslate()
  const {path, schemaType, value} = props
  const chosen = useFormValue([...path.slice(0, -1), 'country'])
  const country = typeof chosen === 'string' ? chosen : undefined
  const fitting = fittingTransferBases(country, dayInOslo(new Date().toISOString()))
  const isFitting = (basis: unknown) => fitting.some((each) => each === basis)
  // What is stored stays in sight even if it does not fit any more.
  const list = schemaType.options?.list?.filter((each) => {
    const basis = typeof each === 'string' ? each : each.value
    return basis === value || isFitting(basis)
  })
  return (
    <Stack gap={3}>
      {props.renderDefault({
        ...props,
        schemaType: {...schemaType, options: {...schemaType.options, ...(list && {list})}},
      })}
      {country !== undefined && value !== undefined && !isFitting(value) && (
        <Text size={1} role="status">
          {t(
            `Grunnlaget passer ikke for ${countryName(t, country)}. Velg et annet.`,
            `The basis does not fit ${countryName(t, country)}. Choose another.`,
          )}
        </Text>
      )}
    </Stack>
  )
}
