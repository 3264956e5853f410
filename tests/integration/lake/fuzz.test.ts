import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {probe, request, sendBytes} from './fuzz.ts'
import {type LakeProcess, startLakeProcess} from './process.ts'

const RUNS = 10_000
const SECRET = 'nobody-but-editors-may-read-this'

let lake: LakeProcess
let tokens: Record<string, string>
beforeAll(async () => {
  lake = await startLakeProcess(['--limit', 'queryMs=2000'])
  tokens = {viewer: lake.token('viewer'), editor: lake.token('editor'), unknown: 'skUnknown'}
  const editor = lake.client(tokens.editor)
  await editor.create({_id: 'drafts.secret', _type: 'secret', text: SECRET})
  const reference = {_type: 'reference', _ref: 'drafts.secret', _weak: true}
  await editor.create({_id: 'a', _type: 'a', ref: reference})
})
afterAll(() => lake.stop())

describe('hostile requests', () => {
  it(`never crash it, never end in an error of its own, never leak (${RUNS})`, async () => {
    await fc.assert(
      fc.asyncProperty(request, async (given) => {
        expect(await probe(lake, tokens, SECRET, given)).toBeUndefined()
      }),
      {numRuns: RUNS, endOnFailure: true},
    )
    expect(lake.child.exitCode).toBeNull()
    expect(lake.output().split('\n').length).toBeLessThan(3)
    expect(await lake.client().fetch('1')).toBe(1)
  }, 600_000)

  it('may be no HTTP at all', async () => {
    const port = Number(new URL(lake.url).port)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 200}), (bytes) => sendBytes(port, bytes)),
      {numRuns: 50},
    )
    expect(await lake.client().fetch('1')).toBe(1)
  })

  it('meet limits that errors name', async () => {
    const editor = lake.client(tokens.editor)
    const deep = JSON.parse(`${'{"a":'.repeat(107)}1${'}'.repeat(107)}`)
    await expect(editor.create({_type: 't', deep})).rejects.toThrow('110 levels')
    await expect(editor.create({_type: 't', deep: deep.a.a.a})).rejects.toThrow('100 levels')
    const wide = Object.fromEntries(Array.from({length: 10_001}, (_, n) => [`k${n}`, n]))
    await expect(editor.create({_type: 't', wide})).rejects.toThrow('10000 attributes')
    await expect(editor.create({_type: 't', text: 'x'.repeat(5e6)})).rejects.toThrow('4194304')
    await expect(editor.create({_type: 't', text: 'x'.repeat(11e6)})).rejects.toThrow('10485760')
    await expect(editor.fetch(`"${'x'.repeat(200_001)}"`)).rejects.toThrow('200000')
  })
})
