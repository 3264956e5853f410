import {execFile} from 'node:child_process'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {RULES} from '#lib/policy/rules/index.ts'
import {loadStarter} from '#sanity/starter/load.ts'
import {TestLake} from '#tests/support/lake.ts'
import {publish} from '#tests/support/policy.ts'
import {root} from '#tests/support/process.ts'

const reportSchema = z.array(
  z.object({
    policy: z.string(),
    slug: z.string(),
    edition: z.string(),
    at: z.string(),
    findings: z.array(z.looseObject({rule: z.string(), severity: z.enum(['error', 'warning'])})),
  }),
)

const text = z.object({text: z.string().min(1)})
const sarifSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.string(),
          rules: z.array(
            z.object({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text,
              helpUri: z.url(),
            }),
          ),
        }),
      }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int().nonnegative(),
          level: z.enum(['error', 'warning']),
          message: text,
          suppressions: z.array(z.looseObject({justification: z.string()})).optional(),
        }),
      ),
    }),
  ]),
})

let lake: TestLake
let client: SanityClient
let env: Record<string, string>

/** Runs the command as an operator does. */
function run(
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<{code: number; stdout: string; stderr: string}> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['sanity/check/cli.ts', ...args],
      {cwd: root, env: {...process.env, ...env, ...more}},
      (error, stdout, stderr) => {
        resolve({code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr})
      },
    )
  })
}

const check = (...args: string[]) => run(args)

async function reports(...args: string[]) {
  const {stdout} = await check('--format', 'json', ...args)
  return reportSchema.parse(JSON.parse(stdout))
}

beforeAll(async () => {
  lake = await TestLake.start()
  client = await lake.client()
  env = await lake.env()
  await loadStarter(client, new Date())
})
afterAll(() => lake?.remove())

describe('npm run check', () => {
  test('finds nothing wrong with the starter content', async () => {
    const {code, stdout} = await check('--at', '2026-11-23')
    expect(stdout).toMatch(/^\/personvern, version 1, by the law of 2026-11-23: nothing found/)
    expect(stdout).toContain('/privacy, version 1')
    expect(stdout.match(/not legal advice/g)).toHaveLength(1)
    expect(code).toBe(0)
  })

  test('judges by the law of the day that it is told', async () => {
    const {code, stdout} = await check('--policy', 'personvern', '--at', '2023-06-03')
    expect(stdout).toContain('adequacy-in-force, GDPR Article 45')
    expect(stdout).toContain('subprocessor-google-workspace: transferBasis')
    expect(code).toBe(1)
  })

  test('judges what editors have now, and a published version that they have left behind', async () => {
    const {_id, _rev, ...policy} = z
      .looseObject({_id: z.string(), _rev: z.string(), _type: z.string()})
      .parse(await client.getDocument('policy-personvern'))
    await client.create({...policy, _id: `drafts.${_id}`, reviewedOn: '2020-01-01'})

    expect(await reports('--policy', 'personvern', '--at', '2026-11-23')).toMatchObject([
      {findings: []},
    ])
    const [draft] = await reports('--policy', 'personvern', '--draft')
    expect(draft).toMatchObject({policy: 'policy-personvern', edition: 'draft'})
    expect(draft?.findings.map(({rule}) => rule)).toEqual(['reviewed'])
    expect((await check('--policy', 'personvern', '--draft')).code).toBe(0)

    await publish(client, 'Ny dato')
    expect(await reports('--policy', 'personvern')).toMatchObject([
      {edition: 'version 2', findings: [{rule: 'reviewed', severity: 'warning'}]},
    ])
    const old = ['--version', '1', '--at', '2026-11-23']
    expect(await reports('--policy', 'personvern', ...old)).toMatchObject([
      {edition: 'version 1', findings: []},
    ])
  })

  test('judges an upcoming version by the law of the day on which it takes effect', async () => {
    await client.patch('policy-personvern').set({reviewedOn: '2026-11-01'}).commit()
    await publish(client, 'Gjelder senere', '2099-01-31T23:00:00Z')
    const both = await reports('--policy', 'personvern')
    expect(both.map(({edition, at}) => [edition, at.slice(0, 4)])).toEqual([
      ['version 2', new Date().toISOString().slice(0, 4)],
      ['version 3', '2099'],
    ])
    expect(both[1]?.findings.map(({rule}) => rule)).toContain('reviewed')
  })

  test('prints SARIF that names every rule, with what was acknowledged suppressed', async () => {
    await client
      .patch('policy-personvern')
      .set({
        reviewedOn: '2020-01-01',
        acknowledgements: [
          {_key: 'a', _type: 'acknowledgement', rule: 'reviewed', reason: 'Gjennomgås i desember'},
        ],
      })
      .commit()
    await publish(client, 'Med vurdering')
    const {stdout} = await check('--policy', 'personvern', '--version', '4', '--format', 'sarif')
    const [{tool, results}] = sarifSchema.parse(JSON.parse(stdout)).runs
    expect(tool.driver.rules.map(({id}) => id)).toEqual(RULES.map(({id}) => id))
    expect(results).toMatchObject([
      {ruleId: 'reviewed', suppressions: [{justification: 'Gjennomgås i desember'}]},
    ])
    expect(tool.driver.rules[results[0]?.ruleIndex ?? -1]?.id).toBe('reviewed')
  })

  test.each([
    [['--policy', 'borte'], 'There is no policy with the slug "borte"'],
    [['--policy', 'personvern', '--version', '99'], 'personvern has no version 99'],
    [['--at', 'i går'], '--at:'],
    [['--format', 'xml'], '--format:'],
    [['--unheard-of'], '--unheard-of'],
  ])('refuses %j with a clear message', async (args, message) => {
    const {code, stderr} = await check(...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(2)
  })

  test('says when nobody answers', async () => {
    const {code, stderr} = await run([], {NEXT_PUBLIC_SANITY_API_HOST: 'http://localhost:9'})
    expect(stderr).toBe('http://localhost:9 does not answer\n')
    expect(code).toBe(2)
  })

  test('says in Norwegian what it found', async () => {
    const {stdout} = await check('--policy', 'personvern', '--version', '2', '--language', 'nb')
    expect(stdout).toContain('Erklæringen ble sist gjennomgått 1. januar 2020.')
  })
})
