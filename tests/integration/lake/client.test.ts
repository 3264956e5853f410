import {get} from 'node:http'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import type {MutationEvent} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {eventually, type LakeProcess, startLakeProcess} from './process.ts'

let lake: LakeProcess
let editor: ReturnType<LakeProcess['client']>
let viewer: ReturnType<LakeProcess['client']>
let visitor: ReturnType<LakeProcess['client']>

beforeAll(async () => {
  lake = await startLakeProcess(['--append-only', 'frozen', '--limit', 'queryMs=1000'])
  editor = lake.client(lake.token('editor'))
  viewer = lake.client(lake.token('viewer'))
  visitor = lake.client()
})
afterAll(() => lake.stop())

describe('documents', () => {
  it('creates, reads, patches and deletes', async () => {
    const made = await editor.create({_id: 'a', _type: 'note', title: 'One', count: 1, tags: ['x']})
    expect(made).toMatchObject({_id: 'a', title: 'One'})
    expect(made._rev).toBeTypeOf('string')
    const patched = await editor
      .patch('a')
      .set({'deep.er': true})
      .setIfMissing({title: 'Two', author: 'A'})
      .inc({count: 2})
      .append('tags', ['y'])
      .ifRevisionId(made._rev)
      .commit()
    expect(patched).toMatchObject({title: 'One', author: 'A', count: 3, tags: ['x', 'y']})
    expect(patched).toMatchObject({deep: {er: true}, _createdAt: made._createdAt})
    expect(await editor.getDocument('a')).toEqual(patched)
    expect(await editor.getDocuments(['a', 'nope'])).toEqual([patched, null])
    await editor.delete('a')
    expect(await editor.getDocument('a')).toBeUndefined()
  })

  it('makes ids, and keys of array elements when asked', async () => {
    const made = await editor.create(
      {_type: 'note', _id: 'drafts.', list: [{name: 'x'}]},
      {autoGenerateArrayKeys: true},
    )
    expect(made._id).toMatch(/^drafts\.\w{22}$/)
    expect(made.list[0]).toMatchObject({_key: expect.stringMatching(/^\w+$/), name: 'x'})
  })

  it('keeps a transaction whole', async () => {
    const transaction = editor
      .transaction()
      .create({_id: 't1', _type: 'note'})
      .create({_id: 't2', _type: 'note'})
      .patch('missing', (patch) => patch.set({a: 1}))
    await expect(transaction.commit()).rejects.toMatchObject({
      statusCode: 404,
      details: {type: 'mutationError', items: [{index: 2}]},
    })
    expect(await editor.getDocuments(['t1', 't2'])).toEqual([null, null])
  })

  it('refuses a stale revision, and of two that create one', async () => {
    const {_rev} = await editor.create({_id: 'r', _type: 'note'})
    await editor.patch('r').set({a: 1}).commit()
    await expect(editor.patch('r').set({a: 2}).ifRevisionId(_rev).commit()).rejects.toMatchObject({
      statusCode: 409,
    })
    const both = await Promise.allSettled(
      [1, 2].map((n) => editor.create({_id: 'race', _type: 'note', n})),
    )
    expect(both.map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('leaves nothing behind after a dry run', async () => {
    await editor.create({_id: 'dry', _type: 'note'}, {dryRun: true})
    expect(await editor.getDocument('dry')).toBeUndefined()
  })

  it('guards strong references in both directions', async () => {
    const reference = {_type: 'reference', _ref: 'target'}
    const referring = {_id: 'from', _type: 'note', to: reference}
    await expect(editor.create(referring)).rejects.toMatchObject({statusCode: 409})
    await editor.create({_id: 'target', _type: 'note'})
    await editor.create(referring)
    await expect(editor.delete('target')).rejects.toMatchObject({
      details: {items: [{error: {referencingIDs: ['from']}}]},
    })
    await editor.patch('from').set({'to._weak': true}).commit()
    await editor.delete('target')
  })

  it('never changes a document of an append-only type', async () => {
    const admin = lake.client(lake.token('administrator'))
    await admin.create({_id: 'f1', _type: 'frozen'})
    await expect(admin.patch('f1').set({a: 1}).commit()).rejects.toMatchObject({statusCode: 403})
    await expect(admin.delete('f1')).rejects.toMatchObject({statusCode: 403})
    await expect(admin.createOrReplace({_id: 'f1', _type: 'note'})).rejects.toThrow('not changed')
    await expect(admin.create({_id: 'drafts.f2', _type: 'frozen'})).rejects.toThrow('no drafts')
  })
})

describe('queries', () => {
  beforeAll(async () => {
    const transaction = editor.transaction()
    for (const n of [1, 2, 3]) transaction.create({_id: `q${n}`, _type: 'query', n})
    await transaction
      .create({_id: 'drafts.q1', _type: 'query', n: 10})
      .create({_id: 'drafts.q4', _type: 'query', n: 4})
      .commit()
  })

  it('sees documents as the perspective does', async () => {
    const query = '*[_type == $type] | order(n) {_id, n, _originalId}'
    const ask = (perspective: 'raw' | 'published' | 'drafts') =>
      editor.fetch<{_id: string; n: number}[]>(query, {type: 'query'}, {perspective})
    expect((await ask('raw')).map(({n}) => n)).toEqual([1, 2, 3, 4, 10])
    expect((await ask('published')).map(({n}) => n)).toEqual([1, 2, 3])
    expect(await ask('drafts')).toEqual([
      {_id: 'q2', n: 2, _originalId: 'q2'},
      {_id: 'q3', n: 3, _originalId: 'q3'},
      {_id: 'q4', n: 4, _originalId: 'drafts.q4'},
      {_id: 'q1', n: 10, _originalId: 'drafts.q1'},
    ])
  })

  it('sees each change to what it shows of documents, also to one made anew', async () => {
    const shown = () => editor.fetch('*[_type == "headline"] | order(_id){_id, title}')
    const long = 'x'.repeat(20_000)
    await editor.create({_id: 'h1', _type: 'headline', title: 'One', long})
    await editor.create({_id: 'h2', _type: 'headline', title: 'Two', long})
    expect(await shown()).toMatchObject([{title: 'One'}, {title: 'Two'}])
    await editor.patch('h1').set({title: 'Three'}).commit()
    expect(await shown()).toMatchObject([{title: 'Three'}, {title: 'Two'}])
    await editor.delete('h2')
    expect(await shown()).toEqual([{_id: 'h1', title: 'Three'}])
    await editor.create({_id: 'h2', _type: 'headline', title: 'Four'})
    expect(await shown()).toMatchObject([{title: 'Three'}, {title: 'Four'}])
  })

  it('answers with the query, its tags and the time it took', async () => {
    const answer = await visitor.fetch('*[_id == "q1"][0].n', {}, {filterResponse: false})
    expect(answer).toMatchObject({result: 1, query: '*[_id == "q1"][0].n'})
    expect(answer.syncTags).toEqual([expect.stringMatching(/^s1:/)])
    expect(answer.ms).toBeTypeOf('number')
  })

  it('takes a query too long for an address', async () => {
    const ids = Array.from({length: 2000}, (_, n) => `q${n}`)
    expect(await editor.fetch('count(*[_id in $ids])', {ids})).toBe(3)
  })

  it('binds parameters in slices', async () => {
    const page = (from: number, to: number) =>
      editor.fetch('*[_type == "query"] | order(n)[$from...$to].n', {from, to})
    expect(await page(0, 2)).toEqual([1, 2])
    expect(await page(2, 9)).toEqual([3, 4, 10])
  })

  it('says where a query does not parse', async () => {
    await expect(editor.fetch('*[_type == ]')).rejects.toMatchObject({
      statusCode: 400,
      details: {type: 'queryParseError', query: '*[_type == ]', start: expect.any(Number)},
    })
  })

  it('ends a query over its time while others go on', async () => {
    const digits = `[${Array.from({length: 30}, (_, n) => n)}]`
    const hostile = '123456'
      .split('')
      .reduce((inner) => `count(${digits}[${inner} > 0])`, `count(${digits}[@ > 1])`)
    const slow = expect(editor.fetch(hostile)).rejects.toMatchObject({statusCode: 408})
    for (let n = 0; n < 20; n += 1) expect(await editor.fetch('*[_id == "q1"][0].n')).toBe(1)
    await slow
    // The thread that was ended has let go of the file: nothing keeps the log from being emptied.
    const db = new DatabaseSync(join(lake.dir, 'lake.sqlite'))
    expect(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).toMatchObject({busy: 0, log: 0})
    db.close()
  })
})

describe('rights', () => {
  it('shows a visitor what is published and nothing else', async () => {
    expect(await visitor.fetch('count(*[_type == "query"])')).toBe(3)
    expect(await visitor.getDocument('drafts.q1')).toBeUndefined()
    const drafts = visitor.fetch('*[_id == "q1"][0].n', {}, {perspective: 'drafts'})
    expect(await drafts).toBe(1)
    await expect(visitor.create({_type: 'note'})).rejects.toMatchObject({statusCode: 401})
  })

  it('lets a viewer read drafts and write nothing', async () => {
    expect(await viewer.fetch('*[_id == "drafts.q1"][0].n')).toBe(10)
    await expect(viewer.create({_type: 'note'})).rejects.toMatchObject({statusCode: 403})
    await expect(
      viewer.action({
        actionType: 'sanity.action.document.discard',
        draftId: 'drafts.q1',
      }),
    ).rejects.toMatchObject({statusCode: 403})
  })

  it('refuses a token that it does not know', async () => {
    await expect(lake.client('skNope').fetch('*')).rejects.toMatchObject({statusCode: 401})
  })

  it('counts queries for an administrator only', async () => {
    const stats = (token: string) =>
      fetch(`${lake.url}/x-lake/stats`, {headers: {authorization: `Bearer ${token}`}})
    const before = await (await stats(lake.token('administrator'))).json()
    await visitor.fetch('*[_id == "q1"]')
    const after = await (await stats(lake.token('administrator'))).json()
    expect(after.queries - before.queries).toBe(1)
    expect((await stats(lake.token('editor'))).status).toBe(403)
  })
})

describe('listening', () => {
  it('counts of a transaction only the events that the listener gets', async () => {
    const events: MutationEvent[] = []
    let ready = false
    const subscription = editor
      .listen('*[_id in ["pair", "drafts.pair"]]', {}, {events: ['welcome', 'mutation']})
      .subscribe((event) => {
        if (event.type === 'welcome') ready = true
        if (event.type === 'mutation') events.push(event)
      })
    await eventually(() => ready || undefined)
    await editor
      .transaction()
      .create({_id: 'before-the-pair', _type: 'other'})
      .create({_id: 'drafts.pair', _type: 'heard'})
      .create({_id: 'pair', _type: 'heard'})
      .create({_id: 'after-the-pair', _type: 'other'})
      .commit()
    await eventually(() => events.length === 2 || undefined)
    subscription.unsubscribe()
    const counted = events.map((event) => [
      event.transactionCurrentEvent,
      event.transactionTotalEvents,
    ])
    expect(counted).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  it('tells of changes with their effects', async () => {
    const events: MutationEvent[] = []
    let ready = false
    const subscription = editor
      .listen(
        '*[_type == "heard"] | order(x) {x}',
        {},
        {
          events: ['welcome', 'mutation'],
          effectFormat: 'mendoza',
          includeMutations: false,
          includePreviousRevision: true,
        },
      )
      .subscribe((event) => {
        if (event.type === 'welcome') ready = true
        if (event.type === 'mutation') events.push(event)
      })
    await eventually(() => ready || undefined)
    await editor.create({_id: 'h', _type: 'heard', x: 1})
    await editor.create({_id: 'other', _type: 'unheard'})
    await editor.patch('h').set({x: 2}).commit()
    await editor.delete('h')
    await eventually(() => events.length === 3 || undefined)
    subscription.unsubscribe()
    expect(events.map(({transition}) => transition)).toEqual(['appear', 'update', 'disappear'])
    expect(events[1]).toMatchObject({
      documentId: 'h',
      result: {x: 2},
      previous: {x: 1},
      previousRev: events[0]?.transactionId,
      resultRev: events[1]?.transactionId,
      effects: {apply: expect.any(Array), revert: expect.any(Array)},
    })
    expect(events[1]).not.toHaveProperty('mutations')
    // The Studio chains events by their revisions, and drops the one that has none.
    expect(events[2]).toMatchObject({
      previousRev: events[1]?.transactionId,
      resultRev: events[2]?.transactionId,
    })
    expect(events[2]).not.toHaveProperty('result')
  })

  it('leaves the document out of the event where the client wants it so', async () => {
    const events: MutationEvent[] = []
    let ready = false
    const subscription = editor
      .listen('*[_id == "lean"]', {}, {events: ['welcome', 'mutation'], includeResult: false})
      .subscribe((event) => {
        if (event.type === 'welcome') ready = true
        if (event.type === 'mutation') events.push(event)
      })
    await eventually(() => ready || undefined)
    await editor.create({_id: 'lean', _type: 'heard'})
    await eventually(() => events.length === 1 || undefined)
    subscription.unsubscribe()
    expect(events[0]).toMatchObject({documentId: 'lean', mutations: [{create: {_id: 'lean'}}]})
    expect(events[0]).not.toHaveProperty('result')
  })

  it('does not tell a visitor of drafts', async () => {
    const heard: string[] = []
    let ready = false
    const subscription = visitor
      .listen('*[_type == "secret"]', {}, {events: ['welcome', 'mutation']})
      .subscribe((event) => {
        if (event.type === 'welcome') ready = true
        if (event.type === 'mutation') heard.push(event.documentId)
      })
    await eventually(() => ready || undefined)
    await editor.create({_id: 'drafts.s', _type: 'secret'})
    await editor.create({_id: 's', _type: 'secret'})
    await eventually(() => heard.length > 0 || undefined)
    subscription.unsubscribe()
    expect(heard).toEqual(['s'])
  })
})

describe('addresses', () => {
  it('answers under the name of its project too', async () => {
    const ask = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const query = '/v2026-11-01/data/query/production?query=1'
        const asking = get(lake.url + query, {headers: {host}}, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
        asking.once('error', reject)
      })
    expect(await ask('klartekst.localhost:3333')).toBe(200)
    expect(await ask('other.localhost:3333')).toBe(404)
    expect(await ask('rebound.example.org')).toBe(403)
  })

  it('refuses other projects and datasets', async () => {
    await expect(lake.client(undefined, {dataset: 'other'}).fetch('*')).rejects.toThrow('not found')
    await expect(lake.client(undefined, {projectId: 'other'}).fetch('*')).rejects.toThrow(
      'Project "other" not found',
    )
  })
})
