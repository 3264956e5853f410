import {execFile} from 'node:child_process'
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {promisify} from 'node:util'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {CLI, type LakeProcess, lakeCommand, scratchDir, startLakeProcess} from './process.ts'

let lake: LakeProcess
beforeAll(async () => {
  lake = await startLakeProcess(['--append-only', 'version'])
})
afterAll(() => lake.stop())

/** Documents that refer to each other in a circle, one of them append-only. */
const documents = [
  {_id: 'a', _type: 'page', next: {_type: 'reference', _ref: 'b'}},
  {_id: 'b', _type: 'page', next: {_type: 'reference', _ref: 'a'}, å: 'blåbærsyltetøy 🫐'},
  {_id: 'drafts.a', _type: 'page', title: 'Draft'},
  {_id: 'v', _type: 'version', of: {_type: 'reference', _ref: 'a'}},
]

describe('moving documents', () => {
  const ndjson = documents.map((doc) => JSON.stringify(doc)).join('\n')

  it("takes what Sanity's import sends, and gives what its export expects", async () => {
    const client = lake.client(lake.token('editor'))
    const {numDocs} = await sanityImport(Readable.from([Buffer.from(ndjson)]), {
      client,
      operation: 'create',
    })
    expect(numDocs).toBe(4)
    expect(await client.getDocument('v')).toMatchObject(documents[3] ?? {})
    for (const mode of ['stream', 'cursor'] as const) {
      const outputPath = join(scratchDir(), `${mode}.tar.gz`)
      const dataset = 'production'
      const done = await exportDataset({client, dataset, outputPath, assets: false, mode})
      expect(done.documentCount).toBe(4)
    }
  })

  it('moves a whole lake into another by command line, while the first serves', async () => {
    const [file, second] = [join(scratchDir(), 'all.ndjson'), scratchDir()]
    lake.lake('export', file)
    lakeCommand(second, 'import', file)
    expect(lakeCommand(second, 'verify')).toContain('4 documents')
    const idsOf = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)._id)
    expect(idsOf(lakeCommand(second, 'export'))).toEqual(['a', 'b', 'drafts.a', 'v'])
    expect(() => lakeCommand(second, 'import', file)).toThrow('already exists')
    lakeCommand(second, 'import', file, '--missing')
    expect(() => lake.lake('import', file)).toThrow('Another lake is running')
  })

  it("obeys Sanity's own command line", () => {
    const port = new URL(lake.url).port
    const sanity = (...args: string[]) => lake.lake('sanity', '--port', port, '--', ...args)
    const [input, output] = [join(scratchDir(), 'in.ndjson'), join(scratchDir(), 'out.tar.gz')]
    writeFileSync(input, JSON.stringify({_id: 'by-cli', _type: 'page', title: 'Sanity'}))
    sanity('datasets', 'import', input, '-d', 'production')
    const query = '*[_id == "by-cli"][0].title'
    expect(sanity('documents', 'query', query, '--api-version', '2026-11-01')).toContain('Sanity')
    sanity('datasets', 'export', 'production', output)
    expect(existsSync(output)).toBe(true)
    expect(() => sanity('documents', 'query', '*[', '--api-version', '2026-11-01')).toThrow()
  })

  it('names the line that is not a document, and references that lead nowhere', () => {
    const file = join(scratchDir(), 'bad.ndjson')
    writeFileSync(file, `${JSON.stringify({_id: 'x', _type: 't'})}\n{"broken`)
    expect(() => lakeCommand(scratchDir(), 'import', file)).toThrow('Line 2')
    writeFileSync(file, JSON.stringify({_id: 'x', _type: 't', to: {_ref: 'gone'}}))
    expect(() => lakeCommand(scratchDir(), 'import', file)).toThrow('x → gone')
  })

  it('backs up while it serves', async () => {
    const dir = scratchDir()
    const client = lake.client(lake.token('editor'))
    let writing = true
    const writer = (async () => {
      for (let n = 0; writing; n += 1) await client.createOrReplace({_id: 'busy', _type: 'page', n})
    })()
    const line = [CLI, 'backup', '--dir', lake.dir, join(dir, 'lake.sqlite')]
    await promisify(execFile)(process.execPath, line)
    writing = false
    await writer
    expect(lakeCommand(dir, 'verify')).toContain('all is well')
    expect(lake.lake('verify')).toContain('all is well')
  })
})
