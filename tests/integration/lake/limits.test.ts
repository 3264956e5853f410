import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type LakeProcess, startLakeProcess} from './process.ts'

let lake: LakeProcess
beforeAll(async () => {
  const limits = ['listenersPerClient=2', 'mutations=3', 'resultBytes=1000']
  lake = await startLakeProcess(limits.flatMap((limit) => ['--limit', limit]))
})
afterAll(() => lake.stop())

/** What an error says; the limits of size and time are in fuzz.test.ts and client.test.ts. */
describe('an error names the limit', () => {
  it('of mutations in a transaction', async () => {
    const editor = lake.client(lake.token('editor'))
    const transaction = editor.transaction()
    for (let n = 0; n < 4; n += 1) transaction.create({_id: `n${n}`, _type: 'n'})
    const failed = transaction.commit()
    await expect(failed).rejects.toMatchObject({statusCode: 413})
    await expect(failed).rejects.toThrow('the limit is 3')
    expect(await editor.getDocument('n0')).toBeUndefined()
  })

  it('of the size of an answer', async () => {
    const failed = lake.client().fetch('[...$long, ...$long]', {long: 'x'.repeat(400).split('')})
    await expect(failed).rejects.toMatchObject({statusCode: 413})
    await expect(failed).rejects.toThrow('1000')
    expect(await lake.client().fetch('1')).toBe(1)
  })

  it('of open event streams, for each client alone', async () => {
    const listen = (token?: string) =>
      fetch(`${lake.url}/v2026-11-01/data/listen/production?query=*`, {
        headers: token ? {authorization: `Bearer ${token}`} : {},
      })
    const open = [await listen(), await listen()]
    expect(open.map(({status}) => status)).toEqual([200, 200])
    const refused = await listen()
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('2 open event streams, which is the limit')
    const other = await listen(lake.token('viewer'))
    expect(other.status).toBe(200)
    for (const {body} of [...open, other]) await body?.cancel()
  })
})
