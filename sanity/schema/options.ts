import {labels} from '#lib/policy/labels/index.ts'

const NB = labels.nb

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)

/** A closed vocabulary as the choices of a field, in the order of the vocabulary. */
function choices<Value extends string>(
  values: readonly Value[],
  titles: Readonly<Record<Value, string>>,
): {list: {value: Value; title: string}[]} {
  return {list: values.map((value) => ({value, title: sentence(titles[value])}))}
}

export {choices, NB as names, sentence}
