import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {afterAll, describe, expect, it} from 'vitest'
import {answer, type Question} from '#sanity/lake/groq/evaluate.ts'
import {parsePerspective} from '#sanity/lake/groq/perspective.ts'
import {placeOf} from '#sanity/lake/ids.ts'
import type {Doc, JsonObject} from '#sanity/lake/json.ts'
import {Database} from '#sanity/lake/store/database.ts'
import {Documents} from '#sanity/lake/store/documents.ts'
import {migrate} from '#sanity/lake/store/schema.ts'

const dir = mkdtempSync(join(tmpdir(), 'lake-unit-'))
const db = new Database(dir)
migrate(db)
db.connection.exec('PRAGMA synchronous = OFF')
const documents = new Documents(db)
afterAll(() => {
  db.close()
  rmSync(dir, {recursive: true})
})

const stamps = {_rev: 'r', _createdAt: '2026-01-01T00:00:00Z'}

/** A small world in which references, slugs, drafts and types meet by chance. */
const world = fc
  .uniqueArray(
    fc.record({
      _id: fc
        .tuple(fc.constantFrom('', 'drafts.', 'versions.rx.'), fc.constantFrom('a', 'b', 'c', 'd'))
        .map((parts) => parts.join('')),
      _type: fc.constantFrom('x', 'y'),
      _updatedAt: fc.integer({min: 1, max: 3}).map((day) => `2026-01-0${day}T00:00:00Z`),
      n: fc.integer({min: 0, max: 3}),
      slug: fc.option(fc.constantFrom({current: 'one'}, {current: 'two'}, {_type: 'slug'}, null)),
      to: fc.option(fc.constantFrom('a', 'b', 'z').map((_ref) => ({_ref, _weak: true}))),
      many: fc.array(fc.constantFrom('a', 'c').map((_ref) => ({_ref, _key: _ref}))),
    }),
    {selector: ({_id}) => _id, maxLength: 12},
  )
  .map((docs) => docs.map((doc): Doc => ({...stamps, ...doc})))

const condition = fc.letrec<{any: string}>((tie) => ({
  any: fc.oneof(
    {depthSize: 'small'},
    fc.constantFrom(
      '_id == "a"',
      '"a" == _id',
      '_id == "drafts.a"',
      '_id == $id',
      '_id in ["a", "b", $id]',
      '_id in $ids',
      '_id in path("drafts.**")',
      '!(_id in path("drafts.**"))',
      '_type == "x"',
      '_type in ["x", "z"]',
      '_type != "x"',
      'to._ref == "a"',
      'to._ref in ["a", "b"]',
      'to._ref == null',
      'slug.current == "one"',
      'slug.current == $missing',
      'references("a")',
      'references($ids)',
      'references("a", "b")',
      'many[0]._ref == "c"',
      'n > 1',
      'defined(to)',
      'sanity::versionOf("a")',
      'to->n > 0',
      'count(*[_type == "x" && references(^._id)]) > 0',
      'false',
    ),
    fc
      .tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any'))
      .map((parts) => `(${parts.join(' ')})`),
  ),
})).any

const rest = fc.constantFrom(
  '',
  ' | order(_id)',
  ' | order(_updatedAt desc, _id)',
  ' | order(n, _id)[0...2]',
  ' | order(_type asc, _updatedAt desc)[0..1]',
  ' | order(_id desc)[1...3]',
  '[0]',
  '[0...2]',
  '[-1]',
  '[n > 0] | order(_id)[0]{_id, "there": to->_id}',
  '{_id, n, "same": *[_type == ^._type && n == ^.n] | order(_id)[0...3]._id}',
  '.to->n',
  ' | order(n desc, _id){_id, "slug": slug.current, defined(to) => {to}, "first": many[0]._ref}',
  ' | order(_id){n, "all": many[_ref == "a"]{..., "up": ^.slug}}',
  ' | order(_id){..., "n": null}',
  ' | order(n desc, _id)[0]',
  ' | order(slug.current, _id)[1...3]',
  ' | order(n, _id)[1]{..., "many": null}',
  ' | order(references("a"), _id)[0]',
  ' | order(n, _id)[0...2].to->{_id}',
  ' | order(_id){_id, "mine": references("a"), "n": coalesce(n, 0) + count(many)}',
  ' | order(_id)[n > 0]{"id": _originalId, "many": many[]._ref, "sum": n + length(_id)}[0...2]',
  ' | order(_id){"to": to->{n, "back": ^._id}}',
  ' | order(_id)[0..1]{"self": @, n}',
  ' | order(_id)[]{"n": select(n > 1 => n, @.slug.current)}',
)

const params = {id: 'b', ids: ['a', 'c'], missing: null}

/** What a perspective shows, by the plainest means. */
function shown(docs: readonly Doc[], perspective: string): Doc[] {
  const layers = parsePerspective(perspective)
  const sorted = docs.toSorted((a, b) => (a._id < b._id ? -1 : 1))
  if (!layers) return sorted
  const rank = (doc: Doc) => layers.indexOf(placeOf(doc._id).layer)
  const best = new Map<string, Doc>()
  for (const doc of sorted) {
    const {base} = placeOf(doc._id)
    const other = best.get(base)
    if (rank(doc) >= 0 && (!other || rank(doc) < rank(other))) best.set(base, doc)
  }
  return sorted
    .filter((doc) => best.get(placeOf(doc._id).base) === doc)
    .map((doc) => ({
      ...doc,
      ...(layers.length > 1 && {_originalId: doc._id}),
      _id: placeOf(doc._id).base,
    }))
}

const ask = (query: string, perspective: string, seesPrivate = true): Question => ({
  query,
  params,
  layers: parsePerspective(perspective),
  seesPrivate,
  identity: 'me',
  projectId: 'p',
  dataset: 'd',
})

function load(docs: readonly Doc[]): void {
  db.transaction(() => {
    db.connection.exec('DELETE FROM documents')
    for (const doc of docs) documents.put(doc, JSON.stringify(doc))
  })
}

async function plainly(query: string, dataset: readonly Doc[]): Promise<unknown> {
  const dereference = ({_ref}: {_ref: string}) => dataset.find(({_id}) => _id === _ref)
  const value = await evaluate(parse(query, {params}), {dataset, params, dereference})
  return JSON.parse(JSON.stringify((await value.get()) ?? null))
}

/** Without an order of its own, a list is in the order of stored ids or of the perspective's. */
function unordered(query: string, value: unknown): unknown {
  if (query.includes('order(') || !Array.isArray(value)) return value
  return value.map((item) => JSON.stringify(item)).sort()
}

describe('queries', () => {
  it('answer through the indexes what groq-js answers from everything', async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        condition,
        rest,
        fc.constantFrom('raw', 'published', 'drafts', 'rx,drafts'),
        async (docs, filter, end, perspective) => {
          const query = `*[${filter}]${end}`
          // Which of several comes first is open where nothing orders them.
          fc.pre(end.includes('order(') || !/^\[/.test(end))
          load(docs)
          const {json} = await answer(db, ask(query, perspective))
          const expected = await plainly(query, shown(docs, perspective))
          expect(unordered(query, JSON.parse(json))).toEqual(unordered(query, expected))
        },
      ),
      {numRuns: 800},
    )
  })

  it('put documents in the order of the ids that the perspective shows', async () => {
    const ids = ['b', 'c', 'd', 'versions.rx.a']
    load(ids.map((_id) => ({...stamps, _id, _type: 'x', _updatedAt: ''})))
    const {json} = await answer(db, ask('*[_type == "x"] | order(_id)[0...2]._id', 'rx,drafts'))
    expect(JSON.parse(json)).toEqual(['a', 'b'])
  })

  it('show a visitor nothing with a dot in its id, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        condition,
        rest,
        fc.constantFrom('raw', 'published', 'drafts', 'rx,drafts'),
        async (docs, filter, end, perspective) => {
          const query = `*[${filter}]${end}`
          fc.pre(end.includes('order(') || !/^\[/.test(end))
          load(docs)
          const {json} = await answer(db, ask(query, perspective, false))
          const open = docs.filter(({_id}) => !_id.includes('.'))
          load(open)
          const {json: expected} = await answer(db, ask(query, perspective))
          expect(json).toBe(expected)
        },
      ),
      {numRuns: 300},
    )
  })

  it('stream what is too much to hold, and cut off in the database what is not needed', async () => {
    load([])
    db.connection.exec('BEGIN')
    for (let n = 0; n < 6000; n += 1) {
      const _id = `m${String(n).padStart(5, '0')}`
      const doc: Doc = {...stamps, _id, _type: 'm', _updatedAt: `2026-01-01T00:00:${n}`, n}
      documents.put(doc, JSON.stringify(doc))
    }
    db.connection.exec('COMMIT')
    const result = async (query: string): Promise<JsonObject> =>
      JSON.parse((await answer(db, ask(query, 'published'))).json)
    expect(await result('count(*[_type == "m" && n > 2999])')).toBe(3000)
    expect(await result('*[n == 5999][0]._id')).toBe('m05999')
    expect(await result('{"a": count(*), "b": count(*[_type == "m"][n < 10])}')).toEqual({
      a: 6000,
      b: 10,
    })
    const started = performance.now()
    expect(await result('*[_type == "m"] | order(_id desc)[0...2]._id')).toEqual([
      'm05999',
      'm05998',
    ])
    expect(performance.now() - started).toBeLessThan(50)
  })
})
