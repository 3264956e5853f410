import {expect, test} from 'vitest'
import {webPageJsonLd} from '#lib/policy/exports/index.ts'
import {samplePolicy} from '#tests/fixtures/sample-policy.ts'

test('a version describes itself to search engines as JSON-LD', () => {
  const {body, contentType} = webPageJsonLd(samplePolicy)
  expect(contentType).toBe('application/ld+json; charset=utf-8')
  expect(JSON.parse(body)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: samplePolicy.title,
    inLanguage: samplePolicy.language,
    version: samplePolicy.version.number,
    dateModified: samplePolicy.version.effectiveFrom,
    publisher: {name: samplePolicy.controller.name},
  })
})
