import {once} from 'node:events'
import {connect, createServer, type Server} from 'node:net'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {eventFetch} from '#sanity/lake/browser/event-fetch.ts'
import {type LakeProcess, startLakeProcess} from './process.ts'

let lake: LakeProcess
let editor: ReturnType<LakeProcess['client']>
let token: string
/** A network that brings the first request to the lake, and loses its answer. */
let network: Server
let connections = 0

beforeAll(async () => {
  lake = await startLakeProcess()
  token = lake.token('editor')
  editor = lake.client(token)
  const port = Number(new URL(lake.url).port)
  network = createServer((socket) => {
    connections += 1
    const isLost = connections === 1
    const upstream = connect(port, '127.0.0.1')
    socket.pipe(upstream)
    upstream.on('data', (data) => (isLost ? socket.destroy() : socket.write(data)))
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(network, 'listening')
})
afterAll(async () => {
  network.close()
  await lake.stop()
})

const patch = {diffMatchPatch: {text: '@@ -1,2 +1,4 @@\n+De\n ab\n'}}
const ids = {draftId: 'drafts.lost', publishedId: 'lost'}
const edit = {actionType: 'sanity.action.document.edit', ...ids, patch}
const send = (url: string, transactionId: string, action: object = edit, as = token) =>
  eventFetch()(`${url}/v2025-02-19/data/actions/production`, {
    method: 'POST',
    headers: {authorization: `Bearer ${as}`, 'content-type': 'application/json'},
    body: JSON.stringify({actions: [action], transactionId}),
  })

describe('a commit whose answer was lost', () => {
  it('is sent again, answered, and written once', async () => {
    await editor.create({_id: 'drafts.lost', _type: 'page', text: 'ab'})
    const address = network.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const answer = await send(`http://127.0.0.1:${port}`, 'once')
    expect(await answer.json()).toEqual({transactionId: 'once'})
    expect(connections).toBe(2)
    expect(await editor.getDocument('drafts.lost')).toMatchObject({text: 'Deab', _rev: 'once'})
  })

  it('is known by its content and its sender, too', async () => {
    const other = {...edit, patch: {set: {text: 'other'}}}
    expect((await send(lake.url, 'once', other)).status).toBe(409)
    expect((await send(lake.url, 'once', edit, lake.token('editor'))).status).toBe(409)
    expect(await editor.getDocument('drafts.lost')).toMatchObject({text: 'Deab'})
  })
})
