import {expect, test} from 'vitest'
import {documentResponse, PolicyPage} from '#lib/document/index.ts'
import {fixturePolicy, fixtureVersion} from '#tests/fixtures/document.ts'

test('a policy becomes a document without script', async () => {
  const version = await fixtureVersion()
  const response = await documentResponse(
    <PolicyPage
      version={version}
      versions={[version]}
      site={{name: 'Okane', origin: 'https://personvern.okane.no'}}
      translations={[]}
      at={Date.parse('2026-11-24T12:00:00Z')}
    />,
  )
  const html = await response.text()
  expect(html).toMatch(/^<!doctype html><html lang="nb"/)
  expect(html).not.toContain('<script')
  expect(fixturePolicy().sections.length).toBe(9)
})
