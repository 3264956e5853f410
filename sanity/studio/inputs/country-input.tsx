import {Card, Text, TextInput} from '@sanity/ui'
import {Autocomplete} from '@sanity/ui/autocomplete'
import {useMemo, useState} from 'react'
import {type StringInputProps, set, unset} from 'sanity'
import {parseCountry} from '#lib/policy/recognise/index.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {countries, countryName, isMeant} from './countries.ts'

/** A country that is found by its name in Norwegian or English, or by its code. */
export function CountryInput({value, readOnly, onChange, elementProps}: StringInputProps) {
  const t = useTranslate()
  const [query, setQuery] = useState<string | null>(null)
  const options = useMemo(() => countries(t).map(({code}) => ({value: code})), [t])
  const {id, onFocus, onBlur, ref, 'aria-describedby': describedBy} = elementProps
  const choose = (code: string) => onChange(code === '' ? unset() : set(code))
  // Whoever has typed the whole name, or the code, need not choose it from the list too.
  const settle = () => {
    const code = query === null ? undefined : parseCountry(query)
    if (code !== undefined && code !== value) choose(code)
  }
  if (readOnly) {
    return <TextInput {...elementProps} readOnly value={value ? countryName(t, value) : ''} />
  }
  return (
    <Autocomplete
      id={id}
      ref={ref}
      aria-describedby={describedBy}
      // What @sanity/ui calls the list that it shows; it says so with `aria-owns` alone.
      aria-controls={`${id}-listbox`}
      openButton={{'aria-label': t('Vis alle land', 'Show all countries')}}
      options={options}
      filterOption={(typed, option) => isMeant(typed, option.value)}
      placeholder={t('Søk etter navnet', 'Search for the name')}
      renderOption={(option) => (
        <Card data-as="button" padding={3} radius={2} tone="inherit">
          <Text size={1}>{countryName(t, option.value)}</Text>
        </Card>
      )}
      renderValue={(code) => countryName(t, code)}
      value={value ?? ''}
      onChange={choose}
      onQueryChange={setQuery}
      onFocus={onFocus}
      onKeyDown={({key}) => {
        if (key === 'Tab' || key === 'Enter') settle()
      }}
      onBlur={(event) => {
        settle()
        onBlur(event)
      }}
    />
  )
}
