import {createSchema, type ObjectSchemaType, type SchemaType} from 'sanity'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import * as model from '#lib/policy/model/index.ts'
import {schemaTypes} from '#sanity/schema/index.ts'
import {STUDIO_LANGUAGES, translator} from '#sanity/studio/locale/translate.ts'

const schemas = STUDIO_LANGUAGES.map((language) => {
  const types = schemaTypes(translator(language))
  return {language, schema: createSchema({name: 'default', types})}
})

/** One shape for both: what a field is called, whether it must be there, what it may hold. */
type Field = {required: boolean; choices?: string[]}
type Shape = Record<string, Field>

const SYSTEM_FIELDS = new Set(['_id', '_type', '_rev', '_key', '_createdAt', '_updatedAt'])

function unwrap(type: z.core.$ZodType): z.core.$ZodType {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    return unwrap(type.def.innerType)
  }
  return type
}

function choicesOf(type: z.core.$ZodType): string[] | undefined {
  const inner = unwrap(type)
  if (inner instanceof z.ZodEnum) return inner.options.map(String)
  return inner instanceof z.ZodArray ? choicesOf(inner.def.element) : undefined
}

function shapeOfZod(type: z.ZodObject): Shape {
  const fields = Object.entries(type.shape).filter(([name]) => !SYSTEM_FIELDS.has(name))
  return Object.fromEntries(
    fields.map(([name, field]) => {
      const required = !(field instanceof z.ZodOptional) && !(field instanceof z.ZodDefault)
      const choices = choicesOf(field)
      return [name, {required, ...(choices && {choices})}]
    }),
  )
}

/** The values of a field's options, or undefined where any value will do. */
function listOf(type: SchemaType): string[] | undefined {
  const options: unknown = type.options
  if (typeof options !== 'object' || options === null || !('list' in options)) return undefined
  return z.array(z.object({value: z.string()}).transform(({value}) => value)).parse(options.list)
}

function isRequired(type: SchemaType): boolean {
  const rules = typeof type.validation === 'function' ? [] : [type.validation].flat()
  return rules.some(
    (rule) =>
      typeof rule === 'object' && rule !== null && 'isRequired' in rule && rule.isRequired(),
  )
}

function isObjectType(type: SchemaType | undefined): type is ObjectSchemaType {
  return type !== undefined && 'fields' in type
}

function shapeOfSanity(type: ObjectSchemaType, zodShape: Shape): Shape {
  return Object.fromEntries(
    type.fields.map(({name, type: field}) => {
      // A list of countries stands beside a pattern in zod; only closed vocabularies are compared.
      const choices = zodShape[name]?.choices ? listOf(field) : undefined
      return [name, {required: isRequired(field), ...(choices && {choices})}]
    }),
  )
}

const blocks = new Map(
  model.block.options.map((option) => {
    const [type] = option.shape._type.values
    return [type, option]
  }),
)

function fieldOf(type: z.ZodObject, ...path: string[]): z.ZodObject {
  let current: z.core.$ZodType = type
  for (const name of path) {
    current = unwrap(current)
    if (current instanceof z.ZodArray) current = unwrap(current.def.element)
    if (!(current instanceof z.ZodObject)) throw new Error(`${name} is not in an object`)
    const next: z.core.$ZodType | undefined = current.shape[name]
    if (!next) throw new Error(`no field ${name}`)
    current = next
  }
  current = unwrap(current)
  if (current instanceof z.ZodArray) current = unwrap(current.def.element)
  if (!(current instanceof z.ZodObject)) throw new Error('not an object')
  return current
}

function block(name: string): z.ZodObject {
  const found = blocks.get(name as never)
  if (!found) throw new Error(`no block ${name}`)
  return found
}

const PAIRS: [string, z.ZodObject][] = [
  ['policy', model.policy],
  ['policyVersion', model.policyVersion],
  ['subprocessor', model.subprocessor],
  ['siteSettings', model.siteSettings],
  ['policySection', model.policySection],
  ['controller', model.controller],
  ['localizedText', model.localizedText],
  ['subprocessorList', block('subprocessorList')],
  ['subprocessorEntry', fieldOf(block('subprocessorList'), 'entries')],
  ['cookieList', block('cookieList')],
  ['cookieProvider', fieldOf(block('cookieList'), 'providers')],
  ['cookie', model.cookie],
  ['controllerCard', block('controllerCard')],
  ['rightsList', block('rightsList')],
  ['rightEntry', fieldOf(block('rightsList'), 'rights')],
  ['callout', block('callout')],
  ['acknowledgement', model.acknowledgement],
]

describe.each(schemas)('zod schemas and Sanity types agree in $language', ({schema}) => {
  test.each(PAIRS)('%s', (name, zodType) => {
    const type = schema.get(name)
    if (!isObjectType(type)) throw new Error(`Sanity has no object type ${name}`)
    const expected = shapeOfZod(zodType)
    expect(shapeOfSanity(type, expected)).toEqual(expected)
  })

  test.each([
    ['controller', 'address'],
    ['controller', 'representative'],
    ['controller', 'dataProtectionOfficer'],
    ['policy', 'translationOf'],
  ])('%s.%s', (name, field) => {
    const type = schema.get(name)
    if (!isObjectType(type)) throw new Error(`Sanity has no object type ${name}`)
    const inner = type.fields.find((each) => each.name === field)?.type
    if (!isObjectType(inner)) throw new Error(`${name}.${field} is no object`)
    const owner = name === 'policy' ? model.policy : model.controller
    const expected = shapeOfZod(fieldOf(owner, field))
    expect(shapeOfSanity(inner, expected)).toEqual(expected)
  })

  test('the body allows the same blocks', () => {
    const body = schema.get('policyBody')
    const names = body && 'of' in body ? body.of.map((each: SchemaType) => each.name) : []
    expect(names.sort()).toEqual([...blocks.keys()].sort())
  })
})
