import {Stack, Text, TextInput} from '@sanity/ui'
import {type StringInputProps, set, unset} from 'sanity'
import {fromOsloTime, toOsloTime} from '../locale/oslo-time.ts'
import {useTranslate} from '../locale/use-translate.ts'

const inOslo = {timeZone: 'Europe/Oslo', dateStyle: 'full', timeStyle: 'short'} as const

/** An instant, stored in UTC, typed and shown in Oslo time whatever the zone of the browser. */
export function OsloTimeInput({value, readOnly, onChange, elementProps}: StringInputProps) {
  const t = useTranslate()
  const instant = value === undefined ? undefined : new Date(value)
  const isInstant = instant !== undefined && !Number.isNaN(instant.getTime())
  const {'aria-describedby': describedBy, id} = elementProps
  return (
    <Stack gap={3}>
      <TextInput
        {...elementProps}
        aria-describedby={[describedBy, `${id}-in-words`].filter(Boolean).join(' ')}
        readOnly={readOnly}
        type="datetime-local"
        value={isInstant ? toOsloTime(instant) : ''}
        onChange={({currentTarget}) => {
          const typed = fromOsloTime(currentTarget.value)
          onChange(typed ? set(typed.toISOString()) : unset())
        }}
      />
      <div id={`${id}-in-words`}>
        <Text size={1} muted>
          {isInstant
            ? t(
                `${instant.toLocaleString('nb', inOslo)}, norsk tid`,
                `${instant.toLocaleString('en-GB', inOslo)}, Norwegian time`,
              )
            : t('Norsk tid', 'Norwegian time')}
        </Text>
      </div>
    </Stack>
  )
}
