import {describe, expect, test} from 'vitest'
import {EnvironmentError, lakeAddress, readEnv} from '#lib/env.ts'

describe('readEnv', () => {
  test('describes the embedded lake when nothing is set', () => {
    const env = readEnv({})
    expect(lakeAddress(env)).toEqual({
      projectId: 'klartekst',
      dataset: 'production',
      apiHost: 'http://localhost:3333',
      useProjectHostname: false,
    })
    expect(env.siteUrl).toBe('http://localhost:3000')
  })

  test('takes an empty value for a missing one, as .env.example has them', () => {
    expect(readEnv({SITE_URL: '', PORT: ''})).toEqual(readEnv({}))
  })

  test('addresses hosted Sanity by project', () => {
    const env = readEnv({
      NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123',
      NEXT_PUBLIC_SANITY_API_HOST: 'https://api.sanity.io',
    })
    expect(lakeAddress(env)).toMatchObject({projectId: 'abc123', useProjectHostname: true})
  })

  test('is not fooled by a host that only ends like hosted Sanity', () => {
    const env = readEnv({NEXT_PUBLIC_SANITY_API_HOST: 'https://notsanity.io'})
    expect(lakeAddress(env).useProjectHostname).toBe(false)
  })

  test('names everything that is wrong, all of it at once', () => {
    const read = () =>
      readEnv({SITE_URL: 'okane.no', PORT: '99999', SANITY_WEBHOOK_SECRET: 'short'})
    expect(read).toThrow(EnvironmentError)
    for (const name of ['SITE_URL', 'PORT', 'SANITY_WEBHOOK_SECRET']) expect(read).toThrow(name)
  })

  test('keeps only the origin of an address', () => {
    expect(readEnv({SITE_URL: 'https://personvern.okane.no/'}).siteUrl).toBe(
      'https://personvern.okane.no',
    )
  })
})
