import {Box, Select, Stack, Text, TextInput} from '@sanity/ui'
import {useId} from 'react'
import {fromOsloTime} from '../locale/oslo-time.ts'
import {useTranslate} from '../locale/use-translate.ts'

/** When a version is to apply: now, or at a time that the editor types, in Oslo time. */
export type Effect = {readonly later: false} | {readonly later: true; readonly time: string}

/** The instant that was chosen; undefined where it is at once, no instant, or not in the future. */
export function instantOf(effect: Effect, now: Date): Date | undefined {
  if (!effect.later) return undefined
  const instant = fromOsloTime(effect.time)
  return instant && instant > now ? instant : undefined
}

const inOslo = {timeZone: 'Europe/Oslo', dateStyle: 'full', timeStyle: 'short'} as const

type Props = {readonly effect: Effect; readonly onChange: (effect: Effect) => void}

/** Asks when a version is to apply. */
export function EffectChoice({effect, onChange}: Props) {
  const t = useTranslate()
  const id = useId()
  const instant = instantOf(effect, new Date())
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={`${id}-when`} size={1} weight="medium">
        {t('Når skal den gjelde?', 'When is it to apply?')}
      </Text>
      <Select
        id={`${id}-when`}
        value={effect.later ? 'later' : 'now'}
        onChange={({currentTarget}) =>
          onChange(currentTarget.value === 'later' ? {later: true, time: ''} : {later: false})
        }
      >
        <option value="now">{t('Med en gang', 'At once')}</option>
        <option value="later">{t('Fra et senere tidspunkt', 'From a later time')}</option>
      </Select>
      {effect.later && (
        <Box>
          <TextInput
            aria-label={t('Tidspunkt, norsk tid', 'Time, in Norway')}
            aria-describedby={`${id}-understood`}
            type="datetime-local"
            value={effect.time}
            onChange={({currentTarget}) => onChange({later: true, time: currentTarget.value})}
          />
          <Box paddingTop={2} id={`${id}-understood`}>
            <Text size={1}>
              {instant
                ? t(
                    `Gjelder fra ${instant.toLocaleString('nb', inOslo)}, norsk tid.`,
                    `Applies from ${instant.toLocaleString('en-GB', inOslo)}, Norwegian time.`,
                  )
                : t(
                    'Velg et tidspunkt fram i tid. Det er norsk tid.',
                    'Choose a time in the future. It is Norwegian time.',
                  )}
            </Text>
          </Box>
        </Box>
      )}
    </Stack>
  )
}
