/** The languages that the Studio speaks with editors. */
export const STUDIO_LANGUAGES = ['nb', 'en'] as const
export type StudioLanguage = (typeof STUDIO_LANGUAGES)[number]

/** Picks what is in the Studio's language, Norwegian Bokmål first: `t('Tittel', 'Title')`. */
export type Translate = <Value>(nb: Value, en: Value) => Value

const translators: Readonly<Record<StudioLanguage, Translate>> = {
  nb: (nb) => nb,
  en: (_nb, en) => en,
}

/** The translator into one of the Studio's languages. */
export function translator(language: StudioLanguage): Translate {
  return translators[language]
}
