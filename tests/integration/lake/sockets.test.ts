import {once} from 'node:events'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {WebSocket} from 'ws'
import {eventFetch} from '#sanity/lake/browser/event-fetch.ts'
import {eventually, type LakeProcess, startLakeProcess} from './process.ts'

let lake: LakeProcess
beforeAll(async () => {
  lake = await startLakeProcess()
})
afterAll(() => lake.stop())

const socketUrl = () => `${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production?tag=x`

/** A browser with the Studio open. */
async function studio(token?: string) {
  const socket = new WebSocket(socketUrl())
  const messages: {id?: string; result?: unknown; error?: {code: number}; params?: unknown}[] = []
  socket.on('message', (data) => messages.push(JSON.parse(String(data))))
  await once(socket, 'open')
  let next = 0
  const call = async (method: string, params: object = {}) => {
    next += 1
    const id = `r${next}`
    socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params: {...params, apiVersion: 'v1'}}))
    return eventually(() => messages.find((message) => message.id === id))
  }
  if (token) await call('authorization', {authorization: `Bearer ${token}`})
  const events = () => messages.flatMap(({params}) => params ?? [])
  return {socket, call, events}
}

describe('presence', () => {
  it('tells each browser where the others are, and when they go', async () => {
    const [one, two] = [await studio(lake.token('editor')), await studio(lake.token('viewer'))]
    const {result: subscription} = await one.call('presence_subscribe')
    await two.call('presence_rollcall', {session: 's2'})
    const locations = [{type: 'document', documentId: 'a', path: ['title']}]
    await two.call('presence_announce', {data: {sessionId: 's2', locations}})
    await eventually(() => one.events().length === 2 || undefined)
    expect(one.events()).toMatchObject([
      {subscription, result: {type: 'rollCall', session: 's2'}},
      {subscription, result: {type: 'state', m: {sessionId: 's2', locations}}},
    ])
    two.socket.terminate()
    await eventually(() => one.events().length === 3 || undefined)
    expect(one.events()[2]).toMatchObject({result: {type: 'disconnect', m: {session: 's2'}}})
    one.socket.close()
  })

  it('is for those who signed in', async () => {
    const visitor = await studio()
    expect(await visitor.call('presence_subscribe')).toMatchObject({error: {code: 4001}})
    visitor.socket.close()
  })

  it('refuses a page from elsewhere', async () => {
    const socket = new WebSocket(socketUrl(), {headers: {origin: 'https://elsewhere.example'}})
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain('403')
  })
})

describe('event streams over WebSockets', () => {
  it('carry more listeners than a browser opens connections, with the unmodified client', async () => {
    const editor = lake.client(lake.token('editor'), {resolveFetch: eventFetch})
    let ready = 0
    const heard: number[] = []
    const subscriptions = Array.from({length: 20}, (_, n) =>
      editor.listen('*[_type == "heard"]', {}, {events: ['welcome', 'mutation']}).subscribe((e) => {
        if (e.type === 'welcome') ready += 1
        else heard.push(n)
      }),
    )
    await eventually(() => ready === 20 || undefined)
    await editor.create({_id: 'drafts.h', _type: 'heard'})
    await eventually(() => heard.length === 20 || undefined)
    for (const subscription of subscriptions) subscription.unsubscribe()
    await eventually(() => lakeListeners().then((count) => count === 0 || undefined))
  })

  it('carry errors with their status', async () => {
    const url = `${lake.url}/v1/data/listen/production?query=${encodeURIComponent('*[')}`
    const response = await eventFetch()(url)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({error: {type: 'queryParseError'}})
  })
})

async function lakeListeners(): Promise<number> {
  const headers = {
    authorization: `Bearer ${lake.lake('tokens', 'shared', 'stats', '--role', 'administrator').trim()}`,
  }
  return (await (await fetch(`${lake.url}/x-lake/stats`, {headers})).json()).listeners
}
