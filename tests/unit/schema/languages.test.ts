import {createSchema} from 'sanity'
import {describe, expect, test} from 'vitest'
import {schemaTypes} from '#sanity/schema/index.ts'
import {type StudioLanguage, translator} from '#sanity/studio/locale/translate.ts'

/** What is the same in both languages. */
const SAME = new Set(['EU–US Data Privacy Framework'])
/** The keys of a definition under which editors read something. */
const READ = new Set(['title', 'description'])

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The strings under some keys, by where they stand, such as `.3.fields.0.title`. */
function texts(
  value: unknown,
  keys: ReadonlySet<string>,
  skip: string,
  path = '',
): [string, string][] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    if (key === skip) return []
    const at = `${path}.${key}`
    if (keys.has(key) && typeof inner === 'string') return [[at, inner]]
    return texts(inner, keys, skip, at)
  })
}

/** Titles and descriptions; what previews select is no text. */
const definitions = (language: StudioLanguage) =>
  new Map(texts(schemaTypes(translator(language)), READ, 'preview'))

/** What validation says, by type and field. */
function messages(language: StudioLanguage): Map<string, string> {
  const types = schemaTypes(translator(language))
  const schema = createSchema({name: 'default', types})
  const found = types.flatMap(({name}) => {
    const type = schema.get(name)
    if (!type || !('fields' in type)) return []
    return type.fields.flatMap((field) =>
      texts(field.type.validation, new Set(['_message']), '_typeDef', `${name}.${field.name}`),
    )
  })
  return new Map(found)
}

/** What each preview says of a thing with little in it, and of a hidden one. */
function previews(language: StudioLanguage): Map<string, unknown> {
  const sample = {hidden: false, number: 3, right: 'access', change: 'minor', language: 'en'}
  const things = [{}, sample, {...sample, hidden: true}]
  const found = schemaTypes(translator(language)).flatMap((type): [string, unknown][] => {
    if (!('preview' in type) || typeof type.preview?.prepare !== 'function') return []
    const {prepare} = type.preview
    return things.map((thing, index) => {
      const {title, subtitle} = prepare(thing)
      return [`${type.name} ${index}`, `${title} ${subtitle}`]
    })
  })
  return new Map(found)
}

describe.each([
  ['titles and descriptions', definitions, 150],
  ['validation messages', messages, 24],
  ['previews', previews, 30],
])('%s', (_name, read, atLeast) => {
  const nb = read('nb')
  const en = read('en')

  test('stand in the same places in both languages', () => {
    expect(nb.size).toBeGreaterThanOrEqual(atLeast)
    expect([...en.keys()]).toEqual([...nb.keys()])
  })

  test('are translated', () => {
    const same = [...nb].filter(([at, text]) => en.get(at) === text && !SAME.has(String(text)))
    expect(same).toEqual([])
  })
})
