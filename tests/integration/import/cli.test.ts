import {execFile} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {TestLake} from '#tests/support/lake.ts'
import {root} from '#tests/support/process.ts'

const SEED = join(root, '../shared/seed/okane-personvernerklaering.md')

let lake: TestLake
let dir: string

beforeAll(async () => {
  lake = await TestLake.start()
  dir = await mkdtemp(join(tmpdir(), 'klartekst-import-'))
})

afterAll(async () => {
  await lake?.remove()
  await rm(dir, {recursive: true, force: true})
})

type Outcome = {code: number; stdout: string; stderr: string}

async function runImport(...args: string[]): Promise<Outcome> {
  const env = {...process.env, ...(await lake.env())}
  return new Promise((resolve) => {
    const script = ['sanity/import/cli.ts', ...args]
    execFile(process.execPath, script, {cwd: root, env}, (error, stdout, stderr) => {
      resolve({code: error ? Number(error.code) : 0, stdout, stderr})
    })
  })
}

async function documents(): Promise<unknown[]> {
  const client = await lake.client()
  return z
    .array(z.unknown())
    .parse(await client.fetch('*[_type in ["policy", "subprocessor"]] | order(_id)'))
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(dir, name)
  await writeFile(path, content)
  return path
}

describe('npm run import', () => {
  test.each([
    ['a missing file', async () => join(dir, 'missing.md'), 'There is no file'],
    ['a folder', async () => dir, 'is not a file'],
    ['an empty file', () => file('empty.md', ''), 'empty'],
    ['a binary file', () => file('binary.md', new Uint8Array([1, 0, 2])), 'binary'],
    ['ten megabytes', () => file('big.md', new Uint8Array(10 * 1024 * 1024)), '4 MB'],
    ['no heading', () => file('flat.md', 'Bare tekst.'), 'no heading'],
    ['broken front matter', () => file('front.md', '---\na: [\n---\n## A\n'), 'front matter'],
  ])('refuses %s and writes nothing', async (_, path, reason) => {
    const {code, stderr} = await runImport(await path())
    expect(code).toBe(1)
    expect(stderr).toContain(reason)
    expect(stderr).not.toContain('    at ')
    expect(await documents()).toEqual([])
  })

  test.each([
    [['--language', 'fr'], '--language'],
    [['--slug', 'Ikke gyldig'], '--slug'],
    [['--unknown'], '--unknown'],
  ])('refuses %j', async (options, reason) => {
    const {code, stderr} = await runImport(SEED, ...options)
    expect([code, stderr.includes(reason)]).toEqual([1, true])
    expect(await documents()).toEqual([])
  })

  test('--dry-run prints what it recognised, and writes nothing', async () => {
    const {code, stdout} = await runImport(SEED, '--dry-run')
    expect(code).toBe(0)
    for (const text of ['Mailchimp', 'hidden subprocessor', '2023-06-03', 'Dry run']) {
      expect(stdout).toContain(text)
    }
    expect(await documents()).toEqual([])
  })

  test('writes drafts, and running it twice changes nothing', async () => {
    expect((await runImport(SEED)).code).toBe(0)
    const first = await documents()
    expect(first).toHaveLength(8)
    const {code, stdout} = await runImport(SEED)
    expect(code).toBe(0)
    expect(stdout).toContain('8 unchanged')
    expect(await documents()).toEqual(first)
  })

  test('does not overwrite what an editor has written, unless told to', async () => {
    const client = await lake.client()
    await client.patch('drafts.policy-personvern').set({title: 'Vår egen tittel'}).commit()
    const before = await documents()
    const refused = await runImport(SEED)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('--replace')
    expect(await documents()).toEqual(before)
    expect((await runImport(SEED, '--replace')).code).toBe(0)
    expect(JSON.stringify(await documents())).not.toContain('Vår egen tittel')
  })
})
