import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {freshen} from '#lib/content/freshen.ts'
import {scheduleLook} from '#lib/content/watch.ts'

vi.mock('server-only', () => ({}))
vi.mock('#lib/content/freshen.ts', () => ({freshen: vi.fn()}))
vi.mock('#lib/content/read.ts', () => ({
  readPolicies: async () => [
    {_id: 'policy-a', title: 'A', slug: 'a', language: 'nb', original: 'policy-a'},
  ],
  readVersionHeads: async () => [],
}))

const SECOND_MS = 1_000
const HOUR_MS = 3_600 * SECOND_MS
const looks = vi.mocked(freshen)

beforeEach(() => {
  vi.useFakeTimers()
  looks.mockReset()
})
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

test('what no webhook told of is looked for at the start, and every hour', async () => {
  scheduleLook(SECOND_MS)
  await vi.advanceTimersByTimeAsync(SECOND_MS)
  expect(looks).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(HOUR_MS - 1)
  expect(looks).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(looks).toHaveBeenCalledTimes(2)
  const [, pages] = looks.mock.lastCall ?? []
  expect(pages?.map(({path}) => path)).toEqual(['/', '/a'])
})

test('a look that fails is tried again after fifteen seconds, until one succeeds', async () => {
  looks.mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('still away'))
  scheduleLook()
  await vi.advanceTimersByTimeAsync(0)
  await vi.advanceTimersByTimeAsync(15 * SECOND_MS)
  await vi.advanceTimersByTimeAsync(15 * SECOND_MS)
  expect(looks).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(HOUR_MS - SECOND_MS)
  expect(looks).toHaveBeenCalledTimes(3)
})
