import {useCurrentLocale} from 'sanity'
import {type Translate, translator} from './translate.ts'

/** The translator into the language that the Studio has now; for components inside the Studio. */
export function useTranslate(): Translate {
  return translator(useCurrentLocale().id === 'nb-NO' ? 'nb' : 'en')
}
