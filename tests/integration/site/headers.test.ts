import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {TestLake, WEBHOOK_SECRET} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {root} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

let lake: TestLake
let site: TestSite

beforeAll(async () => {
  lake = await TestLake.start()
  const client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  await publishTitle(client, 'Andre utgave')
  site = await TestSite.start(lake, {SITE_URL: 'https://personvern.example.no'})
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

/** A kind of answer: its policy, and what else it says that others do not. */
type Kind = {
  readonly policy: RegExp
  readonly headers: Readonly<Record<string, string>>
}
const DOCUMENT: Kind = {
  policy:
    /^default-src 'none'; style-src 'sha256-[^']+'( 'sha256-[^']+')*; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'$/,
  headers: {
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'unsafe-none',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  },
}
const DATA: Kind = {
  policy: /^default-src 'none'; frame-ancestors 'none'; sandbox$/,
  headers: {
    'referrer-policy': 'no-referrer',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  },
}
const STUDIO: Kind = {
  policy: /^default-src 'none'; script-src 'self' .*frame-ancestors 'none'$/,
  headers: {
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-resource-policy': 'same-origin',
  },
}
const PREVIEW: Kind = {
  policy:
    /^default-src 'none'; script-src 'self' 'nonce-[\w-]{36}' 'strict-dynamic'; .*frame-ancestors 'self'$/,
  headers: {'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex'},
}
const BARE: Kind = {
  policy: /^default-src 'none'; frame-ancestors 'none'$/,
  headers: {'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin'},
}

const ROUTES: readonly [path: string, status: number, kind: Kind][] = [
  ['/', 307, BARE],
  ['/personvern', 200, DOCUMENT],
  ['/personvern/v', 200, DOCUMENT],
  ['/personvern/v/1', 200, DOCUMENT],
  ['/personvern/v/2/changes', 200, DOCUMENT],
  ['/personvern/v/2/changes/1', 200, DOCUMENT],
  ['/personvern/at/2024-01-31', 307, BARE],
  ['/personvern/policy.json', 200, DATA],
  ['/personvern/policy.md', 200, DATA],
  ['/personvern/subprocessors.json', 200, DATA],
  ['/personvern/subprocessors.csv', 200, DATA],
  ['/personvern/cookies.json', 200, DATA],
  ['/personvern/cookies.csv', 200, DATA],
  ['/personvern/policy.jsonld', 200, DATA],
  ['/personvern/v.json', 200, DATA],
  ['/personvern/v/1.json', 200, DATA],
  ['/personvern/v/1/policy.json', 200, DATA],
  ['/personvern/v/1/image.png', 200, DATA],
  ['/personvern/feed', 200, DATA],
  ['/personvern/subprocessors/feed', 200, DATA],
  ['/policies.json', 200, DATA],
  ['/schema/policy.json', 200, DATA],
  ['/robots.txt', 200, DATA],
  ['/sitemap.xml', 200, DATA],
  ['/api/health', 200, BARE],
  ['/api/revalidate', 405, BARE],
  ['/api/revalidate/tags', 405, BARE],
  ['/studio', 200, STUDIO],
  ['/studio/structure', 200, STUDIO],
  ['/preview/policy-personvern', 200, PREVIEW],
  ['/preview/document/policy-personvern', 404, DOCUMENT],
  ['/preview/changes/policy-personvern', 404, DOCUMENT],
  ['/preview/shared/finnes-ikke', 404, DOCUMENT],
  ['/api/preview/enable', 401, BARE],
  ['/finnes-ikke', 404, DOCUMENT],
  ['/personvern/v/99', 404, DOCUMENT],
  ['/personvern/finnes/ikke/her', 404, DOCUMENT],
  ['/policies/none', 404, DOCUMENT],
  ['/500', 404, DOCUMENT],
  ['/a%', 400, DOCUMENT],
  ['/_next/static/none.js', 404, DOCUMENT],
  ['/_next/image?url=x', 400, BARE],
  ['/personvern/', 308, BARE],
]

describe('the headers of', () => {
  test.each(ROUTES)('%s (%i)', async (path, status, {policy, headers}) => {
    const response = await site.get(path)
    await response.arrayBuffer()
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toMatch(policy)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...headers,
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
    expect(response.headers.has('set-cookie')).toBe(false)
    expect(response.headers.has('x-powered-by')).toBe(false)
  })

  test('an answer to a webhook', async () => {
    const response = await site.get('/api/revalidate', {method: 'POST', body: '{}'})
    expect(response.status).toBe(401)
    expect(response.headers.get('content-security-policy')).toMatch(BARE.policy)
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  test('a page that cannot be made', async () => {
    await lake.halt()
    try {
      const response = await site.get('/aldri-vist')
      expect(response.status).toBe(500)
      expect(response.headers.get('content-security-policy')).toMatch(DOCUMENT.policy)
      expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
    } finally {
      await lake.resume()
    }
  })

  test('a script of the Studio: nothing that would hold a worker back', async () => {
    const html = await site.text('/studio')
    const [, path = ''] = /src="(\/_next\/static\/[^"]+\.js)/.exec(html) ?? []
    const response = await site.get(path)
    await response.arrayBuffer()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toBeNull()
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toContain('immutable')
  })
})

test('over plain HTTP a browser is not told to use HTTPS', async () => {
  const plain = await TestSite.start(lake, {SITE_URL: 'http://personvern.example.no'})
  try {
    const {headers} = await plain.get('/personvern')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  } finally {
    await plain.remove()
  }
})

test('nothing secret is in what browsers load', async () => {
  const folder = join(root, '.next/static')
  const files = (await readdir(folder, {recursive: true, withFileTypes: true})).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThan(10)
  const secrets = [
    'SANITY_READ_TOKEN',
    'SANITY_WRITE_TOKEN',
    'SANITY_WEBHOOK_SECRET',
    WEBHOOK_SECRET,
    ...Object.entries(process.env)
      .filter(([name, value]) => /TOKEN|SECRET/.test(name) && (value?.length ?? 0) >= 16)
      .map(([, value]) => value ?? ''),
    'sanity-webhook-signature',
    'klartekstOwnSecret',
  ]
  for (const {parentPath, name} of files) {
    const text = await readFile(join(parentPath, name), 'latin1')
    const found = secrets.filter((secret) => text.includes(secret))
    expect({name, found}).toEqual({name, found: []})
  }
})
