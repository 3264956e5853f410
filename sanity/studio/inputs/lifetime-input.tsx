import {Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import {type StringInputProps, set, unset} from 'sanity'
import {formatOf} from '#lib/policy/labels/index.ts'
import {lifetime} from '#lib/policy/model/index.ts'
import {parseLifetime} from '#lib/policy/recognise/index.ts'
import type {Translate} from '../locale/translate.ts'
import {useTranslate} from '../locale/use-translate.ts'

/** A stored lifetime as people write it; what is none, as it is. */
export function lifetimeInWords(t: Translate, stored: string): string {
  if (stored === 'session') return t('økten', 'session')
  return lifetime.safeParse(stored).success ? formatOf(t('nb', 'en')).duration(stored) : stored
}

/** What the editor is told of the text in the field. */
function understood(t: Translate, text: string): string | undefined {
  const parsed = parseLifetime(text)
  if (parsed === undefined) return undefined
  if (parsed === 'session') {
    return t('Slettes når nettleseren lukkes.', 'Deleted when the browser closes.')
  }
  const words = lifetimeInWords(t, parsed)
  return t(`Slettes etter ${words}.`, `Deleted after ${words}.`)
}

/**
 * How long a cookie lives, typed in words and stored as an ISO 8601 duration or `session`. What is
 * not understood is stored as it was typed, so that nothing is lost and validation points it out.
 */
export function LifetimeInput({value, readOnly, onChange, elementProps}: StringInputProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string>()
  const text = typed ?? (value === undefined ? '' : lifetimeInWords(t, value))
  const {'aria-describedby': describedBy, id} = elementProps
  return (
    <Stack gap={3}>
      <TextInput
        {...elementProps}
        aria-describedby={[describedBy, `${id}-understood`].filter(Boolean).join(' ')}
        readOnly={readOnly}
        value={text}
        onBlur={(event) => {
          setTyped(undefined)
          elementProps.onBlur(event)
        }}
        onChange={({currentTarget}) => {
          const next = currentTarget.value
          setTyped(next)
          onChange(next.trim() === '' ? unset() : set(parseLifetime(next) ?? next))
        }}
      />
      <div id={`${id}-understood`} aria-live="polite">
        {text !== '' && (
          <Text size={1} muted>
            {understood(t, text) ??
              t(
                'Ikke forstått. Skriv et tall og år, måneder, uker, dager, timer eller minutter, eller «økten».',
                'Not understood. Write a number and years, months, weeks, days, hours or minutes, or “session”.',
              )}
          </Text>
        )}
      </div>
    </Stack>
  )
}
