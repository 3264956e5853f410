import {execFileSync} from 'node:child_process'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type LakeProcess, startLakeProcess} from './process.ts'

const ROOM_BYTES = 2_000_000
const UNLIMITED = 'unlimited'

let lake: LakeProcess
let editor: SanityClient

beforeAll(async () => {
  lake = await startLakeProcess()
  editor = lake.client(lake.token('editor'))
})
afterAll(() => lake.stop())

/** Ends what the lake can write to a file, as a full disk does. */
function limitFiles(bytes: number | typeof UNLIMITED): void {
  execFileSync('prlimit', ['--pid', `${lake.child.pid}`, `--fsize=${bytes}:${UNLIMITED}`])
}

/** Writes pairs of documents until a write fails. */
async function fill(): Promise<{acknowledged: string[]; refused: string; error: unknown}> {
  const acknowledged: string[] = []
  for (let number = 0; ; number++) {
    const pair = ['a', 'b'].map((side) => `pair-${number}-${side}`)
    const transaction = editor.transaction()
    for (const _id of pair) transaction.create({_id, _type: 'pair', text: 'x'.repeat(20_000)})
    const error = await transaction.commit().then(
      () => undefined,
      (cause: unknown) => cause,
    )
    if (error) return {acknowledged, refused: `pair-${number}-*`, error}
    acknowledged.push(...pair)
  }
}

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  it('refuses what it cannot keep, keeps what it took, and goes on when there is room', async () => {
    limitFiles(ROOM_BYTES)
    const {acknowledged, refused, error} = await fill()
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(error).toMatchObject({
      statusCode: 507,
      message: expect.stringContaining('cannot write to its disk'),
    })
    const ids = () => editor.fetch<string[]>('*[_type == "pair"]._id | order(@)')
    expect(await ids()).toEqual(acknowledged.toSorted())
    expect(await editor.fetch('count(*[_id match $refused])', {refused})).toBe(0)

    limitFiles(UNLIMITED)
    await editor.create({_id: 'afterwards', _type: 'pair'})
    expect(await ids()).toEqual([...acknowledged, 'afterwards'].toSorted())

    await lake.stop()
    expect(lake.lake('verify')).not.toMatch(/wrong|corrupt|missing/i)
  })
})
