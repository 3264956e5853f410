import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {documentResponse, NotFoundPage, PolicyPage} from '#lib/document/index.ts'
import {fixtureVersion} from '#tests/fixtures/document.ts'

async function policyResponse() {
  const version = await fixtureVersion()
  const site = {name: 'Okane', origin: 'https://personvern.okane.no'}
  return documentResponse(
    <PolicyPage {...{version, site}} versions={[]} translations={[]} at={0} />,
  )
}

test('the browser may do nothing but show the page with its own styles', async () => {
  const response = await policyResponse()
  const policy = response.headers.get('content-security-policy') ?? ''
  const directives = new Map(policy.split('; ').map((each) => [each.split(' ')[0], each]))
  expect(directives.get('default-src')).toBe("default-src 'none'")
  expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'self'")
  expect(policy).not.toMatch(/unsafe|script-src|https?:/)

  const html = await response.text()
  const styles = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => style)
  expect(styles.length).toBe(2)
  expect(directives.get('style-src')).toBe(
    `style-src ${styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ')}`,
  )
})

test('the answer is HTML in UTF-8 and says so, with the other headers that keep to itself', async () => {
  const {headers} = await policyResponse()
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-opener-policy')).toBe('unsafe-none')
  expect(headers.has('set-cookie')).toBe(false)
})

test('status and headers can be given', async () => {
  const response = await documentResponse(<NotFoundPage />, {status: 404, headers: {'x-a': 'b'}})
  expect([response.status, response.headers.get('x-a')]).toEqual([404, 'b'])
  expect(await response.text()).toMatch(/^<!doctype html><html lang="nb"/)
})
