import {expect, test} from 'vitest'
import {Deliveries} from '#lib/content/deliveries.ts'

/** An act that counts how often it is done. */
function counted() {
  let count = 0
  return async () => ++count
}

test('a repeated delivery gets the outcome of the first', async () => {
  const deliveries = new Deliveries<number>(10)
  const act = counted()
  expect(await deliveries.actOnce('a', act)).toEqual({outcome: 1, repeated: false})
  expect(await deliveries.actOnce('a', act)).toEqual({outcome: 1, repeated: true})
  expect(await deliveries.actOnce('b', act)).toEqual({outcome: 2, repeated: false})
})

test('without a key every delivery is new', async () => {
  const deliveries = new Deliveries<number>(10)
  const act = counted()
  await deliveries.actOnce(null, act)
  expect(await deliveries.actOnce(null, act)).toEqual({outcome: 2, repeated: false})
})

test('a repetition waits for the first while that is under way', async () => {
  const deliveries = new Deliveries<string>(10)
  const {promise, resolve} = Promise.withResolvers<string>()
  const first = deliveries.actOnce('a', () => promise)
  const second = deliveries.actOnce('a', async () => 'done again')
  resolve('done')
  expect(await first).toEqual({outcome: 'done', repeated: false})
  expect(await second).toEqual({outcome: 'done', repeated: true})
})

test('a failure reaches whoever waits for it, and is then forgotten', async () => {
  const deliveries = new Deliveries<string>(10)
  const {promise, reject} = Promise.withResolvers<string>()
  const both = [1, 2].map(() => deliveries.actOnce('a', () => promise))
  reject(new Error('the lake is away'))
  for (const result of await Promise.allSettled(both)) {
    expect(result).toMatchObject({status: 'rejected', reason: {message: 'the lake is away'}})
  }
  const again = await deliveries.actOnce('a', async () => 'done')
  expect(again).toEqual({outcome: 'done', repeated: false})
})

test('only the latest deliveries are remembered', async () => {
  const deliveries = new Deliveries<number>(2)
  const act = counted()
  for (const key of ['a', 'b', 'c']) await deliveries.actOnce(key, act)
  expect(await deliveries.actOnce('c', act)).toMatchObject({repeated: true})
  expect(await deliveries.actOnce('b', act)).toMatchObject({repeated: true})
  expect(await deliveries.actOnce('a', act)).toEqual({outcome: 4, repeated: false})
})
