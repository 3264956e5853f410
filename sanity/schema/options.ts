import {labels} from '#lib/policy/labels/index.ts'
import type {Translate} from '#sanity/studio/locale/translate.ts'

/** What the values of the closed vocabularies are called in the Studio's language. */
export const names = (t: Translate) => t(labels.nb, labels.en)

/** A word as it begins a sentence. */
export const sentence = (text: string) => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)

/** A closed vocabulary as the choices of a field, in the order of the vocabulary. */
export function choices<Value extends string>(
  values: readonly Value[],
  titles: Readonly<Record<Value, string>>,
): {list: {value: Value; title: string}[]} {
  return {list: values.map((value) => ({value, title: sentence(titles[value])}))}
}
