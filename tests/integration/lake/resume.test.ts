import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {eventually, type LakeProcess, startLakeProcess} from './process.ts'

let lake: LakeProcess
let editor: ReturnType<LakeProcess['client']>
beforeAll(async () => {
  lake = await startLakeProcess()
  editor = lake.client(lake.token('editor'))
})
afterAll(() => lake.stop())

interface Read {
  event: string
  id: string | undefined
  data: {documentId?: string; tags?: string[]}
}

/** Reads an event stream until it has had a number of events. */
async function read(path: string, count: number, lastEventId?: string): Promise<Read[]> {
  const stop = new AbortController()
  const response = await fetch(`${lake.url}/v2026-11-01/data/${path}`, {
    signal: stop.signal,
    headers: lastEventId === undefined ? {} : {'last-event-id': lastEventId},
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const events = await eventually(async () => {
    text += (await reader?.read())?.value ?? ''
    const blocks = text.split('\n\n').slice(0, -1)
    return blocks.length >= count ? blocks : undefined
  })
  stop.abort()
  return events.map((block) => ({
    event: /^event: (.*)$/m.exec(block)?.[1] ?? '',
    id: /^id: (.*)$/m.exec(block)?.[1],
    data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}'),
  }))
}

const listening = `listen/production?query=${encodeURIComponent('*[_type == "n"]')}&enableResume=true&includeResult=true`

describe('coming back', () => {
  it('hears what was missed, as it happened', async () => {
    const first = await editor.create({_id: 'n1', _type: 'n', x: 1})
    await editor.patch('n1').set({x: 2}).commit()
    await editor.delete('n1')
    const events = await read(`${listening}&includePreviousRevision=true`, 3, `${first._rev}#n1`)
    expect(events.map(({event}) => event)).toEqual(['welcomeback', 'mutation', 'mutation'])
    expect(events[1]?.data).toMatchObject({
      transition: 'update',
      result: {x: 2},
      previous: {x: 1},
    })
    expect(events[2]?.data).toMatchObject({transition: 'disappear', previous: {x: 2}})
    expect(events[2]?.id).toMatch(/#n1$/)
  })

  it('starts anew where the lake does not know the event', async () => {
    expect((await read(listening, 1, 'unknown#n1'))[0]?.event).toBe('reset')
    expect((await read(listening, 1))[0]?.event).toBe('welcome')
  })
})

describe('the live API', () => {
  const tagsOf = async (query: string, perspective: 'published' | 'drafts' = 'published') => {
    const answer = await editor.fetch(query, {}, {filterResponse: false, perspective})
    return answer.syncTags ?? []
  }

  it('tells which answers are old by the tags they carried', async () => {
    await editor.create({
      _id: 'p1',
      _type: 'page',
      next: {_type: 'reference', _ref: 'n2', _weak: true},
    })
    const one = await tagsOf('*[_id == "p1"][0]')
    const pages = await tagsOf('*[_type == "page"] | order(_id)')
    const followed = await tagsOf('*[_id == "p1"][0]{"next": next->title}')
    const others = await tagsOf('*[_type == "other"]')
    const everything = await tagsOf('*[title match "x"]')
    const reading = read('live/events/production', 3)
    await eventually(async () => {
      const headers = {authorization: `Bearer ${lake.token('administrator')}`}
      const stats = await (await fetch(`${lake.url}/x-lake/stats`, {headers})).json()
      return stats.listeners > 0 || undefined
    })
    await editor.create({_id: 'drafts.p1', _type: 'page'})
    await editor.patch('p1').set({title: 'New'}).commit()
    await editor.create({_id: 'n2', _type: 'n'})
    const [welcome, page, next] = await reading
    expect(welcome?.event).toBe('welcome')
    const hit = (event: Read | undefined, tags: string[]) =>
      tags.some((tag) => event?.data.tags?.includes(tag))
    expect([one, pages, followed, others, everything].map((tags) => hit(page, tags))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ])
    expect([one, pages, followed, everything].map((tags) => hit(next, tags))).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it("is what Sanity's client, and next-sanity with it, listens to", async () => {
    const seen: string[] = []
    let message: {id: string; tags: readonly string[]} | undefined
    const subscription = editor.live.events({includeDrafts: true}).subscribe((event) => {
      seen.push(event.type)
      if (event.type === 'message') message = event
    })
    await eventually(() => seen.includes('welcome') || undefined)
    const tags = await tagsOf('*[_id == "live"][0]', 'drafts')
    await editor.create({_id: 'drafts.live', _type: 'page', title: 'Live'})
    const {id, tags: told} = await eventually(() => message)
    subscription.unsubscribe()
    expect(told).toEqual(expect.arrayContaining(tags))
    const options = {perspective: 'drafts', lastLiveEventId: id} as const
    expect(await editor.fetch('*[_id == "live"][0].title', {}, options)).toBe('Live')
  })

  it('asks a client that missed something to start over', async () => {
    expect((await read('live/events/production', 2, '1')).map(({event}) => event)).toEqual([
      'welcome',
      'restart',
    ])
  })

  it('tells of drafts only to those who may read them', async () => {
    const url = `${lake.url}/v2026-11-01/data/live/events/production?includeDrafts=true`
    expect((await fetch(url)).status).toBe(401)
  })
})
