import {expect, it} from 'vitest'
import {surviveKills} from './writers.ts'

it('loses nothing that it acknowledged, and leaves nothing by half, when it is killed', async () => {
  expect(await surviveKills(8, 1)).toBeGreaterThan(20)
})
