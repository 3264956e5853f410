import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {diffPolicies} from '#lib/policy/diff/index.ts'
import {
  cookiesJson,
  type Export,
  jsonSchema,
  policyIndexJson,
  policyJson,
  SCHEMA_NAMES,
  type SchemaName,
  subprocessorsJson,
  versionIndexJson,
} from '#lib/policy/exports/index.ts'
import {arbitraryPolicy} from '#tests/fixtures/arbitrary-policy.ts'
import {chainOf} from '#tests/fixtures/chain.ts'
import {samplePolicy} from '#tests/fixtures/sample-policy.ts'

const ORIGIN = 'https://personvern.okane.no'
const ajv = new Ajv2020({strict: true, strictTypes: false, allErrors: true})
formats.default(ajv)
const validators = new Map(
  SCHEMA_NAMES.map((name) => [name, ajv.compile(JSON.parse(jsonSchema(name, ORIGIN).body))]),
)

/** What a JSON Schema validator has against a document. */
function complaints(name: SchemaName, {body}: Pick<Export, 'body'>) {
  const validate = validators.get(name)
  if (!validate) throw new Error(`no schema ${name}`)
  return validate(JSON.parse(body)) ? [] : validate.errors
}

describe('jsonSchema', () => {
  it.each(SCHEMA_NAMES)('%s has an address, a title and a description', (name) => {
    const {body, contentType} = jsonSchema(name, ORIGIN)
    expect(contentType).toBe('application/schema+json; charset=utf-8')
    expect(JSON.parse(body)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${ORIGIN}/schema/${name}.json`,
      title: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
    })
  })

  it('describes what is published, for any policies', {timeout: 60_000}, () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (a, b) => {
        expect(complaints('policy', policyJson(a))).toEqual([])
        expect(complaints('subprocessors', subprocessorsJson(a))).toEqual([])
        expect(complaints('cookies', cookiesJson(a))).toEqual([])
        expect(complaints('changes', {body: JSON.stringify(diffPolicies(a, b))})).toEqual([])
      }),
    )
  })

  it('describes the lists of versions and policies', async () => {
    const chain = await chainOf([samplePolicy, samplePolicy])
    const policy = {...samplePolicy, _id: 'policy-personvern'}
    expect(complaints('versions', versionIndexJson(policy, chain))).toEqual([])
    expect(complaints('policies', policyIndexJson([policy]))).toEqual([])
  })

  it('refuses what is no version', () => {
    const {controller, ...rest} = samplePolicy
    for (const wrong of [
      rest,
      {...samplePolicy, note: 'x'},
      {...samplePolicy, language: 'sv'},
      {...samplePolicy, controller: {...controller, organisationNumber: '914 778 271'}},
    ]) {
      expect(complaints('policy', {body: JSON.stringify(wrong)})).not.toEqual([])
    }
  })
})

describe('versionIndexJson', () => {
  it('lists versions newest first with all that it takes to verify them', async () => {
    const chain = await chainOf([samplePolicy, samplePolicy])
    const policy = {_id: 'policy-personvern', slug: 'personvern'}
    expect(JSON.parse(versionIndexJson(policy, chain).body)).toMatchObject({
      policy: 'policy-personvern',
      slug: 'personvern',
      versions: [
        {
          number: 2,
          contentHash: chain[1]?.contentHash,
          previousHash: chain[0]?.contentHash,
          url: '/personvern/v/2.json',
        },
        {number: 1, contentHash: chain[0]?.contentHash, url: '/personvern/v/1.json'},
      ],
    })
  })
})
